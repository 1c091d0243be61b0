#include "ledger/Checkpoint.h"

#include "crypto/Crypto.h"

#include <QtEndian>

#include <algorithm>

namespace ventanilla::ledger {

namespace {

constexpr char ed25519 = 0x01;
constexpr qsizetype publicKeyBytes = 32;
constexpr qsizetype nameBytesMax = 255;
constexpr qsizetype originPartBytesMax = 64;
constexpr qint64 sizeMax = (qint64(1) << 53) - 1;
constexpr QByteArrayView signatureMark = "\xE2\x80\x94 "; // em dash and a blank

Error malformed(const char* what)
{
    return Error{ErrorCode::NoteMalformed, QString::fromLatin1(what)};
}

Error badKey(const char* what)
{
    return Error{ErrorCode::KeyMalformed, QString::fromLatin1(what)};
}

/// A key's name: UTF-8 without white space, control characters or plus (C2SP signed-note).
bool isName(QByteArrayView name)
{
    if (name.isEmpty() || name.size() > nameBytesMax || !name.isValidUtf8())
        return false;
    const QString text = QString::fromUtf8(name);
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.isSpace() || c == u'+' || c.category() == QChar::Other_Control;
    });
}

/// Standard base64 with padding, in the one way it can be written.
Result<QByteArray> fromBase64(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty() || QByteArrayView(decoded.decoded.toBase64()) != text)
        return malformed("base64 that is not canonical");
    return decoded.decoded;
}

Result<qint64> parseSize(QByteArrayView digits)
{
    if (digits.isEmpty() || digits.size() > 16 || (digits.size() > 1 && digits.front() == '0') ||
        !std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return malformed("a size that is no plain number");
    const qint64 size = digits.toLongLong();
    if (size > sizeMax)
        return malformed("a size beyond 2^53");
    return size;
}

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += char(number >> shift);
    return bytes;
}

/// A line that signs a note.
struct Signature
{
    QByteArray name;
    QByteArray keyId; ///< 4 bytes
    QByteArray bytes;
};

/// A note taken apart: what is signed and who says so; nothing verified.
struct Note
{
    QByteArray text; ///< with its last line feed
    QList<Signature> signatures;
};

Result<Signature> parseSignature(QByteArrayView line)
{
    if (!line.startsWith(signatureMark))
        return malformed("a line after the text that is no signature");
    const QByteArrayView rest = line.sliced(signatureMark.size());
    const qsizetype blank = rest.indexOf(' ');
    if (blank < 0 || !isName(rest.first(blank)))
        return malformed("a signature without a proper name");
    TRY(bytes, fromBase64(rest.sliced(blank + 1)));
    if (bytes.size() < 5)
        return malformed("a signature that is too short");
    return Signature{rest.first(blank).toByteArray(), bytes.first(4), bytes.sliced(4)};
}

Result<Note> parseNote(QByteArrayView bytes)
{
    if (bytes.size() > Checkpoint::noteBytesMax)
        return malformed("a note that is too long");
    if (!bytes.isValidUtf8() || std::any_of(bytes.begin(), bytes.end(), [](char c) {
            return (c >= 0 && c < 0x20 && c != '\n') || c == 0x7F;
        }))
        return malformed("a note with control characters or not in UTF-8");
    // The last blank line parts text and signatures, so the text itself may have blank lines.
    const qsizetype blank = bytes.lastIndexOf("\n\n");
    if (blank < 0 || !bytes.endsWith('\n') || blank + 2 == bytes.size())
        return malformed("a note without signatures or last line feed");
    Note note{bytes.first(blank + 1).toByteArray(), {}};
    QByteArrayView rest = bytes.sliced(blank + 2);
    while (!rest.isEmpty()) {
        if (note.signatures.size() == Checkpoint::signaturesMax)
            return malformed("a note with more than 16 signatures");
        const qsizetype end = rest.indexOf('\n');
        TRY(signature, parseSignature(rest.first(end)));
        note.signatures.append(std::move(signature));
        rest = rest.sliced(end + 1);
    }
    return note;
}

Result<Checkpoint> parseBody(const QByteArray& text)
{
    const QList<QByteArray> lines = text.split('\n');
    if (lines.size() != 4 || !lines.last().isEmpty())
        return malformed("a checkpoint of other than three lines");
    if (!isName(lines.at(0)))
        return malformed("a checkpoint without a proper origin");
    TRY(size, parseSize(lines.at(1)));
    TRY(rootBytes, fromBase64(lines.at(2)));
    TRY(root, hashFromBytes(rootBytes));
    return Checkpoint{lines.at(0), size, root};
}

} // namespace

VerifierKey::VerifierKey(QByteArray origin, QByteArray publicKey)
    : m_origin(std::move(origin)), m_public(std::move(publicKey))
{
    Q_ASSERT(m_public.size() == publicKeyBytes);
}

