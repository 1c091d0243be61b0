#include "app/VerifyWords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace ventanilla {

using ledger::AnchorSummary;
using ledger::Finding;
using ledger::LogSummary;
using ledger::Report;
using ledger::Verdict;

namespace {

/// Bytes that come from a database, fit for a terminal.
QString plain(QByteArrayView bytes)
{
    QString shown;
    shown.reserve(bytes.size());
    for (const char c : bytes)
        shown += c >= 0x20 && c < 0x7f ? QLatin1Char(c) : QLatin1Char('?');
    return shown;
}

QString code(Verdict verdict)
{
    switch (verdict) {
    case Verdict::IntactAnchored:
        return QStringLiteral("intact-anchored");
    case Verdict::Intact:
        return QStringLiteral("intact");
    case Verdict::Modified:
        return QStringLiteral("modified");
    case Verdict::Truncated:
        return QStringLiteral("truncated");
    case Verdict::Forked:
        return QStringLiteral("forked");
    case Verdict::KeyChainBroken:
        return QStringLiteral("key-chain-broken");
    case Verdict::RowsUnbacked:
        return QStringLiteral("rows-unbacked");
    case Verdict::ClockAnomalies:
        return QStringLiteral("clock-anomalies");
    case Verdict::Unreadable:
        return QStringLiteral("unreadable");
    case Verdict::NoTrustedKey:
        return QStringLiteral("no-trusted-key");
    }
    Q_UNREACHABLE();
}

/// A file's name as it stands on a terminal.
QString shown(const QString& path)
{
    QString name = path;
    for (QChar& c : name) {
        if (!c.isPrint())
            c = u'?';
    }
    return name;
}

QString code(AnchorSummary::Holds holds)
{
    switch (holds) {
    case AnchorSummary::Holds::Yes:
        return QStringLiteral("yes");
    case AnchorSummary::Holds::No:
        return QStringLiteral("no");
    case AnchorSummary::Holds::NotSaid:
        return QStringLiteral("not-said");
    case AnchorSummary::Holds::Unsigned:
        return QStringLiteral("unsigned");
    }
    Q_UNREACHABLE();
}

/// The finding that gives the verdict: the earliest entry among those of its kind.
const Finding* decisive(const Report& report)
{
    const Finding* first = nullptr;
    for (const Finding& finding : report.findings) {
        if (finding.verdict != report.verdict())
            continue;
        if (!first || (finding.entry >= 0 && (first->entry < 0 || finding.entry < first->entry)))
            first = &finding;
    }
    return first;
}

} // namespace

QString VerifyWords::what(Verdict verdict)
{
    switch (verdict) {
    case Verdict::IntactAnchored:
        return tr("íntegro y anclado");
    case Verdict::Intact:
        return tr("íntegro, sin anclar");
    case Verdict::Modified:
        return tr("alterado");
    case Verdict::Truncated:
        return tr("recortado");
    case Verdict::Forked:
        return tr("bifurcado");
    case Verdict::KeyChainBroken:
        return tr("firma que no vale");
    case Verdict::RowsUnbacked:
        return tr("datos sin respaldo");
    case Verdict::ClockAnomalies:
        return tr("reloj anómalo");
    case Verdict::Unreadable:
        return tr("ilegible");
    case Verdict::NoTrustedKey:
        return tr("sin clave de confianza");
    }
    Q_UNREACHABLE();
}

QString VerifyWords::where(const Finding& finding)
{
    QStringList parts;
    if (!finding.origin.isEmpty())
        parts += plain(finding.origin);
    if (finding.entry >= 0 && finding.entryLast > finding.entry)
        parts += tr("entradas %1 a %2").arg(finding.entry).arg(finding.entryLast);
    else if (finding.entry >= 0)
        parts += tr("entrada %1").arg(finding.entry);
    if (finding.epoch > 0)
        parts += tr("época %1 de sus claves").arg(finding.epoch);
    if (!finding.row.isEmpty())
        parts += tr("fila %1").arg(plain(finding.row));
    return parts.join(QStringLiteral(", "));
}

