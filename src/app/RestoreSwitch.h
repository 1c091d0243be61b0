#pragma once

#include "app/StateFolder.h"

#include <QString>

namespace ventanilla {

/// Puts a restored office in the place of the one before, so that a stop at any moment leaves one of the two whole: all that the new one is made
/// of is laid beside the old one; a file in the state folder (`restoring`) then decides; what follows is moved by name only, and who comes next
/// goes on with it. Nothing of the old office is deleted: its database goes aside in the data folder, its keys and heads in the state folder.
class RestoreSwitch
{
public:
    RestoreSwitch(QString dataDir, QString stateDir);

    /// Where the copy of the backup is made into the office.
    QString copyPath() const;
    /// A copy of it in which supervisors can be asked when no other office opens.
    QString trialPath() const;

    /// Keys that the new office begins with, and heads that are remembered of the logs before it.
    struct NewState {
        const Secret* counterKey;           ///< null: the one in place stays
        const FoundedLog* desk;
        const FoundedLog* admin;
        QList<ledger::VerifierKey> earlier; ///< first keys of the logs in the backup
        QByteArrayList earlierHeads;        ///< of each, as the backup has it; one a key
    };
    /// Where the old office went.
    struct Aside {
        QString database; ///< a name in the data folder
        QString keys;     ///< a folder in the state folder
        QStringList over {}; ///< files of the state folder that go there and have no successor
    };

    /// Takes away what an attempt of before left, keys overwritten. Not while `isDecided()`. Errors: FileFailed.
    Result<void> clear() const;
    /// Lays keys and heads beside those in place, synced. Errors: FileExists, FileFailed.
    Result<void> lay(const NewState& state) const;
    /// From here on the office is the restored one. Errors: FileFailed (nothing was decided).
    Result<Aside> decide(qint64 utcMs) const;
    bool isDecided() const;
    /// Moves what is still to be moved; may be called again and again. Both locks are held. Errors: FileFailed (it stays decided).
    Result<void> finish() const;

    /// For who opens the office as `held`: finishes what was decided, once the other program is not there. Errors: LogLocked, FileFailed.
    static Result<void> finishIfDecided(const QString& dataDir, const QString& stateDir, StateFolder::Writer held);

private:
    Result<Aside> readDecision() const;
    Result<void> moveState(const Aside& aside) const;
    Result<void> moveDatabase(const QString& aside) const;
    QString data(const QString& name) const { return m_dataDir + u'/' + name; }
    QString state(const QString& name) const { return m_stateDir + u'/' + name; }

    QString m_dataDir;
    QString m_stateDir;
};

} // namespace ventanilla
