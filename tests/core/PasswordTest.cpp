#include "core/Password.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int lengthMin = 15;

Result<void> check(const QByteArray& password)
{
    return checkPassword(Secret::fromBytes(password), lengthMin,
                         {QStringLiteral("prueba.uno"), QStringLiteral("Oficina Centro"),
                          QStringLiteral("IESS"), QStringLiteral("abc")});
}

} // namespace

class PasswordTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesLongUnlikelyTexts_data();
    void takesLongUnlikelyTexts();
    void refusesAndNamesTheReason_data();
    void refusesAndNamesTheReason();
    void saysHowManyCharactersAreWanted();
    void leavesThePasswordAsItWas();
};

void PasswordTest::takesLongUnlikelyTexts_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::newRow("words") << QByteArray("caballo lluvia tren ventana");
    QTest::newRow("15 characters") << QByteArray("mesaverdetrucha");
    QTest::newRow("15 characters of two bytes") << QByteArray("ñandúéáíóú€äöüß");
    QTest::newRow("256 bytes") << QByteArray("mesa verde trucha lluvia ").repeated(10) + "lejos.";
    QTest::newRow("digits at random") << QByteArray("83920571640285713");
    QTest::newRow("capitals and signs") << QByteArray("Kz#9!vQ2&mT7@pL4x");
    QTest::newRow("a common word in a long text") << QByteArray("hola tortuga de nieve azul");
    QTest::newRow("a short word amid random signs") << QByteArray("8#2$9%hola5&1*7!0");
    QTest::newRow("two like letters amid digits") << QByteArray("93#aa$8217%6402!5");
    QTest::newRow("context of three letters") << QByteArray("xx abc lluvia tren");
    QTest::newRow("spaces") << QByteArray("  mesa  verde  trucha ");
    QTest::newRow("emoji") << QByteArray("mesa verde tru 🐟 cha");
}

void PasswordTest::takesLongUnlikelyTexts()
{
    QFETCH(QByteArray, password);
    const auto checked = check(password);
    QVERIFY2(checked.ok(),
             checked.ok() ? "" : QByteArray::number(int(checked.error().code)).constData());
}

void PasswordTest::refusesAndNamesTheReason_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<ErrorCode>("reason");
    const auto row = [](const char* name, const QByteArray& password, ErrorCode code) {
        QTest::newRow(name) << password << code;
    };
    row("empty", {}, ErrorCode::PasswordTooShort);
    row("14 characters", "mesaverdetruch", ErrorCode::PasswordTooShort);
    row("14 characters, 28 bytes", QByteArray("ñ").repeated(13) + "ú", ErrorCode::PasswordTooShort);
    row("no UTF-8", "mesaverde\xfftruchalluvia", ErrorCode::PasswordTooShort);
    row("overlong UTF-8", "mesaverde\xc0\xafntruchalluvia", ErrorCode::PasswordTooShort);
    row("half a character at the end", "mesaverdetruchalluvia\xc3", ErrorCode::PasswordTooShort);
    row("a surrogate in UTF-8", "mesaverdetrucha\xed\xa0\x80lluvia", ErrorCode::PasswordTooShort);
    row("beyond Unicode", "mesaverdetrucha\xf4\x90\x80\x80lluvia", ErrorCode::PasswordTooShort);
    row("257 bytes", QByteArray("mesa verde trucha lluvia ").repeated(10) + "lejos..",
        ErrorCode::PasswordTooLong);
    row("one letter", QByteArray(20, 'a'), ErrorCode::PasswordCommon);
    row("a piece again", "abcxabcxabcxabcx", ErrorCode::PasswordCommon);
    row("a piece again, cut short", "k8tz2k8tz2k8tz2k8", ErrorCode::PasswordCommon);
    row("half twice", "mesaverdemesaverde", ErrorCode::PasswordCommon);
    row("half twice, another case", "mesaverdeMesaVerde", ErrorCode::PasswordCommon);
    row("half twice, ñ in another case", "mesañandúMESAÑANDÚ", ErrorCode::PasswordCommon);
    row("half twice and a digit", "mesaverdemesaverde7", ErrorCode::PasswordCommon);
    row("digits upward", "123456789012345", ErrorCode::PasswordCommon);
    row("digits downward", "987654321098765", ErrorCode::PasswordCommon);
    row("the alphabet", "abcdefghijklmnop", ErrorCode::PasswordCommon);
    row("the alphabet backward", "zyxwvutsrqponmlk", ErrorCode::PasswordCommon);
    row("rows of keys", "qwertyuiopasdfghjkl", ErrorCode::PasswordCommon);
    row("a row of keys and digits", "qwertyuiop12345", ErrorCode::PasswordCommon);
    row("blocks", "aaaaabbbbbccccc", ErrorCode::PasswordCommon);
    row("word and digits", "contraseña12345", ErrorCode::PasswordCommon);
    row("word without its ñ", "Contrasena!2026", ErrorCode::PasswordCommon);
    row("word between signs", "***password2026", ErrorCode::PasswordCommon);
    row("short word and ten digits", "clave1234567890", ErrorCode::PasswordCommon);
    row("a famous phrase", "CorrectHorseBatteryStaple", ErrorCode::PasswordCommon);
    row("sign-in name", "xx-prueba.uno-lluvia-7", ErrorCode::PasswordContext);
    row("part of the sign-in name", "lluviaPRUEBAtren7", ErrorCode::PasswordContext);
    row("office", "tren lluvia oficina", ErrorCode::PasswordContext);
    row("institute", "tren lluvia iess 77", ErrorCode::PasswordContext);
}

void PasswordTest::refusesAndNamesTheReason()
{
    QFETCH(QByteArray, password);
    QFETCH(ErrorCode, reason);
    const auto checked = check(password);
    QVERIFY(!checked.ok());
    QCOMPARE(int(checked.error().code), int(reason));
}

void PasswordTest::saysHowManyCharactersAreWanted()
{
    QCOMPARE(check("corta").error().number, lengthMin);
}

void PasswordTest::leavesThePasswordAsItWas()
{
    const QByteArray text("Mesa Verde Trucha Ñandú");
    const Secret password = Secret::fromBytes(text);
    QVERIFY(checkPassword(password, lengthMin, {}).ok());
    QVERIFY(password.equals(text));
}

QTEST_GUILESS_MAIN(PasswordTest)
#include "PasswordTest.moc"
