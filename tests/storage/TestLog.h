#pragma once

#include "core/Clock.h"
#include "crypto/Crypto.h"
#include "ledger/Verdict.h"
#include "storage/Database.h"
#include "storage/LogScan.h"
#include "storage/Tables.h"

#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <memory>
#include <optional>

#include <sqlite3.h>

namespace ventanilla::storage {

/// A clock that a test sets.
class SetClock : public Clock
{
public:
    qint64 utcMs() const override { return utc; }
    qint64 bootMs() const override { return boot; }
    QByteArray bootId() const override { return id; }
    void pass(qint64 ms)
    {
        utc += ms;
        boot += ms;
    }

    qint64 utc = 1'800'000'000'000;
    qint64 boot = 1'000'000;
    QByteArray id = "11111111-2222-3333-4444-555555555555";
};

/// One counter: its keys, its clock, and what it remembers of its log. Outlives the databases it
/// writes.
class TestLog
{
public:
    explicit TestLog(QByteArray counter = "1")
        : m_counter(std::move(counter)),
          m_rowKey(Secret::fromBytes(QByteArray(32, 'r'))),
          m_key(crypto::SigningKey::generate())
    {}

    qint64 log() const { return ledger::logNumber(m_key.publicKey()); }
    QByteArray origin() const
    {
        return ledger::makeOrigin("prueba", "iess.example", m_counter, m_key.publicKey()).value();
    }
    LogWriter writer()
    {
        return LogWriter{origin(),
                         m_counter,
                         log(),
                         crypto::SigningKey::fromSeed(present ? *present : m_key.seed()).value(),
                         m_rowKey.clone(),
                         &clock,
                         [this](QByteArrayView note) -> Result<void> {
                             if (whenTold)
                                 whenTold(note);
                             if (forgets)
                                 return ErrorCode::FileFailed;
                             remembered = note.toByteArray();
                             return {};
                         },
                         evolves ? epochKeys() : ledger::EpochKeys{}};
    }
    /// As a state folder keeps them.
    ledger::EpochKeys epochKeys()
    {
        ledger::EpochKeys keys{.firstPublicKey = m_key.publicKey(),
                               .keepNext = [this](const crypto::SigningKey& made) -> Result<void> {
                                   next = made.seed().clone();
                                   return failsToKeep ? Result<void>(ErrorCode::FileFailed)
                                                      : Result<void>();
                               },
                               .takeNext = [this]() -> Result<void> {
                                   if (failsToTake)
                                       return ErrorCode::FileFailed;
                                   present = std::move(next);
                                   next.reset();
                                   return {};
                               },
                               .dropNext = [this]() -> Result<void> {
                                   next.reset();
                                   return {};
                               }};
        if (next)
            keys.next = crypto::SigningKey::fromSeed(*next).value();
        return keys;
    }
    /// The key of the first epoch.
    const crypto::SigningKey& key() const { return m_key; }
    Secret rowKey() const { return m_rowKey.clone(); }
    TrustedLog trusted() const
    {
        return {ledger::VerifierKey(origin(), m_key.publicKey()), "given", remembered};
    }

    SetClock clock{};
    QByteArray remembered{};
    bool forgets = false;
    bool evolves = false; ///< epochs end; else the first key signs for ever
    bool failsToKeep = false;
    bool failsToTake = false;
    std::optional<Secret> present{}; ///< seed of the open epoch's key; none: the first one
    std::optional<Secret> next{};
    std::function<void(QByteArrayView)> whenTold{};

private:
    QByteArray m_counter;
    Secret m_rowKey;
    crypto::SigningKey m_key;
};

/// What the stand-alone scanner says of a file.
inline ledger::Report scanned(const QString& path, const QList<const TestLog*>& logs)
{
    ScanRequest request{path};
    request.threads = 1; // opening more takes longer than such a file
    for (const TestLog* log : logs)
        request.trusted.append(log->trusted());
    request.rowKey = logs.first()->rowKey();
    auto report = scanLog(request);
    if (!report)
        qFatal("the scan was cancelled");
    for (const ledger::Finding& finding : report.value().findings) {
        if (finding.verdict != ledger::Verdict::Intact)
            qInfo() << int(finding.verdict) << finding.origin << finding.entry << finding.row
                    << finding.detail;
    }
    return report.value();
}

/// Somebody else's hands on the file: bare SQLite, without any of our settings.
class Stranger
{
public:
    explicit Stranger(const QString& path)
    {
        if (sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READWRITE,
                            nullptr) != SQLITE_OK)
            qFatal("a stranger cannot open the file");
    }
    ~Stranger() { sqlite3_close(m_handle); }
    Stranger(const Stranger&) = delete;
    Stranger& operator=(const Stranger&) = delete;

