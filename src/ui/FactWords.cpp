#include "ui/FactWords.h"

#include "ui/ActivityWords.h"
#include "ui/MailWords.h"
#include "ui/Words.h"

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

struct FactName {
    const char* name;
    const char* words;
};

/// What a fact of an entry is.
constexpr std::array factNames {
    FactName {"access", QT_TRANSLATE_NOOP("FactWords", "acceso a datos personales")},
    FactName {"action", QT_TRANSLATE_NOOP("FactWords", "acción")},
    FactName {"added", QT_TRANSLATE_NOOP("FactWords", "filas nuevas")},
    FactName {"again", QT_TRANSLATE_NOOP("FactWords", "otra vez")},
    FactName {"anchors", QT_TRANSLATE_NOOP("FactWords", "constancias comparadas")},
    FactName {"asked", QT_TRANSLATE_NOOP("FactWords", "preguntado a")},
    FactName {"before", QT_TRANSLATE_NOOP("FactWords", "antes")},
    FactName {"by", QT_TRANSLATE_NOOP("FactWords", "buscado por")},
    FactName {"changed", QT_TRANSLATE_NOOP("FactWords", "filas cambiadas")},
    FactName {"clerk", QT_TRANSLATE_NOOP("FactWords", "quién")},
    FactName {"conflicts", QT_TRANSLATE_NOOP("FactWords", "filas con algo que una visita confirmó")},
    FactName {"continues", QT_TRANSLATE_NOOP("FactWords", "continúa la copia")},
    FactName {"copy", QT_TRANSLATE_NOOP("FactWords", "copia")},
    FactName {"count", QT_TRANSLATE_NOOP("FactWords", "entradas")},
    FactName {"counter", QT_TRANSLATE_NOOP("FactWords", "mostrador")},
    FactName {"delta", QT_TRANSLATE_NOOP("FactWords", "segundos de diferencia")},
    FactName {"demo", QT_TRANSLATE_NOOP("FactWords", "demostración")},
    FactName {"disk", QT_TRANSLATE_NOOP("FactWords", "disco")},
    FactName {"document", QT_TRANSLATE_NOOP("FactWords", "documento")},
    FactName {"email", QT_TRANSLATE_NOOP("FactWords", "correo")},
    FactName {"entries", QT_TRANSLATE_NOOP("FactWords", "entradas leídas")},
    FactName {"entry", QT_TRANSLATE_NOOP("FactWords", "entrada")},
    FactName {"facts", QT_TRANSLATE_NOOP("FactWords", "respuestas que coinciden")},
    FactName {"file", QT_TRANSLATE_NOOP("FactWords", "SHA-256 del archivo")},
    FactName {"folio", QT_TRANSLATE_NOOP("FactWords", "visita número")},
    FactName {"from", QT_TRANSLATE_NOOP("FactWords", "desde")},
    FactName {"kept", QT_TRANSLATE_NOOP("FactWords", "entradas que quedan")},
    FactName {"key", QT_TRANSLATE_NOOP("FactWords", "clave")},
    FactName {"keys", QT_TRANSLATE_NOOP("FactWords", "claves de confianza")},
    FactName {"kind", QT_TRANSLATE_NOOP("FactWords", "clase")},
    FactName {"kinds", QT_TRANSLATE_NOOP("FactWords", "clases")},
    FactName {"line", QT_TRANSLATE_NOOP("FactWords", "línea")},
    FactName {"log", QT_TRANSLATE_NOOP("FactWords", "registro")},
    FactName {"next", QT_TRANSLATE_NOOP("FactWords", "clave siguiente")},
    FactName {"number", QT_TRANSLATE_NOOP("FactWords", "número")},
    FactName {"openings", QT_TRANSLATE_NOOP("FactWords", "valores abiertos")},
    FactName {"origin", QT_TRANSLATE_NOOP("FactWords", "nombre del registro")},
    FactName {"phase", QT_TRANSLATE_NOOP("FactWords", "fase")},
    FactName {"own", QT_TRANSLATE_NOOP("FactWords", "con autoridad propia")},
    FactName {"photo", QT_TRANSLATE_NOOP("FactWords", "foto comprobada")},
    FactName {"policy", QT_TRANSLATE_NOOP("FactWords", "huella de la política")},
    FactName {"port", QT_TRANSLATE_NOOP("FactWords", "puerto")},
    FactName {"priority", QT_TRANSLATE_NOOP("FactWords", "atención prioritaria")},
    FactName {"pruned", QT_TRANSLATE_NOOP("FactWords", "copias antiguas borradas")},
    FactName {"question", QT_TRANSLATE_NOOP("FactWords", "pregunta")},
    FactName {"reason", QT_TRANSLATE_NOOP("FactWords", "motivo")},
    FactName {"refused", QT_TRANSLATE_NOOP("FactWords", "filas rechazadas")},
    FactName {"rejects", QT_TRANSLATE_NOOP("FactWords", "bytes de la lista de rechazos")},
    FactName {"reply", QT_TRANSLATE_NOOP("FactWords", "respuesta del servidor")},
    FactName {"role", QT_TRANSLATE_NOOP("FactWords", "papel")},
    FactName {"root", QT_TRANSLATE_NOOP("FactWords", "raíz")},
    FactName {"rows", QT_TRANSLATE_NOOP("FactWords", "filas")},
    FactName {"same", QT_TRANSLATE_NOOP("FactWords", "filas iguales")},
    FactName {"screen", QT_TRANSLATE_NOOP("FactWords", "pantallas")},
    FactName {"server", QT_TRANSLATE_NOOP("FactWords", "servidor")},
    FactName {"shown", QT_TRANSLATE_NOOP("FactWords", "mostradas")},
    FactName {"signed", QT_TRANSLATE_NOOP("FactWords", "con firma")},
    FactName {"size", QT_TRANSLATE_NOOP("FactWords", "entradas recordadas")},
    FactName {"source", QT_TRANSLATE_NOOP("FactWords", "origen")},
    FactName {"staff", QT_TRANSLATE_NOOP("FactWords", "cuenta")},
    FactName {"sums", QT_TRANSLATE_NOOP("FactWords", "SHA-256 de sus sumas")},
    FactName {"tls", QT_TRANSLATE_NOOP("FactWords", "cifrado")},
    FactName {"to", QT_TRANSLATE_NOOP("FactWords", "hasta")},
    FactName {"try", QT_TRANSLATE_NOOP("FactWords", "intento")},
    FactName {"turno", QT_TRANSLATE_NOOP("FactWords", "con turno")},
    FactName {"unlock", QT_TRANSLATE_NOOP("FactWords", "desbloqueo")},
    FactName {"user", QT_TRANSLATE_NOOP("FactWords", "con usuario")},
    FactName {"verdict", QT_TRANSLATE_NOOP("FactWords", "veredicto")},
    FactName {"was", QT_TRANSLATE_NOOP("FactWords", "hora del registro")},
    FactName {"what", QT_TRANSLATE_NOOP("FactWords", "qué")},
    FactName {"why", QT_TRANSLATE_NOOP("FactWords", "por qué")},
};

