#include "ledger/TileTree.h"

#include <bit>

namespace ventanilla::ledger {

void TileTree::append(const Hash& leaf, bool blamed, const Filled& filled)
{
    Hash hash = leaf;
    for (std::size_t level = 0;; ++level) {
        if (level == m_open.size()) {
            m_open.emplace_back();
            m_open.back().hashes.reserve(width);
        }
        m_open[level].blamed.set(m_open[level].hashes.size(), blamed);
        m_open[level].hashes.push_back(hash);
        if (m_open[level].hashes.size() < width)
            break;
        filled(int(level), m_open[level].index, m_open[level].hashes);
        hash = fold(m_open[level].hashes);
        blamed = m_open[level].blamed.any();
        m_open[level].hashes.clear();
        m_open[level].blamed.reset();
        ++m_open[level].index;
    }
    ++m_size;
}

Hash TileTree::fold(std::span<const Hash> hashes)
{
    if (hashes.empty())
        return emptyRoot();
    // RFC 6962 in place: pairs from the left; an odd last one moves up as it is.
    std::array<Hash, width> row;
    std::size_t count = hashes.size();
    for (std::size_t i = 0; i < count; ++i)
        row[i] = hashes[i];
    while (count > 1) {
        for (std::size_t i = 0; i < count / 2; ++i)
            row[i] = nodeHash(row[2 * i], row[2 * i + 1]);
        if (count % 2 != 0)
            row[count / 2] = row[count - 1];
        count = (count + 1) / 2;
    }
    return row[0];
}

Frontier TileTree::frontier() const
{
    QByteArray bytes;
    for (std::size_t level = m_open.size(); level-- > 0;) {
        std::span<const Hash> left = m_open[level].hashes;
        while (!left.empty()) {
            const std::size_t whole = std::bit_floor(left.size());
            bytes += toBytes(fold(left.first(whole)));
            left = left.subspan(whole);
        }
    }
    auto frontier = Frontier::fromBytes(m_size, bytes);
    Q_ASSERT(frontier.ok());
    return std::move(frontier).value();
}

} // namespace ventanilla::ledger
