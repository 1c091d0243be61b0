#pragma once

#include "services/OpenVisit.h"

#include <QObject>

namespace ventanilla {

/// What the clerk ordered in a visit and how far the person is with it: says what the visitor's window asks next. Knows no office and no windows.
class VisitorOrder
{
    Q_GADGET
public:
    enum class Act { Email = 1, Image = 2, Preferences = 4 };
    Q_ENUM(Act)
    Q_DECLARE_FLAGS(Acts, Act)
    /// What the visitor's window shows. Ready: all that was ordered is done, or left for later, and the clerk has the next word.
    enum class Asked { Nothing, Facts, FactsReceived, Email, Image, Channels, Questions, Code, Ready, Confirmation, Thanks };
    Q_ENUM(Asked)

    /// The new address, or the registered one while its code is awaited. An empty one: none.
    struct Address {
        QString masked {};
        qint64 stagedMs = 0;      ///< UTC
        qint64 provedMs = 0;      ///< UTC; 0: not proved
        QByteArray mail {};       ///< how the message with the code fared: empty (on its way), `sent`, `failed`, `unknown`
    };
    /// The ways of recovering that the person chose.
    struct Channels {
        bool given = false;
        bool link = false;
        bool linkCounts = false;  ///< its address is proved
        bool inPerson = false;
        QString mobile {};        ///< masked, not confirmed; empty: none
    };

    /// `answersNeeded` as the policy says; 0: no questions.
    explicit VisitorOrder(int answersNeeded = 0) : m_answersNeeded(answersNeeded) {}

    /// What a visit that is continued brings with it, as if it had been ordered.
    void bring(const Prepared& prepared);
    /// Adds to what was ordered before. An image or preferences that were done are asked once more; an address is not (see dropEmail()).
    void order(Acts acts);
    Acts ordered() const { return m_ordered; }
    bool isDone(Act act) const;
    /// Everything ordered is done or left, and something was.
    bool isReady() const { return m_ordered && next() == Asked::Ready; }
    /// The first that is open of: address, image, ways of recovering, questions, code.
    Asked next() const;

    /// The person is at one of the things that are ordered.
    static bool isAct(Asked asked);

    /// A code went to a new address.
    void stageEmail(const QString& masked, qint64 stagedMs);
    /// A code went to the address that is registered already: nothing but the code is asked of it.
    void proveRegistered(const QString& masked, qint64 stagedMs);
    void proveEmail(qint64 provedMs);
    /// The code is not waited for.
    void leaveCode();
    void dropEmail();
    /// Image or preferences are not wanted any more; what of them was done is forgotten.
    void drop(Act act);
    void noteMail(const QByteArray& fate) { m_email.mail = fate; }
    void takeImage() { m_image = true; }
    void takeChannels(const Channels& channels) { m_channels = channels; }
    /// `answered`: different questions that are staged; at most one more than before is new.
    void takeAnswer(int answered) { m_answers = qMin(answered, m_answers + 1); }

    const Address& email() const { return m_email; }
    const Channels& channels() const { return m_channels; }
    bool isEmailStaged() const { return !m_email.masked.isEmpty(); }
    bool isEmailProved() const { return m_email.provedMs > 0; }
    bool isCodeLeft() const { return m_left; }
    bool provesRegistered() const { return m_registered; }
    int answers() const { return m_answers; }
    int answersNeeded() const { return m_answersNeeded; }

private:
    Acts m_ordered {};
    int m_answersNeeded;
    int m_answers = 0;
    Address m_email {};
    bool m_registered = false;
    bool m_left = false;
    bool m_image = false;
    Channels m_channels {};
};

Q_DECLARE_OPERATORS_FOR_FLAGS(VisitorOrder::Acts)

} // namespace ventanilla
