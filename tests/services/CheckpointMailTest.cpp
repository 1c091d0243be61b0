#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "ledger/Checkpoint.h"
#include "ledger/HandedNote.h"
#include "services/CloseDay.h"
#include "services/Desk.h"
#include "services/Keys.h"
#include "services/Waiting.h"
#include "storage/Tables.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace ventanilla;

/// Checkpoints that go by mail to the policy's addresses at the close of day: of the log as it is when they leave, whoever is signed in or nobody.
class CheckpointMailTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char16_t audit[] = u"auditoria@control.example";
    static constexpr char16_t head[] = u"jefatura@control.example";

    static Policy policy()
    {
        Policy rules = Policy::parse("[anchors]\naudit_addresses = [\"auditoria@control.example\", \"jefatura@control.example\"]\n").value();
        rules.builtIn = true;
        return rules;
    }
    static void open(TestOffice& office) { QVERIFY(office.open(StateFolder::Writer::Desk, policy()).ok()); }
    static QByteArray close(TestOffice& office)
    {
        if (!office.signIn())
            return {};
        const auto closed = office.perform(CloseDay {true});
        return closed ? closed.value().anchor.note() : QByteArray();
    }
    static qint64 drained(TestOffice& office)
    {
        auto left = office.office().drainOutbox();
        left.waitForFinished();
        return left.result();
    }
    static int letters(const TestOffice& office) { return int(QDir(office.mailDir()).entryList({QStringLiteral("*.eml")}, QDir::Files).size()); }
    /// The checkpoint in the newest letter, as a person finds it who pastes the whole letter.
    static ledger::Checkpoint checkpointTo(const TestOffice& office, QStringView address)
    {
        const auto read = ledger::HandedNote::read(office.newestMailTo(address.toString()).toUtf8());
        [&] { QVERIFY2(read, read ? "" : qPrintable(read.error().text)); }();
        if (!read)
            return {};
        return ledger::Checkpoint::read(read.value()).value();
    }
    static QByteArray ask(const TestOffice& office, const char* sql) { return TestLog(office).ask(sql); }

