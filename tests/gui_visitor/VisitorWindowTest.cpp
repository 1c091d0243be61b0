#include "support/TestOffice.h"

#include "ui/Languages.h"
#include "ui/Theme.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorWindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace ventanilla;

/// The visitor's window on a real office: what it asks, what it says when something is wrong, and what it forgets.
class VisitorWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void walksFromWelcomeToThanks();
    void saysNothingBeforeAnythingIsAsked();
    void asksTheDateAgainWhenItIsNone_data();
    void asksTheDateAgainWhenItIsNone();
    void asksForAnAddressOrAMobile();
    void goesBackOnePageWithEsc();
    void forgetsWhatWasTypedWhenAPageIsLeft();
    void stopsAddressesThatCannotBeUsed_data();
    void stopsAddressesThatCannotBeUsed();
    void offersTheDomainThatWasMeant();
    void letsARareDomainPassWhenItIsMeant();
    void showsWhereTheCodeWentInFull();
    void countsTheTriesOfAWrongCode();
    void doesNotSendAnotherCodeTooSoon();
    void asksForAnotherAddressInsteadOfACode();
    void escDecidesNothingOnTheSummary();
    void asksForTheAddressAgainWhenTheSummaryIsWrong();
    void aKeyHeldDownAnswersOnlyOneQuestion();
    void everyPageCanBeWalkedWithTab();
    void fitsEveryScreen_data();
    void fitsEveryScreen();
    void theProgramMayCloseIt();
    void saysThatItIsADemonstration();

private:
    static constexpr const char* newEmail = "uno.nuevo@buzon.example";

    QString page() const { return find<QStackedWidget>("pageStack")->currentWidget()->objectName(); }
    template <typename T> T* find(const char* name) const
    {
        auto* found = m_window->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString words(const char* label) const { return find<QLabel>(label)->text(); }
    void type(const char* edit, const char* text)
    {
        find<QLineEdit>(edit)->setFocus();
        QTest::keyClicks(find<QLineEdit>(edit), QLatin1String(text));
    }
    void retype(const char* edit, const char* text)
    {
        find<QLineEdit>(edit)->clear();
        type(edit, text);
    }
    /// Enter where the focus is.
    void enter()
    {
        QWidget* focus = m_window->focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), Qt::Key_Return);
    }
    bool comesTo(const char* name)
    {
        return QTest::qWaitFor([this, name] { return page() == QLatin1String(name) && !m_visit->isBusy(); });
    }
    bool rests()
    {
        return QTest::qWaitFor([this] { return !m_visit->isBusy(); });
    }
    /// The visit open, and the visitor's first question asked.
    void askFacts();
    /// From the welcome to the page that asks the new address.
    void reachEmail();
    void reachCode();
    void reachSummary();

    std::unique_ptr<TestOffice> m_office {};
    std::unique_ptr<Visit> m_visit {};
    std::unique_ptr<VisitorWindow> m_window {};
    Languages m_languages {};
};

void VisitorWindowTest::initTestCase()
{
    Theme::apply(*qApp);
    QVERIFY(QCoreApplication::installTranslator(&m_languages));
}

void VisitorWindowTest::init()
{
    m_office = std::make_unique<TestOffice>();
    QVERIFY(m_office->open().ok());
    QVERIFY(m_office->signIn().ok());
    m_visit = std::make_unique<Visit>(m_office->office());
    m_window = std::make_unique<VisitorWindow>(*m_visit, m_office->office().domains());
    m_window->resize(1024, 768);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void VisitorWindowTest::cleanup()
{
    m_window.reset();
    m_visit.reset();
    m_office.reset();
}

void VisitorWindowTest::askFacts()
{
    m_visit->open(Cedula::parse(QStringView(demo::one)).value(), false);
    QVERIFY(QTest::qWaitFor([this] { return m_visit->stage() == Visit::Stage::Identified; }));
    m_visit->askFacts();
    QCOMPARE(page(), QStringLiteral("VisitorWelcomePage"));
}

void VisitorWindowTest::reachEmail()
{
    askFacts();
    enter();
    type("birthEdit", "15011980");
    enter();
    type("knownEdit", "0991234567");
    enter();
    QVERIFY(comesTo("VisitorWaitPage"));
    m_visit->validate(DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 6, 29), true);
    QVERIFY(QTest::qWaitFor([this] { return m_visit->stage() == Visit::Stage::Validated; }));
    QCOMPARE(page(), QStringLiteral("VisitorBlankPage"));
    m_visit->order(Visit::Act::Email);
    QCOMPARE(page(), QStringLiteral("VisitorEmailPage"));
}

void VisitorWindowTest::reachCode()
{
    reachEmail();
    type("emailEdit", newEmail);
    enter();
    QVERIFY(comesTo("VisitorCodePage"));
}

