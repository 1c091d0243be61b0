#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/BackupFolder.h"
#include "services/Backups.h"
#include "services/CloseDay.h"
#include "services/Desk.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace ventanilla;

/// Copies of the database: where they go, when they are made, what is removed, and what the log says of each.
class BackupsTest : public QObject
{
    Q_OBJECT

private:
    template <typename T> static ErrorCode codeOf(const Result<T>& result) { return result ? ErrorCode(-1) : result.error().code; }
    static QString folderIn(const TestOffice& office)
    {
        const QString path = office.path() + QStringLiteral("/copias");
        QDir().mkpath(path);
        return path;
    }
    /// An administrator who has chosen the folder is signed in.
    static void begin(TestOffice& office)
    {
        QVERIFY(office.open().ok());
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        const auto chosen = office.perform(ChooseBackupFolder {folderIn(office)});
        QVERIFY2(chosen.ok(), chosen.ok() ? "" : qPrintable(QString::number(int(chosen.error().code)) + chosen.error().detail));
    }
    static Result<BackupMade> make(TestOffice& office)
    {
        const auto let = office.perform(MakeBackup {});
        if (!let)
            return let.error();
        return office.carryOut(let.value().job);
    }
    static QByteArray lastFacts(TestOffice& office)
    {
        const auto entries = TestLog(office).entries();
        for (auto entry = entries.crbegin(); entry != entries.crend(); ++entry) {
            if (entry->text(ledger::Key::Action) == "backup.make")
                return entry->text(ledger::Key::Outcome) + ' ' + entry->text(ledger::Key::Facts);
        }
        return {};
    }
    static BackupNews news(TestOffice& office) { return office.perform(DeskState {}).value().backups; }

private Q_SLOTS:
    void keepsTheFolderOutsideTheDatabase();
    void refusesAFolderThatIsNoUse();
    void makesACopyWhoseFingerprintStandsInTheLog();
    void makesOneAtEachCloseOfDay();
    void saysWhyThereIsNone();
    void writesOverNothing();
    void removesOnlyItsOwnOldest();
    void leavesNothingWhenItIsStopped();
    void sweepsWhatAPowerCutLeft();
    void saysSoWhenTheProgramStoppedInMidCopy();
};

void BackupsTest::keepsTheFolderOutsideTheDatabase()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    const auto before = office.perform(ShowBackups {});
    QVERIFY(before.ok() && before.value().folder.isEmpty() && before.value().trouble->code == ErrorCode::BackupFolderUnset);
    QVERIFY(!news(office).wanted);
    const auto chosen = office.perform(ChooseBackupFolder {folderIn(office)});
    QVERIFY(chosen.ok() && !chosen.value().trouble && chosen.value().sameDisk); // both below one temporary folder
    QVERIFY(chosen.value().freeBytes > 0 && chosen.value().databaseBytes > 0);
    QCOMPARE(office.state().backupFolder().value(), folderIn(office));
    QVERIFY(TestLog(office).actions().contains(QStringLiteral("backup.folder:ok")));
    QVERIFY(office.open().ok());
    QVERIFY(news(office).wanted && !news(office).last);
}

void BackupsTest::refusesAFolderThatIsNoUse()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    for (const auto& [path, code] : {std::pair(QString(), ErrorCode::BackupFolderUnset), std::pair(QStringLiteral("copias"), ErrorCode::BackupFolderMissing),
                                     std::pair(office.path() + QStringLiteral("/no-hay"), ErrorCode::BackupFolderMissing), std::pair(office.databasePath(), ErrorCode::BackupFolderMissing),
                                     std::pair(QStringLiteral("/proc"), ErrorCode::BackupFolderClosed)})
        QVERIFY2(codeOf(office.perform(ChooseBackupFolder {path})) == code, qPrintable(path));
    QVERIFY(office.state().backupFolder().value().isEmpty());
    QCOMPARE(codeOf(office.perform(MakeBackup {})), ErrorCode::BackupFolderUnset);
}

