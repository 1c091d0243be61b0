#include "ui/VisitsCard.h"

#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_VisitsCard.h"

#include <QEvent>

namespace ventanilla {

namespace {

constexpr int visitRowHeight = 38;
enum VisitColumn { OpenedColumn, FolioColumn, StateColumn, DoneColumn };

/// What of the person's record the visit changed.
QString doneIn(const TodaysVisits::Visit& visit)
{
    QStringList done;
    if (visit.emailChanged)
        done << VisitsCard::tr("correo");
    if (visit.imageChanged)
        done << VisitsCard::tr("imagen");
    if (visit.preferencesChanged)
        done << VisitsCard::tr("preferencias");
    if (done.isEmpty())
        return VisitsCard::tr("Nada");
    QString words = done.join(QLatin1String(", "));
    words[0] = words[0].toUpper();
    return words;
}

} // namespace

VisitsCard::VisitsCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::VisitsCard>())
{
    m_ui->setupUi(this);
    connect(m_ui->visitsFilterEdit, &QLineEdit::textChanged, this, &VisitsCard::filter);
    retranslate();
}

VisitsCard::~VisitsCard() = default;

void VisitsCard::retranslate()
{
    m_ui->retranslateUi(this);
    tables::prepare(*m_ui->visitsTable, {tr("Hora"), tr("Folio"), tr("Estado"), tr("Qué cambió")}, {134, 96, 224, 200}, Theme::tall(*this, visitRowHeight));
    show(m_visits);
}

void VisitsCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void VisitsCard::ask(Office& office)
{
    office.perform(TodaysVisits {}).then(this, [this, turn = ++m_turn](Result<TodaysVisits::Reply> answer) {
        if (turn != m_turn)
            return;
        if (answer)
            show(answer.value().visits);
        else
            Q_EMIT failed(answer.error());
    });
}

void VisitsCard::focusSearch()
{
    m_ui->visitsFilterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->visitsFilterEdit->selectAll();
}

void VisitsCard::forget()
{
    ++m_turn;
    m_ui->visitsFilterEdit->clear();
    show({});
}

void VisitsCard::show(const QList<TodaysVisits::Visit>& visits)
{
    m_visits = visits;
    QTableWidget& table = *m_ui->visitsTable;
    table.setRowCount(int(visits.size()));
    int confirmed = 0;
    for (int row = 0; row < table.rowCount(); ++row) {
        const TodaysVisits::Visit& visit = visits[row];
        confirmed += visit.state == TodaysVisits::State::Confirmed;
        //: when a visit of another day was opened: %1 day, %2 time
        tables::setText(table, row, OpenedColumn, visit.earlier ? tr("%1, %2").arg(Words::date(visit.openedMs), Words::time(visit.openedMs)) : Words::time(visit.openedMs));
        tables::setText(table, row, FolioColumn, Words::folio(visit.folio));
        tables::setText(table, row, DoneColumn, doneIn(visit));
        showState(row, visit);
    }
    //: %1 visits of today, %n of them confirmed
    m_ui->visitsCountLabel->setText(visits.isEmpty() ? QString() : tr("%1 · %n confirmadas", nullptr, confirmed).arg(visits.size()));
    filter();
}

void VisitsCard::showState(int row, const TodaysVisits::Visit& visit)
{
    const auto say = [this, row](const char* glyph, const char* token, const QString& words) {
        tables::setState(*m_ui->visitsTable, row, StateColumn, QLatin1String(glyph), QLatin1String(token), words);
    };
    const auto withReason = [&visit](const QString& word) {
        //: %1 how the visit ended, %2 code of the reason
        return visit.reason ? tr("%1 · %2").arg(word, QString::fromLatin1(reasonCode(*visit.reason))) : word;
    };
    switch (visit.state) {
    case TodaysVisits::State::Open:
        say("clock", "warn", tr("Abierta"));
        break;
    case TodaysVisits::State::Confirmed:
        say("check", "ok", tr("Confirmada"));
        break;
    case TodaysVisits::State::Abandoned:
        say("undo", "muted", withReason(tr("Abandonada")));
        break;
    case TodaysVisits::State::Refused:
        say("stop", "danger", withReason(tr("Negada")));
        break;
    case TodaysVisits::State::Expired:
        say("clock", "muted", withReason(tr("Vencida")));
        break;
    case TodaysVisits::State::Pending:
        say("clock", "warn", tr("Pendiente del código"));
        break;
    case TodaysVisits::State::Parked:
        say("clock", "warn", withReason(tr("Por continuar")));
        break;
    case TodaysVisits::State::Interrupted:
        say("warning", "warn", withReason(tr("Cortada")));
        break;
    }
}

void VisitsCard::filter()
{
    QTableWidget& table = *m_ui->visitsTable;
    const QString wanted = m_ui->visitsFilterEdit->text().trimmed();
    const int shown = tables::filter(table, wanted);
    table.setVisible(shown > 0);
    m_ui->visitsEmptyLabel->setVisible(shown == 0);
    m_ui->visitsEmptyLabel->setText(table.rowCount() == 0 ? tr("Nadie todavía. Escanee una cédula.") : tr("Ninguna visita con «%1». Borre el filtro.").arg(wanted));
}

} // namespace ventanilla