void VisitorWindowTest::reachSummary()
{
    reachCode();
    type("codeEdit", m_office->newestCodeTo(QLatin1String(newEmail)).toLatin1().constData());
    enter();
    QVERIFY(comesTo("VisitorWaitPage"));
    m_visit->askConfirmation();
    QVERIFY(comesTo("VisitorSummaryPage"));
}

void VisitorWindowTest::walksFromWelcomeToThanks()
{
    reachSummary();
    QCOMPARE(words("summaryEmailLabel"), QLatin1String(newEmail));
    QCOMPARE(words("stepLabel"), QStringLiteral("Paso 4 de 4"));
    QVERIFY(find<QAbstractButton>("confirmButton")->hasFocus());
    enter();
    QVERIFY(comesTo("VisitorThanksPage"));
    QCOMPARE(m_visit->stage(), Visit::Stage::Confirmed);
    QCOMPARE(words("thanks3Label"), QStringLiteral("Le avisamos a su correo anterior y al nuevo."));
    QVERIFY(words("summaryEmailLabel").isEmpty());
    enter();
    QCOMPARE(page(), QStringLiteral("VisitorBlankPage"));
    QCOMPARE(m_visit->asked(), Visit::Asked::Nothing);
}

void VisitorWindowTest::saysNothingBeforeAnythingIsAsked()
{
    QCOMPARE(page(), QStringLiteral("VisitorBlankPage"));
    m_visit->open(Cedula::parse(QStringView(demo::one)).value(), false);
    QVERIFY(QTest::qWaitFor([this] { return m_visit->stage() == Visit::Stage::Identified; }));
    QCOMPARE(page(), QStringLiteral("VisitorBlankPage"));
    m_visit->askFacts();
    QCOMPARE(page(), QStringLiteral("VisitorWelcomePage"));
    QVERIFY(!find<QWidget>("stepFrame")->isVisible());
    m_window->blank();
    QCOMPARE(page(), QStringLiteral("VisitorBlankPage"));
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
    askFacts();
    enter();
    type("birthEdit", typed.toLatin1().constData());
    const QString held = find<QLineEdit>("birthEdit")->text();
    enter();
    QCOMPARE(page(), QStringLiteral("VisitorBirthPage"));
    QCOMPARE(words("birthErrorLabel"), QStringLiteral("Esa fecha no existe. Escriba día, mes y año."));
    QCOMPARE(find<QLineEdit>("birthEdit")->text(), held);
    QVERIFY(find<QLineEdit>("birthEdit")->hasFocus());
    // The first key that changes something takes the reproach away.
    QTest::keyClick(find<QLineEdit>("birthEdit"), held.isEmpty() ? Qt::Key_1 : Qt::Key_Backspace);
    QVERIFY(words("birthErrorLabel").isEmpty());
}

void VisitorWindowTest::asksForAnAddressOrAMobile()
{
    askFacts();
    enter();
    type("birthEdit", "15/1/1980");
    enter();
    QCOMPARE(page(), QStringLiteral("VisitorKnownPage"));
    type("knownEdit", "0991");
    enter();
    QVERIFY(!words("knownErrorLabel").isEmpty());
    QCOMPARE(m_visit->asked(), Visit::Asked::Facts);
    // A wrong one is taken like the right one: the page tells nobody which it is.
    retype("knownEdit", "otra.persona@buzon.example");
    enter();
    QVERIFY(comesTo("VisitorWaitPage"));
    QCOMPARE(words("waitTitleLabel"), QStringLiteral("Gracias."));
}

void VisitorWindowTest::goesBackOnePageWithEsc()
{
    askFacts();
    enter();
    type("birthEdit", "15011980");
    enter();
    QCOMPARE(page(), QStringLiteral("VisitorKnownPage"));
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("VisitorBirthPage"));
    QVERIFY(find<QLineEdit>("birthEdit")->text().isEmpty());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("VisitorWelcomePage"));
}

void VisitorWindowTest::forgetsWhatWasTypedWhenAPageIsLeft()
{
    reachEmail();
    type("emailEdit", "alguien@gmial.com");
    m_visit->clearVisitor();
    QCOMPARE(page(), QStringLiteral("VisitorBlankPage"));
    for (const auto* edit : m_window->findChildren<QLineEdit*>())
        QVERIFY2(edit->text().isEmpty(), qPrintable(edit->objectName()));
    const auto labels = m_window->findChildren<QLabel*>();
    for (const auto* label : labels) {
        for (const char* typed : {"alguien", "gmial", "gmail", "1980", "0991234567"})
            QVERIFY2(!label->text().contains(QLatin1String(typed)), qPrintable(label->objectName()));
    }
    m_visit->order(Visit::Act::Email);
    QVERIFY(find<QLineEdit>("emailEdit")->text().isEmpty());
}

