#include "MadeRegister.h"
#include "RestoreSteps.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sys/stat.h>

using namespace ventanilla;
using namespace ventanilla::restoring;

/// `ventanilla-admin import people`: what is refused whole with words, what is listed line by line, what a second file changes.
class ImportTest : public OfTheFoundedOffice
{
    Q_OBJECT

private:
    QString file(const QByteArray& bytes, const QString& name = QStringLiteral("padron.csv"))
    {
        const QString path = m_files.filePath(name);
        put(path, bytes);
        return path;
    }
    static Done bring(const Place& place, const QString& path, const QStringList& more = {}) { return place.admin(more + QStringList {QStringLiteral("import"), QStringLiteral("people"), path}, place.who("supervisora")); }
    static int peopleOf(const Place& place) { return ask(place.database(), QStringLiteral("SELECT count(*) FROM person")).toInt(); }
    QTemporaryDir m_files {};

private Q_SLOTS:
    void initTestCase() { foundOnce(); }
    void bringsAFileIn();
    void listsWhatItDidNotTake();
    void refusesAFileThatIsNone_data();
    void refusesAFileThatIsNone();
    void readsNoPipeAndFollowsNoLink();
    void readsAnotherEncoding();
    void isForSupervisorsOnly();
    void handsAPersonTheirWholeFile();
};

void ImportTest::bringsAFileIn()
{
    const Place place = office();
    const int before = peopleOf(place);
    const QString path = file(made::header + '\n' + made::row(1) + '\n' + made::row(2) + '\n');
    const Done done = bring(place, path);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY2(done.out.contains(QStringLiteral("2 nuevas, 0 cambiadas, 0 iguales, 0 con algo que una visita confirmó, 0 rechazadas")), qPrintable(done.out));
    QCOMPARE(peopleOf(place), before + 2);
    QCOMPARE(place.verify().code, 10);
    // Nothing was refused, so nothing is left beside it.
    QCOMPARE(QDir(m_files.path()).entryList(QDir::Files | QDir::Hidden), (QStringList {QStringLiteral("padron.csv")}));
    const Done again = bring(place, path);
    QVERIFY2(again.out.contains(QStringLiteral("0 nuevas, 0 cambiadas, 2 iguales")), qPrintable(again.out));
}

void ImportTest::listsWhatItDidNotTake()
{
    const Place place = office();
    const QByteArray formula = "cedula,1712345600,=1+1,Uno,1980-01-15,,,activo";
    const QString path = file(QByteArray("\xEF\xBB\xBF") + QByteArray(made::header).replace(',', ';') + "\r\n" + made::row(1).replace(',', ';') + "\r\n" + QByteArray("uno;dos\r\n") + made::row(1).replace(',', ';') + "\r\n" +
                              QByteArray(formula).replace(',', ';') + "\r\ncedula;100000017;Prueba;Uno;1980-01-15;;;activo");
    const Done done = bring(place, path);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    QVERIFY2(done.out.contains(QStringLiteral("1 nuevas")) && done.out.contains(QStringLiteral("4 rechazadas")), qPrintable(done.out));
    const QString list = path + QStringLiteral(".rechazos.csv");
    QVERIFY(done.out.contains(list));
    const QStringList lines = QString::fromUtf8(contents(list)).split(QStringLiteral("\r\n"));
    QCOMPARE(lines.size(), 6);
    QCOMPARE(lines.at(0), QStringLiteral("linea,motivo,tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado"));
    QCOMPARE(lines.at(1), QStringLiteral("3,\"Tiene 2 columnas, y son ocho.\",uno,dos"));
    QVERIFY2(lines.at(2).startsWith(QStringLiteral("4,La misma persona está ya en la línea 2.")), qPrintable(lines.at(2)));
    QVERIFY2(lines.at(3).startsWith(QStringLiteral("5,\"apellidos: ")) && lines.at(3).contains(QStringLiteral(",'=1+1,")), qPrintable(lines.at(3)));
    QVERIFY2(lines.at(4).contains(QStringLiteral("0100000017")), qPrintable(lines.at(4)));
    struct stat status {};
    QCOMPARE(::stat(qPrintable(list), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    // Another run does not write over it.
    QVERIFY(bring(place, path).out.contains(path + QStringLiteral(".rechazos-2.csv")));
    QFile::remove(list);
    QFile::remove(path + QStringLiteral(".rechazos-2.csv"));
}

void ImportTest::refusesAFileThatIsNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("words");
    const QByteArray good = made::header + '\n' + made::row(1) + '\n';
    QTest::newRow("empty") << QByteArray() << QStringLiteral("cabecera");
    QTest::newRow("a header alone") << made::header + '\n' << QStringLiteral("no trae a nadie");
    QTest::newRow("no header") << made::row(1) + '\n' << QStringLiteral("cabecera");
    QTest::newRow("Latin letters") << good + "cedula,1712345600,Pe\xF1" "a,Uno,1980-01-15,,,activo\n" << QStringLiteral("La línea 3 no está en UTF-8");
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEt\0i\0", 6) << QStringLiteral("UTF-16");
    QTest::newRow("zero bytes") << good + QByteArray("a\0b\n", 4) << QStringLiteral("bytes que ningún texto lleva");
    QTest::newRow("a quotation mark in the middle") << good + "cedula,17\"1,x\n" << QStringLiteral("En la línea 3 hay comillas");
    QTest::newRow("one that is never closed") << good + "\"cedula,1\n" << QStringLiteral("no se cierran");
    QTest::newRow("a line without an end") << good + QByteArray(20'000, 'x') << QStringLiteral("más larga");
}

void ImportTest::refusesAFileThatIsNone()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const QString, words);
    const Place place = office();
    const int before = peopleOf(place);
    const Done done = bring(place, file(bytes));
    QCOMPARE(done.code, 1);
    QVERIFY2(done.err.contains(words), qPrintable(done.err));
    QCOMPARE(peopleOf(place), before);
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_index WHERE a LIKE 'import.%'")), QByteArray("0"));
}

