#include "crypto/CmsSigner.h"

#include "crypto/Algorithms.h"

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>

#include <limits>

// QCA is not asked here: to be safe from a file it had to be opened and looked through by libcrypto
// first (QCA crashes on one without a certificate, counts no rounds, signs with what has expired),
// and two readings of one file may differ. What has been read once also signs.

namespace ventanilla::crypto {

namespace {

using Pkcs12 = std::unique_ptr<PKCS12, Releases<&PKCS12_free>>;
using Certificate = std::unique_ptr<X509, Releases<&X509_free>>;
using KeyInfo = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Releases<&PKCS8_PRIV_KEY_INFO_free>>;
using Cms = std::unique_ptr<CMS_ContentInfo, Releases<&CMS_ContentInfo_free>>;
using Bio = std::unique_ptr<BIO, Releases<&BIO_free_all>>;
struct FreesBags
{
    void operator()(STACK_OF(PKCS12_SAFEBAG) * bags) const
    {
        sk_PKCS12_SAFEBAG_pop_free(bags, PKCS12_SAFEBAG_free);
    }
};
using Bags = std::unique_ptr<STACK_OF(PKCS12_SAFEBAG), FreesBags>;
struct FreesSafes
{
    void operator()(STACK_OF(PKCS7) * safes) const { sk_PKCS7_pop_free(safes, PKCS7_free); }
};
using Safes = std::unique_ptr<STACK_OF(PKCS7), FreesSafes>;
struct FreesCertificates
{
    void operator()(STACK_OF(X509) * list) const { sk_X509_pop_free(list, X509_free); }
};
using Certificates = std::unique_ptr<STACK_OF(X509), FreesCertificates>;

constexpr qsizetype contentBytesMax = std::numeric_limits<int>::max() / 2;

/// libcrypto keeps its errors a thread; none of them are anybody else's.
struct ForgetsErrors
{
    ~ForgetsErrors() { ERR_clear_error(); }
};

Error refusedFile(const char* which)
{
    return Error{ErrorCode::SigningFileRefused, QStringLiteral("the signing file is refused"), 0,
                 QLatin1StringView(which)};
}

Error refusedCertificate(const char* which)
{
    return Error{ErrorCode::CertificateRefused, QStringLiteral("the certificate is refused"), 0,
                 QLatin1StringView(which)};
}

Error failed(const char* what)
{
    return Error{ErrorCode::CryptoFailed, QLatin1StringView(what)};
}

bool fewRounds(const ASN1_INTEGER* rounds)
{
    const long count = rounds != nullptr ? ASN1_INTEGER_get(rounds) : 1;
    return count >= 1 && count <= CmsSigner::roundsMax;
}

/// How much work a password's hashing is: only what says its number of rounds, and few of them.
Result<void> checkRounds(const X509_ALGOR* algorithm)
{
    const ASN1_OBJECT* name = nullptr;
    int type = 0;
    const void* parameter = nullptr;
    X509_ALGOR_get0(&name, &type, &parameter, algorithm);
    if (type != V_ASN1_SEQUENCE || parameter == nullptr)
        return refusedFile("format");
    const auto* sequence = static_cast<const ASN1_STRING*>(parameter);
    const unsigned char* at = ASN1_STRING_get0_data(sequence);
    const long size = ASN1_STRING_length(sequence);
    if (OBJ_obj2nid(name) != NID_pbes2) {
        const std::unique_ptr<PBEPARAM, Releases<&PBEPARAM_free>> simple(
            d2i_PBEPARAM(nullptr, &at, size));
        if (!simple)
            return refusedFile("format");
        return fewRounds(simple->iter) ? Result<void>() : refusedFile("rounds");
    }
    const std::unique_ptr<PBE2PARAM, Releases<&PBE2PARAM_free>> second(
        d2i_PBE2PARAM(nullptr, &at, size));
    if (!second)
        return refusedFile("format");
    X509_ALGOR_get0(&name, &type, &parameter, second->keyfunc);
    if (OBJ_obj2nid(name) != NID_id_pbkdf2 || type != V_ASN1_SEQUENCE)
        return refusedFile("format"); // scrypt and whatever else: nobody knows what it costs
    sequence = static_cast<const ASN1_STRING*>(parameter);
    at = ASN1_STRING_get0_data(sequence);
    const std::unique_ptr<PBKDF2PARAM, Releases<&PBKDF2PARAM_free>> inner(
        d2i_PBKDF2PARAM(nullptr, &at, ASN1_STRING_length(sequence)));
    if (!inner)
        return refusedFile("format");
    return fewRounds(inner->iter) ? Result<void>() : refusedFile("rounds");
}

/// The keys and certificates of a file.
struct Contents
{
    std::vector<KeyHandle> keys{};
    std::vector<Certificate> certificates{};

