#include "services/Restoring.h"

#include "crypto/Crypto.h"
#include "ledger/TileProofs.h"
#include "services/Approving.h"
#include "services/Context.h"
#include "services/Erasure.h"
#include "services/Keys.h"
#include "storage/LogScan.h"
#include "storage/LogScanSnapshot.h"
#include "storage/Restoring.h"

#include <tuple>

namespace ventanilla {

using storage::AuditEvent;
using storage::AuditEvents;
using storage::Database;
using storage::KeptLog;
using storage::RowRef;

namespace {

constexpr int rowsACommit = 4'000;
constexpr char beginAction[] = "restore.begin";

const KeptLog* keptLog(const storage::KeptOffice& office, qint64 log)
{
    for (const KeptLog& kept : office.logs) {
        if (kept.log == log)
            return &kept;
    }
    return nullptr;
}

/// That the history which the machine remembers begins with what the backup has, by the hashes of the database in place: a proof, whoever
/// may have written them. Nothing that cannot be read proves anything.
bool goesOn(const QString& present, const KeptLog& kept, const ledger::Checkpoint& remembered)
{
    if (kept.size < 1)
        return true;
    const auto head = ledger::Checkpoint::read(kept.note);
    const auto snapshot = storage::LogSnapshot::open(present);
    if (!head || !snapshot)
        return false;
    ledger::TileProofs proofs(snapshot.value().tiles(kept.log));
    const auto proof = proofs.consistency(kept.size, remembered.size);
    return proof && ledger::verifyConsistency(kept.size, head.value().root, remembered.size, remembered.root, proof.value());
}

/// An origin as a fact's value may have it: without its strokes.
QByteArray factOf(QByteArray origin)
{
    return origin.replace('/', '@');
}

QByteArray counterOfOrigin(const QByteArray& origin)
{
    const QList<QByteArray> parts = origin.split('/');
    return parts.size() == 3 ? parts.at(1) : QByteArray();
}

/// The log that wrote last of those of a counter: what the new one stands in for.
const KeptLog* newestOf(const storage::KeptOffice& office, const QByteArray& counter)
{
    const KeptLog* newest = nullptr;
    for (const KeptLog& kept : office.logs) {
        if (counterOfOrigin(kept.origin) == counter && (newest == nullptr || std::tie(newest->era, newest->newestMs) < std::tie(kept.era, kept.newestMs)))
            newest = &kept;
    }
    return newest;
}

AuditEvent decidedBy(AuditEvent event, const RestoreOrder& order)
{
    if (order.decided) {
        event.by(order.decided->asker);
        event.approver = order.decided->approver;
    }
    return event;
}

AuditEvent beginning(const RestoreOrder& order, const QByteArray& counter)
{
    AuditEvent event = decidedBy(AuditEvent(beginAction), order);
    if (const KeptLog* before = newestOf(order.backup->office, counter))
        event.fact("origin", factOf(before->origin)).fact("size", QByteArray::number(before->size)).fact("root", before->rootHex);
    else
        event.fact("origin", "none");
    event.fact("copy", order.backup->fingerprint());
    event.fact("asked", order.fromPresent ? "present" : "copy");
    event.fact("keys", order.backup->keysGiven ? "given" : "this-pc");
    event.fact("rows", order.backup->rowsChecked ? "checked" : "unchecked");
    return event;
}

/// Rows, so many a commit, with what each commit begins with.
class Rebinding
{
public:
    Rebinding(Database& database, AuditEvents first, qint64 nowMs) : m_database(database), m_events(std::move(first)), m_nowMs(nowMs) {}

