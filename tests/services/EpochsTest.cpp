#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/CloseDay.h"
#include "services/OpenVisit.h"
#include "services/Sessions.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ventanilla;
using ledger::Verdict;

/// The epochs of an office as it works: when they end, and that each program has a chain of its own.
class EpochsTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray epochsOf(const TestOffice& office, const WriterKeys& keys)
    {
        return TestLog(office).ask(("SELECT count(*) FROM audit_checkpoint WHERE kind = 'close' AND log = " + QByteArray::number(keys.log)).constData());
    }

private Q_SLOTS:
    void anEpochEndsWithEverySignIn()
    {
        TestOffice office;
        const auto first = office.state().writer(StateFolder::Writer::Desk).value();
        QVERIFY(office.open().ok());
        const qsizetype from = TestLog(office).size();
        QVERIFY(!office.perform(SignIn {TestOffice::clerkLogin, Secret::fromBytes("no es esta la de la clave")}).ok());
        QVERIFY(office.signIn().ok());
        QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("login:fail"), QStringLiteral("login:ok"), QStringLiteral("key.evolve:ok")}));
        const auto second = office.state().writer(StateFolder::Writer::Desk).value();
        QVERIFY(second.epochKey.publicKey() != first.epochKey.publicKey());
        const QByteArray facts = TestLog(office).entries().constLast().text(ledger::Key::Facts);
        QCOMPARE(facts, "key:" + second.epochKey.publicKey().toHex() + "/why:sign-in");
        QCOMPARE(second.epochs.firstPublicKey, first.epochKey.publicKey());

        QVERIFY(office.perform(LockSession {}).ok());
        QVERIFY(office.perform(UnlockSession {office.password(TestOffice::clerkLogin)}).ok());
        QCOMPARE(epochsOf(office, first), QByteArray("1"));
        QVERIFY(office.perform(SignOut {}).ok());
        QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
        QCOMPARE(epochsOf(office, first), QByteArray("2"));
        QCOMPARE(TestLog(office).verify().verdict(), Verdict::Intact);
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        QCOMPARE(epochsOf(office, first), QByteArray("3"));
        QCOMPARE(TestLog(office).verify().verdict(), Verdict::Intact);
    }

    void anEpochEndsWithTheDay()
    {
        TestOffice office;
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        const qsizetype from = TestLog(office).size();
        const auto closed = office.perform(CloseDay {});
        QVERIFY(closed.ok());
        QCOMPARE(closed.value().anchor.checkpoint().size, from + 3);
        QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("day.close:ok"), QStringLiteral("anchor.record:ok"), QStringLiteral("key.evolve:ok")}));
        QVERIFY(TestLog(office).entries().constLast().text(ledger::Key::Facts).endsWith("/why:close"));
        QVERIFY(office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false}).ok());
        const auto inVisit = office.perform(CloseDay {});
        QVERIFY(!inVisit.ok());
        QCOMPARE(inVisit.error().code, ErrorCode::VisitAlreadyOpen);
        QCOMPARE(TestLog(office).verify().verdict(), Verdict::Intact);
    }

    void eachProgramHasAChainOfItsOwn()
    {
        TestOffice office;
        const auto desk = office.state().writer(StateFolder::Writer::Desk).value();
        const auto admin = office.state().writer(StateFolder::Writer::Admin).value();
        QVERIFY(office.open(StateFolder::Writer::Admin).ok());
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QCOMPARE(epochsOf(office, admin), QByteArray("1"));
        QCOMPARE(epochsOf(office, desk), QByteArray("0"));
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        QCOMPARE(epochsOf(office, admin), QByteArray("1"));
        QCOMPARE(epochsOf(office, desk), QByteArray("1"));
        QCOMPARE(TestLog(office).verify().verdict(), Verdict::Intact);
    }

    void theFileOfPublicKeysKeepsTheFirst()
    {
        TestOffice office;
        const auto before = office.state().verifierKeys().value();
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        const auto after = office.state().verifierKeys().value();
        QCOMPARE(after.size(), before.size());
        for (qsizetype i = 0; i < before.size(); ++i)
            QCOMPARE(after.at(i).write(), before.at(i).write());
    }

    void anotherOfficesKeyOpensNothing()
    {
        TestOffice office;
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn().ok());
        office.stop();
        const auto keys = office.state().writer(StateFolder::Writer::Desk).value();
        const QString path = office.stateDir() + QStringLiteral("/epoch-%1.key").arg(keys.log, 8, 16, QLatin1Char('0'));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write(crypto::SigningKey::generate().seed().view().toByteArray().toHex() + '\n');
        file.close();
        const auto opened = office.open();
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::LogHeadInvalid);
    }
};

QTEST_GUILESS_MAIN(EpochsTest)
#include "EpochsTest.moc"
