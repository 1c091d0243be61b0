#include "RestoreSteps.h"

#include <csignal>
#include <sys/resource.h>

using namespace ventanilla;
using namespace ventanilla::restoring;

/// What is no backup of this office, and what stands in the way of one: refused with words, and everything stays as it is.
class RestoreRefusalTest : public OfTheFoundedOffice
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { foundOnce(); }
    void refusesWhatIsNoBackup_data();
    void refusesWhatIsNoBackup();
    void refusesAnotherOfficeWhoseKeysAreNamed();
    void waitsForTheDesk();
    void leavesEverythingWhereTheDiskIsFull();
};

void RestoreRefusalTest::refusesWhatIsNoBackup_data()
{
    QTest::addColumn<QString>("harm"); // a statement, or what the file is
    QTest::addColumn<QString>("said");
    const QString notOurs = QStringLiteral("no es la de esta oficina o de esta versión"), notWhole = QStringLiteral("no está íntegra");
    QTest::addRow("nothing") << QStringLiteral("missing") << notOurs;
    QTest::addRow("folder") << QStringLiteral("folder") << notOurs;
    QTest::addRow("empty") << QStringLiteral("empty") << notOurs;
    QTest::addRow("text") << QStringLiteral("text") << notOurs;
    QTest::addRow("half") << QStringLiteral("half") << QString();
    QTest::addRow("bit") << QStringLiteral("bit") << QString();
    QTest::addRow("another") << QStringLiteral("another") << notWhole;
    QTest::addRow("newer") << QStringLiteral("PRAGMA user_version = 99") << notOurs;
    QTest::addRow("program") << QStringLiteral("PRAGMA application_id = 7") << notOurs;
    QTest::addRow("row") << QStringLiteral("UPDATE staff SET state = 'active', role = 'supervisor' WHERE login = 'operadora'") << notWhole;
    QTest::addRow("trigger") << QStringLiteral("DROP TRIGGER audit_entry_stays") << notWhole;
    QTest::addRow("cut") << QStringLiteral("DROP TRIGGER audit_entry_stays; DELETE FROM audit_entry WHERE seq = 3") << notWhole;
    QTest::addRow("log") << QStringLiteral("DELETE FROM audit_head WHERE log = (SELECT log FROM audit_index WHERE a = 'office.found')") << notWhole;
}

void RestoreRefusalTest::refusesWhatIsNoBackup()
{
    QFETCH(QString, harm);
    QFETCH(QString, said);
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    const QString good = at(QStringLiteral("buena.db"));
    QVERIFY(place.backUp(good).code == 0);
    if (harm == QLatin1String("folder")) {
        QVERIFY(QDir().mkpath(file));
    } else if (harm == QLatin1String("empty")) {
        put(file, {});
    } else if (harm == QLatin1String("text")) {
        put(file, QByteArray(10'000, 't'));
    } else if (harm == QLatin1String("half")) {
        const QByteArray whole = contents(good);
        put(file, whole.first(whole.size() / 2));
    } else if (harm == QLatin1String("bit")) {
        QByteArray whole = contents(good);
        const qsizetype leaf = whole.indexOf("office.found");
        QVERIFY(leaf > 0);
        whole[leaf] = char(whole[leaf] ^ 1);
        put(file, whole);
    } else if (harm == QLatin1String("another")) {
        Place another(at(QStringLiteral("stranger")));
        QVERIFY(QDir().mkpath(at(QStringLiteral("stranger"))));
        another.found();
        QVERIFY(another.backUp(file).code == 0);
    } else if (harm != QLatin1String("missing")) {
        copyFile(good, file);
        QVERIFY2(ask(file, harm).isEmpty(), "the harm is done");
    }
    const QByteArray vkey = contents(place.state(QStringLiteral("vkey"))), before = contents(file);
    const Done done = place.admin({QStringLiteral("restore"), file}, place.who("supervisora") + place.who("supervisor"));
    QVERIFY2(done.code == 1, qPrintable(done.out));
    QVERIFY2(said.isEmpty() || done.err.contains(said), qPrintable(done.err));
    QVERIFY(!done.err.trimmed().isEmpty());
    QCOMPARE(contents(file), before);
    QCOMPARE(contents(place.state(QStringLiteral("vkey"))), vkey);
    QCOMPARE(QDir(place.data()).entryList({QStringLiteral("restore.*"), QStringLiteral("ventanilla-*.db")}, QDir::Files).size(), 0);
    QCOMPARE(place.verify().code, 10);
}

void RestoreRefusalTest::refusesAnotherOfficeWhoseKeysAreNamed()
{
    const Place place = office();
    Place another(at(QStringLiteral("stranger")));
    QVERIFY(QDir().mkpath(at(QStringLiteral("stranger"))));
    another.found();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(another.backUp(file).code == 0);
    const Done done = place.admin({QStringLiteral("--vkey"), another.state(QStringLiteral("vkey")), QStringLiteral("restore"), file}, place.who("supervisora") + place.who("supervisor"));
    // Its rows are bound with another counter's key, which this machine's does not fit.
    QVERIFY2(done.code == 1 && done.err.contains(QStringLiteral("no está íntegra")), qPrintable(done.err));
    QCOMPARE(place.verify().code, 10);
}

void RestoreRefusalTest::waitsForTheDesk()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    const QStringList answers = place.answers(file);
    for (const auto writer : {StateFolder::Writer::Desk, StateFolder::Writer::Admin}) {
        const auto held = StateFolder(at(QStringLiteral("office")) + QStringLiteral("/state")).lock(writer);
        QVERIFY(held.ok());
        const Done done = place.admin({QStringLiteral("restore"), file}, answers);
        QVERIFY2(done.code == 1 && done.err.contains(QStringLiteral("Otro mostrador")), qPrintable(done.err));
    }
    QCOMPARE(place.admin({QStringLiteral("restore"), file}, answers).code, 0);
}

void RestoreRefusalTest::leavesEverythingWhereTheDiskIsFull()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    const QStringList answers = place.answers(file);
    const QByteArray vkey = contents(place.state(QStringLiteral("vkey")));
    const auto limited = [](rlim_t bytes) {
        return [bytes] {
            std::signal(SIGXFSZ, SIG_IGN);
            const rlimit limit {bytes, bytes};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        };
    };
    // No file may be larger: first the copy does not fit, then what is written to it.
    const auto size = rlim_t(QFileInfo(file).size());
    int full = 0;
    for (const rlim_t bytes : {size / 2, size - 4096, size}) {
        const Done done = place.admin({QStringLiteral("restore"), file}, answers, limited(bytes));
        QVERIFY2(done.code == 1, qPrintable(done.out));
        full += done.err.contains(QStringLiteral("No queda espacio"));
        QCOMPARE(contents(place.state(QStringLiteral("vkey"))), vkey);
        QCOMPARE(QDir(place.data()).entryList({QStringLiteral("restore.*"), QStringLiteral("ventanilla-*.db")}, QDir::Files).size(), 0);
    }
    QVERIFY(full >= 2);
    const Done copy = place.admin({QStringLiteral("backup"), at(QStringLiteral("llena.db"))}, place.who("administrador"), limited(size - 4096)); // a write-ahead log still fits
    QVERIFY2(copy.code == 1 && copy.err.contains(QStringLiteral("No queda espacio")), qPrintable(copy.err));
    QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("*llena*")}).size(), 0);
    QCOMPARE(place.verify().code, 10);
    QCOMPARE(place.admin({QStringLiteral("restore"), file}, answers).code, 0);
}

QTEST_GUILESS_MAIN(RestoreRefusalTest)
#include "RestoreRefusalTest.moc"
