#include "ui/EntryPane.h"

#include "ui/ActivityWords.h"
#include "ui/AuditWords.h"
#include "ui/FactWords.h"
#include "ui/Page.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_EntryPane.h"

#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QSaveFile>

#include <chrono>

namespace ventanilla {

using namespace std::chrono_literals;
using ValueState = CommittedValue::State;

namespace {

constexpr int lineGlyphPixels = 16;
constexpr qsizetype hashShown = 4;
constexpr qsizetype shownPseudonym = 4;

QString shortHash(const QByteArray& hex)
{
    return QString::fromLatin1(hex.first(hashShown)) + u'…' + QString::fromLatin1(hex.last(hashShown));
}

/// What an export says of an entry in place of what our own keys would open.
OpenEntry::Reply asGiven(const EntryStory& story)
{
    OpenEntry::Reply reply {};
    if (!story.row.person.isEmpty())
        //: %1 the first signs of a pseudonym
        reply.person = EntryPane::tr("Persona P-%1, seudónimo de aquella oficina").arg(QString::fromLatin1(story.row.person.left(shownPseudonym)));
    if (story.given) {
        reply.field = story.given->field;
        reply.before = story.given->before;
        reply.after = story.given->after;
    }
    return reply;
}

QString reasonWords(RevealReason reason)
{
    switch (reason) {
    case RevealReason::Complaint:
        return EntryPane::tr("&1  Hay un reclamo");
    case RevealReason::PersonAsks:
        return EntryPane::tr("&2  La persona pregunta qué se hizo");
    case RevealReason::Review:
        return EntryPane::tr("&3  Revisión del registro");
    case RevealReason::ReadBack:
    case RevealReason::CompareDocument:
        break; // asked for in a visit only
    }
    return {};
}

} // namespace

EntryPane::EntryPane(QWidget* parent) : QFrame(parent), m_reasons(new QMenu(this)), m_ui(std::make_unique<Ui::EntryPane>())
{
    m_ui->setupUi(this);
    m_reasons->setObjectName(QStringLiteral("revealEntryMenu"));
    m_ticking.setInterval(1s);
    connect(&m_ticking, &QTimer::timeout, this, [this] {
        if (--m_left > 0)
            tellValues();
        else
            hideWhole();
    });
    connect(m_ui->revealEntryButton, &QPushButton::clicked, this, &EntryPane::ask);
    connect(m_ui->saveProofButton, &QPushButton::clicked, this, &EntryPane::saveProof);
    connect(m_ui->openVisitButton, &QPushButton::clicked, this, [this] {
        if (const auto visit = m_story ? VisitId::parse(m_story->row.visit) : Result<VisitId>(ErrorCode::RowMissing); visit)
            Q_EMIT visitWanted(visit.value(), m_story->row.folio);
    });
    m_ui->visitTimelineList->installEventFilter(this);
    connect(m_ui->visitTimelineList, &QListWidget::itemDoubleClicked, this, &EntryPane::followLine);
    retranslate();
}

EntryPane::~EntryPane() = default;

bool EntryPane::eventFilter(QObject* watched, QEvent* event)
{
    // Enter on a line is that line's, not the page's.
    if (watched == m_ui->visitTimelineList && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            followLine();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void EntryPane::followLine()
{
    const QListWidgetItem* line = m_ui->visitTimelineList->currentItem();
    if (!line || !m_story)
        return;
    const LogRow& row = m_story->visit.at(m_ui->visitTimelineList->row(line));
    if (row.log == m_story->row.log)
        Q_EMIT entryWanted(row.seq);
}

void EntryPane::begin(Office& office)
{
    m_office = &office;
}

QList<QWidget*> EntryPane::controls() const
{
    return {m_ui->revealEntryButton, m_ui->saveProofButton, m_ui->openVisitButton, m_ui->visitTimelineList};
}

void EntryPane::takeFocus()
{
    for (QWidget* control : controls()) {
        if (control->isVisible() && control->isEnabled()) {
            control->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

void EntryPane::show(const LogPass& pass, qint64 seq)
{
    hideWhole();
    m_pass = pass;
    m_seq = seq;
    const quint64 turn = ++m_turn;
    m_opened.reset();
    m_office->reading(pass).story(pass, seq).then(this, [this, turn](Result<EntryStory> answer) {
        if (turn != m_turn)
            return;
        if (answer) {
            m_story = std::move(answer).value();
            if (m_pass->isOpened())
                m_opened = asGiven(*m_story);
            tell();
        } else {
            forget();
            Q_EMIT failed(answer.error());
        }
    });
    // An export has pseudonyms for names, and values only where it opens them itself.
    if (pass.isOpened())
        return;
    // Names and values are opened where the keys are.
    m_office->perform(OpenEntry {pass, seq}).then(this, [this, turn](Result<OpenEntry::Reply> answer) {
        if (turn != m_turn)
            return;
        if (answer) {
            m_opened = std::move(answer).value();
            tell();
        } else {
            Q_EMIT failed(answer.error());
        }
    });
}

void EntryPane::forget()
{
    ++m_turn;
    m_ticking.stop();
    m_pass.reset();
    m_story.reset();
    m_opened.reset();
    m_whole.reset();
    m_seq = -1;
    tell();
}

void EntryPane::tell()
{
    const bool there = m_story.has_value();
    const bool whole = there && m_story->row.seq == m_seq;
    m_ui->entryTitleLabel->setText(there ? ActivityWords::ofAction(m_story->row.action) : tr("Elija una entrada"));
    m_ui->entryNumberLabel->setText(there ? Words::number(m_story->row.seq) : QString());
    if (!there)
        m_ui->entryDetailLabel->setText(tr("Con las flechas, en la tabla."));
    for (QWidget* part : std::initializer_list<QWidget*> {m_ui->entryPersonLabel, m_ui->entryFactsLabel})
        part->setVisible(there);
    Page::reveal(*m_ui->proofCard, there);
    if (there) {
        const LogRow& row = m_story->row;
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(row.utcMs);
        QStringList detail {when.toString(QStringLiteral("dd/MM/yyyy HH:mm:ss")), ActivityWords::ofOutcome(row.outcome)};
        const QString clerk = m_opened && whole && !m_opened->clerk.isEmpty() ? m_opened->clerk : m_clerks.value(row.clerk);
        detail.append(clerk.isEmpty() ? tr("(sistema)") : clerk);
        detail.append(AuditWords::ofLog(m_story->counter));
        if (m_opened && whole && !m_opened->approver.isEmpty())
            detail.append(tr("aprobó %1").arg(m_opened->approver));
        m_ui->entryDetailLabel->setText(detail.join(QStringLiteral(" · ")));
        m_ui->entryPersonLabel->setText(m_opened && whole ? m_opened->person : QString());
        m_ui->entryPersonLabel->setVisible(!m_ui->entryPersonLabel->text().isEmpty());
        QStringList facts;
        for (const auto& [name, value] : std::as_const(m_story->facts))
            facts.append(FactWords::of(name, value, m_clerks));
        m_ui->entryFactsLabel->setText(facts.join(QStringLiteral(" · ")));
        m_ui->entryFactsLabel->setVisible(!facts.isEmpty());
        tellProof();
    }
    tellValues();
    tellVisit();
}

void EntryPane::tellValues()
{
    const bool there = m_opened && m_story && m_story->row.seq == m_seq && (m_opened->before.state != ValueState::None || m_opened->after.state != ValueState::None);
    Page::reveal(*m_ui->beforeAfterCard, there);
    if (!there)
        return;
    const CommittedValue& before = m_whole ? m_whole->before : m_opened->before;
    const CommittedValue& after = m_whole ? m_whole->after : m_opened->after;
    const auto say = [](QLabel& label, const CommittedValue& value) {
        const QString nothing = value.state == ValueState::None ? tr("(nada)") : tr("(no se puede abrir)");
        label.setText(value.text.isEmpty() ? nothing : value.text);
    };
    say(*m_ui->entryBeforeLabel, before);
    say(*m_ui->entryAfterLabel, after);
    const bool differs = before.state == ValueState::Differs || after.state == ValueState::Differs;
    const bool closed = before.state == ValueState::Closed || after.state == ValueState::Closed;
    Theme::setLook(*m_ui->entryCommitLabel, "role", differs ? QStringLiteral("danger") : QStringLiteral("caption"));
    const QString field = AuditWords::ofField(m_opened->field);
    const bool given = m_pass && m_pass->isOpened();
    m_ui->entryCommitLabel->setText(differs           ? tr("El valor guardado no es el que la entrada selló: llame a auditoría.")
                                    : closed && given ? tr("La exportación no abre este valor: la entrada sigue siendo válida.")
                                    : closed          ? tr("El valor está sellado y su llave no está: la entrada sigue siendo válida.")
                                             //: %1 what the value is: "Correo"
                                             : tr("%1: lo guardado es lo que la entrada selló.").arg(field));
    Page::reveal(*m_ui->revealEntryButton, m_opened->revealable);
    m_ui->revealEntryButton->setText(m_whole ? tr("Se oculta en %n s", nullptr, m_left) : tr("&Mostrar…"));
}

void EntryPane::tellProof()
{
    const bool wrong = !m_story->holds || m_story->signature == EntryStory::Signature::Wrong;
    const bool unknown = m_story->signature == EntryStory::Signature::Unknown;
    Theme::setGlyph(*m_ui->proofIcon, wrong ? QStringLiteral("stop") : unknown ? QStringLiteral("question") : QStringLiteral("seal"),
                    wrong ? QStringLiteral("danger") : unknown ? QStringLiteral("warn") : QStringLiteral("ok"));
    Theme::setLook(*m_ui->proofVerdictLabel, "role", wrong ? QStringLiteral("danger") : QStringLiteral("strong"));
    const bool given = m_pass && m_pass->isOpened();
    m_ui->proofVerdictLabel->setText(!m_story->holds ? tr("No coincide: esta entrada no es la que el registro selló")
                                     : given && wrong ? tr("El final de ese registro no lleva la firma de su clave")
                                     : given && unknown ? tr("La entrada lleva al final firmado; nadie de esta oficina avala su clave")
                                     : given        ? tr("Probada: esta entrada está en el registro exportado")
                                     : wrong        ? tr("El final del registro no lleva la firma de este mostrador")
                                     : unknown      ? tr("La entrada lleva al final del registro; su firma la comprueba ventanilla-verify")
                                                    : tr("Probada: esta entrada está en el registro"));
    m_ui->proofPathLabel->setText(tr("Camino de %n sumas hasta la raíz firmada con %1 entradas", nullptr, m_story->pathLength).arg(Words::number(m_story->headSize)));
    //: a sum of bytes of the entry, shortened
    m_ui->leafHashLabel->setText(tr("hoja %1").arg(shortHash(m_story->leafHash)));
    //: a sum of bytes of the whole log, shortened
    m_ui->rootHashLabel->setText(tr("raíz %1").arg(shortHash(m_story->root)));
    m_ui->leafHashLabel->setToolTip(QString::fromLatin1(m_story->leafHash));
    m_ui->rootHashLabel->setToolTip(QString::fromLatin1(m_story->root));
    Page::enable(*m_ui->saveProofButton, m_story->holds);
}

void EntryPane::tellVisit()
{
    const bool there = m_story && !m_story->visit.isEmpty();
    m_ui->visitTimelineTitleLabel->setVisible(there);
    Page::reveal(*m_ui->openVisitButton, there);
    Page::reveal(*m_ui->visitTimelineList, there);
    m_ui->visitTimelineList->clear();
    if (!there)
        return;
    m_ui->visitTimelineTitleLabel->setText(m_story->row.folio > 0 ? tr("La visita %1").arg(Words::folio(m_story->row.folio)) : tr("La visita, sin su folio"));
    for (const LogRow& row : std::as_const(m_story->visit)) {
        const auto look = ActivityWords::lookOf(row.outcome);
        auto* item = new QListWidgetItem(Theme::icon(QLatin1String(look.glyph), QLatin1String(look.token), lineGlyphPixels, Theme::lookOf(*this)),
                                         //: a line of the visit: %1 time, %2 what happened
                                         tr("%1  %2").arg(Words::time(row.utcMs), ActivityWords::ofAction(row.action)), m_ui->visitTimelineList);
        if (row.seq == m_story->row.seq && row.log == m_story->row.log) {
            QFont font = m_ui->visitTimelineList->font();
            font.setWeight(QFont::DemiBold);
            item->setFont(font);
            m_ui->visitTimelineList->setCurrentItem(item);
        }
    }
}

void EntryPane::ask()
{
    if (m_whole) {
        hideWhole();
        return;
    }
    if (!m_opened || !m_opened->revealable || !m_story || m_story->row.seq != m_seq)
        return;
    m_reasons->clear();
    m_reasons->addAction(tr("¿Para qué? Queda en el registro."))->setEnabled(false);
    m_reasons->addSeparator();
    for (const RevealReason reason : logRevealReasons()) {
        QAction* action = m_reasons->addAction(reasonWords(reason));
        action->setObjectName(QString::fromLatin1(revealReasonName(reason)) + QLatin1String("EntryAction"));
        connect(action, &QAction::triggered, this, [this, reason] { reveal(reason); });
    }
    const QWidget* button = m_ui->revealEntryButton;
    m_reasons->popup(button->mapToGlobal(QPoint(0, button->height())));
    m_reasons->setActiveAction(m_reasons->actions().at(2));
}

void EntryPane::reveal(RevealReason reason)
{
    if (!m_pass)
        return;
    m_office->perform(RevealEntry {*m_pass, m_seq, reason}).then(this, [this, turn = m_turn](Result<RevealEntry::Reply> answer) {
        if (turn != m_turn)
            return;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_whole = std::move(answer).value();
        m_left = m_whole->seconds;
        m_ticking.start();
        tellValues();
    });
}

void EntryPane::hideWhole()
{
    m_ticking.stop();
    if (!m_whole)
        return;
    m_whole.reset();
    tellValues();
}

void EntryPane::saveProof()
{
    if (!m_story)
        return;
    auto* dialog = new QFileDialog(this, tr("Guardar la prueba de la entrada"));
    dialog->setObjectName(QStringLiteral("proofFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("tlog-proof"));
    dialog->selectFile(tr("entrada-%1.tlog-proof").arg(m_story->row.seq));
    connect(dialog, &QFileDialog::fileSelected, this, &EntryPane::writeProof);
    dialog->open();
}

void EntryPane::writeProof(const QString& path)
{
    if (!m_story)
        return;
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(m_story->proof) == m_story->proof.size() && file.commit())
        Q_EMIT proofSaved(path);
    else
        Q_EMIT failed(Error {ErrorCode::FileFailed, file.errorString()});
}

void EntryPane::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    tell();
}

void EntryPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

} // namespace ventanilla