private Q_SLOTS:
    void eachAddressGetsOneOfItsOwnCommit()
    {
        TestOffice office;
        open(office);
        const ledger::Checkpoint printed = ledger::Checkpoint::read(close(office)).value();
        QCOMPARE(drained(office), 0);
        QCOMPARE(letters(office), 2);

        const QStringList actions = TestLog(office).actions();
        QCOMPARE(actions.count(QStringLiteral("mail.queue:ok")), 2);
        QVERIFY(actions.lastIndexOf(QStringLiteral("mail.queue:ok")) < printed.size);
        for (const QStringView address : {QStringView(audit), QStringView(head)}) {
            const ledger::Checkpoint mailed = checkpointTo(office, address);
            // Signed after its own intent was committed: its last two entries are the intent and what it is anchored for.
            QVERIFY(mailed.size > printed.size);
            QCOMPARE(actions.at(mailed.size - 2), QStringLiteral("mail.send.intent:ok"));
            QCOMPARE(actions.at(mailed.size - 1), QStringLiteral("anchor.record:ok"));
            QCOMPARE(TestLog(office).entries().at(mailed.size - 1).text(ledger::Key::Facts), QByteArray("kinds:mail"));
            QVERIFY(TestLog(office).entries().at(mailed.size - 2).text(ledger::Key::Clerk).isEmpty());
        }
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
        // Saved as it came, with its headers, it does as well.
        const QDir folder(office.mailDir());
        QFile saved(folder.filePath(folder.entryList({QStringLiteral("*.eml")}, QDir::Files).constFirst()));
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QVERIFY(ledger::HandedNote::read(saved.readAll()).ok());
        // Nothing is left to send, and another day has another one.
        office.clock().passMinutes(24 * 60);
        QVERIFY(!close(office).isEmpty());
        QCOMPARE(drained(office), 0);
        QCOMPARE(letters(office), 4);
    }

    void whatIsMailedIsRememberedHere()
    {
        TestOffice office;
        open(office);
        close(office);
        QCOMPARE(drained(office), 0);
        const ledger::Checkpoint last = std::max(checkpointTo(office, audit), checkpointTo(office, head), [](const auto& a, const auto& b) { return a.size < b.size; });
        office.stop();
        QFile kept(office.stateDir() + QStringLiteral("/anchor-%1").arg(office.state().writer(StateFolder::Writer::Desk).value().log, 8, 16, QLatin1Char('0')));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll().contains(last.origin + '\n' + QByteArray::number(last.size) + '\n'));
    }

    void aPolicyThatNamesNobodyMailsNobody()
    {
        TestOffice office;
        QVERIFY(office.open().ok());
        QVERIFY(!close(office).isEmpty());
        QCOMPARE(drained(office), 0);
        QCOMPARE(letters(office), 0);
        QCOMPARE(ask(office, "SELECT count(*) FROM office_mail"), QByteArray("0"));
    }

    void oneThatWaitsIsNotAskedForTwice()
    {
        TestOffice office;
        open(office);
        QFile inTheWay(office.mailDir());
        QVERIFY(inTheWay.open(QIODevice::WriteOnly)); // a file where the folder should be
        inTheWay.close();
        const ledger::Checkpoint first = ledger::Checkpoint::read(close(office)).value();
        QCOMPARE(drained(office), 2);
        QVERIFY(TestLog(office).actions().contains(QStringLiteral("mail.send.fail:fail")));
        QVERIFY(!close(office).isEmpty());
        QCOMPARE(ask(office, "SELECT count(*) FROM office_mail"), QByteArray("2"));
        // Who serves sees it waiting, without a folio.
        QVERIFY(office.signIn().ok());
        QCOMPARE(office.perform(DeskState {}).value().mailWaiting, 2);
        const auto waiting = office.perform(WaitingWork {}).value().mails;
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting.first().kind, QByteArray("checkpoint"));
        QCOMPARE(waiting.first().folio, 0);
        QVERIFY(office.perform(SignOut {}).ok());
        // Later it leaves, and speaks of the log as it is by then.
        QVERIFY(inTheWay.remove());
        office.clock().passMinutes(60);
        QCOMPARE(drained(office), 0);
        QCOMPARE(letters(office), 2);
        QVERIFY(checkpointTo(office, audit).size > first.size + 4);
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }

    void whatAStopCutIsUnknownAndNotSentTwice()
    {
        TestOffice office;
        const MailId id = MailId::fromBytes(crypto::randomBytes(MailId::bytesCount));
        {
            // As a stop leaves it between intent and outcome.
            WriterKeys keys = office.state().writer(StateFolder::Writer::Desk).value();
            storage::LogWriter writer {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), CounterKeys::derive(office.state().counterKey().value()).value().rowKey().clone(), &office.clock(),
                                       std::move(keys.remember), std::move(keys.epochs)};
            auto database = storage::Database::open(office.databasePath(), std::move(writer));
            QVERIFY(database.ok());
            auto transaction = database.value().begin();
            QVERIFY(transaction.ok());
            QVERIFY(insertOfficeMail(transaction.value(), {id, "checkpoint", "auditoria@control.example", storage::MailState::Sending, 1, 1, 1}).ok());
            QVERIFY(transaction.value().commit(storage::AuditEvent("mail.send.intent").on(storage::Table::OfficeMail, id.hex())).ok());
        }
        open(office);
        QCOMPARE(drained(office), 0);
        QCOMPARE(letters(office), 0);
        QCOMPARE(ask(office, "SELECT state FROM office_mail"), QByteArray("unknown"));
        const auto entries = TestLog(office).entries();
        const auto unknown = std::ranges::find_if(entries, [](const ledger::Entry& entry) { return entry.text(ledger::Key::Action) == "mail.send.unknown"; });
        QVERIFY(unknown != entries.end());
        QCOMPARE(unknown->text(ledger::Key::Facts),
                 QByteArray("again:no/kind:checkpoint/try:1/why:stopped"));
        QCOMPARE(unknown->text(ledger::Key::Row), "office_mail:" + id.hex());
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }
};

QTEST_GUILESS_MAIN(CheckpointMailTest)
#include "CheckpointMailTest.moc"
