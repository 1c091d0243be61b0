#pragma once

#include "core/Facts.h"
#include "core/Ids.h"
#include "core/Reason.h"
#include "core/Role.h"
#include "crypto/Crypto.h"
#include "storage/Database.h"

#include <limits>
#include <optional>

// One struct a row, one function a statement. Writes take the Transaction they belong to, reads the Database.
// Where a row is looked for by key, "none" is a value, not an error.

namespace ventanilla::storage {

struct OfficeRow {
    QByteArray pseudonym;
    QString name;            ///< "CAU Quito Sur"
    QByteArray shortName;    ///< `quito-sur`: first part of origins
    QByteArray domain;
    QByteArray counter;      ///< "1": the desk's
    bool demonstration;
    QByteArray policyHash;   ///< approved policy file, hex; empty: the built-in
};
Result<void> insertOffice(Transaction&, const OfficeRow&);
Result<std::optional<OfficeRow>> readOffice(const Database&);
/// The policy file that is approved from now on; hexadecimal.
Result<void> updatePolicyHash(Transaction&, const OfficeRow& office, const QByteArray& policyHash);

enum class StaffState { New, Active, Disabled, ///< New: has no password yet
    Temporary ///< has one that somebody else gave: it must be changed first
};
struct StaffRow {
    StaffId id;
    QByteArray login;
    Role role;
    StaffState state;
    QByteArray salt {};             ///< 16 bytes; these four are empty or 0 while New
    crypto::Argon2Parameters argon {};
    QByteArray verifier {};         ///< bytes 0–31 of Argon2id
    QByteArray wrap {};             ///< the master key under bytes 32–63; empty for administrators
    QByteArray identifierIndex {};  ///< blind index of their own cédula; empty until enrolled
    QByteArray dataKey {};          ///< wrapped
    QByteArray sealed {};           ///< name and cédula
    qint64 createdMs = 0;
};
Result<void> insertStaff(Transaction&, const StaffRow&);
Result<void> updateStaff(Transaction&, const StaffRow&);
Result<std::optional<StaffRow>> staffByLogin(const Database&, const QByteArray& login);
Result<std::optional<StaffRow>> staffById(const Database&, const StaffId&);
Result<QList<StaffRow>> allStaff(const Database&);

struct RecoveryRow {
    QByteArray pseudonym;
    QByteArray wrap;          ///< not NULL, but of no bytes: the code has been used
};
Result<void> insertRecovery(Transaction&, const RecoveryRow&);
Result<void> updateRecovery(Transaction&, const RecoveryRow&);
Result<QList<RecoveryRow>> allRecoveries(const Database&);

struct PersonRow {
    PersonId id;
    QByteArray identifierIndex; ///< 16 bytes
    QByteArray emailIndex {};   ///< 16 bytes or empty
    QByteArray mobileIndex {};
    PersonState state = PersonState::Active;
    QByteArray dataKey;         ///< wrapped
    QByteArray sealed;
    qint64 emailChangedMs = 0;  ///< 0: never here
};
Result<void> insertPerson(Transaction&, const PersonRow&);
/// All but the wrapped key and the identifier's index: those are changed with the master key alone (Rewrapping.h).
Result<void> updatePerson(Transaction&, const PersonRow&);
Result<std::optional<PersonRow>> personById(const Database&, const PersonId&); ///< also one that was erased
Result<std::optional<PersonRow>> personByIdentifier(const Database&, const QByteArray& index);
/// Whether a person other than `person` has this address, or has it staged in a visit that is open or waits.
Result<bool> emailUsedByAnother(const Database&, const QByteArray& index, const PersonId& person);

/// Whether a person other than `person` has this mobile.
Result<bool> mobileUsedByAnother(const Database&, const QByteArray& index, const PersonId& person);

enum class VisitState { Open, Validated, Confirmed, Abandoned, Refused, Expired, Interrupted,
    Pending, ///< confirmed but for an address whose code has not come back
    Parked   ///< cut or set aside; to be continued with a new validation
};
struct VisitRow {
    VisitId id;
    qint64 log;
    qint64 folio;             ///< 1, 2, … within the log
    PersonId person;
    StaffId clerk;
    VisitState state = VisitState::Open;
    bool oneScreen = false;
    qint64 openedMs = 0;
    qint64 endedMs = 0;       ///< 0: not ended
    std::optional<Reason> reason {};
    QByteArray evidence {};   ///< sealed
};
Result<void> insertVisit(Transaction&, const VisitRow&);
Result<void> updateVisit(Transaction&, const VisitRow&);
Result<std::optional<VisitRow>> visitById(const Database&, const VisitId&);
Result<std::optional<VisitRow>> visitByFolio(const Database&, qint64 log, qint64 folio);
/// Visits in state Open or Validated, of all logs.
Result<QList<VisitRow>> openVisits(const Database&);
/// The person's newest that is Pending or Parked.
Result<std::optional<VisitRow>> waitingVisitOf(const Database&, const PersonId&);
/// All Pending and Parked, the oldest first, at most `rowsMax` (≤ 500).
Result<QList<VisitRow>> waitingVisits(const Database&, int rowsMax);
/// The newest first, at most `rowsMax` (≤ 500): opened or ended at or after `sinceMs`, or still open; none older than 31 days before it.
Result<QList<VisitRow>> visitsSince(const Database&, qint64 log, qint64 sinceMs, int rowsMax);
/// The visits with a folio, one a log, at most 500.
Result<QList<VisitRow>> visitsOfFolio(const Database&, qint64 folio);
Result<qint64> nextFolio(const Database&, qint64 log);

enum class StagedState { Waiting, Proved, Applied, Dropped };
struct StagedEmailRow {
    VisitId visit;
    PersonId person;
    StagedState state = StagedState::Waiting;
    QByteArray emailIndex;
    QByteArray sealed;        ///< the address
    QByteArray codeMac;       ///< 32 bytes
    qint64 sentMs = 0;
    qint64 expiresMs = 0;
};
/// Inserts, or replaces the visit's earlier one.
Result<void> putStagedEmail(Transaction&, const StagedEmailRow&);
Result<std::optional<StagedEmailRow>> stagedEmail(const Database&, const VisitId&);

enum class EnrolmentKind { Image, Channels, Question };
enum class EnrolmentState { Active, Revoked };
struct EnrolmentRow {
    EnrolmentId id;
    PersonId person;
    EnrolmentKind kind;
    QByteArray item {};       ///< the question's name in the catalogue; empty for the other kinds
    EnrolmentState state = EnrolmentState::Active;
    qint64 enrolledMs = 0;
    QByteArray sealed {};     ///< under the person's key
};
/// Inserts, or changes the state of the one with this id.
Result<void> putEnrolment(Transaction&, const EnrolmentRow&);
/// The person's active ones, by kind and item.
Result<QList<EnrolmentRow>> activeEnrolments(const Database&, const PersonId&);

enum class StagedEnrolmentState { Staged, Applied, Dropped };
struct StagedEnrolmentRow {
    EnrolmentId id;
    VisitId visit;
    PersonId person;
    EnrolmentKind kind;
    QByteArray item {};
    StagedEnrolmentState state = StagedEnrolmentState::Staged;
    QByteArray sealed {};
};
/// Inserts, or changes state and contents of the one with this id.
Result<void> putStagedEnrolment(Transaction&, const StagedEnrolmentRow&);
/// Those of a visit in state Staged, by kind and item.
Result<QList<StagedEnrolmentRow>> stagedEnrolments(const Database&, const VisitId&);

struct ArrivalRow {
    VisitId visit;
    QByteArray priority {};   ///< name of the group in the policy; empty: none
    QByteArray turno {};      ///< sealed; empty: none
};
Result<void> putArrival(Transaction&, const ArrivalRow&);
Result<std::optional<ArrivalRow>> arrivalOf(const Database&, const VisitId&);

enum class GenerationState { Due, Rotating, Done };
struct KeyGenerationRow {
    QByteArray pseudonym;
    qint64 number;            ///< 1, 2, …
    GenerationState state = GenerationState::Due;
    QByteArray sealed {};     ///< of the earlier master key, what is still needed, under the later one; no bytes while Due
};
Result<void> putKeyGeneration(Transaction&, const KeyGenerationRow&);
/// By number.
Result<QList<KeyGenerationRow>> keyGenerations(const Database&);

enum class MailState { Queued, Sending, Sent, Failed, Unknown };
struct MailRow {
    MailId id;
    VisitId visit;
    PersonId person;
    QByteArray kind;          ///< `code`, `notice`
    MailState state = MailState::Queued;
    qint64 queuedMs = 0;
    int tries = 0;
    qint64 nextMs = 0;        ///< not before
    QByteArray sealed {};     ///< address, subject and body
};
Result<void> insertMail(Transaction&, const MailRow&);
Result<void> updateMail(Transaction&, const MailRow&);
Result<std::optional<MailRow>> mailById(const Database&, const MailId&);
/// The oldest that is Queued and due at `nowMs`. None waits until after `noneAfterMs`: one that
/// does was put off before the clock was set back, and is due.
Result<std::optional<MailRow>> dueMail(const Database&, qint64 nowMs,
                                       qint64 noneAfterMs = std::numeric_limits<qint64>::max());
/// All in state Sending that this writer's log took: what a stop of it left open. What another
/// program has on its way is its own.
Result<QList<MailRow>> mailInFlight(const Database&);
Result<qint64> mailWaiting(const Database&); ///< Queued or Sending, the office's own too
Result<QList<MailRow>> mailOfVisit(const Database&, const VisitId&);
/// What has not left (Queued, Sending), and what failed or is unknown since `sinceMs`; that first, of each the oldest first, at most `rowsMax` (≤ 500).
Result<QList<MailRow>> mailNotSent(const Database&, qint64 sinceMs, int rowsMax);

/// Mail about nobody, whose text is made when it leaves.
struct OfficeMailRow {
    MailId id;
    QByteArray kind;          ///< `checkpoint`
    QByteArray address;
    MailState state = MailState::Queued;
    qint64 queuedMs = 0;
    int tries = 0;
    qint64 nextMs = 0;        ///< not before
};
Result<void> insertOfficeMail(Transaction&, const OfficeMailRow&);
Result<void> updateOfficeMail(Transaction&, const OfficeMailRow&);
Result<std::optional<OfficeMailRow>> officeMailById(const Database&, const MailId& id);
/// As dueMail().
Result<std::optional<OfficeMailRow>> dueOfficeMail(const Database&, qint64 nowMs,
                                                   qint64 noneAfterMs);
/// As mailInFlight().
Result<QList<OfficeMailRow>> officeMailInFlight(const Database&);
/// As mailNotSent().
Result<QList<OfficeMailRow>> officeMailNotSent(const Database&, qint64 sinceMs, int rowsMax);

/// What became of a message at its last try; `id` is the message's.
struct MailAnswerRow
{
    MailId id;
    QByteArray obstacle; ///< channels::obstacleName()
    int reply = 0;       ///< the server's; 0: none
    qint64 answeredMs = 0;
    QByteArray sealed{}; ///< the server's words; of no bytes: none
};
/// Inserts, or replaces the one of the try before.
Result<void> putMailAnswer(Transaction&, const MailAnswerRow&);
Result<std::optional<MailAnswerRow>> mailAnswer(const Database&, const MailId&);

/// How messages of a kind leave.
struct ChannelRow
{
    QByteArray pseudonym;
    QByteArray kind;   ///< `mail`
    QByteArray sealed; ///< its settings, under the counter's channel key
};
/// Inserts, or replaces the settings of the one with this pseudonym.
Result<void> putChannel(Transaction&, const ChannelRow&);
Result<std::optional<ChannelRow>> channelOf(const Database&, const QByteArray& kind);

/// Reads of the log that rules need. Times are the leaf's own. Within one log its order counts, so
/// that setting the clock back re-opens nothing; several logs are merged by era, time, then log.
struct Moment
{
    qint64 utcMs; ///< of an earlier era: when the present one began
    qint64 bootMs;
    QByteArray bootHash;
};
struct Failures {
    int count = 0;                 ///< `fail` leaves of `action` since the last `ok` of it or of `clearedBy`; at most 1000
    std::optional<Moment> last {}; ///< of the last failure
};
/// Failed sign-ins under a handle (`login:<hash>`), in all logs, merged by time.
Result<Failures> failuresOfHandle(const Database&, const QByteArray& action, const QByteArray& clearedBy, const QByteArray& handle);
/// Failed `action`s on a person by a clerk. `clearedBy` clears whoever did it.
Result<Failures> failuresOnPerson(const Database&, const QByteArray& action, const QByteArray& clearedBy, const PersonId&, const StaffId&);
/// Failed `action`s in a visit.
Result<Failures> failuresInVisit(const Database&, const QByteArray& action, const QByteArray& clearedBy, const VisitId&);
/// The actions that succeeded in a visit, each once.
Result<QSet<QByteArray>> actionsInVisit(const Database&, const VisitId&);
/// What the log says a member of staff's role is (the last `staff.add` or `staff.role` with a fact `role:`), to be compared with the table.
Result<std::optional<QByteArray>> roleInLog(const Database&, const StaffId&);
/// When a member of staff last proved the password, UTC ms of that time's era; 0: never.
Result<qint64> lastSignIn(const Database&, const StaffId&);
/// The newest successful `action` in this writer's log.
Result<std::optional<ledger::Entry>> lastOf(const Database&, const QByteArray& action);
/// The same, whether it succeeded or failed; refusals at the door are not meant.
Result<std::optional<ledger::Entry>> newestOf(const Database&, const QByteArray& action);
/// A leaf as its author is told of it.
struct ActRow {
    qint64 seq;                    ///< position in its log
    qint64 utcMs;
    QByteArray action;
    QByteArray outcome;
    qint64 folio;                  ///< of its visit; 0: none
};
/// What a member of staff has done in any log at or after `sinceMs`, the newest first, at most `rowsMax` (≤ 500).
Result<QList<ActRow>> actsOf(const Database&, const StaffId&, qint64 sinceMs, int rowsMax);
/// Openings of a leaf's commitments: salt and value, sealed under the subject's data key.
struct OpeningRow {
    QByteArray field;              ///< `email.before`
    QByteArray sealed;
};
Result<QList<OpeningRow>> openingsOf(const Database&, qint64 log, qint64 seq);
/// What a commitment was made of.
struct Opening {
    Secret salt;                   ///< 32 bytes
    Secret value;
};
/// Errors: CryptoOpenFailed.
Result<Opening> openCommitted(const Secret& dataKey, qint64 log, qint64 seq, const OpeningRow&);
/// Hash of `bootId` with the log's number, as `b` has it: 32 hexadecimal digits.
QByteArray bootHash(QByteArrayView bootId, qint64 log);

} // namespace ventanilla::storage
