// The supervisor's log beside bare keyset queries in C: opening and first rows, jumps, each condition, a combination, a search to its end, and
// the memory that reading adds. Arguments: [entries] [rounds]. The database is made first, of made entries, and thrown away.

#include "bench/Bench.h"
#include "bench/LogFloor.h"

#include "crypto/Crypto.h"
#include "storage/Database.h"
#include "storage/LogReader.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace ventanilla;
using namespace ventanilla::storage;

namespace {

constexpr int pageRows = 256;
constexpr int jumps = 400;
constexpr int questions = 60;
constexpr qint64 dayMs = 86'400'000;

/// Of this process, in KiB.
long residentKiB()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').constFirst().toLong();
    }
    return 0;
}

/// Times of one thing done many times, ms.
struct Times {
    QList<double> ms {};
    double quantile(double q) const
    {
        QList<double> sorted = ms;
        std::ranges::sort(sorted);
        return sorted.at(qsizetype(q * double(sorted.size() - 1)));
    }
};

template <typename Work> void timed(Times& times, Work work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    times.ms.append(double(timer.nsecsElapsed()) / 1e6);
}

void print(const char* what, const Times& floor, const Times& ours)
{
    std::printf("  %-28s floor p50 %8.3f p99 %8.3f ms   ours p50 %8.3f p99 %8.3f ms   ratio %.2f\n", what, floor.quantile(0.5), floor.quantile(0.99),
                ours.quantile(0.5), ours.quantile(0.99), ours.quantile(0.5) / floor.quantile(0.5));
}

/// A condition and its bare query.
struct Question {
    const char* name;
    std::function<LogFilter(const LogFloorEntry&)> filter;
    std::function<int64_t(LogFloor*, const LogFloorEntry&)> bare;
};

