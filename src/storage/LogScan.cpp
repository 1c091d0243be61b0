#include "storage/LogScan.h"

#include "ledger/LogVerifier.h"
#include "storage/LogScanFile.h"
#include "storage/LogScanIndexes.h"
#include "storage/LogScanReaders.h"
#include "storage/LogScanRows.h"
#include "storage/LogScanSchema.h"
#include "storage/LogScanStretch.h"

#include <QThread>

#include <sqlite3.h>

#include <map>
#include <set>

namespace ventanilla::storage {

using ledger::Finding;
using ledger::LogVerifier;
using ledger::Report;
using ledger::Verdict;

namespace {

constexpr qint64 rowsBetweenQuestions = 4096;
constexpr qint64 entryBytesMin = 100; ///< that an entry takes of the file, at the least

QString logName(qint64 log)
{
    return QStringLiteral("%1").arg(log, 8, 16, QLatin1Char('0'));
}

/// One scan, from the schema to the last row.
class Scan
{
public:
    Scan(const ScanRequest& request, const ScanReaders& readers, const ScanSchema& schema)
        : m_request(request), m_readers(readers), m_file(readers.main()), m_schema(schema)
    {}

    Result<Report> run();

private:
    using Step = Result<void> (Scan::*)();

    Result<void> trust();
    Result<void> heads();
    Result<void> checkpoints();
    Result<void> countEntries();
    Result<void> entries();
    void take(const Stretch& stretch);
    Result<void> countRows(const char* table, qint64 read, Verdict verdict);
    Result<void> tiles();
    Result<void> openings();
    Result<void> rows();

    Result<void> boundRows(const ScanTable& table, ledger::RowChecker& checker);
    Result<void> finishLogs(ledger::RowChecker& checker);
    void foreignHead(qint64 log, const ScanQuery& row);
    void stray(Verdict verdict, qint64 log, QByteArrayView table);
    void find(Verdict verdict, const QByteArray& origin, const QString& detail);
    void unreadable(QByteArrayView table, const Error& error);
    LogVerifier* verifier(qint64 log);
    bool goOn();
    /// The same, asked by whoever reads `file`, on whatever thread.
    bool mayGoOn(const ScanFile& file) { return &file == &m_file ? goOn() : !m_readers.stopped(); }

