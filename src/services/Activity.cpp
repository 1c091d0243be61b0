#include "services/Activity.h"

#include "services/Context.h"

#include <QDateTime>

namespace ventanilla {

namespace {
constexpr int entriesMax = 500;
} // namespace

Result<MyActivity::Reply> execute(Context& context, const MyActivity& command)
{
    // By the office's clock, as everything that is compared with entries.
    const QDate today = QDateTime::fromMSecsSinceEpoch(context.now()).date();
    const qint64 sinceMs = command.days > 0 ? today.addDays(1 - command.days).startOfDay().toMSecsSinceEpoch() : 0;
    TRY(acts, actsOf(*context.database, context.session->staff, sinceMs, entriesMax));
    MyActivity::Reply reply;
    for (const storage::ActRow& act : acts)
        reply.entries.append({act.seq, act.utcMs, act.action, act.outcome, act.folio});
    return reply;
}

} // namespace ventanilla
