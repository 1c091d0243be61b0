#include "ledger/Checkpoint.h"

#include "crypto/Crypto.h"
#include "ledger/KeyRing.h"

#include <QTest>

#include <optional>

using namespace ventanilla;
using namespace ventanilla::ledger;

namespace {

// The first key of RFC 8032 §7.1; the note below was signed with the command line of OpenSSL.
const QByteArray seed =
    QByteArray::fromHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
const QByteArray origin = "sur.example.ec/desk-1/21fe31df";
const QByteArray vkey =
    "sur.example.ec/desk-1/21fe31df+f16158b3+AddamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea";
const QByteArray root = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";
const QByteArray body =
    "sur.example.ec/desk-1/21fe31df\n8\nXcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=\n";
const QByteArray signature =
    "8WFYs5ZFMvzYztSGg4qgwQuhQ5tfzvnaM8iAYOLu5zao6FHLvd/r4SpQMDNwZPozUSontC7vOdb6OxhBSGPk+jSJHwE=";
const QByteArray dash = "\xE2\x80\x94 ";
const QByteArray line = dash + origin + ' ' + signature + '\n';
const QByteArray note = body + '\n' + line;

crypto::SigningKey key()
{
    return std::move(crypto::SigningKey::fromSeed(Secret::fromBytes(seed))).value();
}

VerifierKey trusted()
{
    return VerifierKey::parse(vkey).value();
}

/// A note of any text that is signed well, to see a bad text refused for its own sake.
QByteArray signedNote(const QByteArray& text)
{
    const QByteArray raw = QByteArray::fromBase64(signature).first(4) + key().sign(text).value();
    return text + '\n' + dash + origin + ' ' + raw.toBase64() + '\n';
}

QByteArray strangerLine(int number)
{
    return dash + "witness" + QByteArray::number(number) + ".example " +
           QByteArray("abcdefgh").toBase64() + '\n';
}

} // namespace

class CheckpointTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;

