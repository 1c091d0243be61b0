#pragma once

#include "SourceFile.h"

namespace tidy {

/// The arrows of the house: a room includes only what the table allows, a visitor's page nothing of the clerk's, and the libraries that have one
/// home (SQL, cryptography, SQLite) are included nowhere else.
Findings checkIncludes(const SourceFile& file);

} // namespace tidy
