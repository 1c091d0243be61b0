#pragma once

#include "TestLog.h"

#include <QTemporaryDir>

namespace ventanilla::storage {

inline void compare(const StaffRow& a, const StaffRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.login, b.login);
    QVERIFY(a.role == b.role && a.state == b.state && a.argon == b.argon);
    QCOMPARE(a.salt, b.salt);
    QCOMPARE(a.verifier, b.verifier);
    QCOMPARE(a.wrap, b.wrap);
    QCOMPARE(a.identifierIndex, b.identifierIndex);
    QCOMPARE(a.dataKey, b.dataKey);
    QCOMPARE(a.sealed, b.sealed);
    QCOMPARE(a.createdMs, b.createdMs);
}

inline void compare(const PersonRow& a, const PersonRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.identifierIndex, b.identifierIndex);
    QCOMPARE(a.emailIndex, b.emailIndex);
    QCOMPARE(a.mobileIndex, b.mobileIndex);
    QVERIFY(a.state == b.state);
    QCOMPARE(a.dataKey, b.dataKey);
    QCOMPARE(a.sealed, b.sealed);
    QCOMPARE(a.emailChangedMs, b.emailChangedMs);
}

inline void compare(const VisitRow& a, const VisitRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.log, b.log);
    QCOMPARE(a.folio, b.folio);
    QCOMPARE(a.person.hex(), b.person.hex());
    QCOMPARE(a.clerk.hex(), b.clerk.hex());
    QVERIFY(a.state == b.state && a.reason == b.reason);
    QCOMPARE(a.oneScreen, b.oneScreen);
    QCOMPARE(a.openedMs, b.openedMs);
    QCOMPARE(a.endedMs, b.endedMs);
    QCOMPARE(a.evidence, b.evidence);
}

inline void compare(const StagedEmailRow& a, const StagedEmailRow& b)
{
    QCOMPARE(a.visit.hex(), b.visit.hex());
    QCOMPARE(a.person.hex(), b.person.hex());
    QVERIFY(a.state == b.state);
    QCOMPARE(a.emailIndex, b.emailIndex);
    QCOMPARE(a.sealed, b.sealed);
    QCOMPARE(a.codeMac, b.codeMac);
    QCOMPARE(a.sentMs, b.sentMs);
    QCOMPARE(a.expiresMs, b.expiresMs);
}

inline void compare(const MailRow& a, const MailRow& b)
{
    QCOMPARE(a.id.hex(), b.id.hex());
    QCOMPARE(a.visit.hex(), b.visit.hex());
    QCOMPARE(a.person.hex(), b.person.hex());
    QCOMPARE(a.kind, b.kind);
    QVERIFY(a.state == b.state);
    QCOMPARE(a.queuedMs, b.queuedMs);
    QCOMPARE(a.tries, b.tries);
    QCOMPARE(a.nextMs, b.nextMs);
    QCOMPARE(a.sealed, b.sealed);
}

/// A database with one member of staff, and what tests of its tables write into it. Whatever was written must be what the log says when it closes.
class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        GET(library, crypto::Library::start());
        m_library = std::make_unique<crypto::Library>(std::move(library));
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_log = std::make_unique<TestLog>();
        m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
        GET(database, Database::create(m_path, m_log->writer()));
        m_database = std::make_unique<Database>(std::move(database));
        DO(change(Table::Staff, m_clerk.hex(),
                  [&](Transaction& tx) { return insertStaff(tx, staffRow("prueba.uno", m_clerk)); }));
    }
    void cleanup()
    {
        m_database.reset();
        // Whatever a test wrote must be what the log says.
        QCOMPARE(int(scanned(m_path, {m_log.get()}).verdict()), int(ledger::Verdict::Intact));
    }

protected:
    /// Runs `write` and commits it with an event for the row.
    template <typename Write>
    Result<void> change(Table table, const QByteArray& pseudonym, Write write)
    {
        TRY(transaction, m_database->begin());
        TRY_DO(write(transaction));
        TRY_DO(transaction.commit(AuditEvent("test.change").on(table, pseudonym)));
        return {};
    }
    Result<VisitRow> openVisit(const PersonId& person, VisitState state = VisitState::Open,
                               qint64 openedMs = 1, qint64 log = 1)
    {
        TRY(folio, nextFolio(*m_database, log));
        const VisitRow row{.id = someVisit(),
                           .log = log,
                           .folio = folio,
                           .person = person,
                           .clerk = m_clerk,
                           .state = state,
                           .openedMs = openedMs};
        TRY_DO(change(Table::Visit, row.id.hex(),
                      [&](Transaction& tx) { return insertVisit(tx, row); }));
        return row;
    }
    Result<PersonRow> addPerson(const QByteArray& emailIndex = {})
    {
        PersonRow row = personRow();
        row.emailIndex = emailIndex;
        TRY_DO(change(Table::Person, row.id.hex(),
                      [&](Transaction& tx) { return insertPerson(tx, row); }));
        return row;
    }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    std::unique_ptr<Database> m_database;
    StaffId m_clerk = StaffId::fromBytes(QByteArray(16, 'c'));
    QString m_path;
};

} // namespace ventanilla::storage
