#include "ui/MailPage.h"

#include "ui/Tables.h"
#include "ui/Theme.h"
#include "ui_MailPage.h"

#include <QDateTime>
#include <QShortcut>

#include <algorithm>
#include <utility>

namespace ventanilla {

namespace {

enum MailColumn { MessageColumn, FolioColumn, AddressColumn, MailStateColumn, SinceColumn, TriesColumn, NextColumn, AnswerColumn };
constexpr int mailRowHeight = 40;

/// `08:40`, or with its day when that is another.
QString momentOf(qint64 utcMs)
{
    const bool today = QDateTime::fromMSecsSinceEpoch(utcMs).date() == QDate::currentDate();
    return today ? Words::time(utcMs) : MailPage::tr("%1, %2").arg(Words::date(utcMs), Words::time(utcMs));
}

/// What stood in the way, with the server's words where they may be shown.
QString answerOf(const ListMail::Mail& mail)
{
    return MailWords::ofDelivery({channels::Fate::Later, mail.obstacle, mail.reply, mail.words});
}

} // namespace

MailPage::MailPage(Office& office, const ClerkSession& session, QWidget* parent) : Page(parent), m_office(office), m_session(session), m_ui(std::make_unique<Ui::MailPage>())
{
    m_ui->setupUi(this);
    MailPage::retranslate();
    connect(m_ui->backButton, &QPushButton::clicked, this, &MailPage::backWanted);
    connect(m_ui->refreshButton, &QPushButton::clicked, this, [this] { ask(true); });
    connect(m_ui->mailFilterEdit, &QLineEdit::textChanged, this, &MailPage::filter);
    connect(m_ui->mailTable, &QTableWidget::itemSelectionChanged, this, [this] {
        const QList<QTableWidgetItem*> cells = m_ui->mailTable->selectedItems();
        const auto id = cells.isEmpty() ? std::nullopt : std::optional(m_list.mails.at(cells.first()->row()).id);
        if (id == m_chosen)
            return;
        m_chosen = id;
        m_ui->giveUpReasonCombo->setCurrentIndex(0);
        showChosen();
    });
    // Where there is one message only, no arrow would ever choose it.
    connect(m_ui->mailTable, &QTableWidget::currentCellChanged, this, [this](int row) {
        if (row >= 0)
            m_ui->mailTable->selectRow(row);
    });
    connect(m_ui->giveUpReasonCombo, &QComboBox::currentIndexChanged, this, &MailPage::showReason);
    connect(m_ui->sendNowButton, &QPushButton::clicked, this, [this] {
        if (const ListMail::Mail* mail = chosen())
            sendNow(mail->id, *m_ui->sendNowButton);
    });
    connect(m_ui->sendAllButton, &QPushButton::clicked, this, [this] { sendNow({}, *m_ui->sendAllButton); });
    connect(m_ui->giveUpButton, &QPushButton::clicked, this, &MailPage::giveUp);
    connect(&m_office, &Office::mailSettled, this, [this] {
        if (isVisible())
            ask(std::exchange(m_awaits, false));
    });
    auto* again = new QShortcut(QKeySequence(Qt::Key_F5), this);
    connect(again, &QShortcut::activated, this, [this] { ask(true); });
}

MailPage::~MailPage() = default;

QAbstractButton* MailPage::primaryButton() const
{
    return m_ui->sendNowButton->isVisible() ? m_ui->sendNowButton : m_ui->refreshButton;
}

QAbstractButton* MailPage::backButton() const
{
    return m_ui->backButton;
}

void MailPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    tables::prepare(*m_ui->mailTable, {tr("Mensaje"), tr("Visita"), tr("Para"), tr("Estado"), tr("Desde"), tr("Intentos"), tr("Siguiente"), tr("Qué respondió el servidor")},
                    {150, 80, 170, 150, 160, 80, 160, 240}, Theme::tall(*this, mailRowHeight));
    const QSignalBlocker quiet(m_ui->giveUpReasonCombo);
    const int was = qMax(0, m_ui->giveUpReasonCombo->currentIndex());
    m_ui->giveUpReasonCombo->clear();
    m_ui->giveUpReasonCombo->addItem(tr("Elija un motivo"));
    for (const GiveUpReason reason : giveUpReasons())
        m_ui->giveUpReasonCombo->addItem(MailWords::of(reason));
    m_ui->giveUpReasonCombo->setCurrentIndex(was);
    show(m_list);
}

