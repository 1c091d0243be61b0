#include "services/SealedRecords.h"

#include <QCborMap>
#include <QCborValue>

namespace ventanilla {

namespace {

Secret toSecret(const QCborMap& map)
{
    QByteArray bytes = QCborValue(map).toCbor();
    Secret secret = Secret::fromBytes(bytes);
    wipe(bytes);
    return secret;
}

Result<QCborMap> toMap(const Secret& bytes)
{
    QCborParserError error;
    // The map keeps copies of its texts: the raw array may end before it.
    const QCborValue value = QCborValue::fromCbor(bytes.view().toByteArray(), &error);
    if (error.error != QCborError::NoError || !value.isMap())
        return Error {ErrorCode::DatabaseFailed, QStringLiteral("a sealed record is not what was written")};
    return value.toMap();
}

QString text(const QCborMap& map, const char* key)
{
    return map.value(QLatin1String(key)).toString();
}

} // namespace

Secret writePerson(const PersonRecord& record)
{
    return toSecret({{QStringLiteral("id"), record.identifier},
                     {QStringLiteral("surnames"), record.surnames},
                     {QStringLiteral("names"), record.givenNames},
                     {QStringLiteral("born"), record.born.toString(Qt::ISODate)},
                     {QStringLiteral("email"), record.email},
                     {QStringLiteral("mobile"), record.mobile}});
}

Result<PersonRecord> readPerson(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    return PersonRecord {text(map, "id"), text(map, "surnames"), text(map, "names"), QDate::fromString(text(map, "born"), Qt::ISODate), text(map, "email"), text(map, "mobile")};
}

Secret writeStaff(const StaffRecord& record)
{
    return toSecret({{QStringLiteral("name"), record.name}, {QStringLiteral("cedula"), record.cedula}});
}

Result<StaffRecord> readStaff(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    return StaffRecord {text(map, "name"), text(map, "cedula")};
}

Secret writeMail(const channels::Mail& mail)
{
    return toSecret({{QStringLiteral("to"), mail.to.address()}, {QStringLiteral("subject"), mail.subject}, {QStringLiteral("body"), mail.body}});
}

Result<channels::Mail> readMail(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    TRY(to, Email::parse(text(map, "to")));
    return channels::Mail {std::move(to), text(map, "subject"), text(map, "body")};
}

} // namespace ventanilla