    Result<void> take(const PKCS12_SAFEBAG* bag, const char* password, int passwordSize)
    {
        switch (PKCS12_SAFEBAG_get_nid(bag)) {
        case NID_keyBag:
            return take(PKCS12_SAFEBAG_get0_p8inf(bag));
        case NID_pkcs8ShroudedKeyBag: {
            const X509_ALGOR* algorithm = nullptr;
            X509_SIG_get0(PKCS12_SAFEBAG_get0_pkcs8(bag), &algorithm, nullptr);
            TRY_DO(checkRounds(algorithm));
            const KeyInfo info(PKCS12_decrypt_skey(bag, password, passwordSize));
            return info ? take(info.get()) : refusedFile("password");
        }
        case NID_certBag: {
            Certificate certificate(PKCS12_SAFEBAG_get1_cert(bag));
            if (!certificate)
                return refusedFile("format");
            if (certificates.size() == CmsSigner::certificatesMax)
                return refusedCertificate("several");
            certificates.push_back(std::move(certificate));
            return {};
        }
        case NID_safeContentsBag:
            return refusedFile("format"); // safes within safes: no program makes them
        default:
            return {};
        }
    }

    Result<void> take(const PKCS8_PRIV_KEY_INFO* info)
    {
        KeyHandle key(EVP_PKCS82PKEY(info));
        if (!key)
            return refusedFile("format");
        if (!keys.empty())
            return refusedCertificate("several");
        keys.push_back(std::move(key));
        return {};
    }

    Result<void> take(PKCS7* safe, const char* password, int passwordSize)
    {
        Bags bags;
        if (PKCS7_type_is_data(safe)) {
            bags.reset(PKCS12_unpack_p7data(safe));
        } else if (PKCS7_type_is_encrypted(safe)) {
            if (safe->d.encrypted == nullptr || safe->d.encrypted->enc_data == nullptr ||
                safe->d.encrypted->enc_data->algorithm == nullptr)
                return refusedFile("format");
            TRY_DO(checkRounds(safe->d.encrypted->enc_data->algorithm));
            bags.reset(PKCS12_unpack_p7encdata(safe, password, passwordSize));
        }
        if (!bags)
            return refusedFile("format");
        for (int i = 0; i < sk_PKCS12_SAFEBAG_num(bags.get()); ++i)
            TRY_DO(take(sk_PKCS12_SAFEBAG_value(bags.get(), i), password, passwordSize));
        return {};
    }
};

Result<Contents> readFile(const Secret& file, const Secret& password)
{
    if (file.isEmpty() || file.size() > CmsSigner::fileBytesMax)
        return refusedFile("size");
    const unsigned char* at = bytesOf(file.data());
    const Pkcs12 box(d2i_PKCS12(nullptr, &at, long(file.size())));
    if (!box || at != bytesOf(file.data()) + file.size())
        return refusedFile("format");
    if (PKCS12_mac_present(box.get()) != 1)
        return refusedFile("format"); // anybody could have put another key in
    const ASN1_INTEGER* rounds = nullptr;
    const X509_ALGOR* algorithm = nullptr;
    PKCS12_get0_mac(nullptr, &algorithm, nullptr, &rounds, box.get());
    const ASN1_OBJECT* name = nullptr;
    X509_ALGOR_get0(&name, nullptr, nullptr, algorithm);
    if (EVP_get_digestbyobj(name) == nullptr)
        return refusedFile("format"); // PBMAC1 keeps its rounds elsewhere
    if (!fewRounds(rounds))
        return refusedFile("rounds");
    if (password.size() > 1024)
        return refusedFile("password");
    const char* word = password.isEmpty() ? "" : password.data();
    const int size = int(password.size());
    if (PKCS12_verify_mac(box.get(), word, size) != 1)
        return refusedFile("password");
    const Safes safes(PKCS12_unpack_authsafes(box.get()));
    if (!safes)
        return refusedFile("format");
    if (sk_PKCS7_num(safes.get()) > CmsSigner::certificatesMax)
        return refusedFile("format");
    Contents contents;
    for (int i = 0; i < sk_PKCS7_num(safes.get()); ++i)
        TRY_DO(contents.take(sk_PKCS7_value(safes.get(), i), word, size));
    return contents;
}

Result<void> checkCertificate(X509* certificate, EVP_PKEY* key, qint64 utcMs)
{
    time_t when = time_t(utcMs / 1000);
    // 0 is libcrypto's word for a time that cannot be read.
    if (X509_cmp_time(X509_get0_notBefore(certificate), &when) >= 0)
        return refusedCertificate("early");
    if (X509_cmp_time(X509_get0_notAfter(certificate), &when) <= 0)
        return refusedCertificate("expired");
    // Without the extension everything is allowed, which libcrypto says as all bits.
    if ((X509_get_extension_flags(certificate) & EXFLAG_INVALID) != 0 ||
        (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) == 0)
        return refusedCertificate("usage");
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA &&
        EVP_PKEY_get_bits(key) < CmsSigner::rsaBitsMin)
        return refusedCertificate("weak");
    return {};
}

Bio reading(QByteArrayView bytes)
{
    return Bio(BIO_new_mem_buf(bytesOf(bytes.data()), int(bytes.size())));
}

} // namespace

