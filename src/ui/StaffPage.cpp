#include "ui/StaffPage.h"

#include "services/Accounts.h"
#include "ui/CapsHint.h"
#include "ui/StaffWords.h"
#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_StaffPage.h"

#include <QShortcut>

namespace ventanilla {

namespace {
enum StaffColumn { LoginColumn, RoleColumn, AccountColumn, SignedInColumn };
constexpr int staffRowHeight = 40;
} // namespace

StaffPage::StaffPage(Office& office, const ClerkSession& session, QWidget* parent) : Page(parent), m_office(office), m_session(session), m_ui(std::make_unique<Ui::StaffPage>())
{
    m_ui->setupUi(this);
    m_person = new NumberFields({*m_ui->personKindCombo, *m_ui->personNumberLabel, *m_ui->personNumberEdit, *m_ui->personAgainFrame, *m_ui->personAgainEdit, *m_ui->personNumberError}, this);
    m_ui->passwordAgainCard->begin(office);
    // Nothing else is chosen or typed while what was wanted waits for the password.
    connect(m_ui->passwordAgainCard, &PasswordAgainCard::askingChanged, this, [this](bool asking) {
        for (QWidget* card : std::initializer_list<QWidget*> {m_ui->staffCard, m_ui->unlockPersonCard, m_ui->newAccountCard, m_ui->staffDetailPane, m_ui->staffFilterEdit})
            enable(*card, !asking);
        // Meanwhile nobody waits for an answer but the page for the clerk.
        if (m_acting)
            sayBusy(*m_acting, !asking, tr("Un momento…"));
    });
    for (qsizetype i = 0; i < leaveReasons().size(); ++i)
        m_ui->leaveReasonCombo->addItem(QString());
    m_ui->enrolCard->setPasswordLengthMin(office.policy().passwordLengthMin);
    QWidget* before = m_ui->unlockPersonButton;
    for (QWidget* control : m_ui->newAccountCard->controls())
        setTabOrder(std::exchange(before, control), control);
    setTabOrder(before, m_ui->temporaryPasswordEdit);
    before = m_ui->resetPasswordButton;
    for (QWidget* control : m_ui->enrolCard->controls())
        setTabOrder(std::exchange(before, control), control);
    setTabOrder(before, m_ui->leaveReasonCombo);
    StaffPage::retranslate();
    connect(m_ui->newAccountCard, &NewAccountCard::wanted, this, &StaffPage::addStaff);
    connect(&m_ui->enrolCard->enrolButton(), &QPushButton::clicked, this, &StaffPage::enrol);
    connect(m_ui->backButton, &QPushButton::clicked, this, &StaffPage::backWanted);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &StaffPage::ask);
    connect(m_ui->erasePersonButton, &QPushButton::clicked, this, &StaffPage::eraseWanted);
    connect(m_ui->staffFilterEdit, &QLineEdit::textChanged, this, &StaffPage::filter);
    connect(m_ui->staffTable, &QTableWidget::itemSelectionChanged, this, [this] {
        const QList<QTableWidgetItem*> cells = m_ui->staffTable->selectedItems();
        const QByteArray login = cells.isEmpty() ? QByteArray() : m_ui->staffTable->item(cells.first()->row(), LoginColumn)->text().toLatin1();
        if (login == m_chosen)
            return;
        m_chosen = login;
        forgetTyped();
        showChosen();
    });
    connect(m_ui->resetPasswordButton, &QPushButton::clicked, this, &StaffPage::resetPassword);
    connect(m_ui->unlockButton, &QPushButton::clicked, this, &StaffPage::unlock);
    connect(m_ui->deactivateButton, &QPushButton::clicked, this, &StaffPage::deactivate);
    connect(m_ui->unlockPersonButton, &QPushButton::clicked, this, &StaffPage::unlockPerson);
    connect(m_ui->temporaryPasswordEdit, &QLineEdit::textEdited, m_ui->temporaryPasswordError, &FieldError::clear);
    auto* again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(again, &QShortcut::activated, this, &StaffPage::ask);
}

