#include "ui/ApprovalWords.h"

#include "ui/PolicyWords.h"
#include "ui/Words.h"

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
        sheet.lines << tr("%1: antes %2; después %3").arg(PolicyWords::name(rule.key), PolicyWords::value({rule.key, rule.before}), PolicyWords::value({rule.key, rule.after}));
    // In groups, so that the line can be broken.
    sheet.lines << tr("Huella: %1").arg(PolicyWords::fingerprint(summary.hash));
    return sheet;
}

ApprovalWords::Sheet ApprovalWords::sheetOf(const RestoreSummary& summary)
{
    Sheet sheet {tr("Una copia devuelve la oficina a otro día: lo deciden dos supervisiones. Lea qué se pierde; si algo no cuadra, no apruebe."), tr("La oficina vuelve a ser la de la copia"),
                 summary.file, {}, tr("Los &cuatro últimos de la huella"), tr("Están al final de la huella de la copia.")};
    sheet.lines << tr("Oficina: %1").arg(summary.office);
    //: day and time of the newest entry of a backup
    sheet.lines << tr("Su última entrada: %1, %2").arg(Words::date(summary.newestMs), Words::time(summary.newestMs));
    sheet.lines << tr("Entradas del registro: %1").arg(summary.entries);
    sheet.lines << tr("Personas: %1").arg(summary.people);
    if (summary.lostEntries > 0)
        sheet.lines << tr("Se pierde lo que se hizo después: %n entradas del registro.", nullptr, int(summary.lostEntries));
    else
        sheet.lines << (summary.fromPresent ? tr("Este equipo no recuerda ninguna entrada posterior.") : tr("Lo que se hizo después, si algo se hizo, se pierde: no se sabe cuánto."));
    if (summary.lostEntries > 0 && !summary.lostContinues)
        sheet.lines << tr("ATENCIÓN: no se puede demostrar que lo perdido fuera la continuación de esta copia.");
    if (summary.erasures > 0)
        sheet.lines << tr("Se vuelven a borrar las personas de la lista de borrados: %n.", nullptr, int(summary.erasures));
    if (!summary.comeBack.isEmpty())
        sheet.lines << tr("Vuelven a entrar cuentas que hoy están cerradas: %1").arg(summary.comeBack.join(QStringLiteral(", ")));
    if (!summary.fromPresent)
        sheet.lines << tr("ATENCIÓN: la base de ahora no está o no abre. Las contraseñas y los papeles son los de la copia.");
    if (summary.keysGiven)
        sheet.lines << tr("ATENCIÓN: la copia se comprobó con las claves de un archivo (--vkey), no con las de este equipo.");
    if (!summary.rowsChecked)
        sheet.lines << tr("ATENCIÓN: sin la clave del mostrador no se pudo comprobar el contenido de los datos; vale como está en la copia.");
    sheet.lines << tr("Huella: %1").arg(QString::fromLatin1(summary.fingerprint));
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
