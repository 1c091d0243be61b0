#include "ui/ImagePanel.h"

#include "ui/Page.h"
#include "ui/Theme.h"
#include "ui_ImagePanel.h"

namespace ventanilla {

ImagePanel::ImagePanel(Visit& visit, QWidget* parent) : QFrame(parent), m_visit(visit), m_ui(std::make_unique<Ui::ImagePanel>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    connect(m_ui->dropImageButton, &QPushButton::clicked, this, [this] { m_visit.drop(Visit::Act::Image); });
    refresh();
}

ImagePanel::~ImagePanel() = default;

void ImagePanel::retranslate()
{
    m_ui->retranslateUi(this);
    refresh();
}

void ImagePanel::refresh()
{
    using State = StateRow::State;
    Page::reveal(*m_ui->dropImageButton, m_visit.stage() == Visit::Stage::Validated && m_visit.ordered().testFlag(Visit::Act::Image));
    Page::enable(*m_ui->dropImageButton, !m_visit.isBusy());
    Chip& chip = *m_ui->imageStateChip;
    if (m_visit.isDone(Visit::Act::Image)) {
        m_ui->imageChosen->say(State::Done, tr("La persona eligió su imagen; no se muestra aquí"), {});
        if (m_visit.stage() == Visit::Stage::Confirmed)
            chip.say(Chip::Kind::Ok, tr("Confirmada"));
        else
            chip.say(Chip::Kind::Ok, tr("Hecho, falta confirmar"));
    } else if (m_visit.asked() == Visit::Asked::Image) {
        m_ui->imageChosen->say(State::Waiting, tr("La persona elige su imagen; no se muestra aquí"), {});
        chip.say(Chip::Kind::Info, tr("En su pantalla"));
    } else {
        m_ui->imageChosen->say(State::Todo, tr("La persona elige su imagen; no se muestra aquí"), {});
        chip.say(Chip::Kind::Plain, tr("Falta"));
    }
}

} // namespace ventanilla
