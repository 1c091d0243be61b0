#include "AtOnce.h"
#include "Seed.h"
#include "Zones.h"

#include "core/Mrz.h"

#include <QTest>

using namespace ventanilla;
using namespace zones;
using namespace Qt::StringLiterals;

namespace {

const QString head = u"I<ECU0123456784<<<<<1710034065"_s;
const QString dates = u"8001151F3306297ECU<SI<<<<<<<<9"_s;
const QString names = u"PRUEBA<DEMO<<ANA<MARIA<<<<<<<<"_s;
const QString card = head + u'\n' + dates + u'\n' + names;

QString changed(QString zone, qsizetype line, qsizetype at, QChar to)
{
    QStringList lines = zone.split(u'\n');
    lines[line][at] = to;
    return lines.join(u'\n');
}

/// The earlier model: the cédula where the new one has the document's number.
QString olderCard()
{
    QStringList lines =
        made(CardFields{.number = u"171003406"_s, .optional = QString(15, u'<')}).split(u'\n');
    lines[0] = u"I<ECU1710034065"_s + QString(15, u'<');
    lines[1][29] = digit(lines[0].sliced(5) + lines[1].first(7) + lines[1].sliced(8, 7) +
                         lines[1].sliced(18, 11));
    return lines.join(u'\n');
}

} // namespace

class MrzTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCard();
    void readsTheFixtures_data();
    void readsTheFixtures();
    void takesTheCedulaFromTheOptionalDataOnly();
    void readsAnOlderCardWithLowConfidence();
    void readsThePassport();
    void letsFramingPass_data();
    void letsFramingPass();
    void refusesWhatIsNoZone_data();
    void refusesWhatIsNoZone();
    void namesTheWrongDigit_data();
    void namesTheWrongDigit();
    void readsSexAndNationality_data();
    void readsSexAndNationality();
    void placesTheDatesInTheirCentury_data();
    void placesTheDatesInTheirCentury();
    void leavesOpenWhatTheZoneLeavesOpen();
    void suggestsWhatLooksAlikeAndNeverTakesIt_data();
    void suggestsWhatLooksAlikeAndNeverTakesIt();
    void comparesItsNames();
    void everyWrongSignInADigitsPlaceIsFound();
    void printedZonesAreReadBack();
    void tenMegabytesAreRefusedUnread();
};

void MrzTest::readsTheCard()
{
    const auto zone = Mrz::parse(card);
    QVERIFY(zone.ok());
    const Mrz& read = zone.value();
    QVERIFY(read.format() == Mrz::Format::Card);
    QCOMPARE(read.cedula()->digits(), u"1710034065"_s);
    QCOMPARE(read.documentNumber(), u"012345678"_s);
    QVERIFY(!read.older());
    QCOMPARE(read.issuer(), u"ECU"_s);
    QCOMPARE(read.nationality(), u"ECU"_s);
    QVERIFY(read.sex() == Mrz::Sex::Female);
    QCOMPARE(read.born(QDate(2026, 11, 21)), QDate(1980, 1, 15));
    QCOMPARE(read.expires(QDate(2026, 11, 21)), QDate(2033, 6, 29));
    QVERIFY(read.agreesWithNames(u"Prueba Demo", u"Ana María"));
    QVERIFY(Mrz::parse(read.lines()).value() == read);
}

void MrzTest::readsTheFixtures_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("cedula");
    QTest::newRow("donor's variant")
        << head + u"\n8001151F3306297ECU<NO<DONANTE2\n"_s + names << u"1710034065"_s;
    QTest::newRow("synthetic")
        << u"I<ECU0123456784<<<<<1712345600\n8001151F3306297ECU<SI<<<<<<<<7\n"_s + names
        << u"1712345600"_s;
    QTest::newRow("a minor's")
        << u"I<ECU0123456784<<<<<0960000016\n1201158F3306297ECU<SI<<<<<<<<6\n"_s + names
        << u"0960000016"_s;
    QTest::newRow("leading zero") << made(CardFields{.cedula = u"0100000017"_s}) << u"0100000017"_s;
    QTest::newRow("registered abroad")
        << made(CardFields{.cedula = u"3050123458"_s}) << u"3050123458"_s;
}

