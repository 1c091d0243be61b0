#include "storage/LogScanIndexes.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <sqlite3.h>

namespace ventanilla::storage {

using ledger::Cell;

namespace {

constexpr quint64 rowsBetweenQuestions = 4096;

/// One value, told from every other by chance only: who does not know the seed makes no second one.
quint64 hashOf(const ScanQuery& query, int column, std::size_t seed)
{
    const int type = query.type(column);
    const std::size_t own = seed + std::size_t(type); // a text is no blob of the same bytes
    if (type == SQLITE_INTEGER) {
        const qint64 number = query.integer(column);
        return qHashBits(&number, sizeof number, own);
    }
    const QByteArrayView bytes = type == SQLITE_NULL ? QByteArrayView() : query.bytes(column);
    return qHashBits(bytes.data(), std::size_t(bytes.size()), own);
}

/// Of a row's values one after another. Each step mixes, so that the order of values counts and sums of rows do not cancel out.
quint64 mixed(quint64 before, quint64 value)
{
    quint64 x = (before ^ value) * 0x9E3779B97F4A7C15ull;
    x = (x ^ (x >> 32)) * 0xD6E8FEB86659FD93ull;
    return x ^ (x >> 32);
}

} // namespace

Cell scanCell(const ScanQuery& query, int column)
{
    switch (query.type(column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return Cell{Cell::Kind::Integer, query.integer(column), {}};
    case SQLITE_TEXT:
        return Cell{Cell::Kind::Text, 0, query.bytes(column).toByteArray()};
    case SQLITE_BLOB:
        return Cell{Cell::Kind::Blob, 0, query.bytes(column).toByteArray()};
    default:
        return Cell{Cell::Kind::Blob, 0, QByteArrayLiteral("a number with a fraction")};
    }
}

void encodeKey(const ScanQuery& query, const QList<int>& columns, QByteArray& out)
{
    out.resize(0);
    for (const int column : columns) {
        const int type = query.type(column);
        if (type == SQLITE_NULL) {
            out.append('\0');
        } else if (type == SQLITE_INTEGER) {
            // The sign bit turned, so that negative numbers sort first.
            const quint64 number =
                qToBigEndian(quint64(query.integer(column)) ^ (quint64(1) << 63));
            out.append('\1').append(reinterpret_cast<const char*>(&number), sizeof number);
        } else {
            out.append(type == SQLITE_TEXT ? '\2' : type == SQLITE_BLOB ? '\3' : '\4');
            const QByteArrayView bytes = query.bytes(column);
            // Ends in 00 00; a zero byte inside is 00 01, so a prefix sorts before what it begins.
            for (qsizetype from = 0; from <= bytes.size();) {
                const qsizetype zero = bytes.indexOf('\0', from);
                const qsizetype end = zero < 0 ? bytes.size() : zero;
                out.append(bytes.sliced(from, end - from));
                if (zero >= 0)
                    out.append("\0\1", 2);
                from = end + 1;
            }
            out.append("\0\0", 2);
        }
    }
}

ScanIndexes::ScanIndexes(const ScanTable& table)
    : m_table(table.name), m_seed(std::size_t(QRandomGenerator::system()->generate64()))
{
    QByteArrayList selected(table.columns);
    for (const QByteArray& column : table.key)
        m_key.append(int(table.columns.indexOf(column)));
    for (const ScanIndex& index : table.indexes) {
        Sum sum{index};
        for (const QByteArray& column : index.columns)
            sum.places.append(int(table.columns.indexOf(column)));
        if (!index.condition.isEmpty()) {
            sum.condition = int(selected.size());
            selected.append('(' + index.condition + ')');
        }
        m_sums.append(sum);
    }
    for (const Sum& sum : std::as_const(m_sums)) {
        for (const int place : sum.places) {
            if (!m_hashed.contains(place))
                m_hashed.append(place);
        }
    }
    m_hashes.resize(selected.size());
    m_select = "SELECT " + selected.join(", ") + " FROM " + table.name;
    m_order = " ORDER BY " + QByteArrayList(table.key).join(", ");
}

bool ScanIndexes::add(const ScanQuery& row)
{
    // Each value once, however many indexes have it.
    for (const int place : std::as_const(m_hashed))
        m_hashes[place] = hashOf(row, place, m_seed);
    for (Sum& sum : m_sums) {
        if (sum.condition >= 0 &&
            (row.type(sum.condition) == SQLITE_NULL || row.integer(sum.condition) == 0))
            continue;
        quint64 hash = m_seed;
        for (const int place : std::as_const(sum.places))
            hash = mixed(hash, m_hashes.at(place));
        ++sum.rows;
        sum.sum += hash;
    }
    encodeKey(row, m_key, m_now);
    const bool after = m_before < m_now;
    m_before.swap(m_now);
    return after;
}

void ScanIndexes::add(const ScanIndexes& part)
{
    Q_ASSERT(part.m_seed == m_seed);
    for (qsizetype i = 0; i < m_sums.size(); ++i) {
        m_sums[i].rows += part.m_sums.at(i).rows;
        m_sums[i].sum += part.m_sums.at(i).sum;
    }
}

Result<QString> ScanIndexes::difference(qsizetype which, const ScanFile& file, const std::function<bool()>& goOn) const
{
    const Sum& sum = m_sums.at(which);
    const QString name = QStringLiteral("the search index %1 ").arg(QString::fromLatin1(sum.index.name));
    auto query = file.query("SELECT " + QByteArrayList(sum.index.columns).join(", ") + " FROM " + m_table +
                            " INDEXED BY " + sum.index.name +
                            (sum.index.condition.isEmpty() ? QByteArray() : " WHERE " + sum.index.condition));
    if (!query)
        return name + QStringLiteral("is not there");
    QList<int> places;
    for (int place = 0; place < sum.index.columns.size(); ++place)
        places.append(place);
    quint64 rows = 0;
    quint64 total = 0;
    bool ordered = true;
    QByteArray before;
    QByteArray now;
    for (;;) {
        TRY(row, query.value().step());
        if (!row)
            break;
        if (++rows % rowsBetweenQuestions == 0 && !goOn())
            return ErrorCode::Cancelled;
        encodeKey(query.value(), places, now);
        quint64 hash = m_seed;
        for (const int place : std::as_const(places))
            hash = mixed(hash, hashOf(query.value(), place, m_seed));
        total += hash;
        ordered = ordered && before < now;
        before.swap(now);
    }
    if (rows != sum.rows)
        return name + QStringLiteral("has %1 rows where its table has %2").arg(rows).arg(sum.rows);
    if (total != sum.sum)
        return name + QStringLiteral("says other values than its table");
    return ordered ? QString() : name + QStringLiteral("is out of order");
}

Result<QStringList> ScanIndexes::differences(const ScanReaders& readers, const std::function<bool()>& goOn) const
{
    QStringList all;
    std::optional<Error> failed;
    const bool whole = readers.inOrder<Result<QString>>(
        std::size_t(count()),
        [&](const ScanFile& file, std::size_t index) { return difference(qsizetype(index), file, [&] { return &file == &readers.main() ? goOn() : !readers.stopped(); }); },
        [&](Result<QString>& found) {
            if (!found)
                failed = found.error();
            else if (!found.value().isEmpty())
                all << found.value();
            return found.ok();
        },
        goOn);
    if (failed)
        return *failed;
    return whole ? Result<QStringList>(all) : ErrorCode::Cancelled;
}

Result<void> ScanIndexes::compare(const ScanFile& file, const std::function<bool()>& goOn,
                                  ledger::Report& report) const
{
    for (qsizetype index = 0; index < count(); ++index) {
        TRY(found, difference(index, file, goOn));
        if (!found.isEmpty())
            report.findings.append(ledger::Finding{ledger::Verdict::RowsUnbacked, {}, -1, -1, {}, found});
    }
    return {};
}

} // namespace ventanilla::storage
