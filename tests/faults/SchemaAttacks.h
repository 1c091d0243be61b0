#pragma once

#include "../storage/TestLog.h"
#include "../verify/TestOffice.h"

#include <QRandomGenerator>

namespace ventanilla {

/// What somebody who owns the file can do to a row, made from what the schema says, so that a new table or column is attacked by itself.
class SchemaAttacks
{
public:
    enum class Kind { Change, Swap, Delete, Invent, Revive };
    struct Column {
        QByteArray name;
        QByteArray type;
        bool mayBeNull;
        bool isKey;
    };
    struct Table {
        QByteArray name;
        QList<Column> columns;
        bool isBound; ///< its rows are spoken of by leaves
        qint64 rows;
    };
    /// One row, and what the verifier has to say when it was touched.
    struct Row {
        QByteArray where;
        QByteArray handle; ///< `table:pseudonym` of a bound row
        qint64 log = -1;
        qint64 first = -1; ///< entries that it is about
        qint64 last = -1;
    };

    static constexpr qint64 strangeLog = 77; ///< one that nobody knows

    /// Both outlive the attacks.
    SchemaAttacks(const ::TestOffice& office, QRandomGenerator& random) : m_office(office), m_random(random) {}

    /// All that there are in the file.
    static QList<Table> tables(storage::Stranger& sql);
    /// The rows that were touched; none where there is nothing to do that to.
    QList<Row> edit(storage::Stranger& sql, const Table& table, Kind kind, const Column* column);

private:
    Row row(storage::Stranger& sql, const Table& table, const QByteArray& condition);
    QByteArray another(storage::Stranger& sql, const Table& table, const Column& column, const QByteArray& where);
    static QByteArray literal(const QByteArray& bytes, const QByteArray& type);

    const ::TestOffice& m_office;
    QRandomGenerator& m_random;
};

} // namespace ventanilla