void VisitorWindowTest::stopsAddressesThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << "" << QStringLiteral("Escriba su correo.");
    QTest::newRow("half an address") << "uno.nuevo" << QStringLiteral("Falta algo en el correo. Se parece a nombre@gmail.com.");
    QTest::newRow("a mailbox of a few days") << "uno@mailinator.com" << QStringLiteral("Ese correo dura pocos días. Escriba uno que use siempre.");
    QTest::newRow("the one that is registered") << QString::fromUtf16(demo::oneEmail) << QStringLiteral("Ese es el correo que ya tiene. Escriba otro.");
    QTest::newRow("somebody else's, nobody learns whose") << QString::fromUtf16(demo::twoEmail) << QStringLiteral("Ese correo no se puede usar aquí. Escriba otro, solo suyo.");
}

void VisitorWindowTest::stopsAddressesThatCannotBeUsed()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    reachEmail();
    type("emailEdit", typed.toLatin1().constData());
    enter();
    QVERIFY(rests());
    QCOMPARE(page(), QStringLiteral("VisitorEmailPage"));
    QCOMPARE(words("emailErrorLabel"), said);
    QCOMPARE(find<QLineEdit>("emailEdit")->text(), typed);
    QVERIFY(find<QLineEdit>("emailEdit")->hasFocus());
}

void VisitorWindowTest::offersTheDomainThatWasMeant()
{
    reachEmail();
    QVERIFY(!find<QWidget>("emailHintFrame")->isVisible());
    type("emailEdit", "uno.nuevo@gmial.com");
    QVERIFY(find<QWidget>("emailHintFrame")->isVisible());
    QCOMPARE(words("emailHintLabel"), QStringLiteral("¿Quiso decir gmail.com?"));
    QTest::mouseClick(find<QAbstractButton>("useSuggestionButton"), Qt::LeftButton);
    QCOMPARE(find<QLineEdit>("emailEdit")->text(), QStringLiteral("uno.nuevo@gmail.com"));
    QVERIFY(!find<QWidget>("emailHintFrame")->isVisible());
    enter();
    QVERIFY(comesTo("VisitorCodePage"));
}

void VisitorWindowTest::letsARareDomainPassWhenItIsMeant()
{
    reachEmail();
    type("emailEdit", "uno.nuevo@gmial.com");
    enter();
    QCOMPARE(page(), QStringLiteral("VisitorEmailPage"));
    QVERIFY(!words("emailErrorLabel").isEmpty());
    enter();
    QVERIFY(comesTo("VisitorCodePage"));
    QCOMPARE(words("codeAddressLabel"), QStringLiteral("uno.nuevo@gmial.com"));
}

void VisitorWindowTest::showsWhereTheCodeWentInFull()
{
    reachCode();
    QCOMPARE(words("codeAddressLabel"), QLatin1String(newEmail));
    QCOMPARE(words("stepLabel"), QStringLiteral("Paso 3 de 4"));
    QVERIFY(QTest::qWaitFor([this] { return words("codeSentLabel").startsWith(QStringLiteral("El mensaje con el código ya salió")); }));
    m_visit->clearVisitor();
    QVERIFY(words("codeAddressLabel").isEmpty());
}

void VisitorWindowTest::countsTheTriesOfAWrongCode()
{
    reachCode();
    type("codeEdit", "12345");
    enter();
    QCOMPARE(words("codeErrorLabel"), QStringLiteral("El código tiene seis números."));
    const QString right = m_office->newestCodeTo(QLatin1String(newEmail));
    retype("codeEdit", right == QLatin1String("000000") ? "111111" : "000000");
    enter();
    QVERIFY(rests());
    QCOMPARE(words("codeErrorLabel"), QStringLiteral("El código no coincide. Puede probar 4 veces más."));
    QVERIFY(find<QLineEdit>("codeEdit")->text().isEmpty());
    // With a blank in the middle, as some people write it.
    type("codeEdit", (right.first(3) + u' ' + right.last(3)).toLatin1().constData());
    enter();
    QVERIFY(comesTo("VisitorWaitPage"));
    QCOMPARE(words("waitTitleLabel"), QStringLiteral("Gracias. El código es correcto."));
}

void VisitorWindowTest::doesNotSendAnotherCodeTooSoon()
{
    reachCode();
    auto* resend = find<QAbstractButton>("resendCodeButton");
    QVERIFY(!resend->isEnabled());
    QVERIFY(resend->text().startsWith(QStringLiteral("Otro código en ")));
    // The window's wait is over before the office's: the office has the last word.
    m_window->setResendSeconds(0);
    QVERIFY(resend->isEnabled());
    resend->click();
    QVERIFY(rests());
    QVERIFY2(words("codeErrorLabel").startsWith(QStringLiteral("Espere ")), qPrintable(words("codeErrorLabel")));
    m_office->clock().passMinutes(2);
    QSignalSpy resent(m_visit.get(), &Visit::codeResent);
    resend->click();
    QVERIFY(rests());
    QCOMPARE(resent.count(), 1);
    QVERIFY(words("codeErrorLabel").isEmpty());
}

