#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace ventanilla::crypto {

/// A person's certificate with its key, out of a PKCS#12 file (RFC 7292), that signs bytes as CMS
/// (RFC 5652) does. The file is looked at before it is worked on: what would cost too much work,
/// is no whole file, or holds what cannot sign today, is refused.
class CmsSigner
{
public:
    static constexpr std::size_t fileBytesMax = 256 * 1024;
    /// Rounds of the password's hashing; a file may ask for millions to make us hang.
    static constexpr long roundsMax = 1'000'000;
    static constexpr int certificatesMax = 16;
    static constexpr int rsaBitsMin = 2048;

    /// `utcMs`: when it is to sign. Errors: SigningFileRefused (text: `size`, `format`, `rounds`,
    /// `password`), CertificateRefused (text: `certificate` or `key` when there is none, `several`,
    /// `pair` when the two do not belong together, `early`, `expired`, `usage`, `weak`),
    /// CryptoFailed.
    static Result<CmsSigner> open(const Secret& file, const Secret& password, qint64 utcMs);
    CmsSigner(CmsSigner&&) noexcept;
    ~CmsSigner();

    /// Whose certificate it is, as it says.
    QString subject() const;
    /// A detached signature (DER) with the certificates of the file; verified before it is
    /// returned. Errors: CryptoFailed.
    Result<QByteArray> sign(QByteArrayView content) const;
    /// Whether `signature` is one whole detached signature of `content`, by this certificate and
    /// nobody else.
    bool hasSigned(QByteArrayView signature, QByteArrayView content) const;

private:
    struct Parts;
    explicit CmsSigner(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace ventanilla::crypto
