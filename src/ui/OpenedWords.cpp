#include "ui/OpenedWords.h"

#include "ui/AuditWords.h"
#include "ui/VerdictWords.h"
#include "ui/Words.h"

namespace ventanilla {

using What = OpenedReport::What;

namespace {
constexpr qsizetype shortPseudonym = 4;
} // namespace

QByteArray OpenedWords::person(const QByteArray& pseudonym)
{
    return "Q-" + pseudonym.left(shortPseudonym);
}

QString OpenedWords::title(const OpenedReport::Log& log)
{
    const QString office = QString::fromUtf8(log.office);
    const QString counter = AuditWords::ofLog(log.counter);
    if (log.count == 0)
        return tr("Exportación abierta, solo lectura: %1, %2, sin entradas").arg(office, counter);
    const QString from = Words::date(log.firstMs);
    const QString to = Words::date(log.lastMs);
    //: %1 office, %2 counter, %3 day
    return from == to ? tr("Exportación abierta, solo lectura: %1, %2, del %3").arg(office, counter, from)
                      //: %1 office, %2 counter, %3 and %4 days
                      : tr("Exportación abierta, solo lectura: %1, %2, del %3 al %4").arg(office, counter, from, to);
}

QString OpenedWords::verdict(const OpenedReport& report)
{
    return report.isIntact() ? tr("Íntegra: sus entradas son las que aquella oficina firmó.") : tr("NO está íntegra (código %1): no la dé por buena. Llame a auditoría.").arg(report.verdict);
}

QString OpenedWords::trust(const OpenedReport::Log& log)
{
    const QString fingerprint = QString::fromLatin1(log.fingerprint);
    switch (log.trust) {
    case OpenedReport::Trust::Known:
        return tr("La clave es una que esta oficina conoce (huella %1).").arg(fingerprint);
    case OpenedReport::Trust::Unknown:
        return tr("Nadie de esta oficina avala la clave: compare la huella %1 con la impresa de aquella oficina.").arg(fingerprint);
    case OpenedReport::Trust::Other:
        return tr("La clave (huella %1) NO es la que esta oficina conoce para ese registro.").arg(fingerprint);
    }
    return {};
}

QString OpenedWords::notes(const OpenedReport& report, const OpenedReport::Log& log)
{
    QStringList notes;
    switch (log.mode) {
    case OpenedReport::Mode::Whole:
        notes.append(tr("El registro entero: %1 entradas.").arg(Words::number(log.count)));
        break;
    case OpenedReport::Mode::Days:
        notes.append(tr("Todas las entradas de esos días: %1 de %2.").arg(Words::number(log.count), Words::number(log.size)));
        break;
    case OpenedReport::Mode::Picked:
        notes.append(tr("Entradas elegidas, %1 de %2: de que no falte ninguna responde quien exportó.").arg(Words::number(log.count), Words::number(log.size)));
        break;
    }
    if (report.isSigned)
        //: %1 what a certificate says of its owner
        notes.append(tr("Firmada con el certificado de %1; quién lo avala no se comprobó.").arg(report.signer));
    else
        notes.append(tr("Nadie la firmó con un certificado."));
    if (!VerdictWords::isWhole(report.verdictThere))
        notes.append(tr("Al exportar, aquella oficina misma halló el código %1.").arg(report.verdictThere));
    if (report.unused > 0)
        notes.append(tr("%n archivos del ZIP no son de la exportación: no se usaron.", nullptr, report.unused));
    return notes.join(u' ');
}

QString OpenedWords::finding(const OpenedReport::Finding& finding)
{
    const QString file = QString::fromLatin1(finding.file);
    const QString entry = Words::number(finding.entry);
    switch (finding.what) {
    case What::FileChanged:
        return tr("El archivo %1 no es el que se exportó.").arg(file);
    case What::FileMissing:
        return tr("Falta el archivo %1.").arg(file);
    case What::SumsMalformed:
        return tr("SHA256SUMS tiene una línea que no es suya.");
    case What::EntryAltered:
        return tr("La entrada %1 no es la que el registro firmó.").arg(entry);
    case What::EntryUnproved:
        return finding.entryLast > finding.entry ? tr("De la entrada %1 a la %2 la prueba falta o no es la firmada.").arg(entry, Words::number(finding.entryLast))
                                                 : tr("A la entrada %1 le falta la prueba, o no es la firmada.").arg(entry);
    case What::EntriesMissing:
        return finding.entryLast > finding.entry ? tr("Faltan las entradas %1 a %2.").arg(entry, Words::number(finding.entryLast)) : tr("Falta la entrada %1.").arg(entry);
    case What::EntryUnreadable:
        return tr("La línea %1 de %2 no es una entrada.").arg(entry, file);
    case What::CountDiffers:
        return tr("export.json dice otro número de entradas que las que hay.");
    case What::KeyOther:
        return tr("La clave %1 no es la que esta oficina conoce.").arg(file);
    case What::KeyMisnamed:
        return tr("El nombre del registro no es el de su clave (%1).").arg(file);
    case What::HeadUnsigned:
        return tr("El final del registro no lleva la firma de su clave.");
    case What::EpochBroken:
        return finding.entry > 0 ? tr("El cierre de época con %1 entradas falta o no lo firma su clave.").arg(entry) : tr("El cierre de época %1 no es ninguno.").arg(file);
    case What::EpochDiffers:
        return tr("Lo sellado con %1 entradas no es el comienzo de este registro (%2).").arg(entry, file);
    case What::CheckpointBad:
        return tr("El checkpoint %1 no lo firma la clave de su época.").arg(file);
    case What::OpeningUnbacked:
        return tr("Un valor abierto no es el que la entrada %1 selló.").arg(entry);
    case What::SignatureBad:
        return tr("La firma %1 falta o no vale.").arg(file);
    }
    return {};
}

QList<MarkedLines::Line> OpenedWords::findings(const OpenedReport& report)
{
    QList<MarkedLines::Line> lines;
    for (const OpenedReport::Finding& found : report.findings.first(std::min(report.findings.size(), findingsShownMax)))
        lines.append({QStringLiteral("stop"), QStringLiteral("danger"), finding(found)});
    if (const qsizetype more = report.findings.size() - lines.size(); more > 0)
        lines.append({QStringLiteral("info"), QStringLiteral("primary"), tr("Y %n cosas más.", nullptr, int(more))});
    return lines;
}

} // namespace ventanilla
