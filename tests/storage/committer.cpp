// Commits without end, or so often, and says each size once the commit has returned; FaultsTest kills
// it. Arguments: database, the seed in hex, how often.

#include "crypto/Crypto.h"
#include "storage/Database.h"
#include "storage/Tables.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

using namespace ventanilla;
using namespace ventanilla::storage;

namespace {

class MachineClock : public Clock
{
public:
    qint64 utcMs() const override { return milliseconds<std::chrono::system_clock>(); }
    qint64 bootMs() const override { return milliseconds<std::chrono::steady_clock>(); }
    QByteArray bootId() const override { return "this start"; }

private:
    template <typename Source>
    static qint64 milliseconds()
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
                   Source::now().time_since_epoch())
            .count();
    }
};

Result<void> commitAll(const QString& path, const QByteArray& seed, int times)
{
    const MachineClock clock;
    TRY(key, crypto::SigningKey::fromSeed(Secret::fromBytes(seed)));
    TRY(origin, ledger::makeOrigin("prueba", "iess.example", "1", key.publicKey()));
    const qint64 log = ledger::logNumber(key.publicKey());
    TRY(database, Database::open(path, LogWriter{origin,
                                                 "1",
                                                 log,
                                                 std::move(key),
                                                 Secret::fromBytes(QByteArray(32, 'r')),
                                                 &clock,
                                                 {}}));
    PersonRow person{.id = PersonId::fromBytes(crypto::randomBytes(16)),
                     .identifierIndex = crypto::randomBytes(16),
                     .dataKey = "k",
                     .sealed = "s"};
    for (bool isNew = true; times != 0; isNew = false, --times) {
        TRY(transaction, database.begin());
        person.sealed = crypto::randomBytes(300);
        TRY_DO(isNew ? insertPerson(transaction, person) : updatePerson(transaction, person));
        TRY(committed,
            transaction.commit(
                AuditEvent("view.person").about(person.id),
                AuditEvent("email.update").about(person.id).on(Table::Person, person.id.hex())));
        std::printf("%lld\n", static_cast<long long>(committed.size));
        std::fflush(stdout);
    }
    return {};
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const auto library = crypto::Library::start();
    if (!library || argc < 3 || argc > 4)
        return 2;
    const auto done = commitAll(QString::fromLocal8Bit(argv[1]), QByteArray::fromHex(argv[2]),
                                argc == 4 ? QByteArray(argv[3]).toInt() : -1);
    if (done)
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(done.error().detail));
    return 1;
}
