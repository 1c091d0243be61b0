#include "gui/ClerkAtWork.h"

#include "ui/Page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>

using namespace ventanilla;

/// The keyboard: what each key of the map does, on which page, and that no letter is meant twice.
class KeyboardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsWhereTheMapSays_data();
    void leadsWhereTheMapSays();
    void meansEachLetterOncePerPage();
    void letsEveryKeyOfTheShellRestWhileLocked();
    void fillsTheScreenAndComesBack();
};

void KeyboardTest::leadsWhereTheMapSays_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<bool>("inVisit");
    QTest::addColumn<QString>("seen");
    QTest::addColumn<QString>("focus");
    const auto row = [](const char* name, Qt::Key key, bool inVisit, const char* seen, const char* focus = "", Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::newRow(name) << key << modifiers << inVisit << QString::fromLatin1(seen) << QString::fromLatin1(focus);
    };
    row("F1 on the desk", Qt::Key_F1, false, "HelpPage", "helpView");
    row("F1 in a visit", Qt::Key_F1, true, "HelpPage", "helpView");
    row("F2 in a visit", Qt::Key_F2, true, "DeskPage", "identifierEdit");
    row("F3 on the desk", Qt::Key_F3, false, "DeskPage", "visitsFilterEdit");
    row("F4 in a visit", Qt::Key_F4, true, "revealMenu");
    row("F4 on the desk", Qt::Key_F4, false, "DeskPage", "identifierEdit");
    row("F5", Qt::Key_F5, true, "IdentifyPage");
    row("F6", Qt::Key_F6, true, "ValidatePage");
    row("F7", Qt::Key_F7, true, "ActPage");
    row("F8", Qt::Key_F8, true, "ConfirmPage");
    row("F9", Qt::Key_F9, true, "HandOverPage");
    row("F10 on the desk", Qt::Key_F10, false, "clerkMenu");
    row("F10 in a visit", Qt::Key_F10, true, "clerkMenu");
    row("Ctrl+L on the desk", Qt::Key_L, false, "LockPage", "passwordEdit", Qt::ControlModifier);
    row("Ctrl+L in a visit", Qt::Key_L, true, "LockPage", "passwordEdit", Qt::ControlModifier);
    row("Ctrl+6 for a clerk", Qt::Key_6, false, "DeskPage", "identifierEdit", Qt::ControlModifier);
    row("Ctrl+Enter on the desk", Qt::Key_Return, false, "identifierErrorLabel", "identifierEdit", Qt::ControlModifier);
    row("Enter on the desk", Qt::Key_Return, false, "identifierErrorLabel", "identifierEdit");
    row("Esc in a visit", Qt::Key_Escape, true, "IdentifyPage");
}

void KeyboardTest::leadsWhereTheMapSays()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(bool, inVisit);
    QFETCH(QString, seen);
    QFETCH(QString, focus);
    ClerkAtWork clerk;
    clerk.signIn();
    if (inVisit)
        clerk.openVisit();
    clerk.press(key, modifiers);
    QVERIFY2(clerk.find(seen), qPrintable(clerk.focus()));
    if (!focus.isEmpty())
        QCOMPARE(clerk.focus(), focus);
    for (QMenu* menu : clerk.window().findChildren<QMenu*>())
        menu->close();
}

void KeyboardTest::meansEachLetterOncePerPage()
{
    ClerkAtWork clerk;
    int letters = 0;
    for (const Page* page : clerk.window().findChildren<Page*>()) {
        if (page->findChild<Page*>())
            continue;
        QHash<QString, QString> meant;
        for (const QWidget* widget : page->findChildren<QWidget*>()) {
            QString text;
            if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
                text = button->text();
            else if (const auto* label = qobject_cast<const QLabel*>(widget); label && label->buddy())
                text = label->text();
            const QString letter = QKeySequence::mnemonic(text).toString();
            if (letter.isEmpty())
                continue;
            ++letters;
            QVERIFY2(!meant.contains(letter), qPrintable(page->objectName() + u' ' + letter + u' ' + widget->objectName() + u' ' + meant.value(letter)));
            meant.insert(letter, widget->objectName());
        }
    }
    QVERIFY(letters > 20);
}

void KeyboardTest::letsEveryKeyOfTheShellRestWhileLocked()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    for (const Qt::Key key : {Qt::Key_F2, Qt::Key_F3, Qt::Key_F4, Qt::Key_F5, Qt::Key_F6, Qt::Key_F7, Qt::Key_F8, Qt::Key_F9, Qt::Key_F12, Qt::Key_Escape}) {
        clerk.press(key);
        QVERIFY2(clerk.find(QStringLiteral("LockPage")), qPrintable(QKeySequence(key).toString()));
        QVERIFY(!clerk.find(QStringLiteral("revealMenu")));
    }
    clerk.press(Qt::Key_6, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
    // Help is for everybody; it leads back to the lock.
    clerk.press(Qt::Key_F1);
    QVERIFY(clerk.find(QStringLiteral("HelpPage")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
}

void KeyboardTest::fillsTheScreenAndComesBack()
{
    ClerkAtWork clerk;
    QVERIFY(!clerk.window().isFullScreen());
    clerk.press(Qt::Key_F11);
    QVERIFY(clerk.window().isFullScreen());
    clerk.press(Qt::Key_F11);
    QVERIFY(!clerk.window().isFullScreen());
}

QTEST_MAIN(KeyboardTest)
#include "KeyboardTest.moc"