void MrzTest::readsTheFixtures()
{
    QFETCH(QString, zone);
    const auto read = Mrz::parse(zone);
    QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().text));
    QTEST(read.value().cedula()->digits(), "cedula");
}

void MrzTest::takesTheCedulaFromTheOptionalDataOnly()
{
    // The document's number begins like a cédula; the holder's stands elsewhere.
    const auto zone = Mrz::parse(made(CardFields{.number = u"171234560"_s}));
    QVERIFY(zone.ok());
    QCOMPARE(zone.value().cedula()->digits(), u"1710034065"_s);
    QCOMPARE(zone.value().documentNumber(), u"171234560"_s);
}

void MrzTest::readsAnOlderCardWithLowConfidence()
{
    const auto zone = Mrz::parse(olderCard());
    QVERIFY(zone.ok());
    QVERIFY(zone.value().older());
    QCOMPARE(zone.value().cedula()->digits(), u"1710034065"_s);
    QVERIFY(zone.value().documentNumber().isEmpty());
}

void MrzTest::readsThePassport()
{
    // ICAO 9303-4's own specimen.
    const auto specimen = Mrz::parse(u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n"
                                     u"L898902C36UTO7408122F1204159ZE184226B<<<<<10");
    QVERIFY(specimen.ok());
    QVERIFY(specimen.value().format() == Mrz::Format::Passport);
    QCOMPARE(specimen.value().documentNumber(), u"L898902C3"_s);
    QCOMPARE(specimen.value().nationality(), u"UTO"_s);
    QVERIFY(!specimen.value().cedula());
    QVERIFY(specimen.value().agreesWithNames(u"Eriksson", u"Anna Maria"));

    for (const QChar optional : {u'0', u'<'}) {
        const auto zone = Mrz::parse(made(PassportFields{}, optional));
        QVERIFY(zone.ok());
        QCOMPARE(zone.value().documentNumber(), u"A1234567"_s);
    }
}

void MrzTest::letsFramingPass_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("zone");
    const QString passport = made(PassportFields{});
    for (const QString& zone : {card, passport}) {
        const QByteArray kind = zone == card ? "card" : "passport";
        const QStringList lines = zone.split(u'\n');
        const auto row = [&](const char* name, const QString& typed) {
            QTest::newRow(kind + ", " + name) << typed << zone;
        };
        row("LF", zone);
        row("CR", lines.join(u'\r'));
        row("CRLF", lines.join(u"\r\n"_s) + u"\r\n"_s);
        row("GS", lines.join(QChar(0x1D)));
        row("STX and ETX", QChar(0x02) + lines.join(u'\r') + QChar(0x03));
        row("STX and ETX, a line each",
            QChar(0x02) + lines.join(QString(QChar(0x03)) + QChar(0x02)) + QChar(0x03));
        row("tabs", lines.join(u'\t'));
        row("nothing", lines.join(QString()));
        row("empty lines between", u"\r\r"_s + lines.join(u"\r\r\n"_s));
        row("small letters", zone.toLower());
        row("blanks for fillers", QString(zone).replace(u'<', u' '));
        row("one guillemet a filler", QString(zone).replace(u'<', u'«'));
        row("one guillemet two fillers", QString(zone).replace(u"<<"_s, u"«"_s));
        row("blanks around the lines", u"  "_s + lines.join(u"  \n "_s) + u" \n"_s);
    }
}

void MrzTest::letsFramingPass()
{
    QFETCH(QString, typed);
    const auto zone = Mrz::parse(typed);
    QVERIFY2(zone.ok(), zone.ok() ? "" : qPrintable(zone.error().text));
    QTEST(zone.value().lines(), "zone");
}

