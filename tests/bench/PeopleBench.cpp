// A register brought in, and people looked up among many, beside bare libsqlite3 that writes and reads the same rows. Arguments: [people] [rounds of
// look-ups] [people who are there before]. Both databases are made on the disk beside the program and thrown away.

#include "app/MadeRegister.h"
#include "bench/Bench.h"
#include "bench/PeopleFloor.h"

#include "crypto/Crypto.h"
#include "ledger/Checkpoint.h"
#include "services/Context.h"
#include "services/PersonRecords.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <fcntl.h>

using namespace ventanilla;

namespace {

constexpr qint64 batchRows = 2'500;
constexpr int looksARound = 4'000;
constexpr int coldLooks = 300;
constexpr int strangerSealedBytes = 230; // about what a person's row has
constexpr int strangerKeyBytes = 60;

QString cedula(qint64 n) { return QString::fromLatin1(made::cedula(int(n))); }

RegisterRow person(qint64 n)
{
    return {PersonRecord {cedula(n), QStringLiteral("Prueba Apellido"), QStringLiteral("Persona"), QDate(1940 + int(n % 60), 1, 1), QStringLiteral("persona%1@correo.example").arg(n),
                          QStringLiteral("+5939%1").arg(n % 100'000'000, 8, 10, QLatin1Char('0'))},
            PersonState::Active};
}

struct Cost {
    double wall;
    double cpu;
};
template <typename Work> Cost costOf(Work work)
{
    QElapsedTimer timer;
    timer.start();
    const double cpu = cpuSeconds();
    work();
    return {double(timer.nsecsElapsed()) / 1e9, cpuSeconds() - cpu};
}

/// The operating system's pages of a file, let go.
void forget(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0 || ::fdatasync(file) != 0 || ::posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED) != 0)
        qFatal("the pages stay");
    ::close(file);
}

double quantile(QList<double> times, double q)
{
    std::ranges::sort(times);
    return times.at(qsizetype(q * double(times.size() - 1)));
}

template <typename Look> QList<double> looks(int count, qint64 people, quint32 seed, Look look)
{
    QRandomGenerator chance(seed);
    QList<double> times;
    for (int i = 0; i < count; ++i) {
        const qint64 n = qint64(chance.bounded(quint64(people)));
        QElapsedTimer timer;
        timer.start();
        look(n);
        times.append(double(timer.nsecsElapsed()) / 1000);
    }
    return times;
}

