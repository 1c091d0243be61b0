// The office's rules.

#include "Target.h"

#include "core/Policy.h"
#include "core/PolicyDifferences.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    const auto read = Policy::parse(given);
    if (!read) {
        demand(read.error().number >= 0, "a refusal names a line, or none");
        return false;
    }
    const Policy& policy = read.value();
    demand(policy.ticketIdleMinutes >= 1 && policy.ticketIdleMinutes <= 30 &&
               policy.ticketMaxMinutes <= 60,
           "a ticket's time");
    demand(policy.factsNeeded >= 1 && policy.factsNeeded <= 2 && policy.imagesShown >= 12 &&
               policy.imagesShown <= 24,
           "evidence");
    demand(policy.passwordLengthMin >= 15 && policy.idleLockSeconds >= 30 &&
               policy.idleWarningSeconds < policy.idleLockSeconds,
           "a session");
    demand(policy.questions.size() <= 40 && policy.questionsNeeded <= policy.questions.size(),
           "questions");
    (void)policyDifferences(Policy(), policy);
    return true;
}
