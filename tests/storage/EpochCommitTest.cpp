#include "TestLog.h"

#include "ledger/Entry.h"

#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Checkpoint;
using ledger::Key;
using ledger::Verdict;
using ledger::VerifierKey;

/// The end of an epoch is part of a commit, and a database whose last epoch did not end in order is not opened.
class EpochCommitTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    QString m_path;

    static Result<Committed> commit(Database& database, int events, std::optional<EpochEnd> end = {})
    {
        TRY(transaction, database.begin());
        if (end)
            transaction.endsEpoch(*end);
        AuditEvents list(AuditEvent("login.ok").by(someClerk()));
        for (int i = 1; i < events; ++i)
            list.add(AuditEvent("view.person").about(somebody()));
        return transaction.commit(std::move(list));
    }
    QByteArray ask(const QByteArray& sql) const { return Stranger(m_path).ask(sql); }
    ledger::Entry leaf(qint64 seq) const { return ledger::Entry::parse(ask("SELECT leaf FROM audit_entry WHERE seq = " + QByteArray::number(seq))).value(); }
    VerifierKey verifier(const Secret& seed) const { return {m_log->origin(), crypto::SigningKey::fromSeed(seed).value().publicKey()}; }
    VerifierKey firstKey() const { return {m_log->origin(), m_log->key().publicKey()}; }
    Verdict verdict() const { return scanned(m_path, {m_log.get()}).verdict(); }
    Result<void> check()
    {
        TRY(database, Database::open(m_path, m_log->writer(), m_log->remembered));
        return database.checkLog(m_log->remembered);
    }
    /// Three epochs and a few entries more.
    void fill()
    {
        GET(database, Database::create(m_path, m_log->writer()));
        DO(commit(database, 300, EpochEnd::SignIn));
        DO(commit(database, 40, EpochEnd::Close));
        DO(commit(database, 5, EpochEnd::SignIn));
        DO(commit(database, 7));
    }

