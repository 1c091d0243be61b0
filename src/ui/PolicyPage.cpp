#include "ui/PolicyPage.h"

#include "ui/Banner.h"
#include "ui/PolicyWords.h"
#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_PolicyPage.h"

#include <QFileDialog>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace ventanilla {

namespace {
enum RuleColumn { RuleGroupColumn, RuleNameColumn, RuleValueColumn };
enum ChangeColumn { ChangedRuleColumn, ChangedBeforeColumn, ChangedAfterColumn };
constexpr int ruleRowHeight = 34;
constexpr qsizetype shownDigits = 16; ///< of a fingerprint, beside a title
} // namespace

PolicyPage::PolicyPage(Office& office, QWidget* parent) : Page(parent), m_office(office), m_ui(std::make_unique<Ui::PolicyPage>())
{
    m_ui->setupUi(this);
    m_ui->adminTabs->begin(AdminTabs::Tab::Policy);
    m_ui->approvalCard->serve(office);
    connect(m_ui->adminTabs, &AdminTabs::wanted, this, &PolicyPage::tabWanted);
    connect(m_ui->backButton, &QPushButton::clicked, this, &PolicyPage::goBack);
    connect(m_ui->choosePolicyButton, &QPushButton::clicked, this, &PolicyPage::chooseFile);
    connect(m_ui->askApprovalButton, &QPushButton::clicked, this, &PolicyPage::ask);
    connect(m_ui->approveButton, &QPushButton::clicked, m_ui->approvalCard, &ApprovalCard::approve);
    connect(m_ui->policyFilterEdit, &QLineEdit::textChanged, this, &PolicyPage::filter);
    connect(m_ui->approvalCard, &ApprovalCard::shown, this, [this] { goTo(Step::Approval); });
    connect(m_ui->approvalCard, &ApprovalCard::approved, this, &PolicyPage::approve);
    connect(m_ui->approvalCard, &ApprovalCard::denied, this, [this] {
        goTo(Step::Rules);
        m_ui->messageBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("No se aprobó."), tr("Siguen las reglas de ahora. Lo pedido quedó anotado.")}; });
    });
    connect(m_ui->approvalCard, &ApprovalCard::failed, this, &PolicyPage::showFailure);
    connect(m_ui->approvalCard, &ApprovalCard::busyChanged, this, [this](bool busy) {
        QPushButton& waiting = m_step == Step::Approval ? *m_ui->approveButton : *m_ui->askApprovalButton;
        sayBusy(waiting, busy, tr("Comprobando…"));
    });
    PolicyPage::retranslate();
}

PolicyPage::~PolicyPage() = default;

QAbstractButton* PolicyPage::primaryButton() const
{
    return m_step == Step::Rules ? m_ui->choosePolicyButton : m_step == Step::Differences ? m_ui->askApprovalButton : m_ui->approveButton;
}

QAbstractButton* PolicyPage::backButton() const
{
    return m_ui->backButton;
}

void PolicyPage::enter()
{
    m_ui->messageBanner->clear();
    goTo(Step::Rules);
    askState();
}

void PolicyPage::leave()
{
    goTo(Step::Rules);
    m_ui->messageBanner->clear();
    m_ui->policyFilterEdit->clear();
    m_state.reset();
}

void PolicyPage::focusSearch()
{
    if (m_step != Step::Rules)
        return;
    m_ui->policyFilterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->policyFilterEdit->selectAll();
}

void PolicyPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    m_ui->approvalCard->setCompact(compact);
    // The whole fingerprint stands where it is approved.
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->policyHashLabel, m_ui->newPolicyHashLabel, m_ui->f3KeyLabel2})
        widget->setVisible(!compact);
}

void PolicyPage::askState()
{
    m_office.perform(ShowPolicy {}).then(this, [this](Result<ShowPolicy::Reply> answer) {
        if (!isVisible())
            return;
        if (answer)
            m_state = answer.value();
        else
            showFailure(answer.error());
        refresh();
    });
}

