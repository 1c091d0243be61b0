#include "app/AdminCommands.h"

#include "services/Channels.h"
#include "ui/MailWords.h"

#include <QFile>

// How the office's messages leave.

namespace ventanilla {

using channels::Tls;

namespace {

/// An empty answer leaves what is in force.
QString orPresent(const QString& typed, const QString& present)
{
    return typed.isEmpty() ? present : typed;
}

} // namespace

int AdminCommands::showChannels()
{
    return doAs(tr("quien administra"), [&]() -> Result<void> {
        TRY(shown, perform(ShowChannel {}));
        sayChannel(shown);
        return {};
    });
}

void AdminCommands::sayChannel(const ShowChannel::Reply& shown)
{
    switch (shown.state) {
    case ShowChannel::State::Unset:
        m_terminal.say(tr("Correo: no hay servidor. Los mensajes esperan; configúrelo con «ventanilla-admin channels set»."));
        return;
    case ShowChannel::State::Folder:
        m_terminal.say(tr("Correo: es una demostración, los mensajes se escriben en una carpeta."));
        return;
    case ShowChannel::State::Void:
        m_terminal.say(tr("Correo: lo configurado era de otro equipo o de antes de volver a una copia, y aquí no se puede leer. Configúrelo otra vez con «ventanilla-admin channels set»."));
        return;
    case ShowChannel::State::InForce:
        break;
    }
    const ShowChannel::Settings& settings = *shown.settings;
    m_terminal.say(tr("Correo: %1, puerto %2, %3.").arg(settings.host).arg(settings.port).arg(settings.tls == Tls::Start ? tr("STARTTLS exigido") : tr("cifrado desde el principio")));
    m_terminal.say(settings.user.isEmpty() ? tr("  sin usuario") : tr("  usuario %1, con contraseña").arg(settings.user));
    m_terminal.say(tr("  envía como %1").arg(settings.sender));
    m_terminal.say(settings.certificates.isEmpty() ? tr("  confía en las autoridades de este equipo") : tr("  confía además en la autoridad entregada"));
}

Result<SetChannel> AdminCommands::askChannel(const std::optional<ShowChannel::Settings>& present)
{
    const auto ask = [this](const QString& question, const QString& now) { return m_terminal.ask(now.isEmpty() ? question : tr("%1 [%2]").arg(question, now)); };
    TRY(host, ask(tr("Servidor de correo:"), present ? present->host : QString()));
    TRY(kind, ask(tr("Cifrado (starttls o implicit):"), QString::fromLatin1(channels::tlsName(present ? present->tls : Tls::Start))));
    TRY(tls, kind.isEmpty() ? Result<Tls>(present ? present->tls : Tls::Start) : channels::parseTls(kind.toLower().toLatin1()));
    constexpr int startPort = 587, implicitPort = 465; // RFC 6409, RFC 8314
    const int usual = present && present->tls == tls ? present->port : tls == Tls::Start ? startPort : implicitPort;
    TRY(portTyped, ask(tr("Puerto:"), QString::number(usual)));
    bool isNumber = true;
    const int port = portTyped.isEmpty() ? usual : portTyped.toInt(&isNumber);
    if (!isNumber)
        return ErrorCode::PortMalformed;
    TRY(user, ask(tr("Usuario en el servidor («-» si no pide):"), present ? present->user : QString()));
    user = user == QLatin1String("-") ? QString() : orPresent(user, present ? present->user : QString());
    std::optional<Secret> password;
    if (!user.isEmpty()) {
        TRY(typed, m_terminal.askSecret(present && !present->user.isEmpty() ? tr("Contraseña en el servidor (vacía: la de ahora):") : tr("Contraseña en el servidor:")));
        if (!typed.isEmpty())
            password = std::move(typed);
    }
    TRY(sender, ask(tr("Dirección que envía:"), present ? present->sender : QString()));
    TRY(file, m_terminal.ask(tr("Archivo PEM de la autoridad de la institución (vacío: como ahora; «-»: ninguno):")));
    std::optional<QByteArray> certificates;
    if (file == QLatin1String("-"))
        certificates = QByteArray();
    else if (!file.isEmpty()) {
        TRY(bytes, m_office->readFile(file, channels::ServerSettings::certificatesBytesMax));
        certificates = bytes.view().toByteArray();
    }
    return SetChannel {orPresent(host, present ? present->host : QString()), port, tls, user, std::move(password), orPresent(sender, present ? present->sender : QString()), std::move(certificates)};
}

int AdminCommands::setChannels()
{
    return doAs(tr("quien administra"), [&]() -> Result<void> {
        TRY(shown, perform(ShowChannel {}));
        TRY(command, askChannel(shown.settings));
        TRY(reply, perform(std::move(command)));
        TRY(now, perform(ShowChannel {}));
        sayChannel(now);
        m_terminal.say(tr("Entrada %1 del registro. Pruébelo con «ventanilla-admin channels test DIRECCIÓN».").arg(reply.entry));
        return {};
    });
}

int AdminCommands::testChannels(const QString& address)
{
    bool left = false;
    const int code = doAs(tr("quien administra"), [&]() -> Result<void> {
        TRY(to, Email::parse(address));
        TRY(let, perform(TestChannel {to}));
        auto future = m_office->carryOut(let.job);
        future.waitForFinished();
        TRY(delivery, future.takeResult());
        left = delivery.fate == channels::Fate::Sent;
        const Words::Message message = MailWords::ofTest(delivery);
        const QString words = message.head + u' ' + message.text;
        if (left)
            m_terminal.say(words);
        else
            m_terminal.complain(words);
        return {};
    });
    return code == 0 && !left ? 1 : code;
}

} // namespace ventanilla
