#include "gui/StaffPageSteps.h"

#include "services/Accounts.h"

#include <QAbstractButton>
#include <QMenu>

using namespace ventanilla;
using namespace ventanilla::steps;

/// Passwords, by keys alone: one's own is changed; who gives one is asked for theirs again, and who got one changes it first.
class PasswordPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesOnesOwnPassword();
    void saysWhatIsWrongWithANewPassword();
    void givesAPasswordThatMustBeChangedFirst();
    void takesAPasswordAsLongAsTheRuleAllows();
};

void PasswordPageTest::changesOnesOwnPassword()
{
    const QString next = QStringLiteral("un paraguas amarillo en la esquina");
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.press(Qt::Key_F10);
    clerk.window().findChild<QAction*>(QStringLiteral("menuPasswordAction"))->trigger();
    clerk.window().findChild<QMenu*>(QStringLiteral("clerkMenu"))->close();
    QCOMPARE(clerk.focus(), QStringLiteral("presentEdit"));
    clerk.type(clerk.password());
    clerk.press(Qt::Key_Tab);
    clerk.type(next);
    clerk.press(Qt::Key_Tab);
    clerk.type(next);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("noticeBannerTitle")).contains(QStringLiteral("Contraseña cambiada")), slowMs);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    for (const char* name : {"presentEdit", "nextEdit", "againEdit"})
        QCOMPARE(clerk.window().findChild<QLineEdit*>(QString::fromLatin1(name))->text(), QString());
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    clerk.type(next);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::Open, slowMs);
}

void PasswordPageTest::saysWhatIsWrongWithANewPassword()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.press(Qt::Key_F10);
    clerk.window().findChild<QAction*>(QStringLiteral("menuPasswordAction"))->trigger();
    clerk.window().findChild<QMenu*>(QStringLiteral("clerkMenu"))->close();
    const auto tryWith = [&clerk](const QString& present, const QString& next, const QString& again) {
        clerk.window().findChild<QLineEdit*>(QStringLiteral("presentEdit"))->setFocus();
        for (const auto& [name, text] : {std::pair("presentEdit", present), std::pair("nextEdit", next), std::pair("againEdit", again)}) {
            clerk.window().findChild<QLineEdit*>(QString::fromLatin1(name))->clear();
            clerk.type(text);
            clerk.press(Qt::Key_Tab);
        }
        clerk.press(Qt::Key_Return);
    };
    tryWith(clerk.password(), QString(), QString());
    QCOMPARE(clerk.text(QStringLiteral("nextErrorLabel")), QStringLiteral("Escriba la contraseña nueva."));
    tryWith(clerk.password(), QStringLiteral("un paraguas amarillo"), QStringLiteral("un paraguas verde"));
    QVERIFY(clerk.text(QStringLiteral("againErrorLabel")).contains(QStringLiteral("no coinciden")));
    QCOMPARE(clerk.focus(), QStringLiteral("againEdit"));
    tryWith(clerk.password(), QStringLiteral("corta"), QStringLiteral("corta"));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("nextErrorLabel")).contains(QStringLiteral("caracteres como mínimo")), slowMs);
    tryWith(QStringLiteral("esta no es la que tengo"), QStringLiteral("un paraguas amarillo"), QStringLiteral("un paraguas amarillo"));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("presentErrorLabel")).contains(QStringLiteral("Quedan 4 intentos")), slowMs);
    QVERIFY(clerk.find(QStringLiteral("PasswordPage")));
}

