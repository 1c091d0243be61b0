#include "gui/ClerkAtWork.h"

#include "services/Accounts.h"
#include "services/OpenVisit.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableWidget>
#include <QTextBrowser>

using namespace ventanilla;

/// The pages beside a visit: one's activity, one's password, the staff, the help; and what is shown whole for some seconds.
class AsidesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static QString passwordOf(ClerkAtWork& clerk, const char* login) { return QString::fromUtf8(clerk.office().password(login).view()); }
    static void signIn(ClerkAtWork& clerk, const char* login, const QString& password)
    {
        clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->setFocus();
        clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->clear();
        clerk.type(QString::fromLatin1(login));
        clerk.press(Qt::Key_Tab);
        clerk.type(password);
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::Open, slowMs);
    }
    static void choose(ClerkAtWork& clerk, const QString& login)
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
    static void openStaff(ClerkAtWork& clerk, const char* login)
    {
        signIn(clerk, login, passwordOf(clerk, login));
        clerk.press(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(clerk.find<QTableWidget>(QStringLiteral("staffTable")) && clerk.find<QTableWidget>(QStringLiteral("staffTable"))->rowCount() > 0);
    }
    static void tabTo(ClerkAtWork& clerk, const char* name)
    {
        for (int n = 0; n < 40 && clerk.focus() != QLatin1String(name); ++n)
            clerk.press(Qt::Key_Tab);
        QCOMPARE(clerk.focus(), QString::fromLatin1(name));
    }

private Q_SLOTS:
    void showsWhatOneHasDone();
    void forgetsTheActivityWhenThePageIsLeft();
    void changesOnesOwnPassword();
    void saysWhatIsWrongWithANewPassword();
    void givesAPasswordThatMustBeChangedFirst();
    void unlocksAnAccount();
    void asksAgainBeforeAnAccountIsClosed();
    void renewsTheKeysWhileASupervisorWorks();
    void showsTheStaffToNobodyElse();
    void saysThatAPersonIsNotLocked();
    void unlocksAPersonByWhateverNumberTheyHave();
    void takesAPasswordAsLongAsTheRuleAllows();
    void saysThatTheKeysCannotBeRenewedYet();
    void showsTheHelpOfThePage();
    void showsWhatIsMaskedForSomeSeconds();
    void hidesItAtOnceOnAnotherPageAndWhenLocked();
};

void AsidesTest::showsWhatOneHasDone()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.search(demo::nobody);
    clerk.find<QAbstractButton>(QStringLiteral("activityNavButton"))->click();
    QTRY_VERIFY(clerk.find<QTableWidget>(QStringLiteral("activityTable")));
    auto* table = clerk.find<QTableWidget>(QStringLiteral("activityTable"));
    QTRY_VERIFY(table->rowCount() >= 2);
    // The newest first.
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("Buscar a una persona y abrir visita"));
    QCOMPARE(table->item(0, 4)->text(), QStringLiteral("No salió"));
    QVERIFY(clerk.sees(QStringLiteral("Entrar")));
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::nobody)));
    clerk.press(Qt::Key_F3);
    QCOMPARE(clerk.focus(), QStringLiteral("activityFilterEdit"));
    clerk.type(QStringLiteral("nada de esto"));
    QVERIFY(!clerk.find(QStringLiteral("activityTable")));
    QVERIFY(clerk.text(QStringLiteral("activityEmptyLabel")).contains(QStringLiteral("nada de esto")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
}

void AsidesTest::forgetsTheActivityWhenThePageIsLeft()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.find<QAbstractButton>(QStringLiteral("activityNavButton"))->click();
    auto* table = clerk.window().findChild<QTableWidget*>(QStringLiteral("activityTable"));
    QTRY_VERIFY(table->rowCount() > 0);
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(table->rowCount(), 0);
    clerk.type(clerk.password());
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), slowMs);
}

