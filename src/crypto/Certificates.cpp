#include "crypto/Certificates.h"

#include "crypto/Algorithms.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>

#include <limits>
#include <memory>

namespace ventanilla::crypto {

Result<int> certificatesIn(QByteArrayView pem)
{
    using Certificate = std::unique_ptr<X509, Releases<&X509_free>>;
    using Text = std::unique_ptr<BIO, Releases<&BIO_free_all>>;
    if (pem.size() > std::numeric_limits<int>::max() || pem.contains("PRIVATE KEY"))
        return ErrorCode::CertificatesMalformed;
    const Text text(BIO_new_mem_buf(pem.data(), int(pem.size())));
    int count = 0;
    while (text && Certificate(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr)))
        ++count;
    // The end of the text is an error too, which is none.
    const bool ended = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    ERR_clear_error();
    if (count == 0 || !ended)
        return ErrorCode::CertificatesMalformed;
    return count;
}

} // namespace ventanilla::crypto
