#include "support/TestLog.h"

#include "app/VerifyInput.h"
#include "support/TestOffice.h"

#include <sqlite3.h>

namespace ventanilla {

QList<ledger::Entry> TestLog::entries() const
{
    const auto keys = m_office.state().writer(StateFolder::Writer::Desk);
    if (!keys)
        qFatal("the test's office has no desk");
    sqlite3* database = nullptr;
    if (sqlite3_open_v2(m_office.databasePath().toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK)
        qFatal("the test's database cannot be read: %s", sqlite3_errmsg(database));
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(database, "SELECT leaf FROM audit_entry WHERE log = ? ORDER BY seq", -1, &statement, nullptr);
    sqlite3_bind_int64(statement, 1, keys.value().log);
    QList<ledger::Entry> entries;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        const QByteArray leaf(static_cast<const char*>(sqlite3_column_blob(statement, 0)), sqlite3_column_bytes(statement, 0));
        auto entry = ledger::Entry::parse(leaf);
        if (!entry)
            qFatal("a leaf that is none: %s", leaf.constData());
        entries.append(std::move(entry).value());
    }
    if (sqlite3_errcode(database) != SQLITE_DONE)
        qFatal("the test's log cannot be read: %s", sqlite3_errmsg(database));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return entries;
}

QByteArray TestLog::ask(const char* sql) const
{
    sqlite3* database = nullptr;
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_open_v2(m_office.databasePath().toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr) != SQLITE_OK
        || sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
        qFatal("the test's database does not answer: %s", sqlite3_errmsg(database));
    QByteArray answer;
    if (sqlite3_step(statement) == SQLITE_ROW) {
        const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, 0));
        answer = QByteArray(bytes, sqlite3_column_bytes(statement, 0));
    }
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return answer;
}

void TestLog::change(const char* sql) const
{
    sqlite3* database = nullptr;
    if (sqlite3_open_v2(m_office.databasePath().toUtf8().constData(), &database, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK
        || sqlite3_exec(database, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("the test's database does not take it: %s", sqlite3_errmsg(database));
    sqlite3_close(database);
}

QStringList TestLog::actions(qsizetype from) const
{
    QStringList actions;
    const auto all = entries();
    for (qsizetype i = from; i < all.size(); ++i)
        actions.append(QString::fromLatin1(all.at(i).text(ledger::Key::Action) + ':' + all.at(i).text(ledger::Key::Outcome)));
    return actions;
}

int TestLog::count(ledger::Outcome outcome, qsizetype from) const
{
    int count = 0;
    const auto all = entries();
    for (qsizetype i = from; i < all.size(); ++i)
        count += all.at(i).text(ledger::Key::Outcome) == ledger::outcomeName(outcome);
    return count;
}

ledger::Report TestLog::verify() const
{
    const VerifyInput input = VerifyInput::gather({m_office.dataDir(), m_office.stateDir()});
    auto report = storage::scanLog(input.request);
    if (!report)
        qFatal("the test's log cannot be scanned: %s", qPrintable(report.error().detail));
    for (const ledger::Finding& finding : report.value().findings) {
        if (finding.verdict != ledger::Verdict::Intact)
            qInfo() << int(finding.verdict) << finding.origin << finding.entry << finding.row << finding.detail;
    }
    return std::move(report).value();
}

} // namespace ventanilla
