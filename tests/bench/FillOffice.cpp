// Gives a demonstration's office the log of two busy years: entries of made visits, written by the product's own storage with the desk's keys, an epoch
// every thousand, and among them some visits of a clerk and a person that the office knows. Arguments: DATA_DIR STATE_DIR ENTRIES LOGIN PERSON
// (pseudonym) DAY (of those visits, yyyy-mm-dd). Prints how many entries they have.

#include "app/StateFolder.h"
#include "bench/Bench.h"
#include "bench/MadeLog.h"

#include "crypto/Crypto.h"
#include "services/Keys.h"
#include "storage/Tables.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>

#include <cstdio>

using namespace ventanilla;

namespace {

constexpr qint64 knownVisits = 3;
constexpr qint64 yearsMs = 2 * 365 * 86'400'000LL;
constexpr qint64 hourMs = 3'600'000;
constexpr int openHour = 9;

/// Two years before now, as far into them as it was taken; a start of the machine of its own.
class FillClock : public Clock
{
public:
    qint64 utcMs() const override { return m_beganMs + m_ms; }
    qint64 bootMs() const override { return 1'000'000 + m_ms; }
    QByteArray bootId() const override { return "the-start-of-two-years"; }
    void setTo(qint64 utcMs) { m_ms = qMax(m_ms, utcMs - m_beganMs); }

private:
    const qint64 m_beganMs = QDateTime::currentMSecsSinceEpoch() - yearsMs;
    qint64 m_ms = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 7)
        qFatal("fill-office DATA_DIR STATE_DIR ENTRIES LOGIN PERSON DAY");
    const auto library = demand(crypto::Library::start());
    FillClock clock;
    const StateFolder state(arguments.at(2));
    WriterKeys keys = demand(state.writer(StateFolder::Writer::Desk));
    const CounterKeys counter = demand(CounterKeys::derive(demand(state.counterKey())));
    storage::LogWriter writer {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), counter.rowKey().clone(), &clock, std::move(keys.remember), std::move(keys.epochs)};
    storage::Database database = demand(storage::Database::open(arguments.at(1) + QStringLiteral("/ventanilla.db"), std::move(writer), keys.rememberedHead));
    const auto clerk = demand(staffByLogin(database, arguments.at(4).toLatin1()));
    const qint64 openMs = QDateTime(QDate::fromString(arguments.at(6), Qt::ISODate), QTime(openHour, 0)).toMSecsSinceEpoch();
    if (!clerk || openMs <= clock.utcMs())
        qFatal("no such clerk, or no such day");
    const PersonId person = demand(PersonId::parse(arguments.at(5).toLatin1()));

    const qint64 entries = arguments.at(3).toLongLong();
    const qint64 commitEntries = qMax<qint64>(1, entries / (yearsMs / hourMs)); // one commit an hour
    const qint64 beganMs = clock.utcMs();
    QElapsedTimer timer;
    timer.start();
    qint64 known = 0; // entries of the visits that are looked for
    for (qint64 done = 0, commits = 0; done < entries; ++commits) {
        std::optional<storage::AuditEvents> events;
        clock.setTo(qMin(beganMs + commits * hourMs, beganMs + yearsMs));
        const bool isDay = clock.utcMs() >= openMs && known < knownVisits * MadeLog::entriesAVisit;
        const qint64 last = qMin(entries, done + (isDay ? qint64(MadeLog::entriesAVisit) : commitEntries));
        for (qint64 i = done; i < last; ++i) {
            storage::AuditEvent event = MadeLog::eventAt(i);
            if (isDay)
                event.by(clerk->id).about(person);
            if (events)
                events->add(std::move(event));
            else
                events.emplace(std::move(event));
        }
        known += isDay ? last - done : 0;
        auto transaction = demand(database.begin());
        demand(transaction.commit(std::move(*events)));
        done = last;
    }
    std::printf("%lld\nfilled in %.0f s\n", qlonglong(known), double(timer.elapsed()) / 1000);
    return 0;
}