struct FactValue {
    const char* name; ///< of the fact; empty: of any
    const char* value;
    const char* words;
};

/// What a fact says that has a closed list; numbers, hashes and names stay as they are.
constexpr std::array factValues {
    FactValue {"", "yes", QT_TRANSLATE_NOOP("FactWords", "sí")},
    FactValue {"", "no", QT_TRANSLATE_NOOP("FactWords", "no")},
    FactValue {"", "none", QT_TRANSLATE_NOOP("FactWords", "ninguno")},
    FactValue {"", "unknown", QT_TRANSLATE_NOOP("FactWords", "no se sabe")},
    FactValue {"by", "all", QT_TRANSLATE_NOOP("FactWords", "todo")},
    FactValue {"by", "action", QT_TRANSLATE_NOOP("FactWords", "acción")},
    FactValue {"by", "clerk", QT_TRANSLATE_NOOP("FactWords", "quién")},
    FactValue {"by", "outcome", QT_TRANSLATE_NOOP("FactWords", "resultado")},
    FactValue {"by", "person", QT_TRANSLATE_NOOP("FactWords", "persona")},
    FactValue {"by", "time", QT_TRANSLATE_NOOP("FactWords", "fecha")},
    FactValue {"by", "visit", QT_TRANSLATE_NOOP("FactWords", "visita")},
    FactValue {"kinds", "action", QT_TRANSLATE_NOOP("FactWords", "acción")},
    FactValue {"kinds", "clerk", QT_TRANSLATE_NOOP("FactWords", "quién")},
    FactValue {"kinds", "from", QT_TRANSLATE_NOOP("FactWords", "desde")},
    FactValue {"kinds", "to", QT_TRANSLATE_NOOP("FactWords", "hasta")},
    FactValue {"kinds", "outcome", QT_TRANSLATE_NOOP("FactWords", "resultado")},
    FactValue {"kinds", "person", QT_TRANSLATE_NOOP("FactWords", "persona")},
    FactValue {"kinds", "time", QT_TRANSLATE_NOOP("FactWords", "fecha")},
    FactValue {"kinds", "visit", QT_TRANSLATE_NOOP("FactWords", "visita")},
    FactValue {"kinds", "whole", QT_TRANSLATE_NOOP("FactWords", "el registro entero")},
    FactValue {"kinds", "all", QT_TRANSLATE_NOOP("FactWords", "todo")},
    FactValue {"kinds", "print", QT_TRANSLATE_NOOP("FactWords", "impresa")},
    FactValue {"kinds", "mail", QT_TRANSLATE_NOOP("FactWords", "por correo")},
    FactValue {"kind", "code", QT_TRANSLATE_NOOP("FactWords", "código")},
    FactValue {"kind", "notice", QT_TRANSLATE_NOOP("FactWords", "aviso")},
    FactValue {"kind", "checkpoint", QT_TRANSLATE_NOOP("FactWords", "constancia del registro")},
    FactValue {"kind", "mail", QT_TRANSLATE_NOOP("FactWords", "correo")},
    FactValue {"tls", "starttls", QT_TRANSLATE_NOOP("FactWords", "STARTTLS")},
    FactValue {"tls", "implicit", QT_TRANSLATE_NOOP("FactWords", "desde el principio")},
    FactValue {"before", "queued", QT_TRANSLATE_NOOP("FactWords", "esperaba")},
    FactValue {"before", "failed", QT_TRANSLATE_NOOP("FactWords", "no había salido")},
    FactValue {"reason", "address-wrong", QT_TRANSLATE_NOOP("FactWords", "la dirección está mal escrita")},
    FactValue {"reason", "told-otherwise", QT_TRANSLATE_NOOP("FactWords", "la persona ya lo sabe por otro medio")},
    FactValue {"reason", "no-longer-needed", QT_TRANSLATE_NOOP("FactWords", "ya no hace falta")},
    FactValue {"screen", "one", QT_TRANSLATE_NOOP("FactWords", "una")},
    FactValue {"screen", "two", QT_TRANSLATE_NOOP("FactWords", "dos")},
    FactValue {"disk", "same", QT_TRANSLATE_NOOP("FactWords", "el mismo de los datos")},
    FactValue {"disk", "other", QT_TRANSLATE_NOOP("FactWords", "otro que el de los datos")},
    FactValue {"email", "pending", QT_TRANSLATE_NOOP("FactWords", "pendiente")},
    FactValue {"email", "done", QT_TRANSLATE_NOOP("FactWords", "confirmado")},
    FactValue {"number", "zone", QT_TRANSLATE_NOOP("FactWords", "leído de la tarjeta")},
    FactValue {"number", "twice", QT_TRANSLATE_NOOP("FactWords", "escrito dos veces")},
    FactValue {"phase", "begin", QT_TRANSLATE_NOOP("FactWords", "comienzo")},
    FactValue {"phase", "end", QT_TRANSLATE_NOOP("FactWords", "final")},
    FactValue {"source", "demo", QT_TRANSLATE_NOOP("FactWords", "demostración")},
    FactValue {"source", "recovery", QT_TRANSLATE_NOOP("FactWords", "código de recuperación")},
    FactValue {"source", "replay", QT_TRANSLATE_NOOP("FactWords", "lista de borrados")},
    FactValue {"rows", "checked", QT_TRANSLATE_NOOP("FactWords", "comprobadas")},
    FactValue {"rows", "unchecked", QT_TRANSLATE_NOOP("FactWords", "sin comprobar")},
    FactValue {"keys", "given", QT_TRANSLATE_NOOP("FactWords", "indicadas a mano")},
    FactValue {"keys", "this-pc", QT_TRANSLATE_NOOP("FactWords", "las de este equipo")},
    FactValue {"key", "known", QT_TRANSLATE_NOOP("FactWords", "la conoce esta oficina")},
    FactValue {"key", "other", QT_TRANSLATE_NOOP("FactWords", "otra que la conocida")},
    FactValue {"asked", "present", QT_TRANSLATE_NOOP("FactWords", "la oficina presente")},
    FactValue {"asked", "copy", QT_TRANSLATE_NOOP("FactWords", "la copia")},
    FactValue {"reason", "read-back", QT_TRANSLATE_NOOP("FactWords", "leer en voz alta a la persona")},
    FactValue {"reason", "compare-document", QT_TRANSLATE_NOOP("FactWords", "comparar con el documento")},
    FactValue {"reason", "person-asks", QT_TRANSLATE_NOOP("FactWords", "la persona lo pide")},
    FactValue {"reason", "complaint", QT_TRANSLATE_NOOP("FactWords", "hay un reclamo")},
    FactValue {"reason", "review", QT_TRANSLATE_NOOP("FactWords", "revisión del registro")},
    FactValue {"reason", "court-order", QT_TRANSLATE_NOOP("FactWords", "lo ordena una autoridad")},
    FactValue {"reason", "registered-twice", QT_TRANSLATE_NOOP("FactWords", "está registrada dos veces")},
    FactValue {"reason", "kept-long-enough", QT_TRANSLATE_NOOP("FactWords", "pasó el tiempo de conservar los datos")},
    FactValue {"reason", "left", QT_TRANSLATE_NOOP("FactWords", "dejó la oficina")},
    FactValue {"reason", "other-work", QT_TRANSLATE_NOOP("FactWords", "pasó a otro trabajo")},
    FactValue {"reason", "long-absence", QT_TRANSLATE_NOOP("FactWords", "estará ausente mucho tiempo")},
    FactValue {"reason", "misuse", QT_TRANSLATE_NOOP("FactWords", "hubo un mal uso de la cuenta")},
    FactValue {"reason", "by-mistake", QT_TRANSLATE_NOOP("FactWords", "se creó por error")},
    FactValue {"source", "close", QT_TRANSLATE_NOOP("FactWords", "cierre del día")},
    FactValue {"source", "hand", QT_TRANSLATE_NOOP("FactWords", "a mano")},
    FactValue {"why", "visitor", QT_TRANSLATE_NOOP("FactWords", "se fue la pantalla de la persona")},
    FactValue {"why", "idle", QT_TRANSLATE_NOOP("FactWords", "sin uso")},
    FactValue {"why", "system", QT_TRANSLATE_NOOP("FactWords", "sesión del equipo")},
    FactValue {"why", "hand", QT_TRANSLATE_NOOP("FactWords", "a mano")},
    FactValue {"why", "sign-in", QT_TRANSLATE_NOOP("FactWords", "entrada de alguien")},
    FactValue {"why", "entries", QT_TRANSLATE_NOOP("FactWords", "mil entradas")},
    FactValue {"why", "close", QT_TRANSLATE_NOOP("FactWords", "cierre del día")},
    FactValue {"why", "stopped", QT_TRANSLATE_NOOP("FactWords", "el programa se detuvo")},
    FactValue {"why", "failed", QT_TRANSLATE_NOOP("FactWords", "falló")},
    FactValue {"why", "refused", QT_TRANSLATE_NOOP("FactWords", "no se puede leer")},
    FactValue {"why", "wait", QT_TRANSLATE_NOOP("FactWords", "en espera")},
    FactValue {"why", "locked", QT_TRANSLATE_NOOP("FactWords", "bloqueado")},
    FactValue {"why", "row-not-in-log", QT_TRANSLATE_NOOP("FactWords", "la cuenta no consta en el registro")},
    FactValue {"why", "person-not-found", QT_TRANSLATE_NOOP("FactWords", "no hay ficha")},
    FactValue {"why", "own-person", QT_TRANSLATE_NOOP("FactWords", "es la propia persona")},
    FactValue {"why", "one-screen", QT_TRANSLATE_NOOP("FactWords", "hay una sola pantalla")},
    FactValue {"why", "not-offered", QT_TRANSLATE_NOOP("FactWords", "no se ofreció")},
    FactValue {"why", "not-handed-over", QT_TRANSLATE_NOOP("FactWords", "la base no la entregó")},
    FactValue {"why", "erase", QT_TRANSLATE_NOOP("FactWords", "borrado de una persona")},
    FactValue {"why", "no-session", QT_TRANSLATE_NOOP("FactWords", "nadie había entrado")},
    FactValue {"why", "session-over", QT_TRANSLATE_NOOP("FactWords", "la sesión había terminado")},
    FactValue {"why", "disabled", QT_TRANSLATE_NOOP("FactWords", "cuenta desactivada")},
    FactValue {"why", "other-key", QT_TRANSLATE_NOOP("FactWords", "otra clave maestra")},
    FactValue {"why", "given-password", QT_TRANSLATE_NOOP("FactWords", "contraseña provisional sin cambiar")},
    FactValue {"why", "role", QT_TRANSLATE_NOOP("FactWords", "su papel no lo permite")},
    FactValue {"why", "no-access", QT_TRANSLATE_NOOP("FactWords", "sin acceso a datos personales")},
    FactValue {"why", "password-again", QT_TRANSLATE_NOOP("FactWords", "debe escribir su contraseña otra vez")},
    FactValue {"why", "visit", QT_TRANSLATE_NOOP("FactWords", "la visita no está abierta")},
    FactValue {"why", "ticket-expired", QT_TRANSLATE_NOOP("FactWords", "el boleto venció")},
    FactValue {"why", "ticket", QT_TRANSLATE_NOOP("FactWords", "sin boleto de identidad")},
    FactValue {"why", "approval-expired", QT_TRANSLATE_NOOP("FactWords", "la aprobación venció")},
    FactValue {"why", "approval-changed", QT_TRANSLATE_NOOP("FactWords", "lo aprobado era otra cosa")},
    FactValue {"why", "approval", QT_TRANSLATE_NOOP("FactWords", "sin aprobación")},
    FactValue {"why", "matter", QT_TRANSLATE_NOOP("FactWords", "no se puede aprobar")},
    FactValue {"why", "approver", QT_TRANSLATE_NOOP("FactWords", "no puede aprobar quien lo pide")},
    FactValue {"why", "password", QT_TRANSLATE_NOOP("FactWords", "la contraseña no coincide")},
    FactValue {"why", "confirmed", QT_TRANSLATE_NOOP("FactWords", "la confirmó quien supervisa")},
    FactValue {"why", "clock-role", QT_TRANSLATE_NOOP("FactWords", "la hora la confirma quien supervisa")},
    FactValue {"why", "clock-moved", QT_TRANSLATE_NOOP("FactWords", "la hora cambió mientras tanto")},
    FactValue {"why", "clock", QT_TRANSLATE_NOOP("FactWords", "la hora no está confirmada")},
    FactValue {"why", "unreadable", QT_TRANSLATE_NOOP("FactWords", "lo guardado está dañado")},
    FactValue {"why", "disk-full", QT_TRANSLATE_NOOP("FactWords", "no hay espacio en el disco")},
    FactValue {"why", "disk-short", QT_TRANSLATE_NOOP("FactWords", "queda muy poco espacio en el disco")},
    FactValue {"why", "folder-missing", QT_TRANSLATE_NOOP("FactWords", "la carpeta no está")},
    FactValue {"why", "folder-closed", QT_TRANSLATE_NOOP("FactWords", "en la carpeta no se puede escribir")},
    FactValue {"why", "folder-unset", QT_TRANSLATE_NOOP("FactWords", "no hay carpeta elegida")},
    FactValue {"why", "other-log", QT_TRANSLATE_NOOP("FactWords", "por el otro registro")},
};

