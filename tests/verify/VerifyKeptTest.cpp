#include "OnDisk.h"
#include "TestOffice.h"

#include "app/StateFolder.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ventanilla;

namespace {

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

} // namespace

/// The checkpoint that was handed out last, kept in the state folder: what it anchors, and what it finds on disk that nothing else does.
class VerifyKeptTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;

    const TestWriter& desk() const { return m_office->desk(); }
    const TestWriter& admin() const { return m_office->admin(); }
    static QString fileName(const TestWriter& who) { return QStringLiteral("anchor-%1").arg(who.log, 8, 16, QLatin1Char('0')); }

    /// The head that a database has.
    static QByteArray headIn(const TestFolders& folders, const TestWriter& who)
    {
        return QByteArray::fromHex(folders.sql("SELECT hex(note) FROM audit_head WHERE log = " + number(who.log)));
    }
    /// As recordAnchor() has it kept.
    static void keep(const TestFolders& folders, const TestWriter& who, const QByteArray& note)
    {
        QVERIFY(StateFolder(folders.state()).keepAnchor(who.log, who.verifierKey(), note).ok());
    }
    /// Nothing is remembered but by the anchor.
    void forgetHeads(const TestFolders& folders) const
    {
        QFile::remove(desk().headFile(folders.state()));
        QFile::remove(admin().headFile(folders.state()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_library.emplace(std::move(crypto::Library::start()).value());
        m_office = std::make_unique<TestOffice>();
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_library.reset();
    }

    void whatIsAnchoredIsSaid()
    {
        TestFolders office(m_office->today());
        QCOMPARE(office.verify().exit(), 10);
        keep(office, desk(), headIn(office, desk()));
        // The administration's log still has a tail.
        QCOMPARE(office.verify().exit(), 10);
        keep(office, admin(), headIn(office, admin()));
        QCOMPARE(office.verify().exit(), 0);
        {
            storage::Database database = m_office->open(office, desk());
            TestOffice::fill(database, 7);
        }
        const TestVerdict tail = office.verify();
        QCOMPARE(tail.exit(), 10);
        QVERIFY(tail.says(10, QStringLiteral("7 entries are not anchored")));
    }

    void wholeRollbackWithoutItsHeadIsTruncation()
    {
        const TestFolders office(m_office->past());
        forgetHeads(office);
        QCOMPARE(office.verify().exit(), 10);
        keep(office, desk(), headIn(m_office->today(), desk()));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 21);
        QVERIFY2(verdict.names(21, desk().origin, m_office->pastSize()), verdict.output());
    }

    void anOpenEpochThatIsCutIsTruncation()
    {
        // Cut by who holds the present key: the office as it was some entries ago, in the same epoch.
        TestFolders before(m_office->today());
        {
            storage::Database database = m_office->open(before, desk());
            TestOffice::endEpoch(database);
            TestOffice::fill(database, 5);
        }
        TestFolders after(before);
        {
            storage::Database database = m_office->open(after, desk());
            TestOffice::fill(database, 9);
        }
        forgetHeads(before);
        QCOMPARE(before.verify().exit(), 10);
        keep(before, desk(), headIn(after, desk()));
        const TestVerdict verdict = before.verify();
        QCOMPARE(verdict.exit(), 21);
        QVERIFY2(verdict.names(21, desk().origin), verdict.output());
    }

    void anotherHistoryIsAForkAndThePlaceIsNamed()
    {
        TestFolders office(m_office->past());
        {
            storage::Database database = m_office->open(office, desk());
            TestOffice::fill(database, int(m_office->deskSize() - m_office->pastSize()) + 20);
        }
        QCOMPARE(office.verify().exit(), 10);
        keep(office, desk(), headIn(m_office->today(), desk()));
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 22);
        QVERIFY2(verdict.says(22, fileName(desk())), verdict.output());
    }

    void oneThatIsNotOursIsNotBelieved()
    {
        const TestFolders office(m_office->today());
        const TestWriter thief("1", 't');
        const ledger::Checkpoint head = ledger::Checkpoint::read(headIn(office, desk())).value();
        keep(office, desk(), head.sign(thief.key).value());
        QCOMPARE(office.verify().exit(), 23);
        write(office.state() + u'/' + fileName(desk()), "this is no note");
        const TestVerdict verdict = office.verify();
        QCOMPARE(verdict.exit(), 10);
        QVERIFY(verdict.didNotCheck(QString::fromLatin1(desk().origin) + QStringLiteral(": the checkpoint that was handed out last cannot be read")));
        setMode(office.state() + u'/' + fileName(desk()), 0666);
        QVERIFY(office.verify().didNotCheck(QString::fromLatin1(desk().origin) + QStringLiteral(": the checkpoint that was handed out last was not used")));
    }
};

QTEST_GUILESS_MAIN(VerifyKeptTest)
#include "VerifyKeptTest.moc"
