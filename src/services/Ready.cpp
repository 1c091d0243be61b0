#include "services/Ready.h"

#include "services/ChangeEmail.h"
#include "services/Codes.h"
#include "services/Enrolments.h"

namespace ventanilla {

using storage::StagedEnrolmentRow;
using storage::StagedState;

bool linkCounts(const ServedVisit& visit, const std::optional<storage::StagedEmailRow>& staged)
{
    if (staged && staged->state == StagedState::Proved)
        return true;
    // An address that was changed at a counter was proved there.
    return !visit.record.email.isEmpty() && (visit.record.emailConfirmedMs > 0 || visit.person.emailChangedMs > 0);
}

int questionsNeeded(const Policy& policy)
{
    return qMin(policy.questionsNeeded, int(policy.questions.size()));
}

Result<Ready> readyIn(const Context& context)
{
    const ServedVisit& visit = *context.visit;
    Ready ready;
    TRY(email, stagedEmail(*context.database, visit.row.id));
    if (email && email->state == StagedState::Waiting) {
        TRY(failures, failuresInVisit(*context.database, CheckCode::action, {}, visit.row.id));
        ready.emailLost = failures.count >= context.policy.codeTriesMax;
        ready.emailAwaited = !ready.emailLost;
    }
    ready.linkCounts = linkCounts(visit, email);
    if (email && email->state == StagedState::Proved) {
        TRY(address, stagedAddress(visit, *email));
        const auto registered = Email::parse(visit.record.email);
        const bool isNew = !registered || registered.value() != address;
        ready.proved = Ready::Address {std::move(*email), std::move(address), isNew};
    }
    TRY(rows, stagedEnrolments(*context.database, visit.row.id));
    for (const StagedEnrolmentRow& row : rows) {
        switch (row.kind) {
        case storage::EnrolmentKind::Image:
            ready.image = row;
            break;
        case storage::EnrolmentKind::Channels:
            ready.channels = row;
            break;
        case storage::EnrolmentKind::Question:
            ready.questions.append(row);
            break;
        }
    }
    if (ready.channels) {
        TRY(bytes, openStaged(visit, *ready.channels));
        TRY(choice, readChannels(bytes));
        ready.choice = std::move(choice);
        if (!ready.choice.inPerson && !(ready.choice.linkByEmail && ready.linkCounts))
            return ErrorCode::ChannelMissing;
    }
    if (!ready.proved && !ready.emailAwaited && rows.isEmpty())
        return ready.emailLost ? ErrorCode::CodeExhausted : ErrorCode::NothingStaged;
    const int missing = questionsNeeded(context.policy) - int(ready.questions.size());
    if (missing > 0 && (ready.channels || !ready.questions.isEmpty()))
        return Error {ErrorCode::QuestionsMissing, {}, missing};
    return ready;
}

} // namespace ventanilla
