#pragma once

#include "core/PolicyDifferences.h"
#include "core/Role.h"
#include "core/Secret.h"
#include "services/Approval.h"
#include "services/Erasure.h"
#include "services/Restoring.h"

#include <variant>

namespace ventanilla {

struct Context;

/// A policy file that is to be the office's from now on.
struct PolicyAsked {
    QByteArray toml;
};

/// What one means to do and wants approved: a command's data without its approval. Whatever else wants a second person becomes one more of these.
using Asked = std::variant<ErasureAsked, PolicyAsked, RestoreAsked>;

/// What a second person is shown of a change of the rules.
struct PolicySummary {
    QString version;
    QByteArray hash;                     ///< hexadecimal; its last four are retyped
    bool fromBuiltIn;                    ///< compared with the built-in rules
    QList<PolicyDifference> differences; ///< none: only words or remarks of the file differ
};

/// Made behind the door from what is asked, never out of what a page says.
using Summary = std::variant<ErasureSummary, PolicySummary, RestoreSummary>;

/// Has what one means to do shown to a second person. Errors: NotPermitted (the asker may not do it), and what would keep it from being done.
struct AskApproval {
    static constexpr Permission permission = Permission::AskApproval;
    static constexpr const char* action = "approval.ask";
    struct Reply {
        Summary summary;
        QByteArray shown; ///< names this summary: to be handed back
    };
    Asked what;
};

/// The second person approves at the desk of who asked, whose session stays what it is. Nothing of the approver's keys is kept. Wrong passwords
/// count as failed sign-ins; the last four of the number are tried three times, then after the longest wait once each.
/// Errors: ApproverIsAsker, ApproverNotAllowed, ApprovalChanged, SignInFailed, SignInWait, SignInLocked, StaffDisabled, NotPermitted, LastFourWrong.
struct Approve {
    static constexpr Permission permission = Permission::AskApproval;
    static constexpr const char* action = "approval";
    static constexpr int lastFourTries = 3;
    struct Reply {
        Approval approval;
        QByteArray approver; ///< sign-in name
    };
    QByteArray login;        ///< as parseLogin() gives it
    Secret password;
    Secret lastFour;         ///< of the person's number, or of the file's fingerprint
    Asked what;
    QByteArray shown;        ///< AskApproval::Reply::shown
};

Result<AskApproval::Reply> execute(Context&, const AskApproval&);
Result<Approve::Reply> execute(Context&, const Approve&);

/// What is asked, looked at behind the door.
struct Described {
    Matter matter;
    Summary summary;
    Secret lastFour;                       ///< upper case
    std::optional<PersonId> person {};
    QByteArrayList ownIndexes {};          ///< of the person's number: who has one of these is that person
};
Result<Described> describe(const Context& context, const Asked& asked);
/// The parts of it, each beside its command.
Result<Described> describe(const Context& context, const ErasureAsked& asked);
Result<Described> describe(const Context& context, const PolicyAsked& asked);
Result<Described> describe(const Context& context, const RestoreAsked& asked);
/// SHA-256 over fields that cannot run into each other.
QByteArray digestOf(const QByteArrayList& fields);

} // namespace ventanilla
