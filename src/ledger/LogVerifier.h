#pragma once

#include "ledger/Batches.h"
#include "ledger/Checkpoint.h"
#include "ledger/EntryView.h"
#include "ledger/Era.h"
#include "ledger/KeyChain.h"
#include "ledger/RowChecker.h"
#include "ledger/TileTree.h"
#include "ledger/Verdict.h"

#include <functional>
#include <optional>

namespace ventanilla::ledger {

/// A row of `audit_index`; SQL NULL is an empty view. The views need to live for the call only.
struct IndexRow
{
    qint64 t = -1;
    QByteArrayView s{};
    QByteArrayView c{};
    QByteArrayView a{};
    QByteArrayView o{};
    QByteArrayView r{};
    QByteArrayView e{};
};

/// The stored tile (`audit_tile.hashes`) at a level and index; empty when there is no such row.
/// Levels and indices as in C2SP tlog-tiles: level 0 holds the leaf hashes of entries 256·index …,
/// level 1 the roots of full level-0 tiles, and so on.
using TileSource = std::function<QByteArray(int level, qint64 index)>;

/// What can be said of one entry without knowing the others: made on any thread, in any order. The leaf's bytes must outlive it.
struct ReadEntry
{
    enum class Indexed : quint8 { Missing, Differs, Same };

    /// `index`: nothing when `audit_index` has no row for it.
    static ReadEntry of(qint64 seq, QByteArrayView leaf, const std::optional<IndexRow>& index);

    qint64 seq;
    Hash hash;               ///< leafHash of the bytes
    Result<EntryView> view;  ///< of the bytes
    Indexed indexed;         ///< Differs also where the leaf cannot be read
    std::optional<Hash> mac; ///< `rh`; zeros, which no row has, for anything but 64 lower-case hexadecimal digits
};

/// The verification of one log, fed by whoever reads the database; it knows no SQL. Hashes and
/// parses each leaf once; its memory does not grow with the log, but for one small record for each
/// business row the log speaks of. Order of calls: notes (`head`, `rememberedHead`, `checkpoint`)
/// first, then `entry` by ascending seq, then the counts, then `finish` once. Tiles are asked for
/// as the entries fill them, on the caller's thread. The keys of later epochs are learnt from the
/// entries alone, so signatures are judged where the key that must have made them is known.
class LogVerifier
{
public:
    /// Findings named for each verdict; the rest is counted in one finding more.
    static constexpr int findingsMax = 100;
    /// Missing entries over which the tree is still followed.
    static constexpr qint64 missingMax = 65536;
    /// Checkpoints compared; more go into `notChecked`.
    static constexpr qsizetype notesMax = 250000;
    /// Ours have some 300; a longer one counts as none.
    static constexpr qsizetype noteBytesMax = 1024;
    /// By how much the wall clock may fall behind the boot clock from one entry to the next.
    static constexpr qint64 clockStepMsMax = 2000;

    /// `trust` goes into the LogSummary: `given`, `this PC`.
    LogVerifier(VerifierKey trusted, QByteArray trust, TileSource tiles);

    /// The row of `audit_head`. Without this call the log has no head, which is verdict 23.
    void head(QByteArrayView note, qint64 size, QByteArrayView frontier);
    /// The head that the state folder remembers. More entries than the database has: 21. Another
    /// root: 22, or 20 when the leaves are not the signed ones. Its place is what it is believed
    /// for: where it was signed by a key that this log does not name, that alone is 21, 22 or 23.
    void rememberedHead(QByteArrayView note);
    /// A checkpoint kept outside the database, and where: on paper, in a mailbox, in a keyring. Judged like the remembered head; one that
    /// holds anchors the entries that it counts. One that is none, or of another log, is 23.
    void anchor(QByteArrayView note, const QByteArray& place);
    /// A row of `audit_checkpoint`. A closing one (`close`) must end an epoch, signed by that
    /// epoch's key (23); others are signed as a head of their size is. Another root: 20.
    void checkpoint(QByteArrayView note, qint64 size, QByteArrayView kind = KeyChain::closingKind);

    /// `index`: nothing when `audit_index` has no row for it (24).
    void entry(const ReadEntry& entry);
    void entry(qint64 seq, QByteArrayView leaf, const std::optional<IndexRow>& index) { entry(ReadEntry::of(seq, leaf, index)); }
    /// A row of `audit_index` that has no entry (24).
    void indexWithoutEntry(qint64 seq);
    /// How many rows `audit_tile` has for this log: more than the tree has tiles is 20.
    void tileRows(qint64 count);
    /// Reading stopped before the end (30): what follows is then not called missing.
    void unreadable(const QString& detail);

