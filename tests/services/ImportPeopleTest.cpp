#include "support/Beside.h"
#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/Accounts.h"
#include "services/ConfirmVisit.h"
#include "services/Desk.h"
#include "services/ImportPeople.h"
#include "services/Keys.h"
#include "services/OpenVisit.h"
#include "services/Staff.h"

#include <QCryptographicHash>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// People of a register's file, brought into an office that goes on working.
class ImportPeopleTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray fileHash(const char* name) { return QCryptographicHash::hash(name, QCryptographicHash::Sha256); }
    static RegisterRow person(const QString& number, const QString& email = {}, const QString& mobile = {}, const QString& surnames = QStringLiteral("Prueba Nueva"))
    {
        return {PersonRecord {number, surnames, QStringLiteral("Persona"), QDate(1980, 1, 15), email, mobile}, PersonState::Active};
    }
    /// As the demonstration has them.
    static RegisterRow one() { return {PersonRecord {QString::fromUtf16(demo::one), QStringLiteral("Prueba Uno"), QStringLiteral("Ana"), QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail), QStringLiteral("+593991234567")}, PersonState::Active}; }
    static QList<RegisterLine> lines(const QList<RegisterRow>& rows)
    {
        QList<RegisterLine> all;
        for (const RegisterRow& row : rows)
            all.append({all.size() + 2, row});
        return all;
    }

    QList<ImportRefusal> m_told {};

    Result<BeginImport::Reply> begin(TestOffice& office, const char* file, qint64 rows = 5) { return office.perform(BeginImport {fileHash(file), rows}); }
    Result<ImportBatch::Reply> bring(TestOffice& office, const char* file, qint64 from, qint64 to, const QList<RegisterRow>& rows, qint64 refused = 0)
    {
        ImportBatch batch {fileHash(file), from, to, to / 10, refused, lines(rows), {}};
        batch.note = [this, to](const QList<ImportRefusal>& told) {
            m_told = told;
            return Result<qint64>(to / 2);
        };
        return office.perform(std::move(batch));
    }
    /// All at once.
    std::optional<ImportCounts> brought(TestOffice& office, const char* file, const QList<RegisterRow>& rows)
    {
        if (!begin(office, file) || !bring(office, file, 0, 100, rows))
            return {};
        const auto ended = office.perform(EndImport {fileHash(file)});
        return ended ? std::optional(ended.value().counts) : std::nullopt;
    }
    static QByteArray stateOf(TestOffice& office, const QByteArray& state) { return TestLog(office).ask(("SELECT count(*) FROM person WHERE state = '" + state + "'").constData()); }

private Q_SLOTS:
    void init() { m_told.clear(); }
    void addsWhoIsNotKnown();
    void saysWhatAnotherFileChanges();
    void keepsWhatAVisitConfirmed();
    void leavesWhoIsBeingServed();
    void leavesOneself();
    void goesOnWithTheNewKey();
    void goesOnWhereTheLastBatchStopped();
    void takesNoBatchOutOfItsPlace();
    void bringsNobodyWhereTheListCannotBeWritten();
    void hasRoomForAnOfficeOnly();
    void seesARowThatWasEditedAfterwards_data();
    void seesARowThatWasEditedAfterwards();
};

void ImportPeopleTest::addsWhoIsNotKnown()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const qsizetype before = TestLog(office).size();
    const auto counts = brought(office, "padrón", {person(QStringLiteral("1710034065"), QStringLiteral("nueva@correo.example"), QStringLiteral("+593987654321")), person(QStringLiteral("0602910945"))});
    QVERIFY(counts.has_value());
    QCOMPARE(*counts, (ImportCounts {.added = 2}));
    QCOMPARE(TestLog(office).actions(before), (QStringList {QStringLiteral("import.begin:ok"), QStringLiteral("import.batch:ok"), QStringLiteral("import.end:ok")}));
    const ledger::Report report = TestLog(office).verify();
    QCOMPARE(int(report.verdict()), int(ledger::Verdict::Intact));
    QVERIFY(!report.notChecked.join(u' ').contains(QStringLiteral("bulk")));
    // They are served like anybody, and found by their number alone.
    QVERIFY(office.signIn().ok());
    const auto opened = office.perform(OpenVisit {cedula(u"1710034065"), false});
    QVERIFY(opened.ok());
    QCOMPARE(opened.value().person.fullName, QStringLiteral("Prueba Nueva Persona"));
    QCOMPARE(opened.value().person.email, QStringLiteral("n***@c***.example"));
    QCOMPARE(int(TestLog(office).verify().verdict()), int(ledger::Verdict::Intact));
}

