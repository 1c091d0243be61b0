#pragma once

#include "app/StateFolder.h"
#include "app/Terminal.h"
#include "core/Clock.h"
#include "core/Policy.h"
#include "services/Approving.h"
#include "services/Channels.h"
#include "services/ExportLog.h"
#include "services/Founding.h"
#include "services/Accounts.h"
#include "services/CloseDay.h"
#include "services/Office.h"

#include <QCoreApplication>

#include <functional>
#include <memory>

namespace ventanilla {

/// Where the administration works, as its command line says.
struct AdminPlaces {
    QString dataDir;
    QString stateDir;
    QString policyFile; ///< empty: not given
};

/// An export as the command line asks for it: words as they were typed.
struct ExportWords {
    QString file;
    QString from {};        ///< `2026-11-23`; a day here is one of this machine's time zone
    QString to {};          ///< the whole day
    bool person = false;    ///< the number is asked for
    QString kind {};        ///< of the number
    QString clerk {};
    QString action {};
    QString visit {};       ///< `V-0007` or `7`
    bool openings = false;
    QString signing {};     ///< a PKCS#12 file
};

/// What `ventanilla-admin` does: asks what it needs, goes through the door, says what it did. Each returns the program's exit code:
/// 0 done, 1 refused with words on stderr.
class AdminCommands
{
    Q_DECLARE_TR_FUNCTIONS(AdminCommands)
public:
    /// `clock` outlives the commands.
    AdminCommands(AdminPlaces places, const Clock& clock);
    ~AdminCommands();

    int init();
    int demo(bool ifAbsent);
    int backUp(const QString& path);
    /// Of both logs; the desk's only while no desk is running, which else closes its own. The sheets go into `printTo`; empty: the data
    /// folder's own folder for them.
    int closeDay(const QString& printTo);

    int addStaff(const QString& login, const QString& role);
    int listStaff();
    /// `reason` as leaveReasonName() has it; empty: it is asked for.
    int disableStaff(const QString& login, const QString& reason);
    int resetStaff(const QString& login);
    int unlockStaff(const QString& login);
    /// The number is asked for, not given on the command line, where others would read it. `kind` as identifierKindName() has it.
    int unlockPerson(const QString& kind);
    /// A supervisor asks, another one approves here. `reason` as erasureReasonName() has it; empty: it is asked for.
    int erasePerson(const QString& kind, const QString& reason);

    /// The file becomes the office's policy: an administrator brings it, a supervisor approves it here.
    int approvePolicy(const QString& path);

    /// The office goes back to a backup: two supervisors decide, at this terminal. `vkeyFile`: keys to trust instead of this machine's.
    int restore(const QString& path, const QString& vkeyFile);

    int showChannels();
    /// Everything is asked for; the password is read like every other, never from the command line.
    int setChannels();
    /// One message to this address, and in words how far it got. 1 also where it did not leave.
    int testChannels(const QString& address);

    int rotateKeys();
    int renewRecovery();
    int recover(const QString& role);
    int exportLog(const ExportWords& words);
    /// The people of a CSV file; `encoding` as QStringDecoder knows it, empty: UTF-8.
    int importPeople(const QString& path, const QString& encoding);
    /// All that is kept of one person, who asks for it: `base`.pdf and `base`.json. The number is asked for.
    int exportPerson(const QString& base, const QString& kind);
    /// Says the error in words.
    int refuse(const Error& error);

private:
    QString databasePath() const;
    Result<void> found(FoundingOrder order);
    Result<FoundingOrder> askOffice();
    Result<Founder> askFounder(Role role, const QString& who);
    /// `anyPolicy`: under the built-in rules where the file in place is not the approved one or cannot be read.
    Result<void> openOffice(StateFolder::Writer writer = StateFolder::Writer::Admin, bool anyPolicy = false);
    Result<void> openWith(const Policy& policy, StateFolder::Writer writer);
    Result<void> signIn(const QString& who);
    /// Through the door; where the clock is in doubt, says so and asks whether it is right.
    Result<void> enter(const QByteArray& login, Secret password);
    Result<void> signOut();
    Result<LogSelection> selectionOf(const ExportWords& words);
    Result<void> writeExport(const ExportWords& words, LogSelection selection);
    class Progress;
    Result<void> endImport(const QString& path, const QByteArray& file, qint64 refusalBytes);
    Result<void> handOver(const QString& base, const QString& typedKind);
    Result<void> bringIn(const QString& path, const QString& encoding);
    Result<void> enrol(const QByteArray& login);
    /// Makes the copy of a day that was closed, and says how it went; the day is closed whatever becomes of it.
    void sayBackup(const CloseDay::Reply& closed);
    void sayCodes(const std::vector<Secret>& codes);
    void sayChannel(const ShowChannel::Reply& shown);
    Result<SetChannel> askChannel(const std::optional<ShowChannel::Settings>& present);
    /// Shows what is asked, and has a second person approve it.
    Result<Approval> askSecond(const Asked& what);
    Result<ErasureReason> askReason();
    Result<LeaveReason> askLeave();

    /// Opens the office that stands there; false: there is none that opens, and the supervisors are asked in a trial of the backup.
    Result<bool> openPresent();
    Result<void> openTrial(const JudgedBackup& judged, const Secret& counterKey);
    Result<void> restoreFrom(const QString& path, const QString& vkeyFile);

    /// A command-line program has nothing else to do meanwhile.
    template <typename Command> Result<typename Command::Reply> perform(Command command)
    {
        if (wantsPasswordAgain(command)) {
            TRY_DO(provePasswordAgain());
        }
        auto future = m_office->perform(std::move(command));
        future.waitForFinished();
        return future.takeResult();
    }
    /// Asks for it where the sign-in is so long ago that the door would refuse.
    Result<void> provePasswordAgain();
    /// Opens the office, has `who` sign in, does what is to be done and signs out; then says so in words.
    int doAs(const QString& who, const std::function<Result<void>()>& work, bool anyPolicy = false);

    AdminPlaces m_places;
    const Clock& m_clock;
    Terminal m_terminal {};
    std::unique_ptr<FileLock> m_lock {};
    std::unique_ptr<Office> m_office {};
    std::optional<ClockInDoubt> m_doubt {}; ///< the time has to be confirmed by who signs in
    bool m_behind = false; ///< the office's database is older than what is remembered of it
    qint64 m_provedBootMs = 0; ///< when the password was last typed
};

} // namespace ventanilla