StaffPage::~StaffPage() = default;

QAbstractButton* StaffPage::primaryButton() const
{
    if (m_ui->passwordAgainCard->isAsking())
        return m_ui->passwordAgainCard->primaryButton();
    if (m_person->hasFocus())
        return m_ui->unlockPersonButton;
    const QList<QWidget*> account = m_ui->newAccountCard->controls();
    if (account.contains(focusWidget()))
        return &m_ui->newAccountCard->addButton();
    if (m_ui->unlockButton->isVisible())
        return m_ui->unlockButton;
    if (m_ui->enrolCard->isVisible())
        return &m_ui->enrolCard->enrolButton();
    return m_ui->resetPasswordButton->isVisible() ? m_ui->resetPasswordButton : m_ui->refreshButton;
}

QAbstractButton* StaffPage::backButton() const
{
    return m_ui->passwordAgainCard->isAsking() ? m_ui->passwordAgainCard->cancelButton() : m_ui->backButton;
}

void StaffPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_person->retranslate();
    Theme::dress(*this);
    m_ui->temporaryPasswordHintLabel->setText(tr("%n caracteres como mínimo. Dígasela en persona; la cambia al entrar.", nullptr, m_office.policy().passwordLengthMin));
    tables::prepare(*m_ui->staffTable, {tr("Usuario"), tr("Papel"), tr("Cuenta"), tr("Última entrada")}, {200, 200, 240, 150}, Theme::tall(*this, staffRowHeight));
    const QList<LeaveReason> reasons = leaveReasons();
    for (qsizetype i = 0; i < reasons.size(); ++i)
        m_ui->leaveReasonCombo->setItemText(int(i), StaffWords::of(reasons[i]));
    show(m_members);
}

void StaffPage::enter()
{
    m_ui->messageBanner->clear();
    m_ui->unlockPersonCard->setVisible(allows(m_session.role(), Permission::Unlock));
    m_ui->newAccountCard->setVisible(allows(m_session.role(), Permission::ManageAccounts));
    m_ui->erasePersonButton->setVisible(allows(m_session.role(), Permission::ErasePerson));
    ask();
    m_ui->staffFilterEdit->setFocus(Qt::OtherFocusReason);
}

void StaffPage::leave()
{
    m_ui->passwordAgainCard->forget();
    forgetTyped();
    m_ui->staffFilterEdit->clear();
    m_person->forget();
    m_ui->newAccountCard->forget();
    m_chosen.clear();
    show({});
}

void StaffPage::goToMissing()
{
    m_ui->staffTable->setFocus(Qt::OtherFocusReason);
}

void StaffPage::focusSearch()
{
    m_ui->staffFilterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->staffFilterEdit->selectAll();
}

void StaffPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    m_ui->f3KeyLabel1->setVisible(!compact);
}

void StaffPage::forgetTyped()
{
    m_sure = false;
    m_ui->temporaryPasswordEdit->clear();
    m_ui->temporaryPasswordError->clear();
    m_ui->enrolCard->forget();
    m_ui->leaveReasonCombo->setCurrentIndex(0);
}

void StaffPage::ask()
{
    m_office.perform(ListStaff {}).then(this, [this](Result<ListStaff::Reply> answer) {
        // The list of a page that was left is nobody's business any more.
        if (!isVisible())
            return;
        if (answer)
            show(answer.value().members);
        else
            showFailure(answer.error());
    });
}

