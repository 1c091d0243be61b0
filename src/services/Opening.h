#pragma once

#include "services/DiskWatch.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace ventanilla {

/// The database has fewer entries than this counter remembers: an older copy lies in its place.
struct Behind {
    QByteArray origin;      ///< of the log
    qint64 entries;         ///< that there are
    qint64 remembered;
    QByteArray place;       ///< what remembers: `head-<log>`, `anchor-<log>`, `keyring`
};

/// The machine's time is so far from the newest entry that a supervisor has to confirm it.
struct ClockInDoubt {
    qint64 wallMs;          ///< UTC, when the office was opened
    qint64 newestMs;        ///< UTC of the newest entry; until the clock is confirmed time goes on from there
};

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
    std::optional<Behind> behind {};    ///< an alarm: nothing is written, and only who may read the log may sign in
    std::optional<ClockInDoubt> clockInDoubt {}; ///< nobody is let in before a supervisor signs in and confirms it (SignIn::confirmsClock)
    bool mailSettingsVoid = false;      ///< a mail server was set under another counter's key: it is to be set again
    DiskRoom disk {};
};

} // namespace ventanilla
