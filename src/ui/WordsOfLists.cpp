#include "ui/Words.h"

// The closed lists: reasons, roles, documents.

namespace ventanilla {

QString Words::of(Reason reason)
{
    switch (reason) {
    case Reason::PersonLeft:
        return tr("La persona se fue");
    case Reason::WrongPerson:
        return tr("Se abrió la ficha de otra persona");
    case Reason::PersonChangedMind:
        return tr("La persona ya no quiere el cambio");
    case Reason::DocumentMissing:
        return tr("No trae documento");
    case Reason::DocumentExpired:
        return tr("Documento caducado");
    case Reason::DocumentNotAccepted:
        return tr("Documento que aquí no se acepta");
    case Reason::DocumentMismatch:
        return tr("El documento no corresponde a la ficha");
    case Reason::PhotoMismatch:
        return tr("La foto no corresponde a la persona");
    case Reason::FactsMismatch:
        return tr("Los datos dados no bastan");
    case Reason::EvidenceInsufficient:
        return tr("Evidencia insuficiente");
    case Reason::Pressure:
        return tr("Parece que alguien obliga a la persona");
    case Reason::Minor:
        return tr("Menor de edad");
    case Reason::Deceased:
        return tr("Consta como fallecida");
    case Reason::Blocked:
        return tr("Ficha bloqueada");
    case Reason::ClerksOwn:
        return tr("Ficha de quien atiende");
    case Reason::OneScreen:
        return tr("Una sola pantalla");
    case Reason::NoPath:
        return tr("Caso que aquí todavía no se atiende");
    case Reason::Employer:
        return tr("Es un empleador");
    case Reason::Representative:
        return tr("Viene un representante");
    case Reason::CannotRead:
        return tr("La persona no puede leer la pantalla");
    case Reason::TicketExpired:
        return tr("Boleto vencido");
    case Reason::SessionEnded:
        return tr("Terminó la sesión");
    case Reason::DeskStopped:
        return tr("El programa se detuvo");
    case Reason::AnotherUnlocked:
        return tr("Entró otra persona");
    case Reason::SetAside:
        return tr("Apartada");
    case Reason::CodeAwaited:
        return tr("Espera el código");
    case Reason::NotContinued:
        return tr("No se continuó a tiempo");
    case Reason::PersonErased:
        return tr("Se borraron los datos de la persona");
    case Reason::OfficeRestored:
        return tr("La oficina volvió de una copia");
    }
    return {};
}

QString Words::of(Role role)
{
    switch (role) {
    //: a member of staff who serves at the counter, of any gender
    case Role::Clerk:
        return tr("Atención al público");
    case Role::Supervisor:
        return tr("Supervisión");
    case Role::Auditor:
        return tr("Auditoría");
    case Role::Administrator:
        return tr("Administración");
    }
    return {};
}

QString Words::of(DocumentKind kind)
{
    switch (kind) {
    case DocumentKind::CardWithChip:
        return tr("Cédula con chip");
    case DocumentKind::CardOlder:
        return tr("Cédula anterior");
    case DocumentKind::CardDigital:
        return tr("Cédula digital");
    case DocumentKind::Passport:
        return tr("Pasaporte");
    }
    return {};
}

} // namespace ventanilla
