#include "ui/WaitingCard.h"

#include "ui/MailWords.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_WaitingCard.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ventanilla {

namespace {

constexpr int cardWidth = 372;

/// `08:40`, or with its day when that is another.
QString moment(qint64 utcMs)
{
    const bool today = QDateTime::fromMSecsSinceEpoch(utcMs).date() == QDate::currentDate();
    return today ? Words::time(utcMs) : WaitingCard::tr("%1, %2").arg(Words::date(utcMs), Words::time(utcMs));
}

} // namespace

WaitingCard::WaitingCard(QWidget* parent) : QFrame(parent), m_ui(std::make_unique<Ui::WaitingCard>())
{
    m_ui->setupUi(this);
    m_ui->rowsLayout->setAlignment(Qt::AlignTop);
    retranslate();
}

WaitingCard::~WaitingCard() = default;

void WaitingCard::retranslate()
{
    m_ui->retranslateUi(this);
    setMinimumWidth(cardWidth);
    show(m_work);
}

void WaitingCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void WaitingCard::ask(Office& office)
{
    office.perform(WaitingWork {}).then(this, [this, turn = ++m_turn](Result<WaitingWork::Reply> answer) {
        if (turn != m_turn)
            return;
        if (answer)
            show(answer.value());
        else
            Q_EMIT failed(answer.error());
    });
}

void WaitingCard::forget()
{
    ++m_turn;
    show({});
}

void WaitingCard::setMayContinue(bool may)
{
    m_mayContinue = may;
    for (QPushButton* button : findChildren<QPushButton*>()) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : tr("Termine antes la visita abierta."));
    }
}

void WaitingCard::show(const WaitingWork::Reply& work)
{
    m_work = work;
    // A row that has the cursor lets it go before it goes: the next button is another visit's.
    if (QWidget* focused = focusWidget(); focused && isAncestorOf(focused))
        focused->clearFocus();
    while (QLayoutItem* item = m_ui->rowsLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const WaitingWork::Visit& visit : work.visits)
        addVisit(++number, visit);
    number = 0;
    for (const WaitingWork::Mail& mail : work.mails)
        addMail(++number, mail);
    const qsizetype all = work.visits.size() + work.mails.size();
    m_ui->waitingCountLabel->setText(all > 0 ? QString::number(all) : QString());
    m_ui->waitingScrollArea->setVisible(all > 0);
    m_ui->waitingEmptyLabel->setVisible(all == 0);
    setMayContinue(m_mayContinue);
}

void WaitingCard::addVisit(int number, const WaitingWork::Visit& visit)
{
    const QString title = visit.codeAwaited ? tr("Código sin devolver") : tr("Visita a un lado");
    const QString detail = visit.earlier
        //: %1 folio of the visit, %2 the day it was opened, %3 a moment
        ? tr("%1 · del %2 · vence %3").arg(Words::folio(visit.folio), Words::date(visit.openedMs), moment(visit.untilMs))
        //: %1 folio of the visit, %2 a moment
        : tr("%1 · vence %2").arg(Words::folio(visit.folio), moment(visit.untilMs));
    QWidget* row = addRow(QStringLiteral("pendingCode%1").arg(number), "clock", "warn", title, detail);
    auto* button = new QPushButton(tr("Continuar"), row);
    button->setObjectName(QStringLiteral("pendingCode%1Button").arg(number));
    button->setProperty("kind", QStringLiteral("small"));
    button->setAutoDefault(false);
    button->setCursor(Qt::PointingHandCursor);
    //: %1 folio of the visit
    button->setAccessibleName(tr("Continuar la visita %1").arg(Words::folio(visit.folio)));
    row->layout()->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, id = visit.visit] { Q_EMIT continueWanted(id); });
}

void WaitingCard::addMail(int number, const WaitingWork::Mail& mail)
{
    const bool failed = mail.state == "failed";
    const QString title = failed ? tr("Correo no entregado") : mail.state == "unknown" ? tr("Correo: no se sabe si salió") : tr("Correo en camino");
    const QString what = mail.kind == "checkpoint" ? tr("constancia para auditoría") : mail.kind == "code" ? tr("código") : tr("aviso");
    QStringList parts {what, moment(mail.queuedMs)};
    if (mail.folio != 0)
        parts.prepend(Words::folio(mail.folio));
    if (mail.tries > 0)
        parts.append(tr("%n intentos", nullptr, mail.tries));
    if (const QString obstacle = MailWords::of(mail.obstacle); !obstacle.isEmpty())
        parts.append(obstacle);
    const QString detail = parts.join(QStringLiteral(" · "));
    addRow(QStringLiteral("undelivered%1").arg(number), failed ? "mail" : "outbox", failed ? "danger" : "muted", title, detail);
}

QWidget* WaitingCard::addRow(const QString& name, const char* glyph, const char* token, const QString& title, const QString& detail)
{
    auto* row = new QFrame(m_ui->waitingContents);
    row->setObjectName(name + QLatin1String("Row"));
    row->setProperty("role", QStringLiteral("row"));
    auto* icon = new QLabel(row);
    icon->setObjectName(name + QLatin1String("Icon"));
    icon->setProperty("px", 18);
    Theme::setGlyph(*icon, QLatin1String(glyph), QLatin1String(token));
    auto* titleLabel = new QLabel(title, row);
    titleLabel->setObjectName(name + QLatin1String("Label"));
    titleLabel->setProperty("role", QStringLiteral("strong"));
    auto* detailLabel = new QLabel(detail, row);
    detailLabel->setObjectName(name + QLatin1String("DetailLabel"));
    detailLabel->setProperty("role", QStringLiteral("caption"));
    for (QLabel* label : {titleLabel, detailLabel}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(titleLabel);
    words->addWidget(detailLabel);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(20, 6, 14, 6);
    line->setSpacing(10);
    line->addWidget(icon, 0, Qt::AlignVCenter);
    line->addLayout(words, 1);
    m_ui->rowsLayout->addWidget(row);
    return row;
}

} // namespace ventanilla