QString VerifyWords::verdictSentence(const Report& report, const QString& path)
{
    const Finding* finding = decisive(report);
    const QString origin =
        finding && !finding->origin.isEmpty() ? plain(finding->origin) : tr("un registro");
    switch (report.verdict()) {
    case Verdict::IntactAnchored:
        return tr(
            "Íntegro: nada fue alterado, y las entradas están ancladas fuera de este equipo.");
    case Verdict::Intact:
        return tr("Íntegro: nada fue alterado. Las últimas entradas aún no están ancladas fuera de "
                  "este equipo.");
    case Verdict::Modified:
        if (!finding || finding->entry < 0)
            return tr("Alterado: %1.").arg(origin);
        return tr("Alterado desde la entrada %1 de %2.").arg(finding->entry).arg(origin);
    case Verdict::Truncated:
        return tr("Recortado: a %1 le faltan entradas que estuvieron firmadas.").arg(origin);
    case Verdict::Forked:
        return tr("Bifurcado: de %1 existen dos historias distintas.").arg(origin);
    case Verdict::KeyChainBroken:
        if (finding && finding->epoch > 0)
            return tr("La cadena de claves de %1 está rota en la época %2.").arg(origin).arg(finding->epoch);
        return tr("La firma de %1 no es de la clave de confianza.").arg(origin);
    case Verdict::RowsUnbacked:
        return tr("Hay datos que el registro no respalda: fueron cambiados sin dejar rastro.");
    case Verdict::ClockAnomalies:
        return tr("Íntegro, pero el reloj de %1 muestra anomalías.").arg(origin);
    case Verdict::Unreadable:
        return tr("No se puede leer %1.").arg(path);
    case Verdict::NoTrustedKey:
        return tr("No hay clave en la que confiar: indique la clave pública con --vkey.");
    }
    Q_UNREACHABLE();
}

QString VerifyWords::findingSentence(const Finding& finding)
{
    QString line = QStringLiteral("%1 %2").arg(int(finding.verdict)).arg(what(finding.verdict));
    if (const QString place = where(finding); !place.isEmpty())
        line += QStringLiteral(": ") + place;
    if (!finding.detail.isEmpty())
        line += QStringLiteral(" (%1)").arg(plain(finding.detail.toUtf8()));
    return line;
}

QString VerifyWords::logSentence(const LogSummary& log)
{
    const QString trust = log.trust == "given"     ? tr("clave indicada")
                          : log.trust == "this PC" ? tr("clave de este equipo")
                                                   : plain(log.trust);
    return tr("%1: %2 entradas, raíz %3, %4")
        .arg(plain(log.origin), QString::number(log.size), plain(log.rootHex), trust);
}

QString VerifyWords::anchorSentence(const AnchorSummary& anchor)
{
    const QString at = tr("%1, de %2 entradas de %3")
                           .arg(shown(QString::fromUtf8(anchor.place)), QString::number(anchor.size),
                                plain(anchor.origin));
    switch (anchor.holds) {
    case AnchorSummary::Holds::Yes:
        return tr("coincide: %1").arg(at);
    case AnchorSummary::Holds::No:
        return tr("NO coincide: %1").arg(at);
    case AnchorSummary::Holds::NotSaid:
        return tr("no se puede decir: %1").arg(at);
    case AnchorSummary::Holds::Unsigned:
        return tr("no la firmó este registro (compare con el original: quizá está mal copiada): %1")
            .arg(at);
    }
    Q_UNREACHABLE();
}

