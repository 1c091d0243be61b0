#include "ledger/RowChecker.h"

#include "crypto/Crypto.h"

#include <algorithm>
#include <tuple>

namespace ventanilla::ledger {

RowChecker::RowChecker(Secret rowKey) : m_key(std::move(rowKey)) {}

void RowChecker::log(qint64 log, const QByteArray& origin, LastLeaves&& leaves)
{
    m_origins.insert(log, origin);
    if (m_leaves.isEmpty()) {
        m_leaves = std::move(leaves);
        return;
    }
    for (auto leaf = leaves.cbegin(); leaf != leaves.cend(); ++leaf) {
        const auto known = m_leaves.find(leaf.key());
        if (known == m_leaves.end())
            m_leaves.insert(leaf.key(), leaf.value());
        else if (std::tie(known->era, known->t, known->log) < std::tie(leaf->era, leaf->t, leaf->log))
            *known = leaf.value();
    }
}

void RowChecker::skippedLog(qint64 log)
{
    m_skipped.insert(log);
}

void RowChecker::row(const BoundRow& row)
{
    const QByteArray handle = row.table + ':' + row.pseudonym;
    if (m_seen.contains(handle)) {
        blame(handle, row.lastLog, row.lastSeq, QStringLiteral("there are two rows of this name"));
        return;
    }
    m_seen.insert(handle);
    if (m_skipped.contains(row.lastLog)) {
        ++m_unchecked;
        return;
    }
    const auto leaf = m_leaves.constFind(handle);
    if (leaf == m_leaves.cend()) {
        blame(handle, row.lastLog, -1, QStringLiteral("no entry speaks of this row"));
        return;
    }
    if (leaf->deleted) {
        blame(handle, leaf->log, leaf->seq,
              QStringLiteral("this row exists, but the entry deleted it"));
        return;
    }
    if (row.lastLog != leaf->log || row.lastSeq != leaf->seq) {
        blame(handle, leaf->log, leaf->seq,
              QStringLiteral("this row says it was last changed by entry %1 of log %2, but the "
                             "last that speaks of it is entry %3 of log %4")
                  .arg(row.lastSeq)
                  .arg(row.lastLog)
                  .arg(leaf->seq)
                  .arg(leaf->log));
        return;
    }
    if (m_key.isEmpty()) {
        ++m_unchecked;
        return;
    }
    const auto mac = rowMac(m_key, row.table, row.row);
    if (!mac) {
        m_keyFailed = true;
        ++m_unchecked;
        return;
    }
    ++m_checked;
    if (!crypto::equalInConstantTime(mac.value(), toBytes(leaf->rh).toHex()))
        blame(handle, leaf->log, leaf->seq, QStringLiteral("this row is not as the entry left it"));
}

void RowChecker::finish(Report& report)
{
    QList<QByteArray> gone;
    for (auto leaf = m_leaves.cbegin(); leaf != m_leaves.cend(); ++leaf) {
        if (!leaf->deleted && !m_seen.contains(leaf.key()))
            gone.append(leaf.key());
    }
    // A hash table has no order of its own; a report should.
    std::sort(gone.begin(), gone.end());
    for (const QByteArray& handle : std::as_const(gone)) {
        const LastLeaf& leaf = m_leaves[handle];
        blame(handle, leaf.log, leaf.seq,
              QStringLiteral("the entry speaks of a row that does not exist"));
    }
    report.findings += m_findings;
    if (m_left > 0) {
        report.findings.append(Finding{.verdict = Verdict::RowsUnbacked,
                                       .detail = QStringLiteral("and %1 rows more").arg(m_left)});
    }
    report.rowsChecked += m_checked;
    if (m_key.isEmpty())
        report.notChecked.append(
            QStringLiteral("the contents of %1 rows: there is no row key").arg(m_unchecked));
    else if (m_keyFailed)
        report.notChecked.append(
            QStringLiteral("the contents of rows: the row key cannot be used"));
    if (!m_skipped.isEmpty())
        report.notChecked.append(QStringLiteral("rows changed by logs without a trusted key"));
}

void RowChecker::blame(const QByteArray& handle, qint64 log, qint64 seq, const QString& detail)
{
    if (m_findings.size() == findingsMax) {
        ++m_left;
        return;
    }
    m_findings.append(Finding{.verdict = Verdict::RowsUnbacked,
                              .origin = m_origins.value(log),
                              .entry = seq,
                              .row = handle,
                              .detail = detail});
}

} // namespace ventanilla::ledger
