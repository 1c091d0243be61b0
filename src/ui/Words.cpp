#include "ui/Words.h"

#include "ui/AlarmWords.h"
#include "ui/MailWords.h"

#include <QDateTime>

namespace ventanilla {

Words::Message Words::of(const Error& error)
{
    const int n = int(error.number);
    switch (error.code) {
    // What a person typed
    case ErrorCode::CedulaEmpty:
        return {tr("Escriba o escanee la cédula."), {}};
    case ErrorCode::CedulaLength:
        if (n >= 0)
            return {tr("Faltan %n dígitos: la cédula tiene diez.", nullptr, n), {}};
        return {tr("Sobran %n dígitos: la cédula tiene diez.", nullptr, -n), {}};
    case ErrorCode::CedulaNotDigits:
        if (!error.text.isEmpty())
            //: %1 the ten digits that were perhaps meant
            return {tr("Hay letras donde van dígitos. Si en la tarjeta dice %1, escríbalo así; si no, compare y vuelva a escribir, o escanee.").arg(error.text), {}};
        return {tr("La cédula tiene solo dígitos. Escriba los diez, sin letras, o escanee."), {}};
    case ErrorCode::CedulaProvince:
        return {tr("Los dos primeros dígitos no son de una provincia. Compare con la tarjeta y vuelva a escribir, o escanee."), {}};
    case ErrorCode::CedulaCheckDigit:
        return {tr("El último dígito no corresponde a los otros nueve. Compare con la tarjeta y vuelva a escribir, o escanee."), {}};
    case ErrorCode::LooksLikeRuc:
        return {tr("Parece un RUC. Aquí se atiende a la persona: escriba los diez dígitos de su cédula."), {}};
    case ErrorCode::EmailEmpty:
        return {tr("Falta el correo."), tr("Pida a la persona que lo escriba en su pantalla.")};
    case ErrorCode::EmailMalformed:
        return {tr("Eso no es una dirección de correo."), tr("Lleva un nombre, una arroba y un dominio: nombre@ejemplo.ec.")};
    case ErrorCode::EmailTooLong:
        return {tr("La dirección es demasiado larga."), tr("Pida otro correo.")};
    case ErrorCode::EmailNotAscii:
        return {tr("Antes de la arroba hay letras que el correo no lleva: tildes o eñes."), tr("Compare con lo que la persona usa en su teléfono.")};
    case ErrorCode::EmailDisposable:
        return {tr("Ese correo dura pocos días y no sirve para recuperar la clave."), tr("Nada ha cambiado. Pida otro.")};
    case ErrorCode::EmailSame:
        return {tr("Es el correo que ya está registrado."), tr("Nada ha cambiado. Si la persona todavía lo usa, no hace falta cambiarlo.")};
    case ErrorCode::EmailInUse:
        return {tr("El correo no se guardó: ya lo usa otra persona."), tr("Nada ha cambiado. El correo anterior sigue valiendo. Pida otro correo.")};
    case ErrorCode::DateMalformed:
        return {tr("Esa fecha no existe. Escriba día, mes y año: 29/06/2033."), {}};
    case ErrorCode::PasswordTooShort:
        return {tr("La contraseña necesita %n caracteres como mínimo.", nullptr, n), {}};
    case ErrorCode::PasswordTooLong:
        return {tr("La contraseña es demasiado larga."), {}};
    case ErrorCode::PasswordCommon:
        return {tr("Esa contraseña es de las más usadas. Elija otra."), {}};
    case ErrorCode::PasswordContext:
        return {tr("La contraseña no puede contener su usuario ni el nombre de la oficina."), {}};
    case ErrorCode::LoginMalformed:
        return {tr("Escriba su usuario: letras minúsculas, dígitos, punto o guion."), {}};
    case ErrorCode::LoginTaken:
        return {tr("Ese usuario ya existe. Elija otro."), {}};
    case ErrorCode::NameMalformed:
        return {tr("Escriba nombre y apellidos, solo con letras."), {}};
    case ErrorCode::CodeMalformed:
        return {tr("El código tiene seis cifras."), {}};
    case ErrorCode::IdentifierMalformed:
        return {tr("Ese número no tiene la forma de un pasaporte ni de un código de identificación."), tr("Compare con el documento y vuelva a escribir, o escanee.")};
    case ErrorCode::IdentifierDiffers:
        return {tr("Las dos veces no coinciden."), tr("Compare con el documento y escriba otra vez las dos.")};
    case ErrorCode::RucMalformed:
        return {ruc(error), error.text == QLatin1StringView("branch") ? QString() : tr("Compare con el documento y vuelva a escribir los trece dígitos.")};
    case ErrorCode::EmployerHasNoPath:
        return {tr("Es un RUC: los empleadores no se atienden en esta ventanilla."),
                tr("No se abrió ninguna visita; el intento quedó anotado. Si la persona viene por su propia cuenta, escanee su cédula.")};
    case ErrorCode::ZoneUnreadable:
        if (error.text == QLatin1StringView("kind"))
            return {tr("Esa zona de lectura no es de una cédula ecuatoriana ni de un pasaporte."), tr("Nada se tomó de ella. Pida la cédula o el pasaporte, o escriba los datos a mano.")};
        return {error.text == QLatin1StringView("order")   ? tr("Las líneas de la tarjeta llegaron en otro orden.")
                : error.text == QLatin1StringView("signs") ? tr("En la lectura de la tarjeta hay signos que ahí no pueden estar.")
                                                           : tr("La lectura de la tarjeta llegó incompleta."),
                tr("Nada se tomó de ella. Escanee otra vez, o escriba los datos a mano.")};
    case ErrorCode::ZoneCheckDigit:
        return {error.text == QLatin1StringView("number")     ? tr("En la zona de lectura no cuadra el número del documento.")
                : error.text == QLatin1StringView("birth")    ? tr("En la zona de lectura no cuadra la fecha de nacimiento.")
                : error.text == QLatin1StringView("expiry")   ? tr("En la zona de lectura no cuadra la caducidad.")
                : error.text == QLatin1StringView("optional") ? tr("En la zona de lectura no cuadra el dato opcional.")
                                                              : tr("En la zona de lectura no cuadra el conjunto."),
                tr("Nada se tomó de ella. Escanee otra vez; si sigue, mire bien la tarjeta: puede estar alterada.")};
    case ErrorCode::TurnoMalformed:
        return {tr("El turno lleva letras y dígitos, como A-045."), {}};
    case ErrorCode::PhoneMalformed:
        return {tr("Eso no es un número de celular."), tr("Tiene diez dígitos y empieza por 09; del extranjero, con + y el código del país.")};
    case ErrorCode::PhoneNotMobile:
        return {tr("Es un teléfono fijo: no recibe mensajes."), tr("Pida un celular, o siga sin él.")};
    case ErrorCode::PhoneInUse:
        return {tr("Ese celular ya lo tiene otra persona."), tr("No se guardó. Pida otro, o siga sin él.")};
    case ErrorCode::AnswerTooShort:
        return {tr("La respuesta de la persona es demasiado corta."), tr("Su pantalla le pide una más larga.")};
    case ErrorCode::AnswerTooLong:
        return {tr("La respuesta de la persona es demasiado larga."), tr("Su pantalla le pide una más corta.")};
    case ErrorCode::AnswerObvious:
        return {tr("La respuesta de la persona es fácil de adivinar."), tr("Su pantalla le pide otra.")};
    case ErrorCode::QuestionUnknown:
    case ErrorCode::QuestionTwice:
        return {tr("Esa pregunta no se puede usar."), tr("La persona elige otra en su pantalla.")};
    case ErrorCode::QuestionsMissing:
        return {tr("Faltan %n preguntas por contestar.", nullptr, n), tr("La persona las contesta en su pantalla.")};
    case ErrorCode::ChannelMissing:
        return {tr("Ninguna forma de recuperar la clave vale todavía."), tr("La persona elige al menos una en su pantalla; «solo en persona» también es una.")};
    case ErrorCode::ImageNotOffered:
        return {tr("Esa imagen no era de las ofrecidas."), tr("La persona elige otra vez en su pantalla.")};

    // Sessions
    case ErrorCode::NotSignedIn:
        return {tr("Nadie ha entrado en este mostrador."), tr("Entre con su usuario y su contraseña.")};
    case ErrorCode::SignInFailed:
        return {tr("Usuario o contraseña no coinciden. Quedan %n intentos.", nullptr, n), {}};
    case ErrorCode::SignInWait:
        return {tr("Demasiados intentos. Espere %n segundos y vuelva a escribir su contraseña.", nullptr, n), {}};
    case ErrorCode::SignInLocked:
        return {tr("La cuenta está bloqueada. Solo un supervisor puede desbloquearla."), {}};
    case ErrorCode::NotPermitted:
        return {tr("Su cuenta no permite esto."), tr("No se hizo nada; el intento quedó anotado. Si es parte de su trabajo, llame al supervisor.")};
    case ErrorCode::SessionLocked:
        return {tr("El mostrador está bloqueado."), tr("Escriba su contraseña para seguir.")};
    case ErrorCode::SessionEnded:
        return {tr("La sesión terminó: se cumplieron las horas de la jornada."), tr("Entre otra vez. Lo que no estaba confirmado no cambió.")};
    case ErrorCode::StaffDisabled:
        return {tr("La cuenta está desactivada. Llame al supervisor."), {}};
    case ErrorCode::AccountClosed:
        return {tr("Esa cuenta ya está de baja."), tr("No se cambió nada.")};
    case ErrorCode::AccountHasAccess:
        return {tr("Alguien ya le dio acceso a esa cuenta."), tr("No se cambió nada. Si la persona no puede entrar, dele otra contraseña.")};
    case ErrorCode::PasswordAgain:
        return {tr("Para seguir, escriba otra vez su contraseña."), tr("No se hizo nada todavía.")};
    case ErrorCode::PasswordMustChange:
        return {tr("Antes de seguir, cambie la contraseña que le dieron."), {}};
    case ErrorCode::PasswordSame:
        return {tr("La contraseña nueva es la misma. Elija otra."), {}};
    case ErrorCode::StaffUnknown:
        return {tr("No hay ninguna cuenta con ese usuario."), {}};
    case ErrorCode::StaffNotLocked:
        return {tr("Esa cuenta no está bloqueada."), tr("No hizo falta cambiar nada.")};
    case ErrorCode::OwnAccount:
        return {tr("Nadie puede hacer eso con su propia cuenta."), tr("No se cambió nada; pídalo a otra persona con permiso.")};
    case ErrorCode::LastOfRole:
        return {tr("Es la última cuenta activa de ese papel."), tr("No se cambió nada. Dé de alta a otra persona antes.")};
    case ErrorCode::RecoveryCodeWrong:
        return {tr("El código de recuperación no es correcto. Quedan %n intentos.", nullptr, n), tr("Compare con la hoja impresa al instalar y escriba otra vez.")};
    case ErrorCode::KeysRotating:
        return {tr("Las claves de la oficina ya se están renovando."), tr("Espere a que termine; nadie queda fuera.")};
    case ErrorCode::KeysOfOld:
        return {tr("Las claves de la oficina todavía no se pueden renovar."),
                tr("Antes, cada cuenta activa debe entrar una vez y los códigos de recuperación deben renovarse (ventanilla-admin recovery renew). Las claves de ahora siguen valiendo.")};

    // The second person
    case ErrorCode::ApproverIsAsker:
        return {tr("Tiene que aprobar otra persona."), tr("Nada ha cambiado. Llame a otra supervisión: entra aquí mismo con su usuario y su contraseña.")};
    case ErrorCode::ApproverNotAllowed:
        return {tr("Esa cuenta no puede aprobar esto."), tr("Nada ha cambiado; el intento quedó anotado. Aprueba otra supervisión activa, nunca la propia persona.")};
    case ErrorCode::LastFourWrong:
        return {tr("Los cuatro últimos no coinciden. Quedan %n intentos.", nullptr, n), tr("Compare con el documento o la solicitud y escriba otra vez.")};
    case ErrorCode::ApprovalInvalid:
        return {tr("Esa aprobación no vale para esto, o ya se usó."), tr("Nada ha cambiado. Pida la aprobación otra vez.")};
    case ErrorCode::ApprovalExpired:
        return {tr("La aprobación venció: vale dos minutos."), tr("Nada ha cambiado. Pídala otra vez.")};
    case ErrorCode::ApprovalChanged:
        return {tr("Lo que se iba a hacer ya no es lo que se mostró."), tr("Nada ha cambiado. Mire otra vez el resumen y apruebe de nuevo.")};

    // The visit
    case ErrorCode::PersonNotFound:
        return {tr("No hay ficha con ese número."),
                tr("Compare con la tarjeta. La búsqueda quedó anotada. Si el número es correcto, la persona debe ir primero a afiliación con su cédula.")};
    case ErrorCode::PersonDeceased:
        return {tr("En la ficha consta que esta persona falleció."),
                tr("No se abrió ninguna visita y nada cambió. Los deudos se atienden en prestaciones, con la partida de defunción.")};
    case ErrorCode::PersonBlocked:
        return {tr("La ficha de esta persona está bloqueada."),
                tr("No se abrió ninguna visita y nada cambió. Llame al supervisor: él ve el motivo.")};
    case ErrorCode::PersonMinor:
        return {tr("Es menor de edad: aquí no se le puede atender sin representante."),
                tr("No se abrió ninguna visita y nada cambió. Debe volver con su representante, las dos cédulas y el documento que lo acredita.")};
    case ErrorCode::PersonIsClerk:
        return {tr("Es su propia ficha: nadie se atiende a sí mismo."), tr("Nada cambió; el intento quedó anotado. Pida que le atienda otra persona.")};
    case ErrorCode::PersonBeingServed:
        return {tr("Esta persona está siendo atendida en el Mostrador %1.").arg(error.text), tr("No se abrió otra visita. Espere a que termine o acuda allí.")};
    case ErrorCode::PersonNeedsSupervisor:
        return {tr("Ya no quedan intentos de validar a esta persona."), tr("Nada ha cambiado. Solo un supervisor puede desbloquear; llámelo.")};
    case ErrorCode::VisitAlreadyOpen:
        return {tr("Ya tiene una visita abierta."), tr("Termínela o abandónela antes de abrir otra.")};
    case ErrorCode::VisitNotOpen:
        return {tr("La visita ya no está abierta."), tr("Lo que no estaba confirmado no cambió. Vuelva al mostrador (F2) y abra otra.")};
    case ErrorCode::EvidenceMissing:
        return {tr("Falta evidencia: %n cosas por mirar.", nullptr, n), tr("Nada ha cambiado. Complete lo que falta y vuelva a validar.")};
    case ErrorCode::DocumentNumberDiffers:
        return {tr("El número impreso no es el de la ficha abierta."),
                tr("No cuenta como intento. Compare con la tarjeta y vuelva a escribir; si la tarjeta es de otra persona, abandone la visita.")};
    case ErrorCode::EvidenceRefused:
        return {tr("No se pudo validar la identidad. No se ha cambiado nada."),
                n > 0 ? tr("Quedan %n intentos. Pida otra vez los datos a la persona, o niegue. No diga qué dato falló.", nullptr, n)
                      : tr("Ya no quedan intentos: solo un supervisor puede desbloquear. No diga qué dato falló.")};
    case ErrorCode::DocumentExpired:
        return {tr("El documento está caducado."), tr("Nada ha cambiado. Pida otro documento vigente, o niegue: puede volver con la cédula renovada.")};
    case ErrorCode::DocumentNeedsSecondPerson:
        return {tr("Ese documento necesita la aprobación de una segunda persona, que aquí todavía no es posible."),
                tr("Nada ha cambiado. Pida la cédula con chip vigente, o niegue: puede volver con ella.")};
    case ErrorCode::ZoneDiffers:
        return {error.text == QLatin1StringView("print") ? tr("Lo impreso y la zona de lectura de la tarjeta no dicen lo mismo.") : tr("La zona de lectura no concuerda con la ficha abierta."),
                tr("No cuenta como intento y nada ha cambiado. Mire bien el documento: si lo escrito es lo impreso, puede estar alterado; niegue.")};
    case ErrorCode::OneScreenRefused:
        return {tr("La política pide una pantalla para la persona y aquí hay una sola."), tr("No se abrió ninguna visita. Conecte la segunda pantalla.")};
    case ErrorCode::TicketInvalid:
    case ErrorCode::TicketExpired:
        return {tr("El boleto venció."), tr("Lo escrito se conserva; vuelva a validar (F6).")};
    case ErrorCode::TicketStillValid:
        return {tr("El boleto todavía vale."), tr("Puede seguir.")};
    case ErrorCode::NothingStaged:
        return {tr("No hay ningún correo preparado."), tr("Nada ha cambiado. Pida a la persona que escriba su correo (F7).")};
    case ErrorCode::CodeWrong:
        return {tr("El código no coincide. Quedan %n intentos.", nullptr, n), tr("El correo anterior sigue valiendo. Es el del último mensaje recibido.")};
    case ErrorCode::CodeExhausted:
        return {tr("Ya no quedan intentos para ese código."), tr("El correo anterior sigue valiendo. Pida un código nuevo u otro correo.")};
    case ErrorCode::CodeExpired:
        return {tr("El código caducó."), tr("El correo anterior sigue valiendo. Pida un código nuevo.")};
    case ErrorCode::CodeNotConfirmed:
        return {tr("El código todavía no ha vuelto."), tr("El correo anterior sigue valiendo. La persona lo escribe en su pantalla (F7).")};
    case ErrorCode::ResendTooSoon:
        return {tr("Se podrá reenviar en %n segundos.", nullptr, n), tr("El código ya enviado sigue valiendo.")};
    case ErrorCode::ReasonUnknown:
        return {tr("Elija un motivo de la lista."), {}};
    case ErrorCode::VisitNotWaiting:
        return {tr("Esa visita ya no espera: terminó o caducó."), tr("Si la persona está aquí, abra una visita nueva.")};
    case ErrorCode::PersonNotLocked:
        return {tr("Esa persona no está bloqueada."), tr("No hizo falta cambiar nada.")};
    case ErrorCode::EmailHasNoCode:
        return {tr("No hay correo registrado que comprobar."), tr("Pida a la persona un correo nuevo.")};

    // Keys and cryptography
    case ErrorCode::CryptoProviderMissing:
    case ErrorCode::CryptoRandomMissing:
    case ErrorCode::CryptoSelfTestFailed:
    case ErrorCode::CryptoKeyEmpty:
    case ErrorCode::CryptoParameters:
    case ErrorCode::CryptoFailed:
        return {tr("El cifrado no pasó su prueba."), tr("No se guardó nada. Cierre el programa y llame a soporte: este mostrador no debe usarse.")};
    case ErrorCode::CryptoOpenFailed:
        return {tr("Un dato guardado no se pudo abrir: fue alterado o la clave es otra."), tr("No se cambió nada. Llame a auditoría.")};
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyMalformed:
        return {tr("Falta una clave de este mostrador o está dañada."), tr("No se guardó nada. Llame a la persona que administra la oficina.")};
    case ErrorCode::KeyUnsafePermissions:
        return {tr("La clave «%1» la puede leer cualquiera.").arg(error.text), tr("Llame a la persona que administra la oficina.")};

    // The log
    case ErrorCode::EntryMalformed:
    case ErrorCode::NoteMalformed:
    case ErrorCode::NoteUnsigned:
    case ErrorCode::LogTruncated:
    case ErrorCode::LogHeadInvalid:
        return {tr("El registro no coincide con su firma."), tr("El mostrador queda en solo lectura; llame a auditoría.")};
    case ErrorCode::LogAltered:
        return {tr("El registro no coincide desde la entrada %1.").arg(number(error.number)), tr("El mostrador queda en solo lectura; llame a auditoría.")};
    case ErrorCode::LogLocked:
        return {tr("Otro mostrador está escribiendo este registro."), tr("No se guardó nada. Cierre el otro programa y vuelva a empezar.")};

    // Storage
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseNotOurs:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseSchemaChanged:
    case ErrorCode::DatabaseExists:
    case ErrorCode::DatabaseLost:
    case ErrorCode::DatabaseBehind:
    case ErrorCode::DatabaseBusy:
    case ErrorCode::DatabaseFull:
    case ErrorCode::DatabaseReadOnly:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::BackupNotIntact:
    case ErrorCode::BackupOfAnother:
    case ErrorCode::BackupNewer:
    case ErrorCode::BackupFolderUnset:
    case ErrorCode::BackupFolderMissing:
    case ErrorCode::BackupFolderClosed:
    case ErrorCode::DiskShort:
    case ErrorCode::RowMissing:
        return AlarmWords::ofStorage(error);
    case ErrorCode::FileMissing: // files, policy, channels
    case ErrorCode::FileUnreadable:
    case ErrorCode::FileExists:
    case ErrorCode::FileFailed:
        return {tr("No se pudo leer o escribir un archivo."), tr("No se cambió nada. Llame a la persona que administra la oficina.")};
    case ErrorCode::SigningFileRefused:
    case ErrorCode::CertificateRefused:
    case ErrorCode::NothingToExport:
    case ErrorCode::OpeningsOfNobody:
    case ErrorCode::ExportTooLarge:
    case ErrorCode::ArchiveRefused:
        return ofExport(error);
    case ErrorCode::RegisterRefused:
    case ErrorCode::RowColumns:
    case ErrorCode::RowKind:
    case ErrorCode::RowState:
    case ErrorCode::RowMangled:
    case ErrorCode::RowTwice:
    case ErrorCode::RowConfirmed:
        return ofRegister(error);
    case ErrorCode::PolicyNotApproved:
        return {tr("Ese archivo de política no está aprobado."), tr("No se cambió nada. Administración lo aprueba con una supervisión: ventanilla-admin policy approve ARCHIVO.")};
    case ErrorCode::PolicyMalformed:
        //: %1 a line of a file, %2 the file and what is wrong there, in English
        return {tr("La política de la oficina no está en orden."), error.number > 0 ? tr("No se cambió nada. Quien administra la oficina corrige la línea %1: %2").arg(error.number).arg(error.text.contains(u'/') ? error.text + QStringLiteral(": ") + error.detail : error.text) : tr("No se cambió nada. Llame a la persona que administra la oficina.")};
    case ErrorCode::ClockBehind:
    case ErrorCode::ClockUnconfirmed:
        return AlarmWords::ofClock(error);
    case ErrorCode::MailRefused:
    case ErrorCode::MailFailed:
    case ErrorCode::MailUnknown:
    case ErrorCode::HostMalformed:
    case ErrorCode::PortMalformed:
    case ErrorCode::MailUserMalformed:
    case ErrorCode::CertificatesMalformed:
    case ErrorCode::ChannelUnset:
    case ErrorCode::MailNotWaiting:
    case ErrorCode::CodeNotSentAgain:
        return MailWords::ofError(error);
    case ErrorCode::Cancelled:
        return {tr("Se interrumpió."), tr("Nada ha cambiado.")};
    }
    return {};
}

QString Words::list(const QStringList& items)
{
    if (items.size() < 2)
        return items.join(QString());
    //: the end of a list: %1 all but the last, %2 the last
    return tr("%1 y %2").arg(items.first(items.size() - 1).join(QStringLiteral(", ")), items.constLast());
}

QString Words::number(qint64 number)
{
    QString digits = QString::number(number);
    for (qsizetype at = digits.size() - 3; at > (number < 0 ? 1 : 0); at -= 3)
        digits.insert(at, QChar(QChar::Nbsp));
    return digits;
}

QString Words::folio(qint64 folio)
{
    return QStringLiteral("V-%1").arg(folio, 4, 10, QLatin1Char('0'));
}

QString Words::time(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("HH:mm"));
}

QString Words::date(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("dd/MM/yyyy"));
}

QString Words::minutes(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    return QStringLiteral("%1:%2").arg(seconds / 60, 2, 10, QLatin1Char('0')).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace ventanilla
