#pragma once

#include "storage/Database.h"

namespace ventanilla::storage {

/// Whether a row is, byte for byte, the one that the newest leaf about it speaks of: what somebody wrote into the database by another way, or
/// an earlier state that was put back, is not. To be asked before a row is trusted with a key. Errors: as the database.
Result<bool> isBacked(const Database& database, const RowRef& ref);

/// When a log other than this writer's last spoke of a row in the present era of time, UTC ms; 0: never. Within an era time orders what
/// several logs say of a row, so what is written at that time or before it would seem older than it is.
Result<qint64> newestElsewhere(const Database& database, const RowRef& ref);

} // namespace ventanilla::storage
