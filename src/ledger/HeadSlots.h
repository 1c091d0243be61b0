#pragma once

#include "ledger/Checkpoint.h"

#include <QByteArray>

#include <optional>

namespace ventanilla::ledger {

/// The heads a counter remembers outside the database, as bytes of one small file: two slots that
/// are written in turn, so that a torn write never loses the earlier head. A slot is a signed note
/// padded with newlines; the valid one with the larger size counts.
class HeadSlots
{
public:
    static constexpr qsizetype slotBytes = 1024;
    static constexpr int slotCount = 2;

    /// The note padded to `slotBytes`. Errors: NoteMalformed when it is empty, longer than a slot
    /// or does not end in one newline.
    static Result<QByteArray> encode(QByteArrayView note);
    /// The valid note with the larger size; none when no slot has one signed by `key`.
    static std::optional<QByteArray> newest(QByteArrayView file, const VerifierKey& key);
    /// What stands in a slot (0 or 1), unpadded and unchecked; empty when nothing does.
    static QByteArray slot(QByteArrayView file, int index);
    /// Which slot the next head goes to (its offset is this × slotBytes): never the one that holds
    /// the newest.
    static int next(QByteArrayView file, const VerifierKey& key);

private:
    /// Index of the newest valid slot, −1 when there is none.
    static int newestIndex(QByteArrayView file, const VerifierKey& key);
};

} // namespace ventanilla::ledger
