#include "ui/ExportCard.h"

#include "core/Facts.h"
#include "services/LogPass.h"
#include "ui/Dates.h"
#include "ui/Page.h"
#include "ui/Theme.h"
#include "ui/VerdictWords.h"
#include "ui_ExportCard.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QLineEdit>

namespace ventanilla {

namespace {

constexpr qsizetype signingFileBytesMax = 1024 * 1024;

/// Not native: a dialog of our own is heard by the lock, and looks like the rest.
QFileDialog* makeDialog(QWidget* parent, const char* name, const QString& title)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setObjectName(QLatin1String(name));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    return dialog;
}

} // namespace

ExportCard::ExportCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::ExportCard>())
{
    m_ui->setupUi(this);
    for (QLineEdit* edit : {m_ui->exportFromEdit, m_ui->exportUntilEdit}) {
        connect(edit, &QLineEdit::textEdited, this, [edit](const QString& typed) {
            if (edit->cursorPosition() == typed.size())
                edit->setText(withSlashes(typed));
        });
    }
    for (QLineEdit* edit : {m_ui->exportFromEdit, m_ui->exportUntilEdit, m_ui->exportSignFileEdit, m_ui->exportSignPasswordEdit})
        connect(edit, &QLineEdit::textEdited, m_ui->exportError, &FieldError::clear);
    connect(m_ui->exportSignFileButton, &QPushButton::clicked, this, &ExportCard::chooseSigningFile);
    connect(m_ui->exportSaveButton, &QPushButton::clicked, this, &ExportCard::save);
    connect(m_ui->exportCancelButton, &QPushButton::clicked, this, &ExportCard::close);
    connect(m_ui->exportStopButton, &QPushButton::clicked, this, [this] {
        if (m_job)
            m_job->stop();
    });
    connect(m_ui->passwordAgainCard, &PasswordAgainCard::askingChanged, this, &ExportCard::tell);
    connect(&m_running, &QFutureWatcherBase::progressValueChanged, this, &ExportCard::tell);
    connect(&m_running, &QFutureWatcherBase::finished, this, &ExportCard::tellEnd);
    hide();
}

ExportCard::~ExportCard()
{
    if (m_job)
        m_job->stop();
}

void ExportCard::begin(Office& office)
{
    m_office = &office;
    m_ui->passwordAgainCard->begin(office);
    tell();
}

bool ExportCard::isAsking() const
{
    return m_asked;
}

QAbstractButton* ExportCard::primaryButton() const
{
    return m_ui->passwordAgainCard->isAsking() ? m_ui->passwordAgainCard->primaryButton() : m_ui->exportSaveButton;
}

QAbstractButton* ExportCard::cancelButton() const
{
    return m_ui->passwordAgainCard->isAsking() ? m_ui->passwordAgainCard->cancelButton() : isRunning() ? m_ui->exportStopButton : m_ui->exportCancelButton;
}

QList<QWidget*> ExportCard::controls() const
{
    return {m_ui->exportFromEdit, m_ui->exportUntilEdit, m_ui->exportSignFileEdit, m_ui->exportSignFileButton, m_ui->exportSignPasswordEdit,
            m_ui->passwordAgainCard->findChild<QLineEdit*>(), m_ui->passwordAgainCard->primaryButton(), m_ui->passwordAgainCard->cancelButton(),
            m_ui->exportCancelButton, m_ui->exportStopButton, m_ui->exportSaveButton};
}

void ExportCard::ask()
{
    if (isRunning())
        return;
    m_selection = {};
    open();
    m_ui->exportFromEdit->setFocus(Qt::OtherFocusReason);
}

void ExportCard::ask(const LogPass& pass)
{
    if (isRunning())
        return;
    m_selection = {};
    m_selection.found = std::make_shared<const LogPass>(pass);
    open();
    m_ui->exportSaveButton->setFocus(Qt::OtherFocusReason);
}