void BackupsTest::makesACopyWhoseFingerprintStandsInTheLog()
{
    TestOffice office;
    begin(office);
    const auto made = make(office);
    QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(QString::number(int(made.error().code)) + made.error().detail));
    QFile copy(made.value().path);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    const QByteArray bytes = copy.readAll();
    QCOMPARE(bytes.size(), made.value().bytes);
    QCOMPARE(crypto::sha256(bytes).toHex(), made.value().sha256);
    QCOMPARE(lastFacts(office), "ok file:" + made.value().sha256 + "/pruned:0/source:hand");
    QVERIFY(bytes.contains("backup.begin")); // it says of itself that it was begun
    QCOMPARE(copy.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions());
    const auto last = news(office).last;
    QVERIFY(last && last->done && last->doneMs == last->triedMs && last->doneMs > 0);
    QCOMPARE(office.perform(ShowBackups {}).value().copies, 1);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void BackupsTest::makesOneAtEachCloseOfDay()
{
    TestOffice office;
    begin(office);
    QVERIFY(office.perform(SignOut {}).ok());
    QVERIFY(office.signIn().ok());
    const auto closed = office.perform(CloseDay {true});
    QVERIFY(closed.ok() && closed.value().backup);
    const auto made = office.carryOut(closed.value().backup);
    QVERIFY(made.ok());
    QVERIFY(lastFacts(office).startsWith("ok file:") && lastFacts(office).endsWith("source:close"));
    // The day's end is in the copy.
    QFile copy(made.value().path);
    QVERIFY(copy.open(QIODevice::ReadOnly) && copy.readAll().contains("day.close"));
    office.clock().passMinutes(24 * 60);
    QVERIFY(office.signIn().ok());
    const auto next = office.perform(CloseDay {true});
    QVERIFY(next.ok() && office.carryOut(next.value().backup).ok());
    QCOMPARE(BackupFolder(folderIn(office), "respaldo-prueba-1-" + QFileInfo(made.value().path).fileName().section(u'-', 3, 3).toLatin1()).copies().size(), 2);
    // Where nobody chose a folder the day is closed all the same.
    TestOffice other;
    QVERIFY(other.open().ok() && other.signIn().ok());
    const auto without = other.perform(CloseDay {true});
    QVERIFY(without.ok() && !without.value().backup);
    QVERIFY(!TestLog(other).actions().contains(QStringLiteral("backup.begin:ok")));
}

void BackupsTest::saysWhyThereIsNone()
{
    TestOffice office;
    begin(office);
    QVERIFY(QDir(folderIn(office)).removeRecursively());
    const auto closedBy = [&] {
        if (!office.perform(SignOut {}) || !office.signIn())
            qFatal("nobody signs in");
        return office.perform(CloseDay {true});
    };
    const auto closed = closedBy();
    QVERIFY(closed.ok() && closed.value().backup); // the day is closed, whatever becomes of its copy
    QCOMPARE(codeOf(office.carryOut(closed.value().backup)), ErrorCode::BackupFolderMissing);
    QCOMPARE(lastFacts(office), QByteArray("fail source:close/why:folder-missing"));
    const auto last = news(office).last;
    QVERIFY(last && !last->done && last->why == "folder-missing" && last->doneMs == 0);
    QVERIFY(QFileInfo::exists(folderIn(office)));
    QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
    office.clock().passMinutes(1);
    QVERIFY(make(office).ok());
    QVERIFY(news(office).last->done && news(office).last->why.isEmpty());
}

