#include "ui/AuditPage.h"

#include "core/Facts.h"
#include "ui/AuditWords.h"
#include "ui/Dates.h"
#include "ui/ExportCard.h"
#include "ui/FilterMenu.h"
#include "ui/LogCopy.h"
#include "ui/OpenedCard.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_AuditPage.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QShortcut>

#include <utility>

namespace ventanilla {

namespace {

constexpr int auditRowHeight = 34;
constexpr int pauseMs = 80;

} // namespace

AuditPage::AuditPage(Office& office, QWidget* parent)
    : Page(parent), m_office(office), m_model(office), m_filters(new FilterMenu(m_question, this)), m_copy(new LogCopy(office, this)), m_ui(std::make_unique<Ui::AuditPage>())
{
    m_ui->setupUi(this);
    m_ui->entryDetailPane->begin(office);
    m_ui->auditTable->read(m_model);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    AuditPage::retranslate();

    connect(m_ui->backButton, &QPushButton::clicked, this, &AuditPage::backWanted);
    connect(m_ui->stopSearchButton, &QPushButton::clicked, this, &AuditPage::stop);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, &AuditPage::ask);
    connect(m_ui->auditSearchButton, &QPushButton::clicked, this, &AuditPage::searchTyped);
    connect(m_ui->filterChips, &FilterChips::dropped, this, &AuditPage::drop);
    connect(m_filters, &FilterMenu::chosen, this, &AuditPage::ask);
    connect(m_ui->exportButton, &QPushButton::clicked, this, [this] {
        m_ui->messageBanner->clear();
        if (m_model.pass())
            m_copy->choose(*m_model.pass(), m_clerks);
    });
    m_ui->openedCard->begin(office);
    connect(m_ui->openExportButton, &QPushButton::clicked, this, [this] {
        m_ui->messageBanner->clear();
        m_ui->openedCard->choose();
    });
    connect(m_ui->openedCard, &OpenedCard::changed, this, &AuditPage::showState);
    connect(m_ui->openedCard, &OpenedCard::failed, this, &AuditPage::showFailure);
    connect(m_ui->openedCard, &OpenedCard::openedNow, this, &AuditPage::takeOpened);
    connect(m_ui->openedCard, &OpenedCard::closedNow, this, &AuditPage::comeBack);
    m_ui->exportCard->begin(office);
    connect(m_ui->exportBundleButton, &QPushButton::clicked, this, [this] {
        m_ui->messageBanner->clear();
        if (m_model.pass())
            m_ui->exportCard->ask(*m_model.pass());
    });
    connect(m_ui->exportCard, &ExportCard::changed, this, &AuditPage::showState);
    connect(m_ui->exportCard, &ExportCard::failed, this, &AuditPage::showFailure);
    connect(m_ui->exportCard, &ExportCard::ended, this, [this](Banner::Kind kind, const Words::Telling& telling) { m_ui->messageBanner->say(kind, telling); });
    connect(m_copy, &LogCopy::progressed, this, &AuditPage::showState);
    connect(m_copy, &LogCopy::failed, this, &AuditPage::showFailure);
    connect(m_copy, &LogCopy::ended, this, [this](Banner::Kind kind, const Words::Telling& telling) { m_ui->messageBanner->say(kind, telling); });
    connect(m_ui->addFilterButton, &QPushButton::clicked, this, &AuditPage::openFilters);
    connect(m_ui->clearFiltersButton, &QPushButton::clicked, this, [this] {
        m_question.dropAll();
        ask();
        focusSearch();
    });
    for (QLineEdit* edit : {m_ui->auditSearchEdit, m_ui->fromEdit, m_ui->untilEdit, m_ui->jumpEdit})
        connect(edit, &QLineEdit::textEdited, m_ui->auditSearchError, &FieldError::clear);
    for (QLineEdit* edit : {m_ui->fromEdit, m_ui->untilEdit})
        connect(edit, &QLineEdit::textEdited, this, [edit](const QString& typed) {
            if (edit->cursorPosition() == typed.size())
                edit->setText(withSlashes(typed));
        });
    connect(m_ui->logCombo, &QComboBox::activated, this, [this](int row) {
        m_question.askLog(m_logs.at(row).number);
        m_ui->openedCard->showLog(m_logs.at(row).number);
        ask();
    });

