#include "ui/BackupRun.h"

namespace ventanilla {

BackupRun::BackupRun(Office& office, QObject* parent) : QObject(parent), m_office(office)
{
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this, &BackupRun::changed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &BackupRun::end);
}

void BackupRun::begin(std::shared_ptr<BackupJob> job)
{
    if (!job)
        return;
    if (m_job) {
        m_next = std::move(job);
        return;
    }
    m_job = std::move(job);
    m_watcher.setFuture(m_office.carryOut(m_job));
    Q_EMIT changed();
}

int BackupRun::percent() const
{
    constexpr qint64 all = 100;
    const int total = m_watcher.progressMaximum();
    return total > 0 ? int(all * m_watcher.progressValue() / total) : 0;
}

void BackupRun::stop()
{
    if (m_job)
        m_job->stop();
}

void BackupRun::end()
{
    m_job.reset();
    const auto made = m_watcher.future().resultCount() > 0 ? std::optional(m_watcher.result()) : std::nullopt;
    // Whoever hears of the end sees whether another one goes on.
    begin(std::exchange(m_next, nullptr));
    if (made)
        Q_EMIT ended(*made);
    Q_EMIT changed();
}

} // namespace ventanilla
