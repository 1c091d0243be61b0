#pragma once

#include "gui/SignInSteps.h"

#include <QTableWidget>

/// The page of the staff, by keys alone: opened, an account chosen there, the cursor brought to a field.
namespace ventanilla::steps {

inline void openStaff(ClerkAtWork& clerk, const char* login)
{
    signIn(clerk, login);
    clerk.press(Qt::Key_6, Qt::ControlModifier);
    QTRY_VERIFY(clerk.find<QTableWidget>(QStringLiteral("staffTable")) && clerk.find<QTableWidget>(QStringLiteral("staffTable"))->rowCount() > 0);
}

inline void choose(ClerkAtWork& clerk, const QString& login)
{
    auto* table = clerk.find<QTableWidget>(QStringLiteral("staffTable"));
    QVERIFY(table);
    table->setFocus();
    table->clearSelection();
    table->setCurrentCell(-1, -1);
    for (int row = 0; row < table->rowCount(); ++row) {
        clerk.press(Qt::Key_Down);
        if (clerk.text(QStringLiteral("staffUserLabel")) == login)
            return;
    }
    QFAIL("not in the list");
}

inline void tabTo(ClerkAtWork& clerk, const char* name)
{
    for (int n = 0; n < 40 && clerk.focus() != QLatin1String(name); ++n)
        clerk.press(Qt::Key_Tab);
    QCOMPARE(clerk.focus(), QString::fromLatin1(name));
}

} // namespace ventanilla::steps
