#include "storage/Query.h"

#include "storage/Connection.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

namespace ventanilla::storage {

namespace {

// SQLite takes UTF-16 from Qt: a lone surrogate swallows its neighbour, a byte order mark in front
// is removed or swaps all bytes.
bool survivesStorage(const QString& text)
{
    if (!text.isValidUtf16() || text.contains(QChar::Null))
        return false;
    return text.isEmpty() ||
           (text.front() != QChar::ByteOrderMark && text.front() != QChar::ByteOrderSwapped);
}

} // namespace

Result<Query> Query::on(const Database& database, const char* sql)
{
    TRY(statement, database.statement(sql));
    return Query(statement);
}

Query::Query(Query&& other) noexcept
    : m_query(std::exchange(other.m_query, nullptr)),
      m_next(other.m_next),
      m_ran(other.m_ran),
      m_malformed(other.m_malformed)
{}

Query::~Query()
{
    if (m_query != nullptr)
        m_query->finish();
}

Query& Query::bind(const QVariant& value)
{
    m_query->bindValue(m_next++, value);
    return *this;
}

Query& Query::number(qint64 value)
{
    return bind(value);
}

Query& Query::numberOrNull(qint64 value)
{
    return bind(value == 0 ? QVariant() : QVariant(value));
}

Query& Query::text(QByteArrayView utf8)
{
    const QString value = QString::fromUtf8(utf8);
    m_malformed = m_malformed || value.toUtf8() != utf8;
    return unicode(value);
}

Query& Query::unicode(const QString& value)
{
    m_malformed = m_malformed || !survivesStorage(value);
    return bind(value.isNull() ? QStringLiteral("") : value);
}

Query& Query::textOrNull(QByteArrayView utf8)
{
    return utf8.isEmpty() ? bind(QVariant()) : text(utf8);
}

Query& Query::blob(QByteArrayView bytes)
{
    // A null QByteArray would be bound as NULL.
    return bind(bytes.isEmpty() ? QByteArray("") : bytes.toByteArray());
}

Query& Query::blobOrNull(QByteArrayView bytes)
{
    return bytes.isEmpty() ? bind(QVariant()) : blob(bytes);
}

Result<int> Query::run()
{
    if (m_malformed)
        return Error{ErrorCode::NameMalformed,
                     QStringLiteral("text that cannot be stored as it is")};
    m_ran = true;
    if (!m_query->exec())
        return errorOf(m_query->lastError(), nativeHandle(m_query->driver()));
    return m_query->numRowsAffected();
}

Result<void> Query::runOnOne()
{
    TRY(changed, run());
    if (changed != 1)
        return Error{ErrorCode::RowMissing, QStringLiteral("%1 rows instead of one").arg(changed)};
    return {};
}

Result<bool> Query::next()
{
    if (!m_ran)
        TRY_DO(run());
    if (m_query->next())
        return true;
    if (m_query->lastError().isValid())
        return errorOf(m_query->lastError(), nativeHandle(m_query->driver()));
    return false;
}

bool Query::isNullAt(int column) const
{
    return m_query->isNull(column);
}

qint64 Query::numberAt(int column) const
{
    return m_query->value(column).toLongLong();
}

QByteArray Query::textAt(int column) const
{
    return m_query->value(column).toString().toUtf8();
}

QByteArray Query::blobAt(int column) const
{
    return m_query->value(column).toByteArray();
}

QVariant Query::valueAt(int column) const
{
    return m_query->value(column);
}

int Query::columns() const
{
    return m_query->record().count();
}

QByteArray Query::columnName(int column) const
{
    return m_query->record().fieldName(column).toUtf8();
}

} // namespace ventanilla::storage