struct CmsSigner::Parts
{
    KeyHandle key;
    Certificate certificate;
    Certificates others;
};

CmsSigner::CmsSigner(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
CmsSigner::CmsSigner(CmsSigner&&) noexcept = default;
CmsSigner::~CmsSigner() = default;

Result<CmsSigner> CmsSigner::open(const Secret& file, const Secret& password, qint64 utcMs)
{
    const ForgetsErrors forgets;
    TRY(contents, readFile(file, password));
    if (contents.certificates.empty())
        return refusedCertificate("certificate");
    if (contents.keys.empty())
        return refusedCertificate("key");
    auto parts = std::make_unique<Parts>();
    parts->key = std::move(contents.keys.front());
    parts->others.reset(sk_X509_new_null());
    for (Certificate& certificate : contents.certificates) {
        if (!parts->certificate &&
            X509_check_private_key(certificate.get(), parts->key.get()) == 1)
            parts->certificate = std::move(certificate);
        else if (!parts->others || sk_X509_push(parts->others.get(), certificate.get()) == 0)
            return failed("no memory");
        else
            static_cast<void>(certificate.release());
    }
    if (!parts->certificate)
        return refusedCertificate("pair");
    TRY_DO(checkCertificate(parts->certificate.get(), parts->key.get(), utcMs));
    return CmsSigner(std::move(parts));
}

QString CmsSigner::subject() const
{
    const ForgetsErrors forgets;
    const Bio out(BIO_new(BIO_s_mem()));
    if (!out || X509_NAME_print_ex(out.get(), X509_get_subject_name(m_parts->certificate.get()), 0,
                                   XN_FLAG_RFC2253 & ~unsigned(ASN1_STRFLGS_ESC_MSB)) < 0)
        return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return QString::fromUtf8(text, qsizetype(size));
}

Result<QByteArray> CmsSigner::sign(QByteArrayView content) const
{
    const ForgetsErrors forgets;
    if (content.size() > contentBytesMax)
        return failed("too much to sign");
    constexpr unsigned flags = CMS_BINARY | CMS_DETACHED | CMS_NOSMIMECAP;
    const Bio in = reading(content);
    const Cms cms(CMS_sign(nullptr, nullptr, m_parts->others.get(), nullptr, flags | CMS_PARTIAL));
    const EVP_MD* digest =
        EVP_PKEY_get_base_id(m_parts->key.get()) == EVP_PKEY_ED25519 ? EVP_sha512() : EVP_sha256();
    if (!in || !cms ||
        CMS_add1_signer(cms.get(), m_parts->certificate.get(), m_parts->key.get(), digest, flags) ==
            nullptr ||
        CMS_final(cms.get(), in.get(), nullptr, flags) != 1)
        return failed("the certificate does not sign");
    unsigned char* der = nullptr;
    const int size = i2d_CMS_ContentInfo(cms.get(), &der);
    if (size <= 0)
        return failed("the signature cannot be written");
    const QByteArray signature(reinterpret_cast<const char*>(der), size);
    OPENSSL_free(der);
    if (!hasSigned(signature, content))
        return failed("our own signature does not verify");
    return signature;
}

bool CmsSigner::hasSigned(QByteArrayView signature, QByteArrayView content) const
{
    const ForgetsErrors forgets;
    if (signature.isEmpty() || signature.size() > contentBytesMax ||
        content.size() > contentBytesMax)
        return false;
    const unsigned char* at = bytesOf(signature.data());
    const Cms cms(d2i_CMS_ContentInfo(nullptr, &at, long(signature.size())));
    if (!cms || at != bytesOf(signature.data()) + signature.size() ||
        OBJ_obj2nid(CMS_get0_type(cms.get())) != NID_pkcs7_signed ||
        CMS_is_detached(cms.get()) != 1)
        return false;
    STACK_OF(CMS_SignerInfo)* signers = CMS_get0_SignerInfos(cms.get());
    if (sk_CMS_SignerInfo_num(signers) != 1 ||
        CMS_SignerInfo_cert_cmp(sk_CMS_SignerInfo_value(signers, 0), m_parts->certificate.get()) !=
            0)
        return false;
    const Bio in = reading(content);
    const Certificates known(sk_X509_new_null());
    if (!in || !known || X509_up_ref(m_parts->certificate.get()) != 1)
        return false;
    if (sk_X509_push(known.get(), m_parts->certificate.get()) == 0) {
        X509_free(m_parts->certificate.get());
        return false;
    }
    // Who vouches for the certificate is for whoever is handed the signature to ask.
    return CMS_verify(cms.get(), known.get(), nullptr, in.get(), nullptr,
                      CMS_BINARY | CMS_NOINTERN | CMS_NO_SIGNER_CERT_VERIFY) == 1;
}

} // namespace ventanilla::crypto