void printLooks(const char* name, const QList<double>& floor, const QList<double>& ours)
{
    std::printf("  %-6s floor p50 %7.1f us p99 %8.1f us   ours p50 %7.1f us p99 %8.1f us   ratio %.2f\n", name, quantile(floor, 0.5), quantile(floor, 0.99), quantile(ours, 0.5), quantile(ours, 0.99),
                quantile(ours, 0.5) / quantile(floor, 0.5));
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const qint64 people = argc > 1 ? std::atoll(argv[1]) : 200'000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
    const auto library = demand(crypto::Library::start());
    const BenchClock clock;
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX")); // on the disk, not in memory
    const QString ours = folder.filePath(QStringLiteral("ours.db"));
    const QString floors = folder.filePath(QStringLiteral("floor.db"));

    crypto::SigningKey key = crypto::SigningKey::generate();
    const QByteArray origin = demand(ledger::makeOrigin("bench", "iess.example", "1", key.publicKey()));
    const qint64 log = ledger::logNumber(key.publicKey());
    const Secret counterKey = crypto::randomSecret(32);
    Policy policy;
    policy.peopleMax = 20'000'000;
    Context context(clock, policy, demand(EmailDomains::parse({}, {})), demand(CounterKeys::derive(counterKey)));
    context.database.emplace(demand(storage::Database::create(ours, {origin, "1", log, std::move(key), context.counterKeys.rowKey().clone(), &clock, [](QByteArrayView) { return Result<void>(); }})));
    context.office = storage::OfficeRow {QByteArray(32, '0'), QStringLiteral("Prueba"), "bench", "iess.example", "1", true, {}};
    const storage::StaffRow who {StaffId::fromBytes(crypto::randomBytes(16)), "prueba", Role::Supervisor, storage::StaffState::Active};
    {
        auto transaction = demand(context.database->begin());
        demand(insertStaff(transaction, who));
        demand(transaction.commit(storage::AuditEvent("staff.add").on(storage::Table::Staff, who.id.hex())));
    }
    context.session.emplace(Session {who.id, "prueba", QStringLiteral("Prueba"), Role::Supervisor, demand(MasterKey::generate()), {}, clock.bootMs()});
    demand(context.record(storage::AuditEvent("log.open")));
    if (const qint64 before = argc > 3 ? std::atoll(argv[3]) : 0; before > 0 && peopleFloorStrangers(ours.toUtf8().constData(), before, strangerSealedBytes, strangerKeyBytes) != 0)
        qFatal("nobody is there before");
    // The same file for both, as `init` leaves it or with those who are there before.
    if (const auto copied = context.database->backup(floors); !copied)
        qFatal("the floor's database is not made");

    const QByteArray file = crypto::randomBytes(32);
    demand(execute(context, BeginImport {file, people}));
    QList<RegisterLine> lines;
    const Cost imported = costOf([&] {
        for (qint64 n = 0; n < people;) {
            const qint64 last = std::min(people, n + batchRows);
            lines.clear();
            for (qint64 i = n; i < last; ++i)
                lines.append({i + 2, person(i)});
            demand(execute(context, ImportBatch {file, n, last, last, 0, lines, [](const QList<ImportRefusal>&) { return Result<qint64>(0); }}));
            n = last;
        }
    });
    demand(execute(context, EndImport {file}));
    const auto known = demand(personByIdentifier(*context.database, demand(context.session->master->identifierIndex(cedula(0)))));
    PeopleFloor* floor = peopleFloorOpen(floors.toUtf8().constData(), log);
    if (!floor)
        qFatal("the floor does not open");
    const Cost bare = costOf([&] {
        if (peopleFloorFill(floor, 0, people, batchRows, int(known->sealed.size()), int(known->dataKey.size())) != 0)
            qFatal("the floor is not filled");
    });
    std::printf("%lld people, %lld a commit; ours %.1f MB, floor %.1f MB\n", qlonglong(people), qlonglong(batchRows), double(QFile(ours).size()) / 1e6, double(QFile(floors).size()) / 1e6);
    std::printf("  import floor %7.1f s (%5.1f us a person, CPU %5.1f)   ours %7.1f s (%5.1f us a person, CPU %5.1f)   ratio %.2f\n", bare.wall, bare.wall * 1e6 / double(people), bare.cpu * 1e6 / double(people),
                imported.wall, imported.wall * 1e6 / double(people), imported.cpu * 1e6 / double(people), imported.wall / bare.wall);

    const auto look = [&](qint64 n) {
        const auto row = demand(personByIdentifier(*context.database, demand(context.session->master->identifierIndex(cedula(n)))));
        if (!row || demand(openPerson(context, *row)).record.identifier.isEmpty())
            qFatal("person %lld is not found", qlonglong(n));
    };
    const auto lookBare = [&](qint64 n) {
        if (peopleFloorFind(floor, n) != 0)
            qFatal("the floor does not find person %lld", qlonglong(n));
    };
    std::printf("look-up of one among them, ours with its key and decryption\n");
    for (int round = 0; round < rounds; ++round) {
        const quint32 seed = QRandomGenerator::system()->generate();
        printLooks("warm", looks(looksARound, people, seed, lookBare), looks(looksARound, people, seed, look));
    }
    // Cold: each opened anew, the system's pages let go.
    for (int round = 0; round < rounds; ++round) {
        const quint32 seed = QRandomGenerator::system()->generate();
        peopleFloorClose(floor);
        forget(floors);
        floor = peopleFloorOpen(floors.toUtf8().constData(), log);
        const QList<double> floorTimes = looks(coldLooks, people, seed, lookBare);
        if (const auto settled = context.database->settleFile(); !settled)
            qFatal("the file is not settled");
        forget(ours);
        printLooks("cold", floorTimes, looks(coldLooks, people, seed, look));
    }
    peopleFloorClose(floor);
    return 0;
}
