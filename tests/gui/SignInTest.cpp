#include "gui/ClerkAtWork.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>

using namespace ventanilla;

/// Who is at the desk: signing in, locking, signing out, as the clerk sees it.
class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatItIsADemonstration();
    void showsWhatWasCheckedAtTheStart();
    void tellsAboutAVisitThatWasCut();
    void wantsAUserAndAPassword();
    void saysHowManyTriesAreLeft();
    void saysHowLongToWaitAfterManyTries();
    void opensTheDeskForTheRightPassword();
    void tellsAnAdministratorThatNobodyIsServedHere();
    void hidesEverythingWhenLocked();
    void comesBackToTheSamePageForTheRightPassword();
    void staysLockedForAWrongPassword();
    void locksItselfWhenNobodyUsesIt();
    void saysWhatSigningOutEnds();
    void forgetsTheLastPersonAfterSigningOut();
    void signsOutWhenTheDayIsOver();
};

void SignInTest::saysThatItIsADemonstration()
{
    ClerkAtWork clerk;
    QVERIFY(clerk.window().windowTitle().contains(QStringLiteral("DEMOSTRACIÓN")));
    QCOMPARE(clerk.text(QStringLiteral("demonstrationChipLabel")), QStringLiteral("DEMOSTRACIÓN"));
}

void SignInTest::showsWhatWasCheckedAtTheStart()
{
    ClerkAtWork clerk;
    QCOMPARE(clerk.text(QStringLiteral("openingLogLabel")), QStringLiteral("Registro íntegro"));
    QVERIFY(!clerk.text(QStringLiteral("openingClockDetailLabel")).isEmpty());
    QVERIFY(!clerk.text(QStringLiteral("openingCryptoLabel")).isEmpty());
    QVERIFY(clerk.text(QStringLiteral("logStateLabel")).contains(QStringLiteral("entradas")));
    QVERIFY(!clerk.find(QStringLiteral("openingVisits")));
    QCOMPARE(clerk.focus(), QStringLiteral("userEdit"));
}

void SignInTest::tellsAboutAVisitThatWasCut()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.restart();
    QCOMPARE(clerk.text(QStringLiteral("openingVisitsLabel")), QStringLiteral("La visita V-0001 quedó cortada."));
    QVERIFY(clerk.text(QStringLiteral("openingVisitsDetailLabel")).contains(QStringLiteral("No se cambió nada")));
}

void SignInTest::wantsAUserAndAPassword()
{
    ClerkAtWork clerk;
    clerk.press(Qt::Key_Return);
    QVERIFY(!clerk.text(QStringLiteral("passwordErrorLabel")).isEmpty());
    QCOMPARE(clerk.focus(), QStringLiteral("userEdit"));
    clerk.type(QStringLiteral("operadora"));
    QVERIFY(!clerk.find(QStringLiteral("passwordErrorLabel")));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.text(QStringLiteral("passwordErrorLabel")), QStringLiteral("Escriba su contraseña."));
    QCOMPARE(clerk.focus(), QStringLiteral("passwordEdit"));
}

void SignInTest::saysHowManyTriesAreLeft()
{
    ClerkAtWork clerk;
    clerk.type(QStringLiteral("operadora"));
    clerk.press(Qt::Key_Tab);
    clerk.type(QStringLiteral("no es la correcta"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.text(QStringLiteral("passwordErrorLabel")).contains(QStringLiteral("Quedan 4 intentos")));
    QCOMPARE(clerk.focus(), QStringLiteral("passwordEdit"));
    QCOMPARE(clerk.text(QStringLiteral("passwordEdit")), QString());
    QCOMPARE(clerk.text(QStringLiteral("userEdit")), QStringLiteral("operadora"));
}

void SignInTest::saysHowLongToWaitAfterManyTries()
{
    ClerkAtWork clerk;
    clerk.type(QStringLiteral("operadora"));
    clerk.press(Qt::Key_Tab);
    for (int n = 0; n < 5; ++n) {
        clerk.type(QStringLiteral("no es la correcta"));
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!clerk.session().isBusy(), 20'000);
    }
    QTRY_VERIFY(clerk.text(QStringLiteral("passwordErrorLabel")).contains(QStringLiteral("30 segundos")));
}

void SignInTest::opensTheDeskForTheRightPassword()
{
    ClerkAtWork clerk;
    QVERIFY(!clerk.find(QStringLiteral("lockButton")));
    clerk.signIn();
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    QVERIFY(clerk.find(QStringLiteral("lockButton")));
    QVERIFY(clerk.text(QStringLiteral("signedInLabel")).contains(QStringLiteral("Atención al público")));
}

void SignInTest::tellsAnAdministratorThatNobodyIsServedHere()
{
    ClerkAtWork clerk;
    clerk.type(QString::fromLatin1(TestOffice::administratorLogin));
    clerk.press(Qt::Key_Tab);
    clerk.type(QString::fromUtf8(clerk.office().password(TestOffice::administratorLogin).view()));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), 20'000);
    QVERIFY(!clerk.find(QStringLiteral("identifierEdit")));
    QVERIFY(clerk.sees(QStringLiteral("Su cuenta no atiende visitas.")));
}

