#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace ventanilla {

/// What was found and put in order when the office was opened.
struct OpeningReport {
    QString officeName;
    QByteArray counter;
    bool demonstration = false;
    qint64 logEntries = 0;
    QList<qint64> interruptedFolios {}; ///< visits that a stop of the program cut; nothing of them was changed
    qint64 mailWaiting = 0;
    bool mailAvailable = false;         ///< there is a channel for e-mail
    qint64 lastEntryMs = 0;             ///< UTC of the newest entry
    QString policyVersion;
};

} // namespace ventanilla
