#include "gui/ClerkAtWork.h"
#include "services/Preferences.h"
#include "ui/visitor/VisitorWindow.h"
#include "walk/Walk.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <functional>

using namespace ventanilla;

namespace {

constexpr int answerMs = 30'000;

/// What is no sentence: people, places, numbers and addresses of the demonstration, and the policy's own words.
QStringList dataOf(const Policy& policy)
{
    QStringList data {QStringLiteral("Prueba O. L."), QStringLiteral("Prueba S. U."), QStringLiteral("Prueba D. U."), QStringLiteral("Prueba Operadora Lucía"), QStringLiteral("Prueba Demo Uno"), QStringLiteral("Prueba Demo Dos"), QStringLiteral("Prueba"), QStringLiteral("prueba.uno@correo-anterior.example"), QStringLiteral("uno.nuevo@buzon.example"),
                      QStringLiteral("buzon.example"), QStringLiteral("gmail.com"), QStringLiteral("hotmail.com"), QStringLiteral("outlook.com"), QStringLiteral("Español"), QStringLiteral("English"),
                      QString::fromLatin1(TestOffice::clerkLogin), QString::fromLatin1(TestOffice::supervisorLogin), QString::fromLatin1(TestOffice::administratorLogin), QString::fromLatin1(TestOffice::auditorLogin)};
    for (const SecurityQuestion& question : policy.questions)
        data << question.es << question.en;
    for (const PriorityGroup& group : policy.priorities)
        data << group.es << group.en;
    data << policy.emailArrives << policy.figuresDate << policy.version;
    return data;
}

/// A counter taken through its pages; each is shown to `look` with a name for it.
class Round
{
public:
    using Look = std::function<void(QWidget& window, const QString& page)>;
    explicit Round(Look look) : m_look(std::move(look)), m_visitor(m_clerk.visit(), m_clerk.office().office().domains()) {}

    ClerkAtWork& clerk() { return m_clerk; }

    void signingIn()
    {
        clerks("sign-in");
        m_clerk.signIn();
        clerks("desk");
        m_clerk.type(QStringLiteral("1710034069"));
        m_clerk.press(Qt::Key_Return);
        clerks("desk, wrong digit");
        m_clerk.window().findChild<QLineEdit*>(QStringLiteral("identifierEdit"))->clear();
    }

    void asides()
    {
        m_clerk.press(Qt::Key_F1);
        clerks("help");
        m_clerk.press(Qt::Key_Escape);
    }

