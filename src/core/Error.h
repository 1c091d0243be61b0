#pragma once

#include <QString>

namespace ventanilla {

/// Every way an action can fail. Closed: the words for people are made from it in one switch, in
/// ui.
enum class ErrorCode {
    // What a person typed
    CedulaEmpty,
    CedulaLength, ///< number: digits missing (positive) or too many (negative)
    CedulaNotDigits, ///< text: the digits that were meant, if letters look like them; else empty
    CedulaProvince,
    CedulaCheckDigit,
    LooksLikeRuc,
    EmailEmpty,
    EmailMalformed,
    EmailTooLong,
    EmailNotAscii, ///< letters outside ASCII before the @
    EmailDisposable,
    EmailSame,  ///< equals the registered address
    EmailInUse, ///< another person's, or a member of staff's
    DateMalformed,
    PasswordTooShort, ///< number: characters demanded
    PasswordTooLong,
    PasswordCommon,
    PasswordContext, ///< contains the sign-in name or the office's name
    LoginMalformed,
    LoginTaken,
    NameMalformed,
    CodeMalformed,
    IdentifierMalformed, ///< a passport's number or a foreigner's code
    IdentifierDiffers,   ///< typed twice, and not alike
    RucMalformed,         ///< text: `length` (number: digits missing, negative when too many), `signs`,
                          ///< `province`, `kind`, `digit`, `establishment` or `branch`
    EmployerHasNoPath, ///< a RUC that is well formed: employers are not served here
    ZoneUnreadable,    ///< not a machine-readable zone of ours; text: `length`, `order`, `kind`, `signs`
    ZoneCheckDigit,    ///< text: `number`, `birth`, `expiry`, `optional` or `whole`
    TurnoMalformed,
    PhoneMalformed,
    PhoneNotMobile, ///< a fixed line gets no messages
    PhoneInUse,     ///< another person's
    AnswerTooShort, ///< number: letters demanded
    AnswerTooLong,
    AnswerObvious, ///< the person's own data, or the question's own words
    QuestionUnknown,
    QuestionTwice,
    QuestionsMissing, ///< number: answers still needed
    ChannelMissing,   ///< no way of recovering counts
    ImageNotOffered,

    // Sessions
    NotSignedIn,
    SignInFailed, ///< number: attempts left before the next wait
    SignInWait,   ///< number: seconds to wait
    SignInLocked, ///< only a supervisor unlocks
    NotPermitted,
    SessionLocked,
    SessionEnded,
    StaffDisabled,
    PasswordAgain,      ///< the command wants the password anew: the last time is too long ago
    PasswordMustChange, ///< signed in with a password that somebody else gave
    PasswordSame,
    StaffUnknown,
    StaffNotLocked,
    AccountClosed,   ///< somebody else's; one's own is StaffDisabled
    AccountHasAccess, ///< it was enrolled already
    OwnAccount, ///< nobody does that to themself
    LastOfRole, ///< the last supervisor or administrator stays
    RecoveryCodeWrong, ///< number: tries left before a wait
    KeysRotating,
    KeysOfOld, ///< somebody's way to the master key is of before there were boxes

    // The second person
    ApproverIsAsker,    ///< another person must approve
    ApproverNotAllowed, ///< no active supervisor, or a person who must not approve this
    LastFourWrong,      ///< number: tries left before a wait
    ApprovalInvalid,    ///< of another action, subject or asker, used already, or never given
    ApprovalExpired,
    ApprovalChanged,    ///< what would be done is not what was shown

    // The visit
    PersonNotFound,
    PersonDeceased,
    PersonBlocked,
    PersonMinor,
    PersonIsClerk,         ///< a clerk cannot serve themself
    PersonBeingServed,     ///< text: the counter
    PersonNeedsSupervisor, ///< three failed validations
    VisitAlreadyOpen,      ///< this clerk has an open visit
    VisitNotOpen,
    EvidenceMissing,       ///< number: items missing
    DocumentNumberDiffers, ///< the number on the document is not the record's
    EvidenceRefused,       ///< what was shown does not allow to validate; nobody learns which part
    DocumentExpired,
    DocumentNeedsSecondPerson,
    ZoneDiffers, ///< the zone is right in itself, and not what is printed (text: `print`) or
                 ///< registered (`record`)
    OneScreenRefused,
    TicketInvalid,
    TicketStillValid, ///< asked to expire one that has not
    TicketExpired,
    NothingStaged,
    CodeWrong, ///< number: attempts left
    CodeExhausted,
    CodeExpired,
    CodeNotConfirmed, ///< the staged address has not been proved
    ResendTooSoon,    ///< number: seconds to wait
    ReasonUnknown,
    VisitNotWaiting, ///< neither pending nor parked
    PersonNotLocked,
    EmailHasNoCode, ///< there is no registered address to prove