void StaffPage::show(const QList<ListStaff::Member>& members)
{
    m_members = members;
    QTableWidget& table = *m_ui->staffTable;
    const QSignalBlocker quiet(&table);
    table.setRowCount(int(members.size()));
    int locked = 0;
    int waiting = 0;
    int chosenRow = -1;
    for (int row = 0; row < table.rowCount(); ++row) {
        const ListStaff::Member& member = members[row];
        locked += member.locked;
        waiting += !member.enrolled && member.enabled;
        if (member.login == m_chosen)
            chosenRow = row;
        tables::setText(table, row, LoginColumn, QString::fromLatin1(member.login));
        tables::setText(table, row, RoleColumn, Words::of(member.role));
        tables::setText(table, row, SignedInColumn,
                        member.signedInMs == 0 ? tr("nunca") : tr("%1, %2").arg(Words::date(member.signedInMs), Words::time(member.signedInMs)));
        if (!member.enabled)
            tables::setState(table, row, AccountColumn, QStringLiteral("stop"), QStringLiteral("muted"), tr("De baja"));
        else if (!member.enrolled)
            tables::setState(table, row, AccountColumn, QStringLiteral("clock"), QStringLiteral("warn"), tr("Espera a supervisión"));
        else if (member.locked)
            tables::setState(table, row, AccountColumn, QStringLiteral("lock"), QStringLiteral("danger"), tr("Bloqueada"));
        else if (member.temporary)
            tables::setState(table, row, AccountColumn, QStringLiteral("clock"), QStringLiteral("warn"), tr("Contraseña de un solo uso"));
        else
            tables::setState(table, row, AccountColumn, QStringLiteral("check"), QStringLiteral("ok"), tr("Activa"));
    }
    if (chosenRow >= 0)
        table.selectRow(chosenRow);
    else
        table.clearSelection();
    QString count = tr("%n cuentas", nullptr, int(members.size()));
    //: %1 is "7 accounts"
    if (locked > 0)
        count = tr("%1 · %n bloqueadas", nullptr, locked).arg(count);
    //: %1 is "7 accounts"; these wait until a supervisor gives them access
    if (waiting > 0)
        count = tr("%1 · %n esperan a supervisión", nullptr, waiting).arg(count);
    m_ui->staffCountLabel->setText(members.isEmpty() ? QString() : count);
    filter();
    showChosen();
}

void StaffPage::filter()
{
    const QString wanted = m_ui->staffFilterEdit->text().trimmed();
    const int shown = tables::filter(*m_ui->staffTable, wanted);
    m_ui->staffTable->setVisible(shown > 0);
    m_ui->staffEmptyLabel->setVisible(shown == 0);
    m_ui->staffEmptyLabel->setText(m_members.isEmpty() ? tr("Leyendo las cuentas…") : tr("Ninguna cuenta con «%1». Borre el filtro.").arg(wanted));
}

const ListStaff::Member* StaffPage::chosen() const
{
    for (const ListStaff::Member& member : m_members) {
        if (member.login == m_chosen)
            return &member;
    }
    return nullptr;
}

void StaffPage::showChosen()
{
    const ListStaff::Member* member = chosen();
    const bool own = member && member->login == m_session.login();
    const bool active = member && member->enrolled && member->enabled && !own;
    const bool waits = member && !member->enrolled && member->enabled && !own;
    const bool administers = allows(m_session.role(), Permission::ManageAccounts);
    const bool supervises = allows(m_session.role(), Permission::EnrolStaff);
    reveal(*m_ui->resetFrame, active && supervises);
    reveal(*m_ui->unlockButton, active && member->locked && allows(m_session.role(), Permission::Unlock));
    reveal(*m_ui->enrolCard, waits && supervises);
    reveal(*m_ui->deactivateButton, (active || waits) && administers);
    reveal(*m_ui->leaveFrame, m_sure && (active || waits) && administers);
    Theme::setLook(*m_ui->deactivateButton, "kind", m_sure ? QStringLiteral("dangerFill") : QStringLiteral("danger"));
    m_ui->deactivateButton->setText(m_sure ? tr("Sí, dar de &baja") : tr("Dar de &baja…"));
    m_ui->staffBanner->clear();
    if (!member) {
        m_ui->staffUserLabel->setText(tr("Elija una cuenta"));
        m_ui->staffRoleLabel->setText(tr("Con las flechas, en la lista."));
        return;
    }
    m_ui->staffUserLabel->setText(QString::fromLatin1(member->login));
    m_ui->staffRoleLabel->setText(Words::of(member->role));
    if (own)
        m_ui->staffBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("Es su propia cuenta."), tr("Su contraseña se cambia en el menú (F10). Lo demás lo hace otra persona.")}; });
    else if (m_sure)
        m_ui->staffBanner->say(Banner::Kind::Danger, [] { return Words::Message {tr("¿Dar de baja esta cuenta?"), tr("Deja de valer en su acción siguiente y no vuelve. Las claves de la oficina se renuevan después.")}; });
    else if (waits)
        m_ui->staffBanner->say(Banner::Kind::Info, [supervises] { return Words::Message {tr("La cuenta todavía no puede entrar."), supervises ? tr("Escriba de quién es y dele la primera contraseña.") : tr("Espera a que una supervisión le dé acceso, en esta misma página.")}; });
    else if (!member->enabled)
        m_ui->staffBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("La cuenta está de baja."), {}}; });
    else if (member->locked)
        m_ui->staffBanner->say(Banner::Kind::Danger, [supervises] { return Words::Message {tr("Bloqueada por demasiadas contraseñas erradas."), supervises ? tr("Compruebe con la persona que fue ella. Si la olvidó, dele otra.") : tr("La desbloquea supervisión.")}; });
}

