#include "ui/ChannelsPage.h"

#include "ui/Banner.h"
#include "ui/ChannelWords.h"
#include "ui/MailWords.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ChannelsPage.h"

#include <QFileDialog>
#include <QShortcut>

#include <array>
#include <utility>

namespace ventanilla {

namespace {
constexpr std::array tlsOffered {channels::Tls::Start, channels::Tls::Implicit};
constexpr int usualPort = 587;
} // namespace

ChannelsPage::ChannelsPage(Office& office, QWidget* parent) : Page(parent), m_office(office), m_ui(std::make_unique<Ui::ChannelsPage>())
{
    m_ui->setupUi(this);
    m_ui->adminTabs->begin(AdminTabs::Tab::Channels);
    m_ui->passwordAgainCard->begin(office);
    for (std::size_t i = 0; i < tlsOffered.size(); ++i)
        m_ui->channelTlsCombo->addItem(QString());
    connect(m_ui->adminTabs, &AdminTabs::wanted, this, &ChannelsPage::tabWanted);
    connect(m_ui->passwordAgainCard, &PasswordAgainCard::askingChanged, this, [this](bool asking) {
        // Meanwhile nobody waits for an answer but the page for the administrator.
        if (m_busy)
            sayBusy(*m_ui->keepChannelButton, !asking, tr("Guardando…"));
        tell();
    });
    connect(m_ui->backButton, &QPushButton::clicked, this, &ChannelsPage::backWanted);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, [this] { askState(false); });
    connect(m_ui->certificatesButton, &QPushButton::clicked, this, &ChannelsPage::chooseCertificates);
    connect(m_ui->dropCertificatesButton, &QPushButton::clicked, this, [this] {
        m_certificates = QByteArray();
        tell();
    });
    connect(m_ui->keepChannelButton, &QPushButton::clicked, this, &ChannelsPage::keep);
    connect(m_ui->testChannelButton, &QPushButton::clicked, this, &ChannelsPage::test);
    for (QLineEdit* edit : {m_ui->channelHostEdit, m_ui->channelPortEdit, m_ui->channelUserEdit, m_ui->channelPasswordEdit, m_ui->channelSenderEdit})
        connect(edit, &QLineEdit::textEdited, m_ui->channelError, &FieldError::clear);
    connect(m_ui->testAddressEdit, &QLineEdit::textEdited, m_ui->testAddressError, &FieldError::clear);
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, [this] { askState(false); });
    ChannelsPage::retranslate();
}

ChannelsPage::~ChannelsPage()
{
    if (m_test)
        m_test->stop();
}

QAbstractButton* ChannelsPage::primaryButton() const
{
    if (m_ui->passwordAgainCard->isAsking())
        return m_ui->passwordAgainCard->primaryButton();
    return window()->focusWidget() == m_ui->testAddressEdit ? m_ui->testChannelButton : m_ui->keepChannelButton;
}

QAbstractButton* ChannelsPage::backButton() const
{
    return m_ui->passwordAgainCard->isAsking() ? m_ui->passwordAgainCard->cancelButton() : m_ui->backButton;
}

void ChannelsPage::enter()
{
    m_ui->messageBanner->clear();
    askState(true);
    m_ui->channelHostEdit->setFocus(Qt::OtherFocusReason);
}

void ChannelsPage::leave()
{
    // A try that is on its way goes on, and is written down; only its words are for who waited.
    dropTest();
    m_ui->passwordAgainCard->forget();
    forgetTyped();
    m_state.reset();
    m_ui->testBanner->clear();
    m_ui->testAddressEdit->clear();
    m_ui->testAddressError->clear();
    m_ui->messageBanner->clear();
    tell();
}

void ChannelsPage::forgetTyped()
{
    m_certificates.reset();
    m_ui->channelError->clear();
    for (QLineEdit* edit : {m_ui->channelHostEdit, m_ui->channelPortEdit, m_ui->channelUserEdit, m_ui->channelPasswordEdit, m_ui->channelSenderEdit})
        edit->clear();
}

bool ChannelsPage::isTyped() const
{
    const auto kept = m_state ? m_state->settings : std::nullopt;
    return m_certificates || !m_ui->channelPasswordEdit->text().isEmpty() || m_ui->channelHostEdit->text() != (kept ? kept->host : QString())
        || m_ui->channelPortEdit->text() != QString::number(kept ? kept->port : usualPort) || m_ui->channelUserEdit->text() != (kept ? kept->user : QString())
        || m_ui->channelSenderEdit->text() != (kept ? kept->sender : QString()) || (kept && tlsOffered[std::size_t(m_ui->channelTlsCombo->currentIndex())] != kept->tls);
}

