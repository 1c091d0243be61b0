#include "services/ExportCheck.h"

#include "crypto/CmsCheck.h"
#include "ledger/EntryFacts.h"
#include "ledger/ProofFiles.h"
#include "ledger/TileProofs.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace ventanilla {

using ledger::Checkpoint;
using ledger::EntryView;
using ledger::Key;
using ledger::VerifierKey;
using Mode = OpenedReport::Mode;
using Trust = OpenedReport::Trust;
using What = OpenedReport::What;

namespace {

constexpr int levelsPerTile = 8;
constexpr int levelsMax = 7;
constexpr qint64 tileWidth = 256;
constexpr qsizetype tilePartsMax = 6;
constexpr qint64 tilesPerFolder = 1000; ///< C2SP tlog-tiles: three digits a part of the name
constexpr qsizetype hashBytes = 32;
constexpr qsizetype saltedBytes = 32;
constexpr qint64 numberMax = (qint64(1) << 53) - 1;
constexpr qsizetype logsMax = 100;

Error logRefused(const QByteArray& file)
{
    return {ErrorCode::ArchiveRefused, QString::fromUtf8(file), 0, QStringLiteral("log")};
}

/// −2 for what is no number of an entry or of entries.
qint64 numberOf(const QJsonValue& value)
{
    const qint64 number = value.toInteger(-2);
    return number < -1 || number > numberMax ? -2 : number;
}

std::optional<Mode> modeOf(const QString& word)
{
    if (word == QLatin1String("whole"))
        return Mode::Whole;
    if (word == QLatin1String("range"))
        return Mode::Days;
    return word == QLatin1String("picked") ? std::optional(Mode::Picked) : std::nullopt;
}

QByteArray partOf(const QByteArray& origin, qsizetype which)
{
    const QByteArrayList parts = origin.split('/');
    return parts.size() == 3 ? parts.at(which) : QByteArray();
}

} // namespace

struct ExportCheck::Log {
    OpenedReport::Log said;
    QByteArray folder;
    ledger::KeyChain chain;
    Checkpoint head;
    QByteArray note;
    qint64 first = 0;          ///< and the last and how many, as export.json says
    qint64 wanted = -1;
    qint64 count = 0;
    std::map<qint64, ledger::Hash> closings {};
    QSet<qint64> evolved {};   ///< sizes at which an entry names the next key
    qint64 expected = 0;       ///< position of the next entry
    qint64 lines = 0;
    qint64 tile = -1;          ///< the one that was judged last
    bool tileGood = false;
    QSet<QByteArray> people {};

    bool isPicked() const { return said.mode == Mode::Picked; }
    QByteArray tileName(int level, qint64 index) const
    {
        const qint64 width = std::min(tileWidth, (head.size >> (levelsPerTile * level)) - tileWidth * index);
        return width > 0 ? folder + '/' + ledger::tilePath(level, index, int(width)) : QByteArray();
    }
};

void ExportCheck::find(What what, const Log& log, qint64 entry, qint64 last, const QByteArray& file)
{
    m_report.add({what, log.said.number, entry, last, file});
}

Result<OpenedReport> ExportCheck::run()
{
    m_files.judge(m_report);
    const QJsonObject about = QJsonDocument::fromJson(m_files.bytes("export.json")).object();
    const QJsonArray logs = about.value(QLatin1String("logs")).toArray();
    if (const qint64 version = about.value(QLatin1String("format")).toInteger(); version > format)
        return Error {ErrorCode::ArchiveRefused, {}, version, QStringLiteral("version")};
    if (logs.isEmpty() || logs.size() > logsMax || about.value(QLatin1String("format")).toInteger() != format)
        return Error {ErrorCode::ArchiveRefused, {}, 0, QStringLiteral("missing")};
    m_report.madeMs = about.value(QLatin1String("made")).toInteger();
    m_report.verdictThere = about.value(QLatin1String("verdict")).toInt();
    checkSignature(about.value(QLatin1String("signed")).toBool());
    for (const QJsonValue& log : logs)
        TRY_DO(checkLog(log.toObject()));
    return m_report;
}

