#pragma once

#include "core/Ids.h"
#include "core/Secret.h"
#include "ledger/Entry.h"

#include <QList>

#include <optional>
#include <vector>

namespace ventanilla::storage {

/// The tables whose rows can change and are bound to the log.
enum class Table { Office, Staff, Recovery, Person, Visit, StagedEmail, Outbox, Enrolment, StagedEnrolment, Arrival, KeyGeneration, OfficeMail, Channel, MailAnswer };
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

    // Each says one fact and hands the event on, moved where it was a temporary: an event may hold secrets and is never copied.
    template <typename Self> Self&& by(this Self&& self, const StaffId& id) { self.clerk = id; return std::forward<Self>(self); }
    template <typename Self> Self&& about(this Self&& self, const PersonId& id) { self.subject = id; return std::forward<Self>(self); }
    template <typename Self> Self&& in(this Self&& self, const VisitId& id) { self.visit = id; return std::forward<Self>(self); }
    template <typename Self> Self&& on(this Self&& self, Table table, const QByteArray& pseudonym) { self.row = RowRef {table, pseudonym}; return std::forward<Self>(self); }
    /// A handle that is no row of ours (`login:<hash>`): found again through the index, not bound.
    template <typename Self> Self&& handle(this Self&& self, QByteArray text) { self.looseHandle = std::move(text); return std::forward<Self>(self); }
    /// `name:value`; names come out ascending, joined by `/`. Names are unique, without `:` and `/`; values without `/`.
    template <typename Self> Self&& fact(this Self&& self, QByteArray name, QByteArray value)
    {
        self.facts.append({std::move(name), std::move(value)});
        return std::forward<Self>(self);
    }
    template <typename Self> Self&& changes(this Self&& self, Change what) { self.change = std::move(what); return std::forward<Self>(self); }

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
