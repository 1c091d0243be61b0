#include "TestOffice.h"

#include "app/StateFolder.h"
#include "storage/PeopleBatch.h"

#include <QDir>
#include <QFile>

using namespace ventanilla;
using namespace ventanilla::storage;

namespace {

const QByteArray counterKey(32, 'c');

/// The value of something that has to work for the test to mean anything.
template <typename T>
T sure(Result<T> result)
{
    if (!result)
        qFatal("the office could not be made: error %d, %s", int(result.error().code),
               qPrintable(result.error().detail));
    return std::move(result).value();
}

void sure(Result<void> result)
{
    if (!result)
        qFatal("the office could not be made: error %d, %s", int(result.error().code),
               qPrintable(result.error().detail));
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() ||
        !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("%s cannot be written", qPrintable(path));
}

void copyFiles(const QString& from, const QString& to)
{
    for (const QString& name : QDir(from).entryList(QDir::Files)) {
        QFile::remove(to + QLatin1Char('/') + name);
        if (!QFile::copy(from + QLatin1Char('/') + name, to + QLatin1Char('/') + name))
            qFatal("%s cannot be copied", qPrintable(name));
    }
}

/// Pseudonyms that are the same in every run: a kind and a number.
template <typename Id>
Id idOf(char kind, int number)
{
    return Id::fromBytes(QByteArray(15, kind) + char(number));
}

/// An event as it was told, to be handed on.
template <typename Event>
AuditEvent told(Event&& event)
{
    return std::move(event);
}

QByteArray blob(const char* what, int number)
{
    return QByteArray(what) + QByteArray::number(number).rightJustified(16, '.');
}

} // namespace

TestWriter::TestWriter(const QByteArray& name, char seed)
    : counter(name),
      key(sure(crypto::SigningKey::fromSeed(Secret::fromBytes(QByteArray(32, seed))))),
      origin(sure(ledger::makeOrigin("sur", "prueba.ec", name, key.publicKey()))),
      log(ledger::logNumber(key.publicKey()))
{}

QString TestWriter::headFile(const QString& state) const
{
    return state + QStringLiteral("/head-%1").arg(log, 8, 16, QLatin1Char('0'));
}

QString TestWriter::keyFile(const QString& state) const
{
    return state + QStringLiteral("/epoch-%1.key").arg(log, 8, 16, QLatin1Char('0'));
}

TestFolders::TestFolders()
{
    QDir(m_folder.path()).mkpath(QStringLiteral("data"));
    QDir(m_folder.path()).mkpath(QStringLiteral("state"));
}

TestFolders::TestFolders(const TestFolders& other) : TestFolders()
{
    copyFiles(other.data(), data());
    copyFiles(other.state(), state());
}

QByteArray TestFolders::sql(const QByteArray& statements) const
{
    const TestRun run =
        runProgram(QStringLiteral("sqlite3"),
                   {QStringLiteral("-batch"), QStringLiteral("-bail"), database()}, statements);
    if (run.exit != 0)
        qFatal("the attack itself failed: %s\n%s", run.errors.constData(), statements.constData());
    return run.output.trimmed();
}

void TestFolders::sqlBehindTriggers(const QByteArray& statements) const
{
    const QByteArray names = sql("SELECT name FROM sqlite_schema WHERE type = 'trigger'");
    const QByteArray texts = sql("SELECT sql || ';' FROM sqlite_schema WHERE type = 'trigger'");
    QByteArray drops;
    for (const QByteArray& name : names.split('\n'))
        drops += "DROP TRIGGER " + name + ";\n";
    sql(drops + statements + ";\n" + texts);
}

QStringList TestFolders::arguments(const QStringList& more) const
{
    return QStringList{QStringLiteral("--data-dir"), data(), QStringLiteral("--state-dir"),
                       state()} +
           more;
}

TestVerdict TestFolders::verify(const QStringList& more) const
{
    return TestVerdict::of(arguments(more));
}

LogWriter TestOffice::writer(const TestFolders& folders, const TestWriter& who) const
{
    WriterKeys keys = sure(StateFolder(folders.state())
                               .writer(who.counter == "admin" ? StateFolder::Writer::Admin
                                                              : StateFolder::Writer::Desk));
    return LogWriter{keys.origin,
                     keys.counter,
                     keys.log,
                     std::move(keys.epochKey),
                     sure(crypto::hkdfSha256(Secret::fromBytes(counterKey), "row-mac")),
                     &m_clock,
                     std::move(keys.remember),
                     std::move(keys.epochs)};
}

