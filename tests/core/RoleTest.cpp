#include "core/Role.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class RoleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsExact_data();
    void theTableIsExact();
    void deniesWhatIsNoPermissionOrNoRole();
    void namesAreReadBack_data();
    void namesAreReadBack();
    void refusesOtherNames_data();
    void refusesOtherNames();
    void anAdministratorNeverOpensPersonalData();
};

void RoleTest::theTableIsExact_data()
{
    QTest::addColumn<Permission>("permission");
    QTest::addColumn<QByteArray>("who"); // first letters: c s a A
    QTest::newRow("anybody") << Permission::Anybody << QByteArray("csaA");
    QTest::newRow("session") << Permission::Session << QByteArray("csaA");
    QTest::newRow("visit") << Permission::ServeVisit << QByteArray("cs");
    QTest::newRow("change of a person") << Permission::ChangePerson << QByteArray("cs");
    QTest::newRow("verify") << Permission::VerifyLog << QByteArray("saA");
    QTest::newRow("accounts") << Permission::ManageAccounts << QByteArray("A");
    QTest::newRow("enrolment") << Permission::EnrolStaff << QByteArray("s");
    QTest::newRow("the log") << Permission::ReadLog << QByteArray("sa");
    QTest::newRow("backup") << Permission::Backup << QByteArray("A");
    QTest::newRow("approval, to ask") << Permission::AskApproval << QByteArray("csA");
    QTest::newRow("approval, to give") << Permission::Approve << QByteArray("s");
    QTest::newRow("erasure") << Permission::ErasePerson << QByteArray("s");
    QTest::newRow("restore") << Permission::RestoreOffice << QByteArray("s");
    QTest::newRow("the time") << Permission::ConfirmClock << QByteArray("s");
    QTest::newRow("people of a register") << Permission::ImportPeople << QByteArray("s");
    QTest::newRow("a person's whole file") << Permission::ExportPerson << QByteArray("s");
    QTest::newRow("policy") << Permission::ChangePolicy << QByteArray("A");
    QTest::newRow("policy, to see") << Permission::SeePolicy << QByteArray("A");
    QTest::newRow("export") << Permission::ExportLog << QByteArray("sa");
}

void RoleTest::theTableIsExact()
{
    QFETCH(Permission, permission);
    QFETCH(QByteArray, who);
    QCOMPARE(allows(Role::Clerk, permission), who.contains('c'));
    QCOMPARE(allows(Role::Supervisor, permission), who.contains('s'));
    QCOMPARE(allows(Role::Auditor, permission), who.contains('a'));
    QCOMPARE(allows(Role::Administrator, permission), who.contains('A'));
}

void RoleTest::deniesWhatIsNoPermissionOrNoRole()
{
    QVERIFY(!allows(Role::Administrator, static_cast<Permission>(1000)));
    QVERIFY(!allows(static_cast<Role>(1000), Permission::Session));
    QVERIFY(!allows(static_cast<Role>(1000), Permission::ServeVisit));
}

void RoleTest::namesAreReadBack_data()
{
    QTest::addColumn<Role>("role");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("clerk") << Role::Clerk << QByteArray("clerk");
    QTest::newRow("supervisor") << Role::Supervisor << QByteArray("supervisor");
    QTest::newRow("auditor") << Role::Auditor << QByteArray("auditor");
    QTest::newRow("administrator") << Role::Administrator << QByteArray("administrator");
}

void RoleTest::namesAreReadBack()
{
    QFETCH(Role, role);
    QFETCH(QByteArray, name);
    QCOMPARE(roleName(role), name);
    const auto read = parseRole(name);
    QVERIFY(read.ok());
    QVERIFY(read.value() == role);
}

void RoleTest::refusesOtherNames_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("capital") << QByteArray("Clerk");
    QTest::newRow("longer") << QByteArray("clerks");
    QTest::newRow("blank") << QByteArray("clerk ");
    QTest::newRow("zero byte") << QByteArray("clerk\0", 6);
    QTest::newRow("another") << QByteArray("root");
}

void RoleTest::refusesOtherNames()
{
    QFETCH(QByteArray, name);
    QVERIFY(!parseRole(name).ok());
}

void RoleTest::anAdministratorNeverOpensPersonalData()
{
    QVERIFY(opensPersonalData(Role::Clerk));
    QVERIFY(opensPersonalData(Role::Supervisor));
    QVERIFY(opensPersonalData(Role::Auditor));
    QVERIFY(!opensPersonalData(Role::Administrator));
    QVERIFY(!opensPersonalData(static_cast<Role>(1000)));
}

QTEST_GUILESS_MAIN(RoleTest)
#include "RoleTest.moc"
