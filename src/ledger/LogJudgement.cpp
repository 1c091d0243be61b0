// The end of LogVerifier: what the signed statements say of the tree that all entries made.
#include "ledger/LogVerifier.h"

#include <algorithm>
#include <bit>

namespace ventanilla::ledger {

const LogVerifier::Claim* LogVerifier::headClaim() const
{
    const auto found = std::find_if(m_claims.cbegin(), m_claims.cend(), [](const Claim& claim) {
        return claim.source == Source::Head && claim.signer == Signer::Right;
    });
    return found == m_claims.cend() ? nullptr : &*found;
}

const char* LogVerifier::nameOf(Source source)
{
    switch (source) {
    case Source::Head:
        return "the head";
    case Source::Remembered:
        return "the remembered head";
    case Source::Anchor:
        return "an anchor";
    case Source::Closing:
        return "a closing checkpoint";
    case Source::Kept:
        return "a kept checkpoint";
    }
    Q_UNREACHABLE_RETURN("");
}

QString LogVerifier::calledAt(const Claim& claim)
{
    return claim.source == Source::Anchor ? QStringLiteral("the anchor (%2) at %1 entries").arg(QString::number(claim.size), QString::fromUtf8(claim.place))
                                          : QStringLiteral("the head remembered at %1 entries").arg(claim.size);
}

void LogVerifier::judgeSigner(Claim& claim)
{
    if (claim.source == Source::Closing) {
        if (claim.endsEpoch)
            return;
        // One that lies behind all entries is of an epoch whose end was cut off.
        claim.signer = claim.size > m_next ? Signer::Later : Signer::Wrong;
        if (claim.signer == Signer::Wrong)
            find(Verdict::KeyChainBroken, claim.size - 1, claim.size - 1,
                 QStringLiteral("a closing checkpoint where no entry ends an epoch"),
                 m_keys.epochAt(claim.size - 1));
        return;
    }
    const qsizetype epoch = m_keys.epochAt(claim.size);
    if (Checkpoint::open(claim.note, m_keys.keyAt(claim.size))) {
        claim.signer = Signer::Right;
        return;
    }
    const auto signer = Checkpoint::signerOf(claim.note);
    const bool named = !signer || m_keys.knows(signer.value());
    if (!named && (claim.size > m_next || m_keysLost))
        claim.signer = Signer::Later;
    else if (!named && (claim.source == Source::Remembered || claim.source == Source::Anchor))
        claim.signer = Signer::Foreign;
    else
        claim.signer = Signer::Wrong;
    if (claim.signer == Signer::Wrong)
        find(Verdict::KeyChainBroken, -1, -1,
             QStringLiteral("%1 is not signed by the key of epoch %2")
                 .arg(QString::fromLatin1(nameOf(claim.source)))
                 .arg(epoch),
             epoch);
}

void LogVerifier::judgeSigners()
{
    for (Claim& claim : m_claims)
        judgeSigner(claim);
}

void LogVerifier::judgeTiles()
{
    qint64 expected = 0;
    for (int level = 0; level < m_tree.levels(); ++level) {
        const auto open = m_tree.openHashes(level);
        if (!open.empty())
            compareTile(level, m_tree.openIndex(level), open, false);
        expected += m_tree.openIndex(level) + (open.empty() ? 0 : 1);
    }
    if (m_tileRows > expected && !m_cut && !m_unreadable)
        find(Verdict::Modified, -1, -1,
             QStringLiteral("%1 stored tiles more than the entries make")
                 .arg(m_tileRows - expected));
}

void LogVerifier::judgeHead()
{
    if (!m_headSeen)
        find(Verdict::KeyChainBroken, -1, -1, QStringLiteral("there is no signed head"));
    const Claim* head = headClaim();
    if (head == nullptr)
        return;
    if (m_next > head->size)
        find(Verdict::Modified, head->size, m_next - 1,
             QStringLiteral("entries that the signed head does not count"));
    if (!head->reached)
        return;
    if (!head->agrees) {
        narrowByFrontier(*head);
        return;
    }
    // The entries are the signed ones, so it is the stored hashes that were changed.
    for (const qsizetype i : std::as_const(m_tileFindings))
        m_findings[i].detail += QStringLiteral(", and the entries agree with the signed head");
}

void LogVerifier::narrowByFrontier(const Claim& head)
{
    const auto spoken = [this](qint64 from, qint64 last) {
        const auto concerns = [=](const Finding& finding) {
            const qint64 reach = std::max(finding.entry, finding.entryLast);
            return finding.verdict == Verdict::Modified && finding.entry >= 0 &&
                   finding.entry <= last && reach >= from;
        };
        return std::any_of(m_findings.cbegin(), m_findings.cend(), concerns) ||
               std::any_of(m_more.cbegin(), m_more.cend(), concerns);
    };
    // A frontier that folds to the signed root is as good as signed: its subtrees say where the
    // entries differ.
    if (m_frontierGood && m_tree.size() == head.size) {
        const QByteArray stored = m_frontier.toBytes();
        const QByteArray made = m_tree.frontier().toBytes();
        qint64 from = 0;
        qsizetype at = 0;
        for (qint64 left = head.size; left > 0; at += 32) {
            const qint64 subtree = qint64(std::bit_floor(quint64(left)));
            if (stored.sliced(at, 32) != made.sliced(at, 32) && !spoken(from, from + subtree - 1))
                find(Verdict::Modified, from, from + subtree - 1,
                     QStringLiteral("the entries are not those that the head was signed for"));
            from += subtree;
            left -= subtree;
        }
    }
    if (!spoken(0, head.size - 1))
        find(Verdict::Modified, 0, head.size - 1,
             QStringLiteral("the entries are not those that the head was signed for"));
}

void LogVerifier::judgeRemembered(const Claim& remembered)
{
    const Claim* head = headClaim();
    if (remembered.signer == Signer::Foreign) {
        if (remembered.reached && !remembered.agrees)
            find(Verdict::Forked, -1, -1,
                 calledAt(remembered) + QStringLiteral(" has another root and a key that this log does not name: another history"));
        else
            find(Verdict::KeyChainBroken, -1, -1,
                 calledAt(remembered) + QStringLiteral(" is signed by a key that this log does not name"),
                 m_keys.epochAt(remembered.size));
        return;
    }
    if (head != nullptr && head->size < remembered.size && m_next >= remembered.size && !m_cut) {
        find(Verdict::Truncated, head->size, remembered.size - 1,
             remembered.source == Source::Anchor ? QStringLiteral("the head is older than ") + calledAt(remembered)
                                                 : QStringLiteral("the head is older than the one remembered outside the database"));
        return;
    }
    const bool otherHead =
        head != nullptr && head->size == remembered.size && head->root != remembered.root;
    const bool entriesSigned = head != nullptr && head->reached && head->agrees;
    if (otherHead || (remembered.reached && !remembered.agrees && entriesSigned)) {
        find(Verdict::Forked, -1, -1,
             calledAt(remembered) + QStringLiteral(" has another root: two histories were signed"));
    } else if (remembered.reached && !remembered.agrees && !found(Verdict::Modified)) {
        find(Verdict::Modified, 0, remembered.size - 1,
             QStringLiteral("the entries are not those of ") +
                 (remembered.source == Source::Anchor ? calledAt(remembered) : QStringLiteral("the remembered head")));
    }
}

void LogVerifier::judgeClosing(const Claim& closing)
{
    if (closing.reached && !closing.agrees && !found(Verdict::Modified)) {
        // What an earlier signature still stands for has not been changed.
        qint64 from = 0;
        for (const Claim& before : std::as_const(m_claims)) {
            if (before.size < closing.size && before.signer == Signer::Right && before.agrees)
                from = before.size;
        }
        find(Verdict::Modified, from, closing.size - 1,
             QStringLiteral("the root differs from the checkpoint signed at %1 entries")
                 .arg(closing.size));
    }
}

qint64 LogVerifier::judgeAnchors(Report& report) const
{
    using Holds = AnchorSummary::Holds;
    qint64 anchored = 0;
    for (const Claim& claim : m_claims) {
        if (claim.source != Source::Anchor)
            continue;
        Holds holds = Holds::Unsigned;
        if (claim.signer == Signer::Later || (claim.signer == Signer::Right && claim.size > m_next))
            holds = m_unreadable ? Holds::NotSaid : Holds::No;
        else if (claim.signer == Signer::Right)
            holds = !claim.reached ? Holds::NotSaid : claim.agrees ? Holds::Yes : Holds::No;
        if (holds == Holds::Yes)
            anchored = std::max(anchored, claim.size);
        report.anchors.append(AnchorSummary{m_key.origin(), claim.place, claim.size, toBytes(claim.root).toHex(), holds});
    }
    return anchored;
}

void LogVerifier::finish(Report& report)
{
    if (!m_started)
        begin();
    if (m_stepAt >= 0)
        find(Verdict::ClockAnomalies, m_stepAt, m_stepAt,
             QStringLiteral("the clock went back and no entry says so"));

    judgeSigners();
    qint64 signedSize = 0;
    for (const Claim& claim : std::as_const(m_claims)) {
        if (claim.signer == Signer::Right || claim.signer == Signer::Later)
            signedSize = std::max(signedSize, claim.size);
    }
    m_cut = signedSize > m_next && !m_unreadable;
    if (m_cut)
        find(Verdict::Truncated, m_next, signedSize - 1,
             QStringLiteral("%1 entries were signed, the database has %2")
                 .arg(signedSize)
                 .arg(m_next));
    if (!m_treeLost)
        judgeTiles();
    judgeHead();
    for (const Claim& claim : std::as_const(m_claims)) {
        if (claim.signer != Signer::Right && claim.signer != Signer::Foreign)
            continue;
        if (claim.source == Source::Remembered || claim.source == Source::Anchor)
            judgeRemembered(claim);
        else if (claim.source != Source::Head)
            judgeClosing(claim);
    }

    const bool sound = !found(Verdict::Modified) && !found(Verdict::Truncated) &&
                       !found(Verdict::Forked) && !found(Verdict::KeyChainBroken) &&
                       !found(Verdict::Unreadable);
    const qint64 anchored = judgeAnchors(report);
    if (sound && anchored == m_next)
        find(Verdict::IntactAnchored, 0, m_next - 1, QStringLiteral("all %1 entries are anchored").arg(m_next));
    else if (sound)
        find(Verdict::Intact, anchored, m_next - 1,
             QStringLiteral("%1 entries are not anchored outside this machine").arg(m_next - anchored));
    report.findings += m_findings;
    for (const Verdict verdict : {Verdict::KeyChainBroken, Verdict::Modified, Verdict::RowsUnbacked,
                                  Verdict::ClockAnomalies}) {
        if (m_more.contains(verdict))
            report.findings.append(m_more.value(verdict));
    }

    const QString origin = QString::fromUtf8(m_key.origin());
    if (!m_rememberedSeen)
        report.notChecked.append(
            QStringLiteral("%1: against a head remembered outside the database, there is none: an end "
                           "that was cut off, or the open epoch written anew with its key, does "
                           "not show")
                .arg(origin));
    if (m_keysLost)
        report.notChecked.append(
            QStringLiteral("%1: what was signed after epoch %2, its next key is not known")
                .arg(origin)
                .arg(m_keys.epoch()));
    if (m_treeLost)
        report.notChecked.append(
            QStringLiteral(
                "%1: entries after %2 against their stored hashes, too many are missing before")
                .arg(origin)
                .arg(m_tree.size()));
    if (m_notesLeft > 0)
        report.notChecked.append(QStringLiteral("%1: %2 checkpoints beyond the first %3")
                                     .arg(origin)
                                     .arg(m_notesLeft)
                                     .arg(notesMax));
    const auto remembered = std::find_if(m_claims.cbegin(), m_claims.cend(), [](const Claim& claim) {
        return claim.source == Source::Remembered;
    });
    report.logs.append(LogSummary{m_key.origin(), m_tree.size(), toBytes(m_tree.root()).toHex(),
                                  m_trust, qint64(m_keys.epoch()),
                                  remembered == m_claims.cend() ? -1 : remembered->size});
}

} // namespace ventanilla::ledger
