#include "gui_visitor/VisitorAtWork.h"

#include "ui/Theme.h"

#include <QPointingDevice>
#include <QSignalSpy>

using namespace ventanilla;

/// What makes the window easier: larger letters, other colours, the other language, help, keys on the screen, and time.
class VisitorComfortTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<VisitorAtWork>(); }
    void cleanup() { m_at.reset(); }

    void lettersGrowTwiceAndComeBack();
    void largeLettersScrollByTwoArrows();
    void whatHasTheFocusIsInSight();
    void colorsGoAroundInThree();
    void comfortsLastForOneVisit();
    void changesTheVisitorsLanguageOnly();
    void keepsWhatWasTypedThroughEveryChange();
    void callsForHelpWithoutASound();
    void asksWhetherMoreTimeIsNeeded();
    void anyUseTakesTheQuestionAway();
    void saysKindlyThatTimeEnds();
    void asksNobodyWhoHasNothingToDo();
    void keysTypeWithoutTakingTheFocus();
    void domainsReplaceWhatFollowsTheAt();
    void keysFollowWhatIsTyped_data();
    void keysFollowWhatIsTyped();
    void keysAreHiddenWhereThereIsAKeyboard();
    void keysShowThemselvesOnATouchScreen(); // the last: a touch screen that was there stays known

private:
    bool keysSeen() const { return m_at->find("onScreenKeyboard")->isVisible(); }
    int letters(const char* label) const { return m_at->find<QLabel>(label)->font().pixelSize(); }
    /// The ticket as the office says it is now.
    void lookAtTicket(int minutes)
    {
        QSignalSpy ticked(&m_at->visit(), &Visit::ticketTicked);
        QTRY_VERIFY(ticked.count() >= 2); // what was used before is told
        m_at->office().clock().passMinutes(minutes);
        QTRY_VERIFY(ticked.count() >= 4);
    }

    std::unique_ptr<VisitorAtWork> m_at {};
};

void VisitorComfortTest::lettersGrowTwiceAndComeBack()
{
    m_at->askFacts();
    QCOMPARE(letters("welcomeRuleLabel"), 28);
    m_at->click("biggerButton");
    QCOMPARE(letters("welcomeRuleLabel"), 35);
    m_at->click("biggerButton");
    QCOMPARE(letters("welcomeRuleLabel"), 42);
    m_at->click("biggerButton");
    QCOMPARE(letters("welcomeRuleLabel"), 28);
}

void VisitorComfortTest::largeLettersScrollByTwoArrows()
{
    m_at->validate();
    m_at->order(Visit::Act::Image);
    QVERIFY(m_at->comesTo("VisitorImagePage"));
    QTRY_VERIFY(!m_at->visit().offeredImages().isEmpty());
    QVERIFY(!m_at->find("scrollDownButton")->isVisible());
    m_at->click("biggerButton");
    m_at->click("biggerButton");
    QTRY_VERIFY(m_at->find("scrollDownButton")->isVisible());
    auto* up = m_at->find<QAbstractButton>("scrollUpButton");
    auto* down = m_at->find<QAbstractButton>("scrollDownButton");
    QVERIFY(!up->isEnabled() && down->isEnabled());
    const QWidget* choose = m_at->find("chooseImageButton");
    const QWidget* viewport = m_at->find("pageViewport");
    for (int touches = 0; touches < 10 && down->isEnabled(); ++touches)
        QTest::mouseClick(down, Qt::LeftButton);
    QVERIFY(up->isEnabled() && !down->isEnabled());
    QVERIFY(viewport->rect().contains(QRect(choose->mapTo(viewport, QPoint(0, 0)), choose->size())));
    m_at->press(Qt::Key_PageUp);
    QVERIFY(down->isEnabled());
}

