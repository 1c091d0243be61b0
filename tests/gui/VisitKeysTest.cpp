#include "gui/ClerkAtWork.h"

using namespace ventanilla;

/// A whole visit with all three actions by keys alone: how many the clerk presses, and that the cursor is always where the next one belongs.
class VisitKeysTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static constexpr int withScanner = 10;
    static constexpr int withoutScanner = 41;
    static QString address() { return QStringLiteral("prueba.nueva@correo.example"); }
    /// What the person does on their own window once the clerk has asked.
    static void enrol(ClerkAtWork& clerk)
    {
        QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Email);
        clerk.typeAddress(address());
        clerk.chooseImage();
        clerk.giveChannels(true, true);
        clerk.answerQuestion(0);
        clerk.answerQuestion(1);
        clerk.typeCode(address());
        QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Ready);
    }
    /// From the photograph on: both ways of beginning go the same way.
    static void finish(ClerkAtWork& clerk)
    {
        QCOMPARE(clerk.focus(), QStringLiteral("photoYesButton"));
        clerk.press(Qt::Key_S);
        QCOMPARE(clerk.focus(), QStringLiteral("sendQuestionsButton"));
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Facts);
        clerk.visit().giveFacts({QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)});
        QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("validateButton"), slowMs);
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("emailActionButton"), slowMs);
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Return})
            clerk.press(key);
        enrol(clerk);
        QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
        clerk.press(Qt::Key_Return);
        QCOMPARE(clerk.focus(), QStringLiteral("showSummaryButton"));
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
        clerk.visit().confirm();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("closeVisitButton"), slowMs);
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("identifierEdit"), slowMs);
        QCOMPARE(clerk.visit().stage(), Visit::Stage::None);
    }

private Q_SLOTS:
    void takesTenKeysAndTwoScans();
    void takesFortyOneKeysWithoutAScanner();
};

void VisitKeysTest::takesTenKeysAndTwoScans()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.countKeys();
    clerk.scan(QString::fromUtf16(demo::one));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("ValidatePage")), slowMs);
    clerk.scan(QStringLiteral("I<ECU0123456784<<<<<17123456008001151F3306297ECU<SI<<<<<<<<7PRUEBA<DEMO<<UNO<<<<<<<<<<<<<<"));
    finish(clerk);
    QCOMPARE(clerk.countKeys(), withScanner);
}

void VisitKeysTest::takesFortyOneKeysWithoutAScanner()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.countKeys();
    clerk.type(QString::fromUtf16(demo::one));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("documentNumberEdit"), slowMs);
    clerk.type(QString::fromUtf16(demo::one));
    clerk.press(Qt::Key_Tab);
    QCOMPARE(clerk.focus(), QStringLiteral("documentExpiryEdit"));
    clerk.type(QStringLiteral("29062033"));
    clerk.press(Qt::Key_Tab);
    finish(clerk);
    const int keys = clerk.countKeys();
    QVERIFY2(keys <= withoutScanner, qPrintable(QString::number(keys)));
}

QTEST_MAIN(VisitKeysTest)
#include "VisitKeysTest.moc"