void ExportCheck::checkSignature(bool wanted)
{
    if (m_files.signature().isEmpty()) {
        if (wanted)
            m_report.add({What::SignatureBad, 0, -1, -1, "SHA256SUMS.p7s"});
        return;
    }
    const auto signer = crypto::cmsSigner(m_files.signature(), m_files.sums());
    m_report.isSigned = signer.ok();
    if (signer)
        m_report.signer = signer.value();
    else
        m_report.add({What::SignatureBad, 0, -1, -1, "SHA256SUMS.p7s"});
}

Result<ExportCheck::Log> ExportCheck::begin(const QJsonObject& about)
{
    const QByteArray folder = about.value(QLatin1String("folder")).toString().toUtf8();
    const auto mode = modeOf(about.value(QLatin1String("mode")).toString());
    QByteArray line = m_files.bytes(folder + "/vkey");
    if (line.endsWith('\n'))
        line.chop(1);
    auto key = VerifierKey::parse(line);
    const QByteArray note = m_files.bytes(folder + "/checkpoint");
    const auto head = Checkpoint::read(note);
    if (!mode || !key || !head || m_files.pathOf(folder + "/entries.jsonl").isEmpty())
        return logRefused(folder);

    Trust trust = Trust::Unknown;
    const QByteArray fingerprint = key.value().fingerprint();
    const auto known = std::ranges::find(m_known, key.value().origin(), &VerifierKey::origin);
    if (known != m_known.end())
        trust = known->publicKey() == key.value().publicKey() ? Trust::Known : Trust::Other;
    const QByteArray digits = QByteArray::number(ledger::logNumber(key.value().publicKey()), 16).rightJustified(8, '0');
    const bool named = folder == digits && key.value().origin().endsWith('/' + digits);
    const VerifierKey first = trust == Trust::Other ? *known : key.value();
    Log log {{ledger::logNumber(key.value().publicKey()), partOf(first.origin(), 0), partOf(first.origin(), 1), *mode, head.value().size, 0, -1, 0, 0, fingerprint, trust, {}},
             folder, ledger::KeyChain(first), head.value(), note,
             numberOf(about.value(QLatin1String("first"))), numberOf(about.value(QLatin1String("last"))), numberOf(about.value(QLatin1String("count")))};
    if (log.first < 0 || log.wanted == -2 || log.count < 0 || m_keys.contains(log.said.number))
        return logRefused(folder);
    if (!named)
        find(What::KeyMisnamed, log, -1, -1, folder + "/vkey");
    if (trust == Trust::Other)
        find(What::KeyOther, log, -1, -1, folder + "/vkey");
    return log;
}

Result<void> ExportCheck::checkLog(const QJsonObject& about)
{
    TRY(log, begin(about));
    checkEpochs(log);
    checkHead(log, numberOf(about.value(QLatin1String("size"))));
    checkAnchors(log);
    TRY_DO(m_into.head(log.said.number, log.head.size, log.note));
    if (!log.isPicked())
        TRY_DO(putTiles(log));
    TRY_DO(checkEntries(log));
    checkEnd(log);
    m_keys.insert(log.said.number, {log.chain.keyAt(log.head.size), log.said.trust == Trust::Known});
    log.said.people = log.people.values();
    std::ranges::sort(log.said.people);
    m_report.entries += log.said.count;
    m_report.logs.append(std::move(log.said));
    return {};
}

