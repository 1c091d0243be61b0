#include "services/ImportPeople.h"

#include "ledger/EntryFacts.h"
#include "services/Context.h"
#include "services/Keyholding.h"
#include "services/PersonRecords.h"
#include "services/Proving.h"
#include "storage/PeopleBatch.h"
#include "storage/Rewrapping.h"

#include <QHash>
#include <QSet>

#include <array>

namespace ventanilla {

using storage::AuditEvent;
using storage::PeopleBatch;
using storage::PersonRow;

namespace {

constexpr qsizetype handleHexDigits = 32; ///< of the file's hash

QByteArray handleOfFile(const QByteArray& file)
{
    return "batch:" + file.toHex().first(handleHexDigits);
}

// The facts that tell where an import is; each is written and read back by its name.
struct PlaceFact {
    const char* name;
    qint64& (*of)(ImportPlace&);
};
constexpr std::array placeFacts {
    PlaceFact {"to", [](ImportPlace& place) -> qint64& { return place.bytes; }},
    PlaceFact {"line", [](ImportPlace& place) -> qint64& { return place.lines; }},
    PlaceFact {"rejects", [](ImportPlace& place) -> qint64& { return place.refusalBytes; }},
    PlaceFact {"added", [](ImportPlace& place) -> qint64& { return place.counts.added; }},
    PlaceFact {"changed", [](ImportPlace& place) -> qint64& { return place.counts.changed; }},
    PlaceFact {"same", [](ImportPlace& place) -> qint64& { return place.counts.same; }},
    PlaceFact {"conflicts", [](ImportPlace& place) -> qint64& { return place.counts.conflicts; }},
    PlaceFact {"refused", [](ImportPlace& place) -> qint64& { return place.counts.refused; }},
};

AuditEvent eventAt(const Context& context, const char* action, const QByteArray& file, ImportPlace place)
{
    AuditEvent event = context.event(action).handle(handleOfFile(file)).fact("file", file.toHex());
    for (const PlaceFact& fact : placeFacts)
        event.fact(fact.name, QByteArray::number(fact.of(place)));
    return event;
}

/// Where the newest batch of this file says that the import was; the beginning where it was brought to its end, or never begun.
Result<ImportPlace> placeInLog(const storage::Database& database, const QByteArray& file)
{
    // `import.begin` says it too, so that who begins and dies before the first batch goes on from the same place.
    TRY(last, storage::lastOfHandle(database, handleOfFile(file)));
    ImportPlace place;
    if (!last || last->action == EndImport::action)
        return place;
    for (const PlaceFact& fact : placeFacts)
        fact.of(place) = ledger::factIn(last->facts, fact.name).value_or(QByteArray()).toLongLong();
    return place;
}

/// What a stretch comes to, as the database is now.
struct Plan {
    PeopleBatch batch {};
    ImportCounts counts {};
    QList<ImportRefusal> refusals {};
};

class Planning
{
public:
    Planning(const Context& context, QSet<PersonId> served) : m_context(context), m_master(*context.session->master), m_served(std::move(served)) {}

    Result<void> take(const RegisterLine& line)
    {
        TRY(index, m_master.identifierIndex(line.row.record));
        if (isOwnNumber(*m_context.session, index))
            return refuse(line, {ErrorCode::PersonIsClerk});
        if (const auto before = m_lines.constFind(index.present()); before != m_lines.cend())
            return refuse(line, {ErrorCode::RowTwice, {}, *before});
        m_lines.insert(index.present(), line.line);
        TRY(known, personByIdentifier(*m_context.database, index));
        if (!known) {
            TRY(row, newPerson(m_master, line.row.record, line.row.state));
            m_plan.batch.added.append(std::move(row));
            ++m_plan.counts.added;
            return {};
        }
        if (m_served.contains(known->id))
            return refuse(line, {ErrorCode::PersonBeingServed, {}, 0, QString::fromUtf8(m_context.office->counter)});
        return compare(line, std::move(*known));
    }

    Plan done() { return std::move(m_plan); }

private:
    Result<void> refuse(const RegisterLine& line, Error why)
    {
        m_plan.refusals.append({line.line, std::move(why)});
        ++m_plan.counts.refused;
        return {};
    }

    Result<void> compare(const RegisterLine& line, PersonRow row)
    {
        TRY(opened, openPerson(m_context, row));
        const PersonRecord& told = line.row.record;
        PersonRecord record = opened.record;
        QStringList kept;
        record.surnames = told.surnames;
        record.givenNames = told.givenNames;
        record.born = told.born;
        TRY(emailDiffers, differs(told.email, record.email));
        if (emailDiffers && record.emailConfirmedMs > 0) {
            kept << QStringLiteral("correo");
        } else if (emailDiffers) {
            record.email = told.email;
            row.emailChangedMs = m_context.now();
        }
        if (told.mobile != record.mobile) {
            TRY(byVisit, storage::wasDoneTo(*m_context.database, row.id, "mobile.update"));
            if (byVisit)
                kept << QStringLiteral("movil");
            else
                record.mobile = told.mobile;
        }
        const bool changes = record.surnames != opened.record.surnames || record.givenNames != opened.record.givenNames || record.born != opened.record.born ||
                             record.email != opened.record.email || record.mobile != opened.record.mobile || row.state != line.row.state;
        if (changes) {
            row.state = line.row.state;
            TRY_DO(sealPerson(m_master, opened.dataKey, record, row));
            m_plan.batch.changed.append(std::move(row));
        }
        if (!kept.isEmpty()) {
            m_plan.refusals.append({line.line, {ErrorCode::RowConfirmed, {}, 0, kept.join(u',')}});
            ++m_plan.counts.conflicts;
        } else if (changes) {
            ++m_plan.counts.changed;
        } else {
            ++m_plan.counts.same;
        }
        return {};
    }

