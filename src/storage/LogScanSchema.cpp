#include "storage/LogScanSchema.h"

#include <QFile>

namespace ventanilla::storage {

namespace {

/// A name from a foreign schema that may be shown: short and plain, or nothing of it.
QString shown(const QByteArray& name)
{
    constexpr int lengthMax = 64;
    for (const char c : name) {
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
              c == '_'))
            return QStringLiteral("(unprintable name)");
    }
    return QString::fromLatin1(name.left(lengthMax));
}

QByteArray quoted(const QByteArray& name)
{
    return '"' + QByteArray(name).replace('"', "\"\"") + '"';
}

Result<QByteArray> migrations(int version)
{
    QByteArray all;
    for (int step = 1; step <= version; ++step) {
        QFile file(QStringLiteral(":/log-scan/%1.sql").arg(step, 4, 10, QLatin1Char('0')));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileMissing,
                         QStringLiteral("the program does not hold migration %1").arg(step)};
        all += file.readAll() + '\n';
    }
    return all;
}

} // namespace

Result<ScanSchema> ScanSchema::build(int version)
{
    TRY(sql, migrations(version));
    TRY(model, ScanFile::model(sql));
    ScanSchema schema;
    TRY(found, objects(model));
    schema.m_objects = found;
    for (auto object = found.cbegin(); object != found.cend(); ++object) {
        if (object->type == "table")
            TRY_DO(schema.readTable(model, object.key()));
    }
    return schema;
}

const ScanTable& ScanSchema::table(QByteArrayView name) const
{
    for (const ScanTable& table : m_tables) {
        if (table.name == name)
            return table;
    }
    Q_UNREACHABLE(); // the names are those of our own migrations
}

Result<ScanSchema::Objects> ScanSchema::objects(const ScanFile& file)
{
    Objects found;
    TRY(query, file.query("SELECT type, name, tbl_name, sql FROM sqlite_schema"));
    for (;;) {
        TRY(row, query.step());
        if (!row)
            return found;
        if (found.size() >= objectsMax)
            return Error{ErrorCode::DatabaseFailed,
                         QStringLiteral("the schema has more than %1 objects").arg(objectsMax)};
        // Tables and indexes share one space of names, triggers another: a name that comes twice is
        // kept twice.
        QByteArray name = query.bytes(1).toByteArray();
        while (found.contains(name))
            name += '+';
        found.insert(name, Object{query.bytes(0).toByteArray(), query.bytes(2).toByteArray(),
                                  query.bytes(3).toByteArray().simplified()});
    }
}

Result<void> ScanSchema::readTable(const ScanFile& model, const QByteArray& name)
{
    ScanTable table{name, {}, {}};
    QMap<qint64, QByteArray> key;
    TRY(query, model.query("PRAGMA table_info(" + quoted(name) + ")"));
    for (;;) {
        TRY(row, query.step());
        if (!row)
            break;
        table.columns.append(query.bytes(1).toByteArray());
        if (const qint64 position = query.integer(5); position > 0)
            key.insert(position, table.columns.last());
    }
    table.key = key.values();
    table.bound = table.columns.contains("last_log") && table.columns.contains("last_seq");
    TRY(indexes, readIndexes(model, name));
    table.indexes = indexes;
    m_tables.append(table);
    return {};
}

Result<QList<ScanIndex>> ScanSchema::readIndexes(const ScanFile& model,
                                                 const QByteArray& name) const
{
    QList<ScanIndex> indexes;
    TRY(list, model.query("PRAGMA index_list(" + quoted(name) + ")"));
    for (;;) {
        TRY(row, list.step());
        if (!row)
            return indexes;
        if (list.bytes(3) == "pk") // in a table without rowid that is the table itself
            continue;
        ScanIndex index{list.bytes(1).toByteArray(), {}};
        TRY(columns, model.query("PRAGMA index_xinfo(" + quoted(index.name) + ")"));
        for (;;) {
            TRY(column, columns.step());
            if (!column)
                break;
            index.columns.append(columns.bytes(2).toByteArray());
        }
        const QByteArray sql = m_objects.value(index.name).sql;
        if (const qsizetype where = sql.indexOf(" WHERE "); where >= 0)
            index.condition = sql.sliced(where + 7);
        indexes.append(index);
    }
}

Result<void> ScanSchema::compare(const ScanFile& file, ledger::Report& report) const
{
    TRY(found, objects(file));
    int differences = 0;
    const auto differs = [&](const QByteArray& type, const QByteArray& name, const QString& how) {
        if (++differences <= differencesMax) {
            report.findings.append(ledger::Finding{
                ledger::Verdict::RowsUnbacked,
                {},
                -1,
                -1,
                {},
                QStringLiteral("the schema differs: %1 %2 %3").arg(shown(type), shown(name), how)});
        }
    };
    for (auto object = m_objects.cbegin(); object != m_objects.cend(); ++object) {
        if (!found.contains(object.key()))
            differs(object->type, object.key(), QStringLiteral("is missing"));
        else if (found.value(object.key()) != *object)
            differs(object->type, object.key(), QStringLiteral("was changed"));
    }
    for (auto object = found.cbegin(); object != found.cend(); ++object) {
        if (!m_objects.contains(object.key()))
            differs(object->type, object.key(), QStringLiteral("is not ours"));
    }
    if (differences > differencesMax) {
        report.findings.append(
            ledger::Finding{ledger::Verdict::RowsUnbacked,
                            {},
                            -1,
                            -1,
                            {},
                            QStringLiteral("the schema differs in %1 objects more")
                                .arg(differences - differencesMax)});
    }
    return {};
}

} // namespace ventanilla::storage
