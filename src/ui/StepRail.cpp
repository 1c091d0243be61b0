#include "ui/StepRail.h"

#include "ui/Theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace ventanilla {

namespace {

constexpr int railWidth = 232;
constexpr int stripHeight = 44;
constexpr int badgeSize = 28;
constexpr std::array<const char*, stepsCount> bases {"identify", "validate", "act", "confirm", "handOver"};

} // namespace

StepRail::StepRail(QWidget* parent) : QFrame(parent), m_column(new QVBoxLayout(this))
{
    m_column->setSpacing(0);
    for (std::size_t i = 0; i < stepsCount; ++i) {
        m_steps[i] = makeStep(Step(i));
        m_column->addWidget(m_steps[i].button);
        say(Step(i), State::Todo, false, QString());
    }
    m_column->addStretch(1);
    fit();
}

void StepRail::setCompact(bool compact)
{
    m_compact = compact;
    m_column->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    fit();
}

void StepRail::fit()
{
    m_column->setContentsMargins(m_compact ? QMargins(8, 0, 8, 0) : QMargins(0, 8, 0, 16));
    setMinimumWidth(m_compact ? 0 : Theme::tall(*this, railWidth));
    setMaximumWidth(m_compact ? QWIDGETSIZE_MAX : Theme::tall(*this, railWidth));
    setMaximumHeight(m_compact ? Theme::tall(*this, stripHeight) : QWIDGETSIZE_MAX);
    for (std::size_t i = 0; i < stepsCount; ++i) {
        const Parts& parts = m_steps[i];
        // How high it is says the theme, which sets the heights of all buttons anew with each change of their look.
        Theme::setLook(*parts.button, "strip", m_compact);
        parts.badge->setFixedSize(Theme::tall(*this, badgeSize), Theme::tall(*this, badgeSize));
        parts.title->setVisible(!m_compact || i == m_current);
        parts.state->setVisible(!m_compact);
        parts.threadAbove->setVisible(!m_compact);
        parts.threadBelow->setVisible(!m_compact);
        parts.button->layout()->setContentsMargins(m_compact ? 8 : 16, 0, m_compact ? 6 : 12, 0);
        parts.button->layout()->setSpacing(m_compact ? 6 : 10);
        // A button does not ask its own layout how wide it is, and a layout not the ones in it whether they changed.
        parts.button->layout()->invalidate();
        for (QLayout* inner : parts.button->layout()->findChildren<QLayout*>())
            inner->invalidate();
        parts.button->setMinimumWidth(m_compact ? parts.button->layout()->sizeHint().width() : 0);
    }
}

void StepRail::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        for (std::size_t i = 0; i < stepsCount; ++i)
            m_steps[i].title->setText(name(Step(i)));
        fit();
    }
    QFrame::changeEvent(event);
}

QString StepRail::name(Step step)
{
    switch (step) {
    case Step::Identify:
        return tr("Identificar");
    case Step::Validate:
        return tr("Validar");
    case Step::Act:
        return tr("Actuar");
    case Step::Confirm:
        return tr("Confirmar");
    case Step::HandOver:
        return tr("Entregar");
    }
    return {};
}

StepRail::Parts StepRail::makeStep(Step step)
{
    const int index = int(step);
    const QLatin1String base(bases[std::size_t(index)]);
    Parts parts {new QPushButton(this), nullptr, nullptr, nullptr, nullptr, nullptr};
    parts.button->setObjectName(base + QLatin1String("StepButton"));
    parts.button->setProperty("kind", QStringLiteral("step"));
    parts.button->setAutoDefault(false);
    parts.button->setCursor(Qt::PointingHandCursor);
    parts.badge = new QLabel(parts.button);
    parts.badge->setAlignment(Qt::AlignCenter);
    parts.threadAbove = new QFrame(parts.button);
    parts.threadBelow = new QFrame(parts.button);
    parts.title = new QLabel(name(step), parts.button);
    parts.state = new QLabel(parts.button);
    parts.state->setObjectName(base + QLatin1String("StepStateLabel"));
    parts.state->setProperty("role", QStringLiteral("caption"));
    auto* key = new QLabel(QStringLiteral("F%1").arg(index + 5), parts.button);
    key->setProperty("role", QStringLiteral("kbd"));
    key->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    key->setAlignment(Qt::AlignCenter);

    auto* line = new QVBoxLayout;
    line->setSpacing(0);
    line->addWidget(parts.threadAbove, 1, Qt::AlignHCenter);
    line->addWidget(parts.badge, 0, Qt::AlignHCenter);
    line->addWidget(parts.threadBelow, 1, Qt::AlignHCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(parts.title);
    words->addWidget(parts.state);
    words->addStretch(1);
    auto* row = new QHBoxLayout(parts.button);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(10);
    row->addLayout(line);
    row->addLayout(words, 1);
    row->addWidget(key, 0, Qt::AlignVCenter);
    for (QWidget* child : parts.button->findChildren<QWidget*>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);

    connect(parts.button, &QPushButton::clicked, this, [this, step] { Q_EMIT stepChosen(step); });
    auto* shortcut = new QShortcut(QKeySequence(Qt::Key(Qt::Key_F5 + index)), this);
    connect(shortcut, &QShortcut::activated, this, [this, step] { Q_EMIT stepChosen(step); });
    return parts;
}

void StepRail::say(Step step, State state, bool current, const QString& words)
{
    const int index = int(step);
    const Parts& parts = m_steps[std::size_t(index)];
    const QString look = state == State::Failed ? QStringLiteral("failed")
        : state == State::Done                  ? QStringLiteral("done")
        : state == State::Current || current    ? QStringLiteral("current")
                                                : QStringLiteral("todo");
    Theme::setLook(*parts.button, "state", current ? QStringLiteral("current") : look == QLatin1String("current") ? QStringLiteral("todo") : look);
    Theme::setLook(*parts.badge, "badge", look);
    if (state == State::Done)
        parts.badge->setPixmap(Theme::pixmap(QStringLiteral("check"), QStringLiteral("ok"), 16, Theme::lookOf(*this)));
    else if (state == State::Failed)
        parts.badge->setPixmap(Theme::pixmap(QStringLiteral("cross"), QStringLiteral("danger"), 16, Theme::lookOf(*this)));
    else
        parts.badge->setText(QString::number(index + 1));
    Theme::setLook(*parts.title, "role", current ? QStringLiteral("lead") : state == State::Done ? QStringLiteral("strong") : QStringLiteral("muted"));
    parts.state->setText(words);

    const auto thread = [](QFrame& frame, bool drawn, bool done) {
        Theme::setLook(frame, "role", !drawn ? QStringLiteral("plain") : done ? QStringLiteral("threadDone") : QStringLiteral("thread"));
    };
    thread(*parts.threadBelow, index + 1 < int(stepsCount), state == State::Done);
    if (index + 1 < int(stepsCount))
        if (const Parts& next = m_steps[std::size_t(index) + 1]; next.threadAbove)
            thread(*next.threadAbove, true, state == State::Done);
    if (index == 0)
        thread(*parts.threadAbove, false, false);

    if (current && m_current != std::size_t(index)) {
        m_current = std::size_t(index);
        fit();
    }
    //: %1 number of the step, %2 its name, %3 where it stands
    parts.button->setAccessibleName(tr("Paso %1 de 5, %2: %3").arg(index + 1).arg(name(step), words));
}

void StepRail::addBelow(QWidget* card)
{
    auto* row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 12, 0);
    row->addWidget(card);
    m_column->addLayout(row);
}

} // namespace ventanilla
