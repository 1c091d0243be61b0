#include "ui/StatusLine.h"

#include "services/Desk.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_StatusLine.h"

#include <QDateTime>

namespace ventanilla {

namespace {
constexpr int clockMs = 1000;
} // namespace

StatusLine::StatusLine(Office& office, const OpeningReport& report, QWidget* parent)
    : QWidget(parent), m_office(office), m_mailAvailable(report.mailAvailable), m_ui(std::make_unique<Ui::StatusLine>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    for (QLabel* label : {m_ui->logStateLabel, m_ui->outboxLabel, m_ui->databaseLabel, m_ui->clockLabel})
        label->setFont(Theme::figures(label->font()));
    showEntries(report.logEntries);
    showOutbox(report.mailWaiting);
    m_ui->databaseLabel->setText(tr("Base local"));
    showSignedIn(QString());
    showClock();
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::showClock);
    m_clock.start(clockMs);
    connect(&m_office, &Office::logGrew, this, &StatusLine::showEntries);
    connect(&m_office, &Office::outboxChanged, this, &StatusLine::showOutbox);
}

StatusLine::~StatusLine() = default;

void StatusLine::showSignedIn(const QString& who)
{
    m_ui->signedInLabel->setText(who.isEmpty() ? tr("Nadie ha entrado") : who);
}

void StatusLine::refresh()
{
    m_office.perform(DeskState {}).then(this, [this](Result<DeskState::Reply> answer) {
        if (!answer)
            return;
        showEntries(answer.value().logEntries);
        showOutbox(answer.value().mailWaiting);
        const bool readOnly = answer.value().readOnly;
        Theme::setGlyph(*m_ui->databaseIcon, readOnly ? QStringLiteral("stop") : QStringLiteral("database"), readOnly ? QStringLiteral("danger") : QStringLiteral("muted"));
        m_ui->databaseLabel->setText(readOnly ? tr("Solo lectura: cierre el programa, ábralo otra vez y llame al supervisor") : tr("Base local"));
    });
}

void StatusLine::showEntries(qint64 entries)
{
    //: the audit log is intact; %1 number of entries
    m_ui->logStateLabel->setText(tr("Registro íntegro · %1 entradas", nullptr, int(entries)).arg(Words::number(entries)));
}

void StatusLine::showOutbox(qint64 waiting)
{
    if (!m_mailAvailable)
        m_ui->outboxLabel->setText(tr("Sin servidor de correo"));
    else if (waiting == 0)
        m_ui->outboxLabel->setText(tr("Bandeja de salida vacía"));
    else
        m_ui->outboxLabel->setText(tr("Bandeja de salida · %n en camino", nullptr, int(waiting)));
}

void StatusLine::showClock()
{
    m_ui->clockLabel->setText(QDateTime::currentDateTime().toString(QStringLiteral("dd/MM/yyyy  HH:mm")));
}

} // namespace ventanilla
