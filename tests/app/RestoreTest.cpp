#include "RestoreSteps.h"

#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/ConfirmVisit.h"
#include "services/Staff.h"

#include <QTest>

using namespace ventanilla;
using namespace ventanilla::restoring;
using namespace ventanilla::steps;

/// The office goes back to a backup by the hands of two supervisors: what comes back, what is lost and told, what never comes back.
class RestoreTest : public OfTheFoundedOffice
{
    Q_OBJECT

private:
    QByteArray m_address {};
    int m_visits = 0;

    /// A person's data are erased: what never comes back.
    static void eraseOne(const Place& place)
    {
        const Done done = place.admin({QStringLiteral("person"), QStringLiteral("erase")},
                                      place.who("supervisora") + QStringList {QString::fromUtf16(demo::one), QStringLiteral("1")} + place.who("supervisor") + QStringList {QStringLiteral("5600")});
        QVERIFY2(done.code == 0, qPrintable(done.err));
    }
    /// The desk opens there and confirms a visit, in which the first person's address changes.
    void servesAVisit(const QString& folder, const Place& place, const QString& registered = QString::fromUtf16(demo::oneEmail))
    {
        m_address = "uno." + QByteArray::number(++m_visits) + "@buzon.example"; // each time another: its letters are told from those of before
        TestOffice office(folder, secret(place.password("operadora")));
        office.clock().setUtc(QDateTime::currentMSecsSinceEpoch());
        const auto opened = office.open();
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(QString::number(int(opened.error().code)) + opened.error().detail));
        const auto in = office.signIn();
        QVERIFY2(in.ok(), in.ok() ? "" : qPrintable(QString::number(int(in.error().code)) + in.error().detail));
        const auto visit = openOne(office);
        QVERIFY(visit.ok());
        const IdentityTicket ticket = validate(office, visit.value().visit, {QDate(1980, 1, 15), registered});
        proveEmail(office, ticket, m_address.constData());
        QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
        QVERIFY(office.perform(SignOut {}).ok());
        office.stop();
        QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
    }

private Q_SLOTS:
    void initTestCase() { foundOnce(); }
    void goesBackAndGoesOn();
    void tellsWhatIsLost();
    void endsWhatWasOpen();
    void neverBringsBackWhoWasErased();
    void bringsBackWhoWasDisabledAndSaysSo();
    void wantsTwoSupervisors();
    void restoresOnAnotherMachine();
    void restoresWhereTheDatabaseIsBroken();
    void isTheWayOutOfAnAlarm();
    void takesTheOldOfficeBack();
    void aDaysCopyOpensElsewhereWithARecoveryCode();
};

void RestoreTest::goesBackAndGoesOn()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    const QByteArray vkey = contents(place.state(QStringLiteral("vkey")));
    servesAVisit(at(QStringLiteral("office")), place);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM visit")), QByteArray("1"));

    const Done done = place.restore(file);
    QVERIFY2(done.code == 0, qPrintable(done.out + done.err));
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM visit")), QByteArray("0"));
    const Done verified = place.verify();
    QVERIFY2(verified.code == 10, qPrintable(verified.out + verified.err));
    // Four logs, of which two are over; the keys of both stay.
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_head")), QByteArray("4"));
    const QByteArray now = contents(place.state(QStringLiteral("vkey")));
    QVERIFY(now.endsWith(vkey) && now.count('\n') == 4);
    // Nothing of the attempt is left, and nothing of the old office is gone.
    QCOMPARE(QDir(place.data()).entryList({QStringLiteral("restore.*")}, QDir::Files).size(), 0);
    QVERIFY(!QFile::exists(place.state(QStringLiteral("restoring"))) && !QFile::exists(place.state(QStringLiteral("restore.new"))));
    const QStringList aside = QDir(place.data()).entryList({QStringLiteral("ventanilla-*.db")}, QDir::Files);
    QCOMPARE(aside.size(), 1);
    QCOMPARE(ask(place.data(aside.first()), QStringLiteral("SELECT count(*) FROM visit")), QByteArray("1"));
    const QStringList keys = QDir(place.state()).entryList({QStringLiteral("before-*")}, QDir::Dirs);
    QCOMPARE(keys.size(), 1);
    QCOMPARE(contents(place.state(keys.first() + QStringLiteral("/vkey"))), vkey);
    QCOMPARE(QDir(place.state(keys.first())).entryList({QStringLiteral("epoch-*.key")}, QDir::Files).size(), 2);
    QCOMPARE(QDir(place.state()).entryList({QStringLiteral("epoch-*")}, QDir::Files).size(), 2);
    servesAVisit(at(QStringLiteral("office")), place);
    QCOMPARE(place.admin({QStringLiteral("staff"), QStringLiteral("list")}, place.who("administrador")).code, 0);
    QCOMPARE(place.verify().code, 10);
    // And once more, from a backup of the restored office.
    const QString next = at(QStringLiteral("otra.db"));
    QVERIFY(place.backUp(next).code == 0);
    const Done again = place.restore(next);
    QVERIFY2(again.code == 0, qPrintable(again.err));
    QCOMPARE(place.verify().code, 10);
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_head")), QByteArray("6"));
    // From before the first restore too: the logs since then are none of its own.
    const Done older = place.restore(file);
    QVERIFY2(older.code == 0, qPrintable(older.err));
    QCOMPARE(place.verify().code, 10);
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_head")), QByteArray("4"));
    servesAVisit(at(QStringLiteral("office")), place);
}

