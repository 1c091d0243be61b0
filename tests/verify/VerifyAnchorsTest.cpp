#include "OnDisk.h"
#include "TestOffice.h"

#include <QJsonArray>
#include <QTest>

using namespace ventanilla;

namespace {

QByteArray changed(QByteArray text, const char* before, const char* after)
{
    return text.replace(before, after);
}

} // namespace

/// Checkpoints from outside that are handed to the real verifier: old ones, of other histories, of other logs, and what is none.
class VerifyAnchorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_library.emplace(std::move(crypto::Library::start()).value());
        m_office = std::make_unique<TestOffice>();
        QVERIFY(m_office->pastSize() < m_office->deskSize());
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_library.reset();
    }

    void anOlderCheckpointAgrees_data()
    {
        QTest::addColumn<QByteArray>("given");
        const QByteArray note = headOf(m_office->past());
        QTest::newRow("as a file") << note;
        QTest::newRow("as text pasted") << "\r\n\r\n  " + changed(note, "\n", "\r\n  ") + "\r\n";
        QTest::newRow("in one line") << changed(note, "\n", "\\n");
        QTest::newRow("in base64") << note.toBase64();
        QTest::newRow("of two entries") << noteOf(2);
    }
    void anOlderCheckpointAgrees()
    {
        QFETCH(QByteArray, given);
        const TestFolders office(m_office->today());
        const TestVerdict verdict = verifyWith(office, {given});
        QVERIFY2(verdict.exit() == 10, verdict.output() + verdict.errors());
        QCOMPARE(holds(verdict), QStringList {QStringLiteral("yes")});
    }

    void standardInputIsRead()
    {
        const TestFolders office(m_office->today());
        const TestRun run = runProgram(QStringLiteral(VERIFIER), office.arguments({QStringLiteral("--checkpoint"), QStringLiteral("-")}), headOf(m_office->past()));
        QCOMPARE(run.exit, 10);
        QVERIFY2(run.output.contains("standard input"), run.output);
        QVERIFY2(run.output.contains("Constancias:"), run.output);
    }

    void whatCoversEverythingAnchorsIt()
    {
        const TestFolders office(m_office->today());
        const QByteArray desks = headOf(office);
        const TestVerdict half = verifyWith(office, {desks});
        QCOMPARE(half.exit(), 10); // the administration's log has no anchor
        const QByteArray admins = headOf(office, m_office->admin().log);
        const TestVerdict whole = verifyWith(office, {desks, admins, headOf(m_office->past())});
        QVERIFY2(whole.exit() == 0, whole.output());
        QCOMPARE(holds(whole).count(QStringLiteral("yes")), 3);
    }

    void anotherRootIsAFork()
    {
        const TestFolders office(m_office->today());
        auto forged = ledger::Checkpoint {desk().origin, 3, ledger::leafHash("another history")}.sign(desk().key);
        QVERIFY(forged);
        const TestVerdict verdict = verifyWith(office, {headOf(m_office->past()), forged.value()});
        QVERIFY2(verdict.exit() == 22, verdict.output());
        QVERIFY(verdict.names(22, desk().origin));
        QCOMPARE(holds(verdict), (QStringList {QStringLiteral("no"), QStringLiteral("yes")}));
        QVERIFY(TestVerdict::inWords(office.arguments(files(office, {forged.value()}))).output().contains("NO coincide"));
    }

    /// The database and the state folder were set back together: nothing on the machine tells, the paper does.
    void moreEntriesThanThereAreIsACut()
    {
        const TestFolders office(m_office->past());
        QCOMPARE(office.verify().exit(), 10);
        const TestVerdict verdict = verifyWith(office, {headOf(m_office->today())});
        QVERIFY2(verdict.exit() == 21, verdict.output());
        QCOMPARE(verdict.range(21, desk().origin), QStringLiteral("%1-%2").arg(m_office->pastSize()).arg(m_office->deskSize() - 1));
        QCOMPARE(holds(verdict), QStringList {QStringLiteral("no")});
    }

    void anotherLogsIsNotChecked()
    {
        const TestWriter other("9", 'o');
        auto note = ledger::Checkpoint {other.origin, 5, ledger::leafHash("theirs")}.sign(other.key);
        QVERIFY(note);
        const TestFolders office(m_office->today());
        const TestVerdict verdict = verifyWith(office, {note.value()});
        QVERIFY2(verdict.exit() == 10, verdict.output());
        QVERIFY2(verdict.didNotCheck(QStringLiteral("another log")), verdict.output());
        QVERIFY(holds(verdict).isEmpty());
    }

    void aForgedSignatureHoldsNothing()
    {
        const TestWriter other("9", 'o');
        auto note = ledger::Checkpoint {desk().origin, 5, ledger::leafHash("theirs")}.sign(other.key);
        QVERIFY(note);
        const TestFolders office(m_office->today());
        const TestVerdict verdict = verifyWith(office, {note.value()});
        QVERIFY2(verdict.exit() == 22, verdict.output()); // two histories are spoken of, and only the paper can say which was first
        QCOMPARE(holds(verdict), QStringList {QStringLiteral("unsigned")});
    }

    void whatIsNoCheckpointIsRefused_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("words");
        const QByteArray note = headOf(m_office->past());
        QTest::newRow("nothing") << QByteArray() << QStringLiteral("vacía");
        QTest::newRow("a word") << QByteArray("hola") << QStringLiteral("la línea de la firma");
        QTest::newRow("cut") << note.chopped(3) << QStringLiteral("línea cortada");
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0", 9) << QStringLiteral("no es texto");
        QTest::newRow("long") << QByteArray(70000, 'a') << QString();
    }
    void whatIsNoCheckpointIsRefused()
    {
        QFETCH(QByteArray, given);
        QFETCH(QString, words);
        const TestFolders office(m_office->today());
        const TestVerdict verdict = TestVerdict::inWords(office.arguments(files(office, {given})));
        QCOMPARE(verdict.exit(), 2);
        QVERIFY(verdict.output().isEmpty());
        QVERIFY2(QString::fromUtf8(verdict.errors()).contains(words), verdict.errors());
        QVERIFY2(verdict.errors().contains("constancia0"), verdict.errors());
    }
    void aMissingOneIsRefused()
    {
        const TestFolders office(m_office->today());
        const TestVerdict verdict = TestVerdict::inWords(office.arguments({QStringLiteral("--checkpoint"), office.path(QStringLiteral("none"))}));
        QCOMPARE(verdict.exit(), 2);
        QVERIFY2(QString::fromUtf8(verdict.errors()).contains(QStringLiteral("no está")), verdict.errors());
        const QString dash = QStringLiteral("--checkpoint=-");
        QCOMPARE(TestVerdict::inWords(office.arguments({dash, dash})).exit(), 2);
    }

