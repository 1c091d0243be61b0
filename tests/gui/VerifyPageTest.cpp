#include "gui/SignInSteps.h"
#include "support/Gate.h"
#include "support/TestLog.h"

#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>

using namespace ventanilla;
using steps::signIn;

/// The verification's page, by keys: what it says of a log, and that the desk goes on meanwhile.
class VerifyPageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;

    static void open(ClerkAtWork& clerk, const char* login = TestOffice::supervisorLogin)
    {
        signIn(clerk, login);
        clerk.press(Qt::Key_3, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("VerifyPage")), slowMs);
    }
    static QByteArray head(ClerkAtWork& clerk)
    {
        return QByteArray::fromHex(TestLog(clerk.office()).ask("SELECT hex(note) FROM audit_head WHERE log = (SELECT log FROM audit_head WHERE CAST(note AS TEXT) LIKE '%/1/%')"));
    }
    static void paste(ClerkAtWork& clerk, const QByteArray& text)
    {
        clerk.find<QAbstractButton>(QStringLiteral("compareReceiptButton"))->click();
        QCOMPARE(clerk.focus(), QStringLiteral("compareEdit"));
        clerk.find<QPlainTextEdit>(QStringLiteral("compareEdit"))->setPlainText(QString::fromUtf8(text));
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
    }

