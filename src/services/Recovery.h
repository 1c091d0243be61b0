#pragma once

#include "services/Keys.h"
#include "storage/Tables.h"

namespace ventanilla {

/// A printed code that was just made, and its row: the master key in a box for it.
struct NewRecovery {
    storage::RecoveryRow row;
    Secret code;
};
Result<NewRecovery> newRecovery(const MasterKey& master);

} // namespace ventanilla