void StaffPage::resetPassword()
{
    const ListStaff::Member* member = chosen();
    if (m_acting || !member)
        return;
    if (m_ui->temporaryPasswordEdit->text().isEmpty()) {
        m_ui->temporaryPasswordError->blame(*m_ui->temporaryPasswordEdit, [] { return tr("Escriba la contraseña que le da."); });
        return;
    }
    act(*m_ui->resetPasswordButton,
        [this, login = member->login] {
            // The field keeps what it shows until it is done; the wiped copy must be one of its own.
            QString temporary = m_ui->temporaryPasswordEdit->text();
            temporary.detach();
            return ResetPassword {login, Secret::fromText(std::move(temporary))};
        },
        [login = QString::fromLatin1(member->login)] { return Words::Message {tr("Contraseña nueva para %1.").arg(login), tr("Vale para entrar una vez; después se le pide otra. Un bloqueo queda levantado.")}; });
}

void StaffPage::unlock()
{
    if (const ListStaff::Member* member = chosen(); member && !m_acting)
        act(*m_ui->unlockButton, [login = member->login] { return UnlockStaff {login}; },
            [login = QString::fromLatin1(member->login)] { return Words::Message {tr("Cuenta %1 desbloqueada.").arg(login), tr("Puede entrar con la contraseña que tenía.")}; });
}

void StaffPage::deactivate()
{
    const ListStaff::Member* member = chosen();
    if (!member || m_acting)
        return;
    if (!m_sure) {
        m_sure = true;
        showChosen();
        m_ui->leaveReasonCombo->setFocus(Qt::OtherFocusReason);
        return;
    }
    const LeaveReason reason = leaveReasons().at(m_ui->leaveReasonCombo->currentIndex());
    act(*m_ui->deactivateButton, [login = member->login, reason] { return DisableStaff {login, reason}; },
        [login = QString::fromLatin1(member->login)] { return Words::Message {tr("Cuenta %1 de baja.").arg(login), tr("Ya no abre nada. La próxima vez que entre supervisión se renuevan las claves.")}; });
}

void StaffPage::addStaff(const QByteArray& login, Role role)
{
    if (m_acting)
        return;
    act(
        m_ui->newAccountCard->addButton(), [login, role] { return AddStaff {login, role}; },
        [login = QString::fromLatin1(login), role] {
            //: %1 sign-in name, %2 role
            return Words::Message {tr("Cuenta %1 creada: %2.").arg(login, Words::of(role)), tr("Todavía no puede entrar. Una supervisión escribe de quién es y le da la primera contraseña, en esta misma página.")};
        },
        login);
}

