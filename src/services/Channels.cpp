#include "services/Channels.h"

#include "crypto/Certificates.h"
#include "crypto/Crypto.h"
#include "services/Context.h"
#include "services/Letters.h"
#include "services/Outbox.h"
#include "services/SealedRecords.h"
#include "storage/Backing.h"
#include "storage/Sealing.h"

namespace ventanilla {

using channels::Delivery;
using channels::Fate;
using channels::MailServer;
using channels::ServerSettings;
using ledger::Outcome;
using storage::Table;

namespace {

constexpr char mailKind[] = "mail";
constexpr char testedAction[] = "channel.tested";

const ServerSettings* settingsOf(const MailChannel& channel)
{
    const auto* server = std::get_if<MailServer>(&channel);
    return server ? &server->settings() : nullptr;
}

Result<ServerSettings> openSettings(const Context& context, const storage::ChannelRow& row)
{
    TRY(bytes, storage::openField(context.counterKeys.channelKey(), Table::Channel, row.pseudonym,
                                  "sealed", row.sealed));
    return readServer(bytes);
}

Outcome outcomeOf(Fate fate)
{
    switch (fate) {
    case Fate::Sent:
        return Outcome::Ok;
    case Fate::Unknown:
        return Outcome::Unknown;
    case Fate::Later:
    case Fate::Refused:
        return Outcome::Fail;
    }
    Q_UNREACHABLE_RETURN(Outcome::Fail);
}

} // namespace

Result<void> lookAtChannel(Context& context)
{
    MailWay& way = context.mail;
    TRY(row, storage::channelOf(*context.database, mailKind));
    const QByteArray sealed = row ? row->sealed : QByteArray();
    if (!sealed.isEmpty() && sealed == way.sealed)
        return {};
    way.sealed = sealed;
    way.isVoid = false;
    way.blockedTries = 0;
    way.restsUntilMs = 0;
    way.channel = way.folder.isEmpty()
                      ? std::make_shared<const MailChannel>()
                      : std::make_shared<const MailChannel>(channels::MailFolder(way.folder));
    if (row) {
        // A row of before that was put back by hand opens as well: what counts is what the log speaks of.
        TRY(backed, storage::isBacked(*context.database, {Table::Channel, row->pseudonym}));
        auto settings = openSettings(context, *row);
        way.isVoid = !settings || !backed;
        if (!way.isVoid)
            way.channel =
                std::make_shared<const MailChannel>(MailServer(std::move(settings).value()));
    }
    context.mailAvailable = way.isThere() && !context.still;
    return {};
}

Result<ShowChannel::Reply> execute(Context& context, const ShowChannel&)
{
    TRY_DO(lookAtChannel(context));
    const MailWay& way = context.mail;
    using State = ShowChannel::State;
    if (const ServerSettings* settings = settingsOf(*way.channel))
        return ShowChannel::Reply{State::InForce,
                                  ShowChannel::Settings{settings->host(), settings->port(),
                                                        settings->tls(), settings->user(),
                                                        settings->sender().address(),
                                                        settings->certificates()}};
    return ShowChannel::Reply{way.isVoid      ? State::Void
                              : way.isThere() ? State::Folder
                                              : State::Unset};
}

Result<SetChannel::Reply> execute(Context& context, const SetChannel& command)
{
    TRY_DO(lookAtChannel(context));
    const ServerSettings* present = settingsOf(*context.mail.channel);
    // A password goes to the server that it was given for, and to no other.
    const bool stays = !command.password && !command.user.isEmpty() && present &&
                       present->host() == command.host.toLower() && present->user() == command.user;
    const QByteArray certificates = command.certificates ? *command.certificates
                                    : present            ? present->certificates()
                                                         : QByteArray();
    TRY(settings, ServerSettings::parse({command.host, command.port, command.tls, command.user,
                                         command.password ? command.password->clone()
                                         : stays          ? present->password().clone()
                                                          : Secret(),
                                         command.sender, certificates}));
    if (!certificates.isEmpty())
        TRY_DO(crypto::certificatesIn(certificates));
    TRY(before, storage::channelOf(*context.database, mailKind));
    storage::ChannelRow row{
        before ? before->pseudonym : crypto::randomBytes(16).toHex(), mailKind, {}};
    const Secret plain = writeServer(settings);
    TRY(sealed, storage::sealField(context.counterKeys.channelKey(), Table::Channel, row.pseudonym,
                                   "sealed", plain.view()));
    row.sealed = sealed;
    TRY(transaction, context.database->begin());
    TRY_DO(putChannel(transaction, row));
    storage::AuditEvent event = context.event(SetChannel::action);
    event.on(Table::Channel, row.pseudonym)
        .fact("kind", mailKind)
        .fact("server", settings.host().toLatin1())
        .fact("port", QByteArray::number(settings.port()))
        .fact("tls", channels::tlsName(settings.tls()))
        .fact("user", settings.user().isEmpty() ? "no" : "yes")
        .fact("own", certificates.isEmpty() ? "no" : "yes");
    TRY(committed, context.told(transaction.commit(std::move(event))));
    TRY_DO(lookAtChannel(context));
    if (context.mailQueued)
        context.mailQueued();
    return SetChannel::Reply{committed.first};
}

ChannelTest::ChannelTest(const Context& context, Email to)
    : m_channel(context.mail.channel),
      m_staff(context.session->staff),
      m_to(std::move(to)),
      m_from(senderOf(context)),
      m_office(context.office->name),
      m_id(crypto::randomBytes(MailId::bytesCount).toHex()),
      m_utcMs(context.clock.utcMs())
{}

void ChannelTest::work(const WorkProgress& progress)
{
    if (!progress(0, 1))
        m_stopped = true;
    m_delivery = deliver(*m_channel, channelLetter(m_to, m_utcMs, m_office), m_from, m_id, m_utcMs,
                         m_stopped);
}

Result<Delivery> ChannelTest::settle(Context& context)
{
    storage::AuditEvent event(testedAction, outcomeOf(m_delivery.fate));
    event.by(m_staff).fact("kind", mailKind);
    if (m_delivery.obstacle != channels::Obstacle::None)
        event.fact("why", obstacleName(m_delivery.obstacle));
    if (m_delivery.reply != 0)
        event.fact("reply", QByteArray::number(m_delivery.reply));
    TRY(committed, context.record(std::move(event)));
    return m_delivery;
}

Result<TestChannel::Reply> execute(Context& context, const TestChannel& command)
{
    TRY_DO(lookAtChannel(context));
    if (!context.mail.isThere())
        return ErrorCode::ChannelUnset;
    // The intent stands in the log before a socket is opened.
    TRY(committed, context.record(context.event(TestChannel::action).fact("kind", mailKind)));
    return TestChannel::Reply{std::make_shared<ChannelTest>(context, command.to)};
}

} // namespace ventanilla
