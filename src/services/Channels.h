#pragma once

#include "channels/Delivery.h"
#include "channels/ServerSettings.h"
#include "core/Email.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"
#include "services/BackRoom.h"
#include "services/MailChannel.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <optional>

namespace ventanilla {

/// How the office's mail leaves, without the password.
struct ShowChannel
{
    static constexpr Permission permission = Permission::ManageChannels;
    static constexpr const char* action = "channel.show";
    enum class State {
        Unset,  ///< mail waits
        Folder, ///< a demonstration's
        InForce,
        Void ///< set on another counter, or before a restore onto this one: nobody can read it, and
             ///< it is to be set again
    };
    struct Settings
    {
        QString host;
        int port;
        channels::Tls tls;
        QString user; ///< empty: the server asks nobody
        QString sender;
        QByteArray certificates; ///< PEM; empty: those of the machine alone
    };
    struct Reply
    {
        State state;
        std::optional<Settings> settings{}; ///< InForce
    };
};

/// From now on mail leaves this way. A change of the log (`channel.set`), which names no user and
/// no secret. Errors: HostMalformed, PortMalformed, MailUserMalformed, CertificatesMalformed, those
/// of Email::parse (the sender's).
struct SetChannel
{
    static constexpr Permission permission = Permission::ManageChannels;
    static constexpr const char* action = "channel.set";
    static constexpr bool asksPasswordAgain = true;
    struct Reply
    {
        qint64 entry;
    };
    QString host;
    int port;
    channels::Tls tls;
    QString user;
    std::optional<Secret> password; ///< none: the one in force stays, if server and user do
    QString sender;
    std::optional<QByteArray>
        certificates; ///< PEM; none: those in force stay; of no bytes: none besides the machine's
};

/// A message to try the channel with, on its way: let in by the door, for Office::carryOut. Its
/// fate is an entry, `channel.tested`.
class ChannelTest
{
public:
    using Reply = channels::Delivery;
    ChannelTest(const Context& context, Email to);

    /// From any thread.
    void stop() { m_stopped = true; }
    /// In the back room: one conversation with the server.
    void work(const WorkProgress& progress);
    /// On the records thread.
    Result<channels::Delivery> settle(Context& context);

private:
    const std::shared_ptr<const MailChannel> m_channel;
    const StaffId m_staff;
    const Email m_to;
    const Email m_from;
    const QString m_office;
    const QByteArray m_id;
    const qint64 m_utcMs;
    std::atomic<bool> m_stopped = false;
    channels::Delivery m_delivery{};
};

/// Sends one message that says nothing but that it was sent, whatever else waits. Errors:
/// ChannelUnset.
struct TestChannel
{
    static constexpr Permission permission = Permission::ManageChannels;
    static constexpr const char* action = "channel.test";
    struct Reply
    {
        std::shared_ptr<ChannelTest> job;
    };
    Email to;
};

Result<ShowChannel::Reply> execute(Context&, const ShowChannel&);
Result<SetChannel::Reply> execute(Context&, const SetChannel&);
Result<TestChannel::Reply> execute(Context&, const TestChannel&);

} // namespace ventanilla
