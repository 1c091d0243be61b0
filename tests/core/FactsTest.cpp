#include "Seed.h"

#include "core/Facts.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

PersonRecord person()
{
    return {.identifier = u"1710034065"_s,
            .surnames = u"PRUEBA DEMO"_s,
            .givenNames = u"ANA MARIA"_s,
            .born = QDate(1980, 1, 15),
            .email = u"Ana.Prueba@gmail.com"_s,
            .mobile = u"+593991234567"_s};
}

} // namespace

class FactsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTheYears_data();
    void countsTheYears();
    void writesTheNameSurnamesFirst();
    void statesAreReadBack_data();
    void statesAreReadBack();
    void refusesOtherStates();
    void countsTheFactsThatAgree_data();
    void countsTheFactsThatAgree();
    void nothingAgreesWithAnEmptyRecord_data();
    void nothingAgreesWithAnEmptyRecord();
    void comparesForeignMobilesAsWritten();
    void masksMobiles_data();
    void masksMobiles();
    void readsDates_data();
    void readsDates();
    void refusesOtherDates_data();
    void refusesOtherDates();
    void readsEveryDateItPrints();
};

void FactsTest::countsTheYears_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<int>("age");
    QTest::newRow("day before") << QDate(1980, 1, 15) << QDate(1998, 1, 14) << 17;
    QTest::newRow("birthday") << QDate(1980, 1, 15) << QDate(1998, 1, 15) << 18;
    QTest::newRow("day after") << QDate(1980, 1, 15) << QDate(1998, 1, 16) << 18;
    QTest::newRow("month before") << QDate(1980, 5, 1) << QDate(1998, 4, 30) << 17;
    QTest::newRow("29 February, 28th") << QDate(2008, 2, 29) << QDate(2026, 2, 28) << 17;
    QTest::newRow("29 February, 1 March") << QDate(2008, 2, 29) << QDate(2026, 3, 1) << 18;
    QTest::newRow("29 February, leap year") << QDate(2008, 2, 29) << QDate(2028, 2, 29) << 20;
    QTest::newRow("born today") << QDate(2026, 3, 1) << QDate(2026, 3, 1) << 0;
    QTest::newRow("born tomorrow") << QDate(2026, 3, 2) << QDate(2026, 3, 1) << -1;
    QTest::newRow("unknown birth") << QDate() << QDate(2026, 3, 1) << -1;
    QTest::newRow("unknown day") << QDate(1980, 1, 15) << QDate() << -1;
}

void FactsTest::countsTheYears()
{
    QFETCH(QDate, born);
    QFETCH(QDate, day);
    PersonRecord record = person();
    record.born = born;
    QTEST(record.ageOn(day), "age");
}

void FactsTest::writesTheNameSurnamesFirst()
{
    QCOMPARE(person().fullName(), u"PRUEBA DEMO ANA MARIA"_s);
}

void FactsTest::statesAreReadBack_data()
{
    QTest::addColumn<PersonState>("state");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("active") << PersonState::Active << QByteArray("activo");
    QTest::newRow("deceased") << PersonState::Deceased << QByteArray("fallecido");
    QTest::newRow("blocked") << PersonState::Blocked << QByteArray("bloqueado");
    QTest::newRow("erased") << PersonState::Erased << QByteArray("borrado");
}

void FactsTest::statesAreReadBack()
{
    QFETCH(PersonState, state);
    QFETCH(QByteArray, name);
    QCOMPARE(personStateName(state), name);
    QVERIFY(parsePersonState(name).value() == state);
}

void FactsTest::refusesOtherStates()
{
    for (const char* name : {"", "Activo", "activo ", "active", "muerto"})
        QVERIFY2(!parsePersonState(name).ok(), name);
}

void FactsTest::countsTheFactsThatAgree_data()
{
    QTest::addColumn<QDate>("born");
    QTest::addColumn<QString>("contact");
    QTest::addColumn<int>("count");
    const QDate right(1980, 1, 15), wrong(1980, 1, 16);
    QTest::newRow("date and address") << right << u"ana.prueba@gmail.com"_s << 2;
    QTest::newRow("address in another writing") << right << u" ANAPRUEBA+x@googlemail.com "_s << 2;
    QTest::newRow("date and mobile") << right << u"0991234567"_s << 2;
    QTest::newRow("mobile with blanks and hyphen") << right << u"099 123-4567"_s << 2;
    QTest::newRow("mobile, international") << right << u"+593 99 123 4567"_s << 2;
    QTest::newRow("mobile, without plus") << right << u"593 99 123-4567"_s << 2;
    QTest::newRow("date only") << right << u"otra@gmail.com"_s << 1;
    QTest::newRow("date, no contact") << right << QString() << 1;
    QTest::newRow("date, another mobile") << right << u"0991234568"_s << 1;
    QTest::newRow("date, nonsense") << right << u"no me acuerdo"_s << 1;
    QTest::newRow("date, domain only") << right << u"gmail.com"_s << 1;
    QTest::newRow("date, both in one field") << right << u"0991234567 ana.prueba@gmail.com"_s << 1;
    QTest::newRow("date, ten megabytes") << right << QString(10'000'000, u'9') << 1;
    QTest::newRow("address only") << wrong << u"ana.prueba@gmail.com"_s << 1;
    QTest::newRow("mobile only") << wrong << u"0991234567"_s << 1;
    QTest::newRow("no date, address") << QDate() << u"ana.prueba@gmail.com"_s << 1;
    QTest::newRow("neither") << wrong << u"otra@gmail.com"_s << 0;
    QTest::newRow("nothing") << QDate() << QString() << 0;
}

