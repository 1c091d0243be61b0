#include "ledger/Batches.h"

#include <cstring>

namespace ventanilla::ledger {

Batches::Batches(QByteArray origin, qint64 log, QByteArray table, QList<BatchLeaf> leaves)
    : m_origin(std::move(origin)), m_log(log), m_table(std::move(table)), m_leaves(std::move(leaves))
{}

void Batches::item(qint64 seq, qint64 place, QByteArrayView bytes)
{
    while (m_next < m_leaves.size() && m_leaves.at(m_next).seq < seq)
        closeList();
    if (m_next == m_leaves.size() || m_leaves.at(m_next).seq != seq) {
        if (std::exchange(m_strayed, seq) != seq)
            blame(seq, QStringLiteral("there is a list of rows, and the entry speaks of none"));
        return;
    }
    const BatchLeaf& leaf = m_leaves.at(m_next);
    if (place != m_tree.size() || bytes.size() != pseudonymBytes + macBytes) {
        m_broken = true;
        return;
    }
    m_tree.append(leafHash(bytes));
    LastLeaf last{m_log, seq, leaf.t, leaf.era, {}, false};
    std::memcpy(last.rh.data(), bytes.data() + pseudonymBytes, last.rh.size());
    m_rows.insert(m_table + ':' + bytes.first(pseudonymBytes).toByteArray().toHex(), last);
}

void Batches::closeList()
{
    const BatchLeaf& leaf = m_leaves.at(m_next++);
    if (m_broken || m_tree.root() != leaf.root)
        blame(leaf.seq, QStringLiteral("the list of the entry's rows is not what the entry says"));
    m_tree = {};
    m_broken = false;
}

void Batches::blame(qint64 seq, const QString& detail)
{
    if (m_findings.size() == findingsMax) {
        ++m_left;
        return;
    }
    m_findings.append(Finding{.verdict = Verdict::RowsUnbacked, .origin = m_origin, .entry = seq, .detail = detail});
}

void Batches::finish(LastLeaves& rows, Report& report)
{
    while (m_next < m_leaves.size())
        closeList();
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        const auto known = rows.find(row.key());
        if (known == rows.end())
            rows.insert(row.key(), row.value());
        else if (known->seq < row->seq)
            *known = row.value();
    }
    m_rows.clear();
    report.findings += m_findings;
    if (m_left > 0)
        report.findings.append(Finding{.verdict = Verdict::RowsUnbacked, .origin = m_origin, .detail = QStringLiteral("and %1 lists of rows more").arg(m_left)});
}

} // namespace ventanilla::ledger