QString ofFactPart(const QByteArray& name, const QByteArray& part)
{
    for (const FactValue& known : factValues) {
        if (part == known.value && (*known.name == '\0' || name == known.name))
            return FactWords::tr(known.words);
    }
    return QString::fromUtf8(part);
}

QString ofFactValue(const QByteArray& name, const QByteArray& value)
{
    if (name == "reason") {
        if (const auto reason = parseReason(value); reason)
            return FactWords::tr("%1 (%2)").arg(Words::of(reason.value()), QString::fromLatin1(value));
    } else if (name == "role") {
        if (const auto role = parseRole(value); role)
            return Words::of(role.value());
    } else if (name == "document") {
        if (const auto kind = parseDocumentKind(value); kind)
            return Words::of(kind.value());
    } else if (name == "why" && channels::parseObstacle(value) != channels::Obstacle::None) {
        return MailWords::of(channels::parseObstacle(value));
    } else if (name == "what") {
        return ActivityWords::ofAction(value);
    }
    constexpr qint64 firstMoment = 1'000'000'000'000; // in 2001: no count of ours is that large
    bool isNumber = false;
    if (const qint64 number = value.toLongLong(&isNumber); isNumber && number >= firstMoment && (name == "from" || name == "to" || name == "was"))
        return Words::date(number) + u' ' + Words::time(number);
    QStringList parts;
    for (const QByteArray& part : value.split('+'))
        parts.append(ofFactPart(name, part));
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString FactWords::of(const QByteArray& name, const QByteArray& value, const QHash<QByteArray, QString>& clerks)
{
    const auto known = std::ranges::find_if(factNames, [&name](const FactName& fact) { return name == fact.name; });
    const QString words = known == factNames.end() ? QString::fromLatin1(name) : tr(known->words);
    //: a fact of an entry and its value
    return tr("%1: %2").arg(words, clerks.contains(value) ? clerks.value(value) : ofFactValue(name, value));
}

} // namespace ventanilla
