#include "services/Accounts.h"

#include "services/Context.h"
#include "services/Keyholding.h"
#include "services/Proving.h"
#include "services/SealedRecords.h"
#include "storage/Backing.h"
#include "storage/Rewrapping.h"
#include "storage/Sealing.h"

#include <QSet>

// A change of the master key. It begins with one commit that gives the new key to everybody, goes on over people in commits of a few rows, and
// ends when a pass over all of them has found nothing left to do: so a stop at any place leaves an office that opens, and a next step that
// knows where it stands by looking.

namespace ventanilla {

using storage::AuditEvents;
using storage::GenerationState;
using storage::KeyGenerationRow;
using storage::PersonRow;
using storage::RecoveryRow;
using storage::StaffRow;
using storage::StaffState;
using storage::Table;
using storage::Transaction;

namespace {

constexpr int batchRows = 50;
constexpr int batchesMax = 20; ///< that change nothing, in one step

/// Nobody gets the key whose row is not the one that the log speaks of: who can write into the database must not be able to add themself.
Result<void> checkBacked(const storage::Database& database, Table table, const QByteArray& pseudonym)
{
    TRY(backed, isBacked(database, {table, pseudonym}));
    if (!backed)
        return Error {ErrorCode::LogAltered, QStringLiteral("the row %1 is not the one that the log speaks of").arg(QString::fromLatin1(tableName(table) + ':' + pseudonym))};
    return {};
}

Result<QByteArray> handOn(const Transaction& transaction, const MasterKey& next, Table table, const QByteArray& pseudonym, const QByteArray& wrap)
{
    TRY_DO(checkBacked(transaction.database(), table, pseudonym));
    const auto recipient = MasterKey::recipientOf(wrap);
    if (!recipient)
        return Error {ErrorCode::KeysOfOld, recipient.error().detail};
    return next.wrapFor(recipient.value(), table, pseudonym);
}

/// Own key and own cédula's index of a member of staff, under the new master.
Result<bool> rewrapStaff(const MasterKey& next, StaffRow& row)
{
    if (row.dataKey.isEmpty())
        return false;
    TRY(dataKey, next.rewrapped(Table::Staff, row.id.hex(), row.dataKey));
    if (!dataKey)
        return false;
    row.dataKey = *dataKey;
    TRY(key, next.openDataKey(Table::Staff, row.id.hex(), row.dataKey));
    TRY(bytes, storage::openField(key, Table::Staff, row.id.hex(), "sealed", row.sealed));
    TRY(record, readStaff(bytes));
    if (!record.cedula.isEmpty()) {
        TRY(index, next.identifierIndex(record.cedula));
        row.identifierIndex = index.present();
    }
    return true;
}

/// The new key goes to everybody who has the earlier one, and to the printed codes.
Result<void> begin(Context& context, KeyGenerationRow generation)
{
    Session& session = *context.session;
    TRY(transaction, context.database->begin());
    TRY_DO(checkOwnKey(transaction, session));
    TRY(next, session.master->successor());
    TRY(sealed, next.sealEarlier(generation.pseudonym));
    generation.sealed = sealed;
    generation.state = GenerationState::Rotating;
    TRY_DO(putKeyGeneration(transaction, generation));
    AuditEvents events(context.event(RotateKeys::action)
                           .on(Table::KeyGeneration, generation.pseudonym)
                           .fact("number", QByteArray::number(generation.number))
                           .fact("phase", "begin"));
    TRY(staff, allStaff(transaction.database()));
    for (StaffRow& row : staff) {
        bool changed = false;
        if (!row.wrap.isEmpty()) {
            TRY(wrap, handOn(transaction, next, Table::Staff, row.id.hex(), row.wrap));
            row.wrap = wrap;
            changed = true;
        }
        TRY(rewrapped, rewrapStaff(next, row));
        if (!changed && !rewrapped)
            continue;
        TRY_DO(updateStaff(transaction, row));
        events.add(context.event("key.wrap").on(Table::Staff, row.id.hex()));
    }
    TRY(codes, allRecoveries(transaction.database()));
    for (RecoveryRow& row : codes) {
        if (row.wrap.isEmpty())
            continue;
        TRY(wrap, handOn(transaction, next, Table::Recovery, row.pseudonym, row.wrap));
        row.wrap = wrap;
        TRY_DO(updateRecovery(transaction, row));
        events.add(context.event("key.wrap").on(Table::Recovery, row.pseudonym));
    }
    TRY(committed, context.told(transaction.commit(std::move(events))));
    // Through one's own box, as at a sign-in.
    TRY(renewed, staffById(*context.database, session.staff));
    TRY_DO(holdMaster(context, session, *renewed));
    session.keyWork = {};
    return {};
}

using Events = std::vector<storage::AuditEvent>;

Result<void> commit(const Context& context, Transaction transaction, Events events)
{
    AuditEvents all(std::move(events.front()));
    for (std::size_t i = 1; i < events.size(); ++i)
        all.add(std::move(events[i]));
    TRY(committed, context.told(transaction.commit(std::move(all))));
    return {};
}

/// The address that a visit of the person has prepared and put off: found again under the new key.
Result<void> rewrapWaiting(Context& context, Transaction& transaction, Events& events, const PersonId& person, const Secret& dataKey)
{
    TRY(waiting, waitingVisitOf(transaction.database(), person));
    if (!waiting)
        return {};
    TRY(staged, stagedEmail(transaction.database(), waiting->id));
    if (!staged || (staged->state != storage::StagedState::Waiting && staged->state != storage::StagedState::Proved))
        return {};
    TRY(bytes, storage::openField(dataKey, Table::StagedEmail, staged->visit.hex(), "sealed", staged->sealed));
    TRY(email, Email::parse(QString::fromUtf8(bytes.view())));
    TRY(index, context.session->master->emailIndex(email.normal()));
    staged->emailIndex = index.present();
    TRY_DO(putStagedEmail(transaction, *staged));
    events.push_back(context.event("key.rewrap").about(person).in(staged->visit).on(Table::StagedEmail, staged->visit.hex()));
    return {};
}

/// Own key and blind indexes of a person, under the new master. False: they are already.
Result<bool> rewrapPerson(Context& context, Transaction& transaction, Events& events, PersonRow& row)
{
    const MasterKey& master = *context.session->master;
    TRY(wrapped, master.rewrapped(Table::Person, row.id.hex(), row.dataKey));
    if (!wrapped)
        return false;
    row.dataKey = *wrapped;
    TRY(key, master.openDataKey(Table::Person, row.id.hex(), row.dataKey));
    TRY(bytes, storage::openField(key, Table::Person, row.id.hex(), "sealed", row.sealed));
    TRY(record, readPerson(bytes));
    TRY(index, master.identifierIndex(record));
    row.identifierIndex = index.present();
    if (const auto email = Email::parse(record.email); email && !row.emailIndex.isEmpty()) {
        TRY(emailIndex, master.emailIndex(email.value().normal()));
        row.emailIndex = emailIndex.present();
    }
    if (!record.mobile.isEmpty() && !row.mobileIndex.isEmpty()) {
        TRY(mobileIndex, master.mobileIndex(record.mobile));
        row.mobileIndex = mobileIndex.present();
    }
    TRY_DO(storage::rewrapPerson(transaction, row));
    events.push_back(context.event("key.rewrap").about(row.id).on(Table::Person, row.id.hex()));
    TRY_DO(rewrapWaiting(context, transaction, events, row.id, key));
    return true;
}

Result<void> finish(Context& context, KeyGenerationRow generation)
{
    Session& session = *context.session;
    TRY(out, storage::codesAreOut(*context.database, context.now()));
    TRY(transaction, context.database->begin());
    TRY_DO(checkOwnKey(transaction, session));
    session.master->forgetEarlier(out);
    TRY(sealed, session.master->sealEarlier(generation.pseudonym));
    generation.sealed = sealed;
    generation.state = GenerationState::Done;
    TRY_DO(putKeyGeneration(transaction, generation));
    TRY(committed,
        context.told(transaction.commit(context.event(RotateKeys::action)
                                            .on(Table::KeyGeneration, generation.pseudonym)
                                            .fact("number", QByteArray::number(generation.number))
                                            .fact("phase", "end"))));
    session.keyWork = {};
    return {};
}

struct Batch {
    bool changed;
    bool last;
};

/// The next few people. A person who is being served is left for the next pass: what the visit holds of them stays as it was read.
Result<Batch> rewrapBatch(Context& context)
{
    KeyWork& work = context.session->keyWork;
    TRY(transaction, context.database->begin());
    TRY_DO(checkOwnKey(transaction, *context.session));
    TRY(people, storage::peopleAfter(transaction.database(), work.after, batchRows));
    TRY(open, openVisits(transaction.database()));
    QSet<PersonId> served;
    for (const storage::VisitRow& visit : open)
        served.insert(visit.person);
    Events events;
    bool postponed = false;
    for (PersonRow& row : people) {
        if (row.state == PersonState::Erased)
            continue; // no key is left to be wrapped
        if (served.contains(row.id)) {
            TRY(wrapped, context.session->master->rewrapped(Table::Person, row.id.hex(), row.dataKey));
            postponed = postponed || wrapped.has_value();
        } else {
            TRY_DO(rewrapPerson(context, transaction, events, row));
        }
    }
    const Batch batch {!events.empty(), people.size() < batchRows};
    if (batch.changed)
        TRY_DO(commit(context, std::move(transaction), std::move(events)));
    work.changed = work.changed || batch.changed;
    work.postponed = work.postponed || postponed;
    work.seen += people.size();
    if (!people.isEmpty())
        work.after = people.last().id.hex();
    return batch;
}

/// The generation to work on: the one that was begun, else the first that is due.
std::optional<KeyGenerationRow> atWork(const QList<KeyGenerationRow>& generations)
{
    std::optional<KeyGenerationRow> due;
    for (const KeyGenerationRow& row : generations) {
        if (row.state == GenerationState::Rotating)
            return row;
        if (row.state == GenerationState::Due && !due)
            due = row;
    }
    return due;
}

KeyGenerationRow newGeneration(const QList<KeyGenerationRow>& generations)
{
    return {crypto::randomBytes(16).toHex(), generations.isEmpty() ? 1 : generations.last().number + 1};
}

} // namespace

Result<void> putKeysDue(const Context& context, Transaction& transaction, AuditEvents& events)
{
    TRY(generations, keyGenerations(transaction.database()));
    const bool due = std::ranges::any_of(generations, [](const KeyGenerationRow& row) { return row.state == GenerationState::Due; });
    if (due)
        return {};
    const KeyGenerationRow row = newGeneration(generations);
    TRY_DO(putKeyGeneration(transaction, row));
    events.add(context.event("key.due").on(Table::KeyGeneration, row.pseudonym).fact("number", QByteArray::number(row.number)));
    return {};
}

bool mayWorkOnKeys(const Context& context)
{
    if (context.still || !context.session || !allows(context.session->role, Permission::RotateKeys) || !context.session->master || context.session->keyWork.stopped)
        return false;
    const auto due = keysAreDue(*context.database);
    return due && due.value();
}

Result<RotateKeys::Reply> workOnKeysOnce(Context& context)
{
    if (!mayWorkOnKeys(context))
        return ErrorCode::NotPermitted;
    const auto step = [&context]() -> Result<RotateKeys::Reply> {
        // What the door would ask, without a refusal's leaf: nobody knocks here.
        TRY(row, staffById(*context.database, context.session->staff));
        if (!row || row->state != StaffState::Active)
            return ErrorCode::NotPermitted;
        TRY_DO(keepMaster(context, *context.session, *row));
        return execute(context, RotateKeys {});
    }();
    const bool passes = !step && (step.error().code == ErrorCode::KeysRotating || step.error().code == ErrorCode::ClockBehind || step.error().code == ErrorCode::DatabaseBusy);
    if (!step && !passes)
        context.session->keyWork.stopped = true;
    return step;
}

Result<RotateKeys::Reply> execute(Context& context, const RotateKeys& command)
{
    Session& session = *context.session;
    TRY(generations, keyGenerations(*context.database));
    TRY(all, storage::peopleCount(*context.database));
    auto generation = atWork(generations);
    TRY_DO(checkClock(context));
    if (!generation && !command.begin)
        return RotateKeys::Reply {all, all, true};
    if (!generation || generation->state == GenerationState::Due) {
        // One that was due and is not any more by the log's word: somebody put it back, or took it away.
        if (generation)
            TRY_DO(checkBacked(*context.database, Table::KeyGeneration, generation->pseudonym));
        const Result<void> begun = begin(context, generation.value_or(newGeneration(generations)));
        if (!begun && begun.error().code == ErrorCode::LogAltered)
            TRY_DO(context.record(context.event(RotateKeys::action, ledger::Outcome::Fail).fact("why", "row-not-in-log")));
        if (!begun)
            return begun.error();
        return RotateKeys::Reply {0, all, false};
    }
    KeyWork& work = session.keyWork;
    for (int batches = 0; batches < batchesMax; ++batches) {
        TRY(batch, rewrapBatch(context));
        if (batch.last) {
            if (!work.changed && !work.postponed) {
                TRY_DO(finish(context, *generation));
                return RotateKeys::Reply {all, all, true};
            }
            const bool waits = !work.changed;
            work = {};
            work.again = true;
            return RotateKeys::Reply {all, all, false, waits};
        }
        if (batch.changed)
            break;
    }
    return RotateKeys::Reply {work.again ? all : qMin(work.seen, all), all, false};
}

} // namespace ventanilla
