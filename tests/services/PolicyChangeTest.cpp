#include "support/ApprovalSteps.h"
#include "support/TestLog.h"

#include "services/PolicyChange.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// Another policy: an administrator brings it, a supervisor approves it, the log has its fingerprint.
class PolicyChangeTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray file() { return "version = \"7\"\n[visit]\nreveal_seconds = 20\n[evidence]\ndocuments_accepted = [\"cedula-chip\"]\n"; }
    static QByteArray lastFourOf(const QByteArray& toml) { return crypto::sha256(toml).toHex().last(4); }
    static void begin(TestOffice& office)
    {
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    }

private Q_SLOTS:
    void showsWhatDiffers();
    void putsTheFingerprintIntoTheLog();
    void refusesAnotherFileThanTheApprovedOne();
    void refusesAFileThatCannotBeRead();
    void wantsTheLastFourOfTheFingerprint();
};

void PolicyChangeTest::showsWhatDiffers()
{
    TestOffice office;
    begin(office);
    const auto asked = office.perform(AskApproval {PolicyAsked {file()}});
    QVERIFY(asked.ok());
    const auto& summary = std::get<PolicySummary>(asked.value().summary);
    QCOMPARE(summary.version, QStringLiteral("7"));
    QCOMPARE(summary.hash, crypto::sha256(file()).toHex());
    QVERIFY(summary.fromBuiltIn);
    const QList<PolicyDifference> differences {{QStringLiteral("version"), QStringLiteral("1"), QStringLiteral("7")},
                                               {QStringLiteral("visit.reveal_seconds"), QStringLiteral("12"), QStringLiteral("20")},
                                               {QStringLiteral("evidence.documents_accepted"), QStringLiteral("cedula-chip, passport"), QStringLiteral("cedula-chip")}};
    QVERIFY(summary.differences == differences);
}

void PolicyChangeTest::putsTheFingerprintIntoTheLog()
{
    TestOffice office;
    begin(office);
    const Approval approval = approved(office, PolicyAsked {file()}, lastFourOf(file()));
    const auto done = office.perform(ApprovePolicy {file(), approval});
    QVERIFY(done.ok());
    const QByteArray hash = crypto::sha256(file()).toHex();
    QCOMPARE(done.value().hash, hash);
    const auto leaf = TestLog(office).entries().at(done.value().entry);
    QCOMPARE(leaf.text(ledger::Key::Action), QByteArray("policy.approve"));
    QCOMPARE(leaf.text(ledger::Key::Facts), "before:built-in/policy:" + hash);
    QCOMPARE(leaf.text(ledger::Key::Approver), TestLog(office).ask("SELECT pseudonym FROM staff WHERE login = 'supervisor'"));
    QCOMPARE(TestLog(office).ask("SELECT policy_hash FROM office"), hash);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void PolicyChangeTest::refusesAnotherFileThanTheApprovedOne()
{
    TestOffice office;
    begin(office);
    const Approval approval = approved(office, PolicyAsked {file()}, lastFourOf(file()));
    QCOMPARE(codeOf(office.perform(ApprovePolicy {file() + '\n', approval})), ErrorCode::ApprovalChanged);
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM office WHERE policy_hash IS NULL"), QByteArray("1"));
    // Nor does it do for something else.
    const Approval another = approved(office, PolicyAsked {file()}, lastFourOf(file()));
    beginSupervising(office);
    QCOMPARE(codeOf(office.perform(ErasePerson {sought(office), ErasureReason::PersonAsks, another})), ErrorCode::ApprovalInvalid);
}

void PolicyChangeTest::refusesAFileThatCannotBeRead()
{
    TestOffice office;
    begin(office);
    const auto asked = office.perform(AskApproval {PolicyAsked {"version = \"7\"\nrules = 3\n"}});
    QCOMPARE(codeOf(asked), ErrorCode::PolicyMalformed);
    QCOMPARE(asked.error().number, 2);
}

void PolicyChangeTest::wantsTheLastFourOfTheFingerprint()
{
    TestOffice office;
    begin(office);
    QCOMPARE(codeOf(approve(office, PolicyAsked {file()}, secondSupervisor, "zzzz")), ErrorCode::LastFourWrong);
    QVERIFY(approve(office, PolicyAsked {file()}, secondSupervisor, lastFourOf(file()).toUpper()).ok());
}

QTEST_GUILESS_MAIN(PolicyChangeTest)
#include "PolicyChangeTest.moc"
