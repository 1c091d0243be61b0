#pragma once

#include "core/Result.h"
#include "storage/Database.h"

#include <QVariant>

namespace ventanilla::storage {

/// One use of a kept statement: bound in order, run or stepped, and reset when it goes, so that no
/// read lock outlives it.
class Query
{
public:
    /// Errors: as Database::statement.
    static Result<Query> on(const Database& database, const char* sql);
    Query(Query&& other) noexcept;
    Query& operator=(Query&&) = delete;
    ~Query();

    // Each binds the next parameter. Text is always bound as text, digits too. What SQLite would
    // silently change is refused when run.
    Query& number(qint64 value);
    Query& numberOrNull(qint64 value); ///< 0 is NULL
    Query& text(QByteArrayView utf8);
    Query& unicode(const QString& value);
    Query& textOrNull(QByteArrayView utf8); ///< empty is NULL
    Query& blob(QByteArrayView bytes);
    Query& blobOrNull(QByteArrayView bytes); ///< empty is NULL

    /// Runs it; returns how many rows were changed. Errors: NameMalformed for text that is no
    /// Unicode, else as the database.
    Result<int> run();
    /// Runs it and demands that it changed one row. Errors: RowMissing besides.
    Result<void> runOnOne();
    /// The next row, if there is one; the first call runs the statement.
    Result<bool> next();

    bool isNullAt(int column) const;
    qint64 numberAt(int column) const;   ///< 0 when NULL
    QByteArray textAt(int column) const; ///< UTF-8, empty when NULL
    QByteArray blobAt(int column) const; ///< empty when NULL
    QVariant valueAt(int column) const;
    int columns() const;
    QByteArray columnName(int column) const;

private:
    explicit Query(QSqlQuery* query) : m_query(query) {}
    Query& bind(const QVariant& value);

    QSqlQuery* m_query;
    int m_next = 0;
    bool m_ran = false;
    bool m_malformed = false;
};

} // namespace ventanilla::storage
