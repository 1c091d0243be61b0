#include "gui_visitor/VisitorAtWork.h"

#include "ui/Theme.h"

#include <QStackedWidget>

namespace ventanilla {

namespace {
/// For a busy machine.
constexpr int patienceMs = 30'000;

void must(bool happened, const char* what)
{
    if (!happened)
        qFatal("it did not come to this: %s", what);
}
} // namespace

Languages& installedLanguages()
{
    static auto* languages = [] {
        auto* made = new Languages(qApp);
        QCoreApplication::installTranslator(made);
        return made;
    }();
    return *languages;
}

VisitorAtWork::VisitorAtWork(QSize size, std::optional<Policy> policy)
{
    Theme::apply(*qApp);
    Languages& languages = installedLanguages();
    must(m_office.open(StateFolder::Writer::Desk, std::move(policy)).ok(), "the office opens");
    must(m_office.signIn().ok(), "the clerk signs in");
    m_visit = std::make_unique<Visit>(m_office.office());
    m_window = std::make_unique<VisitorWindow>(*m_visit, m_office.office().domains());
    m_window->setPolicy(m_office.office().policy());
    m_window->setLanguages(&languages);
    for (const auto failed : {&Visit::visitorFailed, &Visit::clerkFailed})
        QObject::connect(m_visit.get(), failed, m_visit.get(), [](const Error& error) { qInfo("refused: %d %s", int(error.code), qPrintable(error.detail)); });
    m_window->resize(size);
    m_window->show();
    must(QTest::qWaitForWindowExposed(m_window.get()), "the window is seen");
    m_window->activateWindow();
}

VisitorAtWork::~VisitorAtWork()
{
    m_visit->close(); // back to Spanish
}

QWidget& VisitorAtWork::shown() const
{
    return *find<QStackedWidget>("pageStack")->currentWidget();
}

QString VisitorAtWork::page() const
{
    return shown().objectName();
}

void VisitorAtWork::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = m_window->focusWidget();
    QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
}

void VisitorAtWork::type(const char* edit, const QString& text)
{
    find<QLineEdit>(edit)->setFocus();
    QTest::keyClicks(find<QLineEdit>(edit), text);
}

void VisitorAtWork::retype(const char* edit, const QString& text)
{
    find<QLineEdit>(edit)->clear();
    type(edit, text);
}

bool VisitorAtWork::comesTo(const char* name)
{
    return QTest::qWaitFor([this, name] { return page() == QLatin1StringView(name) && !m_visit->isBusy(); }, patienceMs);
}

bool VisitorAtWork::rests()
{
    return QTest::qWaitFor([this] { return !m_visit->isBusy(); }, patienceMs);
}

bool VisitorAtWork::resize(QSize size)
{
    m_window->resize(size);
    return QTest::qWaitFor([this, size] { return m_window->size() == size; }, patienceMs);
}

void VisitorAtWork::askFacts()
{
    m_visit->open(Identifier::parse(IdentifierKind::Cedula, QString::fromUtf16(demo::one)).value(), false);
    must(QTest::qWaitFor([this] { return m_visit->stage() == Visit::Stage::Identified; }, patienceMs), "the visit is open");
    m_visit->askFacts();
    must(page() == QLatin1StringView("VisitorWelcomePage"), "the visitor is welcomed");
}

void VisitorAtWork::validate()
{
    askFacts();
    enter();
    type("birthEdit", QStringLiteral("15011980"));
    enter();
    type("knownEdit", QStringLiteral("0991234567"));
    enter();
    must(comesTo("VisitorWaitPage"), "the facts are given");
    m_visit->validate({m_visit->id(), DocumentKind::CardWithChip, QString::fromUtf16(demo::one), QDate(2033, 6, 29), true});
    must(QTest::qWaitFor([this] { return m_visit->stage() == Visit::Stage::Validated; }, patienceMs), "the person is validated");
    must(page() == QLatin1StringView("VisitorBlankPage"), "nothing is asked yet");
}

void VisitorAtWork::order(Visit::Acts acts)
{
    m_visit->order(acts);
    must(rests(), "what is ordered is asked");
}

void VisitorAtWork::stageEmail()
{
    type("emailEdit", QLatin1StringView(newEmail));
    enter();
    must(QTest::qWaitFor([this] { return !m_visit->isBusy() && m_visit->asked() != Visit::Asked::Email; }, patienceMs), "the address is staged");
}

void VisitorAtWork::proveEmail()
{
    must(comesTo("VisitorCodePage"), "the code is asked");
    must(QTest::qWaitFor([this] { return !m_visit->codeMail().isEmpty(); }, patienceMs), "the code is sent");
    type("codeEdit", m_office.newestCodeTo(QLatin1StringView(newEmail)));
    enter();
    must(comesTo("VisitorWaitPage"), "the code is proved");
}

void VisitorAtWork::chooseImage(int place)
{
    must(comesTo("VisitorImagePage") && QTest::qWaitFor([this] { return !m_visit->offeredImages().isEmpty(); }, patienceMs), "pictures are offered");
    click(qPrintable(QStringLiteral("image%1Button").arg(place, 2, 10, QLatin1Char('0'))));
    click("chooseImageButton");
    must(QTest::qWaitFor([this] { return !m_visit->isBusy() && m_visit->asked() != Visit::Asked::Image; }, patienceMs), "the picture is chosen");
}

void VisitorAtWork::giveChannels()
{
    must(comesTo("VisitorChannelsPage"), "the ways of recovering are asked");
    click("inPersonChannelButton");
    click("channelsDoneButton");
    must(QTest::qWaitFor([this] { return !m_visit->isBusy() && m_visit->asked() != Visit::Asked::Channels; }, patienceMs), "the ways of recovering are given");
}

void VisitorAtWork::giveAnswer(const QString& answer)
{
    const int before = m_visit->answersGiven();
    type("answerEdit", answer);
    enter();
    must(QTest::qWaitFor([this, before] { return !m_visit->isBusy() && m_visit->answersGiven() == before + 1; }, patienceMs), "the answer is taken");
}

void VisitorAtWork::askConfirmation()
{
    m_visit->askConfirmation();
    must(comesTo("VisitorSummaryPage"), "the summary is asked");
}

} // namespace ventanilla
