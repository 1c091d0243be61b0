#pragma once

#include "core/Result.h"

#include <QByteArray>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace ventanilla::storage {

/// A prepared statement on SQLite's own interface, for reads whose rows are many: nothing is copied that is not asked for. Bound by
/// number from 1, stepped, and reset when the next use begins.
class NativeQuery
{
public:
    /// Errors: DatabaseFailed.
    static Result<NativeQuery> prepare(sqlite3* database, const QByteArray& sql);

    /// Begins another use; what was bound is let go.
    NativeQuery& again();
    NativeQuery& number(int place, qint64 value);
    NativeQuery& text(int place, const QByteArray& ascii);
    NativeQuery& blob(int place, const QByteArray& bytes);
    /// The next row, if there is one. Errors: DatabaseBusy, DatabaseFailed.
    Result<bool> step();
    /// Lets go of the snapshot it reads in.
    void rest();

    qint64 numberAt(int column) const;
    /// Of text or blob; valid until the next step.
    QByteArrayView bytesAt(int column) const;
    QByteArray textAt(int column) const { return bytesAt(column).toByteArray(); }

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    explicit NativeQuery(sqlite3_stmt* statement) : m_statement(statement) {}

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

} // namespace ventanilla::storage
