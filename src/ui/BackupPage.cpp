#include "ui/BackupPage.h"

#include "services/BackupFolder.h"
#include "ui/BackupRun.h"
#include "ui/BackupWords.h"
#include "ui/Banner.h"
#include "ui/Theme.h"
#include "ui_BackupPage.h"

#include <QDateTime>
#include <QFileDialog>

#include <utility>

namespace ventanilla {

BackupPage::BackupPage(Office& office, BackupRun& run, QWidget* parent) : Page(parent), m_office(office), m_run(run), m_ui(std::make_unique<Ui::BackupPage>())
{
    m_ui->setupUi(this);
    m_ui->adminTabs->begin(AdminTabs::Tab::Backup);
    m_ui->passwordAgainCard->begin(office);
    connect(m_ui->adminTabs, &AdminTabs::wanted, this, &BackupPage::tabWanted);
    connect(m_ui->passwordAgainCard, &PasswordAgainCard::askingChanged, this, [this](bool asking) {
        // Meanwhile nobody waits for an answer but the page for the administrator.
        if (m_busy)
            sayBusy(*m_ui->keepFolderButton, !asking, tr("Probando…"));
        tell();
    });
    connect(m_ui->backButton, &QPushButton::clicked, this, &BackupPage::backWanted);
    connect(m_ui->chooseFolderButton, &QPushButton::clicked, this, &BackupPage::chooseFolder);
    connect(m_ui->keepFolderButton, &QPushButton::clicked, this, &BackupPage::keepFolder);
    connect(m_ui->makeBackupButton, &QPushButton::clicked, this, &BackupPage::makeBackup);
    connect(m_ui->stopBackupButton, &QPushButton::clicked, &m_run, &BackupRun::stop);
    connect(m_ui->backupFolderEdit, &QLineEdit::textChanged, this, [this] {
        m_ui->backupFolderError->clear();
        tell();
    });
    connect(&m_run, &BackupRun::changed, this, &BackupPage::tell);
    connect(&m_run, &BackupRun::ended, this, &BackupPage::tellEnd);
    BackupPage::retranslate();
}

BackupPage::~BackupPage() = default;

bool BackupPage::isTyped() const
{
    return m_ui->backupFolderEdit->text().trimmed() != (m_state ? m_state->folder : QString());
}

QAbstractButton* BackupPage::primaryButton() const
{
    if (m_ui->passwordAgainCard->isAsking())
        return m_ui->passwordAgainCard->primaryButton();
    return isTyped() ? m_ui->keepFolderButton : m_ui->makeBackupButton;
}

QAbstractButton* BackupPage::backButton() const
{
    return m_ui->passwordAgainCard->isAsking() ? m_ui->passwordAgainCard->cancelButton() : m_ui->backButton;
}

void BackupPage::enter()
{
    m_ui->messageBanner->clear();
    askState();
    m_ui->backupFolderEdit->setFocus(Qt::OtherFocusReason);
}

void BackupPage::leave()
{
    m_ui->passwordAgainCard->forget();
    m_state.reset();
    m_ui->backupFolderEdit->clear();
    m_ui->messageBanner->clear();
    tell();
}

void BackupPage::goToMissing()
{
    m_ui->backupFolderEdit->setFocus(Qt::OtherFocusReason);
}

void BackupPage::askState()
{
    m_office.perform(ShowBackups {}).then(this, [this](Result<ShowBackups::Reply> answer) {
        if (!isVisible())
            return;
        if (answer)
            show(answer.value());
        else
            showFailure(answer.error());
    });
}

void BackupPage::show(const BackupState& state)
{
    const bool typed = isTyped();
    m_state = state;
    if (!typed)
        m_ui->backupFolderEdit->setText(state.folder);
    tell();
}

void BackupPage::chooseFolder()
{
    auto* dialog = new QFileDialog(this, tr("Elegir la carpeta de las copias"));
    dialog->setObjectName(QStringLiteral("backupFolderDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        m_ui->backupFolderEdit->setText(path);
        m_ui->keepFolderButton->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void BackupPage::keepFolder()
{
    if (std::exchange(m_busy, true))
        return;
    m_ui->messageBanner->clear();
    sayBusy(*m_ui->keepFolderButton, true, tr("Probando…"));
    m_ui->passwordAgainCard->perform([path = m_ui->backupFolderEdit->text().trimmed()] { return ChooseBackupFolder {path}; },
                                     [this](const Result<ChooseBackupFolder::Reply>& answer) {
        m_busy = false;
        sayBusy(*m_ui->keepFolderButton, false, {});
        if (!answer) {
            tell();
            showFailure(answer.error());
            return;
        }
        if (!isVisible())
            return;
        m_state = answer.value();
        m_ui->backupFolderEdit->setText(m_state->folder);
        tell();
        m_ui->makeBackupButton->setFocus(Qt::OtherFocusReason);
        m_ui->messageBanner->say(m_state->sameDisk ? Banner::Kind::Warn : Banner::Kind::Ok, [same = m_state->sameDisk] {
            return Words::Message {tr("Carpeta guardada."), same ? tr("Cada cierre del día hace allí una copia. Está en el mismo disco que los datos: mejor otro.") : tr("Cada cierre del día hace allí una copia.")};
        });
    });
}

void BackupPage::makeBackup()
{
    if (m_run.isRunning() || std::exchange(m_busy, true))
        return;
    m_ui->messageBanner->clear();
    m_office.perform(MakeBackup {}).then(this, [this](Result<MakeBackup::Reply> let) {
        m_busy = false;
        if (!let) {
            showFailure(let.error());
            askState();
            return;
        }
        m_own = true;
        m_run.begin(let.value().job);
        if (isVisible())
            m_ui->stopBackupButton->setFocus(Qt::OtherFocusReason);
    });
}

void BackupPage::tell()
{
    const bool running = m_run.isRunning();
    const bool asking = m_ui->passwordAgainCard->isAsking();
    const bool typed = isTyped();
    for (QWidget* card : {m_ui->backupFolderCard, m_ui->backupStateCard})
        enable(*card, !asking);
    m_ui->backupFolderLines->say(m_state && !typed ? BackupWords::folder(*m_state) : QList<MarkedLines::Line>());
    m_ui->backupFolderLines->setVisible(m_state && !typed);
    m_ui->backupStateLines->say(m_state ? BackupWords::copies(*m_state, QDateTime::currentMSecsSinceEpoch()) : QList<MarkedLines::Line>());
    m_ui->backupRuleLabel->setText(tr("Al cerrar el día se hace una copia por sí sola. Se conservan las %1 más nuevas de este mostrador; de lo que haya en la carpeta solo se borran copias propias, y ninguna se sobrescribe.").arg(BackupFolder::keptMax));
    m_ui->backupProgressFrame->setVisible(running);
    m_ui->backupProgressBar->setRange(0, 100);
    m_ui->backupProgressBar->setValue(m_run.percent());
    //: percent of a copy that is written
    m_ui->backupProgressLabel->setText(tr("Copiando: %1 %. El mostrador sigue trabajando; puede ir a otra página.").arg(m_run.percent()));
    enable(*m_ui->keepFolderButton, typed && !asking);
    Theme::setLook(*m_ui->keepFolderButton, "kind", typed ? QVariant(QStringLiteral("primary")) : QVariant());
    Theme::setLook(*m_ui->makeBackupButton, "kind", typed ? QVariant() : QVariant(QStringLiteral("primary")));
    Theme::dress(*m_ui->makeBackupButton->parentWidget()); // its icon has the colour of its kind
    reveal(*m_ui->stopBackupButton, running && m_own);
    block(*m_ui->makeBackupButton, *m_ui->backupBlockedLabel,
        running ? tr("Ya se está copiando.") : typed ? tr("Guarde antes la carpeta.") : m_state && m_state->trouble ? tr("Antes hace falta una carpeta en la que se pueda escribir.") : asking ? tr("Escriba su contraseña.") : QString());
}

void BackupPage::tellEnd(const Result<BackupMade>& result)
{
    const bool cursor = m_ui->stopBackupButton->hasFocus();
    m_own = false;
    tell();
    if (!isVisible())
        return;
    if (cursor)
        m_ui->makeBackupButton->setFocus(Qt::OtherFocusReason);
    const bool stopped = !result && result.error().code == ErrorCode::Cancelled;
    m_ui->messageBanner->say(result ? Banner::Kind::Ok : stopped ? Banner::Kind::Info : Banner::Kind::Danger, [result] { return BackupWords::of(result); });
    askState();
}

void BackupPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    tell();
}

void BackupPage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    switch (error.code) {
    case ErrorCode::Cancelled:
        m_ui->backupFolderEdit->setFocus(Qt::OtherFocusReason);
        break;
    case ErrorCode::BackupFolderUnset:
    case ErrorCode::BackupFolderMissing:
    case ErrorCode::BackupFolderClosed:
        m_ui->backupFolderError->blame(*m_ui->backupFolderEdit, [error] { return Words::of(error).head + u' ' + Words::of(error).text; });
        break;
    default:
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
        break;
    }
}

} // namespace ventanilla
