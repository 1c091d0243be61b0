#include "services/LogCsv.h"

#include <QDateTime>

namespace ventanilla::csv {

namespace {

QByteArray joined(const QStringList& cells)
{
    QByteArrayList made;
    for (const QString& text : cells)
        made.append(cell(text));
    return made.join(',') + "\r\n";
}

} // namespace

QByteArray cell(const QString& text)
{
    QString guarded = text;
    if (!guarded.isEmpty() && QStringView(u"=+-@\t\r\n").contains(guarded.front()))
        guarded.prepend(u'\'');
    if (!guarded.contains(u',') && !guarded.contains(u'"') && !guarded.contains(u'\n') && !guarded.contains(u'\r') && !guarded.contains(u';'))
        return guarded.toUtf8();
    return '"' + guarded.replace(u'"', QStringLiteral("\"\"")).toUtf8() + '"';
}

QByteArray head(const CopyWords& words)
{
    return QByteArrayLiteral("\xEF\xBB\xBF") + joined(words.heads);
}

QByteArray line(const LogRow& row, const QByteArray& facts, const CopyWords& words)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(row.utcMs);
    const QString when = local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
    const QString clerk = words.clerks.value(row.clerk, QString::fromLatin1(row.clerk));
    return joined({QString::number(row.seq), when, QString::fromLatin1(row.action), words.actions.value(row.action, QString::fromLatin1(row.action)),
                   words.outcomes.value(row.outcome, QString::fromLatin1(row.outcome)), QString::fromLatin1(row.person), clerk,
                   row.folio > 0 ? QStringLiteral("V-%1").arg(row.folio, 4, 10, QLatin1Char('0')) : QString(), QString::fromLatin1(facts)});
}

} // namespace ventanilla::csv
