#include "services/PolicyChange.h"

#include "crypto/Crypto.h"
#include "services/Approving.h"
#include "services/Context.h"

namespace ventanilla {

QByteArray policyFingerprint(QByteArrayView toml)
{
    return crypto::sha256(toml).toHex();
}

Result<Described> describe(const Context& context, const PolicyAsked& asked)
{
    TRY(policy, Policy::parse(asked.toml));
    const QByteArray hash = policyFingerprint(asked.toml);
    const QByteArray action = ApprovePolicy::action;
    constexpr qsizetype lastDigits = 4;
    PolicySummary summary {policy.version, hash, context.policy.builtIn, policyDifferences(context.policy, policy)};
    return Described {Matter {action, context.office->pseudonym, digestOf({action, context.office->pseudonym, hash})}, std::move(summary),
                      Secret::fromBytes(hash.last(lastDigits).toUpper())};
}

Result<Matter> matterOf(const Context& context, const ApprovePolicy& command)
{
    TRY(described, describe(context, PolicyAsked {command.toml}));
    return std::move(described.matter);
}

Result<ShowPolicy::Reply> execute(Context& context, const ShowPolicy&)
{
    return ShowPolicy::Reply {context.policy.hash.toHex(), context.policy.builtIn, context.office->policyHash};
}

Result<ApprovePolicy::Reply> execute(Context& context, const ApprovePolicy& command)
{
    TRY(policy, Policy::parse(command.toml)); // nothing that cannot be read is approved
    const QByteArray hash = policyFingerprint(command.toml);
    storage::OfficeRow& office = *context.office;
    TRY(transaction, context.database->begin());
    TRY_DO(updatePolicyHash(transaction, office, hash));
    TRY(committed, context.told(transaction.commit(context.event(ApprovePolicy::action)
                                                       .on(storage::Table::Office, office.pseudonym)
                                                       .fact("before", office.policyHash.isEmpty() ? QByteArray("built-in") : office.policyHash)
                                                       .fact("policy", hash))));
    office.policyHash = hash;
    return ApprovePolicy::Reply {committed.first, hash};
}

} // namespace ventanilla
