#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "ledger/KeyChain.h"
#include "services/ConfirmVisit.h"
#include "services/OpenEntry.h"
#include "services/ReadingRoom.h"
#include "services/SearchLog.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

namespace {

template <typename T> Result<T> answerOf(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

/// All that a pass finds.
QList<qint64> allOf(TestOffice& office, const LogPass& pass)
{
    QList<qint64> positions;
    LogLead lead = LogLead::Undecided;
    LogCursor from;
    for (;;) {
        const auto found = answerOf(office.office().reading().search(pass, lead, from, 100));
        if (!found)
            qFatal("the search fails: %d", int(found.error().code));
        lead = found.value().lead;
        from = found.value().reached;
        positions += found.value().positions;
        if (found.value().ended)
            return positions;
    }
}

} // namespace

/// Who reads the log, what is written down of it, and what is seen.
class LogReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_office.reset(); }
    void writesOneEntryASearchAndNoneForReadingOn();
    void findsWhatAClerkDidToAPerson();
    void sealsANumberThatNobodyHas();
    void saysThatThereIsNoSuchVisit();
    void readsAnotherLog();
    void readsNoMoreWhenTheSessionIsLocked();
    void tellsAnEntryMasked();
    void showsAValueWholeAndWritesItDownFirst();
    void saysWhenASealedValueIsNotTheCommittedOne();
    void provesAnEntryOutOfItsOwnLog();
    void tellsTheVisitInOrder();
    void opensWhatWasTypedForNobody();
    void copiesExactlyWhatIsFiltered();
    void leavesNothingOfACopyThatIsStopped();
    void holdsNobodyUp();

private:
    TestOffice& office() { return *m_office; }
    LogPass search(const SearchLog& command = {})
    {
        auto found = office().perform(command);
        if (!found)
            qFatal("the search is not let in: %d", int(found.error().code));
        return found.value().pass;
    }
    qint64 positionOf(const char* action) const
    {
        const auto entries = TestLog(*m_office).entries();
        for (qsizetype i = entries.size() - 1; i >= 0; --i) {
            if (entries.at(i).text(ledger::Key::Action) == action)
                return i;
        }
        return -1;
    }
    StaffId clerkId()
    {
        const auto listed = office().perform(ListLogs {});
        for (const ListLogs::Clerk& clerk : listed.value().staff) {
            if (clerk.login == TestOffice::clerkLogin)
                return clerk.id;
        }
        qFatal("no clerk");
    }

    std::unique_ptr<TestOffice> m_office;
};

/// A clerk has changed the first person's address; a supervisor sits down.
void LogReadingTest::init()
{
    m_office = std::make_unique<TestOffice>();
    begin(office());
    const IdentityTicket ticket = validated(office());
    proveEmail(office(), ticket);
    if (!office().perform(SummariseVisit {ticket}) || !office().perform(ConfirmVisit {ticket}) || !office().signIn(TestOffice::supervisorLogin))
        qFatal("the visit is not confirmed");
    // The notices leave by themselves, each with leaves of its own.
    office().office().drainOutbox().waitForFinished();
}

void LogReadingTest::writesOneEntryASearchAndNoneForReadingOn()
{
    const auto before = TestLog(office()).size();
    SearchLog asked;
    asked.clerk = clerkId();
    asked.fromMs = 1;
    const LogPass pass = search(asked);
    QVERIFY(!allOf(office(), pass).isEmpty());
    for (int i = 0; i < 5; ++i)
        QVERIFY(answerOf(office().office().reading().rowsDown(pass, 10 + i, 5)).ok());
    QVERIFY(answerOf(office().office().reading().story(pass, 3)).ok());
    QVERIFY(office().perform(OpenEntry {pass, 3}).ok());
    QCOMPARE(TestLog(office()).actions(before), QStringList {QStringLiteral("view.log:ok")});
    const auto leaf = TestLog(office()).entries().constLast();
    QCOMPARE(leaf.text(ledger::Key::Facts), "by:clerk+time");
    QCOMPARE(pass.size(), TestLog(office()).size());
}

