#include "crypto/CmsCheck.h"

#include "crypto/Algorithms.h"

#include <QStringList>

#include <openssl/bio.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <limits>

namespace ventanilla::crypto {

namespace {

using Message = std::unique_ptr<CMS_ContentInfo, Releases<&CMS_ContentInfo_free>>;
using Stream = std::unique_ptr<BIO, Releases<&BIO_free_all>>;
constexpr qsizetype messageBytesMax = std::numeric_limits<int>::max() / 2;

Error untrue(const char* what)
{
    ERR_clear_error();
    return Error{ErrorCode::CryptoOpenFailed, QString::fromLatin1(what)};
}

QString subjectOf(X509* certificate)
{
    const Stream out(BIO_new(BIO_s_mem()));
    if (!out || X509_NAME_print_ex(out.get(), X509_get_subject_name(certificate), 0,
                                   XN_FLAG_RFC2253 & ~unsigned(ASN1_STRFLGS_ESC_MSB)) < 0)
        return {};
    char* text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return QString::fromUtf8(text, qsizetype(size));
}

} // namespace

Result<QString> cmsSigner(QByteArrayView signature, QByteArrayView content)
{
    if (signature.isEmpty() || signature.size() > messageBytesMax ||
        content.size() > messageBytesMax)
        return untrue("nothing, or too much");
    const auto* begin = reinterpret_cast<const unsigned char*>(signature.data());
    const unsigned char* at = begin;
    const Message message(d2i_CMS_ContentInfo(nullptr, &at, long(signature.size())));
    if (!message || at != begin + signature.size() ||
        OBJ_obj2nid(CMS_get0_type(message.get())) != NID_pkcs7_signed ||
        CMS_is_detached(message.get()) != 1)
        return untrue("not one whole detached signature");
    const Stream in(BIO_new_mem_buf(content.data(), int(content.size())));
    if (!in || CMS_verify(message.get(), nullptr, nullptr, in.get(), nullptr,
                          CMS_BINARY | CMS_NO_SIGNER_CERT_VERIFY) != 1)
        return untrue("it does not sign these bytes");
    STACK_OF(X509)* signers = CMS_get0_signers(message.get());
    QStringList subjects;
    for (int i = 0; i < sk_X509_num(signers); ++i)
        subjects.append(subjectOf(sk_X509_value(signers, i)));
    sk_X509_free(signers);
    ERR_clear_error();
    return subjects.join(QStringLiteral(" + "));
}

} // namespace ventanilla::crypto
