#include "MemoryLog.h"

#include "crypto/Crypto.h"
#include "ledger/HandedNote.h"
#include "ledger/TileProofs.h"

#include <QTest>

#include <optional>

using namespace ventanilla;

/// Checkpoints as people hand them in: what is let pass comes out as it was signed, what is not says why.
class HandedNoteTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;
    static const QByteArray& note()
    {
        static const QByteArray made = MemoryLog::ofSize(600).note;
        return made;
    }

private Q_SLOTS:
    void initTestCase() { m_library.emplace(std::move(crypto::Library::start()).value()); }

    void whatWasSignedComesOut_data()
    {
        QTest::addColumn<QByteArray>("given");
        const auto changed = [](const char* before, const char* after) { return QByteArray(note()).replace(before, after); };
        QTest::newRow("the file") << note();
        QTest::newRow("no last line feed") << note().chopped(1);
        QTest::newRow("CRLF") << changed("\n", "\r\n");
        QTest::newRow("CR alone") << changed("\n", "\r");
        QTest::newRow("blank lines around") << "\n \n\t\n" + note() + "\n\n";
        QTest::newRow("every line doubled, as web pages do") << changed("\n", "\n\n");
        QTest::newRow("leading spaces") << "   " + changed("\n", "\n    ");
        QTest::newRow("trailing spaces") << changed("\n", "  \n");
        QTest::newRow("no-break spaces") << "\xC2\xA0" + changed("\n", "\xC2\xA0\n\xC2\xA0 ");
        QTest::newRow("no blank line") << changed("\n\n", "\n");
        QTest::newRow("a byte order mark") << "\xEF\xBB\xBF" + note();
        QTest::newRow("one more in the middle") << "\xEF\xBB\xBF" "Constancia:\n" "\xEF\xBB\xBF" + note();
        QTest::newRow("two hyphens for the dash") << changed("\xE2\x80\x94", "--");
        QTest::newRow("one line") << changed("\n", "\\n");
        QTest::newRow("one line, a line feed behind it") << changed("\n", "\\n") + '\n';
        QTest::newRow("one line with CRLF") << changed("\n", "\\r\\n");
        QTest::newRow("base64") << note().toBase64();
        QTest::newRow("base64 for addresses") << note().toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QTest::newRow("base64 broken into lines") << note().toBase64().insert(76, "\r\n") + '\n';
        QTest::newRow("base64 of CRLF") << changed("\n", "\r\n").toBase64();
        QTest::newRow("words before it") << "Constancia:\n" + note();
        QTest::newRow("words behind it") << note() + "Gracias\n";
        QTest::newRow("a letter") << "Subject: Cierre\r\n\r\nBuenos dias:\r\n- guarde esto\r\n\r\n" + changed("\n", "\r\n") + "\r\nComo se comprueba:\r\n- con el programa\r\n";
        QTest::newRow("a saved message") << "From: a@b.example\r\nContent-Transfer-Encoding: base64\r\nX: y\r\n\r\n" + ("Buenos dias:\r\n" + changed("\n", "\r\n") + "Gracias\r\n").toBase64().insert(76, "\r\n") + "\r\n";
        QTest::newRow("twice the same") << note() + '\n' + note();
        const QList<ledger::Hash> path {ledger::leafHash("a"), ledger::leafHash("b")};
        QTest::newRow("a proof of an entry") << ledger::writeLogProof(7, path, note());
        QTest::newRow("a proof as text pasted") << ledger::writeLogProof(7, path, note()).replace("\n", "\r\n  ");
    }
    void whatWasSignedComesOut()
    {
        QFETCH(QByteArray, given);
        const auto read = ledger::HandedNote::read(given);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
        QCOMPARE(read.value(), note());
    }

    void theRestSaysWhy_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("why");
        const auto row = [](const char* name, const QByteArray& given, const char* why) { QTest::newRow(name) << given << QString::fromLatin1(why); };
        const QByteArrayList lines = note().split('\n');
        row("nothing", {}, "empty");
        row("blanks", " \r\n\t", "empty");
        row("too long", QByteArray(ledger::HandedNote::bytesMax + 1, ' '), "size");
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), "signs");
        row("not UTF-8", "origin\n1\nx\n\n\xE2\x80 y", "signs");
        row("a word", "hola", "signature");
        row("base64 of a word", QByteArray("hola").toBase64(), "signature");
        row("no signature", lines.mid(0, 3).join('\n'), "signature");
        row("the signature alone", lines.at(4), "lines");
        row("a line too few", lines.mid(1).join('\n'), "lines");
        row("two notes", note() + QByteArray(note()).replace("\n600\n", "\n601\n"), "several");
        row("a letter that has only its dashes", "Buenos dias:\n\nAdjunto\n- una\n- otra\n", "lines");
        row("a letter too few in the root", QByteArray(note()).replace(lines.at(2), lines.at(2).chopped(1)), "note");
        row("a letter too few in the signature", note().chopped(2), "note");
        row("a size with dots", QByteArray(note()).replace("\n600\n", "\n6.00\n"), "note");
        row("an empty base64 signature", lines.mid(0, 4).join('\n') + "\n\xE2\x80\x94 x", "note");
    }
    void theRestSaysWhy()
    {
        QFETCH(QByteArray, given);
        QFETCH(QString, why);
        const auto read = ledger::HandedNote::read(given);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::NoteMalformed);
        QCOMPARE(read.error().text, why);
    }

    /// Whatever is let pass, the signature is judged over what was signed: a number that was changed does not come out as another note that verifies.
    void toleranceMakesNoNoteTrue()
    {
        const MemoryLog log = MemoryLog::ofSize(600);
        const QByteArray other = QByteArray(note()).replace("\n600\n", "\n601\n");
        const auto read = ledger::HandedNote::read(other);
        QVERIFY(read);
        QCOMPARE(read.value(), other);
        QVERIFY(ledger::Checkpoint::open(note(), log.vkey()));
        QVERIFY(!ledger::Checkpoint::open(read.value(), log.vkey()));
    }
};

QTEST_GUILESS_MAIN(HandedNoteTest)
#include "HandedNoteTest.moc"
