#pragma once

#include "services/ReadingRoom.h"

namespace ventanilla::csv {

/// A cell as RFC 4180 wants it. What a spreadsheet would take for a formula begins with an apostrophe instead.
QByteArray cell(const QString& text);
/// The mark of UTF-8, and the heads.
QByteArray head(const CopyWords& words);
QByteArray line(const LogRow& row, const QByteArray& facts, const CopyWords& words);

} // namespace ventanilla::csv
