#pragma once

#include "core/Facts.h"
#include "core/Result.h"
#include "core/Secret.h"
#include "channels/Mail.h"

#include <QByteArray>

namespace ventanilla {

// What is sealed, as bytes: CBOR maps with short text keys (RFC 8949). Each pair is write and read of the same thing.

/// A member of staff as the sealed record has them.
struct StaffRecord {
    QString name;
    QString cedula; ///< ten digits; empty when not given
};

Secret writePerson(const PersonRecord& record);
Result<PersonRecord> readPerson(const Secret& bytes);
Secret writeStaff(const StaffRecord& record);
Result<StaffRecord> readStaff(const Secret& bytes);
Secret writeMail(const channels::Mail& mail);
Result<channels::Mail> readMail(const Secret& bytes);

} // namespace ventanilla
