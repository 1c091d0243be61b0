#include "gui/AuditSteps.h"
#include "ui/LogPlaces.h"
#include "ui/LogQuestion.h"

#include <QAbstractButton>
#include <QFile>
#include <QFileDialog>
#include <QMenu>

using namespace ventanilla;
using namespace ventanilla::steps;

/// The search on the log's page, by keys alone: what is typed, chosen or scanned is a condition, and what is found is told, taken away and forgotten.
class AuditSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatOneClerkDidToOnePersonByKeys();
    void takesConditionsOffWithDelete();
    void saysWhatIsWrongWithWhatWasTyped();
    void findsNothingAndSaysSo();
    void takesExactlyWhatIsShownAway();
    void choosesConditionsFromTheMenu();
    void takesAScannedCardAsACondition();
    void forgetsEverythingWhenItIsLeft();
    void packsPositions();
    void readsWhatIsTyped();
};

void AuditSearchTest::findsWhatOneClerkDidToOnePersonByKeys()
{
    ClerkAtWork clerk;
    afterAVisit(clerk);
    openLog(clerk);
    ask(clerk, QString::fromLatin1(TestOffice::clerkLogin));
    QCOMPARE(clerk.text(QStringLiteral("clerkFilterButton")), QStringLiteral("Quién: operadora  ×"));
    QCOMPARE(clerk.focus(), QStringLiteral("auditTable"));
    const qint64 clerks = rows(clerk);
    ask(clerk, QString::fromUtf16(demo::one));
    QVERIFY(clerk.text(QStringLiteral("personFilterButton")).startsWith(QStringLiteral("Persona: ")));
    QVERIFY(!clerk.text(QStringLiteral("personFilterButton")).contains(QString::fromUtf16(demo::one)));
    QVERIFY(rows(clerk) > 3 && rows(clerk) < clerks);
    const QString day = QDateTime::fromMSecsSinceEpoch(clerk.office().clock().utcMs()).toString(QStringLiteral("dd/MM/yyyy"));
    ask(clerk, day);
    QVERIFY(rows(clerk) > 3);
    QCOMPARE(clerk.text(QStringLiteral("fromEdit")), day);
    QTRY_VERIFY(sees(clerk, QStringLiteral("Correo cambiado")));
    for (int row = 0; row < model(clerk).rowCount(); ++row)
        QCOMPARE(cell(clerk, row, AuditModel::ClerkColumn), QString::fromLatin1(TestOffice::clerkLogin));
    QVERIFY(clerk.text(QStringLiteral("auditCountLabel")).startsWith(QStringLiteral("Encontradas ")));
    // The day before there was nothing.
    ask(clerk, QStringLiteral("01/02/2026"));
    QCOMPARE(rows(clerk), 0);
    QVERIFY(clerk.text(QStringLiteral("auditEmptyLabel")).startsWith(QStringLiteral("Ninguna entrada con estos filtros")));
    QVERIFY(!clerk.find<QAbstractButton>(QStringLiteral("exportButton"))->isEnabled());
}

void AuditSearchTest::takesConditionsOffWithDelete()
{
    ClerkAtWork clerk;
    openLog(clerk);
    ask(clerk, QStringLiteral("entrar"));
    QTRY_VERIFY(sees(clerk, QStringLiteral("Entrar")));
    ask(clerk, QString::fromLatin1(TestOffice::supervisorLogin));
    auto* chip = clerk.find<QAbstractButton>(QStringLiteral("actionFilterButton"));
    QVERIFY(chip);
    chip->setFocus();
    clerk.press(Qt::Key_Delete);
    QTRY_VERIFY(!clerk.find(QStringLiteral("actionFilterButton")));
    QCOMPARE(clerk.focus(), QStringLiteral("clerkFilterButton"));
    clerk.press(Qt::Key_Delete);
    QTRY_VERIFY(!clerk.find(QStringLiteral("clerkFilterButton")));
    QCOMPARE(clerk.focus(), QStringLiteral("addFilterButton"));
    QTRY_VERIFY_WITH_TIMEOUT(!model(clerk).pass()->isFiltered(), slowMs);
}

