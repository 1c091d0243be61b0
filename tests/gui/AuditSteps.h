#pragma once

#include "gui/SignInSteps.h"
#include "support/TestLog.h"
#include "ui/AuditModel.h"
#include "ui/LogTable.h"

/// The log's page after a clerk's visit, asked by keys, and what its table has.
namespace ventanilla::steps {

inline LogTable& table(const ClerkAtWork& clerk)
{
    return *const_cast<ClerkAtWork&>(clerk).window().findChild<LogTable*>(QStringLiteral("auditTable"));
}

inline AuditModel& model(const ClerkAtWork& clerk)
{
    return static_cast<AuditModel&>(*table(clerk).model());
}

inline qint64 rows(const ClerkAtWork& clerk)
{
    return model(clerk).total();
}

inline QString cell(const ClerkAtWork& clerk, int row, int column)
{
    return model(clerk).index(row, column).data().toString();
}

inline bool sees(const ClerkAtWork& clerk, const QString& action)
{
    for (int row = 0; row < model(clerk).rowCount(); ++row) {
        if (cell(clerk, row, AuditModel::ActColumn) == action)
            return true;
    }
    return false;
}

/// A clerk has served one person and looked for another; a supervisor opens the log.
inline void afterAVisit(ClerkAtWork& clerk)
{
    clerk.signIn();
    clerk.openVisit();
    clerk.validate();
    clerk.proveEmail(QStringLiteral("uno.nuevo@buzon.example"));
    clerk.visit().askConfirmation();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().asked(), Visit::Asked::Confirmation, slowMs);
    clerk.visit().confirm();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().stage(), Visit::Stage::Confirmed, slowMs);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().stage(), Visit::Stage::None, slowMs);
    clerk.session().signOut();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::SignedOut, slowMs);
}

inline void openLog(ClerkAtWork& clerk, const char* login = TestOffice::supervisorLogin)
{
    signIn(clerk, login);
    clerk.press(Qt::Key_2, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("AuditPage")), slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 0, slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("entryTitleLabel")) != QStringLiteral("Elija una entrada"), slowMs);
}

/// Types into the search and waits for the whole answer.
inline void ask(ClerkAtWork& clerk, const QString& text)
{
    const quint64 before = TestLog(clerk.office()).size();
    clerk.press(Qt::Key_F3);
    QCOMPARE(clerk.focus(), QStringLiteral("auditSearchEdit"));
    clerk.type(text);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(quint64(TestLog(clerk.office()).size()) > before, slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(model(clerk).pass() && model(clerk).pass()->size() > qint64(before) && !model(clerk).isSearching(), slowMs);
}

} // namespace ventanilla::steps