void ExportCard::open()
{
    m_asked = true;
    m_ui->exportError->clear();
    tell();
}

void ExportCard::close()
{
    m_asked = false;
    m_selection = {};
    for (QLineEdit* edit : {m_ui->exportFromEdit, m_ui->exportUntilEdit, m_ui->exportSignFileEdit, m_ui->exportSignPasswordEdit})
        edit->clear();
    m_ui->exportError->clear();
    tell();
}

void ExportCard::leave()
{
    m_ui->passwordAgainCard->forget();
    close();
}

void ExportCard::forget()
{
    if (m_job)
        m_job->stop();
    leave();
}

void ExportCard::tell()
{
    const bool running = isRunning();
    const bool asking = m_asked && !running;
    const bool password = m_ui->passwordAgainCard->isAsking();
    m_ui->exportWhatLabel->setText(m_selection.found ? tr("Las entradas de la búsqueda, cada una con su prueba.") : tr("Todas las entradas de los días que diga; sin días, el registro entero."));
    m_ui->exportWhatLabel->setVisible(asking);
    Page::reveal(*m_ui->exportRangeFrame, asking && !m_selection.found);
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->exportSignFileLabel, m_ui->exportSignFileEdit, m_ui->exportSignFileButton, m_ui->exportSignPasswordLabel, m_ui->exportSignPasswordEdit})
        Page::reveal(*widget, asking);
    for (QPushButton* button : {m_ui->exportSaveButton, m_ui->exportCancelButton})
        Page::reveal(*button, asking && !password);
    Page::reveal(*m_ui->exportStopButton, running);
    m_ui->exportProgressFrame->setVisible(running);
    m_ui->exportProgressBar->setRange(0, m_running.progressMaximum());
    m_ui->exportProgressBar->setValue(m_running.progressValue());
    const int half = m_running.progressMaximum() / 2;
    const int value = m_running.progressValue();
    m_ui->exportProgressLabel->setText(value <= half ? tr("Verificando antes de exportar: %1 de %2 entradas").arg(Words::number(value), Words::number(half))
                                                     : tr("Escribiendo: %1 entradas").arg(Words::number(value - half)));
    Page::reveal(*this, m_asked || running);
    Q_EMIT changed();
}

