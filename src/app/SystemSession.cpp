#include "app/SystemSession.h"

#include <QCoreApplication>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

namespace ventanilla {

namespace {

const QString service = QStringLiteral("org.freedesktop.login1");
const QString managerPath = QStringLiteral("/org/freedesktop/login1");
const QString managerInterface = QStringLiteral("org.freedesktop.login1.Manager");
const QString sessionInterface = QStringLiteral("org.freedesktop.login1.Session");

QDBusMessage call(const QString& method, const QVariantList& arguments)
{
    QDBusMessage message = QDBusMessage::createMethodCall(service, managerPath, managerInterface, method);
    message.setArguments(arguments);
    // A manager that is not there is not started for us.
    message.setAutoStartService(false);
    return message;
}

} // namespace

SystemSession::SystemSession(const QDBusConnection& bus, QObject* parent) : QObject(parent), m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    m_bus.connect(service, managerPath, managerInterface, QStringLiteral("PrepareForSleep"), this, SLOT(prepareForSleep(bool)));
    holdSleep();
    find(QStringLiteral("GetSessionByPID"), uint(QCoreApplication::applicationPid()), false);
}

void SystemSession::find(const QString& method, const QVariant& argument, bool last)
{
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(method, {argument})), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, last](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *done;
        const QString named = qEnvironmentVariable("XDG_SESSION_ID");
        if (!reply.isError())
            follow(reply.value());
        else if (!last && !named.isEmpty()) // a program that the user's own manager started is in no session by its process
            find(QStringLiteral("GetSession"), named, true);
    });
}

void SystemSession::follow(const QDBusObjectPath& session)
{
    m_bus.connect(service, session.path(), sessionInterface, QStringLiteral("Lock"), this, SIGNAL(lockWanted()));
    m_bus.connect(service, session.path(), QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("PropertiesChanged"), this,
                  SLOT(changed(QString, QVariantMap, QStringList)));
}

void SystemSession::prepareForSleep(bool begins)
{
    if (!begins) {
        holdSleep();
        return;
    }
    Q_EMIT lockWanted();
    QTimer::singleShot(drawnLockedMs, this, [this] { m_hold = QDBusUnixFileDescriptor(); });
}

void SystemSession::changed(const QString& interface, const QVariantMap& values, const QStringList&)
{
    const auto active = values.constFind(QStringLiteral("Active"));
    if (interface == sessionInterface && active != values.cend() && !active->toBool())
        Q_EMIT lockWanted();
}

void SystemSession::holdSleep()
{
    const QVariantList arguments {QStringLiteral("sleep"), QStringLiteral("Ventanilla"), QStringLiteral("lock"), QStringLiteral("delay")};
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call(QStringLiteral("Inhibit"), arguments)), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher* done) {
        done->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *done;
        if (!reply.isError())
            m_hold = reply.value();
    });
}

} // namespace ventanilla
