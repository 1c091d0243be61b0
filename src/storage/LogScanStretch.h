#pragma once

#include "ledger/LogVerifier.h"
#include "storage/LogScanIndexes.h"

#include <QSet>

#include <deque>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <vector>

namespace ventanilla::storage {

/// Where an entry stands among those of all logs.
using Place = std::pair<qint64, qint64>; ///< log, seq

/// The entries of all logs from one place to another, read beside their rows of `audit_index`, with everything that can be said of each alone.
struct Stretch
{
    static constexpr Place lowest{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min()};
    static constexpr Place highest{std::numeric_limits<qint64>::max(), std::numeric_limits<qint64>::max()};

    struct Item
    {
        Place place;
        std::optional<ledger::ReadEntry> entry{}; ///< none: an entry of a log that is not looked at, or none at all
        bool indexAlone = false;                  ///< `audit_index` has a row here and `audit_entry` has none
    };

    std::deque<QByteArray> leaves{}; ///< the bytes that `items` look at
    std::vector<Item> items{};
    ScanIndexes indexes;
    qint64 entryRows = 0;
    qint64 indexRows = 0;
    bool entriesOrdered = true;
    bool indexOrdered = true;
    std::optional<Error> failed{}; ///< reading stopped here

    /// All places there can be, as first and last, cut where a log (by its size) has gone on for `entries` more.
    static std::vector<std::pair<Place, Place>> all(const std::map<qint64, qint64>& sizes, qint64 entries);
    /// From `first` to `last`, both included. `logs`: those looked at. `indexes`: of `audit_index`, empty. `stopped` is asked now and then.
    static Stretch read(const ScanFile& file, Place first, Place last, const QSet<qint64>& logs, const ScanIndexes& indexes,
                        const std::function<bool()>& stopped);
};

} // namespace ventanilla::storage
