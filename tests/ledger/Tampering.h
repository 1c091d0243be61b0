#pragma once

#include "MemoryLog.h"

#include <algorithm>

// What someone with the database file at hand does to it, and what a report says of it.

// Two full blocks and a part of one; the frontier is 512 + 64 + 16 + 8.
inline constexpr qint64 entryCount = 600;

using namespace ventanilla;
using namespace ventanilla::ledger;

inline QByteArray told(const Report& report)
{
    QByteArray text;
    for (const Finding& finding : report.findings) {
        text += QByteArray::number(int(finding.verdict)) + ' ' + QByteArray::number(finding.entry) +
                '-' + QByteArray::number(finding.entryLast) + ' ' + finding.row + ' ' +
                finding.detail.toUtf8() + '\n';
    }
    return text;
}

inline bool names(const Report& report, Verdict verdict, qint64 entry, qint64 last)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [=](const Finding& finding) {
        return finding.verdict == verdict && finding.entry == entry && finding.entryLast == last;
    });
}

/// Another counter in the leaf, still well written: nothing but the tree can see it.
inline void changeLeaf(MemoryLog& log, qint64 seq)
{
    QByteArray& leaf = log.entries[seq];
    const qsizetype at = leaf.indexOf("desk-1") + 5;
    leaf[at] = leaf.at(at) == '9' ? '8' : char(leaf.at(at) + 1);
}

inline void changeHash(MemoryLog& log, int level, qint64 position)
{
    QByteArray& hashes = log.tiles[{level, position / 256}];
    hashes[(position % 256) * 32 + 7] = char(hashes.at((position % 256) * 32 + 7) ^ 4);
}

inline void setHash(MemoryLog& log, qint64 seq)
{
    log.tiles[{0, seq / 256}].replace((seq % 256) * 32, 32,
                                      toBytes(leafHash(log.entries.value(seq))));
}

/// The stored hash over a block, as the changed leaves make it.
inline void setBlock(MemoryLog& log, qint64 block)
{
    Frontier tree;
    for (qint64 i = 0; i < 256; ++i)
        tree.append(leafHash(log.entries.value(block * 256 + i)));
    log.tiles[{1, block / 256}].replace((block % 256) * 32, 32, toBytes(tree.root()));
}

/// Another history: the same up to `from`, then other entries up to `count`, signed by the same
/// key.
inline MemoryLog otherHistory(qint64 from, qint64 count)
{
    MemoryLog log;
    const MemoryLog honest = MemoryLog::ofSize(from);
    log = honest;
    while (log.tree.size() < count)
        log.add({.action = "other.past"});
    log.sign();
    return log;
}
