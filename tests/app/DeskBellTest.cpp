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

    QTemporaryDir m_folder{};
    QTemporaryDir m_runtime{};
    QByteArrayList m_heard{};

    std::function<void(const QByteArray&)> hears()
    {
        return [this](const QByteArray& token) { m_heard.append(token); };
    }

    QStringList bells() const
    {
        return QDir(m_runtime.path()).entryList({u"*.bell"_s}, QDir::System | QDir::Files);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_runtime.isValid()); // 0700, as the runtime folder has to be
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    }
    void init() { m_heard.clear(); }

    void isHeardWithTheTokenOfWhoRang()
    {
        const auto bell = DeskBell::hang(m_folder.path(), hears());
        QVERIFY(bell.ok());
        QVERIFY(DeskBell::ring(m_folder.path(), "token-1"));
        QVERIFY(DeskBell::ring(m_folder.path(), {}));
        QTRY_COMPARE(m_heard, (QByteArrayList{"token-1", ""}));
    }

    void isItsOwnersAloneAndGoesWithTheDesk()
    {
        {
            const auto bell = DeskBell::hang(m_folder.path(), hears());
            QVERIFY(bell.ok());
            QCOMPARE(bells().size(), 1);
            QCOMPARE(
                QFileInfo(m_runtime.filePath(bells().first())).permissions() &
                    (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                QFile::Permissions());
        }
        QVERIFY(bells().isEmpty());
        QVERIFY(!DeskBell::ring(m_folder.path(), "token"));
    }

    void isHungAgainWhereAStopLeftOneBehind()
    {
        QString name;
        {
            const auto bell = DeskBell::hang(m_folder.path(), hears());
            QVERIFY(bell.ok());
            name = bells().first();
        }
        QFile left(m_runtime.filePath(name));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        QVERIFY(!DeskBell::ring(m_folder.path(), "token"));
        const auto bell = DeskBell::hang(m_folder.path(), hears());
        QVERIFY(bell.ok());
        QVERIFY(DeskBell::ring(m_folder.path(), "token"));
        QTRY_COMPARE(m_heard.size(), 1);
    }

    void isOneForEachFolderWhateverPathLeadsThere()
    {
        const QString other = m_folder.filePath(u"other"_s);
        const QString sameAgain = m_folder.filePath(u"link"_s);
        QVERIFY(QDir().mkpath(other));
        QVERIFY(QFile::link(m_folder.path(), sameAgain));
        const auto bell = DeskBell::hang(m_folder.path(), hears());
        QVERIFY(bell.ok());
        QVERIFY(DeskBell::ring(sameAgain, "token"));
        QVERIFY(!DeskBell::ring(other, "token"));
        QVERIFY(!DeskBell::ring(m_folder.filePath(u"none"_s), "token"));
        QTRY_COMPARE(m_heard.size(), 1);
    }

    void withoutARuntimeFolderThereIsNone()
    {
        // too long a name for a socket
        const QString deep = m_runtime.filePath(QString(120, u'a'));
        QVERIFY(QDir().mkpath(deep));
        QVERIFY(
            QFile::setPermissions(deep, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", deep.toUtf8());
        QVERIFY(!DeskBell::hang(m_folder.path(), hears()).ok());
        QVERIFY(!DeskBell::ring(m_folder.path(), "token"));
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
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