Result<VerifierKey> VerifierKey::parse(QByteArrayView line)
{
    const qsizetype first = line.indexOf('+');
    const qsizetype second = first < 0 ? -1 : line.indexOf('+', first + 1);
    if (second < 0 || !isName(line.first(first)))
        return badKey("a verifier key is name+id+key");
    const auto key = fromBase64(line.sliced(second + 1));
    if (!key || key.value().size() != 1 + publicKeyBytes || key.value().front() != ed25519)
        return badKey("a key that is not Ed25519 in canonical base64");
    VerifierKey parsed(line.first(first).toByteArray(), key.value().sliced(1));
    if (line.sliced(first + 1, second - first - 1) != bigEndian(parsed.keyId()).toHex())
        return badKey("a key id that is not of this name and key");
    return parsed;
}

QByteArray VerifierKey::write() const
{
    return m_origin + '+' + bigEndian(keyId()).toHex() + '+' +
           (QByteArray(1, ed25519) + m_public).toBase64();
}

quint32 VerifierKey::keyId() const
{
    const QByteArray hash = crypto::sha256(m_origin + '\n' + ed25519 + m_public);
    quint32 id = 0;
    for (qsizetype i = 0; i < 4; ++i)
        id = (id << 8) | quint8(hash.at(i));
    return id;
}

QByteArray VerifierKey::fingerprint() const
{
    const QByteArray digits = crypto::sha256(m_public).first(8).toHex();
    return digits.first(4) + ' ' + digits.sliced(4, 4) + ' ' + digits.sliced(8, 4) + ' ' +
           digits.sliced(12, 4);
}

qint64 logNumber(QByteArrayView firstPublicKey)
{
    const QByteArray hash = crypto::sha256(firstPublicKey);
    qint64 number = 0;
    for (qsizetype i = 0; i < 4; ++i)
        number = (number << 8) | quint8(hash.at(i));
    return number;
}

Result<QByteArray> makeOrigin(QByteArrayView office, QByteArrayView domain, QByteArrayView counter,
                              QByteArrayView firstPublicKey)
{
    for (const QByteArrayView part : {office, domain, counter}) {
        const bool good = !part.isEmpty() && part.size() <= originPartBytesMax &&
                          std::all_of(part.begin(), part.end(), [](char c) {
                              return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                                     (c >= '0' && c <= '9') || c == '.' || c == '-';
                          });
        if (!good)
            return malformed("a part of an origin outside A-Za-z0-9.-");
    }
    return office.toByteArray() + '.' + domain.toByteArray() + '/' + counter.toByteArray() + '/' +
           bigEndian(quint32(logNumber(firstPublicKey))).toHex();
}

QByteArray Checkpoint::body() const
{
    return origin + '\n' + QByteArray::number(size) + '\n' + toBytes(root).toBase64() + '\n';
}

Result<QByteArray> Checkpoint::sign(const crypto::SigningKey& key) const
{
    if (!isName(origin) || size < 0 || size > sizeMax)
        return malformed("a checkpoint that cannot be signed");
    TRY(signature, key.sign(body()));
    const QByteArray id = bigEndian(VerifierKey(origin, key.publicKey()).keyId());
    return body() + '\n' + signatureMark.toByteArray() + origin + ' ' +
           (id + signature).toBase64() + '\n';
}

Result<Checkpoint> Checkpoint::open(QByteArrayView bytes, const VerifierKey& key)
{
    TRY(note, parseNote(bytes));
    TRY(checkpoint, parseBody(note.text));
    const QByteArray id = bigEndian(key.keyId());
    const Signature* ours = nullptr;
    for (const Signature& signature : std::as_const(note.signatures)) {
        if (signature.name != key.origin())
            continue;
        if (ours != nullptr)
            return malformed("two signatures by one name");
        ours = &signature;
    }
    if (ours == nullptr || ours->keyId != id ||
        !crypto::verifySignature(key.publicKey(), note.text, ours->bytes))
        return Error{ErrorCode::NoteUnsigned, QStringLiteral("no signature by the trusted key")};
    if (checkpoint.origin != key.origin())
        return Error{ErrorCode::NoteUnsigned, QStringLiteral("signed, but for another log")};
    return checkpoint;
}

Result<Checkpoint> Checkpoint::read(QByteArrayView bytes)
{
    TRY(note, parseNote(bytes));
    return parseBody(note.text);
}

Result<quint32> Checkpoint::signerOf(QByteArrayView bytes)
{
    TRY(note, parseNote(bytes));
    TRY(checkpoint, parseBody(note.text));
    for (const Signature& signature : std::as_const(note.signatures)) {
        if (signature.name == checkpoint.origin)
            return qFromBigEndian<quint32>(signature.keyId.constData());
    }
    return Error{ErrorCode::NoteUnsigned, QStringLiteral("no signature by the log's name")};
}

} // namespace ventanilla::ledger
