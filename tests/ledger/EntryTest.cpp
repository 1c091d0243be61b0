#include "ledger/Entry.h"

#include "crypto/Crypto.h"
#include "crypto/Sha256.h"
#include "ledger/EntryView.h"
#include "ledger/Tree.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <optional>

using namespace ventanilla;
using namespace ventanilla::ledger;

namespace {

const QByteArray smallest =
    R"({"a":"login.ok","b":"00ff","n":0,"o":"ok","t":1,"u":2,"v":1,"w":"desk-1"})";

Entry smallEntry()
{
    Entry entry;
    bool good = entry.setText(Key::Action, "login.ok").ok() &&
                entry.setText(Key::BootHash, "00ff").ok() && entry.setNumber(Key::Index, 0).ok() &&
                entry.setText(Key::Outcome, "ok").ok() && entry.setNumber(Key::UtcMs, 1).ok() &&
                entry.setNumber(Key::BootMs, 2).ok() && entry.setNumber(Key::Version, 1).ok() &&
                entry.setText(Key::Counter, "desk-1").ok();
    Q_ASSERT(good);
    return entry;
}

/// The grammar said a second time, as one regular expression and one limit.
bool grammarAccepts(const QByteArray& bytes)
{
    static const QRegularExpression expression = [] {
        const QString text = QStringLiteral(R"("[A-Za-z0-9._\-:/+=@]{1,1024}")");
        const QString number = QStringLiteral(R"((?:0|[1-9][0-9]{0,15}))");
        QString all = QStringLiteral(
            R"_(\A\{"a":T,"b":T(?:,"c":T)?(?:,"cb":T)?(?:,"cm":T)?(?:,"d":T)?(?:,"e":T)?,"n":(N),"o":"(?:ok|deny|fail|unknown)")_"
            R"_((?:,"r":T)?(?:,"rh":T)?(?:,"s":T)?,"t":(N),"u":(N),"v":1,"w":T(?:,"x":T)?\}\z)_");
        return QRegularExpression(all.replace(u'T', text).replace(u'N', number));
    }();
    if (bytes.size() > 4096)
        return false;
    const auto match = expression.match(QString::fromLatin1(bytes));
    for (int i = 1; i <= 3 && match.hasMatch(); ++i) {
        if (match.captured(i).toULongLong() > (1ull << 53) - 1)
            return false;
    }
    return match.hasMatch();
}

} // namespace

