#include "gui_visitor/VisitorAtWork.h"

#include <QSignalSpy>

using namespace ventanilla;

/// The visitor's window on a real office: what it asks first, how one goes back and forth in it, and what it forgets.
class VisitorWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<VisitorAtWork>(); }
    void cleanup() { m_at.reset(); }
    void walksFromWelcomeToThanks();
    void saysNothingBeforeAnythingIsAsked();
    void asksTheDateAgainWhenItIsNone_data();
    void asksTheDateAgainWhenItIsNone();
    void asksForAnAddressOrAMobile();
    void goesBackOnePageWithEsc();
    void forgetsWhatWasTypedWhenAPageIsLeft();
    void escDecidesNothingOnTheSummary();
    void asksForTheAddressAgainWhenTheSummaryIsWrong();
    void aKeyHeldDownAnswersOnlyOneQuestion();
    void theProgramMayCloseIt();
    void saysThatItIsADemonstration();

private:
    std::unique_ptr<VisitorAtWork> m_at {};
};

void VisitorWindowTest::walksFromWelcomeToThanks()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    m_at->proveEmail();
    m_at->askConfirmation();
    QCOMPARE(m_at->words("summaryEmailLabel"), QLatin1String(VisitorAtWork::newEmail));
    QCOMPARE(m_at->words("stepLabel"), QStringLiteral("Paso 3 de 3"));
    QVERIFY(m_at->find<QAbstractButton>("confirmButton")->hasFocus());
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorThanksPage"));
    QCOMPARE(m_at->visit().stage(), Visit::Stage::Confirmed);
    QCOMPARE(m_at->words("thanks3Label"), QStringLiteral("Le avisamos a su correo anterior y al nuevo."));
    QVERIFY(m_at->words("summaryEmailLabel").isEmpty());
    m_at->enter();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBlankPage"));
    QCOMPARE(m_at->visit().asked(), Visit::Asked::Nothing);
}

void VisitorWindowTest::saysNothingBeforeAnythingIsAsked()
{
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBlankPage"));
    m_at->visit().open(Cedula::parse(QStringView(demo::one)).value(), false);
    QVERIFY(QTest::qWaitFor([this] { return m_at->visit().stage() == Visit::Stage::Identified; }));
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBlankPage"));
    m_at->visit().askFacts();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorWelcomePage"));
    QVERIFY(!m_at->find<QWidget>("stepFrame")->isVisible());
    m_at->window().blank();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBlankPage"));
}

void VisitorWindowTest::asksTheDateAgainWhenItIsNone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::newRow("nothing") << "";
    QTest::newRow("half a date") << "1501";
    QTest::newRow("no such day") << "30021980";
    QTest::newRow("a day to come") << "15012199";
    QTest::newRow("too long ago") << "15011700";
}

void VisitorWindowTest::asksTheDateAgainWhenItIsNone()
{
    QFETCH(QString, typed);
    m_at->askFacts();
    m_at->enter();
    m_at->type("birthEdit", typed);
    const QString held = m_at->find<QLineEdit>("birthEdit")->text();
    m_at->enter();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBirthPage"));
    QCOMPARE(m_at->words("birthErrorLabel"), QStringLiteral("Esa fecha no existe. Escriba día, mes y año."));
    QCOMPARE(m_at->find<QLineEdit>("birthEdit")->text(), held);
    QVERIFY(m_at->find<QLineEdit>("birthEdit")->hasFocus());
    // The first key that changes something takes the reproach away.
    QTest::keyClick(m_at->find<QLineEdit>("birthEdit"), held.isEmpty() ? Qt::Key_1 : Qt::Key_Backspace);
    QVERIFY(m_at->words("birthErrorLabel").isEmpty());
}

void VisitorWindowTest::asksForAnAddressOrAMobile()
{
    m_at->askFacts();
    m_at->enter();
    m_at->type("birthEdit", QStringLiteral("15/1/1980"));
    m_at->enter();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorKnownPage"));
    m_at->type("knownEdit", QStringLiteral("0991"));
    m_at->enter();
    QVERIFY(!m_at->words("knownErrorLabel").isEmpty());
    QCOMPARE(m_at->visit().asked(), Visit::Asked::Facts);
    // A wrong one is taken like the right one: the page tells nobody which it is.
    m_at->retype("knownEdit", QStringLiteral("otra.persona@buzon.example"));
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorWaitPage"));
    QCOMPARE(m_at->words("waitTitleLabel"), QStringLiteral("Gracias."));
}

