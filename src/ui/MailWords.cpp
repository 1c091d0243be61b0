#include "ui/MailWords.h"

namespace ventanilla {

using channels::Fate;
using channels::Obstacle;
using channels::Reached;

namespace {

/// What to do about what stands in the way.
QString advice(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::HostUnknown:
        return MailWords::tr("Revise el nombre del servidor y la red de este equipo.");
    case Obstacle::Unreachable:
        return MailWords::tr("Revise el servidor, el puerto y la red; quizá un cortafuegos lo impide.");
    case Obstacle::TooSlow:
        return MailWords::tr("Revise el puerto y la forma de cifrado, o pruebe más tarde.");
    case Obstacle::NoTls:
        return MailWords::tr("No se dijo nada sin cifrar. Revise el puerto y la forma de cifrado: STARTTLS suele ser el 587, y desde el principio el 465.");
    case Obstacle::CertificateHost:
        return MailWords::tr("Escriba el servidor como lo nombra su certificado. Si ya es así, llame a quien administra el correo: alguien puede estar en medio.");
    case Obstacle::CertificateExpired:
        return MailWords::tr("Compruebe la fecha de este equipo; si es correcta, quien administra el correo debe renovar el certificado.");
    case Obstacle::CertificateIssuer:
        return MailWords::tr("Si la institución tiene su propia autoridad, entregue su certificado al configurar el canal. Si no, llame a quien administra el correo.");
    case Obstacle::SignIn:
        return MailWords::tr("Revise el usuario y la contraseña del servidor de correo.");
    case Obstacle::Sender:
        return MailWords::tr("Revise la dirección de quien envía: el servidor no deja usarla con ese usuario.");
    case Obstacle::Recipient:
        return MailWords::tr("Pruebe con otra dirección, o revise la que escribió.");
    case Obstacle::Message:
        return MailWords::tr("Llame a quien administra el correo y dígale la respuesta del servidor.");
    case Obstacle::Busy:
        return MailWords::tr("Es cosa de esperar: pruebe dentro de unos minutos.");
    case Obstacle::Broken:
        return MailWords::tr("Revise el servidor y el puerto: allí no responde un servidor de correo.");
    case Obstacle::Stopped:
        return MailWords::tr("Pruebe otra vez.");
    case Obstacle::Folder:
        return MailWords::tr("Revise los permisos de la carpeta de datos.");
    case Obstacle::Channel:
        return MailWords::tr("Configure antes el canal.");
    case Obstacle::None:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString steps(Reached reached)
{
    switch (reached) {
    case Reached::Nothing:
        return MailWords::tr("No se llegó al servidor.");
    case Reached::Server:
        return MailWords::tr("Se llegó al servidor.");
    case Reached::Encryption:
        return MailWords::tr("Se llegó al servidor y su certificado vale.");
    case Reached::SignIn:
    case Reached::Acceptance:
        return MailWords::tr("Se llegó al servidor, su certificado vale y dejó entrar.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

QString MailWords::ofKind(const QByteArray& kind)
{
    return kind == "code" ? tr("Código") : kind == "checkpoint" ? tr("Constancia para auditoría") : tr("Aviso");
}

QString MailWords::of(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::HostUnknown:
        return tr("ninguna máquina tiene el nombre del servidor");
    case Obstacle::Unreachable:
        return tr("el servidor no responde");
    case Obstacle::TooSlow:
        return tr("el servidor tarda demasiado");
    case Obstacle::NoTls:
        return tr("el servidor no cifra");
    case Obstacle::CertificateHost:
        return tr("el certificado es de otro servidor");
    case Obstacle::CertificateExpired:
        return tr("el certificado venció o todavía no vale");
    case Obstacle::CertificateIssuer:
        return tr("el certificado no es de confianza");
    case Obstacle::SignIn:
        return tr("el servidor no aceptó el usuario o la contraseña de la oficina");
    case Obstacle::Sender:
        return tr("el servidor no aceptó la dirección de la oficina");
    case Obstacle::Recipient:
        return tr("el servidor de ese correo no lo aceptó");
    case Obstacle::Message:
        return tr("el servidor no aceptó el mensaje");
    case Obstacle::Busy:
        return tr("el servidor pide esperar");
    case Obstacle::Broken:
        return tr("lo que responde no es un servidor de correo");
    case Obstacle::Stopped:
        return tr("el programa se cerraba");
    case Obstacle::Folder:
        return tr("la carpeta de mensajes no se puede escribir");
    case Obstacle::Channel:
        return tr("no hay servidor de correo");
    case Obstacle::None:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

QString MailWords::answer(int reply, const QString& words)
{
    if (reply == 0)
        return {};
    return words.isEmpty() ? QString::number(reply) : QString::number(reply) + u' ' + words;
}

QString MailWords::ofDelivery(const channels::Delivery& delivery)
{
    const QString said = answer(delivery.reply, delivery.words);
    //: %1 what stood in the way of a message, %2 the server's own words
    return said.isEmpty() ? of(delivery.obstacle) : tr("%1 (%2)").arg(of(delivery.obstacle), said);
}

Words::Message MailWords::ofTest(const channels::Delivery& delivery)
{
    if (delivery.fate == Fate::Sent)
        return {tr("El mensaje de prueba salió."), delivery.reply == 0 ? tr("Está en la carpeta de mensajes: es una demostración.")
                                                                      : tr("Se llegó al servidor, su certificado vale, dejó entrar y aceptó el mensaje (%1). Mire si llegó.").arg(answer(delivery.reply, delivery.words))};
    if (delivery.fate == Fate::Unknown)
        return {tr("No se sabe si el mensaje de prueba salió."), tr("Se entregó entero y el servidor no llegó a responder. Mire si llegó antes de probar otra vez.")};
    //: %1 what stood in the way
    const QString head = tr("El mensaje de prueba no salió: %1.").arg(ofDelivery(delivery));
    const bool network = delivery.obstacle != Obstacle::Folder && delivery.obstacle != Obstacle::Channel;
    return {head, network ? steps(delivery.reached) + u' ' + advice(delivery.obstacle) : advice(delivery.obstacle)};
}

QString MailWords::of(GiveUpReason reason)
{
    switch (reason) {
    case GiveUpReason::AddressWrong:
        return tr("La dirección está mal escrita");
    case GiveUpReason::ToldOtherwise:
        return tr("La persona ya lo sabe por otro medio");
    case GiveUpReason::NoLongerNeeded:
        return tr("Ya no hace falta");
    }
    Q_UNREACHABLE_RETURN({});
}

Words::Message MailWords::ofError(const Error& error)
{
    switch (error.code) {
    case ErrorCode::MailRefused:
        return {tr("No se puede enviar correo a esa dirección."), tr("El correo anterior sigue valiendo. Revise la dirección o pida otra.")};
    case ErrorCode::MailFailed:
        return {tr("Sin red: el correo espera."), tr("Los avisos salen solos al volver; puede seguir.")};
    case ErrorCode::MailUnknown:
        return {tr("No se sabe si el correo salió."), tr("Si no llega, pida un código nuevo.")};
    case ErrorCode::HostMalformed:
        return {tr("Ese no es el nombre de un servidor."), tr("Escríbalo sin espacios, sin puerto y sin «smtp://», por ejemplo correo.iess.example.")};
    case ErrorCode::PortMalformed:
        return {tr("Ese no es un puerto."), tr("Es un número de 1 a 65535: con STARTTLS suele ser 587; cifrado desde el principio, 465.")};
    case ErrorCode::MailUserMalformed:
        return {tr("El usuario y la contraseña del servidor van juntos."), tr("Escriba los dos, o deje los dos vacíos si el servidor no los pide. Al cambiar de servidor o de usuario, la contraseña se escribe otra vez.")};
    case ErrorCode::CertificatesMalformed:
        return {tr("Ese archivo no tiene certificados que se puedan leer."), tr("Se espera un archivo PEM con el certificado de la autoridad, sin claves privadas.")};
    case ErrorCode::ChannelUnset:
        return {tr("No hay servidor de correo."), tr("Administración lo configura con «ventanilla-admin channels set».")};
    case ErrorCode::MailNotWaiting:
        return {tr("Ese mensaje ya no espera."), tr("Está saliendo, salió o alguien ya decidió. Mire la lista otra vez.")};
    case ErrorCode::CodeNotSentAgain:
        return {tr("Un código no se envía dos veces."), tr("La persona pide uno nuevo en su visita.")};
    default:
        return {};
    }
}

} // namespace ventanilla
