#include "ui/ApprovalWords.h"

namespace ventanilla {

ApprovalWords::Sheet ApprovalWords::of(const Summary& summary)
{
    return std::visit([](const auto& one) { return sheetOf(one); }, summary);
}

ApprovalWords::Sheet ApprovalWords::sheetOf(const ErasureSummary& summary)
{
    Sheet sheet {tr("Nadie borra solo los datos de una persona. Lea el resumen; si algo no cuadra con la solicitud, no apruebe."), tr("Se borran para siempre los datos de"),
                 summary.name, {}, tr("Los &cuatro últimos de su número"), tr("Se leen en la solicitud o en el documento; aquí no están.")};
    //: the first digits of a number, the rest hidden
    sheet.lines << tr("Número que empieza así: %1").arg(summary.number);
    if (summary.age >= 0)
        sheet.lines << tr("%n años", nullptr, summary.age);
    sheet.lines << (summary.email.isEmpty() ? tr("Sin correo registrado") : tr("Correo: %1").arg(summary.email));
    sheet.lines << (summary.mobile.isEmpty() ? tr("Sin celular registrado") : tr("Celular: %1").arg(summary.mobile));
    if (summary.visitWaits)
        sheet.lines << tr("Tiene una visita que espera: termina sin cambiar nada.");
    sheet.lines << tr("Motivo: %1").arg(of(summary.reason));
    return sheet;
}

ApprovalWords::Sheet ApprovalWords::sheetOf(const PolicySummary& summary)
{
    Sheet sheet {tr("Las reglas de la oficina las cambia administración con la aprobación de una supervisión."), tr("La oficina trabaja desde la próxima vez con la política"),
                 summary.version, {}, tr("Los &cuatro últimos de la huella"), tr("Están al final de la huella de la política.")};
    if (summary.differences.isEmpty())
        sheet.lines << tr("Ninguna regla cambia: solo palabras del archivo.");
    else
        sheet.lines << (summary.fromBuiltIn ? tr("Frente a las reglas de fábrica cambian %n:", nullptr, int(summary.differences.size()))
                                            : tr("Frente a las reglas de ahora cambian %n:", nullptr, int(summary.differences.size())));
    for (const PolicyDifference& rule : summary.differences)
        //: a rule of the policy file, its value before and after
        sheet.lines << tr("%1: antes %2; después %3").arg(rule.key, rule.before, rule.after);
    sheet.lines << tr("Huella: %1").arg(QString::fromLatin1(summary.hash));
    return sheet;
}

QString ApprovalWords::of(ErasureReason reason)
{
    switch (reason) {
    case ErasureReason::PersonAsks:
        return tr("La persona lo pide");
    case ErasureReason::CourtOrder:
        return tr("Lo ordena una autoridad");
    case ErasureReason::RegisteredTwice:
        return tr("Está registrada dos veces");
    case ErasureReason::KeptLongEnough:
        return tr("Pasó el tiempo de conservar los datos");
    }
    return {};
}

} // namespace ventanilla