    void run(const QByteArray& sql)
    {
        if (sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_handle));
    }
    /// The first column of the first row as bytes; null when there is no row.
    QByteArray ask(const QByteArray& sql)
    {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_handle));
        QByteArray answer;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
            answer = bytes == nullptr ? QByteArray("")
                                      : QByteArray(bytes, sqlite3_column_bytes(statement, 0));
        }
        sqlite3_finalize(statement);
        return answer;
    }
    /// So that the log can be changed at all; the triggers are put back by `restoreTriggers`.
    void liftTriggers()
    {
        m_triggers = ask("SELECT group_concat(sql, ';') FROM sqlite_schema WHERE type = 'trigger'");
        const QByteArray drops = ask("SELECT group_concat('DROP TRIGGER ' || name, ';') FROM "
                                     "sqlite_schema WHERE type = 'trigger'");
        run(drops);
    }
    void restoreTriggers() { run(m_triggers); }

private:
    sqlite3* m_handle = nullptr;
    QByteArray m_triggers{};
};

template <typename Kind>
Id<Kind> randomId()
{
    return Id<Kind>::fromBytes(crypto::randomBytes(16));
}
inline PersonId somebody()
{
    return PersonId::fromBytes(crypto::randomBytes(16));
}
inline StaffId someClerk()
{
    return StaffId::fromBytes(crypto::randomBytes(16));
}
inline VisitId someVisit()
{
    return VisitId::fromBytes(crypto::randomBytes(16));
}
inline EnrolmentId someEnrolment()
{
    return EnrolmentId::fromBytes(crypto::randomBytes(16));
}
inline MailId someMail()
{
    return MailId::fromBytes(crypto::randomBytes(16));
}

inline PersonRow personRow(const PersonId& id = somebody())
{
    return PersonRow{
        .id = id, .identifierIndex = crypto::randomBytes(16), .dataKey = "key", .sealed = "sealed"};
}
inline StaffRow staffRow(const QByteArray& login, const StaffId& id = someClerk())
{
    return StaffRow{
        .id = id, .login = login, .role = Role::Clerk, .state = StaffState::New, .createdMs = 5};
}

/// A commit of one person, to have something in the log.
inline Result<Committed> commitPerson(Database& database, const PersonRow& row = personRow())
{
    TRY(transaction, database.begin());
    TRY_DO(insertPerson(transaction, row));
    return transaction.commit(
        AuditEvent("person.add").about(row.id).on(Table::Person, row.id.hex()));
}

} // namespace ventanilla::storage

/// The value of a Result, or the end of the test function.
#define GET(name, ...)                                                                             \
    auto name##OrError = (__VA_ARGS__);                                                            \
    QVERIFY2(name##OrError.ok(),                                                                   \
             name##OrError.ok() ? "" : qPrintable(name##OrError.error().detail));                  \
    auto name = std::move(name##OrError).value()
#define DO(...)                                                                                    \
    if (auto done = (__VA_ARGS__); true)                                                           \
    QVERIFY2(done.ok(), done.ok() ? "" : qPrintable(done.error().detail))
#define FAILS(expected, ...)                                                                       \
    if (auto done = (__VA_ARGS__); true) {                                                         \
        QVERIFY(!done.ok());                                                                       \
        QCOMPARE(int(done.error().code), int(expected));                                           \
    }
