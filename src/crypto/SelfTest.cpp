#include "crypto/SelfTest.h"

#include "crypto/Algorithms.h"
#include "crypto/Constructions.h"
#include "crypto/Crypto.h"
#include "crypto/Signing.h"

namespace ventanilla::crypto {

namespace {

QByteArray hex(QByteArrayView digits)
{
    return QByteArray::fromHex(digits.toByteArray());
}

Secret secretHex(QByteArrayView digits)
{
    return Secret::fromBytes(hex(digits));
}

/// FIPS 180-4, "abc". By itself, because `sha256` has no error to return.
bool digestAnswers()
{
    EVP_MD* algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    QByteArray digest(32, '\0');
    unsigned int size = 0;
    const bool done = algorithm != nullptr &&
                      EVP_Digest("abc", 3, bytesOf(digest.data()), &size, algorithm, nullptr) == 1;
    EVP_MD_free(algorithm);
    const QByteArray expected =
        hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    return done && size == 32 && digest == expected && sha256("abc") == expected;
}

/// RFC 4231, test case 2.
bool macAnswers()
{
    const auto code = hmacSha256(Secret::fromBytes("Jefe"), "what do ya want for nothing?");
    return code &&
           code.value() == hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

/// RFC 5869, test cases 1 and 3 (without a salt, as the product uses it).
bool derivationAnswers()
{
    const Secret key = secretHex("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b");
    const auto salted = constructions::hkdf(key, hex("000102030405060708090a0b0c"),
                                            hex("f0f1f2f3f4f5f6f7f8f9"), 42);
    const auto bare = hkdfSha256(key, {}, 42);
    return salted && bare &&
           salted.value().equals(hex("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c"
                                     "5bf34007208d5b887185865")) &&
           bare.value().equals(hex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2"
                                   "d9d201395faa4b61a96c8"));
}

/// The GCM specification's test case 16, and the same with a bit of the tag changed.
bool cipherAnswers()
{
    const Secret key =
        secretHex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const QByteArray nonce = hex("cafebabefacedbaddecaf888");
    const QByteArray associated = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const QByteArray plain = hex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721"
                                 "c3c0c95956809532fcf0e2449a6b525"
                                 "b16aedf5aa0de657ba637b39");
    const QByteArray cipher = hex("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                                  "8cb08e48590dbb3da7b08b1056828838"
                                  "c5f61e6393ba7a0abcc9f662");
    QByteArray tag = hex("76fc6ece0f4e1768cddf8853bb2d551b");
    const auto sealed = constructions::gcmSeal(key, nonce, plain, associated);
    const auto opened = constructions::gcmOpen(key, nonce, cipher, tag, associated);
    tag[0] = static_cast<char>(tag[0] ^ 1);
    const auto forged = constructions::gcmOpen(key, nonce, cipher, tag, associated);
    return sealed && sealed.value() == cipher + hex("76fc6ece0f4e1768cddf8853bb2d551b") && opened &&
           opened.value().equals(plain) && !forged &&
           forged.error().code == ErrorCode::CryptoOpenFailed;
}

/// RFC 8032, section 7.1, test 2, and the same with a bit of the signature changed.
bool signatureAnswers()
{
    const auto key = SigningKey::fromSeed(
        secretHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));
    const QByteArray publicKey =
        hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    QByteArray expected = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085a"
                              "c1e43e15996e458f3613d0f11d8c"
                              "387b2eaeb4302aeeb00d291612bb0c00");
    if (!key || key.value().publicKey() != publicKey)
        return false;
    const auto signature = key.value().sign(hex("72"));
    const bool right = signature && signature.value() == expected &&
                       verifySignature(publicKey, hex("72"), expected);
    expected[0] = static_cast<char>(expected[0] ^ 1);
    return right && !verifySignature(publicKey, hex("72"), expected);
}

/// RFC 9106, section 5.3.
bool passwordAnswers()
{
    const QByteArray password(32, '\x01'), salt(16, '\x02'), secret(8, '\x03'),
        associated(12, '\x04');
    const auto tag = constructions::argon2({.password = password,
                                            .salt = salt,
                                            .secret = secret,
                                            .associated = associated,
                                            .memoryKiB = 32,
                                            .passes = 3,
                                            .lanes = 4},
                                           32);
    return tag && tag.value().equals(
                      hex("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659"));
}

/// RFC 7748, section 6.1, and a point of small order, which must be refused.
bool agreementAnswers()
{
    const Secret alice =
        secretHex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
    const Secret bob =
        secretHex("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    const auto alicePublic = constructions::x25519Public(alice);
    const auto bobPublic = constructions::x25519Public(bob);
    if (!alicePublic || !bobPublic ||
        alicePublic.value() !=
            hex("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"))
        return false;
    const QByteArray expected =
        hex("4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    const auto one = constructions::x25519(alice, bobPublic.value());
    const auto other = constructions::x25519(bob, alicePublic.value());
    return one && one.value().equals(expected) && other && other.value().equals(expected) &&
           !constructions::x25519(alice, QByteArray(32, '\0'));
}

} // namespace

Result<void> selfTest()
{
    struct Check
    {
        const char* name;
        bool (*answers)();
    };
    // The plain digest first: everything else stands on it, and without it QCA must not even be
    // asked.
    constexpr Check checks[]{
        {"SHA-256", &digestAnswers},    {"AES-256-GCM", &cipherAnswers},
        {"Ed25519", &signatureAnswers}, {"Argon2id", &passwordAnswers},
        {"X25519", &agreementAnswers},  {"HMAC-SHA256", &macAnswers},
        {"HKDF-SHA256", &derivationAnswers},
    };
    for (const Check& check : checks) {
        if (!check.answers())
            return Error{ErrorCode::CryptoSelfTestFailed, QLatin1StringView(check.name)};
    }
    return {};
}

} // namespace ventanilla::crypto
