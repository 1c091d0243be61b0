#include "gui_visitor/PixelContrast.h"
#include "gui_visitor/VisitorAtWork.h"
#include "ui/Theme.h"

#include <QDir>
#include <QStackedWidget>

#include <functional>

using namespace ventanilla;

namespace {

constexpr int targetPx = 54;
constexpr int mainPx = 88;
constexpr int betweenPx = 8;
constexpr int letterPx = 24;
/// Room that the sheet leaves around a button inside its widget.
constexpr int marginPx = 4;

QString sizeName(QSize size)
{
    return QStringLiteral("%1x%2").arg(size.width()).arg(size.height());
}

/// The button as it is seen, in the window.
QRect drawn(const QAbstractButton& button)
{
    const QString look = button.property("v").toString();
    const int margin = look == QLatin1String("key") || look == QLatin1String("domain") ? 0 : marginPx;
    return QRect(button.mapTo(button.window(), QPoint(0, 0)), button.size()).adjusted(margin, margin, -margin, -margin);
}

int gap(const QRect& one, const QRect& other)
{
    const int x = std::max(other.left() - one.right(), one.left() - other.right()) - 1;
    const int y = std::max(other.top() - one.bottom(), one.top() - other.bottom()) - 1;
    return std::max(x, y);
}

} // namespace

/// Every page of the visitor's window, on every screen it is made for, with every size of letters, in both languages and in all colours:
/// nothing is cut, everything is large enough to be touched, and every text stands out.
class VisitorRoomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data();
    void fits();
    void everyTextStandsOut_data();
    void everyTextStandsOut();
    void aPaleTextIsFound_data();
    void aPaleTextIsFound();

private:
    /// Comes to every page in turn and lets `look` see it.
    void walk(VisitorAtWork& at, const std::function<void(const QString& page)>& look);
    /// What is wrong with the room of what is seen; empty: nothing.
    QString crowding(VisitorAtWork& at) const;
    /// Kept for the eye when the environment names a folder.
    void keepPicture(VisitorAtWork& at, const QString& name) const;
};

