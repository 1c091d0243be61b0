#include "gui_visitor/VisitorAtWork.h"

#include "ui/visitor/VisitorChoice.h"
#include "ui/visitor/VisitorImageWords.h"

#include <QAccessible>
#include <QSet>

using namespace ventanilla;

/// The image and the preferences, chosen by the visitor's own hand; and the summary of all three actions.
class VisitorActsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<VisitorAtWork>(); }
    void cleanup() { m_at.reset(); }

    void walksThroughAllThreeActions();
    void showsThePicturesInTheOrderTheyAreOffered();
    void enterOnTheUntouchedPicturesDoesNothing();
    void marksOnePictureAtATime();
    void choosesByKeysAlone();
    void offersOtherPictures();
    void thePictureLeavesNoTrace();
    void standsInSixFourOrThreeColumns_data();
    void standsInSixFourOrThreeColumns();
    void wantsOneWayOfRecoveringAtLeast();
    void provesTheRegisteredAddressFirst();
    void takesAMobileThatIsComplete();
    void asksAnotherQuestionInstead();
    void hidesTheAnswer();
    void keepsAnAnswerThatIsRefused();
    void asksEachQuestionOnce();
    void saysThatTheAddressStillWaits();

private:
    void reachImages();
    void reachQuestions();
    QList<VisitorChoice*> pictures() const;

    std::unique_ptr<VisitorAtWork> m_at {};
};

void VisitorActsTest::reachImages()
{
    m_at->validate();
    m_at->order(Visit::Act::Image);
    QVERIFY(m_at->comesTo("VisitorImagePage"));
    QTRY_VERIFY(!m_at->visit().offeredImages().isEmpty());
}

void VisitorActsTest::reachQuestions()
{
    m_at->validate();
    m_at->order(Visit::Act::Preferences);
    m_at->giveChannels();
    QVERIFY(m_at->comesTo("VisitorQuestionPage"));
}

QList<VisitorChoice*> VisitorActsTest::pictures() const
{
    QList<VisitorChoice*> seen;
    for (VisitorChoice* choice : m_at->shown().findChildren<VisitorChoice*>(QRegularExpression(QStringLiteral("^image\\d\\dButton$")))) {
        if (choice->isVisible())
            seen.append(choice);
    }
    return seen;
}

void VisitorActsTest::walksThroughAllThreeActions()
{
    m_at->validate();
    m_at->order(Visit::Act::Email | Visit::Act::Image | Visit::Act::Preferences);
    QCOMPARE(m_at->words("stepLabel"), QStringLiteral("Paso 1 de 5"));
    m_at->stageEmail();
    QVERIFY(m_at->comesTo("VisitorImagePage"));
    QCOMPARE(m_at->words("stepLabel"), QStringLiteral("Paso 2 de 5"));
    m_at->chooseImage();
    QVERIFY(m_at->comesTo("VisitorChannelsPage"));
    m_at->click("linkChannelButton");
    m_at->click("inPersonChannelButton");
    m_at->type("mobileEdit", QStringLiteral("0981112223"));
    m_at->click("channelsDoneButton");
    QVERIFY(m_at->comesTo("VisitorQuestionPage"));
    QCOMPARE(m_at->words("stepLabel"), QStringLiteral("Paso 3 de 5"));
    QCOMPARE(m_at->words("questionStepLabel"), QStringLiteral("Pregunta 1 de 2"));
    m_at->giveAnswer(QStringLiteral("Girasol azul"));
    QCOMPARE(m_at->words("questionStepLabel"), QStringLiteral("Pregunta 2 de 2"));
    m_at->giveAnswer(QStringLiteral("Manchitas"));
    QVERIFY(m_at->comesTo("VisitorCodePage"));
    QCOMPARE(m_at->words("stepLabel"), QStringLiteral("Paso 4 de 5"));
    QCOMPARE(m_at->words("codeAddressLabel"), QLatin1StringView(VisitorAtWork::newEmail));
    m_at->proveEmail();
    QCOMPARE(m_at->words("waitTitleLabel"), QStringLiteral("Gracias. El código es correcto."));
    m_at->askConfirmation();
    QCOMPARE(m_at->words("stepLabel"), QStringLiteral("Paso 5 de 5"));
    QCOMPARE(m_at->words("summaryEmailLabel"), QLatin1StringView(VisitorAtWork::newEmail));
    QCOMPARE(m_at->words("summaryImageLabel"), QStringLiteral("la nueva que usted eligió"));
    QCOMPARE(m_at->words("summaryChannelsLabel"), QStringLiteral("por correo o en persona"));
    QCOMPARE(m_at->words("summaryMobileLabel"), QStringLiteral("0981112223"));
    QCOMPARE(m_at->words("summaryQuestionsLabel"), QStringLiteral("2 respuestas nuevas"));
    for (const char* row : {"summaryEmailRow", "summaryImageRow", "summaryChannelsRow", "summaryMobileRow", "summaryQuestionsRow"})
        QVERIFY2(m_at->find(row)->isVisible(), row);
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorThanksPage"));
    QCOMPARE(m_at->visit().stage(), Visit::Stage::Confirmed);
    QVERIFY(m_at->words("summaryMobileLabel").isEmpty());
}

