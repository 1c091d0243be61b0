#include "Arrows.h"
#include "Bans.h"
#include "Forms.h"
#include "Sentences.h"
#include "Translations.h"

#include <QTest>

using namespace tidy;

namespace {


/// A form with `inner` in a layout, and `tail` after the widgets.
QString form(const char* inner, const char* tail = "")
{
    return QStringLiteral("<ui version=\"4.0\"><class>SamplePage</class><widget class=\"QWidget\" name=\"SamplePage\"><layout class=\"QVBoxLayout\" "
                          "name=\"pageLayout\">%1</layout></widget>%2</ui>")
        .arg(QString::fromUtf8(inner), QString::fromUtf8(tail));
}

const char* const goodField = R"(<item><widget class="QLabel" name="userLabel"><property name="buddy"><cstring>userEdit</cstring></property></widget></item>
<item><widget class="QLineEdit" name="userEdit"><property name="accessibleName"><string>Usuario</string></property><property name="maxLength"><number>64</number></property></widget></item>)";
const char* const goodStops = "<tabstops><tabstop>userEdit</tabstop></tabstops>";

} // namespace

/// Each check of the house on a planted text: it must object to the bad one and let the good one pass.
class ChecksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sortsCodeStringsAndComments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("strings");
        QTest::newRow("a line comment") << "a // b \"c\"\nd" << "a         \nd" << "          \n ";
        QTest::newRow("a block comment") << "a /* \"b */ c" << "a          c" << "            ";
        QTest::newRow("a string with a stroke in it") << "f(\"a // b\")" << "f(\"      \")" << "   a // b  ";
        QTest::newRow("an escaped quote") << "f(\"a\\\"b\")" << "f(\"    \")" << "   a\\\"b  ";
        QTest::newRow("a raw string") << "R\"(a\"b)\"c" << "R\"(   )\"c" << "   a\"b   ";
        QTest::newRow("a quote as a character") << "'\"' a" << "' ' a" << " \"   ";
        QTest::newRow("a stroke in a number") << "1'000 // x" << "1'000     " << "          ";
    }
    void sortsCodeStringsAndComments()
    {
        QFETCH(QString, text);
        const SourceFile sorted = SourceFile::parse(QStringLiteral("src/ui/A.cpp"), text);
        QTEST(sorted.code, "code");
        QTEST(sorted.strings, "strings");
        QCOMPARE(sorted.comments.size(), text.size());
    }

    void includes_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("core its own") << "src/core/A.cpp" << "#include \"core/B.h\"\n#include <QString>\n" << 0;
        QTest::newRow("core nothing else") << "src/core/A.cpp" << "#include \"crypto/B.h\"\n" << 1;
        QTest::newRow("crypto core") << "src/crypto/A.h" << "#include \"core/B.h\"" << 0;
        QTest::newRow("crypto not the ledger") << "src/crypto/A.h" << "#include \"ledger/B.h\"" << 1;
        QTest::newRow("the ledger not storage") << "src/ledger/A.h" << "#include \"storage/B.h\"" << 1;
        QTest::newRow("channels not storage") << "src/channels/A.h" << "#include \"storage/B.h\"" << 1;
        QTest::newRow("services all below") << "src/services/A.h" << "#include \"storage/B.h\"\n#include \"channels/B.h\"\n" << 0;
        QTest::newRow("services not ui") << "src/services/A.h" << "#include \"ui/B.h\"\n" << 1;
        QTest::newRow("ui not storage") << "src/ui/A.cpp" << "int a;\n# include \"storage/B.h\"\n" << 1;
        QTest::newRow("ui not crypto, in any folder") << "src/ui/visitor/A.cpp" << "#include \"crypto/B.h\"\n" << 1;
        QTest::newRow("app all") << "src/app/A.cpp" << "#include \"ui/B.h\"\n#include \"storage/B.h\"\n" << 0;
        QTest::newRow("in a comment") << "src/core/A.cpp" << "// #include \"crypto/B.h\"\n" << 0;
        QTest::newRow("generated") << "src/ui/A.cpp" << "#include \"ui_A.h\"\n" << 0;
        QTest::newRow("a visitor's page its neighbour") << "src/ui/visitor/A.cpp" << "#include \"ui/visitor/B.h\"\n#include \"ui/Visit.h\"\n#include \"ui/Theme.h\"\n" << 0;
        QTest::newRow("a visitor's page no clerk's page") << "src/ui/visitor/A.cpp" << "#include \"ui/DeskPage.h\"\n" << 1;
        QTest::newRow("SQL at home") << "src/storage/A.cpp" << "#include <QSqlQuery>\n#include <sqlite3.h>\n" << 0;
        QTest::newRow("SQL not at home") << "src/services/A.cpp" << "#include <QSqlQuery>\n#include <sqlite3.h>\n" << 2;
        QTest::newRow("cryptography not at home") << "src/ledger/A.cpp" << "#include <openssl/evp.h>\n#include <QtCrypto>\n" << 2;
        QTest::newRow("the scanner bare") << "src/storage/LogScan.cpp" << "#include \"ledger/B.h\"\n#include \"storage/LogScanFile.h\"\n" << 0;
        QTest::newRow("the scanner no database") << "src/storage/LogScan.cpp" << "#include \"storage/Database.h\"\n" << 1;
        QTest::newRow("tests are nobody's room") << "tests/ui/A.cpp" << "#include \"storage/B.h\"\n" << 0;
    }
    void includes()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QTEST(int(checkIncludes(SourceFile::parse(path, text)).size()), "found");
    }

    void bans_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        const auto row = [](const char* name, const char* path, const char* text, int found) { QTest::newRow(name) << path << text << found; };
        row("a dialog opened", "src/ui/A.cpp", "dialog->open();", 0);
        row("a dialog run", "src/ui/A.cpp", "dialog->exec();", 1);
        row("a query run", "src/storage/A.cpp", "query.exec();", 0);
        row("the program run", "src/app/Main.cpp", "return QApplication::exec();", 0);
        row("a nested loop", "src/services/A.cpp", "QEventLoop loop;", 1);
        row("events pushed", "src/ui/A.cpp", "QApplication::processEvents();", 1);
        row("a word about it", "src/ui/A.cpp", "// no processEvents() here\nauto a = QStringLiteral(\"processEvents()\");", 0);
        row("a wait in the GUI", "src/ui/A.cpp", "future.waitForFinished();", 1);
        row("a wait at the end of a thread", "src/services/A.cpp", "future.waitForFinished();", 0);
        row("a sleep", "src/storage/A.cpp", "QThread::msleep(5);", 1);
        row("a sleep in a test", "tests/ui/ATest.cpp", "QTest::qWait(5);", 1);
        row("a wait for what happens", "tests/ui/ATest.cpp", "QVERIFY(QTest::qWaitFor([&] { return done; }));", 0);
        row("a static dialog", "src/ui/A.cpp", "QMessageBox::question(this, a, b);", 1);
        row("a dialog of its own", "src/ui/A.cpp", "auto* box = new QMessageBox(this); box->open();", 0);
        row("an exception", "src/core/A.cpp", "throw 1;", 1);
        row("an exception caught", "src/core/A.cpp", "try { f(); } catch (...) { }", 1);
        row("the word in a comment", "src/core/A.cpp", "/* does not throw */", 0);
        row("a friend", "src/core/A.h", "friend bool operator==(const A&, const A&) = default;", 0);
        row("a friend for tests", "src/core/A.h", "friend class CedulaTest;", 1);
        row("code for tests", "src/core/A.h", "#ifdef VENTANILLA_TEST\n#endif", 1);
        row("an empty name", "src/core/A.h", "class VisitManager;", 1);
        row("a full name", "src/core/A.h", "class Visit;", 0);
        row("SQL at home", "src/storage/A.cpp", "f(\"SELECT a FROM b\");", 0);
        row("SQL elsewhere", "src/services/A.cpp", "f(\"SELECT a FROM b\");", 1);
        row("SQL in a raw string", "src/services/A.cpp", "f(R\"(\nPRAGMA x)\");", 1);
        row("a name that is SQL", "src/services/A.cpp", "int SELECT = 1; // SELECT", 0);
        row("cryptography elsewhere", "src/ledger/A.cpp", "EVP_MD_CTX* c; QCA::Hash h(a);", 2);
        row("cryptography at home", "src/crypto/A.cpp", "EVP_MD_CTX* c; QCA::Hash h(a);", 0);
        row("a print", "src/core/A.cpp", "qDebug() << a;", 1);
        row("a warning without category", "src/core/A.cpp", "qWarning() << a;", 1);
        row("a warning with category", "src/core/A.cpp", "qCWarning(log) << a;", 0);
        row("words in ui", "src/ui/A.cpp", "f(tr(\"Guardar\"));", 0);
        row("words in services", "src/services/A.cpp", "f(tr(\"Guardar\"));", 1);
        row("a name that ends like it", "src/services/A.cpp", "ptr(a); str(b); x.tr(c);", 0);
    }
    void bans()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QTEST(int(checkBans(SourceFile::parse(path, text)).size()), "found");
    }

    void traces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        // Put together here, so that this file has none.
        const QString home = QLatin1Char('/') + QStringLiteral("home");
        QTest::newRow("a relative path") << QStringLiteral("src/work/a.cpp") << 0;
        QTest::newRow("somebody's home") << QStringLiteral("see %1/ana/a.cpp").arg(home) << 1;
        QTest::newRow("a work folder") << QStringLiteral("\"%1work/a\"").arg(QLatin1Char('/')) << 1;
        QTest::newRow("a variable's home") << QStringLiteral("$HOME/.cache/ventanilla") << 0;
        QTest::newRow("a distribution's mirror") << QStringLiteral("http://deb.debian.org/debian") << 0;
        QTest::newRow("a registry") << QStringLiteral("https:%1a.example/artifactory/x").arg(QStringLiteral("//")) << 1;
        QTest::newRow("an address inside") << QStringLiteral("http:%1.0.0.1:80/x").arg(QStringLiteral("//10")) << 1;
        QTest::newRow("a word of the list") << QStringLiteral("a Plugh%1.").arg(QStringLiteral("word")) << 1;
        QTest::newRow("a word beside the list") << QStringLiteral("a plugh word") << 0;
    }
    void traces()
    {
        QFETCH(QString, text);
        QTEST(int(checkTraces(QStringLiteral("a.txt"), text).size()), "found");
    }

    void forms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        const QString good = form(goodField, goodStops);
        QTest::newRow("a good form") << good << 0;
        QTest::newRow("no XML") << QStringLiteral("<ui><widget>") << 1;
        QTest::newRow("the class of another file") << QString(good).replace(QLatin1String("<class>SamplePage"), QLatin1String("<class>OtherPage")) << 1;
        QTest::newRow("no buddy") << QString(good).replace(QLatin1String("<cstring>userEdit"), QLatin1String("<cstring>otherEdit")) << 1;
        QTest::newRow("no accessible name") << QString(good).replace(QLatin1String("accessibleName"), QLatin1String("toolTip")) << 1;
        QTest::newRow("no maximum length") << QString(good).replace(QLatin1String("maxLength"), QLatin1String("minLength")) << 1;
        QTest::newRow("a name of another kind") << QString(good).replace(QLatin1String("userEdit"), QLatin1String("userField")) << 1;
        QTest::newRow("a kind and no meaning") << QString(good).replace(QLatin1String("userEdit"), QLatin1String("Edit")) << 1;
        QTest::newRow("no stop") << form(goodField) << 1;
        QTest::newRow("a stop that is not there") << form(goodField, "<tabstops><tabstop>userEdit</tabstop><tabstop>goneEdit</tabstop></tabstops>") << 1;
        QTest::newRow("the tool's name") << form(R"(<item><widget class="QFrame" name="frame_2"/></item>)") << 1;
        QTest::newRow("a label of a row") << form(R"(<item><widget class="QLabel" name="pendingCodeLabel3"/></item>)") << 0;
        QTest::newRow("the same name twice")
            << form(R"(<item><widget class="QLabel" name="aLabel"/></item><item><widget class="QLabel" name="aLabel"/></item>)") << 1;
        QTest::newRow("a label called otherwise") << form(R"(<item><widget class="QLabel" name="title"/></item>)") << 1;
        QTest::newRow("a button") << form(R"(<item><widget class="QPushButton" name="saveButton"/></item>)", "<tabstops><tabstop>saveButton</tabstop></tabstops>") << 0;
        QTest::newRow("a button that takes no focus")
            << form(R"(<item><widget class="QPushButton" name="saveButton"><property name="focusPolicy"><enum>Qt::FocusPolicy::NoFocus</enum></property></widget></item>)") << 0;
        QTest::newRow("a table without a name") << form(R"(<item><widget class="QTableView" name="visitsTable"/></item>)", "<tabstops><tabstop>visitsTable</tabstop></tabstops>") << 1;
        QTest::newRow("a field of our own kind")
            << form(R"(<item><widget class="ventanilla::OwnEdit" name="own"/></item>)",
                    "<customwidgets><customwidget><class>ventanilla::OwnEdit</class><extends>QLineEdit</extends></customwidget></customwidgets>")
            << 5;
    }
    void forms()
    {
        QFETCH(QString, text);
        QTEST(int(checkForm(QStringLiteral("ui/SamplePage.ui"), text).size()), "found");
    }

    void sentences_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("said") << "/// A thing.\nclass A\n{\n};\n" << 0;
        QTest::newRow("not said") << "class A\n{\n};\n" << 1;
        QTest::newRow("a bundle of fields may speak for itself") << "struct A {\n};\n" << 0;
        QTest::newRow("said by a plain comment") << "// A thing.\nclass A : public B\n{\n};\n" << 1;
        QTest::newRow("announced only") << "class A;\nstruct B;\nnamespace Ui {\nclass A;\n}\n" << 0;
        QTest::newRow("a template") << "/// A thing.\ntemplate <typename T>\nclass [[nodiscard]] A\n{\n};\n" << 0;
        QTest::newRow("a template on one line") << "template <typename T> class [[nodiscard]] A\n{\n};\n" << 1;
        QTest::newRow("an inner one") << "/// A thing.\nstruct A {\n    struct B {\n    };\n};\n" << 0;
        QTest::newRow("in a comment") << "/*\nclass A\n{\n*/\n" << 0;
    }
    void sentences()
    {
        QFETCH(QString, text);
        QTEST(int(checkSentences(SourceFile::parse(QStringLiteral("src/core/A.h"), text)).size()), "found");
    }

    void longFilesAreFound()
    {
        const auto source = QStringLiteral("src/ui/A.cpp");
        QVERIFY(checkLength(source, QString(sourceLinesMax, u'\n')).isEmpty());
        QCOMPARE(checkLength(source, QString(sourceLinesMax + 1, u'\n')).size(), 1);
        const auto test = QStringLiteral("tests/ui/ATest.cpp");
        QVERIFY(checkLength(test, QString(testLinesMax, u'\n')).isEmpty());
        QCOMPARE(checkLength(test, QString(testLinesMax + 1, u'\n')).size(), 1);
    }

    void translations_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<int>("found");
        QTest::newRow("translated") << "<message><source>Uno %1</source><translation>One %1</translation></message>" << 0;
        QTest::newRow("unfinished") << "<message><source>Uno</source><translation type=\"unfinished\">One</translation></message>" << 1;
        QTest::newRow("gone") << "<message><source>Uno</source><translation type=\"vanished\">One</translation></message>" << 1;
        QTest::newRow("empty") << "<message><source>Uno</source><translation></translation></message>" << 1;
        QTest::newRow("a place lost") << "<message><source>Uno %1</source><translation>One</translation></message>" << 1;
        QTest::newRow("a place too many") << "<message><source>Uno</source><translation>One %1</translation></message>" << 1;
        QTest::newRow("a plural")
            << "<message numerus=\"yes\"><source>%n a</source><translation><numerusform>one</numerusform><numerusform>%n a</numerusform></translation></message>" << 0;
        QTest::newRow("a plural without number")
            << "<message numerus=\"yes\"><source>%n a</source><translation><numerusform>one</numerusform><numerusform>a</numerusform></translation></message>" << 1;
        QTest::newRow("half a plural")
            << "<message numerus=\"yes\"><source>%n a</source><translation><numerusform>one</numerusform></translation></message>" << 1;
    }
    void translations()
    {
        QFETCH(QString, message);
        Findings findings;
        const auto messages = readMessages(QStringLiteral("a.ts"), QStringLiteral("<TS><context><name>A</name>%1</context></TS>").arg(message), findings);
        QCOMPARE(messages.size(), 1);
        QCOMPARE(messages.first().context, QStringLiteral("A"));
        QVERIFY(findings.isEmpty());
        QTEST(int(checkTranslated(QStringLiteral("a.ts"), messages).size()), "found");
    }

    void whatIsSaidAndWhatIsHeldMustAgree()
    {
        const Message one {QStringLiteral("A"), QStringLiteral("Uno"), {}, false, true, {QStringLiteral("One")}};
        const Message many {QStringLiteral("A"), QStringLiteral("%n"), {}, true, true, {QStringLiteral("%n"), QStringLiteral("%n")}};
        const auto path = QStringLiteral("a.ts");
        QCOMPARE(checkComplete(path, {one, many}, {one, many}, false).size(), 0);
        QCOMPARE(checkComplete(path, {many}, {one, many}, true).size(), 0);
        QCOMPARE(checkComplete(path, {many}, {one, many}, false).size(), 1);
        QCOMPARE(checkComplete(path, {one, many}, {many}, false).size(), 1);
        QCOMPARE(checkComplete(path, {}, {many}, true).size(), 1);
        Findings broken;
        readMessages(path, QStringLiteral("<TS><context>"), broken);
        QCOMPARE(broken.size(), 1);
    }
};

QTEST_APPLESS_MAIN(ChecksTest)
#include "ChecksTest.moc"
