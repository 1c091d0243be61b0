#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace ventanilla::ledger {

// What an entry says beside its own fields: `name:value`, joined by `/`.

/// In their order; what has no colon has no name.
QList<std::pair<QByteArray, QByteArray>> factsIn(QByteArrayView facts);
/// The first of this name; none: it is not said.
std::optional<QByteArray> factIn(QByteArrayView facts, QByteArrayView name);

} // namespace ventanilla::ledger
