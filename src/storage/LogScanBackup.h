#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace ventanilla::storage {

/// A log as a database that somebody kept has it.
struct KeptLog
{
    qint64 log;
    QByteArray origin; ///< what its head says, not verified here
    qint64 size;
    QByteArray rootHex;
    QByteArray note;
    qint64 newestMs; ///< of its last entry
    qint64 era = 0;  ///< of its time, see ledger/Era
};

/// What a database that somebody kept says of itself: to be believed after a full verification only.
struct KeptOffice
{
    QByteArray pseudonym;
    QString name;
    QByteArray shortName;
    QByteArray domain;
    QByteArray counter;
    bool demonstration = false;
    qint64 newestMs = 0; ///< the newest entry of all its logs, in the present era
    qint64 entries = 0;
    qint64 people = 0;   ///< whose data are there
    QByteArrayList working{}; ///< sign-in names of the accounts that are on
    QList<KeptLog> logs{};
};

/// A consistent copy of a database, its write-ahead log included, as a new file (0600, synced). The source is only read.
/// Errors: as ScanFile::open; FileExists, DatabaseFull, FileFailed.
Result<void> copyDatabase(const QString& from, const QString& to);

/// Errors: as ScanFile::open; DatabaseNotOurs (there is no office in it), DatabaseFailed.
Result<KeptOffice> lookAt(const QString& path);

} // namespace ventanilla::storage