void AsidesTest::changesOnesOwnPassword()
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

void AsidesTest::saysWhatIsWrongWithANewPassword()
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

void AsidesTest::givesAPasswordThatMustBeChangedFirst()
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

void AsidesTest::unlocksAnAccount()
{
    Policy policy;
    policy.signInTriesBeforeWait = 3;
    policy.signInTriesMax = 3;
    ClerkAtWork clerk(policy);
    for (int n = 0; n < 3; ++n)
        QVERIFY(!clerk.office().perform(SignIn {TestOffice::clerkLogin, Secret::fromText(QStringLiteral("no es esta"))}));
    openStaff(clerk, TestOffice::supervisorLogin);
    QVERIFY(clerk.text(QStringLiteral("staffCountLabel")).contains(QStringLiteral("1 bloqueada")));
    choose(clerk, QStringLiteral("operadora"));
    QVERIFY(clerk.text(QStringLiteral("staffBannerTitle")).contains(QStringLiteral("Bloqueada")));
    clerk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("operadora desbloqueada")), slowMs);
    QTRY_VERIFY(!clerk.find(QStringLiteral("unlockButton")));
}

void AsidesTest::asksAgainBeforeAnAccountIsClosed()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    QVERIFY(!clerk.find(QStringLiteral("unlockPersonCard")));
    choose(clerk, QStringLiteral("administrador"));
    QVERIFY(!clerk.find(QStringLiteral("deactivateButton")));
    choose(clerk, QStringLiteral("operadora"));
    QVERIFY(!clerk.find(QStringLiteral("temporaryPasswordEdit")));
    tabTo(clerk, "deactivateButton");
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("staffBannerTitle")).contains(QStringLiteral("¿Dar de baja")));
    QVERIFY(!clerk.sees(QStringLiteral("De baja")));
    QCOMPARE(clerk.focus(), QStringLiteral("leaveReasonCombo"));
    tabTo(clerk, "deactivateButton");
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("operadora de baja")), slowMs);
    QTRY_VERIFY(clerk.sees(QStringLiteral("De baja")));
}

void AsidesTest::renewsTheKeysWhileASupervisorWorks()
{
    ClerkAtWork clerk;
    QVERIFY(clerk.office().signIn(TestOffice::administratorLogin));
    QVERIFY(clerk.office().perform(DisableStaff {TestOffice::auditorLogin, LeaveReason::Left}));
    QVERIFY(clerk.office().perform(SignOut {}));
    auto* keys = clerk.window().findChild<QLabel*>(QStringLiteral("keysLabel"));
    signIn(clerk, TestOffice::supervisorLogin, passwordOf(clerk, TestOffice::supervisorLogin));
    QVERIFY(clerk.session().keysDue());
    QTRY_VERIFY(!keys->isVisible());
    // It was done, and nobody was kept from working meanwhile.
    QTRY_VERIFY(clerk.office().perform(RotateKeys {}).value().finished);
    clerk.search(demo::one);
    QTRY_VERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void AsidesTest::showsTheStaffToNobodyElse()
{
    ClerkAtWork clerk;
    clerk.signIn();
    QVERIFY(!clerk.find(QStringLiteral("staffNavButton")));
    clerk.press(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
}

void AsidesTest::saysThatAPersonIsNotLocked()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::supervisorLogin);
    tabTo(clerk, "personNumberEdit");
    clerk.type(QStringLiteral("12345"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("personNumberErrorLabel")).contains(QStringLiteral("Faltan 5 dígitos")));
    clerk.find<QLineEdit>(QStringLiteral("personNumberEdit"))->clear();
    clerk.type(QString::fromUtf16(demo::one));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("personNumberErrorLabel")).contains(QStringLiteral("no está bloqueada")), slowMs);
}

