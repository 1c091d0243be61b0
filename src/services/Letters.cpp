#include "services/Letters.h"

#include <QDateTime>
#include <QFile>

namespace ventanilla {

namespace {

/// Subject and body of a template. A missing one is a fault of the build.
channels::Mail letter(const Email& to, const char* name, const QStringList& parts)
{
    QFile file(QStringLiteral(":/mail/es/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    QString text = QString::fromUtf8(file.readAll());
    for (qsizetype i = 0; i < parts.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), parts.at(i));
    const qsizetype end = text.indexOf(u'\n');
    return channels::Mail {to, text.first(end), text.sliced(end + 1)};
}

QString dayAndTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("dd/MM/yyyy HH:mm"));
}

} // namespace

QString folioText(qint64 folio)
{
    return QStringLiteral("V-%1").arg(folio, 4, 10, QLatin1Char('0'));
}

channels::Mail codeLetter(const Email& to, const Secret& code, int hours)
{
    return letter(to, "code.txt", {QString::fromLatin1(code.view()), QString::number(hours)});
}

channels::Mail oldAddressLetter(const Email& to, qint64 utcMs, const QString& office, qint64 folio)
{
    return letter(to, "notice-old.txt", {dayAndTime(utcMs), office, folioText(folio)});
}

channels::Mail newAddressLetter(const Email& to, qint64 utcMs, const QString& office, qint64 folio)
{
    return letter(to, "notice-new.txt", {dayAndTime(utcMs), office, folioText(folio)});
}

} // namespace ventanilla