void StaffPage::enrol()
{
    const ListStaff::Member* member = chosen();
    if (m_acting || !member || !m_ui->enrolCard->isWhole())
        return;
    act(m_ui->enrolCard->enrolButton(),
        [this, login = member->login] { return EnrolStaff {login, m_ui->enrolCard->name(), m_ui->enrolCard->cedula(), m_ui->enrolCard->password()}; },
        [login = QString::fromLatin1(member->login)] { return Words::Message {tr("%1 ya tiene acceso.").arg(login), tr("Vale para entrar una vez con esa contraseña; después se le pide otra.")}; });
}

void StaffPage::unlockPerson()
{
    if (m_acting)
        return;
    m_ui->messageBanner->clear();
    const auto number = m_person->read();
    if (!number)
        return;
    const auto* identifier = std::get_if<Identifier>(&*number);
    if (!identifier) {
        m_ui->personNumberError->blame(*m_ui->personNumberEdit, [] { return tr("Es un RUC: se desbloquea a personas, no a empleadores. Escriba o escanee su cédula."); });
        return;
    }
    act(*m_ui->unlockPersonButton, [who = *identifier] { return UnlockPerson {who}; },
        [] { return Words::Message {tr("Persona desbloqueada."), tr("Se la puede validar otra vez, con los intentos de siempre.")}; });
}

bool StaffPage::wantsScan() const
{
    return m_person->hasFocus() && !m_acting;
}

void StaffPage::takeScan(const Scan& scan)
{
    if (m_person->take(scan))
        unlockPerson();
}

template <typename Make> void StaffPage::act(QPushButton& button, Make make, Words::Telling telling, const QByteArray& chosenThen)
{
    using Answer = Result<typename std::invoke_result_t<Make>::Reply>;
    m_acting = &button;
    m_ui->messageBanner->clear();
    sayBusy(button, true, tr("Un momento…"));
    m_ui->passwordAgainCard->perform(std::move(make), [this, held = &button, done = std::move(telling), chosenThen](const Answer& answer) {
        m_acting = nullptr;
        m_sure = false;
        sayBusy(*held, false, {});
        if (!isVisible())
            return;
        if (!answer) {
            showChosen();
            showFailure(answer.error());
            return;
        }
        if (!chosenThen.isEmpty())
            m_chosen = chosenThen;
        forgetTyped();
        m_person->forget();
        m_ui->newAccountCard->forget();
        m_ui->messageBanner->say(Banner::Kind::Ok, done);
        ask();
        m_ui->staffTable->setFocus(Qt::OtherFocusReason);
    });
}

void StaffPage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    if (m_ui->enrolCard->isVisible() && m_ui->enrolCard->blame(error))
        return;
    switch (error.code) {
    case ErrorCode::LoginTaken:
    case ErrorCode::LoginMalformed:
        if (m_ui->newAccountCard->isVisible())
            m_ui->newAccountCard->blame(error);
        else
            m_ui->messageBanner->say(Banner::Kind::Danger, error);
        ask();
        break;
    case ErrorCode::AccountClosed:
    case ErrorCode::AccountHasAccess:
    case ErrorCode::StaffUnknown:
    case ErrorCode::StaffNotLocked:
        // Somebody else was there before: what the list says is of before.
        m_ui->messageBanner->say(Banner::Kind::Warn, error);
        m_ui->staffTable->setFocus(Qt::OtherFocusReason);
        ask();
        break;
    case ErrorCode::PasswordTooShort:
    case ErrorCode::PasswordTooLong:
    case ErrorCode::PasswordCommon:
    case ErrorCode::PasswordContext:
    case ErrorCode::PasswordSame:
        m_ui->temporaryPasswordError->blame(*m_ui->temporaryPasswordEdit, error);
        break;
    case ErrorCode::Cancelled:
        m_ui->staffTable->setFocus(Qt::OtherFocusReason);
        break;
    case ErrorCode::PersonNotFound:
    case ErrorCode::PersonNotLocked:
        m_ui->personNumberError->blame(*m_ui->personNumberEdit, error);
        break;
    default:
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
        break;
    }
}

} // namespace ventanilla