void ChannelsPage::askState(bool anew)
{
    if (m_busy)
        return;
    m_office.perform(ShowChannel {}).then(this, [this, anew](Result<ShowChannel::Reply> answer) {
        if (!isVisible() || m_busy)
            return;
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        const bool typed = !anew && isTyped();
        m_state = answer.value();
        if (typed)
            tell();
        else
            show();
    });
}

void ChannelsPage::show()
{
    forgetTyped();
    if (m_state && m_state->settings) {
        const ShowChannel::Settings& settings = *m_state->settings;
        m_ui->channelHostEdit->setText(settings.host);
        m_ui->channelPortEdit->setText(QString::number(settings.port));
        m_ui->channelTlsCombo->setCurrentIndex(settings.tls == tlsOffered[0] ? 0 : 1);
        m_ui->channelUserEdit->setText(settings.user);
        m_ui->channelSenderEdit->setText(settings.sender);
    } else {
        m_ui->channelPortEdit->setText(QString::number(usualPort));
    }
    tell();
}

void ChannelsPage::chooseCertificates()
{
    auto* dialog = new QFileDialog(this, tr("Certificados de quien firma el del servidor (PEM)"));
    dialog->setObjectName(QStringLiteral("certificatesDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificados (*.pem *.crt *.cer)"), tr("Todos (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ChannelsPage::bringCertificates);
    dialog->open();
}

void ChannelsPage::bringCertificates(const QString& path)
{
    const auto bytes = m_office.readFile(path, channels::ServerSettings::certificatesBytesMax);
    if (!bytes) {
        m_ui->channelError->say([] { return tr("Ese archivo no está, no se puede leer o pasa de 64 KiB."); });
        return;
    }
    m_ui->channelError->clear();
    m_certificates = bytes.value().view().toByteArray();
    tell();
    m_ui->keepChannelButton->setFocus(Qt::OtherFocusReason);
}

void ChannelsPage::keep()
{
    if (std::exchange(m_busy, true))
        return;
    // What is tried is what is changed now: a wrong server is waited for a minute.
    if (m_test)
        m_test->stop();
    dropTest();
    m_ui->messageBanner->clear();
    m_ui->channelError->clear();
    m_ui->testBanner->clear();
    sayBusy(*m_ui->keepChannelButton, true, tr("Guardando…"));
    const auto make = [this] {
        SetChannel order {m_ui->channelHostEdit->text().trimmed(), m_ui->channelPortEdit->text().trimmed().toInt(), tlsOffered[std::size_t(m_ui->channelTlsCombo->currentIndex())],
                          m_ui->channelUserEdit->text().trimmed(), std::nullopt, m_ui->channelSenderEdit->text().trimmed(), m_certificates};
        if (QString typed = m_ui->channelPasswordEdit->text(); !typed.isEmpty()) {
            // The field keeps what it shows until it is done; the wiped copy must be one of its own.
            typed.detach();
            order.password = Secret::fromText(std::move(typed));
        } else if (order.user.isEmpty()) {
            order.password = Secret();
        }
        return order;
    };
    m_ui->passwordAgainCard->perform(make, [this](const Result<SetChannel::Reply>& answer) {
        m_busy = false;
        sayBusy(*m_ui->keepChannelButton, false, {});
        if (!answer) {
            tell();
            showFailure(answer.error());
            return;
        }
        Q_EMIT channelChanged();
        if (!isVisible())
            return;
        m_ui->channelPasswordEdit->clear();
        m_ui->messageBanner->say(Banner::Kind::Ok, [entry = answer.value().entry] { return Words::Message {tr("Canal guardado. Entrada %1 del registro.").arg(Words::number(entry)), tr("Vale desde ahora. Pruébelo con una dirección suya.")}; });
        askState(true);
        m_ui->testAddressEdit->setFocus(Qt::OtherFocusReason);
    });
}

void ChannelsPage::test()
{
    if (m_test || m_busy)
        return;
    m_ui->messageBanner->clear();
    const auto address = Email::parse(m_ui->testAddressEdit->text());
    if (!address) {
        m_ui->testAddressError->blame(*m_ui->testAddressEdit, address.error());
        return;
    }
    m_busy = true;
    m_ui->testBanner->clear();
    tell();
    sayBusy(*m_ui->testChannelButton, true, tr("Probando…"));
    m_office.perform(TestChannel {address.value()}).then(this, [this](Result<TestChannel::Reply> let) {
        m_busy = false;
        if (!let) {
            sayBusy(*m_ui->testChannelButton, false, {});
            showFailure(let.error());
            return;
        }
        m_test = let.value().job;
        m_office.carryOut(m_test).then(this, [this, test = m_test](Result<channels::Delivery> done) {
            // Of another one, of settings that are changed by now, nothing is said.
            if (test == m_test)
                tellTest(done);
        });
        if (!isVisible())
            dropTest();
    });
}

void ChannelsPage::dropTest()
{
    m_test.reset();
    sayBusy(*m_ui->testChannelButton, false, {});
}

void ChannelsPage::tellTest(const Result<channels::Delivery>& done)
{
    dropTest();
    if (!done) {
        showFailure(done.error());
        return;
    }
    const channels::Delivery tried = done.value();
    const bool sent = tried.fate == channels::Fate::Sent;
    m_ui->testBanner->say(sent ? Banner::Kind::Ok : tried.fate == channels::Fate::Unknown ? Banner::Kind::Warn : Banner::Kind::Danger, [tried] { return MailWords::ofTest(tried); });
}

void ChannelsPage::tell()
{
    const bool asking = m_ui->passwordAgainCard->isAsking();
    for (QWidget* card : {m_ui->channelCard, m_ui->channelTestCard})
        enable(*card, !asking);
    m_ui->channelChip->setVisible(m_state.has_value());
    if (m_state)
        m_ui->channelChip->say(ChannelWords::kind(m_state->state), ChannelWords::of(m_state->state));
    m_ui->smsChip->say(Chip::Kind::Plain, tr("no disponible"));
    const QByteArray kept = m_state && m_state->settings ? m_state->settings->certificates : QByteArray();
    const bool own = m_certificates ? !m_certificates->isEmpty() : !kept.isEmpty();
    const QString unkept = m_certificates ? u' ' + tr("Falta guardar.") : QString();
    m_ui->certificatesLabel->setText((own ? tr("Confía en los certificados de este equipo y en los del archivo que trajo.") : tr("Confía en los certificados de este equipo.")) + unkept);
    reveal(*m_ui->dropCertificatesButton, own);
    m_ui->channelPasswordEdit->setPlaceholderText(m_state && m_state->settings && !m_state->settings->user.isEmpty() ? tr("La de ahora no cambia") : QString());
}

void ChannelsPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    for (std::size_t i = 0; i < tlsOffered.size(); ++i)
        m_ui->channelTlsCombo->setItemText(int(i), ChannelWords::of(tlsOffered[i]));
    tell();
}

void ChannelsPage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    const auto blame = [this, &error](QLineEdit& edit) {
        m_ui->channelError->blame(edit, [error] { return Words::of(error).head + u' ' + Words::of(error).text; });
    };
    switch (error.code) {
    case ErrorCode::Cancelled:
        m_ui->channelHostEdit->setFocus(Qt::OtherFocusReason);
        break;
    case ErrorCode::HostMalformed:
        blame(*m_ui->channelHostEdit);
        break;
    case ErrorCode::PortMalformed:
        blame(*m_ui->channelPortEdit);
        break;
    case ErrorCode::MailUserMalformed:
        blame(*(m_ui->channelUserEdit->text().isEmpty() ? m_ui->channelUserEdit : m_ui->channelPasswordEdit));
        break;
    case ErrorCode::EmailEmpty:
    case ErrorCode::EmailMalformed:
    case ErrorCode::EmailTooLong:
    case ErrorCode::EmailNotAscii:
        m_ui->channelError->blame(*m_ui->channelSenderEdit, error);
        break;
    case ErrorCode::CertificatesMalformed:
        m_certificates.reset();
        tell();
        m_ui->channelError->say([error] { return Words::of(error).head + u' ' + Words::of(error).text; });
        break;
    case ErrorCode::ChannelUnset:
        m_ui->testAddressError->say([] { return tr("No hay servidor de correo. Escríbalo arriba y guárdelo antes de probar."); });
        break;
    default:
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
        break;
    }
}

} // namespace ventanilla
