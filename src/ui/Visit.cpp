#include "ui/Visit.h"

#include <QDateTime>

namespace ventanilla {

namespace {

constexpr int tickMs = 1000;

/// For the screen only: what counts is written by the office with its own clock.
qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

Visit::Visit(Office& office, QObject* parent) : QObject(parent), m_office(office)
{
    m_ticking.setInterval(tickMs);
    connect(&m_ticking, &QTimer::timeout, this, &Visit::tick);
    connect(&m_office, &Office::mailSettled, this, &Visit::settleMail);
}

template <typename Command, typename Done> void Visit::ask(Command command, void (Visit::*failed)(const Error&), Done done)
{
    setBusy(true);
    m_office.perform(std::move(command)).then(this, [this, turn = m_turn, failed, done](Result<typename Command::Reply> answer) {
        if (turn != m_turn)
            return;
        setBusy(false);
        if (answer) {
            done(std::move(answer).value());
            Q_EMIT changed();
            return;
        }
        const Error error = answer.error();
        noteFailure(error);
        Q_EMIT(this->*failed)(error);
        // A ticket that the office no longer honours is none, whoever learnt it.
        if (m_ticket && (error.code == ErrorCode::TicketExpired || error.code == ErrorCode::TicketInvalid))
            tick();
    });
}

// --- the clerk's side -------------------------------------------------------------------------------

void Visit::open(const Cedula& cedula, bool oneScreen)
{
    if (m_busy || m_stage != Stage::None)
        return;
    ask(OpenVisit {cedula, oneScreen}, &Visit::clerkFailed, [this, oneScreen](OpenVisit::Reply reply) {
        m_visit = reply.visit;
        m_person = std::move(reply.person);
        m_folio = reply.folio;
        m_openedMs = nowMs();
        m_oneScreen = oneScreen;
        setStage(Stage::Identified);
    });
}

void Visit::askFacts()
{
    if (m_busy || m_stage != Stage::Identified)
        return;
    m_factsGiven = false;
    setAsked(Asked::Facts);
}

void Visit::validate(DocumentKind document, const QString& number, const QDate& expiry, bool photoMatches)
{
    if (m_busy || m_stage != Stage::Identified)
        return;
    ask(ValidateIdentity {*m_visit, document, number, expiry, photoMatches}, &Visit::clerkFailed, [this](ValidateIdentity::Reply reply) {
        m_ticket = std::move(reply.ticket);
        m_ticketMs = reply.remainingMs;
        m_ticketAsked.start();
        m_validatedMs = nowMs();
        m_ticking.start();
        setAsked(Asked::Nothing);
        setStage(Stage::Validated);
    });
}

void Visit::askEmail()
{
    if (m_busy || m_stage != Stage::Validated)
        return;
    if (m_stagedEmail.isEmpty())
        setAsked(Asked::Email);
    else
        setAsked(m_codeProvedMs > 0 ? Asked::CodeProved : Asked::Code);
}

void Visit::askConfirmation()
{
    if (m_busy || m_stage != Stage::Validated || m_codeProvedMs == 0)
        return;
    ask(SummariseVisit {*m_ticket}, &Visit::clerkFailed, [this](SummariseVisit::Reply reply) {
        m_summaryEmail = std::move(reply.newEmail);
        setAsked(Asked::Confirmation);
    });
}

void Visit::abandon(Reason reason)
{
    if (m_busy || (m_stage != Stage::Identified && m_stage != Stage::Validated))
        return;
    ask(AbandonVisit {*m_visit, reason}, &Visit::clerkFailed,
        [this, reason](AbandonVisit::Reply reply) { end(Stage::Abandoned, reply.entry, reason); });
}

void Visit::refuse(Reason reason)
{
    if (m_busy || (m_stage != Stage::Identified && m_stage != Stage::Validated))
        return;
    ask(RefuseVisit {*m_visit, reason}, &Visit::clerkFailed, [this, reason](RefuseVisit::Reply reply) {
        m_triesLeft = reply.triesLeft;
        end(Stage::Refused, reply.entry, reason);
    });
}

void Visit::clearVisitor()
{
    setAsked(Asked::Nothing);
}

void Visit::close()
{
    ++m_turn;
    m_ticking.stop();
    m_ticket.reset();
    m_ticketMs = 0;
    m_visit.reset();
    m_person.reset();
    m_confirmation.reset();
    m_folio = m_openedMs = m_validatedMs = m_stagedMs = m_codeProvedMs = 0;
    m_stagedEmail.clear();
    m_codeMail.clear();
    m_noticesSent = 0;
    m_endEntry = -1;
    m_triesLeft = 0;
    m_factsGiven = m_oneScreen = m_used = m_touching = false;
    setAsked(Asked::Nothing);
    setBusy(false);
    setStage(Stage::None);
    Q_EMIT changed();
}

// --- the visitor's side -----------------------------------------------------------------------------

void Visit::giveFacts(const FactAnswers& answers)
{
    if (m_busy || m_stage != Stage::Identified)
        return;
    ask(GiveFacts {*m_visit, answers}, &Visit::visitorFailed, [this](GiveFacts::Reply) {
        m_factsGiven = true;
        setAsked(Asked::FactsReceived);
    });
}

void Visit::stageEmail(const Email& email)
{
    if (m_busy || !m_ticket)
        return;
    ask(StageEmail {*m_ticket, email}, &Visit::visitorFailed, [this](StageEmail::Reply reply) {
        m_stagedEmail = std::move(reply.masked);
        m_stagedMs = reply.stagedMs;
        m_codeProvedMs = 0;
        m_codeMail.clear();
        setAsked(Asked::Code);
    });
}

void Visit::checkCode(Secret code)
{
    if (m_busy || !m_ticket)
        return;
    ask(CheckCode {*m_ticket, std::move(code)}, &Visit::visitorFailed, [this](CheckCode::Reply) {
        m_codeProvedMs = nowMs();
        setAsked(Asked::CodeProved);
    });
}

void Visit::resendCode()
{
    if (m_busy || !m_ticket)
        return;
    ask(ResendCode {*m_ticket}, &Visit::visitorFailed, [this](ResendCode::Reply) {
        m_codeMail.clear();
        Q_EMIT codeResent();
    });
}

void Visit::changeEmail()
{
    if (m_busy || !m_ticket)
        return;
    // Staging the next address replaces this one; it is dropped at once, so that its code is void from now on.
    ask(DropEmail {*m_ticket}, &Visit::visitorFailed, [this](DropEmail::Reply) {
        m_stagedEmail.clear();
        m_codeProvedMs = m_stagedMs = 0;
        setAsked(Asked::Email);
    });
}

void Visit::confirm()
{
    if (m_busy || !m_ticket || m_asked != Asked::Confirmation)
        return;
    ask(ConfirmVisit {*m_ticket}, &Visit::visitorFailed, [this](ConfirmVisit::Reply reply) {
        m_confirmation = std::move(reply);
        m_ticking.stop();
        m_ticket.reset();
        m_ticketMs = 0;
        setAsked(Asked::Thanks);
        setStage(Stage::Confirmed);
    });
}

void Visit::reject()
{
    if (m_busy || !m_ticket)
        return;
    ask(DropEmail {*m_ticket}, &Visit::visitorFailed, [this](DropEmail::Reply) {
        m_stagedEmail.clear();
        m_codeProvedMs = m_stagedMs = 0;
        setAsked(Asked::Nothing);
        Q_EMIT visitorRejected();
    });
}

// --- the ticket's time ------------------------------------------------------------------------------

void Visit::noteActivity()
{
    m_used = true;
}

qint64 Visit::ticketRemainingMs() const
{
    return m_ticket ? qMax<qint64>(0, m_ticketMs - m_ticketAsked.elapsed()) : 0;
}

void Visit::tick()
{
    if (!m_ticket)
        return;
    Q_EMIT ticketTicked(ticketRemainingMs());
    touch(std::exchange(m_used, false));
}

void Visit::touch(bool used)
{
    if (m_touching)
        return;
    m_touching = true;
    m_office.perform(TouchTicket {*m_visit, used}).then(this, [this, turn = m_turn](Result<TouchTicket::Reply> answer) {
        if (turn != m_turn)
            return;
        m_touching = false;
        if (!m_ticket)
            return;
        if (answer) {
            m_ticketMs = answer.value().remainingMs;
            m_ticketAsked.start();
            if (m_ticketMs <= 0)
                loseTicket();
            return;
        }
        const ErrorCode code = answer.error().code;
        if (code == ErrorCode::TicketExpired || code == ErrorCode::TicketInvalid)
            loseTicket();
        // A visit that ended with its session is closed by whoever keeps the session.
        if (code == ErrorCode::NotSignedIn || code == ErrorCode::SessionEnded || code == ErrorCode::StaffDisabled || code == ErrorCode::VisitNotOpen) {
            m_ticking.stop();
            Q_EMIT clerkFailed(answer.error());
        }
    });
}

void Visit::loseTicket()
{
    m_ticking.stop();
    m_ticket.reset();
    m_ticketMs = 0;
    m_factsGiven = false;
    // Only so that the log has it: whether it is written or not, the ticket is over.
    m_office.perform(ExpireTicket {*m_visit});
    setAsked(Asked::Nothing);
    setStage(Stage::Identified);
    Q_EMIT ticketExpired();
    Q_EMIT changed();
}

// --- state ------------------------------------------------------------------------------------------

void Visit::end(Stage stage, qint64 entry, Reason reason)
{
    m_endEntry = entry;
    m_endReason = reason;
    m_ticking.stop();
    m_ticket.reset();
    m_ticketMs = 0;
    setAsked(Asked::Nothing);
    setStage(stage);
}

void Visit::noteFailure(const Error& error)
{
    // The answers given were compared and are used up, whatever came of it.
    if (error.code == ErrorCode::EvidenceRefused) {
        m_factsGiven = false;
        m_triesLeft = int(error.number);
        m_person->validationsFailed += 1;
        setAsked(Asked::Nothing);
        Q_EMIT changed();
    }
    // The last try: the office has refused the visit itself.
    if (error.code == ErrorCode::PersonNeedsSupervisor && m_stage == Stage::Identified) {
        m_triesLeft = 0;
        end(Stage::Refused, -1, Reason::FactsMismatch);
    }
}

void Visit::settleMail(const QByteArray& visitHex, const QByteArray& kind, const QByteArray& outcome)
{
    if (!m_visit || visitHex != m_visit->hex())
        return;
    if (kind == "code")
        m_codeMail = outcome;
    else if (outcome == "sent")
        ++m_noticesSent;
    Q_EMIT changed();
}

void Visit::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    Q_EMIT stageChanged(stage);
}

void Visit::setAsked(Asked asked)
{
    if (asked != Asked::Confirmation)
        m_summaryEmail.clear();
    if (asked == m_asked)
        return;
    m_asked = asked;
    Q_EMIT askedChanged(asked);
    Q_EMIT changed();
}

void Visit::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace ventanilla
