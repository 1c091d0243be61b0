#include "TestLog.h"

#include <QTemporaryDir>

using namespace ventanilla;
using namespace ventanilla::storage;
using ledger::Verdict;

/// Text comes back as it was given, or is refused.
class StoredTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void storesTextAsItIsOrNotAtAll_data();
    void storesTextAsItIsOrNotAtAll();

private:
    Verdict verdict() { return scanned(m_path, {m_log.get()}).verdict(); }

    std::unique_ptr<crypto::Library> m_library;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<TestLog> m_log;
    QString m_path;
};

void StoredTextTest::initTestCase()
{
    GET(library, crypto::Library::start());
    m_library = std::make_unique<crypto::Library>(std::move(library));
}

void StoredTextTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<TestLog>();
    m_path = m_dir->filePath(QStringLiteral("ventanilla.db"));
}

void StoredTextTest::storesTextAsItIsOrNotAtAll_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("good");
    QTest::newRow("letters") << QStringLiteral("CAU Ñañón ☂ 😀") << true;
    QTest::newRow("digits with a zero in front") << QStringLiteral("0100000009") << true;
    QTest::newRow("exponent") << QStringLiteral("1e9") << true;
    QTest::newRow("quote") << QStringLiteral("'; DROP TABLE person;--") << true;
    QTest::newRow("high surrogate alone")
        << QStringLiteral("a") + QChar(0xD800) + QStringLiteral("bc") << false;
    QTest::newRow("low surrogate alone")
        << QStringLiteral("a") + QChar(0xDC00) + QStringLiteral("bc") << false;
    QTest::newRow("high surrogate at the end") << QStringLiteral("a") + QChar(0xD83D) << false;
    QTest::newRow("order mark in front") << QChar(0xFEFF) + QStringLiteral("a") << false;
    QTest::newRow("swapped order mark in front") << QChar(0xFFFE) + QStringLiteral("a") << false;
    QTest::newRow("zero character")
        << QStringLiteral("a") + QChar(0) + QStringLiteral("b") << false;
}

void StoredTextTest::storesTextAsItIsOrNotAtAll()
{
    QFETCH(QString, name);
    QFETCH(bool, good);
    GET(database, Database::create(m_path, m_log->writer()));
    const OfficeRow office{
        crypto::randomBytes(16).toHex(), name, "prueba", "iess.example", "01", false, {}};
    {
        GET(transaction, database.begin());
        const auto inserted = insertOffice(transaction, office);
        QCOMPARE(inserted.ok(), good);
        if (!good) {
            QCOMPARE(int(inserted.error().code), int(ErrorCode::NameMalformed));
            return;
        }
        DO(transaction.commit(AuditEvent("office.init").on(Table::Office, office.pseudonym)));
    }
    QCOMPARE(readOffice(database).value().value().name, name);
    QCOMPARE(Stranger(m_path).ask("SELECT typeof(name) || typeof(counter) || counter FROM office"),
             QByteArray("texttext01"));
    QCOMPARE(Stranger(m_path).ask("SELECT name FROM office"), name.toUtf8());
    QCOMPARE(int(verdict()), int(Verdict::Intact));
}

QTEST_GUILESS_MAIN(StoredTextTest)
#include "StoredTextTest.moc"