void AuditSearchTest::saysWhatIsWrongWithWhatWasTyped()
{
    ClerkAtWork clerk;
    openLog(clerk);
    const auto before = TestLog(clerk.office()).size();
    const auto type = [&clerk](const QString& text) {
        clerk.press(Qt::Key_F3);
        clerk.type(text);
        clerk.press(Qt::Key_Return);
    };
    type(QStringLiteral("1710034069"));
    QVERIFY(clerk.sees(QStringLiteral("El último dígito no corresponde")));
    QCOMPARE(clerk.focus(), QStringLiteral("auditSearchEdit"));
    type(QStringLiteral("xyzzy"));
    QVERIFY(clerk.sees(QStringLiteral("Nada se llama así")));
    QCOMPARE(TestLog(clerk.office()).size(), before);
    type(QString::fromUtf16(demo::nobody));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("No hay ficha con ese número")), slowMs);
    QVERIFY(!clerk.find(QStringLiteral("personFilterButton")));
    type(QStringLiteral("V-7777"));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("Este registro no tiene eso")), slowMs);
    clerk.find<QLineEdit>(QStringLiteral("fromEdit"))->setFocus();
    clerk.type(QStringLiteral("31022026"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.find(QStringLiteral("auditSearchErrorLabel")));
    QCOMPARE(clerk.focus(), QStringLiteral("fromEdit"));
}

void AuditSearchTest::findsNothingAndSaysSo()
{
    ClerkAtWork clerk;
    openLog(clerk);
    ask(clerk, QStringLiteral("key.rotate"));
    QCOMPARE(rows(clerk), 0);
    QVERIFY(clerk.find(QStringLiteral("auditEmptyLabel")));
    clerk.find<QAbstractButton>(QStringLiteral("clearFiltersButton"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 0, slowMs);
}

void AuditSearchTest::takesExactlyWhatIsShownAway()
{
    ClerkAtWork clerk;
    afterAVisit(clerk);
    openLog(clerk);
    ask(clerk, QString::fromUtf16(demo::one));
    const qint64 shown = rows(clerk);
    clerk.find<QAbstractButton>(QStringLiteral("exportButton"))->click();
    auto* dialog = clerk.window().findChild<QFileDialog*>(QStringLiteral("exportFileDialog"));
    QVERIFY(dialog);
    const QString path = clerk.office().path() + QStringLiteral("/lo-filtrado.csv");
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("entradas copiadas")), slowMs);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QCOMPARE(bytes.count('\n'), shown + 1);
    QVERIFY(bytes.contains("Correo cambiado"));
    QVERIFY(bytes.contains(",operadora,V-0001,"));
    QVERIFY(!bytes.contains("buzon.example"));
    QVERIFY(TestLog(clerk.office()).actions().contains(QStringLiteral("log.copy:ok")));
}

void AuditSearchTest::choosesConditionsFromTheMenu()
{
    ClerkAtWork clerk;
    openLog(clerk);
    auto* button = clerk.find<QAbstractButton>(QStringLiteral("addFilterButton"));
    button->setFocus();
    clerk.press(Qt::Key_Return);
    auto* menu = clerk.window().findChild<QMenu*>(QStringLiteral("filterMenu"));
    QVERIFY(menu && menu->isVisible());
    auto* own = menu->findChild<QAction*>(QStringLiteral("thisClerkAction"));
    QVERIFY(own);
    menu->setActiveAction(own);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("clerkFilterButton")), slowMs);
    button->click();
    auto* refused = menu->findChild<QAction*>(QStringLiteral("denyOutcomeAction"));
    QVERIFY(refused);
    refused->trigger();
    menu->close();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.text(QStringLiteral("resultFilterButton")), QStringLiteral("Resultado: No permitido  ×"), slowMs);
}

void AuditSearchTest::takesAScannedCardAsACondition()
{
    ClerkAtWork clerk;
    afterAVisit(clerk);
    openLog(clerk);
    table(clerk).setFocus();
    clerk.scan(QString::fromUtf16(demo::one));
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("personFilterButton")), slowMs);
    QVERIFY(clerk.find(QStringLiteral("AuditPage")));
    QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 3 && rows(clerk) < TestLog(clerk.office()).size(), slowMs);
}

