#include "gui/ClerkAtWork.h"

#include "ui/Theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>

namespace ventanilla {

namespace {
constexpr int patienceMs = 20'000;
constexpr qint64 fingersMs = 60; ///< between two keys of a person

template <typename Condition> void waitUntil(Condition condition, const char* what)
{
    if (!QTest::qWaitFor(condition, patienceMs))
        qFatal("the clerk waited in vain: %s", what);
}
} // namespace

ClerkAtWork::ClerkAtWork(std::optional<Policy> policy, QSize size, Languages* languages)
    : m_policy(std::move(policy)), m_size(size), m_appearance(languages, m_office.stateDir() + QStringLiteral("/appearance.ini"))
{
    Theme::apply(*qApp);
    open();
}

ClerkAtWork::ClerkAtWork(const std::function<void(TestOffice&)>& prepare) : m_size(1366, 768), m_appearance(nullptr, m_office.stateDir() + QStringLiteral("/appearance.ini"))
{
    prepare(m_office);
    Theme::apply(*qApp);
    open();
}

ClerkAtWork::~ClerkAtWork()
{
    m_window.reset();
    m_visit.reset();
    m_session.reset();
}

void ClerkAtWork::open()
{
    const auto report = m_office.open(StateFolder::Writer::Desk, m_policy);
    if (!report)
        qFatal("the office does not open: %d", int(report.error().code));
    m_session = std::make_unique<ClerkSession>(m_office.office());
    m_visit = std::make_unique<Visit>(m_office.office());
    m_window = std::make_unique<ClerkWindow>(m_office.office(), *m_session, *m_visit, report.value(), m_appearance);
    m_window->resize(m_size);
    m_window->show();
    m_window->activateWindow();
    waitUntil([this] { return m_window->isActiveWindow(); }, "the window becomes active");
}

void ClerkAtWork::restart()
{
    m_window.reset();
    m_visit.reset();
    m_session.reset();
    m_office.stop();
    open();
}

QString ClerkAtWork::text(const QString& name) const
{
    const QWidget* widget = find(name);
    if (const auto* label = qobject_cast<const QLabel*>(widget))
        return label->text();
    if (const auto* edit = qobject_cast<const QLineEdit*>(widget))
        return edit->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
        return button->text();
    return {};
}

bool ClerkAtWork::sees(const QString& words) const
{
    for (const QLabel* label : m_window->findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    for (const QLineEdit* edit : m_window->findChildren<QLineEdit*>()) {
        if (edit->isVisible() && edit->text().contains(words))
            return true;
    }
    for (const QTableWidget* table : m_window->findChildren<QTableWidget*>()) {
        if (table->isVisible() && !table->findItems(words, Qt::MatchContains).isEmpty())
            return true;
    }
    return false;
}

QString ClerkAtWork::focus() const
{
    const QWidget* widget = m_window->focusWidget();
    return widget ? widget->objectName() : QString();
}

void ClerkAtWork::type(const QString& text)
{
    m_keys += int(text.size());
    for (const QChar c : text)
        send(c.unicode() < 128 ? int(QTest::asciiToKey(char(c.unicode()))) : int(Qt::Key_unknown), QString(c), m_keyMs += fingersMs);
}

void ClerkAtWork::scan(const QString& text)
{
    // Times of their own: how busy the machine is makes no difference, nor does the moment in which the desk is deaf for Enter afterwards.
    constexpr qint64 scannerMs = 4, betweenMs = 1'000;
    m_keyMs += betweenMs;
    for (const QChar c : text)
        send(QTest::asciiToKey(char(c.unicode())), QString(c), m_keyMs += scannerMs);
    send(Qt::Key_Return, QStringLiteral("\r"), m_keyMs += scannerMs);
    m_keyMs += betweenMs;
}

void ClerkAtWork::send(int code, const QString& text, qint64 atMs, Qt::KeyboardModifiers modifiers)
{
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QWidget* at = m_window->focusWidget();
        QKeyEvent event(type, code, modifiers, text);
        event.setTimestamp(quint64(atMs));
        QCoreApplication::sendEvent(at ? at : m_window.get(), &event);
    }
}

void ClerkAtWork::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    ++m_keys;
    // Keys that write come as fingers send them: faster ones would be a scanner's.
    if ((modifiers & ~Qt::KeypadModifier) == Qt::NoModifier && key >= Qt::Key_Space && key <= Qt::Key_AsciiTilde) {
        send(key, QString(QChar(char16_t(key))).toLower(), m_keyMs += fingersMs, modifiers);
        return;
    }
    QWidget* at = m_window->focusWidget();
    QTest::keyClick(at ? at : m_window.get(), key, modifiers);
}