void AsidesTest::unlocksAPersonByWhateverNumberTheyHave()
{
    ClerkAtWork clerk;
    const QList<Identifier> people {Identifier::parse(IdentifierKind::Passport, u"AB1234567").value(), Identifier::parse(IdentifierKind::ForeignCode, u"EXT0012345678").value(),
                                    Identifier::parse(IdentifierKind::Cedula, QStringView(demo::one)).value()};
    const auto refuseThrice = [&clerk](const Identifier& who) {
        for (int n = 0; n < clerk.office().office().policy().validationTriesMax; ++n) {
            const auto opened = clerk.office().perform(OpenVisit {who, false});
            QVERIFY(opened);
            QVERIFY(clerk.office().perform(RefuseVisit {opened.value().visit, Reason::PhotoMismatch}));
        }
        QVERIFY(!clerk.office().perform(OpenVisit {who, false}));
    };
    QVERIFY(clerk.office().signIn());
    for (const Identifier& who : people)
        refuseThrice(who);
    QVERIFY(clerk.office().perform(SignOut {}));

    openStaff(clerk, TestOffice::supervisorLogin);
    const auto typeAndEnter = [&clerk](const QString& text) {
        auto* edit = clerk.find<QLineEdit>(QStringLiteral("personNumberEdit"));
        edit->setFocus();
        edit->clear();
        clerk.type(text);
        clerk.press(Qt::Key_Return);
    };
    const auto unlocked = [&clerk] { return clerk.text(QStringLiteral("messageBannerTitle")) == QStringLiteral("Persona desbloqueada."); };
    // An employer's number is known for what it is.
    typeAndEnter(QStringLiteral("1790011674001"));
    QVERIFY(clerk.text(QStringLiteral("personNumberErrorLabel")).startsWith(QStringLiteral("Es un RUC")));
    QVERIFY(!clerk.find(QStringLiteral("personAgainEdit")));
    clerk.find(QStringLiteral("personKindCombo"))->setFocus();
    clerk.press(Qt::Key_Down);
    QVERIFY(clerk.text(QStringLiteral("personNumberLabel")).contains(QStringLiteral("pasaporte")));
    typeAndEnter(QStringLiteral("ab1234567"));
    QTRY_VERIFY_WITH_TIMEOUT(unlocked(), slowMs);
    // A code has no check digit: twice.
    clerk.find(QStringLiteral("personKindCombo"))->setFocus();
    clerk.press(Qt::Key_Down);
    clerk.press(Qt::Key_Down);
    typeAndEnter(QStringLiteral("EXT0012345678"));
    QCOMPARE(clerk.focus(), QStringLiteral("personAgainEdit"));
    clerk.type(QStringLiteral("EXT0012345679"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("personNumberErrorLabel")).contains(QStringLiteral("no coinciden")));
    clerk.find<QLineEdit>(QStringLiteral("personAgainEdit"))->clear();
    clerk.type(QStringLiteral("EXT0012345678"));
    QVERIFY(!unlocked());
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(unlocked(), slowMs);
    // By the scanner, where the cursor says that it is the person to be unlocked.
    clerk.find(QStringLiteral("personNumberEdit"))->setFocus();
    clerk.scan(QString::fromUtf16(demo::one));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.office().perform(UnlockPerson {people.last()}).error().code == ErrorCode::PersonNotLocked, slowMs);
    QVERIFY(clerk.find(QStringLiteral("StaffPage")));
    QCOMPARE(clerk.visit().stage(), Visit::Stage::None);
    QVERIFY(clerk.office().signIn());
    for (const Identifier& who : people) {
        const auto opened = clerk.office().perform(OpenVisit {who, false});
        QVERIFY(opened);
        QVERIFY(clerk.office().perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}));
    }
}

void AsidesTest::takesAPasswordAsLongAsTheRuleAllows()
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

