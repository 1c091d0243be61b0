#pragma once

#include "gui/ClerkAtWork.h"

#include <QLineEdit>

/// How anybody of the staff comes in at the clerk's window, for tests that begin behind it.
namespace ventanilla::steps {

inline constexpr int slowMs = 20'000;

inline QString passwordOf(ClerkAtWork& clerk, const char* login)
{
    return QString::fromUtf8(clerk.office().password(login).view());
}

inline void signIn(ClerkAtWork& clerk, const char* login, const QString& password)
{
    clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->setFocus();
    clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->clear();
    clerk.type(QString::fromLatin1(login));
    clerk.press(Qt::Key_Tab);
    clerk.type(password);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::Open, slowMs);
}

inline void signIn(ClerkAtWork& clerk, const char* login)
{
    signIn(clerk, login, passwordOf(clerk, login));
}

} // namespace ventanilla::steps
