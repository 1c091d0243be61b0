#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "app/Demonstration.h"
#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Keys.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"

#include <QDirIterator>
#include <QTest>

using namespace ventanilla;

/// How an office begins: keys first, then everything or nothing; and what may not be found in its files.
class FoundingTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    TestClock m_clock {};

    FoundingOrder order(const QString& name)
    {
        FoundingOrder order;
        Demonstration demonstration = Demonstration::make().value();
        order.databasePath = m_folder.filePath(name);
        order.name = QStringLiteral("CAU de prueba");
        order.shortName = "prueba";
        order.domain = "iess.example";
        order.counter = "1";
        order.staff = std::move(demonstration.staff);
        order.clock = &m_clock;
        order.keep = [](const Secret&, const FoundedLog&, const FoundedLog&) { return Result<void>(); };
        return order;
    }
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }

private Q_SLOTS:
    void initTestCase()
    {
        TestOffice cryptographyStarted;
    }
    void printsTwoRecoveryCodesThatDiffer();
    void readsARecoveryCodeAsAPersonTypesIt();
    void beginsOnlyWithAdministratorAndTwoSupervisors();
    void refusesAWeakPasswordAndLeavesNothing();
    void leavesNothingWhenKeysCannotBeKept();
    void refusesToFoundOverAnOffice();
    void keepsItsFilesForTheOwner();
    void refusesKeysThatOthersMayRead();
    void writesNothingOverADatabaseOfEarlier();
    void leavesNothingPersonalInClear();
};

void FoundingTest::printsTwoRecoveryCodesThatDiffer()
{
    const auto founded = foundOffice(order(QStringLiteral("codes.db")));
    QVERIFY(founded.ok());
    const auto& codes = founded.value().recoveryCodes;
    QCOMPARE(codes.size(), 2U);
    QVERIFY(!codes[0].equals(codes[1].view()));
    QCOMPARE(codes[0].size(), 39U); // eight groups of four, seven hyphens: 160 bits
}

void FoundingTest::readsARecoveryCodeAsAPersonTypesIt()
{
    const Secret code = makeRecoveryCode();
    QByteArray typed = code.view().toByteArray().toLower();
    typed.replace('-', ' ');
    typed.replace('0', 'o');
    typed.replace('1', 'l');
    const auto printed = recoveryKey(code);
    const auto read = recoveryKey(Secret::fromBytes(typed));
    QVERIFY(printed.ok() && read.ok());
    QVERIFY(printed.value().equals(read.value().view()));
    QCOMPARE(codeOf(recoveryKey(Secret::fromBytes(typed.first(30)))), ErrorCode::KeyMalformed);
    QCOMPARE(codeOf(recoveryKey(Secret::fromBytes(typed + 'A'))), ErrorCode::KeyMalformed);
    QCOMPARE(codeOf(recoveryKey(Secret::fromBytes(QByteArray(32, 'U')))), ErrorCode::KeyMalformed);
}

void FoundingTest::beginsOnlyWithAdministratorAndTwoSupervisors()
{
    for (const Role absent : {Role::Administrator, Role::Supervisor}) {
        FoundingOrder wanting = order(QStringLiteral("wanting.db"));
        const auto found = std::ranges::find_if(wanting.staff, [absent](const Founder& f) { return f.role == absent; });
        wanting.staff.erase(found);
        QVERIFY(!foundOffice(std::move(wanting)).ok());
        QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("wanting.db"))));
    }
}

void FoundingTest::refusesAWeakPasswordAndLeavesNothing()
{
    FoundingOrder weak = order(QStringLiteral("weak.db"));
    weak.staff.front().password = Secret::fromBytes("corta");
    QCOMPARE(codeOf(foundOffice(std::move(weak))), ErrorCode::PasswordTooShort);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("weak.db"))));
}

void FoundingTest::leavesNothingWhenKeysCannotBeKept()
{
    FoundingOrder lost = order(QStringLiteral("lost.db"));
    lost.keep = [](const Secret&, const FoundedLog&, const FoundedLog&) { return Result<void>(ErrorCode::FileFailed); };
    QCOMPARE(codeOf(foundOffice(std::move(lost))), ErrorCode::FileFailed);
    QVERIFY(!QFile::exists(m_folder.filePath(QStringLiteral("lost.db"))));
}

