#include "ui/VerifyPage.h"

#include "services/Desk.h"
#include "ui/ExportCard.h"
#include "ui/Theme.h"
#include "ui/VerdictWords.h"
#include "ui/Words.h"
#include "ui_VerifyPage.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace ventanilla {

namespace {

QString seconds(qint64 ms)
{
    return QLocale().toString(double(ms) / 1000, 'f', 2);
}

} // namespace

VerifyPage::VerifyPage(Office& office, const ClerkSession& session, QWidget* parent) : Page(parent), m_office(office), m_session(session), m_ui(std::make_unique<Ui::VerifyPage>())
{
    m_ui->setupUi(this);
    m_ui->exportCard->begin(office);
    connect(m_ui->backButton, &QPushButton::clicked, this, &VerifyPage::backWanted);
    connect(m_ui->verifyButton, &QPushButton::clicked, this, &VerifyPage::verify);
    connect(m_ui->stopVerifyButton, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->stop();
    });
    connect(m_ui->compareReceiptButton, &QPushButton::clicked, this, &VerifyPage::openCompare);
    connect(m_ui->compareButton, &QPushButton::clicked, this, &VerifyPage::compare);
    connect(m_ui->compareFileButton, &QPushButton::clicked, this, &VerifyPage::chooseFile);
    connect(m_ui->compareCancelButton, &QPushButton::clicked, this, &VerifyPage::closeCompare);
    connect(m_ui->compareEdit, &QPlainTextEdit::textChanged, m_ui->compareError, &FieldError::clear);
    connect(m_ui->exportBundleButton, &QPushButton::clicked, this, [this] {
        m_ui->messageBanner->clear();
        closeCompare();
        m_ui->exportCard->ask();
    });
    connect(m_ui->exportCard, &ExportCard::changed, this, &VerifyPage::tell);
    connect(m_ui->exportCard, &ExportCard::ended, this, [this](Banner::Kind kind, const Words::Telling& telling) { m_ui->messageBanner->say(kind, telling); });
    connect(m_ui->exportCard, &ExportCard::failed, this, &VerifyPage::showFailure);
    connect(&m_running, &QFutureWatcherBase::progressValueChanged, this, &VerifyPage::tellProgress);
    connect(&m_running, &QFutureWatcherBase::finished, this, &VerifyPage::takeEnd);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, &VerifyPage::verify);
    QWidget* before = m_ui->compareButton;
    for (QWidget* part : m_ui->exportCard->controls())
        setTabOrder(std::exchange(before, part), part);
    setTabOrder(before, m_ui->stopVerifyButton);
    VerifyPage::retranslate();
}

VerifyPage::~VerifyPage()
{
    if (m_job)
        m_job->stop();
}

QAbstractButton* VerifyPage::primaryButton() const
{
    return m_ui->exportCard->isAsking() ? m_ui->exportCard->primaryButton() : m_comparing ? m_ui->compareButton : m_ui->verifyButton;
}

QAbstractButton* VerifyPage::backButton() const
{
    if (m_ui->exportCard->isAsking() || m_ui->exportCard->isRunning())
        return m_ui->exportCard->cancelButton();
    return m_comparing ? m_ui->compareCancelButton : isRunning() ? m_ui->stopVerifyButton : m_ui->backButton;
}

void VerifyPage::enter()
{
    if (!isRunning())
        m_ui->messageBanner->clear();
    askLast();
    tell();
    if (isRunning())
        m_ui->stopVerifyButton->setFocus(Qt::OtherFocusReason);
    else
        m_ui->verifyButton->setFocus(Qt::OtherFocusReason);
}

void VerifyPage::leave()
{
    closeCompare();
    m_ui->exportCard->leave();
}

void VerifyPage::forget()
{
    ++m_turn;
    m_report.reset();
    m_handed.clear();
    m_pasted = 0;
    m_ui->exportCard->forget();
    m_ui->messageBanner->clear();
    tell();
}

void VerifyPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    // The verdict's own words say what the big icon shows and the code's chip abbreviates.
    m_ui->verdictIcon->setVisible(!compact);
    m_ui->lastVerifyLabel->setMaximumWidth(compact ? 0 : QWIDGETSIZE_MAX);
}

void VerifyPage::askLast()
{
    m_office.perform(DeskState {}).then(this, [this](Result<DeskState::Reply> answer) {
        if (!answer)
            return;
        m_last = answer.value().verified;
        tell();
    });
}

