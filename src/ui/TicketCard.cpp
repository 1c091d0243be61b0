#include "ui/TicketCard.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_TicketCard.h"

#include <QBoxLayout>
#include <QEvent>

namespace ventanilla {

namespace {
constexpr qint64 minuteMs = 60'000;
} // namespace

TicketCard::TicketCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::TicketCard>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    m_ui->ticketTimeLabel->setFont(Theme::figures(m_ui->ticketTimeLabel->font()));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_calmMargins = layout()->contentsMargins();
    showNone();
}

TicketCard::~TicketCard() = default;

void TicketCard::showNone()
{
    showParts(false, tr("Sin emitir. Sin boleto no se cambia nada."), tr("Sin boleto"), QStringLiteral("none"));
}

void TicketCard::setDense(bool dense)
{
    m_dense = dense;
    fit();
}

void TicketCard::setCompact(bool compact)
{
    m_compact = compact;
    static_cast<QBoxLayout*>(layout())->setDirection(compact ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    layout()->setContentsMargins(compact ? QMargins(10, 0, 10, 0) : m_calmMargins);
    m_ui->ticketStateLabel->setWordWrap(!compact);
    fit();
}

void TicketCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        // What it says it is told again by the visit.
        m_ui->retranslateUi(this);
        Theme::dress(*this);
    }
    QFrame::changeEvent(event);
}

void TicketCard::fit()
{
    m_ui->ticketTitleLabel->setVisible(!m_compact);
    const QString words = m_compact ? m_brief : m_state;
    m_ui->ticketStateLabel->setText(words);
    m_ui->ticketStateLabel->setVisible(!words.isEmpty());
    m_ui->ticketTimeLabel->setVisible(m_time);
    // In the strip the figure is worth the room; what it counts is said to a screen reader.
    m_ui->ticketTimeUnitLabel->setVisible(m_time && !m_compact);
    m_ui->ticketIcon->setVisible(m_icon && !(m_time && m_compact));
    for (QWidget* part : std::initializer_list<QWidget*> {m_ui->ticketDetailLabel, m_ui->ticketPerforation, m_ui->ticketTimeBar})
        part->setVisible(m_time && !m_compact);
    m_ui->ticketRuleLabel->setVisible(m_time && !m_dense && !m_compact);
}

void TicketCard::showExpired()
{
    showParts(false, tr("Venció. Lo escrito se conserva; vuelva a validar (F6)."), tr("Boleto vencido"), QStringLiteral("expired"));
}

void TicketCard::showUsed()
{
    showParts(false, tr("Usado al confirmar. Para otro cambio se valida otra vez."), tr("Boleto usado"), QStringLiteral("none"));
}

void TicketCard::showParts(bool time, const QString& state, const QString& brief, const QString& look)
{
    m_time = time;
    m_state = state;
    m_brief = brief;
    m_ending = look == QLatin1String("ending");
    const bool expired = look == QLatin1String("expired");
    Theme::setLook(*this, "state", look);
    Theme::setGlyph(*m_ui->ticketIcon, expired ? QStringLiteral("stop") : QStringLiteral("seal"),
                    expired ? QStringLiteral("danger") : m_ending ? QStringLiteral("warn") : QStringLiteral("ok"));
    m_icon = look != QLatin1String("none");
    fit();
}

void TicketCard::showTime(qint64 issuedMs, qint64 remainingMs, int maxMinutes, int idleMinutes, int warningSeconds)
{
    const bool ending = remainingMs <= warningSeconds * 1000LL;
    showParts(true, ending ? tr("Vence pronto. Termine o vuelva a validar (F6).") : QString(), QString(), ending ? QStringLiteral("ending") : QStringLiteral("active"));
    //: two times of the day
    m_ui->ticketDetailLabel->setText(tr("Emitido %1 · hasta %2").arg(Words::time(issuedMs), Words::time(issuedMs + maxMinutes * minuteMs)));
    m_ui->ticketTimeLabel->setText(Words::minutes(remainingMs));
    m_ui->ticketTimeBar->setRange(0, maxMinutes * 60);
    m_ui->ticketTimeBar->setValue(int(remainingMs / 1000));
    Theme::setLook(*m_ui->ticketTimeBar, "state", ending ? QStringLiteral("warn") : QStringLiteral("ok"));
    m_ui->ticketRuleLabel->setText(tr("O %n min sin uso. Solo esta persona, usted y este mostrador.", nullptr, idleMinutes));
}

} // namespace ventanilla
