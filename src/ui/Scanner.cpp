#include "ui/Scanner.h"

#include "ui/PutsBack.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPersistentModelIndex>

#include <algorithm>
#include <utility>

namespace ventanilla {

namespace {

constexpr Qt::KeyboardModifiers commands = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;

bool isModifier(int key)
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_Meta:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
        return true;
    default:
        return false;
    }
}

bool isEnter(const QKeyEvent& key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

/// Separators that scanners put between and around lines: STX, ETX, EOT, LF, CR, GS, RS.
bool isFraming(QChar c)
{
    return QStringView(u"\u0002\u0003\u0004\n\r\u001D\u001E").contains(c);
}

bool isSecret(const QWidget& widget)
{
    const auto* edit = qobject_cast<const QLineEdit*>(&widget);
    return edit && edit->echoMode() != QLineEdit::Normal;
}

} // namespace

Scanner::Scanner(QWidget& window, const Policy& policy) : QObject(&window), m_window(window), m_prefix(policy.scannerPrefix)
{
    m_clock.start();
    m_silence.setSingleShot(true);
    m_silence.setInterval(silenceMs);
    m_silence.setTimerType(Qt::PreciseTimer);
    connect(&m_silence, &QTimer::timeout, this, &Scanner::hearSilence);
    qApp->installEventFilter(this);
}

bool Scanner::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    auto* at = qobject_cast<QWidget*>(object);
    // A key that a widget does not want goes on to its parents: it is looked at once, where it arrives.
    const QWidget* first = m_window.focusWidget() ? m_window.focusWidget() : &m_window;
    if (!at || at != first)
        return false;
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (event->type() == QEvent::ShortcutOverride) {
        // In the middle of a burst nothing is a shortcut, not even what comes with Ctrl or Alt.
        const qint64 ms = timeOf(key);
        if (isModifier(key.key()) || !(goesOn(ms) || (isDeaf(ms) && key.modifiers() & commands)))
            return false;
        event->accept();
        return true;
    }
    if (isSecret(*at)) {
        forget();
        return false;
    }
    return takeKey(key, *at);
}

/// The event's own time, where it has one: keys that waited while the window was busy did not come in one burst.
qint64 Scanner::timeOf(const QKeyEvent& key) const
{
    return key.timestamp() != 0 ? qint64(key.timestamp()) : m_clock.elapsed();
}

bool Scanner::takeKey(const QKeyEvent& key, QWidget& at)
{
    if (isModifier(key.key()))
        return false;
    const qint64 ms = timeOf(key);
    if (key.isAutoRepeat()) {
        forget();
        return false;
    }
    if (key.modifiers() & commands)
        return takeControl(key, ms);
    if (isEnter(key) || key.key() == Qt::Key_Tab)
        return takeEnd(isEnter(key), ms);
    const QString text = key.text();
    const bool written = !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c.isPrint() || isFraming(c); });
    if (!written) {
        forget();
        return false;
    }
    if (!goesOn(ms))
        forget();
    // The first key of a burst cannot be told from a person's. From the second on nothing but a field gets them: a letter would choose in a
    // list, a blank press a button.
    const bool first = m_burst.isEmpty();
    remember(at);
    add(text, ms);
    return !first && !qobject_cast<QLineEdit*>(&at);
}

bool Scanner::takeEnd(bool enter, qint64 ms)
{
    if (enter && isDeaf(ms))
        return true;
    const bool burst = !m_burst.isEmpty() && ms >= m_lastMs && ms - m_lastMs <= silenceMs && m_burst.size() + 1 >= keysMin;
    if (!burst) {
        forget();
        return false;
    }
    const auto scan = read();
    if (scan && staysInItsField(*scan)) {
        forget();
        return false;
    }
    if (scan && scan->kind() == Scan::Kind::UnreadZone && scan->error()->text == QLatin1StringView("length")) {
        add(QStringLiteral("\r"), ms); // a line of a zone: the others follow
        return true;
    }
    if (!scan && !isPrefixed()) {
        forget();
        return false;
    }
    finish(scan, ms);
    return true;
}