void VisitorActsTest::showsThePicturesInTheOrderTheyAreOffered()
{
    reachImages();
    const QList<SecurityImage> offered = m_at->visit().offeredImages();
    const QList<VisitorChoice*> seen = pictures();
    QVERIFY(offered.size() >= 12);
    QCOMPARE(seen.size(), offered.size());
    for (qsizetype place = 0; place < seen.size(); ++place) {
        QCOMPARE(seen.at(place)->objectName(), QStringLiteral("image%1Button").arg(place + 1, 2, 10, QLatin1Char('0')));
        QCOMPARE(seen.at(place)->accessibleName(), VisitorImageWords::name(offered.at(place)));
        QVERIFY(!seen.at(place)->isChecked());
    }
}

void VisitorActsTest::enterOnTheUntouchedPicturesDoesNothing()
{
    reachImages();
    QVERIFY(!m_at->find<QAbstractButton>("chooseImageButton")->isEnabled());
    m_at->enter();
    m_at->press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(!m_at->visit().isBusy());
    QCOMPARE(m_at->visit().asked(), Visit::Asked::Image);
    for (const VisitorChoice* choice : pictures())
        QVERIFY(!choice->isChecked());
    // Nor when one was marked and others were asked for: the mark goes with its picture.
    const QList<SecurityImage> first = m_at->visit().offeredImages();
    pictures().at(3)->click();
    QVERIFY(pictures().at(3)->isChecked());
    m_at->click("otherImagesButton");
    QTRY_VERIFY(!m_at->visit().isBusy() && m_at->visit().offeredImages() != first);
    for (const VisitorChoice* choice : pictures())
        QVERIFY(!choice->isChecked());
    QVERIFY(!m_at->find<QAbstractButton>("chooseImageButton")->isEnabled());
    m_at->enter();
    QVERIFY(!m_at->visit().isBusy());
    QCOMPARE(m_at->visit().asked(), Visit::Asked::Image);
    QVERIFY(!m_at->visit().isDone(Visit::Act::Image));
}

void VisitorActsTest::marksOnePictureAtATime()
{
    reachImages();
    m_at->click("image02Button");
    m_at->click("image05Button");
    QStringList marked;
    for (const VisitorChoice* choice : pictures()) {
        if (choice->isChecked())
            marked.append(choice->objectName());
    }
    QCOMPARE(marked, QStringList {QStringLiteral("image05Button")});
    QCOMPARE(m_at->visit().asked(), Visit::Asked::Image); // to touch is not to choose
    m_at->click("image05Button");
    QVERIFY(!m_at->find<QAbstractButton>("chooseImageButton")->isEnabled());
}

void VisitorActsTest::choosesByKeysAlone()
{
    reachImages();
    for (int tabs = 0; tabs < 40 && m_at->window().focusWidget()->objectName() != QLatin1String("image04Button"); ++tabs)
        m_at->press(Qt::Key_Tab);
    QCOMPARE(m_at->window().focusWidget()->objectName(), QStringLiteral("image04Button"));
    m_at->press(Qt::Key_Space);
    QVERIFY(m_at->find<QAbstractButton>("image04Button")->isChecked());
    m_at->enter();
    QTRY_COMPARE(m_at->visit().asked(), Visit::Asked::Ready);
}

