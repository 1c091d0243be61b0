#include "UnpackedExport.h"

#include "services/Desk.h"
#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace ventanilla;
using ledger::Key;

/// The log handed out and checked where there is no Ventanilla: all of it, days of it, what was picked of it, signed and opened.
class ExportTest : public QObject
{
    Q_OBJECT

private:
    TestOffice m_office {};
    QTemporaryDir m_out {};
    int m_number = 0;

    QString zip() { return m_out.filePath(QStringLiteral("e%1.zip").arg(++m_number)); }
    QStringList vkey() const { return {QStringLiteral("--vkey"), m_office.stateDir() + QStringLiteral("/vkey")}; }
    QString desk() const { return folderOf(deskKey(m_office)); }
    QList<ledger::Entry> entriesOf(const UnpackedExport& out) const
    {
        QList<ledger::Entry> entries;
        QByteArray all = out.read(desk() + QStringLiteral("/entries.jsonl"));
        all.chop(1);
        for (const QByteArray& line : all.split('\n'))
            entries.append(ledger::Entry::parse(line).value());
        return entries;
    }

private Q_SLOTS:
    void initTestCase() { workADay(m_office); }

    void ofTheWholeIsCheckedWithPythonAlone()
    {
        const QString path = zip();
        const qsizetype before = TestLog(m_office).size();
        const Exported reply = exported(m_office, path);
        QCOMPARE(reply.verdict, 10);
        const UnpackedExport out(path);
        QVERIFY(before > 300);
        QCOMPARE(entriesOf(out).size(), before);
        QVERIFY(out.files().contains(desk() + QStringLiteral("/tile/0/000")));
        QVERIFY(!out.files().join(u' ').contains(QLatin1String("proofs/")));
        const Said said = out.verify(vkey());
        QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        QVERIFY(said.out.contains(QStringLiteral("el registro entero")));
        QVERIFY(said.out.contains(QString::fromLatin1(reply.sumsHash)));
        // Without anybody to vouch for the key nothing is believed; the fingerprint is enough.
        const Said nobody = out.verify({});
        QCOMPARE(nobody.code, 40);
        QVERIFY(nobody.out.contains(QString::fromLatin1(deskKey(m_office).fingerprint())));
        // From another folder, with a verify.py of one's own.
        const Said other = runIn(QStringLiteral("/"), QStringLiteral("python3"), QStringList {QStringLiteral("-B"), QStringLiteral(SOURCE_DIR "/resources/export/verify.py"), out.path()} + vkey());
        QVERIFY2(other.code == 10, qPrintable(other.out + other.err));
    }

    void isAnEntry()
    {
        const Exported reply = exported(m_office, zip());
        const ledger::Entry last = TestLog(m_office).entries().last();
        QCOMPARE(last.text(Key::Action), QByteArray("log.export"));
        QCOMPARE(last.number(Key::Index), reply.number);
        const QByteArray facts = last.text(Key::Facts);
        QVERIFY2(facts.contains("sums:" + reply.sumsHash) && facts.contains("kinds:whole") && facts.contains("signed:no") && facts.contains("verdict:10") &&
                     facts.contains("count:" + QByteArray::number(reply.entries)),
                 facts.constData());
    }

    void doesWhatItsLetterSays()
    {
        const QString path = zip();
        exported(m_office, path);
        const UnpackedExport out(path);
        QVERIFY(!out.read(QStringLiteral("LEAME.txt")).contains('%' + QByteArray("office")));
        out.write(QStringLiteral("CLAVES"), deskKey(m_office).write() + '\n');
        out.write(QStringLiteral("ANTERIOR"), out.read(desk() + QStringLiteral("/checkpoint")));
        int ran = 0;
        for (const QString& command : out.commands()) {
            const Said said = runIn(out.path(), QStringLiteral("bash"), {QStringLiteral("-c"), command});
            // The key given is the desk's alone, the export is of two logs.
            const int wanted = command.contains(QLatin1String("CLAVES")) ? 40 : command.contains(QLatin1String("verify.py")) ? 10 : 0;
            QVERIFY2(said.code == wanted, qPrintable(command + u'\n' + said.out + said.err));
            ++ran;
        }
        QCOMPARE(ran, 5);
        // The hash that the letter's last command gives is the leaf's.
        const QByteArray first = out.read(desk() + QStringLiteral("/entries.jsonl")).split('\n').first();
        const Said byHand = runIn(out.path(), QStringLiteral("bash"), {QStringLiteral("-c"), out.commands().last()});
        const QByteArray folder = out.commands().last().toUtf8();
        if (folder.contains(desk().toUtf8()))
            QVERIFY(byHand.out.startsWith(QString::fromLatin1(ledger::toBytes(ledger::leafHash(first)).toHex())));
    }

