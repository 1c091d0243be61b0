#pragma once

#include "services/ChangeEmail.h"
#include "services/ConfirmVisit.h"
#include "services/Office.h"
#include "services/OpenVisit.h"
#include "services/ValidateIdentity.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <optional>

namespace ventanilla {

/// The visit as both windows see it: where it stands, what the visitor is being asked, what was answered. Holds the ticket; has no widgets.
/// Every method that asks the office something answers by one of the signals; while an answer is awaited `isBusy()` is true and asking again does nothing.
class Visit : public QObject
{
    Q_OBJECT
public:
    /// Where the visit stands. It only goes forward, but for Validated → Identified when the ticket expires.
    enum class Stage { None, Identified, Validated, Confirmed, Refused, Abandoned };
    Q_ENUM(Stage)
    /// What the visitor's window shows.
    enum class Asked { Nothing, Facts, FactsReceived, Email, Code, CodeProved, Confirmation, Thanks };
    Q_ENUM(Asked)

    explicit Visit(Office& office, QObject* parent = nullptr);

    Stage stage() const { return m_stage; }
    Asked asked() const { return m_asked; }
    bool isBusy() const { return m_busy; }
    bool oneScreen() const { return m_oneScreen; }
    /// Valid from Identified on.
    const MaskedPerson& person() const { return *m_person; }
    qint64 folio() const { return m_folio; }
    /// UTC; set from Identified on.
    qint64 openedMs() const { return m_openedMs; }
    /// The person's answers have been received and will be compared at the next validation.
    bool factsGiven() const { return m_factsGiven; }
    /// UTC; set from Validated on.
    qint64 validatedMs() const { return m_validatedMs; }
    bool hasTicket() const { return m_ticket.has_value(); }
    /// Milliseconds the ticket still lasts; 0 when there is none or it has expired.
    qint64 ticketRemainingMs() const;
    /// Masked; set from Code on.
    const QString& stagedEmail() const { return m_stagedEmail; }
    qint64 stagedMs() const { return m_stagedMs; }
    qint64 codeProvedMs() const { return m_codeProvedMs; }
    /// How the mail with the code fared: empty (on its way), `sent`, `failed`, `unknown`.
    const QByteArray& codeMail() const { return m_codeMail; }
    /// Notices of the confirmed change whose mail left.
    int noticesSent() const { return m_noticesSent; }
    /// Whole address, for the visitor's summary only; empty elsewhere.
    const QString& summaryEmail() const { return m_summaryEmail; }
    /// Set from Confirmed on.
    const ConfirmVisit::Reply& confirmation() const { return *m_confirmation; }
    /// Set from Refused and Abandoned on: entry in the log; -1 when the office refused by itself at the last try.
    qint64 endEntry() const { return m_endEntry; }
    Reason endReason() const { return m_endReason; }
    /// Validations left with this person; set from a failed one on.
    int triesLeft() const { return m_triesLeft; }

    // The clerk's side
    void open(const Cedula& cedula, bool oneScreen);
    /// From Identified on; answers given before are asked again.
    void askFacts();
    void validate(DocumentKind document, const QString& number, const QDate& expiry, bool photoMatches);
    /// Asks for the address; or, when one is staged, for its code.
    void askEmail();
    void askConfirmation();
    void abandon(Reason reason);
    void refuse(Reason reason);
    /// Blanks the visitor's window: what was asked is asked again by its own method.
    void clearVisitor();
    /// Forgets the visit (ended, or ended with its session): back to None. Answers still under way are dropped.
    void close();

    // The visitor's side
    void giveFacts(const FactAnswers& answers);
    void stageEmail(const Email& email);
    void checkCode(Secret code);
    void resendCode();
    /// Asks for another address instead of the staged one.
    void changeEmail();
    void confirm();
    /// The visitor found the summary wrong: the staged address is dropped, the clerk is told.
    void reject();

    /// Input at either window; keeps the ticket alive (told to the office at most once a second).
    void noteActivity();

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
    /// Once a second while there is a ticket.
    void ticketTicked(qint64 remainingMs);
    void ticketExpired();

private:
    /// Asks the office; calls `done` with the reply unless it failed, `failed` (clerkFailed or visitorFailed) else.
    template <typename Command, typename Done> void ask(Command command, void (Visit::*failed)(const Error&), Done done);
    void end(Stage stage, qint64 entry, Reason reason);
    void setStage(Stage stage);
    void setAsked(Asked asked);
    void setBusy(bool busy);
    void tick();
    void touch(bool used);
    void loseTicket();
    void noteFailure(const Error& error);
    void settleMail(const QByteArray& visitHex, const QByteArray& kind, const QByteArray& outcome);

    Office& m_office;
    Stage m_stage = Stage::None;
    Asked m_asked = Asked::Nothing;
    bool m_busy = false;
    bool m_oneScreen = false;
    bool m_factsGiven = false;
    quint64 m_turn = 0;            ///< counts visits, so that a late answer of a closed one is known
    std::optional<VisitId> m_visit {};
    std::optional<MaskedPerson> m_person {};
    std::optional<IdentityTicket> m_ticket {};
    qint64 m_folio = 0;
    qint64 m_openedMs = 0;
    qint64 m_validatedMs = 0;
    QString m_stagedEmail {};
    QString m_summaryEmail {};
    qint64 m_stagedMs = 0;
    qint64 m_codeProvedMs = 0;
    QByteArray m_codeMail {};
    int m_noticesSent = 0;
    std::optional<ConfirmVisit::Reply> m_confirmation {};
    qint64 m_endEntry = -1;
    Reason m_endReason = Reason::PersonLeft;
    int m_triesLeft = 0;
    qint64 m_ticketMs = 0;         ///< left when m_ticketAsked was started
    QElapsedTimer m_ticketAsked {};
    QTimer m_ticking {};
    bool m_used = false;           ///< since the office was last told
    bool m_touching = false;
};

} // namespace ventanilla
