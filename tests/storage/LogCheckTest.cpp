#include "TestLog.h"

#include "ledger/Checkpoint.h"

#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;

/// The start-up check against everything that a stranger may have done to a log of 600 entries
/// while the desk was closed.
class LogCheckTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void passesAnUntouchedLog();
    void passesANewLog();
    void refusesALogThatWasRememberedAndIsGone();
    void findsWhatAStrangerDid_data();
    void findsWhatAStrangerDid();
    void acceptsAnOlderMemoryOfTheSameLog();
    void refusesAMemoryOfAnotherLog();

private:
    static constexpr int entries = 600;
    Result<void> check()
    {
        TRY(database, Database::open(m_path, m_log->writer()));
        return database.checkLog(m_log->remembered);
    }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    QList<QByteArray> m_notes;
    QString m_path;
};

void LogCheckTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void LogCheckTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
    m_notes.clear();
    m_log->whenTold = [this](QByteArrayView note) { m_notes.append(note.toByteArray()); };
    GET(database, Database::create(m_path, m_log->writer()));
    for (int size = 0; size < entries; size += 50) {
        GET(transaction, database.begin());
        AuditEvents events(AuditEvent("view.log"));
        for (int i = 1; i < 50; ++i)
            events.add(AuditEvent("view.person").about(somebody()));
        DO(transaction.commit(std::move(events)));
    }
    QCOMPARE(database.logSize().value(), entries);
}

void LogCheckTest::passesAnUntouchedLog()
{
    DO(check());
}

void LogCheckTest::passesANewLog()
{
    const QString path = m_dir->filePath(QStringLiteral("new.db"));
    GET(database, Database::create(path, m_log->writer()));
    DO(database.checkLog({}));
}

void LogCheckTest::refusesALogThatWasRememberedAndIsGone()
{
    const QString path = m_dir->filePath(QStringLiteral("new.db"));
    GET(database, Database::create(path, m_log->writer()));
    FAILS(ErrorCode::LogTruncated, database.checkLog(m_log->remembered));
}

void LogCheckTest::findsWhatAStrangerDid_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("code");
    QTest::addColumn<qint64>("number"); // −1: says none
    const int altered = int(ErrorCode::LogAltered);
    const int truncated = int(ErrorCode::LogTruncated);
    const int head = int(ErrorCode::LogHeadInvalid);
    const auto row = [](const char* name, const char* sql, int code, qint64 number) {
        QTest::newRow(name) << QByteArray(sql) << code << number;
    };
    row("last leaf",
        "UPDATE audit_entry SET leaf = CAST(replace(leaf, 'view', 'look') AS BLOB) WHERE seq = 599",
        altered, 599);
    row("first of the 256 leaves",
        "UPDATE audit_entry SET leaf = CAST(replace(leaf, 'view', 'look') AS BLOB) WHERE seq = 344",
        altered, 344);
    row("empty leaf", "UPDATE audit_entry SET leaf = x'' WHERE seq = 599", altered, 599);
    row("two leaves swapped",
        "UPDATE audit_entry SET seq = -1 WHERE seq = 598; UPDATE audit_entry SET seq = 598 WHERE "
        "seq = 599; "
        "UPDATE audit_entry SET seq = 599 WHERE seq = -1",
        altered, 598);
    row("leaf in the middle gone", "DELETE FROM audit_entry WHERE seq = 580", altered, 580);
    row("last leaf gone", "DELETE FROM audit_entry WHERE seq = 599", truncated, 599);
    row("last hundred gone", "DELETE FROM audit_entry WHERE seq >= 500", truncated, 500);
    row("all gone", "DELETE FROM audit_entry", truncated, 0);
    row("all and the head gone", "DELETE FROM audit_entry; DELETE FROM audit_head", truncated, 0);
    row("head gone", "DELETE FROM audit_head", altered, 0);
    row("leaf beyond the head",
        "INSERT INTO audit_entry SELECT log, 600, leaf FROM audit_entry WHERE seq = 599", altered,
        600);
    row("size in the head", "UPDATE audit_head SET size = 599", head, -1);
    row("negative size", "UPDATE audit_head SET size = -1", head, -1);
    row("frontier", "UPDATE audit_head SET frontier = zeroblob(length(frontier))", head, -1);
    row("frontier cut", "UPDATE audit_head SET frontier = substr(frontier, 1, 32)", head, -1);
    row("signature",
        "UPDATE audit_head SET note = CAST(substr(note, 1, length(note) - 9) || 'AAAAAAA=' || "
        "char(10) AS BLOB)",
        head, -1);
    row("note without a signature",
        "UPDATE audit_head SET note = substr(note, 1, instr(note, x'0a0a') + 1)", head, -1);
    row("last tile of hashes",
        "UPDATE audit_tile SET hashes = CAST(substr(hashes, 1, 31) || x'00' || substr(hashes, 33) "
        "AS BLOB) WHERE level = 0 AND idx = 2",
        altered, 512);
    row("last hash",
        "UPDATE audit_tile SET hashes = CAST(substr(hashes, 1, length(hashes) - 32) || "
        "zeroblob(32) AS BLOB) WHERE level = 0 AND idx = 2",
        altered, 599);
    row("full tile of hashes",
        "UPDATE audit_tile SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB) WHERE "
        "level = 0 AND idx = 1",
        altered, 256);
    row("tile above",
        "UPDATE audit_tile SET hashes = CAST(zeroblob(32) || substr(hashes, 33) AS BLOB) WHERE "
        "level = 1",
        altered, -1);
    row("last tile gone", "DELETE FROM audit_tile WHERE level = 0 AND idx = 2", altered, 512);
    row("tile above gone", "DELETE FROM audit_tile WHERE level = 1", altered, -1);
    row("tile too long",
        "UPDATE audit_tile SET hashes = zeroblob(9000) WHERE level = 0 AND idx = 2", altered, 512);
}