void TestOffice::writeState(const TestFolders& folders) const
{
    write(folders.state() + QStringLiteral("/counter.key"), counterKey.toHex() + '\n');
    write(folders.state() + QStringLiteral("/vkey"),
          m_desk.verifierKey().write() + '\n' + m_admin.verifierKey().write() + '\n');
    for (const TestWriter* who : {&m_desk, &m_admin})
        write(who->keyFile(folders.state()), who->key.seed().view().toByteArray().toHex() + '\n');
}

Database TestOffice::open(const TestFolders& folders, const TestWriter& who) const
{
    return sure(Database::open(folders.database(), writer(folders, who)));
}

void TestOffice::fill(Database& database, int events)
{
    constexpr int perCommit = 20;
    for (int done = 0; done < events; done += perCommit) {
        AuditEvents list(told(AuditEvent("login.ok").handle("login:" + QByteArray::number(done))));
        for (int i = 1; i < qMin(perCommit, events - done); ++i)
            list.add(told(AuditEvent("view.desk").fact("page", QByteArray::number(done + i))));
        Transaction transaction = sure(database.begin());
        sure(transaction.commit(std::move(list)));
    }
}

void TestOffice::endEpoch(Database& database)
{
    Transaction transaction = sure(database.begin());
    transaction.endsEpoch(EpochEnd::SignIn);
    sure(transaction.commit(told(AuditEvent("login.ok").handle("login:1"))));
}

void TestOffice::found(Database& database, int people)
{
    Transaction transaction = sure(database.begin());
    const QByteArray office(32, '0');
    sure(insertOffice(transaction, {office, QStringLiteral("Oficina de Prueba Ñ"), "sur",
                                    "prueba.ec", "1", true, QByteArray(64, 'f')}));
    AuditEvents events(told(AuditEvent("office.found").on(Table::Office, office)));
    int number = 0;
    for (const Role role : {Role::Administrator, Role::Supervisor, Role::Clerk}) {
        ++number;
        m_staff.append(idOf<StaffId>('s', number));
        sure(insertStaff(transaction, {m_staff.last(),
                                       "prueba" + QByteArray::number(number),
                                       role,
                                       StaffState::Active,
                                       QByteArray(16, 'S'),
                                       {},
                                       QByteArray(32, char('A' + number)),
                                       blob("wrap", number),
                                       QByteArray(16, char('i' + number)),
                                       blob("staff key", number),
                                       blob("staff", number),
                                       1'800'000'000'000}));
        events.add(told(AuditEvent("staff.add")
                            .on(Table::Staff, m_staff.last().hex())
                            .fact("role", roleName(role))));
        const QByteArray recovery(32, char('a' + number));
        if (number <= 2) {
            sure(insertRecovery(transaction, {recovery, blob("code", number)}));
            events.add(told(AuditEvent("recovery.make").on(Table::Recovery, recovery)));
        }
    }
    for (int person = 1; person <= people; ++person) {
        m_people.append(idOf<PersonId>('p', person));
        sure(insertPerson(transaction,
                          {m_people.last(), QByteArray(16, char(person)),
                           QByteArray(16, char('e' + person)), QByteArray(16, char('m' + person)),
                           PersonState::Active, blob("data key", person), blob("record", person),
                           1'800'000'000'000 + person}));
        events.add(told(AuditEvent("person.import")
                            .about(m_people.last())
                            .on(Table::Person, m_people.last().hex())));
    }
    // And some as an import brings them: one entry speaks of all.
    auto batch = std::make_shared<PeopleBatch>();
    for (int person = 1; person <= brought; ++person)
        batch->added.append({idOf<PersonId>('q', 10 * people + person), QByteArray(16, char('A' + 10 * people + person)), {}, {},
                             PersonState::Active, blob("data key", 100 + person), blob("record", 100 + person)});
    events.add(told(AuditEvent("import.batch").handle("batch:0123456789abcdef").brings(std::move(batch))));
    sure(transaction.commit(std::move(events)));
}

