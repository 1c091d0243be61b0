#include "gui/ClerkAtWork.h"
#include "support/TestLog.h"
#include "ui/AuditModel.h"
#include "ui/LogPlaces.h"
#include "ui/LogQuestion.h"
#include "ui/LogTable.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>

using namespace ventanilla;

/// The log's page, by keys alone: who gets there, what is found, seen, proved and taken away.
class AuditTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;

    static void signIn(ClerkAtWork& clerk, const char* login)
    {
        clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->setFocus();
        clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->clear();
        clerk.type(QString::fromLatin1(login));
        clerk.press(Qt::Key_Tab);
        clerk.type(QString::fromUtf8(clerk.office().password(login).view()));
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::Open, slowMs);
    }
    /// A clerk has served one person and looked for another; a supervisor opens the log.
    static void afterAVisit(ClerkAtWork& clerk)
    {
        clerk.signIn();
        clerk.openVisit();
        clerk.validate();
        clerk.proveEmail(QStringLiteral("uno.nuevo@buzon.example"));
        clerk.visit().askConfirmation();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().asked(), Visit::Asked::Confirmation, slowMs);
        clerk.visit().confirm();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().stage(), Visit::Stage::Confirmed, slowMs);
        clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().stage(), Visit::Stage::None, slowMs);
        clerk.session().signOut();
        QTRY_COMPARE_WITH_TIMEOUT(clerk.session().state(), ClerkSession::State::SignedOut, slowMs);
    }
    static void openLog(ClerkAtWork& clerk, const char* login = TestOffice::supervisorLogin)
    {
        signIn(clerk, login);
        clerk.press(Qt::Key_2, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("AuditPage")), slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 0, slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("entryTitleLabel")) != QStringLiteral("Elija una entrada"), slowMs);
    }
    static LogTable& table(const ClerkAtWork& clerk) { return *const_cast<ClerkAtWork&>(clerk).window().findChild<LogTable*>(QStringLiteral("auditTable")); }
    static AuditModel& model(const ClerkAtWork& clerk) { return static_cast<AuditModel&>(*table(clerk).model()); }
    static qint64 rows(const ClerkAtWork& clerk) { return model(clerk).total(); }
    static QString cell(const ClerkAtWork& clerk, int row, int column) { return model(clerk).index(row, column).data().toString(); }
    /// Types into the search and waits for the whole answer.
    static void ask(ClerkAtWork& clerk, const QString& text)
    {
        const quint64 before = TestLog(clerk.office()).size();
        clerk.press(Qt::Key_F3);
        QCOMPARE(clerk.focus(), QStringLiteral("auditSearchEdit"));
        clerk.type(text);
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(quint64(TestLog(clerk.office()).size()) > before, slowMs);
        QTRY_VERIFY_WITH_TIMEOUT(model(clerk).pass() && model(clerk).pass()->size() > qint64(before) && !model(clerk).isSearching(), slowMs);
    }
    static bool sees(const ClerkAtWork& clerk, const QString& action)
    {
        for (int row = 0; row < model(clerk).rowCount(); ++row) {
            if (cell(clerk, row, AuditModel::ActColumn) == action)
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void isNotForClerks();
    void isForAuditorsToo();
    void showsTheNewestFirst();
    void findsWhatOneClerkDidToOnePersonByKeys();
    void takesConditionsOffWithDelete();
    void saysWhatIsWrongWithWhatWasTyped();
    void findsNothingAndSaysSo();
    void goesToAnEntryAndToADay();
    void tellsAnEntryAndItsVisit();
    void showsAValueForSomeSeconds();
    void takesExactlyWhatIsShownAway();
    void choosesConditionsFromTheMenu();
    void takesAScannedCardAsACondition();
    void showsTheAdministrationsLog();
    void forgetsEverythingWhenItIsLeft();
    void packsPositions();
    void readsWhatIsTyped();
};

void AuditTest::isNotForClerks()
{
    ClerkAtWork clerk;
    clerk.signIn();
    QVERIFY(!clerk.find(QStringLiteral("auditNavButton")));
    clerk.press(Qt::Key_2, Qt::ControlModifier);
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
}

void AuditTest::isForAuditorsToo()
{
    ClerkAtWork clerk;
    openLog(clerk, TestOffice::auditorLogin);
    QVERIFY(clerk.find<QAbstractButton>(QStringLiteral("auditNavButton"))->isChecked());
    clerk.press(Qt::Key_Escape);
    QTRY_VERIFY(!clerk.find(QStringLiteral("AuditPage")));
}

void AuditTest::showsTheNewestFirst()
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

void AuditTest::findsWhatOneClerkDidToOnePersonByKeys()
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

void AuditTest::takesConditionsOffWithDelete()
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

void AuditTest::saysWhatIsWrongWithWhatWasTyped()
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

void AuditTest::findsNothingAndSaysSo()
{
    ClerkAtWork clerk;
    openLog(clerk);
    ask(clerk, QStringLiteral("key.rotate"));
    QCOMPARE(rows(clerk), 0);
    QVERIFY(clerk.find(QStringLiteral("auditEmptyLabel")));
    clerk.find<QAbstractButton>(QStringLiteral("clearFiltersButton"))->click();
    QTRY_VERIFY_WITH_TIMEOUT(rows(clerk) > 0, slowMs);
}

void AuditTest::goesToAnEntryAndToADay()
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

void AuditTest::tellsAnEntryAndItsVisit()
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

void AuditTest::showsAValueForSomeSeconds()
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

void AuditTest::takesExactlyWhatIsShownAway()
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

void AuditTest::choosesConditionsFromTheMenu()
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

void AuditTest::takesAScannedCardAsACondition()
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

void AuditTest::showsTheAdministrationsLog()
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

void AuditTest::forgetsEverythingWhenItIsLeft()
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

void AuditTest::packsPositions()
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

void AuditTest::readsWhatIsTyped()
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

QTEST_MAIN(AuditTest)
#include "AuditTest.moc"