void MrzTest::refusesWhatIsNoZone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("why");
    QTest::newRow("empty") << QString() << u"length"_s;
    QTest::newRow("a cédula") << u"1710034065"_s << u"length"_s;
    QTest::newRow("a line of 29") << head.chopped(1) + u'\n' + dates + u'\n' + names << u"length"_s;
    QTest::newRow("a line of 31") << head + u"<\n"_s + dates + u'\n' + names << u"length"_s;
    QTest::newRow("29 and 31") << head.chopped(1) + u'\n' + dates + u"<\n"_s + names << u"length"_s;
    QTest::newRow("two lines of three") << head + u'\n' + dates << u"length"_s;
    QTest::newRow("four lines") << card + u'\n' + names << u"length"_s;
    QTest::newRow("cut") << card.chopped(1).remove(u'\n') << u"length"_s;
    QTest::newRow("dates first") << dates + u'\n' + head + u'\n' + names << u"order"_s;
    QTest::newRow("names first") << names + u'\n' + head + u'\n' + dates << u"order"_s;
    QTest::newRow("names in the middle") << head + u'\n' + names + u'\n' + dates << u"order"_s;
    const QStringList passport = made(PassportFields{}).split(u'\n');
    QTest::newRow("passport, lines swapped") << passport[1] + u'\n' + passport[0] << u"order"_s;
    // ICAO 9303-6's own specimen.
    QTest::newRow("TD2")
        << u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\nD231458907UTO7408122F1204159<<<<<<<6"_s
        << u"kind"_s;
    QTest::newRow("visa")
        << u"V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL8988901C4XXX4009078F96121096ZE184226B<<<<<<"_s
        << u"kind"_s;
    QTest::newRow("another country's card")
        << QString(card).replace(u"I<ECU"_s, u"I<COL"_s) << u"kind"_s;
    QTest::newRow("another kind of card")
        << QString(card).replace(u"I<ECU"_s, u"X<ECU"_s) << u"kind"_s;
    QTest::newRow("a sign") << changed(card, 2, 3, u'*') << u"signs"_s;
    QTest::newRow("a letter outside ASCII") << changed(card, 2, 3, u'Ñ') << u"signs"_s;
    QTest::newRow("a digit in the names") << changed(card, 2, 3, u'3') << u"signs"_s;
    QTest::newRow("another sex") << made(CardFields{.sex = u"Q"_s}) << u"signs"_s;
    QTest::newRow("a digit in the nationality")
        << made(CardFields{.nationality = u"EC0"_s}) << u"signs"_s;
    QTest::newRow("month 13") << made(CardFields{.birth = u"801301"_s}) << u"signs"_s;
    QTest::newRow("31 April") << made(CardFields{.expiry = u"330431"_s}) << u"signs"_s;
    QTest::newRow("no expiry") << made(CardFields{.expiry = u"<<<<<<"_s}) << u"signs"_s;
    QTest::newRow("201 signs") << QString(201, u'<') << u"length"_s;
}

void MrzTest::refusesWhatIsNoZone()
{
    QFETCH(QString, typed);
    const auto zone = Mrz::parse(typed);
    QVERIFY(!zone.ok());
    QVERIFY(zone.error().code == ErrorCode::ZoneUnreadable);
    QTEST(zone.error().text, "why");
}

void MrzTest::namesTheWrongDigit_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("where");
    QTest::newRow("number") << changed(card, 0, 14, u'5') << u"number"_s;
    QTest::newRow("a digit of the number") << changed(card, 0, 7, u'9') << u"number"_s;
    QTest::newRow("birth") << changed(card, 1, 6, u'2') << u"birth"_s;
    QTest::newRow("expiry") << changed(card, 1, 14, u'8') << u"expiry"_s;
    QTest::newRow("cédula") << changed(card, 0, 29, u'6') << u"optional"_s;
    QTest::newRow("a cédula that begins earlier")
        << made(CardFields{.optional = u"1710034065<<<<<"_s}) << u"optional"_s;
    QTest::newRow("neither number nor cédula")
        << made(CardFields{.optional = QString(15, u'<')}) << u"optional"_s;
    QTest::newRow("whole") << changed(card, 1, 29, u'8') << u"whole"_s;
    // The whole fits, made anew for the wrong field.
    QString zone = changed(card, 1, 6, u'2');
    const QStringList lines = zone.split(u'\n');
    zone = changed(zone, 1, 29,
                   digit(lines[0].sliced(5) + lines[1].first(7) + lines[1].sliced(8, 7) +
                         lines[1].sliced(18, 11)));
    QTest::newRow("birth, the whole right") << zone << u"birth"_s;
    const QString passport = made(PassportFields{});
    for (const auto& [at, where] :
         {std::pair{9, u"number"_s}, std::pair{19, u"birth"_s}, std::pair{27, u"expiry"_s},
          std::pair{42, u"optional"_s}, std::pair{43, u"whole"_s}}) {
        const QChar now = passport.split(u'\n')[1][at];
        QTest::addRow("passport, %s", qPrintable(where))
            << changed(passport, 1, at, now == u'5' ? u'6' : u'5') << where;
    }
}