void ImportPeopleTest::saysWhatAnotherFileChanges()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(brought(office, "one", {person(QStringLiteral("1710034065"), QStringLiteral("Nueva@correo.example")), person(QStringLiteral("0602910945"))}).has_value());
    RegisterRow moved = person(QStringLiteral("0602910945"), QStringLiteral("otra@correo.example"));
    moved.state = PersonState::Deceased;
    const QByteArray deceased = stateOf(office, "fallecido");
    const auto counts = brought(office, "two", {person(QStringLiteral("1710034065"), QStringLiteral("nueva@correo.example")), moved, person(QStringLiteral("1001152287")), person(QStringLiteral("1001152287"))});
    QVERIFY(counts.has_value());
    QCOMPARE(*counts, (ImportCounts {.added = 1, .changed = 1, .same = 1, .refused = 1}));
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().why.code, ErrorCode::RowTwice);
    QCOMPARE(m_told.first().line, 5);
    QCOMPARE(m_told.first().why.number, 4);
    QCOMPARE(stateOf(office, "fallecido").toInt(), deceased.toInt() + 1);
    QCOMPARE(int(TestLog(office).verify().verdict()), int(ledger::Verdict::Intact));
    // The same file again changes nothing, and says so.
    const auto again = brought(office, "two", {moved});
    QCOMPARE(*again, (ImportCounts {.same = 1}));
}

void ImportPeopleTest::keepsWhatAVisitConfirmed()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    office.clock().passMinutes(1);
    QVERIFY(office.signIn().ok());
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    proveEmail(office, ticket);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    office.office().drainOutbox().waitForFinished();
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    RegisterRow told = one();
    told.record.surnames = QStringLiteral("Prueba Casada");
    const auto counts = brought(office, "old addresses", {told});
    QVERIFY(counts.has_value());
    QCOMPARE(*counts, (ImportCounts {.conflicts = 1}));
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().why.code, ErrorCode::RowConfirmed);
    QCOMPARE(m_told.first().why.text, QStringLiteral("correo"));
    QVERIFY(office.signIn().ok());
    const auto opened = office.perform(OpenVisit {cedula(demo::one), false});
    QVERIFY(opened.ok());
    QVERIFY(opened.value().person.fullName.startsWith(QStringLiteral("Prueba Casada")));
    QCOMPARE(opened.value().person.email, QStringLiteral("u***@b***.example"));
    QCOMPARE(int(TestLog(office).verify().verdict()), int(ledger::Verdict::Intact));
}

void ImportPeopleTest::leavesWhoIsBeingServed()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto refused = begin(office, "padrón");
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::NotPermitted);
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(office.perform(OpenVisit {cedula(demo::two), false}).ok());
    const auto counts = brought(office, "padrón", {person(QString::fromUtf16(demo::two), QStringLiteral("otra@correo.example"))});
    QVERIFY(counts.has_value());
    QCOMPARE(*counts, (ImportCounts {.refused = 1}));
    QCOMPARE(m_told.first().why.code, ErrorCode::PersonBeingServed);
}

