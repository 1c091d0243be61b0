#pragma once

#include <QByteArray>

#include <optional>

namespace ventanilla::ledger {

/// The eras of time of an office. Where the clock was far from the log and somebody confirmed it all the same, a leaf `clock.set` with
/// the handle `clock:<number>` begins an era: from there on times are compared among themselves only. Numbers count over all logs of the
/// office; a log that writes on while another one is in a later era goes over to it by a `clock.set` of its own. A leaf is of the era of
/// the last `clock.set` of its log at or before it, of 0 where there is none. Across logs era, time and log say what is later.
namespace era {
inline constexpr char action[] = "clock.set";
inline constexpr char handlePrefix[] = "clock:";

/// `clock:<number>`.
QByteArray handleOf(qint64 number);
/// The number that a handle names, from 1; none: it is not written as handleOf() does.
std::optional<qint64> numberOf(QByteArrayView handle);
} // namespace era

} // namespace ventanilla::ledger
