#include "OnDisk.h"
#include "TestOffice.h"

#include "ledger/HeadSlots.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ventanilla;

namespace {
using Change = void (*)(const TestFolders&);
} // namespace

Q_DECLARE_METATYPE(Change)

/// The keys and remembered heads that the verifier trusts, or does not.
class VerifyKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_library.emplace(std::move(crypto::Library::start()).value());
        m_office = std::make_unique<TestOffice>();
        m_healthy = m_office->today().verify();
        QCOMPARE(m_healthy.exit(), 10);
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_library.reset();
    }

    void keysThatCannotBeTrusted_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, Change change, const char* words) {
            QTest::newRow(name) << change << QString::fromLatin1(words);
        };
        static const auto vkey = [](const TestFolders& office) {
            return office.state() + QStringLiteral("/vkey");
        };
        row(
            "no vkey", [](const TestFolders& office) { QFile::remove(vkey(office)); },
            "it is not there");
        row(
            "no state folder",
            [](const TestFolders& office) { QDir(office.state()).removeRecursively(); },
            "it is not there");
        row(
            "empty vkey", [](const TestFolders& office) { write(vkey(office), "\n"); },
            "holds no key");
        row(
            "one digit of a key",
            [](const TestFolders& office) {
                write(vkey(office), read(vkey(office)).replace('A', 'B'));
            },
            "is no verifier key");
        row(
            "others may write it", [](const TestFolders& office) { setMode(vkey(office), 0666); },
            "too open");
        row(
            "a pipe",
            [](const TestFolders& office) {
                QFile::remove(vkey(office));
                QCOMPARE(::mkfifo(QFile::encodeName(vkey(office)).constData(), 0600), 0);
            },
            "cannot be read");
        row(
            "too large",
            [](const TestFolders& office) { write(vkey(office), QByteArray(2'000'000, '\n')); },
            "cannot be read");
    }
    void keysThatCannotBeTrusted()
    {
        QFETCH(Change, change);
        QFETCH(QString, words);
        const TestFolders office(m_office->today());
        change(office);
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 40);
        QVERIFY2(verdict.didNotCheck(words), verdict.output());
        QCOMPARE(verdict.logs().size(), 0);
    }

    void aGivenKeyIsTrustedInsteadOfTheStateFolders()
    {
        const TestFolders office(m_office->today());
        const QString file = office.path(QStringLiteral("given"));
        write(file,
              desk().verifierKey().write() + "\n" + m_office->admin().verifierKey().write() + "\n");
        QVERIFY(QFile::remove(office.state() + QStringLiteral("/vkey")));
        const TestVerdict verdict = office.verify({QStringLiteral("--vkey"), file});
        QCOMPARE(verdict.exit(), 10);
        QVERIFY(verdict.output().contains("\"trust\":\"given\""));

        // One log's key only: the other log is said to be without.
        write(file, desk().verifierKey().write() + "\n");
        const TestVerdict half = office.verify({QStringLiteral("--vkey"), file});
        QCOMPARE(half.exit(), 40);
        QCOMPARE(half.logs().size(), 1);
        QVERIFY(half.names(40, m_office->admin().origin));

        // Another office's key: this office's logs have none, and that office's log is not here.
        const TestWriter other("1", 'o');
        write(file, other.verifierKey().write() + "\n");
        const TestVerdict wrong = office.verify({QStringLiteral("--vkey"), file});
        QCOMPARE(wrong.exit(), 40);
        QVERIFY(wrong.names(40, desk().origin));
        QVERIFY(wrong.names(23, other.origin));
    }

    void aTrustedLogThatIsNotInTheDatabaseIsMissed()
    {
        const TestFolders office(m_office->today());
        const TestWriter gone("2", 'g');
        const QByteArray keys = read(office.state() + QStringLiteral("/vkey"));
        write(office.state() + QStringLiteral("/vkey"), keys + gone.verifierKey().write() + '\n');
        QVERIFY(office.verify().names(23, gone.origin));
        const QByteArray note =
            ledger::Checkpoint{gone.origin, 12, ledger::leafHash("x")}.sign(gone.key).value();
        write(gone.headFile(office.state()), ledger::HeadSlots::encode(note).value());
        QVERIFY(office.verify().names(21, gone.origin));
        // The same, and the key is gone as well: the head that is remembered still speaks.
        write(office.state() + QStringLiteral("/vkey"), keys);
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 40);
        QVERIFY(verdict.says(40, QStringLiteral("remembers a head")));
    }

    void theSecretKeyIsUsedOnlyWhenItIsKept_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("used");
        const QByteArray key = QByteArray(32, 'c').toHex();
        QTest::newRow("as init makes it") << 0600 << key + "\n" << true;
        QTest::newRow("read-only, no newline, large digits") << 0400 << key.toUpper() << true;
        QTest::newRow("the group may read") << 0640 << key + "\n" << false;
        QTest::newRow("all may read") << 0604 << key + "\n" << false;
        QTest::newRow("a digit short") << 0600 << key.chopped(1) + "\n" << false;
        QTest::newRow("a digit more") << 0600 << key + "0\n" << false;
        QTest::newRow("no digit") << 0600 << QByteArray(key).replace(3, 1, "g") + "\n" << false;
        QTest::newRow("zeros") << 0600 << QByteArray(64, '0') << false;
        QTest::newRow("empty") << 0600 << QByteArray() << false;
    }
    void theSecretKeyIsUsedOnlyWhenItIsKept()
    {
        QFETCH(int, mode);
        QFETCH(QByteArray, bytes);
        QFETCH(bool, used);
        const TestFolders office(m_office->today());
        const QString file = office.state() + QStringLiteral("/counter.key");
        setMode(file, 0600);
        write(file, bytes);
        setMode(file, mode_t(mode));
        const TestVerdict verdict = office.verify();
        QVERIFY2(verdict.exit() == 10, verdict.output());
        QCOMPARE(verdict.rowsChecked() > 0, used);
        QCOMPARE(verdict.didNotCheck(QStringLiteral("counter.key was not used")), !used);
    }

    void anotherCountersKeyFitsNoRow()
    {
        const TestFolders office(m_office->today());
        write(office.state() + QStringLiteral("/counter.key"), QByteArray(32, 'x').toHex() + '\n');
        QCOMPARE(office.verify().exit(), 24);
    }

    void aRememberedHeadThatIsDamagedIsSaid()
    {
        const TestFolders office(m_office->today());
        write(desk().headFile(office.state()), QByteArray(2048, 'x'));
        const TestVerdict torn = office.verify();
        QCOMPARE(torn.exit(), 10);
        QVERIFY(torn.didNotCheck(QStringLiteral("the remembered head cannot be read")));
        const TestWriter thief("1", 't');
        const QByteArray note =
            ledger::Checkpoint{desk().origin, 3, ledger::leafHash("x")}.sign(thief.key).value();
        write(desk().headFile(office.state()), ledger::HeadSlots::encode(note).value());
        // Whoever signed it: the folder is believed, and it remembers another history.
        QCOMPARE(office.verify().exit(), 22);
    }

    void whatWasDoneToTheKeyChainIsNamed_data()
    {
        QTest::addColumn<QByteArray>("statements");
        QTest::addColumn<int>("epoch");
        const QByteArray of = " WHERE log = " + QByteArray::number(desk().log);
        const QByteArray last = " AND size = (SELECT max(size) FROM audit_checkpoint" + of + ")";
        const QByteArray first = " AND size = (SELECT min(size) FROM audit_checkpoint" + of + ")";
        QTest::newRow("the first closing checkpoint gone")
            << "DELETE FROM audit_checkpoint" + of + first << 1;
        QTest::newRow("the last closing checkpoint gone")
            << "DELETE FROM audit_checkpoint" + of + last << 2;
        QTest::newRow("another kind of it")
            << "UPDATE audit_checkpoint SET kind = 'Close'" + of + last << 2;
        QTest::newRow("the head in its place")
            << "UPDATE audit_checkpoint SET note = (SELECT note FROM audit_head" + of + ")" + of +
                   last
            << 2;
        QTest::newRow("one where no epoch ends")
            << "INSERT INTO audit_checkpoint SELECT log, size - 3, 'close', note FROM "
               "audit_checkpoint" +
                   of + last
            << 2;
        QTest::newRow("the closing checkpoint for a head")
            << "UPDATE audit_head SET note = (SELECT note FROM audit_checkpoint" + of + last + ")" +
                   of
            << 3;
    }
    void whatWasDoneToTheKeyChainIsNamed()
    {
        QFETCH(QByteArray, statements);
        QFETCH(int, epoch);
        const TestFolders office(m_office->today());
        office.sqlBehindTriggers(statements);
        const TestVerdict verdict = office.verify();
        QVERIFY2(verdict.exit() == 23, verdict.output());
        QVERIFY(verdict.names(23, desk().origin));
        QVERIFY2(verdict.output().contains("\"epoch\":" + QByteArray::number(epoch)),
                 verdict.output());
    }

    void anOldEpochSealedAgainWithTheStolenKeyIsNamed()
    {
        const TestFolders office(m_office->today());
        const QByteArray seed =
            QByteArray::fromHex(read(desk().keyFile(office.state())).trimmed());
        const auto stolen = crypto::SigningKey::fromSeed(Secret::fromBytes(seed)).value();
        QVERIFY(stolen.publicKey() != desk().key.publicKey());
        const QByteArray where = " WHERE log = " + QByteArray::number(desk().log) +
                                 " ORDER BY size LIMIT 1";
        const QByteArray note = QByteArray::fromHex(
            office.sql("SELECT hex(note) FROM audit_checkpoint" + where));
        const QByteArray forged = ledger::Checkpoint::read(note).value().sign(stolen).value();
        office.sqlBehindTriggers("UPDATE audit_checkpoint SET note = x'" + forged.toHex() +
                                 "' WHERE note = x'" + note.toHex() + "'");
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 23);
        QVERIFY(verdict.says(23, QStringLiteral("closing checkpoint of epoch 1")));
        const TestVerdict words = TestVerdict::inWords(office.arguments());
        QVERIFY2(words.output().contains(QString::fromUtf8("rota en la época 1").toUtf8()),
                 words.output());
    }

private:
    const TestWriter& desk() const { return m_office->desk(); }

    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;
    TestVerdict m_healthy;
};

QTEST_GUILESS_MAIN(VerifyKeysTest)
#include "VerifyKeysTest.moc"
