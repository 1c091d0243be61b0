#include "AtOnce.h"
#include "Seed.h"

#include "core/Cedula.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;
using Refusal = std::optional<ErrorCode>;

namespace {

/// A well-formed number whose first nine digits are random.
QString randomDigits(QRandomGenerator& random)
{
    const int province = random.bounded(10) == 0 ? 30 : random.bounded(1, 25);
    QString digits = QStringLiteral("%1").arg(province, 2, 10, QLatin1Char('0'));
    int sum = 0;
    while (digits.size() < 9)
        digits.append(QChar(u'0' + random.bounded(10)));
    for (int i = 0; i < 9; ++i) {
        const int product = (digits[i].unicode() - u'0') * (i % 2 ? 1 : 2);
        sum += product / 10 + product % 10;
    }
    return digits + QChar(u'0' + (1000 - sum) % 10);
}

} // namespace

class CedulaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWellFormedNumbers_data();
    void takesWellFormedNumbers();
    void letsGoWhatSurroundsTheDigits_data();
    void letsGoWhatSurroundsTheDigits();
    void refusesAndNamesTheReason_data();
    void refusesAndNamesTheReason();
    void saysHowManyDigitsAreMissingOrTooMany();
    void refusesTenMegabytesUnread();
    void suggestsWhatLooksAlikeAndNeverTakesIt_data();
    void suggestsWhatLooksAlikeAndNeverTakesIt();
    void warnsOfAnUnusualThirdDigitAndRefusesNone_data();
    void warnsOfAnUnusualThirdDigitAndRefusesNone();
    void showsOnlyTheEndsOfTheNumber();
    void detectsEveryWrongDigit();
    void readsWhatItPrints();
};

void CedulaTest::takesWellFormedNumbers_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* digits :
         {"1710034065", "1714307103", "0602910945", "0926687856", "0910005917", "0101016905",
          "1001152287", "1102755442", "1311919078", "1700672486", "1803557964", "0105566046",
          "0962467429", "3050123458", "2400000010", "0100000017", "0960000016", "1799999998",
          "1712345600", "3000000012", "0100000009"})
        QTest::newRow(digits) << QString::fromLatin1(digits);
}

void CedulaTest::takesWellFormedNumbers()
{
    QFETCH(QString, typed);
    const auto cedula = Cedula::parse(typed);
    QVERIFY(cedula.ok());
    QCOMPARE(cedula.value().digits(), typed);
}

void CedulaTest::letsGoWhatSurroundsTheDigits_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("hyphen") << u"171003406-5"_s;
    QTest::newRow("scanner's line end") << u" 1710034065\n"_s;
    QTest::newRow("carriage return") << u"1710034065\r\n"_s;
    QTest::newRow("groups") << u"17 1003 4065"_s;
    QTest::newRow("no-break space") << u"1710034065\u00A0"_s;
    QTest::newRow("blanks and a hyphen") << u" 171003406 - 5 "_s;
    QTest::newRow("tab") << u"\t1710034065"_s;
}

void CedulaTest::letsGoWhatSurroundsTheDigits()
{
    QFETCH(QString, typed);
    const auto cedula = Cedula::parse(typed);
    QVERIFY(cedula.ok());
    QCOMPARE(cedula.value().digits(), u"1710034065"_s);
}

