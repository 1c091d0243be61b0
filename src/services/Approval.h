#pragma once

#include "core/Clock.h"
#include "core/Ids.h"
#include "core/Result.h"

#include <optional>

namespace ventanilla {

/// What a second person is asked for: which action, on whom or what, and a digest of what was shown of it.
struct Matter {
    QByteArray action;
    QByteArray subject; ///< a pseudonym
    QByteArray digest;  ///< SHA-256
    friend bool operator==(const Matter&, const Matter&) = default;
};

/// Says that a second person has approved: a field of every command whose permission wants one (core/Role). Nobody makes one but Approve;
/// what it is worth is known behind the door only (ApprovalDesk).
class Approval
{
private:
    friend class ApprovalDesk;
    explicit Approval(QByteArray serial) : m_serial(std::move(serial)) {}
    QByteArray m_serial;
};

/// Issues approvals and knows which one is valid: one matter, one who asked, one who approved, one use, two minutes on the boot clock.
class ApprovalDesk
{
public:
    static constexpr qint64 lifeMs = 120'000;

    explicit ApprovalDesk(const Clock& clock) : m_clock(clock) {}

    /// A later one replaces an earlier one.
    Approval issue(Matter matter, const StaffId& asker, const StaffId& approver);
    /// Uses it up, whatever comes of it; who approved. Errors: ApprovalInvalid, ApprovalExpired, ApprovalChanged (the action and the subject
    /// are right, and what would be done is not what was shown).
    Result<StaffId> redeem(const Approval& approval, const Matter& matter, const StaffId& asker);
    /// The session that asked is over.
    void revoke();

private:
    struct Issued {
        QByteArray serial;
        Matter matter;
        StaffId asker;
        StaffId approver;
        qint64 bootMs;
        QByteArray bootId;
    };
    const Clock& m_clock;
    std::optional<Issued> m_issued {};
};

} // namespace ventanilla
