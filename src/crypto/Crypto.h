#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QByteArray>

#include <memory>

namespace ventanilla::crypto {

/// Loads QCA, demands its OpenSSL provider and a secure random source, then checks every
/// construction below against known answers. Nothing may be opened before it has succeeded. Errors:
/// CryptoProviderMissing, CryptoRandomMissing, CryptoSelfTestFailed (the detail names the
/// construction). Call once, on the main thread, where there is already a QCoreApplication; the
/// returned object keeps QCA alive. QCA_PLUGIN_PATH and OPENSSL_MODULES are ignored.
class Library
{
public:
    static Result<Library> start();
    Library(Library&&) noexcept;
    Library& operator=(Library&&) noexcept;
    ~Library();

private:
    Library();
    struct State;
    std::unique_ptr<State> m_state;
};

/// `size` bytes (≤ 4096, asserted) from QCA's random source, which reads the operating system's.
/// Without its plug-in QCA draws from std::rand and says nothing; so `start` demands the plug-in's
/// source, every draw asks again, and a draw without it, or one of nothing but zeros, ends the
/// program.
QByteArray randomBytes(qsizetype size);
Secret randomSecret(std::size_t size);
/// Uniform in [0, bound), without bias.
quint32 randomBelow(quint32 bound);

/// 32 bytes.
QByteArray sha256(QByteArrayView bytes);

/// HMAC-SHA256 (RFC 2104), 32 bytes. Errors: CryptoKeyEmpty for an empty or all-zero key,
/// CryptoProviderMissing before `start`, CryptoParameters for a message over 64 MiB.
Result<QByteArray> hmacSha256(const Secret& key, QByteArrayView message);
/// HKDF-SHA256 (RFC 5869) without salt, `size` bytes (1–255·32), label up to 1024 bytes. Errors: as
/// above.
Result<Secret> hkdfSha256(const Secret& key, QByteArrayView label, std::size_t size = 32);

bool equalInConstantTime(QByteArrayView a, QByteArrayView b);

/// AES-256-GCM: `version(1) ‖ nonce(12) ‖ ciphertext ‖ tag(16)`; the associated data is bound, not
/// stored. Key: 32 bytes, not all zero; texts up to 64 MiB. Errors: CryptoKeyEmpty, KeyMalformed
/// (length), CryptoParameters (text too long), CryptoOpenFailed.
Result<QByteArray> seal(const Secret& key, QByteArrayView plain, QByteArrayView associated);
Result<Secret> open(const Secret& key, QByteArrayView sealed, QByteArrayView associated);

/// Argon2id (RFC 9106). Floor: 64 MiB and t = 3 (in production), ceiling 1 GiB and t = 10, lanes
/// 1–4; outside: CryptoParameters, before any memory is taken. Salt: 16 bytes. Result: 16–64 bytes.
/// An empty password is worked on like any other, so that it costs the same time.
struct Argon2Parameters
{
    quint32 memoryKiB = 262144;
    quint32 passes = 3;
    quint32 lanes = 1;
    friend bool operator==(const Argon2Parameters&, const Argon2Parameters&) = default;
};
Result<Secret> argon2id(const Secret& password, QByteArrayView salt,
                        const Argon2Parameters& parameters, std::size_t size = 64);

} // namespace ventanilla::crypto