void LogReadingTest::findsWhatAClerkDidToAPerson()
{
    SearchLog asked;
    asked.typed = Identifier(cedula(demo::one));
    asked.clerk = clerkId();
    const LogPass pass = search(asked);
    const QList<qint64> found = allOf(office(), pass);
    const auto entries = TestLog(office()).entries();
    QVERIFY(found.size() > 5);
    QVERIFY(found.contains(positionOf("email.update")));
    qsizetype all = 0;
    for (const ledger::Entry& entry : entries)
        all += entry.text(ledger::Key::Subject) == pass.filter().person && entry.text(ledger::Key::Clerk) == asked.clerk->hex();
    QCOMPARE(found.size(), all);
    // The search itself is about that person, so that it is found by the next one.
    QCOMPARE(entries.constLast().text(ledger::Key::Subject), pass.filter().person);
    // The same by the visit's number.
    SearchLog visit;
    visit.folio = 1;
    QVERIFY(allOf(office(), search(visit)).contains(positionOf("email.update")));
}

void LogReadingTest::sealsANumberThatNobodyHas()
{
    SearchLog asked;
    asked.typed = Identifier(cedula(demo::nobody));
    const auto before = TestLog(office()).size();
    QCOMPARE(codeOf(office().perform(asked)), ErrorCode::PersonNotFound);
    QCOMPARE(TestLog(office()).actions(before), QStringList {QStringLiteral("view.log:fail")});
    const auto leaf = TestLog(office()).entries().constLast();
    QVERIFY(leaf.has(ledger::Key::CommitAfter));
    QVERIFY(!leaf.write().value().contains(QString::fromUtf16(demo::nobody).toLatin1()));
    // Whoever may read the log can open it.
    const LogPass pass = search();
    const auto opened = office().perform(OpenEntry {pass, TestLog(office()).size() - 2});
    QVERIFY(opened.ok());
    QCOMPARE(opened.value().field, "identifier");
    QCOMPARE(opened.value().after.state, CommittedValue::State::Agrees);
    QVERIFY(!opened.value().after.text.contains(QString::fromUtf16(demo::nobody)));
    const auto whole = office().perform(RevealEntry {pass, TestLog(office()).size() - 2, RevealReason::Review});
    QCOMPARE(whole.value().after.text, QString::fromUtf16(demo::nobody));
}

void LogReadingTest::saysThatThereIsNoSuchVisit()
{
    SearchLog asked;
    asked.folio = 4321;
    QCOMPARE(codeOf(office().perform(asked)), ErrorCode::RowMissing);
    SearchLog log;
    log.log = 12345;
    QCOMPARE(codeOf(office().perform(log)), ErrorCode::RowMissing);
    SearchLog outcome;
    outcome.outcome = "perhaps";
    QCOMPARE(codeOf(office().perform(outcome)), ErrorCode::ReasonUnknown);
}

void LogReadingTest::readsAnotherLog()
{
    const auto logs = office().perform(ListLogs {}).value().logs;
    QCOMPARE(logs.size(), 2);
    QVERIFY(logs.first().own);
    QCOMPARE(logs.first().counter, "1");
    QCOMPARE(logs.last().counter, "admin");
    SearchLog asked;
    asked.log = logs.last().number;
    const LogPass pass = search(asked);
    QCOMPARE(pass.size(), logs.last().size);
    QCOMPARE(answerOf(office().office().reading().rowsDown(pass, 0, 1)).value().constFirst().action, "office.found");
    const auto story = answerOf(office().office().reading().story(pass, 0));
    QVERIFY(story.value().holds);
    QCOMPARE(story.value().signature, EntryStory::Signature::Unknown);
    QVERIFY(TestLog(office()).entries().constLast().text(ledger::Key::Facts).contains("log:" + QByteArray::number(logs.last().number)));
}

