#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/Keys.h"
#include "storage/Database.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ventanilla;
using storage::AuditEvent;
using storage::Database;

namespace {

/// Where the program dies while an epoch ends.
enum class Step {
    BeforeTheNextKey,
    NextKeyHalfWritten,
    BeforeCommit,
    AfterCommit,
    OldKeyOverwritten,
    BeforeTheHeadIsRemembered,
    AfterAll,
};

[[noreturn]] void die()
{
    ::kill(::getpid(), SIGKILL);
    for (;;)
        ::pause();
}

void writeOver(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || file.write(bytes) != bytes.size())
        qFatal("the dying program cannot write %s", qPrintable(path));
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// A program killed at every step of an epoch's end: the log opens and verifies, exactly one private key is left, and it is the one that
/// signed the head. 60 kills at chance besides; VENTANILLA_LONG=1: 3,000. VENTANILLA_SEED=n repeats a run.
class EpochKillTest : public QObject
{
    Q_OBJECT

private:
    static QString keyFile(const TestOffice& office, qint64 log) { return office.stateDir() + QStringLiteral("/epoch-%1.key").arg(log, 8, 16, QLatin1Char('0')); }
    static QString nextFile(const TestOffice& office, qint64 log) { return office.stateDir() + QStringLiteral("/epoch-%1.next").arg(log, 8, 16, QLatin1Char('0')); }

    static storage::LogWriter writerOf(TestOffice& office, StateFolder::Writer which)
    {
        auto keys = office.state().writer(which).value();
        const CounterKeys counter = CounterKeys::derive(office.state().counterKey().value()).value();
        return {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), counter.rowKey().clone(), &office.clock(), std::move(keys.remember), std::move(keys.epochs)};
    }
    static Result<Database> reopen(TestOffice& office, StateFolder::Writer which)
    {
        const QByteArray remembered = office.state().writer(which).value().rememberedHead;
        TRY(database, Database::open(office.databasePath(), writerOf(office, which), remembered));
        TRY_DO(database.checkLog(remembered));
        return database;
    }
    static Result<void> endEpoch(Database& database)
    {
        TRY(transaction, database.begin());
        transaction.endsEpoch(storage::EpochEnd::SignIn);
        TRY(committed, transaction.commit(AuditEvent("login").fact("step", "kill")));
        return {};
    }
    /// The other program: it ends an epoch and dies at this step.
    [[noreturn]] static void dieWhileEnding(TestOffice& office, StateFolder::Writer which, Step step)
    {
        storage::LogWriter writer = writerOf(office, which);
        const qint64 log = writer.log;
        const auto keep = writer.epochs.keepNext;
        writer.epochs.keepNext = [&office, log, step, keep](const crypto::SigningKey& next) -> Result<void> {
            if (step == Step::BeforeTheNextKey)
                die();
            if (step == Step::NextKeyHalfWritten) {
                writeOver(nextFile(office, log), next.seed().view().toByteArray().toHex().first(20));
                die();
            }
            TRY_DO(keep(next));
            if (step == Step::BeforeCommit)
                die();
            return {};
        };
        const auto take = writer.epochs.takeNext;
        writer.epochs.takeNext = [&office, log, step, take]() -> Result<void> {
            if (step == Step::AfterCommit)
                die();
            if (step == Step::OldKeyOverwritten) {
                writeOver(keyFile(office, log), QByteArray(65, '0'));
                die();
            }
            return take();
        };
        const auto remember = writer.remember;
        writer.remember = [step, remember](QByteArrayView note) -> Result<void> {
            if (step == Step::BeforeTheHeadIsRemembered)
                die();
            return remember(note);
        };
        auto database = Database::open(office.databasePath(), std::move(writer));
        if (database)
            (void)endEpoch(database.value());
        die();
    }
    /// Ends by its own SIGKILL, or after so many microseconds by an alarm that nobody handles.
    template <typename Work> static void inAnotherProcess(Work work, int livesUs = 0)
    {
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0) {
            const itimerval alarm {{0, 0}, {0, livesUs}};
            ::setitimer(ITIMER_REAL, &alarm, nullptr);
            work();
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), livesUs > 0 ? SIGALRM : SIGKILL);
    }
    static bool anyFileHolds(const QString& folder, const QByteArray& bytes)
    {
        for (const QString& name : QDir(folder).entryList(QDir::Files)) {
            if (readAll(folder + u'/' + name).contains(bytes))
                return true;
        }
        return false;
    }
    static void checkOneKeyIsLeft(TestOffice& office, StateFolder::Writer which)
    {
        const auto keys = office.state().writer(which).value();
        QVERIFY(!QFile::exists(nextFile(office, keys.log)));
        QVERIFY(!keys.epochs.next);
        const QByteArray head = TestLog(office).ask(("SELECT note FROM audit_head WHERE log = " + QByteArray::number(keys.log)).constData());
        QVERIFY(ledger::Checkpoint::open(head, ledger::VerifierKey(keys.origin, keys.epochKey.publicKey())).ok());
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }

private Q_SLOTS:
    void killedAtAStep_data()
    {
        QTest::addColumn<Step>("step");
        QTest::addColumn<bool>("admin");
        const std::pair<const char*, Step> steps[] = {{"before the next key", Step::BeforeTheNextKey},
                                                      {"next key half written", Step::NextKeyHalfWritten},
                                                      {"before COMMIT", Step::BeforeCommit},
                                                      {"after COMMIT", Step::AfterCommit},
                                                      {"old key overwritten", Step::OldKeyOverwritten},
                                                      {"before the head is remembered", Step::BeforeTheHeadIsRemembered},
                                                      {"after all", Step::AfterAll}};
        for (const auto& [name, step] : steps) {
            QTest::addRow("desk, %s", name) << step << false;
            QTest::addRow("administration, %s", name) << step << true;
        }
    }
    void killedAtAStep()
    {
        QFETCH(Step, step);
        QFETCH(bool, admin);
        const auto which = admin ? StateFolder::Writer::Admin : StateFolder::Writer::Desk;
        TestOffice office;
        const auto before = office.state().writer(which).value();
        const QByteArray oldSeed = before.epochKey.seed().view().toByteArray().toHex();
        const QByteArray sizeOf = "SELECT size FROM audit_head WHERE log = " + QByteArray::number(before.log);
        const qint64 sizeBefore = TestLog(office).ask(sizeOf.constData()).toLongLong();
        inAnotherProcess([&] { dieWhileEnding(office, which, step); });
        if (QTest::currentTestFailed())
            return;

        const bool committed = step >= Step::AfterCommit;
        {
            const auto database = reopen(office, which);
            QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
            QCOMPARE(database.value().logSize().value(), sizeBefore + (committed ? 2 : 0));
        }
        checkOneKeyIsLeft(office, which);
        QCOMPARE(!anyFileHolds(office.stateDir(), oldSeed), committed);
        QVERIFY(!anyFileHolds(office.dataDir(), oldSeed));

        // And it goes on.
        auto database = reopen(office, which);
        QVERIFY(database.ok());
        QVERIFY(endEpoch(database.value()).ok());
        checkOneKeyIsLeft(office, which);
        QVERIFY(!anyFileHolds(office.stateDir(), oldSeed));
    }

    void killedAtChance()
    {
        const int kills = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1 ? 3000 : 60;
        const quint32 seed = qEnvironmentVariableIsSet("VENTANILLA_SEED") ? qEnvironmentVariable("VENTANILLA_SEED").toUInt() : QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        TestOffice office;
        const auto which = StateFolder::Writer::Desk;
        int ended = 0;
        int between = 0;
        const QByteArray sizeOf = "SELECT count(*) FROM audit_checkpoint";
        for (int i = 0; i < kills; ++i) {
            const int before = TestLog(office).ask(sizeOf.constData()).toInt();
            inAnotherProcess(
                [&] {
                    auto database = reopen(office, which);
                    while (database && endEpoch(database.value())) {}
                    qFatal("the program ended by itself"); // by SIGABRT, which is not asked for
                },
                5000 + int(random.bounded(200'000)));
            between += QFile::exists(nextFile(office, office.state().writer(which).value().log));
            const auto database = reopen(office, which);
            QVERIFY2(database.ok(), database.ok() ? "" : qPrintable(database.error().detail));
            checkOneKeyIsLeft(office, which);
            if (QTest::currentTestFailed())
                return;
            ended += TestLog(office).ask(sizeOf.constData()).toInt() - before;
        }
        // A run that reached nothing would show nothing.
        qInfo("%d kills, %d epochs ended, %d times two keys were left", kills, ended, between);
        QVERIFY(ended > kills / 4);
        QVERIFY(between > 0);
    }
};

QTEST_GUILESS_MAIN(EpochKillTest)
#include "EpochKillTest.moc"