void VisitorRoomTest::walk(VisitorAtWork& at, const std::function<void(const QString& page)>& look)
{
    const auto see = [&] { look(at.page()); };
    see();
    at.askFacts();
    see();
    at.click("startButton");
    see();
    at.type("birthEdit", QStringLiteral("15011980"));
    at.click("birthConfirmButton");
    at.type("knownEdit", QStringLiteral("no es un correo"));
    at.click("knownConfirmButton");
    see();
    at.retype("knownEdit", QStringLiteral("0991234567"));
    at.click("knownConfirmButton");
    QVERIFY(at.comesTo("VisitorWaitPage"));
    see();
    at.visit().validate({at.visit().id(), DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 6, 29), true});
    QTRY_COMPARE_WITH_TIMEOUT(at.visit().stage(), Visit::Stage::Validated, 30'000);
    at.order(Visit::Act::Email | Visit::Act::Image | Visit::Act::Preferences);
    at.type("emailEdit", QStringLiteral("uno.nuevo@gmial.com"));
    at.click("emailConfirmButton");
    see();
    at.retype("emailEdit", QLatin1StringView(VisitorAtWork::newEmail));
    at.click("emailConfirmButton");
    QTRY_VERIFY(at.comesTo("VisitorImagePage") && !at.visit().offeredImages().isEmpty());
    at.click("image03Button");
    see();
    at.click("chooseImageButton");
    QVERIFY(at.comesTo("VisitorChannelsPage"));
    at.click("linkChannelButton");
    at.click("inPersonChannelButton");
    at.type("mobileEdit", QStringLiteral("0991"));
    at.click("channelsDoneButton");
    QVERIFY(at.rests());
    see();
    at.retype("mobileEdit", QStringLiteral("0981112223"));
    at.click("channelsDoneButton");
    QVERIFY(at.comesTo("VisitorQuestionPage"));
    at.click("answerDoneButton");
    see();
    for (const char* answer : {"Girasol azul", "Manchitas"}) {
        at.type("answerEdit", QLatin1StringView(answer));
        at.click("answerDoneButton");
        QVERIFY(at.rests());
    }
    QVERIFY(at.comesTo("VisitorCodePage"));
    at.type("codeEdit", QStringLiteral("123"));
    at.click("checkCodeButton");
    see();
    Q_EMIT at.visit().timeRunningOut(60'000);
    look(QStringLiteral("VisitorTimeCard"));
    at.click("moreTimeButton");
    QTRY_VERIFY(!at.visit().codeMail().isEmpty());
    at.retype("codeEdit", at.office().newestCodeTo(QLatin1StringView(VisitorAtWork::newEmail)));
    at.click("checkCodeButton");
    QVERIFY(at.comesTo("VisitorWaitPage"));
    at.visit().askConfirmation();
    QVERIFY(at.comesTo("VisitorSummaryPage"));
    see();
    at.click("confirmButton");
    QVERIFY(at.comesTo("VisitorThanksPage"));
    see();
}

QString VisitorRoomTest::crowding(VisitorAtWork& at) const
{
    QStringList wrong;
    VisitorWindow& window = at.window();
    if (window.minimumSizeHint().width() > window.width() || window.minimumSizeHint().height() > window.height())
        wrong.append(QStringLiteral("the window needs ") + sizeName(window.minimumSizeHint()));
    const QWidget* stack = at.find("pageStack");
    const QWidget* viewport = at.find("pageViewport");
    const bool scrolls = at.find("scrollDownButton")->isVisible();
    if (!scrolls && stack->isVisible() && stack->height() != viewport->height())
        wrong.append(QStringLiteral("the page is cut"));
    QList<const QWidget*> leaves;
    QList<const QAbstractButton*> buttons;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible())
            continue;
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* edit = qobject_cast<const QLineEdit*>(widget);
        if (!button && !label && !edit)
            continue;
        const QString name = widget->objectName().isEmpty() ? widget->parentWidget()->objectName() : widget->objectName();
        const QWidget* home = stack->isAncestorOf(widget) ? stack : window.centralWidget();
        if (!home->rect().contains(QRect(widget->mapTo(home, QPoint(0, 0)), widget->size())))
            wrong.append(name + QStringLiteral(" is cut"));
        const bool written = (button && !button->text().trimmed().isEmpty()) || (label && !label->text().isEmpty()) || edit;
        if (written && widget->font().pixelSize() < letterPx)
            wrong.append(name + QStringLiteral(" has small letters"));
        if (label && !label->text().isEmpty()) {
            const bool held = label->wordWrap() || label->hasHeightForWidth() ? label->heightForWidth(label->width()) <= label->height() : label->sizeHint().width() <= label->width();
            if (!held)
                wrong.append(name + QStringLiteral(" does not hold its words"));
            if (label->wordWrap()) {
                for (const QString& word : label->text().split(u' ')) {
                    if (label->fontMetrics().horizontalAdvance(word) > label->contentsRect().width())
                        wrong.append(name + QStringLiteral(" is narrower than a word"));
                }
            }
        }
        if (button) {
            buttons.append(button);
            if (button->fontMetrics().horizontalAdvance(button->text()) > button->width() || (!button->layout() && button->sizeHint().width() > button->width() && button->minimumWidth() != button->maximumWidth()))
                wrong.append(name + QStringLiteral(" does not hold its words"));
            if (drawn(*button).width() < targetPx || drawn(*button).height() < targetPx)
                wrong.append(name + QStringLiteral(" is small: ") + sizeName(drawn(*button).size()));
            if (button->property("v") == QLatin1String("primary") && drawn(*button).height() < mainPx)
                wrong.append(name + QStringLiteral(" is low"));
        }
        if (!label || !qobject_cast<const QAbstractButton*>(label->parentWidget()))
            leaves.append(widget);
    }
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        for (qsizetype j = i + 1; j < buttons.size(); ++j) {
            const bool apart = stack->isAncestorOf(buttons.at(i)) != stack->isAncestorOf(buttons.at(j)) && scrolls;
            if (!apart && gap(drawn(*buttons.at(i)), drawn(*buttons.at(j))) < betweenPx)
                wrong.append(buttons.at(i)->objectName() + QStringLiteral(" is too near to ") + buttons.at(j)->objectName());
        }
    }
    for (qsizetype i = 0; i < leaves.size(); ++i) {
        for (qsizetype j = i + 1; j < leaves.size(); ++j) {
            const auto place = [](const QWidget* widget) { return QRect(widget->mapTo(widget->window(), QPoint(0, 0)), widget->size()); };
            if (stack->isAncestorOf(leaves.at(i)) == stack->isAncestorOf(leaves.at(j)) && place(leaves.at(i)).intersects(place(leaves.at(j))))
                wrong.append(leaves.at(i)->objectName() + QStringLiteral(" stands on ") + leaves.at(j)->objectName());
        }
    }
    return wrong.join(QStringLiteral("; "));
}

