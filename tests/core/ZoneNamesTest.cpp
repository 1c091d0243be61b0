#include "core/ZoneNames.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

/// Names of a record against the names field of a card's zone.
class ZoneNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesByTransliteration_data();
    void agreesByTransliteration();
    void tellsOtherNames_data();
    void tellsOtherNames();

private:
    static constexpr qsizetype fieldCharacters = 30;
};

void ZoneNamesTest::agreesByTransliteration_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("surnames");
    QTest::addColumn<QString>("givenNames");
    const auto row = [](const char* name, const QString& zone, const QString& surnames,
                        const QString& givenNames) {
        QTest::newRow(name) << zone << surnames << givenNames;
    };
    row("accents", u"PRUEBA<DEMO<<ANA<MARIA"_s, u"Prueba Demó"_s, u"Ana María"_s);
    row("accents, decomposed", u"PRUEBA<DEMO<<ANA<MARIA"_s, u"Prueba Demo"_s, u"Ana Mari\u0301a"_s);
    row("eñe as N", u"NANDU<DEMO<<UNO"_s, u"Ñandú Demo"_s, u"Uno"_s);
    row("eñe as NN", u"NNANDU<DEMO<<UNO"_s, u"Ñandú Demo"_s, u"Uno"_s);
    row("eñe as NXX", u"NXXANDU<DEMO<<UNO"_s, u"Ñandú Demo"_s, u"Uno"_s);
    row("dieresis as U", u"PRUEBA<GUERO<<UNO"_s, u"Prueba Güero"_s, u"Uno"_s);
    row("dieresis as UE", u"PRUEBA<GUEERO<<UNO"_s, u"Prueba Güero"_s, u"Uno"_s);
    row("dieresis as UXX", u"PRUEBA<GUXXERO<<UNO"_s, u"Prueba Güero"_s, u"Uno"_s);
    row("apostrophe let go", u"DPRUEBA<DEMO<<UNO"_s, u"D'Prueba Demo"_s, u"Uno"_s);
    row("apostrophe as a filler", u"D<PRUEBA<DEMO<<UNO"_s, u"D’Prueba Demo"_s, u"Uno"_s);
    row("hyphen", u"PRUEBA<DEMO<<UNO<DOS"_s, u"Prueba-Demo"_s, u"Uno Dos"_s);
    row("one surname", u"PRUEBA<<UNO"_s, u"Prueba"_s, u"Uno"_s);
    row("no given name", u"PRUEBA<DEMO"_s, u"Prueba Demo"_s, QString());
    row("all in one part", u"PRUEBA<DEMO<UNO"_s, u"Prueba Demo"_s, u"Uno"_s);
    row("blanks too many", u"PRUEBA<DEMO<<UNO"_s, u" Prueba  Demo "_s, u"Uno"_s);
    row("cut at the end", u"PRUEBA<DEMOSTRACION<<UNOSEGUND"_s, u"Prueba Demostración"_s,
        u"Unosegundo Tres"_s);
    row("words cut", u"PRUEBA<DEMOSTRACION<<UN<SEGUND"_s, u"Prueba Demostraciones"_s,
        u"Uno Segundo"_s);
}

void ZoneNamesTest::agreesByTransliteration()
{
    QFETCH(QString, zone);
    QFETCH(QString, surnames);
    QFETCH(QString, givenNames);
    QVERIFY(zoneNamesAgree(zone.leftJustified(fieldCharacters, u'<'), surnames, givenNames));
}

void ZoneNamesTest::tellsOtherNames_data()
{
    QTest::addColumn<QString>("surnames");
    QTest::addColumn<QString>("givenNames");
    QTest::newRow("another given name") << u"Prueba Demo"_s << u"Ana Marta"_s;
    QTest::newRow("one given name less") << u"Prueba Demo"_s << u"Ana"_s;
    QTest::newRow("another surname") << u"Prueba Demos"_s << u"Ana Maria"_s;
    QTest::newRow("surnames swapped") << u"Demo Prueba"_s << u"Ana Maria"_s;
    QTest::newRow("names swapped") << u"Ana Maria"_s << u"Prueba Demo"_s;
    QTest::newRow("eñe is not M") << u"Prueba Deño"_s << u"Ana Maria"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("no given name") << u"Prueba Demo"_s << QString();
    QTest::newRow("another script") << u"Пруеба Demo"_s << u"Ana Maria"_s;
    QTest::newRow("ten megabytes") << QString(10'000'000, u'Ñ') << u"Ana Maria"_s;
}

void ZoneNamesTest::tellsOtherNames()
{
    QFETCH(QString, surnames);
    QFETCH(QString, givenNames);
    const QString field = u"PRUEBA<DEMO<<ANA<MARIA"_s.leftJustified(fieldCharacters, u'<');
    QVERIFY(!zoneNamesAgree(field, surnames, givenNames));
}

QTEST_GUILESS_MAIN(ZoneNamesTest)
#include "ZoneNamesTest.moc"
