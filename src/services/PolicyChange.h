#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/Approval.h"

namespace ventanilla {

struct Context;

/// Another policy file is the office's from the next opening on: its fingerprint stands in the log and in the office's row, and every other file
/// is refused. Errors: PolicyMalformed (number: line), Approval….
struct ApprovePolicy {
    static constexpr Permission permission = Permission::ChangePolicy;
    static constexpr const char* action = "policy.approve";
    struct Reply {
        qint64 entry;
        QByteArray hash;  ///< hexadecimal
    };
    QByteArray toml;      ///< the file's bytes
    Approval approval;
};

/// Which rules are in force, and which are from the next opening on.
struct ShowPolicy {
    static constexpr Permission permission = Permission::SeePolicy;
    static constexpr const char* action = "policy.show";
    struct Reply {
        QByteArray running;  ///< SHA-256 of the file whose rules are in force, hexadecimal; of the built-in ones too
        bool builtIn;        ///< the built-in ones are
        QByteArray approved; ///< of the file that was approved last; empty: none but the built-in ones
    };
};

/// SHA-256 of a file of rules, hexadecimal: what is approved of it.
QByteArray policyFingerprint(QByteArrayView toml);

Result<ShowPolicy::Reply> execute(Context&, const ShowPolicy&);
Result<ApprovePolicy::Reply> execute(Context&, const ApprovePolicy&);
Result<Matter> matterOf(const Context&, const ApprovePolicy&);

} // namespace ventanilla
