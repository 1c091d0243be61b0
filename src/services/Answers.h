#pragma once

#include "core/Secret.h"
#include "services/Context.h"

#include <QByteArray>

namespace ventanilla {

/// What is kept of a normalised answer, ready to be sealed: Argon2id (64 MiB) over an HMAC under the answer key.
Result<Secret> hashAnswer(const Context& context, const PersonId& person, const QByteArray& question, const Secret& normal);
/// Whether `typed` (UTF-8, as typed) is what the person of the visit enrolled for this question. No such question costs the same time.
Result<bool> answerMatches(const Context& context, const ServedVisit& visit, const QByteArray& question, const Secret& typed);

} // namespace ventanilla
