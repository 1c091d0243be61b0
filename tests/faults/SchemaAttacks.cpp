#include "SchemaAttacks.h"

namespace ventanilla {

using storage::Stranger;

QList<SchemaAttacks::Table> SchemaAttacks::tables(Stranger& sql)
{
    QList<Table> tables;
    for (const QByteArray& name : sql.ask("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name)").split(',')) {
        Table table {name, {}, false, sql.ask("SELECT count(*) FROM " + name).toLongLong()};
        for (const QByteArray& line : sql.ask("SELECT group_concat(name || ' ' || type || ' ' || \"notnull\" || ' ' || pk) FROM pragma_table_info('" + name + "')").split(',')) {
            const QByteArrayList words = line.split(' ');
            table.columns.append({words.at(0), words.at(1), words.at(2) == "0", words.at(3) != "0"});
            table.isBound = table.isBound || words.at(0) == "last_seq";
        }
        tables.append(table);
    }
    return tables;
}

QByteArray SchemaAttacks::literal(const QByteArray& bytes, const QByteArray& type)
{
    if (type == "INTEGER")
        return bytes;
    return type == "TEXT" ? "CAST(X'" + bytes.toHex() + "' AS TEXT)" : "X'" + bytes.toHex() + '\'';
}

/// A row of chance that fulfils the condition; an empty `where` when there is none.
SchemaAttacks::Row SchemaAttacks::row(Stranger& sql, const Table& table, const QByteArray& condition)
{
    const qint64 count = sql.ask("SELECT count(*) FROM " + table.name + " WHERE " + condition).toLongLong();
    if (count == 0)
        return {};
    QByteArrayList keys;
    for (const Column& column : table.columns) {
        if (column.isKey)
            keys.append("'" + column.name + " = ' || quote(" + column.name + ")");
    }
    Row row;
    row.where = sql.ask("SELECT " + keys.join(" || ' AND ' || ") + " FROM " + table.name + " WHERE " + condition + " LIMIT 1 OFFSET " + QByteArray::number(m_random.bounded(count)));
    const auto number = [&](const char* column) { return sql.ask("SELECT " + QByteArray(column) + " FROM " + table.name + " WHERE " + row.where).toLongLong(); };
    if (table.isBound) {
        row.handle = table.name + ':' + sql.ask("SELECT pseudonym FROM " + table.name + " WHERE " + row.where);
        return row;
    }
    row.log = number("log");
    if (table.name == "audit_tile") {
        qint64 each = 1;
        for (qint64 level = number("level"); level > 0; --level)
            each *= 256;
        row.first = number("idx") * 256 * each;
        row.last = row.first + 256 * each - 1;
    } else if (table.name != "audit_head" && table.name != "audit_checkpoint") {
        row.first = row.last = number("seq");
    }
    return row;
}

/// A literal of another value than the row has there.
QByteArray SchemaAttacks::another(Stranger& sql, const Table& table, const Column& column, const QByteArray& where)
{
    QByteArray bytes = sql.ask("SELECT " + column.name + " FROM " + table.name + " WHERE " + where);
    if (column.type == "INTEGER")
        return QByteArray::number(bytes.toLongLong() + 1'000'003 + m_random.bounded(1000));
    if (bytes.isEmpty())
        return literal("x", column.type);
    const qsizetype at = m_random.bounded(bytes.size());
    if (column.type == "TEXT")
        bytes[at] = bytes.at(at) == 'x' ? 'y' : 'x';
    else
        bytes[at] = char(bytes.at(at) ^ char(1 << m_random.bounded(8)));
    return literal(bytes, column.type);
}

QList<SchemaAttacks::Row> SchemaAttacks::edit(Stranger& sql, const Table& table, Kind kind, const Column* column)
{
    switch (kind) {
    case Kind::Change: {
        Row touched = row(sql, table, column->name + " IS NOT NULL");
        if (touched.where.isEmpty()) {
            // Never filled: then filling it is the change.
            touched = row(sql, table, QByteArray("1"));
            if (touched.where.isEmpty())
                return {};
        }
        const bool empties = column->mayBeNull && m_random.bounded(4) == 0 && sql.ask("SELECT " + column->name + " IS NOT NULL FROM " + table.name + " WHERE " + touched.where) == "1";
        sql.run("UPDATE " + table.name + " SET " + column->name + " = " + (empties ? QByteArray("NULL") : another(sql, table, *column, touched.where)) + " WHERE " + touched.where);
        return {touched};
    }
    case Kind::Swap: {
        const Row one = row(sql, table, QByteArray("1"));
        if (one.where.isEmpty())
            return {};
        QByteArray others = column->name + " IS NOT (SELECT " + column->name + " FROM " + table.name + " WHERE " + one.where + ')';
        for (const Column& key : table.columns) {
            // A part of a key changes places with one whose other parts are the same, else somebody stands there already.
            if (column->isKey && key.isKey && key.name != column->name)
                others += " AND " + key.name + " = (SELECT " + key.name + " FROM " + table.name + " WHERE " + one.where + ')';
        }
        const Row other = row(sql, table, others);
        if (other.where.isEmpty())
            return {};
        const auto valueOf = [&](const QByteArray& where) { return sql.ask("SELECT quote(" + column->name + ") FROM " + table.name + " WHERE " + where); };
        const auto set = [&](const QByteArray& value, const QByteArray& where) { sql.run("UPDATE OR IGNORE " + table.name + " SET " + column->name + " = " + value + " WHERE " + where); };
        const QByteArray first = valueOf(one.where);
        const QByteArray second = valueOf(other.where);
        const QByteArray aside = column->type == "INTEGER" ? QByteArray("-77") : column->type == "TEXT" ? QByteArray("'aside'") : QByteArray("X'77'");
        QByteArray moved = one.where;
        if (column->isKey)
            moved.replace(column->name + " = " + first, column->name + " = " + aside);
        set(aside, one.where);
        set(first, other.where);
        set(second, moved);
        // A rule of the schema may have kept one of them where it was.
        QList<Row> touched;
        if (column->isKey)
            return {one, other};
        if (valueOf(one.where) != first)
            touched.append(one);
        if (valueOf(other.where) != second)
            touched.append(other);
        return touched;
    }
    case Kind::Delete: {
        const Row gone = row(sql, table, QByteArray("1"));
        if (!gone.where.isEmpty())
            sql.run("DELETE FROM " + table.name + " WHERE " + gone.where);
        return gone.where.isEmpty() ? QList<Row> {} : QList<Row> {gone};
    }
    case Kind::Invent: {
        Row made;
        made.log = m_office.desk().log;
        made.first = made.last = 10'000'003;
        QByteArrayList values;
        const Row like = row(sql, table, QByteArray("1"));
        for (const Column& each : table.columns) {
            if (each.name == "pseudonym")
                values.append("'ffffffffffffffffffffffffffffffff'");
            else if (each.name == "log")
                values.append(QByteArray::number(made.log));
            else if (each.name == "seq")
                values.append(QByteArray::number(made.first));
            else if (each.name == "size" || each.name == "idx")
                values.append("10000003");
            else if (each.name.startsWith("last_"))
                values.append(like.where.isEmpty() ? QByteArray("1") : "(SELECT " + each.name + " FROM " + table.name + " WHERE " + like.where + ')');
            else
                values.append(like.where.isEmpty() ? literal(each.type == "INTEGER" ? "7" : "x", each.type) : another(sql, table, each, like.where));
        }
        made.handle = table.name + ":ffffffffffffffffffffffffffffffff";
        if (table.name == "audit_tile" || table.name == "audit_head" || table.name == "audit_checkpoint")
            made.first = made.last = -1;
        if (table.name == "audit_head") {
            // A second head of this log there cannot be; one of a log that nobody knows.
            values[0] = QByteArray::number(strangeLog);
            made.log = strangeLog;
        }
        sql.run("INSERT INTO " + table.name + " VALUES (" + values.join(", ") + ')');
        return {made};
    }
    case Kind::Revive: {
        // As it was when the office's past was kept.
        sql.run("ATTACH '" + m_office.past().database().toUtf8() + "' AS past");
        QByteArrayList same;
        for (const Column& key : table.columns) {
            if (key.isKey)
                same.append("past." + table.name + '.' + key.name + " = main." + table.name + '.' + key.name);
        }
        QByteArrayList all;
        QByteArrayList differs;
        for (const Column& each : table.columns) {
            all.append(each.name);
            differs.append("past." + table.name + '.' + each.name + " IS NOT main." + table.name + '.' + each.name);
        }
        const Row touched = row(sql, table, "EXISTS (SELECT 1 FROM past." + table.name + " WHERE " + same.join(" AND ") + " AND (" + differs.join(" OR ") + "))");
        if (!touched.where.isEmpty())
            sql.run("REPLACE INTO " + table.name + " SELECT * FROM past." + table.name + " WHERE " + touched.where);
        sql.run("DETACH past");
        return touched.where.isEmpty() ? QList<Row> {} : QList<Row> {touched};
    }
    }
    return {};
}

} // namespace ventanilla
