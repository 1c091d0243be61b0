#pragma once

#include "SourceFile.h"

namespace tidy {

/// A Designer form as the house wants it: named by meaning and kind, every field with label, accessible name and greatest length, every
/// stop of the Tab key said. `text` is the XML.
Findings checkForm(const QString& path, const QString& text);

} // namespace tidy
