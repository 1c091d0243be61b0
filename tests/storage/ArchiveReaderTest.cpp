#include "storage/ArchiveFile.h"
#include "storage/ArchiveReader.h"
#include "support/MadeZip.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;
using storage::ArchiveFile;
using storage::ArchiveReader;

/// Somebody else's ZIP: what is ours is read as it was written, and of what is not each kind has its word.
class ArchiveReaderTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder {};

    QString file(const QByteArray& bytes) const
    {
        QFile out(m_folder.filePath(QStringLiteral("a.zip")));
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("the archive cannot be written");
        return out.fileName();
    }
    static Result<QMap<QByteArray, QByteArray>> all(const QString& path)
    {
        TRY(zip, ArchiveReader::open(path));
        QMap<QByteArray, QByteArray> files;
        for (;;) {
            TRY(more, zip.next());
            if (!more)
                return files;
            QByteArray& bytes = files[zip.name()];
            for (;;) {
                TRY(piece, zip.read());
                if (piece.isEmpty())
                    break;
                bytes.append(piece);
            }
        }
    }
    QString wrong(const QByteArray& bytes) const
    {
        const auto read = all(file(bytes));
        return read ? QStringLiteral("read") : read.error().code == ErrorCode::ArchiveRefused ? read.error().text : QStringLiteral("another error");
    }

private Q_SLOTS:
    void readsWhatWeWrite()
    {
        const QString path = m_folder.filePath(QStringLiteral("ours.zip"));
        auto made = ArchiveFile::create(path, 1'795'500'000'000);
        QVERIFY(made.ok());
        ArchiveFile out = std::move(made).value();
        const QByteArray large(300'000, 'x');
        QVERIFY(out.add("4c6c0e5a/entries.jsonl", large) && out.add("4c6c0e5a/tile/0/000.p/3", "abc") && out.add("LEAME.txt", {}));
        QVERIFY(out.sums() && out.finish() && out.handOver());
        const auto read = all(path);
        QVERIFY(read.ok());
        QCOMPARE(read.value().keys(), QByteArrayList({"4c6c0e5a/entries.jsonl", "4c6c0e5a/tile/0/000.p/3", "LEAME.txt", "SHA256SUMS"}));
        QCOMPARE(read.value().value("4c6c0e5a/entries.jsonl"), large);
        // Where it was cut, wherever: nothing of it is taken for whole.
        QFile whole(path);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray bytes = whole.readAll();
        for (qsizetype left = 0; left < bytes.size(); left += 37)
            QVERIFY2(wrong(bytes.first(left)) == QLatin1String("zip") || wrong(bytes.first(left)) == QLatin1String("damaged"), qPrintable(QString::number(left)));
    }

    void refusesNames_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char* name : {"../a", "a/../../b", "/etc/passwd", "a//b", "./a", "a/.", "a b", "a\nb", "\xc3\xb1", "\xff\xfe", "a\x1b[31m"})
            QTest::addRow("%s", QByteArray(name).toHex().constData()) << QByteArray(name);
        QTest::addRow("long") << QByteArray(201, 'a');
        QTest::addRow("none") << QByteArray();
    }
    void refusesNames()
    {
        QFETCH(QByteArray, name);
        QCOMPARE(wrong(MadeZip().store("good", "1").store(name, "2").bytes()), QStringLiteral("name"));
    }

    void refusesWhatIsNone()
    {
        QCOMPARE(wrong({}), QStringLiteral("zip"));
        QCOMPARE(wrong("no es un ZIP"), QStringLiteral("zip"));
        QCOMPARE(wrong(QByteArray(200'000, '\0')), QStringLiteral("zip"));
        QCOMPARE(wrong(MadeZip().store("a", "1").store("b", "2").store("a", "3").bytes()), QStringLiteral("twice"));
        // A folder is passed over, whoever packed it.
        QCOMPARE(all(file(MadeZip().store("a", "1").bytes())).value().value("a"), QByteArray("1"));
        QByteArray flipped = MadeZip().store("a", "sesenta y dos").bytes();
        flipped[35] = char(flipped.at(35) ^ 1);
        QCOMPARE(wrong(flipped), QStringLiteral("damaged"));
    }

    void refusesABomb()
    {
        // Forty million zeros are forty kilobytes.
        const QByteArray bomb = MadeZip().pack("4c6c0e5a/entries.jsonl", QByteArray(40'000'000, '\0')).bytes();
        QVERIFY(bomb.size() < 100'000);
        QCOMPARE(wrong(bomb), QStringLiteral("size"));
        // A little of it is no bomb.
        QVERIFY(all(file(MadeZip().pack("a", QByteArray(500'000, '\0')).bytes())).ok());
    }
};

QTEST_GUILESS_MAIN(ArchiveReaderTest)
#include "ArchiveReaderTest.moc"