void RestoreTest::tellsWhatIsLost()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    QCOMPARE(place.admin({QStringLiteral("close-day")}, place.who("supervisora")).code, 0);
    const QByteArray admin = ask(file, QStringLiteral("SELECT log FROM audit_index WHERE a = 'office.found'"));
    const QByteArray kept = ask(file, QStringLiteral("SELECT size FROM audit_head WHERE log = ") + QString::fromLatin1(admin));
    const Done done = place.restore(file);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    const QString aside = place.data(QDir(place.data()).entryList({QStringLiteral("ventanilla-*.db")}, QDir::Files).first());
    const auto leaf = [&](const char* action, const QString& where = {}) {
        return ask(place.database(), QStringLiteral("SELECT CAST(leaf AS TEXT) FROM audit_entry JOIN audit_index USING (log, seq) WHERE a = '%1' %2").arg(QLatin1String(action), where));
    };
    const QByteArray first = leaf("restore.begin", QStringLiteral("AND seq = 0 AND CAST(leaf AS TEXT) LIKE '%@admin@%'"));
    const QByteArray one = ask(file, QStringLiteral("SELECT pseudonym FROM staff WHERE login = 'supervisora'")), two = ask(file, QStringLiteral("SELECT pseudonym FROM staff WHERE login = 'supervisor'"));
    QVERIFY2(first.contains("\"c\":\"" + one + "\"") && first.contains("\"d\":\"" + two + "\""), first.constData());
    QVERIFY2(first.contains("size:" + kept + "\"") || first.contains("size:" + kept + '/'), first.constData());
    QVERIFY(first.contains("asked:present") && first.contains("keys:this-pc") && first.contains("rows:checked"));
    QCOMPARE(leaf("restore.begin", QStringLiteral("AND seq = 0")).count('\n'), 1); // the desk's too
    // Both logs had gone further, and the database in place showed that they went on from there.
    const QByteArray known = leaf("restore.known");
    QCOMPARE(known.count("continues:yes"), 2);
    QVERIFY2(known.contains("size:" + ask(aside, QStringLiteral("SELECT size FROM audit_head WHERE log = ") + QString::fromLatin1(admin))), known.constData());
    // The office that was left says so itself.
    QCOMPARE(ask(aside, QStringLiteral("SELECT count(*) FROM audit_index WHERE a = 'restore.approve'")), QByteArray("1"));
    // Old logs are still watched: they are remembered as far as the backup had them.
    const QString head = QStringLiteral("head-%1").arg(admin.toLongLong(), 8, 16, QLatin1Char('0'));
    const QByteArray note = QByteArray::fromHex(ask(file, QStringLiteral("SELECT hex(note) FROM audit_head WHERE log = ") + QString::fromLatin1(admin)));
    QVERIFY(note.size() > 100 && contents(place.state(head)).contains(note));
    const QString keys = QDir(place.state()).entryList({QStringLiteral("before-*")}, QDir::Dirs).first();
    QVERIFY(QFile::exists(place.state(keys + u'/' + head)) && !contents(place.state(keys + u'/' + head)).isEmpty());
}

