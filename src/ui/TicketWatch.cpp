#include "ui/TicketWatch.h"

#include "services/Office.h"
#include "services/ValidateIdentity.h"

#include <utility>

namespace ventanilla {

namespace {
constexpr int secondMs = 1000;
} // namespace

TicketWatch::TicketWatch(Office& office, int warningSeconds, QObject* parent) : QObject(parent), m_office(office), m_warningMs(qint64(warningSeconds) * secondMs)
{
    m_ticking.setInterval(secondMs);
    connect(&m_ticking, &QTimer::timeout, this, &TicketWatch::tick);
}

void TicketWatch::start(const VisitId& visit, qint64 remainingMs)
{
    stop();
    m_visit = visit;
    m_remainingMs = remainingMs;
    m_asked.start();
    m_ticking.start();
}

void TicketWatch::stop()
{
    ++m_turn;
    m_ticking.stop();
    m_visit.reset();
    m_remainingMs = 0;
    m_used = m_asking = m_warned = false;
}

qint64 TicketWatch::remainingMs() const
{
    return m_visit ? qMax<qint64>(0, m_remainingMs - m_asked.elapsed()) : 0;
}

void TicketWatch::tick()
{
    Q_EMIT ticked(remainingMs());
    ask(std::exchange(m_used, false));
}

void TicketWatch::ask(bool used)
{
    if (!m_visit)
        return;
    if (m_asking) {
        m_used = m_used || used;
        return;
    }
    m_asking = true;
    m_office.perform(TouchTicket {*m_visit, used}).then(this, [this, turn = m_turn](Result<TouchTicket::Reply> answer) {
        if (turn != m_turn)
            return;
        m_asking = false;
        if (answer) {
            settle(answer.value().remainingMs);
            return;
        }
        const Error error = answer.error();
        if (error.code == ErrorCode::TicketExpired || error.code == ErrorCode::TicketInvalid) {
            settle(0);
        } else if (error.code == ErrorCode::NotSignedIn || error.code == ErrorCode::SessionEnded || error.code == ErrorCode::StaffDisabled || error.code == ErrorCode::VisitNotOpen) {
            m_ticking.stop();
            Q_EMIT ended(error);
        }
    });
}

void TicketWatch::settle(qint64 remainingMs)
{
    m_remainingMs = remainingMs;
    m_asked.start();
    if (remainingMs <= 0) {
        stop();
        Q_EMIT expired();
        return;
    }
    const bool warn = remainingMs <= m_warningMs;
    if (warn && !std::exchange(m_warned, warn))
        Q_EMIT runningOut(remainingMs);
    m_warned = warn;
}

} // namespace ventanilla
