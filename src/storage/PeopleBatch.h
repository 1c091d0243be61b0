#pragma once

#include "storage/Tables.h"

namespace ventanilla::storage {

/// Rows of people that one leaf speaks of: written inside its commit, because each says at which leaf it was last changed.
struct PeopleBatch {
    static constexpr qsizetype rowsMax = 10'000;
    QList<PersonRow> added {};
    QList<PersonRow> changed {}; ///< as updatePerson() changes them
};

/// Writes the rows as changed by entry `seq` of `log` and their list into `audit_batch`, an item a row: 16 bytes of its pseudonym, 32 of its
/// MAC. Returns the root of the RFC 6962 tree over the items, 64 hexadecimal digits: the leaf's `rh`. Errors: RowMissing (a changed row is not
/// there), EntryMalformed (no row, or more than rowsMax), CryptoKeyEmpty, as the database.
Result<QByteArray> writeBatch(const Database&, const PeopleBatch&, qint64 log, qint64 seq);

/// How many entries all logs have together: grows with every commit of whoever.
Result<qint64> entriesOfAll(const Database&);

/// The newest entry with this handle in the writer's own log, whose order no clock changes; nothing where there is none.
struct HandleEntry {
    QByteArray action;
    QByteArray facts;
};
Result<std::optional<HandleEntry>> lastOfHandle(const Database& database, const QByteArray& handle);

/// Whether `action` has succeeded on a person.
Result<bool> wasDoneTo(const Database&, const PersonId&, const QByteArray& action);

} // namespace ventanilla::storage
