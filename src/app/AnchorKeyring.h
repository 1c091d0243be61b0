#pragma once

#include "storage/LogScan.h"

#include <QDBusConnection>
#include <QObject>

#include <functional>

namespace ventanilla {

/// The last checkpoint that the desk handed out, in the user's keyring (Secret Service): what puts database and state folder back does not put
/// that back. A keyring that is not there, or locked, is let be: nobody is ever asked to open one, and nothing waits for it.
class AnchorKeyring : public QObject
{
    Q_OBJECT
public:
    /// After so long nothing is waited for any more.
    static constexpr int waitMsMax = 2000;

    /// `stateDir` tells the offices of one user apart.
    AnchorKeyring(const QString& stateDir, QDBusConnection bus, QObject* parent = nullptr);

    using Found = std::function<void(const QList<storage::GivenAnchor>& anchors)>;
    /// `then` is told once, within waitMsMax: what is kept, or nothing.
    void read(Found then);
    /// Puts this note in the place of the one before, some time later. From any thread.
    void keep(const QByteArray& note);

Q_SIGNALS:
    /// How keep() ended.
    void kept(bool done);

private:
    /// Whether there is a keyring and it is open.
    void ifOpen(std::function<void(bool open)> then);
    void ask(const QString& path, const QString& interface, const QString& method, const QVariantList& arguments, std::function<void(const QVariant& answer)> then);

    QString m_key;
    QDBusConnection m_bus;
};

} // namespace ventanilla
