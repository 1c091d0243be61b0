#include "gui/ClerkAtWork.h"

#include "ui/Words.h"

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
    void asksASupervisorWhetherTheTimeIsRight();
    void asksForTheTimeInEveryWindow_data();
    void asksForTheTimeInEveryWindow();
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

namespace {

/// Somebody has signed in, and then the machine was started with a time of years ago.
void startYearsAgo(TestOffice& office)
{
    if (!office.open() || !office.signIn())
        qFatal("the test's office does not open");
    office.stop();
    office.clock().restart();
    office.clock().setUtc(office.clock().utcMs() - 4000LL * 86'400'000);
}

void enter(ClerkAtWork& clerk, const char* login)
{
    clerk.press(Qt::Key_U, Qt::AltModifier);
    clerk.press(Qt::Key_A, Qt::ControlModifier);
    clerk.type(QString::fromLatin1(login));
    clerk.press(Qt::Key_Tab);
    clerk.type(QString::fromUtf8(clerk.office().password(login).view()));
}

} // namespace

void SignInTest::asksASupervisorWhetherTheTimeIsRight()
{
    ClerkAtWork clerk(startYearsAgo);
    const QString wall = Words::date(clerk.office().clock().utcMs());
    QVERIFY(clerk.text(QStringLiteral("clockBannerTitle")).contains(wall));
    QVERIFY(clerk.text(QStringLiteral("clockBannerText")).contains(Words::date(clerk.office().clock().utcMs() + 4000LL * 86'400'000)));
    QVERIFY(clerk.text(QStringLiteral("clockBannerText")).contains(QStringLiteral("un supervisor lo confirma al entrar")));
    QCOMPARE(clerk.text(QStringLiteral("openingClockLabel")), QStringLiteral("La hora está por confirmar"));
    QCOMPARE(clerk.focus(), QStringLiteral("userEdit"));
    // A clerk is told what to do, whether the box is marked or not.
    enter(clerk, TestOffice::clerkLogin);
    clerk.press(Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(clerk.find<QAbstractButton>(QStringLiteral("clockCheck"))->isChecked());
    clerk.press(Qt::Key_C, Qt::AltModifier);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("passwordErrorLabel")).contains(QStringLiteral("no está confirmada")), 20'000);
    QVERIFY(clerk.text(QStringLiteral("passwordErrorLabel")).contains(QStringLiteral("Llame a su supervisor")));
    QVERIFY(clerk.find(QStringLiteral("clockBanner")));
    // A supervisor does not confirm by the way.
    clerk.press(Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(!clerk.find<QAbstractButton>(QStringLiteral("clockCheck"))->isChecked());
    enter(clerk, TestOffice::supervisorLogin);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!clerk.session().isBusy() && clerk.text(QStringLiteral("passwordErrorLabel")).contains(QStringLiteral("no está confirmada")), 20'000);
    enter(clerk, TestOffice::supervisorLogin);
    clerk.press(Qt::Key_Tab);
    QCOMPARE(clerk.focus(), QStringLiteral("clockCheck"));
    clerk.press(Qt::Key_Space);
    clerk.press(Qt::Key_C, Qt::AltModifier);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), 20'000);
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")) || clerk.find(QStringLiteral("SignOutPage")), 20'000);
    if (!clerk.find(QStringLiteral("LoginPage")))
        clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), 20'000);
    QVERIFY(!clerk.find(QStringLiteral("clockBanner")));
    QVERIFY(!clerk.find(QStringLiteral("clockCheck")));
    QCOMPARE(clerk.text(QStringLiteral("openingClockLabel")), QStringLiteral("La hora está confirmada"));
    enter(clerk, TestOffice::clerkLogin);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), 20'000);
    // The next start asks nobody.
    clerk.restart();
    QVERIFY(!clerk.find(QStringLiteral("clockBanner")));
}

void SignInTest::asksForTheTimeInEveryWindow_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366 by 700") << QSize(1366, 700);
    QTest::newRow("half as wide, as at 200 %") << QSize(683, 350);
}

void SignInTest::asksForTheTimeInEveryWindow()
{
    QFETCH(QSize, size);
    ClerkAtWork clerk(startYearsAgo);
    clerk.window().resize(size);
    QCoreApplication::processEvents();
    // Whole words, nothing wider than the window; what is below is reached by Tab, which scrolls to it.
    for (const char* name : {"clockBannerTitle", "clockBannerText"}) {
        const auto* label = clerk.find<QLabel>(QString::fromLatin1(name));
        QVERIFY(label);
        QTRY_VERIFY2(label->height() >= label->heightForWidth(label->width()), name);
        QVERIFY2(label->mapTo(&clerk.window(), QPoint(label->width(), 0)).x() <= clerk.window().width(), name);
    }
    const auto* box = clerk.find(QStringLiteral("clockCheck"));
    QVERIFY(box && box->width() >= box->sizeHint().width());
    clerk.press(Qt::Key_Tab);
    clerk.press(Qt::Key_Tab);
    QCOMPARE(clerk.focus(), QStringLiteral("clockCheck"));
    const QPoint at = box->mapTo(&clerk.window(), box->rect().center());
    QVERIFY(clerk.window().rect().contains(at));
    QVERIFY(!box->visibleRegion().isEmpty());
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
