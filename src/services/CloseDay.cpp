#include "services/CloseDay.h"

#include "services/Context.h"

namespace ventanilla {

Result<CloseDay::Reply> execute(Context& context, const CloseDay&)
{
    if (context.visit)
        return ErrorCode::VisitAlreadyOpen;
    TRY(transaction, context.database->begin());
    transaction.endsEpoch(storage::EpochEnd::Close);
    TRY(committed, context.told(transaction.commit(context.event(CloseDay::action))));
    return CloseDay::Reply {committed.size};
}

} // namespace ventanilla
