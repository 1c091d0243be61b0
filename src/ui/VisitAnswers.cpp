#include "ui/Visit.h"

#include <QDateTime>

// The visitor's side of a visit: what is answered on their window.

namespace ventanilla {

void Visit::giveFacts(const FactAnswers& answers)
{
    giveFacts(answers, {}, {});
}

void Visit::giveFacts(const FactAnswers& answers, const QByteArray& question, Secret answer)
{
    if (m_busy || m_stage != Stage::Identified)
        return;
    ask(GiveFacts {*m_visit, answers, question, std::move(answer)}, &Visit::visitorFailed, [this](GiveFacts::Reply) {
        m_factsGiven = true;
        setAsked(Asked::FactsReceived);
    });
}

void Visit::stageEmail(const Email& email)
{
    if (m_busy || !m_ticket)
        return;
    ask(StageEmail {*m_ticket, email}, &Visit::visitorFailed, [this](StageEmail::Reply reply) {
        m_order.stageEmail(reply.masked, reply.stagedMs);
        goOn();
    });
}

void Visit::proveRegisteredEmail()
{
    if (!answers(Asked::Channels))
        return;
    ask(ProveRegisteredEmail {*m_ticket}, &Visit::visitorFailed,
        [this](ProveRegisteredEmail::Reply reply) { m_order.proveRegistered(reply.masked, reply.stagedMs); });
}

void Visit::checkCode(Secret code)
{
    if (m_busy || !m_ticket)
        return;
    ask(CheckCode {*m_ticket, std::move(code)}, &Visit::visitorFailed, [this](CheckCode::Reply) {
        // For the screen only: what counts is written by the office with its own clock.
        m_order.proveEmail(QDateTime::currentMSecsSinceEpoch());
        goOn();
    });
}

void Visit::resendCode()
{
    if (m_busy || !m_ticket)
        return;
    ask(ResendCode {*m_ticket}, &Visit::visitorFailed, [this](ResendCode::Reply) {
        m_order.noteMail({});
        Q_EMIT codeResent();
    });
}

void Visit::changeEmail()
{
    if (!m_busy && m_ticket)
        dropEmail(&Visit::visitorFailed);
}

void Visit::dropEmail(void (Visit::*failed)(const Error&))
{
    // Staging the next address replaces this one; it is dropped at once, so that its code is void from now on.
    ask(DropEmail {*m_ticket}, failed, [this](DropEmail::Reply) {
        m_order.dropEmail();
        askNext();
    });
}

void Visit::offerImages()
{
    if (!answers(Asked::Image))
        return;
    ask(OfferImages {*m_ticket}, &Visit::visitorFailed, [this](OfferImages::Reply reply) {
        if (m_asked != Asked::Image)
            return;
        m_images = std::move(reply.images);
        Q_EMIT imagesOffered();
    });
}

void Visit::chooseImage(SecurityImage image)
{
    if (!answers(Asked::Image))
        return;
    ask(StageImage {*m_ticket, image}, &Visit::visitorFailed, [this](StageImage::Reply) {
        m_order.takeImage();
        goOn();
    });
}

void Visit::giveChannels(bool linkByEmail, bool inPerson, const QString& mobile)
{
    if (!answers(Asked::Channels))
        return;
    ask(StageChannels {*m_ticket, linkByEmail, inPerson, mobile}, &Visit::visitorFailed, [this, linkByEmail, inPerson](StageChannels::Reply reply) {
        m_order.takeChannels({true, linkByEmail, reply.linkCounts, inPerson, maskedMobile(reply.mobile)});
        goOn();
    });
}

void Visit::giveAnswer(const QByteArray& question, Secret answer)
{
    if (!answers(Asked::Questions))
        return;
    ask(StageAnswer {*m_ticket, question, std::move(answer)}, &Visit::visitorFailed, [this](StageAnswer::Reply reply) {
        m_order.takeAnswer(reply.answered);
        goOn();
    });
}

void Visit::confirm()
{
    if (!answers(Asked::Confirmation))
        return;
    ask(ConfirmVisit {*m_ticket, m_order.isCodeLeft()}, &Visit::visitorFailed, [this](ConfirmVisit::Reply reply) {
        m_confirmation = std::move(reply);
        dropTicket();
        setAsked(Asked::Thanks);
        setStage(Stage::Confirmed);
    });
}

void Visit::reject()
{
    if (m_busy || !m_ticket)
        return;
    if (!m_order.isEmailStaged() || m_order.isCodeLeft()) {
        setAsked(Asked::Nothing);
        Q_EMIT visitorRejected();
        return;
    }
    ask(DropEmail {*m_ticket}, &Visit::visitorFailed, [this](DropEmail::Reply) {
        m_order.dropEmail();
        setAsked(Asked::Nothing);
        Q_EMIT visitorRejected();
    });
}

void Visit::askMoreTime()
{
    m_watch.ask(true);
}

} // namespace ventanilla
