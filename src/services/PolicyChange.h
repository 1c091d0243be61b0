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

Result<ApprovePolicy::Reply> execute(Context&, const ApprovePolicy&);
Result<Matter> matterOf(const Context&, const ApprovePolicy&);

} // namespace ventanilla