private Q_SLOTS:
    void initTestCase() { m_library.emplace(std::move(crypto::Library::start()).value()); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
        m_log = std::make_unique<TestLog>();
        m_log->evolves = true;
    }

    void endsAnEpochInTheCommitThatAsksForIt()
    {
        GET(database, Database::create(m_path, m_log->writer()));
        DO(commit(database, 3));
        QVERIFY(!m_log->present);
        GET(committed, commit(database, 2, EpochEnd::SignIn));
        QCOMPARE(committed.first, 3);
        QCOMPARE(committed.last, 4);
        QCOMPARE(committed.size, 6);
        QVERIFY(m_log->present && !m_log->next);
        const VerifierKey second = verifier(*m_log->present);

        const ledger::Entry last = leaf(5);
        QCOMPARE(last.text(Key::Action), QByteArray("key.evolve"));
        QCOMPARE(last.text(Key::Facts), "key:" + second.publicKey().toHex() + "/why:sign-in");
        const QByteArray closing = ask("SELECT note FROM audit_checkpoint WHERE size = 6 AND kind = 'close'");
        const auto closed = Checkpoint::open(closing, firstKey());
        QVERIFY(closed.ok());
        QCOMPARE(closed.value().size, 6);
        const QByteArray head = ask("SELECT note FROM audit_head");
        QVERIFY(!Checkpoint::open(head, firstKey()).ok());
        const auto signedHead = Checkpoint::open(head, second);
        QVERIFY(signedHead.ok());
        QVERIFY(signedHead.value().root == closed.value().root);
        QCOMPARE(m_log->remembered, head);
        QCOMPARE(int(verdict()), int(Verdict::Intact));

        DO(commit(database, 1, EpochEnd::Close));
        QCOMPARE(leaf(7).text(Key::Facts), "key:" + verifier(*m_log->present).publicKey().toHex() + "/why:close");
        DO(commit(database, 1));
        QCOMPARE(int(verdict()), int(Verdict::Intact));
    }

    void endsAnEpochByItselfAfterAThousandEntries()
    {
        GET(database, Database::create(m_path, m_log->writer()));
        DO(commit(database, 10, EpochEnd::SignIn)); // 0–10
        DO(commit(database, int(Database::epochEntriesMax) - 1));
        QCOMPARE(ask("SELECT count(*) FROM audit_checkpoint"), QByteArray("1"));
        GET(committed, commit(database, 1));
        QCOMPARE(committed.size, 11 + Database::epochEntriesMax + 1);
        QCOMPARE(ask("SELECT max(size) FROM audit_checkpoint"), QByteArray::number(committed.size));
        QVERIFY(leaf(committed.size - 1).text(Key::Facts).endsWith("/why:entries"));
        // What has been counted is read again where the database is opened again.
        const auto reopen = [&]() -> Result<Database> { return Database::open(m_path, m_log->writer()); };
        GET(again, reopen());
        DO(commit(again, int(Database::epochEntriesMax) - 1));
        QCOMPARE(ask("SELECT count(*) FROM audit_checkpoint"), QByteArray("2"));
        DO(commit(again, 1));
        QCOMPARE(ask("SELECT count(*) FROM audit_checkpoint"), QByteArray("3"));
        QCOMPARE(int(verdict()), int(Verdict::Intact));
    }

    void aLogWithoutKeysOutsideKeepsItsOwn()
    {
        m_log->evolves = false;
        GET(database, Database::create(m_path, m_log->writer()));
        GET(committed, commit(database, 2, EpochEnd::SignIn));
        QCOMPARE(committed.size, 2);
        QCOMPARE(ask("SELECT count(*) FROM audit_checkpoint"), QByteArray("0"));
        QCOMPARE(int(verdict()), int(Verdict::Intact));
    }

    void whereTheNextKeyCannotBeKeptNothingIsWritten()
    {
        {
            GET(database, Database::create(m_path, m_log->writer()));
            DO(commit(database, 3));
            m_log->failsToKeep = true;
            FAILS(ErrorCode::FileFailed, commit(database, 2, EpochEnd::SignIn));
            QVERIFY(database.isReadOnly());
        }
        QCOMPARE(ask("SELECT count(*) FROM audit_entry"), QByteArray("3"));
        QVERIFY(m_log->next); // half a file lies there, as it were
        m_log->failsToKeep = false;
        DO(check());
        QVERIFY(!m_log->next && !m_log->present);
        GET(database, Database::open(m_path, m_log->writer(), m_log->remembered));
        DO(commit(database, 2, EpochEnd::SignIn));
        QCOMPARE(int(verdict()), int(Verdict::Intact));
    }

    void whereTheKeysCannotBeExchangedNothingMoreIsWritten()
    {
        {
            GET(database, Database::create(m_path, m_log->writer()));
            DO(commit(database, 3));
            m_log->failsToTake = true;
            GET(committed, commit(database, 2, EpochEnd::SignIn));
            QCOMPARE(committed.size, 6);
            QVERIFY(database.isReadOnly());
        }
        QCOMPARE(int(verdict()), int(Verdict::Intact));
        FAILS(ErrorCode::FileFailed, check());
        m_log->failsToTake = false;
        QVERIFY(m_log->next && !m_log->present);
        DO(check());
        QVERIFY(!m_log->next && m_log->present);
    }

    void theNextKeyTakesItsPlaceOnlyWhenItSignedTheHead()
    {
        fill();
        const Secret present = m_log->present->clone();
        m_log->next = crypto::SigningKey::generate().seed().clone();
        DO(check());
        QVERIFY(!m_log->next);
        QVERIFY(m_log->present->equals(present.view()));

        m_log->next = present.clone();
        m_log->present = crypto::SigningKey::generate().seed().clone();
        DO(check());
        QVERIFY(!m_log->next);
        QVERIFY(m_log->present->equals(present.view()));

        // Neither of them: nothing is destroyed.
        m_log->present = crypto::SigningKey::generate().seed().clone();
        m_log->next = crypto::SigningKey::generate().seed().clone();
        FAILS(ErrorCode::LogHeadInvalid, check());
        QVERIFY(m_log->next);
    }

    void opensWithWhatWasRememberedInAnyEpoch()
    {
        QList<QByteArray> notes;
        m_log->whenTold = [&](QByteArrayView note) { notes.append(note.toByteArray()); };
        fill();
        QCOMPARE(notes.size(), 4);
        for (const QByteArray& note : std::as_const(notes)) {
            m_log->remembered = note;
            DO(check());
        }
        // The first epoch's head, signed by a later key; and the closing checkpoint for a head.
        m_log->remembered = Checkpoint::read(notes.first()).value().sign(crypto::SigningKey::fromSeed(*m_log->present).value()).value();
        FAILS(ErrorCode::LogHeadInvalid, check());
        m_log->remembered = ask("SELECT note FROM audit_checkpoint WHERE size = 301");
        FAILS(ErrorCode::LogHeadInvalid, check());
        Checkpoint beyond = Checkpoint::read(notes.last()).value();
        beyond.size += 1000;
        m_log->remembered = beyond.sign(crypto::SigningKey::generate()).value();
        FAILS(ErrorCode::LogTruncated, check());
    }

    void aDatabaseOfAnEarlierEpochIsBehind()
    {
        {
            GET(database, Database::create(m_path, m_log->writer()));
            DO(commit(database, 3));
        }
        const QString old = m_dir->filePath(QStringLiteral("old.db"));
        QVERIFY(QFile::copy(m_path, old));
        {
            GET(database, Database::open(m_path, m_log->writer(), m_log->remembered));
            DO(commit(database, 2, EpochEnd::SignIn));
        }
        QVERIFY(QFile::remove(m_path));
        QVERIFY(QFile::copy(old, m_path));
        FAILS(ErrorCode::LogTruncated, check());
        QCOMPARE(int(verdict()), int(Verdict::Truncated));
    }

    void doesNotOpenWhereTheLastEpochDidNotEndInOrder_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const char* sql, ErrorCode code) { QTest::newRow(name) << QByteArray(sql) << int(code); };
        row("its closing checkpoint gone", "DELETE FROM audit_checkpoint WHERE size = 348", ErrorCode::LogHeadInvalid);
        row("all closing checkpoints gone", "DELETE FROM audit_checkpoint", ErrorCode::LogHeadInvalid);
        row("the one before in its place", "UPDATE audit_checkpoint SET note = (SELECT note FROM audit_checkpoint WHERE size = 342) WHERE size = 348", ErrorCode::LogHeadInvalid);
        row("the head in its place", "DELETE FROM audit_checkpoint WHERE size = 348; INSERT INTO audit_checkpoint SELECT log, size, 'close', note FROM audit_head", ErrorCode::LogHeadInvalid);
        row("one more, signed by nobody", "INSERT INTO audit_checkpoint SELECT log, 350, kind, note FROM audit_checkpoint WHERE size = 348", ErrorCode::LogHeadInvalid);
        row("the leaf that ends it names another key", "UPDATE audit_entry SET leaf = CAST(replace(leaf, 'why:sign', 'why:Sign') AS BLOB) WHERE seq = 347", ErrorCode::LogAltered);
        row("no closing checkpoint before it", "DELETE FROM audit_checkpoint WHERE size = 342", ErrorCode::LogHeadInvalid);
    }
    void doesNotOpenWhereTheLastEpochDidNotEndInOrder()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, code);
        fill();
        DO(check());
        {
            Stranger stranger(m_path);
            stranger.liftTriggers();
            stranger.run(sql);
            stranger.restoreTriggers();
        }
        FAILS(code, check());
        QVERIFY(verdict() != Verdict::Intact);
    }
};

QTEST_GUILESS_MAIN(EpochCommitTest)
#include "EpochCommitTest.moc"
