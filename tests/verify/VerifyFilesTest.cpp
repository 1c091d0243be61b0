#include "OnDisk.h"
#include "TestOffice.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <unistd.h>

using namespace ventanilla;

namespace {

/// Names, sizes and times of all files in a folder.
QStringList traces(const QString& folder)
{
    QStringList all;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name))
        all += QStringLiteral("%1 %2 %3")
                   .arg(file.fileName())
                   .arg(file.size())
                   .arg(file.lastModified().toMSecsSinceEpoch());
    return all;
}

using Change = void (*)(const TestFolders&);

} // namespace

Q_DECLARE_METATYPE(Change)

/// The folders, files and arguments that the verifier meets.
class VerifyFilesTest : public QObject
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

    void whatIsNoDatabaseOfOursIsUnreadable_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* name, Change change, const char* words) {
            QTest::newRow(name) << change << QString::fromLatin1(words);
        };
        row(
            "no file", [](const TestFolders& office) { QFile::remove(office.database()); },
            "there is no database file");
        row(
            "no folder", [](const TestFolders& office) { QDir(office.data()).removeRecursively(); },
            "there is no database file");
        row("zero bytes", [](const TestFolders& office) { write(office.database(), {}); }, "empty");
        row(
            "a text",
            [](const TestFolders& office) { write(office.database(), QByteArray(5000, 'x')); },
            "no SQLite database");
        row(
            "the magic and nothing else",
            [](const TestFolders& office) {
                write(office.database(), QByteArray("SQLite format 3\0", 16));
            },
            "");
        row(
            "a folder",
            [](const TestFolders& office) {
                QFile::remove(office.database());
                QDir().mkdir(office.database());
            },
            "no regular file");
        row(
            "a pipe",
            [](const TestFolders& office) {
                QFile::remove(office.database());
                QCOMPARE(::mkfifo(QFile::encodeName(office.database()).constData(), 0600), 0);
            },
            "no regular file");
        row(
            "another program's",
            [](const TestFolders& office) { office.sql("PRAGMA application_id = 7"); },
            "another program's");
        row(
            "a newer schema",
            [](const TestFolders& office) { office.sql("PRAGMA user_version = 99"); },
            "newer version");
        row(
            "no version", [](const TestFolders& office) { office.sql("PRAGMA user_version = 0"); },
            "no known schema");
        row(
            "half of it",
            [](const TestFolders& office) {
                QFile file(office.database());
                QVERIFY(file.resize(file.size() / 2));
            },
            "");
        row(
            "a journal that would have to be played back",
            [](const TestFolders& office) {
                QByteArray journal =
                    QByteArray::fromHex("d9d505f920a163d7ffffffff000000010000000100000200") +
                    QByteArray(488, '\0') + QByteArray(4, '\1') + QByteArray(5000, 'j');
                write(office.database() + QStringLiteral("-journal"), journal);
            },
            "");
    }
    void whatIsNoDatabaseOfOursIsUnreadable()
    {
        QFETCH(Change, change);
        QFETCH(QString, words);
        const TestFolders office(m_office->today());
        change(office);
        const TestVerdict verdict = office.verify();
        QVERIFY2(verdict.exit() == 30, verdict.output());
        QVERIFY2(verdict.says(30, words), verdict.output());
    }

    void aPageThatIsNoPageIsFound_data()
    {
        QTest::addColumn<int>("page");
        const int pages = int(QFileInfo(m_office->today().database()).size() / 4096);
        for (int page = 1; page < pages; page += 1 + pages / 8)
            QTest::addRow("page %d", page) << page;
    }
    void aPageThatIsNoPageIsFound()
    {
        QFETCH(int, page);
        const TestFolders office(m_office->today());
        QByteArray bytes = read(office.database());
        bytes.replace(page * 4096, 4096, QByteArray(4096, '\xff'));
        write(office.database(), bytes);
        const TestVerdict verdict = office.verify();
        // A page on the free list holds nothing; all others do.
        const bool same =
            verdict.logs() == m_healthy.logs() && verdict.rowsChecked() == m_healthy.rowsChecked();
        QVERIFY2(verdict.exit() != 10 || same, verdict.output());
    }

    void theWordsSayWhatToDo()
    {
        const TestFolders office(m_office->today());
        QVERIFY(QFile::remove(office.state() + QStringLiteral("/vkey")));
        QVERIFY(TestVerdict::inWords(office.arguments()).output().contains("--vkey"));
        QVERIFY(QFile::remove(office.database()));
        QVERIFY(TestVerdict::inWords(office.arguments())
                    .output()
                    .startsWith("No se puede leer " + office.database().toUtf8()));
    }

    void whatAKilledDeskLeavesIsRead()
    {
        const TestFolders office(m_office->killed());
        const QString wal = office.database() + QStringLiteral("-wal");
        QVERIFY(QFileInfo(wal).size() > 0);
        const TestVerdict verdict = office.verify();
        QVERIFY2(verdict.exit() == 10, verdict.output());
        QCOMPARE(verdict.logs(), m_healthy.logs());

        QVERIFY(QFile::remove(office.database() + QStringLiteral("-shm")));
        QCOMPARE(office.verify().exit(), 10);

        const TestFolders without(m_office->killed());
        QVERIFY(QFile::remove(without.database() + QStringLiteral("-wal")));
        QFile::remove(without.database() + QStringLiteral("-shm"));
        QCOMPARE(without.verify().exit(), 21);
    }

    void aRunningDeskIsVerifiedAndNotHeldUp()
    {
        const TestFolders office(m_office->today());
        storage::Database database = m_office->open(office, desk());
        TestOffice::fill(database, 20);
        auto transaction = database.begin();
        QVERIFY(transaction);
        QCOMPARE(office.verify().exit(), 10);
        QVERIFY(transaction.value().commit(storage::AuditEvent("login.ok")));
        const TestVerdict after = office.verify();
        QCOMPARE(after.exit(), 10);
        QVERIFY(after.logs().join(u'\n').contains(
            QStringLiteral(" %1 ").arg(m_office->deskSize() + 21)));
    }

    void nothingIsWritten()
    {
        const TestFolders office(m_office->today());
        const QStringList data = traces(office.data());
        const QStringList state = traces(office.state());
        QCOMPARE(data.size(), 1);
        QCOMPARE(office.verify().exit(), 10);
        QCOMPARE(traces(office.data()), data);
        QCOMPARE(traces(office.state()), state);

        const TestFolders killed(m_office->killed());
        const QByteArray file = read(killed.database());
        const QByteArray wal = read(killed.database() + QStringLiteral("-wal"));
        QCOMPARE(killed.verify().exit(), 10);
        QCOMPARE(read(killed.database()), file);
        QCOMPARE(read(killed.database() + QStringLiteral("-wal")), wal);
    }

    void anEmptyFileBesideALogIsNotTakenForANewDatabase()
    {
        const TestFolders killed(m_office->killed());
        write(killed.database(), {});
        const QByteArray wal = read(killed.database() + QStringLiteral("-wal"));
        QCOMPARE(killed.verify().exit(), 30);
        QCOMPARE(read(killed.database() + QStringLiteral("-wal")), wal);
    }

    void aReadOnlyFolderIsReadOrExplained()
    {
        const TestFolders office(m_office->today());
        setMode(office.data(), 0500);
        QVERIFY2(!QFile::exists(office.database() + QStringLiteral("-wal")),
                 "a closed desk leaves no log beside its database");
        const TestVerdict closed = TestVerdict::withoutPrivileges(office.arguments());
        setMode(office.data(), 0700);
        QVERIFY2(closed.exit() == 10, closed.output());

        const TestFolders killed(m_office->killed());
        setMode(killed.data(), 0500);
        const TestVerdict whole = TestVerdict::withoutPrivileges(killed.arguments());
        setMode(killed.data(), 0700);
        QVERIFY2(whole.exit() == 10, whole.output());

        QVERIFY(QFile::remove(killed.database() + QStringLiteral("-shm")));
        setMode(killed.data(), 0500);
        const TestVerdict half = TestVerdict::withoutPrivileges(killed.arguments());
        setMode(killed.data(), 0700);
        QCOMPARE(half.exit(), 30);
        QVERIFY2(half.says(30, QStringLiteral("copy the database")), half.output());
    }

    void foldersDefaultToTheUsersOwn()
    {
        const TestFolders office(m_office->today());
        QVERIFY(QDir().rename(office.data(), office.path(QStringLiteral("ventanilla"))));
        QVERIFY(QDir().mkpath(office.path(QStringLiteral("other"))));
        QVERIFY(QDir().rename(office.state(), office.path(QStringLiteral("other/ventanilla"))));
        qputenv("XDG_DATA_HOME", QFile::encodeName(office.path(QString())));
        qputenv("XDG_STATE_HOME", QFile::encodeName(office.path(QStringLiteral("other"))));
        const TestVerdict verdict = TestVerdict::of({});
        qunsetenv("XDG_DATA_HOME");
        qunsetenv("XDG_STATE_HOME");
        QCOMPARE(verdict.exit(), 10);
    }

    void aPathWithOddSignsIsTheSamePath()
    {
        const TestFolders office(m_office->today());
        const QString odd = office.path(QStringLiteral("a b?c#d%20&mode=rwc ñ"));
        QVERIFY(QDir().rename(office.data(), odd));
        QCOMPARE(TestVerdict::of({QStringLiteral("--data-dir"), odd, QStringLiteral("--state-dir"),
                                  office.state()})
                     .exit(),
                 10);
    }

    void aWrongCommandLineIsTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{QStringLiteral("--repair")};
        QTest::newRow("a word too much") << QStringList{QStringLiteral("office")};
        QTest::newRow("twice") << QStringList{QStringLiteral("--json"), QStringLiteral("--json")};
        QTest::newRow("twice with values") << QStringList{
            QStringLiteral("--data-dir"), QStringLiteral("a"), QStringLiteral("--data-dir=b")};
        QTest::newRow("twice by two names")
            << QStringList{QStringLiteral("-h"), QStringLiteral("--help")};
        QTest::newRow("no value") << QStringList{QStringLiteral("--vkey")};
        QTest::newRow("empty value") << QStringList{QStringLiteral("--vkey=")};
        QTest::newRow("a word after --")
            << QStringList{QStringLiteral("--"), QStringLiteral("--json")};
    }
    void aWrongCommandLineIsTwo()
    {
        QFETCH(QStringList, arguments);
        const TestVerdict verdict = TestVerdict::inWords(arguments);
        QCOMPARE(verdict.exit(), 2);
        QVERIFY(verdict.output().isEmpty());
        QVERIFY(verdict.errors().contains("--data-dir"));
    }

    void helpAndVersionAreSaid()
    {
        const TestVerdict help = TestVerdict::inWords({QStringLiteral("--help")});
        QCOMPARE(help.exit(), 0);
        for (const char* option : {"--data-dir", "--state-dir", "--vkey", "--json", "--version"})
            QVERIFY2(help.output().contains(option), option);
        const TestVerdict version = TestVerdict::inWords({QStringLiteral("--version")});
        QCOMPARE(version.exit(), 0);
        QVERIFY(version.output().startsWith("ventanilla-verify "));
    }

private:
    const TestWriter& desk() const { return m_office->desk(); }

    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;
    TestVerdict m_healthy;
};

QTEST_GUILESS_MAIN(VerifyFilesTest)
#include "VerifyFilesTest.moc"