    /// Two ways of writing one address are no difference.
    static Result<bool> differs(const QString& told, const QString& known)
    {
        if (told == known)
            return false;
        if (told.isEmpty() || known.isEmpty())
            return true;
        const auto a = Email::parse(told);
        const auto b = Email::parse(known);
        return !a || !b || !(a.value() == b.value());
    }

    const Context& m_context;
    const MasterKey& m_master;
    const QSet<PersonId> m_served;
    QHash<QByteArray, qint64> m_lines {}; ///< of the stretch, by the number's index
    Plan m_plan {};
};

Result<Plan> planOf(const Context& context, const ImportBatch& command)
{
    TRY(open, openVisits(*context.database));
    QSet<PersonId> served;
    for (const storage::VisitRow& visit : open)
        served.insert(visit.person);
    Planning planning(context, std::move(served));
    for (const RegisterLine& line : command.rows)
        TRY_DO(planning.take(line));
    return planning.done();
}

Result<void> checkPlaces(const Context& context, qint64 people)
{
    if (people > context.policy.peopleMax)
        return Error {ErrorCode::RegisterRefused, {}, context.policy.peopleMax, QStringLiteral("rows")};
    return {};
}

} // namespace

Result<BeginImport::Reply> execute(Context& context, const BeginImport& command)
{
    context.session->import.reset();
    TRY_DO(checkClock(context));
    TRY_DO(checkRoom(context, BeginImport::action));
    TRY_DO(checkPlaces(context, command.rows));
    TRY(place, command.fromBeginning ? Result<ImportPlace>(ImportPlace {}) : placeInLog(*context.database, command.file));
    TRY(begun, context.record(eventAt(context, BeginImport::action, command.file, place).fact("rows", QByteArray::number(command.rows))));
    TRY_DO(context.database->expectMany(true));
    TRY(people, storage::peopleCount(*context.database));
    context.session->import = ImportWork {command.file, place, people};
    return BeginImport::Reply {place, place.bytes > 0};
}

Result<ImportBatch::Reply> execute(Context& context, const ImportBatch& command)
{
    auto& work = context.session->import;
    if (!work || work->file != command.file || work->place.bytes != command.from || command.to <= command.from || command.rows.size() + command.refused > ImportBatch::rowsMax)
        return Error {ErrorCode::VisitNotOpen, QStringLiteral("no import is at this place of this file")};
    TRY_DO(checkClock(context));
    TRY_DO(checkRoom(context, ImportBatch::action));
    // The desk goes on meanwhile: what takes long is done before the database is held, and once more only where somebody wrote in between.
    TRY(before, storage::entriesOfAll(*context.database));
    TRY(plan, planOf(context, command));
    TRY(transaction, context.database->begin());
    TRY_DO(checkOwnKey(transaction, *context.session));
    TRY(now, storage::entriesOfAll(transaction.database()));
    if (now != before) {
        TRY(again, planOf(context, command));
        plan = std::move(again);
    }
    const qint64 people = work->people + plan.batch.added.size();
    if (!plan.batch.added.isEmpty())
        TRY_DO(checkPlaces(context, people));
    TRY(refusalBytes, command.note(plan.refusals));
    ImportPlace place {command.to, command.lines, refusalBytes, work->place.counts};
    place.counts.added += plan.counts.added;
    place.counts.changed += plan.counts.changed;
    place.counts.same += plan.counts.same;
    place.counts.conflicts += plan.counts.conflicts;
    place.counts.refused += plan.counts.refused + command.refused;
    AuditEvent event = eventAt(context, ImportBatch::action, command.file, place).fact("from", QByteArray::number(command.from));
    if (!plan.batch.added.isEmpty() || !plan.batch.changed.isEmpty())
        event.brings(std::make_shared<const PeopleBatch>(std::move(plan.batch)));
    TRY(committed, context.told(transaction.commit(std::move(event))));
    work->place = place;
    work->people = people;
    return ImportBatch::Reply {place};
}

Result<EndImport::Reply> execute(Context& context, const EndImport& command)
{
    auto& work = context.session->import;
    if (!work || work->file != command.file)
        return Error {ErrorCode::VisitNotOpen, QStringLiteral("no import of this file was begun")};
    TRY(ended, context.record(eventAt(context, EndImport::action, command.file, work->place)));
    const ImportCounts counts = work->place.counts;
    work.reset();
    TRY_DO(context.database->expectMany(false));
    return EndImport::Reply {ended.first, counts};
}

} // namespace ventanilla
