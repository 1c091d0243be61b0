#include "AtOnce.h"
#include "Seed.h"

#include "core/Scan.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

const QString card =
    u"I<ECU0123456784<<<<<1712345600\r8001151F3306297ECU<SI<<<<<<<<7\rPRUEBA<DEMO<<ANA<MARIA<<<<<<<<\r"_s;
const QString passport =
    u"P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r"_s;

} // namespace

class ScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatWasRead_data();
    void tellsWhatWasRead();
    void leavesOtherThingsAlone_data();
    void leavesOtherThingsAlone();
    void saysWhyAZoneWasNotRead();
    void readsTurnos_data();
    void readsTurnos();
    void refusesOtherTurnos_data();
    void refusesOtherTurnos();
    void noiseNeverNamesAPersonThatIsNotInIt();
    void tenMegabytesAreNothing();
};

void ScanTest::tellsWhatWasRead_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("identifier");
    const auto row = [](const char* name, const QString& typed, Scan::Kind kind,
                        const QString& identifier) {
        QTest::newRow(name) << typed << int(kind) << identifier;
    };
    row("card", card, Scan::Kind::Card, u"1712345600"_s);
    row("passport", passport, Scan::Kind::Passport, u"pasaporte:L898902C3"_s);
    row("cédula", u"1712345600"_s, Scan::Kind::Cedula, u"1712345600"_s);
    row("cédula, framed",
        u"\u0002"
        u"1712345600\u0003\r\n"_s,
        Scan::Kind::Cedula, u"1712345600"_s);
    row("cédula, GS",
        u"\u001D"
        u"1712345600"_s,
        Scan::Kind::Cedula, u"1712345600"_s);
    row("cédula with its hyphen", u"171234560-0"_s, Scan::Kind::Cedula, u"1712345600"_s);
    row("RUC", u"1790011674001\r"_s, Scan::Kind::Ruc, QString());
    row("turno", u"A-045"_s, Scan::Kind::Turno, QString());
    row("turno without hyphen", u"abc0045\r"_s, Scan::Kind::Turno, QString());
    row("in a QR code's text", u"https://ficha.example/v?id=1712345600&t=88"_s,
        Scan::Kind::CedulaInText, u"1712345600"_s);
    row("twice in the text", u"1712345600;PRUEBA;1712345600"_s, Scan::Kind::CedulaInText,
        u"1712345600"_s);
    row("beside another number", u"NUI 1712345600 TEL 0991234567"_s, Scan::Kind::CedulaInText,
        u"1712345600"_s);
}

void ScanTest::tellsWhatWasRead()
{
    QFETCH(QString, typed);
    const auto scan = Scan::read(typed);
    QVERIFY(scan.has_value());
    QTEST(int(scan->kind()), "kind");
    const auto identifier = scan->identifier();
    QTEST(identifier ? identifier->indexText() : QString(), "identifier");
    QCOMPARE(scan->zone() != nullptr,
             scan->kind() == Scan::Kind::Card || scan->kind() == Scan::Kind::Passport);
    QVERIFY(scan->error() == nullptr);
}

void ScanTest::leavesOtherThingsAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"no es nada"_s;
    QTest::newRow("wrong digit") << u"1712345601"_s;
    QTest::newRow("wrong digit inside a text") << u"NUI=1712345601;"_s;
    QTest::newRow("two cédulas") << u"1712345600;1710034065"_s;
    QTest::newRow("eleven digits") << u"X17123456001"_s;
    QTest::newRow("twelve digits") << u"179206034601"_s;
    QTest::newRow("a malformed RUC") << u"0170000610001"_s;
    QTest::newRow("a date") << u"29/06/2033"_s;
    QTest::newRow("a code of six digits") << u"123456"_s;
    QTest::newRow("other digits")
        << u"\uFF11\uFF17\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF10\uFF10"_s;
    QTest::newRow("a word with digits behind") << u"usuario2026"_s;
}

void ScanTest::leavesOtherThingsAlone()
{
    QFETCH(QString, typed);
    QVERIFY(!Scan::read(typed).has_value());
}

