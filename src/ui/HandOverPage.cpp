#include "ui/HandOverPage.h"

#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_HandOverPage.h"

namespace ventanilla {

using State = StateRow::State;

HandOverPage::HandOverPage(Visit& visit, QWidget* parent) : Page(parent), m_visit(visit), m_ui(std::make_unique<Ui::HandOverPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->closeVisitButton, &QPushButton::clicked, this, &HandOverPage::closeWanted);
    connect(&m_visit, &Visit::changed, this, &HandOverPage::refresh);
    connect(&m_visit, &Visit::stageChanged, this, &HandOverPage::refresh);
    refresh();
}

HandOverPage::~HandOverPage() = default;

QAbstractButton* HandOverPage::primaryButton() const
{
    return m_ui->closeVisitButton;
}

void HandOverPage::refresh()
{
    const bool confirmed = m_visit.stage() == Visit::Stage::Confirmed;
    for (QWidget* card : std::initializer_list<QWidget*> {m_ui->changedCard, m_ui->noticesCard, m_ui->registryCard, m_ui->handOverHintLabel})
        card->setVisible(confirmed);
    enable(*m_ui->closeVisitButton, confirmed);
    if (!confirmed) {
        if (m_visit.stage() == Visit::Stage::None)
            m_ui->messageBanner->clear();
        else
            m_ui->messageBanner->say(Banner::Kind::Info, {tr("Todavía no hay nada que entregar."), tr("Primero la persona toca «Confirmo» (F8).")});
        return;
    }
    const ConfirmVisit::Reply& done = m_visit.confirmation();
    m_ui->messageBanner->say(Banner::Kind::Ok, {done.firstEntry == done.lastEntry ? tr("Guardado. Entrada %1 del registro.").arg(Words::number(done.lastEntry))
                                                                                  : tr("Guardado. Entradas %1 a %2 del registro.").arg(Words::number(done.firstEntry), Words::number(done.lastEntry)),
                                                {}});
    m_ui->changedBeforeLabel->setText(done.emailBefore.isEmpty() ? tr("Ninguno") : done.emailBefore);
    m_ui->changedAfterLabel->setText(done.emailAfter);
    const int waiting = qMax(0, done.notices - m_visit.noticesSent());
    if (waiting == 0)
        m_ui->noticesSent->say(State::Done, tr("Avisos enviados"), tr("Al correo anterior y al nuevo: qué cambió, cuándo y a quién decirlo si no fue la persona."));
    else
        m_ui->noticesSent->say(State::Waiting, tr("Avisos: %n en camino", nullptr, waiting), tr("Van al correo anterior y al nuevo. Salen solos; no hace falta esperar."));
    m_ui->registry->say(State::Info, tr("Registrado en ventanilla; vigente cuando el IESS lo confirme."), tr("Dígaselo así a la persona."));
}

} // namespace ventanilla
