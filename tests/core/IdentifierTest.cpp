#include "AtOnce.h"

#include "core/Identifier.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class IdentifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbers_data();
    void readsNumbers();
    void refusesOtherNumbers_data();
    void refusesOtherNumbers();
    void noTwoKindsMeet();
    void kindsAreReadBack();
    void tenMegabytesAreRefusedUnread();
};

void IdentifierTest::readsNumbers_data()
{
    QTest::addColumn<IdentifierKind>("kind");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("masked");
    QTest::newRow("cédula") << IdentifierKind::Cedula << u"171234560-0"_s << u"1712345600"_s
                            << u"171•••5600"_s;
    QTest::newRow("passport") << IdentifierKind::Passport << u" ab-123 456\n"_s << u"AB123456"_s
                              << u"AB••••56"_s;
    QTest::newRow("shortest") << IdentifierKind::Passport << u"A123"_s << u"A123"_s << u"A••3"_s;
    QTest::newRow("longest passport")
        << IdentifierKind::Passport << u"A12345678"_s << u"A12345678"_s << u"A1•••••78"_s;
    QTest::newRow("longest code") << IdentifierKind::ForeignCode << u"EXT12345678901234567"_s
                                  << u"EXT12345678901234567"_s << u"EX••••••••••••••••67"_s;
}

void IdentifierTest::readsNumbers()
{
    QFETCH(IdentifierKind, kind);
    QFETCH(QString, typed);
    const auto identifier = Identifier::parse(kind, typed);
    QVERIFY(identifier.ok());
    QTEST(identifier.value().text(), "text");
    QTEST(identifier.value().masked(), "masked");
    QVERIFY(identifier.value().kind() == kind);
    QVERIFY(Identifier::parse(kind, identifier.value().text()).value() == identifier.value());
}

void IdentifierTest::refusesOtherNumbers_data()
{
    QTest::addColumn<IdentifierKind>("kind");
    QTest::addColumn<QString>("typed");
    for (const IdentifierKind kind : {IdentifierKind::Passport, IdentifierKind::ForeignCode}) {
        const QByteArray name = identifierKindName(kind);
        const auto row = [&](const char* what, const QString& typed) {
            QTest::newRow(name + ": " + what) << kind << typed;
        };
        row("empty", QString());
        row("blank", u"  "_s);
        row("three", u"A12"_s);
        row("too long", QString(kind == IdentifierKind::Passport ? 10 : 21, u'A'));
        row("eñe", u"Ñ12345"_s);
        row("dotless i", u"ı12345"_s);
        row("a letter of two", u"ß12345"_s);
        row("full-width digit", u"A1234\uFF15"_s);
        row("invisible space", u"A12\u200B345"_s);
        row("a mark of its own", u"pasaporte:1"_s);
        row("a statement", u"';DROP--"_s);
        row("a filler", u"A1234<"_s);
    }
    QTest::newRow("cédula: wrong digit") << IdentifierKind::Cedula << u"1712345601"_s;
}

void IdentifierTest::refusesOtherNumbers()
{
    QFETCH(IdentifierKind, kind);
    QFETCH(QString, typed);
    const auto identifier = Identifier::parse(kind, typed);
    QVERIFY(!identifier.ok());
    QVERIFY(identifier.error().code == (kind == IdentifierKind::Cedula
                                            ? ErrorCode::CedulaCheckDigit
                                            : ErrorCode::IdentifierMalformed));
}

void IdentifierTest::noTwoKindsMeet()
{
    const QString number = u"171234560"_s;
    const QString passport =
        Identifier::parse(IdentifierKind::Passport, number).value().indexText();
    const QString code = Identifier::parse(IdentifierKind::ForeignCode, number).value().indexText();
    QCOMPARE(passport, u"pasaporte:171234560"_s);
    QCOMPARE(code, u"codigo:171234560"_s);
    const auto cedula = Identifier::parse(IdentifierKind::Cedula, u"1712345600").value();
    const auto alike = Identifier::parse(IdentifierKind::ForeignCode, u"1712345600").value();
    QCOMPARE(cedula.indexText(), u"1712345600"_s);
    QVERIFY(cedula.indexText() != alike.indexText());
    QVERIFY(!(cedula == alike));
}

void IdentifierTest::kindsAreReadBack()
{
    for (const IdentifierKind kind :
         {IdentifierKind::Cedula, IdentifierKind::Passport, IdentifierKind::ForeignCode})
        QVERIFY(parseIdentifierKind(identifierKindName(kind)).value() == kind);
    QVERIFY(!parseIdentifierKind("ruc").ok());
    QVERIFY(!parseIdentifierKind("Cedula").ok());
}

void IdentifierTest::tenMegabytesAreRefusedUnread()
{
    const QString typed(10'000'000, u'A');
    for (const IdentifierKind kind : {IdentifierKind::Cedula, IdentifierKind::Passport, IdentifierKind::ForeignCode}) {
        QVERIFY(!Identifier::parse(kind, typed).ok());
        QVERIFY(isDoneAtOnce([&] { return Identifier::parse(kind, typed).ok(); }));
    }
}

QTEST_GUILESS_MAIN(IdentifierTest)
#include "IdentifierTest.moc"
