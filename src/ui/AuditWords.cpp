#include "ui/AuditWords.h"

#include "ui/ActivityWords.h"
#include "ui/Folded.h"
#include "ui/Words.h"

namespace ventanilla {

QList<AuditWords::Group> AuditWords::groups()
{
    return {
        {"changes", tr("Cambios en fichas"), {"email.update", "email.confirm", "mobile.update", "image.update", "channels.update", "answer.update"}},
        {"register", tr("Padrón y fichas"), {"import.begin", "import.batch", "import.end", "person.add", "person.erase", "row.erase"}},
        {"visits",
         tr("Visitas"),
         {"visit.open", "visit.arrival", "visit.continue", "visit.park", "visit.abandon", "visit.refuse", "visit.interrupt", "visit.expire", "visit.turn-away", "visit.summary", "visit.confirm"}},
        {"identity", tr("Validar la identidad"), {"identity.validate", "facts.give", "ticket.expire", "ticket.touch", "person.unlock"}},
        {"seen", tr("Datos vistos"), {"view.person", "view.reveal", "view.log", "view.mail", "log.copy", "log.export", "export.open", "person.export"}},
        {"mail", tr("Correos y códigos"), {"email.stage", "email.prove", "email.drop", "code.check", "code.resend", "mail.queue", "mail.send.intent", "mail.send.ok", "mail.send.fail", "mail.send.unknown", "mail.answer", "mail.retry", "mail.giveup", "mail.drop"}},
        {"sessions", tr("Entradas y contraseñas"), {"login", "logout", "session.lock", "session.unlock", "session.end", "password.change", "password.reset"}},
        {"staff", tr("Cuentas del personal"), {"staff.add", "staff.enrol", "staff.role", "staff.disable", "staff.unlock", "staff.list"}},
        {"office", tr("Claves, copias y reloj"), {"office.found", "log.open", "schema.upgrade", "clock.jump", "clock.set", "channel.set", "channel.test", "channel.tested", "channel.show", "backup", "verify.run", "backup.begin", "backup.make", "backup.folder", "restore.approve", "restore.begin", "restore.known", "restore.row", "key.due", "key.rotate", "key.wrap", "key.rewrap", "recovery.add", "recovery.use", "recovery.spend", "recovery.renew"}},
    };
}

QList<QByteArray> AuditWords::actionsSaid(const QString& typed)
{
    constexpr qsizetype lettersMin = 3;
    QList<QByteArray> said;
    if (typed.size() < lettersMin)
        return said;
    const QString sought = folded(typed);
    for (const QByteArray& action : ActivityWords::known()) {
        if (QString::fromLatin1(action).startsWith(sought) || folded(ActivityWords::ofAction(action)).contains(sought))
            said.append(action);
    }
    return said;
}

QList<QByteArray> AuditWords::outcomes()
{
    return {"ok", "deny", "fail", "unknown"};
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
