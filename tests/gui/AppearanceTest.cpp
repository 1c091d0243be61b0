#include "gui/ClerkAtWork.h"

#include "ui/Languages.h"
#include "ui/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSettings>

#include <cmath>

using namespace ventanilla;

namespace {

constexpr std::array<Theme::Look, 3> looks {Theme::Look::Light, Theme::Look::Dark, Theme::Look::Contrast};

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

/// WCAG 2.2, relative luminance.
double luminance(const QColor& color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& one, const QColor& other)
{
    const double first = luminance(one);
    const double second = luminance(other);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

} // namespace

/// How the clerk's window looks and speaks: every look can be read, a choice holds at once, is kept by sign-in name, and touches nobody else.
class AppearanceTest : public QObject
{
    Q_OBJECT

private:
    static void open(ClerkAtWork& clerk, const char* menu)
    {
        clerk.press(Qt::Key_F10);
        auto* whole = clerk.window().findChild<QMenu*>(QStringLiteral("clerkMenu"));
        QVERIFY(whole && whole->isVisible());
        auto* part = whole->findChild<QMenu*>(QString::fromLatin1(menu));
        QVERIFY2(part, menu);
        // Down to the entry, and into it.
        for (qsizetype n = 0; n < whole->actions().size() && whole->activeAction() != part->menuAction(); ++n)
            QTest::keyClick(whole, Qt::Key_Down);
        QTest::keyClick(whole, Qt::Key_Return);
        QVERIFY(part->isVisible());
    }
    static void choose(ClerkAtWork& clerk, const char* menu, const char* action)
    {
        open(clerk, menu);
        auto* part = clerk.window().findChild<QMenu*>(QString::fromLatin1(menu));
        QVERIFY(part && part->isVisible());
        for (qsizetype n = 0; n <= part->actions().size() && (!part->activeAction() || part->activeAction()->objectName() != QLatin1String(action)); ++n)
            QTest::keyClick(part, Qt::Key_Down);
        QTest::keyClick(part, Qt::Key_Return);
        QVERIFY(!part->isVisible());
        comeBack(clerk);
    }
    /// Without a window manager nobody makes the window active again when a menu has closed.
    static void comeBack(ClerkAtWork& clerk)
    {
        clerk.window().activateWindow();
        QTRY_VERIFY(clerk.window().isActiveWindow());
    }