void MrzTest::namesTheWrongDigit()
{
    QFETCH(QString, typed);
    const auto zone = Mrz::parse(typed);
    QVERIFY(!zone.ok());
    QVERIFY(zone.error().code == ErrorCode::ZoneCheckDigit);
    QTEST(zone.error().text, "where");
}

void MrzTest::readsSexAndNationality_data()
{
    QTest::addColumn<QString>("letter");
    QTest::addColumn<QString>("nationality");
    QTest::addColumn<int>("sex");
    QTest::addColumn<QString>("read");
    QTest::newRow("woman") << u"F"_s << u"ECU"_s << int(Mrz::Sex::Female) << u"ECU"_s;
    QTest::newRow("man") << u"M"_s << u"COL"_s << int(Mrz::Sex::Male) << u"COL"_s;
    QTest::newRow("unspecified") << u"<"_s << u"VEN"_s << int(Mrz::Sex::Unspecified) << u"VEN"_s;
    QTest::newRow("unspecified, X") << u"X"_s << u"D<<"_s << int(Mrz::Sex::Unspecified) << u"D"_s;
}

void MrzTest::readsSexAndNationality()
{
    QFETCH(QString, letter);
    QFETCH(QString, nationality);
    const auto zone = Mrz::parse(made(CardFields{.sex = letter, .nationality = nationality}));
    QVERIFY(zone.ok());
    QTEST(int(zone.value().sex()), "sex");
    QTEST(zone.value().nationality(), "read");
}

void MrzTest::placesTheDatesInTheirCentury_data()
{
    QTest::addColumn<QString>("birth");
    QTest::addColumn<QString>("expiry");
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("expires");
    QTest::newRow("last century") << u"800115"_s << u"330629"_s << QDate(1980, 1, 15)
                                  << QDate(2033, 6, 29);
    QTest::newRow("this century") << u"120115"_s << u"260101"_s << QDate(2012, 1, 15)
                                  << QDate(2026, 1, 1);
    QTest::newRow("born today") << u"261121"_s << u"261121"_s << QDate(2026, 11, 21)
                                << QDate(2026, 11, 21);
    QTest::newRow("born tomorrow, a hundred years ago")
        << u"261122"_s << u"991231"_s << QDate(1926, 11, 22) << QDate(1999, 12, 31);
    QTest::newRow("leap day") << u"000229"_s << u"280229"_s << QDate(2000, 2, 29)
                              << QDate(2028, 2, 29);
    QTest::newRow("leap day of one century only")
        << u"960229"_s << u"750101"_s << QDate(1996, 2, 29) << QDate(2075, 1, 1);
}

void MrzTest::placesTheDatesInTheirCentury()
{
    QFETCH(QString, birth);
    QFETCH(QString, expiry);
    const auto zone = Mrz::parse(made(CardFields{.birth = birth, .expiry = expiry}));
    QVERIFY(zone.ok());
    const QDate today(2026, 11, 21);
    QTEST(zone.value().born(today), "born");
    QTEST(zone.value().expires(today), "expires");
    QFETCH(QDate, born);
    QVERIFY(zone.value().agreesWithBirth(born));
    QVERIFY(zone.value().agreesWithBirth(born.addYears(-100)) ||
            born.day() == 29); // both read alike
    QVERIFY(!zone.value().agreesWithBirth(born.addDays(1)));
}

void MrzTest::leavesOpenWhatTheZoneLeavesOpen()
{
    const auto year = Mrz::parse(made(CardFields{.birth = u"80<<<<"_s}));
    QVERIFY(year.ok());
    QVERIFY(!year.value().born(QDate(2026, 11, 21)).isValid());
    QVERIFY(year.value().agreesWithBirth(QDate(1980, 5, 5)));
    QVERIFY(!year.value().agreesWithBirth(QDate(1981, 5, 5)));
    const auto nothing = Mrz::parse(made(CardFields{.birth = u"<<<<<<"_s}));
    QVERIFY(nothing.ok());
    QVERIFY(!nothing.value().agreesWithBirth(QDate(1980, 5, 5)));
    QVERIFY(!nothing.value().agreesWithBirth(QDate()));
}

