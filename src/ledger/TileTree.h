#pragma once

#include "ledger/Tree.h"

#include <bitset>
#include <functional>
#include <span>
#include <vector>

namespace ventanilla::ledger {

/// A Merkle tree that grows by leaf hashes and hands out its C2SP tiles (256 hashes, eight levels
/// of the tree each) as they fill. It holds one open tile a level, so its memory does not grow with
/// the tree.
class TileTree
{
public:
    static constexpr int width = 256;
    /// Told of each tile that filled, lowest level first; it may still `blame` that tile.
    using Filled = std::function<void(int level, qint64 index, std::span<const Hash> hashes)>;

    /// `blamed`: something has been said against this leaf already.
    void append(const Hash& leaf, bool blamed, const Filled& filled);
    qint64 size() const { return m_size; }
    /// The right edge of the tree as it stands.
    Frontier frontier() const;
    Hash root() const { return frontier().root(); }

    int levels() const { return int(m_open.size()); }
    /// The open tile of a level: its index and what it holds (0–255 hashes).
    qint64 openIndex(int level) const { return m_open[std::size_t(level)].index; }
    std::span<const Hash> openHashes(int level) const { return m_open[std::size_t(level)].hashes; }

    /// Marks a hash of the open tile as spoken of. The mark goes up with the tile's root, so that
    /// above it need not be spoken of again.
    void blame(int level, std::size_t position) { m_open[std::size_t(level)].blamed.set(position); }
    bool blamed(int level, std::size_t position) const
    {
        return m_open[std::size_t(level)].blamed.test(position);
    }

    /// Root of up to 256 hashes that are all on one level.
    static Hash fold(std::span<const Hash> hashes);

private:
    struct Open
    {
        qint64 index = 0;
        std::vector<Hash> hashes{};
        std::bitset<width> blamed{};
    };

    qint64 m_size = 0;
    std::vector<Open> m_open;
};

} // namespace ventanilla::ledger
