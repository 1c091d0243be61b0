#include "ui/StatusLine.h"

#include "services/Desk.h"
#include "ui/BackupWords.h"
#include "ui/Theme.h"
#include "ui/VerdictWords.h"
#include "ui/Words.h"
#include "ui_StatusLine.h"

#include <QDateTime>
#include <QEvent>

namespace ventanilla {

namespace {
constexpr int clockMs = 1000;
} // namespace

StatusLine::StatusLine(Office& office, const OpeningReport& report, QWidget* parent)
    : QWidget(parent), m_office(office), m_mailAvailable(report.mailAvailable), m_behind(report.behind.has_value()), m_ui(std::make_unique<Ui::StatusLine>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    for (QLabel* label : {m_ui->logStateLabel, m_ui->outboxLabel, m_ui->databaseLabel, m_ui->keysLabel, m_ui->backupLabel, m_ui->diskLabel, m_ui->clockLabel})
        label->setFont(Theme::figures(label->font()));
    m_readOnly = m_behind;
    showEntries(report.logEntries);
    showOutbox(report.mailWaiting);
    showDatabase();
    showKeys(0, 0);
    showBackup();
    showDisk(report.disk);
    showSignedIn(QString());
    showClock();
    connect(&m_clock, &QTimer::timeout, this, &StatusLine::showClock);
    m_clock.start(clockMs);
    connect(m_ui->logStateButton, &QPushButton::clicked, this, &StatusLine::verificationWanted);
    connect(m_ui->outboxButton, &QPushButton::clicked, this, &StatusLine::mailWanted);
    setVerifies(false);
    setTendsMail(false);
    connect(&m_office, &Office::mailChannelChanged, this, [this](bool available) {
        m_mailAvailable = available;
        showOutbox(m_waiting);
    });
    connect(&m_office, &Office::logGrew, this, &StatusLine::showEntries);
    connect(&m_office, &Office::outboxChanged, this, &StatusLine::showOutbox);
}

StatusLine::~StatusLine() = default;

void StatusLine::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        Theme::dress(*this);
        showEntries(m_entries);
        showOutbox(m_waiting);
        showDatabase();
        showKeys(m_keysDone, m_keysAll);
        showBackup();
        showDisk(m_disk);
        showSignedIn(m_who, m_role);
    }
    QWidget::changeEvent(event);
}

void StatusLine::setCompact(bool compact)
{
    m_compact = compact;
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->clockLabel, m_ui->databaseIcon, m_ui->databaseLabel})
        widget->setVisible(!compact || (widget != m_ui->clockLabel && m_readOnly));
    setVerifies(m_verifies);
    setTendsMail(m_tendsMail);
    showOutbox(m_waiting);
    showBackup();
    showSignedIn(m_who, m_role);
}

void StatusLine::showSignedIn(const QString& name, const QString& role)
{
    m_who = name;
    m_role = role;
    //: %1 name, %2 role
    m_ui->signedInLabel->setText(name.isEmpty() ? tr("Nadie ha entrado") : m_compact || role.isEmpty() ? name : tr("%1 · %2").arg(name, role));
}

void StatusLine::refresh()
{
    m_office.perform(DeskState {}).then(this, [this](Result<DeskState::Reply> answer) {
        if (!answer)
            return;
        m_verified = answer.value().verified;
        m_mailAvailable = answer.value().mailAvailable;
        showEntries(answer.value().logEntries);
        showOutbox(answer.value().mailWaiting);
        m_readOnly = answer.value().readOnly;
        m_backups = answer.value().backups;
        showDisk(answer.value().disk);
        showDatabase();
        setCompact(m_compact);
    });
}

void StatusLine::showDatabase()
{
    Theme::setGlyph(*m_ui->databaseIcon, m_readOnly ? QStringLiteral("stop") : QStringLiteral("database"), m_readOnly ? QStringLiteral("danger") : QStringLiteral("muted"));
    m_ui->databaseLabel->setText(m_behind ? tr("Solo lectura: llame al supervisor") : m_readOnly ? tr("Solo lectura: cierre el programa, ábralo otra vez y llame al supervisor") : tr("Base local"));
}

void StatusLine::showCopying(int percent)
{
    m_copying = percent;
    showBackup();
}

