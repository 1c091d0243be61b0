#include "ui/AuditWords.h"

#include "ui/ActivityWords.h"
#include "ui/Words.h"

#include <array>

namespace ventanilla {

namespace {

struct FactName {
    const char* name;
    const char* words;
};

constexpr std::array factNames {
    FactName {"reason", QT_TRANSLATE_NOOP("AuditWords", "motivo")},
    FactName {"why", QT_TRANSLATE_NOOP("AuditWords", "por qué")},
    FactName {"staff", QT_TRANSLATE_NOOP("AuditWords", "cuenta")},
    FactName {"role", QT_TRANSLATE_NOOP("AuditWords", "papel")},
    FactName {"document", QT_TRANSLATE_NOOP("AuditWords", "documento")},
    FactName {"facts", QT_TRANSLATE_NOOP("AuditWords", "respuestas que coinciden")},
    FactName {"photo", QT_TRANSLATE_NOOP("AuditWords", "foto comprobada")},
    FactName {"number", QT_TRANSLATE_NOOP("AuditWords", "número")},
    FactName {"folio", QT_TRANSLATE_NOOP("AuditWords", "visita número")},
    FactName {"kind", QT_TRANSLATE_NOOP("AuditWords", "clase")},
    FactName {"question", QT_TRANSLATE_NOOP("AuditWords", "pregunta")},
    FactName {"screen", QT_TRANSLATE_NOOP("AuditWords", "pantallas")},
    FactName {"shown", QT_TRANSLATE_NOOP("AuditWords", "mostradas")},
    FactName {"email", QT_TRANSLATE_NOOP("AuditWords", "correo")},
    FactName {"again", QT_TRANSLATE_NOOP("AuditWords", "otra vez")},
    FactName {"access", QT_TRANSLATE_NOOP("AuditWords", "acceso a datos personales")},
    FactName {"was", QT_TRANSLATE_NOOP("AuditWords", "hora del registro, en milisegundos")},
    FactName {"delta", QT_TRANSLATE_NOOP("AuditWords", "segundos de diferencia")},
    FactName {"by", QT_TRANSLATE_NOOP("AuditWords", "buscado por")},
    FactName {"log", QT_TRANSLATE_NOOP("AuditWords", "registro")},
    FactName {"entry", QT_TRANSLATE_NOOP("AuditWords", "entrada")},
    FactName {"priority", QT_TRANSLATE_NOOP("AuditWords", "atención prioritaria")},
    FactName {"turno", QT_TRANSLATE_NOOP("AuditWords", "con turno")},
    FactName {"counter", QT_TRANSLATE_NOOP("AuditWords", "mostrador")},
    FactName {"try", QT_TRANSLATE_NOOP("AuditWords", "intento")},
    FactName {"unlock", QT_TRANSLATE_NOOP("AuditWords", "desbloqueo")},
    FactName {"phase", QT_TRANSLATE_NOOP("AuditWords", "fase")},
    FactName {"source", QT_TRANSLATE_NOOP("AuditWords", "origen")},
    FactName {"verdict", QT_TRANSLATE_NOOP("AuditWords", "veredicto")},
    FactName {"entries", QT_TRANSLATE_NOOP("AuditWords", "entradas leídas")},
    FactName {"anchors", QT_TRANSLATE_NOOP("AuditWords", "constancias comparadas")},
    FactName {"sums", QT_TRANSLATE_NOOP("AuditWords", "SHA-256 de sus sumas")},
    FactName {"from", QT_TRANSLATE_NOOP("AuditWords", "desde la versión")},
    FactName {"to", QT_TRANSLATE_NOOP("AuditWords", "hasta la versión")},
};

} // namespace

QList<AuditWords::Group> AuditWords::groups()
{
    return {
        {"changes", tr("Cambios en fichas"), {"email.update", "email.confirm", "mobile.update", "image.update", "channels.update", "answer.update"}},
        {"visits",
         tr("Visitas"),
         {"visit.open", "visit.arrival", "visit.continue", "visit.park", "visit.abandon", "visit.refuse", "visit.interrupt", "visit.expire", "visit.turn-away", "visit.summary", "visit.confirm"}},
        {"identity", tr("Validar la identidad"), {"identity.validate", "facts.give", "ticket.expire", "ticket.touch", "person.unlock"}},
        {"seen", tr("Datos vistos"), {"view.person", "view.reveal", "view.log", "log.copy", "log.export"}},
        {"mail", tr("Correos y códigos"), {"email.stage", "email.prove", "email.drop", "code.check", "code.resend", "mail.queue", "mail.send.intent", "mail.send.ok", "mail.send.fail", "mail.send.unknown"}},
        {"sessions", tr("Entradas y contraseñas"), {"login", "logout", "session.lock", "session.unlock", "session.end", "password.change", "password.reset"}},
        {"staff", tr("Cuentas del personal"), {"staff.add", "staff.enrol", "staff.role", "staff.disable", "staff.unlock", "staff.list"}},
        {"office", tr("Claves, copias y reloj"), {"office.found", "log.open", "schema.upgrade", "clock.jump", "clock.set", "backup", "verify.run", "backup.make", "restore.approve", "restore.begin", "restore.known", "restore.row", "key.due", "key.rotate", "key.wrap", "key.rewrap", "recovery.add", "recovery.use", "recovery.spend", "recovery.renew"}},
    };
}

QList<QByteArray> AuditWords::actionsSaid(const QString& typed)
{
    constexpr qsizetype lettersMin = 3;
    QList<QByteArray> said;
    if (typed.size() < lettersMin)
        return said;
    for (const QByteArray& action : ActivityWords::known()) {
        if (QString::fromLatin1(action).startsWith(typed, Qt::CaseInsensitive) || ActivityWords::ofAction(action).contains(typed, Qt::CaseInsensitive))
            said.append(action);
    }
    return said;
}

QList<QByteArray> AuditWords::outcomes()
{
    return {"ok", "deny", "fail", "unknown"};
}

QString AuditWords::ofFact(const QByteArray& name, const QByteArray& value, const QHash<QByteArray, QString>& clerks)
{
    QString words = QString::fromLatin1(name);
    for (const FactName& known : factNames) {
        if (name == known.name)
            words = tr(known.words);
    }
    QString said = clerks.value(value, QString::fromLatin1(value));
    if (value == "yes")
        said = tr("sí");
    else if (value == "no")
        said = tr("no");
    else if (name == "reason") {
        if (const auto reason = parseReason(value); reason)
            said = tr("%1 (%2)").arg(Words::of(reason.value()), said);
    } else if (name == "role") {
        if (const auto role = parseRole(value); role)
            said = Words::of(role.value());
    }
    //: a fact of an entry and its value
    return tr("%1: %2").arg(words, said);
}

QString AuditWords::ofField(const QByteArray& field)
{
    if (field == "email")
        return tr("Correo");
    if (field == "mobile")
        return tr("Celular");
    if (field == "image")
        return tr("Imagen de seguridad");
    if (field == "channels")
        return tr("Formas de recuperar");
    if (field == "identifier")
        return tr("Número escrito");
    if (field == "ruc")
        return tr("RUC escrito");
    return QString::fromLatin1(field);
}

QString AuditWords::ofLog(const QByteArray& counter)
{
    return counter == "admin" ? tr("Administración") : tr("Mostrador %1").arg(QString::fromLatin1(counter));
}

CopyWords AuditWords::forCopy(const QHash<QByteArray, QString>& clerks)
{
    CopyWords words;
    words.heads = {tr("Entrada"), tr("Fecha y hora"), tr("Código"), tr("Qué pasó"), tr("Resultado"), tr("Persona (seudónimo)"), tr("Quién"), tr("Visita"), tr("Datos")};
    for (const QByteArray& action : ActivityWords::known())
        words.actions.insert(action, ActivityWords::ofAction(action));
    for (const QByteArray& outcome : outcomes())
        words.outcomes.insert(outcome, ActivityWords::ofOutcome(outcome));
    words.clerks = clerks;
    return words;
}

} // namespace ventanilla