void SignInTest::hidesEverythingWhenLocked()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    QVERIFY(clerk.sees(QStringLiteral("Prueba Demo Uno")));
    QGuiApplication::clipboard()->setText(QStringLiteral("171"));
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(clerk.focus(), QStringLiteral("passwordEdit"));
    QVERIFY(!clerk.sees(QStringLiteral("Prueba Demo Uno")));
    QVERIFY(!clerk.sees(QStringLiteral("171•••5600")));
    QCOMPARE(QGuiApplication::clipboard()->text(), QString());
    // The keys of the shell do nothing either.
    clerk.press(Qt::Key_F2);
    clerk.press(Qt::Key_F6);
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
    QVERIFY(!clerk.find(QStringLiteral("DeskPage")));
}

void SignInTest::comesBackToTheSamePageForTheRightPassword()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.type(QStringLiteral("17123"));
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    clerk.type(clerk.password());
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("ValidatePage")), 20'000);
    QCOMPARE(clerk.text(QStringLiteral("documentNumberEdit")), QStringLiteral("17123"));
}

void SignInTest::staysLockedForAWrongPassword()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    clerk.type(QStringLiteral("no es la correcta"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("passwordErrorLabel")).contains(QStringLiteral("La contraseña no coincide. Quedan 4 intentos")), 20'000);
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
    QCOMPARE(clerk.focus(), QStringLiteral("passwordEdit"));
}

void SignInTest::locksItselfWhenNobodyUsesIt()
{
    Policy policy;
    policy.idleWarningSeconds = 1;
    policy.idleLockSeconds = 3;
    ClerkAtWork clerk(policy);
    clerk.signIn();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("noticeBannerTitle")).contains(QStringLiteral("se bloquea en")), 10'000);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LockPage")), 10'000);
    QCOMPARE(clerk.text(QStringLiteral("lockReasonLabel")), QStringLiteral("Bloqueado por falta de uso. Escriba su contraseña para seguir."));
}

void SignInTest::saysWhatSigningOutEnds()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    QVERIFY(clerk.text(QStringLiteral("signOutTextLabel")).contains(QStringLiteral("V-0001 sigue abierta")));
    QVERIFY(clerk.text(QStringLiteral("signOutTextLabel")).contains(QStringLiteral("sin cambiar nada")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void SignInTest::forgetsTheLastPersonAfterSigningOut()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.type(QStringLiteral("17123"));
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), 20'000);
    QVERIFY(clerk.sees(QStringLiteral("La sesión terminó.")));
    QCOMPARE(clerk.focus(), QStringLiteral("passwordEdit"));
    // Not even in a page that is not shown.
    for (const QLineEdit* edit : clerk.window().findChildren<QLineEdit*>()) {
        if (edit->objectName() != QLatin1String("userEdit"))
            QCOMPARE(edit->text(), QString());
    }
    for (const QLabel* label : clerk.window().findChildren<QLabel*>())
        QVERIFY2(!label->text().contains(QStringLiteral("Prueba Demo Uno")), qPrintable(label->objectName()));
}

void SignInTest::signsOutWhenTheDayIsOver()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.office().clock().passMinutes(8 * 60 + 1);
    clerk.search(demo::one);
    QTRY_VERIFY(clerk.find(QStringLiteral("LoginPage")));
    QVERIFY(clerk.sees(QStringLiteral("se cumplieron las horas")));
}

QTEST_MAIN(SignInTest)
#include "SignInTest.moc"
