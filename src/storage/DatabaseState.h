#pragma once

#include "storage/Connection.h"
#include "storage/Database.h"

#include <QSqlQuery>

#include <functional>
#include <map>
#include <optional>

namespace ventanilla::storage {

/// What a Database is made of; statements go before the connection that they belong to.
struct Database::State
{
    LogWriter writer;
    Connection connection;
    std::map<QByteArray, std::unique_ptr<QSqlQuery>, std::less<>> statements{};
    /// The head this object last wrote or found: nobody else writes this log, so another one is
    /// somebody's work.
    std::optional<QByteArray> lastNote{};
    /// Entries at which the open epoch began; nobody else ends this log's.
    std::optional<qint64> epochBegan{};
    bool readOnly = false;
    bool still = false; ///< Database::holdStill
    bool inTransaction = false;
};

} // namespace ventanilla::storage
