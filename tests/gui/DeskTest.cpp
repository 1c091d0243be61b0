#include "gui/ClerkAtWork.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

using namespace ventanilla;

/// Whom to serve next: what is said of what was typed, and of who cannot be served.
class DeskTest : public QObject
{
    Q_OBJECT

private:
    /// One desk for all the rows of the two that leave nothing behind: founding an office takes its time.
    std::unique_ptr<ClerkAtWork> m_clerk {};
    ClerkAtWork& freshDesk()
    {
        if (!m_clerk) {
            // Nobody touches it while the other rows have desks of their own: it must not lock itself.
            Policy policy;
            policy.idleLockSeconds = 3600;
            policy.idleWarningSeconds = 3500;
            m_clerk = std::make_unique<ClerkAtWork>(policy);
            m_clerk->signIn();
        }
        // Another row may have opened a window of its own.
        m_clerk->window().activateWindow();
        [[maybe_unused]] const bool active = QTest::qWaitForWindowActive(&m_clerk->window());
        m_clerk->press(Qt::Key_F2);
        m_clerk->press(Qt::Key_Delete);
        return *m_clerk;
    }

private Q_SLOTS:
    void cleanupTestCase() { m_clerk.reset(); }
    void saysWhatIsWrongWithANumber_data();
    void saysWhatIsWrongWithANumber();
    void saysWhyAPersonIsNotServed_data();
    void saysWhyAPersonIsNotServed();
    void opensTheVisitOfThePersonFound();
    void takesANumberAsAScannerSendsIt();
    void listsTodaysVisitsWithoutNames();
    void filtersTodaysVisits();
    void leadsBackToTheVisitThatIsOpen();
    void tellsWhereEmployersGo();
    void looksUpAPassport();
    void wantsAForeignersCodeTwice();
    void takesHowThePersonCame();
    void searchesWhatIsScannedOnAnyPage();
    void fillsInATicketThatIsScanned();
    void takesAScanForTheOpenVisit();
    void wantsATicketOfTheQueue();
    void continuesWhatTheShiftBeforeLeft();
    void continuesNothingWhileAVisitIsOpen();
    void goesFromFieldToFieldAsTheEyeDoes();
};

void DeskTest::saysWhatIsWrongWithANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << QStringLiteral("Escriba o escanee la cédula.");
    QTest::newRow("check digit") << QStringLiteral("1710034069") << QStringLiteral("El último dígito no corresponde");
    QTest::newRow("three short") << QStringLiteral("1710034") << QStringLiteral("Faltan 3 dígitos");
    QTest::newRow("two long") << QStringLiteral("171003406512") << QStringLiteral("Sobran 2 dígitos");
    QTest::newRow("RUC of nobody") << QStringLiteral("1710034069001") << QStringLiteral("décimo dígito del RUC no corresponde");
    QTest::newRow("letters") << QStringLiteral("17100x4065") << QStringLiteral("solo dígitos");
    QTest::newRow("letters that look like digits") << QStringLiteral("1710O34O6S") << QStringLiteral("Si en la tarjeta dice 1710034065, escríbalo así");
    QTest::newRow("province") << QStringLiteral("8814307107") << QStringLiteral("no son de una provincia");
    QTest::newRow("RUC of no kind") << QStringLiteral("0170000610001") << QStringLiteral("El tercer dígito de un RUC no es 7 ni 8. Compare con el documento");
    QTest::newRow("RUC of no province") << QStringLiteral("8810034069001") << QStringLiteral("Los dos primeros dígitos del RUC");
    QTest::newRow("RUC of no establishment") << QStringLiteral("1790011674000") << QStringLiteral("falta el número del establecimiento");
}

void DeskTest::saysWhatIsWrongWithANumber()
{
    QFETCH(QString, typed);
    QFETCH(QString, words);
    ClerkAtWork& clerk = freshDesk();
    QCOMPARE(clerk.text(QStringLiteral("identifierEdit")), QString());
    clerk.type(typed);
    clerk.press(Qt::Key_Return);
    QVERIFY2(clerk.text(QStringLiteral("identifierErrorLabel")).contains(words), qPrintable(clerk.text(QStringLiteral("identifierErrorLabel"))));
    QCOMPARE(clerk.focus(), QStringLiteral("identifierEdit"));
    QCOMPARE(clerk.text(QStringLiteral("identifierEdit")), typed);
    clerk.type(QStringLiteral("1"));
    QVERIFY(!clerk.find(QStringLiteral("identifierErrorLabel")));
}

