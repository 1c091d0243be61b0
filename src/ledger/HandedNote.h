#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace ventanilla::ledger {

/// A signed checkpoint as people hand it in: the file itself, pasted text, what a QR code said, or a proof of an entry (C2SP
/// tlog-proof) or a letter, of which the checkpoint in it is taken.
class HandedNote
{
public:
    /// Of what is handed in.
    static constexpr qsizetype bytesMax = 65536;

    /// The note as it was signed. Blanks around lines, blank lines, CRLF, a byte order mark and a hyphen for the dash before a signature
    /// are let pass; so is a note in one line, with `\n` for each line's end or in base64 (either alphabet, broken into lines or not), and so are
    /// words around it, a message that was saved with its headers too.
    /// Whatever is made of it, its signature has still to be judged.
    /// Errors: NoteMalformed, text: `empty`, `size`, `signs` (no text), `signature` (no line that signs), `lines` (not three before it),
    /// `note` (a line is cut or changed), `several` (two that differ).
    static Result<QByteArray> read(QByteArrayView given);
};

} // namespace ventanilla::ledger
