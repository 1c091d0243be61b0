// The part of AuditPage that says how things stand: what was found, what goes on, what could not be.
#include "ui/AuditPage.h"

#include "ui/ActivityWords.h"
#include "ui/AuditWords.h"
#include "ui/ExportCard.h"
#include "ui/LogCopy.h"
#include "ui/OpenedCard.h"
#include "ui/OpenedWords.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_AuditPage.h"

#include <QHeaderView>
#include <QLocale>

#include <utility>

namespace ventanilla {

namespace {

constexpr qint64 longestEntry = 9'999'999;
constexpr qint64 longestFolio = 99'999;

QString seconds(qint64 ms)
{
    return QLocale().toString(double(ms) / 1000, 'f', 2);
}

} // namespace

void AuditPage::showState()
{
    const qint64 total = m_model.total();
    const bool searching = m_model.isSearching();
    const bool filtered = m_model.pass() && m_model.pass()->isFiltered();
    QString count;
    if (searching)
        count = tr("Encontradas %1, buscando…").arg(Words::number(total));
    else if (m_model.wasStopped())
        count = tr("Encontradas %1; se dejó de buscar antes del final").arg(Words::number(total));
    else if (filtered)
        count = tr("Encontradas %1 de %2 · %3 s").arg(Words::number(total), Words::number(m_model.pass()->size()), seconds(m_model.tookMs()));
    else if (m_model.pass())
        count = tr("%n entradas", nullptr, int(total));
    m_ui->auditCountLabel->setText(count);

    const bool copying = m_copy->isRunning();
    m_ui->stopSearchButton->setText(copying ? tr("Parar la copia") : tr("Dejar de buscar"));
    reveal(*m_ui->stopSearchButton, searching || copying);
    showActions();
    const bool own = !m_logs.isEmpty() && m_model.pass() && m_model.pass()->log() == m_logs.constFirst().number && m_logs.constFirst().own;
    const qint64 news = own ? m_entries - m_model.pass()->size() : 0;
    if (copying)
        m_ui->auditStateLabel->setText(tr("Copiando: %1 entradas").arg(Words::number(m_copy->written())));
    else
        m_ui->auditStateLabel->setText(news > 0 ? tr("%n entradas nuevas: F5 las trae", nullptr, int(news)) : QString());

    const bool empty = total == 0 && !searching;
    reveal(*m_ui->auditTable, !empty);
    m_ui->auditEmptyLabel->setVisible(empty);
    m_ui->auditEmptyLabel->setText(!m_model.pass() ? tr("Leyendo el registro…") : filtered ? tr("Ninguna entrada con estos filtros. Quite uno.") : m_ui->openedCard->opened() ? tr("La exportación no trae entradas que mostrar.") : tr("El registro está vacío."));
    if (m_wanted >= 0 && total > 0) {
        // The first row of a new search is shown at once; the cursor follows from the field that asked.
        const qint64 row = std::exchange(m_wanted, -1);
        m_ui->auditTable->choose(row);
        if (std::exchange(m_cursorToRows, false) || (filtered && m_ui->auditSearchEdit->hasFocus()))
            m_ui->auditTable->setFocus(Qt::OtherFocusReason);
    }
}

void AuditPage::showActions()
{
    const bool opened = m_ui->openedCard->opened() != nullptr;
    const bool opening = m_ui->openedCard->isOpening();
    const bool exporting = m_ui->exportCard->isAsking() || m_ui->exportCard->isRunning();
    const qint64 total = m_model.total();
    enable(*m_ui->exportButton, total > 0 && !m_copy->isRunning());
    enable(*m_ui->exportBundleButton, total > 0 && !exporting);
    enable(*m_ui->openExportButton, !opening && !exporting);
    // What is somebody else's is not proved by us again: its own archive does that.
    reveal(*m_ui->exportBundleButton, !opened);
    reveal(*m_ui->openExportButton, !opened);
    // Esc closes the export first.
    m_ui->escKeyLabel3->setVisible(!opened && !opening);
}

void AuditPage::fitColumns()
{
    LogTable& table = *m_ui->auditTable;
    table.ensurePolished(); // which sets the font of the theme, without the form of its figures
    table.setFont(Theme::figures(table.font()));
    QHeaderView& heads = *table.horizontalHeader();
    heads.setStretchLastSection(false);
    for (int column = 0; column < AuditModel::ColumnCount; ++column)
        heads.setSectionResizeMode(column, column == AuditModel::ActColumn ? QHeaderView::Stretch : QHeaderView::Fixed); // it takes the rest
    QString outcome;
    for (const QByteArray& word : AuditWords::outcomes()) {
        if (const QString words = ActivityWords::ofOutcome(word); words.size() > outcome.size())
            outcome = words;
    }
    table.fitColumn(AuditModel::EntryColumn, Words::number(longestEntry));
    table.fitColumn(AuditModel::TimeColumn, QStringLiteral("00/00/0000  00:00:00"));
    table.fitColumn(AuditModel::OutcomeColumn, outcome, true);
    table.fitColumn(AuditModel::PersonColumn, QStringLiteral("P-0000"));
    table.fitColumn(AuditModel::ClerkColumn, QStringLiteral("supervisora"));
    table.fitColumn(AuditModel::VisitColumn, Words::folio(longestFolio));
}

void AuditPage::takeOpened()
{
    const auto& opened = m_ui->openedCard->opened();
    m_ownQuestion = std::exchange(m_question, LogQuestion());
    ListLogs::Reply reply;
    QList<QByteArray> people;
    for (const OpenedReport::Log& log : opened->report().logs) {
        reply.logs.append({log.number, log.counter, log.last + 1, false});
        people += log.people;
    }
    for (const QByteArray& person : std::as_const(people)) {
        if (const auto id = StaffId::parse(person); id)
            reply.staff.append({id.value(), OpenedWords::person(person), Role::Clerk});
    }
    m_question.askLog(reply.logs.constFirst().number);
    m_model.forget();
    m_ui->entryDetailPane->forget();
    takeLogs(reply);
    ask();
    m_ui->auditSearchEdit->setFocus(Qt::OtherFocusReason);
    m_cursorToRows = true;
}

void AuditPage::comeBack()
{
    m_question = std::exchange(m_ownQuestion, LogQuestion());
    m_cursorToRows = false;
    m_model.forget();
    m_ui->entryDetailPane->forget();
    askLogs();
    ask();
    focusSearch();
}

void AuditPage::closeOpened()
{
    if (m_ui->openedCard->opened())
        m_question = std::exchange(m_ownQuestion, LogQuestion());
    m_cursorToRows = false;
    m_ui->openedCard->forget();
}

void AuditPage::showFailure(const Error& error)
{
    if (error.code == ErrorCode::Cancelled)
        return;
    if (ClerkSession::isEnd(error.code)) {
        Q_EMIT failed(error);
        return;
    }
    switch (error.code) {
    case ErrorCode::PersonNotFound:
        m_question.drop(LogQuestion::Kind::Person);
        showChips();
        if (m_ui->openedCard->opened()) {
            m_ui->auditSearchError->blame(*m_ui->auditSearchEdit, [] { return tr("Una exportación no trae números: elija una entrada de la persona y añada el filtro."); });
            return;
        }
        m_ui->auditSearchError->blame(*m_ui->auditSearchEdit, [] { return tr("No hay ficha con ese número. La búsqueda quedó anotada."); });
        return;
    case ErrorCode::RowMissing:
        m_question.drop(LogQuestion::Kind::Visit);
        showChips();
        m_ui->auditSearchError->blame(*m_ui->auditSearchEdit, [] { return tr("Este registro no tiene eso: compare el número, o elija otro registro."); });
        return;
    case ErrorCode::FileMissing:
    case ErrorCode::FileUnreadable:
        m_ui->messageBanner->say(Banner::Kind::Danger, [] { return Words::Message {tr("Ese archivo no está o no se puede leer."), tr("No se abrió nada. Elija otro archivo.")}; });
        return;
    default:
        m_ui->messageBanner->say(Banner::Kind::Danger, error);
    }
}

} // namespace ventanilla