    Result<void> run()
    {
        TRY(begun, m_database.beginUpgraded());
        m_transaction.emplace(std::move(begun));
        for (const storage::Table table : storage::boundTables()) {
            for (QByteArray after;;) {
                TRY(rows, storage::boundRowsAfter(m_transaction->database(), table, after, rowsACommit));
                for (const RowRef& row : rows)
                    TRY_DO(bind(row));
                if (rows.size() < rowsACommit)
                    break;
                after = rows.last().pseudonym;
            }
        }
        return commit();
    }

private:
    Result<void> bind(const RowRef& row)
    {
        if (m_count == rowsACommit) {
            TRY_DO(commit());
            TRY(begun, m_database.begin());
            m_transaction.emplace(std::move(begun));
        }
        TRY_DO(storage::settleRestored(*m_transaction, row, m_nowMs));
        AuditEvent event("restore.row");
        event.on(row.table, row.pseudonym);
        if (row.table == storage::Table::Person) {
            TRY(person, PersonId::parse(row.pseudonym));
            event.about(person);
        }
        if (m_events)
            m_events->add(std::move(event));
        else
            m_events.emplace(std::move(event));
        ++m_count;
        return {};
    }
    Result<void> commit()
    {
        if (m_events)
            TRY_DO(m_transaction->commit(std::move(*m_events)));
        m_transaction.reset();
        m_events.reset();
        m_count = 0;
        return {};
    }