private Q_SLOTS:
    void whoMayVerifyGetsThere_data()
    {
        QTest::addColumn<QByteArray>("login");
        QTest::addColumn<bool>("verifies");
        QTest::addColumn<bool>("exports");
        QTest::newRow("clerk") << QByteArray(TestOffice::clerkLogin) << false << false;
        QTest::newRow("supervisor") << QByteArray(TestOffice::supervisorLogin) << true << true;
        QTest::newRow("auditor") << QByteArray(TestOffice::auditorLogin) << true << true;
        QTest::newRow("administrator") << QByteArray(TestOffice::administratorLogin) << true << false;
    }
    void whoMayVerifyGetsThere()
    {
        QFETCH(QByteArray, login);
        QFETCH(bool, verifies);
        QFETCH(bool, exports);
        ClerkAtWork clerk;
        signIn(clerk, login);
        QCOMPARE(clerk.find(QStringLiteral("logStateButton")) != nullptr, verifies);
        clerk.press(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(clerk.find(QStringLiteral("VerifyPage")) != nullptr, verifies);
        QCOMPARE(clerk.find(QStringLiteral("exportBundleButton")) != nullptr, exports);
    }

    void aWholeLogIsSaidInWords()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        clerk.find<QAbstractButton>(QStringLiteral("logStateButton"))->click();
        QTRY_COMPARE(clerk.text(QStringLiteral("verdictLabel")), QStringLiteral("Todavía no se verificó."));
        QCOMPARE(clerk.focus(), QStringLiteral("verifyButton"));
        clerk.press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("verdictLabel")), QStringLiteral("El registro está íntegro."), slowMs);
        QVERIFY(clerk.text(QStringLiteral("verdictTailLabel")).startsWith(QStringLiteral("Ninguna de las")));
        QVERIFY(clerk.sees(QStringLiteral("Código 10: íntegro, con final sin testigo")));
        QVERIFY(clerk.text(QStringLiteral("lastVerifyLabel")).contains(QLatin1String(TestOffice::supervisorLogin)));
        QVERIFY(clerk.find(QStringLiteral("anchorsEmptyLabel")));
        QVERIFY(clerk.find(QStringLiteral("notCheckedLines1Label")));
        QVERIFY(!clerk.sees(QStringLiteral("Detalle técnico")));
        QCOMPARE(TestLog(clerk.office()).actions().last(), QStringLiteral("verify.run:ok"));
        // It is still known to who comes next, and who it was.
        clerk.session().signOut();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::SignedOut, slowMs);
        open(clerk, TestOffice::auditorLogin);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("lastVerifyLabel")).contains(QLatin1String(TestOffice::supervisorLogin)), slowMs);
        QVERIFY(!clerk.find(QStringLiteral("checkedCard")));
    }

    void aChangedLogIsSaidEverywhere()
    {
        ClerkAtWork clerk;
        open(clerk);
        TestLog(clerk.office()).change("DROP TRIGGER audit_entry_keeps");
        TestLog(clerk.office()).change("UPDATE audit_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), '\"w\":\"1\"', '\"w\":\"2\"') AS BLOB) WHERE seq = 0 AND log = (SELECT log FROM audit_head WHERE CAST(note AS TEXT) LIKE '%/1/%')");
        clerk.press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("verdictLabel")), QStringLiteral("El registro fue alterado."), slowMs);
        QVERIFY(clerk.find(QStringLiteral("findingsCard")));
        QVERIFY(clerk.sees(QStringLiteral("entrada 0")));
        QVERIFY(clerk.text(QStringLiteral("verdictTailLabel")).isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("logStateLabel")), QStringLiteral("El registro fue alterado."), slowMs);
    }

    void aCheckpointIsPastedAndAgrees()
    {
        ClerkAtWork clerk;
        open(clerk);
        const QByteArray note = head(clerk);
        paste(clerk, "hola");
        QVERIFY(clerk.sees(QStringLiteral("Falta la línea de la firma")));
        QCOMPARE(clerk.focus(), QStringLiteral("compareEdit"));
        clerk.press(Qt::Key_Escape);
        QVERIFY(!clerk.find(QStringLiteral("compareCard")));
        paste(clerk, QByteArray(note).replace("\n", "\\n"));
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("anchorsLines1Label")), slowMs);
        QCOMPARE(clerk.text(QStringLiteral("anchorsLines1Label")), QStringLiteral("Texto pegado 1"));
        QCOMPARE(clerk.text(QStringLiteral("anchorsLines1DetailLabel")), QStringLiteral("Mostrador 1: coincide"));
        QVERIFY(clerk.text(QStringLiteral("verdictTailLabel")).startsWith(QStringLiteral("Las últimas")));
    }

    void aCheckpointIsChosenAsAFile()
    {
        ClerkAtWork clerk;
        open(clerk);
        QFile file(clerk.office().path() + QStringLiteral("/cierre.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(head(clerk));
        file.close();
        clerk.find<QAbstractButton>(QStringLiteral("compareReceiptButton"))->click();
        clerk.find<QAbstractButton>(QStringLiteral("compareFileButton"))->click();
        auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("checkpointFileDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(file.fileName());
        dialog->close();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("anchorsLines1Label")), QStringLiteral("cierre.txt"), slowMs);
    }

    /// While entries are being read, a supervisor serves somebody from the identification to the validated identity.
    void theDeskIsWorkedMeanwhile()
    {
        ClerkAtWork clerk;
        Gate gate;
        clerk.office().whileScanning([&gate](qint64 done, qint64 total) { return gate.pass(done, total); });
        open(clerk);
        clerk.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(gate.holdsSomebody(), slowMs);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("verdictLabel")), QStringLiteral("Verificando el registro…"), slowMs);
        QCOMPARE(clerk.focus(), QStringLiteral("stopVerifyButton"));
        QVERIFY(clerk.find<QProgressBar>(QStringLiteral("verifyProgressBar")));
        clerk.press(Qt::Key_F2);
        clerk.openVisit();
        clerk.validate();
        QVERIFY(!TestLog(clerk.office()).actions().contains(QStringLiteral("verify.run:ok")));
        gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(TestLog(clerk.office()).actions().contains(QStringLiteral("verify.run:ok")), slowMs);
        clerk.press(Qt::Key_3, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("verdictLabel")), QStringLiteral("El registro está íntegro."), slowMs);
    }

    void escStopsIt()
    {
        ClerkAtWork clerk;
        Gate gate;
        clerk.office().whileScanning([&gate](qint64 done, qint64 total) { return gate.pass(done, total); });
        open(clerk);
        clerk.press(Qt::Key_F5);
        QTRY_VERIFY_WITH_TIMEOUT(gate.holdsSomebody(), slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("stopVerifyButton")), slowMs);
        clerk.press(Qt::Key_Escape);
        gate.open();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("La verificación se detuvo."), slowMs);
        QCOMPARE(clerk.text(QStringLiteral("verdictLabel")), QStringLiteral("Todavía no se verificó."));
        QCOMPARE(clerk.focus(), QStringLiteral("verifyButton"));
        clerk.press(Qt::Key_Escape);
        QVERIFY(!clerk.find(QStringLiteral("VerifyPage")));
    }

    void theWholeLogIsExported()
    {
        ClerkAtWork clerk;
        open(clerk);
        clerk.office().clock().passMinutes(2); // the password was typed too long ago
        clerk.find<QAbstractButton>(QStringLiteral("exportBundleButton"))->click();
        QCOMPARE(clerk.focus(), QStringLiteral("exportFromEdit"));
        clerk.type(QStringLiteral("31022026"));
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(clerk.find(QStringLiteral("exportError")));
        clerk.find<QLineEdit>(QStringLiteral("exportFromEdit"))->clear();
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
        auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("bundleFileDialog"));
        QVERIFY(dialog);
        const QString zip = clerk.office().path() + QStringLiteral("/todo.zip");
        Q_EMIT dialog->fileSelected(zip);
        dialog->close();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.focus(), QStringLiteral("passwordAgainEdit"), slowMs);
        clerk.type(QString::fromUtf8(clerk.office().password(TestOffice::supervisorLogin).view()));
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).endsWith(QStringLiteral("entradas exportadas.")), slowMs);
        QVERIFY(QFile::exists(zip));
        QVERIFY(!clerk.find(QStringLiteral("exportCard")));
        QCOMPARE(TestLog(clerk.office()).actions().last(), QStringLiteral("log.export:ok"));

        // Nothing is written over, and it is said where one is.
        clerk.find<QAbstractButton>(QStringLiteral("exportBundleButton"))->click();
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
        dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("bundleFileDialog"));
        QVERIFY(dialog);
        Q_EMIT dialog->fileSelected(zip);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("Ya hay un archivo con ese nombre")), slowMs);
    }

    void whatIsFilteredIsExported()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        clerk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("AuditPage")), slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("exportBundleButton")) && clerk.find(QStringLiteral("exportBundleButton"))->isEnabled(), slowMs);
        clerk.find<QAbstractButton>(QStringLiteral("exportBundleButton"))->click();
        QVERIFY(!clerk.find(QStringLiteral("exportFromEdit")));
        QCOMPARE(clerk.focus(), QStringLiteral("exportSaveButton"));
        clerk.press(Qt::Key_Return);
        auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("bundleFileDialog"));
        QVERIFY(dialog);
        const QString zip = clerk.office().path() + QStringLiteral("/filtrado.zip");
        Q_EMIT dialog->fileSelected(zip);
        dialog->close();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(zip), slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")).endsWith(QStringLiteral("entradas exportadas.")), slowMs);
    }
};

QTEST_MAIN(VerifyPageTest)
#include "VerifyPageTest.moc"
