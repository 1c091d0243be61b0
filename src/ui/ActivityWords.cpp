#include "ui/ActivityWords.h"

#include <array>

namespace ventanilla {

namespace {

struct Act {
    const char* action;
    const char* words;
};

constexpr std::array acts {
    Act {"login", QT_TRANSLATE_NOOP("ActivityWords", "Entrar")},
    Act {"logout", QT_TRANSLATE_NOOP("ActivityWords", "Salir")},
    Act {"session.lock", QT_TRANSLATE_NOOP("ActivityWords", "Bloquear el mostrador")},
    Act {"session.unlock", QT_TRANSLATE_NOOP("ActivityWords", "Desbloquear el mostrador")},
    Act {"session.end", QT_TRANSLATE_NOOP("ActivityWords", "Fin de la sesión")},
    Act {"password.change", QT_TRANSLATE_NOOP("ActivityWords", "Cambiar la propia contraseña")},
    Act {"password.prove", QT_TRANSLATE_NOOP("ActivityWords", "Escribir otra vez la propia contraseña")},
    Act {"password.reset", QT_TRANSLATE_NOOP("ActivityWords", "Dar otra contraseña a una cuenta")},
    Act {"visit.open", QT_TRANSLATE_NOOP("ActivityWords", "Buscar a una persona y abrir visita")},
    Act {"visit.turn-away", QT_TRANSLATE_NOOP("ActivityWords", "Indicar otro camino a una persona")},
    Act {"visit.continue", QT_TRANSLATE_NOOP("ActivityWords", "Continuar una visita")},
    Act {"visit.park", QT_TRANSLATE_NOOP("ActivityWords", "Poner una visita a un lado")},
    Act {"visit.abandon", QT_TRANSLATE_NOOP("ActivityWords", "Abandonar una visita")},
    Act {"visit.refuse", QT_TRANSLATE_NOOP("ActivityWords", "Negar la validación")},
    Act {"visit.interrupt", QT_TRANSLATE_NOOP("ActivityWords", "Visita cortada")},
    Act {"visit.confirm", QT_TRANSLATE_NOOP("ActivityWords", "Confirmación de la persona")},
    Act {"visit.summary", QT_TRANSLATE_NOOP("ActivityWords", "Resumen para la persona")},
    Act {"visit.expire", QT_TRANSLATE_NOOP("ActivityWords", "Visita vencida")},
    Act {"facts.give", QT_TRANSLATE_NOOP("ActivityWords", "Respuestas de la persona")},
    Act {"identity.validate", QT_TRANSLATE_NOOP("ActivityWords", "Validar la identidad")},
    Act {"ticket.expire", QT_TRANSLATE_NOOP("ActivityWords", "Boleto vencido")},
    Act {"ticket.touch", QT_TRANSLATE_NOOP("ActivityWords", "Seguir con el boleto")},
    Act {"view.person", QT_TRANSLATE_NOOP("ActivityWords", "Ver una ficha, tapada")},
    Act {"view.reveal", QT_TRANSLATE_NOOP("ActivityWords", "Mostrar los datos de una ficha")},
    Act {"email.stage", QT_TRANSLATE_NOOP("ActivityWords", "Correo escrito por la persona")},
    Act {"email.drop", QT_TRANSLATE_NOOP("ActivityWords", "Correo retirado")},
    Act {"email.prove", QT_TRANSLATE_NOOP("ActivityWords", "Código al correo registrado")},
    Act {"email.update", QT_TRANSLATE_NOOP("ActivityWords", "Correo cambiado")},
    Act {"email.apply", QT_TRANSLATE_NOOP("ActivityWords", "Correo cambiado")},
    Act {"code.check", QT_TRANSLATE_NOOP("ActivityWords", "Código escrito por la persona")},
    Act {"code.resend", QT_TRANSLATE_NOOP("ActivityWords", "Código enviado otra vez")},
    Act {"image.offer", QT_TRANSLATE_NOOP("ActivityWords", "Imágenes ofrecidas")},
    Act {"image.stage", QT_TRANSLATE_NOOP("ActivityWords", "Imagen elegida por la persona")},
    Act {"channels.update", QT_TRANSLATE_NOOP("ActivityWords", "Formas de recuperar cambiadas")},
    Act {"answer.update", QT_TRANSLATE_NOOP("ActivityWords", "Respuesta de seguridad cambiada")},
    Act {"answer.apply", QT_TRANSLATE_NOOP("ActivityWords", "Respuesta preparada aplicada")},
    Act {"mail.queue", QT_TRANSLATE_NOOP("ActivityWords", "Mensaje en la bandeja de salida")},
    Act {"mail.send.intent", QT_TRANSLATE_NOOP("ActivityWords", "Mensaje por enviar")},
    Act {"mail.send.ok", QT_TRANSLATE_NOOP("ActivityWords", "Mensaje enviado")},
    Act {"mail.send.fail", QT_TRANSLATE_NOOP("ActivityWords", "Mensaje no enviado")},
    Act {"mail.send.unknown", QT_TRANSLATE_NOOP("ActivityWords", "Mensaje sin noticia de su envío")},
    Act {"mail.drop", QT_TRANSLATE_NOOP("ActivityWords", "Código que ya nadie espera")},
    Act {"mail.answer", QT_TRANSLATE_NOOP("ActivityWords", "Respuesta del servidor de correo")},
    Act {"mail.retry", QT_TRANSLATE_NOOP("ActivityWords", "Mensaje por intentar otra vez")},
    Act {"mail.giveup", QT_TRANSLATE_NOOP("ActivityWords", "Mensaje que ya no se intenta")},
    Act {"view.mail", QT_TRANSLATE_NOOP("ActivityWords", "Correos pendientes vistos")},
    Act {"channel.show", QT_TRANSLATE_NOOP("ActivityWords", "Canal de mensajes visto")},
    Act {"channel.set", QT_TRANSLATE_NOOP("ActivityWords", "Canal de mensajes configurado")},
    Act {"channel.test", QT_TRANSLATE_NOOP("ActivityWords", "Prueba del canal por enviar")},
    Act {"channel.tested", QT_TRANSLATE_NOOP("ActivityWords", "Canal de mensajes probado")},
    Act {"image.update", QT_TRANSLATE_NOOP("ActivityWords", "Imagen cambiada")},
    Act {"image.apply", QT_TRANSLATE_NOOP("ActivityWords", "Imagen cambiada")},
    Act {"visit.screen", QT_TRANSLATE_NOOP("ActivityWords", "Cambio de pantallas en la visita")},
    Act {"image.drop", QT_TRANSLATE_NOOP("ActivityWords", "Imagen retirada")},
    Act {"channels.drop", QT_TRANSLATE_NOOP("ActivityWords", "Preferencias retiradas")},
    Act {"answer.drop", QT_TRANSLATE_NOOP("ActivityWords", "Respuesta retirada")},
    Act {"channels.stage", QT_TRANSLATE_NOOP("ActivityWords", "Preferencias elegidas por la persona")},
    Act {"channels.apply", QT_TRANSLATE_NOOP("ActivityWords", "Preferencias cambiadas")},
    Act {"answer.stage", QT_TRANSLATE_NOOP("ActivityWords", "Pregunta contestada por la persona")},
    Act {"person.unlock", QT_TRANSLATE_NOOP("ActivityWords", "Desbloquear a una persona")},
    Act {"erasure.seek", QT_TRANSLATE_NOOP("ActivityWords", "Buscar a una persona para borrar sus datos")},
    Act {"approval.ask", QT_TRANSLATE_NOOP("ActivityWords", "Pedir la aprobación de otra persona")},
    Act {"approval", QT_TRANSLATE_NOOP("ActivityWords", "Aprobación de otra persona")},
    Act {"person.erase", QT_TRANSLATE_NOOP("ActivityWords", "Borrar los datos de una persona")},
    Act {"row.erase", QT_TRANSLATE_NOOP("ActivityWords", "Borrar lo que quedaba de una persona")},
    Act {"import.begin", QT_TRANSLATE_NOOP("ActivityWords", "Empezar a importar un padrón")},
    Act {"import.batch", QT_TRANSLATE_NOOP("ActivityWords", "Importar filas de un padrón")},
    Act {"import.end", QT_TRANSLATE_NOOP("ActivityWords", "Terminar de importar un padrón")},
    Act {"person.export", QT_TRANSLATE_NOOP("ActivityWords", "Entregar a una persona todo lo suyo")},
    Act {"policy.approve", QT_TRANSLATE_NOOP("ActivityWords", "Cambiar la política de la oficina")},
    Act {"staff.add", QT_TRANSLATE_NOOP("ActivityWords", "Crear una cuenta")},
    Act {"staff.enrol", QT_TRANSLATE_NOOP("ActivityWords", "Dar de alta a una persona de la oficina")},
    Act {"staff.disable", QT_TRANSLATE_NOOP("ActivityWords", "Dar de baja una cuenta")},
    Act {"staff.unlock", QT_TRANSLATE_NOOP("ActivityWords", "Desbloquear una cuenta")},
    Act {"staff.list", QT_TRANSLATE_NOOP("ActivityWords", "Ver el personal")},
    Act {"key.rotate", QT_TRANSLATE_NOOP("ActivityWords", "Renovar las claves de la oficina")},
    Act {"recovery.use", QT_TRANSLATE_NOOP("ActivityWords", "Recuperar la oficina con un código impreso")},
    Act {"day.close", QT_TRANSLATE_NOOP("ActivityWords", "Cerrar el día")},
    Act {"backup", QT_TRANSLATE_NOOP("ActivityWords", "Copia de seguridad")},
    Act {"backup.begin", QT_TRANSLATE_NOOP("ActivityWords", "Copia de seguridad empezada")},
    Act {"backup.folder", QT_TRANSLATE_NOOP("ActivityWords", "Elegir la carpeta de las copias")},
    Act {"backup.show", QT_TRANSLATE_NOOP("ActivityWords", "Ver las copias de seguridad")},
    Act {"policy.show", QT_TRANSLATE_NOOP("ActivityWords", "Ver la política de la oficina")},
    Act {"backup.make", QT_TRANSLATE_NOOP("ActivityWords", "Copia de seguridad")},
    Act {"restore.approve", QT_TRANSLATE_NOOP("ActivityWords", "Decidir que la oficina vuelva a una copia")},
    Act {"restore.begin", QT_TRANSLATE_NOOP("ActivityWords", "La oficina vuelve de una copia: registro nuevo")},
    Act {"restore.known", QT_TRANSLATE_NOOP("ActivityWords", "Registro que había llegado más lejos que la copia")},
    Act {"restore.row", QT_TRANSLATE_NOOP("ActivityWords", "Dato que vuelve de una copia")},
    Act {"visits.today", QT_TRANSLATE_NOOP("ActivityWords", "Ver las visitas de hoy")},
    Act {"waiting.list", QT_TRANSLATE_NOOP("ActivityWords", "Ver lo que espera")},
    Act {"activity.list", QT_TRANSLATE_NOOP("ActivityWords", "Ver la propia actividad")},
    Act {"view.log", QT_TRANSLATE_NOOP("ActivityWords", "Buscar en el registro")},
    Act {"log.copy", QT_TRANSLATE_NOOP("ActivityWords", "Copiar entradas del registro a un archivo")},
    Act {"verify.run", QT_TRANSLATE_NOOP("ActivityWords", "Verificar el registro")},
    Act {"log.export", QT_TRANSLATE_NOOP("ActivityWords", "Exportar el registro con pruebas")},
    Act {"export.open", QT_TRANSLATE_NOOP("ActivityWords", "Abrir la exportación de un registro")},
    Act {"log.list", QT_TRANSLATE_NOOP("ActivityWords", "Abrir el registro")},
    Act {"log.entry", QT_TRANSLATE_NOOP("ActivityWords", "Ver una entrada del registro")},
    Act {"visit.arrival", QT_TRANSLATE_NOOP("ActivityWords", "Cómo llegó la persona")},
    Act {"email.confirm", QT_TRANSLATE_NOOP("ActivityWords", "Correo registrado comprobado")},
    Act {"mobile.update", QT_TRANSLATE_NOOP("ActivityWords", "Celular cambiado")},
    Act {"image.revoke", QT_TRANSLATE_NOOP("ActivityWords", "Imagen anterior retirada")},
    Act {"channels.revoke", QT_TRANSLATE_NOOP("ActivityWords", "Formas de recuperar anteriores retiradas")},
    Act {"answer.revoke", QT_TRANSLATE_NOOP("ActivityWords", "Respuesta anterior retirada")},
    Act {"staff.role", QT_TRANSLATE_NOOP("ActivityWords", "Cambiar el papel de una cuenta")},
    Act {"person.add", QT_TRANSLATE_NOOP("ActivityWords", "Ficha incorporada")},
    Act {"key.due", QT_TRANSLATE_NOOP("ActivityWords", "Claves por renovar")},
    Act {"key.evolve", QT_TRANSLATE_NOOP("ActivityWords", "Cambio de la clave que firma el registro")},
    Act {"key.rewrap", QT_TRANSLATE_NOOP("ActivityWords", "Claves de una ficha renovadas")},
    Act {"key.wrap", QT_TRANSLATE_NOOP("ActivityWords", "Clave de la oficina entregada a una cuenta")},
    Act {"recovery.add", QT_TRANSLATE_NOOP("ActivityWords", "Código de recuperación impreso")},
    Act {"recovery.spend", QT_TRANSLATE_NOOP("ActivityWords", "Código de recuperación gastado")},
    Act {"recovery.renew", QT_TRANSLATE_NOOP("ActivityWords", "Renovar los códigos de recuperación")},
    Act {"office.found", QT_TRANSLATE_NOOP("ActivityWords", "Oficina creada")},
    Act {"log.open", QT_TRANSLATE_NOOP("ActivityWords", "Registro iniciado")},
    Act {"schema.upgrade", QT_TRANSLATE_NOOP("ActivityWords", "Base de datos actualizada")},
    Act {"clock.jump", QT_TRANSLATE_NOOP("ActivityWords", "Salto del reloj")},
    Act {"clock.set", QT_TRANSLATE_NOOP("ActivityWords", "Hora del equipo confirmada")},
    Act {"desk.state", QT_TRANSLATE_NOOP("ActivityWords", "Ver el estado del mostrador")},
};

} // namespace

QString ActivityWords::ofAction(const QByteArray& action)
{
    for (const Act& act : acts) {
        if (action == act.action)
            return tr(act.words);
    }
    return QString::fromLatin1(action);
}

QList<QByteArray> ActivityWords::known()
{
    QList<QByteArray> known;
    for (const Act& act : acts)
        known.append(act.action);
    return known;
}

QString ActivityWords::ofOutcome(const QByteArray& outcome)
{
    if (outcome == "ok")
        return tr("Hecho");
    if (outcome == "deny")
        return tr("No permitido");
    if (outcome == "fail")
        return tr("No salió");
    return tr("No se sabe");
}

ActivityWords::Mark ActivityWords::lookOf(const QByteArray& outcome)
{
    if (outcome == "ok")
        return {"check", "ok"};
    if (outcome == "deny")
        return {"stop", "danger"};
    return {"warning", "warn"};
}

} // namespace ventanilla