void AsidesTest::saysThatTheKeysCannotBeRenewedYet()
{
    ClerkAtWork clerk([](TestOffice& office) { office.wrapAsBeforeBoxes(TestOffice::clerkLogin); });
    QVERIFY(clerk.office().signIn(TestOffice::administratorLogin));
    QVERIFY(clerk.office().perform(DisableStaff {TestOffice::auditorLogin, LeaveReason::Left}));
    QVERIFY(clerk.office().perform(SignOut {}));
    signIn(clerk, TestOffice::supervisorLogin, passwordOf(clerk, TestOffice::supervisorLogin));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("noticeBannerTitle")).contains(QStringLiteral("todavía no se pueden renovar")), slowMs);
    QVERIFY(clerk.sees(QStringLiteral("cada cuenta activa debe entrar una vez")));
    QVERIFY(clerk.find(QStringLiteral("DeskPage"))); // and the day goes on
}

void AsidesTest::showsTheHelpOfThePage()
{
    ClerkAtWork clerk;
    clerk.press(Qt::Key_F1);
    auto* view = clerk.find<QTextBrowser>(QStringLiteral("helpView"));
    QVERIFY(view);
    QVERIFY(view->toPlainText().startsWith(QStringLiteral("Entrar")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("LoginPage")));
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F1);
    QVERIFY(view->toPlainText().contains(QStringLiteral("La visita")));
    // Every key has its line.
    for (const char* key : {"F1", "F2", "F3", "F4", "F5 F6 F7 F8 F9", "F10", "F11", "F12", "Ctrl+L", "Ctrl+Enter", "Esc"})
        QVERIFY2(view->toPlainText().contains(QString::fromLatin1(key)), key);
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void AsidesTest::showsWhatIsMaskedForSomeSeconds()
{
    Policy policy;
    policy.revealSeconds = 5;
    ClerkAtWork clerk(policy);
    clerk.signIn();
    clerk.openVisit();
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::oneEmail)));
    clerk.press(Qt::Key_F4);
    auto* menu = clerk.window().findChild<QMenu*>(QStringLiteral("revealMenu"));
    QVERIFY(menu && menu->isVisible());
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::oneEmail)));
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(clerk.text(QStringLiteral("registeredEmailLabel")), QString::fromUtf16(demo::oneEmail));
    QVERIFY(clerk.text(QStringLiteral("personIdLabel")).contains(QString::fromUtf16(demo::one)));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("registeredEmailLabel")).startsWith(QStringLiteral("p***@c***")), slowMs);
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::one)));
    QCOMPARE(clerk.text(QStringLiteral("revealButton")), QStringLiteral("Mostrar datos…"));
}

void AsidesTest::hidesItAtOnceOnAnotherPageAndWhenLocked()
{
    Policy policy;
    policy.revealSeconds = 60;
    ClerkAtWork clerk(policy);
    clerk.signIn();
    clerk.openVisit();
    const auto reveal = [&clerk] {
        clerk.window().activateWindow();
        QTRY_VERIFY(clerk.window().isActiveWindow());
        clerk.press(Qt::Key_F4);
        QTest::keyClick(clerk.window().findChild<QMenu*>(QStringLiteral("revealMenu")), Qt::Key_Return);
        QTRY_VERIFY(clerk.sees(QString::fromUtf16(demo::oneEmail)));
    };
    const auto nowhere = [&clerk] {
        for (const QLabel* label : clerk.window().findChildren<QLabel*>()) {
            if (label->text().contains(QString::fromUtf16(demo::oneEmail)) || label->text().contains(QString::fromUtf16(demo::one)))
                return false;
        }
        return true;
    };
    reveal();
    clerk.window().activateWindow();
    QTRY_VERIFY(clerk.window().isActiveWindow());
    clerk.press(Qt::Key_F5);
    QVERIFY(nowhere());
    reveal();
    clerk.window().activateWindow();
    QTRY_VERIFY(clerk.window().isActiveWindow());
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
    QVERIFY(nowhere());
}

QTEST_MAIN(AsidesTest)
#include "AsidesTest.moc"