    connect(m_ui->auditTable, &LogTable::chosen, this, [this] { m_pause.start(); });
    connect(m_ui->auditTable, &LogTable::opened, m_ui->entryDetailPane, &EntryPane::takeFocus);
    connect(&m_pause, &QTimer::timeout, this, &AuditPage::readChosen);
    connect(&m_model, &AuditModel::rowsCame, this, &AuditPage::readChosen);
    connect(&m_model, &AuditModel::grown, this, &AuditPage::showState);
    connect(&m_model, &AuditModel::failed, this, &AuditPage::showFailure);
    connect(m_ui->entryDetailPane, &EntryPane::failed, this, &AuditPage::showFailure);
    connect(m_ui->entryDetailPane, &EntryPane::entryWanted, this, [this](qint64 seq) {
        // An entry of the visit that is not among the rows is looked at all the same.
        if (m_model.has(seq))
            choose(m_model.rowOf(seq));
        else if (m_model.pass())
            m_ui->entryDetailPane->show(*m_model.pass(), seq);
    });
    connect(m_ui->entryDetailPane, &EntryPane::visitWanted, this, [this](const VisitId& visit, qint64 folio) {
        m_question.dropAll();
        m_question.askVisit(visit, folio);
        ask();
    });
    connect(m_ui->entryDetailPane, &EntryPane::proofSaved, this, [this](const QString& path) { m_ui->messageBanner->say(Banner::Kind::Ok, [path] { return Words::Message {tr("Prueba guardada."), path}; }); });
    connect(&m_office, &Office::logGrew, this, [this](qint64 entries) {
        m_entries = entries;
        showState();
    });
    connect(new QShortcut(QKeySequence(Qt::Key_F5), this), &QShortcut::activated, this, &AuditPage::ask);
    connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_G), this), &QShortcut::activated, this, [this] {
        m_ui->jumpEdit->setFocus(Qt::ShortcutFocusReason);
        m_ui->jumpEdit->selectAll();
    });

    const auto order = [](QWidget* before, const QList<QWidget*>& parts, QWidget* after) {
        for (QWidget* part : parts)
            setTabOrder(std::exchange(before, part), part);
        setTabOrder(before, after);
    };
    order(m_ui->jumpEdit, m_ui->filterChips->controls(), m_ui->addFilterButton);
    order(m_ui->clearFiltersButton, m_ui->openedCard->controls() + m_ui->exportCard->controls(), m_ui->auditTable);
    order(m_ui->auditTable, m_ui->entryDetailPane->controls(), m_ui->exportBundleButton);
}

AuditPage::~AuditPage() = default;

QAbstractButton* AuditPage::primaryButton() const
{
    return m_ui->exportCard->isAsking() ? m_ui->exportCard->primaryButton() : m_ui->auditSearchButton;
}

QAbstractButton* AuditPage::backButton() const
{
    if (m_ui->exportCard->isAsking() || m_ui->exportCard->isRunning())
        return m_ui->exportCard->cancelButton();
    if (m_model.isSearching() || m_copy->isRunning())
        return m_ui->stopSearchButton;
    return m_ui->openedCard->isOpening() || m_ui->openedCard->opened() ? m_ui->openedCard->cancelButton() : m_ui->backButton;
}

void AuditPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    m_model.setDress(*this);
    m_ui->auditTable->setRowHeight(Theme::tall(*this, auditRowHeight));
    fitColumns();
    for (int row = 0; row < m_ui->logCombo->count(); ++row)
        m_ui->logCombo->setItemText(row, AuditWords::ofLog(m_logs.at(row).counter));
    showChips();
    showState();
}

void AuditPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    for (QBoxLayout* row : {m_ui->searchLayout, m_ui->filtersLayout})
        row->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    // What the entry below says in words gives its room to what happened.
    for (const int column : {AuditModel::OutcomeColumn, AuditModel::ClerkColumn, AuditModel::VisitColumn})
        m_ui->auditTable->setColumnHidden(column, compact);
}

void AuditPage::enter()
{
    m_shown = true;
    if (!m_copy->isRunning())
        m_ui->messageBanner->clear();
    if (!m_ui->openedCard->opened())
        askLogs();
    fitColumns();
    ask();
    m_ui->auditSearchEdit->setFocus(Qt::OtherFocusReason);
}

