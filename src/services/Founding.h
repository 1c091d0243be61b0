#pragma once

#include "core/Cedula.h"
#include "core/Clock.h"
#include "core/Facts.h"
#include "core/Role.h"
#include "crypto/Crypto.h"
#include "crypto/Signing.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace ventanilla {

class CounterKeys;
namespace storage {
struct LogWriter;
}

/// `w` and the middle of the origin of the administration's log.
inline constexpr char adminCounter[] = "admin";

/// A member of staff as an office begins with them.
struct Founder {
    QByteArray login;
    Role role;
    QString name;
    std::optional<Cedula> cedula;
    Secret password;
};

/// One log's key and name, made at the founding: the desk's and the administration's.
struct FoundedLog {
    QByteArray origin;
    qint64 log;
    crypto::SigningKey key;
    QByteArray head;            ///< signed note after the founding
};

struct FoundingOrder {
    QString databasePath;
    QString name;
    QByteArray shortName;       ///< first part of the origins: a-z, 0-9, -
    QByteArray domain;          ///< of the policy
    QByteArray counter;         ///< "1"
    QByteArray policyHash {};   ///< hexadecimal: the policy file the office begins with; empty: the built-in one
    bool demonstration = false;
    std::vector<Founder> staff; ///< one administrator and two supervisors at least
    QList<PersonRecord> people; ///< the demonstration's
    QList<PersonState> states;  ///< one a person
    const Clock* clock = nullptr;
    /// Keys must stand on disk before the first entry is written.
    std::function<Result<void>(const Secret& counterKey, const FoundedLog& desk, const FoundedLog& admin)> keep;
};

struct Founded {
    FoundedLog desk;
    FoundedLog admin;
    std::vector<Secret> recoveryCodes; ///< two, 160 bits each, in groups of five letters and digits (Crockford base 32)
};

/// A log that is to begin: its first key and what that makes of its name. Errors: NoteMalformed.
Result<FoundedLog> newLog(const QByteArray& shortName, const QByteArray& domain, const QByteArray& counter);
/// Writes it, always with its first key, and puts each new head into it; `log` and `clock` outlive the writer.
Result<storage::LogWriter> firstWriter(FoundedLog& log, const QByteArray& counter, const CounterKeys& keys, const Clock* clock);

/// Makes an office: keys, schema, the first leaves of both logs, staff with access, people of a demonstration.
/// Errors: Password…, LoginTaken, DatabaseExists, FileFailed.
Result<Founded> foundOffice(FoundingOrder order);

} // namespace ventanilla
