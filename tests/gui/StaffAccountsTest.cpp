#include "gui/SignInSteps.h"

#include "services/Accounts.h"
#include "services/Staff.h"
#include "support/Beside.h"
#include "support/TestLog.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTableWidget>

using namespace ventanilla;
using steps::passwordOf;
using steps::signIn;

/// An account's life by keyboard: administration makes it, a supervisor gives it to somebody, who comes in; administration closes it and says why.
class StaffAccountsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static constexpr char16_t firstPassword[] = u"una frase que nadie espera";
    static void openStaff(ClerkAtWork& clerk, const char* login)
    {
        signIn(clerk, login, passwordOf(clerk, login));
        clerk.press(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find<QTableWidget>(QStringLiteral("staffTable")) && clerk.find<QTableWidget>(QStringLiteral("staffTable"))->rowCount() > 0, slowMs);
    }
    static void signOut(ClerkAtWork& clerk)
    {
        clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), slowMs);
    }
    static void choose(ClerkAtWork& clerk, const QString& login)
    {
        auto* table = clerk.find<QTableWidget>(QStringLiteral("staffTable"));
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == login)
                table->selectRow(row);
        }
        QTRY_COMPARE(clerk.text(QStringLiteral("staffUserLabel")), login);
    }
    static QString accountOf(ClerkAtWork& clerk, const QString& login)
    {
        const auto* table = clerk.find<QTableWidget>(QStringLiteral("staffTable"));
        for (int row = 0; row < table->rowCount(); ++row) {
            if (table->item(row, 0)->text() == login)
                return table->item(row, 2)->text();
        }
        return {};
    }
    static void add(ClerkAtWork& clerk, const QString& login)
    {
        clerk.find<QLineEdit>(QStringLiteral("newLoginEdit"))->setFocus();
        clerk.type(login);
        clerk.press(Qt::Key_Return);
    }

private Q_SLOTS:
    void isMadeGivenAndUsed();
    void saysWhatIsWrongAtItsField();
    void offersToEachWhatIsTheirs();
    void isClosedWithAReason();
    void aMistakeIsClosedBeforeAnybodyHasIt();
    void theLastOfARoleStays();
    void somebodyElseClosedItFirst();
};

void StaffAccountsTest::isMadeGivenAndUsed()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    add(clerk, QStringLiteral("nueva"));
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Cuenta nueva creada: Atención al público."), slowMs);
    QTRY_COMPARE_WITH_TIMEOUT(accountOf(clerk, QStringLiteral("nueva")), QStringLiteral("Espera a supervisión"), slowMs);
    QVERIFY(clerk.text(QStringLiteral("staffCountLabel")).contains(QStringLiteral("espera")));
    QVERIFY(clerk.text(QStringLiteral("newLoginEdit")).isEmpty());
    QVERIFY(!clerk.find(QStringLiteral("enrolButton"))); // a supervisor's to do
    signOut(clerk);

    openStaff(clerk, TestOffice::supervisorLogin);
    choose(clerk, QStringLiteral("nueva"));
    clerk.find<QLineEdit>(QStringLiteral("enrolNameEdit"))->setFocus();
    clerk.type(QStringLiteral("Prueba Nueva"));
    clerk.press(Qt::Key_Tab);
    clerk.press(Qt::Key_Tab);
    QCOMPARE(clerk.focus(), QStringLiteral("firstPasswordEdit"));
    clerk.type(QString::fromUtf16(firstPassword));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("nueva ya tiene acceso."), slowMs);
    QTRY_COMPARE_WITH_TIMEOUT(accountOf(clerk, QStringLiteral("nueva")), QStringLiteral("Contraseña de un solo uso"), slowMs);
    signOut(clerk);

    signIn(clerk, "nueva", QString::fromUtf16(firstPassword));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("PasswordPage")), slowMs);
    QVERIFY(clerk.text(QStringLiteral("signedInLabel")).contains(QStringLiteral("Prueba Nueva")));
    QCOMPARE(TestLog(clerk.office()).verify().verdict(), ledger::Verdict::Intact);
}