void StatusLine::showBackup()
{
    const bool copying = m_copying >= 0;
    const BackupWords::Short news = BackupWords::brief(m_backups, QDateTime::currentMSecsSinceEpoch());
    // Where there is little width only what somebody has to do something about.
    const bool shown = copying || (!news.text.isEmpty() && (news.alarms || !m_compact));
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->backupIcon, m_ui->backupLabel})
        widget->setVisible(shown);
    Theme::setGlyph(*m_ui->backupIcon, copying ? QStringLiteral("clock") : news.glyph.isEmpty() ? QStringLiteral("database") : news.glyph, copying || news.token.isEmpty() ? QStringLiteral("muted") : news.token);
    //: percent of the database's copy; a no-break blank before the sign
    m_ui->backupLabel->setText(copying ? tr("Copiando · %1 %").arg(m_copying) : news.text);
}

void StatusLine::showDisk(const DiskRoom& room)
{
    m_disk = room;
    const bool low = room.stage != DiskStage::Enough;
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->diskIcon, m_ui->diskLabel})
        widget->setVisible(low);
    Theme::setGlyph(*m_ui->diskIcon, room.stage == DiskStage::Spent ? QStringLiteral("stop") : QStringLiteral("warning"), room.stage == DiskStage::Spent ? QStringLiteral("danger") : QStringLiteral("warn"));
    m_ui->diskLabel->setText(BackupWords::brief(room));
}

void StatusLine::showKeys(qint64 done, qint64 all)
{
    m_keysDone = done;
    m_keysAll = all;
    m_ui->keysIcon->setVisible(all > 0);
    m_ui->keysLabel->setVisible(all > 0);
    //: the office's keys are being changed in the background; %1 rows done, %2 of all
    m_ui->keysLabel->setText(tr("Renovando claves · %1 de %2").arg(Words::number(done), Words::number(all)));
}

void StatusLine::showEntries(qint64 entries)
{
    m_entries = entries;
    showLog();
}

void StatusLine::showLog()
{
    if (m_behind) {
        Theme::setGlyph(*m_ui->logStateIcon, QStringLiteral("stop"), QStringLiteral("danger"));
        //: the audit log lacks its end; %1 number of entries
        m_ui->logStateLabel->setText(tr("Registro incompleto · %1 entradas", nullptr, int(m_entries)).arg(Words::number(m_entries)));
        return;
    }
    const bool whole = !m_verified || VerdictWords::isWhole(m_verified->verdict);
    const bool warns = m_verified && VerdictWords::kind(m_verified->verdict) == Chip::Kind::Warn;
    Theme::setGlyph(*m_ui->logStateIcon, whole ? QStringLiteral("seal") : warns ? QStringLiteral("warning") : QStringLiteral("stop"), whole ? QStringLiteral("ok") : warns ? QStringLiteral("warn") : QStringLiteral("danger"));
    //: the audit log is intact; %1 number of entries
    const QString intact = tr("Registro íntegro · %1 entradas", nullptr, int(m_entries)).arg(Words::number(m_entries));
    m_ui->logStateLabel->setText(whole ? intact : VerdictWords::headline(m_verified->verdict));
    m_ui->logStateLabel->setToolTip(m_verified ? VerdictWords::last(*m_verified) : tr("Al abrir se comprobó el final del registro; falta una verificación completa."));
}

void StatusLine::setVerifies(bool may)
{
    m_verifies = may;
    m_ui->logStateButton->setVisible(may && !m_compact);
}

void StatusLine::setTendsMail(bool may)
{
    m_tendsMail = may;
    m_ui->outboxButton->setVisible(may && !m_compact);
}

void StatusLine::showOutbox(qint64 waiting)
{
    m_waiting = waiting;
    // An empty one is no news where there is little width.
    for (QWidget* widget : std::initializer_list<QWidget*> {m_ui->outboxIcon, m_ui->outboxLabel})
        widget->setVisible(!m_compact || !m_mailAvailable || waiting > 0);
    if (!m_mailAvailable)
        m_ui->outboxLabel->setText(tr("Sin servidor de correo"));
    else if (waiting == 0)
        m_ui->outboxLabel->setText(tr("Bandeja de salida vacía"));
    else
        m_ui->outboxLabel->setText(m_compact ? tr("%n en camino", nullptr, int(waiting)) : tr("Bandeja de salida · %n en camino", nullptr, int(waiting)));
}

void StatusLine::showClock()
{
    m_ui->clockLabel->setText(QDateTime::currentDateTime().toString(QStringLiteral("dd/MM/yyyy  HH:mm")));
}

} // namespace ventanilla