private Q_SLOTS:
    void initTestCase()
    {
        auto library = crypto::Library::start();
        QVERIFY(library.ok());
        m_library.emplace(std::move(library).value());
    }

    void readsAVerifierKeyOfAnotherImplementation()
    {
        // The example of the note package of Go, with a note that its key signed.
        const auto parsed = VerifierKey::parse(
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        QVERIFY(parsed.ok());
        QCOMPARE(parsed.value().origin(), QByteArray("PeterNeumann"));
        QCOMPARE(parsed.value().keyId(), 0xc74f20a3u);
        const QByteArray text = "If you think cryptography is the answer to your problem,\nthen "
                                "you don't know what your problem is.\n";
        const QByteArray raw = QByteArray::fromBase64(
            "x08go/ZJkuBS9UG/"
            "SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=");
        QVERIFY(crypto::verifySignature(parsed.value().publicKey(), text, raw.sliced(4)));
        QCOMPARE(parsed.value().write(),
                 QByteArray("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"));
    }

    void readsTheCheckpointOfTheStandard()
    {
        const auto read =
            Checkpoint::read("example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/"
                             "Xajj7h2fB2MPA3j2jxq2I=\n\n" +
                             dash +
                             "example.com/behind-the-sofa "
                             "Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/"
                             "Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n");
        QVERIFY(read.ok());
        QCOMPARE(read.value().origin, QByteArray("example.com/behind-the-sofa"));
        QCOMPARE(read.value().size, 20852163);
        QCOMPARE(toBytes(read.value().root).toBase64(),
                 QByteArray("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="));
    }

    void signsByteForByteWhatOpensslSigned()
    {
        const Checkpoint checkpoint{origin, 8, hashFromBytes(QByteArray::fromHex(root)).value()};
        QCOMPARE(checkpoint.body(), body);
        QCOMPARE(checkpoint.sign(key()).value(), note);
        const auto opened = Checkpoint::open(note, trusted());
        QVERIFY(opened.ok());
        QCOMPARE(opened.value().size, 8);
        QCOMPARE(opened.value().origin, origin);
        QVERIFY(opened.value().root == checkpoint.root);
    }

    void namesALogByItsFirstKey()
    {
        QCOMPARE(VerifierKey(origin, key().publicKey()).write(), vkey);
        QCOMPARE(trusted().fingerprint(), QByteArray("21fe 31df a154 a261"));
        QCOMPARE(logNumber(key().publicKey()), 0x21fe31df);
        QCOMPARE(makeOrigin("sur", "example.ec", "desk-1", key().publicKey()).value(), origin);
        for (const char* part : {"", "a/b", "a b", "a+b", "a\n", "ñ", "a_b"}) {
            QCOMPARE(makeOrigin(part, "example.ec", "desk-1", key().publicKey()).error().code,
                     ErrorCode::NoteMalformed);
            QVERIFY(!makeOrigin("sur", part, "desk-1", key().publicKey()).ok());
            QVERIFY(!makeOrigin("sur", "example.ec", part, key().publicKey()).ok());
        }
    }

    void refusesBadVerifierKeys_data()
    {
        QTest::addColumn<QByteArray>("line");
        const QByteArray material = vkey.sliced(vkey.indexOf("+A") + 1);
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("another key id") << origin + "+f16158b4+" + material;
        QTest::newRow("key id of another name")
            << "norte.example.ec/desk-1/21fe31df+f16158b3+" + material;
        QTest::newRow("key id in capitals") << origin + "+F16158B3+" + material;
        QTest::newRow("short key id") << origin + "+f16158b+" + material;
        QTest::newRow("no key") << origin + "+f16158b3";
        QTest::newRow("empty key") << origin + "+f16158b3+";
        QTest::newRow("no name") << "+f16158b3+" + material;
        QTest::newRow("a blank in the name") << "a b+f16158b3+" + material;
        QTest::newRow("carriage return") << vkey + '\r';
        QTest::newRow("line feed") << vkey + '\n';
        QTest::newRow("blank after") << vkey + ' ';
        QTest::newRow("31 bytes")
            << origin + "+f16158b3+" +
                   (QByteArray(1, '\1') + key().publicKey().first(31)).toBase64();
        QTest::newRow("33 bytes") << origin + "+f16158b3+" +
                                         (QByteArray(1, '\1') + key().publicKey() + 'x').toBase64();
        QTest::newRow("another algorithm")
            << origin + "+f16158b3+" + (QByteArray(1, '\2') + key().publicKey()).toBase64();
        QTest::newRow("base64url") << QByteArray(vkey).replace("Uv+0", "Uv-0");
        QTest::newRow("padding too many") << vkey + "==";
    }
    void refusesBadVerifierKeys()
    {
        QFETCH(QByteArray, line);
        const auto parsed = VerifierKey::parse(line);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, ErrorCode::KeyMalformed);
    }

    void refusesBadNotes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        const auto bad = ErrorCode::NoteMalformed;
        const auto unsignedNote = ErrorCode::NoteUnsigned;
        const QByteArray rootText = "XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=";
        QTest::newRow("nothing") << QByteArray() << bad;
        QTest::newRow("body only") << body << bad;
        QTest::newRow("no signature") << body + '\n' << bad;
        QTest::newRow("no last line feed") << note.chopped(1) << bad;
        QTest::newRow("two last line feeds") << note + '\n' << bad;
        QTest::newRow("no blank line") << body + line << bad;
        QTest::newRow("carriage returns") << QByteArray(note).replace("\n", "\r\n") << bad;
        QTest::newRow("one carriage return") << QByteArray(note).replace("8\n", "8\r\n") << bad;
        QTest::newRow("a NUL") << QByteArray(note).replace('8', QByteArray(1, '\0')) << bad;
        QTest::newRow("not UTF-8") << "\xff" + note << bad;
        QTest::newRow("hyphen for the dash") << QByteArray(note).replace(dash, "- ") << bad;
        QTest::newRow("size 007") << signedNote(origin + "\n007\n" + rootText + '\n') << bad;
        QTest::newRow("size -1") << signedNote(origin + "\n-1\n" + rootText + '\n') << bad;
        QTest::newRow("size +8") << signedNote(origin + "\n+8\n" + rootText + '\n') << bad;
        QTest::newRow("size 2^53")
            << signedNote(origin + "\n9007199254740992\n" + rootText + '\n') << bad;
        QTest::newRow("size 2^63")
            << signedNote(origin + "\n9223372036854775808\n" + rootText + '\n') << bad;
        QTest::newRow("size 2^64+8")
            << signedNote(origin + "\n18446744073709551624\n" + rootText + '\n') << bad;
        QTest::newRow("no size") << signedNote(origin + "\n\n" + rootText + '\n') << bad;
        QTest::newRow("a size with a blank")
            << signedNote(origin + "\n8 \n" + rootText + '\n') << bad;
        QTest::newRow("root not canonical")
            << signedNote(origin + "\n8\n" + QByteArray(rootText).replace("Qyg=", "Qyh=") + '\n')
            << bad;
        QTest::newRow("root without padding")
            << signedNote(origin + "\n8\n" + rootText.chopped(1) + '\n') << bad;
        QTest::newRow("root in base64url")
            << signedNote(origin + "\n8\n" +
                          QByteArray(rootText).replace('+', '-').replace('/', '_') + '\n')
            << bad;
        QTest::newRow("root of 31 bytes")
            << signedNote(origin + "\n8\n" + QByteArray::fromBase64(rootText).first(31).toBase64() +
                          '\n')
            << bad;
        QTest::newRow("a line more") << signedNote(body + "more\n") << bad;
        QTest::newRow("a blank line in the text") << signedNote(body + "\nmore\n") << bad;
        QTest::newRow("a line less") << signedNote(origin + "\n8\n") << bad;
        QTest::newRow("an origin with a blank") << signedNote("a b\n8\n" + rootText + '\n') << bad;
        QTest::newRow("another log's origin")
            << signedNote("norte.example.ec/desk-1/21fe31df\n8\n" + rootText + '\n')
            << unsignedNote;
        QTest::newRow("signature not canonical") << QByteArray(note).replace("HwE=", "HwF=") << bad;
        QTest::newRow("signature with a blank")
            << QByteArray(note).replace("HwE=\n", "HwE= \n") << bad;
        QTest::newRow("signature too short")
            << body + '\n' + dash + origin + ' ' + QByteArray("abcd").toBase64() + '\n'
            << bad;
        QTest::newRow("signature of 63 bytes")
            << body + '\n' + dash + origin + ' ' +
                   QByteArray::fromBase64(signature).chopped(1).toBase64() + '\n'
            << unsignedNote;
        QTest::newRow("signature of 65 bytes")
            << body + '\n' + dash + origin + ' ' +
                   (QByteArray::fromBase64(signature) + 'x').toBase64() + '\n'
            << unsignedNote;
        QTest::newRow("twice the same signature") << note + line << bad;
        QTest::newRow("two signatures by one name")
            << note + dash + origin + ' ' + QByteArray("abcdefgh").toBase64() + '\n'
            << bad;
        QTest::newRow("another name")
            << body + '\n' + dash + "norte.example.ec/desk-1/21fe31df " + signature + '\n'
            << unsignedNote;
        QTest::newRow("another key id")
            << body + '\n' + dash + origin + ' ' +
                   ("xxxx" + QByteArray::fromBase64(signature).sliced(4)).toBase64() + '\n'
            << unsignedNote;
        QTest::newRow("another size") << QByteArray(note).replace("\n8\n", "\n9\n") << unsignedNote;
        QTest::newRow("another root") << QByteArray(note).replace("Xcna", "Ycna") << unsignedNote;
        QTest::newRow("text between signatures") << note + "x\n" << bad;
        QTest::newRow("too long") << note + strangerLine(1).repeated(400) << bad;
        QByteArray seventeen = note;
        for (int i = 0; i < 16; ++i)
            seventeen += strangerLine(i);
        QTest::newRow("17 signatures") << seventeen << bad;
    }
    void refusesBadNotes()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ErrorCode, code);
        const auto opened = Checkpoint::open(bytes, trusted());
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, code);
        if (code == ErrorCode::NoteUnsigned)
            QVERIFY(Checkpoint::read(bytes).ok());
    }

    void letsStrangersSignToo()
    {
        QByteArray sixteen = body + '\n';
        for (int i = 0; i < 15; ++i)
            sixteen += strangerLine(i);
        QVERIFY(!Checkpoint::open(sixteen, trusted()).ok());
        QVERIFY(Checkpoint::open(sixteen + line, trusted()).ok());
        QVERIFY(Checkpoint::open(note + strangerLine(1), trusted()).ok());
    }

    void refusesEveryFlippedBit()
    {
        int refused = 0;
        for (qsizetype i = 0; i < note.size(); ++i) {
            for (int bit = 0; bit < 8; ++bit) {
                QByteArray bytes = note;
                bytes[i] = char(bytes.at(i) ^ (1 << bit));
                QVERIFY2(!Checkpoint::open(bytes, trusted()).ok(),
                         qPrintable(QStringLiteral("byte %1 bit %2").arg(i).arg(bit)));
                ++refused;
            }
        }
        QCOMPARE(refused, note.size() * 8);
    }

    void refusesToSignWhatCouldNotBeOpened()
    {
        QCOMPARE((Checkpoint{"a b", 1, {}}.sign(key()).error().code), ErrorCode::NoteMalformed);
        QVERIFY(!(Checkpoint{origin + "\n9", 1, {}}.sign(key()).ok()));
        QVERIFY(!(Checkpoint{origin, -1, {}}.sign(key()).ok()));
        QVERIFY(!(Checkpoint{origin, qint64(1) << 53, {}}.sign(key()).ok()));
        QVERIFY((Checkpoint{origin, 0, emptyRoot()}.sign(key()).ok()));
    }

    void readsAKeyRing()
    {
        const auto other = crypto::SigningKey::generate();
        const VerifierKey second(
            makeOrigin("sur", "example.ec", "admin", other.publicKey()).value(), other.publicKey());
        const auto ring =
            KeyRing::parse("# keys of this counter\n\n" + vkey + '\n' + second.write());
        QVERIFY(ring.ok());
        QCOMPARE(ring.value().keys().size(), 2);
        QCOMPARE(ring.value().find(0x21fe31df)->origin(), origin);
        QCOMPARE(ring.value().find(logNumber(other.publicKey()))->origin(), second.origin());
        QVERIFY(ring.value().find(1) == nullptr);
    }

    void namesTheLineOfABadKeyRing_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<qint64>("number");
        const QByteArray strange =
            VerifierKey("sur.example.ec/desk-1/00000000", key().publicKey()).write();
        QTest::newRow("empty") << QByteArray() << ErrorCode::KeyMissing << qint64(0);
        QTest::newRow("comments only")
            << QByteArray("# none\n") << ErrorCode::KeyMissing << qint64(0);
        QTest::newRow("malformed") << vkey + "\nnonsense\n" << ErrorCode::KeyMalformed << qint64(2);
        QTest::newRow("a blank line is no blank") << vkey + "\n \n"
                                                  << ErrorCode::KeyMalformed << qint64(2);
        QTest::newRow("one log twice") << "#\n" + vkey + '\n' + vkey + '\n'
                                       << ErrorCode::KeyMalformed << qint64(3);
        QTest::newRow("digits of another key") << strange << ErrorCode::KeyMalformed << qint64(1);
        QTest::newRow("carriage returns") << vkey + "\r\n" << ErrorCode::KeyMalformed << qint64(1);
        QTest::newRow("far too long")
            << QByteArray(2 << 20, '#') << ErrorCode::KeyMalformed << qint64(0);
    }
    void namesTheLineOfABadKeyRing()
    {
        QFETCH(QByteArray, text);
        QFETCH(ErrorCode, code);
        QFETCH(qint64, number);
        const auto ring = KeyRing::parse(text);
        QVERIFY(!ring.ok());
        QCOMPARE(ring.error().code, code);
        QCOMPARE(ring.error().number, number);
    }
};

QTEST_GUILESS_MAIN(CheckpointTest)
#include "CheckpointTest.moc"
