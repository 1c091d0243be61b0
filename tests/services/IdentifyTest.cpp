#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/OpenVisit.h"
#include "services/TurnAway.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;

/// Whom the desk finds by which number, how the person came, and who has no path here.
class IdentifyTest : public QObject
{
    Q_OBJECT

private:
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }
    static Identifier passport(QStringView number) { return Identifier::parse(IdentifierKind::Passport, number).value(); }
    static Identifier foreignCode(QStringView code) { return Identifier::parse(IdentifierKind::ForeignCode, code).value(); }
    static Identifier cedula(const char16_t* digits) { return Identifier::parse(IdentifierKind::Cedula, QStringView(digits)).value(); }

    /// The facts of the newest leaf with this action.
    static QByteArray factsOf(const TestOffice& office, const QByteArray& action)
    {
        QByteArray facts;
        for (const ledger::Entry& entry : TestLog(office).entries()) {
            if (entry.text(ledger::Key::Action) == action)
                facts = entry.text(ledger::Key::Facts);
        }
        return facts;
    }
    static bool isOnDisk(const TestOffice& office, const QByteArray& text)
    {
        for (const QString& suffix : {QString(), QStringLiteral("-wal")}) {
            QFile file(office.databasePath() + suffix);
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void findsByEachKindOfNumber();
    void oneKindsNumberFindsNobodyOfAnother();
    void notesHowThePersonCame();
    void refusesAnArrivalThatCannotBe_data();
    void refusesAnArrivalThatCannotBe();
    void turnsAnEmployerAway();
};

void IdentifyTest::findsByEachKindOfNumber()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto holder = office.perform(OpenVisit {passport(u"ab-123 4567"), false});
    QVERIFY(holder.ok());
    QVERIFY(holder.value().person.kind == IdentifierKind::Passport);
    QCOMPARE(holder.value().person.identifier, QStringLiteral("AB•••••67"));
    QCOMPARE(holder.value().person.fullName, QStringLiteral("Prueba Demo Pasaporte"));
    QVERIFY(!holder.value().person.imageEnrolled);
    QVERIFY(!holder.value().person.channelsEnrolled);
    QVERIFY(holder.value().person.question.isEmpty());
    QVERIFY(office.perform(AbandonVisit {holder.value().visit, Reason::PersonLeft}).ok());
    const auto foreigner = office.perform(OpenVisit {foreignCode(u"EXT0012345678"), false});
    QVERIFY(foreigner.ok());
    QVERIFY(foreigner.value().person.kind == IdentifierKind::ForeignCode);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void IdentifyTest::oneKindsNumberFindsNobodyOfAnother()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QCOMPARE(codeOf(office.perform(OpenVisit {foreignCode(u"AB1234567"), false})), ErrorCode::PersonNotFound);
    QCOMPARE(codeOf(office.perform(OpenVisit {foreignCode(QStringView(demo::one)), false})), ErrorCode::PersonNotFound);
    QCOMPARE(codeOf(office.perform(OpenVisit {passport(u"AB1234568"), false})), ErrorCode::PersonNotFound);
}

void IdentifyTest::notesHowThePersonCame()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    auto from = TestLog(office).size();
    const auto opened = office.perform(OpenVisit {cedula(demo::one), false, {QStringLiteral(" zq-4477 "), "disability"}});
    QVERIFY(opened.ok());
    QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("visit.open:ok"), QStringLiteral("visit.arrival:ok"), QStringLiteral("view.person:ok")}));
    QCOMPARE(factsOf(office, "visit.arrival"), QByteArray("priority:disability/turno:yes"));
    QVERIFY(!isOnDisk(office, "ZQ-4477"));
    QVERIFY(!isOnDisk(office, "zq-4477"));
    QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok());

    from = TestLog(office).size();
    QVERIFY(office.perform(OpenVisit {cedula(demo::two), false}).ok());
    QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("visit.open:ok"), QStringLiteral("view.person:ok")}));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void IdentifyTest::refusesAnArrivalThatCannotBe_data()
{
    QTest::addColumn<QString>("turno");
    QTest::addColumn<QByteArray>("priority");
    QTest::addColumn<int>("code");
    QTest::addRow("a turno with blanks") << QStringLiteral("A 45") << QByteArray() << int(ErrorCode::TurnoMalformed);
    QTest::addRow("a turno too long") << QStringLiteral("ABCDE-12345") << QByteArray() << int(ErrorCode::TurnoMalformed);
    QTest::addRow("a group the policy does not know") << QString() << QByteArray("friends") << int(ErrorCode::ReasonUnknown);
}

void IdentifyTest::refusesAnArrivalThatCannotBe()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    QFETCH(QString, turno);
    QFETCH(QByteArray, priority);
    QFETCH(int, code);
    const auto from = TestLog(office).size();
    QCOMPARE(int(codeOf(office.perform(OpenVisit {cedula(demo::one), false, {turno, priority}}))), code);
    QCOMPARE(TestLog(office).size(), from); // nobody was looked up
}

void IdentifyTest::turnsAnEmployerAway()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(TurnAway {Ruc::parse(u"1790011674001").value()})), ErrorCode::EmployerHasNoPath);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("visit.turn-away:ok")});
    QCOMPARE(factsOf(office, "visit.turn-away"), QByteArray("reason:R-22"));
    QVERIFY(!isOnDisk(office, "1790011674001"));
    QVERIFY(office.perform(OpenVisit {cedula(demo::one), false}).ok()); // nothing was opened
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

QTEST_GUILESS_MAIN(IdentifyTest)
#include "IdentifyTest.moc"