void ExportCheck::checkEpochs(Log& log)
{
    const QByteArray prefix = log.folder + "/epochs/";
    const QByteArray suffix = ".tlog-proof";
    QList<qint64> sizes;
    for (const QByteArray& name : m_files.names(prefix, suffix)) {
        const qint64 size = name.sliced(prefix.size()).chopped(suffix.size()).toLongLong();
        if (size > 0)
            sizes.append(size);
        else
            find(What::EpochBroken, log, -1, -1, name);
    }
    std::ranges::sort(sizes);
    for (const qint64 size : std::as_const(sizes)) {
        const QByteArray name = prefix + QByteArray::number(size);
        const QByteArray leaf = m_files.bytes(name + ".leaf");
        const auto proof = ledger::readLogProof(m_files.bytes(name + suffix));
        const auto view = EntryView::parse(leaf);
        const auto closing = proof ? Checkpoint::open(proof.value().note, log.chain.current()) : Result<Checkpoint>(proof.error());
        const bool ends = closing && view && closing.value().size == size && proof.value().index == size - 1 && view.value().number(Key::Index) == size - 1 &&
                          view.value().text(Key::Action) == QByteArrayView(ledger::KeyChain::action) && view.value().text(Key::Outcome) == QByteArrayView("ok") &&
                          ledger::verifyInclusion(ledger::leafHash(leaf), size - 1, size, proof.value().path, closing.value().root);
        const auto next = ends ? ledger::KeyChain::nextKey(view.value().text(Key::Facts)) : Result<QByteArray>(ErrorCode::KeyMalformed);
        if (!next || !log.chain.follow(size, next.value())) {
            // Nobody knows who signs after it.
            find(What::EpochBroken, log, size, -1, name + suffix);
            return;
        }
        log.closings.emplace(size, closing.value().root);
    }
}

void ExportCheck::checkHead(Log& log, qint64 said)
{
    const QByteArray name = log.folder + "/checkpoint";
    if (!Checkpoint::open(log.note, log.chain.keyAt(log.head.size)))
        find(What::HeadUnsigned, log, -1, -1, name);
    if (said != log.head.size)
        find(What::CountDiffers, log, -1, -1, "export.json");
    for (const auto& [size, root] : log.closings)
        checkBeginning(log, size, root, log.folder + "/epochs/" + QByteArray::number(size) + ".consistency", What::EpochDiffers);
}

void ExportCheck::checkBeginning(Log& log, qint64 size, const ledger::Hash& root, const QByteArray& name, What what)
{
    const auto proof = ledger::readHashes(m_files.bytes(name));
    if (size > log.head.size)
        find(What::EntriesMissing, log, log.head.size, size - 1, name);
    else if (!m_files.has(name) || !proof || !ledger::verifyConsistency(size, root, log.head.size, log.head.root, proof.value()))
        find(what, log, size, -1, name);
}

void ExportCheck::checkAnchors(Log& log)
{
    const QByteArray suffix = "checkpoint";
    for (const QByteArray& name : m_files.names(log.folder + "/anchors/", '.' + suffix)) {
        const QByteArray note = m_files.bytes(name);
        const auto anchor = Checkpoint::read(note);
        // Where an epoch ends either of two keys may have signed.
        const bool right = anchor && anchor.value().size > 0 &&
                           (Checkpoint::open(note, log.chain.keyAt(anchor.value().size)) || Checkpoint::open(note, log.chain.keyAt(anchor.value().size - 1)));
        if (right)
            checkBeginning(log, anchor.value().size, anchor.value().root, name.chopped(suffix.size()) + "consistency", What::EpochDiffers);
        else
            find(What::CheckpointBad, log, -1, -1, name);
    }
}

Result<void> ExportCheck::putTiles(Log& log)
{
    const QByteArray prefix = log.folder + "/tile/";
    for (const QByteArray& name : m_files.names(prefix, {})) {
        QByteArrayList parts = name.sliced(prefix.size()).split('/');
        const int level = parts.takeFirst().toInt();
        qint64 index = 0;
        for (const QByteArray& part : parts.first(std::min(parts.size(), tilePartsMax))) {
            index = index * tilesPerFolder + part.mid(part.startsWith('x') ? 1 : 0, 3).toInt();
            if (part.endsWith(".p"))
                break; // its width is said behind it
        }
        const QByteArray hashes = m_files.bytes(name);
        // By the name that this tile must have: of anything else nothing is proved.
        if (level >= 0 && level < levelsMax && index >= 0 && log.tileName(level, index) == name && hashes.size() % hashBytes == 0)
            TRY_DO(m_into.tile(log.said.number, level, index, hashes));
    }
    return {};
}

