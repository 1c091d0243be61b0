#include "gui/ClerkAtWork.h"

#include "ui/Languages.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>

using namespace ventanilla;

/// Pages between the steps of a visit, by keys: who was found, why a visit ends, and leaving. And what was said stays said when the language changes.
class PagesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static void tabTo(ClerkAtWork& clerk, const char* name)
    {
        for (int n = 0; n < 40 && clerk.focus() != QLatin1String(name); ++n)
            clerk.press(Qt::Key_Tab);
        QCOMPARE(clerk.focus(), QString::fromLatin1(name));
    }

private Q_SLOTS:
    void showsWhoWasFound();
    void asksWhyAVisitIsAbandoned();
    void leavesAndStays();
    void leavesWhatIsOpenUnchanged();
    void saysAFailureAgainInTheOtherLanguage();
    void saysWhatIsWrongWithAFieldAgainInTheOtherLanguage();
    void saysItsBriefWordsInASmallWindow();
};

void PagesTest::showsWhoWasFound()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F5);
    QVERIFY(clerk.find(QStringLiteral("IdentifyPage")));
    QVERIFY(clerk.text(QStringLiteral("foundNameLabel")).contains(QStringLiteral("Prueba")));
    QVERIFY(clerk.text(QStringLiteral("foundOpenedLabel")).startsWith(QStringLiteral("Visita V-0001, abierta a las ")));
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::one)));
    QCOMPARE(clerk.focus(), QStringLiteral("goToValidateButton"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void PagesTest::asksWhyAVisitIsAbandoned()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F5);
    tabTo(clerk, "abandonButton");
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.find(QStringLiteral("ReasonPage")));
    QCOMPARE(clerk.text(QStringLiteral("pageTitleLabel")), QStringLiteral("Abandonar la visita"));
    QCOMPARE(clerk.text(QStringLiteral("reasonBlockedLabel")), QStringLiteral("Elija un motivo."));
    // Esc goes back and ends nothing.
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("IdentifyPage")));
    QCOMPARE(clerk.visit().stage(), Visit::Stage::Identified);
    tabTo(clerk, "abandonButton");
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Space);
    QCOMPARE(clerk.text(QStringLiteral("reasonBlockedLabel")), QString());
    clerk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), slowMs);
    QVERIFY(clerk.sees(QStringLiteral("Visita V-0001 abandonada. No se cambió nada.")));
}

void PagesTest::leavesAndStays()
{
    ClerkAtWork clerk;
    clerk.signIn();
    tabTo(clerk, "signOutButton");
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.find(QStringLiteral("SignOutPage")));
    QVERIFY(clerk.text(QStringLiteral("signOutTextLabel")).startsWith(QStringLiteral("Termina la sesión de ")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    tabTo(clerk, "signOutButton");
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.focus(), QStringLiteral("confirmSignOutButton"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), slowMs);
    QVERIFY(clerk.sees(QStringLiteral("La sesión terminó.")));
}

void PagesTest::leavesWhatIsOpenUnchanged()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    tabTo(clerk, "signOutButton");
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("signOutTextLabel")).startsWith(QStringLiteral("La visita V-0001 sigue abierta.")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void PagesTest::saysAFailureAgainInTheOtherLanguage()
{
    Languages languages;
    QVERIFY(QCoreApplication::installTranslator(&languages));
    {
        ClerkAtWork clerk({}, QSize(1366, 768), &languages);
        clerk.signIn();
        clerk.search(demo::nobody);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("messageBannerTitle")), slowMs);
        const QString spanish = clerk.text(QStringLiteral("messageBannerTitle"));
        clerk.appearance().setLanguage(Language::English);
        const QString english = clerk.text(QStringLiteral("messageBannerTitle"));
        QVERIFY(!english.isEmpty());
        QVERIFY2(english != spanish, qPrintable(english));
        clerk.appearance().setLanguage(Language::Spanish);
        QCOMPARE(clerk.text(QStringLiteral("messageBannerTitle")), spanish);
    }
    QVERIFY(QCoreApplication::removeTranslator(&languages));
}

void PagesTest::saysWhatIsWrongWithAFieldAgainInTheOtherLanguage()
{
    Languages languages;
    QVERIFY(QCoreApplication::installTranslator(&languages));
    {
        ClerkAtWork clerk({}, QSize(1366, 768), &languages);
        clerk.signIn();
        clerk.type(QStringLiteral("12345"));
        clerk.press(Qt::Key_Return);
        QCOMPARE(clerk.text(QStringLiteral("identifierErrorLabel")), QStringLiteral("Faltan 5 dígitos: la cédula tiene diez."));
        clerk.appearance().setLanguage(Language::English);
        QCOMPARE(clerk.text(QStringLiteral("identifierErrorLabel")), QStringLiteral("5 digits missing: a cédula has ten."));
        QCOMPARE(clerk.text(QStringLiteral("identifierEdit")), QStringLiteral("12345"));
        QCOMPARE(clerk.find(QStringLiteral("identifierEdit"))->accessibleDescription(), clerk.text(QStringLiteral("identifierErrorLabel")));
    }
    QVERIFY(QCoreApplication::removeTranslator(&languages));
}

void PagesTest::saysItsBriefWordsInASmallWindow()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F8);
    const auto words = [&clerk](const char* button) { return clerk.text(QString::fromLatin1(button)).trimmed(); };
    QCOMPARE(words("showSummaryButton"), QStringLiteral("&Mostrar el resumen a la persona"));
    clerk.window().resize(683, 384);
    QCOMPARE(words("showSummaryButton"), QStringLiteral("&Mostrar resumen"));
    QCOMPARE(words("abandonButton"), QStringLiteral("Abandonar…"));
    QCOMPARE(clerk.find(QStringLiteral("showSummaryButton"))->accessibleName(), QStringLiteral("Mostrar el resumen a la persona"));
    clerk.window().resize(1366, 768);
    QCOMPARE(words("showSummaryButton"), QStringLiteral("&Mostrar el resumen a la persona"));
    QCOMPARE(words("abandonButton"), QStringLiteral("Abandonar visita…"));
}

QTEST_MAIN(PagesTest)
#include "PagesTest.moc"