void LogCheckTest::findsWhatAStrangerDid()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, code);
    QFETCH(qint64, number);
    {
        Stranger stranger(m_path);
        const QByteArray everything = "SELECT (SELECT group_concat(seq || hex(leaf)) FROM "
                                      "audit_entry) || (SELECT group_concat(hex(hashes)) FROM "
                                      "audit_tile) || coalesce((SELECT size || hex(frontier) || "
                                      "hex(note) FROM audit_head), '')";
        const QByteArray before = stranger.ask(everything);
        stranger.liftTriggers();
        stranger.run(sql);
        stranger.restoreTriggers();
        QVERIFY(stranger.ask(everything) != before); // void unless the stranger did something
    }
    const auto checked = check();
    QVERIFY(!checked.ok());
    QCOMPARE(int(checked.error().code), code);
    if (number >= 0)
        QCOMPARE(checked.error().number, number);
}

void LogCheckTest::acceptsAnOlderMemoryOfTheSameLog()
{
    // As after a crash between the commit and the remembering; further back as well.
    for (const QByteArray& note : std::as_const(m_notes)) {
        m_log->remembered = note;
        DO(check());
    }
}

void LogCheckTest::refusesAMemoryOfAnotherLog()
{
    const ledger::Checkpoint now = ledger::Checkpoint::read(m_notes.last()).value();
    ledger::Checkpoint other = now;
    other.root[0] ^= 1;
    m_log->remembered = other.sign(m_log->key()).value();
    FAILS(ErrorCode::LogAltered, check());

    other = ledger::Checkpoint::read(m_notes.first()).value();
    other.root[31] ^= 0x80;
    m_log->remembered = other.sign(m_log->key()).value();
    FAILS(ErrorCode::LogAltered, check());

    other = now;
    other.size += 1;
    m_log->remembered = other.sign(m_log->key()).value();
    FAILS(ErrorCode::LogTruncated, check());

    m_log->remembered = now.sign(crypto::SigningKey::generate()).value();
    FAILS(ErrorCode::LogHeadInvalid, check());
    m_log->remembered = "nonsense";
    FAILS(ErrorCode::LogHeadInvalid, check());

    m_log->remembered = now.sign(m_log->key()).value();
    DO(check());
}

QTEST_GUILESS_MAIN(LogCheckTest)
#include "LogCheckTest.moc"