void ExportCard::chooseSigningFile()
{
    QFileDialog* dialog = makeDialog(this, "signingFileDialog", tr("Archivo de firma (PKCS#12)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Archivos de firma (*.p12 *.pfx)"), tr("Todos (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_ui->exportSignFileEdit->setText(path);
        m_ui->exportError->clear();
        m_ui->exportSignPasswordEdit->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

bool ExportCard::takeDays()
{
    QDate days[2];
    QLineEdit* const edits[2] = {m_ui->exportFromEdit, m_ui->exportUntilEdit};
    for (int i = 0; i < 2; ++i) {
        if (edits[i]->text().trimmed().isEmpty())
            continue;
        const auto day = parseDate(edits[i]->text());
        if (!day) {
            m_ui->exportError->blame(*edits[i], day.error());
            return false;
        }
        days[i] = day.value();
    }
    if (days[0].isValid() && days[1].isValid() && days[1] < days[0]) {
        m_ui->exportError->blame(*m_ui->exportUntilEdit, [] { return tr("El último día es anterior al primero."); });
        return false;
    }
    if (days[0].isValid())
        m_selection.fromMs = days[0].startOfDay().toMSecsSinceEpoch();
    if (days[1].isValid())
        m_selection.toMs = days[1].addDays(1).startOfDay().toMSecsSinceEpoch() - 1;
    return true;
}

void ExportCard::save()
{
    if (isRunning() || m_starting)
        return;
    m_selection.fromMs = 0;
    m_selection.toMs = std::numeric_limits<qint64>::max();
    if (!m_selection.found && !takeDays())
        return;
    QFileDialog* dialog = makeDialog(this, "bundleFileDialog", tr("Dónde guardar la exportación"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    // No file is written over: what is there already is refused by the export itself.
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    //: name of a file; %1 date and time in figures
    dialog->selectFile(tr("registro-%1.zip").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmm"))));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportCard::start);
    dialog->open();
}

void ExportCard::start(const QString& path)
{
    m_path = path;
    std::shared_ptr<SigningFile> signing;
    if (const QString file = m_ui->exportSignFileEdit->text(); !file.isEmpty()) {
        auto bytes = m_office->readFile(file, signingFileBytesMax);
        if (!bytes) {
            m_ui->exportError->blame(*m_ui->exportSignFileEdit, [] { return tr("Ese archivo no está o no se puede leer. Elija otro, o exporte sin firma."); });
            return;
        }
        QString typed = m_ui->exportSignPasswordEdit->text();
        signing = std::make_shared<SigningFile>(SigningFile {std::move(bytes).value(), Secret::fromText(std::move(typed))});
    }
    m_ui->exportSignPasswordEdit->clear();
    const auto make = [path, selection = m_selection, signing] {
        ExportLog order {path, selection};
        if (signing)
            order.signing = SigningFile {signing->bytes.clone(), signing->password.clone()};
        return order;
    };
    m_starting = true;
    m_ui->passwordAgainCard->perform(make, [this](const Result<ExportLog::Reply>& let) { follow(let); });
}

void ExportCard::follow(const Result<ExportLog::Reply>& let)
{
    m_starting = false;
    if (!let) {
        showFailure(let.error());
        return;
    }
    m_job = let.value().job;
    m_running.setFuture(m_office->carryOut(m_job));
    tell();
}

void ExportCard::tellEnd()
{
    m_job.reset();
    if (m_running.future().resultCount() == 0)
        return;
    const Result<Exported> done = m_running.result();
    if (!done) {
        showFailure(done.error());
        tell();
        return;
    }
    const Exported made = done.value();
    Q_EMIT ended(VerdictWords::isWhole(made.verdict) ? Banner::Kind::Ok : Banner::Kind::Danger, [made, path = m_path] {
        const QString where = made.number < 0 ? tr("En %1. Sin entrada en el registro, porque la base está en solo lectura; LEAME.txt, dentro, dice cómo comprobarla.").arg(path)
                                              : tr("En %1. Entrada %2 del registro; LEAME.txt, dentro, dice cómo comprobarla.").arg(path, Words::number(made.number));
        const QString head = tr("%1 entradas exportadas.", nullptr, int(made.entries)).arg(Words::number(made.entries));
        return VerdictWords::isWhole(made.verdict) ? Words::Message {head, where} : Words::Message {head + u' ' + VerdictWords::headline(made.verdict), where + u' ' + tr("La exportación lo dice. Llame a auditoría.")};
    });
    close();
}

void ExportCard::showFailure(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Cancelled:
        Q_EMIT ended(Banner::Kind::Info, [] { return Words::Message {tr("La exportación se detuvo."), tr("No quedó ningún archivo.")}; });
        return;
    case ErrorCode::FileExists:
        m_ui->exportError->say([] { return tr("Ya hay un archivo con ese nombre, y ninguno se sobrescribe. Guárdela con otro nombre."); });
        return;
    case ErrorCode::FileFailed:
        m_ui->exportError->say([] { return tr("Ahí no se puede escribir. Elija otra carpeta."); });
        return;
    case ErrorCode::SigningFileRefused:
    case ErrorCode::CertificateRefused:
        m_ui->exportError->blame(*(error.text == QLatin1StringView("password") ? m_ui->exportSignPasswordEdit : m_ui->exportSignFileEdit), error);
        return;
    case ErrorCode::NothingToExport:
        m_ui->exportError->say([error] { return Words::of(error).head; });
        return;
    default:
        Q_EMIT failed(error);
    }
}

void ExportCard::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    tell();
}

void ExportCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ventanilla
