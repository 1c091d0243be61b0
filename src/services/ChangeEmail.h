#pragma once

#include "core/Email.h"
#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"
#include "services/Ticket.h"

namespace ventanilla {

struct Context;

/// Prepares a new address and sends a six-digit code to it; the registered one goes on being the person's.
/// Staging again replaces what was staged. Errors: EmailDisposable, EmailSame, EmailInUse, MailRefused (no channel).
struct StageEmail {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "email.stage";
    static constexpr bool fromVisitor = true;
    struct Reply {
        QString masked;
        qint64 stagedMs;
        qint64 expiresMs;
    };
    IdentityTicket ticket;
    Email email;
};

/// Compares the code that the person read in the message. Tries are counted from the log.
/// Errors: NothingStaged, CodeMalformed, CodeWrong (number: tries left), CodeExhausted, CodeExpired.
struct CheckCode {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "code.check";
    static constexpr bool fromVisitor = true;
    struct Reply {};
    IdentityTicket ticket;
    Secret code;               ///< six digits; blanks are let go
};

/// A new code to the same address; the earlier one is void. Errors: NothingStaged, ResendTooSoon (number: seconds).
struct ResendCode {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "code.resend";
    static constexpr bool fromVisitor = true;
    struct Reply {
        qint64 expiresMs;
    };
    IdentityTicket ticket;
};

/// Drops what was staged: the person found it wrong. Errors: NothingStaged.
struct DropEmail {
    static constexpr Permission permission = Permission::ChangePerson;
    static constexpr const char* action = "email.drop";
    static constexpr bool fromVisitor = true;
    struct Reply {};
    IdentityTicket ticket;
};

Result<StageEmail::Reply> execute(Context&, const StageEmail&);
Result<CheckCode::Reply> execute(Context&, const CheckCode&);
Result<ResendCode::Reply> execute(Context&, const ResendCode&);
Result<DropEmail::Reply> execute(Context&, const DropEmail&);

} // namespace ventanilla
