#include "TestTables.h"

using namespace ventanilla;
using namespace ventanilla::storage;

/// Visits and their folios as rows.
class VisitTablesTest : public TestTables
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackVisits_data();
    void readsBackVisits();
    void countsFoliosWithinALog();
    void listsVisitsNewestFirstAndNoMoreThanAsked();
    void listsOpenVisitsOfAllLogs();
    void refusesRowsThatPointNowhere();
};

void VisitTablesTest::readsBackVisits_data()
{
    QTest::addColumn<int>("state");
    for (const VisitState state :
         {VisitState::Open, VisitState::Validated, VisitState::Confirmed, VisitState::Abandoned,
          VisitState::Refused, VisitState::Expired, VisitState::Interrupted, VisitState::Pending,
          VisitState::Parked})
        QTest::addRow("state %d", int(state)) << int(state);
}

void VisitTablesTest::readsBackVisits()
{
    QFETCH(int, state);
    GET(person, addPerson());
    GET(row, openVisit(person.id));
    compare(visitById(*m_database, row.id).value().value(), row);
    row.state = VisitState(state);
    row.oneScreen = true;
    row.endedMs = 77;
    row.reason = Reason::PhotoMismatch;
    row.evidence = QByteArray("\0e", 2);
    DO(change(Table::Visit, row.id.hex(), [&](Transaction& tx) { return updateVisit(tx, row); }));
    compare(visitById(*m_database, row.id).value().value(), row);
    QVERIFY(!visitById(*m_database, someVisit()).value());
}

void VisitTablesTest::countsFoliosWithinALog()
{
    GET(person, addPerson());
    QCOMPARE(nextFolio(*m_database, 1).value(), 1);
    GET(first, openVisit(person.id));
    GET(second, openVisit(person.id));
    QCOMPARE(first.folio, 1);
    QCOMPARE(second.folio, 2);
    QCOMPARE(nextFolio(*m_database, 1).value(), 3);
    QCOMPARE(nextFolio(*m_database, 2).value(), 1);
    GET(transaction, m_database->begin());
    second.id = someVisit();
    FAILS(ErrorCode::DatabaseFailed, insertVisit(transaction, second)); // the folio is taken
}

void VisitTablesTest::listsVisitsNewestFirstAndNoMoreThanAsked()
{
    GET(person, addPerson());
    for (const qint64 openedMs : {100, 300, 200, 300})
        DO(openVisit(person.id, VisitState::Confirmed, openedMs));
    DO(openVisit(person.id, VisitState::Confirmed, 300, 2));
    const auto folios = [&](qint64 log, qint64 since, int rowsMax) {
        QList<qint64> found;
        const auto rows = visitsSince(*m_database, log, since, rowsMax);
        for (const VisitRow& row : rows.value())
            found.append(row.folio);
        return found;
    };
    QCOMPARE(folios(1, 0, 500), QList<qint64>({4, 2, 3, 1}));
    QCOMPARE(folios(1, 200, 500), QList<qint64>({4, 2, 3}));
    QCOMPARE(folios(1, 201, 500), QList<qint64>({4, 2}));
    QCOMPARE(folios(1, 0, 1), QList<qint64>({4}));
    QCOMPARE(folios(1, 0, -1), QList<qint64>());
    QCOMPARE(folios(2, 0, 500), QList<qint64>({1}));
}

void VisitTablesTest::listsOpenVisitsOfAllLogs()
{
    GET(person, addPerson());
    DO(openVisit(person.id, VisitState::Confirmed, 1));
    GET(late, openVisit(person.id, VisitState::Open, 9));
    GET(early, openVisit(person.id, VisitState::Validated, 5, 2));
    GET(open, openVisits(*m_database));
    QCOMPARE(open.size(), 2);
    compare(open[0], early);
    compare(open[1], late);
}

void VisitTablesTest::refusesRowsThatPointNowhere()
{
    GET(transaction, m_database->begin());
    const VisitRow row{
        .id = someVisit(), .log = 1, .folio = 1, .person = somebody(), .clerk = m_clerk};
    FAILS(ErrorCode::DatabaseFailed, insertVisit(transaction, row));
}

QTEST_GUILESS_MAIN(VisitTablesTest)
#include "VisitTablesTest.moc"