void LogReadingTest::readsNoMoreWhenTheSessionIsLocked()
{
    const LogPass pass = search();
    QVERIFY(pass.isValid());
    QVERIFY(office().perform(LockSession {}).ok());
    QVERIFY(!pass.isValid());
    QCOMPARE(codeOf(answerOf(office().office().reading().rowsDown(pass, 3, 3))), ErrorCode::Cancelled);
    QCOMPARE(codeOf(answerOf(office().office().reading().story(pass, 3))), ErrorCode::Cancelled);
    // Whoever comes next cannot go on with it either.
    QVERIFY(office().signIn(TestOffice::auditorLogin).ok());
    QCOMPARE(codeOf(office().perform(OpenEntry {pass, 3})), ErrorCode::Cancelled);
    QCOMPARE(codeOf(office().perform(CopyLog {pass})), ErrorCode::Cancelled);
    const LogPass own = search();
    QVERIFY(office().perform(SignOut {}).ok());
    QVERIFY(!own.isValid());
}

void LogReadingTest::tellsAnEntryMasked()
{
    const LogPass pass = search();
    const auto opened = office().perform(OpenEntry {pass, positionOf("email.update")});
    QVERIFY(opened.ok());
    const OpenEntry::Reply& entry = opened.value();
    QVERIFY(entry.clerk.startsWith(QLatin1String(TestOffice::clerkLogin)));
    QVERIFY(entry.person.startsWith(QStringLiteral("Prueba")));
    QVERIFY(!entry.person.contains(QString::fromUtf16(demo::one)));
    QCOMPARE(entry.field, "email");
    QCOMPARE(entry.before.state, CommittedValue::State::Agrees);
    QCOMPARE(entry.after.state, CommittedValue::State::Agrees);
    QCOMPARE(entry.after.text, email("uno.nuevo@buzon.example").masked());
    QVERIFY(entry.revealable);
    const auto first = office().perform(OpenEntry {pass, 0});
    QCOMPARE(first.value().before.state, CommittedValue::State::None);
    QVERIFY(!first.value().revealable);
    QCOMPARE(codeOf(office().perform(OpenEntry {pass, 1'000'000})), ErrorCode::RowMissing);
}

void LogReadingTest::showsAValueWholeAndWritesItDownFirst()
{
    const LogPass pass = search();
    const qint64 at = positionOf("email.update");
    const auto before = TestLog(office()).size();
    const auto whole = office().perform(RevealEntry {pass, at, RevealReason::Complaint});
    QVERIFY(whole.ok());
    QCOMPARE(whole.value().before.text, QString::fromUtf16(demo::oneEmail));
    QCOMPARE(whole.value().after.text, QStringLiteral("uno.nuevo@buzon.example"));
    QCOMPARE(whole.value().seconds, office().office().policy().revealSeconds);
    QCOMPARE(TestLog(office()).actions(before), QStringList {QStringLiteral("view.reveal:ok")});
    const auto entries = TestLog(office()).entries();
    const auto& leaf = entries.constLast();
    QCOMPARE(leaf.text(ledger::Key::Facts), "entry:" + QByteArray::number(pass.log()) + '.' + QByteArray::number(at) + "/reason:complaint");
    QCOMPARE(leaf.text(ledger::Key::Subject), entries.at(at).text(ledger::Key::Subject));
}

