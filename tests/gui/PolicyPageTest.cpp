#include "gui/SignInSteps.h"

#include "services/PolicyChange.h"
#include "support/TestLog.h"
#include "ui/PolicyWords.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

using namespace ventanilla;
using steps::passwordOf;
using steps::signIn;

/// Administration looks at the rules and brings others, by keyboard; a supervisor approves at the same desk.
class PolicyPageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static void openPage(ClerkAtWork& clerk)
    {
        signIn(clerk, TestOffice::administratorLogin);
        clerk.press(Qt::Key_8, Qt::ControlModifier);
        QVERIFY(clerk.find(QStringLiteral("PolicyPage")));
        QCOMPARE(clerk.focus(), QStringLiteral("policyFilterEdit"));
    }
    static QString cell(const QTableWidget& table, const QString& rule, int column)
    {
        for (int row = 0; row < table.rowCount(); ++row) {
            for (int at = 0; at < table.columnCount(); ++at) {
                if (table.item(row, at)->text() == rule)
                    return table.item(row, column)->text();
            }
        }
        return {};
    }
    static void bring(ClerkAtWork& clerk, const QByteArray& toml)
    {
        const QString path = clerk.office().path() + QStringLiteral("/otras.toml");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(toml) == toml.size());
        file.close();
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
        auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("policyFileDialog"));
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY(!clerk.window().findChild<QFileDialog*>(QStringLiteral("policyFileDialog")));
    }
    static QByteArray others() { return "version = \"7\"\n[visit]\nreveal_seconds = 20\n[evidence]\nphoto_needed = false\n"; }
    static void fill(ClerkAtWork& clerk, const char* login, const QByteArray& lastFour)
    {
        clerk.find<QLineEdit>(QStringLiteral("approverUserEdit"))->setFocus();
        clerk.type(QString::fromLatin1(login));
        clerk.press(Qt::Key_Tab);
        clerk.type(passwordOf(clerk, login));
        clerk.press(Qt::Key_Tab);
        clerk.type(QString::fromLatin1(lastFour));
        clerk.press(Qt::Key_Return);
    }

private Q_SLOTS:
    void showsEveryRuleInWords();
    void filtersThem();
    void saysTheLineThatIsWrong_data();
    void saysTheLineThatIsWrong();
    void showsWhatChangesAndHasItApproved();
    void goesAStepBackAndForgets();
    void isThereForAdministrationOnly();
    void fitsTheCommonScreens_data();
    void fitsTheCommonScreens();
};

void PolicyPageTest::showsEveryRuleInWords()
{
    for (const PolicyRule& rule : policyRules(Policy())) {
        QVERIFY2(PolicyWords::name(rule.key) != rule.key, qPrintable(rule.key));
        QVERIFY2(!PolicyWords::value(rule).isEmpty(), qPrintable(rule.key));
    }
    ClerkAtWork clerk;
    openPage(clerk);
    const auto& table = *clerk.find<QTableWidget>(QStringLiteral("policyTable"));
    QCOMPARE(table.rowCount(), policyRules(Policy()).size());
    QCOMPARE(cell(table, QStringLiteral("Un dato mostrado se ve"), 2), QStringLiteral("12 segundos"));
    QCOMPARE(cell(table, QStringLiteral("Un dato mostrado se ve"), 0), QStringLiteral("Visita"));
    QCOMPARE(cell(table, QStringLiteral("Atender con una sola pantalla"), 2), QStringLiteral("permitido"));
    QVERIFY(cell(table, QStringLiteral("Se atiende sin turno a"), 2).startsWith(QStringLiteral("Persona adulta mayor; Mujer embarazada")));
    QVERIFY(cell(table, QStringLiteral("Preguntas de seguridad"), 2).contains(QStringLiteral("¿Cómo se llamaba su primera mascota?")));
    QCOMPARE(clerk.text(QStringLiteral("policyVersionLabel")), QStringLiteral("de fábrica"));
}

void PolicyPageTest::filtersThem()
{
    ClerkAtWork clerk;
    openPage(clerk);
    const auto& table = *clerk.find<QTableWidget>(QStringLiteral("policyTable"));
    clerk.type(QStringLiteral("contraseña"));
    int shown = 0;
    for (int row = 0; row < table.rowCount(); ++row)
        shown += !table.isRowHidden(row);
    QCOMPARE(shown, 3);
    clerk.type(QStringLiteral("zzz"));
    QVERIFY(clerk.text(QStringLiteral("policyEmptyLabel")).contains(QStringLiteral("Borre el filtro")));
}