void VisitorWindowTest::goesBackOnePageWithEsc()
{
    m_at->askFacts();
    m_at->enter();
    m_at->type("birthEdit", QStringLiteral("15011980"));
    m_at->enter();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorKnownPage"));
    QTest::keyClick(m_at->window().focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBirthPage"));
    QVERIFY(m_at->find<QLineEdit>("birthEdit")->text().isEmpty());
    QTest::keyClick(m_at->window().focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_at->page(), QStringLiteral("VisitorWelcomePage"));
}

void VisitorWindowTest::forgetsWhatWasTypedWhenAPageIsLeft()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->type("emailEdit", QStringLiteral("alguien@gmial.com"));
    m_at->visit().clearVisitor();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBlankPage"));
    for (const auto* edit : m_at->window().findChildren<QLineEdit*>())
        QVERIFY2(edit->text().isEmpty(), qPrintable(edit->objectName()));
    const auto labels = m_at->window().findChildren<QLabel*>();
    for (const auto* label : labels) {
        for (const char* typed : {"alguien", "gmial", "gmail", "1980", "0991234567"})
            QVERIFY2(!label->text().contains(QLatin1String(typed)), qPrintable(label->objectName()));
    }
    m_at->visit().order(Visit::Act::Email);
    QVERIFY(m_at->find<QLineEdit>("emailEdit")->text().isEmpty());
}

void VisitorWindowTest::escDecidesNothingOnTheSummary()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    m_at->proveEmail();
    m_at->askConfirmation();
    QTest::keyClick(m_at->window().focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_at->page(), QStringLiteral("VisitorSummaryPage"));
    QVERIFY(m_at->find<QAbstractButton>("rejectButton")->hasFocus());
    QCOMPARE(m_at->visit().stage(), Visit::Stage::Validated);
}

void VisitorWindowTest::asksForTheAddressAgainWhenTheSummaryIsWrong()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    m_at->proveEmail();
    m_at->askConfirmation();
    QSignalSpy told(&m_at->visit(), &Visit::visitorRejected);
    m_at->find<QAbstractButton>("rejectButton")->click();
    QVERIFY(m_at->rests());
    QCOMPARE(told.count(), 1);
    QVERIFY(m_at->page() != QStringLiteral("VisitorSummaryPage"));
    QVERIFY(m_at->words("summaryEmailLabel").isEmpty());
    QCOMPARE(m_at->visit().stage(), Visit::Stage::Validated);
}

void VisitorWindowTest::aKeyHeldDownAnswersOnlyOneQuestion()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    m_at->proveEmail();
    m_at->askConfirmation();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(m_at->find<QAbstractButton>("confirmButton"), &held);
    QVERIFY(!m_at->visit().isBusy());
    QCOMPARE(m_at->page(), QStringLiteral("VisitorSummaryPage"));
    m_at->find<QAbstractButton>("rejectButton")->setFocus();
    QTest::keyClick(m_at->window().focusWidget(), Qt::Key_Return, Qt::ControlModifier); // the main action, wherever the focus is
    QVERIFY(m_at->comesTo("VisitorThanksPage"));
}

void VisitorWindowTest::theProgramMayCloseIt()
{
    QVERIFY(m_at->window().close());
    QVERIFY(!m_at->window().isVisible());
}

void VisitorWindowTest::saysThatItIsADemonstration()
{
    QCOMPARE(m_at->window().windowTitle(), QStringLiteral("Ventanilla"));
    QVERIFY(!m_at->find<QLabel>("demonstrationLabel")->isVisible());
    m_at->window().setDemonstration(true);
    QCOMPARE(m_at->window().windowTitle(), QStringLiteral("Ventanilla — DEMOSTRACIÓN"));
    QVERIFY(m_at->find<QLabel>("demonstrationLabel")->isVisible());
}

QTEST_MAIN(VisitorWindowTest)
#include "VisitorWindowTest.moc"
