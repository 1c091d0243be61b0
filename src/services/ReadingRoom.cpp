#include "services/ReadingRoom.h"

#include "ledger/Entry.h"
#include "ledger/EntryFacts.h"
#include "services/LogCsv.h"
#include "services/LogPass.h"

#include <QElapsedTimer>
#include <QSaveFile>

namespace ventanilla {

using ledger::Entry;
using ledger::Key;

namespace {

constexpr int visitRowsMax = 200;
constexpr int copyRows = 512;
constexpr qsizetype openingSaltBytes = 32;

} // namespace

/// A file being written, piece by piece.
struct ReadingRoom::CopyJob {
    CopyPass pass;
    CopyWords words;
    QSaveFile file;
    QPromise<Result<qint64>> promise {};
    LogLead lead = LogLead::Undecided;
    LogCursor reached {};
    qint64 written = 0;
};

ReadingRoom::ReadingRoom(QString databasePath, ledger::VerifierKey own) : m_path(std::move(databasePath)), m_own(std::move(own)), m_chain(*m_own)
{
    m_thread.setObjectName(QStringLiteral("reading"));
    m_desk.moveToThread(&m_thread);
}

ReadingRoom::ReadingRoom(QString databasePath, QHash<qint64, HeadKey> given) : m_path(std::move(databasePath)), m_own(), m_given(std::move(given))
{
    m_thread.setObjectName(QStringLiteral("reading-given"));
    m_desk.moveToThread(&m_thread);
}

ReadingRoom::~ReadingRoom()
{
    close();
}

void ReadingRoom::close()
{
    m_closing = true;
    if (!m_thread.isRunning())
        return;
    // The connection goes on the thread that opened it.
    QMetaObject::invokeMethod(&m_desk, [this] {
        m_reader.reset();
        m_thread.quit();
    });
    m_thread.wait();
}

void ReadingRoom::post(std::function<void()> work)
{
    if (!m_thread.isRunning() && !m_closing)
        m_thread.start();
    QMetaObject::invokeMethod(&m_desk, std::move(work), Qt::QueuedConnection);
}

Result<void> ReadingRoom::openReader()
{
    if (m_closing)
        return ErrorCode::Cancelled;
    if (m_reader)
        return {};
    TRY(reader, m_own ? storage::LogReader::open(m_path) : storage::LogReader::openGiven(m_path));
    m_reader = std::move(reader);
    return {};
}

template <typename Reply, typename Work> QFuture<Result<Reply>> ReadingRoom::ask(const LogPass& pass, Work work)
{
    auto promise = std::make_shared<QPromise<Result<Reply>>>();
    promise->start();
    auto future = promise->future();
    post([this, promise, pass, work = std::move(work)] {
        if (!promise->isCanceled()) {
            const auto answer = [&]() -> Result<Reply> {
                if (!pass.isValid() || pass.isOpened() == m_own.has_value())
                    return ErrorCode::Cancelled;
                TRY_DO(openReader());
                return work(*m_reader);
            };
            promise->addResult(answer());
        }
        promise->finish();
    });
    return future;
}

QFuture<Result<QList<LogRow>>> ReadingRoom::rowsDown(const LogPass& pass, qint64 newest, int count)
{
    return ask<QList<LogRow>>(pass, [log = pass.log(), newest, count](const storage::LogReader& reader) { return reader.rowsDown(log, newest, count); });
}

QFuture<Result<QList<LogRow>>> ReadingRoom::rowsAt(const LogPass& pass, const QList<qint64>& positions)
{
    return ask<QList<LogRow>>(pass, [log = pass.log(), positions](const storage::LogReader& reader) { return reader.rowsAt(log, positions); });
}

QFuture<Result<qint64>> ReadingRoom::lastBefore(const LogPass& pass, qint64 utcMs)
{
    return ask<qint64>(pass, [log = pass.log(), size = pass.size(), sparse = pass.isSparse(), utcMs](const storage::LogReader& reader) { return sparse ? reader.newestBefore(log, utcMs) : reader.lastBefore(log, size, utcMs); });
}

QFuture<Result<LogFound>> ReadingRoom::search(const LogPass& pass, LogLead lead, const LogCursor& from, int foundMax)
{
    return ask<LogFound>(pass, [filter = pass.filter(), lead, from, foundMax](const storage::LogReader& reader) -> Result<LogFound> {
        LogFound found {lead, {}, {}, false};
        if (lead == LogLead::Undecided) {
            TRY(decided, reader.lead(filter));
            found.lead = decided;
        }
        TRY(stretch, reader.search(filter, found.lead, from, foundMax, stretchMs));
        found.positions = std::move(stretch.found);
        found.reached = stretch.reached;
        found.ended = stretch.ended;
        return found;
    });
}

Result<bool> ReadingRoom::isOwnSignature(const storage::LogReader& reader, const storage::StoredProof& proof)
{
    TRY(ends, reader.epochsAfter(ledger::logNumber(m_own->publicKey()), m_chainSize));
    for (const storage::ClosedEpoch& end : ends) {
        const auto entry = Entry::parse(end.leaf);
        const auto closing = ledger::Checkpoint::open(end.closing, m_chain->current());
        const auto next = entry ? ledger::KeyChain::nextKey(entry.value().text(Key::Facts)) : Result<QByteArray>(entry.error());
        if (!closing || closing.value().size != end.size || !next || !m_chain->follow(end.size, next.value()))
            return false;
        m_chainSize = end.size;
    }
    return ledger::Checkpoint::open(proof.note, m_chain->keyAt(proof.head.size)).ok();
}

Result<EntryStory::Signature> ReadingRoom::signatureOf(const storage::LogReader& reader, qint64 log, const storage::StoredProof& proof)
{
    using Signature = EntryStory::Signature;
    if (m_own && log != ledger::logNumber(m_own->publicKey()))
        return Signature::Unknown;
    if (m_own) {
        TRY(own, isOwnSignature(reader, proof));
        return own ? Signature::Right : Signature::Wrong;
    }
    const auto key = m_given.constFind(log);
    if (key == m_given.cend() || !ledger::Checkpoint::open(proof.note, key->key))
        return Signature::Wrong;
    return key->vouched ? Signature::Right : Signature::Unknown;
}

Result<std::optional<GivenValues>> ReadingRoom::givenValues(const storage::LogReader& reader, qint64 log, qint64 seq, const Entry& entry)
{
    using State = CommittedValue::State;
    if (!entry.has(Key::CommitBefore) && !entry.has(Key::CommitAfter))
        return std::optional<GivenValues>();
    GivenValues values;
    values.before.state = entry.has(Key::CommitBefore) ? State::Closed : State::None;
    values.after.state = entry.has(Key::CommitAfter) ? State::Closed : State::None;
    TRY(openings, reader.givenOpenings(log, seq));
    for (const auto& [place, bytes] : std::as_const(openings)) {
        const qsizetype dot = place.lastIndexOf('.');
        if (dot < 0 || bytes.size() < openingSaltBytes)
            continue;
        values.field = place.first(dot);
        const bool before = place.endsWith(".before");
        const QByteArray value = bytes.sliced(openingSaltBytes);
        const auto made = ledger::commitment(QByteArrayView(bytes).first(openingSaltBytes), values.field, value);
        const bool agrees = made && made.value() == entry.text(before ? Key::CommitBefore : Key::CommitAfter);
        CommittedValue& said = before ? values.before : values.after;
        said.state = agrees ? State::Agrees : State::Differs;
        said.text = QString::fromUtf8(value);
    }
    return std::optional(values);
}

QFuture<Result<EntryStory>> ReadingRoom::story(const LogPass& pass, qint64 seq)
{
    return ask<EntryStory>(pass, [this, log = pass.log(), seq](const storage::LogReader& reader) -> Result<EntryStory> {
        TRY(rows, reader.rowsAt(log, {seq}));
        TRY(proof, reader.proof(log, seq));
        const auto entry = Entry::parse(proof.leaf);
        if (!entry)
            return Error {ErrorCode::LogAltered, QStringLiteral("an entry cannot be read"), seq};
        EntryStory story {rows.constFirst()};
        story.approver = entry.value().text(Key::Approver);
        story.counter = entry.value().text(Key::Counter);
        story.facts = ledger::factsIn(entry.value().text(Key::Facts));
        story.leafHash = ledger::toBytes(proof.leafHash).toHex();
        story.root = ledger::toBytes(proof.head.root).toHex();
        story.headSize = proof.head.size;
        story.pathLength = int(proof.path.size());
        story.holds = proof.holds;
        TRY(signature, signatureOf(reader, log, proof));
        story.signature = signature;
        if (!m_own) {
            TRY(given, givenValues(reader, log, seq, entry.value()));
            story.given = given;
        }
        story.proof = ledger::writeLogProof(seq, proof.path, proof.note);
        if (!story.row.visit.isEmpty()) {
            TRY(visit, reader.rowsOfVisit(story.row.visit, visitRowsMax));
            story.visit = visit;
        }
        return story;
    });
}

QFuture<Result<qint64>> ReadingRoom::copy(const CopyPass& pass, const QString& path, CopyWords words)
{
    std::shared_ptr<CopyJob> job(new CopyJob {pass, std::move(words), QSaveFile(path)});
    job->promise.start();
    auto future = job->promise.future();
    post([this, job] {
        if (job->file.open(QIODevice::WriteOnly)) {
            job->file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            job->file.write(csv::head(job->words));
        }
        copyOn(job);
    });
    return future;
}

void ReadingRoom::copyOn(std::shared_ptr<CopyJob> job)
{
    const auto end = [&job](Result<qint64> answer) {
        job->promise.addResult(std::move(answer));
        job->promise.finish();
    };
    if (job->promise.isCanceled() || m_closing) {
        job->file.cancelWriting();
        job->promise.finish();
        return;
    }
    if (!job->file.isOpen())
        return end(Error {ErrorCode::FileFailed, job->file.errorString()});
    const auto ended = copyPiece(*job);
    if (!ended) {
        job->file.cancelWriting();
        return end(ended.error());
    }
    job->promise.setProgressValue(int(job->written));
    if (!ended.value())
        return post([this, job] { copyOn(job); });
    if (!job->file.commit())
        return end(Error {ErrorCode::FileFailed, job->file.errorString()});
    end(job->written);
}

/// True: that was all.
Result<bool> ReadingRoom::copyPiece(CopyJob& job)
{
    if (!job.pass.isValid() || job.pass.isOpened() == m_own.has_value())
        return ErrorCode::Cancelled;
    TRY_DO(openReader());
    const storage::LogFilter& filter = job.pass.filter();
    if (job.lead == LogLead::Undecided) {
        TRY(lead, m_reader->lead(filter));
        job.lead = lead;
    }
    TRY(stretch, m_reader->search(filter, job.lead, job.reached, copyRows, stretchMs));
    TRY(rows, m_reader->rowsAt(filter.log, stretch.found));
    for (const LogRow& row : std::as_const(rows)) {
        TRY(bytes, m_reader->leaf(filter.log, row.seq));
        const auto entry = Entry::parse(bytes);
        if (!entry)
            return Error {ErrorCode::LogAltered, QStringLiteral("an entry cannot be read"), row.seq};
        const QByteArray text = csv::line(row, entry.value().text(Key::Facts), job.words);
        if (job.file.write(text) != text.size())
            return Error {ErrorCode::FileFailed, job.file.errorString()};
    }
    job.written += rows.size();
    job.reached = stretch.reached;
    return stretch.ended;
}

} // namespace ventanilla