    void activity()
    {
        m_clerk.find<QAbstractButton>(QStringLiteral("activityNavButton"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(m_clerk.find(QStringLiteral("ActivityPage")), answerMs);
        clerks("my activity");
        m_clerk.press(Qt::Key_Escape);
    }

    void visit()
    {
        Visit& visit = m_clerk.visit();
        m_clerk.openVisit();
        clerks("validate");
        m_clerk.press(Qt::Key_F5);
        clerks("identify");
        m_clerk.press(Qt::Key_F6);
        m_visitor.resize(1280, 800);
        m_visitor.show();
        visitors("blank");
        visit.askFacts();
        visitors("welcome");
        pressVisitors("startButton");
        visitors("birth");
        typeVisitors("birthEdit", QStringLiteral("15011980"));
        visitors("known");
        m_clerk.giveFacts();
        visitors("wait");
        fillEvidence();
        clerks("validate, filled");
        m_clerk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(visit.hasTicket(), answerMs);
        clerks("act, to choose");
        visit.order(Visit::Acts(Visit::Act::Email) | Visit::Act::Image | Visit::Act::Preferences);
        QTRY_COMPARE_WITH_TIMEOUT(visit.asked(), Visit::Asked::Email, answerMs);
        clerks("act, the e-mail");
        visitors("e-mail");
        visit.stageEmail(Email::parse(u"uno.nuevo@buzon.example").value());
        QTRY_COMPARE_WITH_TIMEOUT(visit.asked(), Visit::Asked::Image, answerMs);
        QTRY_VERIFY_WITH_TIMEOUT(visit.offeredImages().size() >= 12, answerMs);
        visitors("image");
        clerks("act, the image");
        visit.chooseImage(visit.offeredImages().at(3));
        QTRY_COMPARE_WITH_TIMEOUT(visit.asked(), Visit::Asked::Channels, answerMs);
        visitors("channels");
        visit.giveChannels(true, true, QStringLiteral("0991234567"));
        QTRY_COMPARE_WITH_TIMEOUT(visit.asked(), Visit::Asked::Questions, answerMs);
        visitors("question");
        clerks("act, the preferences");
        const Policy& policy = m_clerk.office().office().policy();
        for (int i = 0; i < policy.questionsNeeded; ++i) {
            const QByteArray answer = QByteArray("un velero ") + QByteArray("blanco lejano ").mid(i);
            visit.giveAnswer(policy.questions.at(i).name, Secret::fromBytes(answer));
            QTRY_VERIFY_WITH_TIMEOUT(!visit.isBusy(), answerMs);
        }
        QTRY_COMPARE_WITH_TIMEOUT(visit.asked(), Visit::Asked::Code, answerMs);
        visitors("code");
        clerks("act, the code");
        QTRY_VERIFY_WITH_TIMEOUT(!m_clerk.office().newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")).isEmpty(), answerMs);
        visit.checkCode(Secret::fromBytes(m_clerk.office().newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")).toLatin1()));
        QTRY_COMPARE_WITH_TIMEOUT(visit.asked(), Visit::Asked::Ready, answerMs);
        clerks("act, done");
        m_clerk.press(Qt::Key_F8);
        clerks("confirm");
        visit.askConfirmation();
        QTRY_COMPARE_WITH_TIMEOUT(visit.asked(), Visit::Asked::Confirmation, answerMs);
        clerks("confirm, being read");
        visitors("summary");
        visit.confirm();
        QTRY_COMPARE_WITH_TIMEOUT(visit.stage(), Visit::Stage::Confirmed, answerMs);
        clerks("hand over");
        visitors("thanks");
        m_clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(visit.stage(), Visit::Stage::None, answerMs);
        const auto* table = m_clerk.window().findChild<QTableView*>(QStringLiteral("visitsTable"));
        QVERIFY(table);
        QTRY_VERIFY_WITH_TIMEOUT(table->model()->rowCount() > 0, answerMs);
        clerks("desk, after a visit");
    }

    void refusing()
    {
        m_clerk.openVisit(demo::two);
        m_clerk.visit().refuse(Reason::PhotoMismatch);
        QTRY_COMPARE_WITH_TIMEOUT(m_clerk.visit().stage(), Visit::Stage::Refused, answerMs);
        clerks("refused");
        m_clerk.press(Qt::Key_Return);
    }

    void locking()
    {
        m_clerk.press(Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(m_clerk.find(QStringLiteral("LockPage")), answerMs);
        clerks("locked");
    }

    void log()
    {
        m_clerk.session().signOut();
        QTRY_COMPARE_WITH_TIMEOUT(m_clerk.session().state(), ClerkSession::State::SignedOut, answerMs);
        m_clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->setFocus();
        m_clerk.window().findChild<QLineEdit*>(QStringLiteral("userEdit"))->clear();
        m_clerk.type(QString::fromLatin1(TestOffice::supervisorLogin));
        m_clerk.press(Qt::Key_Tab);
        m_clerk.type(QString::fromUtf8(m_clerk.office().password(TestOffice::supervisorLogin).view()));
        m_clerk.press(Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(m_clerk.session().state(), ClerkSession::State::Open, answerMs);
        m_clerk.press(Qt::Key_2, Qt::ControlModifier);
        // A folio is asked for, so that an entry of a visit with its time line stands beside the table.
        QTRY_VERIFY_WITH_TIMEOUT(m_clerk.find(QStringLiteral("AuditPage")), answerMs);
        m_clerk.type(QStringLiteral("V-1"));
        m_clerk.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_clerk.find(QStringLiteral("visitTimelineList")), answerMs);
        clerks("the log");
    }

private:
    void clerks(const char* page)
    {
        QCoreApplication::sendPostedEvents();
        m_clerk.window().activateWindow();
        m_look(m_clerk.window(), QStringLiteral("clerk: ") + QLatin1String(page));
    }
    void visitors(const char* page)
    {
        QCoreApplication::sendPostedEvents();
        m_visitor.activateWindow();
        m_look(m_visitor, QStringLiteral("visitor: ") + QLatin1String(page));
        m_clerk.window().activateWindow();
    }
    /// As ClerkAtWork does, but the answer without its letter: that is another one in each language.
    void fillEvidence()
    {
        m_clerk.window().findChild<QLineEdit*>(QStringLiteral("documentNumberEdit"))->setFocus();
        m_clerk.type(QString::fromUtf16(demo::one));
        m_clerk.press(Qt::Key_Tab);
        m_clerk.type(QStringLiteral("29062033"));
        QTest::keyClick(m_clerk.find<QAbstractButton>(QStringLiteral("photoYesButton")), Qt::Key_Space);
    }
    void pressVisitors(const char* name)
    {
        auto* button = m_visitor.findChild<QAbstractButton*>(QLatin1String(name));
        QVERIFY2(button, name);
        QTest::keyClick(button, Qt::Key_Return);
    }
    void typeVisitors(const char* name, const QString& text)
    {
        auto* edit = m_visitor.findChild<QLineEdit*>(QLatin1String(name));
        QVERIFY2(edit, name);
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    Look m_look;
    ClerkAtWork m_clerk {};
    VisitorWindow m_visitor;
};

/// What one walk through all pages found, each finding with its page before it.
struct Found {
    int pages = 0;
    QStringList strays;
    QStringList nameless;
    QStringList unreachable;
};

Found walk()
{
    Found found;
    PseudoLanguage language;
    qApp->installTranslator(&language);
    const QStringList data = dataOf(Policy());
    const auto add = [](QStringList& list, const QString& page, const QStringList& findings) {
        for (const QString& finding : findings)
            list << page + QStringLiteral(" | ") + finding;
    };
    {
        Round round([&](QWidget& window, const QString& page) {
            ++found.pages;
            add(found.strays, page, strayTexts(window, data));
            add(found.nameless, page, namelessControls(window));
            add(found.unreachable, page, unreachableControls(window));
        });
        round.signingIn();
        round.asides();
        round.visit();
        round.refusing();
        round.activity();
        round.locking();
        round.log();
    }
    qApp->removeTranslator(&language);
    return found;
}

} // namespace

/// Both windows, page by page through a visit.
class WalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatIsPlanted();
    void walksThroughEveryPage();
    void findsNoStrayText();
    void findsNoControlWithoutAName();
    void findsNoControlOutOfTheKeyboardsReach();

private:
    static constexpr int pagesMin = 30;
    Found m_found {};
};

void WalkTest::findsWhatIsPlanted()
{
    QWidget window;
    window.setWindowTitle(QString(QChar(0x27E6)) + QStringLiteral("Título") + QChar(0x27E7));
    QVBoxLayout room(&window);
    auto* wrapped = new QLabel(QString(QChar(0x27E6)) + QStringLiteral("Dicho ") + QChar(0x27E6) + QStringLiteral("dentro") + QChar(0x27E7) + QChar(0x27E7) + QStringLiteral(" 12:30"));
    auto* stray = new QLabel(QStringLiteral("Olvidado"));
    stray->setObjectName(QStringLiteral("strayLabel"));
    auto* nameless = new QPushButton(QString(QChar(0x27E6)) + QStringLiteral("Botón") + QChar(0x27E7));
    auto* unreachable = new QPushButton(QString(QChar(0x27E6)) + QStringLiteral("Lejos") + QChar(0x27E7));
    unreachable->setObjectName(QStringLiteral("farButton"));
    unreachable->setFocusPolicy(Qt::NoFocus);
    auto* unlabelled = new QLineEdit;
    unlabelled->setObjectName(QStringLiteral("bareEdit"));
    for (QWidget* widget : std::initializer_list<QWidget*> {wrapped, stray, nameless, unreachable, unlabelled})
        room.addWidget(widget);
    window.show();
    window.activateWindow();
    nameless->setFocus();
    QCOMPARE(strayTexts(window, {}), QStringList {QStringLiteral("strayLabel: Olvidado")});
    QCOMPARE(strayTexts(window, {QStringLiteral("Olvidado")}), QStringList {});
    const QStringList names = namelessControls(window);
    QCOMPARE(names.size(), 3);
    QVERIFY(names.contains(QStringLiteral("a QPushButton has no name")));
    QVERIFY(names.contains(QStringLiteral("bareEdit: has no label")));
    QVERIFY(names.contains(QStringLiteral("bareEdit: says nothing to a screen reader")));
    QCOMPARE(unreachableControls(window), QStringList {QStringLiteral("farButton: Tab never comes here")});
}

void WalkTest::walksThroughEveryPage()
{
    m_found = walk();
    QVERIFY2(m_found.pages >= pagesMin, qPrintable(QString::number(m_found.pages)));
}

void WalkTest::findsNoStrayText()
{
    QVERIFY2(m_found.strays.isEmpty(), qPrintable(u'\n' + m_found.strays.join(u'\n')));
}

void WalkTest::findsNoControlWithoutAName()
{
    QVERIFY2(m_found.nameless.isEmpty(), qPrintable(u'\n' + m_found.nameless.join(u'\n')));
}

void WalkTest::findsNoControlOutOfTheKeyboardsReach()
{
    QVERIFY2(m_found.unreachable.isEmpty(), qPrintable(u'\n' + m_found.unreachable.join(u'\n')));
}

QTEST_MAIN(WalkTest)
#include "WalkTest.moc"
