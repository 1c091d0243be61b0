#pragma once

#include <QByteArray>

namespace ventanilla::storage {

/// What the opening of a commitment is bound to when it is sealed: it opens nowhere else.
QByteArray placeOfOpening(qint64 log, qint64 seq, const QByteArray& field);

} // namespace ventanilla::storage
