#include "ui/OpenedCard.h"

#include "ui/OpenedWords.h"
#include "ui/Page.h"
#include "ui/Theme.h"
#include "ui_OpenedCard.h"

#include <QEvent>
#include <QFileDialog>

namespace ventanilla {

OpenedCard::OpenedCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::OpenedCard>())
{
    m_ui->setupUi(this);
    connect(m_ui->closeExportButton, &QPushButton::clicked, this, &OpenedCard::close);
    connect(m_ui->stopOpeningButton, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->stop();
    });
    connect(&m_running, &QFutureWatcherBase::progressValueChanged, this, &OpenedCard::tell);
    connect(&m_running, &QFutureWatcherBase::finished, this, &OpenedCard::takeEnd);
    hide();
}

OpenedCard::~OpenedCard()
{
    if (m_job)
        m_job->stop();
}

void OpenedCard::begin(Office& office)
{
    m_office = &office;
    retranslate();
}

QAbstractButton* OpenedCard::cancelButton() const
{
    return isOpening() ? m_ui->stopOpeningButton : m_ui->closeExportButton;
}

QList<QWidget*> OpenedCard::controls() const
{
    return {m_ui->closeExportButton, m_ui->stopOpeningButton};
}

void OpenedCard::choose()
{
    if (isOpening() || m_opened)
        return;
    // Not native: a dialog of our own is heard by the lock, and looks like the rest.
    auto* dialog = new QFileDialog(this, tr("Abrir la exportación de otro mostrador"));
    dialog->setObjectName(QStringLiteral("openExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Exportaciones (*.zip)"), tr("Todos (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &OpenedCard::start);
    dialog->open();
}

void OpenedCard::start(const QString& path)
{
    m_starting = true;
    tell();
    m_office->perform(OpenExport {path}).then(this, [this, turn = m_turn](const Result<OpenExport::Reply>& let) {
        if (turn != m_turn)
            return;
        m_starting = false;
        if (let) {
            m_job = let.value().job;
            m_runTurn = m_turn;
            m_running.setFuture(m_office->carryOut(m_job));
            m_ui->stopOpeningButton->setFocus(Qt::OtherFocusReason);
        } else {
            Q_EMIT failed(let.error());
        }
        tell();
    });
}

void OpenedCard::takeEnd()
{
    m_job.reset();
    auto future = m_running.future();
    std::optional<Result<OpenExportJob::Reply>> found;
    if (future.resultCount() > 0)
        found = future.takeResult();
    if (!found || m_runTurn != m_turn) {
        tell();
        return;
    }
    if (!*found) {
        tell();
        Q_EMIT failed(found->error());
        return;
    }
    m_opened = std::move(*found).value();
    m_log = m_opened->report().logs.constFirst().number;
    tell();
    Q_EMIT openedNow();
}

void OpenedCard::showLog(qint64 number)
{
    m_log = number;
    tell();
}

void OpenedCard::close()
{
    if (!m_opened)
        return;
    m_opened.reset();
    tell();
    Q_EMIT closedNow();
}

void OpenedCard::forget()
{
    ++m_turn;
    m_starting = false;
    if (m_job)
        m_job->stop();
    m_opened.reset();
    tell();
}

void OpenedCard::tell()
{
    const bool opening = isOpening() && m_turn == (m_starting ? m_turn : m_runTurn);
    const OpenedReport::Log* log = m_opened ? m_opened->log(m_log) : nullptr;
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->openedVerdictLabel, m_ui->openedTrustLabel, m_ui->openedNotesLabel})
        widget->setVisible(log != nullptr);
    m_ui->openingProgressBar->setVisible(opening);
    m_ui->openingProgressBar->setRange(0, m_running.progressMaximum());
    m_ui->openingProgressBar->setValue(m_running.progressValue());
    Page::reveal(*m_ui->stopOpeningButton, opening);
    Page::reveal(*m_ui->closeExportButton, log != nullptr);
    if (opening)
        m_ui->openedTitleLabel->setText(tr("Comprobando la exportación…"));
    const bool whole = log && m_opened->report().isIntact();
    const bool known = log && log->trust == OpenedReport::Trust::Known;
    const QString kind = !log ? QStringLiteral("info") : !whole ? QStringLiteral("danger") : known ? QStringLiteral("ok") : QStringLiteral("warn");
    Theme::setLook(*this, "banner", kind);
    Theme::setGlyph(*m_ui->openedIcon, !log ? QStringLiteral("info") : !whole ? QStringLiteral("stop") : known ? QStringLiteral("seal") : QStringLiteral("warning"),
                    kind == QLatin1String("info") ? QStringLiteral("primary") : kind);
    if (log) {
        const OpenedReport& report = m_opened->report();
        m_ui->openedTitleLabel->setText(OpenedWords::title(*log));
        Theme::setLook(*m_ui->openedVerdictLabel, "role", whole ? QStringLiteral("strong") : QStringLiteral("danger"));
        m_ui->openedVerdictLabel->setText(OpenedWords::verdict(report));
        m_ui->openedTrustLabel->setText(OpenedWords::trust(*log));
        m_ui->openedNotesLabel->setText(OpenedWords::notes(report, *log));
    }
    m_ui->openedFindingsLines->say(log ? OpenedWords::findings(m_opened->report()) : QList<MarkedLines::Line>());
    m_ui->openedFindingsLines->setVisible(log && !m_opened->report().findings.isEmpty());
    Page::reveal(*this, opening || log);
    Q_EMIT changed();
}

void OpenedCard::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    tell();
}

void OpenedCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ventanilla
