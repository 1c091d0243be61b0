#include "channels/MailFolder.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTimeZone>

namespace ventanilla::channels {

Result<void> MailFolder::deliver(const Mail& mail, const Email& from, const QByteArray& id, qint64 utcMs) const
{
    TRY(message, composeMessage(mail, from, id, utcMs));
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    QDir folder(m_path);
    if (!folder.exists() && !(folder.mkpath(QStringLiteral(".")) && QFile::setPermissions(m_path, ownerOnly | QFileDevice::ExeOwner)))
        return Error {ErrorCode::MailFailed, QStringLiteral("the mail folder cannot be made")};
    const QString when = QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC).toString(QStringLiteral("yyyyMMdd-HHmmsszzz"));
    QSaveFile file(folder.filePath(when + u'-' + QString::fromLatin1(id) + QStringLiteral(".eml")));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(ownerOnly))
        return Error {ErrorCode::MailFailed, QStringLiteral("a message cannot be written: ") + file.errorString()};
    if (file.write(message) != message.size() || !file.commit())
        return Error {ErrorCode::MailFailed, QStringLiteral("a message cannot be written: ") + file.errorString()};
    return {};
}

} // namespace ventanilla::channels