void AuditPage::leave()
{
    m_shown = false;
    m_ui->exportCard->leave();
    ++m_turn;
    sayBusy(*m_ui->auditSearchButton, false, {});
    m_pause.stop();
    if (m_model.pass())
        m_question.forgetNumber(m_model.pass()->filter().person);
    m_model.forget();
    m_ui->entryDetailPane->forget();
    m_ui->auditSearchError->clear();
    m_ui->auditSearchEdit->clear();
    m_ui->jumpEdit->clear();
    m_wanted = -1;
}

void AuditPage::forget()
{
    m_copy->stop();
    m_ui->exportCard->forget();
    closeOpened();
    m_question = {};
    m_ui->messageBanner->clear();
    showChips();
}

void AuditPage::focusSearch()
{
    m_ui->auditSearchEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->auditSearchEdit->selectAll();
}

void AuditPage::askReveal()
{
    m_ui->entryDetailPane->ask();
}

void AuditPage::takeScan(const Scan& scan)
{
    const auto identifier = scan.identifier();
    if (!identifier) {
        m_ui->auditSearchError->say([] { return tr("Lo escaneado no nombra a una persona."); });
        return;
    }
    m_question.askPerson(*identifier);
    ask();
}

void AuditPage::askLogs()
{
    m_office.perform(ListLogs {}).then(this, [this](Result<ListLogs::Reply> answer) {
        if (!m_shown || m_ui->openedCard->opened())
            return;
        if (answer)
            takeLogs(answer.value());
        else
            showFailure(answer.error());
    });
}

void AuditPage::takeLogs(const ListLogs::Reply& reply)
{
    m_logs = reply.logs;
    m_staff = reply.staff;
    m_clerks.clear();
    for (const ListLogs::Clerk& clerk : std::as_const(m_staff))
        m_clerks.insert(clerk.id.hex(), QString::fromLatin1(clerk.login));
    m_model.setClerks(m_clerks);
    m_ui->entryDetailPane->setClerks(m_clerks);
    const auto asked = m_question.command().log;
    m_ui->logCombo->clear();
    for (const ListLogs::Log& log : std::as_const(m_logs)) {
        m_ui->logCombo->addItem(AuditWords::ofLog(log.counter));
        if (asked == log.number)
            m_ui->logCombo->setCurrentIndex(m_ui->logCombo->count() - 1);
        if (log.own)
            m_entries = qMax(m_entries, log.size);
    }
}

void AuditPage::ask()
{
    if (!m_shown)
        return;
    m_ui->auditSearchError->clear();
    showChips();
    sayBusy(*m_ui->auditSearchButton, true, tr("Leyendo…"));
    SearchLog command = m_question.command();
    if (const auto& opened = m_ui->openedCard->opened())
        command.opened = opened;
    m_office.perform(std::move(command)).then(this, [this, turn = ++m_turn](Result<SearchLog::Reply> answer) {
        if (turn != m_turn)
            return;
        sayBusy(*m_ui->auditSearchButton, false, {});
        if (!answer) {
            showFailure(answer.error());
            return;
        }
        m_ui->entryDetailPane->forget();
        m_wanted = 0;
        m_model.show(answer.value().pass);
    });
}

void AuditPage::searchTyped()
{
    if (m_ui->jumpEdit->hasFocus())
        return jump();
    if (m_ui->fromEdit->hasFocus() || m_ui->untilEdit->hasFocus())
        return takeDates();
    const LogQuestion::Taken taken = m_question.take(m_ui->auditSearchEdit->text(), m_staff);
    switch (taken.how) {
    case LogQuestion::Taken::How::Nothing:
        return takeDates();
    case LogQuestion::Taken::How::Wrong:
        m_ui->auditSearchError->blame(*m_ui->auditSearchEdit, [wrong = taken.wrong] { return wrong; });
        return;
    case LogQuestion::Taken::How::Entry:
        m_ui->auditSearchEdit->clear();
        return goToEntry(taken.entry);
    case LogQuestion::Taken::How::Condition:
        m_ui->auditSearchEdit->clear();
        return ask();
    }
}

