#include "AtOnce.h"
#include "Seed.h"

#include "core/Phone.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class PhoneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void refusesOtherNumbers_data();
    void refusesOtherNumbers();
    void aFixedLineGetsNoMessages();
    void printedNumbersAreReadBack();
    void noiseIsRefusedOrReadBack();
    void tenMegabytesAreRefusedUnread();
};

void PhoneTest::readsNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("e164");
    QTest::addColumn<bool>("getsMessages");
    for (const auto& typed :
         {u"0991234567"_s, u"593 99 123-4567"_s, u"593991234567"_s, u"+593991234567"_s,
          u"+593 99 123 4567"_s, u" 099-123-4567\n"_s, u"099\u00A0123\u00A04567"_s})
        QTest::newRow(qPrintable(typed)) << typed << u"+593991234567"_s << true;
    QTest::newRow("fixed line") << u"02 234 5678"_s << u"+59322345678"_s << false;
    QTest::newRow("fixed line, international") << u"+593 2 2345678"_s << u"+59322345678"_s << false;
    QTest::newRow("United States") << u"+1 202 555-0123"_s << u"+12025550123"_s << true;
    QTest::newRow("Spain, mobile") << u"+34 612 345 678"_s << u"+34612345678"_s << true;
    QTest::newRow("Spain, fixed line") << u"+34 912 345 678"_s << u"+34912345678"_s << false;
    QTest::newRow("Italy, mobile") << u"+39 312 345 6789"_s << u"+393123456789"_s << true;
}

void PhoneTest::readsNumbers()
{
    QFETCH(QString, typed);
    const auto phone = Phone::parse(typed);
    QVERIFY(phone.ok());
    QTEST(phone.value().e164(), "e164");
    QTEST(phone.value().getsMessages(), "getsMessages");
}

void PhoneTest::refusesOtherNumbers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("blank") << u"  "_s;
    QTest::newRow("a zero too many") << u"+593091234567"_s;
    QTest::newRow("a zero too many, right length") << u"+5930991234567"_s;
    QTest::newRow("fixed line of ten digits") << u"0223456789"_s;
    QTest::newRow("fixed line without its province") << u"2345678"_s;
    QTest::newRow("nine digits") << u"099123456"_s;
    QTest::newRow("eleven digits") << u"09912345678"_s;
    QTest::newRow("without zero") << u"991234567"_s;
    QTest::newRow("foreign without plus") << u"12025550123"_s;
    QTest::newRow("foreign, no such plan") << u"+1 055 555 0123"_s;
    QTest::newRow("foreign, too short") << u"+34 61234"_s;
    QTest::newRow("no such country") << u"+999 123 456 789"_s;
    QTest::newRow("dialled from abroad") << u"00593991234567"_s;
    QTest::newRow("USSD") << u"*123#"_s;
    QTest::newRow("emergency") << u"911"_s;
    QTest::newRow("toll free") << u"1800 123456"_s;
    QTest::newRow("extension") << u"0991234567;ext=1"_s;
    QTest::newRow("extension in words") << u"0991234567 ext 1"_s;
    QTest::newRow("full-width plus") << u"\uFF0B593991234567"_s;
    QTest::newRow("full-width digits") << u"\uFF10991234567"_s;
    QTest::newRow("Arabic digits")
        << u"\u0660\u0669\u0669\u0661\u0662\u0663\u0664\u0665\u0666\u0667"_s;
    QTest::newRow("invisible space") << u"099\u200B1234567"_s;
    QTest::newRow("plus inside") << u"09912+34567"_s;
    QTest::newRow("two pluses") << u"++593991234567"_s;
    QTest::newRow("only a plus") << u"+"_s;
    QTest::newRow("letters") << u"099 CASA 567"_s;
    QTest::newRow("keys as letters") << u"+1 202 FLOWERS"_s;
    QTest::newRow("hyphen first") << u"-0991234567"_s;
    QTest::newRow("slash of two numbers") << u"0991234567/0991234568"_s;
    QTest::newRow("another header") << u"0991234567\r\nBcc: x"_s;
    QTest::newRow("zero byte") << u"099\0001234567"_s;
    QTest::newRow("exponent") << u"9.91E+08"_s;
    QTest::newRow("longer than E.164") << u"+49 912593991299123"_s;
    QTest::newRow("tel:") << u"tel:+593991234567"_s;
}

void PhoneTest::refusesOtherNumbers()
{
    QFETCH(QString, typed);
    const auto phone = Phone::parse(typed);
    QVERIFY(!phone.ok());
    QVERIFY(phone.error().code == ErrorCode::PhoneMalformed);
}

void PhoneTest::aFixedLineGetsNoMessages()
{
    QVERIFY(Phone::parseMobile(u"02 2345678").error().code == ErrorCode::PhoneNotMobile);
    QVERIFY(Phone::parseMobile(u"2345678").error().code == ErrorCode::PhoneMalformed);
    QCOMPARE(Phone::parseMobile(u"0991234567").value().e164(), u"+593991234567"_s);
}

void PhoneTest::printedNumbersAreReadBack()
{
    QRandomGenerator random = seededRandom();
    for (int trial = 0; trial < 1'000; ++trial) {
        const QString mobile =
            u"+5939%1"_s.arg(random.bounded(100'000'000), 8, 10, QLatin1Char('0'));
        QCOMPARE(Phone::parse(mobile).value().e164(), mobile);
        QCOMPARE(Phone::parse(u"0"_s + mobile.sliced(4)).value().e164(), mobile);
    }
}

void PhoneTest::noiseIsRefusedOrReadBack()
{
    QRandomGenerator random = seededRandom();
    const QString signs = u"0123456789+ -()*#;x\u00A0９"_s;
    int taken = 0;
    for (int trial = 0; trial < 20'000; ++trial) {
        QString typed;
        for (int i = random.bounded(16); i >= 0; --i)
            typed += signs[random.bounded(i > 11 ? signs.size() : 12)];
        const auto phone = Phone::parse(typed);
        if (!phone)
            continue;
        ++taken;
        QVERIFY2(Phone::parse(phone.value().e164()).value() == phone.value(), qPrintable(typed));
    }
    QVERIFY(taken > 0);
}

void PhoneTest::tenMegabytesAreRefusedUnread()
{
    const QString typed(10'000'000, u'9');
    QVERIFY(!Phone::parse(typed).ok());
    QVERIFY(isDoneAtOnce([&] { return Phone::parse(typed).ok(); }));
}

QTEST_GUILESS_MAIN(PhoneTest)
#include "PhoneTest.moc"
