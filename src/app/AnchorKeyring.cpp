#include "app/AnchorKeyring.h"

#include "crypto/Crypto.h"
#include "ledger/Checkpoint.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusVariant>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <memory>

namespace ventanilla {

namespace {

// https://specifications.freedesktop.org/secret-service/latest/
const QString secretService = QStringLiteral("org.freedesktop.secrets");
const QString servicePath = QStringLiteral("/org/freedesktop/secrets");
const QString serviceName = QStringLiteral("ventanilla");
constexpr char place[] = "keyring";

} // namespace

AnchorKeyring::AnchorKeyring(const QString& stateDir, QDBusConnection bus, QObject* parent)
    : QObject(parent), m_key(QStringLiteral("anchor-") + QString::fromLatin1(crypto::sha256(QFile::encodeName(QDir(stateDir).absolutePath())).toHex().first(16))), m_bus(std::move(bus))
{
}

void AnchorKeyring::ask(const QString& path, const QString& interface, const QString& method, const QVariantList& arguments, std::function<void(const QVariant& answer)> then)
{
    QDBusMessage message = QDBusMessage::createMethodCall(secretService, path, interface, method);
    message.setArguments(arguments);
    // Asking must not start a keyring that then asks the clerk for a password.
    message.setAutoStartService(false);
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message, waitMsMax), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        then(reply.type() == QDBusMessage::ReplyMessage ? reply.arguments().value(0) : QVariant());
    });
}

void AnchorKeyring::ifOpen(std::function<void(bool open)> then)
{
    if (!m_bus.isConnected()) {
        then(false);
        return;
    }
    ask(servicePath, QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("ReadAlias"), {QStringLiteral("default")}, [this, then = std::move(then)](const QVariant& answer) {
        const QString collection = answer.value<QDBusObjectPath>().path();
        if (collection.size() < 2) { // `/`: there is no default one
            then(false);
            return;
        }
        ask(collection, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"), {QStringLiteral("org.freedesktop.Secret.Collection"), QStringLiteral("Locked")},
            [then](const QVariant& locked) {
                const QVariant value = locked.value<QDBusVariant>().variant();
                then(value.isValid() && !value.toBool());
            });
    });
}

void AnchorKeyring::read(Found then)
{
    // Told once: by the keyring or by the clock, whoever is first.
    auto waiting = std::make_shared<Found>(std::move(then));
    const auto tell = [waiting](const QList<storage::GivenAnchor>& anchors) {
        if (const Found once = std::exchange(*waiting, {}))
            once(anchors);
    };
    QTimer::singleShot(waitMsMax, this, [tell] { tell({}); });
    ifOpen([this, tell](bool open) {
        if (!open) {
            tell({});
            return;
        }
        auto* job = new QKeychain::ReadPasswordJob(serviceName, this);
        job->setKey(m_key);
        connect(job, &QKeychain::Job::finished, this, [job, tell] {
            const QByteArray note = job->error() == QKeychain::NoError ? job->binaryData() : QByteArray();
            tell(ledger::Checkpoint::read(note) ? QList {storage::GivenAnchor {note, place}} : QList<storage::GivenAnchor>());
        });
        job->start();
    });
}

void AnchorKeyring::keep(const QByteArray& note)
{
    QMetaObject::invokeMethod(this, [this, note] {
        ifOpen([this, note](bool open) {
            if (!open) {
                Q_EMIT kept(false);
                return;
            }
            auto* job = new QKeychain::WritePasswordJob(serviceName, this);
            job->setKey(m_key);
            job->setBinaryData(note);
            connect(job, &QKeychain::Job::finished, this, [this, job] { Q_EMIT kept(job->error() == QKeychain::NoError); });
            job->start();
        });
    });
}

} // namespace ventanilla
