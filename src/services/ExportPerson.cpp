#include "services/ExportPerson.h"

#include "services/Context.h"
#include "services/PersonRecords.h"
#include "storage/PersonReads.h"

namespace ventanilla {

using ledger::Key;

namespace {

/// The names of who works here, each opened once.
class StaffNames
{
public:
    explicit StaffNames(const Context& context) : m_context(context) {}

    Result<QString> of(const QByteArray& pseudonym)
    {
        const auto id = StaffId::parse(pseudonym);
        if (!id)
            return QString();
        if (const auto known = m_names.constFind(pseudonym); known != m_names.cend())
            return *known;
        TRY(row, staffById(*m_context.database, id.value()));
        QString name;
        if (row) {
            logins.insert(pseudonym, QString::fromLatin1(row->login));
            TRY(record, openStaff(m_context, *row));
            name = record.name.isEmpty() ? QString::fromLatin1(row->login) : record.name;
        }
        m_names.insert(pseudonym, name);
        return name;
    }

    QHash<QByteArray, QString> logins {};

private:
    const Context& m_context;
    QHash<QByteArray, QString> m_names {};
};

QByteArray kindWord(storage::EnrolmentKind kind)
{
    switch (kind) {
    case storage::EnrolmentKind::Image:
        return QByteArrayLiteral("image");
    case storage::EnrolmentKind::Channels:
        return QByteArrayLiteral("channels");
    case storage::EnrolmentKind::Question:
        return QByteArrayLiteral("question");
    }
    Q_UNREACHABLE_RETURN({});
}

/// The address or mobile before and after, where the entry commits to one.
Result<void> readValues(const Context& context, const storage::EntryAbout& about, const Secret& dataKey, PersonFile::Entry& into)
{
    if (!about.entry.has(Key::CommitBefore) && !about.entry.has(Key::CommitAfter))
        return {};
    TRY(openings, openingsOf(*context.database, about.log, about.entry.number(Key::Index)));
    for (const storage::OpeningRow& row : openings) {
        QString* const side = row.field == "email.before" || row.field == "mobile.before" ? &into.before : row.field == "email.after" || row.field == "mobile.after" ? &into.after : nullptr;
        if (!side)
            continue;
        // Under another's key it is not this person's to read.
        if (const auto opened = openCommitted(dataKey, about.log, about.entry.number(Key::Index), row))
            *side = QString::fromUtf8(opened.value().value.view());
    }
    return {};
}

Result<void> readHistory(const Context& context, const PersonId& person, const Secret& dataKey, PersonFile& file)
{
    StaffNames names(context);
    TRY(enrolments, activeEnrolments(*context.database, person));
    for (const storage::EnrolmentRow& row : enrolments)
        file.kept.append({kindWord(row.kind), row.item, row.enrolledMs});
    TRY(visits, storage::visitsOfPerson(*context.database, person, ExportPerson::visitsMax + 1));
    TRY(entries, storage::entriesAbout(*context.database, person, ExportPerson::entriesMax + 1));
    file.cut = visits.size() > ExportPerson::visitsMax || entries.size() > ExportPerson::entriesMax;
    for (const storage::VisitRow& visit : visits.first(qMin<qsizetype>(visits.size(), ExportPerson::visitsMax))) {
        TRY(clerk, names.of(visit.clerk.hex()));
        file.visits.append({visit.folio, visit.openedMs, visit.endedMs, visit.state == storage::VisitState::Confirmed || visit.state == storage::VisitState::Pending, visit.reason, clerk});
    }
    for (const storage::EntryAbout& about : entries.first(qMin<qsizetype>(entries.size(), ExportPerson::entriesMax))) {
        const ledger::Entry& entry = about.entry;
        TRY(staff, names.of(entry.text(Key::Clerk)));
        file.entries.append({entry.text(Key::Counter), entry.number(Key::Index), entry.number(Key::UtcMs), entry.text(Key::Action), entry.text(Key::Outcome), staff, entry.text(Key::Facts)});
        TRY_DO(readValues(context, about, dataKey, file.entries.last()));
    }
    file.staffLogins = names.logins;
    return {};
}

} // namespace

Result<ExportPerson::Reply> execute(Context& context, const ExportPerson& command)
{
    TRY(person, seekPerson(context, command.identifier, ExportPerson::action));
    TRY(opened, openPerson(context, person));
    // First the entry, so that the file tells of its own making.
    TRY(recorded, context.record(context.event(ExportPerson::action).about(person.id)));
    PersonFile file {context.office->name, context.now(), std::move(opened.record), person.state, person.emailChangedMs};
    TRY_DO(readHistory(context, person.id, opened.dataKey, file));
    return ExportPerson::Reply {std::move(file), recorded.first};
}

} // namespace ventanilla
