#pragma once

#include "channels/Mail.h"
#include "channels/ServerSettings.h"
#include "core/Facts.h"
#include "core/Result.h"
#include "core/Secret.h"
#include "core/SecurityImage.h"
#include "channels/Mail.h"
#include "crypto/Crypto.h"

#include <QByteArray>

namespace ventanilla {

// What is sealed, as bytes: CBOR maps with short text keys (RFC 8949). Each pair is write and read of the same thing.

/// A member of staff as the sealed record has them.
struct StaffRecord {
    QString name;
    QString cedula; ///< ten digits; empty when not given
};

/// How a person wants to recover the password; whether the link counts depends on the address.
struct ChannelChoice {
    bool linkByEmail;
    bool inPerson;
    QString mobile; ///< E.164; empty: none, or none new
};

/// An answer as it is kept: Argon2id of what MasterKey::answerMac() gives.
struct AnswerHash {
    QByteArray salt; ///< 16 bytes
    crypto::Argon2Parameters argon;
    QByteArray hash; ///< 32 bytes
};

Secret writePerson(const PersonRecord& record);
Result<PersonRecord> readPerson(const Secret& bytes);
Secret writeStaff(const StaffRecord& record);
Result<StaffRecord> readStaff(const Secret& bytes);
/// Padded: sealing keeps lengths, and a name's would say which picture it is.
Secret writeImage(SecurityImage image);
Result<SecurityImage> readImage(const Secret& bytes);
Secret writeChannels(const ChannelChoice& choice);
Result<ChannelChoice> readChannels(const Secret& bytes);
Secret writeAnswer(const AnswerHash& answer);
Result<AnswerHash> readAnswer(const Secret& bytes);
Secret writeMail(const channels::Mail& mail);
Result<channels::Mail> readMail(const Secret& bytes);
Secret writeServer(const channels::ServerSettings& settings);
Result<channels::ServerSettings> readServer(const Secret& bytes);

} // namespace ventanilla
