#include "services/Ticket.h"

#include "crypto/Crypto.h"

namespace ventanilla {

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr qsizetype serialBytes = 16;
} // namespace

TicketDesk::TicketDesk(const Clock& clock, const Policy& policy) : m_clock(clock), m_policy(policy) {}

IdentityTicket TicketDesk::issue(const VisitId& visit, const PersonId& person, const StaffId& clerk)
{
    const qint64 now = m_clock.bootMs();
    m_issued = Issued {crypto::randomBytes(serialBytes), visit, person, clerk, now, now, m_clock.bootId()};
    return IdentityTicket(visit, m_issued->serial);
}

Result<void> TicketDesk::check(const IdentityTicket& ticket, const VisitId& visit, const PersonId& person, const StaffId& clerk)
{
    if (!m_issued || !crypto::equalInConstantTime(m_issued->serial, ticket.m_serial) || m_issued->visit != visit || ticket.m_visit != visit || m_issued->person != person
        || m_issued->clerk != clerk || m_issued->bootId != m_clock.bootId())
        return ErrorCode::TicketInvalid;
    if (*remainingMs() == 0)
        return ErrorCode::TicketExpired;
    touch();
    return {};
}

void TicketDesk::touch()
{
    if (m_issued && *remainingMs() > 0)
        m_issued->usedBootMs = m_clock.bootMs();
}

void TicketDesk::awaitCode(bool awaited)
{
    if (!m_issued)
        return;
    touch();
    m_issued->codeAwaited = awaited;
}

std::optional<qint64> TicketDesk::remainingMs() const
{
    if (!m_issued)
        return std::nullopt;
    const qint64 now = m_clock.bootMs();
    const qint64 total = m_issued->issuedBootMs + m_policy.ticketMaxMinutes * minuteMs - now;
    const qint64 idle = m_issued->codeAwaited ? total : m_issued->usedBootMs + m_policy.ticketIdleMinutes * minuteMs - now;
    return qMax<qint64>(0, qMin(total, idle));
}

void TicketDesk::revoke()
{
    m_issued.reset();
}

} // namespace ventanilla
