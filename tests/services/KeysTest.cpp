#include "support/TestOffice.h"

#include "services/Keys.h"
#include "storage/Sealing.h"

#include <QTest>

using namespace ventanilla;
using storage::Table;

/// The master key: in boxes for those who may have it, and what it knows of the keys before it.
class KeysTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char someone[] = "0123456789abcdef0123456789abcdef";
    static constexpr char other[] = "fedcba9876543210fedcba9876543210";
    static crypto::BoxKey newKey() { return crypto::BoxKey::fromSecret(crypto::randomSecret(32)).value(); }
    static MasterKey master() { return MasterKey::generate().value(); }
    static QByteArray index(const MasterKey& key) { return key.identifierIndex(QString::fromUtf16(demo::one)).value(); }
    static VisitId visit() { return VisitId::fromBytes(QByteArray(16, 'v')); }
    static Email email() { return Email::parse(u"uno@buzon.example").value(); }
    static Secret code() { return Secret::fromBytes("123456"); }
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }

private Q_SLOTS:
    void initTestCase()
    {
        TestOffice cryptographyStarted;
    }
    void opensInItsOwnBoxOnly();
    void refusesABoxThatWasMovedOrChanged();
    void readsWhatWasWrappedBeforeThereWereBoxes();
    void knowsTheKeyBeforeItUntilItForgets();
    void wrapsADataKeyAnewOnce();
    void takesCodesOfEarlierKeysWhileTheyAreOut();
    void remembersWhatWasSealed_data();
    void remembersWhatWasSealed();
    void keepsOneAnswerKeyThroughTwoChanges();
};

void KeysTest::opensInItsOwnBoxOnly()
{
    const MasterKey key = master();
    const crypto::BoxKey mine = newKey(), another = newKey();
    const QByteArray wrapped = key.wrapFor(mine.publicKey(), Table::Staff, someone).value();
    QCOMPARE(MasterKey::recipientOf(wrapped).value(), mine.publicKey());
    QVERIFY(!MasterKey::isOfOld(wrapped));
    QCOMPARE(index(MasterKey::unwrap(mine, Table::Staff, someone, wrapped).value()), index(key));
    QCOMPARE(codeOf(MasterKey::unwrap(another, Table::Staff, someone, wrapped)), ErrorCode::CryptoOpenFailed);
    QVERIFY(index(master()) != index(key));
}

void KeysTest::refusesABoxThatWasMovedOrChanged()
{
    const MasterKey key = master();
    const crypto::BoxKey mine = newKey();
    const QByteArray wrapped = key.wrapFor(mine.publicKey(), Table::Staff, someone).value();
    QVERIFY(!MasterKey::unwrap(mine, Table::Staff, other, wrapped).ok());
    QVERIFY(!MasterKey::unwrap(mine, Table::Recovery, someone, wrapped).ok());
    for (qsizetype i = 0; i < wrapped.size(); ++i) {
        QByteArray changed = wrapped;
        changed[i] = char(changed.at(i) ^ 1);
        QCOMPARE(codeOf(MasterKey::unwrap(mine, Table::Staff, someone, changed)), ErrorCode::CryptoOpenFailed);
        QVERIFY(!MasterKey::unwrap(mine, Table::Staff, someone, wrapped.first(i)).ok());
    }
    for (qsizetype size = 0; size <= 33; ++size)
        QCOMPARE(codeOf(MasterKey::recipientOf(wrapped.first(size))), ErrorCode::KeyMalformed);
}

void KeysTest::readsWhatWasWrappedBeforeThereWereBoxes()
{
    const Secret wrapping = crypto::randomSecret(32);
    const QByteArray old = storage::sealField(wrapping, Table::Staff, someone, "wrap", QByteArray(32, 'm')).value();
    QVERIFY(MasterKey::isOfOld(old));
    QCOMPARE(codeOf(MasterKey::recipientOf(old)), ErrorCode::KeyMalformed);
    QVERIFY(MasterKey::unwrapOfOld(wrapping, Table::Staff, someone, old).ok());
    QVERIFY(!MasterKey::unwrapOfOld(crypto::randomSecret(32), Table::Staff, someone, old).ok());
    QVERIFY(!MasterKey::unwrap(newKey(), Table::Staff, someone, old).ok());
}

void KeysTest::knowsTheKeyBeforeItUntilItForgets()
{
    const MasterKey first = master();
    const DataKey data = first.newDataKey(Table::Person, someone).value();
    MasterKey second = first.successor().value();
    QVERIFY(second.knowsEarlier());
    const storage::BlindIndex both = second.identifierIndex(QString::fromUtf16(demo::one)).value();
    QCOMPARE(both.earlier(), index(first));
    QVERIFY(both.present() != both.earlier());
    QVERIFY(second.openDataKey(Table::Person, someone, data.wrapped).value().equals(data.key.view()));
    QCOMPARE(codeOf(first.openDataKey(Table::Person, other, data.wrapped)), ErrorCode::CryptoOpenFailed);
    second.forgetEarlier(false);
    QVERIFY(!second.knowsEarlier());
    QVERIFY(second.identifierIndex(QString::fromUtf16(demo::one)).value().earlier().isEmpty());
    QCOMPARE(codeOf(second.openDataKey(Table::Person, someone, data.wrapped)), ErrorCode::CryptoOpenFailed);
}

