#include "Seed.h"

#include "core/Email.h"

#include <QRegularExpression>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class EmailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesPlainAddresses_data();
    void takesPlainAddresses();
    void refusesAndNamesTheReason_data();
    void refusesAndNamesTheReason();
    void comparesByTheNormalForm_data();
    void comparesByTheNormalForm();
    void keepsDifferentMailboxesApart_data();
    void keepsDifferentMailboxesApart();
    void showsOnlyTheBeginnings_data();
    void showsOnlyTheBeginnings();
    void readsWhatItPrints();
    void neverTakesWhatCouldReachAnotherHeader();
};

void EmailTest::takesPlainAddresses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("domain");
    const auto row = [](const char* name, const QString& typed, const QString& address,
                        const QString& domain) {
        QTest::newRow(name) << typed << address << domain;
    };
    row("short", u"a@b.ec"_s, u"a@b.ec"_s, u"b.ec"_s);
    row("blanks around", u"  a@b.ec\t"_s, u"a@b.ec"_s, u"b.ec"_s);
    row("capitals stay as typed", u"Ana.Prueba@IESS.gob.EC"_s, u"Ana.Prueba@IESS.gob.EC"_s,
        u"iess.gob.ec"_s);
    row("plus tag", u"ana+banco@gmail.com"_s, u"ana+banco@gmail.com"_s, u"gmail.com"_s);
    row("apostrophe", u"d'prueba@b.ec"_s, u"d'prueba@b.ec"_s, u"b.ec"_s);
    row("underscore, digits", u"a_1-2@b-c.ec"_s, u"a_1-2@b-c.ec"_s, u"b-c.ec"_s);
    row("international domain", u"a@bücher.ec"_s, u"a@xn--bcher-kva.ec"_s, u"xn--bcher-kva.ec"_s);
    row("international, capitals", u"a@BÜCHER.ec"_s, u"a@xn--bcher-kva.ec"_s,
        u"xn--bcher-kva.ec"_s);
    row("international, decomposed", u"a@bu\u0308cher.ec"_s, u"a@xn--bcher-kva.ec"_s,
        u"xn--bcher-kva.ec"_s);
    row("international, already ASCII", u"a@xn--bcher-kva.ec"_s, u"a@xn--bcher-kva.ec"_s,
        u"xn--bcher-kva.ec"_s);
    row("ñ in the domain", u"a@españa.es"_s, u"a@xn--espaa-rta.es"_s, u"xn--espaa-rta.es"_s);
    row("hyphens in places 3 and 4", u"a@r3---sn.b.ec"_s, u"a@r3---sn.b.ec"_s, u"r3---sn.b.ec"_s);
    const QString local64(64, u'a');
    row("64 before the @", local64 + u"@b.ec"_s, local64 + u"@b.ec"_s, u"b.ec"_s);
    const QString label63(63, u'd');
    row("label of 63", u"a@"_s + label63 + u".ec"_s, u"a@"_s + label63 + u".ec"_s,
        label63 + u".ec"_s);
    // 64 + 1 + 63 + 1 + 63 + 1 + 58 + 3 = 254
    const QString longest =
        local64 + u'@' + label63 + u'.' + label63 + u'.' + QString(58, u'e') + u".ec"_s;
    row("254 in all", longest, longest, longest.sliced(65));
}

void EmailTest::takesPlainAddresses()
{
    QFETCH(QString, typed);
    const auto email = Email::parse(typed);
    QVERIFY2(email.ok(), email.ok() ? "" : qPrintable(email.error().detail));
    QTEST(email.value().address(), "address");
    QTEST(email.value().domain(), "domain");
    QVERIFY(email.value().address().size() <= Email::typedMax);
}

