#include "ui/StateRow.h"

#include "ui/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ventanilla {

namespace {
constexpr int threadGap = 8;
} // namespace

StateRow::StateRow(QWidget* parent) : QFrame(parent), m_icon(new QLabel(this)), m_thread(new QFrame(this)), m_title(new QLabel(this)), m_detail(new QLabel(this)), m_words(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("plain"));
    m_icon->setProperty("px", 20);
    m_detail->setProperty("role", QStringLiteral("caption"));
    m_detail->setWordWrap(true);
    for (QLabel* label : {m_title, m_detail})
        label->setTextFormat(Qt::PlainText);
    auto* mark = new QVBoxLayout;
    mark->setSpacing(2);
    mark->addWidget(m_icon, 0, Qt::AlignHCenter | Qt::AlignTop);
    mark->addWidget(m_thread, 1, Qt::AlignHCenter);
    m_words->setSpacing(1);
    m_words->addWidget(m_title);
    m_words->addWidget(m_detail);
    m_words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(mark);
    row->addLayout(m_words, 1);
    m_thread->hide();
    connect(this, &QObject::objectNameChanged, this, [this](const QString& name) {
        m_icon->setObjectName(name + QLatin1String("StateIcon"));
        m_title->setObjectName(name + QLatin1String("Label"));
        m_detail->setObjectName(name + QLatin1String("DetailLabel"));
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void StateRow::say(State state, const QString& title, const QString& detail)
{
    struct Look {
        const char* glyph;
        const char* token;
        QString word;
    };
    const Look look = [state]() -> Look {
        switch (state) {
        case State::Todo:
            return {"ring", "control", tr("Falta")};
        case State::Waiting:
            return {"clock", "warn", tr("En espera")};
        case State::Done:
            return {"check", "ok", tr("Hecho")};
        case State::Failed:
            return {"stop", "danger", tr("Falló")};
        case State::Info:
            return {"info", "primary", tr("Aviso")};
        }
        Q_UNREACHABLE_RETURN({});
    }();
    Theme::setGlyph(*m_icon, QLatin1String(look.glyph), QLatin1String(look.token));
    m_icon->setAccessibleName(look.word);
    Theme::setLook(*m_title, "role", state == State::Todo ? QStringLiteral("muted") : QStringLiteral("strong"));
    Theme::setLook(*m_thread, "role", state == State::Done ? QStringLiteral("threadDone") : QStringLiteral("thread"));
    m_title->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(look.word + QLatin1String(": ") + title);
}

void StateRow::setThreaded(bool threaded)
{
    m_thread->setVisible(threaded);
    m_words->setContentsMargins(0, 0, 0, threaded ? threadGap : 0);
}

} // namespace ventanilla
