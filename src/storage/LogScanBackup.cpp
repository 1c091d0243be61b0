#include "storage/LogScanBackup.h"

#include "ledger/Checkpoint.h"
#include "storage/LogScanFile.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>

namespace ventanilla::storage {

namespace {

constexpr qsizetype logsMax = 1000;
constexpr qsizetype accountsMax = 100'000;

Error cannotCopy(const QString& to)
{
    const ErrorCode code = errno == EEXIST                                                 ? ErrorCode::FileExists
                           : errno == ENOSPC || errno == EDQUOT || errno == EFBIG ? ErrorCode::DatabaseFull
                                                                                  : ErrorCode::FileFailed;
    return Error{code, QString::fromLocal8Bit(std::strerror(errno)), 0, to};
}

/// The file has its mode from the beginning, and nobody has it open yet.
Result<void> makePrivateFile(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (file < 0)
        return cannotCopy(path);
    ::close(file);
    return {};
}

Result<void> syncCopy(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int why = errno;
    if (file >= 0)
        ::close(file);
    errno = why;
    return synced ? Result<void>() : Result<void>(cannotCopy(path));
}

Result<qint64> newestOf(const ScanFile& file, qint64 log)
{
    TRY(query, file.query("SELECT t FROM audit_index WHERE log = ?1 ORDER BY seq DESC LIMIT 1"));
    query.bind(1, log);
    TRY(row, query.step());
    return row ? integer(query, 0) : 0;
}

Result<qint64> countOf(const ScanFile& file, const char* sql)
{
    TRY(query, file.query(sql));
    TRY(row, query.step());
    return row ? integer(query, 0) : 0;
}

/// The greatest time of the present era, see ledger/Era.
Result<qint64> newestOf(const ScanFile& file)
{
    TRY(era, countOf(file, "SELECT max(CAST(substr(e, 7) AS INTEGER)) FROM audit_index WHERE a = 'clock.set' AND o = 'ok'"));
    if (era <= 0) // none
        return countOf(file, "SELECT max(t) FROM audit_index");
    TRY(query, file.query("SELECT max(leaf.t) FROM audit_index AS leaf JOIN (SELECT log AS set_log, min(seq) AS set_seq FROM audit_index "
                          "WHERE a = 'clock.set' AND o = 'ok' AND CAST(substr(e, 7) AS INTEGER) = ?1 GROUP BY log) "
                          "ON leaf.log = set_log AND leaf.seq >= set_seq"));
    query.bind(1, era);
    TRY(row, query.step());
    return row ? integer(query, 0) : 0;
}

Result<qint64> eraOf(const ScanFile& file, qint64 log)
{
    TRY(query, file.query("SELECT max(CAST(substr(e, 7) AS INTEGER)) FROM audit_index WHERE a = 'clock.set' AND o = 'ok' AND log = ?1"));
    query.bind(1, log);
    TRY(row, query.step());
    return row ? std::max<qint64>(0, integer(query, 0)) : 0;
}

Result<void> readLogs(const ScanFile& file, KeptOffice& office)
{
    TRY(query, file.query("SELECT log, size, note FROM audit_head ORDER BY log"));
    while (office.logs.size() < logsMax) {
        TRY(row, query.step());
        if (!row)
            break;
        const qint64 log = integer(query, 0);
        const QByteArray note = blob(query, 2).toByteArray();
        const auto head = ledger::Checkpoint::read(note);
        if (!head)
            return Error{ErrorCode::DatabaseFailed, QStringLiteral("a head is no signed checkpoint")};
        TRY(newest, newestOf(file, log));
        TRY(era, eraOf(file, log));
        const ledger::Hash& root = head.value().root;
        office.logs.append({log, head.value().origin, head.value().size, ledger::toBytes(root).toHex(), note, newest, era});
        office.entries += head.value().size;
    }
    TRY(newest, newestOf(file));
    office.newestMs = newest;
    return {};
}

} // namespace

Result<void> copyDatabase(const QString& from, const QString& to)
{
    TRY(source, ScanFile::open(from));
    TRY_DO(makePrivateFile(to));
    auto copied = source.copyTo(to);
    if (copied)
        copied = source.stillTheSame();
    if (copied)
        copied = syncCopy(to);
    if (!copied)
        QFile::remove(to);
    return copied;
}

Result<KeptOffice> lookAt(const QString& path)
{
    TRY(file, ScanFile::open(path));
    KeptOffice office;
    TRY(query, file.query("SELECT pseudonym, name, short_name, domain, counter, demonstration FROM office"));
    TRY(there, query.step());
    if (!there)
        return Error{ErrorCode::DatabaseNotOurs, QStringLiteral("there is no office in the database")};
    office.pseudonym = text(query, 0).toByteArray();
    office.name = QString::fromUtf8(text(query, 1));
    office.shortName = text(query, 2).toByteArray();
    office.domain = text(query, 3).toByteArray();
    office.counter = text(query, 4).toByteArray();
    office.demonstration = integer(query, 5) == 1;
    TRY_DO(readLogs(file, office));
    TRY(people, countOf(file, "SELECT count(*) FROM person WHERE state <> 'borrado'"));
    office.people = people;
    TRY(accounts, file.query("SELECT login FROM staff WHERE state IN ('active', 'temporary') ORDER BY login"));
    while (office.working.size() < accountsMax) {
        TRY(row, accounts.step());
        if (!row)
            break;
        office.working.append(text(accounts, 0).toByteArray());
    }
    return office;
}

} // namespace ventanilla::storage
