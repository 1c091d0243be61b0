#include "services/SealedRecords.h"

#include <QCborMap>
#include <QCborValue>

namespace ventanilla {

namespace {

constexpr qsizetype imageNameMax = 16;
constexpr qsizetype mobileMax = 16; ///< E.164 with its sign

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
    return toSecret({{QStringLiteral("kind"), QString::fromLatin1(identifierKindName(record.kind))},
                     {QStringLiteral("id"), record.identifier},
                     {QStringLiteral("surnames"), record.surnames},
                     {QStringLiteral("names"), record.givenNames},
                     {QStringLiteral("born"), record.born.toString(Qt::ISODate)},
                     {QStringLiteral("email"), record.email},
                     {QStringLiteral("mobile"), record.mobile},
                     {QStringLiteral("confirmed"), record.emailConfirmedMs}});
}

Result<PersonRecord> readPerson(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    PersonRecord record {text(map, "id"), text(map, "surnames"), text(map, "names"), QDate::fromString(text(map, "born"), Qt::ISODate), text(map, "email"), text(map, "mobile")};
    record.emailConfirmedMs = map.value(QLatin1String("confirmed")).toInteger();
    // Records of before have no kind: they are all of cédulas.
    if (map.contains(QLatin1String("kind"))) {
        TRY(kind, parseIdentifierKind(text(map, "kind").toLatin1()));
        record.kind = kind;
    }
    return record;
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

Secret writeImage(SecurityImage image)
{
    return toSecret({{QStringLiteral("image"), image.name().leftJustified(imageNameMax, ' ')}});
}

Result<SecurityImage> readImage(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    return SecurityImage::parse(map.value(QLatin1String("image")).toByteArray().trimmed());
}

Secret writeChannels(const ChannelChoice& choice)
{
    return toSecret({{QStringLiteral("link"), choice.linkByEmail},
                     {QStringLiteral("person"), choice.inPerson},
                     {QStringLiteral("mobile"), choice.mobile.leftJustified(mobileMax)}});
}

Result<ChannelChoice> readChannels(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    return ChannelChoice {map.value(QLatin1String("link")).toBool(), map.value(QLatin1String("person")).toBool(), text(map, "mobile").trimmed()};
}

Secret writeAnswer(const AnswerHash& answer)
{
    return toSecret({{QStringLiteral("salt"), answer.salt},
                     {QStringLiteral("memory"), answer.argon.memoryKiB},
                     {QStringLiteral("passes"), answer.argon.passes},
                     {QStringLiteral("lanes"), answer.argon.lanes},
                     {QStringLiteral("hash"), answer.hash}});
}

Result<AnswerHash> readAnswer(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    // Argon2's own limits refuse figures that nobody of ours wrote.
    const auto figure = [&](const char* key) { return quint32(map.value(QLatin1String(key)).toInteger()); };
    return AnswerHash {map.value(QLatin1String("salt")).toByteArray(),
                       {figure("memory"), figure("passes"), figure("lanes")},
                       map.value(QLatin1String("hash")).toByteArray()};
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

Secret writeServer(const channels::ServerSettings& settings)
{
    return toSecret({{QStringLiteral("host"), settings.host()},
                     {QStringLiteral("port"), settings.port()},
                     {QStringLiteral("tls"), channels::tlsName(settings.tls())},
                     {QStringLiteral("user"), settings.user()},
                     {QStringLiteral("password"), settings.password().view().toByteArray()},
                     {QStringLiteral("sender"), settings.sender().address()},
                     {QStringLiteral("certificates"), settings.certificates()}});
}

Result<channels::ServerSettings> readServer(const Secret& bytes)
{
    TRY(map, toMap(bytes));
    TRY(tls, channels::parseTls(map.value(QLatin1String("tls")).toByteArray()));
    const QByteArray password = map.value(QLatin1String("password")).toByteArray();
    return channels::ServerSettings::parse(
        {text(map, "host"), int(map.value(QLatin1String("port")).toInteger()), tls,
         text(map, "user"), Secret::fromBytes(password), text(map, "sender"),
         map.value(QLatin1String("certificates")).toByteArray()});
}

} // namespace ventanilla
