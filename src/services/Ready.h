#pragma once

#include "services/Context.h"
#include "services/SealedRecords.h"
#include "storage/Tables.h"

#include <QList>

#include <optional>

namespace ventanilla {

/// All that a visit has prepared, opened and judged: what "Confirmo" makes true, and the address it leaves pending.
struct Ready {
    struct Address {
        storage::StagedEmailRow row;
        Email email;
        bool isNew; ///< else the registered one, proved
    };
    std::optional<Address> proved {};
    bool emailAwaited = false; ///< staged, and its code has not come back
    bool emailLost = false;    ///< the same, and this visit's tries are used up: it cannot be waited for
    std::optional<storage::StagedEnrolmentRow> image {};
    std::optional<storage::StagedEnrolmentRow> channels {};
    ChannelChoice choice {};   ///< when there are channels
    bool linkCounts = false;
    QList<storage::StagedEnrolmentRow> questions {};

    bool newAddress() const { return proved && proved->isNew; }
};

/// Errors: NothingStaged, CodeExhausted (nothing but a lost address), ChannelMissing (none of the wanted ones counts), QuestionsMissing (number: answers still needed).
Result<Ready> readyIn(const Context& context);

/// Whether the link by e-mail counts: the address staged in this visit is proved, or the registered one was proved at a counter before.
bool linkCounts(const ServedVisit& visit, const std::optional<storage::StagedEmailRow>& staged);
/// Answers that preferences need; never more than there are questions.
int questionsNeeded(const Policy& policy);

} // namespace ventanilla
