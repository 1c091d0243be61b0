// The durable action (two changed rows, their two leaves, one signed head, one transaction) beside its floor in C, in pairs on one disk.
// Prints wall time, CPU time and syncs of both and their ratio. Arguments: [commits in a round] [rounds] [entries that the log has before].

#include "bench/Bench.h"
#include "bench/CommitFloor.h"
#include "bench/MadeLog.h"
#include "bench/SyncCount.h"

#include "crypto/Crypto.h"
#include "ledger/Checkpoint.h"
#include "storage/Tables.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace ventanilla;
using storage::AuditEvent;
using storage::Table;

namespace {

constexpr int peopleCount = 500;
constexpr int sealedBytes = 230;
constexpr int leafBytes = 240; // about what an e-mail's leaf has

/// What one round cost.
struct Round {
    QList<double> wallUs {};
    double cpuUs = 0; ///< a commit
    double syncs = 0; ///< a commit

    double quantile(double q) const
    {
        QList<double> sorted = wallUs;
        std::ranges::sort(sorted);
        return sorted.at(qsizetype(q * double(sorted.size() - 1)));
    }
};

template <typename Commit> Round measure(int commits, Commit commit)
{
    Round round;
    const long syncs = syncCount();
    const double cpu = cpuSeconds();
    for (int i = 0; i < commits; ++i) {
        QElapsedTimer timer;
        timer.start();
        commit(i);
        round.wallUs.append(double(timer.nsecsElapsed()) / 1000);
    }
    round.cpuUs = (cpuSeconds() - cpu) * 1e6 / commits;
    round.syncs = double(syncCount() - syncs) / commits;
    return round;
}

void print(const char* name, const Round& round)
{
    std::printf("  %-8s p50 %7.0f us   p99 %7.0f us   CPU %6.0f us   syncs %.2f\n", name, round.quantile(0.5), round.quantile(0.99), round.cpuUs, round.syncs);
}

storage::LogWriter newWriter(const Clock& clock)
{
    crypto::SigningKey key = crypto::SigningKey::generate();
    const QByteArray origin = demand(ledger::makeOrigin("bench", "iess.example", "1", key.publicKey()));
    const qint64 log = ledger::logNumber(key.publicKey());
    return {origin, "1", log, std::move(key), crypto::randomSecret(32), &clock, [](QByteArrayView) { return Result<void>(); }};
}

QList<storage::PersonRow> addPeople(storage::Database& database)
{
    QList<storage::PersonRow> people;
    for (int i = 0; i < peopleCount; ++i) {
        storage::PersonRow row {PersonId::fromBytes(crypto::randomBytes(16)), crypto::randomBytes(16), crypto::randomBytes(16), {}, PersonState::Active, crypto::randomBytes(61), crypto::randomBytes(sealedBytes)};
        auto transaction = demand(database.begin());
        demand(insertPerson(transaction, row));
        demand(transaction.commit(AuditEvent("person.add").about(row.id).on(Table::Person, row.id.hex())));
        people.append(row);
    }
    return people;
}

/// A log that has been written for long.
void fill(storage::Database& database, qint64 entries)
{
    for (qint64 done = 0; done < entries;) {
        const qint64 last = std::min(entries, done + MadeLog::commitEntries);
        storage::AuditEvents events(MadeLog::eventAt(done));
        while (++done < last)
            events.add(MadeLog::eventAt(done));
        auto transaction = demand(database.begin());
        demand(transaction.commit(std::move(events)));
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const int commits = argc > 1 ? std::atoi(argv[1]) : 1000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 5;
    if (syncCountInstall() != 0)
        qFatal("syncs cannot be counted");
    const auto library = demand(crypto::Library::start());
    const BenchClock clock;
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX")); // on the disk, not in memory
    const QString ours = folder.filePath(QStringLiteral("ours.db"));
    const QString floors = folder.filePath(QStringLiteral("floor.db"));
    storage::LogWriter writer = newWriter(clock);
    const qint64 log = writer.log;
    storage::Database database = demand(storage::Database::create(ours, std::move(writer)));
    const QList<storage::PersonRow> people = addPeople(database);
    fill(database, argc > 3 ? std::atoll(argv[3]) : 0);
    demand(database.backup(floors));
    CommitFloor* floor = commitFloorOpen(floors.toUtf8().constData(), log);
    if (!floor)
        qFatal("the floor does not open");
    const QByteArray leaf(leafBytes, 'x');
    QList<double> cpuAbove;
    QList<double> p50;
    QList<double> p99;
    for (int r = 0; r < rounds; ++r) {
        const Round below = measure(commits, [&](int i) {
            const auto& a = people.at(i % peopleCount);
            const auto& b = people.at((i + 7) % peopleCount);
            const QByteArray sealed = crypto::randomBytes(sealedBytes);
            const FloorRow rows[2] = {{"person", a.id.hex().constData(), sealed.constData(), sealedBytes}, {"person", b.id.hex().constData(), sealed.constData(), sealedBytes}};
            if (commitFloorRun(floor, rows, leaf.constData(), leafBytes) != 0)
                qFatal("the floor fails");
        });
        const Round above = measure(commits, [&](int i) {
            storage::PersonRow a = people.at(i % peopleCount);
            storage::PersonRow b = people.at((i + 7) % peopleCount);
            a.sealed = b.sealed = crypto::randomBytes(sealedBytes);
            auto transaction = demand(database.begin());
            demand(updatePerson(transaction, a));
            demand(updatePerson(transaction, b));
            demand(transaction.commit(AuditEvent("email.update").about(a.id).on(Table::Person, a.id.hex()).fact("method", "bench"),
                                      AuditEvent("email.update").about(b.id).on(Table::Person, b.id.hex()).fact("method", "bench")));
        });
        std::printf("round %d, %d commits of two rows and two leaves, %lld entries before\n", r + 1, commits, argc > 3 ? std::atoll(argv[3]) : 0LL);
        print("floor", below);
        print("ours", above);
        cpuAbove.append(above.cpuUs - below.cpuUs);
        p50.append(above.quantile(0.5) / below.quantile(0.5));
        p99.append(above.quantile(0.99) / below.quantile(0.99));
    }
    const auto median = [](QList<double> values) {
        std::ranges::sort(values);
        return values.at(values.size() / 2);
    };
    std::printf("median of %d rounds: p50 ratio %.2f, p99 ratio %.2f, CPU above the floor %.0f us\n", rounds, median(p50), median(p99), median(cpuAbove));
    commitFloorClose(floor);
    return 0;
}
