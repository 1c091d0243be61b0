#include "ui/ClerkWindow.h"

#include "ui/BackupPage.h"
#include "ui/BackupRun.h"
#include "ui/BackupWords.h"
#include "ui/ChannelsPage.h"
#include "ui/LoginPage.h"
#include "ui/PolicyPage.h"
#include "ui/StatusLine.h"

// The part of ClerkWindow that looks after the office itself: the administrator's pages, the day's copy, the room on the disk.
namespace ventanilla {

void ClerkWindow::makeOffice()
{
    const auto follow = [this](AdminTabs::Tab tab) {
        switch (tab) {
        case AdminTabs::Tab::Policy:
            return openPolicy();
        case AdminTabs::Tab::Backup:
            return openBackup();
        case AdminTabs::Tab::Channels:
            return openChannels();
        }
    };
    connect(m_channels, &ChannelsPage::tabWanted, this, follow);
    connect(m_channels, &ChannelsPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_channels, &ChannelsPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_channels, &ChannelsPage::channelChanged, m_status, &StatusLine::refresh);
    connect(m_policy, &PolicyPage::tabWanted, this, follow);
    connect(m_backup, &BackupPage::tabWanted, this, follow);
    connect(m_policy, &PolicyPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_backup, &BackupPage::backWanted, this, &ClerkWindow::closeAside);
    connect(m_policy, &PolicyPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_backup, &BackupPage::failed, this, &ClerkWindow::noteFailure);
    connect(m_backups, &BackupRun::changed, this, [this] { m_status->showCopying(m_backups->isRunning() ? m_backups->percent() : -1); });
    connect(m_backups, &BackupRun::ended, this, [this](const Result<BackupMade>& result) {
        m_status->refresh();
        if (current() != static_cast<Page*>(m_backup) && (!result || m_session.state() == ClerkSession::State::SignedOut))
            say(result ? Banner::Kind::Ok : Banner::Kind::Danger, [result] { return BackupWords::of(result); });
        // Who closed the window meanwhile waits for this only, and for nothing when it failed: that is to be read.
        if (!m_backups->isRunning() && std::exchange(m_quitting, false) && m_session.state() == ClerkSession::State::SignedOut && result)
            Q_EMIT closed();
    });
    m_status->showDisk(m_disk);
    connect(&m_office, &Office::diskChanged, this, [this](const DiskRoom& room) {
        const DiskStage before = std::exchange(m_disk, room).stage;
        m_status->showDisk(room);
        if (room.stage != before)
            tellDisk(room);
    });
}

void ClerkWindow::openPolicy()
{
    if (mayMove() && allows(m_session.role(), Permission::ChangePolicy) && current() != static_cast<Page*>(m_policy))
        openAside(m_policy);
}

void ClerkWindow::openBackup()
{
    if (mayMove() && allows(m_session.role(), Permission::Backup) && current() != static_cast<Page*>(m_backup))
        openAside(m_backup);
}

void ClerkWindow::openChannels()
{
    if (mayMove() && allows(m_session.role(), Permission::ManageChannels) && current() != static_cast<Page*>(m_channels))
        openAside(m_channels);
}

bool ClerkWindow::isOffice(const Page* page) const
{
    return page == static_cast<Page*>(m_policy) || page == static_cast<Page*>(m_backup) || page == static_cast<Page*>(m_channels);
}

void ClerkWindow::closeOfDay(const CloseDay::Reply& closed)
{
    m_login->offerSheet(closed, m_printFolder);
    m_backups->begin(closed.backup);
}

void ClerkWindow::tellDisk(const DiskRoom& room)
{
    if (room.stage == DiskStage::Enough)
        clearNotice();
    else
        say(room.stage == DiskStage::Low ? Banner::Kind::Warn : Banner::Kind::Danger, [room] { return BackupWords::of(room); });
}

} // namespace ventanilla