void PolicyPageTest::saysTheLineThatIsWrong_data()
{
    QTest::addColumn<QByteArray>("toml");
    QTest::addColumn<QString>("said");
    const auto row = [](const char* name, const char* toml, const char16_t* said) { QTest::addRow("%s", name) << QByteArray(toml) << QString::fromUtf16(said); };
    row("a figure", "# uno\n[visit]\nreveal_seconds = 1\n", u"Línea 3: «reveal_seconds» tiene que estar entre 5 y 60.");
    row("a key", "[visit]\nrevela = 1\n", u"Línea 2: no hay ninguna regla «revela».");
    row("a table", "[visita]\nx = 1\n", u"Línea 1: no hay ninguna sección «visita».");
    row("no table", "visit = 3\n", u"Línea 1: «visit» tiene que ser una sección.");
    row("a type", "[visit]\nreveal_seconds = \"12\"\n", u"Línea 2: «reveal_seconds» tiene que ser un número entero.");
    row("a switch", "[evidence]\nphoto_needed = 1\n", u"Línea 2: «photo_needed» tiene que ser true o false.");
    row("a text", "[channels]\nemail_arrives = 5\n", u"Línea 2: «email_arrives» tiene que ser un texto entre comillas.");
    row("an empty text", "version = \"\"\n", u"Línea 1: «version» está vacío, pasa de 80 caracteres o tiene caracteres de control.");
    row("a domain", "[office]\ndomain = \"IESS\"\n", u"Línea 2: «domain» tiene que ser un dominio en minúsculas.");
    row("two that do not fit", "[visit]\nticket_idle_minutes = 30\nticket_max_minutes = 20\n", u"Línea 2: «ticket_idle_minutes» contradice a «ticket_max_minutes».");
    row("one screen", "[visit]\none_screen = \"nunca\"\n", u"Línea 2: «one_screen» tiene que ser \"allow\", \"second-person\" o \"refuse\".");
    row("no document", "[evidence]\ndocuments_accepted = []\n", u"Línea 2: «documents_accepted» no nombra ningún documento: no se podría atender a nadie.");
    row("a strange document", "[evidence]\ndocuments_accepted = [\"carnet\"]\n", u"Línea 2: «documents_accepted» nombra un documento que no se conoce.");
    row("a document twice", "[evidence]\ndocuments_accepted = [\"passport\", \"passport\"]\n", u"Línea 2: «documents_accepted» nombra dos veces un documento.");
    row("no list of texts", "[evidence]\ndocuments_accepted = 3\n", u"Línea 2: «documents_accepted» tiene que ser una lista de textos.");
    row("no list of tables", "[evidence]\npriorities = 3\n", u"Línea 2: «priorities» tiene que ser una lista de tablas con name, es y en.");
    row("half a table", "[evidence]\npriorities = [{name = \"older\", es = \"Mayor\"}]\n", u"Línea 2: en «priorities» falta name, es o en.");
    row("a name twice", "[evidence]\npriorities = [{name = \"older\", es = \"a\", en = \"b\"}, {name = \"older\", es = \"a\", en = \"b\"}]\n", u"Línea 2: en «priorities» un nombre está dos veces.");
    row("a name", "[evidence]\npriorities = [{name = \"X\", es = \"a\", en = \"b\"}]\n", u"Línea 2: «name» tiene que ser de 2 a 24 letras minúsculas, cifras y guiones.");
    row("a word of a table", "[evidence]\npriorities = [{name = \"older\", es = \"\", en = \"b\"}]\n", u"Línea 2: «es» tiene que ser un texto de 1 a 80 caracteres, sin caracteres de control.");
    row("a prefix", "[scanner]\nprefix = \"123456789\"\n", u"Línea 2: «prefix» pasa de 8 caracteres o tiene otros que los visibles de ASCII.");
    row("an address", "[anchors]\naudit_addresses = [\"no es\"]\n", u"Línea 2: «audit_addresses» tiene algo que no es un correo.");
    row("an address twice", "[anchors]\naudit_addresses = [\"a@b.example\", \"a@b.example\"]\n", u"Línea 2: «audit_addresses» nombra dos veces un correo.");
    row("no TOML", "[visit\n", u"Línea 1: no se entiende como archivo TOML");
}

void PolicyPageTest::saysTheLineThatIsWrong()
{
    QFETCH(QByteArray, toml);
    QFETCH(QString, said);
    const auto parsed = Policy::parse(toml);
    QVERIFY(!parsed.ok());
    const QString words = PolicyWords::wrong(parsed.error());
    QVERIFY2(words.startsWith(said), qPrintable(words));
    QCOMPARE(PolicyWords::knows(parsed.error()), QTest::currentDataTag() != QByteArray("no TOML"));
}

