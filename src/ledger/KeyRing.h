#pragma once

#include "ledger/Checkpoint.h"

namespace ventanilla::ledger {

/// The keys a verification trusts: one for each log, as the file `vkey` lists them.
class KeyRing
{
public:
    static constexpr qsizetype keysMax = 1000;
    static constexpr qsizetype bytesMax = 1 << 20;

    /// One verifier key a line; blank lines and lines that begin with # are let stand. Each origin
    /// once, ending in the digits of its key. Errors: KeyMalformed with the line (from 1),
    /// KeyMissing when there is none.
    static Result<KeyRing> parse(QByteArrayView text);

    const QList<VerifierKey>& keys() const { return m_keys; }
    /// The key of a log by its number, null when there is none.
    const VerifierKey* find(qint64 log) const;

private:
    QList<VerifierKey> m_keys;
};

} // namespace ventanilla::ledger