    const ScanRequest& m_request;
    const ScanReaders& m_readers;
    const ScanFile& m_file;
    const ScanSchema& m_schema;
    Report m_report{{}, {}, {}, m_request.notChecked, 0};
    std::map<qint64, std::unique_ptr<LogVerifier>> m_verifiers{};
    std::optional<ScanQuery> m_tile{};
    std::set<qint64> m_foreign{}; ///< logs with a head nobody trusts
    std::map<std::pair<qint64, QByteArray>, qint64>
        m_stray{}; ///< rows by log and table that belong to no log
    std::map<qint64, qint64> m_sizes{}; ///< of the logs that are looked at, by their greatest seq
    qint64 m_done = 0;
    qint64 m_total = 0;
    bool m_logsUnreadable = false;
};

void Scan::find(Verdict verdict, const QByteArray& origin, const QString& detail)
{
    m_report.findings.append(Finding{verdict, origin, -1, -1, {}, detail});
}

void Scan::unreadable(QByteArrayView table, const Error& error)
{
    find(Verdict::Unreadable, {}, QStringLiteral("table %1 cannot be read to its end: %2").arg(QString::fromLatin1(table), error.detail));
}

LogVerifier* Scan::verifier(qint64 log)
{
    const auto found = m_verifiers.find(log);
    return found == m_verifiers.end() ? nullptr : found->second.get();
}

bool Scan::goOn()
{
    return !m_request.progress || m_request.progress(m_done, m_total);
}

void Scan::stray(Verdict verdict, qint64 log, QByteArrayView table)
{
    if (m_foreign.contains(log))
        return;
    if (m_stray[{log, table.toByteArray()}]++ == 0) {
        find(verdict, {}, QStringLiteral("table %1 has rows of a log %2 that has no head and that nobody knows").arg(QString::fromLatin1(table), logName(log)));
    }
}

Result<void> Scan::trust()
{
    if (m_request.trusted.isEmpty())
        find(Verdict::NoTrustedKey, {}, QStringLiteral("there is no key to trust"));
    // A statement that fails is told by the entries' own reading; the tiles then miss.
    if (auto tile = m_file.query(
            "SELECT hashes FROM audit_tile WHERE log = ?1 AND level = ?2 AND idx = ?3");
        tile)
        m_tile.emplace(std::move(tile).value());
    for (const TrustedLog& log : m_request.trusted) {
        const qint64 number = ledger::logNumber(log.key.publicKey());
        const auto tiles = [this, number](int level, qint64 index) -> QByteArray {
            if (!m_tile)
                return {};
            m_tile->rewind();
            m_tile->bind(1, number);
            m_tile->bind(2, level);
            m_tile->bind(3, index);
            const auto row = m_tile->step();
            if (!row) {
                unreadable("audit_tile", row.error());
                m_tile.reset(); // once said is enough
                return {};
            }
            return row.value() ? blob(*m_tile, 0).toByteArray() : QByteArray();
        };
        auto made = std::make_unique<LogVerifier>(log.key, log.trust, tiles);
        if (!log.remembered.isEmpty())
            made->rememberedHead(log.remembered);
        m_verifiers.insert_or_assign(number, std::move(made));
    }
    for (const GivenAnchor& anchor : m_request.anchors) {
        const auto note = ledger::Checkpoint::read(anchor.note);
        const auto known = std::find_if(m_verifiers.begin(), m_verifiers.end(),
                                        [&](const auto& log) { return note && log.second->origin() == note.value().origin; });
        if (known != m_verifiers.end())
            known->second->anchor(anchor.note, anchor.place);
        else
            m_report.notChecked.append(QStringLiteral("the checkpoint of %1: %2").arg(
                QString::fromUtf8(anchor.place), note ? QStringLiteral("it is of another log, %1").arg(QString::fromUtf8(note.value().origin))
                                                      : QStringLiteral("it is no signed checkpoint, ") + note.error().detail));
    }
    return {};
}

void Scan::foreignHead(qint64 log, const ScanQuery& row)
{
    m_foreign.insert(log);
    const auto head = ledger::Checkpoint::read(blob(row, 3));
    for (const auto& [number, known] : m_verifiers) {
        if (head && head.value().origin == known->origin()) {
            find(Verdict::Modified, known->origin(), QStringLiteral("a head of this log stands under another log's number"));
            return;
        }
    }
    find(Verdict::NoTrustedKey, head ? head.value().origin : QByteArray(),
         QStringLiteral("no key is trusted for the log %1").arg(logName(log)));
}

Result<void> Scan::heads()
{
    TRY(query, m_file.query("SELECT log, size, frontier, note FROM audit_head ORDER BY log"));
    for (qint64 before = -1;;) {
        TRY(row, query.step());
        if (!row)
            break;
        const qint64 log = integer(query, 0);
        if (log <= before)
            find(Verdict::Unreadable, {}, QStringLiteral("table audit_head is out of order"));
        before = log;
        if (LogVerifier* known = verifier(log); known)
            known->head(blob(query, 3), integer(query, 1), blob(query, 2));
        else
            foreignHead(log, query);
    }
    for (const qint64 log : m_request.known) {
        if (!verifier(log) && !m_foreign.contains(log)) {
            m_foreign.insert(log);
            find(Verdict::NoTrustedKey, {}, QStringLiteral("no key is trusted for the log %1, of which this PC remembers a head").arg(logName(log)));
        }
    }
    return {};
}

Result<void> Scan::checkpoints()
{
    TRY(query,
        m_file.query("SELECT log, size, note, kind FROM audit_checkpoint ORDER BY log, size, kind"));
    for (;;) {
        TRY(row, query.step());
        if (!row)
            return {};
        const qint64 log = integer(query, 0);
        if (LogVerifier* known = verifier(log); known)
            known->checkpoint(blob(query, 2), integer(query, 1), text(query, 3));
        else
            stray(Verdict::Modified, log, "audit_checkpoint");
    }
}

/// A number that somebody changed may be any; it says how much there is to read only as far as the file has room.
Result<void> Scan::countEntries()
{
    TRY(pages, m_file.number("PRAGMA page_count"));
    TRY(pageBytes, m_file.number("PRAGMA page_size"));
    const qint64 room = std::max<qint64>(pages, 0) * std::max<qint64>(pageBytes, 0) / entryBytesMin;
    TRY(query, m_file.query("SELECT max(seq) FROM audit_entry WHERE log = ?1"));
    for (const auto& [log, known] : m_verifiers) {
        query.rewind();
        query.bind(1, log);
        TRY(row, query.step());
        if (row && query.type(0) == SQLITE_INTEGER) {
            m_sizes[log] = std::min(query.integer(0), room) + 1;
            m_total += m_sizes[log];
        }
    }
    return {};
}

void Scan::take(const Stretch& stretch)
{
    for (const Stretch::Item& item : stretch.items) {
        LogVerifier* known = verifier(item.place.first);
        if (item.entry)
            known->entry(*item.entry);
        else if (!item.indexAlone)
            stray(Verdict::Modified, item.place.first, "audit_entry");
        else if (known)
            known->indexWithoutEntry(item.place.second);
        else
            stray(Verdict::RowsUnbacked, item.place.first, "audit_index");
    }
    m_done += stretch.entryRows;
}

/// A search from place to place passes over a row that stands where its key does not belong; a count does not.
Result<void> Scan::countRows(const char* table, qint64 read, Verdict verdict)
{
    TRY(query, m_file.query(QByteArray("SELECT count(*) FROM ") + table + " NOT INDEXED"));
    TRY(row, query.step());
    if (row && query.integer(0) != read)
        find(verdict, {}, QStringLiteral("table %1 is out of order").arg(QLatin1String(table)));
    return {};
}

/// Entries and their index side by side, each read once in the order of (log, seq): stretches on several threads, judged one after another.
Result<void> Scan::entries()
{
    const auto pieces = Stretch::all(m_sizes, m_request.stretchEntries);
    const ScanIndexes none(m_schema.table("audit_index"));
    ScanIndexes indexes(none);
    QSet<qint64> logs;
    for (const auto& [log, known] : m_verifiers)
        logs.insert(log);
    qint64 entryRows = 0;
    qint64 indexRows = 0;
    bool entriesOrdered = true;
    bool indexOrdered = true;
    std::optional<Error> failed;
    const bool whole = m_readers.inOrder<Stretch>(
        pieces.size(),
        [&](const ScanFile& file, std::size_t piece) {
            return Stretch::read(file, pieces[piece].first, pieces[piece].second, logs, none, [&] { return !mayGoOn(file); });
        },
        [&](Stretch& stretch) {
            take(stretch);
            indexes.add(stretch.indexes);
            entryRows += stretch.entryRows;
            indexRows += stretch.indexRows;
            entriesOrdered = entriesOrdered && stretch.entriesOrdered;
            indexOrdered = indexOrdered && stretch.indexOrdered;
            failed = stretch.failed;
            return !failed;
        },
        [this] { return goOn(); });
    if (failed)
        return *failed;
    if (!whole)
        return ErrorCode::Cancelled;
    if (!entriesOrdered)
        find(Verdict::Unreadable, {}, QStringLiteral("table audit_entry is out of order"));
    else
        TRY_DO(countRows("audit_entry", entryRows, Verdict::Unreadable));
    if (!indexOrdered)
        find(Verdict::RowsUnbacked, {}, QStringLiteral("table audit_index is out of order"));
    else
        TRY_DO(countRows("audit_index", indexRows, Verdict::RowsUnbacked));
    TRY(differences, indexes.differences(m_readers, [this] { return goOn(); }));
    for (const QString& difference : differences)
        find(Verdict::RowsUnbacked, {}, difference);
    return {};
}

Result<void> Scan::tiles()
{
    TRY(query, m_file.query("SELECT log, level, idx FROM audit_tile ORDER BY log, level, idx"));
    std::map<qint64, qint64> counts;
    for (const auto& [log, known] : m_verifiers)
        counts[log] = 0;
    for (qint64 n = 0;; ++n) {
        TRY(row, query.step());
        if (!row)
            break;
        if (n % rowsBetweenQuestions == 0 && !goOn())
            return ErrorCode::Cancelled;
        const qint64 log = integer(query, 0);
        if (counts.contains(log))
            ++counts[log];
        else
            stray(Verdict::Modified, log, "audit_tile");
    }
    for (const auto& [log, count] : counts)
        verifier(log)->tileRows(count);
    return {};
}

/// What only keys that this scan does not have could check.
Result<void> Scan::openings()
{
    TRY(query, m_file.query("SELECT 1 FROM audit_personal LIMIT 1"));
    TRY(row, query.step());
    if (row)
        m_report.notChecked.append(QStringLiteral("the sealed openings of what entries commit to: that needs the persons' keys"));
    return {};
}

Result<void> Scan::finishLogs(ledger::RowChecker& checker)
{
    std::map<qint64, ledger::LastLeaves> rows;
    for (const auto& [log, known] : m_verifiers) {
        if (m_logsUnreadable)
            known->unreadable(QStringLiteral("the log cannot be read to its end"));
        known->finish(m_report);
        rows[log] = known->takeLastLeaves();
    }
    std::map<qint64, ledger::Batches> lists;
    for (const auto& [log, known] : m_verifiers)
        lists.try_emplace(log, known->origin(), log, QByteArrayLiteral("person"), known->takeBatches());
    const auto read = readBatches(m_file, lists, [this](qint64 log) { stray(Verdict::RowsUnbacked, log, "audit_batch"); }, [this] { return goOn(); });
    for (auto& [log, list] : lists)
        list.finish(rows[log], m_report);
    if (!read) {
        if (read.error().code == ErrorCode::Cancelled)
            return read;
        unreadable("audit_batch", read.error());
    }
    for (const auto& [log, known] : m_verifiers)
        checker.log(log, known->origin(), std::move(rows[log]));
    for (const qint64 log : m_foreign)
        checker.skippedLog(log);
    return {};
}

Result<void> Scan::boundRows(const ScanTable& table, ledger::RowChecker& checker)
{
    ScanIndexes indexes(table);
    TRY(ordered, readRows(m_file, table, indexes, checker, [this] { return goOn(); }));
    if (!ordered)
        find(Verdict::RowsUnbacked, {}, QStringLiteral("table %1 is out of order").arg(QString::fromLatin1(table.name)));
    return indexes.compare(m_file, [this] { return goOn(); }, m_report);
}

Result<void> Scan::rows()
{
    ledger::RowChecker checker(m_request.rowKey.clone());
    TRY_DO(finishLogs(checker));
    for (const ScanTable& table : m_schema.tables()) {
        if (!table.bound)
            continue;
        if (const auto read = boundRows(table, checker); !read) {
            if (read.error().code == ErrorCode::Cancelled)
                return read;
            unreadable(table.name, read.error());
        }
    }
    checker.finish(m_report);
    return {};
}

Result<Report> Scan::run()
{
    const std::pair<const char*, Step> steps[] = {{"sqlite_schema", nullptr},
                                                  {"", &Scan::trust},
                                                  {"audit_head", &Scan::heads},
                                                  {"audit_checkpoint", &Scan::checkpoints},
                                                  {"audit_entry", &Scan::countEntries},
                                                  {"audit_entry", &Scan::entries},
                                                  {"audit_tile", &Scan::tiles},
                                                  {"audit_personal", &Scan::openings},
                                                  {"", &Scan::rows}};
    for (const auto& [table, step] : steps) {
        const Result<void> done = step ? (this->*step)() : m_schema.compare(m_file, m_report);
        if (done)
            continue;
        if (done.error().code == ErrorCode::Cancelled)
            return done.error();
        unreadable(table, done.error());
        m_logsUnreadable = true;
    }
    if (const auto same = m_file.stillTheSame(); !same)
        find(Verdict::Unreadable, {}, same.error().detail);
    return m_report;
}

} // namespace

Result<Report> scanLog(const ScanRequest& request, const ScanFile& file)
{
    TRY(schema, ScanSchema::build(file.version()));
    return Scan(request, ScanReaders::of(file), schema).run();
}

Result<Report> scanLog(const ScanRequest& request)
{
    const int threads = request.threads > 0 ? request.threads : QThread::idealThreadCount();
    const auto readers = ScanReaders::open(request.path, threads);
    const auto schema = readers ? ScanSchema::build(readers.value().main().version()) : readers.error();
    if (!schema) {
        Report report{{}, {}, {}, request.notChecked, 0};
        report.findings.append(Finding{Verdict::Unreadable, {}, -1, -1, {}, schema.error().detail});
        if (request.trusted.isEmpty())
            report.findings.append(Finding{
                Verdict::NoTrustedKey, {}, -1, -1, {}, QStringLiteral("there is no key to trust")});
        return report;
    }
    return Scan(request, readers.value(), schema.value()).run();
}

} // namespace ventanilla::storage
