#pragma once

#include "core/Result.h"
#include "crypto/Box.h"
#include "crypto/Crypto.h"
#include "storage/Tables.h"

namespace ventanilla {

class MasterKey;

/// What one Argon2id run gives: bytes 0–31 are stored and check the password, bytes 32–63 are never stored and open the box with the master key.
struct PasswordHash {
    Secret verifier;
    Secret wrappingKey;
    Result<crypto::BoxKey> ownKey() const { return crypto::BoxKey::fromSecret(wrappingKey); }
};
Result<PasswordHash> hashPassword(const Secret& password, QByteArrayView salt, const crypto::Argon2Parameters& parameters);

/// 64 MiB in a demonstration, 256 MiB in an office.
crypto::Argon2Parameters argon2Parameters(bool demonstration);

/// Gives `row` a new salt, verifier and, with `master`, the box; returns what opens it. The row becomes Active; a password given to somebody else is Temporary, and
/// the caller says so.
Result<crypto::BoxKey> setPassword(storage::StaffRow& row, const Secret& password, bool demonstration, const MasterKey* master);

} // namespace ventanilla