QHash<qint64, QList<ExportCheck::Opening>> ExportCheck::readOpenings(Log& log)
{
    QHash<qint64, QList<Opening>> openings;
    const QByteArray name = log.folder + "/openings.jsonl";
    for (const QByteArray& line : m_files.bytes(name).split('\n')) {
        if (line.isEmpty())
            continue;
        const QJsonObject said = QJsonDocument::fromJson(line).object();
        const QString side = said.value(QLatin1String("side")).toString();
        Opening opening {said.value(QLatin1String("field")).toString().toUtf8(), side == QLatin1String("before"),
                         QByteArray::fromHex(said.value(QLatin1String("salt")).toString().toLatin1()), said.value(QLatin1String("value")).toString().toUtf8()};
        const qint64 n = numberOf(said.value(QLatin1String("n")));
        if (n < 0 || opening.salt.size() != saltedBytes || opening.field.isEmpty() || (side != QLatin1String("before") && side != QLatin1String("after")))
            find(What::OpeningUnbacked, log, n, -1, name);
        else
            openings[n].append(std::move(opening));
    }
    return openings;
}

Result<void> ExportCheck::checkEntries(Log& log)
{
    const QByteArray name = log.folder + "/entries.jsonl";
    QFile file(m_files.pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileFailed, file.errorString()};
    ledger::TileProofs proofs([this, &log](int level, qint64 index) { return m_files.bytes(log.tileName(level, index)); });
    QHash<qint64, QList<Opening>> openings = readOpenings(log);
    log.expected = log.said.mode == Mode::Whole ? 0 : log.first;
    const qint64 size = file.size();
    while (!file.atEnd()) {
        QByteArray line = file.readLine(ledger::Entry::bytesMax + 2);
        ++log.lines;
        m_read += line.size();
        if (!m_progress(m_read, std::max(size, m_read)))
            return ErrorCode::Cancelled;
        if (line.endsWith('\n'))
            line.chop(1);
        const auto view = EntryView::parse(line);
        if (!view) {
            find(What::EntryUnreadable, log, log.lines, -1, name);
            continue;
        }
        TRY_DO(takeEntry(log, proofs, view.value(), line, openings.take(view.value().number(Key::Index))));
    }
    for (auto it = openings.keyBegin(); it != openings.keyEnd(); ++it)
        find(What::OpeningUnbacked, log, *it, -1, log.folder + "/openings.jsonl");
    return {};
}

void ExportCheck::checkPlace(Log& log, qint64 n)
{
    if (n > log.expected && !log.isPicked())
        find(What::EntriesMissing, log, log.expected, n - 1);
    log.expected = n + 1;
}

void ExportCheck::checkProof(Log& log, ledger::TileProofs& proofs, qint64 n, const ledger::Hash& hash)
{
    if (log.isPicked()) {
        const QByteArray name = log.folder + "/proofs/" + QByteArray::number(n) + ".tlog-proof";
        const auto proof = ledger::readLogProof(m_files.bytes(name));
        if (!proof)
            find(What::EntryUnproved, log, n, -1, name);
        else if (proof.value().index != n || proof.value().note != log.note || !ledger::verifyInclusion(hash, n, log.head.size, proof.value().path, log.head.root))
            find(What::EntryAltered, log, n);
        return;
    }
    // A path out of a tile holds only where all of the tile's hashes are the signed ones: they are what its steps are folded from.
    const QByteArray tile = m_files.bytes(log.tileName(0, n / tileWidth));
    const qsizetype at = qsizetype(n % tileWidth) * hashBytes;
    const auto stored = tile.size() >= at + hashBytes ? ledger::hashFromBytes(QByteArrayView(tile).sliced(at, hashBytes)) : Result<ledger::Hash>(ErrorCode::NoteMalformed);
    if (log.tile != n / tileWidth) {
        log.tile = n / tileWidth;
        const auto path = proofs.inclusion(n, log.head.size);
        log.tileGood = stored && path && ledger::verifyInclusion(stored.value(), n, log.head.size, path.value(), log.head.root);
        if (!log.tileGood)
            find(What::EntryUnproved, log, n, std::min((log.tile + 1) * tileWidth, log.head.size) - 1, log.tileName(0, log.tile));
    }
    if (log.tileGood && stored.value() != hash)
        find(What::EntryAltered, log, n);
}