void MailPage::enter()
{
    m_ui->messageBanner->clear();
    ask(true);
    m_ui->mailFilterEdit->setFocus(Qt::OtherFocusReason);
}

void MailPage::leave()
{
    m_ui->mailFilterEdit->clear();
    m_chosen.reset();
    m_opened.clear();
    m_awaits = false;
    m_read = false;
    show({});
}

void MailPage::goToMissing()
{
    m_ui->mailTable->setFocus(Qt::OtherFocusReason);
}

void MailPage::focusSearch()
{
    m_ui->mailFilterEdit->setFocus(Qt::ShortcutFocusReason);
    m_ui->mailFilterEdit->selectAll();
}

void MailPage::setCompact(bool compact)
{
    Page::setCompact(compact);
    m_ui->layout4->setDirection(compact ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void MailPage::ask(bool addresses)
{
    m_office.perform(ListMail {addresses}).then(this, [this, addresses](Result<ListMail::Reply> answer) {
        // The list of a page that was left is nobody's business any more.
        if (!isVisible())
            return;
        if (!answer) {
            if (ClerkSession::isEnd(answer.error().code))
                Q_EMIT failed(answer.error());
            else
                m_ui->messageBanner->say(Banner::Kind::Danger, answer.error());
            return;
        }
        m_read = true;
        if (addresses)
            m_opened.clear();
        ListMail::Reply list = std::move(answer).value();
        for (ListMail::Mail& mail : list.mails)
            recall(mail);
        show(list);
    });
}

void MailPage::recall(ListMail::Mail& mail)
{
    if (!mail.address.isEmpty()) {
        m_opened.insert(mail.id, mail);
        return;
    }
    const auto before = m_opened.constFind(mail.id);
    if (before == m_opened.cend())
        return;
    mail.address = before->address;
    if (mail.words.isEmpty() && mail.tries == before->tries)
        mail.words = before->words;
}

void MailPage::show(const ListMail::Reply& list)
{
    m_list = list;
    QTableWidget& table = *m_ui->mailTable;
    {
        const QSignalBlocker quiet(&table);
        table.setRowCount(int(list.mails.size()));
        int chosenRow = -1;
        for (int row = 0; row < table.rowCount(); ++row) {
            fill(row, list.mails.at(row));
            if (m_chosen == list.mails.at(row).id)
                chosenRow = row;
        }
        if (chosenRow >= 0)
            table.selectRow(chosenRow);
        else
            table.clearSelection();
        if (chosenRow < 0)
            m_chosen.reset();
    }
    const auto waiting = std::ranges::count(list.mails, ListMail::State::Queued, &ListMail::Mail::state);
    m_ui->mailCountLabel->setText(list.mails.isEmpty() ? QString() : tr("%n mensajes", nullptr, int(list.mails.size())));
    reveal(*m_ui->sendAllButton, waiting > 0);
    enable(*m_ui->sendAllButton, list.available && !m_acting);
    tellChannel();
    filter();
    showChosen();
}

void MailPage::fill(int row, const ListMail::Mail& mail)
{
    QTableWidget& table = *m_ui->mailTable;
    tables::setText(table, row, MessageColumn, MailWords::ofKind(mail.kind));
    tables::setText(table, row, FolioColumn, mail.folio == 0 ? QString() : Words::folio(mail.folio));
    //: whom a message is for, where who looks may not open it
    tables::setText(table, row, AddressColumn, mail.address.isEmpty() ? tr("sellado") : mail.address);
    tables::setText(table, row, SinceColumn, momentOf(mail.queuedMs));
    tables::setText(table, row, TriesColumn, QString::number(mail.tries));
    tables::setText(table, row, NextColumn, mail.state == ListMail::State::Queued ? momentOf(mail.nextMs) : QString());
    tables::setText(table, row, AnswerColumn, answerOf(mail));
    switch (mail.state) {
    case ListMail::State::Queued:
        tables::setState(table, row, MailStateColumn, QStringLiteral("clock"), QStringLiteral("muted"), tr("Espera"));
        break;
    case ListMail::State::Sending:
        tables::setState(table, row, MailStateColumn, QStringLiteral("outbox"), QStringLiteral("muted"), tr("Saliendo"));
        break;
    case ListMail::State::Failed:
        tables::setState(table, row, MailStateColumn, QStringLiteral("stop"), QStringLiteral("danger"), tr("No salió"));
        break;
    case ListMail::State::Unknown:
        tables::setState(table, row, MailStateColumn, QStringLiteral("question"), QStringLiteral("warn"), tr("No se sabe"));
        break;
    }
}

void MailPage::filter()
{
    const QString wanted = m_ui->mailFilterEdit->text().trimmed();
    const int shown = tables::filter(*m_ui->mailTable, wanted);
    m_ui->mailTable->setVisible(shown > 0);
    m_ui->mailEmptyLabel->setVisible(shown == 0);
    m_ui->mailEmptyLabel->setText(!m_read                 ? tr("Leyendo los mensajes…")
                                      : m_list.mails.isEmpty() ? tr("Nada espera: todos los mensajes salieron.")
                                                               : tr("Ningún mensaje con «%1». Borre el filtro.").arg(wanted));
}

void MailPage::tellChannel()
{
    if (!m_read) {
        m_ui->channelBanner->clear();
    } else if (m_list.isVoid) {
        m_ui->channelBanner->say(Banner::Kind::Warn, [] {
            return Words::Message {tr("El servidor de correo está por configurar."), tr("Lo configurado era de otro equipo o de antes de volver a una copia. Administración lo escribe otra vez.")};
        });
    } else if (!m_list.available) {
        m_ui->channelBanner->say(Banner::Kind::Warn, [] { return Words::Message {tr("No hay servidor de correo."), tr("Lo que espera saldrá cuando administración lo configure.")}; });
    } else if (m_list.restsUntilMs > 0) {
        m_ui->channelBanner->say(Banner::Kind::Warn, [until = m_list.restsUntilMs] {
            return Words::Message {tr("El servidor de correo no atiende."), tr("Se intenta otra vez a las %1; abajo está por qué.").arg(Words::time(until))};
        });
    } else if (m_list.needsSession) {
        m_ui->channelBanner->say(Banner::Kind::Info, [] {
            return Words::Message {tr("Los mensajes a personas esperan."), tr("Salen cuando entra alguien que atiende o supervisa: solo su contraseña abre las direcciones.")};
        });
    } else {
        m_ui->channelBanner->clear();
    }
}

const ListMail::Mail* MailPage::chosen() const
{
    for (const ListMail::Mail& mail : m_list.mails) {
        if (m_chosen == mail.id)
            return &mail;
    }
    return nullptr;
}

void MailPage::showChosen()
{
    const ListMail::Mail* mail = chosen();
    const bool waits = mail && mail->state == ListMail::State::Queued;
    reveal(*m_ui->giveUpFrame, waits);
    reveal(*m_ui->sendNowButton, mail && mail->maySend);
    enable(*m_ui->sendNowButton, m_list.available && !m_acting);
    showReason();
    if (!mail) {
        m_ui->mailWhatLabel->setText(tr("Elija un mensaje"));
        m_ui->mailAnswerLabel->setText(tr("Con las flechas, en la lista."));
        return;
    }
    const QString kind = MailWords::ofKind(mail->kind);
    //: %1 kind of a message, %2 folio of its visit
    m_ui->mailWhatLabel->setText(mail->folio == 0 ? kind : tr("%1 · %2").arg(kind, Words::folio(mail->folio)));
    const QString answer = answerOf(*mail);
    QString words = mail->tries == 0  ? tr("Todavía no se intentó.")
        : answer.isEmpty() ? tr("Sin respuesta del servidor.")
                           //: %1 what stood in the way of a message
                           : tr("En el último intento: %1.").arg(answer);
    if (mail->state == ListMail::State::Unknown)
        words += u' ' + (mail->maySend ? tr("Quizá salió: enviarlo otra vez puede hacer que llegue dos veces.") : tr("Quizá salió: si no llega, la persona pide otro código en su visita."));
    else if (mail->state == ListMail::State::Failed && !mail->maySend)
        words += u' ' + tr("Un código no se envía dos veces: la persona pide otro en su visita.");
    m_ui->mailAnswerLabel->setText(words);
}

void MailPage::showReason()
{
    enable(*m_ui->giveUpButton, m_ui->giveUpReasonCombo->currentIndex() > 0 && !m_acting);
}

template <typename Command, typename Telling> void MailPage::act(QPushButton& button, Command command, Telling telling)
{
    if (m_acting)
        return;
    m_acting = true;
    m_ui->messageBanner->clear();
    sayBusy(button, true, tr("Un momento…"));
    m_office.perform(std::move(command)).then(this, [this, held = &button, done = std::move(telling)](const Result<typename Command::Reply>& answer) {
        m_acting = false;
        sayBusy(*held, false, {});
        if (!isVisible())
            return;
        if (answer) {
            Q_EMIT tended();
            m_ui->messageBanner->say(Banner::Kind::Ok, done(answer.value()));
            m_ui->giveUpReasonCombo->setCurrentIndex(0);
        } else if (ClerkSession::isEnd(answer.error().code)) {
            Q_EMIT failed(answer.error());
            return;
        } else {
            m_ui->messageBanner->say(Banner::Kind::Danger, answer.error());
        }
        ask(false);
        (m_ui->mailTable->isVisible() ? static_cast<QWidget*>(m_ui->mailTable) : m_ui->mailFilterEdit)->setFocus(Qt::OtherFocusReason);
    });
}

void MailPage::sendNow(std::optional<MailId> mail, QPushButton& button)
{
    m_awaits = true;
    act(button, SendMailNow {mail}, [](const SendMailNow::Reply& sent) -> Words::Telling {
        if (sent.sealed == sent.count)
            return [] { return Words::Message {tr("Sale en cuanto entre alguien que atiende o supervisa."), tr("Solo su contraseña abre la dirección de una persona.")}; };
        if (sent.sealed > 0)
            return [] { return Words::Message {tr("Lo de la oficina se intenta ahora."), tr("Lo de las personas sale en cuanto entre alguien que atiende o supervisa: solo su contraseña abre sus direcciones.")}; };
        return [] { return Words::Message {tr("Se intenta ahora."), tr("En un momento la lista dice si salió.")}; };
    });
}

void MailPage::giveUp()
{
    const ListMail::Mail* mail = chosen();
    const int which = m_ui->giveUpReasonCombo->currentIndex() - 1;
    if (!mail || which < 0)
        return;
    act(*m_ui->giveUpButton, GiveUpMail {mail->id, giveUpReasons().at(which)}, [](const GiveUpMail::Reply&) -> Words::Telling {
        return [] { return Words::Message {tr("Ese mensaje ya no se intenta."), tr("Queda en el registro con su usuario y el motivo.")}; };
    });
}

} // namespace ventanilla