    void ofDaysHasEveryEntryBetween()
    {
        const QList<ledger::Entry> all = TestLog(m_office).entries();
        LogSelection days;
        days.fromMs = all.at(5).number(Key::UtcMs);
        days.toMs = all.at(280).number(Key::UtcMs);
        const QString path = zip();
        exported(m_office, path, days);
        const UnpackedExport out(path);
        const QList<ledger::Entry> some = entriesOf(out);
        QVERIFY(some.size() > 200 && some.size() < all.size());
        for (qsizetype i = 1; i < some.size(); ++i)
            QCOMPARE(some.at(i).number(Key::Index), some.at(i - 1).number(Key::Index) + 1);
        const Said said = out.verify(vkey());
        QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        QVERIFY(said.out.contains(QStringLiteral("un tramo")));
    }

    void ofAnActionHasAProofForEach()
    {
        LogSelection logins;
        logins.action = "login";
        const QString path = zip();
        exported(m_office, path, logins);
        const UnpackedExport out(path);
        const QList<ledger::Entry> some = entriesOf(out);
        QVERIFY(some.size() >= 2);
        for (const ledger::Entry& entry : some) {
            QCOMPARE(entry.text(Key::Action), QByteArray("login"));
            QVERIFY(out.files().contains(desk() + QStringLiteral("/proofs/%1.tlog-proof").arg(entry.number(Key::Index))));
        }
        QVERIFY(!out.files().join(u' ').contains(QLatin1String("/tile/")));
        const Said said = out.verify(vkey());
        QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
    }

    void ofAClerkHasOnlyTheirs()
    {
        LogSelection clerks;
        clerks.clerk = TestOffice::clerkLogin;
        const QString path = zip();
        exported(m_office, path, clerks);
        const UnpackedExport out(path);
        const QList<ledger::Entry> some = entriesOf(out);
        for (const ledger::Entry& entry : some)
            QCOMPARE(entry.text(Key::Clerk), some.first().text(Key::Clerk));
        QVERIFY(!some.first().text(Key::Clerk).isEmpty());
        QCOMPARE(out.verify(vkey()).code, 10);
    }

    void ofAPersonOpensWhatWasChosen()
    {
        LogSelection person;
        person.person = steps::cedula(demo::one);
        const QString path = zip();
        const Exported reply = exported(m_office, path, person, true);
        QCOMPARE(reply.openings, 2); // the address before and after
        const UnpackedExport out(path);
        const QByteArray openings = out.read(desk() + QStringLiteral("/openings.jsonl"));
        QVERIFY(openings.contains("uno.nuevo@buzon.example") && openings.contains(QString::fromUtf16(demo::oneEmail).toUtf8()));
        const Said said = out.verify(vkey());
        QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        QVERIFY(said.out.contains(QStringLiteral("Aperturas comprobadas: 2")));
        const ledger::Entry last = TestLog(m_office).entries().last();
        QVERIFY(!last.text(Key::Subject).isEmpty());
        QVERIFY(last.text(Key::Facts).contains("openings:2"));
        // Not asked for: not a word of it.
        const QString closed = zip();
        exported(m_office, closed, person);
        const UnpackedExport without(closed);
        for (const QString& name : without.files())
            QVERIFY2(!without.read(name).contains("uno.nuevo@buzon.example"), qPrintable(name));
    }

    void ofAVisitIsItsEntries()
    {
        LogSelection visit;
        visit.folio = 1;
        const QString path = zip();
        exported(m_office, path, visit, true);
        const UnpackedExport out(path);
        const QList<ledger::Entry> some = entriesOf(out);
        QVERIFY(some.size() > 4);
        for (const ledger::Entry& entry : some)
            QCOMPARE(entry.text(Key::Visit), some.first().text(Key::Visit));
        QCOMPARE(out.verify(vkey()).code, 10);
    }

