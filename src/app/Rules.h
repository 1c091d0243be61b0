#pragma once

#include "core/Email.h"
#include "core/Policy.h"
#include "core/Result.h"

#include <QString>

namespace ventanilla {

/// The first policy file that exists is used whole: `given` (--policy), /etc/ventanilla/policy.toml, the built-in one. Its hash is set.
/// Errors: FileMissing (only for `given`), FileUnreadable (also when others may write it), PolicyMalformed with the line; text names the file.
Result<Policy> readPolicy(const QString& given);
/// The domain lists that stand beside the policy file in use, else the built-in ones.
Result<EmailDomains> readEmailDomains();

} // namespace ventanilla
