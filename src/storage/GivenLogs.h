#pragma once

#include "ledger/EntryView.h"

#include <QString>

#include <memory>

namespace ventanilla::storage {

/// The logs of somebody's export, put into a private database of our own schema, so that they are
/// read as our own log is (LogReader::openGiven). It has no keys and backs nothing: whoever fills it
/// has judged what goes in. Nothing of it is kept for a power cut. Errors of all: DatabaseFull,
/// DatabaseFailed.
class GivenLogs
{
public:
    /// `path`: of a file that is not there yet, in a folder that is nobody else's.
    static Result<GivenLogs> create(const QString& path);
    GivenLogs(GivenLogs&&) noexcept;
    ~GivenLogs();

    Result<void> head(qint64 log, qint64 size, const QByteArray& note);
    Result<void> tile(qint64 log, int level, qint64 index, const QByteArray& hashes);
    /// The tlog-proof of one entry, where there are no tiles.
    Result<void> proof(qint64 log, qint64 seq, const QByteArray& proof);
    /// An entry with its line in the index.
    Result<void> entry(qint64 log, qint64 seq, QByteArrayView leaf, const ledger::EntryView& view);
    /// `field`: `email.after`; `opening`: `salt ‖ value`.
    Result<void> opening(qint64 log, qint64 seq, const QByteArray& field, const QByteArray& opening);
    /// A visit's number, as its first entry says it.
    Result<void> visit(qint64 log, const QByteArray& pseudonym, qint64 folio);
    /// All of it is there from here on, or nothing is.
    Result<void> finish();

private:
    struct State;
    explicit GivenLogs(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace ventanilla::storage