void makeDatabase(const QString& path, qint64& log)
{
    const BenchClock clock;
    crypto::SigningKey key = crypto::SigningKey::generate();
    const QByteArray origin = demand(ledger::makeOrigin("bench", "iess.example", "1", key.publicKey()));
    log = ledger::logNumber(key.publicKey());
    demand(Database::create(path, {origin, "1", log, std::move(key), crypto::randomSecret(32), &clock, [](QByteArrayView) { return Result<void>(); }}));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const qint64 entries = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
    const auto library = demand(crypto::Library::start());
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX")); // on the disk, not in memory
    const QString path = folder.filePath(QStringLiteral("log.db"));
    qint64 log = 0;
    makeDatabase(path, log);
    if (logFloorFill(path.toUtf8().constData(), log, entries) != 0)
        qFatal("the entries are not made");
    std::printf("%lld entries, %.1f MB\n", static_cast<long long>(entries), double(QFile(path).size()) / 1e6);

    const auto base = [&] {
        LogFilter filter;
        filter.log = log;
        filter.size = entries;
        return filter;
    };
    const auto with = [&base](auto change) {
        return [base, change](const LogFloorEntry& entry) {
            LogFilter filter = base();
            change(filter, entry);
            return filter;
        };
    };
    const QList<Question> asked {
        {"person", with([](LogFilter& f, const LogFloorEntry& e) { f.person = e.person; }), [](LogFloor* f, const LogFloorEntry& e) { return logFloorFind(f, 's', e.person, nullptr, 0, pageRows); }},
        {"clerk", with([](LogFilter& f, const LogFloorEntry& e) { f.clerk = e.clerk; }), [](LogFloor* f, const LogFloorEntry& e) { return logFloorFind(f, 'c', e.clerk, nullptr, 0, pageRows); }},
        {"visit", with([](LogFilter& f, const LogFloorEntry& e) { f.visit = e.visit; }), [](LogFloor* f, const LogFloorEntry& e) { return logFloorFind(f, 'r', e.visit, nullptr, 0, pageRows); }},
        {"action", with([](LogFilter& f, const LogFloorEntry& e) { f.actions = {e.action}; }), [](LogFloor* f, const LogFloorEntry& e) { return logFloorFind(f, 'a', e.action, nullptr, 0, pageRows); }},
        {"day", with([](LogFilter& f, const LogFloorEntry& e) { f.fromMs = e.t; f.untilMs = e.t + dayMs; }), [](LogFloor* f, const LogFloorEntry& e) { return logFloorTime(f, e.t, e.t + dayMs, pageRows); }},
        {"clerk, person and days",
         with([](LogFilter& f, const LogFloorEntry& e) { f.clerk = e.clerk; f.person = e.person; f.fromMs = e.t; }),
         [](LogFloor* f, const LogFloorEntry& e) { return logFloorFind(f, 's', e.person, e.clerk, e.t, pageRows); }},
    };

    QRandomGenerator random(7);
    for (int round = 0; round < rounds; ++round) {
        std::printf("round %d\n", round + 1);
        const long before = residentKiB();
        Times floorOpen, ourOpen;
        LogFloor* floor = nullptr;
        timed(floorOpen, [&] {
            floor = logFloorOpen(path.toUtf8().constData(), log);
            if (!floor || logFloorPage(floor, entries - 1, pageRows) <= 0)
                qFatal("the floor does not read");
        });
        std::optional<LogReader> reader;
        timed(ourOpen, [&] {
            reader = demand(LogReader::open(path));
            if (demand(reader->rowsDown(log, entries - 1, pageRows)).size() != pageRows)
                qFatal("there are no first rows");
        });
        print("opened, first rows", floorOpen, ourOpen);

        Times floorJump, ourJump;
        for (int i = 0; i < jumps; ++i) {
            const qint64 at = qint64(random.bounded(double(entries)));
            timed(floorJump, [&] { logFloorPage(floor, at, pageRows); });
            const qint64 other = qint64(random.bounded(double(entries)));
            timed(ourJump, [&] { demand(reader->rowsDown(log, other, pageRows)); });
        }
        print("a jump, 256 rows", floorJump, ourJump);
        Times halving;
        for (int i = 0; i < jumps; ++i) {
            LogFloorEntry entry;
            logFloorEntry(qint64(random.bounded(double(entries))), &entry);
            timed(halving, [&] { demand(reader->lastBefore(log, entries, entry.t)); });
        }
        std::printf("  %-28s ours p50 %8.3f p99 %8.3f ms\n", "a jump to a moment", halving.quantile(0.5), halving.quantile(0.99));

        for (const Question& question : asked) {
            Times bare, ours;
            for (int i = 0; i < questions; ++i) {
                // Another entry for each side, so that neither warms the other's pages.
                LogFloorEntry first, second;
                logFloorEntry(qint64(random.bounded(double(entries))), &first);
                logFloorEntry(qint64(random.bounded(double(entries))), &second);
                timed(bare, [&] {
                    if (question.bare(floor, first) < 0)
                        qFatal("the floor fails");
                });
                timed(ours, [&] {
                    const LogFilter filter = question.filter(second);
                    const LogLead lead = demand(reader->lead(filter));
                    const LogStretch stretch = demand(reader->search(filter, lead, {}, pageRows, 0));
                    if (stretch.found.isEmpty() || demand(reader->rowsAt(log, stretch.found)).size() != stretch.found.size())
                        qFatal("nothing is found by %s", question.name);
                });
            }
            print(question.name, bare, ours);
        }
        LogFilter refused = base();
        refused.outcome = "unknown";
        QElapsedTimer whole;
        whole.start();
        qint64 found = 0;
        double longest = 0;
        for (LogCursor from;;) {
            QElapsedTimer piece;
            piece.start();
            const LogStretch stretch = demand(reader->search(refused, LogLead::Order, from, 8192, 30));
            longest = std::max(longest, double(piece.nsecsElapsed()) / 1e6);
            found += stretch.found.size();
            from = stretch.reached;
            if (stretch.ended)
                break;
        }
        std::printf("  a condition without an index, to the end: %lld found in %.2f s, no piece longer than %.0f ms\n", static_cast<long long>(found), double(whole.elapsed()) / 1000, longest);
        std::printf("  memory of both readers: %ld KiB\n", residentKiB() - before);
        logFloorClose(floor);
    }
    return 0;
}
