#include "ui/Counter.h"

#include "ui/ClerkWindow.h"
#include "ui/visitor/VisitorWindow.h"

#include <QApplication>
#include <QEvent>
#include <QScreen>
#include <QShortcut>

namespace ventanilla {

namespace {

/// A screen beside the clerk's; none when there is one only, or when the others show the same picture.
QScreen* visitorScreen()
{
    const QScreen* clerks = QGuiApplication::primaryScreen();
    for (QScreen* screen : QGuiApplication::screens()) {
        if (screen != clerks && clerks && !screen->geometry().intersects(clerks->geometry()))
            return screen;
    }
    return nullptr;
}

} // namespace

Counter::Counter(Office& office, const OpeningReport& report, Languages* languages, const QString& appearanceFile, QObject* parent)
    : QObject(parent), m_office(office), m_session(office), m_visit(office), m_appearance(languages, appearanceFile),
      m_clerk(std::make_unique<ClerkWindow>(office, m_session, m_visit, report, m_appearance)),
      m_visitor(std::make_unique<VisitorWindow>(m_visit, office.domains()))
{
    m_visitor->setDemonstration(report.demonstration);
    m_visitor->setPolicy(office.policy());
    m_visitor->setLanguages(languages);
    qApp->installEventFilter(this);
    connect(&m_visit, &Visit::askedChanged, this, &Counter::followAsked);
    connect(&m_session, &ClerkSession::stateChanged, this, &Counter::followSession);
    connect(qApp, &QGuiApplication::screenAdded, this, &Counter::place);
    connect(qApp, &QGuiApplication::screenRemoved, this, &Counter::place);
    connect(qApp, &QGuiApplication::primaryScreenChanged, this, &Counter::place);
    connect(m_clerk.get(), &ClerkWindow::closed, qApp, &QCoreApplication::quit);
    // The clerk's way back on the only screen; on the visitor's own screen the same keys blank it.
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_F12), QKeySequence(Qt::CTRL | Qt::Key_L)})
        connect(new QShortcut(keys, m_visitor.get()), &QShortcut::activated, this, &Counter::takeBack);
}

Counter::~Counter()
{
    qApp->removeEventFilter(this);
}

void Counter::show()
{
    m_shown = true;
    m_clerk->showMaximized();
    place();
    m_clerk->activateWindow();
}

void Counter::lockForSystem()
{
    m_visit.clearVisitor();
    m_session.lock(ClerkSession::Lock::System);
}

bool Counter::oneScreen() const
{
    return visitorScreen() == nullptr;
}

bool Counter::visitorActs() const
{
    switch (m_visit.asked()) {
    case Visit::Asked::Facts:
    case Visit::Asked::Email:
    case Visit::Asked::Image:
    case Visit::Asked::Channels:
    case Visit::Asked::Questions:
    case Visit::Asked::Code:
    case Visit::Asked::Confirmation:
    case Visit::Asked::Thanks:
        return true;
    case Visit::Asked::Nothing:
    case Visit::Asked::FactsReceived:
    case Visit::Asked::Ready:
        return false;
    }
    return false;
}

void Counter::place()
{
    if (!m_shown)
        return;
    QScreen* screen = visitorScreen();
    m_clerk->setOneScreen(screen == nullptr);
    const bool taken = screen == nullptr && !m_visit.oneScreen();
    m_visit.noteScreen(screen == nullptr);
    if (screen) {
        m_visitor->setScreen(screen);
        m_visitor->setGeometry(screen->geometry());
        m_visitor->showFullScreen();
        if (!m_clerk->isVisible())
            m_clerk->show();
        return;
    }
    if (visitorActs() && taken) {
        // The visitor's screen was taken away in mid-visit: the clerk decides how to go on.
        m_visit.clearVisitor();
        m_clerk->say(Banner::Kind::Warn, [] { return Words::Message {ClerkWindow::tr("Se desconectó la pantalla de la persona."), ClerkWindow::tr("Nada ha cambiado. Vuelva a conectarla y pida otra vez lo que faltaba.")}; });
    }
    if (!visitorActs())
        m_visitor->hide();
}

void Counter::followAsked(Visit::Asked)
{
    if (!m_shown)
        return;
    if (!oneScreen()) {
        if (m_session.state() != ClerkSession::State::Open && !visitorActs())
            m_visitor->blank();
        return;
    }
    if (visitorActs() && m_office.policy().oneScreen != OneScreen::Allow) {
        // With one screen the visit would not have been opened.
        m_visit.clearVisitor();
        m_clerk->say(Banner::Kind::Warn, [] { return Words::Message {ClerkWindow::tr("La política pide una pantalla para la persona y ahora hay una sola."), ClerkWindow::tr("Nada ha cambiado. Conecte la segunda pantalla y pida otra vez lo que faltaba.")}; });
        return;
    }
    if (visitorActs()) {
        // Before the visitor sees anything, nothing of the clerk's side can be reached any more.
        m_session.lock(ClerkSession::Lock::Visitor);
        m_visitor->showFullScreen();
        m_visitor->raise();
        m_visitor->activateWindow();
        m_clerk->hide();
    } else if (m_visitor->isVisible()) {
        m_clerk->show();
        m_clerk->raise();
        m_clerk->activateWindow();
        m_visitor->hide();
    }
}

void Counter::followSession(ClerkSession::State state)
{
    if (state == ClerkSession::State::SignedOut || (state == ClerkSession::State::Locked && !visitorActs()))
        m_visitor->blank();
}

void Counter::takeBack()
{
    m_visit.clearVisitor();
}

bool Counter::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::Wheel:
    case QEvent::TouchBegin:
        m_session.noteActivity();
        m_visit.noteActivity();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ventanilla