void DeskTest::saysWhyAPersonIsNotServed_data()
{
    QTest::addColumn<QString>("cedula");
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("advice");
    const auto row = [](const char* name, const char16_t* cedula, const char* head, const char* advice) {
        QTest::newRow(name) << QString::fromUtf16(cedula) << QString::fromUtf8(head) << QString::fromUtf8(advice);
    };
    row("nobody", demo::nobody, "No hay ficha con ese número.", "quedó anotada");
    row("minor", demo::minor, "menor de edad", "con su representante");
    row("deceased", demo::deceased, "falleció", "partida de defunción");
    row("blocked", demo::blocked, "bloqueada", "supervisor");
    row("the clerk's own", demo::clerk, "su propia ficha", "otra persona");
}

void DeskTest::saysWhyAPersonIsNotServed()
{
    QFETCH(QString, cedula);
    QFETCH(QString, head);
    QFETCH(QString, advice);
    ClerkAtWork& clerk = freshDesk();
    clerk.type(cedula);
    QVERIFY(!clerk.find(QStringLiteral("messageBanner")));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.text(QStringLiteral("messageBannerTitle")).contains(head));
    QVERIFY(clerk.text(QStringLiteral("messageBannerText")).contains(advice));
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    QCOMPARE(clerk.focus(), QStringLiteral("identifierEdit"));
    QCOMPARE(clerk.text(QStringLiteral("identifierEdit")), cedula);
}

void DeskTest::opensTheVisitOfThePersonFound()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    QCOMPARE(clerk.text(QStringLiteral("personNameLabel")), QStringLiteral("Prueba Demo Uno"));
    QVERIFY(clerk.text(QStringLiteral("personIdLabel")).contains(QStringLiteral("171•••5600")));
    QVERIFY(clerk.text(QStringLiteral("registeredEmailLabel")).startsWith(QStringLiteral("p***@c***")));
    QCOMPARE(clerk.text(QStringLiteral("folioLabel")), QStringLiteral("Visita V-0001"));
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::oneEmail)));
    QVERIFY(!clerk.sees(QString::fromUtf16(demo::one)));
    QCOMPARE(clerk.focus(), QStringLiteral("documentNumberEdit"));
}

void DeskTest::takesANumberAsAScannerSendsIt()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.search(u" 171234560-0 ");
    QTRY_VERIFY(clerk.find(QStringLiteral("ValidatePage")));
}

void DeskTest::listsTodaysVisitsWithoutNames()
{
    ClerkAtWork clerk;
    clerk.signIn();
    QCOMPARE(clerk.text(QStringLiteral("visitsEmptyLabel")), QStringLiteral("Nadie todavía. Escanee una cédula."));
    clerk.openVisit();
    clerk.press(Qt::Key_F2);
    QTRY_VERIFY(clerk.find<QTableWidget>(QStringLiteral("visitsTable")));
    QVERIFY(clerk.sees(QStringLiteral("V-0001")));
    QVERIFY(clerk.sees(QStringLiteral("Abierta")));
    QVERIFY(!clerk.sees(QStringLiteral("Prueba Demo Uno")));
    QVERIFY(!clerk.sees(QStringLiteral("171")));
}

void DeskTest::filtersTodaysVisits()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F2);
    QTRY_VERIFY(clerk.find(QStringLiteral("visitsTable")));
    clerk.press(Qt::Key_F3);
    QCOMPARE(clerk.focus(), QStringLiteral("visitsFilterEdit"));
    clerk.type(QStringLiteral("negada"));
    QVERIFY(!clerk.find(QStringLiteral("visitsTable")));
    QVERIFY(clerk.text(QStringLiteral("visitsEmptyLabel")).contains(QStringLiteral("negada")));
    // neither capitals nor accents matter
    clerk.find<QLineEdit>(QStringLiteral("visitsFilterEdit"))->setText(QStringLiteral("ABÍERTA"));
    QVERIFY(clerk.find(QStringLiteral("visitsTable")));
}

void DeskTest::leadsBackToTheVisitThatIsOpen()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F2);
    QVERIFY(clerk.sees(QStringLiteral("La visita V-0001 sigue abierta.")));
    clerk.search(demo::two);
    QVERIFY(clerk.sees(QStringLiteral("Ya tiene una visita abierta.")));
    clerk.find<QAbstractButton>(QStringLiteral("returnToVisitButton"))->click();
    QCOMPARE(clerk.text(QStringLiteral("personNameLabel")), QStringLiteral("Prueba Demo Uno"));
}