/// An image in force and a question staged, how the person came, and a key that was changed.
void TestOffice::enrol(Database& database, int person)
{
    const PersonId who = m_people.at(person);
    const VisitId visit = m_visits.at(person);
    const EnrolmentId active = idOf<EnrolmentId>('n', person);
    const EnrolmentId staged = idOf<EnrolmentId>('t', person);
    const QByteArray generation(32, char('0' + person));
    Transaction transaction = sure(database.begin());
    sure(putEnrolment(transaction, {active, who, storage::EnrolmentKind::Question, "first-pet",
                                    EnrolmentState::Active, 30, blob("answer", person)}));
    sure(putStagedEnrolment(transaction,
                            {staged, visit, who, storage::EnrolmentKind::Question, "first-book",
                             StagedEnrolmentState::Staged, blob("another", person)}));
    sure(putArrival(transaction, {visit, "elderly", blob("turno", person)}));
    sure(putKeyGeneration(transaction, {generation, 2 * person + 1, GenerationState::Rotating,
                                        blob("earlier key", person)}));
    const MailId own = idOf<MailId>('o', person);
    sure(insertOfficeMail(transaction,
                          {own, "checkpoint", "auditoria@control.example", MailState::Queued,
                           20 + person, person, 21 + person}));
    const QByteArray channel(32, char('4' + person));
    sure(putChannel(transaction,
                    {channel, "mail" + QByteArray::number(person), blob("settings", person)}));
    sure(putMailAnswer(transaction, {own, "busy", 451, 22 + person, blob("words", person)}));
    sure(transaction.commit(
        told(AuditEvent("mail.queue").on(Table::OfficeMail, own.hex())),
        told(AuditEvent("channel.set").on(Table::Channel, channel)),
        told(AuditEvent("mail.answer").on(Table::MailAnswer, own.hex())),
        told(AuditEvent("answer.update").about(who).on(Table::Enrolment, active.hex())),
        told(AuditEvent("answer.stage").about(who).on(Table::StagedEnrolment, staged.hex())),
        told(AuditEvent("visit.arrival").in(visit).on(Table::Arrival, visit.hex())),
        told(AuditEvent("keys.rotate").on(Table::KeyGeneration, generation))));
}

/// A whole visit of a person: opened, an address staged, a mail sent, ended.
void TestOffice::serve(Database& database, int person)
{
    const PersonId who = m_people.at(person);
    const VisitId visit = idOf<VisitId>('v', person);
    m_visits.append(visit);
    VisitRow row{visit,          m_desk.log,       person + 1, who,
                 m_staff.last(), VisitState::Open, true,       1'800'000'000'000 + person};
    {
        Transaction transaction = sure(database.begin());
        sure(insertVisit(transaction, row));
        sure(transaction.commit(told(AuditEvent("visit.open")
                                         .by(m_staff.last())
                                         .about(who)
                                         .in(visit)
                                         .on(Table::Visit, visit.hex()))));
    }
    const MailId mail = idOf<MailId>('m', person);
    {
        Transaction transaction = sure(database.begin());
        sure(putStagedEmail(transaction,
                            {visit, who, StagedState::Waiting, QByteArray(16, char('E' + person)),
                             blob("address", person), QByteArray(32, 'k'), 10, 20}));
        sure(insertMail(transaction, {mail, visit, who, "code", MailState::Queued, 10, person, 11,
                                      blob("mail", person)}));
        Change change{"email"};
        change.after = Secret::fromBytes("prueba@prueba.ec");
        change.dataKey = Secret::fromBytes(QByteArray(32, 'K'));
        AuditEvent staged("email.stage");
        staged.by(m_staff.last())
            .about(who)
            .in(visit)
            .on(Table::StagedEmail, visit.hex())
            .changes(std::move(change));
        sure(transaction.commit(
            told(staged), told(AuditEvent("mail.queue").in(visit).on(Table::Outbox, mail.hex()))));
    }
    Transaction transaction = sure(database.begin());
    row.state = person == 0 ? VisitState::Validated : VisitState::Abandoned;
    row.endedMs = row.openedMs + 60'000;
    row.reason = Reason::PersonLeft;
    row.evidence = blob("evidence", person);
    sure(updateVisit(transaction, row));
    sure(transaction.commit(told(AuditEvent("visit.end")
                                     .by(m_staff.last())
                                     .about(who)
                                     .in(visit)
                                     .on(Table::Visit, visit.hex()))));
}