    void isSignedByWhoSupervises()
    {
        const QString folder = m_out.path();
        const auto openssl = [&](const QString& arguments) { return runIn(folder, QStringLiteral("openssl"), arguments.split(u' ')).code; };
        QCOMPARE(openssl(QStringLiteral("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Prueba-Firma -keyout k.pem -out AUTORIDAD.pem -not_before 20260101000000Z -not_after 20300101000000Z")), 0);
        QCOMPARE(openssl(QStringLiteral("pkcs12 -export -inkey k.pem -in AUTORIDAD.pem -out s.p12 -passout pass:secreto")), 0);
        QFile file(m_out.filePath(QStringLiteral("s.p12")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const auto signing = [&](const char* password) { return SigningFile {Secret::fromBytes(bytes), Secret::fromBytes(password)}; };

        const QString path = zip();
        auto wrong = tryToExport(m_office, ExportLog {path, {}, false, signing("otro")});
        QVERIFY(!wrong.ok());
        QCOMPARE(wrong.error().code, ErrorCode::SigningFileRefused);
        QVERIFY(!QFile::exists(path));

        exported(m_office, path, {}, false, signing("secreto"));
        const UnpackedExport out(path);
        out.write(QStringLiteral("AUTORIDAD.pem"), runIn(folder, QStringLiteral("cat"), {QStringLiteral("AUTORIDAD.pem")}).out.toUtf8());
        int ran = 0;
        for (const QString& command : out.commands()) {
            if (!command.startsWith(QLatin1String("openssl")) && !command.startsWith(QLatin1String("sha256sum")))
                continue;
            ++ran;
            const Said said = runIn(out.path(), QStringLiteral("bash"), {QStringLiteral("-c"), command});
            QVERIFY2(said.code == 0, qPrintable(command + u'\n' + said.err));
        }
        QCOMPARE(ran, 3);
        const Said said = out.verify(vkey() + QStringList {QStringLiteral("--ca"), QStringLiteral("AUTORIDAD.pem")});
        QVERIFY2(said.code == 10, qPrintable(said.out + said.err));
        QVERIFY(said.out.contains(QStringLiteral("Firmada por: CN=Prueba-Firma")));
        QVERIFY(out.read(QStringLiteral("LEAME.txt")).contains("CN=Prueba-Firma"));

        // One letter of what is signed, and the signature itself: each its own verdict.
        const UnpackedExport letter(out);
        letter.write(QStringLiteral("LEAME.txt"), out.read(QStringLiteral("LEAME.txt")).replace("Oficina", "Oficima"));
        QCOMPARE(letter.verify(vkey()).code, 20);
        letter.sumAgain();
        QCOMPARE(letter.verify(vkey()).code, 23);
        for (const QString& command : letter.commands().filter(QStringLiteral("openssl")))
            QVERIFY(runIn(letter.path(), QStringLiteral("bash"), {QStringLiteral("-c"), command}).code != 0);
        const UnpackedExport unsignedNow(out);
        unsignedNow.remove(QStringLiteral("SHA256SUMS.p7s"));
        QCOMPARE(unsignedNow.verify(vkey()).code, 23);
        unsignedNow.write(QStringLiteral("SHA256SUMS.p7s"), {});
        QCOMPARE(unsignedNow.verify(vkey()).code, 23);
    }

    void asksForThePasswordAgain()
    {
        const QString path = zip();
        m_office.clock().passMinutes(2);
        const auto refused = tryToExport(m_office, ExportLog {path});
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::PasswordAgain);
        QVERIFY(m_office.perform(ProvePassword {m_office.password(TestOffice::supervisorLogin)}).ok());
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(m_out.path()).entryList({QStringLiteral("*parcial*")}).isEmpty());
    }

    void refusesWhatCannotBe()
    {
        const auto ask = [&](LogSelection selection, bool openings) {
            const auto refused = tryToExport(m_office, ExportLog {zip(), std::move(selection), openings});
            return refused ? ErrorCode::Cancelled : refused.error().code;
        };
        QCOMPARE(ask({}, true), ErrorCode::OpeningsOfNobody);
        LogSelection nobody;
        nobody.person = steps::cedula(demo::nobody);
        QCOMPARE(ask(nobody, false), ErrorCode::PersonNotFound);
        QVERIFY(TestLog(m_office).actions().last() == QStringLiteral("log.export:fail"));
        LogSelection stranger;
        stranger.clerk = "nadie";
        QCOMPARE(ask(stranger, false), ErrorCode::StaffUnknown);
        LogSelection never;
        never.action = "never.done";
        QCOMPARE(ask(never, false), ErrorCode::NothingToExport);
        never.action = "x' OR 1=1";
        QCOMPARE(ask(never, false), ErrorCode::NothingToExport);
        LogSelection past;
        past.toMs = 1000;
        QCOMPARE(ask(past, false), ErrorCode::NothingToExport);
        LogSelection unknown;
        unknown.folio = 4711;
        QCOMPARE(ask(unknown, false), ErrorCode::NothingToExport);
        QVERIFY(QDir(m_out.path()).entryList({QStringLiteral("*parcial*")}).isEmpty());
    }

    void keepsAWholeLog() { QCOMPARE(TestLog(m_office).verify().verdict(), ledger::Verdict::Intact); }

    /// Last: it breaks the office's log.
    void ofABrokenLogSaysSo()
    {
        TestLog(m_office).change("DROP TRIGGER audit_entry_keeps");
        TestLog(m_office).change("UPDATE audit_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '\"w\":\"1\"', '\"w\":\"2\"') AS BLOB) WHERE seq = 7 AND log = (SELECT log FROM audit_entry GROUP BY log ORDER BY count(*) DESC LIMIT 1)");
        const QString path = zip();
        const Exported reply = exported(m_office, path);
        QCOMPARE(reply.verdict, 20);
        const UnpackedExport out(path);
        QVERIFY(out.read(QStringLiteral("LEAME.txt")).contains("NO está íntegro"));
        QCOMPARE(QJsonDocument::fromJson(out.read(QStringLiteral("verificacion.json"))).object().value(QStringLiteral("verdict")).toInt(), reply.verdict);
        const Said said = out.verify(vkey());
        QCOMPARE(said.code, 20);
        QVERIFY2(said.out.contains(QStringLiteral("la entrada 7 no es la que el checkpoint firma")), qPrintable(said.out));
        QVERIFY(said.out.contains(QStringLiteral("Ventanilla misma halló: 20")));
    }
};

QTEST_GUILESS_MAIN(ExportTest)
#include "ExportTest.moc"
