#include "storage/LogScanStretch.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace ventanilla::storage {

namespace {

constexpr qint64 rowsBetweenQuestions = 4096;
constexpr qint64 itemsMax = 65536;
constexpr qsizetype leavesBytes = 1 << 20; ///< of one block that holds leaves

constexpr char between[] = " WHERE (log, seq) >= (?1, ?2) AND (log, seq) <= (?3, ?4)";

void bind(ScanQuery& query, Place first, Place last)
{
    query.bind(1, first.first);
    query.bind(2, first.second);
    query.bind(3, last.first);
    query.bind(4, last.second);
}

/// Copies a leaf to where it stays.
QByteArrayView keep(std::deque<QByteArray>& leaves, QByteArrayView leaf)
{
    if (leaves.empty() || leaves.back().capacity() - leaves.back().size() < leaf.size()) {
        leaves.emplace_back();
        leaves.back().reserve(std::max(leavesBytes, leaf.size()));
    }
    QByteArray& block = leaves.back();
    const qsizetype from = block.size();
    block.append(leaf);
    return QByteArrayView(block).sliced(from);
}

Result<void> readInto(Stretch& stretch, const ScanFile& file, Place first, Place last, const QSet<qint64>& logs, const std::function<bool()>& stopped)
{
    TRY(entry, file.query(QByteArray("SELECT log, seq, leaf FROM audit_entry") + between + " ORDER BY log, seq"));
    TRY(index, file.query(stretch.indexes.select(between)));
    bind(entry, first, last);
    bind(index, first, last);
    if (first.first == last.first && last.second - first.second < itemsMax)
        stretch.items.reserve(std::size_t(last.second - first.second + 1));
    bool indexRow = false;
    Place indexPlace;
    const auto nextIndex = [&]() -> Result<void> {
        TRY(row, index.step());
        indexRow = row;
        if (row) {
            ++stretch.indexRows;
            indexPlace = {integer(index, 0), integer(index, 1)};
            stretch.indexOrdered = stretch.indexes.add(index) && stretch.indexOrdered;
        }
        return {};
    };
    const auto indexAlone = [&]() -> Result<void> {
        stretch.items.push_back({indexPlace, {}, true});
        return nextIndex();
    };

    TRY_DO(nextIndex());
    for (Place before = Stretch::lowest;;) {
        TRY(row, entry.step());
        if (!row)
            break;
        if (stretch.entryRows++ % rowsBetweenQuestions == 0 && stopped())
            return ErrorCode::Cancelled;
        const Place place{integer(entry, 0), integer(entry, 1)};
        if (place <= before) {
            stretch.entriesOrdered = false;
            continue;
        }
        before = place;
        while (indexRow && indexPlace < place)
            TRY_DO(indexAlone());
        const bool indexed = indexRow && indexPlace == place;
        Stretch::Item item{place};
        if (logs.contains(place.first)) {
            std::optional<ledger::IndexRow> values;
            if (indexed)
                values = ledger::IndexRow{integer(index, 2), text(index, 3), text(index, 4), text(index, 5), text(index, 6), text(index, 7), text(index, 8)};
            item.entry = ledger::ReadEntry::of(place.second, keep(stretch.leaves, blob(entry, 2)), values);
        }
        stretch.items.push_back(std::move(item));
        if (indexed)
            TRY_DO(nextIndex());
    }
    while (indexRow)
        TRY_DO(indexAlone());
    return {};
}

} // namespace

std::vector<std::pair<Place, Place>> Stretch::all(const std::map<qint64, qint64>& sizes, qint64 entries)
{
    std::vector<std::pair<Place, Place>> stretches;
    Place first = lowest;
    for (const auto& [log, size] : sizes) {
        for (qint64 seq = entries; seq < size; seq += entries) {
            stretches.emplace_back(first, Place{log, seq - 1});
            first = {log, seq};
        }
    }
    stretches.emplace_back(first, highest);
    return stretches;
}

Stretch Stretch::read(const ScanFile& file, Place first, Place last, const QSet<qint64>& logs, const ScanIndexes& indexes,
                      const std::function<bool()>& stopped)
{
    Stretch stretch{.indexes = indexes};
    if (const auto done = readInto(stretch, file, first, last, logs, stopped); !done)
        stretch.failed = done.error();
    return stretch;
}

} // namespace ventanilla::storage