void EmailTest::refusesAndNamesTheReason_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<ErrorCode>("reason");
    const auto row = [](const char* name, const QString& typed, ErrorCode code) {
        QTest::newRow(name) << typed << code;
    };
    row("nothing", {}, ErrorCode::EmailEmpty);
    row("blanks", u"  "_s, ErrorCode::EmailEmpty);
    row("no domain's dot", u"a@b"_s, ErrorCode::EmailMalformed);
    row("two @", u"a@@b.ec"_s, ErrorCode::EmailMalformed);
    row("two @ apart", u"a@b@c.ec"_s, ErrorCode::EmailMalformed);
    row("no @", u"ana.prueba"_s, ErrorCode::EmailMalformed);
    row("nothing before", u"@b.ec"_s, ErrorCode::EmailMalformed);
    row("nothing after", u"a@"_s, ErrorCode::EmailMalformed);
    row("another header", u"a@b.ec\r\nBcc: x@y.ec"_s, ErrorCode::EmailMalformed);
    row("another header, without its address", u"a@b.ec\r\nBcc: x"_s, ErrorCode::EmailMalformed);
    row("line break at the end", u"a@b.ec\r\n"_s, ErrorCode::EmailMalformed);
    row("line feed at the end", u"a@b.ec\n"_s, ErrorCode::EmailMalformed);
    row("line break before", u"\na@b.ec"_s, ErrorCode::EmailMalformed);
    row("line break before the @", u"a\r\n@b.ec"_s, ErrorCode::EmailMalformed);
    row("line separator", u"a@b.ec\u2028"_s, ErrorCode::EmailMalformed);
    row("line separator before the @", u"a\u2028@b.ec"_s, ErrorCode::EmailMalformed);
    row("zero character", u"a@b.ec"_s + QChar(0), ErrorCode::EmailMalformed);
    row("zero character inside", u"a"_s + QChar(0) + u"@b.ec"_s, ErrorCode::EmailMalformed);
    row("quoted", u"\"a b\"@c.ec"_s, ErrorCode::EmailMalformed);
    row("address literal", u"a@[127.0.0.1]"_s, ErrorCode::EmailMalformed);
    row("bare address literal", u"a@127.0.0.1"_s, ErrorCode::EmailMalformed);
    row("display name", u"A <a@b.ec>"_s, ErrorCode::EmailMalformed);
    row("angle brackets", u"<a@b.ec>"_s, ErrorCode::EmailMalformed);
    row("comment", u"a(x)@b.ec"_s, ErrorCode::EmailMalformed);
    row("two addresses", u"a@b.ec,c@d.ec"_s, ErrorCode::EmailMalformed);
    row("two addresses, semicolon", u"a@b.ec;c@d.ec"_s, ErrorCode::EmailMalformed);
    row("65 before the @", QString(65, u'a') + u"@b.ec"_s, ErrorCode::EmailTooLong);
    row("255 in all",
        QString(64, u'a') + u'@' + QString(63, u'd') + u'.' + QString(63, u'd') + u'.' +
            QString(59, u'e') + u".ec"_s,
        ErrorCode::EmailTooLong);
    row("ten megabytes", QString(10'000'000, u'a') + u"@b.ec"_s, ErrorCode::EmailTooLong);
    row("ten megabytes of blanks", QString(10'000'000, u' '), ErrorCode::EmailTooLong);
    row("accent before the @", u"josé@b.ec"_s, ErrorCode::EmailNotAscii);
    row("accent as a mark", u"jose\u0301@b.ec"_s, ErrorCode::EmailNotAscii);
    row("letters of another script", u"\u0430na@b.ec"_s, ErrorCode::EmailNotAscii);
    row("invisible space before the @", u"a\u200B@b.ec"_s, ErrorCode::EmailMalformed);
    row("invisible space in the domain", u"a@b\u200B.ec"_s, ErrorCode::EmailMalformed);
    row("soft hyphen in the domain", u"a@b\u00AD.ec"_s, ErrorCode::EmailMalformed);
    row("full stop of another script", u"a@b\u3002ec"_s, ErrorCode::EmailMalformed);
    row("full-width @", u"a\uFF20b.ec"_s, ErrorCode::EmailMalformed);
    row("direction override", u"a@\u202Eb.ec"_s, ErrorCode::EmailMalformed);
    row("dot at the end", u"a@b.ec."_s, ErrorCode::EmailMalformed);
    row("dot at the end of an international domain", u"a@bücher.ec."_s, ErrorCode::EmailMalformed);
    row("blank before the @", u"a @b.ec"_s, ErrorCode::EmailMalformed);
    row("blank after the @", u"a@ b.ec"_s, ErrorCode::EmailMalformed);
    row("two dots", u"a..b@c.ec"_s, ErrorCode::EmailMalformed);
    row("dot first", u".a@c.ec"_s, ErrorCode::EmailMalformed);
    row("dot before the @", u"a.@c.ec"_s, ErrorCode::EmailMalformed);
    row("two dots in the domain", u"a@b..ec"_s, ErrorCode::EmailMalformed);
    row("domain begins with a dot", u"a@.b.ec"_s, ErrorCode::EmailMalformed);
    row("label begins with a hyphen", u"a@-b.ec"_s, ErrorCode::EmailMalformed);
    row("label ends with a hyphen", u"a@b-.ec"_s, ErrorCode::EmailMalformed);
    row("label of 64", u"a@"_s + QString(64, u'd') + u".ec"_s, ErrorCode::EmailMalformed);
    row("underscore in the domain", u"a@b_c.ec"_s, ErrorCode::EmailMalformed);
    row("percent-coded break", u"a%0d%0a@b.ec"_s, ErrorCode::EmailMalformed);
    row("percent-coded break alone", u"%0d%0a"_s, ErrorCode::EmailMalformed);
    row("percent route", u"a%c.ec@b.ec"_s, ErrorCode::EmailMalformed);
    row("bang route", u"b.ec!a@c.ec"_s, ErrorCode::EmailMalformed);
    row("encoded word", u"=?utf-8?Q?=0D=0A?=@b.ec"_s, ErrorCode::EmailMalformed);
    row("encoded word alone", u"=?utf-8?Q?=0D=0A?="_s, ErrorCode::EmailMalformed);
    row("shell's pipe", u"|id@b.ec"_s, ErrorCode::EmailMalformed);
    row("local host", u"ROOT@localhost"_s, ErrorCode::EmailMalformed);
    row("port", u"a@b.ec:25"_s, ErrorCode::EmailMalformed);
    row("broken punycode", u"a@xn--\u00FC.ec"_s, ErrorCode::EmailMalformed);
    row("punycode of plain letters", u"a@xn--abc-.ec"_s, ErrorCode::EmailMalformed);
    row("a lone surrogate", u"a@b"_s + QChar(0xD800) + u".ec"_s, ErrorCode::EmailMalformed);
}

