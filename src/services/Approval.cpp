#include "services/Approval.h"

#include "crypto/Crypto.h"

namespace ventanilla {

Approval ApprovalDesk::issue(Matter matter, const StaffId& asker, const StaffId& approver)
{
    constexpr qsizetype bytes = 16;
    m_issued = Issued {crypto::randomBytes(bytes), std::move(matter), asker, approver, m_clock.bootMs(), m_clock.bootId()};
    return Approval(m_issued->serial);
}

Result<StaffId> ApprovalDesk::redeem(const Approval& approval, const Matter& matter, const StaffId& asker)
{
    if (!m_issued || !crypto::equalInConstantTime(m_issued->serial, approval.m_serial))
        return ErrorCode::ApprovalInvalid;
    const Issued issued = *std::exchange(m_issued, std::nullopt);
    if (issued.asker != asker || issued.matter.action != matter.action || issued.matter.subject != matter.subject)
        return ErrorCode::ApprovalInvalid;
    if (issued.bootId != m_clock.bootId() || m_clock.bootMs() - issued.bootMs >= lifeMs)
        return ErrorCode::ApprovalExpired;
    if (issued.matter != matter)
        return ErrorCode::ApprovalChanged;
    return issued.approver;
}

void ApprovalDesk::revoke()
{
    m_issued.reset();
}

} // namespace ventanilla
