#pragma once

#include "core/Policy.h"

namespace ventanilla {

/// One rule that differs between two policies, as a policy file would say it.
struct PolicyDifference
{
    QString key; ///< `visit.ticket_max_minutes`; without a table what stands above all of them
    QString before;
    QString after;
    friend bool operator==(const PolicyDifference&, const PolicyDifference&) = default;
};

/// A rule as a policy file says it.
struct PolicyRule
{
    QString key; ///< as in PolicyDifference
    QString value;
    friend bool operator==(const PolicyRule&, const PolicyRule&) = default;
};

/// Every rule, said or not, in the order of the file's tables.
QList<PolicyRule> policyRules(const Policy& policy);

/// Every rule in which `after` differs from `before`, in the order of the file's tables. Where the
/// files' bytes alone differ there is none.
QList<PolicyDifference> policyDifferences(const Policy& before, const Policy& after);

} // namespace ventanilla
