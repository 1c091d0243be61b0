#pragma once

#include "SourceFile.h"

namespace tidy {

/// Constructs that are not written here: waiting in the GUI, exceptions, SQL and cryptography outside their rooms, left-over prints,
/// words for people outside ui and app. Looks at code and strings, each where it matters, never at comments.
Findings checkBans(const SourceFile& file);

/// Of any text file: paths of one machine, addresses of package registries, and words that tell of tools instead of the product.
Findings checkTraces(const QString& path, const QString& text);

} // namespace tidy
