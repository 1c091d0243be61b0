#include "crypto/Algorithms.h"

namespace ventanilla::crypto {

const Algorithms& Algorithms::get()
{
    static const Algorithms found{
        EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr),
        EVP_KDF_fetch(nullptr, "ARGON2ID", nullptr),
    };
    return found;
}

} // namespace ventanilla::crypto