void BackupsTest::writesOverNothing()
{
    TestOffice office;
    begin(office);
    const auto made = make(office);
    QVERIFY(made.ok());
    // The test's clock stands still: the next one would have the same name.
    QCOMPARE(codeOf(make(office)), ErrorCode::FileExists);
    QCOMPARE(lastFacts(office), QByteArray("fail source:hand/why:failed"));
    QCOMPARE(QFileInfo(made.value().path).size(), made.value().bytes);
    QCOMPARE(QDir(folderIn(office)).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void BackupsTest::removesOnlyItsOwnOldest()
{
    TestOffice office;
    begin(office);
    const auto first = make(office);
    QVERIFY(first.ok());
    const QString name = QFileInfo(first.value().path).fileName();
    const QString stem = name.chopped(qstrlen("-20261123-000000.db"));
    const auto put = [&](const QString& file) {
        QFile out(folderIn(office) + u'/' + file);
        QVERIFY(out.open(QIODevice::WriteOnly));
    };
    for (int day = 1; day <= 31; ++day)
        put(QStringLiteral("%1-202501%2-180000.db").arg(stem).arg(day, 2, 10, QLatin1Char('0')));
    const QStringList others {QStringLiteral("respaldo-otra-1-00000000-20200101-180000.db"), stem + QStringLiteral("-20200101-180000.db.bak"), stem + QStringLiteral("-20200101-180000-x.db"),
                              QStringLiteral("x") + stem + QStringLiteral("-20200101-180000.db"), QStringLiteral("carta.txt")};
    for (const QString& other : others)
        put(other);
    QVERIFY(QDir(folderIn(office)).mkdir(stem + QStringLiteral("-20200102-180000.db")));
    QVERIFY(QFile::link(QStringLiteral("carta.txt"), folderIn(office) + u'/' + stem + QStringLiteral("-20200103-180000.db")));
    office.clock().passMinutes(1);
    const auto made = make(office);
    QVERIFY(made.ok());
    QCOMPARE(made.value().pruned, 31 + 2 - BackupFolder::keptMax);
    QCOMPARE(BackupFolder(folderIn(office), stem.toLatin1()).copies().size(), BackupFolder::keptMax);
    QVERIFY(QFileInfo::exists(made.value().path) && QFileInfo::exists(first.value().path));
    QVERIFY(!QFileInfo::exists(folderIn(office) + u'/' + stem + QStringLiteral("-20250103-180000.db")));
    QVERIFY(QFileInfo::exists(folderIn(office) + u'/' + stem + QStringLiteral("-20250104-180000.db")));
    for (const QString& other : others)
        QVERIFY2(QFileInfo::exists(folderIn(office) + u'/' + other), qPrintable(other));
    QVERIFY(QFileInfo(folderIn(office) + u'/' + stem + QStringLiteral("-20200102-180000.db")).isDir());
    QVERIFY(QFileInfo(folderIn(office) + u'/' + stem + QStringLiteral("-20200103-180000.db")).isSymLink());
    QVERIFY(lastFacts(office).contains("pruned:3"));
}

void BackupsTest::leavesNothingWhenItIsStopped()
{
    TestOffice office;
    begin(office);
    const auto let = office.perform(MakeBackup {});
    QVERIFY(let.ok());
    let.value().job->stop();
    QCOMPARE(codeOf(office.carryOut(let.value().job)), ErrorCode::Cancelled);
    QCOMPARE(lastFacts(office), QByteArray("fail source:hand/why:stopped"));
    QVERIFY(QDir(folderIn(office)).isEmpty(QDir::Files | QDir::Hidden));
}

void BackupsTest::sweepsWhatAPowerCutLeft()
{
    TestOffice office;
    begin(office);
    const auto first = make(office);
    QVERIFY(first.ok());
    const QString ours = first.value().path + QStringLiteral(".parcial-a1B2c3");
    const QStringList others {folderIn(office) + QStringLiteral("/otra.db.parcial-a1B2c3"), first.value().path + QStringLiteral(".parcial-a1B2c3.txt"), first.value().path + QStringLiteral(".bak")};
    for (const QString& path : QStringList {ours} + others) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half") > 0);
    }
    office.clock().passMinutes(1);
    QVERIFY(make(office).ok());
    QVERIFY(!QFile::exists(ours));
    for (const QString& path : others)
        QVERIFY2(QFile::exists(path), qPrintable(path));
    QVERIFY(QFile::exists(first.value().path));
}

void BackupsTest::saysSoWhenTheProgramStoppedInMidCopy()
{
    TestOffice office;
    begin(office);
    QVERIFY(office.perform(MakeBackup {}).ok());
    office.stop();
    QVERIFY(office.open().ok());
    QCOMPARE(lastFacts(office), QByteArray("fail why:stopped"));
    QVERIFY(!news(office).last->done);
    // Once is enough.
    const qint64 entries = TestLog(office).size();
    QVERIFY(office.open().ok());
    QCOMPARE(TestLog(office).size(), entries);
}

QTEST_GUILESS_MAIN(BackupsTest)
#include "BackupsTest.moc"
