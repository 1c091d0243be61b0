#include "ui/PersonSheet.h"

#include "services/ImportPeople.h"
#include "ui/ActivityWords.h"
#include "ui/AuditWords.h"
#include "ui/FactWords.h"
#include "ui/Words.h"

#include <QBuffer>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPdfWriter>
#include <QTextDocument>

namespace ventanilla {

namespace {

QString isoOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(Qt::ISODate);
}

QString momentOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

QString folioOf(qint64 folio)
{
    return QStringLiteral("V-%1").arg(folio, 4, 10, QLatin1Char('0'));
}

/// A row of a table, escaped.
QString rowOf(const QStringList& cells)
{
    QString html = QStringLiteral("<tr>");
    // What comes first, a time or a name, stays on one line.
    for (const QString& cell : cells)
        html += QStringLiteral("<td style='white-space:%1'>%2</td>").arg(QLatin1String(&cell == &cells.front() ? "nowrap" : "normal"), cell.toHtmlEscaped());
    return html + QStringLiteral("</tr>");
}

/// As wide as the page; `percents` are the columns' shares of it.
QString tableOf(const QStringList& heads, const QList<int>& percents, const QStringList& rows)
{
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='3' width='100%' style='font-size:8pt'><tr>");
    for (qsizetype i = 0; i < heads.size(); ++i)
        html += QStringLiteral("<th align='left' width='%1%'>%2</th>").arg(percents[i]).arg(heads[i].toHtmlEscaped());
    return html + QStringLiteral("</tr>") + rows.join(QString()) + QStringLiteral("</table>");
}

QString ofState(PersonState state)
{
    switch (state) {
    case PersonState::Active:
        return PersonSheet::tr("activa");
    case PersonState::Deceased:
        return PersonSheet::tr("consta como fallecida");
    case PersonState::Blocked:
        return PersonSheet::tr("bloqueada");
    case PersonState::Erased:
        return PersonSheet::tr("borrada");
    }
    Q_UNREACHABLE_RETURN({});
}

QString detailsOf(const PersonFile& file, const PersonFile::Entry& entry)
{
    // What a whole file brought is said of many.
    if (entry.action == ImportBatch::action)
        return {};
    QStringList words;
    if (!entry.before.isEmpty() || !entry.after.isEmpty())
        words << QStringLiteral("%1 → %2").arg(entry.before.isEmpty() ? QStringLiteral("—") : entry.before, entry.after.isEmpty() ? QStringLiteral("—") : entry.after);
    for (const QByteArray& fact : entry.facts.split('/')) {
        const qsizetype colon = fact.indexOf(':');
        if (colon > 0)
            words << FactWords::of(fact.first(colon), fact.sliced(colon + 1), file.staffLogins);
    }
    return words.join(QStringLiteral("; "));
}

} // namespace

Result<QByteArray> PersonSheet::pdf(const PersonFile& file)
{
    const PersonRecord& record = file.record;
    const QString none = tr("no hay");
    QStringList facts;
    facts << rowOf({tr("Número"), record.identifier}) << rowOf({tr("Apellidos"), record.surnames}) << rowOf({tr("Nombres"), record.givenNames})
          << rowOf({tr("Nacimiento"), record.born.toString(QStringLiteral("dd/MM/yyyy"))}) << rowOf({tr("Correo"), record.email.isEmpty() ? none : record.email})
          << rowOf({tr("Correo confirmado"), record.emailConfirmedMs > 0 ? momentOf(record.emailConfirmedMs) : tr("no")})
          << rowOf({tr("Celular"), record.mobile.isEmpty() ? none : record.mobile}) << rowOf({tr("Estado"), ofState(file.state)});
    for (const PersonFile::Kept& kept : file.kept) {
        const QString what = kept.kind == "image" ? tr("Imagen de seguridad elegida el") : kept.kind == "channels" ? tr("Formas de recuperar elegidas el") : tr("Pregunta contestada el");
        facts << rowOf({what, momentOf(kept.sinceMs)});
    }
    QStringList visits;
    for (const PersonFile::Visit& visit : file.visits) {
        visits << rowOf({folioOf(visit.folio), momentOf(visit.openedMs), visit.endedMs > 0 ? momentOf(visit.endedMs) : QString(), visit.confirmed ? tr("confirmada") : tr("sin cambios"),
                         visit.reason ? Words::of(*visit.reason) : QString(), visit.clerk});
    }
    QStringList entries;
    for (const PersonFile::Entry& entry : file.entries) {
        entries << rowOf({momentOf(entry.utcMs), ActivityWords::ofAction(entry.action), ActivityWords::ofOutcome(entry.outcome), entry.staff,
                          AuditWords::ofLog(entry.counter) + QStringLiteral(" · ") + QString::number(entry.number), detailsOf(file, entry)});
    }
    QString html = QStringLiteral("<html><body style=\"font-family:'Inter'; font-size:9.5pt\">");
    html += QStringLiteral("<h1 style='font-size:17pt'>%1</h1><p>%2</p>").arg(tr("Todo lo que esta oficina guarda de usted").toHtmlEscaped(), tr("%1, %2").arg(file.office, momentOf(file.madeMs)).toHtmlEscaped());
    html += QStringLiteral("<p>%1</p>").arg(tr("Es su derecho (Ley Orgánica de Protección de Datos Personales, art. 13). Si algo no es correcto, pida que se rectifique. "
                                                "No dice qué imagen eligió ni qué contestó: eso no se enseña a nadie, y de las respuestas no se guarda el texto. Tampoco repite los mensajes que se le mandaron.").toHtmlEscaped());
    html += QStringLiteral("<h2 style='font-size:12pt'>%1</h2>").arg(tr("Sus datos").toHtmlEscaped()) + QStringLiteral("<table cellspacing='0' cellpadding='3'>") + facts.join(QString()) + QStringLiteral("</table>");
    html += QStringLiteral("<h2 style='font-size:12pt'>%1</h2>").arg(tr("Sus visitas").toHtmlEscaped());
    html += visits.isEmpty() ? QStringLiteral("<p>%1</p>").arg(tr("Ninguna.").toHtmlEscaped()) : tableOf({tr("Folio"), tr("Comienzo"), tr("Final"), tr("Resultado"), tr("Motivo"), tr("Quién atendió")}, {10, 18, 18, 14, 22, 18}, visits);
    html += QStringLiteral("<h2 style='font-size:12pt'>%1</h2>").arg(tr("Qué se hizo con sus datos y quién los vio").toHtmlEscaped());
    html += tableOf({tr("Cuándo"), tr("Qué"), tr("Resultado"), tr("Quién"), tr("Entrada"), tr("Detalles")}, {16, 20, 10, 14, 15, 25}, entries);
    if (file.cut)
        html += QStringLiteral("<p><b>%1</b></p>").arg(tr("Hay más de lo que cabe aquí: pida el resto.").toHtmlEscaped());
    html += QStringLiteral("</body></html>");

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF()); // the document keeps two centimetres of its own
    writer.setTitle(tr("Todo lo que esta oficina guarda de usted"));
    QTextDocument document;
    document.setHtml(html);
    document.print(&writer);
    if (bytes.isEmpty())
        return Error {ErrorCode::FileFailed, QStringLiteral("the pages cannot be painted")};
    return bytes;
}

