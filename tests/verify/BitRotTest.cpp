#include "TestOffice.h"

#include "ledger/HeadSlots.h"
#include "storage/LogScan.h"

#include <QCryptographicHash>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>
#include <QtEndian>

#include <sqlite3.h>

#include <memory>

using namespace ventanilla;

namespace {

/// Every value of every table of ours as SQLite reads them, by table; the tables are those of the
/// sound file.
using Digests = QMap<QByteArray, QByteArray>;

struct Close
{
    void operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::unique_ptr<sqlite3, Close> openRaw(const QString& path)
{
    sqlite3* raw = nullptr;
    const QByteArray uri = "file:" + QFile::encodeName(path) + "?immutable=1";
    const int code =
        sqlite3_open_v2(uri.constData(), &raw, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
    std::unique_ptr<sqlite3, Close> handle(raw);
    if (code != SQLITE_OK)
        handle.reset();
    return handle;
}

/// Empty when the table cannot be read to its end.
QByteArray digestOf(sqlite3* handle, const QByteArray& table)
{
    sqlite3_stmt* raw = nullptr;
    if (sqlite3_prepare_v2(handle, ("SELECT * FROM " + table).constData(), -1, &raw, nullptr) !=
        SQLITE_OK)
        return {};
    const std::unique_ptr<sqlite3_stmt, Close> statement(raw);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    int code = sqlite3_step(raw);
    for (; code == SQLITE_ROW; code = sqlite3_step(raw)) {
        for (int column = 0; column < sqlite3_column_count(raw); ++column) {
            const int type = sqlite3_column_type(raw, column);
            // As an application reads it: text through the file's encoding.
            const char* bytes =
                type == SQLITE_TEXT
                    ? reinterpret_cast<const char*>(sqlite3_column_text(raw, column))
                    : static_cast<const char*>(sqlite3_column_blob(raw, column));
            hash.addData(QByteArray::number(type) + ':' +
                         QByteArray::number(sqlite3_column_bytes(raw, column)) + ':');
            hash.addData(QByteArrayView(bytes, sqlite3_column_bytes(raw, column)));
        }
        hash.addData("|");
    }
    return code == SQLITE_DONE ? hash.result() : QByteArray();
}

} // namespace

/// Single bits of the file turned: the verifier sees it, or nothing that the program reads has
/// changed. One bit of each byte of the header and of one page of entries, and 3,000 of chance;
/// VENTANILLA_LONG=1: every bit of the file.
class BitRotTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_library.emplace(std::move(crypto::Library::start()).value());
        // A small one: each flip is a whole verification.
        m_office = std::make_unique<TestOffice>(TestOffice::Size::Small);
        QFile file(m_office->today().database());
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_bytes = file.readAll();
        m_report = scan(m_office->today());
        QCOMPARE(int(m_report.verdict()), 10);
        m_tables = m_office->today()
                       .sql("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
                       .split('\n');
        m_digests = digests(m_office->today().database());
        QCOMPARE(m_digests.size(), m_tables.size());
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_library.reset();
    }

    void noFlippedBitStaysSilent()
    {
        const TestFolders office(m_office->today());
        const qint64 bits = qint64(m_bytes.size()) * 8;
        const qint64 flips = isLong() ? bits : 3000;
        QRandomGenerator random = seeded();
        int detected = 0;
        int harmless = 0;
        for (qint64 flip = 0; flip < flips; ++flip) {
            const qint64 bit = isLong() ? flip : random.bounded(bits);
            (flipIsSeen(office, bit) ? detected : harmless) += 1;
            if (QTest::currentTestFailed())
                return;
        }
        qInfo("%lld flips: %d detected, %d harmless", flips, detected, harmless);
        QVERIFY(detected >= flips / 8); // most bits of a small file are in no row; fewer, and nothing was tried
    }

    void noFlippedBitOfTheHeaderStaysSilent()
    {
        const int detected = flipEachByte(0, 100);
        QVERIFY(detected >= 16); // the magic alone
    }

