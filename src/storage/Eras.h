#pragma once

#include "storage/Database.h"

namespace ventanilla::storage {

/// Whose time the logs of this office are in (ledger/Era says what an era is).
struct Eras {
    qint64 present = 0; ///< the latest that any log is in
    qint64 ours = 0;    ///< of this writer's log
    qint64 beganMs = 0; ///< UTC ms: when a log first spoke of the present one; 0 in era 0
};

/// Leaves `clock.set` are rare: this costs one look into an index.
Result<Eras> erasOf(const Database& database);

} // namespace ventanilla::storage

/// SQL: the era in which the entry `seq` of `log` stands.
#define ERA_OF(log, seq)                                                                           \
    "coalesce((SELECT max(CAST(substr(era.e, 7) AS INTEGER)) FROM audit_index AS era INDEXED BY "  \
    "audit_index_a WHERE era.a = 'clock.set' AND era.o = 'ok' AND era.log = " log                  \
    " AND era.seq <= " seq "), 0)"
