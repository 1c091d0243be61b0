#include "core/Answer.h"

#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

class AnswerTest : public QObject
{
    Q_OBJECT

private:
    static Secret typed(const QString& text) { return Secret::fromBytes(text.toUtf8()); }
    static SecurityQuestion question()
    {
        return {"first-pet", u"¿Cómo se llamaba su primera mascota?"_s,
                u"What was your first pet called?"_s};
    }
    static PersonRecord person()
    {
        return {u"1712345600"_s,
                u"Núñez de los Ríos"_s,
                u"Ana Lucía"_s,
                QDate(1980, 1, 5),
                u"prueba.uno@correo-anterior.example"_s,
                u"+593991234567"_s};
    }

private Q_SLOTS:
    void comparesWhatIsMeant_data();
    void comparesWhatIsMeant();
    void takes_data();
    void takes();
    void refuses_data();
    void refuses();
    void countsLettersNotCharacters();
    void takesNothingLongerThanItsField();
    void leavesWhatItLooksAt();
};

void AnswerTest::comparesWhatIsMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("normal");
    QTest::newRow("as it is") << u"luna"_s << u"luna"_s;
    QTest::newRow("case") << u"LuNA"_s << u"luna"_s;
    QTest::newRow("accents") << u"Ñandú Güero Áé"_s << u"nandugueroae"_s;
    QTest::newRow("accents of their own") << u"Peru\u0301"_s << u"peru"_s;
    QTest::newRow("blanks") << u"  San  Luis\u00a0Sur\t"_s << u"sanluissur"_s;
    QTest::newRow("punctuation") << u"San-Luis, \"Sur\"!"_s << u"sanluissur"_s;
    QTest::newRow("digits") << u"Calle 10 # 20"_s << u"calle1020"_s;
    QTest::newRow("wide letters") << u"\uff2c\uff55na\uff11"_s << u"luna1"_s;
    QTest::newRow("ligature") << u"\ufb01esta"_s << u"fiesta"_s;
    QTest::newRow("two for one") << u"Straße"_s << u"strasse"_s;
    QTest::newRow("another script") << u"Ж\u2014ук"_s << u"жук"_s;
    QTest::newRow("beyond the first plane") << u"\U0001d400\U0001f436b"_s << u"ab"_s;
    QTest::newRow("nothing") << u" - ¿?\n"_s << QString();
}

void AnswerTest::comparesWhatIsMeant()
{
    QFETCH(QString, text);
    QFETCH(QString, normal);
    QCOMPARE(normalAnswer(typed(text)).view(), QByteArrayView(normal.toUtf8()));
}

void AnswerTest::takes_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t* text :
         {u"Firulais", u"Pelusa", u"banana", u"los Andes", u"Otto", u"Coco", u"Ciudad Vieja",
          u"mascota Firulais", u"calle 77", u"jamaica", u"Xyzzy 12", u"año 2011", u"rosa de mayo"})
        QTest::newRow(qPrintable(QString::fromUtf16(text))) << QString::fromUtf16(text);
}

void AnswerTest::takes()
{
    QFETCH(QString, text);
    const auto answer = checkAnswer(typed(text), 4, question(), person());
    QVERIFY(answer.ok());
    QVERIFY(answer.value().equals(normalAnswer(typed(text)).view()));
}

void AnswerTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    const auto row = [](const char* name, const QString& text, ErrorCode code) {
        QTest::newRow(name) << text << int(code);
    };
    row("nothing", QString(), ErrorCode::AnswerTooShort);
    row("three letters", u"sol"_s, ErrorCode::AnswerTooShort);
    row("three letters and marks", u"s-o-l ...!"_s, ErrorCode::AnswerTooShort);
    for (const char16_t* text :
         {// names
          u"nunez", u"Núñez", u"NUNEZ", u"mi Núñez", u"lucialinda", u"Ana", u"la Ana", u"los Ríos",
          // numbers
          u"1712345600", u"171234560-0", u"5600", u"3456", u"mi 1712345600",
          // birth
          u"05/01/1980", u"5/1/1980", u"1980-01-05", u"050180", u"01/05/1980", u"1980",
          u"el año 1980", u"5 de enero", u"5 de enero de 1980", u"enero 5", u"January 5", u"0501",
          u"800105",
          // mobile and address
          u"0991234567", u"+593 99 123 4567", u"991234567", u"4567", u"prueba.uno", u"pruebauno",
          u"prueba", u"prueba.uno@correo-anterior.example",
          // the question's own words
          u"mascota", u"mi mascota", u"primera mascota", u"Cómo se llamaba", u"pet called",
          // no answer at all
          u"aaaa", u"7777777", u"AaAa", u"aaab", u"abcd", u"4321", u"123456", u"qwerty", u"asdf",
          u"poiuy", u"abc123", u"abcd 1234", u"qwe-asd-zxc", u"xyz 890", u"No sé", u"ninguno",
          u"Contraseña", u"IESS"}) {
        const QString word = QString::fromUtf16(text);
        row(qPrintable(word), word,
            word == u"Ana"_s ? ErrorCode::AnswerTooShort : ErrorCode::AnswerObvious);
    }
}

void AnswerTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(int, code);
    const auto answer = checkAnswer(typed(text), 4, question(), person());
    QVERIFY(!answer.ok());
    QCOMPARE(int(answer.error().code), code);
}

void AnswerTest::countsLettersNotCharacters()
{
    const auto answer = checkAnswer(typed(u"l u n a"_s), 5, question(), person());
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().number, 5);
    QVERIFY(checkAnswer(typed(u"l u n a"_s), 4, question(), person()).ok());
}

void AnswerTest::takesNothingLongerThanItsField()
{
    const QString most = u"luna"_s + QString(answerTypedMax - 4, u'.');
    QVERIFY(checkAnswer(typed(most), 4, question(), person()).ok());
    const auto answer = checkAnswer(typed(most + u'.'), 4, question(), person());
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::AnswerTooLong);
}

void AnswerTest::leavesWhatItLooksAt()
{
    const PersonRecord before = person();
    const PersonRecord record = before;
    const SecurityQuestion asked = question();
    const Secret secret = typed(u"luna llena"_s);
    QVERIFY(checkAnswer(secret, 4, asked, record).ok());
    QVERIFY(secret.equals("luna llena"));
    QCOMPARE(record.surnames, u"Núñez de los Ríos"_s);
    QCOMPARE(record.givenNames, u"Ana Lucía"_s);
    QCOMPARE(record.email, u"prueba.uno@correo-anterior.example"_s);
    QCOMPARE(record.mobile, u"+593991234567"_s);
    QVERIFY(asked == question());
}

QTEST_GUILESS_MAIN(AnswerTest)
#include "AnswerTest.moc"
