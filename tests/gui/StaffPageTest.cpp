#include "gui/StaffPageSteps.h"

#include "services/Accounts.h"
#include "services/OpenVisit.h"

#include <QLabel>

using namespace ventanilla;
using namespace ventanilla::steps;

/// The staff's page, by keys alone: who sees it, who is unlocked there, whose account is closed, and the keys that are renewed behind that.
class StaffPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlocksAnAccount();
    void asksAgainBeforeAnAccountIsClosed();
    void renewsTheKeysWhileASupervisorWorks();
    void showsTheStaffToNobodyElse();
    void saysThatAPersonIsNotLocked();
    void unlocksAPersonByWhateverNumberTheyHave();
    void saysThatTheKeysCannotBeRenewedYet();
};

void StaffPageTest::unlocksAnAccount()
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

void StaffPageTest::asksAgainBeforeAnAccountIsClosed()
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

void StaffPageTest::renewsTheKeysWhileASupervisorWorks()
{
    ClerkAtWork clerk;
    QVERIFY(clerk.office().signIn(TestOffice::administratorLogin));
    QVERIFY(clerk.office().perform(DisableStaff {TestOffice::auditorLogin, LeaveReason::Left}));
    QVERIFY(clerk.office().perform(SignOut {}));
    auto* keys = clerk.window().findChild<QLabel*>(QStringLiteral("keysLabel"));
    signIn(clerk, TestOffice::supervisorLogin);
    QVERIFY(clerk.session().keysDue());
    QTRY_VERIFY(!keys->isVisible());
    // It was done, and nobody was kept from working meanwhile.
    QTRY_VERIFY(clerk.office().perform(RotateKeys {}).value().finished);
    clerk.search(demo::one);
    QTRY_VERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void StaffPageTest::showsTheStaffToNobodyElse()
{
    ClerkAtWork clerk;
    clerk.signIn();
    QVERIFY(!clerk.find(QStringLiteral("staffNavButton")));
    clerk.press(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
}

void StaffPageTest::saysThatAPersonIsNotLocked()
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

void StaffPageTest::unlocksAPersonByWhateverNumberTheyHave()
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

void StaffPageTest::saysThatTheKeysCannotBeRenewedYet()
{
    ClerkAtWork clerk([](TestOffice& office) { office.wrapAsBeforeBoxes(TestOffice::clerkLogin); });
    QVERIFY(clerk.office().signIn(TestOffice::administratorLogin));
    QVERIFY(clerk.office().perform(DisableStaff {TestOffice::auditorLogin, LeaveReason::Left}));
    QVERIFY(clerk.office().perform(SignOut {}));
    signIn(clerk, TestOffice::supervisorLogin);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("noticeBannerTitle")).contains(QStringLiteral("todavía no se pueden renovar")), slowMs);
    QVERIFY(clerk.sees(QStringLiteral("cada cuenta activa debe entrar una vez")));
    QVERIFY(clerk.find(QStringLiteral("DeskPage"))); // and the day goes on
}

QTEST_MAIN(StaffPageTest)
#include "StaffPageTest.moc"
