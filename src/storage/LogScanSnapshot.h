#pragma once

#include "core/Result.h"
#include "ledger/LogVerifier.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <limits>
#include <memory>
#include <optional>

namespace ventanilla::storage {

struct ScanRequest;

/// Which entries of a log are wanted. What is not given is not looked at; all that is given must
/// be so.
struct EntryFilter
{
    QByteArray subject{}; ///< pseudonyms and references, as the index has them
    QByteArray clerk{};
    QByteArray action{};
    QList<QByteArray> actions{}; ///< any of these, at most 64
    QByteArray outcome{};
    QByteArray visit{};
    qint64 fromMs = 0;
    qint64 toMs = std::numeric_limits<qint64>::max(); ///< inclusive, like fromMs

    /// Whether anything but a time is asked for.
    bool picks() const
    {
        return !subject.isEmpty() || !clerk.isEmpty() || !action.isEmpty() || !actions.isEmpty() ||
               !outcome.isEmpty() || !visit.isEmpty();
    }
};

/// The logs of a database as they stood in one moment, read-only and beside whoever writes: what
/// an export is made of. Everything is read in the order of the entries, and nothing is kept.
class LogSnapshot
{
public:
    struct Head
    {
        qint64 size = 0;
        QByteArray note{};
    };
    struct Span
    {
        qint64 first = 0;
        qint64 last = -1;
    };
    struct Note
    {
        qint64 size;
        QByteArray kind;
        QByteArray note;
    };
    struct Opening
    {
        QByteArray field; ///< `email.after`
        QByteArray sealed;
    };
    template <typename... What>
    using Told = std::function<Result<void>(What...)>;

    /// Errors: as ScanFile::open.
    static Result<LogSnapshot> open(const QString& path);
    LogSnapshot(LogSnapshot&&) noexcept;
    ~LogSnapshot();

    /// The full verification of this very state. Errors: Cancelled, DatabaseFailed.
    Result<ledger::Report> verify(const ScanRequest& request) const;

    // Errors of the rest: DatabaseFailed, and those that they are told.

    Result<std::optional<Head>> head(qint64 log) const;
    /// The first and the last entry written in a time; none when there is no entry.
    Result<std::optional<Span>> span(qint64 log, qint64 fromMs, qint64 toMs) const;
    Result<void> leaves(qint64 log, const Span& span, const Told<qint64, QByteArrayView>& told) const;
    Result<void> leaves(qint64 log, const EntryFilter& filter,
                        const Told<qint64, QByteArrayView>& told) const;
    /// Empty when it is not there.
    Result<QByteArray> leaf(qint64 log, qint64 seq) const;
    /// Rows of `audit_checkpoint`, by size.
    Result<void> notes(qint64 log, const Told<const Note&>& told) const;
    Result<QList<Opening>> openings(qint64 log, qint64 seq) const;
    /// For TileProofs; outlived by this.
    ledger::TileSource tiles(qint64 log) const;

private:
    struct State;
    explicit LogSnapshot(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace ventanilla::storage