void PolicyPageTest::showsWhatChangesAndHasItApproved()
{
    ClerkAtWork clerk;
    openPage(clerk);
    bring(clerk, "[visit]\nreveal_seconds = 1\n");
    QVERIFY(clerk.text(QStringLiteral("messageBannerText")).contains(QStringLiteral("Línea 2: «reveal_seconds»")));
    QVERIFY(clerk.find(QStringLiteral("policyTable")));
    bring(clerk, others());
    const auto* table = clerk.find<QTableWidget>(QStringLiteral("newPolicyTable"));
    QVERIFY(table && !clerk.find(QStringLiteral("messageBannerTitle")));
    QCOMPARE(table->rowCount(), 3);
    QCOMPARE(cell(*table, QStringLiteral("Un dato mostrado se ve"), 1), QStringLiteral("12 segundos"));
    QCOMPARE(cell(*table, QStringLiteral("Un dato mostrado se ve"), 2), QStringLiteral("20 segundos"));
    QCOMPARE(cell(*table, QStringLiteral("Comparar la fotografía"), 2), QStringLiteral("no"));
    QCOMPARE(clerk.focus(), QStringLiteral("askApprovalButton"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("approvalCard")), slowMs);
    QVERIFY(clerk.text(QStringLiteral("approvalSummaryLabel")).contains(QStringLiteral("Un dato mostrado se ve: antes 12 segundos; después 20 segundos")));
    const QByteArray hash = policyFingerprint(others());
    fill(clerk, TestOffice::supervisorLogin, hash.last(4));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).startsWith(QStringLiteral("Reglas aprobadas por supervisora. Entrada")), slowMs);
    // They hold from the next opening on, and the page says so.
    QTRY_VERIFY(clerk.text(QStringLiteral("awaitedBannerTitle")).startsWith(QStringLiteral("Hay otras reglas aprobadas")));
    QVERIFY(clerk.text(QStringLiteral("awaitedBannerText")).contains(QStringLiteral("próxima vez")));
    const auto& rules = *clerk.find<QTableWidget>(QStringLiteral("policyTable"));
    QCOMPARE(cell(rules, QStringLiteral("Un dato mostrado se ve"), 2), QStringLiteral("12 segundos"));
    QCOMPARE(TestLog(clerk.office()).ask("SELECT policy_hash FROM office"), hash);
    QVERIFY(TestLog(clerk.office()).actions().contains(QStringLiteral("policy.approve:ok")));
    // The same file once more asks nobody.
    bring(clerk, others());
    QVERIFY(!clerk.find<QAbstractButton>(QStringLiteral("askApprovalButton"))->isEnabled());
    QCOMPARE(clerk.text(QStringLiteral("policyBlockedLabel")), QStringLiteral("Este archivo ya está aprobado."));
}

void PolicyPageTest::goesAStepBackAndForgets()
{
    ClerkAtWork clerk;
    openPage(clerk);
    bring(clerk, others());
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("approvalCard")), slowMs);
    clerk.type(QStringLiteral("supervisora"));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("newPolicyTable")) && !clerk.find(QStringLiteral("approvalCard")));
    QVERIFY(clerk.window().findChild<QLineEdit*>(QStringLiteral("approverUserEdit"))->text().isEmpty());
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("policyTable")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    QVERIFY(TestLog(clerk.office()).ask("SELECT count(*) FROM office WHERE policy_hash IS NULL") == "1");
}

void PolicyPageTest::isThereForAdministrationOnly()
{
    for (const auto& [login, administers] : {std::pair(TestOffice::administratorLogin, true), std::pair(TestOffice::supervisorLogin, false), std::pair(TestOffice::auditorLogin, false), std::pair(TestOffice::clerkLogin, false)}) {
        ClerkAtWork clerk;
        signIn(clerk, login);
        QVERIFY2((clerk.find(QStringLiteral("adminNavButton")) != nullptr) == administers, login);
        clerk.press(Qt::Key_8, Qt::ControlModifier);
        QVERIFY2((clerk.find(QStringLiteral("PolicyPage")) != nullptr) == administers, login);
        clerk.press(Qt::Key_9, Qt::ControlModifier);
        QVERIFY2((clerk.find(QStringLiteral("BackupPage")) != nullptr) == administers, login);
        if (!administers)
            continue;
        clerk.find<QAbstractButton>(QStringLiteral("policyTabButton"))->click();
        QVERIFY(clerk.find(QStringLiteral("PolicyPage")));
        clerk.find<QAbstractButton>(QStringLiteral("backupTabButton"))->click();
        QVERIFY(clerk.find(QStringLiteral("BackupPage")));
        clerk.press(Qt::Key_Escape);
        QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    }
}

void PolicyPageTest::fitsTheCommonScreens_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1366 x 768") << QSize(1366, 768);
    QTest::newRow("1366 x 700") << QSize(1366, 700);
}

void PolicyPageTest::fitsTheCommonScreens()
{
    QFETCH(QSize, size);
    ClerkAtWork clerk({}, size);
    const auto fits = [&clerk, size] {
        QCoreApplication::sendPostedEvents();
        const auto* area = clerk.find<QScrollArea>(QStringLiteral("pageScrollArea"));
        return clerk.window().size() == size && area && area->verticalScrollBar()->maximum() == 0;
    };
    openPage(clerk);
    QVERIFY(fits());
    bring(clerk, others());
    QVERIFY(fits());
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("approvalCard")), slowMs);
    QVERIFY(fits());
}

QTEST_MAIN(PolicyPageTest)
#include "PolicyPageTest.moc"
