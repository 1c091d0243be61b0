#pragma once

#include "ledger/Checkpoint.h"

#include <QByteArray>

#include <optional>

namespace ventanilla::ledger {

/// The heads a counter remembers outside the database, as bytes of one small file: two slots that
/// are written in turn, so that a torn write never loses the earlier head. A slot is a signed note,
/// newlines, and in its last line the note's SHA-256: that it is whole can be seen without the key
/// that signed it, which may be any epoch's. The whole one with the larger size counts; who signed
/// it is judged where the key chain is known.
class HeadSlots
{
public:
    static constexpr qsizetype slotBytes = 1024;
    static constexpr int slotCount = 2;

    /// The note padded to `slotBytes`. Errors: NoteMalformed when it is empty, does not fit a slot
    /// or does not end in one newline.
    static Result<QByteArray> encode(QByteArrayView note);
    /// The whole note of this log (the origin of `first`, its first key) with the larger size; none
    /// when no slot has one. A slot without last line, as they once were, is whole when `first`
    /// signed it.
    static std::optional<QByteArray> newest(QByteArrayView file, const VerifierKey& first);
    /// What stands in a slot (0 or 1), unpadded and unchecked; empty when nothing does.
    static QByteArray slot(QByteArrayView file, int index);
    /// Which slot the next head goes to (its offset is this × slotBytes): never the one that holds
    /// the newest.
    static int next(QByteArrayView file, const VerifierKey& first);

private:
    /// Index of the newest valid slot, −1 when there is none.
    static int newestIndex(QByteArrayView file, const VerifierKey& first);
};

} // namespace ventanilla::ledger
