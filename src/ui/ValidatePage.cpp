#include "ui/ValidatePage.h"

#include "ui/Dates.h"
#include "ui/Theme.h"
#include "ui/Words.h"
#include "ui_ValidatePage.h"

namespace ventanilla {

namespace {

void mark(QLabel& icon, bool done)
{
    Theme::setGlyph(icon, done ? QStringLiteral("check") : QStringLiteral("ring"), done ? QStringLiteral("ok") : QStringLiteral("control"));
    icon.setAccessibleName(done ? ValidatePage::tr("Reunido") : ValidatePage::tr("Falta"));
}

} // namespace

ValidatePage::ValidatePage(Visit& visit, const Policy& policy, QWidget* parent)
    : Page(parent), m_visit(visit), m_policy(policy), m_ui(std::make_unique<Ui::ValidatePage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    for (const DocumentKind kind : {DocumentKind::CardWithChip, DocumentKind::CardOlder, DocumentKind::CardDigital, DocumentKind::Passport})
        m_ui->documentKindCombo->addItem({}, int(kind));
    for (QLineEdit* edit : {m_ui->documentNumberEdit, m_ui->documentExpiryEdit})
        edit->setFont(Theme::figures(edit->font()));
    sayWords();
    QWidget::setTabOrder(m_ui->documentExpiryEdit, m_ui->mrzAgainButton);
    // The answer's buttons are stops, their frame is none: as a proxy it would lead from the last button back to them, for ever.
    m_ui->photoQuestionLabel->setBuddy(m_ui->photoAnswer->yesButton());
    QWidget::setTabOrder(m_ui->mrzAgainButton, m_ui->photoAnswer->yesButton());
    QWidget::setTabOrder(m_ui->photoAnswer->yesButton(), m_ui->photoAnswer->noButton());
    QWidget::setTabOrder(m_ui->photoAnswer->noButton(), m_ui->sendQuestionsButton);

    connect(m_ui->backButton, &QPushButton::clicked, this, &ValidatePage::backWanted);
    connect(m_ui->refuseButton, &QPushButton::clicked, this, &ValidatePage::refuseWanted);
    connect(m_ui->abandonButton, &QPushButton::clicked, this, &ValidatePage::abandonWanted);
    connect(m_ui->goToActButton, &QPushButton::clicked, this, &ValidatePage::actWanted);
    connect(m_ui->validateButton, &QPushButton::clicked, this, &ValidatePage::validate);
    connect(m_ui->sendQuestionsButton, &QPushButton::clicked, this, [this] {
        m_ui->messageBanner->clear();
        m_visit.askFacts();
    });
    connect(m_ui->mrzAgainButton, &QPushButton::clicked, this, [this] {
        forgetZone();
        m_ui->documentNumberEdit->clear();
        m_ui->documentExpiryEdit->clear();
        refresh();
        m_ui->documentNumberEdit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->documentKindCombo, &QComboBox::currentIndexChanged, this, &ValidatePage::refresh);
    connect(m_ui->documentNumberEdit, &QLineEdit::textEdited, this, [this] {
        Theme::setLook(*m_ui->documentNumberEdit, "state", QString());
        refresh();
    });
    connect(m_ui->documentExpiryEdit, &QLineEdit::textEdited, this, [this](const QString& typed) {
        if (m_ui->documentExpiryEdit->cursorPosition() == typed.size())
            m_ui->documentExpiryEdit->setText(withSlashes(typed));
        m_ui->documentExpiryError->clear();
        refresh();
    });
    connect(m_ui->documentExpiryEdit, &QLineEdit::editingFinished, this, &ValidatePage::checkExpiry);
    connect(m_ui->photoAnswer, &YesNo::answered, this, [this] {
        refresh();
        enter();
    });
    connect(m_ui->photoAnswer, &YesNo::takenBack, this, &ValidatePage::refresh);
    connect(&m_visit, &Visit::changed, this, &ValidatePage::refresh);
    connect(&m_visit, &Visit::askedChanged, this, [this] {
        refresh();
        // Who is typing is not disturbed; else the cursor goes on, and not by itself to a button that refuses.
        const bool typing = m_ui->documentNumberEdit->hasFocus() || m_ui->documentExpiryEdit->hasFocus() || m_ui->documentKindCombo->hasFocus();
        if (isVisible() && !typing)
            enter();
    });
    connect(&m_visit, &Visit::stageChanged, this, &ValidatePage::startAnew);
    connect(&m_visit, &Visit::clerkFailed, this, [this](const Error& error) {
        if (std::exchange(m_validating, false))
            showFailure(error);
    });
    connect(&m_visit, &Visit::busyChanged, this, [this](bool busy) {
        if (m_validating || !busy)
            sayBusy(*m_ui->validateButton, busy, tr("Comprobando…"));
    });
    refresh();
}

ValidatePage::~ValidatePage() = default;

/// The words that the form does not hold.
void ValidatePage::sayWords()
{
    m_ui->photoAnswer->setQuestion(m_ui->photoQuestionLabel->text());
    for (int i = 0; i < m_ui->documentKindCombo->count(); ++i)
        m_ui->documentKindCombo->setItemText(i, Words::of(DocumentKind(m_ui->documentKindCombo->itemData(i).toInt())));
    m_ui->policyLabel->setText(tr("Política %1").arg(m_policy.version));
    m_ui->documentNumberLabel->setText(isKnownByCode() ? tr("Código, &otra vez") : tr("&Número impreso"));
    m_ui->documentNumberEdit->setAccessibleName(isKnownByCode() ? tr("Código de identificación, otra vez") : tr("Número impreso en el documento"));
}

void ValidatePage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    sayWords();
    refresh();
}

QAbstractButton* ValidatePage::primaryButton() const
{
    return m_visit.stage() == Visit::Stage::Identified ? m_ui->validateButton : m_ui->goToActButton;
}

QAbstractButton* ValidatePage::backButton() const
{
    return m_ui->backButton;
}

void ValidatePage::enter()
{
    if (primaryButton()->isEnabled())
        primaryButton()->setFocus(Qt::OtherFocusReason);
    else
        goToMissing();
}

bool ValidatePage::factsWanted() const
{
    return m_policy.factsNeeded > 0;
}

void ValidatePage::goToMissing()
{
    QWidget* next = m_ui->backButton;
    if (numberWanted())
        next = m_ui->documentNumberEdit;
    else if (!parseDate(m_ui->documentExpiryEdit->text()))
        next = m_ui->documentExpiryEdit;
    else if (!m_ui->photoAnswer->answer())
        next = m_ui->photoAnswer->yesButton();
    else if (*m_ui->photoAnswer->answer() == false)
        next = m_ui->refuseButton;
    else if (factsWanted() && !m_visit.factsGiven())
        next = m_ui->sendQuestionsButton->isEnabled() ? static_cast<QWidget*>(m_ui->sendQuestionsButton) : m_ui->questionsHintLabel;
    next->setFocus(Qt::OtherFocusReason);
}

QStringList ValidatePage::missing() const
{
    QStringList words;
    if (numberWanted())
        words << (isKnownByCode() ? tr("el código, otra vez") : tr("el número impreso"));
    if (!parseDate(m_ui->documentExpiryEdit->text()))
        words << tr("la caducidad");
    if (!m_ui->photoAnswer->answer())
        words << tr("la fotografía");
    if (factsWanted() && !m_visit.factsGiven())
        words << tr("los datos de la persona");
    return words;
}

bool ValidatePage::isKnownByCode() const
{
    return m_visit.stage() != Visit::Stage::None && m_visit.person().kind == IdentifierKind::ForeignCode;
}

/// No document bears the institute's code: a zone does not stand for it.
bool ValidatePage::numberWanted() const
{
    return m_ui->documentNumberEdit->text().trimmed().isEmpty() && (!m_zone || isKnownByCode());
}

/// As far as may be known here, where the person's number is masked; the office compares the whole of it. A passport says nothing of who is
/// known by a cédula or a code.
bool ValidatePage::isOfThisPerson(const Scan& scan) const
{
    const MaskedPerson& person = m_visit.person();
    const auto identifier = scan.identifier();
    if (!identifier || isKnownByCode() || (person.kind == IdentifierKind::Cedula && identifier->kind() == IdentifierKind::Passport))
        return true;
    return identifier->kind() == person.kind && identifier->masked() == person.identifier;
}

std::optional<Reason> ValidatePage::likelyReason() const
{
    return m_ui->photoAnswer->answer() == false ? std::optional(Reason::PhotoMismatch) : m_seen;
}

void ValidatePage::takeScan(const Scan& scan)
{
    if (m_visit.stage() != Visit::Stage::Identified || m_visit.isBusy())
        return;
    m_ui->messageBanner->clear();
    switch (scan.kind()) {
    case Scan::Kind::Card:
    case Scan::Kind::Passport:
    case Scan::Kind::Cedula:
    case Scan::Kind::CedulaInText:
        fill(scan);
        break;
    case Scan::Kind::UnreadZone:
        m_zone.reset();
        m_zoneTrouble = scan.isMisread() ? ZoneTrouble::Misread : ZoneTrouble::Unread;
        m_ui->messageBanner->say(Banner::Kind::Warn, *scan.error());
        break;
    case Scan::Kind::Ruc:
    case Scan::Kind::Turno:
        m_ui->messageBanner->say(Banner::Kind::Info, [] { return Words::Message {tr("Aquí se espera el documento de la persona."), tr("No se tomó nada de lo escaneado.")}; });
        break;
    }
    refresh();
    enter();
}

void ValidatePage::fill(const Scan& scan)
{
    m_zoneTrouble = ZoneTrouble::None;
    if (const Mrz* zone = scan.zone()) {
        m_zone = *zone;
        const DocumentKind kind = zone->format() == Mrz::Format::Passport ? DocumentKind::Passport : zone->older() ? DocumentKind::CardOlder : DocumentKind::CardWithChip;
        m_ui->documentKindCombo->setCurrentIndex(m_ui->documentKindCombo->findData(int(kind)));
        m_ui->documentExpiryEdit->setText(zone->expires(QDate::currentDate()).toString(QStringLiteral("dd/MM/yyyy")));
        m_ui->documentExpiryError->clear();
    }
    const auto identifier = scan.identifier();
    if (identifier && !isKnownByCode()) {
        m_ui->documentNumberEdit->setText(identifier->text());
        Theme::setLook(*m_ui->documentNumberEdit, "state", QString());
    }
}

void ValidatePage::forgetZone()
{
    m_zone.reset();
    m_zoneTrouble = ZoneTrouble::None;
}

void ValidatePage::startAnew()
{
    m_validating = false;
    // The evidence of one visit never stands in the fields of another.
    if (m_visit.stage() == Visit::Stage::None || m_visit.folio() != m_folio) {
        m_folio = m_visit.folio();
        forgetZone();
        m_seen.reset();
        const bool passport = m_visit.stage() != Visit::Stage::None && m_visit.person().kind == IdentifierKind::Passport;
        m_ui->documentKindCombo->setCurrentIndex(m_ui->documentKindCombo->findData(int(passport ? DocumentKind::Passport : DocumentKind::CardWithChip)));
        sayWords();
        m_ui->documentNumberEdit->clear();
        Theme::setLook(*m_ui->documentNumberEdit, "state", QString());
        m_ui->documentExpiryEdit->clear();
        m_ui->documentExpiryError->clear();
        m_ui->photoAnswer->clear();
        m_ui->messageBanner->clear();
    }
    if (m_visit.stage() == Visit::Stage::Validated)
        m_ui->messageBanner->clear();
    refresh();
}

void ValidatePage::refresh()
{
    const bool open = m_visit.stage() == Visit::Stage::Identified;
    for (QWidget* field : std::initializer_list<QWidget*> {m_ui->documentKindCombo, m_ui->documentNumberEdit, m_ui->documentExpiryEdit, m_ui->photoAnswer})
        enable(*field, open);
    const bool document = !numberWanted() && parseDate(m_ui->documentExpiryEdit->text()).ok();
    mark(*m_ui->documentStateIcon, document);
    m_ui->documentStateLabel->setText(document ? QString() : tr("falta"));
    const bool photo = m_ui->photoAnswer->answer() == true;
    mark(*m_ui->photoStateIcon, photo);
    m_ui->photoStateLabel->setText(photo ? QString() : m_ui->photoAnswer->answer() ? tr("no corresponde") : tr("falta"));
    refreshZone();
    refreshFacts();
    refreshSummary();
    reveal(*m_ui->refuseButton, open);
    reveal(*m_ui->validateButton, open);
    reveal(*m_ui->goToActButton, !open);
    enable(*m_ui->goToActButton, m_visit.stage() == Visit::Stage::Validated);
}

void ValidatePage::refreshZone()
{
    mark(*m_ui->mrzStateIcon, m_zone.has_value());
    const bool validated = m_visit.stage() == Visit::Stage::Validated;
    m_ui->mrzStateLabel->setText(m_zone || validated ? QString() : m_zoneTrouble == ZoneTrouble::None ? tr("si la tiene") : tr("no se leyó"));
    m_ui->mrzResultLabel->setText(m_zone && m_zone->older()    ? tr("Leída: modelo anterior, compare a ojo con lo impreso.")
                                  : m_zone                     ? tr("Los dígitos de control cuadran. Compare con lo impreso.")
                                  : m_zoneTrouble == ZoneTrouble::Misread ? tr("Parece leída una letra por un dígito (O por 0, I por 1, B por 8, S por 5). Escanee otra vez.")
                                  : m_zoneTrouble == ZoneTrouble::Unread  ? tr("No se tomó nada. Escanee otra vez, o escriba los datos.")
                                                                          : tr("Escanee el documento, o escriba arriba lo impreso."));
    reveal(*m_ui->mrzAgainButton, m_zone && m_visit.stage() == Visit::Stage::Identified);
}

void ValidatePage::refreshFacts()
{
    const bool validated = m_visit.stage() == Visit::Stage::Validated;
    const bool given = m_visit.factsGiven() || validated;
    mark(*m_ui->questionsStateIcon, given);
    const bool question = m_visit.stage() != Visit::Stage::None && !m_visit.person().question.isEmpty();
    m_ui->questionsHintLabel->setText(question ? tr("Fecha de nacimiento, y correo o celular registrado o una pregunta que ya contestó, en su propia pantalla. Aquí solo se sabe si alcanza.")
                                               : tr("Fecha de nacimiento y correo o celular registrado, en su propia pantalla. Aquí solo se sabe si alcanza."));
    const bool asked = m_visit.asked() == Visit::Asked::Facts;
    m_ui->questionsStateLabel->setText(given ? tr("recibidos") : asked ? tr("en la pantalla de la persona") : factsWanted() ? tr("falta") : tr("no hace falta"));
    enable(*m_ui->sendQuestionsButton, m_visit.stage() == Visit::Stage::Identified && !asked);
    m_ui->sendQuestionsButton->setText(QLatin1Char(' ') + (m_visit.factsGiven() ? tr("&Pedir otra vez") : tr("&Pedir datos a la persona")));
    m_ui->sendQuestionsButton->setAccessibleName(QString(m_ui->sendQuestionsButton->text()).remove(QLatin1Char('&')).trimmed());
}

void ValidatePage::refreshSummary()
{
    const QStringList lacking = missing();
    const int all = 3 + (factsWanted() ? 1 : 0);
    const bool validated = m_visit.stage() == Visit::Stage::Validated;
    const int gathered = validated ? all : all - int(lacking.size()) - (m_ui->photoAnswer->answer() == false ? 1 : 0);
    m_ui->evidencePointsLabel->setText(tr("%1 de %2 comprobaciones").arg(gathered).arg(all));

    QString why;
    if (m_ui->photoAnswer->answer() == false)
        why = tr("La foto no corresponde: use «Negar».");
    else if (!lacking.isEmpty())
        why = tr("Falta: %1.").arg(Words::list(lacking));
    else if (m_visit.stage() != Visit::Stage::Identified)
        why = QString();
    if (validated) {
        why.clear();
        Theme::setGlyph(*m_ui->evidenceVerdictIcon, QStringLiteral("check"), QStringLiteral("ok"));
        m_ui->evidenceVerdictLabel->setText(tr("Identidad validada a las %1.").arg(Words::time(m_visit.validatedMs())));
    } else {
        Theme::setGlyph(*m_ui->evidenceVerdictIcon, why.isEmpty() ? QStringLiteral("check") : QStringLiteral("clock"), why.isEmpty() ? QStringLiteral("ok") : QStringLiteral("warn"));
        m_ui->evidenceVerdictLabel->setText(why.isEmpty() ? tr("Todo reunido: falta comprobarlo.") : why);
    }
    Theme::setLook(*m_ui->evidenceVerdictLabel, "role", validated || why.isEmpty() ? QStringLiteral("ok") : QStringLiteral("warn"));
    block(*m_ui->validateButton, *m_ui->validateBlockedLabel, why);
    if (validated)
        m_ui->validateBlockedLabel->clear();

    const int failed = m_visit.stage() == Visit::Stage::None ? 0 : m_visit.person().validationsFailed;
    m_ui->attemptsLabel->setText(failed == 0 ? tr("Quedan %n intentos con esta persona. Después desbloquea un supervisor.", nullptr, m_policy.validationTriesMax)
                                             : tr("Quedan %n intentos con esta persona: ya hubo fallos. Después desbloquea un supervisor.", nullptr, qMax(0, m_policy.validationTriesMax - failed)));
}

void ValidatePage::checkExpiry()
{
    const QString typed = m_ui->documentExpiryEdit->text().trimmed();
    if (typed.isEmpty() || parseDate(typed))
        return;
    // Said without taking the cursor back: the person may have gone elsewhere on purpose.
    m_ui->documentExpiryError->say([] { return Words::of(Error {ErrorCode::DateMalformed}).head; });
}

void ValidatePage::validate()
{
    if (m_visit.isBusy() || !missing().isEmpty())
        return;
    m_ui->messageBanner->clear();
    m_seen.reset();
    m_validating = true;
    m_visit.validate({m_visit.id(), DocumentKind(m_ui->documentKindCombo->currentData().toInt()), m_ui->documentNumberEdit->text().trimmed(),
                     parseDate(m_ui->documentExpiryEdit->text()).value(), *m_ui->photoAnswer->answer(), m_zone});
}

void ValidatePage::showFailure(const Error& error)
{
    m_ui->messageBanner->say(Banner::Kind::Danger, error);
    m_seen = error.code == ErrorCode::DocumentExpired             ? std::optional(Reason::DocumentExpired)
             : error.code == ErrorCode::DocumentNeedsSecondPerson ? std::optional(Reason::DocumentNotAccepted)
             : error.code == ErrorCode::ZoneDiffers               ? std::optional(Reason::DocumentMismatch)
                                                                  : std::nullopt;
    if (error.code == ErrorCode::DocumentNumberDiffers || error.code == ErrorCode::IdentifierDiffers) {
        Theme::setLook(*m_ui->documentNumberEdit, "state", QStringLiteral("error"));
        m_ui->documentNumberEdit->setFocus(Qt::OtherFocusReason);
        m_ui->documentNumberEdit->selectAll();
    } else if (error.code == ErrorCode::ZoneDiffers) {
        m_ui->mrzAgainButton->setFocus(Qt::OtherFocusReason);
    } else if (error.code == ErrorCode::DocumentExpired) {
        m_ui->documentExpiryEdit->setFocus(Qt::OtherFocusReason);
    } else if (error.code == ErrorCode::DocumentNeedsSecondPerson) {
        m_ui->documentKindCombo->setFocus(Qt::OtherFocusReason);
    } else {
        refresh();
        enter();
    }
}

} // namespace ventanilla