void VerifyPage::verify()
{
    if (isRunning() || m_ui->exportCard->isAsking() || m_ui->exportCard->isRunning())
        return;
    m_ui->messageBanner->clear();
    m_starting = true;
    m_runTurn = m_turn;
    tell();
    m_office.perform(VerifyLog {m_handed}).then(this, [this](Result<VerifyLog::Reply> let) { take(let); });
}

void VerifyPage::take(const Result<VerifyLog::Reply>& let)
{
    m_starting = false;
    if (!let) {
        tell();
        showFailure(let.error());
        return;
    }
    m_job = let.value().job;
    m_running.setFuture(m_office.carryOut(m_job));
    tell();
    if (isVisible())
        m_ui->stopVerifyButton->setFocus(Qt::OtherFocusReason);
}

void VerifyPage::takeEnd()
{
    m_job.reset();
    const bool cursor = m_ui->stopVerifyButton->hasFocus();
    if (m_running.future().resultCount() == 0 || m_runTurn != m_turn) {
        tell();
        Q_EMIT verified();
        return;
    }
    const Result<VerifyReport> found = m_running.result();
    if (found) {
        m_report = found.value();
        m_last = m_report->run;
    }
    tell();
    if (cursor)
        m_ui->verifyButton->setFocus(Qt::OtherFocusReason);
    if (!found)
        showFailure(found.error());
    Q_EMIT verified();
}

void VerifyPage::openCompare()
{
    m_comparing = true;
    m_ui->exportCard->leave();
    tell();
    m_ui->compareEdit->setFocus(Qt::OtherFocusReason);
}

void VerifyPage::closeCompare()
{
    if (!m_comparing)
        return;
    m_comparing = false;
    m_ui->compareEdit->clear();
    m_ui->compareError->clear();
    tell();
    if (isVisible())
        m_ui->verifyButton->setFocus(Qt::OtherFocusReason);
}

void VerifyPage::compare()
{
    handIn(m_ui->compareEdit->toPlainText().toUtf8(), VerdictWords::pasted(m_pasted + 1));
}

void VerifyPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Elegir el archivo de una constancia"));
    dialog->setObjectName(QStringLiteral("checkpointFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &VerifyPage::compareFile);
    dialog->open();
}

void VerifyPage::compareFile(const QString& path)
{
    const auto bytes = m_office.readFile(path, HandedCheckpoint::bytesMax);
    if (bytes)
        handIn(bytes.value().view(), QFileInfo(path).fileName());
    else
        m_ui->compareError->say([error = bytes.error()] { return VerdictWords::ofHanded(error); });
}

void VerifyPage::handIn(QByteArrayView given, const QString& place)
{
    const auto handed = HandedCheckpoint::parse(given, place);
    if (!handed) {
        m_ui->compareError->say([error = handed.error()] { return VerdictWords::ofHanded(error); });
        m_ui->compareEdit->setFocus(Qt::OtherFocusReason);
        return;
    }
    const auto same = [&handed](const HandedCheckpoint& one) { return one.note() == handed.value().note(); };
    if (std::ranges::none_of(m_handed, same)) {
        m_handed.append(handed.value());
        ++m_pasted;
    }
    if (m_handed.size() > VerifyLog::checkpointsMax)
        m_handed.removeFirst();
    closeCompare();
    verify();
}

void VerifyPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    m_ui->lastVerifyLabel->setFont(Theme::figures(m_ui->lastVerifyLabel->font()));
    tell();
}

