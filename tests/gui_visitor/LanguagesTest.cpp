#include "ui/Languages.h"

#include <QLabel>
#include <QTest>

using namespace ventanilla;

/// The visitor's words and the clerk's, each in their own language at the same time.
class LanguagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void speaksBothAtOnce_data()
    {
        QTest::addColumn<Language>("clerk");
        QTest::addColumn<Language>("visitor");
        QTest::addColumn<QString>("clerksWords");
        QTest::addColumn<QString>("visitorsWords");
        const auto spanish = QStringLiteral("Entrar");
        const auto english = QStringLiteral("Sign in");
        const auto saludo = QStringLiteral("Empezar");
        const auto greeting = QStringLiteral("Start");
        QTest::newRow("Spanish") << Language::Spanish << Language::Spanish << spanish << saludo;
        QTest::newRow("English visitor") << Language::Spanish << Language::English << spanish << greeting;
        QTest::newRow("English clerk") << Language::English << Language::Spanish << english << saludo;
        QTest::newRow("English") << Language::English << Language::English << english << greeting;
    }
    void speaksBothAtOnce()
    {
        QFETCH(Language, clerk);
        QFETCH(Language, visitor);
        Languages languages;
        languages.setClerk(clerk);
        languages.setVisitor(visitor);
        QVERIFY(QCoreApplication::installTranslator(&languages));
        QTEST(QCoreApplication::translate("LoginPage", "Entrar"), "clerksWords");
        QTEST(QCoreApplication::translate("VisitorWelcomePage", "Empezar"), "visitorsWords");
        QVERIFY(QCoreApplication::removeTranslator(&languages));
    }
    void countsInBothLanguages_data()
    {
        QTest::addColumn<Language>("visitor");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("words");
        QTest::newRow("una") << Language::Spanish << 1 << QStringLiteral("El código no coincide. Puede probar 1 vez más.");
        QTest::newRow("dos") << Language::Spanish << 2 << QStringLiteral("El código no coincide. Puede probar 2 veces más.");
        QTest::newRow("one") << Language::English << 1 << QStringLiteral("The code does not match. You can try 1 more time.");
        QTest::newRow("two") << Language::English << 2 << QStringLiteral("The code does not match. You can try 2 more times.");
    }
    void countsInBothLanguages()
    {
        QFETCH(Language, visitor);
        QFETCH(int, count);
        Languages languages;
        languages.setVisitor(visitor);
        QVERIFY(QCoreApplication::installTranslator(&languages));
        QTEST(QCoreApplication::translate("VisitorWords", "El código no coincide. Puede probar %n veces más.", nullptr, count), "words");
        QVERIFY(QCoreApplication::removeTranslator(&languages));
    }
    void qtSpeaksTheClerksLanguage()
    {
        Languages languages;
        QVERIFY(QCoreApplication::installTranslator(&languages));
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancelar"));
        languages.setClerk(Language::English);
        QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), QStringLiteral("Cancel"));
        QVERIFY(QCoreApplication::removeTranslator(&languages));
    }
};

QTEST_MAIN(LanguagesTest)
#include "LanguagesTest.moc"