void CedulaTest::refusesAndNamesTheReason_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ErrorCode>("reason");
    const auto row = [](const char* name, const QString& typed, ErrorCode code) {
        QTest::newRow(name) << typed << code;
    };
    row("nothing", {}, ErrorCode::CedulaEmpty);
    row("blanks", u" \t\n"_s, ErrorCode::CedulaEmpty);
    row("wrong check digit", u"1710034066"_s, ErrorCode::CedulaCheckDigit);
    row("wrong check digit, another", u"1714307104"_s, ErrorCode::CedulaCheckDigit);
    row("check digit nine", u"1710034069"_s, ErrorCode::CedulaCheckDigit);
    row("check digit, Imbabura", u"1004922993"_s, ErrorCode::CedulaCheckDigit);
    row("nine digits", u"171430710"_s, ErrorCode::CedulaLength);
    row("nine digits, another", u"171003406"_s, ErrorCode::CedulaLength);
    row("eleven digits", u"17100340655"_s, ErrorCode::CedulaLength);
    row("twelve digits", u"171003406555"_s, ErrorCode::CedulaLength);
    row("one digit", u"1"_s, ErrorCode::CedulaLength);
    row("thirteen digits", u"1710034065001"_s, ErrorCode::LooksLikeRuc);
    row("a company's", u"1790011674001"_s, ErrorCode::LooksLikeRuc);
    row("thirteen digits, hyphen behind ten", u"1710034065-001"_s, ErrorCode::LooksLikeRuc);
    row("thirteen digits, hyphen elsewhere", u"171003406-5001"_s, ErrorCode::CedulaNotDigits);
    row("seventy digits", QString(70, u'1'), ErrorCode::CedulaLength);
    row("zeros", u"0000000000"_s, ErrorCode::CedulaProvince);
    row("province 88", u"8814307107"_s, ErrorCode::CedulaProvince);
    row("province 25", u"2500000018"_s, ErrorCode::CedulaProvince);
    row("province 29", u"2900000000"_s, ErrorCode::CedulaProvince);
    row("province 31", u"3100000000"_s, ErrorCode::CedulaProvince);
    row("letters", u"123A567890"_s, ErrorCode::CedulaNotDigits);
    row("letter O", u"1710034O65"_s, ErrorCode::CedulaNotDigits);
    row("invisible space inside", u"17100\u200B34065"_s, ErrorCode::CedulaNotDigits);
    row("byte-order mark before", u"\uFEFF1710034065"_s, ErrorCode::CedulaNotDigits);
    row("minus", u"-710034065"_s, ErrorCode::CedulaNotDigits);
    row("minus before ten digits", u"-1710034065"_s, ErrorCode::CedulaNotDigits);
    row("plus", u"+1710034065"_s, ErrorCode::CedulaNotDigits);
    row("exponent", u"1e9"_s, ErrorCode::CedulaNotDigits);
    row("hexadecimal", u"0x1710034065"_s, ErrorCode::CedulaNotDigits);
    row("decimal point", u"1710034065.0"_s, ErrorCode::CedulaNotDigits);
    row("two hyphens", u"17100340-6-5"_s, ErrorCode::CedulaNotDigits);
    row("hyphen in the middle", u"17100-34065"_s, ErrorCode::CedulaNotDigits);
    row("hyphen at the end", u"1710034065-"_s, ErrorCode::CedulaNotDigits);
    row("only a hyphen", u"-"_s, ErrorCode::CedulaNotDigits);
    row("dash", u"171003406\u20135"_s, ErrorCode::CedulaNotDigits);
    row("Arabic digits", u"\u0661\u0667\u0661\u0660\u0660\u0663\u0664\u0660\u0666\u0665"_s,
        ErrorCode::CedulaNotDigits);
    row("full-width digits", u"\uFF11\uFF17\uFF11\uFF10\uFF10\uFF13\uFF14\uFF10\uFF16\uFF15"_s,
        ErrorCode::CedulaNotDigits);
    row("a zero character inside", u"17100"_s + QChar(0) + u"34065"_s, ErrorCode::CedulaNotDigits);
    row("a line break inside", u"17100\n34065"_s, ErrorCode::CedulaNotDigits);
    row("two numbers", u"1710034065\n1714307103"_s, ErrorCode::CedulaNotDigits);
    row("a statement of SQL", u"'; DROP TABLE clerk;--"_s, ErrorCode::CedulaNotDigits);
    row("a lone surrogate", QString(QChar(0xD800)) + u"1710034065"_s, ErrorCode::CedulaNotDigits);
}

void CedulaTest::refusesAndNamesTheReason()
{
    QFETCH(QString, typed);
    QFETCH(ErrorCode, reason);
    const auto cedula = Cedula::parse(typed);
    QVERIFY(!cedula.ok());
    QCOMPARE(int(cedula.error().code), int(reason));
}

void CedulaTest::saysHowManyDigitsAreMissingOrTooMany()
{
    QCOMPARE(Cedula::parse(u"171430710").error().number, 1);
    QCOMPARE(Cedula::parse(u"17").error().number, 8);
    QCOMPARE(Cedula::parse(u"17100340655").error().number, -1);
    QCOMPARE(Cedula::parse(u"17100340655555").error().number, -4);
}

