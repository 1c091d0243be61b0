#include "ui/visitor/VisitorBirthPage.h"
#include "ui/visitor/VisitorWords.h"

#include <QRegularExpression>
#include <QTest>

using namespace ventanilla;

/// What the visitor is told, and how a date may be typed.
class VisitorWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFailureHasWordsOfTheVisitor()
    {
        static const QRegularExpression foreign(QStringLiteral("\\b(folio|boleto|registro|sesión|supervisor\\w*|evidencia|error|otra persona)\\b"),
                                                QRegularExpression::CaseInsensitiveOption);
        constexpr qsizetype wordsMax = 20;
        for (int code = 0; code <= int(ErrorCode::Cancelled); ++code) {
            const QString words = VisitorWords::of({ErrorCode(code), QStringLiteral("detail"), 3, QStringLiteral("text")});
            QVERIFY2(!words.isEmpty(), qPrintable(QString::number(code)));
            QVERIFY2(words.endsWith(u'.'), qPrintable(words));
            QVERIFY2(!foreign.match(words).hasMatch(), qPrintable(words));
            QVERIFY2(!words.contains(QStringLiteral("detail")) && !words.contains(QStringLiteral("text")), qPrintable(words));
            QVERIFY2(words.split(u' ').size() <= wordsMax, qPrintable(words));
        }
    }

    void greetsByTheHour_data()
    {
        QTest::addColumn<QTime>("now");
        QTest::addColumn<QString>("words");
        QTest::newRow("midnight") << QTime(0, 0) << QStringLiteral("Buenos días.");
        QTest::newRow("before noon") << QTime(11, 59) << QStringLiteral("Buenos días.");
        QTest::newRow("noon") << QTime(12, 0) << QStringLiteral("Buenas tardes.");
        QTest::newRow("before night") << QTime(18, 59) << QStringLiteral("Buenas tardes.");
        QTest::newRow("night") << QTime(19, 0) << QStringLiteral("Buenas noches.");
    }
    void greetsByTheHour()
    {
        QFETCH(QTime, now);
        QTEST(VisitorWords::greeting(now), "words");
    }

    void putsTheStrokesOfADate_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("grouped");
        QTest::newRow("nothing") << "" << "";
        QTest::newRow("two digits stay") << "24" << "24";
        QTest::newRow("the third begins the month") << "240" << "24/0";
        QTest::newRow("all digits in a row") << "24051980" << "24/05/1980";
        QTest::newRow("strokes typed") << "24/05/1980" << "24/05/1980";
        QTest::newRow("short groups") << "4/5/1980" << "4/5/1980";
        QTest::newRow("hyphens and blanks") << "24 - 05 - 1980" << "24/05/1980";
        QTest::newRow("a stroke just typed") << "4/" << "4/";
        QTest::newRow("strokes first") << "//4" << "4";
        QTest::newRow("digits too many") << "240519801" << "24/05/1980";
        QTest::newRow("letters end a group") << "24mayo1980" << "24/19/80";
    }
    void putsTheStrokesOfADate()
    {
        QFETCH(QString, typed);
        QTEST(VisitorBirthPage::grouped(typed), "grouped");
        QFETCH(QString, grouped);
        QCOMPARE(VisitorBirthPage::grouped(grouped), grouped); // once is enough
    }
};

QTEST_MAIN(VisitorWordsTest)
#include "VisitorWordsTest.moc"