    /// All that can be read in the window, shown or not, by the widget's name; each number as the same one.
    static QMap<QString, QStringList> words(const ClerkWindow& window)
    {
        QMap<QString, QStringList> said;
        for (const QWidget* widget : window.findChildren<QWidget*>()) {
            QString path = widget->objectName();
            for (const QWidget* above = widget->parentWidget(); above && above != &window; above = above->parentWidget())
                path.prepend(above->objectName() + u'/');
            QStringList& list = said[path];
            if (const auto* label = qobject_cast<const QLabel*>(widget))
                list << label->text();
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                list << button->text();
            if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
                list << edit->placeholderText();
            list << widget->accessibleName() << widget->toolTip();
            static const QRegularExpression number(QStringLiteral("\\d+"));
            list.replaceInStrings(number, QStringLiteral("0"));
        }
        return said;
    }

private Q_SLOTS:
    void canBeReadInEveryLook_data();
    void canBeReadInEveryLook();
    void makesASheetForEveryLook();
    void hasAMenuForWhatItLooksLike();
    void wearsALookAtOnceAndDrawsItsIconsAgain();
    void enlargesTheLetters();
    void speaksAnotherLanguageAtOnce();
    void saysTheSameAsAWindowBornInThatLanguage();
    void keepsTheChoiceOfEachMemberOfStaff();
    void goesOnWithAFileThatSaysNonsense();
};

void AppearanceTest::canBeReadInEveryLook_data()
{
    QTest::addColumn<QString>("front");
    QTest::addColumn<QString>("back");
    QTest::addColumn<double>("least");
    // What theme.qss.in puts on what: text needs 4.5, shapes 3 (WCAG 2.2, 1.4.3 and 1.4.11).
    const QList<std::pair<const char*, QList<const char*>>> texts {
        {"ink", {"bg", "surface", "sunken", "tint", "okTint", "warnTint", "dangerTint"}},
        {"muted", {"bg", "surface", "sunken", "tint"}},
        {"off", {"bg", "surface"}},
        {"onBar", {"bar", "barActive"}},
        {"barMuted", {"bar"}},
        {"primary", {"bg", "surface", "tint"}},
        {"onPrimary", {"primary", "primaryHover", "primaryDown"}},
        {"ok", {"bg", "surface", "okTint"}},
        {"warn", {"bg", "surface", "tint", "warnTint"}},
        {"danger", {"bg", "surface", "tint", "dangerTint"}},
        {"onDanger", {"danger", "dangerHover"}},
        {"surface", {"ink"}},
    };
    const QList<std::pair<const char*, QList<const char*>>> shapes {
        {"control", {"bg", "surface", "sunken"}},
        {"focus", {"bg", "surface", "sunken", "tint"}},
        {"primary", {"bg", "surface"}},
        {"ok", {"okTint", "sunken"}},
        {"danger", {"dangerTint", "sunken"}},
    };
    const auto rows = [](const auto& pairs, double least) {
        for (const auto& [front, backs] : pairs) {
            for (const char* back : backs)
                QTest::addRow("%s on %s, %.1f", front, back, least) << QString::fromLatin1(front) << QString::fromLatin1(back) << least;
        }
    };
    rows(texts, 4.5);
    rows(shapes, 3.0);
}

void AppearanceTest::canBeReadInEveryLook()
{
    QFETCH(QString, front);
    QFETCH(QString, back);
    QFETCH(double, least);
    for (const Theme::Look look : looks) {
        const double found = contrast(Theme::color(front, look), Theme::color(back, look));
        QVERIFY2(found >= least, qPrintable(QStringLiteral("look %1: %2").arg(int(look)).arg(found)));
    }
}

void AppearanceTest::makesASheetForEveryLook()
{
    QSet<QString> sheets;
    for (const Theme::Look look : looks) {
        for (const int percent : Appearance::percents) {
            const QString sheet = Theme::sheet(look, percent / 100.0);
            QVERIFY(!sheet.contains(u'@'));
            QVERIFY(sheet.contains(Theme::color(QStringLiteral("bg"), look).name(), Qt::CaseInsensitive));
            sheets.insert(sheet);
        }
    }
    QCOMPARE(sheets.size(), qsizetype(looks.size() * Appearance::percents.size()));
}

void AppearanceTest::hasAMenuForWhatItLooksLike()
{
    ClerkAtWork clerk;
    // Nobody has signed in: nothing but looks and help.
    clerk.press(Qt::Key_F10);
    auto* menu = clerk.window().findChild<QMenu*>(QStringLiteral("clerkMenu"));
    QVERIFY(menu->isVisible());
    QVERIFY(!menu->findChild<QAction*>(QStringLiteral("menuSignOutAction")));
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("menuHelpAction")));
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
    comeBack(clerk);
    clerk.signIn();
    clerk.press(Qt::Key_F10);
    QVERIFY(menu->isVisible());
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("menuSignOutAction")));
    QVERIFY(menu->findChild<QAction*>(QStringLiteral("menuPasswordAction")));
    QTest::keyClick(menu, Qt::Key_Escape);
}

void AppearanceTest::wearsALookAtOnceAndDrawsItsIconsAgain()
{
    ClerkAtWork clerk;
    clerk.signIn();
    auto* icon = clerk.find<QLabel>(QStringLiteral("scanIcon1"));
    QVERIFY(icon);
    const QImage light = icon->pixmap().toImage();
    choose(clerk, "lookMenu", "darkLookAction");
    QCOMPARE(Theme::lookOf(*icon), Theme::Look::Dark);
    QVERIFY(icon->pixmap().toImage() != light);
    const QImage dark = clerk.window().grab().toImage();
    QCOMPARE(dark.pixelColor(dark.width() / 2, dark.height() - 60), Theme::color(QStringLiteral("surface"), Theme::Look::Dark));
    // Words without a role of their own too.
    const QImage title = clerk.find(QStringLiteral("visitsTitleLabel"))->grab().toImage();
    bool written = false;
    for (int y = 0; y < title.height(); ++y) {
        for (int x = 0; x < title.width(); ++x)
            written = written || contrast(title.pixelColor(x, y), Theme::color(QStringLiteral("surface"), Theme::Look::Dark)) > 7;
    }
    QVERIFY(written);
    // The program itself stays as it was: the visitor's window is another one.
    QCOMPARE(qApp->palette().color(QPalette::Window), Theme::color(QStringLiteral("bg")));
    choose(clerk, "lookMenu", "lightLookAction");
    QCOMPARE(icon->pixmap().toImage(), light);
}

void AppearanceTest::enlargesTheLetters()
{
    ClerkAtWork clerk;
    clerk.signIn();
    const auto letters = [&clerk](const char* name) { return clerk.find(QString::fromLatin1(name))->fontInfo().pixelSize(); };
    QCOMPARE(letters("visitsTitleLabel"), 16);
    QCOMPARE(letters("searchButton"), 16);
    QCOMPARE(letters("visitsFilterEdit"), 14);
    choose(clerk, "lettersMenu", "letters150Action");
    QCOMPARE(letters("visitsTitleLabel"), 24);
    QCOMPARE(letters("searchButton"), 24);
    QCOMPARE(letters("visitsFilterEdit"), 21);
    QCOMPARE(letters("signedInLabel"), 18);
}