void KeysTest::wrapsADataKeyAnewOnce()
{
    const MasterKey first = master();
    const DataKey data = first.newDataKey(Table::Person, someone).value();
    MasterKey second = first.successor().value();
    const auto again = second.rewrapped(Table::Person, someone, data.wrapped);
    QVERIFY(again.ok() && again.value().has_value());
    QVERIFY(!second.rewrapped(Table::Person, someone, *again.value()).value().has_value());
    QCOMPARE(codeOf(first.openDataKey(Table::Person, someone, *again.value())), ErrorCode::CryptoOpenFailed);
    second.forgetEarlier(false);
    QVERIFY(second.openDataKey(Table::Person, someone, *again.value()).value().equals(data.key.view()));
    QCOMPARE(codeOf(second.rewrapped(Table::Person, someone, data.wrapped)), ErrorCode::CryptoOpenFailed);
}

void KeysTest::takesCodesOfEarlierKeysWhileTheyAreOut()
{
    const MasterKey first = master();
    const QByteArray mac = first.codeMac(visit(), email(), code()).value();
    MasterKey second = first.successor().value();
    QVERIFY(second.codeMac(visit(), email(), code()).value() != mac);
    QVERIFY(second.isCode(visit(), email(), code(), mac).value());
    QVERIFY(!second.isCode(visit(), email(), Secret::fromBytes("123457"), mac).value());
    second.forgetEarlier(true);
    QVERIFY(second.isCode(visit(), email(), code(), mac).value());
    second.forgetEarlier(false);
    QVERIFY(!second.isCode(visit(), email(), code(), mac).value());
    QVERIFY(second.isCode(visit(), email(), code(), second.codeMac(visit(), email(), code()).value()).value());
}

void KeysTest::remembersWhatWasSealed_data()
{
    QTest::addColumn<bool>("rotating");
    QTest::addColumn<bool>("codes");
    QTest::addRow("while rotating") << true << true;
    QTest::addRow("done, codes out") << false << true;
    QTest::addRow("done") << false << false;
}

void KeysTest::remembersWhatWasSealed()
{
    QFETCH(bool, rotating);
    QFETCH(bool, codes);
    const MasterKey first = master();
    const QByteArray mac = first.codeMac(visit(), email(), code()).value();
    MasterKey second = first.successor().value();
    const crypto::BoxKey mine = newKey();
    const QByteArray wrapped = second.wrapFor(mine.publicKey(), Table::Staff, someone).value();
    if (!rotating)
        second.forgetEarlier(codes);
    const QByteArray sealed = second.sealEarlier(other).value();
    MasterKey opened = MasterKey::unwrap(mine, Table::Staff, someone, wrapped).value();
    QCOMPARE(codeOf(opened.recallEarlier(someone, sealed)), ErrorCode::CryptoOpenFailed); // another generation's row
    QVERIFY(opened.recallEarlier(other, sealed).ok());
    QCOMPARE(opened.knowsEarlier(), rotating);
    QCOMPARE(opened.isCode(visit(), email(), code(), mac).value(), codes);
    if (rotating)
        QCOMPARE(opened.identifierIndex(QString::fromUtf16(demo::one)).value().earlier(), index(first));
    MasterKey stranger = master();
    QVERIFY(!stranger.recallEarlier(other, sealed).ok());
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray changed = sealed;
        changed[i] = char(changed.at(i) ^ 0x40);
        QVERIFY(!opened.recallEarlier(other, changed).ok());
    }
}

void KeysTest::keepsOneAnswerKeyThroughTwoChanges()
{
    const MasterKey first = master();
    MasterKey second = first.successor().value();
    second.forgetEarlier(false);
    MasterKey third = second.successor().value();
    const PersonId person = PersonId::fromBytes(QByteArray(16, 'p'));
    const auto answer = [&person](const MasterKey& key) { return key.answerMac(person, "first-pet", Secret::fromBytes("respuesta")).value().view().toByteArray(); };
    QCOMPARE(answer(third), answer(first));
    QVERIFY(answer(master()) != answer(first));
    const QByteArray mac = first.codeMac(visit(), email(), code()).value();
    QVERIFY(!third.isCode(visit(), email(), code(), mac).value());
    QVERIFY(third.isCode(visit(), email(), code(), second.codeMac(visit(), email(), code()).value()).value());
    // Only the key just before it wraps anything; the one before that is gone.
    const DataKey data = first.newDataKey(Table::Person, someone).value();
    QVERIFY(!third.openDataKey(Table::Person, someone, data.wrapped).ok());
}

QTEST_GUILESS_MAIN(KeysTest)
#include "KeysTest.moc"
