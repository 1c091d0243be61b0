#include "ui/LoginPage.h"

#include "core/Login.h"
#include "ui/AlarmWords.h"
#include "ui/CapsHint.h"
#include "ui/CloseSheet.h"
#include "ui/Theme.h"
#include "ui_LoginPage.h"

#include <QDesktopServices>
#include <QDir>
#include <QPushButton>
#include <QUrl>

namespace ventanilla {

namespace {
constexpr QSize calmCard(840, 396);
} // namespace

LoginPage::LoginPage(ClerkSession& session, const OpeningReport& report, QWidget* parent)
    : Page(parent), m_session(session), m_report(report), m_caps(nullptr), m_openSheet(new QPushButton(this)), m_doubt(report.clockInDoubt), m_ui(std::make_unique<Ui::LoginPage>())
{
    m_ui->setupUi(this);
    m_caps = new CapsHint(*m_ui->passwordEdit, *m_ui->passwordHintLabel, QString());
    m_openSheet->setObjectName(QStringLiteral("openSheetButton"));
    m_openSheet->setAutoDefault(false);
    m_ui->messageBanner->addButton(m_openSheet);
    m_openSheet->hide();
    LoginPage::retranslate();
    connect(m_openSheet, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_sheet)); });

    connect(m_ui->loginButton, &QPushButton::clicked, this, &LoginPage::signIn);
    connect(&m_session, &ClerkSession::busyChanged, this, [this](bool busy) { sayBusy(*m_ui->loginButton, busy, tr("Comprobando…")); });
    connect(&m_session, &ClerkSession::failed, this, [this](const Error& error) {
        if (m_session.state() == ClerkSession::State::SignedOut)
            showFailure(error);
    });
    connect(&m_session, &ClerkSession::stateChanged, this, [this](ClerkSession::State state) {
        // Nobody is let in but by confirming it.
        if (state == ClerkSession::State::Open && m_doubt) {
            m_doubt.reset();
            showDoubt();
            showChecks();
        }
    });
    for (QLineEdit* edit : {m_ui->userEdit, m_ui->passwordEdit})
        connect(edit, &QLineEdit::textEdited, m_ui->passwordError, &FieldError::clear);
}

LoginPage::~LoginPage() = default;

void LoginPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    //: %1 name of the office, %2 number of the counter
    m_ui->counterLabel->setText(tr("%1 · Mostrador %2").arg(m_report.officeName, QString::fromUtf8(m_report.counter)));
    m_openSheet->setText(tr("Abrir la hoja"));
    m_openSheet->setAccessibleName(tr("Abrir la hoja del cierre, para imprimirla"));
    m_caps->setCalm(tr("Tras varios intentos fallidos la cuenta espera."));
    showChecks();
    showDoubt();
}

QAbstractButton* LoginPage::primaryButton() const
{
    return m_ui->loginButton;
}

void LoginPage::enter()
{
    m_ui->passwordEdit->clear();
    m_ui->passwordError->clear();
    (m_ui->userEdit->text().isEmpty() ? m_ui->userEdit : m_ui->passwordEdit)->setFocus(Qt::OtherFocusReason);
}

void LoginPage::setCompact(bool compact)
{
    m_ui->layout3->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_ui->loginCard->setMinimumSize(compact ? QSize(0, 0) : calmCard);
}

void LoginPage::offerSheet(const CloseDay::Reply& closed, const QString& folder)
{
    const auto written = CloseSheet::write(closed, folder);
    if (!written) {
        say(Banner::Kind::Warn, [folder] { return Words::Message {tr("El día está cerrado, pero su hoja no se pudo escribir."), tr("La carpeta es %1. Cuando se pueda escribir en ella, entre y cierre el día otra vez.").arg(QDir::toNativeSeparators(folder))}; });
        m_tellsOfSheet = true;
        return;
    }
    say(Banner::Kind::Ok, [path = written.value(), addresses = int(closed.addresses)] {
        const QString place = tr("Está en %1.").arg(QDir::toNativeSeparators(path));
        return Words::Message {tr("El día está cerrado. Imprima su hoja y guárdela fuera de este equipo."),
            addresses == 0 ? place : place + u' ' + tr("Va también por correo a %n buzones.", nullptr, addresses)};
    });
    m_sheet = written.value();
    m_tellsOfSheet = true;
    m_openSheet->show();
}

void LoginPage::say(Banner::Kind kind, Words::Telling telling)
{
    m_sheet.clear();
    m_tellsOfSheet = false;
    m_openSheet->hide();
    m_ui->messageBanner->say(kind, std::move(telling));
}