void PolicyPage::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("Elegir el archivo de las reglas"));
    dialog->setObjectName(QStringLiteral("policyFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Archivos de reglas (*.toml)"), tr("Todos (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PolicyPage::bring);
    dialog->open();
}

void PolicyPage::bring(const QString& path)
{
    m_ui->messageBanner->clear();
    const auto bytes = m_office.readFile(path, Policy::bytesMax);
    if (!bytes) {
        m_ui->messageBanner->say(Banner::Kind::Danger, [] { return Words::Message {tr("Ese archivo no está, no se puede leer o pasa de 64 KiB."), tr("No se cambió nada. Elija otro.")}; });
        return;
    }
    const QByteArray toml = bytes.value().view().toByteArray();
    auto policy = Policy::parse(toml);
    if (!policy) {
        m_ui->messageBanner->say(Banner::Kind::Danger, [error = policy.error()] { return Words::Message {tr("Ese archivo de reglas no está en orden."), PolicyWords::wrong(error) + u' ' + tr("No se cambió nada: corríjalo y tráigalo otra vez.")}; });
        return;
    }
    m_brought = Brought {QFileInfo(path).fileName(), toml, policyFingerprint(toml), std::move(policy).value()};
    goTo(Step::Differences);
}

void PolicyPage::ask()
{
    if (!m_brought || m_ui->approvalCard->isBusy())
        return;
    m_ui->messageBanner->clear();
    m_ui->approvalCard->ask(PolicyAsked {m_brought->toml});
}

void PolicyPage::approve(const Approval& approval, const QByteArray& approver)
{
    if (!m_brought || std::exchange(m_busy, true))
        return;
    sayBusy(*m_ui->approveButton, true, tr("Guardando…"));
    m_office.perform(ApprovePolicy {m_brought->toml, approval}).then(this, [this, turn = m_turn, who = QString::fromLatin1(approver)](Result<ApprovePolicy::Reply> answer) {
        // It is done, whoever looks: only the words are for this page.
        if (turn != m_turn)
            return;
        m_busy = false;
        sayBusy(*m_ui->approveButton, false, {});
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        goTo(Step::Rules);
        askState();
        m_ui->messageBanner->say(Banner::Kind::Ok, [who, done = answer.value()] {
            //: %2 who approved
            return Words::Message {tr("Reglas aprobadas por %2. Entrada %1 del registro.").arg(Words::number(done.entry), who), tr("Huella: %1").arg(PolicyWords::fingerprint(done.hash))};
        });
    });
}

void PolicyPage::goTo(Step step)
{
    if (step != Step::Approval)
        m_ui->approvalCard->forget();
    for (QPushButton* button : {m_ui->askApprovalButton, m_ui->approveButton})
        sayBusy(*button, false, {});
    m_step = step;
    ++m_turn;
    m_busy = false;
    if (step == Step::Rules)
        m_brought.reset();
    refresh();
    if (!isVisible())
        return;
    if (step == Step::Rules)
        m_ui->policyFilterEdit->setFocus(Qt::OtherFocusReason);
    else if (step == Step::Differences)
        m_ui->askApprovalButton->setFocus(Qt::OtherFocusReason);
    else
        m_ui->approvalCard->takeFocus();
}

void PolicyPage::goBack()
{
    if (m_busy || m_ui->approvalCard->isBusy())
        return;
    m_ui->messageBanner->clear();
    if (m_step == Step::Rules)
        Q_EMIT backWanted();
    else
        goTo(m_step == Step::Approval ? Step::Differences : Step::Rules);
}

void PolicyPage::refresh()
{
    const bool rules = m_step == Step::Rules;
    reveal(*m_ui->policyCard, rules);
    reveal(*m_ui->newPolicyCard, m_step == Step::Differences);
    reveal(*m_ui->approvalCard, m_step == Step::Approval);
    reveal(*m_ui->choosePolicyButton, rules);
    reveal(*m_ui->askApprovalButton, m_step == Step::Differences);
    reveal(*m_ui->approveButton, m_step == Step::Approval);
    const bool same = m_step == Step::Differences && m_brought && m_state && m_brought->hash == m_state->approved;
    block(*m_ui->askApprovalButton, *m_ui->policyBlockedLabel, same ? tr("Este archivo ya está aprobado.") : QString());
    // What the office approved and this program has not read yet.
    if (rules && m_state && !m_state->approved.isEmpty() && m_state->approved != m_state->running)
        m_ui->awaitedBanner->say(Banner::Kind::Info, [approved = m_state->approved, builtIn = m_state->builtIn] {
            const QString place = tr("Ponga el archivo en /etc/ventanilla/policy.toml (o dígalo con --policy) y abra Ventanilla otra vez.");
            return Words::Message {tr("Hay otras reglas aprobadas: %1.").arg(PolicyWords::fingerprint(approved.first(shownDigits)) + QStringLiteral("…")),
                                   builtIn ? tr("Valen desde la próxima vez que se abra con su archivo; hasta entonces, las de fábrica.") + u' ' + place
                                           : tr("Valen desde la próxima vez que se abra con su archivo; con el de ahora ya no abre.") + u' ' + place};
        });
    else
        m_ui->awaitedBanner->clear();
    showRules();
    showDifferences();
}

void PolicyPage::tellFingerprint(QLabel& label, const QByteArray& hex)
{
    //: a fingerprint in hexadecimal digits, its beginning
    label.setText(hex.isEmpty() ? QString() : tr("Huella %1…").arg(PolicyWords::fingerprint(hex.first(qMin(shownDigits, hex.size())))));
    label.setToolTip(hex.isEmpty() ? QString() : tr("Huella: %1").arg(PolicyWords::fingerprint(hex)));
}

void PolicyPage::showRules()
{
    const Policy& policy = m_office.policy();
    //: %1 the name that the rules give themselves
    m_ui->policyVersionLabel->setText(policy.builtIn ? tr("de fábrica") : tr("versión %1").arg(policy.version));
    const QByteArray running = m_state ? m_state->running : QByteArray();
    tellFingerprint(*m_ui->policyHashLabel, running);
    QTableWidget& table = *m_ui->policyTable;
    QList<PolicyRule> rules = policyRules(policy);
    // What belongs together stands together, in the order in which the groups first appear.
    QStringList groups;
    for (const PolicyRule& rule : std::as_const(rules)) {
        if (const QString group = PolicyWords::group(rule.key); !groups.contains(group))
            groups.append(group);
    }
    std::ranges::stable_sort(rules, {}, [&groups](const PolicyRule& rule) { return groups.indexOf(PolicyWords::group(rule.key)); });
    table.setRowCount(int(rules.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        tables::setText(table, row, RuleGroupColumn, PolicyWords::group(rules[row].key));
        tables::setText(table, row, RuleNameColumn, PolicyWords::name(rules[row].key));
        const QString value = PolicyWords::value(rules[row]);
        tables::setText(table, row, RuleValueColumn, value);
        table.item(row, RuleValueColumn)->setToolTip(value);
    }
    filter();
}

void PolicyPage::showDifferences()
{
    if (!m_brought)
        return;
    //: %1 name of a file, %2 the name that its rules give themselves
    m_ui->newPolicyVersionLabel->setText(tr("%1, versión %2").arg(m_brought->file, m_brought->policy.version));
    tellFingerprint(*m_ui->newPolicyHashLabel, m_brought->hash);
    const QList<PolicyDifference> differences = policyDifferences(m_office.policy(), m_brought->policy);
    QTableWidget& table = *m_ui->newPolicyTable;
    table.setRowCount(int(differences.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const PolicyDifference& changed = differences[row];
        tables::setText(table, row, ChangedRuleColumn, PolicyWords::name(changed.key));
        for (const auto& [column, value] : {std::pair(ChangedBeforeColumn, changed.before), std::pair(ChangedAfterColumn, changed.after)}) {
            const QString words = PolicyWords::value({changed.key, value});
            tables::setText(table, row, column, words);
            table.item(row, column)->setToolTip(words);
        }
    }
    table.setVisible(!differences.isEmpty());
    m_ui->newPolicyEmptyLabel->setVisible(differences.isEmpty());
    m_ui->newPolicyEmptyLabel->setText(tr("Ninguna regla cambia frente a las de ahora: solo palabras del archivo."));
}

void PolicyPage::filter()
{
    const QString wanted = m_ui->policyFilterEdit->text().trimmed();
    const int shown = tables::filter(*m_ui->policyTable, wanted);
    m_ui->policyTable->setVisible(shown > 0);
    m_ui->policyEmptyLabel->setVisible(shown == 0);
    m_ui->policyEmptyLabel->setText(tr("Ninguna regla con «%1». Borre el filtro.").arg(wanted));
}

void PolicyPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    const int height = Theme::tall(*this, ruleRowHeight);
    tables::prepare(*m_ui->policyTable, {tr("De qué"), tr("Regla"), tr("Valor")}, {140, 480, 400}, height);
    tables::prepare(*m_ui->newPolicyTable, {tr("Regla"), tr("Ahora"), tr("Después")}, {480, 300, 300}, height);
    refresh();
}

void PolicyPage::showFailure(const Error& error)
{
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    switch (error.code) {
    case ErrorCode::ApprovalChanged:
    case ErrorCode::ApprovalExpired:
    case ErrorCode::ApprovalInvalid:
        // What was asked is asked again, and looked at again.
        goTo(Step::Differences);
        m_ui->messageBanner->say(Banner::Kind::Warn, error);
        break;
    default:
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
        break;
    }
}

} // namespace ventanilla