void ImportPeopleTest::leavesOneself()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    const auto first = [] { return Secret::fromBytes("una frase que nadie espera"); };
    const auto chosen = [] { return Secret::fromBytes("otra frase muy distinta"); };
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    QVERIFY(office.perform(AddStaff {"tercera", Role::Supervisor}).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(office.perform(EnrolStaff {"tercera", QStringLiteral("Prueba Tercera"), cedula(demo::two), first()}).ok());
    QVERIFY(office.perform(SignIn {"tercera", first()}).ok());
    QVERIFY(office.perform(ChangePassword {first(), chosen()}).ok());
    const QList<RegisterRow> rows {person(QString::fromUtf16(demo::two), QStringLiteral("otra@correo.example")), person(QStringLiteral("0602910945"))};
    const auto counts = brought(office, "padrón", rows);
    QVERIFY(counts.has_value());
    QCOMPARE(*counts, (ImportCounts {.added = 1, .refused = 1}));
    QCOMPARE(m_told.size(), 1);
    QCOMPARE(m_told.first().line, 2);
    QCOMPARE(m_told.first().why.code, ErrorCode::PersonIsClerk);
    // Somebody else brings it.
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QCOMPARE(brought(office, "padrón", rows), std::optional(ImportCounts {.changed = 1, .same = 1}));
    QCOMPARE(int(TestLog(office).verify().verdict()), int(ledger::Verdict::Intact));
}

void ImportPeopleTest::goesOnWithTheNewKey()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    Beside administration(office);
    QVERIFY(administration.perform(SignIn {TestOffice::supervisorLogin, office.password(TestOffice::supervisorLogin)}).ok());
    const QByteArray file(32, 'f');
    const auto line = [](qint64 number, const QString& cedula) {
        return RegisterLine {number, {PersonRecord {cedula, QStringLiteral("Prueba Nueva"), QStringLiteral("Persona"), QDate(1980, 1, 15), {}, {}}, PersonState::Active}};
    };
    const auto bring = [&](qint64 from, const QList<RegisterLine>& lines) {
        ImportBatch batch {file, from, from + 100, 1, 0, lines, [](const QList<ImportRefusal>&) { return Result<qint64>(0); }};
        return administration.perform(std::move(batch));
    };
    QVERIFY(administration.perform(BeginImport {file, 3}).ok());
    QVERIFY(bring(0, {line(2, QStringLiteral("0602910945"))}).ok());
    QVERIFY(office.perform(RotateKeys {.begin = true}).ok());
    while (!office.perform(RotateKeys {}).value().finished)
        QVERIFY(office.perform(DeskState {}).ok());
    // Who came under the key of before is known under the new one, and who comes now is found by the desk.
    const auto after = bring(100, {line(3, QStringLiteral("0602910945")), line(4, QStringLiteral("1001152287"))});
    QVERIFY2(after.ok(), after ? "" : qPrintable(QString::number(int(after.error().code))));
    QCOMPARE(after.value().place.counts, (ImportCounts {.added = 2, .same = 1}));
    QVERIFY(office.signIn().ok());
    for (const char16_t* number : {u"0602910945", u"1001152287"}) {
        const auto opened = office.perform(OpenVisit {cedula(number), false});
        QVERIFY(opened.ok());
        QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok());
    }
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void ImportPeopleTest::goesOnWhereTheLastBatchStopped()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(!begin(office, "padrón").value().goesOn);
    const auto first = bring(office, "padrón", 0, 100, {person(QStringLiteral("1710034065"))}, 2);
    QVERIFY(first.ok());
    QCOMPARE(first.value().place, (ImportPlace {100, 10, 50, {.added = 1, .refused = 2}}));
    office.stop();
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    // Begun twice: who dies between the beginning and the first batch loses nothing.
    for (int time = 0; time < 2; ++time) {
        const auto begun = begin(office, "padrón");
        QVERIFY(begun.ok());
        QVERIFY(begun.value().goesOn);
        QCOMPARE(begun.value().from, first.value().place);
    }
    QVERIFY(!begin(office, "another file").value().goesOn);
    QVERIFY(begin(office, "padrón").value().goesOn);
    QVERIFY(bring(office, "padrón", 100, 200, {person(QStringLiteral("0602910945"))}).ok());
    const auto ended = office.perform(EndImport {fileHash("padrón")});
    QCOMPARE(ended.value().counts, (ImportCounts {.added = 2, .refused = 2}));
    QVERIFY(!begin(office, "padrón").value().goesOn);
    QCOMPARE(int(TestLog(office).verify().verdict()), int(ledger::Verdict::Intact));
}

