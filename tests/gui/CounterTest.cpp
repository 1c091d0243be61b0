#include "support/TestOffice.h"
#include "ui/ClerkWindow.h"
#include "ui/Counter.h"
#include "ui/Theme.h"
#include "ui/visitor/VisitorWindow.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

using namespace ventanilla;

/// A counter with one screen: the two windows take turns, and the clerk's side is locked whenever it is not the clerk's turn.
class CounterTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;

    template <typename T = QWidget> static T* find(QWidget& window, const char* name)
    {
        for (T* widget : window.findChildren<T*>(QString::fromLatin1(name))) {
            if (widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    static void enter(QWidget& window, const char* field, const QString& text)
    {
        auto* edit = find<QLineEdit>(window, field);
        QVERIFY2(edit, field);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }
    static bool sees(const QWidget& window, const QString& words)
    {
        for (const QLabel* label : window.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    static QString password(const TestOffice& office) { return QString::fromUtf8(office.password(TestOffice::clerkLogin).view()); }
    static void openVisit(TestOffice& office, ClerkWindow& clerk)
    {
        find<QLineEdit>(clerk, "userEdit")->setText(QString::fromLatin1(TestOffice::clerkLogin));
        enter(clerk, "passwordEdit", password(office));
        QTRY_VERIFY_WITH_TIMEOUT(find(clerk, "DeskPage"), slowMs);
        enter(clerk, "identifierEdit", QString::fromUtf16(demo::one));
        QTRY_VERIFY_WITH_TIMEOUT(find(clerk, "ValidatePage"), slowMs);
    }

private Q_SLOTS:
    void initTestCase();
    void showsTheClerkAloneAtFirst();
    void givesTheOnlyScreenToTheVisitorAndLocksTheClerksSide();
    void letsTheClerkTakeTheScreenBack();
    void locksBothSidesWhenTheMachineSleeps();
};

void CounterTest::initTestCase()
{
    Theme::apply(*qApp);
    QCOMPARE(QGuiApplication::screens().size(), 1);
}

void CounterTest::showsTheClerkAloneAtFirst()
{
    TestOffice office;
    const auto report = office.open();
    QVERIFY(report.ok());
    Counter counter(office.office(), report.value());
    counter.show();
    QVERIFY(counter.clerkWindow().isVisible());
    QVERIFY(!counter.visitorWindow().isVisible());
}

void CounterTest::givesTheOnlyScreenToTheVisitorAndLocksTheClerksSide()
{
    TestOffice office;
    const auto report = office.open();
    QVERIFY(report.ok());
    Counter counter(office.office(), report.value());
    counter.show();
    ClerkWindow& clerk = counter.clerkWindow();
    VisitorWindow& visitor = counter.visitorWindow();
    openVisit(office, clerk);
    QVERIFY(sees(clerk, QStringLiteral("Una sola pantalla")));

    find<QAbstractButton>(clerk, "sendQuestionsButton")->click();
    QVERIFY(visitor.isVisible());
    QVERIFY(visitor.isFullScreen());
    QVERIFY(!clerk.isVisible());

    find<QAbstractButton>(visitor, "startButton")->click();
    enter(visitor, "birthEdit", QStringLiteral("15/01/1980"));
    enter(visitor, "knownEdit", QString::fromUtf16(demo::oneEmail));
    // The visitor has finished: the screen goes back, but only to whoever knows the password.
    QTRY_VERIFY_WITH_TIMEOUT(clerk.isVisible(), slowMs);
    QVERIFY(!visitor.isVisible());
    QVERIFY(find(clerk, "LockPage"));
    QVERIFY(!sees(clerk, QStringLiteral("Prueba Demo Uno")));
    enter(clerk, "passwordEdit", password(office));
    QTRY_VERIFY_WITH_TIMEOUT(find(clerk, "ValidatePage"), slowMs);
    QCOMPARE(find<QLabel>(clerk, "questionsStateLabel")->text(), QStringLiteral("recibidos"));
}

void CounterTest::letsTheClerkTakeTheScreenBack()
{
    TestOffice office;
    const auto report = office.open();
    QVERIFY(report.ok());
    Counter counter(office.office(), report.value());
    counter.show();
    openVisit(office, counter.clerkWindow());
    find<QAbstractButton>(counter.clerkWindow(), "sendQuestionsButton")->click();
    counter.visitorWindow().activateWindow();
    QTRY_VERIFY(counter.visitorWindow().isActiveWindow());
    QTest::keyClick(&counter.visitorWindow(), Qt::Key_F12);
    QVERIFY(!counter.visitorWindow().isVisible());
    QVERIFY(find(counter.clerkWindow(), "LockPage"));
    QVERIFY(!sees(counter.clerkWindow(), QStringLiteral("Prueba Demo Uno")));
}

void CounterTest::locksBothSidesWhenTheMachineSleeps()
{
    TestOffice office;
    const auto report = office.open();
    QVERIFY(report.ok());
    Counter counter(office.office(), report.value());
    counter.show();
    counter.lockForSystem(); // nobody is signed in: nothing to lock
    QVERIFY(find(counter.clerkWindow(), "LoginPage"));
    openVisit(office, counter.clerkWindow());
    counter.lockForSystem();
    QVERIFY(find(counter.clerkWindow(), "LockPage"));
    QVERIFY(sees(counter.clerkWindow(), QStringLiteral("se suspendió o cambió de sesión")));
    QVERIFY(!sees(counter.clerkWindow(), QStringLiteral("Prueba Demo Uno")));
    enter(counter.clerkWindow(), "passwordEdit", password(office));
    QTRY_VERIFY_WITH_TIMEOUT(find(counter.clerkWindow(), "ValidatePage"), slowMs);
    // While the only screen is the visitor's it is taken back and empty.
    find<QAbstractButton>(counter.clerkWindow(), "sendQuestionsButton")->click();
    QVERIFY(counter.visitorWindow().isVisible());
    counter.lockForSystem();
    QVERIFY(!counter.visitorWindow().isVisible());
    QVERIFY(find(counter.clerkWindow(), "LockPage"));
}

QTEST_MAIN(CounterTest)
#include "CounterTest.moc"