void MrzTest::suggestsWhatLooksAlikeAndNeverTakesIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("zone");
    QTest::newRow("O for 0") << changed(card, 0, 23, u'O') << card;
    QTest::newRow("I for 1") << changed(card, 0, 20, u'I') << card;
    QTest::newRow("S for 5 and B for 8") << changed(changed(card, 0, 29, u'S'), 1, 0, u'B') << card;
    QTest::newRow("0 for O in the names") << changed(card, 2, 10, u'0') << card;
    const QString passport = made(PassportFields{});
    QTest::newRow("1 for I at the beginning") << changed(card, 0, 0, u'1') << card;
    QTest::newRow("O for 0 in the document's number") << changed(card, 0, 5, u'O') << card;
    QTest::newRow("5 for S behind the nationality") << changed(card, 1, 19, u'5') << card;
    QTest::newRow("passport") << changed(passport, 1, 14, u'O') << passport;
    QTest::newRow("passport's number") << changed(passport, 1, 1, u'I') << passport;
    const QString older = olderCard();
    QTest::newRow("an older card's cédula") << changed(changed(older, 0, 8, u'O'), 0, 14, u'S') << older;
    QTest::newRow("nothing to suggest") << changed(card, 1, 6, u'2') << QString();
    QTest::newRow("nothing wrong") << card << QString();
    QTest::newRow("no zone") << u"I7I0034O65"_s << QString();
}

void MrzTest::suggestsWhatLooksAlikeAndNeverTakesIt()
{
    QFETCH(QString, typed);
    QFETCH(QString, zone);
    QCOMPARE(Mrz::suggested(typed), zone);
    if (typed != card)
        QVERIFY(!Mrz::parse(typed).ok());
}

void MrzTest::comparesItsNames()
{
    const Mrz read = Mrz::parse(card).value();
    QVERIFY(read.agreesWithNames(u"Prueba Demo"_s, u"Ana María"_s));
    QVERIFY(!read.agreesWithNames(u"Prueba Demo"_s, u"Ana Marta"_s));
}

void MrzTest::everyWrongSignInADigitsPlaceIsFound()
{
    const QString digits = u"0123456789"_s;
    for (const auto& [line, from, count] :
         {std::tuple{0, 5, 10}, std::tuple{0, 20, 10}, std::tuple{1, 0, 7}, std::tuple{1, 8, 7},
          std::tuple{1, 29, 1}}) {
        for (int at = from; at < from + count; ++at) {
            for (const QChar other : digits) {
                const QString zone = changed(card, line, at, other);
                QCOMPARE(Mrz::parse(zone).ok(), zone == card);
            }
        }
    }
}

void MrzTest::printedZonesAreReadBack()
{
    QRandomGenerator random = seededRandom();
    const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;
    for (int trial = 0; trial < 2'000; ++trial) {
        CardFields fields;
        fields.number.clear();
        for (int i = 0; i < 9; ++i)
            fields.number += random.bounded(2) == 0 ? letters[random.bounded(26)]
                                                    : QLatin1Char(char('0' + random.bounded(10)));
        const QDate birth = QDate(1927, 1, 1).addDays(random.bounded(36'000));
        fields.birth = birth.toString(u"yyMMdd"_s);
        fields.names = letters[random.bounded(26)] + u"<PRUEBA<<"_s + letters[random.bounded(26)];
        const QString zone = made(fields);
        const auto read = Mrz::parse(zone);
        QVERIFY2(read.ok(), qPrintable(zone));
        QCOMPARE(read.value().lines(), zone);
        QCOMPARE(read.value().documentNumber(), fields.number);
        QCOMPARE(read.value().born(QDate(2026, 11, 21)), birth);
        QVERIFY(Mrz::parse(read.value().lines()).value() == read.value());
    }
}

void MrzTest::tenMegabytesAreRefusedUnread()
{
    const QString typed(10'000'000, u'<');
    QVERIFY(!Mrz::parse(typed).ok());
    QVERIFY(Mrz::suggested(typed).isEmpty());
    QVERIFY(!Mrz::looksLikeOne(typed));
    QVERIFY(isDoneAtOnce([&] { return Mrz::parse(typed).ok() || !Mrz::suggested(typed).isEmpty() || Mrz::looksLikeOne(typed); }));
}

QTEST_GUILESS_MAIN(MrzTest)
#include "MrzTest.moc"