    void noFlippedBitOfAPageOfEntriesStaysSilent()
    {
        const qint64 pageBytes = m_office->today().sql("PRAGMA page_size").toLongLong();
        const qint64 page = m_office->today()
                                .sql("SELECT pageno FROM dbstat WHERE name = 'audit_entry' AND "
                                     "pagetype = 'leaf' ORDER BY unused LIMIT 1")
                                .toLongLong();
        QVERIFY(page > 1 && page * pageBytes <= m_bytes.size());
        const int detected = flipEachByte((page - 1) * pageBytes, pageBytes);
        QVERIFY(detected >= pageBytes * 3 / 4);
    }

private:
    static bool isLong() { return qEnvironmentVariableIntValue("VENTANILLA_LONG") > 0; }
    static QRandomGenerator seeded()
    {
        const quint32 seed = qEnvironmentVariableIsSet("VENTANILLA_SEED")
                                 ? qEnvironmentVariable("VENTANILLA_SEED").toUInt()
                                 : QRandomGenerator::system()->generate();
        qInfo("seed %u: VENTANILLA_SEED repeats it", seed);
        return QRandomGenerator(seed);
    }
    /// Flips one bit of each byte, in a long run every one; how many were detected.
    int flipEachByte(qint64 from, qint64 bytes)
    {
        QRandomGenerator random = seeded();
        const TestFolders office(m_office->today());
        int detected = 0;
        int flips = 0;
        for (qint64 byte = from; byte < from + bytes; ++byte) {
            const int chosen = random.bounded(8);
            for (int bit = isLong() ? 0 : chosen; bit <= (isLong() ? 7 : chosen); ++bit, ++flips) {
                detected += flipIsSeen(office, byte * 8 + bit) ? 1 : 0;
                if (QTest::currentTestFailed())
                    return detected;
            }
        }
        qInfo("%d flips: %d detected, %d harmless", flips, detected, flips - detected);
        return detected;
    }
    /// True: the verifier said something. False: it did not, and everything reads as before (else
    /// the test fails).
    bool flipIsSeen(const TestFolders& office, qint64 bit)
    {
        QByteArray bytes = m_bytes;
        bytes[bit / 8] = char(bytes.at(bit / 8) ^ char(1 << (bit % 8)));
        QFile file(office.database());
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the flipped file cannot be written");
        file.close();
        const ledger::Report report = scan(office);
        if (report.verdict() != ledger::Verdict::Intact)
            return true;
        bool same = report.logs.size() == m_report.logs.size() &&
                    report.rowsChecked == m_report.rowsChecked;
        for (qsizetype i = 0; same && i < report.logs.size(); ++i)
            same = report.logs.at(i).origin == m_report.logs.at(i).origin &&
                   report.logs.at(i).size == m_report.logs.at(i).size &&
                   report.logs.at(i).rootHex == m_report.logs.at(i).rootHex;
        const Digests now = digests(office.database());
        for (const QByteArray& table : std::as_const(m_tables)) {
            // Openings are sealed under the persons' keys; that they were not checked is said.
            const bool said = table == "audit_personal" &&
                              report.notChecked.join(u'\n').contains(QStringLiteral("openings"));
            same = same && (said || now.value(table) == m_digests.value(table));
        }
        if (!same)
            QTest::qFail(
                qPrintable(
                    QStringLiteral("bit %1 of byte %2 stays silent").arg(bit % 8).arg(bit / 8)),
                __FILE__, __LINE__);
        return false;
    }

    ledger::Report scan(const TestFolders& office) const
    {
        storage::ScanRequest request{office.database()};
        request.threads = 1; // opening more takes longer than such a file
        for (const TestWriter* writer : {&m_office->desk(), &m_office->admin()}) {
            QFile file(writer->headFile(office.state()));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("there is no remembered head");
            request.trusted.append(
                storage::TrustedLog{writer->verifierKey(), "this PC",
                                    ledger::HeadSlots::newest(file.readAll(), writer->verifierKey())
                                        .value_or(QByteArray())});
        }
        request.rowKey =
            crypto::hkdfSha256(Secret::fromBytes(QByteArray(32, 'c')), "row-mac").value().clone();
        return storage::scanLog(request).value();
    }

    Digests digests(const QString& path) const
    {
        Digests all;
        const auto handle = openRaw(path);
        for (const QByteArray& table : m_tables)
            all.insert(table, handle ? digestOf(handle.get(), table) : QByteArray());
        return all;
    }

    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;
    QByteArray m_bytes;
    ledger::Report m_report;
    QList<QByteArray> m_tables;
    Digests m_digests;
};

QTEST_GUILESS_MAIN(BitRotTest)
#include "BitRotTest.moc"
