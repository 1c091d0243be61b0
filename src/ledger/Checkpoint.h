#pragma once

#include "crypto/Signing.h"
#include "ledger/Tree.h"

#include <QByteArray>

namespace ventanilla::ledger {

/// Who signs a log: the origin and its Ed25519 public key, written as a C2SP signed-note verifier
/// key:
/// `<origin>+<8 hex of the key id>+<base64(0x01 ‖ public key)>`.
class VerifierKey
{
public:
    VerifierKey(QByteArray origin, QByteArray publicKey);
    /// Errors: KeyMalformed (also when the key id does not belong to the name and key).
    static Result<VerifierKey> parse(QByteArrayView line);
    QByteArray write() const;
    const QByteArray& origin() const { return m_origin; }
    const QByteArray& publicKey() const { return m_public; }
    /// First 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ key), big endian (C2SP signed-note).
    quint32 keyId() const;
    /// `xxxx xxxx xxxx xxxx`: first 8 bytes of the key's SHA-256, for comparing by eye.
    QByteArray fingerprint() const;

private:
    QByteArray m_origin;
    QByteArray m_public;
};

/// The log's column `log`: the first four bytes of SHA-256(first public key), as a positive
/// integer. The origin ends in the same as 8 hex digits.
qint64 logNumber(QByteArrayView firstPublicKey);
/// `<office>.<domain>/<counter>/<8 hex>`; every part of `A-Za-z0-9.-`. Errors: NoteMalformed.
Result<QByteArray> makeOrigin(QByteArrayView office, QByteArrayView domain, QByteArrayView counter,
                              QByteArrayView firstPublicKey);

/// A C2SP tlog-checkpoint: origin, size, root.
struct Checkpoint
{
    QByteArray origin;
    qint64 size = 0;
    Hash root{};

    /// The three lines that are signed.
    QByteArray body() const;
    /// The signed note: body, blank line, `— <origin> <base64(key id ‖ signature)>`.
    Result<QByteArray> sign(const crypto::SigningKey& key) const;
    static constexpr qsizetype noteBytesMax = 16384;
    static constexpr int signaturesMax = 16;

    /// Opens a note strictly: canonical base64, no CR, no leading zeros, no lines besides the
    /// three, the origin that of `key`, and exactly one signature by `key` (others by other names
    /// are let stand, at most 16 in all). Errors: NoteMalformed, NoteUnsigned.
    static Result<Checkpoint> open(QByteArrayView note, const VerifierKey& key);
    /// The body without checking any signature (to name what is there). Errors: NoteMalformed.
    static Result<Checkpoint> read(QByteArrayView note);
    /// The key id that a note's signature by the name of its own origin claims, unchecked. Errors:
    /// NoteMalformed, NoteUnsigned.
    static Result<quint32> signerOf(QByteArrayView note);
};

} // namespace ventanilla::ledger
