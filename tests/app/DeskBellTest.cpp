#include "app/DeskBell.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

/// A second start and the desk that is open, in one program.
class DeskBellTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder {};
    QByteArrayList m_heard {};

    std::function<void(const QByteArray&)> hears()
    {
        return [this](const QByteArray& token) { m_heard.append(token); };
    }

private Q_SLOTS:
    void init() { m_heard.clear(); }

    void isHeardWithTheTokenOfWhoRang()
    {
        const auto bell = DeskBell::hang(m_folder.path(), hears());
        QVERIFY(bell.ok());
        QVERIFY(DeskBell::ring(m_folder.path(), "token-1"));
        QVERIFY(DeskBell::ring(m_folder.path(), {}));
        QTRY_COMPARE(m_heard, (QByteArrayList {"token-1", ""}));
    }

    void isItsOwnersAloneAndGoesWithTheDesk()
    {
        const QString path = m_folder.filePath(u"desk.bell"_s);
        {
            const auto bell = DeskBell::hang(m_folder.path(), hears());
            QVERIFY(bell.ok());
            QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        }
        QVERIFY(!QFileInfo::exists(path));
        QVERIFY(!DeskBell::ring(m_folder.path(), "token"));
    }

    void isHungAgainWhereAStopLeftOneBehind()
    {
        QFile left(m_folder.filePath(u"desk.bell"_s));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(!DeskBell::ring(m_folder.path(), "token"));
        const auto bell = DeskBell::hang(m_folder.path(), hears());
        QVERIFY(bell.ok());
        QVERIFY(DeskBell::ring(m_folder.path(), "token"));
        QTRY_COMPARE(m_heard.size(), 1);
    }

    void hangsInAFolderWithALongName()
    {
        const QString deep = m_folder.filePath(QString(150, u'a'));
        QVERIFY(QDir().mkpath(deep));
        const auto bell = DeskBell::hang(deep, hears());
        QVERIFY(bell.ok());
        QVERIFY(DeskBell::ring(deep, "token"));
        QTRY_COMPARE(m_heard.size(), 1);
        QVERIFY(!DeskBell::hang(m_folder.filePath(u"none"_s), hears()).ok());
    }

    void doesNotWaitForADeskThatDoesNotListen()
    {
        // nobody takes what is rung: the socket's queue fills, and the caller is told at once
        const auto bell = DeskBell::hang(m_folder.path(), hears());
        QVERIFY(bell.ok());
        int rung = 0;
        while (rung < 100'000 && DeskBell::ring(m_folder.path(), "token"))
            ++rung;
        QVERIFY(rung < 100'000);
    }
};

QTEST_GUILESS_MAIN(DeskBellTest)
#include "DeskBellTest.moc"
