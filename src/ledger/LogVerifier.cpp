#include "ledger/LogVerifier.h"

#include <algorithm>
#include <cstring>
#include <limits>

namespace ventanilla::ledger {

namespace {

constexpr qsizetype hashBytes = 32;

/// How many entries a hash of a tile's level stands for.
qint64 entriesOf(int level)
{
    return qint64(1) << (8 * level);
}

/// The hash as a stored tile has it.
bool isStored(QByteArrayView tile, std::size_t position, const Hash& hash)
{
    return std::memcmp(tile.data() + position * hash.size(), hash.data(), hash.size()) == 0;
}

std::vector<Hash> hashesOf(QByteArrayView tile)
{
    std::vector<Hash> hashes(std::size_t(tile.size() / hashBytes));
    for (std::size_t i = 0; i < hashes.size(); ++i)
        std::memcpy(hashes[i].data(), tile.data() + i * hashes[i].size(), hashes[i].size());
    return hashes;
}

/// `rh` as bytes; zeros, which no row has, for anything but 64 lower-case hexadecimal digits.
Hash macOf(QByteArrayView digits)
{
    Hash mac{};
    const QByteArray bytes = QByteArray::fromHex(digits.toByteArray());
    if (bytes.size() == qsizetype(mac.size()) && QByteArrayView(bytes.toHex()) == digits)
        std::memcpy(mac.data(), bytes.data(), mac.size());
    return mac;
}

} // namespace

LogVerifier::LogVerifier(VerifierKey trusted, QByteArray trust, TileSource tiles)
    : m_key(trusted),
      m_keys(std::move(trusted)),
      m_trust(std::move(trust)),
      m_source(std::move(tiles)),
      m_log(logNumber(m_key.publicKey()))
{
    Q_ASSERT(m_source);
}

std::optional<Checkpoint> LogVerifier::claim(Source source, QByteArrayView note, qint64 size)
{
    Q_ASSERT(!m_started);
    const auto read = note.size() <= noteBytesMax
                          ? Checkpoint::read(note)
                          : Error{ErrorCode::NoteMalformed, QStringLiteral("a note that is too long")};
    if (!read || read.value().origin != m_key.origin()) {
        // A closing one is missed where its epoch ends; it stays, so that it is not taken for none.
        if (source == Source::Closing)
            m_claims.append(Claim{source, size});
        else
            find(Verdict::KeyChainBroken, -1, -1,
                 QStringLiteral("%1 is not signed by this log's keys: %2")
                     .arg(QString::fromLatin1(nameOf(source)),
                          read ? QStringLiteral("it is of another log") : read.error().detail));
        return {};
    }
    const Checkpoint& checkpoint = read.value();
    if (size >= 0 && size != checkpoint.size) {
        find(Verdict::Modified, -1, -1,
             QStringLiteral("%1 is kept as of %2 entries and signed for %3")
                 .arg(QString::fromLatin1(nameOf(source)))
                 .arg(size)
                 .arg(checkpoint.size));
    }
    m_claims.append(Claim{source, checkpoint.size, checkpoint.root, note.toByteArray()});
    return checkpoint;
}

void LogVerifier::head(QByteArrayView note, qint64 size, QByteArrayView frontier)
{
    if (m_headSeen) {
        find(Verdict::Modified, -1, -1, QStringLiteral("there is more than one head"));
        return;
    }
    m_headSeen = true;
    const auto checkpoint = claim(Source::Head, note, size);
    if (!checkpoint)
        return;
    auto stored = Frontier::fromBytes(checkpoint->size, frontier);
    m_frontierGood = stored.ok() && stored.value().root() == checkpoint->root;
    if (m_frontierGood)
        m_frontier = std::move(stored).value();
    else
        find(Verdict::Modified, -1, -1,
             QStringLiteral("the stored frontier does not fold to the signed root"));
}

void LogVerifier::rememberedHead(QByteArrayView note)
{
    m_rememberedSeen = true;
    claim(Source::Remembered, note, -1);
}

void LogVerifier::anchor(QByteArrayView note, const QByteArray& place)
{
    if (claim(Source::Anchor, note, -1))
        m_claims.last().place = place;
}

void LogVerifier::checkpoint(QByteArrayView note, qint64 size, QByteArrayView kind)
{
    if (m_claims.size() < notesMax)
        claim(kind == KeyChain::closingKind ? Source::Closing : Source::Kept, note, size);
    else
        ++m_notesLeft;
}

void LogVerifier::begin()
{
    m_started = true;
    std::stable_sort(m_claims.begin(), m_claims.end(),
                     [](const Claim& a, const Claim& b) { return a.size < b.size; });
    checkClaims();
}

ReadEntry ReadEntry::of(qint64 seq, QByteArrayView leaf, const std::optional<IndexRow>& index)
{
    ReadEntry read{seq, leafHash(leaf), EntryView::parse(leaf), index ? Indexed::Differs : Indexed::Missing, {}};
    if (!read.view)
        return read;
    const EntryView& view = read.view.value();
    if (index && index->t == view.number(Key::UtcMs) && index->s == view.text(Key::Subject) &&
        index->c == view.text(Key::Clerk) && index->a == view.text(Key::Action) &&
        index->o == view.text(Key::Outcome) && index->r == view.text(Key::Visit) &&
        index->e == view.text(Key::Row))
        read.indexed = Indexed::Same;
    if (view.has(Key::RowMac))
        read.mac = macOf(view.text(Key::RowMac));
    return read;
}

void LogVerifier::entry(const ReadEntry& entry)
{
    if (!m_started)
        begin();
    const qint64 seq = entry.seq;
    if (seq < m_next) {
        find(Verdict::Modified, seq, seq, QStringLiteral("the entry comes twice or out of order"));
        return;
    }
    if (seq == std::numeric_limits<qint64>::max()) {
        find(Verdict::Modified, seq, seq, QStringLiteral("no log reaches as far as this entry stands"));
        return;
    }
    if (seq > m_next)
        missing(m_next, seq - 1);
    m_next = seq + 1;

    bool blamed = false;
    if (!entry.view) {
        find(Verdict::Modified, seq, seq, entry.view.error().detail);
        blamed = true;
    } else if (const qint64 n = entry.view.value().number(Key::Index); n != seq) {
        find(Verdict::Modified, seq, seq,
             QStringLiteral("the entry says that it is entry %1").arg(n));
        blamed = true;
    }
    if (entry.indexed == ReadEntry::Indexed::Missing)
        find(Verdict::RowsUnbacked, seq, seq, QStringLiteral("the entry is not in the index"));
    else if (entry.view && entry.indexed == ReadEntry::Indexed::Differs)
        find(Verdict::RowsUnbacked, seq, seq,
             QStringLiteral("the index says other than the entry"));
    if (entry.view) {
        compareClock(seq, entry.view.value());
        followEra(seq, entry.view.value());
        rememberRow(entry);
    }
    if (!m_treeLost)
        append(entry.hash, blamed);
    if (entry.view && entry.view.value().text(Key::Action) == KeyChain::action)
        endEpoch(seq, entry.view.value());
}

void LogVerifier::endEpoch(qint64 seq, const EntryView& leaf)
{
    const qsizetype epoch = m_keys.epoch();
    const auto say = [&](const QString& detail) {
        find(Verdict::KeyChainBroken, seq, seq, detail.arg(epoch), epoch);
    };
    auto closing = std::lower_bound(m_claims.begin(), m_claims.end(), seq + 1,
                                    [](const Claim& claim, qint64 size) { return claim.size < size; });
    while (closing != m_claims.end() && closing->size == seq + 1 &&
           closing->source != Source::Closing)
        ++closing;
    if (closing == m_claims.end() || closing->size != seq + 1) {
        if (m_notesLeft == 0)
            say(QStringLiteral("epoch %1 has no closing checkpoint"));
    } else {
        closing->endsEpoch = true;
        const auto opened = Checkpoint::open(closing->note, m_keys.current());
        closing->signer = opened ? Signer::Right : Signer::Wrong;
        if (!opened && !m_keysLost)
            say(QStringLiteral("the closing checkpoint of epoch %1 is not signed by that epoch's "
                               "key"));
    }
    if (m_keysLost)
        return;
    const auto next = KeyChain::nextKey(leaf.text(Key::Facts));
    const auto followed = next ? m_keys.follow(seq + 1, next.value()) : Result<void>(next.error());
    if (followed)
        return;
    say(QStringLiteral("the entry that ends epoch %1 names no next key: ") +
        followed.error().detail);
    m_keysLost = true;
}

void LogVerifier::indexWithoutEntry(qint64 seq)
{
    find(Verdict::RowsUnbacked, seq, seq,
         QStringLiteral("the index speaks of an entry that does not exist"));
}

void LogVerifier::tileRows(qint64 count)
{
    m_tileRows = count;
}

void LogVerifier::unreadable(const QString& detail)
{
    m_unreadable = true;
    find(Verdict::Unreadable, m_next, -1, detail);
}

void LogVerifier::missing(qint64 from, qint64 last)
{
    find(Verdict::Modified, from, last,
         from == last ? QStringLiteral("the entry is missing")
                      : QStringLiteral("the entries are missing"));
    m_before.reset();
    if (last - from >= missingMax - m_standIns)
        m_treeLost = true;
    // Stand-ins keep what follows in its place, so that the tiles can still name what else is
    // wrong.
    for (qint64 i = from; i <= last && !m_treeLost; ++i, ++m_standIns)
        append(Hash{}, true);
}

void LogVerifier::append(const Hash& leaf, bool blamed)
{
    m_tree.append(leaf, blamed, [this](int level, qint64 index, std::span<const Hash> hashes) {
        compareTile(level, index, hashes, true);
    });
    checkClaims();
}

void LogVerifier::checkClaims()
{
    if (m_claimNext == m_claims.size() || m_claims.at(m_claimNext).size != m_tree.size())
        return;
    const Hash root = m_tree.root();
    for (; m_claimNext < m_claims.size() && m_claims.at(m_claimNext).size == m_tree.size();
         ++m_claimNext) {
        Claim& claim = m_claims[m_claimNext];
        claim.reached = true;
        claim.agrees = claim.root == root;
    }
}

void LogVerifier::compareTile(int level, qint64 index, std::span<const Hash> hashes, bool whole)
{
    const QByteArray stored = m_source(level, index);
    const qint64 each = entriesOf(level);
    const qint64 first = index * TileTree::width * each;
    const qsizetype expected = qsizetype(hashes.size()) * hashBytes;
    // The last tile of a log whose end was cut, or could not be read, may well hold more.
    const bool cutShort = !whole && (m_cut || m_unreadable) && stored.size() > expected;
    if (stored.size() != expected && !cutShort) {
        find(Verdict::Modified, first, first + qint64(hashes.size()) * each - 1,
             QStringLiteral("the stored tile %1/%2 has %3 bytes, not %4")
                 .arg(level)
                 .arg(index)
                 .arg(stored.size())
                 .arg(expected));
    }
    const std::size_t count = std::size_t(std::min(stored.size(), expected) / hashBytes);
    bool spoken = false;
    for (std::size_t k = 0; k < hashes.size(); ++k) {
        const bool blamed = m_tree.blamed(level, k);
        const auto below =
            blamed && level > 0
                ? m_storedRoots.constFind({level, index * TileTree::width + qint64(k)})
                : m_storedRoots.cend();
        // Blamed already, but the tile below was changed too: its own hashes do not fold to what is
        // kept here, so the name given may not be all.
        const bool unsure =
            below != m_storedRoots.cend() && k < count && !isStored(stored, k, *below);
        if (k < count && !isStored(stored, k, hashes[k]) && (!blamed || unsure)) {
            const qint64 from = first + qint64(k) * each;
            find(Verdict::Modified, from, from + each - 1,
                 level == 0 ? QStringLiteral("the entry and its stored hash differ")
                            : QStringLiteral("the entries and the stored hash over them differ"));
            if (m_counts.value(Verdict::Modified) <= findingsMax)
                m_tileFindings.append(m_findings.size() - 1);
            m_tree.blame(level, k);
        }
        if (below != m_storedRoots.cend())
            m_storedRoots.erase(below);
        spoken = spoken || m_tree.blamed(level, k);
    }
    if (whole && spoken && stored.size() == expected)
        m_storedRoots.insert({level + 1, index}, TileTree::fold(hashesOf(stored)));
}

void LogVerifier::compareClock(qint64 seq, const EntryView& leaf)
{
    const bool jump = leaf.text(Key::Action) == "clock.jump" || leaf.text(Key::Action) == era::action;
    const auto say = [this] {
        find(Verdict::ClockAnomalies, m_stepAt, m_stepAt,
             QStringLiteral("the clock went back and no entry says so"));
    };
    if (m_stepAt >= 0 && !jump)
        say();
    m_stepAt = -1;

    const qint64 t = leaf.number(Key::UtcMs);
    const qint64 u = leaf.number(Key::BootMs);
    const QByteArrayView boot = leaf.text(Key::BootHash);
    if (m_before && m_before->boot == boot &&
        (t - m_before->t) - (u - m_before->u) < -clockStepMsMax && !jump)
        m_stepAt = seq;
    if (!m_before)
        m_before = Before {}; // not emplace(): clang takes a nested struct with initialisers for one that cannot be made
    if (m_before->boot != boot)
        m_before->boot = boot.toByteArray();
    m_before->t = t;
    m_before->u = u;
}

void LogVerifier::followEra(qint64 seq, const EntryView& leaf)
{
    if (leaf.text(Key::Action) != era::action || leaf.text(Key::Outcome) != "ok")
        return;
    const auto number = era::numberOf(leaf.text(Key::Row));
    if (!number)
        find(Verdict::ClockAnomalies, seq, seq, QStringLiteral("the clock was set and the entry does not say which era begins"));
    else if (*number <= m_era)
        find(Verdict::ClockAnomalies, seq, seq,
             QStringLiteral("the entry begins era %1 of time where era %2 had begun").arg(*number).arg(m_era));
    m_era = std::max(m_era, number.value_or(0));
}

void LogVerifier::rememberRow(const ReadEntry& entry)
{
    const EntryView& leaf = entry.view.value();
    if (!leaf.has(Key::Row))
        return;
    const bool deleted = leaf.text(Key::Action).endsWith(QByteArrayView(".delete")) &&
                         leaf.text(Key::Outcome) == "ok";
    if (!deleted && !entry.mac)
        return;
    if (leaf.text(Key::Row).startsWith(BatchLeaf::handleMark)) {
        m_batches.append(BatchLeaf{entry.seq, leaf.number(Key::UtcMs), m_era, entry.mac.value_or(Hash{})});
        return;
    }
    m_rows.insert(leaf.text(Key::Row).toByteArray(),
                  LastLeaf{m_log, entry.seq, leaf.number(Key::UtcMs), m_era, entry.mac.value_or(Hash{}), deleted});
}

void LogVerifier::find(Verdict verdict, qint64 entry, qint64 last, const QString& detail,
                       qsizetype epoch)
{
    const qint64 count = ++m_counts[verdict];
    if (count <= findingsMax) {
        m_findings.append(Finding{.verdict = verdict,
                                  .origin = m_key.origin(),
                                  .entry = entry,
                                  .entryLast = last == entry ? -1 : last,
                                  .detail = detail,
                                  .epoch = epoch});
        return;
    }
    Finding& more = m_more[verdict];
    const qint64 reach = std::max(entry, last);
    if (count == findingsMax + 1)
        more = Finding{
            .verdict = verdict, .origin = m_key.origin(), .entry = entry, .entryLast = reach};
    more.entry = std::min(more.entry, entry);
    more.entryLast = std::max(more.entryLast, reach);
    more.detail = QStringLiteral("and %1 findings more").arg(count - findingsMax);
}

} // namespace ventanilla::ledger