void RestoreTest::endsWhatWasOpen()
{
    const Place place = office();
    {
        TestOffice desk(at(QStringLiteral("office")), secret(place.password("operadora")));
        desk.clock().setUtc(QDateTime::currentMSecsSinceEpoch());
        QVERIFY(desk.open().ok());
        QVERIFY(desk.signIn().ok());
        const IdentityTicket ticket = validated(desk);
        QVERIFY(desk.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
        QVERIFY(desk.perform(SignOut {}).ok());
    }
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    QCOMPARE(ask(file, QStringLiteral("SELECT state FROM visit")), QByteArray("parked"));
    const Done done = place.restore(file);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT state, reason FROM visit")), QByteArray("interrupted|R-29"));
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT state FROM staged_email")), QByteArray("dropped"));
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM outbox WHERE state IN ('queued', 'sending')")), QByteArray("0"));
    QCOMPARE(place.verify().code, 10);
    servesAVisit(at(QStringLiteral("office")), place);
}

void RestoreTest::neverBringsBackWhoWasErased()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    eraseOne(place);
    const QByteArray erased = contents(place.state(QStringLiteral("erasures"))).trimmed();
    const QString stateOf = QStringLiteral("SELECT state FROM person WHERE pseudonym = '%1'").arg(QString::fromLatin1(erased));
    QVERIFY(ask(file, stateOf) != "borrado");
    const QByteArray key = QByteArray::fromHex(ask(file, QStringLiteral("SELECT hex(data_key) FROM person WHERE pseudonym = '%1'").arg(QString::fromLatin1(erased))));
    const Done done = place.restore(file);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY(done.out.contains(QStringLiteral("borradas otra vez: 1")));
    QCOMPARE(ask(place.database(), stateOf), QByteArray("borrado"));
    QVERIFY(key.size() > 16 && contents(file).contains(key) && !contents(place.database()).contains(key));
    QCOMPARE(contents(place.state(QStringLiteral("erasures"))).trimmed(), erased);
    QCOMPARE(place.verify().code, 10);
}

void RestoreTest::bringsBackWhoWasDisabledAndSaysSo()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    QCOMPARE(place.admin({QStringLiteral("staff"), QStringLiteral("disable"), QStringLiteral("operadora"), QStringLiteral("--reason"), QStringLiteral("left")}, place.who("administrador")).code, 0);
    const Done done = place.restore(file);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY2(done.out.contains(QStringLiteral("Vuelven a entrar cuentas que hoy están cerradas: operadora")), qPrintable(done.out));
}

void RestoreTest::wantsTwoSupervisors()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    const QStringList good = place.answers(file);
    const QByteArray vkey = contents(place.state(QStringLiteral("vkey")));
    const QStringList wrong {QStringLiteral("no es esta frase")};
    const QList<QStringList> refused {
        place.who("supervisora") + place.who("supervisora") + good.last(1),                                   // nobody twice
        place.who("supervisora") + place.who("operadora") + good.last(1),                                     // no supervisor
        place.who("administrador") + place.who("supervisor") + good.last(1),                                  // nor is the first
        place.who("supervisora") + QStringList {QStringLiteral("supervisor")} + wrong + good.last(1),
        QStringList {QStringLiteral("supervisora")} + wrong + place.who("supervisor") + good.last(1),
        place.who("supervisora"),                                                                             // the terminal is left
    };
    for (qsizetype i = 0; i < refused.size(); ++i) {
        const Done done = place.admin({QStringLiteral("restore"), file}, refused[i]);
        QVERIFY2(done.code == 1, qPrintable(QString::number(i) + done.out));
        QVERIFY2(!done.err.trimmed().isEmpty(), qPrintable(QString::number(i)));
        QCOMPARE(contents(place.state(QStringLiteral("vkey"))), vkey);
        QCOMPARE(QDir(place.data()).entryList({QStringLiteral("restore.*"), QStringLiteral("ventanilla-*.db")}, QDir::Files).size(), 0);
        QVERIFY(!QFile::exists(place.state(QStringLiteral("restore.new"))));
    }
    QCOMPARE(place.verify().code, 10);
    const Done done = place.admin({QStringLiteral("restore"), file}, good);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    for (const char* login : {"supervisora", "supervisor"})
        QVERIFY(!done.out.contains(place.password(login)) && !done.err.contains(place.password(login)));
}