void ImportPeopleTest::takesNoBatchOutOfItsPlace()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const auto code = [&](qint64 from, qint64 to, const char* file = "padrón") {
        const auto done = bring(office, file, from, to, {person(QStringLiteral("1710034065"))});
        return done ? ErrorCode::Cancelled : done.error().code;
    };
    QCOMPARE(code(0, 100), ErrorCode::VisitNotOpen);
    QVERIFY(begin(office, "padrón").ok());
    QCOMPARE(code(50, 100), ErrorCode::VisitNotOpen);
    QCOMPARE(code(0, 0), ErrorCode::VisitNotOpen);
    QCOMPARE(code(0, 100, "another file"), ErrorCode::VisitNotOpen);
    QCOMPARE(code(0, 100), ErrorCode::Cancelled);
    QCOMPARE(code(0, 100), ErrorCode::VisitNotOpen);
    QVERIFY(office.perform(EndImport {fileHash("padrón")}).ok());
    QCOMPARE(code(100, 200), ErrorCode::VisitNotOpen);
}

void ImportPeopleTest::bringsNobodyWhereTheListCannotBeWritten()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(begin(office, "padrón").ok());
    const QByteArray before = TestLog(office).ask("SELECT count(*) FROM person");
    ImportBatch batch {fileHash("padrón"), 0, 100, 10, 0, lines({person(QStringLiteral("1710034065"))}), [](const QList<ImportRefusal>&) { return Result<qint64>(ErrorCode::FileFailed); }};
    const auto refused = office.perform(std::move(batch));
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::FileFailed);
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM person"), before);
    QVERIFY(bring(office, "padrón", 0, 100, {person(QStringLiteral("1710034065"))}).ok());
}

void ImportPeopleTest::hasRoomForAnOfficeOnly()
{
    TestOffice office;
    Policy policy;
    policy.peopleMax = 1'000;
    QVERIFY(office.open(StateFolder::Writer::Desk, policy).ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const auto refused = begin(office, "the country", 1'001);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::RegisterRefused);
    QCOMPARE(refused.error().text, QStringLiteral("rows"));
    QCOMPARE(refused.error().number, 1'000);
    QVERIFY(begin(office, "the town", 1'000).ok());
}

void ImportPeopleTest::seesARowThatWasEditedAfterwards_data()
{
    QTest::addColumn<QByteArray>("edit");
    QTest::addColumn<bool>("namesRow");
    QTest::newRow("state") << QByteArray("UPDATE person SET state = 'bloqueado' WHERE last_seq = (SELECT max(seq) FROM audit_batch)") << true;
    QTest::newRow("deleted") << QByteArray("DELETE FROM person WHERE pseudonym = (SELECT lower(hex(substr(mac, 1, 16))) FROM audit_batch LIMIT 1)") << true;
    QTest::newRow("list shortened") << QByteArray("DROP TRIGGER audit_batch_stays; DELETE FROM audit_batch WHERE i = 1; CREATE TRIGGER audit_batch_stays BEFORE DELETE ON audit_batch BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END") << false;
}

void ImportPeopleTest::seesARowThatWasEditedAfterwards()
{
    QFETCH(const QByteArray, edit);
    QFETCH(const bool, namesRow);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    QVERIFY(brought(office, "padrón", {person(QStringLiteral("1710034065")), person(QStringLiteral("0602910945"))}).has_value());
    office.stop();
    TestLog(office).change(edit.constData());
    const ledger::Report report = TestLog(office).verify();
    QCOMPARE(int(report.verdict()), int(ledger::Verdict::RowsUnbacked));
    QVERIFY(std::ranges::any_of(report.findings, [&](const ledger::Finding& finding) {
        return finding.verdict == ledger::Verdict::RowsUnbacked && (namesRow ? finding.row.startsWith("person:") : finding.entry >= 0);
    }));
}

QTEST_GUILESS_MAIN(ImportPeopleTest)
#include "ImportPeopleTest.moc"