void VisitorActsTest::offersOtherPictures()
{
    reachImages();
    const QList<SecurityImage> first = m_at->visit().offeredImages();
    m_at->click("image01Button");
    m_at->click("otherImagesButton");
    QVERIFY(m_at->rests());
    QVERIFY(m_at->visit().offeredImages() != first);
    for (const VisitorChoice* choice : pictures())
        QVERIFY(!choice->isChecked());
    QVERIFY(!m_at->find<QAbstractButton>("chooseImageButton")->isEnabled());
}

void VisitorActsTest::thePictureLeavesNoTrace()
{
    reachImages();
    QStringList names;
    for (const SecurityImage image : m_at->visit().offeredImages())
        names.append(VisitorImageWords::name(image));
    m_at->chooseImage(7);
    QVERIFY(m_at->comesTo("VisitorWaitPage"));
    m_at->askConfirmation();
    for (const QWidget* widget : m_at->window().findChildren<QWidget*>()) {
        QString held = widget->accessibleName() + u' ' + widget->accessibleDescription() + u' ' + widget->toolTip() + u' ' + widget->windowTitle();
        if (const auto* label = qobject_cast<const QLabel*>(widget))
            held += u' ' + label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            held += u' ' + button->text();
            QVERIFY2(!button->isChecked() || button->objectName().contains(QLatin1String("Channel")), qPrintable(button->objectName()));
        }
        const QStringList words = held.split(u' ');
        for (const QString& name : names)
            QVERIFY2(!words.contains(name), qPrintable(widget->objectName() + u' ' + name));
    }
}

void VisitorActsTest::standsInSixFourOrThreeColumns_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("columns");
    QTest::newRow("1280 x 800") << QSize(1280, 800) << 6;
    QTest::newRow("1024 x 768") << QSize(1024, 768) << 4;
    QTest::newRow("upright") << QSize(768, 1024) << 3;
}

void VisitorActsTest::standsInSixFourOrThreeColumns()
{
    QFETCH(QSize, size);
    QFETCH(int, columns);
    reachImages();
    QVERIFY(m_at->resize(size));
    QTRY_VERIFY([&] {
        QSet<int> lefts;
        for (const VisitorChoice* choice : pictures())
            lefts.insert(choice->x());
        return lefts.size() == columns;
    }());
}

void VisitorActsTest::wantsOneWayOfRecoveringAtLeast()
{
    m_at->validate();
    m_at->order(Visit::Act::Preferences);
    QVERIFY(m_at->comesTo("VisitorChannelsPage"));
    QVERIFY(!m_at->find<QAbstractButton>("smsChannelButton")->isEnabled());
    m_at->click("channelsDoneButton");
    QCOMPARE(m_at->words("channelsErrorLabel"), QStringLiteral("Elija al menos una forma de recuperar su clave."));
    m_at->click("inPersonChannelButton");
    QVERIFY(m_at->words("channelsErrorLabel").isEmpty());
    m_at->click("channelsDoneButton");
    QVERIFY(m_at->comesTo("VisitorQuestionPage"));
    QVERIFY(!m_at->visit().channels().link && m_at->visit().channels().inPerson);
}

void VisitorActsTest::provesTheRegisteredAddressFirst()
{
    m_at->validate();
    m_at->order(Visit::Act::Preferences);
    QVERIFY(m_at->comesTo("VisitorChannelsPage"));
    m_at->click("linkChannelButton");
    m_at->click("channelsDoneButton");
    QVERIFY(m_at->comesTo("VisitorQuestionPage"));
    QVERIFY(m_at->visit().provesRegistered());
    QVERIFY(m_at->visit().channels().link);
    m_at->giveAnswer(QStringLiteral("Girasol azul"));
    m_at->giveAnswer(QStringLiteral("Manchitas"));
    QVERIFY(m_at->comesTo("VisitorCodePage"));
    // What the institute knows is shown masked: it was not typed here.
    QVERIFY(m_at->words("codeAddressLabel").contains(u'*'));
    QCOMPARE(m_at->find<QAbstractButton>("changeEmailButton")->text(), QStringLiteral("Elegir otra forma"));
    // The page overwrites what it showed; the clerk still reads where the code went.
    const QByteArray shown = m_at->visit().stagedEmail().toUtf8();
    m_at->visit().clearVisitor();
    QVERIFY(m_at->words("codeAddressLabel").isEmpty());
    QCOMPARE(m_at->visit().stagedEmail().toUtf8(), shown);
}

