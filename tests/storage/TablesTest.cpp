#include "TestTables.h"

#include "storage/BlindIndex.h"
#include "storage/Rewrapping.h"
#include "storage/Sealing.h"

using namespace ventanilla;
using namespace ventanilla::storage;

/// The office, its staff and its people as rows; and fields that are sealed.
class TablesTest : public TestTables
{
    Q_OBJECT

private Q_SLOTS:
    void readsBackAnOffice();
    void readsBackStaff();
    void keepsSignInNamesUnique();
    void readsBackRecoveries();
    void readsBackPeople();
    void refusesWordsThatAreNotInTheList();
    void opensASealedFieldOnlyWhereItBelongs();
};

void TablesTest::readsBackAnOffice()
{
    QVERIFY(!readOffice(*m_database).value());
    const OfficeRow row{QByteArray(32, 'a'),
                        QStringLiteral("CAU Quito Sur"),
                        "quito-sur",
                        "iess.example",
                        "01",
                        true,
                        "0a0b"};
    DO(change(Table::Office, row.pseudonym,
              [&](Transaction& tx) { return insertOffice(tx, row); }));
    GET(found, readOffice(*m_database));
    QVERIFY(found);
    QCOMPARE(found->pseudonym, row.pseudonym);
    QCOMPARE(found->name, row.name);
    QCOMPARE(found->shortName, row.shortName);
    QCOMPARE(found->domain, row.domain);
    QCOMPARE(found->counter, row.counter);
    QCOMPARE(found->demonstration, true);
    QCOMPARE(found->policyHash, row.policyHash);
}

void TablesTest::readsBackStaff()
{
    StaffRow row = staffRow("prueba.dos");
    DO(change(Table::Staff, row.id.hex(), [&](Transaction& tx) { return insertStaff(tx, row); }));
    StaffRow bare = row;
    bare.argon = {0, 0, 0}; // nobody's password has no parameters
    compare(staffById(*m_database, row.id).value().value(), bare);

    row.role = Role::Supervisor;
    row.state = StaffState::Active;
    row.login = "prueba.tres";
    row.salt = QByteArray(16, '\0');
    row.argon = {65536, 3, 4};
    row.verifier = QByteArray("v\0w", 3);
    row.wrap = "wrap";
    row.identifierIndex = "index";
    row.dataKey = "key";
    row.sealed = "sealed";
    DO(change(Table::Staff, row.id.hex(), [&](Transaction& tx) { return updateStaff(tx, row); }));
    compare(staffById(*m_database, row.id).value().value(), row);
    compare(staffByLogin(*m_database, "prueba.tres").value().value(), row);
    QVERIFY(!staffByLogin(*m_database, "prueba.dos").value());
    QVERIFY(!staffById(*m_database, someClerk()).value());
    GET(all, allStaff(*m_database));
    QCOMPARE(all.size(), 2);
    compare(all[0], row); // prueba.tres before prueba.uno
    QCOMPARE(all[1].login, QByteArray("prueba.uno"));
}

void TablesTest::keepsSignInNamesUnique()
{
    GET(transaction, m_database->begin());
    FAILS(ErrorCode::DatabaseFailed, insertStaff(transaction, staffRow("prueba.uno")));
}

void TablesTest::readsBackRecoveries()
{
    for (const char first : {'2', '1'}) {
        const RecoveryRow row{QByteArray(32, first), QByteArray("wrap\0", 5) + first};
        DO(change(Table::Recovery, row.pseudonym,
                  [&](Transaction& tx) { return insertRecovery(tx, row); }));
    }
    GET(all, allRecoveries(*m_database));
    QCOMPARE(all.size(), 2);
    QCOMPARE(all[0].pseudonym, QByteArray(32, '1'));
    QCOMPARE(all[0].wrap, QByteArray("wrap\0", 5) + '1');
    QCOMPARE(all[1].pseudonym, QByteArray(32, '2'));
}

void TablesTest::readsBackPeople()
{
    PersonRow row = personRow();
    DO(change(Table::Person, row.id.hex(), [&](Transaction& tx) { return insertPerson(tx, row); }));
    compare(personById(*m_database, row.id).value().value(), row);
    row.emailIndex = crypto::randomBytes(16);
    row.mobileIndex = QByteArray(16, '\0');
    row.state = PersonState::Blocked;
    row.sealed = QByteArray("\0\1", 2);
    row.emailChangedMs = 1'800'000'000'123;
    // A copy that was read before the keys changed brings nothing of them back.
    PersonRow stale = row;
    stale.identifierIndex = crypto::randomBytes(16);
    stale.dataKey = "other";
    DO(change(Table::Person, row.id.hex(),
              [&](Transaction& tx) { return updatePerson(tx, stale); }));
    compare(personById(*m_database, row.id).value().value(), row);
    row.identifierIndex = stale.identifierIndex;
    row.dataKey = stale.dataKey;
    row.mobileIndex.clear();
    DO(change(Table::Person, row.id.hex(), [&](Transaction& tx) { return rewrapPerson(tx, row); }));
    compare(personById(*m_database, row.id).value().value(), row);
    QCOMPARE(peopleCount(*m_database).value(), 1);
    compare(peopleAfter(*m_database, {}, 10).value().first(), row);
    QVERIFY(peopleAfter(*m_database, row.id.hex(), 10).value().isEmpty());
    compare(personByIdentifier(*m_database, BlindIndex(QByteArray(16, 'n'), row.identifierIndex))
                .value()
                .value(),
            row);
    QVERIFY(!personByIdentifier(*m_database, BlindIndex(QByteArray(16, 'n'))).value());
    compare(personByIdentifier(*m_database, row.identifierIndex).value().value(), row);
    QVERIFY(!personByIdentifier(*m_database, crypto::randomBytes(16)).value());
    QVERIFY(!personById(*m_database, somebody()).value());
}

void TablesTest::refusesWordsThatAreNotInTheList()
{
    Stranger stranger(m_path);
    const QByteArray role = stranger.ask("SELECT role FROM staff");
    for (const char* sql :
         {"UPDATE staff SET role = 'king'", "UPDATE staff SET role = 'clerk', state = 'asleep'",
          "UPDATE staff SET state = 'new', memory_kib = -1"}) {
        stranger.run(sql);
        QVERIFY2(!staffById(*m_database, m_clerk).ok(), sql);
    }
    stranger.run("UPDATE staff SET memory_kib = NULL");
    DO(staffById(*m_database, m_clerk));
    QCOMPARE(stranger.ask("SELECT role FROM staff"), role);
}

void TablesTest::opensASealedFieldOnlyWhereItBelongs()
{
    const Secret key = crypto::randomSecret(32);
    const QByteArray pseudonym(32, 'a');
    GET(sealed, sealField(key, Table::Person, pseudonym, "sealed", "record"));
    GET(opened, openField(key, Table::Person, pseudonym, "sealed", sealed));
    QCOMPARE(opened.view().toByteArray(), QByteArray("record"));
    FAILS(ErrorCode::CryptoOpenFailed, openField(key, Table::Staff, pseudonym, "sealed", sealed));
    FAILS(ErrorCode::CryptoOpenFailed,
          openField(key, Table::Person, QByteArray(32, 'b'), "sealed", sealed));
    FAILS(ErrorCode::CryptoOpenFailed,
          openField(key, Table::Person, pseudonym, "data_key", sealed));
    FAILS(ErrorCode::CryptoOpenFailed,
          openField(crypto::randomSecret(32), Table::Person, pseudonym, "sealed", sealed));
}

QTEST_GUILESS_MAIN(TablesTest)
#include "TablesTest.moc"
