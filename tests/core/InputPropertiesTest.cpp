#include "Seed.h"
#include "Zones.h"

#include "core/Answer.h"
#include "core/Email.h"
#include "core/Phone.h"
#include "core/Scan.h"

#include <QTest>

#include <array>

using namespace ventanilla;
using namespace zones;
using namespace Qt::StringLiterals;

namespace {

const QString digits = u"0123456789"_s;
const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
const QString lookAlike = u"O0I1B8S5"_s; // pairs

} // namespace

/// What holds of every number, zone, address and answer: what is right stays right, one wrong sign is found where the check digit can find it,
/// and what is printed is read back. Thousands of each; VENTANILLA_LONG=1: millions. VENTANILLA_SEED=n repeats a run.
class InputPropertiesTest : public QObject
{
    Q_OBJECT

private:
    static bool isLong() { return qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1; }
    static int numbers() { return isLong() ? 10'000'000 : 5'000; }
    static int texts() { return isLong() ? 1'000'000 : 1'000; } ///< that take longer: zones, addresses, answers

    int below(int limit) { return int(m_random.bounded(limit)); }
    QChar of(const QString& signs) { return signs[below(int(signs.size()))]; }
    QString some(const QString& signs, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += of(signs);
        return text;
    }
    QChar another(QChar digit) { return digits[(digit.unicode() - u'0' + 1 + below(9)) % 10]; }

    /// Written here a second time: the digit by modulus 10 behind nine.
    static QChar tenth(const QString& nine)
    {
        int sum = 0;
        for (qsizetype i = 0; i < nine.size(); ++i) {
            const int product = (nine[i].unicode() - u'0') * (i % 2 == 0 ? 2 : 1);
            sum += product / 10 + product % 10;
        }
        return digits[(100 - sum) % 10];
    }
    static int eleventh(const QString& text, std::initializer_list<int> weights)
    {
        int sum = 0;
        qsizetype i = 0;
        for (const int weight : weights)
            sum += (text[i++].unicode() - u'0') * weight;
        return sum % 11 == 0 ? 0 : 11 - sum % 11;
    }
    QString province() { return below(10) == 0 ? u"30"_s : u"%1"_s.arg(1 + below(24), 2, 10, QLatin1Char('0')); }
    QString cedula()
    {
        const QString nine = province() + some(digits, 7);
        return nine + tenth(nine);
    }
    QString day() { return QDate(1927, 1, 1).addDays(below(36'000)).toString(u"yyMMdd"_s); }
    CardFields card()
    {
        CardFields fields;
        fields.number = some(letters + digits, 9);
        fields.cedula = cedula();
        fields.birth = day();
        fields.expiry = day();
        fields.sex = of(u"MF<X"_s);
        fields.nationality = below(2) == 0 ? u"ECU"_s : some(letters, 3);
        fields.names = some(letters, 1 + below(10)) + u'<' + some(letters, 1 + below(8)) + u"<<"_s + some(letters, 1 + below(8));
        return fields;
    }
    PassportFields passport()
    {
        PassportFields fields;
        fields.number = some(letters + digits, 5 + below(5)).leftJustified(9, u'<');
        fields.nationality = some(letters, 3);
        fields.birth = day();
        fields.expiry = day();
        fields.optional = some(letters + digits, below(15)).leftJustified(14, u'<');
        fields.names = some(letters, 1 + below(15)) + u"<<"_s + some(letters, 1 + below(15));
        return fields;
    }
    /// The digit of a passport's optional data.
    static QString whole(const PassportFields& fields) { return made(fields, digit(fields.optional)); }
    QString zone() { return below(2) == 0 ? made(card()) : whole(passport()); }
    /// As one scanner or another would send it.
    QString framed(const QString& zone)
    {
        const QStringList lines = zone.split(u'\n');
        const QString ends = QStringList {u"\r"_s, u"\n"_s, u"\r\n"_s, u"\r\r"_s, u"\u001D"_s, u"\t"_s, u"\u0003\u0002"_s, QString()}[below(8)];
        QString typed = (below(3) == 0 ? u"\u0002"_s : QString()) + lines.join(ends) + (below(2) == 0 ? ends : below(2) == 0 ? u"\u0003"_s : QString());
        switch (below(4)) {
        case 0:
            return typed.toLower();
        case 1:
            return typed.replace(u'<', u'«');
        default:
            return typed;
        }
    }

    QRandomGenerator m_random {};

private Q_SLOTS:
    void initTestCase() { m_random = seededRandom(); }

    void cedulas();
    void naturalPersonsRucs();
    void companiesAndPublicBodies();
    void zonesAreReadInAnyFraming();
    void oneWrongSignOfAZoneIsFound();
    void aSignThatLooksAlikeIsSuggestedAndNeverTaken();
    void mobiles();
    void passportsAndCodes();
    void turnos();
    void addresses();
    void answers();
    void noiseIsNothingOrWhatStandsInIt();
};

void InputPropertiesTest::cedulas()
{
    int swapped = 0;
    for (int trial = 0; trial < numbers(); ++trial) {
        const QString right = cedula();
        const auto read = Cedula::parse(right);
        QVERIFY2(read.ok(), qPrintable(right));
        QCOMPARE(read.value().digits(), right);
        QVERIFY(Cedula::parse(u' ' + right.first(9) + u'-' + right.last(1) + u'\n').value() == read.value());

        QString wrong = right;
        const int at = below(10);
        wrong[at] = another(right[at]);
        QVERIFY2(!Cedula::parse(wrong).ok(), qPrintable(wrong));

        QString exchanged = right;
        const int first = 2 + below(7);
        std::swap(exchanged[first], exchanged[first + 1]);
        // Modulus 10 with weights 2 and 1 finds every pair but 09 and 90.
        const bool blind = right[first] == right[first + 1] || (right[first] == u'0' && right[first + 1] == u'9') || (right[first] == u'9' && right[first + 1] == u'0');
        QVERIFY2(Cedula::parse(exchanged).ok() == blind, qPrintable(exchanged));
        swapped += !blind;

        const QString alike = QString(right).replace(u'0', u'O').replace(u'1', u'I').replace(u'8', u'B').replace(u'5', u's');
        QVERIFY(alike == right || !Cedula::parse(alike).ok());
        QCOMPARE(Cedula::suggested(alike), alike == right ? QString() : right);
    }
    QVERIFY(swapped > numbers() / 2);
}

void InputPropertiesTest::naturalPersonsRucs()
{
    for (int trial = 0; trial < numbers(); ++trial) {
        const QString nine = province() + QChar(u'0' + below(6)) + some(digits, 6);
        const QString right = nine + tenth(nine) + some(digits, 3);
        const auto read = Ruc::parse(right);
        QVERIFY2(read.ok() && read.value().verdict() == Ruc::Verdict::Verified, qPrintable(right));
        QCOMPARE(read.value().digits(), right);
        QCOMPARE(read.value().domestic(), right.endsWith(QStringView(u"000")));
        QVERIFY(Ruc::parse(right.first(10) + u'-' + right.last(3)).value() == read.value());
        QString wrong = right;
        const int at = 3 + below(7); // the province and the kind stay
        wrong[at] = another(right[at]);
        const auto refused = Ruc::parse(wrong);
        QVERIFY2(!refused.ok() && refused.error().text == u"digit"_s, qPrintable(wrong));
        QVERIFY(!Ruc::parse(right.first(12)).ok() && !Ruc::parse(right + of(digits)).ok());
    }
}

void InputPropertiesTest::companiesAndPublicBodies()
{
    int doubted = 0, verified = 0;
    for (int trial = 0; trial < numbers(); ++trial) {
        const bool company = below(2) == 0;
        const QString head = u"%1"_s.arg(1 + below(24), 2, 10, QLatin1Char('0')) + (company ? u'9' : u'6') + some(digits, company ? 6 : 5);
        const int check = company ? eleventh(head, {4, 3, 2, 7, 6, 5, 4, 3, 2}) : eleventh(head, {3, 2, 7, 6, 5, 4, 3, 2});
        if (check == 10) // the rule gives no digit
            continue;
        const QString right = head + digits[check] + (company ? u"001"_s : u"0001"_s);
        const auto read = Ruc::parse(right);
        QVERIFY2(read.ok() && read.value().verdict() == Ruc::Verdict::Verified, qPrintable(right));
        ++verified;
        QString wrong = right;
        const int at = 3 + below(int(head.size()) - 2);
        wrong[at] = another(right[at]);
        // Never refused for a digit; and of a company, which has one rule only, never taken for verified.
        const auto other = Ruc::parse(wrong);
        QVERIFY2(other.ok(), qPrintable(wrong));
        QVERIFY2(!company || other.value().verdict() == Ruc::Verdict::WellFormed, qPrintable(wrong));
        doubted += other.value().verdict() == Ruc::Verdict::WellFormed;
    }
    QVERIFY(verified > numbers() / 2 && doubted > numbers() / 2);
}

void InputPropertiesTest::zonesAreReadInAnyFraming()
{
    int cards = 0;
    for (int trial = 0; trial < texts(); ++trial) {
        const bool isCard = below(2) == 0;
        const CardFields of = card();
        const PassportFields from = passport();
        const QString right = isCard ? made(of) : whole(from);
        const QString typed = framed(right);
        const auto read = Mrz::parse(typed);
        QVERIFY2(read.ok(), qPrintable(typed));
        QCOMPARE(read.value().lines(), right);
        QVERIFY(Mrz::parse(read.value().lines()).value() == read.value());
        QVERIFY(Mrz::looksLikeOne(typed));
        const auto scan = Scan::read(typed);
        QVERIFY(scan && scan->zone());
        QCOMPARE(scan->kind() == Scan::Kind::Card, isCard);
        if (isCard) {
            QCOMPARE(read.value().cedula()->digits(), of.cedula);
            QCOMPARE(read.value().documentNumber(), of.number);
        } else {
            QCOMPARE(read.value().documentNumber(), QString(from.number).remove(u'<'));
        }
        cards += isCard;
    }
    QVERIFY(cards > texts() / 4 && cards < texts() * 3 / 4);
}

void InputPropertiesTest::oneWrongSignOfAZoneIsFound()
{
    struct Place {
        int from, count;
    };
    // Counted with the line feeds: numbers, cédula, dates and check digits; a passport's data but its sex.
    constexpr std::array cardPlaces {Place {5, 10}, Place {20, 10}, Place {31, 7}, Place {39, 7}, Place {49, 12}};
    constexpr std::array passportPlaces {Place {45, 10}, Place {58, 7}, Place {66, 23}};
    int found = 0;
    for (int trial = 0; trial < texts(); ++trial) {
        const bool isCard = below(2) == 0;
        const QString right = isCard ? made(card()) : whole(passport());
        const Place place = isCard ? cardPlaces[std::size_t(below(cardPlaces.size()))] : passportPlaces[std::size_t(below(passportPlaces.size()))];
        const int at = place.from + below(place.count);
        QString wrong = right;
        // A letter and a digit may weigh the same, ten apart: what the digits can find are digits for digits.
        if (!digits.contains(right[at]))
            continue;
        wrong[at] = another(right[at]);
        QVERIFY2(!Mrz::parse(wrong).ok(), qPrintable(wrong));
        QVERIFY(!Scan::read(framed(wrong))->identifier());
        const int cut = 1 + below(int(right.size()) - 1);
        QVERIFY(!Mrz::parse(right.first(cut)).ok());
        ++found;
    }
    QVERIFY(found > texts() / 4);
}

void InputPropertiesTest::aSignThatLooksAlikeIsSuggestedAndNeverTaken()
{
    int suggested = 0, tried = 0;
    for (int trial = 0; trial < texts(); ++trial) {
        const QString right = zone();
        const int at = below(int(right.size()));
        const qsizetype pair = lookAlike.indexOf(right[at]);
        if (pair < 0)
            continue;
        QString wrong = right;
        wrong[at] = lookAlike[pair ^ 1];
        QVERIFY2(!Mrz::parse(wrong).ok(), qPrintable(wrong));
        ++tried;
        QVERIFY(!Scan::read(wrong)->identifier());
        const QString hint = Mrz::suggested(wrong);
        QVERIFY2(hint.isEmpty() || hint == right, qPrintable(wrong));
        QCOMPARE(Scan::read(wrong)->isMisread(), !hint.isEmpty());
        suggested += !hint.isEmpty();
    }
    QVERIFY2(tried > texts() / 20 && suggested > tried / 2, qPrintable(u"%1 of %2"_s.arg(suggested).arg(tried)));
}

void InputPropertiesTest::mobiles()
{
    for (int trial = 0; trial < texts(); ++trial) {
        const QString last = some(digits, 8);
        const QString right = u"+5939"_s + last;
        const auto read = Phone::parse(right);
        QVERIFY2(read.ok() && read.value().getsMessages(), qPrintable(right));
        QCOMPARE(read.value().e164(), right);
        for (const QString& typed : {u"09"_s + last, u"593 9"_s + last, u"+593 9"_s + last.first(1) + u' ' + last.sliced(1, 3) + u'-' + last.last(4), u" 09"_s + last + u"\r\n"_s})
            QVERIFY2(Phone::parse(typed).value() == read.value(), qPrintable(typed));
        QVERIFY(!Phone::parse(u"09"_s + last.first(7)).ok());
        QVERIFY(!Phone::parse(u"09"_s + last + of(digits)).ok());
        QString wrong = u"09"_s + last;
        wrong[below(10)] = of(u"OIlS*#;x/\uFF11"_s);
        QVERIFY2(!Phone::parse(wrong).ok(), qPrintable(wrong));
    }
}

void InputPropertiesTest::passportsAndCodes()
{
    for (int trial = 0; trial < numbers(); ++trial) {
        const IdentifierKind kind = below(2) == 0 ? IdentifierKind::Passport : IdentifierKind::ForeignCode;
        const int most = int(kind == IdentifierKind::Passport ? Identifier::passportMax : Identifier::foreignCodeMax);
        const QString right = some(letters + digits, 4 + below(most - 3));
        const auto read = Identifier::parse(kind, right);
        QVERIFY2(read.ok(), qPrintable(right));
        QCOMPARE(read.value().text(), right);
        QString typed = right.toLower();
        typed.insert(below(int(typed.size()) + 1), of(u" -\u00A0\n"_s));
        QVERIFY2(Identifier::parse(kind, typed).value() == read.value(), qPrintable(typed));
        const QString mask = read.value().masked();
        QCOMPARE(mask.size(), right.size());
        QVERIFY(mask.count(u'•') * 2 >= mask.size());
        QString wrong = right;
        wrong.insert(below(int(wrong.size()) + 1), of(u"<*;'Ñı\u0661\u200B\uFF11"_s));
        QVERIFY2(!Identifier::parse(kind, wrong).ok(), qPrintable(wrong));
    }
}

void InputPropertiesTest::turnos()
{
    for (int trial = 0; trial < numbers(); ++trial) {
        const QString series = some(letters, 1 + below(3)), number = some(digits, 1 + below(4));
        const QString right = series + (below(2) == 0 ? u"-"_s : QString()) + number;
        const auto read = Turno::parse(u' ' + right.toLower() + u"\r\n"_s);
        QVERIFY2(read.ok() && read.value().usual(), qPrintable(right));
        QCOMPARE(read.value().text(), right);
        QVERIFY(Turno::parse(read.value().text()).value() == read.value());
        QVERIFY(!Turno::parse(right + of(u"/'<Ñ.\u0661"_s)).ok());
    }
}

void InputPropertiesTest::addresses()
{
    const QString small = u"abcdefghijklmnopqrstuvwxyz0123456789"_s;
    for (int trial = 0; trial < texts(); ++trial) {
        const QString local = some(small, 1 + below(12)), domain = some(small, 1 + below(12)) + u'.' + some(u"abcdefghij"_s, 2 + below(4));
        const QString right = local + u'@' + domain;
        const auto read = Email::parse(right);
        QVERIFY2(read.ok(), qPrintable(right));
        QCOMPARE(read.value().address(), right);
        QVERIFY(Email::parse(read.value().normal()).value().normal() == read.value().normal());
        for (const QString& typed : {right.toUpper(), u' ' + right + u'\t', local + u"+x@"_s + domain})
            QVERIFY2(Email::parse(typed).value() == read.value(), qPrintable(typed));
        QString wrong = right;
        wrong.insert(below(int(wrong.size()) + 1), of(u"@,;:<>()[]\"\\%!?|/\u2028\u200B\u3002"_s + QChar(0) + u"\r\n"_s));
        QVERIFY2(!Email::parse(wrong).ok(), qPrintable(wrong));
    }
}

void InputPropertiesTest::answers()
{
    const auto normal = [](const QString& text) {
        const Secret read = normalAnswer(Secret::fromBytes(text.toUtf8()));
        return QString::fromUtf8(read.view());
    };
    const QString plain = u"abcdefghijklmnopqrstuvwxyz0123456789"_s, beside = u" -_.,;:!¿?\u0301\u0327\u200B\u00AD\u2014"_s;
    for (int trial = 0; trial < texts(); ++trial) {
        const QString right = some(plain, 1 + below(15));
        QCOMPARE(normal(right), right);
        QString typed;
        for (const QChar c : right) {
            typed += below(2) == 0 ? c.toUpper() : c;
            while (below(3) == 0)
                typed += of(beside);
            if (typed.size() > answerTypedMax - 10)
                break;
        }
        QVERIFY(right.startsWith(normal(typed)) && !normal(typed).isEmpty());
        QString any;
        for (int i = below(20); i >= 0; --i) {
            const char32_t c = char32_t(m_random.bounded(0x2FFFF));
            any += QChar::isSurrogate(c) ? QString(u'x') : QString::fromUcs4(&c, 1);
        }
        QCOMPARE(normal(normal(any)), normal(any));
    }
}

void InputPropertiesTest::noiseIsNothingOrWhatStandsInIt()
{
    const QString signs = digits + u"<ABCDEFPIOSECU«- \r\n\t\u001D\u0002\u0003\u0004=&;ñ\u0661\uFF11"_s + QChar(0);
    int named = 0;
    for (int trial = 0; trial < texts() * 5; ++trial) {
        QString typed = below(2) == 0 ? framed(zone()) : below(2) == 0 ? cedula() : QString();
        for (int i = below(3); i > 0 && !typed.isEmpty(); --i)
            typed.remove(below(int(typed.size())), 1 + below(2));
        for (int i = below(3); i > 0; --i)
            typed.insert(below(int(typed.size()) + 1), of(signs));
        const auto scan = Scan::read(typed);
        if (!scan || !scan->identifier())
            continue;
        ++named;
        const QString number = scan->identifier()->text();
        const QString standing = typed.toUpper().remove(u' ').remove(u'-').remove(u'<').remove(u'«');
        QVERIFY2(standing.contains(number), qPrintable(typed));
        QVERIFY(Identifier::parse(scan->identifier()->kind(), number).value() == *scan->identifier());
    }
    QVERIFY2(named > texts() / 10, qPrintable(QString::number(named)));
}

QTEST_GUILESS_MAIN(InputPropertiesTest)
#include "InputPropertiesTest.moc"