void VisitorActsTest::takesAMobileThatIsComplete()
{
    m_at->validate();
    m_at->order(Visit::Act::Preferences);
    QVERIFY(m_at->comesTo("VisitorChannelsPage"));
    m_at->click("inPersonChannelButton");
    m_at->type("mobileEdit", QStringLiteral("09912"));
    m_at->click("channelsDoneButton");
    QVERIFY(m_at->rests());
    QVERIFY(!m_at->words("channelsErrorLabel").isEmpty());
    QCOMPARE(m_at->find<QLineEdit>("mobileEdit")->text(), QStringLiteral("09912"));
    QVERIFY(m_at->find<QAbstractButton>("inPersonChannelButton")->isChecked());
}

void VisitorActsTest::asksAnotherQuestionInstead()
{
    reachQuestions();
    const QString first = m_at->words("questionLabel");
    m_at->type("answerEdit", QStringLiteral("algo"));
    m_at->click("otherQuestionButton");
    QVERIFY(m_at->words("questionLabel") != first);
    QVERIFY(m_at->find<QLineEdit>("answerEdit")->text().isEmpty());
    QVERIFY(m_at->find<QLineEdit>("answerEdit")->hasFocus());
}

void VisitorActsTest::hidesTheAnswer()
{
    reachQuestions();
    auto* edit = m_at->find<QLineEdit>("answerEdit");
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    m_at->click("hideAnswerButton");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    QCOMPARE(m_at->find<QAbstractButton>("hideAnswerButton")->text(), QStringLiteral("Mostrar"));
    m_at->giveAnswer(QStringLiteral("Girasol azul"));
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    QVERIFY(edit->text().isEmpty());
}

void VisitorActsTest::keepsAnAnswerThatIsRefused()
{
    reachQuestions();
    m_at->type("answerEdit", QStringLiteral("ab"));
    m_at->enter();
    QVERIFY(m_at->rests());
    QCOMPARE(m_at->visit().answersGiven(), 0);
    QVERIFY(!m_at->words("answerErrorLabel").isEmpty());
    QCOMPARE(m_at->find<QLineEdit>("answerEdit")->text(), QStringLiteral("ab"));
    m_at->click("answerDoneButton");
    QVERIFY(m_at->rests());
    QCOMPARE(m_at->visit().answersGiven(), 0);
}

void VisitorActsTest::asksEachQuestionOnce()
{
    reachQuestions();
    const QString first = m_at->words("questionLabel");
    m_at->giveAnswer(QStringLiteral("Girasol azul"));
    const qsizetype catalogue = m_at->office().office().policy().questions.size();
    for (qsizetype i = 0; i < catalogue; ++i) {
        QVERIFY(m_at->words("questionLabel") != first);
        m_at->click("otherQuestionButton");
    }
}

void VisitorActsTest::saysThatTheAddressStillWaits()
{
    m_at->validate();
    m_at->order(Visit::Act::Email | Visit::Act::Image);
    m_at->stageEmail();
    m_at->chooseImage();
    QVERIFY(m_at->comesTo("VisitorCodePage"));
    m_at->visit().leaveCode();
    QVERIFY(m_at->comesTo("VisitorWaitPage"));
    m_at->askConfirmation();
    QVERIFY(m_at->words("summaryEmailCaptionLabel").contains(QStringLiteral("espera el código")));
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorThanksPage"));
    QVERIFY(m_at->words("thanks3Label").contains(QStringLiteral("espera el código")));
}

QTEST_MAIN(VisitorActsTest)
#include "VisitorActsTest.moc"