void VisitorWindowTest::asksForAnotherAddressInsteadOfACode()
{
    reachCode();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("VisitorCodePage"));
    QVERIFY(find<QAbstractButton>("changeEmailButton")->hasFocus());
    enter();
    QVERIFY(comesTo("VisitorEmailPage"));
    QVERIFY(find<QLineEdit>("emailEdit")->text().isEmpty());
}

void VisitorWindowTest::escDecidesNothingOnTheSummary()
{
    reachSummary();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QCOMPARE(page(), QStringLiteral("VisitorSummaryPage"));
    QVERIFY(find<QAbstractButton>("rejectButton")->hasFocus());
    QCOMPARE(m_visit->stage(), Visit::Stage::Validated);
}

void VisitorWindowTest::asksForTheAddressAgainWhenTheSummaryIsWrong()
{
    reachSummary();
    QSignalSpy told(m_visit.get(), &Visit::visitorRejected);
    find<QAbstractButton>("rejectButton")->click();
    QVERIFY(rests());
    QCOMPARE(told.count(), 1);
    QVERIFY(page() != QStringLiteral("VisitorSummaryPage"));
    QVERIFY(words("summaryEmailLabel").isEmpty());
    QCOMPARE(m_visit->stage(), Visit::Stage::Validated);
}

void VisitorWindowTest::aKeyHeldDownAnswersOnlyOneQuestion()
{
    reachSummary();
    QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), true);
    QCoreApplication::sendEvent(find<QAbstractButton>("confirmButton"), &held);
    QVERIFY(!m_visit->isBusy());
    QCOMPARE(page(), QStringLiteral("VisitorSummaryPage"));
    find<QAbstractButton>("rejectButton")->setFocus();
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Return, Qt::ControlModifier); // the main action, wherever the focus is
    QVERIFY(comesTo("VisitorThanksPage"));
}

void VisitorWindowTest::everyPageCanBeWalkedWithTab()
{
    reachCode();
    m_window->setResendSeconds(0);
    QStringList walked;
    for (int i = 0; i < 5; ++i) {
        walked.append(m_window->focusWidget()->objectName());
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(walked, QStringList({QStringLiteral("codeEdit"), QStringLiteral("checkCodeButton"), QStringLiteral("changeEmailButton"), QStringLiteral("resendCodeButton"),
                                  QStringLiteral("codeEdit")}));
}

void VisitorWindowTest::fitsEveryScreen_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024 x 768") << QSize(1024, 768);
    QTest::newRow("1280 x 800") << QSize(1280, 800);
    QTest::newRow("upright") << QSize(768, 1024);
}

void VisitorWindowTest::fitsEveryScreen()
{
    QFETCH(QSize, size);
    reachCode();
    m_window->setDemonstration(true);
    find<QLabel>("codeAddressLabel")->setText(QString(64, u'm') + u'@' + QString(60, u'm') + QStringLiteral(".example"));
    m_window->resize(size);
    QVERIFY(QTest::qWaitFor([&] { return m_window->size() == size; }));
    QVERIFY2(m_window->minimumSizeHint().width() <= size.width() && m_window->minimumSizeHint().height() <= size.height(),
             qPrintable(QStringLiteral("needs %1 x %2").arg(m_window->minimumSizeHint().width()).arg(m_window->minimumSizeHint().height())));
    QWidget* shown = find<QStackedWidget>("pageStack")->currentWidget();
    constexpr int targetPx = 54;
    for (const auto* button : shown->findChildren<QAbstractButton*>()) {
        QVERIFY2(button->height() >= targetPx, qPrintable(button->objectName()));
        QVERIFY2(shown->rect().contains(QRect(button->mapTo(shown, QPoint(0, 0)), button->size())), qPrintable(button->objectName()));
    }
    constexpr int letterPx = 24;
    for (const auto* label : shown->findChildren<QLabel*>())
        QVERIFY2(label->font().pixelSize() >= letterPx, qPrintable(label->objectName()));
}

void VisitorWindowTest::theProgramMayCloseIt()
{
    QVERIFY(m_window->close());
    QVERIFY(!m_window->isVisible());
}

void VisitorWindowTest::saysThatItIsADemonstration()
{
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Ventanilla"));
    QVERIFY(!find<QLabel>("demonstrationLabel")->isVisible());
    m_window->setDemonstration(true);
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Ventanilla — DEMOSTRACIÓN"));
    QVERIFY(find<QLabel>("demonstrationLabel")->isVisible());
}

QTEST_MAIN(VisitorWindowTest)
#include "VisitorWindowTest.moc"