Result<void> ExportCheck::takeEntry(Log& log, ledger::TileProofs& proofs, const EntryView& view, QByteArrayView leaf, const QList<Opening>& openings)
{
    const qint64 n = view.number(Key::Index);
    if (n < log.expected || n >= log.head.size) {
        // Twice, out of its order, or not counted by what is signed: it has no place among the others.
        find(What::EntryAltered, log, n);
        return {};
    }
    checkPlace(log, n);
    checkProof(log, proofs, n, ledger::leafHash(leaf));
    const QByteArrayView action = view.text(Key::Action);
    if (action == QByteArrayView(ledger::KeyChain::action) && view.text(Key::Outcome) == QByteArrayView("ok"))
        log.evolved.insert(n + 1);
    TRY_DO(m_into.entry(log.said.number, n, leaf, view));
    if (log.isPicked()) {
        const QByteArray proof = m_files.bytes(log.folder + "/proofs/" + QByteArray::number(n) + ".tlog-proof");
        if (ledger::readLogProof(proof))
            TRY_DO(m_into.proof(log.said.number, n, proof));
    }
    const qint64 folio = action == QByteArrayView("visit.open") ? ledger::factIn(view.text(Key::Facts), "folio").value_or(QByteArray()).toLongLong() : 0;
    if (folio > 0 && view.has(Key::Visit)) {
        m_visits.insert({log.said.number, folio}, view.text(Key::Visit).toByteArray());
        TRY_DO(m_into.visit(log.said.number, view.text(Key::Visit).toByteArray(), folio));
    }
    for (const Key who : {Key::Clerk, Key::Approver}) {
        if (view.has(who) && log.people.size() < peopleMax)
            log.people.insert(view.text(who).toByteArray());
    }
    for (const Opening& opening : openings)
        TRY_DO(putOpening(log, view, n, opening));
    const qint64 t = view.number(Key::UtcMs);
    log.said.firstMs = log.said.count == 0 ? t : std::min(log.said.firstMs, t);
    log.said.lastMs = std::max(log.said.lastMs, t);
    log.said.last = n;
    ++log.said.count;
    return {};
}

Result<void> ExportCheck::putOpening(Log& log, const EntryView& view, qint64 n, const Opening& opening)
{
    const auto made = ledger::commitment(opening.salt, opening.field, opening.value);
    if (made && made.value() == view.text(opening.before ? Key::CommitBefore : Key::CommitAfter))
        ++m_report.openings;
    else
        find(What::OpeningUnbacked, log, n, -1, log.folder + "/openings.jsonl");
    return m_into.opening(log.said.number, n, opening.field + (opening.before ? ".before" : ".after"), opening.salt + opening.value);
}

void ExportCheck::checkEnd(Log& log)
{
    if (log.isPicked()) {
        if (log.said.count != log.count)
            find(What::CountDiffers, log, -1, -1, "export.json");
        return;
    }
    const qint64 wanted = log.said.mode == Mode::Whole ? log.head.size - 1 : log.wanted;
    if (log.expected <= wanted)
        find(What::EntriesMissing, log, log.expected, wanted);
    for (const qint64 size : std::as_const(log.evolved)) {
        if (!log.closings.contains(size))
            find(What::EpochBroken, log, size);
    }
}

} // namespace ventanilla