void VisitorComfortTest::whatHasTheFocusIsInSight()
{
    m_at->validate();
    m_at->order(Visit::Act::Image);
    QVERIFY(m_at->comesTo("VisitorImagePage"));
    QTRY_VERIFY(!m_at->visit().offeredImages().isEmpty());
    m_at->click("biggerButton");
    m_at->click("biggerButton");
    QTRY_VERIFY(m_at->find("scrollDownButton")->isVisible());
    const QWidget* viewport = m_at->find("pageViewport");
    int inPage = 0;
    for (int tabs = 0; tabs < 24; ++tabs) {
        m_at->press(Qt::Key_Tab);
        const QWidget* focus = m_at->window().focusWidget();
        if (!viewport->isAncestorOf(focus))
            continue;
        ++inPage;
        QVERIFY2(viewport->rect().contains(QRect(focus->mapTo(viewport, QPoint(0, 0)), focus->size())), qPrintable(focus->objectName()));
    }
    QVERIFY(inPage > 12);
}

void VisitorComfortTest::colorsGoAroundInThree()
{
    using Look = Theme::Look;
    for (const Look look : {Look::Contrast, Look::Dark, Look::Light}) {
        m_at->click("contrastButton");
        QCOMPARE(Theme::lookOf(m_at->window()), look);
        const QColor seen = m_at->window().grab().toImage().pixelColor(3, 3);
        QCOMPARE(seen.name(), Theme::color(QStringLiteral("bg"), look).name());
    }
}

void VisitorComfortTest::comfortsLastForOneVisit()
{
    m_at->askFacts();
    m_at->click("biggerButton");
    m_at->click("contrastButton");
    m_at->click("languageButton");
    m_at->click("needHelpButton");
    m_at->click("startButton");
    m_at->click("keyboardButton");
    QVERIFY(keysSeen());
    QCOMPARE(letters("birthRuleLabel"), 30);
    m_at->visit().abandon(Reason::PersonLeft);
    QVERIFY(m_at->rests());
    m_at->visit().close();
    m_at->askFacts();
    QCOMPARE(letters("welcomeRuleLabel"), 28);
    QCOMPARE(Theme::lookOf(m_at->window()), Theme::Look::Light);
    QCOMPARE(m_at->find<QAbstractButton>("startButton")->text(), QStringLiteral("Empezar"));
    QCOMPARE(m_at->find<QAbstractButton>("needHelpButton")->text().trimmed(), QStringLiteral("Necesito ayuda"));
    m_at->click("startButton");
    QVERIFY(!keysSeen());
}

void VisitorComfortTest::changesTheVisitorsLanguageOnly()
{
    m_at->askFacts();
    m_at->click("languageButton");
    QCOMPARE(m_at->find<QAbstractButton>("startButton")->text(), QStringLiteral("Start"));
    QCOMPARE(QCoreApplication::translate("LoginPage", "Entrar"), QStringLiteral("Entrar"));
    m_at->click("languageButton");
    QCOMPARE(m_at->find<QAbstractButton>("startButton")->text(), QStringLiteral("Empezar"));
}

void VisitorComfortTest::keepsWhatWasTypedThroughEveryChange()
{
    m_at->validate();
    m_at->order(Visit::Act::Preferences);
    m_at->giveChannels();
    QVERIFY(m_at->comesTo("VisitorQuestionPage"));
    const QString spanish = m_at->words("questionLabel");
    m_at->type("answerEdit", QStringLiteral("Girasol azul"));
    for (const char* button : {"biggerButton", "contrastButton", "languageButton", "keyboardButton"}) {
        m_at->click(button);
        QCOMPARE(m_at->find<QLineEdit>("answerEdit")->text(), QStringLiteral("Girasol azul"));
        QVERIFY2(m_at->find<QLineEdit>("answerEdit")->hasFocus(), button);
    }
    QVERIFY(m_at->words("questionLabel") != spanish);
    QVERIFY(!m_at->words("questionLabel").isEmpty());
}

