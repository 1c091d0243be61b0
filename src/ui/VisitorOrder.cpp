#include "ui/VisitorOrder.h"

namespace ventanilla {

void VisitorOrder::bring(const Prepared& prepared)
{
    m_email = {prepared.email, prepared.emailStagedMs, prepared.emailProved ? prepared.emailStagedMs : 0, {}};
    m_image = prepared.image;
    m_channels = {prepared.channels, prepared.link, prepared.linkCounts, prepared.inPerson, prepared.mobile};
    m_answers = prepared.answers;
    m_ordered.setFlag(Act::Email, isEmailStaged());
    m_ordered.setFlag(Act::Image, m_image);
    m_ordered.setFlag(Act::Preferences, m_channels.given || m_answers > 0);
}

void VisitorOrder::order(Acts acts)
{
    m_ordered |= acts;
    if (acts.testFlag(Act::Email))
        m_left = false;
    if (acts.testFlag(Act::Image))
        m_image = false;
    // What was only begun is gone on with.
    if (acts.testFlag(Act::Preferences) && isDone(Act::Preferences)) {
        m_channels.given = false;
        m_answers = 0;
    }
}

bool VisitorOrder::isDone(Act act) const
{
    switch (act) {
    case Act::Email:
        return isEmailStaged() && !m_registered && (isEmailProved() || m_left);
    case Act::Image:
        return m_image;
    case Act::Preferences:
        return m_channels.given && m_answers >= m_answersNeeded;
    }
    return false;
}

VisitorOrder::Asked VisitorOrder::next() const
{
    if (m_ordered.testFlag(Act::Email) && (!isEmailStaged() || m_registered))
        return Asked::Email;
    if (m_ordered.testFlag(Act::Image) && !m_image)
        return Asked::Image;
    if (m_ordered.testFlag(Act::Preferences)) {
        if (!m_channels.given)
            return Asked::Channels;
        if (m_answers < m_answersNeeded)
            return Asked::Questions;
    }
    // Last, so that the message travels while the rest is done.
    if (isEmailStaged() && !isEmailProved() && !m_left)
        return Asked::Code;
    return Asked::Ready;
}

bool VisitorOrder::isAct(Asked asked)
{
    switch (asked) {
    case Asked::Email:
    case Asked::Image:
    case Asked::Channels:
    case Asked::Questions:
    case Asked::Code:
        return true;
    case Asked::Nothing:
    case Asked::Facts:
    case Asked::FactsReceived:
    case Asked::Ready:
    case Asked::Confirmation:
    case Asked::Thanks:
        return false;
    }
    return false;
}

void VisitorOrder::stageEmail(const QString& masked, qint64 stagedMs)
{
    m_email = {masked, stagedMs, 0, {}};
    m_registered = m_left = false;
}

void VisitorOrder::proveRegistered(const QString& masked, qint64 stagedMs)
{
    stageEmail(masked, stagedMs);
    m_registered = true;
}

void VisitorOrder::proveEmail(qint64 provedMs)
{
    m_email.provedMs = provedMs;
    m_channels.linkCounts = m_channels.link;
    m_left = false;
}

void VisitorOrder::leaveCode()
{
    m_left = isEmailStaged() && !isEmailProved();
}

void VisitorOrder::dropEmail()
{
    // Without its address the link is no way of recovering any more: the person chooses again.
    if (m_registered)
        m_channels.given = false;
    m_channels.linkCounts = false;
    m_email = {};
    m_registered = m_left = false;
}

void VisitorOrder::drop(Act act)
{
    m_ordered.setFlag(act, false);
    if (act == Act::Image)
        m_image = false;
    if (act != Act::Preferences)
        return;
    // The registered address was asked for its code for the link's sake.
    if (m_registered)
        dropEmail();
    m_channels = {};
    m_answers = 0;
}

} // namespace ventanilla