void LogReadingTest::saysWhenASealedValueIsNotTheCommittedOne()
{
    const LogPass pass = search();
    const qint64 at = positionOf("email.update");
    const QByteArray where = " WHERE seq = " + QByteArray::number(at);
    // Sealed for its place: another field's bytes do not open here, and missing ones are said to be missing.
    TestLog(office()).change("DROP TRIGGER audit_personal_keeps; DROP TRIGGER audit_personal_stays;");
    TestLog(office()).change("UPDATE audit_personal SET blob = (SELECT blob FROM audit_personal AS other WHERE other.field = 'email.after' AND other.seq = audit_personal.seq) WHERE field = 'email.before'");
    auto opened = office().perform(OpenEntry {pass, at});
    QVERIFY2(opened.ok(), qPrintable(QString::number(int(opened ? ErrorCode::Cancelled : opened.error().code)) + (opened ? QString() : opened.error().detail)));
    QCOMPARE(opened.value().before.state, CommittedValue::State::Closed);
    QCOMPARE(opened.value().after.state, CommittedValue::State::Agrees);
    TestLog(office()).change("DELETE FROM audit_personal");
    opened = office().perform(OpenEntry {pass, at});
    QCOMPARE(opened.value().after.state, CommittedValue::State::Closed);
    QVERIFY(!opened.value().revealable);
    // The entry's commitment is changed: what is sealed is not what it says.
    m_office.reset();
    init();
    const LogPass again = search();
    const qint64 there = positionOf("email.update");
    const QByteArray mac = TestLog(office()).entries().at(there).text(ledger::Key::CommitAfter);
    QByteArray other = mac;
    other[0] = other.at(0) == 'a' ? 'b' : 'a';
    // The reading connection is open already: one that opens now would refuse the schema.
    QVERIFY(answerOf(office().office().reading().rowsDown(again, 3, 1)).ok());
    TestLog(office()).change("DROP TRIGGER audit_entry_keeps");
    TestLog(office()).change(("UPDATE audit_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '" + mac + "', '" + other + "') AS BLOB)").constData());
    const auto differs = office().perform(OpenEntry {again, there});
    QVERIFY2(differs.ok(), qPrintable(differs ? QString() : QString::number(int(differs.error().code)) + differs.error().detail));
    QCOMPARE(differs.value().after.state, CommittedValue::State::Differs);
    const auto story = answerOf(office().office().reading().story(again, there));
    QVERIFY2(story.ok(), qPrintable(story ? QString() : QString::number(int(story.error().code)) + story.error().detail));
    QVERIFY(!story.value().holds);
}

void LogReadingTest::provesAnEntryOutOfItsOwnLog()
{
    const LogPass pass = search();
    const qint64 at = positionOf("email.update");
    const auto story = answerOf(office().office().reading().story(pass, at));
    QVERIFY(story.ok());
    QVERIFY(story.value().holds);
    QCOMPARE(story.value().signature, EntryStory::Signature::Right);
    QVERIFY(story.value().headSize >= pass.size());
    const QByteArray leaf = TestLog(office()).entries().at(at).write().value();
    QCOMPARE(story.value().leafHash, ledger::toBytes(ledger::leafHash(leaf)).toHex());
    // Somebody else proves it with nothing but the file, the leaf and the key.
    const QByteArrayList parts = story.value().proof.split('\n');
    QCOMPARE(parts.at(1), "index " + QByteArray::number(at));
    QList<ledger::Hash> path;
    qsizetype line = 2;
    for (; !parts.at(line).isEmpty(); ++line)
        path.append(ledger::hashFromBytes(QByteArray::fromBase64(parts.at(line))).value());
    const QByteArray note = parts.sliced(line + 1).join('\n');
    // The key of the open epoch, which the log's last `key.evolve` names.
    QByteArray key;
    for (const ledger::Entry& entry : TestLog(office()).entries()) {
        if (entry.text(ledger::Key::Action) == ledger::KeyChain::action)
            key = ledger::KeyChain::nextKey(entry.text(ledger::Key::Facts)).value();
    }
    const auto head = ledger::Checkpoint::open(note, ledger::VerifierKey(ledger::Checkpoint::read(note).value().origin, key));
    QVERIFY(head.ok());
    QVERIFY(ledger::verifyInclusion(ledger::leafHash(leaf), at, head.value().size, path, head.value().root));
}

void LogReadingTest::tellsTheVisitInOrder()
{
    const LogPass pass = search();
    const auto story = answerOf(office().office().reading().story(pass, positionOf("email.update")));
    const QList<LogRow>& visit = story.value().visit;
    QVERIFY(visit.size() > 6);
    QCOMPARE(visit.constFirst().folio, 1);
    for (qsizetype i = 1; i < visit.size(); ++i)
        QVERIFY(visit.at(i - 1).seq < visit.at(i).seq);
    QVERIFY(answerOf(office().office().reading().story(pass, 0)).value().visit.isEmpty());
}

