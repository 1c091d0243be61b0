#include "gui/SignInSteps.h"
#include "services/ExportLog.h"
#include "support/MadeZip.h"
#include "support/TestLog.h"
#include "ui/AuditModel.h"
#include "ui/LogTable.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLineEdit>

using namespace ventanilla;
using steps::signIn;

/// Another office's export on the log page, by keys alone: opened, looked through, said what it is, and gone when it is closed.
class OpenedExportTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 60'000; ///< the back room gives way to everybody
    QTemporaryDir m_folder {};
    QString m_zip {};

    static void openLog(ClerkAtWork& clerk)
    {
        clerk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("AuditPage")), slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 0, slowMs);
    }
    static AuditModel& model(ClerkAtWork& clerk) { return static_cast<AuditModel&>(*clerk.window().findChild<LogTable*>(QStringLiteral("auditTable"))->model()); }
    static qint64 rows(ClerkAtWork& clerk) { return model(clerk).total(); }
    static void choose(ClerkAtWork& clerk, const QString& path)
    {
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("openExportButton")), QStringLiteral("Abrir exporta&ción…"), slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("openExportButton"))->isEnabled(), slowMs);
        clerk.press(Qt::Key_C, Qt::AltModifier);
        QFileDialog* dialog = nullptr;
        QTRY_VERIFY((dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("openExportDialog"))));
        // As it is typed: what has the cursor is not written over by a selection.
        dialog->findChild<QLineEdit*>(QStringLiteral("fileNameEdit"))->setText(path);
        QMetaObject::invokeMethod(dialog, "accept");
        clerk.window().activateWindow();
        QTRY_VERIFY(clerk.window().isActiveWindow());
    }
    static void openExport(ClerkAtWork& clerk, const QString& path)
    {
        choose(clerk, path);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("closeExportButton")), slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(model(clerk).pass() && model(clerk).pass()->isOpened() && !model(clerk).isSearching() && rows(clerk) > 0, slowMs);
    }

