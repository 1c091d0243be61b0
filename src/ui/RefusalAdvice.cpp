#include "ui/RefusalAdvice.h"

namespace ventanilla {

namespace {

RefusalAdvice::Point unchanged(const QString& head)
{
    return {head, RefusalAdvice::tr("Lo registrado sigue como estaba; nadie pierde nada por volver.")};
}

RefusalAdvice::Point supervisor()
{
    return {RefusalAdvice::tr("Si no puede esperar, llame al supervisor."), RefusalAdvice::tr("Mira el caso con la persona presente y decide.")};
}

/// For everything that came out of the evidence: one sentence for all of it, so that it tells nothing.
RefusalAdvice::Point notConfirmed()
{
    return {RefusalAdvice::tr("«Hoy no puedo confirmar que es usted.»"), RefusalAdvice::tr("No diga qué dato falló: quien pregunta puede estar probando.")};
}

} // namespace

RefusalAdvice RefusalAdvice::on(Reason reason)
{
    switch (reason) {
    case Reason::DocumentMissing:
        return {{tr("«Para atenderle necesito ver su documento.»"), tr("Sirve el original; una copia o una foto, no.")},
                unchanged(tr("Puede volver con su cédula vigente; quien se registró con pasaporte, con su pasaporte.")),
                {tr("Si la perdió, la repone el Registro Civil."), tr("Con el comprobante del trámite no se puede atender todavía.")}};
    case Reason::DocumentExpired:
        return {{tr("«Su documento está caducado: con él no puedo atenderle.»"), tr("Eso sí puede decirlo: está impreso en el documento.")},
                unchanged(tr("Puede volver con la cédula renovada: se renueva en el Registro Civil.")),
                supervisor()};
    case Reason::DocumentNotAccepted:
        return {{tr("«Con este documento necesito una segunda persona, y hoy no es posible.»"), tr("Vale para la cédula del modelo anterior, la digital y las que no se leen.")},
                unchanged(tr("Puede volver con la cédula con chip, vigente; quien se registró con pasaporte, con su pasaporte.")),
                supervisor()};
    case Reason::DocumentMismatch:
        return {{tr("«Este documento no es el de la ficha.»"), tr("No diga de quién es la ficha ni qué dice.")},
                unchanged(tr("Puede volver con su propia cédula, vigente.")),
                {tr("Si parece alterado, llame al supervisor."), tr("No lo retenga ni discuta: quedó anotado.")}};
    case Reason::PhotoMismatch:
    case Reason::FactsMismatch:
    case Reason::EvidenceInsufficient:
        return {notConfirmed(), unchanged(tr("Puede volver otro día, con su cédula vigente y los datos con que se registró.")), supervisor()};
    case Reason::Pressure:
        return {{tr("«Por hoy no puedo terminar el trámite.»"), tr("Dígalo igual delante de quien acompaña. No pregunte por qué vino.")},
                unchanged(tr("Puede volver sola o solo, cuando quiera, con su cédula vigente.")),
                {tr("Avise al supervisor cuando se hayan ido."), tr("Si alguien corre peligro, llame al 911.")}};
    case Reason::Minor:
        return {{tr("«A un menor de edad lo atiende otra ventanilla, con quien lo representa.»"), tr("Aquí no se abre la ficha de un menor.")},
                unchanged(tr("Traigan la cédula del menor, la de la madre, el padre o el tutor, y el documento que lo prueba.")),
                supervisor()};
    case Reason::Deceased:
        return {{tr("«La ficha consta como de una persona fallecida.»"), tr("Diga solo eso, con cuidado: puede ser la familia, o un error.")},
                unchanged(tr("La familia va a Prestaciones con la partida de defunción y su cédula.")),
                {tr("Si es la propia persona, llame al supervisor."), tr("El dato se corrige en el Registro Civil, no aquí.")}};
    case Reason::Blocked:
        return {{tr("«Su ficha está bloqueada y desde aquí no la puedo abrir.»"), tr("No se sabe aquí por qué; no lo suponga.")},
                unchanged(tr("Puede preguntar en Atención al Asegurado con su cédula vigente.")),
                supervisor()};
    case Reason::ClerksOwn:
        return {{tr("«A usted le atiende un compañero.»"), tr("Nadie se atiende a sí mismo.")},
                unchanged(tr("Acuda a otro mostrador con su cédula vigente.")),
                supervisor()};
    case Reason::OneScreen:
        return {{tr("«En este mostrador falta la pantalla para usted.»"), tr("La persona escribe lo suyo a solas; sin pantalla no se puede.")},
                unchanged(tr("Puede pasar a otro mostrador, con el mismo turno.")),
                supervisor()};
    case Reason::Employer:
        return {{tr("«A los empleadores no se les atiende en esta ventanilla.»"), tr("La clave del empleador se recupera por su propio camino.")},
                unchanged(tr("Quien representa a la empresa presenta su cédula, el RUC y la solicitud firmada en Atención al Empleador.")),
                {tr("Si viene también por su propia cuenta, escanee su cédula."), tr("Es otra visita.")}};
    case Reason::Representative:
        return {{tr("«Por ahora atiendo solo a la propia persona.»"), tr("Un poder no basta todavía en esta ventanilla.")},
                unchanged(tr("La persona puede venir con su cédula vigente; sin turno si es mayor, está embarazada o tiene una discapacidad.")),
                supervisor()};
    case Reason::CannotRead:
        return {{tr("«Necesito a una persona más para acompañarle, y hoy no está.»"), tr("Nadie lee ni escribe por la persona en su pantalla: tampoco quien acompaña.")},
                unchanged(tr("Puede volver con su cédula vigente; pida la hora en que hay quien acompañe. No necesita turno.")),
                supervisor()};
    case Reason::NoPath:
        return {{tr("«Su caso no se resuelve en esta ventanilla.»"), tr("Quedó anotado que vino.")},
                unchanged(tr("Puede preguntar en Atención al Asegurado con su cédula vigente.")),
                supervisor()};
    case Reason::PersonLeft:
    case Reason::WrongPerson:
    case Reason::PersonChangedMind:
    case Reason::TicketExpired:
    case Reason::SessionEnded:
    case Reason::DeskStopped:
    case Reason::AnotherUnlocked:
    case Reason::SetAside:
    case Reason::CodeAwaited:
    case Reason::NotContinued:
    case Reason::PersonErased:
    case Reason::OfficeRestored:
        break;
    }
    return {notConfirmed(), unchanged(tr("Puede volver otro día, con su cédula vigente y los datos con que se registró.")), supervisor()};
}

} // namespace ventanilla
