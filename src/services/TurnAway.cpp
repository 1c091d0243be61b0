#include "services/TurnAway.h"

#include "core/Reason.h"
#include "services/Context.h"

namespace ventanilla {

Result<TurnAway::Reply> execute(Context& context, const TurnAway& command)
{
    auto event = context.event(TurnAway::action).fact("reason", reasonCode(Reason::Employer));
    QString digits = command.ruc.digits();
    digits.detach();
    event.changes({"ruc", std::nullopt, Secret::fromText(std::move(digits)), context.session->master->logOpening().clone()});
    TRY(recorded, context.record(std::move(event)));
    return ErrorCode::EmployerHasNoPath;
}

} // namespace ventanilla
