#include "services/ChangeEmail.h"

#include "crypto/Crypto.h"
#include "services/Codes.h"
#include "services/Continuing.h"

namespace ventanilla {

using ledger::Outcome;
using storage::StagedState;
using storage::Table;

namespace {

constexpr std::size_t codeDigits = 6;

Error notStaged(Context& context, const char* why, ErrorCode code)
{
    const ServedVisit& visit = *context.visit;
    if (auto done = context.record(context.event(StageEmail::action, Outcome::Deny).about(visit.row.person).in(visit.row.id).fact("why", why)); !done)
        return done.error();
    return Error {code};
}

/// Six digits, blanks let go.
Result<Secret> cleanCode(const Secret& typed)
{
    Secret digits(codeDigits);
    std::size_t count = 0;
    for (std::size_t i = 0; i < typed.size(); ++i) {
        const char c = typed.data()[i];
        if (c == ' ')
            continue;
        if (c < '0' || c > '9' || count == codeDigits)
            return ErrorCode::CodeMalformed;
        digits.data()[count++] = c;
    }
    if (count != codeDigits)
        return ErrorCode::CodeMalformed;
    return digits;
}

} // namespace

Result<StageEmail::Reply> execute(Context& context, const StageEmail& command)
{
    ServedVisit& visit = *context.visit;
    if (!context.mailAvailable)
        return notStaged(context, "no-channel", ErrorCode::MailRefused);
    if (context.domains.isDisposable(command.email))
        return notStaged(context, "disposable", ErrorCode::EmailDisposable);
    const auto registered = Email::parse(visit.record.email);
    if (registered && registered.value() == command.email)
        return notStaged(context, "same", ErrorCode::EmailSame);
    TRY(index, context.session->master->emailIndex(command.email.normal()));
    // A visit that has waited too long holds no address any more.
    TRY_DO(endOverdue(context));
    TRY(used, emailUsedByAnother(*context.database, index, visit.row.person));
    if (used)
        return notStaged(context, "in-use", ErrorCode::EmailInUse);

    TRY(staged, stagedRow(visit, command.email, index));
    auto cause = context.event(StageEmail::action).about(visit.row.person).in(visit.row.id).on(Table::StagedEmail, visit.row.id.hex());
    TRY(committed, sendCode(context, staged, command.email, std::move(cause)));
    return StageEmail::Reply {command.email.masked(), staged.sentMs, staged.expiresMs};
}

Result<CheckCode::Reply> execute(Context& context, const CheckCode& command)
{
    ServedVisit& visit = *context.visit;
    TRY(staged, stagedEmail(*context.database, visit.row.id));
    if (!isLive(staged))
        return ErrorCode::NothingStaged;
    if (staged->state == StagedState::Proved)
        return CheckCode::Reply {};
    TRY(code, cleanCode(command.code));
    // Over the whole visit: a code sent again gives no new tries.
    TRY(failures, failuresInVisit(*context.database, CheckCode::action, {}, visit.row.id));
    if (failures.count >= context.policy.codeTriesMax)
        return ErrorCode::CodeExhausted;
    if (context.now() > staged->expiresMs)
        return ErrorCode::CodeExpired;
    TRY(email, stagedAddress(visit, *staged));
    TRY(right, context.session->master->isCode(visit.row.id, email, code, staged->codeMac));
    if (!right) {
        TRY(done, context.record(context.event(CheckCode::action, Outcome::Fail).about(visit.row.person).in(visit.row.id)));
        const int left = context.policy.codeTriesMax - failures.count - 1;
        if (left == 0)
            return ErrorCode::CodeExhausted;
        return Error {ErrorCode::CodeWrong, {}, left};
    }
    staged->state = StagedState::Proved;
    TRY(transaction, context.database->begin());
    TRY_DO(putStagedEmail(transaction, *staged));
    TRY(committed,
        context.told(transaction.commit(context.event(CheckCode::action).about(visit.row.person).in(visit.row.id).on(Table::StagedEmail, visit.row.id.hex()))));
    context.tickets.awaitCode(false);
    return CheckCode::Reply {};
}

Result<ResendCode::Reply> execute(Context& context, const ResendCode&)
{
    ServedVisit& visit = *context.visit;
    TRY(staged, stagedEmail(*context.database, visit.row.id));
    if (!staged || staged->state != StagedState::Waiting)
        return ErrorCode::NothingStaged;
    const qint64 wait = staged->sentMs + context.policy.resendSeconds * 1000 - context.now();
    if (wait > 0)
        return Error {ErrorCode::ResendTooSoon, {}, (wait + 999) / 1000};
    TRY(email, stagedAddress(visit, *staged));
    auto cause = context.event(ResendCode::action).about(visit.row.person).in(visit.row.id).on(Table::StagedEmail, visit.row.id.hex());
    TRY(committed, sendCode(context, *staged, email, std::move(cause)));
    return ResendCode::Reply {staged->expiresMs};
}

Result<DropEmail::Reply> execute(Context& context, const DropEmail&)
{
    ServedVisit& visit = *context.visit;
    TRY(staged, stagedEmail(*context.database, visit.row.id));
    if (!isLive(staged))
        return ErrorCode::NothingStaged;
    staged->state = StagedState::Dropped;
    TRY(transaction, context.database->begin());
    TRY_DO(putStagedEmail(transaction, *staged));
    TRY(committed,
        context.told(transaction.commit(context.event(DropEmail::action).about(visit.row.person).in(visit.row.id).on(Table::StagedEmail, visit.row.id.hex()))));
    context.tickets.awaitCode(false);
    return DropEmail::Reply {};
}

} // namespace ventanilla
