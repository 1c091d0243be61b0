#include "ui/Visit.h"

#include "services/Waiting.h"

#include <QDateTime>

#include <utility>

namespace ventanilla {

namespace {

/// For the screen only: what counts is written by the office with its own clock.
qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

} // namespace

Visit::Visit(Office& office, QObject* parent) : QObject(parent), m_office(office), m_watch(office, office.policy().ticketWarningSeconds, this)
{
    connect(&m_watch, &TicketWatch::ticked, this, &Visit::ticketTicked);
    connect(&m_watch, &TicketWatch::runningOut, this, &Visit::timeRunningOut);
    connect(&m_watch, &TicketWatch::expired, this, &Visit::loseTicket);
    // A visit that ended with its session is closed by whoever keeps the session.
    connect(&m_watch, &TicketWatch::ended, this, &Visit::clerkFailed);
    connect(&m_office, &Office::mailSettled, this, &Visit::settleMail);
}

// --- the clerk's side -------------------------------------------------------------------------------

void Visit::open(const Identifier& identifier, bool oneScreen, const Arrival& arrival)
{
    if (m_busy || m_stage != Stage::None)
        return;
    ask(OpenVisit {identifier, oneScreen, arrival}, &Visit::clerkFailed, [this, oneScreen, arrival](OpenVisit::Reply reply) {
        m_arrival = arrival;
        begin(std::move(reply), oneScreen);
    });
}

void Visit::resume(const VisitId& visit, bool oneScreen)
{
    if (m_busy || m_stage != Stage::None)
        return;
    ask(ContinueVisit {visit, oneScreen}, &Visit::clerkFailed, [this, oneScreen](ContinueVisit::Reply reply) { begin(std::move(reply), oneScreen); });
}

void Visit::begin(OpenVisit::Reply reply, bool oneScreen)
{
    m_visit = reply.visit;
    m_person = std::move(reply.person);
    m_folio = reply.folio;
    m_openedMs = nowMs();
    m_oneScreen = oneScreen;
    m_continued = reply.continued;
    const Policy& policy = m_office.policy();
    m_order = VisitorOrder(qMin(policy.questionsNeeded, int(policy.questions.size())));
    if (m_continued)
        m_order.bring(reply.prepared);
    setStage(Stage::Identified);
}

void Visit::askFacts()
{
    if (m_busy || m_stage != Stage::Identified)
        return;
    m_factsGiven = false;
    setAsked(Asked::Facts);
}

void Visit::validate(const ValidateIdentity& evidence)
{
    if (m_busy || m_stage != Stage::Identified)
        return;
    ask(evidence, &Visit::clerkFailed, [this](ValidateIdentity::Reply reply) {
        m_ticket = std::move(reply.ticket);
        m_watch.start(*m_visit, reply.remainingMs);
        m_validatedMs = nowMs();
        setAsked(Asked::Nothing);
        setStage(Stage::Validated);
    });
}

void Visit::order(Acts acts)
{
    if (m_busy || m_stage != Stage::Validated)
        return;
    const bool again = acts.testFlag(Act::Email) && m_order.isEmailProved() && !m_order.provesRegistered();
    m_order.order(acts);
    if (again)
        dropEmail(&Visit::clerkFailed);
    else
        askNext();
}

void Visit::park()
{
    if (m_busy || !isOpen())
        return;
    const bool code = m_order.isEmailStaged() && !m_order.isEmailProved();
    ask(ParkVisit {*m_visit}, &Visit::clerkFailed, [this, code](ParkVisit::Reply reply) {
        m_parkedUntilMs = reply.untilMs;
        end(Stage::Parked, reply.entry, code ? Reason::CodeAwaited : Reason::SetAside);
    });
}

void Visit::leaveCode()
{
    if (m_busy || m_stage != Stage::Validated)
        return;
    m_order.leaveCode();
    if (m_asked == Asked::Code)
        askNext();
    Q_EMIT changed();
}

void Visit::drop(Act act)
{
    if (m_busy || m_stage != Stage::Validated || act == Act::Email || !m_order.ordered().testFlag(act))
        return;
    // The summary that is being read is true no more.
    const bool summarised = m_asked == Asked::Confirmation;
    if (summarised)
        setAsked(Asked::Nothing);
    const auto done = [this, act, summarised] {
        m_order.drop(act);
        if (summarised && m_order.isReady())
            askConfirmation();
        else if (m_asked != Asked::Nothing && m_order.ordered())
            askNext();
        else
            setAsked(Asked::Nothing);
    };
    if (act == Act::Image)
        ask(DropImage {*m_ticket}, &Visit::clerkFailed, [done](DropImage::Reply) { done(); });
    else
        ask(DropPreferences {*m_ticket}, &Visit::clerkFailed, [done](DropPreferences::Reply) { done(); });
}

void Visit::askConfirmation()
{
    if (m_busy || m_stage != Stage::Validated || !m_order.isReady())
        return;
    ask(SummariseVisit {*m_ticket}, &Visit::clerkFailed, [this](SummariseVisit::Reply reply) {
        m_summary = std::move(reply);
        setAsked(Asked::Confirmation);
    });
}

void Visit::abandon(Reason reason)
{
    if (m_busy || !isOpen())
        return;
    ask(AbandonVisit {*m_visit, reason}, &Visit::clerkFailed,
        [this, reason](AbandonVisit::Reply reply) { end(Stage::Abandoned, reply.entry, reason); });
}

void Visit::refuse(Reason reason)
{
    if (m_busy || !isOpen())
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

void Visit::noteScreen(bool oneScreen)
{
    if (!isOpen() || oneScreen == m_oneScreen)
        return;
    m_oneScreen = oneScreen;
    m_office.perform(NoteScreen {*m_visit, oneScreen}).then(this, [this, turn = m_turn](Result<NoteScreen::Reply> answer) {
        if (turn == m_turn && !answer)
            Q_EMIT clerkFailed(answer.error());
    });
    Q_EMIT changed();
}

void Visit::close()
{
    ++m_turn;
    // First, so that nobody asks for what is gone while the rest is told.
    const Stage before = std::exchange(m_stage, Stage::None);
    dropTicket();
    m_visit.reset();
    m_person.reset();
    m_confirmation.reset();
    m_order = VisitorOrder();
    m_arrival = {};
    m_folio = m_openedMs = m_validatedMs = m_parkedUntilMs = 0;
    m_noticesSent = m_triesLeft = 0;
    m_codeDelivery = {};
    m_endEntry = -1;
    m_factsGiven = m_oneScreen = m_continued = false;
    setAsked(Asked::Nothing);
    setBusy(false);
    if (before != Stage::None)
        Q_EMIT stageChanged(Stage::None);
    Q_EMIT changed();
}

// --- state ------------------------------------------------------------------------------------------

void Visit::goOn()
{
    if (m_asked != Asked::Nothing)
        askNext();
}

void Visit::askNext()
{
    setAsked(m_order.next());
    if (m_asked == Asked::Image && m_images.isEmpty())
        offerImages();
}

void Visit::dropTicket()
{
    m_watch.stop();
    m_ticket.reset();
}

void Visit::loseTicket()
{
    if (!m_ticket)
        return;
    dropTicket();
    m_factsGiven = false;
    // Only so that the log has it: whether it is written or not, the ticket is over.
    m_office.perform(ExpireTicket {*m_visit});
    setAsked(Asked::Nothing);
    setStage(Stage::Identified);
    Q_EMIT ticketExpired();
    Q_EMIT changed();
}

void Visit::end(Stage stage, qint64 entry, Reason reason)
{
    m_endEntry = entry;
    m_endReason = reason;
    dropTicket();
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

void Visit::settleMail(const QByteArray& visitHex, const QByteArray& kind, const MailFate& fate)
{
    if (!m_visit || visitHex != m_visit->hex())
        return;
    if (kind == "code") {
        m_codeDelivery = fate.delivery;
        m_order.noteMail(fate.word);
    } else if (fate.word == "sent") {
        ++m_noticesSent;
    }
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
        m_summary = {};
    if (asked != Asked::Image)
        m_images.clear();
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