/// GS, STX and their like come as Ctrl with a letter, other characters as Alt with digits: in a burst they are neither typed nor shortcuts.
bool Scanner::takeControl(const QKeyEvent& key, qint64 ms)
{
    if (isDeaf(ms)) // what a scanner sends behind its Enter: ETX would be Ctrl+C
        return true;
    if (!goesOn(ms)) {
        forget();
        return false;
    }
    const bool control = key.modifiers() & Qt::ControlModifier && key.key() >= Qt::Key_A && key.key() <= Qt::Key_Underscore;
    const QChar sign = control ? QChar(char16_t(key.key() - 0x40)) : QChar();
    add(isFraming(sign) ? QString(sign) : QString(), ms);
    return true;
}

/// Times of events start anew after some weeks: a time far ahead is not one to wait for.
bool Scanner::isDeaf(qint64 ms) const
{
    return ms < m_deafUntilMs && m_deafUntilMs - ms <= silenceMs + deafMs;
}

void Scanner::add(const QString& text, qint64 ms)
{
    if (m_burst.size() <= Scan::typedMax)
        m_burst += text;
    m_lastMs = ms;
    m_silence.start();
}

void Scanner::remember(QWidget& at)
{
    const auto known = [&](const Before& before) { return before.widget == &at; };
    if (std::ranges::any_of(m_before, known))
        return;
    if (auto putBack = keep(at))
        m_before.append({&at, std::move(putBack)});
}

/// How to make it as it is now; none where keys that write do nothing.
std::function<void()> Scanner::keep(QWidget& at)
{
    if (auto* edit = qobject_cast<QLineEdit*>(&at)) {
        return [edit, text = edit->text(), cursor = edit->cursorPosition()] {
            if (edit->text() == text)
                return;
            edit->setText(text);
            edit->setCursorPosition(cursor);
            Q_EMIT edit->textEdited(text); // whoever listens to what is typed hears that it is gone
        };
    }
    if (auto* combo = qobject_cast<QComboBox*>(&at))
        return [combo, index = combo->currentIndex()] { combo->setCurrentIndex(index); };
    if (auto* view = qobject_cast<QAbstractItemView*>(&at))
        return [view, index = QPersistentModelIndex(view->currentIndex())] { view->setCurrentIndex(index); };
    for (QWidget* widget = &at; widget; widget = widget->parentWidget()) {
        if (auto* puts = dynamic_cast<PutsBack*>(widget))
            return puts->keep();
    }
    return {};
}

std::optional<Scan> Scanner::read() const
{
    if (m_prefix.isEmpty())
        return Scan::read(m_burst);
    return isPrefixed() ? Scan::read(QStringView(m_burst).sliced(m_prefix.size())) : std::nullopt;
}

bool Scanner::staysInItsField(const Scan& scan) const
{
    const bool plain = scan.kind() == Scan::Kind::Cedula || scan.kind() == Scan::Kind::Ruc || scan.kind() == Scan::Kind::Turno;
    return plain && m_prefix.isEmpty() && m_before.size() == 1 && m_before.constFirst().widget && m_before.constFirst().widget->property("ownScans").toBool();
}

void Scanner::hearSilence()
{
    const auto scan = m_burst.size() >= keysMin ? read() : std::nullopt;
    if ((scan && !staysInItsField(*scan)) || (isPrefixed() && m_burst.size() >= keysMin))
        finish(scan, m_lastMs + silenceMs);
    else
        forget();
}

void Scanner::finish(const std::optional<Scan>& scan, qint64 ms)
{
    takeOut();
    forget();
    m_deafUntilMs = ms + deafMs;
    if (scan)
        Q_EMIT scanned(*scan);
}

void Scanner::takeOut()
{
    for (const Before& before : std::exchange(m_before, {})) {
        if (before.widget) // what encloses it lives at least as long
            before.putBack();
    }
}

void Scanner::forget()
{
    m_burst.clear();
    m_before.clear();
    m_silence.stop();
}

} // namespace ventanilla
