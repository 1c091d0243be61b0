#include "app/SystemSession.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace ventanilla;

/// A login manager as far as the desk knows one: on the test's own bus.
class LoginDaemon : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")

public:
    explicit LoginDaemon(const QDBusConnection& bus) : m_bus(bus) {}

    static QString sessionPath() { return QStringLiteral("/org/freedesktop/login1/session/c1"); }
    uint askedPid = 0;
    int holds = 0;
    bool knowsPid = true;
    /// Whether the last moment that was asked for is still wanted: its other end has not been closed.
    bool isHeld() const
    {
        char byte = 0;
        return m_pipe[0] >= 0 && ::read(m_pipe[0], &byte, 1) < 0;
    }

public Q_SLOTS:
    QDBusObjectPath GetSessionByPID(uint pid, const QDBusMessage& message)
    {
        askedPid = pid;
        if (!knowsPid) {
            message.setDelayedReply(true);
            m_bus.send(message.createErrorReply(QStringLiteral("org.freedesktop.login1.NoSessionForPID"), QStringLiteral("none")));
        }
        return QDBusObjectPath(sessionPath());
    }
    QDBusObjectPath GetSession(const QString& id, const QDBusMessage&) { return QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/") + id); }
    QDBusUnixFileDescriptor Inhibit(const QString& what, const QString&, const QString&, const QString& mode)
    {
        if (what != QLatin1String("sleep") || mode != QLatin1String("delay") || ::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
            return QDBusUnixFileDescriptor();
        ++holds;
        QDBusUnixFileDescriptor end(m_pipe[1]); // a copy
        ::close(m_pipe[1]);
        return end;
    }

private:
    QDBusConnection m_bus;
    int m_pipe[2] {-1, -1};
};

/// Suspend and session switch, heard on a private bus from a manager of the test's own.
class SystemSessionTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder {};
    QProcess m_daemon {};
    QString m_address {};

    QDBusConnection connection(const QString& name) const { return QDBusConnection::connectToBus(m_address, name); }
    void announce(const QDBusConnection& bus, const QString& path, const QString& interface, const QString& name, const QVariantList& arguments) const
    {
        QDBusMessage signal = QDBusMessage::createSignal(path, interface, name);
        signal.setArguments(arguments);
        QVERIFY(bus.send(signal));
    }

private Q_SLOTS:
    void initTestCase();
    void cleanup();
    void hearsThatTheMachineSleeps();
    void hearsThatTheSessionIsLockedOrLeft_data();
    void hearsThatTheSessionIsLockedOrLeft();
    void hearsNothingWithoutAManager();
};

void SystemSessionTest::initTestCase()
{
    const QString configuration = m_folder.filePath(QStringLiteral("bus.conf"));
    QFile file(configuration);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("<busconfig><type>session</type><listen>unix:path=%1</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow send_destination=\"*\" "
                              "eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>")
                   .arg(m_folder.filePath(QStringLiteral("bus")))
                   .toUtf8());
    file.close();
    m_daemon.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--config-file=") + configuration, QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QVERIFY(m_daemon.waitForStarted());
    QTRY_VERIFY(m_daemon.canReadLine());
    m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    QVERIFY(connection(QStringLiteral("probe")).isConnected());
}

void SystemSessionTest::cleanup()
{
    for (const char* name : {"desk", "manager"})
        QDBusConnection::disconnectFromBus(QString::fromLatin1(name));
}

void SystemSessionTest::hearsThatTheMachineSleeps()
{
    QDBusConnection bus = connection(QStringLiteral("manager"));
    LoginDaemon manager(bus);
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.login1")));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &manager, QDBusConnection::ExportAllSlots));
    SystemSession session(connection(QStringLiteral("desk")));
    QSignalSpy locked(&session, &SystemSession::lockWanted);
    QTRY_COMPARE(manager.holds, 1);
    QVERIFY(manager.isHeld());
    const auto sleeps = [&](bool begins) {
        announce(bus, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), {begins});
    };
    sleeps(true);
    QTRY_COMPARE(locked.size(), 1);
    QVERIFY(manager.isHeld()); // until the lock is drawn
    QTRY_VERIFY(!manager.isHeld());
    sleeps(false);
    QTRY_COMPARE(manager.holds, 2); // for the next time
    QCOMPARE(locked.size(), 1);
}

void SystemSessionTest::hearsThatTheSessionIsLockedOrLeft_data()
{
    QTest::addColumn<bool>("knowsPid");
    QTest::addColumn<QString>("path");
    QTest::newRow("by process") << true << LoginDaemon::sessionPath();
    QTest::newRow("by the environment") << false << QStringLiteral("/org/freedesktop/login1/session/c7");
}

void SystemSessionTest::hearsThatTheSessionIsLockedOrLeft()
{
    QFETCH(bool, knowsPid);
    QFETCH(QString, path);
    qputenv("XDG_SESSION_ID", "c7");
    QDBusConnection bus = connection(QStringLiteral("manager"));
    LoginDaemon manager(bus);
    manager.knowsPid = knowsPid;
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.login1")));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &manager, QDBusConnection::ExportAllSlots));
    SystemSession session(connection(QStringLiteral("desk")));
    QSignalSpy locked(&session, &SystemSession::lockWanted);
    const QString sessionInterface = QStringLiteral("org.freedesktop.login1.Session");
    const auto lock = [&](const QString& of) { announce(bus, of, sessionInterface, QStringLiteral("Lock"), {}); };
    QTRY_VERIFY(manager.askedPid == uint(QCoreApplication::applicationPid()));
    // Until it listens to its session; then once for each time.
    QTRY_VERIFY_WITH_TIMEOUT((lock(path), !locked.isEmpty()), 10'000);
    const auto becomes = [&](bool active) {
        announce(bus, path, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"),
                 {sessionInterface, QVariantMap {{QStringLiteral("Active"), active}}, QStringList()});
    };
    const qsizetype before = locked.size();
    becomes(true); // somebody comes back: nothing to lock
    lock(QStringLiteral("/org/freedesktop/login1/session/other"));
    becomes(false);
    QTRY_VERIFY(locked.size() > before);
}

void SystemSessionTest::hearsNothingWithoutAManager()
{
    SystemSession session(connection(QStringLiteral("desk")));
    SystemSession alone(QDBusConnection(QStringLiteral("no bus of this name")));
    QSignalSpy locked(&session, &SystemSession::lockWanted);
    QDBusConnection bus = connection(QStringLiteral("manager"));
    // Who is not the manager has nothing to say.
    announce(bus, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), {true});
    LoginDaemon manager(bus);
    QVERIFY(bus.registerService(QStringLiteral("org.freedesktop.login1")));
    QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/login1"), &manager, QDBusConnection::ExportAllSlots));
    QVERIFY(locked.isEmpty());
    // Once there is one, it is heard: the silence before was not deafness.
    QTRY_VERIFY_WITH_TIMEOUT((announce(bus, QStringLiteral("/org/freedesktop/login1"), QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), {true}), !locked.isEmpty()), 10'000);
}

QTEST_GUILESS_MAIN(SystemSessionTest)
#include "SystemSessionTest.moc"
