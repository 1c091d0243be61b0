#include "ui/ActivityPage.h"

#include "ui/ActivityWords.h"
#include "ui/ClerkSession.h"
#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ActivityPage.h"

#include <QDateTime>
#include <QShortcut>

namespace ventanilla {

namespace {
enum ActivityColumn { EntryColumn, DayColumn, HourColumn, ActColumn, OutcomeColumn, VisitColumn };
constexpr int activityRowHeight = 36;
constexpr std::array<int, 3> periodDays {1, 7, 30};
} // namespace

ActivityPage::ActivityPage(Office& office, QWidget* parent) : Page(parent), m_office(office), m_ui(std::make_unique<Ui::ActivityPage>())
{
    m_ui->setupUi(this);
    for (const int days : periodDays)
        m_ui->periodCombo->addItem(QString(), days);
    ActivityPage::retranslate();
    connect(m_ui->backButton, &QPushButton::clicked, this, &ActivityPage::backWanted);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &ActivityPage::ask);
    connect(m_ui->periodCombo, &QComboBox::currentIndexChanged, this, &ActivityPage::ask);
    connect(m_ui->activityFilterEdit, &QLineEdit::textChanged, this, &ActivityPage::filter);
    auto* again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(again, &QShortcut::activated, this, &ActivityPage::ask);
}

ActivityPage::~ActivityPage() = default;

QAbstractButton* ActivityPage::primaryButton() const
{
    return m_ui->refreshButton;
}

QAbstractButton* ActivityPage::backButton() const
{
    return m_ui->backButton;
}

void ActivityPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    m_ui->periodCombo->setItemText(0, tr("Hoy"));
    for (int i = 1; i < m_ui->periodCombo->count(); ++i)
        m_ui->periodCombo->setItemText(i, tr("Últimos %n días", nullptr, m_ui->periodCombo->itemData(i).toInt()));
    tables::prepare(*m_ui->activityTable, {tr("Entrada"), tr("Fecha"), tr("Hora"), tr("Qué"), tr("Resultado"), tr("Visita")}, {90, 120, 80, 420, 200, 100}, Theme::tall(*this, activityRowHeight));
    show(m_entries);
}

void ActivityPage::enter()
{
    m_ui->messageBanner->clear();
    ask();
    (m_ui->activityTable->isVisible() ? static_cast<QWidget*>(m_ui->activityTable) : m_ui->activityFilterEdit)->setFocus(Qt::OtherFocusReason);
}

void ActivityPage::leave()
{
    m_ui->activityFilterEdit->clear();
    show({});
}

void ActivityPage::focusSearch()
{
    m_ui->activityFilterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->activityFilterEdit->selectAll();
}

void ActivityPage::ask()
{
    const int days = m_ui->periodCombo->currentData().toInt();
    sayBusy(*m_ui->refreshButton, true, tr("Leyendo…"));
    m_office.perform(MyActivity {days}).then(this, [this, turn = ++m_turn](Result<MyActivity::Reply> answer) {
        if (turn != m_turn)
            return;
        sayBusy(*m_ui->refreshButton, false, {});
        if (answer) {
            m_ui->messageBanner->clear();
            show(answer.value().entries);
        } else if (ClerkSession::isEnd(answer.error().code)) {
            Q_EMIT failed(answer.error());
        } else {
            m_ui->messageBanner->say(Banner::Kind::Danger, answer.error());
        }
    });
}

void ActivityPage::show(const QList<MyActivity::Entry>& entries)
{
    m_entries = entries;
    QTableWidget& table = *m_ui->activityTable;
    table.setRowCount(int(entries.size()));
    for (int row = 0; row < table.rowCount(); ++row) {
        const MyActivity::Entry& entry = entries[row];
        tables::setText(table, row, EntryColumn, Words::number(entry.number));
        tables::setText(table, row, DayColumn, Words::date(entry.utcMs));
        tables::setText(table, row, HourColumn, Words::time(entry.utcMs));
        tables::setText(table, row, ActColumn, ActivityWords::ofAction(entry.action));
        tables::setText(table, row, VisitColumn, entry.folio > 0 ? Words::folio(entry.folio) : QString());
        const auto look = ActivityWords::lookOf(entry.outcome);
        tables::setState(table, row, OutcomeColumn, QLatin1String(look.glyph), QLatin1String(look.token), ActivityWords::ofOutcome(entry.outcome));
    }
    m_ui->activityCountLabel->setText(entries.isEmpty() ? QString() : tr("%n entradas", nullptr, int(entries.size())));
    filter();
}

void ActivityPage::filter()
{
    QTableWidget& table = *m_ui->activityTable;
    const QString wanted = m_ui->activityFilterEdit->text().trimmed();
    const int shown = tables::filter(table, wanted);
    table.setVisible(shown > 0);
    m_ui->activityEmptyLabel->setVisible(shown == 0);
    m_ui->activityEmptyLabel->setText(table.rowCount() == 0 ? tr("Ninguna entrada suya en este tiempo. Elija otro.") : tr("Ninguna entrada con «%1». Borre el filtro.").arg(wanted));
}

} // namespace ventanilla
