#include "RestoreSteps.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::restoring;

/// `ventanilla-admin restore` killed at its calls that change a name or sync a file, one run a call: afterwards the old office or the new one
/// opens, whole, never neither. Every renaming, and of the others one in four; VENTANILLA_LONG=1: every one.
class RestoreKillTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int oneIn = 4;
    /// Where a run dies: at the `when`th call of its kind that one thread makes, of those alone that have to do with a file where one is named.
    struct Death {
        QString call;
        int when;
        QString file {};
    };
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
    static QStringList calls() { return {QStringLiteral("rename"), QStringLiteral("mkdir"), QStringLiteral("rmdir"), QStringLiteral("unlink"), QStringLiteral("fsync"), QStringLiteral("fdatasync")}; }
    Done restoreUnder(const Place& place, const std::optional<Death>& death) const
    {
        QStringList arguments {QStringLiteral("-f"), QStringLiteral("-E"), QStringLiteral("ASAN_OPTIONS=detect_leaks=0"), QStringLiteral("-o"), trace(), QStringLiteral("-e"), QStringLiteral("trace=") + calls().join(u',')};
        if (death)
            arguments << QStringLiteral("-e") << QStringLiteral("inject=%1:signal=KILL:when=%2").arg(death->call).arg(death->when);
        if (death && !death->file.isEmpty())
            arguments << QStringLiteral("-P") << death->file;
        arguments << QStringLiteral(ADMIN) << place.places() << QStringLiteral("restore") << m_backup;
        return run(QStringLiteral("strace"), arguments, m_answers);
    }
    /// How many calls of a kind one thread made at the most, where nothing killed it.
    QMap<QString, int> traced() const
    {
        QMap<QString, QMap<QByteArray, int>> counts;
        QMap<QString, int> most;
        QFile file(trace());
        if (!file.open(QIODevice::ReadOnly))
            return most;
        for (const QByteArray& line : file.readAll().split('\n')) {
            const qsizetype blank = line.indexOf(' ');
            for (const QString& call : calls()) {
                if (blank > 0 && line.sliced(blank).trimmed().startsWith(call.toLatin1() + '('))
                    most[call] = qMax(most[call], ++counts[call][line.first(blank)]);
            }
        }
        return most;
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
    QCOMPARE(m_founded->admin({QStringLiteral("staff"), QStringLiteral("disable"), QStringLiteral("operadora"), QStringLiteral("--reason"), QStringLiteral("left")}, m_founded->who("administrador")).code, 0);
    m_answers = m_founded->answers(m_backup);
}

void RestoreKillTest::leavesOneOfTheTwo()
{
    QMap<QString, int> most;
    {
        const Place place = copied();
        const Done done = restoreUnder(place, std::nullopt);
        QVERIFY2(done.code == 0, qPrintable(done.err));
        most = traced();
    }
    QVERIFY2(most[QStringLiteral("rename")] > 8 && most[QStringLiteral("fsync")] > 8, qPrintable(QStringLiteral("%1 %2").arg(most[QStringLiteral("rename")]).arg(most[QStringLiteral("fsync")])));
    const bool isLong = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1;
    const Place there(m_folder.filePath(QStringLiteral("office")));
    QList<Death> deaths {{QStringLiteral("rename"), 1, there.state(QStringLiteral("restoring.part"))}, {QStringLiteral("unlink"), 1, there.state(QStringLiteral("restoring"))},
                         {QStringLiteral("rename"), 1, there.data(QStringLiteral("restore.copy"))},    {QStringLiteral("rename"), 1, there.database()},
                         {QStringLiteral("rename"), 1, there.state(QStringLiteral("vkey"))},           {QStringLiteral("rename"), 2, there.state(QStringLiteral("vkey"))}};
    for (const QString& call : calls()) {
        for (int when = 1; when <= most[call]; ++when) {
            if (isLong || call == QLatin1String("rename") || when % oneIn == 1)
                deaths << Death {call, when};
        }
    }
    int killed = 0, old = 0, half = 0, fresh = 0, runs = 0;
    for (const Death& death : std::as_const(deaths)) {
        const QString at = QStringLiteral("%1 %2 %3").arg(death.call).arg(death.when).arg(death.file);
        ++runs;
        const Place place = copied();
        killed += restoreUnder(place, death).code != 0;
        const bool decided = QFile::exists(place.state(QStringLiteral("restoring")));
        const bool isWhere = QFile::exists(place.database());
        const Done listed = place.admin({QStringLiteral("staff"), QStringLiteral("list")}, place.who("administrador"));
        QVERIFY2(listed.code == 0, qPrintable(QStringLiteral("%1: %2").arg(at).arg(listed.err)));
        QVERIFY(!QFile::exists(place.state(QStringLiteral("restoring"))));
        const Done verified = place.verify();
        QVERIFY2(verified.code == 10, qPrintable(QStringLiteral("%1: %2").arg(at).arg(verified.out)));
        // Logs and rows are of the same office, the one that was decided.
        const QByteArray logs = ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_head")), clerk = ask(place.database(), QStringLiteral("SELECT state FROM staff WHERE login = 'operadora'"));
        const bool isNew = logs == "4";
        QVERIFY2(isNew ? clerk == "active" : logs == "2" && clerk == "disabled", qPrintable(QStringLiteral("%1: %2 logs, %3").arg(at).arg(QString::fromLatin1(logs), QString::fromLatin1(clerk))));
        QVERIFY2(!decided || isNew, qPrintable(QStringLiteral("%1: decided, and not done").arg(at)));
        QVERIFY2(isWhere || decided, qPrintable(QStringLiteral("%1: no database").arg(at)));
        old += !isNew;
        half += decided;
        fresh += isNew && !decided;
        if (isNew) {
            const QStringList aside = QDir(place.data()).entryList({QStringLiteral("ventanilla-*.db")}, QDir::Files);
            QCOMPARE(aside.size(), 1);
            QCOMPARE(ask(place.data(aside.first()), QStringLiteral("SELECT state FROM staff WHERE login = 'operadora'")), QByteArray("disabled"));
        } else if (runs % oneIn == 0) {
            const Done again = place.admin({QStringLiteral("restore"), m_backup}, m_answers);
            QVERIFY2(again.code == 0, qPrintable(QStringLiteral("%1: %2").arg(at).arg(again.err)));
            QCOMPARE(QDir(place.data()).entryList({QStringLiteral("restore.*")}, QDir::Files).size(), 0);
            QCOMPARE(place.verify().code, 10);
        }
    }
    qInfo("%d runs, %d killed: %d times the old office, %d times decided and half done, %d times done", runs, killed, old, half, fresh);
    // A run that reached nothing would show nothing.
    QVERIFY(killed > 0 && old > 0 && half > 5);
}

QTEST_GUILESS_MAIN(RestoreKillTest)
#include "RestoreKillTest.moc"
