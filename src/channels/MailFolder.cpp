#include "channels/MailFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTimeZone>

namespace ventanilla::channels {

Delivery MailFolder::deliver(const Mail& mail, const Email& from, const QByteArray& id,
                             qint64 utcMs) const
{
    const auto message = composeMessage(mail, from, id, utcMs);
    if (!message)
        return {Fate::Refused, Obstacle::Message};
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QDir folder(m_path);
    if (!folder.exists() && !(folder.mkpath(QStringLiteral(".")) &&
                              QFile::setPermissions(m_path, ownerOnly | QFileDevice::ExeOwner)))
        return {Fate::Later, Obstacle::Folder};
    const QString when = QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC)
                             .toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    QSaveFile file(folder.filePath(when + u'-' + QString::fromLatin1(id) + QStringLiteral(".eml")));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return {Fate::Later, Obstacle::Folder};
    if (file.write(message.value()) != message.value().size() || !file.commit())
        return {Fate::Later, Obstacle::Folder};
    return {Fate::Sent};
}

} // namespace ventanilla::channels
