#pragma once

#include "core/Email.h"
#include "core/Facts.h"
#include "core/Policy.h"
#include "core/SecurityImage.h"
#include "services/Approval.h"
#include "services/ImportPeople.h"
#include "services/BackupFolder.h"
#include "services/DiskWatch.h"
#include "services/Keys.h"
#include "services/MailChannel.h"
#include "services/OfficeClock.h"
#include "services/Opening.h"
#include "services/Ticket.h"
#include "storage/LogScan.h"
#include "storage/Tables.h"

#include <functional>
#include <memory>
#include <optional>

namespace ventanilla {

/// How far a pass over the people has got, while the master key is being changed.
struct KeyWork {
    QByteArray after {};        ///< the last pseudonym that was looked at
    qint64 seen = 0;
    bool changed = false;       ///< something was wrapped anew in this pass
    bool postponed = false;     ///< somebody was left because of being served
    bool again = false;         ///< not the first pass
    bool stopped = false;       ///< a step has failed: the desk does none by itself any more
};

/// Who is signed in, and what their password opened.
struct Session {
    StaffId staff;
    QByteArray login;
    QString name;
    Role role;
    std::optional<MasterKey> master;   ///< none for an administrator
    QByteArray identifierIndex;        ///< of their own cédula; empty when not enrolled with one
    qint64 startedBootMs;
    qint64 provedBootMs = startedBootMs; ///< when the password was last typed, and right
    bool locked = false;
    std::optional<crypto::BoxKey> ownKey {}; ///< what the password opens boxes with: the master's successor comes in another
    QByteArray wrap {};                ///< the box that was opened
    KeyWork keyWork {};
    std::optional<ImportWork> import {}; ///< the register's file that is being brought in
    std::shared_ptr<const bool> present = std::make_shared<const bool>(true); ///< a LogPass reads while this lives; none while locked
};

/// Found at the opening: the database has fewer entries than are remembered of it. Nothing is written then, so failed sign-ins count here.
struct Stillness {
    Behind behind;
    int failures = 0;
    qint64 failedBootMs = 0;
};

/// The visit being served, with what is open of the person.
struct ServedVisit {
    storage::VisitRow row;
    storage::PersonRow person;
    PersonRecord record;
    Secret dataKey;
    std::optional<int> factsAgreed {};  ///< none: the visitor has not answered since the last validation
    QList<SecurityImage> imagesOffered {}; ///< what stands on the visitor's window: nothing else can be chosen
    QList<SecurityImage> imagesSeen {}; ///< what was offered in this visit, so that asking again offers others
};

/// Everything behind the door. Lives on the records thread.
struct Context {
    Context(const Clock& time, Policy rules, EmailDomains known, CounterKeys counter)
        : clock(time), policy(std::move(rules)), domains(std::move(known)), counterKeys(std::move(counter)), tickets(clock, policy), approvals(clock)
    {
    }

    OfficeClock clock;
    const Policy policy;
    const EmailDomains domains;
    const CounterKeys counterKeys;
    std::optional<storage::Database> database {};
    std::optional<storage::OfficeRow> office {};
    TicketDesk tickets;
    ApprovalDesk approvals;
    std::optional<StaffId> approver {}; ///< while a command that a second person approved is executed
    std::optional<Session> session {};
    std::optional<ServedVisit> visit {};
    bool mailAvailable = false;         ///< there is a way for mail to leave
    MailWay mail {};
    /// When the clock was judged, as the office was opened or its time confirmed: the greater of the wall clock and the newest entry; the
    /// newest entry while the clock is in doubt.
    qint64 openedUtcMs = 0;
    qint64 openedBootMs = 0;
    std::optional<ClockInDoubt> doubt {};
    qint64 era = 0;                     ///< of time (ledger/Era), when the clock was judged

    std::function<storage::ScanRequest()> verification {}; ///< what a full verification is done with, read anew; empty: nobody said
    std::function<void(qint64 entries)> grew {};
    std::function<void()> mailQueued {};
    std::function<Result<void>(QByteArrayView pseudonym)> noteErasure {}; ///< OfficeParts::noteErasure
    std::function<Result<void>(QByteArrayView note)> keepAnchor {};       ///< OfficeParts::keepAnchor
    BackupKeeping backups {};           ///< OfficeParts::backups
    std::optional<DiskWatch> disk {};   ///< looked at between commands
    std::optional<Stillness> still {};  ///< only what reads is let in, and nothing is written

    /// UTC ms that no setting of the clock turns back, only a supervisor who confirms it: codes and waits run on it.
    qint64 now() const { return openedUtcMs + (clock.bootMs() - openedBootMs); }

    /// Tells the windows of a commit; hands it on.
    Result<storage::Committed> told(Result<storage::Committed> committed) const
    {
        if (committed && grew)
            grew(committed.value().size);
        return committed;
    }
    /// A commit of leaves that change no row.
    template <typename... Events> Result<storage::Committed> record(Events&&... events)
    {
        TRY(transaction, database->begin());
        return told(transaction.commit(std::forward<Events>(events)...));
    }
    /// An event with what every event of the session says.
    storage::AuditEvent event(QByteArray action, ledger::Outcome outcome = ledger::Outcome::Ok) const;
};

/// The visit being served, when it is `visit`. Errors: VisitNotOpen.
Result<ServedVisit*> served(Context& context, const VisitId& visit);

/// Nothing new is begun where the disk is as good as full: a `deny` leaf of the action. Errors: DiskShort.
Result<void> checkRoom(Context& context, const char* action);

/// Ends a visit in `transaction`, or puts it off (Pending, Parked): its row, and what it had staged, which is kept only when it was put off.
/// Adds the events of what was staged; the caller adds the visit's own, commits, and then forgets it.
Result<void> endVisit(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, storage::VisitRow visit, storage::VisitState state,
                      std::optional<Reason> reason);
/// The same of the visit being served.
Result<void> endVisit(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, storage::VisitState state, std::optional<Reason> reason);

/// What a session leaves behind, once its end stands in the log.
void forgetSession(Context& context);
/// Signs out; a visit that is open is put off. Used by the door, by SignOut and by whoever signs in over it.
Result<void> closeSession(Context& context, const char* action, Reason reason);

} // namespace ventanilla