    // Keys and cryptography
    CryptoProviderMissing,
    CryptoRandomMissing,
    CryptoSelfTestFailed,
    CryptoKeyEmpty,
    CryptoParameters, ///< outside the floor and ceiling fixed in code
    CryptoOpenFailed, ///< wrong key, changed bytes or other associated data
    CryptoFailed,
    KeyMissing,
    KeyMalformed,
    KeyUnsafePermissions, ///< text: the file's name
    SigningFileRefused,   ///< a PKCS#12; text: `size`, `format`, `rounds`, `password`
    CertificateRefused,   ///< text: `certificate`, `key`, `several`, `pair`, `early`, `expired`,
                          ///< `usage`, `weak`

    // The log
    EntryMalformed, ///< number: offset in bytes
    NoteMalformed,
    NoteUnsigned,
    LogAltered, ///< number: first entry that differs
    LogTruncated,
    LogHeadInvalid,
    LogLocked, ///< another desk writes this log
    NothingToExport, ///< no entry is what was asked for
    OpeningsOfNobody, ///< values are opened of one person or visit only
    ExportTooLarge,  ///< number: entries that can be picked out at the most
    ArchiveRefused,  ///< a ZIP that is no export to be shown; text: `zip`, `damaged`, `name`,
                     ///< `twice`, `files`, `size`, `missing` (no sums, or no export.json),
                     ///< `version` (number: its format), `log` (a log that lacks key, checkpoint or
                     ///< entries)

    // Storage
    DatabaseMissing,
    DatabaseLost, ///< there is none, and this counter remembers one; text: the folder that remembers
    DatabaseBehind, ///< older than what is remembered of it: nothing is written
    DatabaseNotOurs,
    DatabaseNewer,
    DatabaseSchemaChanged,
    DatabaseExists,
    DatabaseBusy,
    DatabaseFull,
    DatabaseReadOnly,
    DatabaseFailed,
    BackupNotIntact, ///< number: the verdict of its verification
    BackupOfAnother, ///< another office's
    BackupNewer,     ///< it was written when the clock said later than now; number: UTC ms of its newest entry
    BackupFolderUnset,   ///< nobody chose where copies go
    BackupFolderMissing, ///< text: the folder that is not there
    BackupFolderClosed,  ///< text: the folder that cannot be written in
    DiskShort,           ///< so little room is left that only what is open may be ended; number: bytes free
    RowMissing,

    // A register's file of people
    RegisterRefused, ///< the file as a whole, number: the line; text: `special` (no plain file),
                     ///< `size`, `encoding`, `nul` (zero bytes: UTF-16, or no text), `header`,
                     ///< `quotes`, `open` (a quotation mark never closed), `row` (a line too long),
                     ///< `empty`, `changed` (while it was read), `list` (of what an earlier run did
                     ///< not take: gone, or shorter), `rows` (number: people an office
                     ///< has at the most)
    RowColumns,      ///< number: columns there are
    RowKind,
    RowState,
    RowMangled,   ///< a spreadsheet spoiled the number; text: what it was, where that can be told
    RowTwice,     ///< number: the line that has the person first
    RowConfirmed, ///< a visit confirmed another value; text: the columns

    // Files, policy, channels
    FileMissing,
    FileUnreadable,
    FileExists,
    FileFailed,
    PolicyMalformed, ///< number: line
    PolicyNotApproved,
    ClockBehind, ///< number: UTC ms of the last entry
    ClockUnconfirmed, ///< number: UTC ms of the last entry; text: `moved`, it is not what was shown
    MailRefused, ///< the message can never be sent
    MailFailed,  ///< try again later
    MailUnknown, ///< it may or may not have left
    HostMalformed,         ///< no name of a mail server
    PortMalformed,
    MailUserMalformed,     ///< user or password of the mail server: one without the other, too long, or a sign that no server takes
    CertificatesMalformed, ///< no certificates in PEM
    ChannelUnset,          ///< nobody has said how mail leaves
    MailNotWaiting,        ///< it has left, is on its way, or is settled already
    CodeNotSentAgain,      ///< a code that failed or whose fate is unknown: only the visit asks for another
    Cancelled,
};

/// What went wrong: a code for the program and its words, an English detail for the technical log
/// (never personal data).
struct Error
{
    ErrorCode code;
    QString detail{};
    qint64 number = 0; ///< meaning as said beside the code
    QString text{};    ///< meaning as said beside the code
};

} // namespace ventanilla
