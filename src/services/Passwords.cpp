#include "services/Passwords.h"

#include "services/Keys.h"

namespace ventanilla {

namespace {
constexpr qsizetype saltBytes = 16;
constexpr std::size_t halfBytes = 32;
} // namespace

Result<PasswordHash> hashPassword(const Secret& password, QByteArrayView salt, const crypto::Argon2Parameters& parameters)
{
    TRY(hash, crypto::argon2id(password, salt, parameters, 2 * halfBytes));
    return PasswordHash {hash.slice(0, halfBytes), hash.slice(halfBytes, halfBytes)};
}

crypto::Argon2Parameters argon2Parameters(bool demonstration)
{
    crypto::Argon2Parameters parameters;
    if (demonstration)
        parameters.memoryKiB = 65'536;
    return parameters;
}

Result<crypto::BoxKey> setPassword(storage::StaffRow& row, const Secret& password, bool demonstration, const MasterKey* master)
{
    row.argon = argon2Parameters(demonstration);
    row.salt = crypto::randomBytes(saltBytes);
    TRY(hash, hashPassword(password, row.salt, row.argon));
    row.verifier = hash.verifier.view().toByteArray();
    TRY(ownKey, hash.ownKey());
    row.wrap.clear();
    if (master) {
        TRY(wrap, master->wrapFor(ownKey.publicKey(), storage::Table::Staff, row.id.hex()));
        row.wrap = wrap;
    }
    row.state = storage::StaffState::Active;
    return ownKey;
}

} // namespace ventanilla