QString VerifyWords::refusal(const QString& path, const Error& error)
{
    const QString name = path == QLatin1String("-") ? tr("la entrada estándar") : shown(path);
    const auto why = [&error] {
        if (error.code == ErrorCode::FileMissing)
            return tr("no está. Revise el nombre.");
        if (error.code != ErrorCode::NoteMalformed)
            return tr("no se puede leer, o no es un archivo corriente. Copie la constancia en un "
                      "archivo, o pásela por la entrada estándar con --checkpoint -.");
        if (error.text == QLatin1String("empty"))
            return tr("está vacía. Copie la constancia entera.");
        if (error.text == QLatin1String("size"))
            return tr("es demasiado larga para ser una constancia. Copie solo la constancia.");
        if (error.text == QLatin1String("signs"))
            return tr("no es texto. Copie las líneas de la constancia, o lo que dice el código QR.");
        if (error.text == QLatin1String("signature"))
            return tr("no tiene la línea de la firma, que empieza con una raya (—). Copie la "
                      "constancia hasta el final.");
        if (error.text == QLatin1String("lines"))
            return tr("debe tener tres líneas (registro, entradas, raíz) y debajo la firma. "
                      "Copie la constancia entera.");
        if (error.text == QLatin1String("several"))
            return tr("trae más de una constancia. Ponga cada una en su archivo.");
        return tr("tiene una línea cortada o cambiada. Vuelva a copiarla del original.");
    };
    return tr("La constancia de %1 no sirve: %2").arg(name, why()) + QLatin1Char('\n');
}

QString VerifyWords::text(const Report& report, const QString& path)
{
    QString all = verdictSentence(report, path) + QLatin1Char('\n');
    const auto list = [&all](const QString& title, const QStringList& lines) {
        if (lines.isEmpty())
            return;
        all += title + QLatin1Char('\n');
        for (const QString& line : lines)
            all += QStringLiteral("  ") + line + QLatin1Char('\n');
    };
    QStringList findings;
    for (const Finding& finding : report.findings)
        findings += findingSentence(finding);
    list(tr("Hallazgos:"), findings);
    QStringList logs;
    for (const LogSummary& log : report.logs)
        logs += logSentence(log);
    list(tr("Registros:"), logs);
    QStringList anchors;
    for (const AnchorSummary& anchor : report.anchors)
        anchors += anchorSentence(anchor);
    list(tr("Constancias:"), anchors);
    all += tr("Filas comprobadas: %1.").arg(report.rowsChecked) + QLatin1Char('\n');
    QStringList notChecked;
    for (const QString& sentence : report.notChecked)
        notChecked += plain(sentence.toUtf8());
    list(tr("No se comprobó:"), notChecked);
    return all;
}

QByteArray VerifyWords::json(const Report& report)
{
    QJsonArray logs;
    for (const LogSummary& log : report.logs) {
        logs.append(QJsonObject{{QStringLiteral("origin"), plain(log.origin)},
                                {QStringLiteral("size"), log.size},
                                {QStringLiteral("root"), plain(log.rootHex)},
                                {QStringLiteral("trust"), plain(log.trust)}});
    }
    QJsonArray anchors;
    for (const AnchorSummary& anchor : report.anchors) {
        anchors.append(QJsonObject{{QStringLiteral("origin"), plain(anchor.origin)},
                                   {QStringLiteral("place"), QString::fromUtf8(anchor.place)},
                                   {QStringLiteral("size"), anchor.size},
                                   {QStringLiteral("root"), plain(anchor.rootHex)},
                                   {QStringLiteral("holds"), code(anchor.holds)}});
    }
    QJsonArray findings;
    for (const Finding& finding : report.findings) {
        QJsonObject one{{QStringLiteral("verdict"), code(finding.verdict)},
                        {QStringLiteral("exit"), int(finding.verdict)},
                        {QStringLiteral("detail"), finding.detail}};
        if (!finding.origin.isEmpty())
            one.insert(QStringLiteral("origin"), plain(finding.origin));
        if (finding.entry >= 0) {
            one.insert(QStringLiteral("entry"), finding.entry);
            one.insert(QStringLiteral("entryLast"), qMax(finding.entry, finding.entryLast));
        }
        if (finding.epoch > 0)
            one.insert(QStringLiteral("epoch"), finding.epoch);
        if (!finding.row.isEmpty())
            one.insert(QStringLiteral("row"), plain(finding.row));
        findings.append(one);
    }
    const QJsonObject all{
        {QStringLiteral("verdict"), code(report.verdict())},
        {QStringLiteral("exit"), int(report.verdict())},
        {QStringLiteral("logs"), logs},
        {QStringLiteral("anchors"), anchors},
        {QStringLiteral("findings"), findings},
        {QStringLiteral("notChecked"), QJsonArray::fromStringList(report.notChecked)},
        {QStringLiteral("rowsChecked"), report.rowsChecked}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace ventanilla
