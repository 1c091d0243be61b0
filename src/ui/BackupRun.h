#pragma once

#include "services/Backups.h"
#include "services/Office.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

namespace ventanilla {

/// A copy being made in the back room, whoever began it: the page, or a close of day. It goes on whatever page is shown and whoever signs out.
class BackupRun : public QObject
{
    Q_OBJECT
public:
    /// `office` outlives the run.
    explicit BackupRun(Office& office, QObject* parent = nullptr);

    /// One at a time: another one is waited for first.
    void begin(std::shared_ptr<BackupJob> job);
    bool isRunning() const { return m_job != nullptr; }
    /// 0 to 100.
    int percent() const;
    void stop();

Q_SIGNALS:
    /// Begun, gone on or ended.
    void changed();
    void ended(const ventanilla::Result<ventanilla::BackupMade>& result);

private:
    void end();
    Office& m_office;
    std::shared_ptr<BackupJob> m_job {};
    std::shared_ptr<BackupJob> m_next {};
    QFutureWatcher<Result<BackupMade>> m_watcher {};
};

} // namespace ventanilla