void StaffAccountsTest::saysWhatIsWrongAtItsField()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    add(clerk, QStringLiteral("con espacio"));
    QVERIFY(!clerk.text(QStringLiteral("newLoginErrorLabel")).isEmpty());
    clerk.find<QLineEdit>(QStringLiteral("newLoginEdit"))->clear();
    add(clerk, QString::fromLatin1(TestOffice::clerkLogin));
    QTRY_VERIFY_WITH_TIMEOUT(!clerk.text(QStringLiteral("newLoginErrorLabel")).isEmpty() && clerk.focus() == QLatin1String("newLoginEdit"), slowMs);
    clerk.find<QLineEdit>(QStringLiteral("newLoginEdit"))->clear();
    add(clerk, QStringLiteral("nueva"));
    QTRY_COMPARE_WITH_TIMEOUT(accountOf(clerk, QStringLiteral("nueva")), QStringLiteral("Espera a supervisión"), slowMs);
    signOut(clerk);

    openStaff(clerk, TestOffice::supervisorLogin);
    choose(clerk, QStringLiteral("nueva"));
    clerk.find<QLineEdit>(QStringLiteral("enrolNameEdit"))->setFocus();
    clerk.press(Qt::Key_Return);
    QVERIFY(!clerk.text(QStringLiteral("enrolNameErrorLabel")).isEmpty());
    clerk.type(QStringLiteral("Prueba Nueva"));
    clerk.press(Qt::Key_Tab);
    clerk.type(QStringLiteral("1710034069"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("enrolCedulaErrorLabel")).contains(QStringLiteral("dígito")));
    QCOMPARE(clerk.focus(), QStringLiteral("enrolCedulaEdit"));
    clerk.find<QLineEdit>(QStringLiteral("enrolCedulaEdit"))->clear();
    clerk.find<QLineEdit>(QStringLiteral("firstPasswordEdit"))->setFocus();
    clerk.type(QStringLiteral("corta"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!clerk.text(QStringLiteral("firstPasswordErrorLabel")).isEmpty(), slowMs);
    QCOMPARE(clerk.text(QStringLiteral("enrolNameEdit")), QStringLiteral("Prueba Nueva"));
    // What was typed of somebody goes with the page.
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.window().findChild<QLineEdit*>(QStringLiteral("enrolNameEdit"))->text().isEmpty());
    QVERIFY(clerk.window().findChild<QLineEdit*>(QStringLiteral("firstPasswordEdit"))->text().isEmpty());
}

void StaffAccountsTest::offersToEachWhatIsTheirs()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    QVERIFY(clerk.find(QStringLiteral("newAccountCard")) && !clerk.find(QStringLiteral("unlockPersonCard")));
    choose(clerk, QString::fromLatin1(TestOffice::administratorLogin));
    QVERIFY(!clerk.find(QStringLiteral("deactivateButton"))); // nobody does it to themselves
    signOut(clerk);
    openStaff(clerk, TestOffice::supervisorLogin);
    QVERIFY(!clerk.find(QStringLiteral("newAccountCard")) && clerk.find(QStringLiteral("unlockPersonCard")));
    choose(clerk, QString::fromLatin1(TestOffice::clerkLogin));
    QVERIFY(!clerk.find(QStringLiteral("deactivateButton")));
}