void ScanTest::saysWhyAZoneWasNotRead()
{
    const auto cut = Scan::read(QString(card).remove(5, 1));
    QVERIFY(cut.has_value());
    QVERIFY(cut->kind() == Scan::Kind::UnreadZone);
    QVERIFY(cut->error()->code == ErrorCode::ZoneUnreadable);
    QVERIFY(!cut->identifier());
    const auto wrong = Scan::read(QString(card).replace(u"8001151"_s, u"8001152"_s));
    QVERIFY(wrong.has_value());
    QVERIFY(wrong->error()->code == ErrorCode::ZoneCheckDigit);
    QVERIFY(!wrong->identifier());
    QVERIFY(!wrong->isMisread());
    const auto misread = Scan::read(QString(card).replace(u"1712345600"_s, u"17I23456OO"_s));
    QVERIFY(misread.has_value());
    QVERIFY(misread->kind() == Scan::Kind::UnreadZone);
    QVERIFY(misread->isMisread());
    QVERIFY(!misread->identifier());
    // A line alone is a piece of a zone: the digits in it name nobody.
    for (const QString& line : card.split(u'\r', Qt::SkipEmptyParts))
        QVERIFY2(Scan::read(line)->kind() == Scan::Kind::UnreadZone, qPrintable(line));
}

void ScanTest::readsTurnos_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("usual");
    QTest::newRow("usual") << u" a-045 "_s << u"A-045"_s << true;
    QTest::newRow("no hyphen") << u"PR12"_s << u"PR12"_s << true;
    QTest::newRow("digits") << u"45"_s << u"45"_s << false;
    QTest::newRow("eight") << u"ABCD-1234"_s << u"ABCD-1234"_s << false;
    QTest::newRow("digits first") << u"12A"_s << u"12A"_s << false;
}

void ScanTest::readsTurnos()
{
    QFETCH(QString, typed);
    const auto turno = Turno::parse(typed);
    QVERIFY(turno.ok());
    QTEST(turno.value().text(), "text");
    QTEST(turno.value().usual(), "usual");
    QVERIFY(Turno::parse(turno.value().text()).value() == turno.value());
}

void ScanTest::refusesOtherTurnos_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* turno : {"", "-", "A", "ABC", "A-", "-45", "A--45", "A-4-5", "123456789",
                              "ABCDE-1234", "A 45", "A/45", "A'45"})
        QTest::newRow(turno) << QString::fromLatin1(turno);
    QTest::newRow("eñe") << u"Ñ-45"_s;
    QTest::newRow("dotless i") << u"ı45"_s;
    QTest::newRow("Arabic digit") << u"A-\u0664"_s;
    QTest::newRow("ten megabytes") << QString(10'000'000, u'4');
}

void ScanTest::refusesOtherTurnos()
{
    QFETCH(QString, typed);
    const auto turno = Turno::parse(typed);
    QVERIFY(!turno.ok());
    QVERIFY(turno.error().code == ErrorCode::TurnoMalformed);
}

void ScanTest::noiseNeverNamesAPersonThatIsNotInIt()
{
    QRandomGenerator random = seededRandom();
    const QString signs = u"0123456789<ABCDEFPIO«- \r\n\u001D\u0002\u0003=&;ñ"_s;
    int read = 0;
    for (int trial = 0; trial < 20'000; ++trial) {
        QString typed = trial % 3 == 0 ? card : QString();
        for (int i = random.bounded(40); i > 0; --i)
            typed.insert(random.bounded(typed.size() + 1),
                         signs[random.bounded(trial % 2 == 0 ? 10 : signs.size())]);
        const auto scan = Scan::read(typed);
        if (!scan || !scan->identifier())
            continue;
        ++read;
        const QString number = scan->identifier()->text();
        QVERIFY2(QString(typed).remove(u' ').remove(u'-').contains(number), qPrintable(typed));
    }
    QVERIFY(read > 0);
}

void ScanTest::tenMegabytesAreNothing()
{
    const QString digits(10'000'000, u'1');
    QVERIFY(!Scan::read(digits).has_value());
    QVERIFY(isDoneAtOnce([&] { return Scan::read(digits).has_value() || Turno::parse(digits).ok(); }));
}

QTEST_GUILESS_MAIN(ScanTest)
#include "ScanTest.moc"
