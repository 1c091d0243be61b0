#include "ui/VerdictWords.h"

#include "ui/AuditWords.h"
#include "ui/Words.h"

#include <QLocale>

#include <algorithm>

namespace ventanilla {

namespace {
const QString pastedPlace = QStringLiteral("pasted-");
} // namespace

QString VerdictWords::headline(int verdict)
{
    switch (verdict) {
    case 0:
    case 10:
        return tr("El registro está íntegro.");
    case 20:
        return tr("El registro fue alterado.");
    case 21:
        return tr("Al registro le faltan entradas.");
    case 22:
        return tr("Hay dos historias del registro.");
    case 23:
        return tr("La cadena de claves está rota.");
    case 24:
        return tr("Hay datos que el registro no respalda.");
    case 25:
        return tr("El reloj muestra saltos.");
    case 40:
        return tr("Falta la clave en la que confiar.");
    default:
        return tr("El registro no se puede leer.");
    }
}

QString VerdictWords::sentence(const VerifyReport& report)
{
    if (!report.isIntact())
        return report.verdict == 25 ? tr("Nada falta y nada se cambió, pero las horas de algunas entradas no son de fiar. Avise a auditoría.")
                                    : tr("Llame a auditoría y no siga usando este mostrador hasta que lo vean. Abajo está lo hallado.");
    return report.firstMs > 0 ? tr("Nada falta, nada sobra, nada se cambió desde la primera entrada, el %1.").arg(Words::date(report.firstMs)) : tr("Nada falta, nada sobra, nada se cambió.");
}

QString VerdictWords::tail(const VerifyReport& report)
{
    if (!report.isIntact())
        return {};
    if (report.tail == 0)
        return tr("Todas las entradas tienen testigo fuera de este equipo.");
    if (report.tail == report.entries)
        return tr("Ninguna de las %1 entradas tiene todavía un testigo fuera de este equipo: compare con una constancia.").arg(Words::number(report.entries));
    return tr("Las últimas %1 entradas todavía no tienen testigo fuera de este equipo.", nullptr, int(report.tail)).arg(Words::number(report.tail));
}

QString VerdictWords::code(int verdict)
{
    const QString what = [verdict] {
        switch (verdict) {
        case 0:
            return tr("íntegro, con testigos");
        case 10:
            return tr("íntegro, con final sin testigo");
        case 20:
            return tr("alterado");
        case 21:
            return tr("recortado");
        case 22:
            return tr("bifurcado");
        case 23:
            return tr("claves rotas");
        case 24:
            return tr("datos sin respaldo");
        case 25:
            return tr("reloj anómalo");
        case 40:
            return tr("sin clave");
        default:
            return tr("ilegible");
        }
    }();
    //: the number that ventanilla-verify ends with, and its name
    return tr("Código %1: %2").arg(verdict).arg(what);
}

Chip::Kind VerdictWords::kind(int verdict)
{
    return isWhole(verdict) ? Chip::Kind::Ok : verdict == 25 ? Chip::Kind::Warn : Chip::Kind::Danger;
}

QList<MarkedLines::Line> VerdictWords::findings(const VerifyReport& report)
{
    QList<MarkedLines::Line> lines;
    for (const VerifyReport::Finding& finding : report.findings.first(std::min(report.findings.size(), findingsShownMax))) {
        QStringList parts {code(finding.verdict)};
        if (!finding.counter.isEmpty())
            parts.append(AuditWords::ofLog(finding.counter));
        if (finding.entry >= 0)
            parts.append(finding.entryLast > finding.entry ? tr("entradas %1 a %2").arg(Words::number(finding.entry), Words::number(finding.entryLast)) : tr("entrada %1").arg(Words::number(finding.entry)));
        if (finding.epoch > 0)
            parts.append(tr("época %1 de sus claves").arg(finding.epoch));
        if (!finding.row.isEmpty())
            parts.append(tr("fila %1").arg(QString::fromLatin1(finding.row)));
        const bool warns = kind(finding.verdict) == Chip::Kind::Warn;
        //: a sentence of the verifier, in English
        lines.append({warns ? QStringLiteral("warning") : QStringLiteral("stop"), warns ? QStringLiteral("warn") : QStringLiteral("danger"), parts.join(QStringLiteral(" · ")), tr("Detalle técnico: %1").arg(finding.detail), {}, true});
    }
    if (report.findings.size() > findingsShownMax)
        lines.append({QStringLiteral("info"), QStringLiteral("muted"), tr("Y otras %1. Véalas con ventanilla-verify.").arg(Words::number(report.findings.size() - findingsShownMax))});
    return lines;
}

QString VerdictWords::pasted(int number)
{
    return pastedPlace + QString::number(number);
}

QString VerdictWords::placeOf(const QString& place)
{
    if (place.startsWith(pastedPlace))
        //: what a pasted checkpoint is called; %1 counts them
        return tr("Texto pegado %1").arg(place.sliced(pastedPlace.size()));
    if (place.startsWith(QLatin1String("anchor-")))
        return tr("Último cierre de día, en la carpeta de claves");
    return place;
}

QList<MarkedLines::Line> VerdictWords::anchors(const VerifyReport& report)
{
    using Holds = VerifyReport::Anchor::Holds;
    QList<MarkedLines::Line> lines;
    for (const VerifyReport::Anchor& anchor : report.anchors) {
        const QString log = AuditWords::ofLog(anchor.counter);
        const QString figure = tr("%1 entradas", nullptr, int(anchor.size)).arg(Words::number(anchor.size));
        switch (anchor.holds) {
        case Holds::Yes:
            lines.append({QStringLiteral("check"), QStringLiteral("ok"), placeOf(anchor.place), tr("%1: coincide").arg(log), figure, true});
            break;
        case Holds::No:
            lines.append({QStringLiteral("stop"), QStringLiteral("danger"), placeOf(anchor.place), tr("%1: NO coincide. Guarde el original y llame a auditoría").arg(log), figure, true});
            break;
        case Holds::NotSaid:
            lines.append({QStringLiteral("question"), QStringLiteral("warn"), placeOf(anchor.place), tr("%1: no se puede decir, las entradas no se leen").arg(log), figure, true});
            break;
        case Holds::Unsigned:
            lines.append({QStringLiteral("warning"), QStringLiteral("danger"), placeOf(anchor.place), tr("%1: no la firmó este registro. Vuelva a copiarla del original; si sigue igual, llame a auditoría").arg(log), figure, true});
            break;
        }
    }
    return lines;
}

QList<MarkedLines::Line> VerdictWords::checked(const VerifyReport& report)
{
    QList<MarkedLines::Line> lines;
    const auto add = [&lines](const QString& text, const QString& detail = {}) { lines.append({QStringLiteral("check"), QStringLiteral("ok"), text, detail}); };
    const bool readable = report.verdict != 30 && report.verdict != 40;
    if (!readable)
        return lines;
    add(tr("Las %1 entradas, una por una", nullptr, int(report.entries)).arg(Words::number(report.entries)));
    for (const VerifyReport::Log& log : report.logs) {
        //: %1 which log, e.g. Mostrador 1
        add(tr("%1: %2 entradas").arg(AuditWords::ofLog(log.counter), Words::number(log.size)),
            log.epochs > 0 ? tr("%1 épocas de firma, cada una con su propia clave", nullptr, int(log.epochs)).arg(Words::number(log.epochs)) : QString());
        if (log.remembered >= 0)
            add(tr("%1: contra lo que este equipo recuerda fuera de la base").arg(AuditWords::ofLog(log.counter)), tr("%1 entradas", nullptr, int(log.remembered)).arg(Words::number(log.remembered)));
    }
    add(tr("%1 filas, contra su última entrada", nullptr, int(report.rows)).arg(Words::number(report.rows)));
    const bool clock = std::ranges::none_of(report.findings, [](const VerifyReport::Finding& finding) { return finding.verdict == 25; });
    add(clock ? tr("Reloj: sin saltos ocultos") : tr("Reloj: con saltos, véalos arriba"));
    return lines;
}

QList<MarkedLines::Line> VerdictWords::notChecked(const VerifyReport& report)
{
    using What = VerifyReport::Unchecked::What;
    QList<MarkedLines::Line> lines;
    for (const VerifyReport::Unchecked& one : report.unchecked) {
        const QString text = [&one] {
            switch (one.what) {
            case What::Openings:
                return tr("Los valores sellados de las personas: para eso haría falta la clave de cada una.");
            case What::RowsWithoutKey:
                return tr("El contenido de las filas: falta la clave de este mostrador.");
            case What::NothingRemembered:
                return tr("Si alguien cortó el final: este equipo no recuerda nada de ese registro.");
            case What::OtherLog:
                return tr("Una constancia de otro registro: compárela en el mostrador que la firmó.");
            case What::Other:
                break;
            }
            return tr("Detalle técnico: %1").arg(one.detail);
        }();
        lines.append({QStringLiteral("question"), QStringLiteral("warn"), text, one.what == What::OtherLog ? one.detail : QString()});
    }
    if (report.tail > 0 && report.isIntact())
        lines.append({QStringLiteral("question"), QStringLiteral("warn"), tr("Si alguien devolvió este equipo entero a un día anterior: solo lo dice una constancia de fuera.")});
    return lines;
}

QString VerdictWords::last(const LastVerification& last)
{
    const QString who = last.login.isEmpty() ? tr("una cuenta que ya no está") : QString::fromLatin1(last.login);
    //: %1 day, %2 time, %3 sign-in name, %4 entries, %5 code and its name
    return tr("Última verificación completa: %1, %2, por %3 · %4 entradas · %5").arg(Words::date(last.utcMs), Words::time(last.utcMs), who, Words::number(last.entries), code(last.verdict));
}

QString VerdictWords::ofHanded(const Error& error)
{
    const auto is = [&error](const char* which) { return error.text == QLatin1StringView(which); };
    if (error.code == ErrorCode::FileMissing)
        return tr("El archivo ya no está. Elija otro.");
    if (error.code != ErrorCode::NoteMalformed)
        return tr("Ese archivo no se puede leer, o es demasiado grande para ser una constancia. Elija otro, o pegue el texto.");
    if (is("empty"))
        return tr("No hay nada que comparar. Pegue la constancia entera, o elija su archivo.");
    if (is("size"))
        return tr("Es demasiado largo para ser una constancia. Pegue solo la constancia.");
    if (is("signs"))
        return tr("Eso no es texto. Pegue las líneas de la constancia, o lo que dice su código QR.");
    if (is("signature"))
        return tr("Falta la línea de la firma, que empieza con una raya (—). Copie la constancia hasta el final.");
    if (is("lines"))
        return tr("Deben ser tres líneas (registro, entradas, raíz) y debajo la firma. Copie la constancia entera.");
    if (is("several"))
        return tr("Ahí hay más de una constancia. Compare una cada vez.");
    return tr("Una línea está cortada o cambiada. Vuelva a copiarla del original.");
}

} // namespace ventanilla
