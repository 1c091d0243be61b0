#include "ui/StaffWords.h"

namespace ventanilla {

QString StaffWords::of(LeaveReason reason)
{
    switch (reason) {
    case LeaveReason::Left:
        return tr("Dejó la oficina");
    case LeaveReason::OtherWork:
        return tr("Pasó a otro trabajo");
    case LeaveReason::LongAbsence:
        return tr("Estará ausente mucho tiempo");
    case LeaveReason::Misuse:
        return tr("Hubo un mal uso de la cuenta");
    case LeaveReason::MadeByMistake:
        return tr("Se creó por error");
    }
    return {};
}

} // namespace ventanilla
