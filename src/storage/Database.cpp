#include "storage/Database.h"

#include "storage/DatabaseCopy.h"
#include "storage/DatabaseState.h"
#include "storage/Eras.h"
#include "storage/LogHead.h"
#include "storage/Query.h"
#include "storage/Schema.h"
#include "storage/SyncedFile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>

#include <sys/stat.h>
#include <unistd.h>

namespace ventanilla::storage {

namespace {

// The bits are looked at besides access(2), which lets root write what its owner has locked.
Result<void> checkWritable(const QString& path)
{
    struct stat status = {};
    const QByteArray name = QFile::encodeName(path);
    const QByteArray folder = QFile::encodeName(QFileInfo(path).path());
    if (::stat(name.constData(), &status) != 0 || (status.st_mode & S_IWUSR) == 0 ||
        ::access(name.constData(), W_OK) != 0 || ::access(folder.constData(), W_OK) != 0)
        return Error{ErrorCode::DatabaseReadOnly,
                     QStringLiteral("file or folder cannot be written")};
    return {};
}

} // namespace

Database::Database(std::unique_ptr<State> state) : m_state(std::move(state)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;

Database::~Database()
{
    if (!m_state)
        return;
    Q_ASSERT(!m_state->inTransaction);
    m_state->statements.clear();
    // Leaves the next start nothing to replay. After a failed write no sync is tried again; other
    // connections may hold it back.
    if (!m_state->readOnly && !m_state->still)
        static_cast<void>(m_state->connection.execute("PRAGMA wal_checkpoint(TRUNCATE)"));
}

Result<Database> Database::create(const QString& path, LogWriter writer)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    TRY_DO(makeEmptyFile(absolute, ErrorCode::DatabaseExists));
    auto made = makeSchema(absolute);
    if (made)
        made = syncWithDirectory(absolute);
    if (!made) {
        QFile::remove(absolute);
        return made.error();
    }
    return open(absolute, std::move(writer));
}

Result<Database> Database::open(const QString& path, LogWriter writer, QByteArrayView remembered,
                                const std::function<Result<void>(const Database&)>& look)
{
    TRY(database, openAsItIs(path, std::move(writer)));
    TRY_DO(database.settleKeys());
    if (look)
        TRY_DO(look(database));
    TRY(version, database.m_state->connection.checkOurs());
    if (version < schemaVersion) {
        // A log that is not as it is remembered gets no entry more.
        TRY_DO(database.checkLog(remembered));
        TRY_DO(database.upgrade());
    }
    return database;
}

Result<Database> Database::openAsItIs(const QString& path, LogWriter writer)
{
    Q_ASSERT(writer.clock != nullptr);
    const QString absolute = QFileInfo(path).absoluteFilePath();
    TRY_DO(checkDatabaseFile(absolute));
    TRY_DO(checkWritable(absolute));
    TRY(connection, Connection::to(absolute));
    TRY(version, connection.checkOurs());
    TRY_DO(connection.settle());
    return Database(std::make_unique<State>(State{std::move(writer), std::move(connection)}));
}

Result<void> Database::settleKeys()
{
    LogWriter& writer = m_state->writer;
    // Half a key, which a stop left, was never used; it goes at once.
    if (!writer.epochs.next)
        return writer.epochs.dropNext ? writer.epochs.dropNext() : Result<void>();
    // Where the head cannot be read or neither key signed it, both stay: somebody will have to look.
    const auto head = readHead(*this, writer.log);
    if (!head)
        return {};
    const auto signedBy = [&](const crypto::SigningKey& key) {
        return ledger::Checkpoint::open(head.value().note, ledger::VerifierKey(writer.origin, key.publicKey())).ok();
    };
    if (signedBy(*writer.epochs.next)) {
        TRY_DO(writer.epochs.takeNext());
        writer.key = std::move(*writer.epochs.next);
        writer.epochs.next.reset();
    } else if (head.value().note.isEmpty() || signedBy(writer.key)) {
        TRY_DO(writer.epochs.dropNext());
        writer.epochs.next.reset();
    }
    return {};
}

Result<void> Database::upgrade()
{
    TRY(transaction, begin());
    // Looked at again where nobody else can write: another program may have been faster.
    TRY(from, migrate());
    if (from == schemaVersion)
        return {};
    TRY(committed, transaction.commit(AuditEvent("schema.upgrade")
                                          .fact("from", QByteArray::number(from))
                                          .fact("to", QByteArray::number(schemaVersion))));
    return {};
}

Result<int> Database::migrate() const
{
    const Connection& connection = m_state->connection;
    TRY(from, connection.checkOurs());
    if (from == schemaVersion)
        return from;
    QByteArray script;
    for (int version = from + 1; version <= schemaVersion; ++version)
        script += migration(version) + '\n';
    script += "PRAGMA user_version = " + QByteArray::number(schemaVersion) + ';';
    TRY_DO(connection.execute(script));
    return from;
}

Result<Transaction> Database::beginUpgraded()
{
    TRY(transaction, begin());
    TRY(from, migrate());
    return transaction;
}

Result<Transaction> Database::begin()
{
    Q_ASSERT(!m_state->inTransaction);
    if (m_state->readOnly)
        return Error{ErrorCode::DatabaseReadOnly, QStringLiteral("an earlier commit failed")};
    TRY_DO(m_state->connection.execute("BEGIN IMMEDIATE"));
    auto head = readHead(*this, m_state->writer.log);
    if (head && m_state->lastNote && *m_state->lastNote != head.value().note)
        head = Error{ErrorCode::LogHeadInvalid,
                     QStringLiteral("the head is not the one this desk wrote last")};
    if (!head) {
        static_cast<void>(m_state->connection.execute("ROLLBACK"));
        return head.error();
    }
    m_state->lastNote = head.value().note;
    m_state->inTransaction = true;
    return Transaction(*this, std::move(head).value());
}

Result<qint64> Database::logSize() const
{
    return sizeOf(m_state->writer.log);
}

Result<qint64> Database::sizeOf(qint64 log) const
{
    TRY(query, Query::on(*this, "SELECT size FROM audit_head WHERE log = ?"));
    query.number(log);
    TRY(found, query.next());
    return found ? query.numberAt(0) : 0;
}

Result<qint64> Database::greatestTime() const
{
    TRY(eras, erasOf(*this));
    if (eras.present == 0) {
        TRY(query, Query::on(*this, "SELECT max(t) FROM audit_index"));
        TRY(found, query.next());
        return found ? query.numberAt(0) : 0;
    }
    // Down from the greatest: only what was written at a wrong time lies before the first that counts.
    TRY(query, Query::on(*this, "SELECT t FROM audit_index AS leaf INDEXED BY audit_index_t WHERE " ERA_OF("leaf.log", "leaf.seq") " = ? ORDER BY t DESC LIMIT 1"));
    query.number(eras.present);
    TRY(found, query.next());
    return found ? query.numberAt(0) : 0;
}

Result<void> Database::backup(const QString& path) const
{
    Q_ASSERT(!m_state->inTransaction);
    return copyDatabase(m_state->connection, path);
}

Result<void> Database::expectMany(bool many) const
{
    constexpr int usualKiB = 2000; // SQLite's own default
    return m_state->connection.execute("PRAGMA cache_size = -" + QByteArray::number(many ? bulkCacheKiB : usualKiB));
}

Result<void> Database::settleFile() const
{
    Q_ASSERT(!m_state->inTransaction);
    TRY(query, Query::on(*this, "PRAGMA wal_checkpoint(TRUNCATE)"));
    TRY(answered, query.next());
    if (!answered || query.numberAt(0) != 0)
        return Error{ErrorCode::DatabaseBusy,
                     QStringLiteral("the write-ahead log could not be emptied")};
    return {};
}

QString Database::path() const
{
    return m_state->connection.qt().databaseName();
}

const LogWriter& Database::writer() const
{
    return m_state->writer;
}

bool Database::isReadOnly() const
{
    return m_state->readOnly || m_state->still;
}

void Database::holdStill()
{
    m_state->still = true;
}

bool Database::isStill() const
{
    return m_state->still;
}

Result<QSqlQuery*> Database::statement(const char* sql) const
{
    const auto kept = m_state->statements.find(QByteArrayView(sql));
    if (kept != m_state->statements.end())
        return kept->second.get();
    auto query = std::make_unique<QSqlQuery>(m_state->connection.qt());
    query->setForwardOnly(true);
    if (!query->prepare(QString::fromUtf8(sql)))
        return errorOf(query->lastError(), m_state->connection.native());
    QSqlQuery* prepared = query.get();
    m_state->statements.emplace(QByteArray(sql), std::move(query));
    return prepared;
}

} // namespace ventanilla::storage
