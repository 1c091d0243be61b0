#include "services/LogArchive.h"

#include "ledger/EntryView.h"
#include "ledger/TileProofs.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>
#include <limits>
#include <numeric>

namespace ventanilla {

using ledger::EntryView;
using ledger::Key;
using ledger::TileProofs;
using storage::LogSnapshot;

namespace {

constexpr qint64 entriesBetweenQuestions = 256;
constexpr int levelsPerTile = 8;
constexpr qint64 tileWidth = 256;
constexpr qsizetype hashBytes = 32;
constexpr qsizetype saltBytes = 32;

/// A file of resources/export. A missing one is a fault of the build.
QByteArray resource(const char* name)
{
    QFile file(QStringLiteral(":/export/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    return file.readAll();
}

QJsonValue number(qint64 value)
{
    return QJsonValue(value);
}

/// What stands for a verdict in the letter; the letter's own table has the rest.
QString wordsOf(ledger::Verdict verdict)
{
    switch (verdict) {
    case ledger::Verdict::IntactAnchored:
    case ledger::Verdict::Intact:
        return QStringLiteral("%1, íntegro").arg(int(verdict));
    default:
        return QStringLiteral("%1, NO está íntegro").arg(int(verdict));
    }
}

/// Names of notes go into names of files.
bool isPlain(const QByteArray& kind)
{
    return !kind.isEmpty() && kind.size() <= 32 && std::all_of(kind.begin(), kind.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; });
}

/// A proof that the stored tiles do not give is left out: whoever checks says so. Other errors are ours.
Result<std::optional<QList<ledger::Hash>>> ifItCanBeMade(Result<QList<ledger::Hash>> proof)
{
    if (proof)
        return std::optional(std::move(proof).value());
    if (proof.error().code == ErrorCode::LogAltered || proof.error().code == ErrorCode::EntryMalformed)
        return std::optional<QList<ledger::Hash>>();
    return proof.error();
}

} // namespace

qint64 LogArchive::entries() const
{
    return std::accumulate(m_parts.cbegin(), m_parts.cend(), qint64(0), [](qint64 sum, const Part& part) { return sum + part.count; });
}

qint64 LogArchive::openings() const
{
    return std::accumulate(m_parts.cbegin(), m_parts.cend(), qint64(0), [](qint64 sum, const Part& part) { return sum + part.openings; });
}

Result<void> LogArchive::eachLeaf(const Part& part, const LogSnapshot::Told<qint64, QByteArrayView>& tellOne) const
{
    const LogSnapshot::Told<qint64, QByteArrayView> told = [&](qint64 seq, QByteArrayView leaf) -> Result<void> {
        if (m_read++ % entriesBetweenQuestions == 0 && !m_goOn(m_read))
            return ErrorCode::Cancelled;
        return tellOne(seq, leaf);
    };
    if (part.mode == "picked")
        return m_snapshot.leaves(part.log, m_filter, told);
    return m_snapshot.leaves(part.log, {part.first, part.mode == "whole" ? std::numeric_limits<qint64>::max() : part.last}, told);
}

Result<void> LogArchive::add(const ledger::VerifierKey& key, const Opens& opens)
{
    Part part {ledger::logNumber(key.publicKey()), {}, key.origin(), key.fingerprint(), {}};
    part.folder = QByteArray::number(part.log, 16).rightJustified(8, '0');
    const bool whole = !m_filter.picks() && m_filter.fromMs <= 0 && m_filter.toMs == std::numeric_limits<qint64>::max();
    part.mode = m_filter.picks() ? "picked" : whole ? "whole" : "range";
    TRY(head, m_snapshot.head(part.log));
    if (head) {
        // What is signed counts, not what stands beside it.
        if (const auto checkpoint = ledger::Checkpoint::read(head->note))
            part.size = checkpoint.value().size;
        part.note = head->note;
    }
    if (part.mode == "range") {
        TRY(span, m_snapshot.span(part.log, m_filter.fromMs, m_filter.toMs));
        if (!span)
            return {};
        part.first = span->first;
        part.last = span->last;
    }
    TRY_DO(addEntries(part));
    if (part.count == 0)
        return {};
    if (whole && part.size > 0)
        part.last = part.size - 1;
    TRY_DO(m_file.add(part.folder + "/vkey", key.write() + '\n'));
    if (!part.note.isEmpty())
        TRY_DO(m_file.add(part.folder + "/checkpoint", part.note));
    TRY_DO(addNotes(part));
    TRY_DO(part.mode == "picked" ? addProofs(part) : addTiles(part));
    if (opens)
        TRY_DO(addOpenings(part, opens));
    m_parts.append(std::move(part));
    return {};
}

Result<void> LogArchive::addEntries(Part& part)
{
    const qint64 picked = entries();
    const auto write = [&](qint64 seq, QByteArrayView leaf) -> Result<void> {
        if (part.count == 0) {
            TRY_DO(m_file.begin(part.folder + "/entries.jsonl"));
            part.first = part.mode == "range" ? part.first : seq;
        }
        if (part.mode == "picked" && picked + part.count == m_pickedMax)
            return Error {ErrorCode::ExportTooLarge, {}, m_pickedMax};
        ++part.count;
        if (part.mode != "range")
            part.last = seq;
        TRY_DO(m_file.write(leaf));
        return m_file.write("\n");
    };
    TRY_DO(eachLeaf(part, write));
    return part.count > 0 ? m_file.end() : Result<void>();
}

Result<void> LogArchive::addTile(const Part& part, int level, qint64 index)
{
    const qint64 width = std::min(tileWidth, (part.size >> (levelsPerTile * level)) - tileWidth * index);
    const QByteArray hashes = m_snapshot.tiles(part.log)(level, index);
    if (hashes.size() < width * hashBytes)
        return {}; // whoever checks finds that it is missing
    return m_file.add(part.folder + '/' + ledger::tilePath(level, index, int(width)), QByteArrayView(hashes).first(width * hashBytes));
}

Result<void> LogArchive::addTiles(const Part& part)
{
    // On each level the tiles over the entries, which hang from each other, and the one at the right edge, which the signed root is folded from.
    for (int level = 0; level * levelsPerTile < 53; ++level) {
        const qint64 hashes = part.size >> (levelsPerTile * level);
        if (hashes == 0)
            return {};
        const qint64 from = (part.first >> (levelsPerTile * level)) / tileWidth;
        const qint64 to = std::min(part.last >> (levelsPerTile * level), hashes - 1) / tileWidth;
        for (qint64 index = from; index <= to; ++index)
            TRY_DO(addTile(part, level, index));
        const qint64 edge = hashes / tileWidth;
        if (hashes % tileWidth != 0 && (edge < from || edge > to))
            TRY_DO(addTile(part, level, edge));
    }
    return {};
}

Result<void> LogArchive::addProofs(const Part& part)
{
    TileProofs proofs(m_snapshot.tiles(part.log));
    return eachLeaf(part, [&](qint64 seq, QByteArrayView) -> Result<void> {
        TRY(proof, ifItCanBeMade(proofs.inclusion(seq, part.size)));
        if (!proof)
            return {};
        return m_file.add(part.folder + "/proofs/" + QByteArray::number(seq) + ".tlog-proof", ledger::writeLogProof(seq, *proof, part.note));
    });
}

Result<void> LogArchive::addNotes(const Part& part)
{
    TileProofs proofs(m_snapshot.tiles(part.log));
    return m_snapshot.notes(part.log, [&](const LogSnapshot::Note& note) -> Result<void> {
        const QByteArray size = QByteArray::number(note.size);
        const bool closes = note.kind == "close";
        const QByteArray name = part.folder + (closes ? "/epochs/" + size : "/anchors/" + size + '-' + note.kind);
        if (note.size < 1 || (!closes && !isPlain(note.kind)))
            return {};
        if (closes) {
            TRY(leaf, m_snapshot.leaf(part.log, note.size - 1));
            TRY(proof, ifItCanBeMade(proofs.inclusion(note.size - 1, note.size)));
            TRY_DO(m_file.add(name + ".leaf", leaf));
            if (proof)
                TRY_DO(m_file.add(name + ".tlog-proof", ledger::writeLogProof(note.size - 1, *proof, note.note)));
        } else {
            TRY_DO(m_file.add(name + ".checkpoint", note.note));
        }
        TRY(consistency, ifItCanBeMade(proofs.consistency(note.size, part.size)));
        return consistency ? m_file.add(name + ".consistency", ledger::writeHashes(*consistency)) : Result<void>();
    });
}

Result<void> LogArchive::addOpenings(Part& part, const Opens& opens)
{
    bool begun = false;
    const auto openEach = [&](qint64 seq, QByteArrayView leaf) -> Result<void> {
        const auto entry = EntryView::parse(leaf);
        if (!entry || (!entry.value().has(Key::CommitBefore) && !entry.value().has(Key::CommitAfter)))
            return {};
        TRY(sealed, m_snapshot.openings(part.log, seq));
        for (const LogSnapshot::Opening& opening : sealed) {
            TRY(opened, opens(part.log, seq, entry.value().text(Key::Subject), opening));
            const qsizetype dot = opening.field.lastIndexOf('.');
            if (!opened || qsizetype(opened->size()) < saltBytes || dot < 0) {
                ++part.sealed;
                continue;
            }
            const QJsonObject line {{QStringLiteral("n"), number(seq)},
                                    {QStringLiteral("field"), QString::fromLatin1(opening.field.first(dot))},
                                    {QStringLiteral("side"), QString::fromLatin1(opening.field.sliced(dot + 1))},
                                    {QStringLiteral("salt"), QString::fromLatin1(opened->view().first(saltBytes).toByteArray().toHex())},
                                    {QStringLiteral("value"), QString::fromUtf8(opened->view().sliced(saltBytes))}};
            if (!begun)
                TRY_DO(m_file.begin(part.folder + "/openings.jsonl"));
            begun = true;
            ++part.openings;
            TRY_DO(m_file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n'));
        }
        return {};
    };
    TRY_DO(eachLeaf(part, openEach));
    return begun ? m_file.end() : Result<void>();
}

QByteArray LogArchive::about(const ledger::Report& verification, const ArchiveWords& words) const
{
    QJsonArray logs;
    for (const Part& part : m_parts) {
        logs.append(QJsonObject {{QStringLiteral("folder"), QString::fromLatin1(part.folder)},
                                 {QStringLiteral("origin"), QString::fromUtf8(part.origin)},
                                 {QStringLiteral("mode"), QString::fromLatin1(part.mode)},
                                 {QStringLiteral("size"), number(part.size)},
                                 {QStringLiteral("first"), number(part.first)},
                                 {QStringLiteral("last"), number(part.last)},
                                 {QStringLiteral("count"), number(part.count)},
                                 {QStringLiteral("openings"), number(part.openings)},
                                 {QStringLiteral("sealed"), number(part.sealed)}});
    }
    return QJsonDocument(QJsonObject {{QStringLiteral("format"), 1},
                                      {QStringLiteral("made"), number(words.madeMs)},
                                      {QStringLiteral("selection"), words.selection},
                                      {QStringLiteral("signed"), !words.signer.isEmpty()},
                                      {QStringLiteral("verdict"), int(verification.verdict())},
                                      {QStringLiteral("logs"), logs}})
        .toJson();
}

QByteArray LogArchive::letter(const ledger::Report& verification, const ArchiveWords& words) const
{
    QStringList logs;
    QStringList fingerprints;
    for (const Part& part : m_parts) {
        logs.append(QStringLiteral("%1 (carpeta %2, %3 entradas)").arg(QString::fromUtf8(part.origin), QString::fromLatin1(part.folder)).arg(part.count));
        fingerprints.append(QStringLiteral("--huella \"%1\"").arg(QString::fromLatin1(part.fingerprint)));
    }
    QString signature = QString::fromUtf8(resource(words.signer.isEmpty() ? "sin-firma.txt" : "firmada.txt"));
    signature.replace(QLatin1String("%signer%"), words.signer);
    QString text = QString::fromUtf8(resource("LEAME.txt"));
    // The signature's text comes last: what a certificate says of its owner is filled in nowhere.
    const std::pair<QLatin1String, QString> parts[] = {
        {QLatin1String("%made%"), QDateTime::fromMSecsSinceEpoch(words.madeMs, QTimeZone::UTC).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))},
        {QLatin1String("%selection%"), words.selection},
        {QLatin1String("%logs%"), logs.join(QStringLiteral("\n             "))},
        {QLatin1String("%verdict%"), wordsOf(verification.verdict())},
        {QLatin1String("%fingerprints%"), fingerprints.join(u' ')},
        {QLatin1String("%folder%"), QString::fromLatin1(m_parts.constFirst().folder)},
        {QLatin1String("%office%"), words.office},
        {QLatin1String("%signature%"), signature}};
    for (const auto& [mark, value] : parts)
        text.replace(mark, value);
    return text.toUtf8();
}

Result<QByteArray> LogArchive::conclude(const ledger::Report& verification, const ArchiveWords& words)
{
    if (m_parts.isEmpty())
        return ErrorCode::NothingToExport;
    QJsonArray findings;
    for (const ledger::Finding& finding : verification.findings) {
        findings.append(QJsonObject {{QStringLiteral("verdict"), int(finding.verdict)},
                                     {QStringLiteral("origin"), QString::fromUtf8(finding.origin)},
                                     {QStringLiteral("entry"), number(finding.entry)},
                                     {QStringLiteral("entryLast"), number(finding.entryLast)},
                                     {QStringLiteral("row"), QString::fromUtf8(finding.row)},
                                     {QStringLiteral("detail"), finding.detail}});
    }
    const QJsonObject judged {{QStringLiteral("verdict"), int(verification.verdict())},
                              {QStringLiteral("findings"), findings},
                              {QStringLiteral("notChecked"), QJsonArray::fromStringList(verification.notChecked)},
                              {QStringLiteral("rowsChecked"), number(verification.rowsChecked)}};
    TRY_DO(m_file.add("export.json", about(verification, words)));
    TRY_DO(m_file.add("verificacion.json", QJsonDocument(judged).toJson()));
    TRY_DO(m_file.add("verify.py", resource("verify.py")));
    TRY_DO(m_file.add("LEAME.txt", letter(verification, words)));
    return m_file.sums();
}

} // namespace ventanilla