void PasswordPageTest::givesAPasswordThatMustBeChangedFirst()
{
    const QString temporary = QStringLiteral("se la doy en la mano hoy");
    const QString next = QStringLiteral("un paraguas amarillo en la esquina");
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::supervisorLogin);
    choose(clerk, QStringLiteral("operadora"));
    tabTo(clerk, "temporaryPasswordEdit");
    clerk.type(temporary);
    // The password was typed more than a minute ago: the page asks, and nothing is chosen meanwhile.
    clerk.office().clock().passMinutes(2);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("passwordAgainEdit"), slowMs);
    QVERIFY(!clerk.find(QStringLiteral("staffTable"))->isEnabled());
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.text(QStringLiteral("passwordAgainErrorLabel")), QStringLiteral("Escriba su contraseña."));
    clerk.type(QStringLiteral("no es la que tengo"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("passwordAgainErrorLabel")).contains(QStringLiteral("Quedan 4 intentos")), slowMs);
    // Let be: nothing was done, and what was typed for the account is still there.
    clerk.press(Qt::Key_Escape);
    QVERIFY(!clerk.find(QStringLiteral("passwordAgainEdit")));
    QVERIFY(clerk.find(QStringLiteral("StaffPage")));
    QCOMPARE(clerk.text(QStringLiteral("temporaryPasswordEdit")), temporary);
    tabTo(clerk, "temporaryPasswordEdit");
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("passwordAgainEdit"), slowMs);
    QCOMPARE(clerk.text(QStringLiteral("passwordAgainEdit")), QString());
    clerk.type(passwordOf(clerk, TestOffice::supervisorLogin));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("Contraseña nueva para operadora")), slowMs);
    QCOMPARE(clerk.text(QStringLiteral("temporaryPasswordEdit")), QString());
    QVERIFY(!clerk.find(QStringLiteral("passwordAgainEdit")));
    QTRY_VERIFY(clerk.sees(QStringLiteral("Contraseña de un solo uso")));
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), slowMs);

    signIn(clerk, TestOffice::clerkLogin, temporary);
    QVERIFY(clerk.find(QStringLiteral("PasswordPage")));
    QVERIFY(clerk.text(QStringLiteral("passwordWhyLabel")).contains(QStringLiteral("se la dio otra persona")));
    // There is no way around.
    clerk.press(Qt::Key_F2);
    clerk.press(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("PasswordPage")));
    QVERIFY(!clerk.find(QStringLiteral("deskNavButton")));
    clerk.press(Qt::Key_F1);
    QVERIFY(clerk.find(QStringLiteral("HelpPage")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("PasswordPage")));
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    clerk.type(temporary);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::Open, slowMs);
    QVERIFY(clerk.find(QStringLiteral("PasswordPage")));
    clerk.type(temporary);
    clerk.press(Qt::Key_Tab);
    clerk.type(next);
    clerk.press(Qt::Key_Tab);
    clerk.type(next);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), slowMs);
    QVERIFY(clerk.find(QStringLiteral("identifierEdit")));
}

void PasswordPageTest::takesAPasswordAsLongAsTheRuleAllows()
{
    QString longest;
    for (int n = 1; longest.size() < 256; ++n)
        longest += QStringLiteral("palabra%1 ").arg(n);
    longest.truncate(256);
    ClerkAtWork clerk;
    QVERIFY(clerk.office().signIn());
    QVERIFY(clerk.office().perform(ChangePassword {clerk.office().password(TestOffice::clerkLogin), Secret::fromBytes(longest.toUtf8())}));
    QVERIFY(clerk.office().perform(SignOut {}));
    signIn(clerk, TestOffice::clerkLogin, longest);
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    clerk.type(longest);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::Open, slowMs);
    // A longer one is refused, not cut without a word.
    clerk.press(Qt::Key_F10);
    clerk.window().findChild<QAction*>(QStringLiteral("menuPasswordAction"))->trigger();
    clerk.window().findChild<QMenu*>(QStringLiteral("clerkMenu"))->close();
    clerk.find<QLineEdit>(QStringLiteral("presentEdit"))->setText(longest);
    clerk.find<QLineEdit>(QStringLiteral("nextEdit"))->setText(longest + u'!');
    clerk.find<QLineEdit>(QStringLiteral("againEdit"))->setText(longest + u'!');
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("nextErrorLabel")).contains(QStringLiteral("demasiado larga")), slowMs);
}

QTEST_MAIN(PasswordPageTest)
#include "PasswordPageTest.moc"