void DeskTest::tellsWhereEmployersGo()
{
    ClerkAtWork& clerk = freshDesk();
    clerk.type(QStringLiteral("1790011674001"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("Es un RUC")));
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    QCOMPARE(clerk.focus(), QStringLiteral("identifierEdit"));
}

void DeskTest::looksUpAPassport()
{
    ClerkAtWork& clerk = freshDesk();
    clerk.find<QComboBox>(QStringLiteral("kindCombo"))->setFocus();
    clerk.press(Qt::Key_Down);
    QVERIFY(clerk.text(QStringLiteral("identifierLabel")).contains(QStringLiteral("pasaporte")));
    QVERIFY(!clerk.find(QStringLiteral("codeAgainEdit")));
    clerk.press(Qt::Key_F2);
    clerk.type(QStringLiteral("¡no!"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("identifierErrorLabel")).contains(QStringLiteral("no tiene la forma")));
    clerk.press(Qt::Key_F2);
    clerk.type(QStringLiteral("AB123456"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("No hay ficha")));
    clerk.find<QComboBox>(QStringLiteral("kindCombo"))->setCurrentIndex(0);
}

void DeskTest::wantsAForeignersCodeTwice()
{
    ClerkAtWork& clerk = freshDesk();
    auto* kind = clerk.find<QComboBox>(QStringLiteral("kindCombo"));
    kind->setCurrentIndex(2);
    clerk.press(Qt::Key_F2);
    clerk.type(QStringLiteral("EX2026001"));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.text(QStringLiteral("identifierErrorLabel")), QStringLiteral("Escriba el código otra vez."));
    QCOMPARE(clerk.focus(), QStringLiteral("codeAgainEdit"));
    clerk.type(QStringLiteral("EX2026010"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("identifierErrorLabel")).contains(QStringLiteral("no coinciden")));
    clerk.find<QLineEdit>(QStringLiteral("codeAgainEdit"))->clear();
    clerk.type(QStringLiteral("ex-2026 001"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.text(QStringLiteral("messageBannerTitle")).contains(QStringLiteral("No hay ficha")));
    clerk.find<QLineEdit>(QStringLiteral("codeAgainEdit"))->clear();
    kind->setCurrentIndex(0);
    QVERIFY(!clerk.find(QStringLiteral("codeAgainEdit")));
}

void DeskTest::takesHowThePersonCame()
{
    Policy policy;
    policy.priorities = {{"older", QStringLiteral("Persona adulta mayor"), QStringLiteral("Older person")}};
    ClerkAtWork clerk(policy);
    clerk.signIn();
    clerk.find<QLineEdit>(QStringLiteral("turnoEdit"))->setFocus();
    clerk.type(QStringLiteral("a-45"));
    clerk.press(Qt::Key_Tab);
    QCOMPARE(clerk.focus(), QStringLiteral("priorityCombo"));
    clerk.press(Qt::Key_Down);
    QCOMPARE(clerk.find<QComboBox>(QStringLiteral("priorityCombo"))->currentText(), QStringLiteral("Persona adulta mayor"));
    clerk.press(Qt::Key_F2);
    clerk.openVisit();
    clerk.press(Qt::Key_F2);
    // The next person came in a way of their own.
    QCOMPARE(clerk.text(QStringLiteral("turnoEdit")), QString());
    QCOMPARE(clerk.find<QComboBox>(QStringLiteral("priorityCombo"))->currentIndex(), 0);
}

void DeskTest::searchesWhatIsScannedOnAnyPage()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.find<QAbstractButton>(QStringLiteral("activityNavButton"))->click();
    clerk.press(Qt::Key_F3);
    clerk.scan(QString::fromUtf16(demo::one));
    QTRY_VERIFY(clerk.find(QStringLiteral("ValidatePage")));
    QCOMPARE(clerk.text(QStringLiteral("personNameLabel")), QStringLiteral("Prueba Demo Uno"));
}

void DeskTest::fillsInATicketThatIsScanned()
{
    ClerkAtWork& clerk = freshDesk();
    clerk.scan(QStringLiteral("AB-0457"));
    QTRY_COMPARE(clerk.text(QStringLiteral("turnoEdit")), QStringLiteral("AB-0457"));
    QCOMPARE(clerk.focus(), QStringLiteral("identifierEdit"));
    QCOMPARE(clerk.text(QStringLiteral("identifierEdit")), QString());
    clerk.find<QLineEdit>(QStringLiteral("turnoEdit"))->clear();
}

