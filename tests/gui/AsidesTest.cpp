#include "gui/ClerkAtWork.h"

#include <QAbstractButton>
#include <QLabel>
#include <QMenu>
#include <QTableWidget>
#include <QTextBrowser>

using namespace ventanilla;

/// What is looked at beside a visit: one's activity, the help, and what is shown whole for some seconds.
class AsidesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;

private Q_SLOTS:
    void showsWhatOneHasDone();
    void forgetsTheActivityWhenThePageIsLeft();
    void showsTheHelpOfThePage();
    void showsWhatIsMaskedForSomeSeconds();
    void hidesItAtOnceOnAnotherPageAndWhenLocked();
};

void AsidesTest::showsWhatOneHasDone()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.search(demo::nobody);
    clerk.find<QAbstractButton>(QStringLiteral("activityNavButton"))->click();
    QTRY_VERIFY(clerk.find<QTableWidget>(QStringLiteral("activityTable")));
    auto* table = clerk.find<QTableWidget>(QStringLiteral("activityTable"));
    QTRY_VERIFY(table->rowCount() >= 2);
    // The newest first.
    QCOMPARE(table->item(0, 3)->text(), QStringLiteral("Buscar a una persona y abrir visita"));
    QCOMPARE(table->item(0, 4)->text(), QStringLiteral("No salió"));
    QVERIFY(clerk.sees(QStringLiteral("Entrar")));
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::nobody)));
    clerk.press(Qt::Key_F3);
    QCOMPARE(clerk.focus(), QStringLiteral("activityFilterEdit"));
    clerk.type(QStringLiteral("nada de esto"));
    QVERIFY(!clerk.find(QStringLiteral("activityTable")));
    QVERIFY(clerk.text(QStringLiteral("activityEmptyLabel")).contains(QStringLiteral("nada de esto")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
}

void AsidesTest::forgetsTheActivityWhenThePageIsLeft()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.find<QAbstractButton>(QStringLiteral("activityNavButton"))->click();
    auto* table = clerk.window().findChild<QTableWidget*>(QStringLiteral("activityTable"));
    QTRY_VERIFY(table->rowCount() > 0);
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    QCOMPARE(table->rowCount(), 0);
    clerk.type(clerk.password());
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), slowMs);
}

void AsidesTest::showsTheHelpOfThePage()
{
    ClerkAtWork clerk;
    clerk.press(Qt::Key_F1);
    auto* view = clerk.find<QTextBrowser>(QStringLiteral("helpView"));
    QVERIFY(view);
    QVERIFY(view->toPlainText().startsWith(QStringLiteral("Entrar")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("LoginPage")));
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F1);
    QVERIFY(view->toPlainText().contains(QStringLiteral("La visita")));
    // Every key has its line.
    for (const char* key : {"F1", "F2", "F3", "F4", "F5 F6 F7 F8 F9", "F10", "F11", "F12", "Ctrl+L", "Ctrl+Enter", "Esc"})
        QVERIFY2(view->toPlainText().contains(QString::fromLatin1(key)), key);
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void AsidesTest::showsWhatIsMaskedForSomeSeconds()
{
    Policy policy;
    policy.revealSeconds = 5;
    ClerkAtWork clerk(policy);
    clerk.signIn();
    clerk.openVisit();
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::oneEmail)));
    clerk.press(Qt::Key_F4);
    auto* menu = clerk.window().findChild<QMenu*>(QStringLiteral("revealMenu"));
    QVERIFY(menu && menu->isVisible());
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::oneEmail)));
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE(clerk.text(QStringLiteral("registeredEmailLabel")), QString::fromUtf16(demo::oneEmail));
    QVERIFY(clerk.text(QStringLiteral("personIdLabel")).contains(QString::fromUtf16(demo::one)));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("registeredEmailLabel")).startsWith(QStringLiteral("p***@c***")), slowMs);
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::one)));
    QCOMPARE(clerk.text(QStringLiteral("revealButton")), QStringLiteral("Mostrar datos…"));
}

void AsidesTest::hidesItAtOnceOnAnotherPageAndWhenLocked()
{
    Policy policy;
    policy.revealSeconds = 60;
    ClerkAtWork clerk(policy);
    clerk.signIn();
    clerk.openVisit();
    const auto reveal = [&clerk] {
        clerk.window().activateWindow();
        QTRY_VERIFY(clerk.window().isActiveWindow());
        clerk.press(Qt::Key_F4);
        QTest::keyClick(clerk.window().findChild<QMenu*>(QStringLiteral("revealMenu")), Qt::Key_Return);
        QTRY_VERIFY(clerk.sees(QString::fromUtf16(demo::oneEmail)));
    };
    const auto nowhere = [&clerk] {
        for (const QLabel* label : clerk.window().findChildren<QLabel*>()) {
            if (label->text().contains(QString::fromUtf16(demo::oneEmail)) || label->text().contains(QString::fromUtf16(demo::one)))
                return false;
        }
        return true;
    };
    reveal();
    clerk.window().activateWindow();
    QTRY_VERIFY(clerk.window().isActiveWindow());
    clerk.press(Qt::Key_F5);
    QVERIFY(nowhere());
    reveal();
    clerk.window().activateWindow();
    QTRY_VERIFY(clerk.window().isActiveWindow());
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
    QVERIFY(nowhere());
}

QTEST_MAIN(AsidesTest)
#include "AsidesTest.moc"