    /// Appends the findings and the summaries. A log without findings says 10: how many entries are not anchored; or 0, all are.
    void finish(Report& report);

    /// The log's number (`log` columns).
    qint64 log() const { return m_log; }
    const QByteArray& origin() const { return m_key.origin(); }
    /// After `finish`: what the log says of business rows, for RowChecker.
    LastLeaves takeLastLeaves() { return std::move(m_rows); }
    /// Likewise its leaves that speak of many rows, for Batches.
    QList<BatchLeaf> takeBatches() { return std::move(m_batches); }

private:
    enum class Source { Head, Remembered, Anchor, Closing, Kept };
    /// Whose signature a statement has. `Later`: of an epoch that the entries there are do not
    /// reach. `Foreign`: of a key that this log does not name.
    enum class Signer { Unknown, Right, Later, Foreign, Wrong };
    /// A statement that is to be signed: with `size` leaves the root is `root`.
    struct Claim
    {
        Source source;
        qint64 size;
        Hash root{};
        QByteArray note{};
        QByteArray place{}; ///< of an anchor
        Signer signer = Signer::Unknown;
        bool endsEpoch = false; ///< a closing checkpoint whose evolve leaf has come
        bool reached = false;
        bool agrees = false;
    };
    /// When the leaf before was written, as far as the clocks' check needs it.
    struct Before
    {
        QByteArray boot;
        qint64 t = 0;
        qint64 u = 0;
    };

    static const char* nameOf(Source source);
    /// `the head remembered at 12 entries`, for one kept outside the database.
    static QString calledAt(const Claim& claim);
    std::optional<Checkpoint> claim(Source source, QByteArrayView note, qint64 size);
    void begin();
    void missing(qint64 from, qint64 last);
    void append(const Hash& leaf, bool blamed);
    void checkClaims();
    void compareTile(int level, qint64 index, std::span<const Hash> hashes, bool whole);
    void compareClock(qint64 seq, const EntryView& leaf);
    void followEra(qint64 seq, const EntryView& leaf);
    void rememberRow(const ReadEntry& entry);
    void endEpoch(qint64 seq, const EntryView& leaf);

    void judgeSigners();
    void judgeSigner(Claim& claim);
    void judgeTiles();
    void judgeHead();
    void judgeRemembered(const Claim& remembered);
    qint64 judgeAnchors(Report& report) const; ///< how many entries are anchored
    void judgeClosing(const Claim& closing);
    void narrowByFrontier(const Claim& head);
    const Claim* headClaim() const;
    bool found(Verdict verdict) const { return m_counts.value(verdict) > 0; }
    void find(Verdict verdict, qint64 entry, qint64 last, const QString& detail,
              qsizetype epoch = 0);

    VerifierKey m_key; ///< the trusted one, of the first epoch
    KeyChain m_keys;
    bool m_keysLost = false; ///< an evolve leaf named no key: nobody knows who signs after it
    QByteArray m_trust;
    TileSource m_source;
    qint64 m_log;
    TileTree m_tree;
    QList<Claim> m_claims; ///< ascending by size once entries come
    qsizetype m_claimNext = 0;
    Frontier m_frontier; ///< as stored, when it folds to the signed head
    bool m_frontierGood = false;
    bool m_headSeen = false;
    bool m_rememberedSeen = false;
    bool m_started = false;
    /// Too much is missing: positions in the tree are no longer those of the entries.
    bool m_treeLost = false;
    bool m_unreadable = false;
    qint64 m_next = 0; ///< seq expected next
    qint64 m_tileRows = -1;
    qint64 m_notesLeft = 0;
    qint64 m_standIns = 0; ///< missing entries for which the tree got a stand-in
    bool m_cut = false;    ///< entries are missing at the end
    std::optional<Before> m_before;
    /// Entry at which the clock went back, waiting for a `clock.jump` or `clock.set` right after it.
    qint64 m_stepAt = -1;
    qint64 m_era = 0; ///< the greatest that an entry has begun
    LastLeaves m_rows;
    QList<BatchLeaf> m_batches;
    /// What stored tiles fold to, by the place above, while that place is open.
    QHash<QPair<int, qint64>, Hash> m_storedRoots;
    QList<Finding> m_findings;
    QList<qsizetype> m_tileFindings; ///< those of m_findings that rest on a stored tile
    QHash<Verdict, qint64> m_counts;
    QHash<Verdict, Finding> m_more; ///< what findingsMax left out
};

} // namespace ventanilla::ledger