private:
    const TestWriter& desk() const { return m_office->desk(); }
    QByteArray headOf(const TestFolders& office) const { return headOf(office, desk().log); }
    static QByteArray headOf(const TestFolders& office, qint64 log)
    {
        return QByteArray::fromHex(office.sql("SELECT hex(note) FROM audit_head WHERE log = " + QByteArray::number(log)));
    }
    /// What the desk signed, or would have, at a size within its first epoch.
    QByteArray noteOf(qint64 size) const
    {
        ledger::Frontier frontier;
        for (qint64 seq = 0; seq < size; ++seq)
            frontier.append(ledger::leafHash(QByteArray::fromHex(
                m_office->today().sql("SELECT hex(leaf) FROM audit_entry WHERE log = " + QByteArray::number(desk().log) + " AND seq = " + QByteArray::number(seq)))));
        return ledger::Checkpoint {desk().origin, size, frontier.root()}.sign(desk().key).value();
    }
    static QStringList files(const TestFolders& office, const QByteArrayList& given)
    {
        QStringList arguments;
        for (qsizetype i = 0; i < given.size(); ++i) {
            const QString path = office.path(QStringLiteral("constancia%1").arg(i));
            write(path, given.at(i));
            arguments += {QStringLiteral("--checkpoint"), path};
        }
        return arguments;
    }
    static TestVerdict verifyWith(const TestFolders& office, const QByteArrayList& given) { return office.verify(files(office, given)); }
    /// In each log ascending by size.
    static QStringList holds(const TestVerdict& verdict)
    {
        QStringList all;
        for (const QJsonValue& anchor : verdict.json().value(QStringLiteral("anchors")).toArray())
            all += anchor[QStringLiteral("holds")].toString();
        return all;
    }

    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;
};

QTEST_GUILESS_MAIN(VerifyAnchorsTest)
#include "VerifyAnchorsTest.moc"
