#pragma once

#include <QDBusConnection>
#include <QDBusUnixFileDescriptor>
#include <QObject>
#include <QVariantMap>

class QDBusObjectPath;

namespace ventanilla {

/// What the machine's login manager (org.freedesktop.login1) says of the session this program runs in: it is about to sleep, it is to be
/// locked, another one is in front of it. Where there is no such manager nothing is ever heard.
class SystemSession : public QObject
{
    Q_OBJECT
public:
    /// How long the machine waits for the desk to be drawn locked before it sleeps.
    static constexpr int drawnLockedMs = 500;

    explicit SystemSession(const QDBusConnection& bus, QObject* parent = nullptr);

Q_SIGNALS:
    /// Whoever sits down next may be somebody else.
    void lockWanted();

private Q_SLOTS:
    void prepareForSleep(bool begins);
    void changed(const QString& interface, const QVariantMap& values, const QStringList& others);

private:
    void find(const QString& method, const QVariant& argument, bool last);
    void follow(const QDBusObjectPath& session);
    /// Asks for a moment before each sleep.
    void holdSleep();

    QDBusConnection m_bus;
    QDBusUnixFileDescriptor m_hold {}; ///< while it is open the machine waits
};

} // namespace ventanilla
