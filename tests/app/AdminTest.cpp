#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

/// `ventanilla-admin` as a person or a script uses it: answers line by line from a pipe, words and exit codes back.
class AdminTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char password[] = "una frase que nadie espera";
    static constexpr int waitMs = 120'000;

    struct Done {
        int code;
        QString out;
        QString err;
    };
    QTemporaryDir m_folder {};
    QStringList m_places {};

    static Done run(const QString& program, const QStringList& arguments, const QStringList& answers = {})
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForStarted())
            return {-1, {}, process.errorString()};
        for (const QString& answer : answers)
            process.write(answer.toUtf8() + '\n');
        process.closeWriteChannel();
        if (!process.waitForFinished(waitMs))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
    }
    Done admin(const QStringList& order, const QStringList& answers = {}) const { return run(QStringLiteral(ADMIN), m_places + order, answers); }
    static QStringList officeAnswers()
    {
        const QString secret = QString::fromLatin1(password);
        return {QStringLiteral("CAU Quito Sur"), QStringLiteral("3"), QStringLiteral("jefa"), QStringLiteral("Prueba Jefa"), QString(), secret, QStringLiteral("una"),
                QStringLiteral("Prueba Una"), QString(), secret, QStringLiteral("dos"), QStringLiteral("Prueba Dos"), QString(), secret};
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        const QString place = m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()));
        m_places = {QStringLiteral("--data-dir"), place + QStringLiteral("/data"), QStringLiteral("--state-dir"), place + QStringLiteral("/state")};
    }

    void makesAnOfficeFromAPipe()
    {
        const Done done = admin({QStringLiteral("init")}, officeAnswers());
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QVERIFY(done.out.contains(QStringLiteral("quito-sur.iess.example/3/")));
        QVERIFY(!done.out.contains(QString::fromLatin1(password)) && !done.err.contains(QString::fromLatin1(password)));
        const Done verified = run(QStringLiteral(VERIFIER), m_places);
        QVERIFY2(verified.code == 10, qPrintable(verified.out + verified.err));
        QVERIFY(admin({QStringLiteral("init")}, officeAnswers()).code == 1); // there is one already
    }

    void leavesNothingWhenAnAnswerIsWrong_data()
    {
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("answer");
        QTest::addRow("no name of the office") << 0 << QString();
        QTest::addRow("counter of the administration") << 1 << QStringLiteral("admin");
        QTest::addRow("sign-in name with blanks") << 2 << QStringLiteral("la jefa");
        QTest::addRow("wrong cédula") << 4 << QStringLiteral("1710034069");
        QTest::addRow("short password") << 5 << QStringLiteral("corta");
        QTest::addRow("the same name twice") << 10 << QStringLiteral("una");
        QTest::addRow("nothing more") << -1 << QString();
    }
    void leavesNothingWhenAnAnswerIsWrong()
    {
        QFETCH(int, line);
        QFETCH(QString, answer);
        QStringList answers = officeAnswers();
        if (line < 0)
            answers.resize(5);
        else
            answers[line] = answer;
        const Done done = admin({QStringLiteral("init")}, answers);
        QCOMPARE(done.code, 1);
        QVERIFY(!done.err.trimmed().isEmpty());
        QVERIFY(!QFile::exists(m_places.at(1) + QStringLiteral("/ventanilla.db")));
        QVERIFY(!QFile::exists(m_places.at(3) + QStringLiteral("/counter.key")));
    }

    void addsStaffInTwoHalvesAndListsThem()
    {
        const QString secret = QString::fromLatin1(password);
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        const QStringList add {QStringLiteral("staff"), QStringLiteral("add"), QStringLiteral("nueva")};
        // The supervisor's half is missing: the account waits for it.
        QCOMPARE(admin(add, {QStringLiteral("jefa"), secret}).code, 1);
        const QStringList list {QStringLiteral("staff"), QStringLiteral("list")};
        QVERIFY(admin(list, {QStringLiteral("jefa"), secret}).out.contains(QStringLiteral("espera a una supervisión")));
        const Done added = admin(add, {QStringLiteral("jefa"), secret, QStringLiteral("una"), secret, QStringLiteral("Prueba Nueva"), QString(), QStringLiteral("otra frase muy distinta")});
        QVERIFY2(added.code == 0, qPrintable(added.err));
        const Done listed = admin(list, {QStringLiteral("jefa"), secret});
        QCOMPARE(listed.code, 0);
        QVERIFY(!listed.out.contains(QStringLiteral("espera")));
        QVERIFY(!listed.out.contains(QStringLiteral("Prueba Nueva"))); // no names of people for an administrator
        // A supervisor sees them too, the new clerk must change the password first, and a wrong password sees nothing.
        QCOMPARE(admin(list, {QStringLiteral("una"), secret}).code, 0);
        QCOMPARE(admin(list, {QStringLiteral("nueva"), QStringLiteral("otra frase muy distinta")}).code, 1);
        QCOMPARE(admin(list, {QStringLiteral("jefa"), QStringLiteral("no es esta frase")}).code, 1);
    }

    void looksAfterAccountsFromAPipe()
    {
        const QString secret = QString::fromLatin1(password), given = QStringLiteral("otra frase muy distinta");
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        const auto staff = [this](const char* verb, const QStringList& answers) { return admin({QStringLiteral("staff"), QLatin1String(verb), QStringLiteral("dos")}, answers); };
        const auto list = [&] { return admin({QStringLiteral("staff"), QStringLiteral("list")}, {QStringLiteral("una"), secret}).out; };
        QVERIFY(list().contains(QStringLiteral("nunca entró")));
        QCOMPARE(staff("unlock", {QStringLiteral("una"), secret}).code, 1); // is not locked
        const Done reset = staff("reset", {QStringLiteral("una"), secret, given});
        QVERIFY2(reset.code == 0, qPrintable(reset.err));
        QVERIFY(!reset.out.contains(given) && !reset.err.contains(given));
        QVERIFY(list().contains(QStringLiteral("debe cambiar la contraseña")));
        QCOMPARE(staff("reset", {QStringLiteral("dos"), given, given}).code, 1); // not before the own one is changed
        for (int i = 0; i < 5; ++i)
            QCOMPARE(staff("unlock", {QStringLiteral("dos"), QStringLiteral("no es esta frase")}).code, 1);
        const Done unlocked = staff("unlock", {QStringLiteral("una"), secret});
        QVERIFY2(unlocked.code == 0, qPrintable(unlocked.err));
        QCOMPARE(staff("disable", {QStringLiteral("una"), secret}).code, 1); // an administrator's to do
        const Done disabled = staff("disable", {QStringLiteral("jefa"), secret, QStringLiteral("1")});
        QVERIFY2(disabled.code == 0, qPrintable(disabled.err));
        QVERIFY(list().contains(QStringLiteral("desactivada")));
        QCOMPARE(admin({QStringLiteral("staff"), QStringLiteral("disable"), QStringLiteral("una"), QStringLiteral("--reason"), QStringLiteral("left")}, {QStringLiteral("jefa"), secret}).code, 1); // the last of the role
        const Done nobody = admin({QStringLiteral("person"), QStringLiteral("unlock")}, {QStringLiteral("una"), secret, QStringLiteral("1710034065")});
        QCOMPARE(nobody.code, 1);
        QVERIFY(!nobody.err.contains(QStringLiteral("1710034065")));
        QCOMPARE(admin({QStringLiteral("person"), QStringLiteral("unlock"), QStringLiteral("--kind"), QStringLiteral("otra")}).code, 1);
        QCOMPARE(run(QStringLiteral(VERIFIER), m_places).code, 10);
    }

    void unlocksAPersonOfADemonstration()
    {
        const Done demo = admin({QStringLiteral("demo")});
        QCOMPARE(demo.code, 0);
        static const QRegularExpression supervisor(QStringLiteral("supervisora +(\\S+)"));
        const QString secret = supervisor.match(demo.out).captured(1);
        const QStringList order {QStringLiteral("person"), QStringLiteral("unlock")};
        const Done free = admin(order, {QStringLiteral("supervisora"), secret, QStringLiteral("1712345600")});
        QCOMPARE(free.code, 1);
        QVERIFY2(!free.err.trimmed().isEmpty(), qPrintable(free.err));
        QCOMPARE(admin(order, {QStringLiteral("supervisora"), secret, QStringLiteral("no es un número")}).code, 1);
    }

    void changesTheKeysWithProgress()
    {
        const QString secret = QString::fromLatin1(password);
        const Done demo = admin({QStringLiteral("demo")});
        QCOMPARE(demo.code, 0);
        static const QRegularExpression supervisor(QStringLiteral("supervisora +(\\S+)"));
        const QString chance = supervisor.match(demo.out).captured(1);
        const QStringList order {QStringLiteral("keys"), QStringLiteral("rotate")};
        const Done rotated = admin(order, {QStringLiteral("supervisora"), chance});
        QVERIFY2(rotated.code == 0, qPrintable(rotated.err));
        QVERIFY(rotated.out.contains(QStringLiteral("0 de ")) && rotated.out.contains(QStringLiteral("Claves renovadas")));
        QCOMPARE(admin(order, {QStringLiteral("supervisora"), chance}).code, 0); // again, if somebody wants
        QCOMPARE(admin(order, {QStringLiteral("supervisora"), secret}).code, 1);
        QCOMPARE(run(QStringLiteral(VERIFIER), m_places).code, 10);
    }

    void erasesAPersonWithASecondSupervisor()
    {
        const Done demo = admin({QStringLiteral("demo")});
        QCOMPARE(demo.code, 0);
        static const QRegularExpression asking(QStringLiteral("supervisora +(\\S+)")), approving(QStringLiteral("supervisor +(\\S+)"));
        const QStringList asker {QStringLiteral("supervisora"), asking.match(demo.out).captured(1)}, second {QStringLiteral("supervisor"), approving.match(demo.out).captured(1)};
        const QStringList order {QStringLiteral("person"), QStringLiteral("erase")};
        const QString one = QStringLiteral("1712345600"), reason = QStringLiteral("1"), lastFour = QStringLiteral("5600");
        QCOMPARE(admin(order, asker + QStringList {one, reason} + asker + QStringList {lastFour}).code, 1);
        QCOMPARE(admin(order, asker + QStringList {one, reason} + second + QStringList {QStringLiteral("0000")}).code, 1);
        QCOMPARE(admin(order, asker + QStringList {one, QStringLiteral("9")}).code, 1);
        QCOMPARE(admin(order + QStringList {QStringLiteral("--reason"), QStringLiteral("because")}, asker).code, 1);
        const Done erased = admin(order, asker + QStringList {one, reason} + second + QStringList {lastFour});
        QVERIFY2(erased.code == 0, qPrintable(erased.err));
        QVERIFY(erased.out.contains(QStringLiteral("Datos borrados")) && erased.out.contains(QStringLiteral("171•••••••")));
        QVERIFY(!erased.out.contains(one) && !erased.err.contains(one));
        QFile list(m_places.at(3) + QStringLiteral("/erasures"));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.readAll().size(), 33);
        QCOMPARE(admin(order, asker + QStringList {one}).code, 1); // there is nobody any more
        const Done another = admin(order + QStringList {QStringLiteral("--kind"), QStringLiteral("pasaporte"), QStringLiteral("--reason"), QStringLiteral("court-order")},
                                   asker + QStringList {QStringLiteral("AB1234567")} + second + QStringList {QStringLiteral("4567")});
        QVERIFY2(another.code == 0, qPrintable(another.err));
        QCOMPARE(run(QStringLiteral(VERIFIER), m_places).code, 10);
    }

    void changesThePolicyWithASupervisor()
    {
        const QString secret = QString::fromLatin1(password);
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        const auto policy = [this](const char* name, const QByteArray& bytes) {
            QFile file(m_folder.filePath(QLatin1String(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("the policy file cannot be written");
            return file.fileName();
        };
        const auto lastFour = [](const QByteArray& bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().last(4)); };
        const QByteArray first = "version = \"7\"\n[visit]\nreveal_seconds = 20\n", next = "version = \"8\"\n";
        const QString firstFile = policy("primera.toml", first), nextFile = policy("segunda.toml", next), wrongFile = policy("mala.toml", "version = 1\n");
        const auto list = [&](const QString& with) {
            return admin({QStringLiteral("--policy"), with, QStringLiteral("staff"), QStringLiteral("list")}, {QStringLiteral("jefa"), secret}).code;
        };
        const auto approve = [&](const QString& file, const char* approver, const QString& four, const QStringList& more = {}) {
            return admin(more + QStringList {QStringLiteral("policy"), QStringLiteral("approve"), file}, {QStringLiteral("jefa"), secret, QLatin1String(approver), secret, four});
        };
        QCOMPARE(list(firstFile), 1);
        QCOMPARE(approve(firstFile, "jefa", lastFour(first)).code, 1); // nobody approves alone
        QCOMPARE(approve(firstFile, "una", QStringLiteral("zzzz")).code, 1);
        const Done wrong = approve(wrongFile, "una", QStringLiteral("0000"));
        QVERIFY(wrong.code == 1 && wrong.err.contains(QStringLiteral("1: version")));
        QCOMPARE(list(firstFile), 1);
        const Done done = approve(firstFile, "una", lastFour(first));
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QVERIFY(done.out.contains(QStringLiteral("Un dato mostrado se ve: antes 12 segundos; después 20 segundos")));
        QCOMPARE(list(firstFile), 0);
        QCOMPARE(list(nextFile), 1);
        // The next one stands in place already: it is approved all the same, and the one before is refused from then on.
        const Done again = approve(nextFile, "dos", lastFour(next), {QStringLiteral("--policy"), nextFile});
        QVERIFY2(again.code == 0, qPrintable(again.err));
        QCOMPARE(list(nextFile), 0);
        QCOMPARE(list(firstFile), 1);
        QCOMPARE(run(QStringLiteral(VERIFIER), m_places).code, 10);
    }

    void recoversAnOfficeWithAPrintedCode()
    {
        const QString secret = QString::fromLatin1(password);
        const Done office = admin({QStringLiteral("init")}, officeAnswers());
        QCOMPARE(office.code, 0);
        static const QRegularExpression codes(QStringLiteral("\\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){7}\\b"));
        auto printed = codes.globalMatch(office.out);
        QStringList all;
        while (printed.hasNext())
            all.append(printed.next().captured());
        QCOMPARE(all.size(), 2);
        const QStringList order {QStringLiteral("recover")};
        const QStringList rest {QStringLiteral("nueva"), QStringLiteral("Prueba Nueva"), secret};
        QCOMPARE(admin(order, QStringList {QStringLiteral("no es un código")} + rest).code, 1);
        const Done done = admin(order, QStringList {all.first().toLower()} + rest);
        QVERIFY2(done.code == 0, qPrintable(done.err));
        const QString next = codes.match(done.out).captured();
        QVERIFY(!next.isEmpty() && next != all.first());
        QCOMPARE(admin(order, QStringList {all.first()} + QStringList {QStringLiteral("otra"), QStringLiteral("Prueba Otra"), secret}).code, 1); // it was used
        const Done chief = admin({QStringLiteral("recover"), QStringLiteral("--role"), QStringLiteral("administrator")}, {next, QStringLiteral("otra"), QStringLiteral("Prueba Otra"), secret});
        QVERIFY2(chief.code == 0, qPrintable(chief.err));
        QCOMPARE(admin({QStringLiteral("staff"), QStringLiteral("list")}, {QStringLiteral("otra"), secret}).code, 0);
        // Codes that were seen by too many are made anew; the earlier ones end.
        const Done renewed = admin({QStringLiteral("recovery"), QStringLiteral("renew")}, {QStringLiteral("nueva"), secret});
        QVERIFY2(renewed.code == 0, qPrintable(renewed.err));
        QVERIFY(codes.match(renewed.out).hasMatch());
        QCOMPARE(admin(order, QStringList {all.last()} + QStringList {QStringLiteral("tercera"), QStringLiteral("Prueba Tercera"), secret}).code, 1);
        QCOMPARE(run(QStringLiteral(VERIFIER), m_places).code, 10);
    }

    void backsUpWithoutKeysAndNeverOverAFile()
    {
        const QString secret = QString::fromLatin1(password);
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        const QString copy = m_folder.filePath(QStringLiteral("copia.db"));
        const Done done = admin({QStringLiteral("backup"), copy}, {QStringLiteral("jefa"), secret});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QCOMPARE(QFile::permissions(copy) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        QCOMPARE(admin({QStringLiteral("backup"), copy}, {QStringLiteral("jefa"), secret}).code, 1);
        QFile key(m_places.at(3) + QStringLiteral("/counter.key"));
        QVERIFY(key.open(QIODevice::ReadOnly));
        QFile copied(copy);
        QVERIFY(copied.open(QIODevice::ReadOnly));
        QVERIFY(!copied.readAll().contains(QByteArray::fromHex(key.readAll())));
    }

    void exportsTheLogForWhoeverChecksIt()
    {
        const QString secret = QString::fromLatin1(password);
        const QStringList who {QStringLiteral("una"), secret};
        const Done office = admin({QStringLiteral("init")}, officeAnswers());
        QCOMPARE(office.code, 0);
        const QString folder = m_folder.filePath(QStringLiteral("salida"));
        QVERIFY(QDir().mkpath(folder));
        const auto make = [&](const QString& order) { return run(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("cd '%1' && %2").arg(folder, order)}).code; };
        QCOMPARE(make(QStringLiteral("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Prueba -keyout k.pem -out c.pem && openssl pkcs12 -export -inkey k.pem -in c.pem -out s.p12 -passout pass:abre")), 0);
        const QString zip = folder + QStringLiteral("/registro.zip");
        const QStringList order {QStringLiteral("export"), zip, QStringLiteral("--sign"), folder + QStringLiteral("/s.p12")};
        QCOMPARE(admin(order, who + QStringList {QStringLiteral("no abre")}).code, 1);
        QVERIFY(!QFile::exists(zip));
        const Done done = admin(order, who + QStringList {QStringLiteral("abre")});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QCOMPARE(QFile::permissions(zip) & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
        QCOMPARE(admin(order, who + QStringList {QStringLiteral("abre")}).code, 1); // never over a file
        QCOMPARE(make(QStringLiteral("python3 -m zipfile -e registro.zip dentro")), 0);
        // The fingerprints that init printed are all that is needed.
        static const QRegularExpression printed(QStringLiteral("huella ([0-9a-f ]{19})"));
        QStringList check {QStringLiteral("-B"), folder + QStringLiteral("/dentro/verify.py")};
        for (auto fingerprints = printed.globalMatch(office.out); fingerprints.hasNext();)
            check += {QStringLiteral("--huella"), fingerprints.next().captured(1)};
        QCOMPARE(check.size(), 6);
        const Done checked = run(QStringLiteral("python3"), check);
        QVERIFY2(checked.code == 10, qPrintable(checked.out + checked.err));
        QVERIFY(checked.out.contains(QStringLiteral("Firmada por: CN=Prueba")));
        QCOMPARE(make(QStringLiteral("cd dentro && openssl cms -verify -binary -inform DER -in SHA256SUMS.p7s -content SHA256SUMS -CAfile ../c.pem -purpose any -out /dev/null")), 0);

        const auto refused = [&](const QStringList& more, const QStringList& answers) {
            const QString other = folder + QStringLiteral("/otro.zip");
            const Done tried = admin(QStringList {QStringLiteral("export"), other} + more, answers);
            return tried.code == 1 && !tried.err.trimmed().isEmpty() && !QFile::exists(other);
        };
        QVERIFY(refused({}, {QStringLiteral("jefa"), secret})); // who administers reads no log
        QVERIFY(refused({QStringLiteral("--openings")}, who));
        QVERIFY(refused({QStringLiteral("--from"), QStringLiteral("ayer")}, who));
        QVERIFY(refused({QStringLiteral("--to"), QStringLiteral("1999-12-31")}, who));
        QVERIFY(refused({QStringLiteral("--visit"), QStringLiteral("V-0001")}, who));
        QVERIFY(refused({QStringLiteral("--person")}, who + QStringList {QStringLiteral("1712345600")}));
        QVERIFY(refused({QStringLiteral("--sign"), folder + QStringLiteral("/no.p12")}, who));
        QCOMPARE(QDir(folder).entryList({QStringLiteral("*parcial*")}).size(), 0);
        const QStringList days {QStringLiteral("export"), folder + QStringLiteral("/dias.zip"), QStringLiteral("--from"), QStringLiteral("2020-01-01"), QStringLiteral("--action"), QStringLiteral("login")};
        const Done some = admin(days, who);
        QVERIFY2(some.code == 0, qPrintable(some.err));
        QCOMPARE(run(QStringLiteral(VERIFIER), m_places).code, 10);
    }

    void closesTheDayWithASheetForEachLogAndEverythingIsAnchored()
    {
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        const QStringList who {QStringLiteral("una"), QString::fromLatin1(password)};
        const QString folder = m_places.at(1) + QStringLiteral("/a imprimir");
        const Done closed = admin({QStringLiteral("close-day"), QStringLiteral("--print-to"), folder}, who);
        QVERIFY2(closed.code == 0, qPrintable(closed.err));
        const QStringList sheets = QDir(folder).entryList(QDir::Files);
        QCOMPARE(sheets.size(), 2);
        for (const QString& sheet : sheets)
            QVERIFY2(QRegularExpression(QStringLiteral("^close-\\d{4}-\\d{2}-\\d{2}-[0-9a-f]{8}\\.pdf$")).match(sheet).hasMatch() && closed.out.contains(sheet), qPrintable(sheet));
        const Done verified = run(QStringLiteral(VERIFIER), m_places);
        QVERIFY2(verified.code == 0, qPrintable(verified.out + verified.err));
        // Without being told otherwise, beside the database.
        QCOMPARE(admin({QStringLiteral("close-day")}, who).code, 0);
        QCOMPARE(QDir(m_places.at(1) + QStringLiteral("/hojas-de-cierre")).entryList(QDir::Files).size(), 2);
    }

    void foundsNothingOverAnOfficeThatIsRemembered()
    {
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        const QString database = m_places.at(1) + QStringLiteral("/ventanilla.db");
        QVERIFY(QFile::remove(database));
        for (const auto& [order, answers] : {std::pair {"init", officeAnswers()}, std::pair {"demo", QStringList()}}) {
            const Done done = admin({QLatin1String(order)}, answers);
            QCOMPARE(done.code, 1);
            QVERIFY2(done.err.contains(QStringLiteral("Falta la base de datos")) && done.err.contains(QStringLiteral("restore")) && done.err.contains(m_places.at(3)), qPrintable(done.err));
            QVERIFY(!QFile::exists(database));
        }
        const Done list = admin({QStringLiteral("staff"), QStringLiteral("list")}, {QStringLiteral("jefa"), QString::fromLatin1(password)});
        QCOMPARE(list.code, 1);
        QVERIFY2(list.err.contains(QStringLiteral("Falta la base de datos")), qPrintable(list.err));
    }

    void readsAnOlderDatabaseAndSoundsTheAlarm()
    {
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        const QString database = m_places.at(1) + QStringLiteral("/ventanilla.db");
        const QStringList who {QStringLiteral("una"), QString::fromLatin1(password)};
        QVERIFY(QFile::copy(database, database + QStringLiteral(".old")));
        QCOMPARE(admin({QStringLiteral("close-day")}, who).code, 0);
        QVERIFY(QFile::remove(database) && QFile::copy(database + QStringLiteral(".old"), database));
        const Done list = admin({QStringLiteral("staff"), QStringLiteral("list")}, who);
        QCOMPARE(list.code, 1);
        QVERIFY2(list.err.contains(QStringLiteral("Alarma: la base de datos es anterior")), qPrintable(list.err));
        const QString zip = m_places.at(1) + QStringLiteral("/registro.zip");
        const Done exported = admin({QStringLiteral("export"), zip}, who);
        QVERIFY2(exported.code == 0 && exported.err.contains(QStringLiteral("Alarma")) && exported.err.contains(QStringLiteral("Sin entrada")), qPrintable(exported.err));
        QVERIFY(QFile::exists(zip));
        QCOMPARE(run(QStringLiteral(VERIFIER), m_places).code, 21);
        // Another office's database in its place is none of ours.
        const QStringList places = std::exchange(m_places, QStringList {m_places.at(0), m_places.at(1) + QStringLiteral("/2"), m_places.at(2), m_places.at(3) + QStringLiteral("/2")});
        QCOMPARE(admin({QStringLiteral("init")}, officeAnswers()).code, 0);
        QVERIFY(QFile::remove(database) && QFile::copy(m_places.at(1) + QStringLiteral("/ventanilla.db"), database));
        m_places = places;
        const Done other = admin({QStringLiteral("staff"), QStringLiteral("list")}, who);
        QCOMPARE(other.code, 1);
        QVERIFY2(other.err.contains(QStringLiteral("más antigua que lo que este equipo recuerda")), qPrintable(other.err));
    }

    void marksADemonstrationInItsFirstLeaf()
    {
        const Done done = admin({QStringLiteral("demo")});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QVERIFY(done.out.contains(QStringLiteral("DEMOSTRACIÓN")));
        QCOMPARE(admin({QStringLiteral("demo")}).code, 1);
        QCOMPARE(admin({QStringLiteral("demo"), QStringLiteral("--if-absent")}).code, 0);
        const Done leaf = run(QStringLiteral("sqlite3"), {m_places.at(1) + QStringLiteral("/ventanilla.db"), QStringLiteral("SELECT count(*) FROM audit_entry WHERE seq = 0 AND CAST(leaf AS TEXT) LIKE '%demo:yes%'")});
        QCOMPARE(leaf.out.trimmed(), QStringLiteral("2")); // the desk's log and the administration's
    }

    void saysHowItIsUsed()
    {
        QCOMPARE(admin({}).code, 2);
        QCOMPARE(admin({QStringLiteral("staff")}).code, 2);
        QCOMPARE(admin({QStringLiteral("--help")}).code, 0);
        QCOMPARE(admin({QStringLiteral("--version")}).code, 0);
        QCOMPARE(admin({QStringLiteral("--no-such-option")}).code, 1);
    }
};

QTEST_GUILESS_MAIN(AdminTest)
#include "AdminTest.moc"
