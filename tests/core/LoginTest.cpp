#include "core/Login.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class LoginTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesSignInNames_data();
    void takesSignInNames();
    void refusesAllElse_data();
    void refusesAllElse();
};

void LoginTest::takesSignInNames_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QByteArray>("login");
    QTest::newRow("three letters") << u"ana"_s << QByteArray("ana");
    QTest::newRow("dot and hyphen") << u"prueba.uno-2"_s << QByteArray("prueba.uno-2");
    QTest::newRow("capitals") << u"Prueba.Uno"_s << QByteArray("prueba.uno");
    QTest::newRow("blanks around") << u" ana\n"_s << QByteArray("ana");
    QTest::newRow("32 characters") << QString(32, u'z') << QByteArray(32, 'z');
}

void LoginTest::takesSignInNames()
{
    QFETCH(QString, typed);
    const auto login = parseLogin(typed);
    QVERIFY(login.ok());
    QTEST(login.value(), "login");
}

void LoginTest::refusesAllElse_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("empty") << QString();
    QTest::newRow("two letters") << u"an"_s;
    QTest::newRow("33 characters") << QString(33, u'z');
    QTest::newRow("ten megabytes") << QString(10'000'000, u'z');
    QTest::newRow("digit first") << u"1ana"_s;
    QTest::newRow("dot first") << u".ana"_s;
    QTest::newRow("blank inside") << u"an a"_s;
    QTest::newRow("underscore") << u"an_a"_s;
    QTest::newRow("accent") << u"josé"_s;
    QTest::newRow("Kelvin sign, lower-cased to k") << u"an\u212Aa"_s;
    QTest::newRow("dotted capital I") << u"\u0130ana"_s;
    QTest::newRow("Cyrillic") << u"\u0430na"_s;
    QTest::newRow("zero character") << u"ana"_s + QChar(0);
    QTest::newRow("e-mail") << u"ana@b.ec"_s;
    QTest::newRow("SQL") << u"ana'--"_s;
}

void LoginTest::refusesAllElse()
{
    QFETCH(QString, typed);
    const auto login = parseLogin(typed);
    QVERIFY(!login.ok());
    QVERIFY(login.error().code == ErrorCode::LoginMalformed);
}

QTEST_GUILESS_MAIN(LoginTest)
#include "LoginTest.moc"
