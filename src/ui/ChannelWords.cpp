#include "ui/ChannelWords.h"

namespace ventanilla {

QString ChannelWords::of(channels::Tls tls)
{
    return tls == channels::Tls::Start ? tr("STARTTLS (suele ser el puerto 587)") : tr("TLS desde el comienzo (puerto 465)");
}

QString ChannelWords::of(ShowChannel::State state)
{
    switch (state) {
    case ShowChannel::State::Unset:
        return tr("sin servidor");
    case ShowChannel::State::Folder:
        return tr("carpeta de la demostración");
    case ShowChannel::State::InForce:
        return tr("en uso");
    case ShowChannel::State::Void:
        return tr("hay que volver a escribirlo");
    }
    return {};
}

Chip::Kind ChannelWords::kind(ShowChannel::State state)
{
    switch (state) {
    case ShowChannel::State::Unset:
    case ShowChannel::State::Void:
        return Chip::Kind::Warn;
    case ShowChannel::State::Folder:
        return Chip::Kind::Info;
    case ShowChannel::State::InForce:
        return Chip::Kind::Ok;
    }
    return Chip::Kind::Plain;
}

} // namespace ventanilla
