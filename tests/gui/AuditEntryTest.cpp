#include "gui/AuditSteps.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QListWidget>
#include <QMenu>

using namespace ventanilla;
using namespace ventanilla::steps;

/// The entries on the log's page, by keys alone: who gets to see them, how one goes from one to another, and what each tells.
class AuditEntryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotForClerks();
    void isForAuditorsToo();
    void showsTheNewestFirst();
    void goesToAnEntryAndToADay();
    void tellsAnEntryAndItsVisit();
    void showsAValueForSomeSeconds();
    void showsTheAdministrationsLog();
};

void AuditEntryTest::isNotForClerks()
{
    ClerkAtWork clerk;
    clerk.signIn();
    QVERIFY(!clerk.find(QStringLiteral("auditNavButton")));
    clerk.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
}

void AuditEntryTest::isForAuditorsToo()
{
    ClerkAtWork clerk;
    openLog(clerk, TestOffice::auditorLogin);
    QVERIFY(clerk.find<QAbstractButton>(QStringLiteral("auditNavButton"))->isChecked());
    clerk.press(Qt::Key_Escape);
    QTRY_VERIFY(!clerk.find(QStringLiteral("AuditPage")));
}

void AuditEntryTest::showsTheNewestFirst()
{
    ClerkAtWork clerk;
    openLog(clerk);
    QCOMPARE(rows(clerk), TestLog(clerk.office()).size());
    QTRY_COMPARE(cell(clerk, 0, AuditModel::ActColumn), QStringLiteral("Buscar en el registro"));
    QCOMPARE(cell(clerk, 0, AuditModel::ClerkColumn), QString::fromLatin1(TestOffice::supervisorLogin));
    QCOMPARE(table(clerk).current(), 0);
    QCOMPARE(clerk.focus(), QStringLiteral("auditSearchEdit"));
    // To the end and back, by keys, over more rows than there is room for.
    table(clerk).setFocus();
    clerk.press(Qt::Key_End);
    QCOMPARE(table(clerk).current(), rows(clerk) - 1);
    QVERIFY(rows(clerk) < table(clerk).rowsShown() || model(clerk).top() == rows(clerk) - table(clerk).rowsShown());
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("entryNumberLabel")), QStringLiteral("0"), slowMs);
    clerk.press(Qt::Key_Home);
    QCOMPARE(model(clerk).top(), 0);
    clerk.press(Qt::Key_PageDown);
    clerk.press(Qt::Key_PageUp);
    QCOMPARE(table(clerk).current(), 0);
}

void AuditEntryTest::goesToAnEntryAndToADay()
{
    ClerkAtWork clerk;
    openLog(clerk);
    clerk.press(Qt::Key_G, Qt::ControlModifier);
    QCOMPARE(clerk.focus(), QStringLiteral("jumpEdit"));
    clerk.type(QStringLiteral("1"));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.focus(), QStringLiteral("auditTable"));
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("entryNumberLabel")), QStringLiteral("1"), slowMs);
    clerk.press(Qt::Key_G, Qt::ControlModifier);
    clerk.type(QStringLiteral("31/12/2030"));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(table(clerk).current(), 0, slowMs);
    clerk.press(Qt::Key_G, Qt::ControlModifier);
    clerk.type(QStringLiteral("01/01/2001"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("empieza después de ese día")), slowMs);
    clerk.press(Qt::Key_G, Qt::ControlModifier);
    clerk.type(QStringLiteral("99999999"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.sees(QStringLiteral("No hay ninguna entrada")));
}

void AuditEntryTest::tellsAnEntryAndItsVisit()
{
    ClerkAtWork clerk;
    afterAVisit(clerk);
    openLog(clerk);
    ask(clerk, QStringLiteral("email.update"));
    QCOMPARE(rows(clerk), 1);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("entryTitleLabel")), QStringLiteral("Correo cambiado"), slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("entryBeforeLabel")).contains(QStringLiteral("***@")), slowMs);
    QVERIFY(clerk.text(QStringLiteral("entryPersonLabel")).startsWith(QStringLiteral("Prueba")));
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::one)));
    QCOMPARE(clerk.text(QStringLiteral("proofVerdictLabel")), QStringLiteral("Probada: esta entrada está en el registro"));
    auto* list = clerk.find<QListWidget>(QStringLiteral("visitTimelineList"));
    QVERIFY(list && list->count() > 5);
    // Enter in the table brings the cursor here; the time line leads to its entries.
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.focus(), QStringLiteral("revealEntryButton"));
    clerk.find<QAbstractButton>(QStringLiteral("openVisitButton"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("visitFilterButton")), QStringLiteral("Visita: V-0001  ×"), slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 5, slowMs);
    QVERIFY(!clerk.find(QStringLiteral("actionFilterButton")));
}

void AuditEntryTest::showsAValueForSomeSeconds()
{
    Policy policy;
    policy.revealSeconds = 2;
    ClerkAtWork clerk(policy);
    afterAVisit(clerk);
    openLog(clerk);
    ask(clerk, QStringLiteral("email.update"));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("revealEntryButton")), slowMs);
    const auto before = TestLog(clerk.office()).size();
    clerk.press(Qt::Key_F4);
    auto* menu = clerk.window().findChild<QMenu*>(QStringLiteral("revealEntryMenu"));
    QVERIFY(menu && menu->isVisible());
    QVERIFY(!clerk.sees(QStringLiteral("uno.nuevo@buzon.example")));
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("entryAfterLabel")), QStringLiteral("uno.nuevo@buzon.example"), slowMs);
    QCOMPARE(TestLog(clerk.office()).actions(before), QStringList {QStringLiteral("view.reveal:ok")});
    QTRY_VERIFY_WITH_TIMEOUT(!clerk.sees(QStringLiteral("uno.nuevo@buzon.example")), slowMs);
}

void AuditEntryTest::showsTheAdministrationsLog()
{
    ClerkAtWork clerk;
    openLog(clerk);
    auto* logs = clerk.find<QComboBox>(QStringLiteral("logCombo"));
    QTRY_COMPARE(logs->count(), 2);
    logs->setFocus();
    clerk.press(Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(sees(clerk, QStringLiteral("Oficina creada")) || rows(clerk) > model(clerk).rowCount(), slowMs);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("proofVerdictLabel")).contains(QStringLiteral("ventanilla-verify")), slowMs);
}

QTEST_MAIN(AuditEntryTest)
#include "AuditEntryTest.moc"
