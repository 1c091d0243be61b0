#include "ui/TicketCard.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_TicketCard.h"

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
    showNone();
}

TicketCard::~TicketCard() = default;

void TicketCard::showNone()
{
    showParts(false, tr("Sin emitir. Sin boleto no se cambia nada."), QStringLiteral("none"));
}

void TicketCard::setDense(bool dense)
{
    m_dense = dense;
    m_ui->ticketRuleLabel->setVisible(m_ui->ticketTimeLabel->isVisibleTo(this) && !dense);
}

void TicketCard::showExpired()
{
    showParts(false, tr("Venció. Lo escrito se conserva; vuelva a validar (F6)."), QStringLiteral("expired"));
}

void TicketCard::showUsed()
{
    showParts(false, tr("Usado al confirmar. Para otro cambio se valida otra vez."), QStringLiteral("none"));
}

void TicketCard::showParts(bool time, const QString& state, const QString& look)
{
    m_ending = look == QLatin1String("ending");
    const bool expired = look == QLatin1String("expired");
    Theme::setLook(*this, "state", look);
    Theme::setGlyph(*m_ui->ticketIcon, expired ? QStringLiteral("stop") : QStringLiteral("seal"),
                    expired ? QStringLiteral("danger") : m_ending ? QStringLiteral("warn") : QStringLiteral("ok"));
    m_ui->ticketIcon->setVisible(look != QLatin1String("none"));
    m_ui->ticketStateLabel->setText(state);
    m_ui->ticketStateLabel->setVisible(!state.isEmpty());
    for (QWidget* part : std::initializer_list<QWidget*> {m_ui->ticketDetailLabel, m_ui->ticketPerforation, m_ui->ticketTimeLabel, m_ui->ticketTimeUnitLabel,
                                                          m_ui->ticketTimeBar})
        part->setVisible(time);
    m_ui->ticketRuleLabel->setVisible(time && !m_dense);
}

void TicketCard::showTime(qint64 issuedMs, qint64 remainingMs, int maxMinutes, int idleMinutes, int warningSeconds)
{
    const bool ending = remainingMs <= warningSeconds * 1000LL;
    showParts(true, ending ? tr("Vence pronto. Termine o vuelva a validar (F6).") : QString(), ending ? QStringLiteral("ending") : QStringLiteral("active"));
    //: two times of the day
    m_ui->ticketDetailLabel->setText(tr("Emitido %1 · hasta %2").arg(Words::time(issuedMs), Words::time(issuedMs + maxMinutes * minuteMs)));
    m_ui->ticketTimeLabel->setText(Words::minutes(remainingMs));
    m_ui->ticketTimeBar->setRange(0, maxMinutes * 60);
    m_ui->ticketTimeBar->setValue(int(remainingMs / 1000));
    Theme::setLook(*m_ui->ticketTimeBar, "state", ending ? QStringLiteral("warn") : QStringLiteral("ok"));
    m_ui->ticketRuleLabel->setText(tr("O %n min sin uso. Solo esta persona, usted y este mostrador.", nullptr, idleMinutes));
}

} // namespace ventanilla