void StaffAccountsTest::isClosedWithAReason()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    choose(clerk, QString::fromLatin1(TestOffice::auditorLogin));
    QVERIFY(!clerk.find(QStringLiteral("leaveReasonCombo")));
    clerk.find<QAbstractButton>(QStringLiteral("deactivateButton"))->setFocus();
    clerk.press(Qt::Key_Return);
    auto* reason = clerk.find<QComboBox>(QStringLiteral("leaveReasonCombo"));
    QVERIFY(reason && reason->count() == 5);
    QCOMPARE(clerk.focus(), QStringLiteral("leaveReasonCombo"));
    clerk.press(Qt::Key_Down);
    QCOMPARE(reason->currentText(), QStringLiteral("Pasó a otro trabajo"));
    clerk.find<QAbstractButton>(QStringLiteral("deactivateButton"))->setFocus();
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Cuenta auditora de baja."), slowMs);
    const auto entries = TestLog(clerk.office()).entries();
    const auto leaf = std::ranges::find_if(entries, [](const auto& entry) { return entry.text(ledger::Key::Action) == "staff.disable"; });
    QVERIFY(leaf != entries.end());
    QVERIFY2(leaf->text(ledger::Key::Facts).contains("reason:other-work"), leaf->text(ledger::Key::Facts).constData());
    QVERIFY(TestLog(clerk.office()).actions().contains(QStringLiteral("key.due:ok"))); // the keys are changed behind it
}

void StaffAccountsTest::aMistakeIsClosedBeforeAnybodyHasIt()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    add(clerk, QStringLiteral("herrada"));
    QTRY_COMPARE_WITH_TIMEOUT(accountOf(clerk, QStringLiteral("herrada")), QStringLiteral("Espera a supervisión"), slowMs);
    choose(clerk, QStringLiteral("herrada"));
    auto* close = clerk.find<QAbstractButton>(QStringLiteral("deactivateButton"));
    close->click();
    clerk.find<QComboBox>(QStringLiteral("leaveReasonCombo"))->setCurrentIndex(4);
    close->click();
    QTRY_COMPARE_WITH_TIMEOUT(accountOf(clerk, QStringLiteral("herrada")), QStringLiteral("De baja"), slowMs);
    QVERIFY(!clerk.text(QStringLiteral("staffCountLabel")).contains(QStringLiteral("espera")));
    signOut(clerk);
    openStaff(clerk, TestOffice::supervisorLogin);
    choose(clerk, QStringLiteral("herrada"));
    QVERIFY(!clerk.find(QStringLiteral("enrolButton")));
}

void StaffAccountsTest::theLastOfARoleStays()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    for (const char* login : {"supervisor", "supervisora"}) {
        choose(clerk, QString::fromLatin1(login));
        auto* close = clerk.find<QAbstractButton>(QStringLiteral("deactivateButton"));
        close->click();
        close->click();
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("messageBannerTitle")), slowMs);
    }
    QVERIFY(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("última")));
    QVERIFY(accountOf(clerk, QStringLiteral("supervisora")) != QStringLiteral("De baja"));
}

void StaffAccountsTest::somebodyElseClosedItFirst()
{
    ClerkAtWork clerk;
    openStaff(clerk, TestOffice::administratorLogin);
    choose(clerk, QString::fromLatin1(TestOffice::auditorLogin));
    {
        Beside administration(clerk.office());
        QVERIFY(administration.perform(SignIn {TestOffice::administratorLogin, clerk.office().password(TestOffice::administratorLogin)}).ok());
        QVERIFY(administration.perform(DisableStaff {TestOffice::auditorLogin, LeaveReason::Left}).ok());
    }
    auto* close = clerk.find<QAbstractButton>(QStringLiteral("deactivateButton"));
    close->click();
    close->click();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Esa cuenta ya está de baja."), slowMs);
    QTRY_COMPARE_WITH_TIMEOUT(accountOf(clerk, QString::fromLatin1(TestOffice::auditorLogin)), QStringLiteral("De baja"), slowMs);
    // Nobody is thrown out for it.
    QCOMPARE(clerk.session().state(), ClerkSession::State::Open);
    QVERIFY(clerk.find(QStringLiteral("StaffPage")));
}

QTEST_MAIN(StaffAccountsTest)
#include "StaffAccountsTest.moc"
