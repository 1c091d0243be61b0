#pragma once

#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Office.h"
#include "services/OpenVisit.h"
#include "services/Preferences.h"
#include "services/SecurityImages.h"
#include "services/ValidateIdentity.h"
#include "ui/TicketWatch.h"
#include "ui/VisitorOrder.h"

#include <QObject>

#include <optional>

namespace ventanilla {

/// The visit as both windows see it: where it stands, what the visitor is being asked, what was answered. Holds the ticket; has no widgets.
/// Every method that asks the office something answers by one of the signals; while an answer is awaited `isBusy()` is true and asking again does nothing.
class Visit : public QObject
{
    Q_OBJECT
public:
    /// Where the visit stands. It only goes forward, but for Validated → Identified when the ticket expires. Parked: put off, to be continued.
    enum class Stage { None, Identified, Validated, Confirmed, Refused, Abandoned, Parked };
    Q_ENUM(Stage)
    using Asked = VisitorOrder::Asked;
    using Act = VisitorOrder::Act;
    using Acts = VisitorOrder::Acts;

    explicit Visit(Office& office, QObject* parent = nullptr);

    Stage stage() const { return m_stage; }
    Asked asked() const { return m_asked; }
    bool isBusy() const { return m_busy; }
    bool oneScreen() const { return m_oneScreen; }
    /// The four below are valid from Identified on.
    const VisitId& id() const { return *m_visit; }
    const MaskedPerson& person() const { return *m_person; }
    qint64 folio() const { return m_folio; }
    qint64 openedMs() const { return m_openedMs; } ///< UTC
    /// The visit was pending or parked: it has to be validated again, what was prepared is still there.
    bool continued() const { return m_continued; }
    /// How the person came; empty in a visit that is continued.
    const Arrival& arrival() const { return m_arrival; }
    /// The person's answers have been received and will be compared at the next validation.
    bool factsGiven() const { return m_factsGiven; }
    /// UTC; set from Validated on.
    qint64 validatedMs() const { return m_validatedMs; }
    bool hasTicket() const { return m_ticket.has_value(); }
    /// Milliseconds the ticket still lasts; 0 when there is none or it has expired.
    qint64 ticketRemainingMs() const { return m_ticket ? m_watch.remainingMs() : 0; }

    /// What the clerk ordered, or a continued visit brought with it.
    Acts ordered() const { return m_order.ordered(); }
    /// Everything ordered is done, or left for later.
    bool isReady() const { return m_order.isReady(); }
    /// Email: proved, or its code left for later.
    bool isDone(Act act) const { return m_order.isDone(act); }
    /// Masked; set once the address is staged. Also the registered one's while its code is awaited (see provesRegistered()).
    const QString& stagedEmail() const { return m_order.email().masked; }
    bool provesRegistered() const { return m_order.provesRegistered(); }
    qint64 stagedMs() const { return m_order.email().stagedMs; }
    /// UTC; 0: not proved. Of an address proved before the visit was put off: when it was staged.
    qint64 codeProvedMs() const { return m_order.email().provedMs; }
    /// The address waits for its code and will not be confirmed with the rest.
    bool emailPending() const { return m_confirmation ? m_confirmation->emailPending : m_order.isCodeLeft(); }
    /// How the mail with the code fared: empty (on its way), `sent`, `failed`, `unknown`.
    const QByteArray& codeMail() const { return m_order.email().mail; }
    /// What stood in its way at the last try.
    const channels::Delivery& codeDelivery() const { return m_codeDelivery; }
    /// What the person chose in this visit, also before it was put off.
    const VisitorOrder::Channels& channels() const { return m_order.channels(); }
    int answersGiven() const { return m_order.answers(); }
    int answersNeeded() const { return m_order.answersNeeded(); }

    /// Notices of the confirmed change whose mail left.
    int noticesSent() const { return m_noticesSent; }
    /// For the visitor's window only, while Confirmation is asked: whole address and mobile; empty elsewhere.
    const SummariseVisit::Reply& summary() const { return m_summary; }
    /// The pictures on offer while Image is asked; empty until imagesOffered().
    const QList<SecurityImage>& offeredImages() const { return m_images; }
    /// Set from Confirmed on.
    const ConfirmVisit::Reply& confirmation() const { return *m_confirmation; }
    /// Set from Refused, Abandoned and Parked on: entry in the log; -1 when the office refused by itself at the last try.
    qint64 endEntry() const { return m_endEntry; }
    Reason endReason() const { return m_endReason; }
    /// UTC; set from Parked on: afterwards the visit is over, unchanged.
    qint64 parkedUntilMs() const { return m_parkedUntilMs; }
    /// Validations left with this person; set from a failed one on.
    int triesLeft() const { return m_triesLeft; }

