#pragma once

#include "core/Clock.h"
#include "ledger/Checkpoint.h"
#include "storage/AuditEvent.h"
#include "storage/LogScan.h"

#include <QString>

namespace ventanilla {

/// A large log for measuring, written by the product's own storage: visits of made-up people by twenty clerks over two years. The same number of
/// entries gives the same people, clerks and times.
class MadeLog
{
public:
    static constexpr int clerks = 20;
    static constexpr int entriesAVisit = 12;
    static constexpr qint64 commitEntries = 600; ///< in one commit, which all have one time
    static constexpr qint64 firstMs = 1'740'000'000'000;

    /// Makes `path`, which must not exist, or takes it as it is when it has that many entries. Prints how long it took.
    static MadeLog at(const QString& path, qint64 entries);

    const QString& path() const { return m_path; }
    qint64 log() const { return m_log; }
    /// As a verifier trusts it.
    storage::ScanRequest request() const;
    /// The entry with this number, as it is committed.
    static storage::AuditEvent eventAt(qint64 number);
    static QByteArray person(qint64 visit); ///< 32 hexadecimal digits, one of some 50,000
    static QByteArray clerk(qint64 visit);
    static QByteArray visit(qint64 number);

private:
    QString m_path;
    qint64 m_log = 0;
    QByteArray m_origin;
    QByteArray m_publicKey;
};

} // namespace ventanilla
