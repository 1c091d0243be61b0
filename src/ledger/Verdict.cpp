#include "ledger/Verdict.h"

#include <array>

namespace ventanilla::ledger {

Verdict Report::verdict() const
{
    static constexpr std::array worstFirst{
        Verdict::Unreadable,   Verdict::NoTrustedKey,   Verdict::KeyChainBroken,
        Verdict::Forked,       Verdict::Truncated,      Verdict::Modified,
        Verdict::RowsUnbacked, Verdict::ClockAnomalies, Verdict::Intact,
    };
    for (const Verdict verdict : worstFirst) {
        for (const Finding& finding : findings) {
            if (finding.verdict == verdict)
                return verdict;
        }
    }
    return logs.isEmpty() ? Verdict::NoTrustedKey : Verdict::IntactAnchored;
}

} // namespace ventanilla::ledger
