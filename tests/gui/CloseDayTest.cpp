#include "gui/ClerkAtWork.h"

#include "support/TestLog.h"
#include "ui/CloseSheet.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QProcess>

using namespace ventanilla;

namespace {

/// What a program prints; empty where it fails.
QByteArray output(const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 ? process.readAllStandardOutput() : QByteArray();
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The day is closed at the desk and its sheet printed; and what the window says when an older database lies in the office's place.
class CloseDayTest : public QObject
{
    Q_OBJECT

private:
    /// Whoever signed in before is forgotten.
    static void signIn(ClerkAtWork& clerk)
    {
        auto* user = clerk.find<QLineEdit>(QStringLiteral("userEdit"));
        user->clear();
        user->setFocus();
        clerk.signIn();
    }
    static void closeDay(ClerkAtWork& clerk, const QString& folder)
    {
        clerk.window().setPrintFolder(folder);
        signIn(clerk);
        clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
        clerk.find<QCheckBox>(QStringLiteral("closeDayCheck"))->setChecked(true);
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), 30'000);
    }
    /// Another session was in the office, then somebody put the database of before back.
    static void putBack(TestOffice& office)
    {
        const QByteArray before = bytesOf(office.databasePath());
        if (!office.open() || !office.signIn() || !office.perform(SignOut {}))
            qFatal("the office does not work");
        office.stop();
        QFile file(office.databasePath());
        if (!file.open(QIODevice::WriteOnly) || file.write(before) != before.size())
            qFatal("the database cannot be put back");
    }

private Q_SLOTS:
    void closingTheDayLeavesASheetAndOffersIt()
    {
        ClerkAtWork clerk;
        const QString folder = clerk.office().path() + QStringLiteral("/print");
        closeDay(clerk, folder);
        QVERIFY(clerk.sees(QStringLiteral("Imprima su hoja")));
        QVERIFY(clerk.find<QAbstractButton>(QStringLiteral("openSheetButton")));
        const QStringList sheets = QDir(folder).entryList({QStringLiteral("close-*.pdf")}, QDir::Files);
        QCOMPARE(sheets.size(), 1);
        QVERIFY(clerk.sees(sheets.first()));
        const QString path = folder + u'/' + sheets.first();
        QVERIFY((QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)) == 0);

        // One page, whose code a stranger's reader reads: the very checkpoint of the whole log.
        QVERIFY(output(QStringLiteral("pdfinfo"), {path}).contains("Pages:           1\n"));
        const QByteArray note = TestLog(clerk.office()).ask(("SELECT note FROM audit_head WHERE log = " + QByteArray::number(clerk.office().state().writer(StateFolder::Writer::Desk).value().log)).constData());
        QVERIFY(!note.isEmpty());
        const QString picture = folder + QStringLiteral("/page");
        output(QStringLiteral("pdftoppm"), {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-png"), QStringLiteral("-singlefile"), path, picture});
        const QByteArray read = output(QStringLiteral("zbarimg"), {QStringLiteral("--quiet"), QStringLiteral("--raw"), QStringLiteral("-Sbinary"), picture + QStringLiteral(".png")});
        QCOMPARE(read, note);
        // And in letters: every line of the note, and who closed.
        const QString text = QString::fromUtf8(output(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")}));
        for (const QByteArray& line : note.split('\n'))
            QVERIFY2(text.contains(QString::fromUtf8(line.split(' ').constLast())), text.toUtf8().constData());
        QVERIFY(text.contains(QStringLiteral("Prueba Operadora Lucía")) && text.contains(QStringLiteral("ventanilla-verify")));

        // A second close of the day gets a sheet of its own, and the offer goes with the next sign-in.
        closeDay(clerk, folder);
        QCOMPARE(QDir(folder).entryList({QStringLiteral("close-*.pdf")}, QDir::Files).size(), 2);
        QCOMPARE(bytesOf(path).first(4), QByteArray("%PDF"));
        signIn(clerk);
        QVERIFY(!clerk.find(QStringLiteral("openSheetButton")));
    }

    void theCheckpointGoesByMailToo()
    {
        ClerkAtWork clerk(Policy::parse("[anchors]\naudit_addresses = [\"auditoria@control.example\"]\n").value());
        closeDay(clerk, clerk.office().path() + QStringLiteral("/print"));
        QVERIFY(clerk.sees(QStringLiteral("Va también por correo a")));
        QVERIFY(clerk.office().newestMailTo(QStringLiteral("auditoria@control.example")).contains(QStringLiteral("ventanilla-verify --checkpoint")));
        QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("outboxLabel")), QStringLiteral("Bandeja de salida vacía"), 20'000);
    }

    void aSheetThatCannotBeWrittenIsSaid()
    {
        ClerkAtWork clerk;
        const QString folder = clerk.office().path() + QStringLiteral("/file");
        QFile file(folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
        closeDay(clerk, folder);
        QVERIFY(clerk.sees(QStringLiteral("su hoja no se pudo escribir")));
        QVERIFY(!clerk.find(QStringLiteral("openSheetButton")));
    }

    void aNoteThatIsTooLongForACodeIsRefused()
    {
        QVERIFY(CloseSheet::code(QByteArray(1000, 'x')).ok());
        QVERIFY(CloseSheet::code(QByteArray(2331, 'x')).ok());
        const auto code = CloseSheet::code(QByteArray(2332, 'x'));
        QVERIFY(!code.ok());
        QCOMPARE(code.error().code, ErrorCode::NoteMalformed);
    }

    void anOlderDatabaseIsAnAlarm()
    {
        ClerkAtWork clerk(&putBack);
        QVERIFY(clerk.sees(QStringLiteral("Alarma: la base de datos es anterior")));
        QVERIFY(clerk.sees(QStringLiteral("ventanilla-admin restore")));
        QCOMPARE(clerk.text(QStringLiteral("openingLogLabel")), QStringLiteral("Registro incompleto"));
        QVERIFY(clerk.text(QStringLiteral("logStateLabel")).contains(QStringLiteral("incompleto")));
        QVERIFY(!clerk.sees(QStringLiteral("íntegro")));
        const auto enter = [&clerk](const char* login) {
            clerk.find(QStringLiteral("userEdit"))->setFocus();
            clerk.press(Qt::Key_A, Qt::ControlModifier);
            clerk.type(QLatin1String(login));
            clerk.find(QStringLiteral("passwordEdit"))->setFocus();
            const Secret password = clerk.office().password(login);
            clerk.type(QString::fromUtf8(password.view()));
            clerk.press(Qt::Key_Return);
        };
        enter(TestOffice::clerkLogin);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("No se guarda nada hasta que se aclare")), 20'000);
        enter(TestOffice::supervisorLogin);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("AuditPage")), 20'000);
        QVERIFY(clerk.sees(QStringLiteral("Alarma: la base de datos es anterior")));
        // The desk is no place to go to.
        clerk.press(Qt::Key_F2);
        QVERIFY(clerk.find(QStringLiteral("AuditPage")));
        QVERIFY(!clerk.find(QStringLiteral("DeskPage")));
    }
};

QTEST_MAIN(CloseDayTest)
#include "CloseDayTest.moc"