void VisitorComfortTest::callsForHelpWithoutASound()
{
    m_at->askFacts();
    QSignalSpy wanted(&m_at->visit(), &Visit::helpWanted);
    m_at->click("needHelpButton");
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(m_at->find<QAbstractButton>("needHelpButton")->text().trimmed(), QStringLiteral("Ya avisamos"));
    QCOMPARE(m_at->page(), QStringLiteral("VisitorWelcomePage"));
    m_at->click("startButton");
    QCOMPARE(m_at->find<QAbstractButton>("needHelpButton")->text().trimmed(), QStringLiteral("Necesito ayuda"));
}

void VisitorComfortTest::asksWhetherMoreTimeIsNeeded()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->type("emailEdit", QStringLiteral("uno.nu"));
    lookAtTicket(9);
    QTRY_VERIFY(m_at->find("timeCard")->isVisible());
    QCOMPARE(m_at->words("timeTitleLabel"), QStringLiteral("¿Necesita más tiempo?"));
    static const QRegularExpression figures(QStringLiteral("\\d"));
    QVERIFY(!m_at->words("timeTitleLabel").contains(figures) && !m_at->words("timeTextLabel").contains(figures));
    QVERIFY(m_at->find<QAbstractButton>("moreTimeButton")->hasFocus());
    m_at->enter();
    QVERIFY(!m_at->find("timeCard")->isVisible());
    QCOMPARE(m_at->find<QLineEdit>("emailEdit")->text(), QStringLiteral("uno.nu"));
    QVERIFY(m_at->find<QLineEdit>("emailEdit")->hasFocus());
    QTRY_VERIFY(m_at->visit().ticketRemainingMs() > 5 * 60'000);
}

void VisitorComfortTest::anyUseTakesTheQuestionAway()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    lookAtTicket(9);
    QTRY_VERIFY(m_at->find("timeCard")->isVisible());
    m_at->visit().noteActivity(); // at the clerk's window, say
    QTRY_VERIFY(!m_at->find("timeCard")->isVisible());
}

void VisitorComfortTest::saysKindlyThatTimeEnds()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    // Used all along, so that only the longest time is left to run out.
    for (int minutes : {8, 8, 3}) {
        m_at->visit().noteActivity();
        lookAtTicket(minutes);
        m_at->visit().noteActivity();
        QSignalSpy ticked(&m_at->visit(), &Visit::ticketTicked);
        QTRY_VERIFY(ticked.count() >= 2);
    }
    QTRY_VERIFY(m_at->find("timeCard")->isVisible());
    m_at->enter();
    QVERIFY(!m_at->find("timeCard")->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(m_at->find("timeCard")->isVisible(), 15'000);
    QCOMPARE(m_at->words("timeTitleLabel"), QStringLiteral("Ya casi terminamos."));
    m_at->enter();
    QVERIFY(m_at->find("emailEdit")->isVisible());
}

void VisitorComfortTest::asksNobodyWhoHasNothingToDo()
{
    m_at->validate();
    lookAtTicket(9);
    QVERIFY(!m_at->find("timeCard")->isVisible());
    QCOMPARE(m_at->page(), QStringLiteral("VisitorBlankPage"));
}

void VisitorComfortTest::keysTypeWithoutTakingTheFocus()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->click("keyboardButton");
    QVERIFY(keysSeen());
    auto* edit = m_at->find<QLineEdit>("emailEdit");
    edit->setFocus();
    for (const char* key : {"keyUButton", "keyNButton", "keyOButton", "keyDotButton", "key1Button", "keyHyphenButton", "keyUnderscoreButton", "keyEnyeButton", "keyEraseButton", "keyAtButton"}) {
        m_at->click(key);
        QVERIFY2(edit->hasFocus(), key);
    }
    QCOMPARE(edit->text(), QStringLiteral("uno.1-_@"));
    QVERIFY(!m_at->find("keySpaceButton")->isVisible());
    m_at->click("keyboardButton");
    QVERIFY(!keysSeen());
}