void VerifyPage::tellVerdict()
{
    const bool known = m_report || m_last;
    const int verdict = m_report ? m_report->verdict : m_last ? m_last->verdict : -1;
    const Chip::Kind kind = VerdictWords::kind(verdict);
    m_ui->verdictCodeChip->setVisible(known);
    if (isRunning()) {
        Theme::setGlyph(*m_ui->verdictIcon, QStringLiteral("clock"), QStringLiteral("primary"));
        m_ui->verdictLabel->setText(tr("Verificando el registro…"));
        m_ui->verdictTextLabel->setText(tr("El mostrador sigue trabajando mientras tanto. Puede ir a otra página: esto no se detiene."));
    } else if (!known) {
        Theme::setGlyph(*m_ui->verdictIcon, QStringLiteral("question"), QStringLiteral("muted"));
        m_ui->verdictLabel->setText(tr("Todavía no se verificó."));
        m_ui->verdictTextLabel->setText(tr("Al abrir el mostrador se comprobó el final del registro. «Verificar todo» lee cada entrada y cada fila."));
    } else {
        Theme::setGlyph(*m_ui->verdictIcon, kind == Chip::Kind::Ok ? QStringLiteral("seal") : kind == Chip::Kind::Warn ? QStringLiteral("warning") : QStringLiteral("stop"),
            kind == Chip::Kind::Ok ? QStringLiteral("ok") : kind == Chip::Kind::Warn ? QStringLiteral("warn") : QStringLiteral("danger"));
        m_ui->verdictLabel->setText(VerdictWords::headline(verdict));
        m_ui->verdictTextLabel->setText(m_report ? VerdictWords::sentence(*m_report) : tr("Es lo que se halló la última vez, el %1 a las %2. Verifique para ver los detalles.").arg(Words::date(m_last->utcMs), Words::time(m_last->utcMs)));
    }
    if (known && !isRunning())
        m_ui->verdictCodeChip->say(kind, VerdictWords::code(verdict));
    else
        m_ui->verdictCodeChip->hide();
    const QString tail = m_report && !isRunning() ? VerdictWords::tail(*m_report) : QString();
    m_ui->verdictTailFrame->setVisible(!tail.isEmpty());
    m_ui->verdictTailLabel->setText(tail);
    const bool anchored = m_report && m_report->tail == 0;
    Theme::setLook(*m_ui->verdictTailLabel, "role", anchored ? QStringLiteral("ok") : QStringLiteral("warn"));
    Theme::setGlyph(*m_ui->verdictTailIcon, anchored ? QStringLiteral("check") : QStringLiteral("clock"), anchored ? QStringLiteral("ok") : QStringLiteral("warn"));
}

void VerifyPage::tellProgress()
{
    m_ui->verifyProgressBar->setRange(0, m_running.progressMaximum());
    m_ui->verifyProgressBar->setValue(m_running.progressValue());
    m_ui->verifyProgressLabel->setText(m_running.progressMaximum() > 0 ? tr("%1 de %2 entradas").arg(Words::number(m_running.progressValue()), Words::number(m_running.progressMaximum())) : QString());
}

void VerifyPage::tell()
{
    const bool running = isRunning();
    const bool shown = m_report && !running;
    tellVerdict();
    tellProgress();
    m_ui->verifyProgressFrame->setVisible(running);
    m_ui->findingsCard->setVisible(shown && !m_report->findings.isEmpty());
    m_ui->findingsLines->say(shown ? VerdictWords::findings(*m_report) : QList<MarkedLines::Line>());
    reveal(*m_ui->compareCard, m_comparing);
    const QList<MarkedLines::Line> anchors = shown ? VerdictWords::anchors(*m_report) : QList<MarkedLines::Line>();
    m_ui->anchorsCard->setVisible(shown);
    m_ui->checkedCard->setVisible(shown);
    m_ui->anchorsLines->say(anchors);
    m_ui->anchorsLines->setVisible(!anchors.isEmpty());
    m_ui->anchorsHintLabel->setVisible(!anchors.isEmpty());
    m_ui->anchorsEmptyLabel->setVisible(anchors.isEmpty());
    m_ui->checkedLines->say(shown ? VerdictWords::checked(*m_report) : QList<MarkedLines::Line>());
    const QList<MarkedLines::Line> notChecked = shown ? VerdictWords::notChecked(*m_report) : QList<MarkedLines::Line>();
    m_ui->notCheckedCard->setVisible(!notChecked.isEmpty());
    m_ui->notCheckedLines->say(notChecked);
    m_ui->lastVerifyLabel->setText(!m_last ? QString() : m_report && !running ? VerdictWords::last(*m_last) + u' ' + tr("· %1 s").arg(seconds(m_report->tookMs)) : VerdictWords::last(*m_last));
    const bool exporting = m_ui->exportCard->isAsking() || m_ui->exportCard->isRunning();
    // What is asked has the page's first button meanwhile.
    Theme::setLook(*m_ui->verifyButton, "kind", m_comparing || exporting ? QVariant() : QVariant(QStringLiteral("primary")));
    Theme::dress(*m_ui->verifyButton->parentWidget()); // its icon has the colour of its kind
    enable(*m_ui->verifyButton, !running && !exporting);
    reveal(*m_ui->stopVerifyButton, running);
    enable(*m_ui->compareReceiptButton, !m_comparing && !running && !exporting);
    reveal(*m_ui->exportBundleButton, allows(m_session.role(), Permission::ExportLog));
    enable(*m_ui->exportBundleButton, !exporting && !running);
}

void VerifyPage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    if (error.code == ErrorCode::Cancelled)
        m_ui->messageBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("La verificación se detuvo."), tr("Nada se cambió, y no dice nada del registro.")}; });
    else
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
}

} // namespace ventanilla