void ImportTest::readsNoPipeAndFollowsNoLink()
{
    const Place place = office();
    const QString pipe = m_files.filePath(QStringLiteral("tubo"));
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    const QString link = m_files.filePath(QStringLiteral("enlace.csv"));
    QVERIFY(QFile::link(file(made::header + '\n' + made::row(1) + '\n'), link));
    for (const QString& path : {pipe, link, QStringLiteral("/dev/zero"), m_files.path(), m_files.filePath(QStringLiteral("no-hay.csv"))}) {
        const Done done = bring(place, path);
        QVERIFY2(done.code == 1 && !done.err.isEmpty(), qPrintable(path + done.err));
    }
    QFile::remove(pipe);
    QFile::remove(link);
}

void ImportTest::readsAnotherEncoding()
{
    const Place place = office();
    const QString path = file(made::header + "\n" "cedula,1710034065,Pe\xF1" "a,Jos\xE9" ",1980-01-15,,,activo\n");
    const Done done = bring(place, path, {QStringLiteral("--encoding"), QStringLiteral("windows-1252")});
    QVERIFY2(done.code == 0 && done.out.contains(QStringLiteral("1 nuevas")), qPrintable(done.err));
    QCOMPARE(bring(place, path, {QStringLiteral("--encoding"), QStringLiteral("klingon")}).code, 1);
}

void ImportTest::isForSupervisorsOnly()
{
    const Place place = office();
    const QString path = file(made::header + '\n' + made::row(1) + '\n');
    for (const char* login : {"operadora", "administrador"}) {
        const Done done = place.admin({QStringLiteral("import"), QStringLiteral("people"), path}, place.who(login));
        QCOMPARE(done.code, 1);
    }
}

void ImportTest::handsAPersonTheirWholeFile()
{
    const Place place = office();
    const QString base = m_files.filePath(QStringLiteral("entrega"));
    const QStringList order {QStringLiteral("export"), QStringLiteral("people"), base};
    const QStringList answers = place.who("supervisora") + QStringList {QStringLiteral("1712345600")};
    const Done done = place.admin(order, answers);
    QVERIFY2(done.code == 0, qPrintable(done.err));
    const QJsonObject all = QJsonDocument::fromJson(contents(base + QStringLiteral(".json"))).object();
    QCOMPARE(all.value(QStringLiteral("person")).toObject().value(QStringLiteral("number")).toString(), QStringLiteral("1712345600"));
    const QJsonArray entries = all.value(QStringLiteral("entries")).toArray();
    QCOMPARE(entries.last().toObject().value(QStringLiteral("action")).toString(), QStringLiteral("person.export"));
    // The page says the same in words, which can be read and searched.
    const Done text = run(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), base + QStringLiteral(".pdf"), QStringLiteral("-")});
    QVERIFY2(text.out.contains(QStringLiteral("1712345600")) && text.out.contains(QStringLiteral("Entregar a una")), qPrintable(text.out));
    // Nothing is written over, and then nothing is looked at either.
    const QByteArray before = ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_index WHERE a = 'person.export'"));
    const Done again = place.admin(order, answers);
    QCOMPARE(again.code, 1);
    QCOMPARE(ask(place.database(), QStringLiteral("SELECT count(*) FROM audit_index WHERE a = 'person.export'")), before);
}

QTEST_GUILESS_MAIN(ImportTest)
#include "ImportTest.moc"