void RestoreTest::restoresOnAnotherMachine()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db")), keys = at(QStringLiteral("claves.vkey"));
    QVERIFY(place.backUp(file).code == 0);
    copyFile(place.state(QStringLiteral("vkey")), keys);
    QVERIFY(QDir().mkpath(at(QStringLiteral("other"))));
    Place other(at(QStringLiteral("other")));
    other.takePasswordsOf(place);
    const Done unknown = other.admin({QStringLiteral("restore"), file}, other.who("supervisora"));
    QVERIFY(unknown.code == 1 && unknown.err.contains(QStringLiteral("--vkey")));
    QVERIFY(!QFile::exists(other.database()) && !QFile::exists(other.state(QStringLiteral("counter.key"))));
    const QStringList trust {QStringLiteral("--vkey"), keys};
    const QStringList answers = other.answers(file, trust);
    QVERIFY(!QFile::exists(other.database()) && !QFile::exists(other.state(QStringLiteral("counter.key"))));
    const Done done = other.admin(trust + QStringList {QStringLiteral("restore"), file}, answers);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QCOMPARE(done.out.count(QStringLiteral("ATENCIÓN")), 3); // no office in place, keys from a file, rows as they are
    QVERIFY(contents(other.state(QStringLiteral("counter.key"))) != contents(place.state(QStringLiteral("counter.key"))));
    const Done verified = other.verify();
    QVERIFY2(verified.code == 10, qPrintable(verified.out));
    QVERIFY(ask(other.database(), QStringLiteral("SELECT CAST(leaf AS TEXT) FROM audit_entry WHERE seq = 0 AND CAST(leaf AS TEXT) LIKE '%restore.begin%'")).contains("asked:copy"));
    QCOMPARE(QFile::permissions(other.database()) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    servesAVisit(at(QStringLiteral("other")), other);
    QCOMPARE(place.verify().code, 10); // the first machine is none the wiser
}

