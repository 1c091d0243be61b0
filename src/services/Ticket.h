#pragma once

#include "core/Clock.h"
#include "core/Ids.h"
#include "core/Policy.h"

#include <optional>

namespace ventanilla {

/// Says that a person's identity was validated in presence: a field of every command that changes a person.
/// Nobody makes one but ValidateIdentity; what it is worth is known behind the door only (TicketDesk).
class IdentityTicket
{
public:
    const VisitId& visit() const { return m_visit; }

private:
    friend class TicketDesk;
    IdentityTicket(VisitId visit, QByteArray serial) : m_visit(std::move(visit)), m_serial(std::move(serial)) {}
    VisitId m_visit;
    QByteArray m_serial;
};

/// Issues tickets and knows which one is valid: one person, one clerk, one counter, idle and total limits on the boot clock.
class TicketDesk
{
public:
    TicketDesk(const Clock& clock, const Policy& policy);

    IdentityTicket issue(const VisitId& visit, const PersonId& person, const StaffId& clerk);
    /// Checks and counts as use. Errors: TicketInvalid, TicketExpired.
    Result<void> check(const IdentityTicket& ticket, const VisitId& visit, const PersonId& person, const StaffId& clerk);
    /// Input at either window counts as activity.
    void touch();
    /// While a code is awaited the idle limit rests, the total one never.
    void awaitCode(bool awaited);
    /// Milliseconds left (the nearer limit); 0 when expired; none when no ticket is out.
    std::optional<qint64> remainingMs() const;
    void revoke();

private:
    struct Issued {
        QByteArray serial;
        VisitId visit;
        PersonId person;
        StaffId clerk;
        qint64 issuedBootMs;
        qint64 usedBootMs;
        QByteArray bootId;
        bool codeAwaited = false;
    };
    const Clock& m_clock;
    const Policy& m_policy;
    std::optional<Issued> m_issued;
};

} // namespace ventanilla
