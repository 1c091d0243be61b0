#include "bench/MadeLog.h"

#include "bench/Bench.h"
#include "crypto/Crypto.h"
#include "storage/Database.h"

#include <QElapsedTimer>
#include <QFile>

#include <array>
#include <cstdio>

namespace ventanilla {

namespace {

constexpr qint64 people = 50'000;
constexpr qint64 commitMs = 2'000'000; ///< between two commits

class MadeClock : public Clock
{
public:
    qint64 utcMs() const override { return MadeLog::firstMs + m_ms; }
    qint64 bootMs() const override { return 1'000'000 + m_ms; }
    QByteArray bootId() const override { return "a-start-of-the-machine"; }
    void pass() { m_ms += commitMs; }

private:
    qint64 m_ms = 0;
};

QByteArray pseudonym(char kind, qint64 number)
{
    return crypto::sha256(QByteArray(1, kind) + QByteArray::number(number)).first(16);
}

/// A number that looks like chance and is the same every time.
qint64 scattered(qint64 number, qint64 below)
{
    return qint64((quint64(number) * 0x9E3779B97F4A7C15ull) >> 20) % below;
}

struct Act
{
    const char* action;
    const char* fact;
    const char* value;
};
constexpr std::array<Act, MadeLog::entriesAVisit> acts {{{"view.person", "by", "identifier"}, {"visit.open", "screen", "two"}, {"evidence.facts", "agreed", "2"}, {"identity.validate", "document", "cedula"},
    {"email.stage", "method", "visitor"}, {"mail.send.intent", "kind", "code"}, {"mail.send.ok", "kind", "code"}, {"code.check", "tries", "1"}, {"visit.confirm", "acts", "email"},
    {"email.update", "method", "visit"}, {"mail.send.ok", "kind", "notice"}, {"visit.close", "minutes", "6"}}};

storage::LogWriter writer(const Clock& clock)
{
    crypto::SigningKey key = demand(crypto::SigningKey::fromSeed(Secret::fromBytes(QByteArray(32, 'm'))));
    const QByteArray origin = demand(ledger::makeOrigin("medida", "iess.example", "1", key.publicKey()));
    const qint64 log = ledger::logNumber(key.publicKey());
    storage::LogWriter made {origin, "1", log, std::move(key), Secret::fromBytes(QByteArray(32, 'r')), &clock, [](QByteArrayView) { return Result<void>(); }};
    return made;
}

} // namespace

QByteArray MadeLog::person(qint64 visit) { return pseudonym('p', scattered(visit, people)).toHex(); }
QByteArray MadeLog::clerk(qint64 visit) { return pseudonym('c', scattered(visit + 7, clerks)).toHex(); }
QByteArray MadeLog::visit(qint64 number) { return pseudonym('v', number).toHex(); }

storage::AuditEvent MadeLog::eventAt(qint64 number)
{
    const qint64 visit = number / entriesAVisit;
    const Act& act = acts[std::size_t(number % entriesAVisit)];
    const bool fails = scattered(number, 50) == 0;
    storage::AuditEvent event(act.action, fails ? ledger::Outcome::Fail : ledger::Outcome::Ok);
    event.by(StaffId::fromBytes(pseudonym('c', scattered(visit + 7, clerks))));
    event.about(PersonId::fromBytes(pseudonym('p', scattered(visit, people))));
    event.in(VisitId::fromBytes(pseudonym('v', visit)));
    event.fact(act.fact, act.value);
    return event;
}

MadeLog MadeLog::at(const QString& path, qint64 entries)
{
    MadeClock clock;
    MadeLog made;
    made.m_path = path;
    storage::LogWriter keys = writer(clock);
    made.m_log = keys.log;
    made.m_origin = keys.origin;
    made.m_publicKey = keys.key.publicKey();
    const bool there = QFile::exists(path);
    storage::Database database = there ? demand(storage::Database::open(path, std::move(keys))) : demand(storage::Database::create(path, std::move(keys)));
    if (const qint64 size = demand(database.logSize()); size != 0) {
        if (size != entries)
            qFatal("%s has %lld entries", qPrintable(path), qlonglong(size));
        return made;
    }
    QElapsedTimer timer;
    timer.start();
    for (qint64 done = 0; done < entries; clock.pass()) {
        std::optional<storage::AuditEvents> events;
        const qint64 last = std::min(entries, done + commitEntries);
        for (qint64 i = done; i < last; ++i) {
            storage::AuditEvent event = eventAt(i);
            if (events)
                events->add(std::move(event));
            else
                events.emplace(std::move(event));
        }
        auto transaction = demand(database.begin());
        demand(transaction.commit(std::move(*events)));
        done = last;
    }
    std::printf("made %lld entries in %.0f s (%.0f MB)\n", qlonglong(entries), double(timer.elapsed()) / 1000, double(QFile(path).size()) / 1e6);
    return made;
}

storage::ScanRequest MadeLog::request() const
{
    storage::ScanRequest request {m_path};
    request.trusted.append({ledger::VerifierKey(m_origin, m_publicKey), "given"});
    request.rowKey = Secret::fromBytes(QByteArray(32, 'r'));
    return request;
}

} // namespace ventanilla
