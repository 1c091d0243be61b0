#include "gui/ClerkAtWork.h"

#include <QAbstractButton>
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
            m_clerk = std::make_unique<ClerkAtWork>();
            m_clerk->signIn();
        }
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
};

void DeskTest::saysWhatIsWrongWithANumber_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << QString() << QStringLiteral("Escriba o escanee la cédula.");
    QTest::newRow("check digit") << QStringLiteral("1710034069") << QStringLiteral("El último dígito no corresponde");
    QTest::newRow("three short") << QStringLiteral("1710034") << QStringLiteral("Faltan 3 dígitos");
    QTest::newRow("two long") << QStringLiteral("171003406512") << QStringLiteral("Sobran 2 dígitos");
    QTest::newRow("RUC") << QStringLiteral("1710034065001") << QStringLiteral("Parece un RUC");
    QTest::newRow("letters") << QStringLiteral("17100x4065") << QStringLiteral("solo dígitos");
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

QTEST_MAIN(DeskTest)
#include "DeskTest.moc"