void EmailTest::refusesAndNamesTheReason()
{
    QFETCH(QString, typed);
    QFETCH(ErrorCode, reason);
    const auto email = Email::parse(typed);
    QVERIFY2(!email.ok(), qPrintable(email.ok() ? email.value().address().left(80) : QString()));
    QCOMPARE(int(email.error().code), int(reason));
}

void EmailTest::comparesByTheNormalForm_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("normal");
    QTest::newRow("capitals") << u"Ana@B.EC"_s << u"ana@b.ec"_s << u"ana@b.ec"_s;
    QTest::newRow("tag") << u"ana+x@b.ec"_s << u"ana@b.ec"_s << u"ana@b.ec"_s;
    QTest::newRow("two tags") << u"ana+x+y@b.ec"_s << u"ana+z@b.ec"_s << u"ana@b.ec"_s;
    QTest::newRow("Gmail's dots") << u"a.n.a@gmail.com"_s << u"ana@gmail.com"_s
                                  << u"ana@gmail.com"_s;
    QTest::newRow("Gmail's dots and tag")
        << u"A.na+b.c@Gmail.com"_s << u"ana@gmail.com"_s << u"ana@gmail.com"_s;
    QTest::newRow("Gmail's other name")
        << u"a.na@googlemail.com"_s << u"ana@gmail.com"_s << u"ana@gmail.com"_s;
    QTest::newRow("international")
        << u"a@bücher.ec"_s << u"a@XN--BCHER-KVA.ec"_s << u"a@xn--bcher-kva.ec"_s;
}