void AppearanceTest::speaksAnotherLanguageAtOnce()
{
    Languages languages;
    QVERIFY(QCoreApplication::installTranslator(&languages));
    {
        ClerkAtWork clerk({}, QSize(1366, 768), &languages);
        QCOMPARE(clerk.text(QStringLiteral("loginButton")), QStringLiteral("&Entrar"));
        choose(clerk, "languageMenu", "englishAction");
        QCOMPARE(clerk.text(QStringLiteral("loginButton")), QStringLiteral("&Sign in"));
        QCOMPARE(clerk.text(QStringLiteral("openingLogLabel")), QStringLiteral("Log intact"));
        // Whoever has chosen nothing gets their own language, not the desk's.
        clerk.signIn();
        QVERIFY(clerk.text(QStringLiteral("logStateLabel")).startsWith(QStringLiteral("Registro íntegro")));
        choose(clerk, "languageMenu", "englishAction");
        QVERIFY(clerk.text(QStringLiteral("logStateLabel")).startsWith(QStringLiteral("Log intact")));
    }
    QVERIFY(QCoreApplication::removeTranslator(&languages));
}

void AppearanceTest::saysTheSameAsAWindowBornInThatLanguage()
{
    Languages languages;
    QVERIFY(QCoreApplication::installTranslator(&languages));
    {
        ClerkAtWork clerk({}, QSize(1366, 768), &languages);
        clerk.signIn();
        clerk.openVisit();
        clerk.appearance().setLanguage(Language::English);
        const auto changed = words(clerk.window());
        ClerkAtWork born;
        born.signIn();
        born.openVisit();
        // What a page says only when it is told to say all again, it says in both.
        QEvent anew(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&born.window(), &anew);
        const auto fresh = words(born.window());
        QStringList different;
        for (const auto& [path, list] : changed.asKeyValueRange()) {
            if (list != fresh.value(path))
                different << path + QStringLiteral(": ") + list.join(u'|') + QStringLiteral(" / ") + fresh.value(path).join(u'|');
        }
        QVERIFY2(different.isEmpty(), qPrintable(different.join(u'\n')));
    }
    QVERIFY(QCoreApplication::removeTranslator(&languages));
}

void AppearanceTest::keepsTheChoiceOfEachMemberOfStaff()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("appearance.ini"));
    {
        Appearance first(nullptr, file);
        first.follow("operadora");
        first.setChoice(Appearance::Choice::Contrast);
        first.setPercent(175);
        first.setLanguage(Language::English);
        first.follow("supervisora");
        QCOMPARE(first.percent(), 100);
        first.setChoice(Appearance::Choice::Dark);
    }
    Appearance second(nullptr, file);
    QCOMPARE(second.choice(), Appearance::Choice::System);
    second.follow("operadora");
    QCOMPARE(second.choice(), Appearance::Choice::Contrast);
    QCOMPARE(second.percent(), 175);
    QCOMPARE(second.language(), Language::English);
    second.follow("supervisora");
    QCOMPARE(second.choice(), Appearance::Choice::Dark);
    QCOMPARE(second.language(), Language::Spanish);
    // Nothing but these three words a person.
    const QSettings kept(file, QSettings::IniFormat);
    for (const QString& key : kept.allKeys()) {
        QVERIFY2(key.startsWith(QLatin1String("staff/")), qPrintable(key));
        QVERIFY(QStringList({QStringLiteral("language"), QStringLiteral("look"), QStringLiteral("letters")}).contains(key.section(u'/', -1)));
    }
}

void AppearanceTest::goesOnWithAFileThatSaysNonsense()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("appearance.ini"));
    {
        QSettings kept(file, QSettings::IniFormat);
        kept.setValue(QStringLiteral("staff/operadora/language"), QStringLiteral("klingon"));
        kept.setValue(QStringLiteral("staff/operadora/look"), QStringLiteral("plaid"));
        kept.setValue(QStringLiteral("staff/operadora/letters"), QStringLiteral("9000"));
    }
    Appearance appearance(nullptr, file);
    appearance.follow("operadora");
    QCOMPARE(appearance.language(), Language::Spanish);
    QCOMPARE(appearance.choice(), Appearance::Choice::System);
    QCOMPARE(appearance.percent(), 100);
    appearance.setPercent(130);
    QCOMPARE(appearance.percent(), 100);
}

QTEST_MAIN(AppearanceTest)
#include "AppearanceTest.moc"
