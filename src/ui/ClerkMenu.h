#pragma once

#include "ui/Appearance.h"

#include <QMenu>

namespace ventanilla {

/// The menu of the clerk's window: how it speaks and looks, and the way to the pages beside a visit. Made again each time it opens.
class ClerkMenu : public QMenu
{
    Q_OBJECT
public:
    /// Who is signed in decides what the menu offers.
    struct For {
        bool open = false;     ///< somebody is signed in and the desk is not locked
        bool pages = false;    ///< and the pages may be left: no password waits to be changed
        bool audit = false;    ///< may read the log
        bool verify = false;   ///< may verify the log
        bool mail = false;     ///< may look after what waits to leave
        bool staff = false;    ///< may see the staff
        bool policy = false;   ///< may change the rules
        bool backup = false;   ///< may make copies
        bool channels = false; ///< may say how messages leave
        bool fullScreen = false;
    };

    /// `appearance` outlives the menu.
    explicit ClerkMenu(Appearance& appearance, QWidget* parent = nullptr);

    void open(const QPoint& globalPos, const For& who);

Q_SIGNALS:
    void deskWanted();
    void activityWanted();
    void auditWanted();
    void verifyWanted();
    void mailWanted();
    void staffWanted();
    void policyWanted();
    void backupWanted();
    void channelsWanted();
    void passwordWanted();
    void helpWanted();
    void fullScreenWanted(bool on);
    void lockWanted();
    void signOutWanted();

private:
    QAction* add(QMenu& menu, const char* name, const QString& words, const QString& key = {});
    QMenu* addChoices(const char* name, const QString& words);

    Appearance& m_appearance;
};

} // namespace ventanilla