void LogReadingTest::opensWhatWasTypedForNobody()
{
    // Under keys that were changed meanwhile too.
    QVERIFY(office().signIn().ok());
    QCOMPARE(codeOf(office().perform(OpenVisit {cedula(demo::nobody), false})), ErrorCode::PersonNotFound);
    const qint64 at = TestLog(office()).size() - 1;
    QVERIFY(office().signIn(TestOffice::supervisorLogin).ok());
    const LogPass pass = search();
    QCOMPARE(office().perform(RevealEntry {pass, at, RevealReason::Review}).value().after.text, QString::fromUtf16(demo::nobody));
}

void LogReadingTest::copiesExactlyWhatIsFiltered()
{
    SearchLog asked;
    asked.typed = Identifier(cedula(demo::one));
    asked.actions = {"email.update", "visit.open", "identity.validate"};
    const LogPass pass = search(asked);
    const QList<qint64> found = allOf(office(), pass);
    QVERIFY(found.size() >= 3);
    CopyWords words;
    words.heads = {QStringLiteral("Entrada"), QStringLiteral("Hora"), QStringLiteral("Código"), QStringLiteral("Qué"), QStringLiteral("Resultado"), QStringLiteral("Persona"), QStringLiteral("Quién"), QStringLiteral("Visita"), QStringLiteral("Datos")};
    // Whatever words are handed in: none becomes a formula.
    words.actions.insert("email.update", QStringLiteral("=HYPERLINK(\"x\")"));
    words.outcomes.insert("ok", QStringLiteral("Hecho, \"bien\""));
    const auto before = TestLog(office()).size();
    const auto copying = office().perform(CopyLog {pass});
    QVERIFY(copying.ok());
    const QString path = office().path() + QStringLiteral("/copia.csv");
    const auto copied = answerOf(office().office().reading().copy(copying.value().pass, path, words));
    QVERIFY(copied.ok());
    QCOMPARE(copied.value(), found.size());
    QCOMPARE(TestLog(office()).actions(before), QStringList {QStringLiteral("log.copy:ok")});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.startsWith("\xEF\xBB\xBF" "Entrada,Hora,"));
    const QByteArrayList lines = bytes.split('\n');
    QCOMPARE(lines.size(), found.size() + 2); // heads, and nothing after the last line's end
    for (qsizetype i = 0; i < found.size(); ++i)
        QVERIFY(lines.at(i + 1).startsWith(QByteArray::number(found.at(i)) + ','));
    QVERIFY(bytes.contains(",\"'=HYPERLINK(\"\"x\"\")\",\"Hecho, \"\"bien\"\"\","));
    QVERIFY(!bytes.contains(QString::fromUtf16(demo::one).toLatin1()));
    QVERIFY(!bytes.contains("@buzon.example"));
}

void LogReadingTest::leavesNothingOfACopyThatIsStopped()
{
    const LogPass pass = search();
    const auto copying = office().perform(CopyLog {pass});
    QVERIFY(copying.ok());
    const QString path = office().path() + QStringLiteral("/parada.csv");
    auto future = office().office().reading().copy(copying.value().pass, path, {});
    future.cancel();
    future.waitForFinished();
    // What was asked afterwards is answered after it.
    QVERIFY(answerOf(office().office().reading().rowsDown(pass, 1, 1)).ok());
    QVERIFY(!QFile::exists(path));
    const auto nowhere = answerOf(office().office().reading().copy(copying.value().pass, office().path() + QStringLiteral("/no/such/folder/x.csv"), {}));
    QCOMPARE(codeOf(nowhere), ErrorCode::FileFailed);
}

void LogReadingTest::holdsNobodyUp()
{
    // The reading room is closed with the office, whatever was asked of it.
    const LogPass pass = search();
    QList<QFuture<Result<QList<LogRow>>>> asked;
    for (int i = 0; i < 200; ++i)
        asked.append(office().office().reading().rowsDown(pass, 5, 5));
    office().stop();
    for (auto& future : asked)
        QVERIFY(future.isFinished() || future.isCanceled());
}

QTEST_GUILESS_MAIN(LogReadingTest)
#include "LogReadingTest.moc"
