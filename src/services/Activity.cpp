#include "services/Activity.h"

#include "services/Context.h"

namespace ventanilla {

namespace {
constexpr int entriesMax = 500;
} // namespace

Result<MyActivity::Reply> execute(Context& context, const MyActivity& command)
{
    TRY(acts, actsOf(*context.database, context.session->staff, command.sinceMs, entriesMax));
    MyActivity::Reply reply;
    for (const storage::ActRow& act : acts)
        reply.entries.append({act.seq, act.utcMs, act.action, act.outcome, act.folio});
    return reply;
}

} // namespace ventanilla
