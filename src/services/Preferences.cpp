#include "services/Preferences.h"

#include "core/Answer.h"
#include "core/Phone.h"
#include "services/Answers.h"
#include "services/Codes.h"
#include "services/Enrolments.h"
#include "services/Ready.h"
#include "services/SealedRecords.h"

#include <algorithm>

namespace ventanilla {

using ledger::Outcome;
using storage::Table;

namespace {

Error notStaged(Context& context, const char* action, const char* why, Error error)
{
    const ServedVisit& visit = *context.visit;
    if (auto done = context.record(context.event(action, Outcome::Deny).about(visit.row.person).in(visit.row.id).fact("why", why)); !done)
        return done.error();
    return error;
}

/// E.164; empty stays empty. Errors: PhoneMalformed, PhoneNotMobile.
Result<QString> parseMobile(const QString& typed)
{
    if (typed.trimmed().isEmpty())
        return QString();
    TRY(phone, Phone::parseMobile(typed));
    return phone.e164();
}

} // namespace

Result<StageChannels::Reply> execute(Context& context, const StageChannels& command)
{
    const ServedVisit& visit = *context.visit;
    const char* action = StageChannels::action;
    auto mobile = parseMobile(command.mobile);
    if (!mobile)
        return notStaged(context, action, "mobile", mobile.error());
    if (!mobile.value().isEmpty()) {
        TRY(index, context.session->master->mobileIndex(mobile.value()));
        TRY(used, mobileUsedByAnother(*context.database, index, visit.row.person));
        if (used)
            return notStaged(context, action, "mobile-in-use", Error {ErrorCode::PhoneInUse});
    }
    TRY(email, stagedEmail(*context.database, visit.row.id));
    const bool counts = command.linkByEmail && linkCounts(visit, email);
    const bool mayCount = command.linkByEmail && isLive(email);
    if (!command.inPerson && !counts && !mayCount)
        return notStaged(context, action, "no-channel", Error {ErrorCode::ChannelMissing});
    TRY_DO(stageEnrolment(context, action, storage::EnrolmentKind::Channels, {}, writeChannels({command.linkByEmail, command.inPerson, mobile.value()})));
    return StageChannels::Reply {counts, mobile.value()};
}

Result<StageAnswer::Reply> execute(Context& context, const StageAnswer& command)
{
    const ServedVisit& visit = *context.visit;
    const QList<SecurityQuestion>& catalogue = context.policy.questions;
    const auto question = std::ranges::find(catalogue, command.question, &SecurityQuestion::name);
    if (question == catalogue.end())
        return notStaged(context, StageAnswer::action, "question", Error {ErrorCode::QuestionUnknown});
    auto normal = checkAnswer(command.answer, context.policy.answerLettersMin, *question, visit.record);
    if (!normal)
        return notStaged(context, StageAnswer::action, "answer", normal.error());
    TRY(hash, hashAnswer(context, visit.row.person, question->name, normal.value()));
    TRY_DO(stageEnrolment(context, StageAnswer::action, storage::EnrolmentKind::Question, question->name, hash));
    TRY(staged, stagedEnrolments(*context.database, visit.row.id));
    const auto answered = std::ranges::count(staged, storage::EnrolmentKind::Question, &storage::StagedEnrolmentRow::kind);
    return StageAnswer::Reply {int(answered), questionsNeeded(context.policy)};
}

Result<ProveRegisteredEmail::Reply> execute(Context& context, const ProveRegisteredEmail&)
{
    const ServedVisit& visit = *context.visit;
    const char* action = ProveRegisteredEmail::action;
    const auto email = Email::parse(visit.record.email);
    if (!email)
        return notStaged(context, action, "no-address", Error {ErrorCode::EmailHasNoCode});
    if (!context.mailAvailable)
        return notStaged(context, action, "no-channel", Error {ErrorCode::MailRefused});
    TRY(index, context.session->master->emailIndex(email.value().normal()));
    TRY(staged, stagedRow(visit, email.value(), index));
    auto cause = context.event(action).about(visit.row.person).in(visit.row.id).on(Table::StagedEmail, visit.row.id.hex());
    TRY(committed, sendCode(context, staged, email.value(), std::move(cause)));
    return ProveRegisteredEmail::Reply {email.value().masked(), staged.sentMs, staged.expiresMs};
}

Result<DropPreferences::Reply> execute(Context& context, const DropPreferences&)
{
    TRY(dropped, unstage(context, {storage::EnrolmentKind::Channels, storage::EnrolmentKind::Question}, true));
    return DropPreferences::Reply {dropped};
}

} // namespace ventanilla