void RestoreTest::restoresWhereTheDatabaseIsBroken()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    put(place.database(), QByteArray(40'000, 'x'));
    const Done done = place.restore(file);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY(done.out.contains(QStringLiteral("no está o no abre")));
    const QString aside = place.data(QDir(place.data()).entryList({QStringLiteral("ventanilla-*.db")}, QDir::Files).first());
    QCOMPARE(contents(aside), QByteArray(40'000, 'x'));
    QCOMPARE(place.verify().code, 10);
    servesAVisit(at(QStringLiteral("office")), place);
    // And where there is nothing at all.
    QVERIFY(QFile::remove(place.database()));
    const Done gone = place.restore(file);
    QVERIFY2(gone.code == 0, qPrintable(gone.err));
    QCOMPARE(place.verify().code, 10);
}

/// An office that was put back by hand opens for reading only; two supervisors get it to work again, and what was handed out for its
/// earlier log accuses nobody.
void RestoreTest::isTheWayOutOfAnAlarm()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    const QByteArray before = contents(place.database());
    servesAVisit(at(QStringLiteral("office")), place);
    QCOMPARE(place.admin({QStringLiteral("close-day")}, place.who("supervisor")).code, 0);
    QVERIFY(!QDir(place.state()).entryList({QStringLiteral("anchor-*")}).isEmpty());
    for (const char* beside : {"-wal", "-shm"})
        QFile::remove(place.database() + QLatin1String(beside));
    put(place.database(), before);
    QCOMPARE(place.verify().code, 21);
    const Done refused = place.admin({QStringLiteral("close-day")}, place.who("supervisor"));
    QVERIFY2(refused.code == 1 && refused.err.contains(QStringLiteral("Alarma")), qPrintable(refused.out + refused.err));

    const Done done = place.restore(file);
    QVERIFY2(done.code == 0, qPrintable(done.out + done.err));
    QVERIFY(QDir(place.state()).entryList({QStringLiteral("anchor-*")}).isEmpty());
    QCOMPARE(place.verify().code, 10);
    servesAVisit(at(QStringLiteral("office")), place);
}

void RestoreTest::takesTheOldOfficeBack()
{
    const Place place = office();
    const QString file = at(QStringLiteral("copia.db"));
    QVERIFY(place.backUp(file).code == 0);
    servesAVisit(at(QStringLiteral("office")), place);
    const QString registered = QString::fromLatin1(m_address);
    QVERIFY(place.restore(file).code == 0);
    const QString aside = place.data(QDir(place.data()).entryList({QStringLiteral("ventanilla-*.db")}, QDir::Files).first());
    const Done back = place.restore(aside);
    QVERIFY2(back.code == 0, qPrintable(back.out + back.err));
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM visit")), QByteArray("1"));
    QCOMPARE(place.verify().code, 10);
    servesAVisit(at(QStringLiteral("office")), place, registered);
}

/// What the close of day has put into the folder is all that is left: another machine gets the office back, and a printed recovery code makes an
/// account in it.
void RestoreTest::aDaysCopyOpensElsewhereWithARecoveryCode()
{
    const Place place = office();
    const QString folder = at(QStringLiteral("copias")), keys = at(QStringLiteral("claves.vkey"));
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(StateFolder(place.state()).keepBackupFolder(folder).ok());
    servesAVisit(at(QStringLiteral("office")), place);
    const Done closed = place.admin({QStringLiteral("close-day")}, place.who("supervisora"));
    QVERIFY2(closed.code == 0 && closed.out.contains(QStringLiteral("Copia del día: ") + folder), qPrintable(closed.out + closed.err));
    const QStringList copies = QDir(folder).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(copies.size(), 1); // one a day, of the desk that was closed with the administration
    const QString file = folder + u'/' + copies.first();
    QCOMPARE(ask(file, QStringLiteral("SELECT count(*) FROM audit_index WHERE a = 'day.close'")), QByteArray("1"));
    copyFile(place.state(QStringLiteral("vkey")), keys);
    const QStringList codes = place.recoveryCodes();
    QCOMPARE(codes.size(), 2);

    QVERIFY(QDir().mkpath(at(QStringLiteral("other"))));
    Place other(at(QStringLiteral("other")));
    other.takePasswordsOf(place);
    const Done done = other.restore(file, {QStringLiteral("--vkey"), keys});
    QVERIFY2(done.code == 0, qPrintable(done.out + done.err));
    QCOMPARE(ask(other.database(), QStringLiteral("SELECT count(*) FROM visit")), QByteArray("1"));
    const QStringList person {QStringLiteral("recuperada"), QStringLiteral("Prueba Recuperada"), QStringLiteral("una frase que nadie espera")};
    QCOMPARE(other.admin({QStringLiteral("recover")}, QStringList {QStringLiteral("no-es-este")} + person).code, 1);
    const Done recovered = other.admin({QStringLiteral("recover")}, QStringList {codes.first()} + person);
    QVERIFY2(recovered.code == 0, qPrintable(recovered.out + recovered.err));
    const Done listed = other.admin({QStringLiteral("staff"), QStringLiteral("list")}, {person.first(), person.last()});
    QVERIFY2(listed.code == 0 && listed.out.contains(QStringLiteral("recuperada")), qPrintable(listed.out + listed.err));
    const Done verified = other.verify();
    QVERIFY2(verified.code == 10, qPrintable(verified.out + verified.err));
    servesAVisit(at(QStringLiteral("other")), other, QString::fromLatin1(m_address));
}

QTEST_GUILESS_MAIN(RestoreTest)
#include "RestoreTest.moc"
