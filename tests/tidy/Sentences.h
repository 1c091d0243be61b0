#pragma once

#include "SourceFile.h"

namespace tidy {

/// Every class of a header in src that stands by itself has its sentence (`///`) right above.
Findings checkSentences(const SourceFile& header);

/// A file longer than this is looking for a missing word. Tables of data rows make tests longer.
inline constexpr qsizetype sourceLinesMax = 450;
inline constexpr qsizetype testLinesMax = 450;
Findings checkLength(const QString& path, const QString& text);

} // namespace tidy
