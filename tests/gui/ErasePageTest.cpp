#include "gui/SignInSteps.h"

#include "support/TestLog.h"
#include "ui/Theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

using namespace ventanilla;
using steps::passwordOf;
using steps::signIn;

/// Supervision erases a person's data by keyboard, with the second person at the same desk.
class ErasePageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static constexpr char second[] = "supervisor";
    static void openPage(ClerkAtWork& clerk)
    {
        signIn(clerk, TestOffice::supervisorLogin);
        clerk.press(Qt::Key_6, Qt::ControlModifier);
        QTRY_VERIFY(clerk.find<QAbstractButton>(QStringLiteral("erasePersonButton")));
        for (int n = 0; n < 40 && clerk.focus() != QLatin1String("erasePersonButton"); ++n)
            clerk.press(Qt::Key_Tab);
        clerk.press(Qt::Key_Return);
        QVERIFY(clerk.find(QStringLiteral("ErasePage")));
        QCOMPARE(clerk.focus(), QStringLiteral("eraseNumberEdit"));
    }
    static void seek(ClerkAtWork& clerk, const char16_t* number = demo::one)
    {
        clerk.type(QString::fromUtf16(number));
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("eraseReasonsCard")), slowMs);
    }
    /// Enter chooses the first reason, another one asks.
    static void askForApproval(ClerkAtWork& clerk)
    {
        QCOMPARE(clerk.focus(), QStringLiteral("eraseReason1Button"));
        clerk.press(Qt::Key_Return);
        QCOMPARE(clerk.focus(), QStringLiteral("askApprovalButton"));
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("approvalCard")), slowMs);
        QCOMPARE(clerk.focus(), QStringLiteral("approverUserEdit"));
    }
    static void fill(ClerkAtWork& clerk, const char* login, const QString& password, const char* lastFour)
    {
        for (const char* name : {"approverUserEdit", "approverPasswordEdit", "lastFourEdit"})
            clerk.find<QLineEdit>(QString::fromLatin1(name))->clear();
        clerk.find<QLineEdit>(QStringLiteral("approverUserEdit"))->setFocus();
        clerk.type(QString::fromLatin1(login));
        clerk.press(Qt::Key_Tab);
        clerk.type(password);
        clerk.press(Qt::Key_Tab);
        clerk.type(QString::fromLatin1(lastFour));
        clerk.press(Qt::Key_Return);
    }

private Q_SLOTS:
    void erasesWithASecondPerson();
    void showsTheSummaryInLargePrint();
    void saysWhatIsWrongAtItsField();
    void goesAStepBackAndForgets();
    void erasesNobodyWhenItIsNotApproved();
    void findsWhoIsScanned();
    void isThereForSupervisionOnly();
    void fitsTheCommonScreens_data();
    void fitsTheCommonScreens();
};

void ErasePageTest::erasesWithASecondPerson()
{
    ClerkAtWork clerk;
    openPage(clerk);
    seek(clerk);
    QCOMPARE(clerk.text(QStringLiteral("erasePersonNameLabel")), QStringLiteral("Prueba Demo Uno"));
    QVERIFY(!clerk.find<QAbstractButton>(QStringLiteral("askApprovalButton"))->isEnabled());
    askForApproval(clerk);
    fill(clerk, second, passwordOf(clerk, second), "5600");
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("Datos borrados. Entrada")), slowMs);
    QVERIFY(clerk.text(QStringLiteral("messageBannerText")).contains(QStringLiteral("Aprobó supervisor")));
    QCOMPARE(clerk.focus(), QStringLiteral("eraseNumberEdit"));
    QVERIFY(!clerk.find(QStringLiteral("approvalCard")));
    clerk.type(QString::fromUtf16(demo::one));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("eraseNumberErrorLabel")).contains(QStringLiteral("No hay ficha")), slowMs);
    QVERIFY(TestLog(clerk.office()).actions().contains(QStringLiteral("person.erase:ok")));
    QCOMPARE(TestLog(clerk.office()).verify().verdict(), ledger::Verdict::Intact);
    // The session stays that of who asked.
    QVERIFY(clerk.text(QStringLiteral("signedInLabel")).contains(QStringLiteral("Prueba Supervisora Una")));
}

void ErasePageTest::showsTheSummaryInLargePrint()
{
    ClerkAtWork clerk;
    openPage(clerk);
    seek(clerk);
    askForApproval(clerk);
    QCOMPARE(clerk.text(QStringLiteral("approvalSubjectLabel")), QStringLiteral("Prueba Demo Uno"));
    const QString summary = clerk.text(QStringLiteral("approvalSummaryLabel"));
    QVERIFY(summary.contains(QStringLiteral("171•••••••")) && summary.contains(QStringLiteral("La persona lo pide")));
    // Nothing on the page says the last four.
    QVERIFY(!clerk.sees(QStringLiteral("5600")));
    const int text = clerk.find(QStringLiteral("approverUserLabel"))->fontInfo().pixelSize();
    QVERIFY(clerk.find(QStringLiteral("approvalSubjectLabel"))->fontInfo().pixelSize() >= 2 * text);
    QVERIFY(clerk.find(QStringLiteral("approvalSummaryLabel"))->fontInfo().pixelSize() > text);
    QVERIFY(clerk.find<QLineEdit>(QStringLiteral("approverPasswordEdit"))->echoMode() == QLineEdit::Password);
}