/// After the past was kept: one row of every table gets a new state.
void TestOffice::change(Database& database)
{
    Transaction transaction = sure(database.begin());
    PersonRow person = sure(personById(database, m_people.first())).value();
    person.state = PersonState::Blocked;
    person.emailIndex = QByteArray(16, 'N');
    sure(updatePerson(transaction, person));
    StaffRow staff = sure(staffById(database, m_staff.last())).value();
    staff.state = StaffState::Disabled;
    sure(updateStaff(transaction, staff));
    VisitRow visit = sure(visitById(database, m_visits.first())).value();
    visit.state = VisitState::Confirmed;
    sure(updateVisit(transaction, visit));
    StagedEmailRow staged = sure(stagedEmail(database, m_visits.first())).value();
    staged.state = StagedState::Applied;
    sure(putStagedEmail(transaction, staged));
    MailRow mail = sure(mailById(database, idOf<MailId>('m', 0))).value();
    mail.state = MailState::Sent;
    sure(updateMail(transaction, mail));
    OfficeMailRow own = sure(officeMailById(database, idOf<MailId>('o', 0))).value();
    own.state = MailState::Sent;
    sure(updateOfficeMail(transaction, own));
    storage::MailAnswerRow answer = sure(mailAnswer(database, own.id)).value();
    answer.reply = 250;
    sure(putMailAnswer(transaction, answer));
    storage::ChannelRow channel = sure(channelOf(database, "mail0")).value();
    channel.sealed = blob("settings", 9);
    sure(putChannel(transaction, channel));
    EnrolmentRow enrolled = sure(activeEnrolments(database, m_people.first())).first();
    enrolled.state = EnrolmentState::Revoked;
    sure(putEnrolment(transaction, enrolled));
    StagedEnrolmentRow prepared = sure(stagedEnrolments(database, m_visits.first())).first();
    prepared.state = StagedEnrolmentState::Applied;
    sure(putStagedEnrolment(transaction, prepared));
    sure(transaction.commit(
        told(AuditEvent("answer.revoke").on(Table::Enrolment, enrolled.id.hex())),
        told(AuditEvent("answer.apply").on(Table::StagedEnrolment, prepared.id.hex())),
        told(AuditEvent("person.block").about(person.id).on(Table::Person, person.id.hex())),
        told(AuditEvent("staff.disable").on(Table::Staff, staff.id.hex())),
        told(AuditEvent("visit.confirm").in(visit.id).on(Table::Visit, visit.id.hex())),
        told(AuditEvent("email.apply").in(visit.id).on(Table::StagedEmail, visit.id.hex())),
        told(AuditEvent("mail.send.ok").on(Table::OfficeMail, own.id.hex())),
        told(AuditEvent("mail.answer").on(Table::MailAnswer, own.id.hex())),
        told(AuditEvent("channel.set").on(Table::Channel, channel.pseudonym)),
        told(AuditEvent("mail.sent").on(Table::Outbox, mail.id.hex()))));
}

TestOffice::TestOffice(Size size)
{
    const bool isSmall = size == Size::Small;
    const int people = isSmall ? 2 : 4;
    writeState(m_today);
    {
        Database database = sure(Database::create(m_today.database(), writer(m_today, m_desk)));
        found(database, people);
        for (int person = 0; person < people; ++person)
            serve(database, person);
        for (int person = 0; person < people; ++person)
            enrol(database, person);
        endEpoch(database);
        fill(database, isSmall ? 20 : 270);
        m_pastSize = sure(database.logSize());
    }
    {
        Database database = open(m_today, m_admin);
        fill(database, 5);
        endEpoch(database);
    }
    copyFiles(m_today.data(), m_past.data());
    copyFiles(m_today.state(), m_past.state());
    {
        Database database = open(m_today, m_desk);
        change(database);
        endEpoch(database);
        fill(database, isSmall ? 20 : 300);
        m_deskSize = sure(database.logSize());
        copyFiles(m_today.data(), m_killed.data());
        copyFiles(m_today.state(), m_killed.state());
    }
}

QList<QByteArray> boundTables(const TestFolders& folders)
{
    return folders
        .sql("SELECT DISTINCT m.name FROM sqlite_schema m, pragma_table_info(m.name) c WHERE "
             "m.type = 'table' AND c.name = 'last_seq' ORDER BY 1")
        .split('\n');
}

QList<TestColumn> columnsOf(const TestFolders& folders, const QByteArray& table)
{
    QList<TestColumn> columns;
    for (const QByteArray& line :
         folders.sql("SELECT name, type, \"notnull\" FROM pragma_table_info('" + table + "')")
             .split('\n')) {
        const QList<QByteArray> fields = line.split('|');
        columns.append(TestColumn{fields.value(0), fields.value(1), fields.value(2) == "0"});
    }
    return columns;
}
