#include "core/CsvRows.h"

#include <QTest>

using namespace ventanilla;

/// Rows of a CSV file, whatever the pieces it comes in.
class CsvRowsTest : public QObject
{
    Q_OBJECT

private:
    struct Row {
        QByteArrayList cells;
        qint64 line;
        qint64 end;
        friend bool operator==(const Row&, const Row&) = default;
    };
    struct Read {
        QList<Row> rows {};
        std::optional<Error> error {};
    };
    static Read read(const QByteArray& text, qsizetype piece)
    {
        Read read;
        CsvRows rows(',', [&read](const QByteArrayList& cells, qint64 line, qint64 end) { read.rows.append({cells, line, end}); });
        for (qsizetype at = 0; at < text.size(); at += piece) {
            if (const auto fed = rows.feed(QByteArrayView(text).sliced(at, qMin(piece, text.size() - at))); !fed) {
                read.error = fed.error();
                return read;
            }
        }
        if (const auto finished = rows.finish(); !finished)
            read.error = finished.error();
        return read;
    }

private Q_SLOTS:
    void readsAnyLineEnd_data();
    void readsAnyLineEnd();
    void refusesWhatIsNoCsv_data();
    void refusesWhatIsNoCsv();
    void goesOnFromTheEndOfAnyRow();
};

void CsvRowsTest::readsAnyLineEnd_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QList<qint64>>("lines");
    QTest::newRow("LF") << QByteArray("a,b\nc,d\n") << QList<qint64> {1, 2};
    QTest::newRow("CR LF") << QByteArray("a,b\r\nc,d\r\n") << QList<qint64> {1, 2};
    QTest::newRow("CR") << QByteArray("a,b\rc,d\r") << QList<qint64> {1, 2};
    QTest::newRow("mixed") << QByteArray("a,b\rc,d\r\na,b\nc,d") << QList<qint64> {1, 2, 3, 4};
    QTest::newRow("empty lines") << QByteArray("a,b\n\n\r\nc,d") << QList<qint64> {1, 4};
    QTest::newRow("a line end in a cell") << QByteArray("\"a\",b\n\"c\",d\n") << QList<qint64> {1, 2};
}

void CsvRowsTest::readsAnyLineEnd()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QList<qint64>, lines);
    const Read whole = read(text, text.size());
    QVERIFY(!whole.error);
    QCOMPARE(whole.rows.size(), lines.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QCOMPARE(whole.rows.at(i).line, lines.at(i));
        QCOMPARE(whole.rows.at(i).cells, i % 2 == 0 ? (QByteArrayList {"a", "b"}) : (QByteArrayList {"c", "d"}));
    }
    QCOMPARE(whole.rows.last().end, text.size());
    for (qsizetype piece = 1; piece < text.size(); ++piece)
        QVERIFY(read(text, piece).rows == whole.rows);
}

void CsvRowsTest::refusesWhatIsNoCsv_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("what");
    QTest::addColumn<qint64>("line");
    QTest::newRow("a quotation mark in a cell") << QByteArray("a,b\nc,d\"e\n") << QStringLiteral("quotes") << qint64(2);
    QTest::newRow("text behind a quoted cell") << QByteArray("\"a\"b,c\n") << QStringLiteral("quotes") << qint64(1);
    QTest::newRow("never closed") << QByteArray("a,b\n\"c,d\ne,f\n") << QStringLiteral("open") << qint64(4);
    QTest::newRow("a line without an end") << QByteArray(CsvRows::rowBytesMax + 1, 'a') << QStringLiteral("row") << qint64(1);
}

void CsvRowsTest::refusesWhatIsNoCsv()
{
    QFETCH(const QByteArray, text);
    for (const qsizetype piece : {qsizetype(7), text.size()}) {
        const Read refused = read(text, piece);
        QVERIFY(refused.error.has_value());
        QCOMPARE(refused.error->code, ErrorCode::RegisterRefused);
        QTEST(refused.error->text, "what");
        QTEST(refused.error->number, "line");
    }
}

void CsvRowsTest::goesOnFromTheEndOfAnyRow()
{
    const QByteArray text = "a,b\r\nc,d\ne,f\rg,h\r\n\r\ni,j";
    const QList<Row> all = read(text, text.size()).rows;
    QCOMPARE(all.size(), 5);
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        QList<Row> rest;
        CsvRows rows(',', [&rest](const QByteArrayList& cells, qint64 line, qint64 end) { rest.append({cells, line, end}); });
        rows.resumeAt(all.at(i).end, all.at(i).line);
        QVERIFY(rows.feed(QByteArrayView(text).sliced(all.at(i).end)).ok());
        QVERIFY(rows.finish().ok());
        QVERIFY(rest == all.sliced(i + 1));
    }
}

QTEST_APPLESS_MAIN(CsvRowsTest)
#include "CsvRowsTest.moc"