    // The clerk's side
    void open(const Identifier& identifier, bool oneScreen, const Arrival& arrival = {});
    void resume(const VisitId& visit, bool oneScreen);
    /// From Identified on; answers given before are asked again.
    void askFacts();
    /// `evidence.visit` is id().
    void validate(const ValidateIdentity& evidence);
    /// Sends the visitor through what is ordered and not done. An image or preferences that were done are asked once more; so is a proved address,
    /// which is dropped. With nothing: goes on where the visitor's window was cleared.
    void order(Acts acts);
    /// Puts the visit off; Stage::Parked.
    void park();
    /// Goes on without the code: the address stays pending when the rest is confirmed.
    void leaveCode();
    /// Takes an image or preferences out of the visit again, prepared or only ordered; the rest goes on, a summary is made anew.
    void drop(Act act);
    void askConfirmation();
    void abandon(Reason reason);
    void refuse(Reason reason);
    /// Blanks the visitor's window: what was asked is asked again by its own method.
    void clearVisitor();
    /// How many screens there are changed while the visit is open; told to the office, whoever is busy.
    void noteScreen(bool oneScreen);
    /// Forgets the visit (ended, or ended with its session): back to None. Answers still under way are dropped.
    void close();

    // The visitor's side
    void giveFacts(const FactAnswers& answers);
    void giveFacts(const FactAnswers& answers, const QByteArray& question, Secret answer);
    void stageEmail(const Email& email);
    /// While Channels is asked: sends a code to the registered address, so that the link can count. The code is awaited later.
    void proveRegisteredEmail();
    void checkCode(Secret code);
    void resendCode();
    /// Asks for another address instead of the staged one; of the registered one: for the ways of recovering again.
    void changeEmail();
    /// Other pictures.
    void offerImages();
    void chooseImage(SecurityImage image);
    /// `mobile` as typed; empty: none.
    void giveChannels(bool linkByEmail, bool inPerson, const QString& mobile);
    void giveAnswer(const QByteArray& question, Secret answer);
    void confirm();
    /// The visitor found the summary wrong: the staged address is dropped, the clerk is told.
    void reject();
    void askHelp() { Q_EMIT helpWanted(); }
    /// Answers timeRunningOut().
    void askMoreTime();

    /// Input at either window; keeps the ticket alive (told to the office at most once a second).
    void noteActivity() { m_watch.noteUse(); }

Q_SIGNALS:
    /// Anything above may have changed.
    void changed();
    void stageChanged(Visit::Stage stage);
    void askedChanged(Visit::Asked asked);
    void busyChanged(bool busy);
    /// The clerk's action failed.
    void clerkFailed(const Error& error);
    /// The visitor's action failed; words for it are the visitor's window's own.
    void visitorFailed(const Error& error);
    void visitorRejected();
    void codeResent();
    void imagesOffered();
    void helpWanted();
    /// Once a second while there is a ticket.
    void ticketTicked(qint64 remainingMs);
    /// Once each time that little is left.
    void timeRunningOut(qint64 remainingMs);
    void ticketExpired();

private:
    /// Asks the office; calls `done` with the reply unless it failed, `failed` (clerkFailed or visitorFailed) else.
    template <typename Command, typename Done> void ask(Command command, void (Visit::*failed)(const Error&), Done done);
    bool isOpen() const { return m_stage == Stage::Identified || m_stage == Stage::Validated; }
    /// The visitor may answer `asked` now.
    bool answers(Asked asked) const { return !m_busy && m_ticket && m_asked == asked; }
    void begin(OpenVisit::Reply reply, bool oneScreen);
    void dropEmail(void (Visit::*failed)(const Error&));
    /// After an answer of the visitor; nothing when their window was cleared meanwhile.
    void goOn();
    void askNext();
    void dropTicket();
    void end(Stage stage, qint64 entry, Reason reason);
    void setStage(Stage stage);
    void setAsked(Asked asked);
    void setBusy(bool busy);
    void loseTicket();
    void noteFailure(const Error& error);
    void settleMail(const QByteArray& visitHex, const QByteArray& kind, const MailFate& fate);

    Office& m_office;
    TicketWatch m_watch;
    VisitorOrder m_order {};
    Stage m_stage = Stage::None;
    Asked m_asked = Asked::Nothing;
    bool m_busy = false;
    bool m_oneScreen = false;
    bool m_continued = false;
    bool m_factsGiven = false;
    quint64 m_turn = 0;            ///< counts visits, so that a late answer of a closed one is known
    std::optional<VisitId> m_visit {};
    std::optional<MaskedPerson> m_person {};
    std::optional<IdentityTicket> m_ticket {};
    Arrival m_arrival {};
    qint64 m_folio = 0;
    qint64 m_openedMs = 0;
    qint64 m_validatedMs = 0;
    QList<SecurityImage> m_images {};
    SummariseVisit::Reply m_summary {};
    int m_noticesSent = 0;
    channels::Delivery m_codeDelivery {};
    std::optional<ConfirmVisit::Reply> m_confirmation {};
    qint64 m_endEntry = -1;
    Reason m_endReason = Reason::PersonLeft;
    qint64 m_parkedUntilMs = 0;
    int m_triesLeft = 0;
};

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
            m_watch.ask(false);
    });
}

} // namespace ventanilla
