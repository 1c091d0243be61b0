#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/ConfirmVisit.h"
#include "services/ExportPerson.h"
#include "services/ImportPeople.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// A person's whole file: what was done and who looked, and nothing of what nobody is told.
class ExportPersonTest : public QObject
{
    Q_OBJECT

private:
    static Result<ExportPerson::Reply> given(TestOffice& office, const char16_t* number = demo::one) { return office.perform(ExportPerson {cedula(number)}); }
    static QStringList actions(const PersonFile& file)
    {
        QStringList all;
        for (const PersonFile::Entry& entry : file.entries)
            all << QString::fromLatin1(entry.action);
        return all;
    }

private Q_SLOTS:
    void tellsOfAVisitAndWhoLooked();
    void tellsOfTheImportThatBroughtThePerson();
    void findsNobodyAndSaysSoInTheLog();
};

void ExportPersonTest::tellsOfAVisitAndWhoLooked()
{
    TestOffice office;
    begin(office);
    VisitId visit = noVisit();
    const IdentityTicket ticket = validated(office, &visit);
    proveEmail(office, ticket);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    office.office().drainOutbox().waitForFinished();
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const auto reply = given(office);
    QVERIFY(reply.ok());
    const PersonFile& file = reply.value().file;
    QCOMPARE(file.record.identifier, QString::fromUtf16(demo::one));
    QVERIFY(file.record.emailConfirmedMs > 0);
    QCOMPARE(file.visits.size(), 1);
    QVERIFY(file.visits.first().confirmed);
    QVERIFY(file.visits.first().clerk.startsWith(QStringLiteral("Prueba Operadora")));
    const QStringList all = actions(file);
    for (const char* action : {"person.add", "visit.open", "identity.validate", "email.update", "person.export"})
        QVERIFY2(all.contains(QLatin1String(action)), action);
    // Both addresses, in the entry that changed them.
    const auto changed = std::ranges::find_if(file.entries, [](const PersonFile::Entry& entry) { return entry.action == "email.update"; });
    QCOMPARE(changed->before, QString::fromUtf16(demo::oneEmail));
    QVERIFY(changed->after.endsWith(QStringLiteral("@buzon.example")));
    // The last entry is this very one, and says who asked for it.
    QCOMPARE(file.entries.last().action, QByteArray("person.export"));
    QCOMPARE(file.entries.last().number, reply.value().entry);
    QVERIFY(file.entries.last().staff.startsWith(QStringLiteral("Prueba Supervisora")));
    QVERIFY(!file.cut);
    // What nobody is told is in none of its facts.
    for (const PersonFile::Entry& entry : file.entries)
        QVERIFY(!entry.facts.contains("buzon"));
}

void ExportPersonTest::tellsOfTheImportThatBroughtThePerson()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const QByteArray file(32, 'f');
    QVERIFY(office.perform(BeginImport {file, 1}).ok());
    ImportBatch batch {file, 0, 10, 2, 0, {{2, {PersonRecord {QString::fromUtf16(demo::nobody), QStringLiteral("Prueba"), QStringLiteral("Nueva"), QDate(1980, 1, 15), {}, {}}, PersonState::Active}}},
                       [](const QList<ImportRefusal>&) { return Result<qint64>(0); }};
    QVERIFY(office.perform(std::move(batch)).ok());
    const auto reply = given(office, demo::nobody);
    QVERIFY(reply.ok());
    QCOMPARE(actions(reply.value().file), (QStringList {QStringLiteral("import.batch"), QStringLiteral("person.export")}));
    // Nobody else came with that batch.
    QCOMPARE(actions(given(office).value().file).count(QStringLiteral("import.batch")), 0);
}

void ExportPersonTest::findsNobodyAndSaysSoInTheLog()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::supervisorLogin).ok());
    const qsizetype before = TestLog(office).size();
    const auto reply = given(office, demo::nobody);
    QVERIFY(!reply.ok());
    QCOMPARE(reply.error().code, ErrorCode::PersonNotFound);
    QCOMPARE(TestLog(office).actions(before), QStringList {QStringLiteral("person.export:fail")});
}

QTEST_GUILESS_MAIN(ExportPersonTest)
#include "ExportPersonTest.moc"