void CedulaTest::refusesTenMegabytesUnread()
{
    // Had the text been read, the reason would be the letter at its end, not its length.
    const QString typed = QString(10'000'000, u'1') + u'x';
    const auto cedula = Cedula::parse(typed);
    QVERIFY(!cedula.ok());
    QCOMPARE(int(cedula.error().code), int(ErrorCode::CedulaLength));
    QVERIFY(cedula.error().number < 0);
    // The limit itself: one character more than it, and one less, of which nine are digits too
    // many.
    QCOMPARE(int(Cedula::parse(QString(Cedula::typedMax + 1, u'x')).error().code),
             int(ErrorCode::CedulaLength));
    QCOMPARE(int(Cedula::parse(QString(Cedula::typedMax, u'x')).error().code),
             int(ErrorCode::CedulaNotDigits));
    const QString ones(10'000'000, u'1');
    QVERIFY(isDoneAtOnce([&] { return Cedula::parse(ones).ok() || !Cedula::suggested(ones).isEmpty(); }));
}

void CedulaTest::suggestsWhatLooksAlikeAndNeverTakesIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("O for 0") << u"1710034O65"_s << u"1710034065"_s;
    QTest::newRow("small letters") << u"i7loo34o65"_s << QString(); // an l is none of the four
    QTest::newRow("all four") << u"I7IOO34O6S"_s << u"1710034065"_s;
    QTest::newRow("B for 8") << u"0926687B56"_s << u"0926687856"_s;
    QTest::newRow("with its hyphen") << u" 171OO34O6-S "_s << u"1710034065"_s;
    QTest::newRow("another letter") << u"17100340A5"_s << QString();
    QTest::newRow("digit wrong even so") << u"1710O34066"_s << QString();
    QTest::newRow("too short even so") << u"171003406O5O"_s << QString();
    QTest::newRow("a RUC even so") << u"171003406SOO1"_s << QString();
    QTest::newRow("an invisible space") << u"17100\u200B34O65"_s << QString();
}

void CedulaTest::suggestsWhatLooksAlikeAndNeverTakesIt()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const auto cedula = Cedula::parse(typed);
    QVERIFY(!cedula.ok());
    QCOMPARE(int(cedula.error().code), int(ErrorCode::CedulaNotDigits));
    QCOMPARE(cedula.error().text, meant);
    QCOMPARE(Cedula::suggested(typed), meant);
    QVERIFY(Cedula::suggested(u"1710034065").isEmpty()); // nothing to exchange
}

void CedulaTest::warnsOfAnUnusualThirdDigitAndRefusesNone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("unusual");
    QTest::newRow("zero") << u"1700672486"_s << false;
    QTest::newRow("five") << u"0105566046"_s << false;
    QTest::newRow("six: a resident from abroad") << u"0962467429"_s << false;
    QTest::newRow("nine") << u"1799999998"_s << true;
    QTest::newRow("nine in Guayas") << u"0990000010"_s << true;
    QTest::newRow("seven, registered abroad") << u"3070000017"_s << false;
}

void CedulaTest::warnsOfAnUnusualThirdDigitAndRefusesNone()
{
    QFETCH(QString, typed);
    QFETCH(bool, unusual);
    const auto cedula = Cedula::parse(typed);
    QVERIFY(cedula.ok());
    QCOMPARE(cedula.value().unusual(), unusual);
}

void CedulaTest::showsOnlyTheEndsOfTheNumber()
{
    QCOMPARE(Cedula::parse(u"1710034065").value().masked(), u"171•••4065"_s);
}

void CedulaTest::detectsEveryWrongDigit()
{
    QRandomGenerator random = seededRandom();
    for (int trial = 0; trial < 500; ++trial) {
        const QString digits = randomDigits(random);
        QVERIFY2(Cedula::parse(digits).ok(), qPrintable(digits));
        for (int i = 0; i < 10; ++i) {
            for (QChar other = u'0'; other <= u'9'; other = QChar(other.unicode() + 1)) {
                QString wrong = digits;
                wrong[i] = other;
                if (wrong == digits)
                    continue;
                const auto parsed = Cedula::parse(wrong);
                QVERIFY2(!parsed.ok(), qPrintable(wrong));
                QVERIFY(parsed.error().code == ErrorCode::CedulaCheckDigit ||
                        parsed.error().code == ErrorCode::CedulaProvince);
            }
        }
    }
}

void CedulaTest::readsWhatItPrints()
{
    QRandomGenerator random = seededRandom();
    for (int trial = 0; trial < 5'000; ++trial) {
        const QString digits = randomDigits(random);
        const auto once = Cedula::parse(digits);
        QVERIFY(once.ok());
        QCOMPARE(once.value().digits(), digits);
        const auto twice = Cedula::parse(once.value().digits().first(9) + u'-' + digits.last(1));
        QVERIFY(twice.ok());
        QVERIFY(twice.value() == once.value());
    }
}

QTEST_GUILESS_MAIN(CedulaTest)
#include "CedulaTest.moc"
