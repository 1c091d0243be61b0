#include "support/TestLog.h"
#include "support/TestOffice.h"

#include <QDateTime>
#include <QProcess>
#include <QTest>
#include <QTimeZone>

using namespace ventanilla;

/// `ventanilla-admin` on a machine whose time is far from the log: it says so, and a supervisor confirms it at the terminal.
class AdminClockTest : public QObject
{
    Q_OBJECT

private:
    struct Done {
        int code;
        QString err;
    };
    static Done run(const QString& program, const QStringList& arguments, const QStringList& answers = {})
    {
        constexpr int waitMs = 120'000;
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForStarted())
            return {-1, process.errorString()};
        for (const QString& answer : answers)
            process.write(answer.toUtf8() + '\n');
        process.closeWriteChannel();
        if (!process.waitForFinished(waitMs))
            process.kill();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardError())};
    }

private Q_SLOTS:
    void asksASupervisorWhetherTheTimeIsRight()
    {
        TestOffice office;
        // The log was written in another century than the machine says now.
        QVERIFY(office.open().ok());
        office.clock().setUtc(QDateTime(QDate(2100, 1, 2), QTime(15, 0), QTimeZone::UTC).toMSecsSinceEpoch());
        QVERIFY(office.signIn().ok());
        office.stop();
        const QStringList places {QStringLiteral("--data-dir"), office.dataDir(), QStringLiteral("--state-dir"), office.stateDir()};
        const auto list = [&](const char* login, const QStringList& more) {
            return run(QStringLiteral(ADMIN), places + QStringList {QStringLiteral("staff"), QStringLiteral("list")},
                       QStringList {QString::fromLatin1(login), QString::fromUtf8(office.password(login).view())} + more);
        };
        const QString unconfirmed = QStringLiteral("La hora de este equipo no está confirmada.");
        const Done administrator = list(TestOffice::administratorLogin, {QStringLiteral("sí")});
        QCOMPARE(administrator.code, 1);
        QVERIFY2(administrator.err.contains(QStringLiteral("La hora de este equipo es")) && administrator.err.contains(QStringLiteral("02/01/2100")), qPrintable(administrator.err));
        QVERIFY2(administrator.err.contains(unconfirmed) && administrator.err.contains(QStringLiteral("supervisor")), qPrintable(administrator.err));
        const Done doubting = list(TestOffice::supervisorLogin, {QStringLiteral("no")});
        QCOMPARE(doubting.code, 1);
        QVERIFY(doubting.err.contains(unconfirmed));
        QCOMPARE(list(TestOffice::supervisorLogin, {}).code, 1); // no answer is none
        QCOMPARE(TestLog(office).ask("SELECT count(*) FROM audit_index WHERE a = 'clock.set'"), QByteArray("0"));

        const Done confirming = list(TestOffice::supervisorLogin, {QStringLiteral("SÍ")});
        QVERIFY2(confirming.code == 0, qPrintable(confirming.err));
        const Done after = list(TestOffice::administratorLogin, {});
        QVERIFY2(after.code == 0, qPrintable(after.err));
        QVERIFY(!after.err.contains(QStringLiteral("La hora")));
        QCOMPARE(TestLog(office).ask("SELECT count(*) FROM audit_index WHERE a = 'clock.set'"), QByteArray("1"));
        QCOMPARE(run(QStringLiteral(VERIFIER), places).code, 10);
    }
};

QTEST_GUILESS_MAIN(AdminClockTest)
#include "AdminClockTest.moc"