void EmailTest::comparesByTheNormalForm()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const auto a = Email::parse(one);
    const auto b = Email::parse(other);
    QVERIFY(a.ok() && b.ok());
    QVERIFY(a.value() == b.value());
    QTEST(a.value().normal(), "normal");
}

void EmailTest::keepsDifferentMailboxesApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("dots elsewhere") << u"a.na@b.ec"_s << u"ana@b.ec"_s;
    QTest::newRow("domains") << u"ana@b.ec"_s << u"ana@c.ec"_s;
    QTest::newRow("below Gmail") << u"a.na@mail.gmail.com"_s << u"ana@mail.gmail.com"_s;
    QTest::newRow("nothing but a tag") << u"+a@b.ec"_s << u"+b@b.ec"_s;
}

void EmailTest::keepsDifferentMailboxesApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    const auto a = Email::parse(one);
    const auto b = Email::parse(other);
    QVERIFY(a.ok() && b.ok());
    QVERIFY(!(a.value() == b.value()));
}

void EmailTest::showsOnlyTheBeginnings_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("masked");
    QTest::newRow("usual") << u"ana@dominio.ec"_s << u"a***@d***.ec"_s;
    QTest::newRow("one letter hides as much") << u"a@d.ec"_s << u"a***@d***.ec"_s;
    QTest::newRow("three labels") << u"ana@iess.gob.ec"_s << u"a***@i***.ec"_s;
}

void EmailTest::showsOnlyTheBeginnings()
{
    QFETCH(QString, typed);
    QTEST(Email::parse(typed).value().masked(), "masked");
}

void EmailTest::readsWhatItPrints()
{
    QRandomGenerator random = seededRandom();
    const QString locals = QStringLiteral("abcXYZ019_-+'&~#$*=^{}");
    const QString labels = QStringLiteral("abcxyzABC0189");
    const auto word = [&](const QString& letters, int max) {
        QString text;
        for (int n = random.bounded(1, max + 1); n > 0; --n)
            text.append(letters[random.bounded(letters.size())]);
        return text;
    };
    for (int trial = 0; trial < 5'000; ++trial) {
        const QString typed = word(locals, 20) +
                              (trial % 2 ? u".z"_s + word(locals, 20) : QString()) + u'@' +
                              word(labels, 20) + u"."_s + word(labels, 5) + u".ec"_s;
        const auto email = Email::parse(typed);
        QVERIFY2(email.ok(), qPrintable(typed));
        QCOMPARE(email.value().address(), typed);
        const auto again = Email::parse(email.value().normal());
        QVERIFY2(again.ok(), qPrintable(email.value().normal()));
        QCOMPARE(again.value().normal(), email.value().normal());
    }
}

void EmailTest::neverTakesWhatCouldReachAnotherHeader()
{
    QRandomGenerator random = seededRandom();
    const QRegularExpression safe(
        QStringLiteral("\\A[A-Za-z0-9._+'&~#$*=^{}-]+@[A-Za-z0-9.-]+\\z"));
    const QString alphabet =
        QStringLiteral("aaabb.@ \r\n\t,;:<>()[]\"\\%!?|/ñ\u200B\u2028\uFF20\u3002") + QChar(0);
    int taken = 0;
    for (int trial = 0; trial < 200'000; ++trial) {
        QString typed = QStringLiteral("a@b.ec");
        for (int n = random.bounded(4); n > 0; --n)
            typed.insert(random.bounded(typed.size() + 1),
                         alphabet[random.bounded(alphabet.size())]);
        const auto email = Email::parse(typed);
        if (!email.ok())
            continue;
        ++taken;
        QVERIFY2(safe.match(email.value().address()).hasMatch(),
                 qPrintable(email.value().address()));
        QVERIFY2(safe.match(email.value().normal()).hasMatch(), qPrintable(email.value().normal()));
    }
    QVERIFY2(taken > 1'000, "the generator made hardly any address");
}

QTEST_GUILESS_MAIN(EmailTest)
#include "EmailTest.moc"
