#pragma once

#include "core/Email.h"
#include "core/Policy.h"
#include "core/Result.h"

#include <QString>

namespace ventanilla {

/// The first policy file that exists is used whole: `given` (--policy), /etc/ventanilla/policy.toml, the built-in one. Its hash is set.
/// Errors: FileMissing (only for `given`), FileUnreadable (also when others may write it), PolicyMalformed with the line; text names the file.
Result<Policy> readPolicy(const QString& given);
/// `--policy` with this name is the built-in one.
inline const QString builtInPolicy = QStringLiteral(":/policy/policy.toml");
/// A policy file's bytes, to be approved. Errors: as above, but for what is in it.
Result<QByteArray> readPolicyBytes(const QString& path);
/// The domain lists that stand beside the policy file in use, else the built-in ones.
Result<EmailDomains> readEmailDomains();

} // namespace ventanilla