void AuditPage::takeDates()
{
    QDate days[2];
    QLineEdit* const edits[2] = {m_ui->fromEdit, m_ui->untilEdit};
    for (int i = 0; i < 2; ++i) {
        if (edits[i]->text().trimmed().isEmpty())
            continue;
        const auto day = parseDate(edits[i]->text());
        if (!day) {
            m_ui->auditSearchError->blame(*edits[i], day.error());
            return;
        }
        days[i] = day.value();
    }
    m_question.askDates(days[0], days[1]);
    ask();
}

void AuditPage::jump()
{
    LogQuestion typed;
    const LogQuestion::Taken taken = typed.take(m_ui->jumpEdit->text(), {});
    if (taken.how == LogQuestion::Taken::How::Entry) {
        goToEntry(taken.entry);
    } else if (typed.from().isValid()) {
        // The last moment of that day.
        goToTime(typed.from().addDays(1).startOfDay().toMSecsSinceEpoch());
    } else {
        m_ui->auditSearchError->blame(*m_ui->jumpEdit, [] { return tr("Escriba el número de una entrada o un día, dd/mm/aaaa."); });
        return;
    }
    m_ui->jumpEdit->clear();
}

void AuditPage::goToEntry(qint64 seq)
{
    const qint64 row = m_model.rowOf(seq);
    if (row < 0 || !m_model.pass() || seq >= m_model.pass()->size()) {
        m_ui->auditSearchError->say([seq] { return tr("No hay ninguna entrada %1 aquí.").arg(Words::number(seq)); });
        return;
    }
    choose(row);
    if (!m_model.has(seq))
        m_ui->auditSearchError->say([seq] { return tr("La entrada %1 no está entre las encontradas: esta es la anterior.").arg(Words::number(seq)); });
}

void AuditPage::goToTime(qint64 utcMs)
{
    if (!m_model.pass())
        return;
    m_office.reading(*m_model.pass()).lastBefore(*m_model.pass(), utcMs).then(this, [this, turn = m_turn](Result<qint64> answer) {
        if (turn != m_turn)
            return;
        if (!answer)
            showFailure(answer.error());
        else if (answer.value() < 0)
            m_ui->auditSearchError->say([] { return tr("El registro empieza después de ese día."); });
        else if (const qint64 row = m_model.rowOf(answer.value()); row >= 0)
            choose(row);
    });
}

void AuditPage::choose(qint64 row)
{
    m_ui->auditTable->choose(row);
    m_ui->auditTable->setFocus(Qt::OtherFocusReason);
}

void AuditPage::readChosen()
{
    const qint64 row = m_ui->auditTable->current();
    if (row < 0 || m_pause.isActive() || !m_model.pass())
        return;
    // A row that has not come yet is read when it does.
    if (const LogRow* entry = m_model.rowAt(row); entry && entry->seq != m_ui->entryDetailPane->seq())
        m_ui->entryDetailPane->show(*m_model.pass(), entry->seq);
}

void AuditPage::drop(LogQuestion::Kind kind)
{
    m_question.drop(kind);
    ask();
    // The cursor stays among the conditions.
    if (!m_ui->filterChips->takeFocus())
        m_ui->addFilterButton->setFocus(Qt::OtherFocusReason);
}

void AuditPage::showChips()
{
    m_ui->filterChips->show(m_question);
    reveal(*m_ui->clearFiltersButton, !m_question.isEmpty());
    const auto say = [](QLineEdit& edit, QDate day) { edit.setText(day.isValid() ? Words::date(day.startOfDay().toMSecsSinceEpoch()) : QString()); };
    say(*m_ui->fromEdit, m_question.from());
    say(*m_ui->untilEdit, m_question.until());
}

void AuditPage::openFilters()
{
    const qint64 row = m_ui->auditTable->current();
    m_filters->open(m_ui->addFilterButton->mapToGlobal(QPoint(0, m_ui->addFilterButton->height())), m_staff, row >= 0 ? m_model.rowAt(row) : nullptr, !m_ui->openedCard->opened());
}

void AuditPage::stop()
{
    m_model.stop();
    m_copy->stop();
    // The button that was pressed is gone.
    QWidget* next = m_ui->auditTable->isVisible() ? static_cast<QWidget*>(m_ui->auditTable) : m_ui->auditSearchEdit;
    next->setFocus(Qt::OtherFocusReason);
}

} // namespace ventanilla