void DeskTest::takesAScanForTheOpenVisit()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F2);
    clerk.scan(QString::fromUtf16(demo::two));
    // Another person's number opens nothing while a visit is open.
    QTRY_VERIFY(clerk.find(QStringLiteral("VisitPage")));
    QCOMPARE(clerk.visit().folio(), 1);
    QCOMPARE(clerk.text(QStringLiteral("personNameLabel")), QStringLiteral("Prueba Demo Uno"));
    // Nobody is searched while the desk is locked.
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    clerk.scan(QString::fromUtf16(demo::two));
    QVERIFY(clerk.find(QStringLiteral("LockPage")));
}

void DeskTest::wantsATicketOfTheQueue()
{
    ClerkAtWork& clerk = freshDesk();
    auto* turno = clerk.find<QLineEdit>(QStringLiteral("turnoEdit"));
    clerk.type(QString::fromUtf16(demo::one));
    turno->setFocus();
    clerk.type(QStringLiteral("hola"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.text(QStringLiteral("identifierErrorLabel")).contains(QStringLiteral("A-045")));
    QCOMPARE(clerk.focus(), QStringLiteral("turnoEdit"));
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
    turno->clear();
}

void DeskTest::continuesWhatTheShiftBeforeLeft()
{
    ClerkAtWork clerk;
    clerk.signIn();
    QCOMPARE(clerk.text(QStringLiteral("waitingEmptyLabel")), QStringLiteral("Nada espera."));
    clerk.openVisit();
    clerk.visit().park();
    QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    clerk.press(Qt::Key_F2);
    QTRY_COMPARE(clerk.text(QStringLiteral("pendingCode1Label")), QStringLiteral("Visita a un lado"));
    QVERIFY(clerk.text(QStringLiteral("pendingCode1DetailLabel")).contains(QStringLiteral("V-0001")));
    QVERIFY(!clerk.sees(QStringLiteral("Prueba Demo Uno")));
    clerk.find<QAbstractButton>(QStringLiteral("signOutButton"))->click();
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("LoginPage")), 20'000);
    QVERIFY(!clerk.window().findChild<QLabel*>(QStringLiteral("pendingCode1Label")));

    clerk.find<QLineEdit>(QStringLiteral("userEdit"))->clear();
    clerk.find<QLineEdit>(QStringLiteral("userEdit"))->setFocus();
    clerk.type(QString::fromLatin1(TestOffice::supervisorLogin));
    clerk.press(Qt::Key_Tab);
    clerk.type(QString::fromUtf8(clerk.office().password(TestOffice::supervisorLogin).view()));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("pendingCode1Button")), 20'000);
    clerk.find(QStringLiteral("pendingCode1Button"))->setFocus();
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.find(QStringLiteral("ValidatePage")));
    QCOMPARE(clerk.text(QStringLiteral("folioLabel")), QStringLiteral("Visita V-0001"));
    QVERIFY(clerk.visit().continued());
}

void DeskTest::continuesNothingWhileAVisitIsOpen()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit(demo::two);
    clerk.visit().park();
    QTRY_COMPARE(clerk.visit().stage(), Visit::Stage::None);
    clerk.press(Qt::Key_F2);
    QTRY_VERIFY(clerk.find(QStringLiteral("pendingCode1Button")));
    clerk.openVisit();
    clerk.press(Qt::Key_F2);
    QTRY_VERIFY(clerk.find(QStringLiteral("pendingCode1Button")));
    QVERIFY(!clerk.find(QStringLiteral("pendingCode1Button"))->isEnabled());
    QVERIFY(!clerk.find(QStringLiteral("pendingCode1Button"))->toolTip().isEmpty());
}

void DeskTest::goesFromFieldToFieldAsTheEyeDoes()
{
    ClerkAtWork& clerk = freshDesk();
    QStringList stops {clerk.focus()};
    for (int n = 0; n < 5; ++n) {
        clerk.press(Qt::Key_Tab);
        stops << clerk.focus();
    }
    QCOMPARE(stops, QStringList({QStringLiteral("identifierEdit"), QStringLiteral("searchButton"), QStringLiteral("kindCombo"), QStringLiteral("turnoEdit"),
                                 QStringLiteral("priorityCombo"), QStringLiteral("visitsFilterEdit")}));
}

QTEST_MAIN(DeskTest)
#include "DeskTest.moc"