QString ClerkAtWork::password() const
{
    return QString::fromUtf8(m_office.password(TestOffice::clerkLogin).view());
}

void ClerkAtWork::signIn()
{
    type(QString::fromLatin1(TestOffice::clerkLogin));
    press(Qt::Key_Tab);
    type(password());
    press(Qt::Key_Return);
    waitUntil([this] { return focus() == QLatin1String("identifierEdit"); }, "the desk opens");
}

void ClerkAtWork::search(const char16_t* cedula)
{
    type(QString::fromUtf16(cedula));
    press(Qt::Key_Return);
    waitUntil([this] { return !m_visit->isBusy(); }, "the search is answered");
}

void ClerkAtWork::openVisit(const char16_t* cedula)
{
    search(cedula);
    waitUntil([this] { return find(QStringLiteral("ValidatePage")) != nullptr; }, "the visit opens");
}

void ClerkAtWork::giveFacts(QDate born)
{
    m_visit->askFacts();
    m_visit->giveFacts({born, QString::fromUtf16(demo::oneEmail)});
    waitUntil([this] { return m_visit->factsGiven(); }, "the facts are received");
}

void ClerkAtWork::fillEvidence(const char16_t* number)
{
    m_window->findChild<QLineEdit*>(QStringLiteral("documentNumberEdit"))->setFocus();
    type(QString::fromUtf16(number));
    press(Qt::Key_Tab);
    type(QStringLiteral("29062033"));
    press(Qt::Key_Tab);
    type(QStringLiteral("s"));
}

void ClerkAtWork::validate()
{
    giveFacts();
    fillEvidence();
    press(Qt::Key_Return);
    waitUntil([this] { return m_visit->hasTicket(); }, "the identity is validated");
}

void ClerkAtWork::begin()
{
    signIn();
    openVisit();
    validate();
    waitUntil([this] { return find(QStringLiteral("ActPage")) != nullptr; }, "what to do is asked");
}

void ClerkAtWork::proveEmail(const QString& address)
{
    m_visit->order(Visit::Act::Email);
    typeAddress(address);
    typeCode(address);
    waitUntil([this] { return m_visit->asked() == Visit::Asked::Ready; }, "the code is proved");
}

void ClerkAtWork::typeAddress(const QString& address)
{
    // A moment later than any message before it.
    m_office.clock().pass(1000);
    m_visit->stageEmail(Email::parse(address).value());
    waitUntil([this] { return !m_visit->stagedEmail().isEmpty() && !m_visit->isBusy(); }, "the address is staged");
    // The message is on its way in a thread of its own.
    waitUntil([this] { return !m_visit->codeMail().isEmpty(); }, "the code is sent");
}

void ClerkAtWork::typeCode(const QString& address)
{
    m_visit->checkCode(Secret::fromBytes(m_office.newestCodeTo(address).toLatin1()));
    waitUntil([this] { return m_visit->codeProvedMs() > 0 && !m_visit->isBusy(); }, "the code is proved");
}

void ClerkAtWork::chooseImage()
{
    waitUntil([this] { return !m_visit->offeredImages().isEmpty() && !m_visit->isBusy(); }, "pictures are offered");
    m_visit->chooseImage(m_visit->offeredImages().first());
    waitUntil([this] { return m_visit->isDone(Visit::Act::Image) && !m_visit->isBusy(); }, "the picture is taken");
}

void ClerkAtWork::giveChannels(bool linkByEmail, bool inPerson, const QString& mobile)
{
    waitUntil([this] { return m_visit->asked() == Visit::Asked::Channels && !m_visit->isBusy(); }, "the ways of recovering are asked");
    m_visit->giveChannels(linkByEmail, inPerson, mobile);
    waitUntil([this] { return m_visit->channels().given && !m_visit->isBusy(); }, "the ways of recovering are taken");
}

void ClerkAtWork::answerQuestion(int number)
{
    waitUntil([this] { return m_visit->asked() == Visit::Asked::Questions && !m_visit->isBusy(); }, "a question is asked");
    const int before = m_visit->answersGiven();
    m_visit->giveAnswer(m_office.office().policy().questions.at(number).name, Secret::fromBytes(QByteArray("sinsonte verde ") + char('a' + number)));
    waitUntil([this, before] { return m_visit->answersGiven() == before + 1 && !m_visit->isBusy(); }, "the answer is taken");
}

int ClerkAtWork::countKeys()
{
    return std::exchange(m_keys, 0);
}

} // namespace ventanilla
