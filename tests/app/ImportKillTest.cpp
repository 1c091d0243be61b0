#include "MadeRegister.h"
#include "RestoreSteps.h"

#include "faults/Runs.h"

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::restoring;

/// `ventanilla-admin import people` killed at moments of chance and begun again until it ends: the people, the counts and the list of what was not
/// taken are those of a run that nothing stopped.
class ImportKillTest : public OfTheFoundedOffice
{
    Q_OBJECT

private:
    static constexpr int rows = 6'000;
    static constexpr int oneBadIn = 97;
    QTemporaryDir m_files {};

    QString fileIn(const QString& folder) const
    {
        QByteArray bytes = made::header + '\n';
        for (int n = 0; n < rows; ++n)
            bytes += n % oneBadIn == 5 ? "cedula,17,x,y,z,,,activo\n" : made::row(n % oneBadIn == 7 ? n - 1 : n) + '\n';
        QDir(m_files.path()).mkpath(folder);
        const QString path = m_files.filePath(folder + QStringLiteral("/padron.csv"));
        put(path, bytes);
        return path;
    }
    /// All of people that does not come from chance.
    static QByteArray people(const Place& place) { return ask(place.database(), QStringLiteral("SELECT hex(idx_identifier), hex(idx_email), hex(idx_mobile), state FROM person ORDER BY 1")); }

private Q_SLOTS:
    void initTestCase() { foundOnce(); }
    void endsAsIfNothingHadStoppedIt();
};

void ImportKillTest::endsAsIfNothingHadStoppedIt()
{
    QElapsedTimer timer;
    QByteArray wanted, list;
    QString said;
    qint64 wholeMs = 0;
    {
        const Place place = office();
        const QString path = fileIn(QStringLiteral("whole"));
        timer.start();
        const Done done = place.admin({QStringLiteral("import"), QStringLiteral("people"), path}, place.who("supervisora"));
        wholeMs = timer.elapsed();
        QVERIFY2(done.code == 0, qPrintable(done.err));
        wanted = people(place);
        list = contents(path + QStringLiteral(".rechazos.csv"));
        said = done.out.section(QStringLiteral("(entrada"), 0, 0);
        QVERIFY(list.count('\n') > rows / oneBadIn);
    }
    QRandomGenerator chance(runs::seed());
    const int kills = runs::count(8, 500);
    int killed = 0, inTheMiddle = 0;
    for (int round = 0; killed < kills; ++round) {
        const Place place = office(QStringLiteral("killed-%1").arg(round));
        const QString path = fileIn(QStringLiteral("killed"));
        const QString listPath = path + QStringLiteral(".rechazos.csv");
        for (const char* ending : {".rechazos.csv", ".rechazos-2.csv"})
            QFile::remove(path + QLatin1String(ending));
        for (;;) {
            // A kill between the last entry and the last word: what comes then brings the whole file once more, and finds it all there.
            const bool isThere = ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_entry WHERE CAST(leaf AS TEXT) LIKE '%\"import.end\"%'")).toInt() > 0;
            QProcess process;
            process.start(QStringLiteral(ADMIN), place.places() + QStringList {QStringLiteral("import"), QStringLiteral("people"), path});
            QVERIFY(process.waitForStarted());
            for (const QString& answer : place.who("supervisora"))
                process.write(answer.toUtf8() + '\n');
            process.closeWriteChannel();
            // The last run of a file is let be; before it dies somewhere, more often than not while people come in.
            const bool dies = killed < kills;
            if (!process.waitForFinished(dies ? int(chance.bounded(wholeMs / 4, wholeMs + 1)) : waitMs)) {
                process.kill();
                QVERIFY(process.waitForFinished(waitMs));
                ++killed;
                inTheMiddle += ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_batch")).toInt() > 0;
                QVERIFY(place.verify().code <= 10);
                continue;
            }
            const QByteArray out = process.readAllStandardOutput();
            QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
            const QString wantedWords = isThere ? QStringLiteral(" importado: 0 nuevas, 0 cambiadas, ") : said.section(QStringLiteral("Padrón"), 1);
            QVERIFY2(QString::fromUtf8(out).contains(wantedWords), out.constData());
            if (isThere)
                QVERIFY(contents(path + QStringLiteral(".rechazos-2.csv")) == list);
            break;
        }
        QVERIFY(people(place) == wanted);
        QVERIFY(contents(listPath) == list);
        QCOMPARE(place.verify().code, 10);
    }
    qInfo("%d kills, %d of them after a batch; seed %u", killed, inTheMiddle, runs::seed());
    QVERIFY2(inTheMiddle > 0, "void: no kill came between two batches");
}

QTEST_GUILESS_MAIN(ImportKillTest)
#include "ImportKillTest.moc"
