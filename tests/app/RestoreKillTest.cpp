#include "RestoreSteps.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::restoring;

/// `ventanilla-admin restore` killed at its calls that change a name or sync a file, one run a call: afterwards the old office or the new one
/// opens, whole, never neither. Every call from where the new office's keys are laid, one in eight before; VENTANILLA_LONG=1: every one.
class RestoreKillTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char calls[] = "rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir,fsync,fdatasync,ftruncate";
    static constexpr int oneIn = 8;
    QTemporaryDir m_folder {};
    std::unique_ptr<Place> m_founded {};
    QString m_backup {};
    QStringList m_answers {};

    Place copied() const
    {
        const QString to = m_folder.filePath(QStringLiteral("office"));
        QDir(to).removeRecursively();
        if (!QDir().mkpath(to) || QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), m_folder.filePath(QStringLiteral("founded/.")), to}) != 0)
            qFatal("the office cannot be copied");
        Place place(to);
        place.takePasswordsOf(*m_founded);
        return place;
    }
    QString trace() const { return m_folder.filePath(QStringLiteral("trace")); }
    /// The restore under strace, which kills it at its `at`th call; 0: never.
    Done restoreKilledAt(const Place& place, int at) const
    {
        QStringList arguments {QStringLiteral("-f"), QStringLiteral("-E"), QStringLiteral("ASAN_OPTIONS=detect_leaks=0"), QStringLiteral("-o"), trace(), QStringLiteral("-e"), QStringLiteral("trace=") + QLatin1String(calls)};
        if (at > 0)
            arguments << QStringLiteral("-e") << QStringLiteral("inject=%1:signal=KILL:when=%2").arg(QLatin1String(calls)).arg(at);
        arguments << QStringLiteral(ADMIN) << place.places() << QStringLiteral("restore") << m_backup;
        return run(QStringLiteral("strace"), arguments, m_answers);
    }
    QList<QByteArray> traced() const
    {
        QFile file(trace());
        QList<QByteArray> lines;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray& line : file.readAll().split('\n')) {
                if (line.contains('(') && !line.contains("resumed>"))
                    lines << line;
            }
        }
        return lines;
    }
    static QByteArray ask(const QString& database, const char* sql)
    {
        QProcess process;
        process.start(QStringLiteral("sqlite3"), {database, QLatin1String(sql)});
        process.waitForFinished(waitMs);
        return process.readAllStandardOutput().trimmed();
    }

private Q_SLOTS:
    void initTestCase();
    void leavesOneOfTheTwo();
};

void RestoreKillTest::initTestCase()
{
    QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("founded"))));
    m_founded = std::make_unique<Place>(m_folder.filePath(QStringLiteral("founded")));
    m_founded->found();
    m_backup = m_folder.filePath(QStringLiteral("copia.db"));
    QCOMPARE(m_founded->backUp(m_backup).code, 0);
    // What the old office has and the backup has not.
    QCOMPARE(m_founded->admin({QStringLiteral("staff"), QStringLiteral("disable"), QStringLiteral("operadora")}, m_founded->who("administrador")).code, 0);
    m_answers = m_founded->answers(m_backup);
}

void RestoreKillTest::leavesOneOfTheTwo()
{
    qsizetype all = 0, laying = 0;
    {
        const Place place = copied();
        const Done done = restoreKilledAt(place, 0);
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const QList<QByteArray> lines = traced();
        all = lines.size();
        for (laying = 0; laying < all && !lines[laying].contains("restore.new"); ++laying) {}
    }
    QVERIFY2(all > laying + 10 && laying > 10, qPrintable(QStringLiteral("%1 of %2").arg(laying).arg(all)));
    const bool isLong = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1;
    int killed = 0, old = 0, half = 0, fresh = 0;
    for (int at = 1; at <= all; ++at) {
        if (!isLong && at <= laying && at % oneIn != 0)
            continue;
        const Place place = copied();
        killed += restoreKilledAt(place, at).code != 0;
        const bool decided = QFile::exists(place.state(QStringLiteral("restoring")));
        const bool isWhere = QFile::exists(place.database());
        const Done listed = place.admin({QStringLiteral("staff"), QStringLiteral("list")}, place.who("administrador"));
        QVERIFY2(listed.code == 0, qPrintable(QStringLiteral("call %1: %2").arg(at).arg(listed.err)));
        QVERIFY(!QFile::exists(place.state(QStringLiteral("restoring"))));
        const Done verified = place.verify();
        QVERIFY2(verified.code == 10, qPrintable(QStringLiteral("call %1: %2").arg(at).arg(verified.out)));
        // Logs and rows are of the same office, the one that was decided.
        const QByteArray logs = ask(place.database(), "SELECT count(*) FROM audit_head"), clerk = ask(place.database(), "SELECT state FROM staff WHERE login = 'operadora'");
        const bool isNew = logs == "4";
        QVERIFY2(isNew ? clerk == "active" : logs == "2" && clerk == "disabled", qPrintable(QStringLiteral("call %1: %2 logs, %3").arg(at).arg(QString::fromLatin1(logs), QString::fromLatin1(clerk))));
        QVERIFY2(!decided || isNew, qPrintable(QStringLiteral("call %1: decided, and not done").arg(at)));
        QVERIFY2(isWhere || decided, qPrintable(QStringLiteral("call %1: no database").arg(at)));
        old += !isNew;
        half += decided;
        fresh += isNew && !decided;
        if (isNew) {
            const QStringList aside = QDir(place.data()).entryList({QStringLiteral("ventanilla-*.db")}, QDir::Files);
            QCOMPARE(aside.size(), 1);
            QCOMPARE(ask(place.data(aside.first()), "SELECT state FROM staff WHERE login = 'operadora'"), QByteArray("disabled"));
        } else if (at % oneIn == 0) {
            const Done again = place.admin({QStringLiteral("restore"), m_backup}, m_answers);
            QVERIFY2(again.code == 0, qPrintable(QStringLiteral("call %1: %2").arg(at).arg(again.err)));
            QCOMPARE(QDir(place.data()).entryList({QStringLiteral("restore.*")}, QDir::Files).size(), 0);
            QCOMPARE(place.verify().code, 10);
        }
    }
    qInfo("%lld calls, %d killed: %d times the old office, %d times decided and half done, %d times done", qlonglong(all), killed, old, half, fresh);
    // A run that reached nothing would show nothing.
    QVERIFY(killed > 0 && old > 0 && half > 5);
}

QTEST_GUILESS_MAIN(RestoreKillTest)
#include "RestoreKillTest.moc"
