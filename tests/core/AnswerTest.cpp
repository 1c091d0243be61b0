#include "AtOnce.h"

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
    QTest::newRow("Turkish letters") << u"İSTANBUL ılık"_s << u"istanbulilik"_s;
    QTest::newRow("letters with a stroke") << u"Øst Łódź Đæ Œuf"_s << u"ostlodzdaeoeuf"_s;
    QTest::newRow("digits of another script") << u"\u0661\u0662\u06F3 \u0967"_s << u"1231"_s;
    QTest::newRow("what is not seen") << u"\uFEFFlu\u200Bn\u00ADa\u2060"_s << u"luna"_s;
    QTest::newRow("pictures between") << u"luna\U0001F319llena\U0001F1EA\U0001F1E8"_s << u"lunallena"_s;
    QTest::newRow("keys as pictures") << u"1\uFE0F\u20E32\uFE0F\u20E3"_s << u"12"_s;
    QTest::newRow("marks upon marks") << u"l\u0301\u0302\u0327una\u0336\u0489"_s << u"luna"_s;
    QTest::newRow("digits in circles") << u"\u2460\u2461\u00B3"_s << u"123"_s;
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
          u"mascota Firulais", u"calle 77", u"jamaica", u"15 enemigos", u"Iglesia Ilıca", u"\u674E\u5C0F\u9F8D\u50B3", u"de la Cruz", u"Coco Loco",
          u"calle 1234", u"peña blanca", u"Manchas \U0001F436", u"Xyzzy 12", u"año 2011", u"rosa de mayo"})
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
    row("punctuation only", u"¿?¡!... --- ***"_s, ErrorCode::AnswerTooShort);
    row("pictures only", u"\U0001F436\U0001F436\U0001F436\U0001F436\U0001F436"_s, ErrorCode::AnswerTooShort);
    row("marks only", u"\u0301\u0301\u0301\u0301\u0301"_s, ErrorCode::AnswerTooShort);
    row("nothing to see", u"\u200B\u200B\u200B\uFEFF\u2060"_s, ErrorCode::AnswerTooShort);
    row("three letters with marks", u"s\u0301o\u0302l\u0323\u0301"_s, ErrorCode::AnswerTooShort);
    row("two letters of four units", u"\U00020000\U00020001"_s, ErrorCode::AnswerTooShort);
    row("not UTF-16", QString(8, QChar(0xD800)), ErrorCode::AnswerTooShort);
    for (const auto& [name, text] : {
             std::pair{"name with marks of its own", u"Nu\u0301n\u0303ez"_s},
             std::pair{"name letter by letter", u"N.u.n.e.z"_s},
             std::pair{"name parted by what is not seen", u"Nu\u200Bn\u00ADez"_s},
             std::pair{"short name parted by what is not seen", u"la A\u200Bna"_s},
             std::pair{"name in wide letters", u"\uFF2E\uFF35\uFF2E\uFF25\uFF3A"_s},
             std::pair{"name in letters of mathematics", u"\U0001D42B\U0001D422\U0001D428\U0001D42C"_s},
             std::pair{"name with a dotless i", u"R\u0131os"_s},
             std::pair{"name with a dotted I", u"LUC\u0130A"_s},
             std::pair{"name between pictures", u"\U0001F436Ana\U0001F436Lucia\U0001F436"_s},
             std::pair{"the whole name", u"Ana Lucía Núñez de los Ríos"_s},
             std::pair{"nothing but particles of the name", u"de los de"_s},
             std::pair{"cédula in wide digits", u"\uFF11\uFF17\uFF11\uFF12\uFF13\uFF14\uFF15\uFF16\uFF10\uFF10"_s},
             std::pair{"cédula in Arabic digits", u"\u0661\u0667\u0661\u0662\u0663\u0664\u0665\u0666\u0660\u0660"_s},
             std::pair{"cédula digit by digit", u"1-7-1-2-3-4-5-6-0-0"_s},
             std::pair{"a long part of the cédula", u"cédula 345600"_s},
             std::pair{"a long part of the mobile", u"cel 123456 7"_s},
             std::pair{"birth in wide digits", u"\uFF15 de enero"_s},
             std::pair{"birth, year of two digits", u"5-1-80"_s},
             std::pair{"birth, a nought", u"5/01/80"_s},
             std::pair{"birth, year first", u"80.1.5"_s},
             std::pair{"birth, month cut", u"5 ene"_s},
             std::pair{"birth, month cut, year", u"05-ENE-80"_s},
             std::pair{"birth year in circles", u"\u2460\u2468\u2467\u24EA"_s},
             std::pair{"the question's words as one", u"primeramascota"_s},
             std::pair{"the question itself", u"¿Cómo se llamaba su primera mascota?"_s},
             std::pair{"the question in English as one", u"whatwasyourfirstpetcalled"_s},
             std::pair{"the question's word between pictures", u"\U0001F436mascota\U0001F436"_s},
             std::pair{"one letter beyond the first plane", u"\U00010428\U00010428\U00010428\U00010428"_s},
             std::pair{"a run in wide letters", u"\uFF41\uFF42\uFF43\uFF44"_s},
             std::pair{"a run in circles", u"\u2460\u2461\u2462\u2463"_s},
             std::pair{"no answer with marks", u"N\u00D3  S\u00C9"_s},
         })
        row(name, text, ErrorCode::AnswerObvious);
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
    const Secret huge = typed(QString(10'000'000, u'a'));
    QCOMPARE(checkAnswer(huge, 4, question(), person()).error().code, ErrorCode::AnswerTooLong);
    QVERIFY(normalAnswer(huge).isEmpty());
    QVERIFY(isDoneAtOnce([&] { return checkAnswer(huge, 4, question(), person()).ok() || !normalAnswer(huge).isEmpty(); }));
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