class EntryTest : public QObject
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

    void writesKeysInAscendingOrderWhateverTheOrderOfSetting()
    {
        QCOMPARE(smallEntry().write().value(), smallest);
        Entry entry = smallEntry();
        QVERIFY(entry.setText(Key::Facts, "policy:builtin/screen:one").ok());
        QVERIFY(entry.setText(Key::RowMac, "aa").ok());
        QVERIFY(entry.setText(Key::CommitAfter, "cc").ok());
        QVERIFY(entry.setText(Key::CommitBefore, "bb").ok());
        QVERIFY(entry.setText(Key::Row, "person:01").ok());
        QCOMPARE(
            entry.write().value(),
            QByteArray(
                R"({"a":"login.ok","b":"00ff","cb":"bb","cm":"cc","e":"person:01","n":0,"o":"ok","rh":"aa","t":1,"u":2,"v":1,"w":"desk-1","x":"policy:builtin/screen:one"})"));
    }

    void readsBackWhatItWrote()
    {
        const auto entry = Entry::parse(smallest);
        QVERIFY(entry.ok());
        QCOMPARE(entry.value().text(Key::Action), QByteArray("login.ok"));
        QCOMPARE(entry.value().number(Key::BootMs), 2);
        QVERIFY(entry.value().has(Key::Index));
        QVERIFY(!entry.value().has(Key::Subject));
        QCOMPARE(entry.value().text(Key::Subject), QByteArray());
        QCOMPARE(Entry().number(Key::Index), -1);
    }

    void refusesToWriteWithoutAnyOfTheDemandedKeys_data()
    {
        QTest::addColumn<QByteArray>("part");
        for (const char* part :
             {R"("a":"login.ok",)", R"("b":"00ff",)", R"("n":0,)", R"("o":"ok",)", R"("t":1,)",
              R"("u":2,)", R"("v":1,)", R"(,"w":"desk-1")"})
            QTest::newRow(part) << QByteArray(part);
    }
    void refusesToWriteWithoutAnyOfTheDemandedKeys()
    {
        QFETCH(QByteArray, part);
        QByteArray bytes = smallest;
        bytes.replace(part, "");
        QVERIFY(bytes != smallest);
        const auto entry = Entry::parse(bytes);
        QVERIFY(!entry.ok());
        QCOMPARE(entry.error().code, ErrorCode::EntryMalformed);

        Entry written;
        const auto whole = Entry::parse(smallest).value();
        for (int i = 0; i < EntryView::keys; ++i) {
            const Key key = Key(i);
            if (!whole.has(key) || part.contains('"' + Entry::name(key).toByteArray() + '"'))
                continue;
            const bool number =
                key == Key::Index || key == Key::UtcMs || key == Key::BootMs || key == Key::Version;
            QVERIFY(number ? written.setNumber(key, whole.number(key)).ok()
                           : written.setText(key, whole.text(key)).ok());
        }
        QCOMPARE(written.write().error().code, ErrorCode::EntryMalformed);
    }

    void refusesValuesOutsideTheGrammar()
    {
        Entry entry = smallEntry();
        for (const char* text :
             {"", " ", "a b", "a\"b", "a\\b", "á", "a\n", "{", "<", "a,b", "a|b", "\x7f"})
            QCOMPARE(entry.setText(Key::Facts, text).error().code, ErrorCode::EntryMalformed);
        QVERIFY(entry.setText(Key::Facts, QByteArrayView("a\0b", 3)).error().code ==
                ErrorCode::EntryMalformed);
        QVERIFY(entry.setText(Key::Facts, QByteArray(1024, 'x')).ok());
        QVERIFY(!entry.setText(Key::Facts, QByteArray(1025, 'x')).ok());
        QVERIFY(entry.setNumber(Key::UtcMs, (qint64(1) << 53) - 1).ok());
        QVERIFY(!entry.setNumber(Key::UtcMs, qint64(1) << 53).ok());
        QVERIFY(!entry.setNumber(Key::UtcMs, -1).ok());
        QVERIFY(!entry.setNumber(Key::Version, 2).ok());
        QVERIFY(!entry.setText(Key::Outcome, "maybe").ok());
        QVERIFY(!entry.setText(Key::Index, "1").ok());
        QVERIFY(!entry.setNumber(Key::Subject, 1).ok());
    }

    void holdsTheLimitOfALeafToTheByte()
    {
        Entry entry = smallEntry();
        for (const Key key : {Key::Clerk, Key::Approver, Key::Subject})
            QVERIFY(entry.setText(key, QByteArray(1024, 'x')).ok());
        const qsizetype room =
            Entry::bytesMax - entry.write().value().size() - QByteArray(R"(,"x":"")").size();
        QVERIFY(room > 0 && room < 1024);
        QVERIFY(entry.setText(Key::Facts, QByteArray(room, 'x')).ok());
        const QByteArray full = entry.write().value();
        QCOMPARE(full.size(), Entry::bytesMax);
        QVERIFY(Entry::parse(full).ok());
        QVERIFY(entry.setText(Key::Facts, QByteArray(room + 1, 'x')).ok());
        QCOMPARE(entry.write().error().code, ErrorCode::EntryMalformed);
        QByteArray longer = full;
        longer.insert(longer.size() - 2, 'x');
        QVERIFY(!Entry::parse(longer).ok());
    }

    void refusesWhatIsNotWrittenTheOneWay_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<qint64>("offset");
        const auto changed = [](const char* from, const char* to) {
            QByteArray bytes = smallest;
            bytes.replace(from, to);
            Q_ASSERT(bytes != smallest);
            return bytes;
        };
        QTest::newRow("nothing") << QByteArray() << qint64(0);
        QTest::newRow("empty object") << QByteArray("{}") << qint64(1);
        QTest::newRow("an array") << QByteArray("[]") << qint64(0);
        QTest::newRow("a blank before") << ' ' + smallest << qint64(0);
        QTest::newRow("a line feed after") << smallest + '\n' << qint64(smallest.size());
        QTest::newRow("two objects") << smallest + smallest << qint64(smallest.size());
        QTest::newRow("cut short") << smallest.chopped(1) << qint64(smallest.size() - 1);
        QTest::newRow("a blank inside") << changed(R"("n":0)", R"("n": 0)") << qint64(31);
        QTest::newRow("leading zero") << changed(R"("t":1)", R"("t":01)") << qint64(48);
        QTest::newRow("minus zero") << changed(R"("n":0)", R"("n":-0)") << qint64(31);
        QTest::newRow("plus") << changed(R"("n":0)", R"("n":+0)") << qint64(31);
        QTest::newRow("a float") << changed(R"("t":1)", R"("t":1.0)") << qint64(47);
        QTest::newRow("an exponent") << changed(R"("t":1)", R"("t":1e3)") << qint64(47);
        QTest::newRow("null") << changed(R"("b":"00ff")", R"("b":null)") << qint64(20);
        QTest::newRow("a number as text") << changed(R"("n":0)", R"("n":"0")") << qint64(31);
        QTest::newRow("a text as number") << changed(R"("b":"00ff")", R"("b":0)") << qint64(20);
        QTest::newRow("no number") << changed(R"("n":0)", R"("n":)") << qint64(31);
        QTest::newRow("2^53") << changed(R"("t":1)", R"("t":9007199254740992)") << qint64(61);
        QTest::newRow("ten thousand digits")
            << changed(R"("t":1)", QByteArray(R"("t":)" + QByteArray(3000, '9')).constData())
            << qint64(61);
        QTest::newRow("an escape") << changed("00ff", "00\\u0066f") << qint64(23);
        QTest::newRow("a letter outside ASCII") << changed("00ff", "00\xC3\xA1") << qint64(23);
        QTest::newRow("an empty text") << changed("00ff", "") << qint64(21);
        QTest::newRow("keys out of order")
            << changed(R"("a":"login.ok","b":"00ff")", R"("b":"00ff","a":"login.ok")")
            << qint64(12);
        QTest::newRow("a key twice")
            << changed(R"("b":"00ff")", R"("b":"00ff","b":"00ff")") << qint64(27);
        QTest::newRow("an unknown key") << changed(R"("n":0)", R"("m":0,"n":0)") << qint64(27);
        QTest::newRow("a key that begins like one")
            << changed(R"("n":0)", R"("cz":"1","n":0)") << qint64(27);
        QTest::newRow("a comma at the end")
            << changed(R"("desk-1"})", R"("desk-1",})") << qint64(73);
        QTest::newRow("another version")
            << changed(R"("v":1)", R"("v":2)") << qint64(smallest.size());
        QTest::newRow("another outcome")
            << changed(R"("o":"ok")", R"("o":"OK")") << qint64(smallest.size());
        QTest::newRow("a NUL") << QByteArray(smallest).replace("00ff", QByteArray("0\0ff", 4))
                               << qint64(22);
        QTest::newRow("single quotes") << QByteArray(smallest).replace('"', '\'') << qint64(1);
    }
    void refusesWhatIsNotWrittenTheOneWay()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(qint64, offset);
        const auto entry = Entry::parse(bytes);
        QVERIFY(!entry.ok());
        QCOMPARE(entry.error().code, ErrorCode::EntryMalformed);
        QCOMPARE(entry.error().number, offset);
        QVERIFY(!EntryView::parse(bytes).ok());
        QVERIFY(!grammarAccepts(bytes));
    }

    void acceptsExactlyTheGrammarUnderRandomEdits()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QByteArray spices = "{}\",:0123456789abcdnorstuvwxehm-._/+=@ \\\n\x7f\xc3";
        const QByteArray pieces[] = {R"("c":"01",)",
                                     R"("cb":"0",)",
                                     R"("cm":"0",)",
                                     R"("d":"9",)",
                                     R"("e":"person:7",)",
                                     R"("r":"5",)",
                                     R"("rh":"6",)",
                                     R"("s":"8",)",
                                     R"("n":0,)",
                                     R"("t":9007199254740991,)",
                                     R"("t":9007199254740992,)",
                                     R"("v":1,)"};
        const QByteArray whole =
            R"({"a":"email.update","b":"00ff","c":"01","cb":"0","cm":"0","d":"9","e":"person:7","n":12,"o":"ok","r":"5","rh":"6","s":"8","t":1700000000000,"u":2,"v":1,"w":"desk-1","x":"screen:one"})";
        int accepted = 0;
        int refused = 0;
        for (int i = 0; i < 60000; ++i) {
            QByteArray bytes = random.bounded(2) != 0 ? whole : smallest;
            for (int edits = random.bounded(3); edits >= 0; --edits) {
                const qsizetype at = random.bounded(int(bytes.size()));
                switch (random.bounded(5)) {
                case 0:
                    bytes[at] = spices.at(random.bounded(int(spices.size())));
                    break;
                case 1:
                    bytes.insert(at, spices.at(random.bounded(int(spices.size()))));
                    break;
                case 2:
                    bytes.remove(at, 1);
                    break;
                case 3: // a whole member more or less: often still good
                    bytes.replace(pieces[random.bounded(12)], "");
                    break;
                default: {
                    const QByteArray& piece = pieces[random.bounded(12)];
                    const qsizetype place = bytes.indexOf(piece.first(4));
                    bytes.insert(place < 0 ? 1 : place, piece);
                }
                }
                if (bytes.isEmpty())
                    bytes = "{";
            }
            const bool good = grammarAccepts(bytes);
            const auto entry = Entry::parse(bytes);
            if (EntryView::parse(bytes).ok() != good || entry.ok() != good)
                QFAIL(qPrintable(
                    QStringLiteral("seed %1: %2").arg(seed).arg(QString::fromLatin1(bytes))));
            if (good)
                QCOMPARE(entry.value().write().value(), bytes);
            ++(good ? accepted : refused);
        }
        // A run that met one side only would show nothing.
        QVERIFY2(accepted > 2000 && refused > 2000,
                 qPrintable(QStringLiteral("%1 accepted, %2 refused").arg(accepted).arg(refused)));
    }

    void anyoneCanHashALeaf()
    {
        const QByteArray expected =
            "51c91ff5e2af4fee723f1bdcbed5fce17bd66be6fc66e53f99a2c9eb5e5493f6";
        QCOMPARE(toBytes(leafHash(smallest)).toHex(), expected);
        QProcess shell;
        shell.start(QStringLiteral("sh"),
                    {QStringLiteral("-c"), QStringLiteral("printf '\\0%s' \"$1\" | sha256sum"),
                     QStringLiteral("sh"), QString::fromLatin1(smallest)});
        QVERIFY(shell.waitForFinished(10000));
        QCOMPARE(shell.readAllStandardOutput().first(64), expected);
    }

    void hashesKnownMessagesAlsoInTwoPieces()
    {
        crypto::Sha256 sha;
        const auto hex = [](const crypto::Sha256::Digest& digest) {
            return toBytes(digest).toHex();
        };
        // FIPS 180-4 examples.
        QCOMPARE(hex(sha.of({})),
                 QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
        QCOMPARE(hex(sha.of("abc")),
                 QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hex(sha.of("abcdbcdecdefdefgefghfghighijhijk", "ijkljklmklmnlmnomnopnopq")),
                 QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"));
        QCOMPARE(hex(sha.of({}, "abc")), hex(sha.of("a", "bc")));
        QCOMPARE(hex(crypto::Sha256::ofThread().of("abc")), hex(sha.of("abc")));
    }

    void commitsToAFieldAndItsValue()
    {
        QByteArray salt;
        for (int i = 1; i <= 32; ++i)
            salt += char(i);
        QCOMPARE(commitment(salt, "email", "uno@prueba.ec").value(),
                 QByteArray("1cbf2621d4cebfa8fea88643ed554e0019cfd4f6c4c59e8093b14402bb4e1a8c"));
        QVERIFY(commitment(salt, "emai", "l|uno@prueba.ec").value() !=
                commitment(salt, "email", "uno@prueba.ec").value());
        QCOMPARE(commitment(salt, "email|a", "b").error().code, ErrorCode::EntryMalformed);
        QCOMPARE(commitment(salt, "", "b").error().code, ErrorCode::EntryMalformed);
        QCOMPARE(commitment(QByteArray(32, '\0'), "email", "b").error().code,
                 ErrorCode::CryptoKeyEmpty);
        QCOMPARE(commitment(salt.first(31), "email", "b").error().code, ErrorCode::KeyMalformed);
        QCOMPARE(commitment({}, "email", "b").error().code, ErrorCode::KeyMalformed);
    }
};

QTEST_GUILESS_MAIN(EntryTest)
#include "EntryTest.moc"