void FactsTest::countsTheFactsThatAgree()
{
    QFETCH(QDate, born);
    QFETCH(QString, contact);
    QTEST(factsThatAgree(person(), {.born = born, .emailOrMobile = contact}), "count");
}

void FactsTest::nothingAgreesWithAnEmptyRecord_data()
{
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("mobile");
    QTest::addColumn<QString>("contact");
    QTest::newRow("all empty") << QString() << QString() << QString();
    QTest::newRow("blanks") << u" "_s << u" "_s << u" "_s;
    QTest::newRow("nonsense on both sides") << u"no tiene"_s << u"no tiene"_s << u"no tiene"_s;
    QTest::newRow("two @ on both sides") << u"a@@b.ec"_s << QString() << u"a@@b.ec"_s;
    QTest::newRow("a landline on both sides") << QString() << u"022345678"_s << u"022345678"_s;
}

void FactsTest::nothingAgreesWithAnEmptyRecord()
{
    QFETCH(QString, email);
    QFETCH(QString, mobile);
    QFETCH(QString, contact);
    PersonRecord record = person();
    record.born = QDate();
    record.email = email;
    record.mobile = mobile;
    QCOMPARE(factsThatAgree(record, {.born = QDate(), .emailOrMobile = contact}), 0);
}

void FactsTest::comparesForeignMobilesAsWritten()
{
    PersonRecord record = person();
    record.mobile = u"+12025550123"_s;
    QCOMPARE(factsThatAgree(record, {.born = record.born, .emailOrMobile = u"+1 202 555-0123"_s}),
             2);
    QCOMPARE(factsThatAgree(record, {.born = record.born, .emailOrMobile = u"2025550123"_s}), 1);
    QCOMPARE(factsThatAgree(record, {.born = record.born, .emailOrMobile = u"+12025550124"_s}), 1);
}

void FactsTest::masksMobiles_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("masked");
    QTest::newRow("Ecuadorian") << u"+593991234578"_s << u"09••••••78"_s;
    QTest::newRow("foreign") << u"+12025550123"_s << u"+1••••••23"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("too short to hide anything") << u"78"_s << QString();
}

void FactsTest::masksMobiles()
{
    QFETCH(QString, number);
    QTEST(maskedMobile(number), "masked");
}

void FactsTest::readsDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("date");
    QTest::newRow("slashes") << u"15/01/1980"_s << QDate(1980, 1, 15);
    QTest::newRow("hyphens") << u"15-01-1980"_s << QDate(1980, 1, 15);
    QTest::newRow("blanks") << u"15 01 1980"_s << QDate(1980, 1, 15);
    QTest::newRow("short") << u"5/1/1980"_s << QDate(1980, 1, 5);
    QTest::newRow("blanks around") << u" 15/01/1980 "_s << QDate(1980, 1, 15);
    QTest::newRow("leap day") << u"29/02/2024"_s << QDate(2024, 2, 29);
    QTest::newRow("leap day of 2000") << u"29/02/2000"_s << QDate(2000, 2, 29);
    QTest::newRow("after 2038") << u"31/12/2099"_s << QDate(2099, 12, 31);
}

void FactsTest::readsDates()
{
    QFETCH(QString, typed);
    const auto date = parseDate(typed);
    QVERIFY(date.ok());
    QTEST(date.value(), "date");
}

void FactsTest::refusesOtherDates_data()
{
    QTest::addColumn<QString>("typed");
    for (const auto& typed : {u""_s,
                              u"   "_s,
                              u"31/02/1980"_s,
                              u"29/02/2023"_s,
                              u"29/02/1900"_s,
                              u"31/04/1980"_s,
                              u"00/01/1980"_s,
                              u"01/00/1980"_s,
                              u"01/13/1980"_s,
                              u"32/01/1980"_s,
                              u"15/01/80"_s,
                              u"1980-01-15"_s,
                              u"15/01-1980"_s,
                              u"15/01/1980/"_s,
                              u"15//1980"_s,
                              u"15.01.1980"_s,
                              u"15011980"_s,
                              u"+5/01/1980"_s,
                              u"15/01/19801"_s,
                              u"015/01/1980"_s,
                              u"15/enero/1980"_s,
                              u"15/01/0000"_s,
                              u"15/01/1849"_s,
                              u"15/01/2200"_s,
                              u"\u0661\u0665/01/1980"_s,
                              u"15\u221501\u22151980"_s,
                              u"15/01/1980 10:00"_s,
                              u"/"_s,
                              u"//"_s,
                              u"15/01/-980"_s})
        QTest::newRow(qPrintable(typed)) << typed;
    QTest::newRow("ten megabytes") << QString(10'000'000, u'1');
}

void FactsTest::refusesOtherDates()
{
    QFETCH(QString, typed);
    const auto date = parseDate(typed);
    QVERIFY(!date.ok());
    QVERIFY(date.error().code == ErrorCode::DateMalformed);
}

void FactsTest::readsEveryDateItPrints()
{
    for (QDate day(1899, 12, 1); day < QDate(2101, 1, 1); day = day.addDays(1)) {
        const auto read = parseDate(day.toString(u"dd/MM/yyyy"_s));
        QVERIFY(read.ok());
        QCOMPARE(read.value(), day);
    }
}

QTEST_GUILESS_MAIN(FactsTest)
#include "FactsTest.moc"