void FoundingTest::refusesToFoundOverAnOffice()
{
    QVERIFY(foundOffice(order(QStringLiteral("there.db"))).ok());
    QCOMPARE(codeOf(foundOffice(order(QStringLiteral("there.db")))), ErrorCode::DatabaseExists);
}

void FoundingTest::keepsItsFilesForTheOwner()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    int seen = 0;
    for (const QString& folder : {office.dataDir(), office.stateDir()}) {
        QVERIFY(!(QFile::permissions(folder) & others));
        QDirIterator files(folder, QDir::Files);
        while (files.hasNext()) {
            const QString path = files.next();
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
            ++seen;
        }
    }
    QVERIFY(seen >= 6);
}

void FoundingTest::refusesKeysThatOthersMayRead()
{
    TestOffice office;
    const QString key = office.stateDir() + QStringLiteral("/counter.key");
    QVERIFY(QFile::setPermissions(key, QFile::permissions(key) | QFileDevice::ReadOther));
    QCOMPARE(codeOf(office.open()), ErrorCode::KeyUnsafePermissions);
}

void FoundingTest::writesNothingOverADatabaseOfEarlier()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    office.stop();
    QVERIFY(QFile::copy(office.databasePath(), office.databasePath() + QStringLiteral(".old")));
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    office.stop();
    QVERIFY(QFile::remove(office.databasePath()));
    for (const char* part : {"-wal", "-shm"})
        QFile::remove(office.databasePath() + QLatin1String(part));
    QVERIFY(QFile::copy(office.databasePath() + QStringLiteral(".old"), office.databasePath()));
    const auto opened = office.open();
    QVERIFY(opened.ok());
    QVERIFY(opened.value().behind.has_value());
    office.stop();
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Truncated);
}

void FoundingTest::leavesNothingPersonalInClear()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto opened = office.perform(OpenVisit {Cedula::parse(QStringView(demo::one)).value(), false});
    QVERIFY(office.perform(GiveFacts {opened.value().visit, {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)}}).ok());
    const auto validated = office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 6, 29), true});
    const IdentityTicket ticket = validated.value().ticket;
    const QString fresh = QStringLiteral("canario.nuevo@buzon.example");
    QVERIFY(office.perform(StageEmail {ticket, Email::parse(fresh).value()}).ok());
    const QString code = office.newestCodeTo(fresh);
    QVERIFY(office.perform(CheckCode {ticket, Secret::fromBytes(code.toLatin1())}).ok());
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    QStringList canaries {fresh, QStringLiteral("Prueba Demo"), QStringLiteral("Operadora Lucía"), QStringLiteral("1980-01-15"), QString::fromUtf16(demo::oneEmail), QStringLiteral("+593991234567"), QStringLiteral("buzon.example")};
    for (const char16_t* digits : {demo::one, demo::two, demo::minor, demo::clerk})
        canaries.append(QString::fromUtf16(digits));
    for (const char* login : {TestOffice::clerkLogin, TestOffice::supervisorLogin})
        canaries.append(QString::fromLatin1(office.password(login).view()));
    // While it runs, so that the write-ahead log and the shared memory are looked at too.
    int files = 0;
    for (const QString& folder : {office.dataDir(), office.stateDir()}) {
        QDirIterator found(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (found.hasNext()) {
            QFile file(found.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            ++files;
            for (const QString& canary : canaries) {
                const QByteArray utf8 = canary.toUtf8();
                const QByteArray utf16(reinterpret_cast<const char*>(canary.utf16()), canary.size() * 2);
                QVERIFY2(!bytes.contains(utf8), qPrintable(file.fileName() + u' ' + canary));
                QVERIFY2(!bytes.contains(utf16), qPrintable(file.fileName() + u' ' + canary));
                QVERIFY2(!bytes.contains(utf8.toBase64(QByteArray::OmitTrailingEquals).chopped(1)), qPrintable(file.fileName() + u' ' + canary));
                QVERIFY2(!bytes.contains(utf8.toHex()), qPrintable(file.fileName() + u' ' + canary));
            }
        }
    }
    QVERIFY(files >= 7);
    // The search can find: the sign-in name is in clear by design.
    office.stop();
    QFile database(office.databasePath());
    QVERIFY(database.open(QIODevice::ReadOnly));
    QVERIFY(database.readAll().contains(TestOffice::clerkLogin));
}

QTEST_GUILESS_MAIN(FoundingTest)
#include "FoundingTest.moc"