void VisitorRoomTest::keepPicture(VisitorAtWork& at, const QString& name) const
{
    const QString folder = qEnvironmentVariable("VENTANILLA_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(at.window().grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
}

void VisitorRoomTest::fits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("1024 x 768") << QSize(1024, 768);
    QTest::newRow("1280 x 800") << QSize(1280, 800);
    QTest::newRow("upright") << QSize(768, 1024);
}

void VisitorRoomTest::fits()
{
    QFETCH(QSize, size);
    VisitorAtWork at(size);
    at.window().setDemonstration(true);
    int seen = 0;
    QStringList wrong;
    walk(at, [&](const QString& page) {
        for (const char* language : {"es", "en"}) {
            for (int letters = 0; letters < 3; ++letters) {
                const bool typing = at.find("keyboardButton")->isVisible();
                for (int keys = 0; keys < (typing ? 2 : 1); ++keys) {
                    QCoreApplication::sendPostedEvents();
                    const QString what = QStringLiteral("%1-%2-%3-%4%5").arg(page, sizeName(size), QLatin1StringView(language)).arg(letters).arg(keys ? QStringLiteral("-keys") : QString());
                    const QString crowded = crowding(at);
                    if (!crowded.isEmpty())
                        wrong.append(what + QStringLiteral(": ") + crowded);
                    if (at.window().size() != size)
                        wrong.append(what + QStringLiteral(": the window has grown to ") + sizeName(at.window().size()));
                    keepPicture(at, what);
                    ++seen;
                    if (typing)
                        at.click("keyboardButton");
                }
                at.click("biggerButton");
            }
            at.click("languageButton");
        }
        QCoreApplication::sendPostedEvents(); // what is touched next lies where it is to lie
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    QVERIFY(seen >= 13 * 6);
}

void VisitorRoomTest::everyTextStandsOut_data()
{
    QTest::addColumn<int>("colors");
    QTest::newRow("light") << 0;
    QTest::newRow("black and yellow") << 1;
    QTest::newRow("dark") << 2;
}

void VisitorRoomTest::everyTextStandsOut()
{
    QFETCH(int, colors);
    VisitorAtWork at;
    QStringList pale;
    int seen = 0;
    walk(at, [&](const QString& page) {
        for (int i = 0; i < colors; ++i)
            at.click("contrastButton");
        QCoreApplication::sendPostedEvents();
        if (const QString found = paleTexts(at.window()); !found.isEmpty())
            pale.append(page + QStringLiteral(": ") + found);
        if (writtenWidgets(at.window()) < 4)
            pale.append(page + QStringLiteral(": nothing is written"));
        keepPicture(at, QStringLiteral("%1-colors%2").arg(page).arg(colors));
        ++seen;
        for (int i = colors; i < 3; ++i)
            at.click("contrastButton");
    });
    QVERIFY2(pale.isEmpty(), qPrintable(pale.join(u'\n')));
    QVERIFY(seen >= 13);
}

void VisitorRoomTest::aPaleTextIsFound_data()
{
    QTest::addColumn<QColor>("letters");
    QTest::addColumn<bool>("pale");
    QTest::newRow("4.4 : 1") << QColor(0x78, 0x78, 0x78) << true;
    QTest::newRow("4.6 : 1") << QColor(0x75, 0x75, 0x75) << false;
}

void VisitorRoomTest::aPaleTextIsFound()
{
    QFETCH(QColor, letters);
    QFETCH(bool, pale);
    const double ratio = contrastOf(letters.rgb(), qRgb(255, 255, 255));
    QVERIFY(pale ? ratio > 4.3 && ratio < 4.5 : ratio > 4.5 && ratio < 4.7);
    QWidget window;
    window.resize(400, 100);
    window.setStyleSheet(QStringLiteral("QWidget { background: #FFFFFF; } QLabel { color: %1; font-size: 24px; }").arg(letters.name()));
    auto* label = new QLabel(QStringLiteral("Escriba su correo"), &window);
    label->setObjectName(QStringLiteral("plantedLabel"));
    label->setGeometry(10, 10, 380, 60);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(writtenWidgets(window), 1);
    QCOMPARE(paleTexts(window).contains(QStringLiteral("plantedLabel")), pale);
}

QTEST_MAIN(VisitorRoomTest)
#include "VisitorRoomTest.moc"