QByteArray PersonSheet::json(const PersonFile& file)
{
    const PersonRecord& record = file.record;
    QJsonArray kept, visits, entries;
    for (const PersonFile::Kept& one : file.kept)
        kept.append(QJsonObject {{QStringLiteral("kind"), QString::fromLatin1(one.kind)}, {QStringLiteral("item"), QString::fromLatin1(one.item)}, {QStringLiteral("since"), isoOf(one.sinceMs)}});
    for (const PersonFile::Visit& visit : file.visits) {
        visits.append(QJsonObject {{QStringLiteral("folio"), folioOf(visit.folio)},
                                   {QStringLiteral("opened"), isoOf(visit.openedMs)},
                                   {QStringLiteral("ended"), visit.endedMs > 0 ? QJsonValue(isoOf(visit.endedMs)) : QJsonValue()},
                                   {QStringLiteral("confirmed"), visit.confirmed},
                                   {QStringLiteral("reason"), visit.reason ? QJsonValue(QString::fromLatin1(reasonCode(*visit.reason))) : QJsonValue()},
                                   {QStringLiteral("clerk"), visit.clerk}});
    }
    for (const PersonFile::Entry& entry : file.entries) {
        entries.append(QJsonObject {{QStringLiteral("counter"), QString::fromLatin1(entry.counter)},
                                    {QStringLiteral("number"), entry.number},
                                    {QStringLiteral("time"), isoOf(entry.utcMs)},
                                    {QStringLiteral("action"), QString::fromLatin1(entry.action)},
                                    {QStringLiteral("outcome"), QString::fromLatin1(entry.outcome)},
                                    {QStringLiteral("staff"), entry.staff},
                                    {QStringLiteral("facts"), QString::fromLatin1(entry.facts)},
                                    {QStringLiteral("before"), entry.before},
                                    {QStringLiteral("after"), entry.after}});
    }
    const QJsonObject all {{QStringLiteral("office"), file.office},
                           {QStringLiteral("made"), isoOf(file.madeMs)},
                           {QStringLiteral("person"),
                            QJsonObject {{QStringLiteral("kind"), QString::fromLatin1(identifierKindName(record.kind))},
                                         {QStringLiteral("number"), record.identifier},
                                         {QStringLiteral("surnames"), record.surnames},
                                         {QStringLiteral("givenNames"), record.givenNames},
                                         {QStringLiteral("born"), record.born.toString(Qt::ISODate)},
                                         {QStringLiteral("email"), record.email},
                                         {QStringLiteral("emailConfirmed"), record.emailConfirmedMs > 0 ? QJsonValue(isoOf(record.emailConfirmedMs)) : QJsonValue()},
                                         {QStringLiteral("mobile"), record.mobile},
                                         {QStringLiteral("state"), QString::fromLatin1(personStateName(file.state))}}},
                           {QStringLiteral("kept"), kept},
                           {QStringLiteral("visits"), visits},
                           {QStringLiteral("entries"), entries},
                           {QStringLiteral("complete"), !file.cut}};
    return QJsonDocument(all).toJson(QJsonDocument::Indented);
}

} // namespace ventanilla
