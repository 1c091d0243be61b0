#include "../storage/TestLog.h"
#include "Runs.h"

#include <QCoreApplication>
#include <QProcess>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Verdict;

/// The kernel itself refuses or ends: a program that opens an office and commits runs under strace, which fails one of its calls on the
/// database's files or kills it there. Nothing acknowledged is lost. Two ways for each kind of call; long: every call in every way.
class SyscallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCallMayFail();

private:
    static constexpr int commits = 4;
    static constexpr int patienceMs = 120'000;
    struct Ended {
        qint64 said = 0;
        QByteArray trace {};
        bool isKilled = false;
        int exit = 0;
    };
    /// Runs the program on a fresh office; `inject` as strace has it.
    Ended run(const QByteArray& inject);
    QStringList paths() const { return {m_path, m_path + QStringLiteral("-wal"), m_path + QStringLiteral("-shm")}; }

    QTemporaryDir m_folder {runs::folderTemplate()};
    QString m_path {m_folder.filePath(QStringLiteral("ventanilla.db"))};
    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<TestLog> m_log;
    QByteArray m_template;
    QByteArray m_templateHead;
};

void SyscallsTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
    m_log = std::make_unique<TestLog>();
    {
        GET(database, Database::create(m_path, m_log->writer()));
        DO(commitPerson(database));
    }
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_template = file.readAll();
    m_templateHead = m_log->remembered;
}

SyscallsTest::Ended SyscallsTest::run(const QByteArray& inject)
{
    for (const QString& path : paths())
        QFile::remove(path);
    QFile file(m_path);
    if (!file.open(QIODevice::NewOnly) || file.write(m_template) != m_template.size())
        qFatal("the office cannot be laid out");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    m_log->remembered = m_templateHead;

    const QString trace = m_folder.filePath(QStringLiteral("trace"));
    QStringList arguments {QStringLiteral("-f"), QStringLiteral("-o"), trace, QStringLiteral("-e"), QStringLiteral("trace=openat,pread64,pwrite64,fdatasync,ftruncate,fcntl,unlink,mmap")};
    for (const QString& path : paths())
        arguments << QStringLiteral("-P") << path;
    if (!inject.isEmpty())
        arguments << QStringLiteral("-e") << QStringLiteral("inject=") + QString::fromLatin1(inject);
    arguments << QCoreApplication::applicationDirPath() + QStringLiteral("/storage-committer") << m_path << QString::fromLatin1(m_log->key().seed().view().toByteArray().toHex())
              << QString::number(commits);
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("ASAN_OPTIONS"), QStringLiteral("detect_leaks=0")); // nobody can be traced twice
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral("strace"), arguments);
    if (!process.waitForFinished(patienceMs))
        qFatal("the program under strace does not end");
    Ended ended;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        if (!line.isEmpty())
            ended.said = line.toLongLong();
    }
    ended.isKilled = process.exitStatus() == QProcess::CrashExit;
    ended.exit = process.exitCode();
    QFile traced(trace);
    if (traced.open(QIODevice::ReadOnly))
        ended.trace = traced.readAll();
    return ended;
}

void SyscallsTest::everyCallMayFail()
{
    const Ended sound = run({});
    QCOMPARE(sound.exit, 0);
    QVERIFY(sound.said >= 1 + 2 * commits);
    QList<std::pair<QByteArray, int>> calls;
    for (const char* call : {"openat", "pread64", "pwrite64", "fdatasync", "ftruncate", "fcntl", "unlink", "mmap"}) {
        if (const auto count = sound.trace.count(QByteArray(" ") + call + '('); count > 0)
            calls.append({call, int(count)});
    }
    QVERIFY2(calls.size() >= 6, sound.trace.left(2000));

    QList<QByteArray> injections;
    static constexpr const char* ways[] = {"error=EIO:when=%1", "error=EIO:when=%1+", "error=ENOSPC:when=%1+", "signal=SIGKILL:when=%1"};
    QRandomGenerator random(runs::seed());
    for (const auto& [call, count] : std::as_const(calls)) {
        const auto add = [&](int way, int at) { injections.append(call + ':' + QString::fromLatin1(ways[way]).arg(at).toLatin1()); };
        if (runs::isLong()) {
            for (int at = 1; at <= count; ++at) {
                for (int way = 0; way < 4; ++way)
                    add(way, at);
            }
        } else {
            add(random.bounded(3), 1 + random.bounded(count));
            add(3, 1 + random.bounded(count));
        }
    }
    int fired = 0;
    int killed = 0;
    int reported = 0;
    for (const QByteArray& injection : std::as_const(injections)) {
        const Ended ended = run(injection);
        const bool isKill = injection.contains("SIGKILL");
        if (isKill ? !ended.trace.contains("killed by SIGKILL") : !ended.trace.contains("(INJECTED)"))
            continue; // another order than when it was counted
        ++fired;
        killed += isKill;
        reported += !isKill && ended.exit == 1;
        QVERIFY2(isKill || (!ended.isKilled && (ended.exit == 0 || ended.exit == 1)), injection + ": neither goes on nor says that it failed, but " + QByteArray::number(ended.exit));
        GET(database, Database::open(m_path, m_log->writer()));
        const auto checked = database.checkLog(m_log->remembered);
        QVERIFY2(checked.ok(), injection);
        GET(size, database.logSize());
        // One commit is of two leaves; a clock.jump may come with it.
        const qint64 said = qMax<qint64>(1, ended.said);
        QVERIFY2(size >= said && size <= said + 3, injection + ": " + QByteArray::number(size) + " of " + QByteArray::number(said));
        const ledger::Report report = scanned(m_path, {m_log.get()});
        QVERIFY2(report.verdict() == Verdict::Intact && report.rowsChecked >= 1, injection);
    }
    QByteArray counted;
    for (const auto& [call, count] : std::as_const(calls))
        counted += ' ' + call + ' ' + QByteArray::number(count);
    qInfo("calls:%s; %d of %lld faults fired: %d killed, %d said that they failed", counted.constData(), fired, qint64(injections.size()), killed, reported);
    QVERIFY(fired >= injections.size() * 3 / 4 && killed > 0 && reported > 0);
}

QTEST_GUILESS_MAIN(SyscallsTest)
#include "SyscallsTest.moc"
