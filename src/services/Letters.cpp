#include "services/Letters.h"

#include <QDateTime>
#include <QFile>

#include <array>

namespace ventanilla {

namespace {

/// A file of resources/mail. A missing one is a fault of the build.
QString templateText(const char* name)
{
    QFile file(QStringLiteral(":/mail/es/") + QLatin1String(name));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    Q_UNUSED(opened)
    return QString::fromUtf8(file.readAll());
}

/// Subject and body of a template.
channels::Mail letter(const Email& to, const char* name, const QStringList& parts)
{
    QString text = templateText(name);
    for (qsizetype i = 0; i < parts.size(); ++i)
        text.replace(u'%' + QString::number(i + 1), parts.at(i));
    const qsizetype end = text.indexOf(u'\n');
    return channels::Mail {to, text.first(end), text.sliced(end + 1)};
}

/// The lines of `kinds.txt` for what changed, one a kind, each ended; `besides`: under its first line, after a blank one.
QString kinds(const VisitNotice& notice, bool besides)
{
    if (!notice.saysAnything())
        return {};
    const QStringList lines = templateText("kinds.txt").split(u'\n');
    const std::array told {notice.image, notice.channels, notice.questions, notice.mobile};
    QString text = besides ? u'\n' + lines.value(0) + u'\n' : QString();
    for (std::size_t i = 0; i < told.size(); ++i) {
        if (told.at(i))
            text += lines.value(qsizetype(i) + 1) + u'\n';
    }
    return text;
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

channels::Mail oldAddressLetter(const Email& to, const VisitNotice& notice)
{
    return letter(to, "notice-old.txt", {dayAndTime(notice.utcMs), notice.office, folioText(notice.folio), kinds(notice, true)});
}

channels::Mail newAddressLetter(const Email& to, const VisitNotice& notice)
{
    return letter(to, "notice-new.txt", {dayAndTime(notice.utcMs), notice.office, folioText(notice.folio), kinds(notice, true)});
}

channels::Mail changesLetter(const Email& to, const VisitNotice& notice)
{
    return letter(to, "notice-changes.txt", {dayAndTime(notice.utcMs), notice.office, folioText(notice.folio), kinds(notice, false)});
}

channels::Mail checkpointLetter(const Email& to, const CheckpointNews& news)
{
    return letter(to, "checkpoint.txt", {dayAndTime(news.utcMs), news.office, QString::fromLatin1(news.origin), QString::number(news.entries), QString::fromUtf8(news.note)});
}

channels::Mail channelLetter(const Email& to, qint64 utcMs, const QString& office)
{
    return letter(to, "channel-test.txt", {dayAndTime(utcMs), office});
}

} // namespace ventanilla