void LoginPage::setMailAvailable(bool available)
{
    m_report.mailAvailable = available;
    m_report.mailWaiting = 0;
    showChecks();
}

void LoginPage::showChecks()
{
    using State = StateRow::State;
    const OpeningReport& report = m_report;
    if (report.behind)
        m_ui->openingLog->say(State::Failed, tr("Registro incompleto"), AlarmWords::of(*report.behind).head);
    else
        m_ui->openingLog->say(State::Done, tr("Registro íntegro"), tr("%1 entradas. Firma, tamaño y final comprobados.", nullptr, int(report.logEntries)).arg(Words::number(report.logEntries)));
    m_ui->openingCrypto->say(State::Done, tr("Cifrado comprobado"), tr("Claves y números al azar superaron la prueba de arranque."));
    const QString last = report.lastEntryMs > 0 ? tr("La última entrada es del %1, %2.").arg(Words::date(report.lastEntryMs), Words::time(report.lastEntryMs))
                                                : tr("Todavía no hay entradas con qué compararla.");
    if (m_doubt)
        m_ui->openingClock->say(State::Waiting, tr("La hora está por confirmar"), last);
    else
        m_ui->openingClock->say(State::Done, report.clockInDoubt ? tr("La hora está confirmada") : tr("La hora no va hacia atrás"), last);
    if (!report.mailAvailable && report.mailSettingsVoid)
        m_ui->openingOutbox->say(State::Info, tr("El servidor de correo está por configurar"),
                                 tr("Lo configurado era de otro equipo o de antes de volver a una copia. Administración lo escribe otra vez; mientras tanto no se cambia el correo de nadie."));
    else if (!report.mailAvailable)
        m_ui->openingOutbox->say(State::Info, tr("Sin servidor de correo"), tr("No se pueden enviar códigos ni avisos: aquí no se cambia el correo de nadie."));
    else if (report.mailWaiting > 0)
        m_ui->openingOutbox->say(State::Info, tr("Bandeja de salida: %n correos en camino", nullptr, int(report.mailWaiting)), tr("Se reintentan solos. No hace falta hacer nada."));
    else
        m_ui->openingOutbox->say(State::Done, tr("Bandeja de salida vacía"), tr("Todos los avisos salieron."));

    m_ui->openingVisits->setVisible(!report.interruptedFolios.isEmpty());
    if (report.interruptedFolios.size() == 1) {
        m_ui->openingVisits->say(State::Info, tr("La visita %1 quedó cortada.").arg(Words::folio(report.interruptedFolios.first())),
                                 tr("No se cambió nada. Si la persona sigue aquí, abra una visita nueva."));
    } else if (!report.interruptedFolios.isEmpty()) {
        QStringList folios;
        for (const qint64 folio : report.interruptedFolios)
            folios << Words::folio(folio);
        m_ui->openingVisits->say(State::Info, tr("%n visitas quedaron cortadas.", nullptr, int(folios.size())),
                                 tr("%1. No se cambió nada en ninguna.").arg(folios.join(QLatin1String(", "))));
    }
}

void LoginPage::showDoubt()
{
    m_ui->clockCheck->setVisible(m_doubt.has_value());
    if (m_doubt)
        m_ui->clockBanner->say(Banner::Kind::Warn, [doubt = *m_doubt] { return AlarmWords::of(doubt); });
    else
        m_ui->clockBanner->clear();
}

void LoginPage::signIn()
{
    if (m_session.isBusy())
        return;
    m_ui->messageBanner->clear();
    m_sheet.clear();
    m_tellsOfSheet = false;
    m_openSheet->hide();
    m_ui->passwordError->clear();
    const auto login = parseLogin(m_ui->userEdit->text());
    if (!login) {
        m_ui->passwordError->blame(*m_ui->userEdit, login.error());
        return;
    }
    if (m_ui->passwordEdit->text().isEmpty()) {
        m_ui->passwordError->blame(*m_ui->passwordEdit, [] { return tr("Escriba su contraseña."); });
        return;
    }
    QString typed = m_ui->passwordEdit->text();
    Secret password = Secret::fromText(std::move(typed));
    m_ui->passwordEdit->clear();
    m_session.signIn(login.value(), std::move(password), m_doubt && m_ui->clockCheck->isChecked());
}

void LoginPage::showFailure(const Error& error)
{
    m_ui->passwordError->blame(*m_ui->passwordEdit, [error] {
        const Words::Message message = Words::of(error);
        return message.text.isEmpty() ? message.head : message.head + QLatin1Char(' ') + message.text;
    });
}

} // namespace ventanilla
