#include "AtOnce.h"
#include "Seed.h"

#include "core/Ruc.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class RucTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesItsVerdict_data();
    void givesItsVerdict();
    void refusesWhatIsMalformed_data();
    void refusesWhatIsMalformed();
    void saysHowManyDigitsAreMissingOrTooMany();
    void aHouseholdEmploysWithEstablishmentZero();
    void padsBranches_data();
    void padsBranches();
    void refusesOtherBranches_data();
    void refusesOtherBranches();
    void aNaturalPersonsWrongDigitIsFound();
    void companiesAndPublicBodiesAreNeverRefusedForADigit();
    void tenMegabytesAreRefusedUnread();
};

void RucTest::givesItsVerdict_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("verified");
    for (const char* ruc :
         {"1790011674001", "0992397535001", "1792060346001", "1790085783001", "0190155722001",
          "1760001550001", "1760004650001", "1760013560001", "1768153450001", "0160000510001",
          "1710034065001", "1790011003001", "1710034065002", "1710034065999", "1710034065000",
          "0962467429001", "3050123458001", "0100000017001", "1760000070001", "0100000009001",
          "1790011674002", "1790011674999"})
        QTest::newRow(ruc) << QString::fromLatin1(ruc) << true;
    for (const char* ruc :
         {"1793213150001", "1793189906001", "0993366721001", "0993370026001", "0993381661001",
          "1793189624001", "1793221293001", "1793213150002", "1793213150999", "0962467428001", "1760000000001"})
        QTest::newRow(ruc) << QString::fromLatin1(ruc) << false;
    QTest::newRow("a hyphen and blanks") << u" 1710034065-001\n"_s << true;
    QTest::newRow("blanks inside") << u"171003 4065 001"_s << true;
}

void RucTest::givesItsVerdict()
{
    QFETCH(QString, typed);
    const auto ruc = Ruc::parse(typed);
    QVERIFY(ruc.ok());
    QTEST(ruc.value().verdict() == Ruc::Verdict::Verified, "verified");
    QCOMPARE(ruc.value().digits().size(), Ruc::digitsCount);
    QVERIFY(Ruc::parse(ruc.value().digits()).value() == ruc.value());
}

void RucTest::refusesWhatIsMalformed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("why");
    const auto row = [](const QString& typed, const char* why) {
        QTest::addRow("%s: '%s'", why, qPrintable(typed)) << typed << QString::fromLatin1(why);
    };
    row(u"0170000610001"_s, "kind");
    row(u"1780000010001"_s, "kind");
    for (const auto& typed : {u"8810034069001"_s, u"0000000000001"_s, u"0010034065001"_s,
                              u"2510034065001"_s, u"2910034065001"_s, u"3110034065001"_s})
        row(typed, "province");
    row(u"1710034066001"_s, "digit");
    row(u"1710034066000"_s, "digit");
    row(u"3050123457001"_s, "digit");
    row(u"1790011674000"_s, "establishment");
    row(u"1760000000000"_s, "establishment");
    for (const auto& typed :
         {u"179206034601"_s, u"17920603460011"_s, u"1710034065"_s, u""_s, u" "_s})
        row(typed, "length");
    for (const auto& typed :
         {u"-1710034065001"_s, u"+1710034065001"_s, u"17100340650O1"_s, u"1e12"_s,
          u"0x10034065001"_s, u"1.71003E+12"_s, u"'; DROP TABLE clerk;--"_s,
          u"171003406500\uFF11"_s, u"1710034065\u200B001"_s, u"1710034065\n001"_s,
          u"1710034065/001"_s})
        row(typed, "signs");
}

void RucTest::refusesWhatIsMalformed()
{
    QFETCH(QString, typed);
    const auto ruc = Ruc::parse(typed);
    QVERIFY(!ruc.ok());
    QVERIFY(ruc.error().code == ErrorCode::RucMalformed);
    QTEST(ruc.error().text, "why");
}

void RucTest::saysHowManyDigitsAreMissingOrTooMany()
{
    QCOMPARE(Ruc::parse(u"179206034601").error().number, 1);
    QCOMPARE(Ruc::parse(u"17920603460011").error().number, -1);
}

void RucTest::aHouseholdEmploysWithEstablishmentZero()
{
    QVERIFY(Ruc::parse(u"1710034065000").value().domestic());
    QVERIFY(!Ruc::parse(u"1710034065001").value().domestic());
    QVERIFY(!Ruc::parse(u"1760001551000").ok() || !Ruc::parse(u"1760001551000").value().domestic());
}

void RucTest::padsBranches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("branch");
    QTest::newRow("one") << u"1"_s << u"0001"_s;
    QTest::newRow("whole") << u"0001"_s << u"0001"_s;
    QTest::newRow("blanks") << u" 12 "_s << u"0012"_s;
    QTest::newRow("last") << u"9999"_s << u"9999"_s;
}

void RucTest::padsBranches()
{
    QFETCH(QString, typed);
    QTEST(Ruc::parseBranch(typed).value(), "branch");
}

void RucTest::refusesOtherBranches_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* branch : {"", "0", "0000", "00001", "10000", "-1", "1a", "1 2", "uno"})
        QTest::newRow(branch) << QString::fromLatin1(branch);
}

void RucTest::refusesOtherBranches()
{
    QFETCH(QString, typed);
    QVERIFY(Ruc::parseBranch(typed).error().code == ErrorCode::RucMalformed);
}

void RucTest::aNaturalPersonsWrongDigitIsFound()
{
    QRandomGenerator random = seededRandom();
    for (int trial = 0; trial < 2'000; ++trial) {
        QString ruc = u"1712345600001"_s;
        const qsizetype at = 3 + random.bounded(7); // the province and the kind stay
        const QChar other = QLatin1Char(char('0' + random.bounded(10)));
        const bool changed = ruc[at] != other;
        ruc[at] = other;
        QCOMPARE(Ruc::parse(ruc).ok(), !changed);
    }
}

void RucTest::companiesAndPublicBodiesAreNeverRefusedForADigit()
{
    QRandomGenerator random = seededRandom();
    int verified = 0;
    for (int trial = 0; trial < 5'000; ++trial) {
        const int third = random.bounded(2) == 0 ? 6 : 9;
        const QString ruc = u"%1%2%3"_s.arg(1 + random.bounded(24), 2, 10, QLatin1Char('0'))
                                .arg(third)
                                .arg(random.bounded(10'000'000), 7, 10, QLatin1Char('0')) +
                            u"001"_s;
        const auto parsed = Ruc::parse(ruc);
        QVERIFY2(parsed.ok(), qPrintable(ruc));
        verified += parsed.value().verdict() == Ruc::Verdict::Verified;
    }
    QVERIFY(verified > 0 && verified < 5'000);
}

void RucTest::tenMegabytesAreRefusedUnread()
{
    const QString typed(10'000'000, u'1');
    QCOMPARE(Ruc::parse(typed).error().text, u"length"_s);
    QVERIFY(isDoneAtOnce([&] { return Ruc::parse(typed).ok(); }));
    QVERIFY(isDoneAtOnce([&] { return Ruc::parseBranch(typed).ok(); }));
}

QTEST_GUILESS_MAIN(RucTest)
#include "RucTest.moc"
