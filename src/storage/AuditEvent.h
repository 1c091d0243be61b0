#pragma once

#include "core/Ids.h"
#include "core/Secret.h"
#include "ledger/Entry.h"

#include <QList>

#include <optional>
#include <vector>

namespace ventanilla::storage {

/// The tables whose rows can change and are bound to the log.
enum class Table { Office, Staff, Recovery, Person, Visit, StagedEmail, Outbox };
/// `office`, `staff`, … as in the schema.
QByteArray tableName(Table table);

/// Which row a leaf speaks of: written as `table:pseudonym`.
struct RowRef {
    Table table;
    QByteArray pseudonym; ///< 32 hexadecimal digits
};

/// A value that is committed to, not written: the leaf gets `cb`/`cm`, its opening is sealed under the subject's data key.
struct Change {
    QByteArray field;                ///< `email`
    std::optional<Secret> before {}; ///< none: there was no value
    std::optional<Secret> after {};
    Secret dataKey {};               ///< 32 bytes, the subject's
};

/// One thing that happened, as facts; a commit turns it into one leaf. No secrets, no free text.
struct AuditEvent {
    explicit AuditEvent(QByteArray what, ledger::Outcome how = ledger::Outcome::Ok) : action(std::move(what)), outcome(how) {}

    AuditEvent& by(const StaffId& id) { clerk = id; return *this; }
    AuditEvent& about(const PersonId& id) { subject = id; return *this; }
    AuditEvent& in(const VisitId& id) { visit = id; return *this; }
    AuditEvent& on(Table table, const QByteArray& pseudonym) { row = RowRef {table, pseudonym}; return *this; }
    /// A handle that is no row of ours (`login:<hash>`): found again through the index, not bound.
    AuditEvent& handle(QByteArray text) { looseHandle = std::move(text); return *this; }
    /// `name:value`; names come out ascending, joined by `/`. Names are unique, without `:` and `/`; values without `/`.
    AuditEvent& fact(QByteArray name, QByteArray value) { facts.append({std::move(name), std::move(value)}); return *this; }
    AuditEvent& changes(Change what) { change = std::move(what); return *this; }

    QByteArray action;
    ledger::Outcome outcome;
    std::optional<StaffId> clerk {};
    std::optional<StaffId> approver {};
    std::optional<PersonId> subject {};
    std::optional<VisitId> visit {};
    std::optional<RowRef> row {};
    QByteArray looseHandle {};
    QList<std::pair<QByteArray, QByteArray>> facts {};
    std::optional<Change> change {};
};

/// Events of one commit; there is always at least one. Move-only, because an event may hold secrets.
class AuditEvents
{
public:
    explicit AuditEvents(AuditEvent first) { m_events.push_back(std::move(first)); }
    AuditEvents& add(AuditEvent next) { m_events.push_back(std::move(next)); return *this; }
    std::vector<AuditEvent>& all() { return m_events; }

private:
    std::vector<AuditEvent> m_events;
};

} // namespace ventanilla::storage