void AuditSearchTest::forgetsEverythingWhenItIsLeft()
{
    ClerkAtWork clerk;
    afterAVisit(clerk);
    openLog(clerk);
    ask(clerk, QString::fromUtf16(demo::one));
    // Help and back: the question stands, without the number.
    clerk.press(Qt::Key_F1);
    QCOMPARE(rows(clerk), 0);
    clerk.press(Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 3, slowMs);
    QVERIFY(clerk.text(QStringLiteral("personFilterButton")).startsWith(QStringLiteral("Persona: P-")));
    clerk.press(Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(clerk.find(QStringLiteral("LockPage")));
    QCOMPARE(rows(clerk), 0);
    QVERIFY(!model(clerk).pass());
    // Who comes next begins with nothing asked.
    clerk.session().signOut();
    QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::SignedOut, slowMs);
    openLog(clerk, TestOffice::auditorLogin);
    QVERIFY(!clerk.find(QStringLiteral("personFilterButton")));
}

void AuditSearchTest::packsPositions()
{
    LogPlaces places;
    QList<qint64> all;
    qint64 at = 10'000'000;
    for (int i = 0; i < 1000; ++i) {
        all.append(at);
        at -= i % 7 == 0 ? 100'000 : i % 5 == 0 ? -3 : 1; // upwards too, as where a clock was set back
    }
    places.append(all.first(300));
    places.append(all.sliced(300));
    QCOMPARE(places.size(), 1000);
    QList<qint64> read;
    for (qint64 page = 0; page * LogPlaces::pageRows < places.size(); ++page)
        read += places.page(page);
    QCOMPARE(read, all);
    QVERIFY(places.page(4).isEmpty());
    QCOMPARE(places.rowOf(all.first()), 0);
    QCOMPARE(places.rowOf(at - 5'000'000), -1);
    // A search that finds everything: about a byte an entry.
    LogPlaces dense;
    for (qint64 from = 1'000'000; from > 0; from -= 10'000) {
        QList<qint64> some;
        for (qint64 i = 0; i < 10'000; ++i)
            some.append(from - 1 - i);
        dense.append(some);
    }
    QCOMPARE(dense.size(), 1'000'000);
    QVERIFY2(dense.weight() < 1'500'000, qPrintable(QString::number(dense.weight())));
    QCOMPARE(dense.rowOf(1), 999'998);
}

void AuditSearchTest::readsWhatIsTyped()
{
    using How = LogQuestion::Taken::How;
    using Kind = LogQuestion::Kind;
    const QList<ListLogs::Clerk> staff {{StaffId::fromBytes(QByteArray(16, 's')), "operadora", Role::Clerk}};
    const auto take = [&staff](const char* text, How how) {
        LogQuestion question;
        if (question.take(QString::fromUtf8(text), staff).how != how)
            qFatal("%s is taken otherwise", text);
        return question;
    };
    QCOMPARE(take("V-0007", How::Condition).command().folio, 7);
    QCOMPARE(take("v12", How::Condition).command().folio, 12);
    QCOMPARE(take(" 24/11/2026 ", How::Condition).from(), QDate(2026, 11, 24));
    const LogQuestion range = take("24/11/2026 - 20/11/2026", How::Condition);
    QCOMPARE(range.from(), QDate(2026, 11, 20));
    QCOMPARE(range.until(), QDate(2026, 11, 24));
    QCOMPARE(range.command().untilMs, QDate(2026, 11, 25).startOfDay().toMSecsSinceEpoch());
    take("31/02/2026", How::Wrong);
    take("", How::Nothing);
    take("12 345", How::Entry);
    take("1712345600", How::Condition);
    take("1712345601", How::Wrong);
    QCOMPARE(take("pasaporte AB12345", How::Condition).command().typed->kind(), IdentifierKind::Passport);
    QCOMPARE(take("OPERADORA", How::Condition).command().clerk->hex(), QByteArray(16, 's').toHex());
    QCOMPARE(take("no permitido", How::Condition).command().outcome, "deny");
    QVERIFY(take("cambios en fichas", How::Condition).command().actions.contains("email.update"));
    QVERIFY(take("correo", How::Condition).command().actions.size() > 2);
    QVERIFY(take("hoy", How::Condition).isAsked(Kind::Date));
    take("qwerty", How::Wrong);
    LogQuestion all = take("V-3", How::Condition);
    all.take(QStringLiteral("hoy"), staff);
    all.drop(Kind::Visit);
    QVERIFY(!all.isAsked(Kind::Visit));
    QVERIFY(!all.isEmpty());
    all.dropAll();
    QVERIFY(all.isEmpty());
}

QTEST_MAIN(AuditSearchTest)
#include "AuditSearchTest.moc"