    Database& m_database;
    std::optional<AuditEvents> m_events;
    qint64 m_nowMs;
    std::optional<storage::Transaction> m_transaction {};
    int m_count = 0;
};

} // namespace

QByteArray JudgedBackup::fingerprint() const
{
    QByteArrayList notes;
    for (const KeptLog& kept : office.logs)
        notes << kept.note;
    return digestOf(notes).toHex();
}

bool JudgedBackup::isWhole() const
{
    return report.verdict() == ledger::Verdict::Intact || report.verdict() == ledger::Verdict::IntactAnchored;
}

QList<LostEntries> lostEntries(const storage::KeptOffice& office, const QList<storage::TrustedLog>& known, const QString& present)
{
    QList<LostEntries> lost;
    for (const storage::TrustedLog& log : known) {
        const KeptLog* kept = keptLog(office, ledger::logNumber(log.key.publicKey()));
        const auto remembered = ledger::Checkpoint::read(log.remembered);
        const qint64 size = kept ? kept->size : 0;
        if (remembered && remembered.value().size > size)
            lost.append({log.key.origin(), size, remembered.value().size, ledger::toBytes(remembered.value().root).toHex(), !kept || goesOn(present, *kept, remembered.value())});
    }
    return lost;
}

Result<JudgedBackup> judgeBackup(const QString& copy, const QString& file, storage::ScanRequest request, bool keysGiven, const QString& present)
{
    TRY(office, storage::lookAt(copy));
    JudgedBackup judged {copy, file, std::move(office), {}, {}, {}, keysGiven, !request.rowKey.isEmpty()};
    judged.lost = lostEntries(judged.office, request.trusted, present);
    QList<storage::TrustedLog> trusted;
    for (storage::TrustedLog& log : request.trusted) {
        const KeptLog* kept = keptLog(judged.office, ledger::logNumber(log.key.publicKey()));
        if (!kept)
            continue;
        const auto remembered = ledger::Checkpoint::read(log.remembered);
        if (remembered && remembered.value().size > kept->size)
            log.remembered.clear();
        // What was handed out since tells what is lost, not that the backup is wrong.
        request.anchors.removeIf([&](const storage::GivenAnchor& anchor) {
            const auto handed = ledger::Checkpoint::read(anchor.note);
            return handed && handed.value().origin == log.key.origin() && handed.value().size > kept->size;
        });
        judged.keys.append(log.key);
        trusted.append(std::move(log));
    }
    request.path = copy;
    request.trusted = std::move(trusted);
    request.known.clear();
    TRY(report, storage::scanLog(request));
    judged.report = std::move(report);
    return judged;
}

Result<Described> describe(const Context& context, const RestoreAsked& asked)
{
    const JudgedBackup& backup = asked.backup;
    if (!backup.isWhole())
        return Error {ErrorCode::BackupNotIntact, {}, qint64(backup.report.verdict())};
    // Read anew, of the file that would be the office.
    TRY(office, storage::lookAt(backup.copy));
    if (office.pseudonym != context.office->pseudonym)
        return ErrorCode::BackupOfAnother;
    JudgedBackup now = backup;
    now.office = office;
    const QByteArray fingerprint = now.fingerprint();
    if (fingerprint != backup.fingerprint())
        return ErrorCode::ApprovalChanged;
    RestoreSummary summary {office.name, backup.file, office.newestMs, office.entries, office.people, 0, true, asked.erasures, {}, asked.fromPresent, backup.keysGiven, backup.rowsChecked, fingerprint};
    for (const LostEntries& lost : backup.lost) {
        summary.lostEntries += lost.remembered - lost.kept;
        summary.lostContinues = summary.lostContinues && lost.continues;
    }
    QByteArrayList facts {fingerprint, backup.file.toUtf8(), QByteArray::number(summary.lostEntries), QByteArray::number(asked.erasures), asked.fromPresent ? "present" : "copy",
                          backup.keysGiven ? "given" : "this-pc", backup.rowsChecked ? "checked" : "unchecked"};
    for (const QByteArray& login : office.working) {
        TRY(row, staffByLogin(*context.database, login));
        if (!row || (row->state != storage::StaffState::Active && row->state != storage::StaffState::Temporary)) {
            summary.comeBack << QString::fromLatin1(login);
            facts << login;
        }
    }
    constexpr qsizetype lastDigits = 4;
    const QByteArray action = DecideRestore::action;
    return Described {Matter {action, context.office->pseudonym, digestOf(facts)}, std::move(summary), Secret::fromBytes(fingerprint.last(lastDigits).toUpper())};
}

Result<Matter> matterOf(const Context& context, const DecideRestore& command)
{
    TRY(described, describe(context, command.asked));
    return std::move(described.matter);
}

Result<DecideRestore::Reply> execute(Context& context, const DecideRestore& command)
{
    Q_ASSERT(context.approver);
    TRY(committed, context.record(context.event(DecideRestore::action)
                                      .fact("copy", command.asked.backup.fingerprint())
                                      .fact("next", command.next)));
    return DecideRestore::Reply {context.session->staff, *context.approver, committed.first};
}

Result<qint64> restoreOffice(const RestoreOrder& order, FoundedLog& desk, FoundedLog& admin)
{
    const JudgedBackup& backup = *order.backup;
    if (!backup.isWhole())
        return Error {ErrorCode::BackupNotIntact, {}, qint64(backup.report.verdict())};
    // Across logs time says which entry about a row is the newest: the new ones must be.
    if (order.clock->utcMs() <= backup.office.newestMs)
        return Error {ErrorCode::BackupNewer, {}, backup.office.newestMs};
    TRY(keys, CounterKeys::derive(*order.counterKey));
    TRY(writer, firstWriter(admin, adminCounter, keys, order.clock));
    TRY(database, Database::openAsItIs(backup.copy, std::move(writer)));
    AuditEvents first(beginning(order, adminCounter));
    for (const LostEntries& lost : backup.lost)
        first.add(decidedBy(AuditEvent("restore.known"), order)
                      .fact("origin", factOf(lost.origin))
                      .fact("kept", QByteArray::number(lost.kept))
                      .fact("size", QByteArray::number(lost.remembered))
                      .fact("root", lost.rootHex)
                      .fact("continues", lost.continues ? "yes" : "unknown"));
    TRY_DO(Rebinding(database, std::move(first), order.clock->utcMs()).run());
    TRY(erasedAgain, replayErasures(database, order.erased, order.clock->utcMs()));
    {
        TRY(deskWriter, firstWriter(desk, backup.office.counter, keys, order.clock));
        TRY(deskDatabase, Database::open(backup.copy, std::move(deskWriter)));
        TRY(transaction, deskDatabase.begin());
        TRY(committed, transaction.commit(beginning(order, backup.office.counter)));
    }
    TRY_DO(database.settleFile());
    return erasedAgain;
}

} // namespace ventanilla
