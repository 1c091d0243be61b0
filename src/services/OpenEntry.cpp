#include "services/OpenEntry.h"

#include "crypto/Crypto.h"
#include "ledger/Entry.h"
#include "services/PersonRecords.h"
#include "storage/LogHead.h"
#include "storage/Sealing.h"

#include <vector>

namespace ventanilla {

using ledger::Entry;
using ledger::Key;
using storage::Table;
using ValueState = CommittedValue::State;

namespace {

const QString hiddenMark = QStringLiteral("•••");

/// The first word whole, of the others the first letter.
QString shortened(const QString& name)
{
    QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 1; i < words.size(); ++i)
        words[i] = words.at(i).left(1) + u'.';
    return words.join(u' ');
}

Result<Entry> entryAt(const Context& context, const LogPass& pass, qint64 seq)
{
    if (!pass.isValid())
        return ErrorCode::Cancelled;
    TRY(bytes, readLeaf(*context.database, pass.log(), seq));
    if (bytes.isEmpty())
        return Error {ErrorCode::RowMissing, QStringLiteral("there is no such entry"), seq};
    auto entry = Entry::parse(bytes);
    if (!entry)
        return Error {ErrorCode::LogAltered, QStringLiteral("an entry cannot be read"), seq};
    return entry;
}

Result<QString> staffWords(const Context& context, const QByteArray& pseudonym)
{
    const auto id = StaffId::parse(pseudonym);
    if (!id)
        return QString();
    TRY(row, staffById(*context.database, id.value()));
    if (!row)
        return QString();
    const QString login = QString::fromLatin1(row->login);
    TRY(record, openStaff(context, *row));
    return record.name.isEmpty() ? login : login + QStringLiteral(" · ") + shortened(record.name);
}

Result<std::optional<storage::PersonRow>> subjectOf(const Context& context, const Entry& entry)
{
    const auto id = PersonId::parse(entry.text(Key::Subject));
    if (!id)
        return std::optional<storage::PersonRow>();
    return personById(*context.database, id.value());
}

Result<QString> personWords(const Context& context, const storage::PersonRow& row)
{
    TRY(opened, openPerson(context, row));
    const PersonRecord& record = opened.record;
    const auto identifier = Identifier::parse(record.kind, record.identifier);
    return shortened(record.fullName()) + QStringLiteral(" · ") + (identifier ? identifier.value().masked() : hiddenMark);
}

/// What a person sees of a value; the picture of recognition is named to nobody.
QString readable(const QByteArray& field, QByteArrayView value, bool whole)
{
    const QString text = QString::fromUtf8(value);
    if (field == "channels")
        return text;
    if (field == "image")
        return hiddenMark;
    if (whole)
        return text;
    if (field == "email") {
        const auto email = Email::parse(text);
        return email ? email.value().masked() : hiddenMark;
    }
    if (field == "mobile")
        return maskedMobile(text);
    return text.size() > 4 ? text.first(2) + hiddenMark + text.last(2) : hiddenMark;
}

bool canBeRevealed(const QByteArray& field)
{
    return !field.isEmpty() && field != "channels" && field != "image";
}

/// An entry's field with both its values.
struct Values {
    QByteArray field {};
    CommittedValue before {};
    CommittedValue after {};
};

Result<Values> openValues(const Context& context, const LogPass& pass, qint64 seq, const Entry& entry, bool whole)
{
    Values values;
    if (entry.has(Key::CommitBefore))
        values.before.state = ValueState::Closed;
    if (entry.has(Key::CommitAfter))
        values.after.state = ValueState::Closed;
    TRY(rows, openingsOf(*context.database, pass.log(), seq));
    TRY(person, subjectOf(context, entry));
    const MasterKey& master = *context.session->master;
    Secret own;
    std::vector<const Secret*> keys = master.logOpenings();
    if (person) {
        auto opened = master.openDataKey(Table::Person, person->id.hex(), person->dataKey);
        if (!opened)
            return values;
        own = std::move(opened).value();
        keys = {&own};
    }
    for (const storage::OpeningRow& row : rows) {
        const qsizetype dot = row.field.lastIndexOf('.');
        const QByteArray field = row.field.first(qMax<qsizetype>(dot, 0));
        const bool before = row.field.endsWith(".before");
        CommittedValue& value = before ? values.before : values.after;
        values.field = field;
        for (const Secret* key : keys) {
            const auto opening = openCommitted(*key, pass.log(), seq, row);
            if (!opening)
                continue;
            TRY(made, ledger::commitment(opening.value().salt.view(), field, opening.value().value.view()));
            value.state = made == entry.text(before ? Key::CommitBefore : Key::CommitAfter) ? ValueState::Agrees : ValueState::Differs;
            value.text = readable(field, opening.value().value.view(), whole);
            break;
        }
    }
    return values;
}

} // namespace

Result<OpenEntry::Reply> execute(Context& context, const OpenEntry& command)
{
    TRY(entry, entryAt(context, command.pass, command.seq));
    TRY(clerk, staffWords(context, entry.text(Key::Clerk)));
    TRY(approver, staffWords(context, entry.text(Key::Approver)));
    TRY(subject, subjectOf(context, entry));
    QString person;
    if (subject) {
        TRY(words, personWords(context, *subject));
        person = words;
    }
    TRY(values, openValues(context, command.pass, command.seq, entry, false));
    const bool opened = !values.before.text.isEmpty() || !values.after.text.isEmpty();
    return OpenEntry::Reply {clerk, approver, person, values.field, values.before, values.after, opened && canBeRevealed(values.field)};
}

Result<RevealEntry::Reply> execute(Context& context, const RevealEntry& command)
{
    TRY(entry, entryAt(context, command.pass, command.seq));
    auto event = context.event(RevealEntry::action)
                     .fact("entry", QByteArray::number(command.pass.log()) + '.' + QByteArray::number(command.seq))
                     .fact("reason", revealReasonName(command.reason));
    if (const auto person = PersonId::parse(entry.text(Key::Subject)); person)
        event.about(person.value());
    TRY(done, context.record(std::move(event)));
    TRY(values, openValues(context, command.pass, command.seq, entry, true));
    return RevealEntry::Reply {values.before, values.after, context.policy.revealSeconds};
}

} // namespace ventanilla
