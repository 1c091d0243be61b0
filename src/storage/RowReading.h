#pragma once

#include "storage/Query.h"

#include <QList>

#include <array>
#include <optional>

namespace ventanilla::storage {

/// The words of a closed list as a column stores them, in the order of the enumeration.
template <typename Value, std::size_t count>
class Words
{
public:
    constexpr explicit Words(std::array<QByteArrayView, count> words) : m_words(words) {}

    QByteArray of(Value value) const { return m_words.at(std::size_t(value)).toByteArray(); }
    /// Errors: DatabaseFailed for a word that is not in the list.
    Result<Value> parse(QByteArrayView word) const
    {
        for (std::size_t i = 0; i < count; ++i) {
            if (m_words[i] == word)
                return Value(i);
        }
        return Error{ErrorCode::DatabaseFailed,
                     QStringLiteral("a column holds a word that is not in its list")};
    }

private:
    std::array<QByteArrayView, count> m_words;
};

/// The one row of `query`, if there is one.
template <typename Row>
Result<std::optional<Row>> readOne(Query& query, Result<Row> (*readRow)(const Query&))
{
    TRY(found, query.next());
    if (!found)
        return std::optional<Row>();
    TRY(row, readRow(query));
    return std::optional<Row>(std::move(row));
}

/// All rows of `query`, in its order; the statement has the limit.
template <typename Row>
Result<QList<Row>> readAll(Query& query, Result<Row> (*readRow)(const Query&))
{
    QList<Row> rows;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            return rows;
        TRY(row, readRow(query));
        rows.append(std::move(row));
    }
}

} // namespace ventanilla::storage
