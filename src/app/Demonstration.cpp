#include "app/Demonstration.h"

#include "crypto/Crypto.h"

#include <QFile>

namespace ventanilla {

namespace {

constexpr qsizetype columnsCount = 8;
constexpr int passwordGroups = 4;
constexpr int groupLetters = 4;

struct Member {
    const char* login;
    Role role;
    const char* name;
    const char* cedula; ///< null: not given
};
constexpr Member members[] = {
    {"operadora", Role::Clerk, "Prueba Operadora Lucía", "1799999998"},
    {"supervisora", Role::Supervisor, "Prueba Supervisora Una", nullptr},
    {"supervisor", Role::Supervisor, "Prueba Supervisor Dos", nullptr},
    {"auditora", Role::Auditor, "Prueba Auditora", nullptr},
    {"administrador", Role::Administrator, "Prueba Administrador", nullptr},
};

/// Groups of lower-case letters without the ones that look alike: easy to read aloud, 4·4 letters of 23 are 72 bits.
Secret newPassword()
{
    constexpr char letters[] = "abcdefghjkmnpqrstuvwxyz";
    Secret password(passwordGroups * groupLetters + passwordGroups - 1);
    std::size_t at = 0;
    for (int i = 0; i < passwordGroups * groupLetters; ++i) {
        if (i > 0 && i % groupLetters == 0)
            password.data()[at++] = '-';
        password.data()[at++] = letters[crypto::randomBelow(sizeof letters - 1)];
    }
    return password;
}

Result<void> readPeople(Demonstration& into)
{
    QFile file(QStringLiteral(":/demo/people.csv"));
    if (!file.open(QIODevice::ReadOnly))
        return ErrorCode::FileFailed;
    file.readLine(); // the header
    while (!file.atEnd()) {
        const QStringList cells = QString::fromUtf8(file.readLine()).trimmed().split(u',');
        if (cells.size() != columnsCount)
            return Error {ErrorCode::FileFailed, QStringLiteral("a line of the demonstration's people has other columns")};
        TRY(state, parsePersonState(cells.at(7).toUtf8()));
        TRY(kind, parseIdentifierKind(cells.at(0).toLatin1()));
        TRY(identifier, Identifier::parse(kind, cells.at(1)));
        into.people.append({identifier.text(), cells.at(2), cells.at(3), QDate::fromString(cells.at(4), Qt::ISODate), cells.at(5), cells.at(6), kind});
        into.states.append(state);
    }
    return {};
}

} // namespace

Result<Demonstration> Demonstration::make()
{
    Demonstration demonstration;
    for (const Member& member : members) {
        std::optional<Cedula> cedula;
        if (member.cedula) {
            TRY(number, Cedula::parse(QString::fromLatin1(member.cedula)));
            cedula = number;
        }
        Secret password = newPassword();
        demonstration.staff.push_back({member.login, member.role, QString::fromUtf8(member.name), cedula, password.clone()});
        demonstration.signIns.push_back({member.login, member.role, std::move(password)});
    }
    TRY_DO(readPeople(demonstration));
    return demonstration;
}

} // namespace ventanilla
