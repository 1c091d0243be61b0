#include "ledger/Row.h"

#include "crypto/Crypto.h"

#include <QTest>

#include <optional>

using namespace ventanilla;
using namespace ventanilla::ledger;

class RowTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;

    static Cell integer(qint64 value) { return {Cell::Kind::Integer, value, {}}; }
    static Cell text(QByteArray bytes) { return {Cell::Kind::Text, 0, std::move(bytes)}; }
    static Cell blob(QByteArray bytes) { return {Cell::Kind::Blob, 0, std::move(bytes)}; }

private Q_SLOTS:
    void initTestCase()
    {
        auto library = crypto::Library::start();
        QVERIFY(library.ok());
        m_library.emplace(std::move(library).value());
    }

    void writesARowTheOneWay()
    {
        const Row row{{"none", {}},
                      {"n", integer(-5)},
                      {"key", blob(QByteArray("\0\xff", 2))},
                      {"email", text("\xC3\xB1@")}};
        QCOMPARE(
            canonicalRow("person", row),
            QByteArray(R"({"":"person","email":"t:c3b140","key":"b:00ff","n":-5,"none":"n"})"));
        QByteArray key;
        for (int i = 1; i <= 32; ++i)
            key += char(i);
        QCOMPARE(rowMac(Secret::fromBytes(key), "person", row).value(),
                 QByteArray("611eddd631a5346d9945bbbfb382ed1f01682aa97855264d026c4a89b475a973"));
    }

    void tellsRowsApartThatLookAlike()
    {
        const QList<std::pair<QByteArray, Row>> rows{
            {"person", {}},
            {"staff", {}},
            {"", {}},
            {"x:", {}},
            {"person", {{"a", {}}}},
            {"person", {{"a", integer(0)}}},
            {"person", {{"a", integer(std::numeric_limits<qint64>::min())}}},
            {"person", {{"a", text("")}}},
            {"person", {{"a", blob("")}}},
            {"person", {{"a", text("n")}}},
            {"person", {{"a", text("0")}}},
            {"person", {{"a", blob("0")}}},
            {"person", {{"a", text("0")}, {"b", text("0")}}},
            {"person", {{"a", text("0\",\"b\":\"t:30")}}},
            {"person", {{"a\":\"t:30\",\"b", text("0")}}},
            {"person", {{"", text("0")}}},
            {"person\",\"a\":0,\"\":\"", {}},
        };
        QSet<QByteArray> written;
        for (const auto& [table, row] : rows)
            written.insert(canonicalRow(table, row));
        QCOMPARE(written.size(), rows.size());
    }

    void refusesAKeyThatIsNone()
    {
        QCOMPARE(rowMac(Secret(), "person", {}).error().code, ErrorCode::CryptoKeyEmpty);
        QCOMPARE(rowMac(Secret(32), "person", {}).error().code, ErrorCode::CryptoKeyEmpty);
    }
};

QTEST_GUILESS_MAIN(RowTest)
#include "RowTest.moc"