void VisitorComfortTest::domainsReplaceWhatFollowsTheAt()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->click("keyboardButton");
    m_at->type("emailEdit", QStringLiteral("uno"));
    m_at->click("domain2Button");
    QCOMPARE(m_at->find<QLineEdit>("emailEdit")->text(), QStringLiteral("uno@hotmail.com"));
    m_at->click("domain1Button");
    QCOMPARE(m_at->find<QLineEdit>("emailEdit")->text(), QStringLiteral("uno@gmail.com"));
}

void VisitorComfortTest::keysFollowWhatIsTyped_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QStringList>("seen");
    QTest::addColumn<QStringList>("hidden");
    QTest::newRow("a date") << "VisitorBirthPage" << QStringList {QStringLiteral("key7Button")} << QStringList {QStringLiteral("keyAButton"), QStringLiteral("keyAtButton")};
    QTest::newRow("an address or a mobile") << "VisitorKnownPage" << QStringList {QStringLiteral("keyAtButton"), QStringLiteral("key7Button")} << QStringList {QStringLiteral("keySpaceButton")};
    QTest::newRow("an answer") << "VisitorQuestionPage" << QStringList {QStringLiteral("keySpaceButton"), QStringLiteral("keyEnyeButton")} << QStringList {QStringLiteral("domain1Button")};
    QTest::newRow("a mobile") << "VisitorChannelsPage" << QStringList {QStringLiteral("key7Button")} << QStringList {QStringLiteral("keyAButton")};
}

void VisitorComfortTest::keysFollowWhatIsTyped()
{
    QFETCH(QString, page);
    QFETCH(QStringList, seen);
    QFETCH(QStringList, hidden);
    if (page == QLatin1String("VisitorQuestionPage") || page == QLatin1String("VisitorChannelsPage")) {
        m_at->validate();
        m_at->order(Visit::Act::Preferences);
        QVERIFY(m_at->comesTo("VisitorChannelsPage"));
        if (page == QLatin1String("VisitorQuestionPage"))
            m_at->giveChannels();
    } else {
        m_at->askFacts();
        m_at->click("startButton");
        if (page == QLatin1String("VisitorKnownPage")) {
            m_at->type("birthEdit", QStringLiteral("15011980"));
            m_at->enter();
        }
    }
    QVERIFY(m_at->comesTo(qPrintable(page)));
    m_at->click("keyboardButton");
    for (const QString& key : seen)
        QVERIFY2(m_at->find(qPrintable(key))->isVisible(), qPrintable(key));
    for (const QString& key : hidden)
        QVERIFY2(!m_at->find(qPrintable(key))->isVisible(), qPrintable(key));
}

void VisitorComfortTest::keysAreHiddenWhereThereIsAKeyboard()
{
    m_at->askFacts();
    QVERIFY(!m_at->find("keyboardButton")->isVisible()); // nothing to type on this page
    m_at->click("startButton");
    QVERIFY(m_at->find("keyboardButton")->isVisible());
    QVERIFY(!keysSeen());
}

void VisitorComfortTest::keysShowThemselvesOnATouchScreen()
{
    const std::unique_ptr<QPointingDevice> screen(QTest::createTouchDevice());
    m_at->askFacts();
    m_at->click("startButton");
    QVERIFY(keysSeen());
    for (const char* key : {"key1Button", "key5Button", "key0Button", "key1Button", "key1Button", "key9Button", "key8Button", "key0Button"})
        m_at->click(key);
    QCOMPARE(m_at->find<QLineEdit>("birthEdit")->text(), QStringLiteral("15/01/1980"));
    // Somebody has a keyboard after all.
    m_at->press(Qt::Key_Backspace);
    QVERIFY(!keysSeen());
    m_at->click("keyboardButton");
    QVERIFY(keysSeen());
}

QTEST_MAIN(VisitorComfortTest)
#include "VisitorComfortTest.moc"