private Q_SLOTS:
    /// A visit was served there, and its person's entries were handed out with what they open.
    void initTestCase()
    {
        ClerkAtWork there;
        there.signIn();
        there.openVisit();
        there.validate();
        there.proveEmail(QStringLiteral("uno.nuevo@buzon.example"));
        there.visit().askConfirmation();
        QTRY_COMPARE_WITH_TIMEOUT(there.visit().asked(), Visit::Asked::Confirmation, slowMs);
        there.visit().confirm();
        QTRY_COMPARE_WITH_TIMEOUT(there.visit().stage(), Visit::Stage::Confirmed, slowMs);
        there.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(there.visit().stage(), Visit::Stage::None, slowMs);
        there.session().signOut();
        QTRY_COMPARE_WITH_TIMEOUT(there.session().state(), ClerkSession::State::SignedOut, slowMs);
        signIn(there, TestOffice::supervisorLogin);
        m_zip = m_folder.filePath(QStringLiteral("uno.zip"));
        LogSelection person;
        person.person = Cedula::parse(QStringView(demo::one)).value();
        const auto let = there.office().perform(ExportLog {m_zip, person, true});
        QVERIFY(let.ok());
        QVERIFY(there.office().carryOut(let.value().job).ok());
    }

    void isSeenFilteredAndClosedByKeys()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        openLog(clerk);
        const qint64 own = rows(clerk);
        openExport(clerk, m_zip);
        QVERIFY2(clerk.text(QStringLiteral("openedTitleLabel")).startsWith(QStringLiteral("Exportación abierta, solo lectura: ")), qPrintable(clerk.text(QStringLiteral("openedTitleLabel"))));
        QVERIFY(clerk.text(QStringLiteral("openedTitleLabel")).contains(QStringLiteral("Mostrador 1")));
        QVERIFY(clerk.text(QStringLiteral("openedVerdictLabel")).startsWith(QStringLiteral("Íntegra")));
        QVERIFY(clerk.text(QStringLiteral("openedTrustLabel")).startsWith(QStringLiteral("La clave es una que esta oficina conoce")));
        QVERIFY(clerk.text(QStringLiteral("openedNotesLabel")).contains(QStringLiteral("responde quien exportó")));
        QTRY_COMPARE(clerk.focus(), QStringLiteral("auditTable"));
        QVERIFY(!clerk.find(QStringLiteral("exportBundleButton")) && !clerk.find(QStringLiteral("openExportButton")));
        const qint64 all = rows(clerk);
        // Nobody has a name, and nothing can be shown whole that is not in the archive.
        QTRY_VERIFY_WITH_TIMEOUT(!model(clerk).index(0, AuditModel::ClerkColumn).data().toString().isEmpty(), slowMs);
        for (int row = 0; row < model(clerk).rowCount(); ++row) {
            const QString who = model(clerk).index(row, AuditModel::ClerkColumn).data().toString();
            QVERIFY2(who.startsWith(QStringLiteral("Q-")) || who == QStringLiteral("(sistema)"), qPrintable(who));
        }
        clerk.press(Qt::Key_F3);
        clerk.type(QStringLiteral("email.update"));
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(rows(clerk), 1, slowMs);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("entryAfterLabel")), QStringLiteral("uno.nuevo@buzon.example"), slowMs);
        QCOMPARE(clerk.text(QStringLiteral("proofVerdictLabel")), QStringLiteral("Probada: esta entrada está en el registro exportado"));
        QVERIFY(clerk.text(QStringLiteral("entryPersonLabel")).startsWith(QStringLiteral("Persona P-")));
        QVERIFY(!clerk.find(QStringLiteral("revealEntryButton")));
        QVERIFY(clerk.find(QStringLiteral("visitTimelineList")));
        clerk.find<QAbstractButton>(QStringLiteral("openVisitButton"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("visitFilterButton")) && rows(clerk) > 4, slowMs);
        // A number is looked for in vain, and it is said why.
        clerk.press(Qt::Key_F3);
        clerk.type(QString::fromUtf16(demo::one));
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("Una exportación no trae números")), slowMs);
        // Help and back: it is still open.
        clerk.press(Qt::Key_F1);
        clerk.press(Qt::Key_Escape);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("closeExportButton")) && rows(clerk) > 0, slowMs);
        QVERIFY(model(clerk).pass()->isOpened());
        clerk.find<QAbstractButton>(QStringLiteral("clearFiltersButton"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(rows(clerk), all, slowMs);
        // Esc is the way back to the own log.
        QTRY_VERIFY_WITH_TIMEOUT(!model(clerk).isSearching(), slowMs);
        clerk.press(Qt::Key_Escape);
        QVERIFY(!clerk.find(QStringLiteral("closeExportButton")));
        QTRY_VERIFY_WITH_TIMEOUT(model(clerk).pass() && !model(clerk).pass()->isOpened() && rows(clerk) > own, slowMs);
        QVERIFY(clerk.find(QStringLiteral("openExportButton")));
        QVERIFY(QDir(clerk.office().dataDir()).entryList({QStringLiteral("abierta-*")}, QDir::Dirs).isEmpty());
    }

    void isTakenAwayAsCsv()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        openLog(clerk);
        openExport(clerk, m_zip);
        const qint64 shown = rows(clerk);
        clerk.find<QAbstractButton>(QStringLiteral("exportButton"))->click();
        auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("exportFileDialog"));
        QVERIFY(dialog);
        const QString path = m_folder.filePath(QStringLiteral("ajeno.csv"));
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("entradas copiadas")), slowMs);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), shown + 1);
    }

    void keepsWhatWasThereWhenItCannotBeOpened()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        openLog(clerk);
        const qint64 own = rows(clerk);
        const QString path = m_folder.filePath(QStringLiteral("otra-cosa.zip"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(MadeZip().store("foto.jpg", "1").bytes()) > 0);
        file.close();
        choose(clerk, path);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("El ZIP no es una exportación del registro."), slowMs);
        QCOMPARE(rows(clerk), own);
        QVERIFY(!model(clerk).pass()->isOpened());
        QVERIFY(clerk.find<QAbstractButton>(QStringLiteral("openExportButton"))->isEnabled());
    }

    void saysThatAFileWasCut()
    {
        QFile whole(m_zip);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        const QString path = m_folder.filePath(QStringLiteral("cortada.zip"));
        QFile cut(path);
        QVERIFY(cut.open(QIODevice::WriteOnly) && cut.write(bytes.first(bytes.size() - 60)) > 0);
        cut.close();
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        openLog(clerk);
        choose(clerk, path);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("le falta el final")), slowMs);
    }

    void goesWithTheSession()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        openLog(clerk);
        openExport(clerk, m_zip);
        clerk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LockPage")), slowMs);
        QVERIFY(!model(clerk).pass());
        const QDir data(clerk.office().dataDir());
        QVERIFY(data.entryList({QStringLiteral("abierta-*")}, QDir::Dirs).isEmpty());
        clerk.session().signOut();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::SignedOut, slowMs);
        signIn(clerk, TestOffice::auditorLogin);
        openLog(clerk);
        QVERIFY(!clerk.find(QStringLiteral("closeExportButton")));
        openExport(clerk, m_zip);
        clerk.session().signOut();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::SignedOut, slowMs);
        QVERIFY(data.entryList({QStringLiteral("abierta-*")}, QDir::Dirs).isEmpty());
    }

    void showsTheTimeWhole()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        openLog(clerk);
        auto* table = clerk.window().findChild<LogTable*>(QStringLiteral("auditTable"));
        QTRY_VERIFY_WITH_TIMEOUT(!model(clerk).index(0, AuditModel::TimeColumn).data().toString().isEmpty(), slowMs);
        for (const int column : {AuditModel::EntryColumn, AuditModel::TimeColumn, AuditModel::OutcomeColumn, AuditModel::ClerkColumn})
            QVERIFY2(table->columnWidth(column) >= table->sizeHintForIndex(model(clerk).index(0, column)).width(), qPrintable(QString::number(column)));
        QVERIFY(table->columnWidth(AuditModel::ActColumn) > 150);
    }
};

QTEST_MAIN(OpenedExportTest)
#include "OpenedExportTest.moc"
