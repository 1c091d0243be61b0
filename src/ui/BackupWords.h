#pragma once

#include "services/Backups.h"
#include "services/DiskWatch.h"
#include "ui/MarkedLines.h"
#include "ui/Words.h"

#include <QCoreApplication>

namespace ventanilla {

/// Words about copies of the database and about the room on its disk.
class BackupWords
{
    Q_DECLARE_TR_FUNCTIONS(BackupWords)
public:
    /// How the folder stands: there or not, on which disk, how much room.
    static QList<MarkedLines::Line> folder(const BackupState& state);
    /// The last copy, and how many there are.
    static QList<MarkedLines::Line> copies(const BackupState& state, qint64 nowMs);
    /// For the status bar. Empty text: there is nothing to say.
    struct Short {
        QString glyph;
        QString token;
        QString text;
        bool alarms = false;
    };
    static Short brief(const BackupNews& news, qint64 nowMs);
    static Words::Message of(const Result<BackupMade>& result);
    /// `1,2 GB`, in powers of a thousand.
    static QString bytes(qint64 bytes);
    /// Of a disk that is running full; empty head: there is room.
    static Words::Message of(const DiskRoom& room);
    static QString brief(const DiskRoom& room);

private:
    static QString why(const QByteArray& word);
    static qint64 daysSince(qint64 utcMs, qint64 nowMs);
};

} // namespace ventanilla