void ErasePageTest::saysWhatIsWrongAtItsField()
{
    ClerkAtWork clerk;
    openPage(clerk);
    clerk.type(QStringLiteral("12345"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("eraseNumberErrorLabel")).contains(QStringLiteral("Faltan 5 dígitos")));
    clerk.find<QLineEdit>(QStringLiteral("eraseNumberEdit"))->clear();
    seek(clerk);
    askForApproval(clerk);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.focus(), QStringLiteral("approverUserEdit"));
    QVERIFY(!clerk.text(QStringLiteral("approverUserErrorLabel")).isEmpty());
    fill(clerk, TestOffice::supervisorLogin, passwordOf(clerk, TestOffice::supervisorLogin), "5600");
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("approverUserErrorLabel")).contains(QStringLiteral("Tiene que aprobar otra persona")), slowMs);
    fill(clerk, second, QStringLiteral("no es la que tiene"), "5600");
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("approverPasswordErrorLabel")).contains(QStringLiteral("Quedan 4 intentos")), slowMs);
    QCOMPARE(clerk.text(QStringLiteral("approverPasswordEdit")), QString());
    QCOMPARE(clerk.text(QStringLiteral("approverUserEdit")), QString::fromLatin1(second));
    fill(clerk, second, passwordOf(clerk, second), "0000");
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("lastFourErrorLabel")).contains(QStringLiteral("Quedan 2 intentos")), slowMs);
    fill(clerk, TestOffice::clerkLogin, passwordOf(clerk, TestOffice::clerkLogin), "5600");
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("approverUserErrorLabel")).contains(QStringLiteral("no puede aprobar")), slowMs);
    QVERIFY(!TestLog(clerk.office()).actions().contains(QStringLiteral("person.erase:ok")));
}

void ErasePageTest::goesAStepBackAndForgets()
{
    ClerkAtWork clerk;
    openPage(clerk);
    seek(clerk);
    askForApproval(clerk);
    clerk.type(QString::fromLatin1(second));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("eraseReasonsCard")) && !clerk.find(QStringLiteral("approvalCard")));
    for (const char* name : {"approverUserEdit", "approverPasswordEdit", "lastFourEdit"})
        QVERIFY(clerk.window().findChild<QLineEdit*>(QString::fromLatin1(name))->text().isEmpty());
    clerk.press(Qt::Key_Escape);
    QCOMPARE(clerk.focus(), QStringLiteral("eraseNumberEdit"));
    QVERIFY(!clerk.sees(QStringLiteral("Prueba Demo Uno")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("StaffPage")));
    clerk.find<QAbstractButton>(QStringLiteral("erasePersonButton"))->click();
    seek(clerk);
    askForApproval(clerk);
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
    QVERIFY(clerk.window().findChild<QLabel*>(QStringLiteral("approvalSubjectLabel"))->text().isEmpty());
}

void ErasePageTest::erasesNobodyWhenItIsNotApproved()
{
    ClerkAtWork clerk;
    openPage(clerk);
    seek(clerk);
    askForApproval(clerk);
    for (int n = 0; n < 20 && clerk.focus() != QLatin1String("denyApprovalButton"); ++n)
        clerk.press(Qt::Key_Tab);
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("No se aprobó")));
    QCOMPARE(clerk.focus(), QStringLiteral("eraseNumberEdit"));
    seek(clerk);
    QCOMPARE(clerk.text(QStringLiteral("erasePersonNameLabel")), QStringLiteral("Prueba Demo Uno"));
}

void ErasePageTest::findsWhoIsScanned()
{
    ClerkAtWork clerk;
    openPage(clerk);
    clerk.scan(QString::fromUtf16(demo::two));
    QTRY_COMPARE(clerk.text(QStringLiteral("eraseNumberEdit")), QString::fromUtf16(demo::two));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("erasePersonNameLabel")), QStringLiteral("Prueba Demo Dos"), slowMs);
    QVERIFY(clerk.find(QStringLiteral("ErasePage")));
}

void ErasePageTest::isThereForSupervisionOnly()
{
    ClerkAtWork clerk;
    clerk.type(QString::fromLatin1(TestOffice::administratorLogin));
    clerk.press(Qt::Key_Tab);
    clerk.type(passwordOf(clerk, TestOffice::administratorLogin));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::Open, slowMs);
    clerk.press(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("StaffPage")));
    QVERIFY(!clerk.find(QStringLiteral("erasePersonButton")));
}

void ErasePageTest::fitsTheCommonScreens_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366 x 768") << QSize(1366, 768);
    QTest::newRow("1366 x 700") << QSize(1366, 700);
}

void ErasePageTest::fitsTheCommonScreens()
{
    QFETCH(QSize, size);
    ClerkAtWork clerk({}, size);
    const auto fits = [&clerk, size] {
        QCoreApplication::sendPostedEvents();
        const auto* area = clerk.find<QScrollArea>(QStringLiteral("pageScrollArea"));
        return clerk.window().size() == size && area && area->verticalScrollBar()->maximum() == 0;
    };
    openPage(clerk);
    QVERIFY(fits());
    seek(clerk);
    QVERIFY(fits());
    askForApproval(clerk);
    QVERIFY(fits());
}

QTEST_MAIN(ErasePageTest)
#include "ErasePageTest.moc"
