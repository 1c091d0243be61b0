#pragma once

#include "app/StateFolder.h"
#include "app/Terminal.h"
#include "core/Clock.h"
#include "core/Policy.h"
#include "services/Founding.h"
#include "services/Office.h"

#include <QCoreApplication>

#include <memory>

namespace ventanilla {

/// Where the administration works, as its command line says.
struct AdminPlaces {
    QString dataDir;
    QString stateDir;
    QString policyFile; ///< empty: not given
};

/// What `ventanilla-admin` does: asks what it needs, goes through the door, says what it did. Each returns the program's exit code:
/// 0 done, 1 refused with words on stderr.
class AdminCommands
{
    Q_DECLARE_TR_FUNCTIONS(AdminCommands)
public:
    /// `clock` outlives the commands.
    AdminCommands(AdminPlaces places, const Clock& clock);
    ~AdminCommands();

    int init();
    int demo(bool ifAbsent);
    int addStaff(const QString& login, const QString& role);
    int listStaff();
    int backUp(const QString& path);
    /// Says the error in words.
    int refuse(const Error& error);

private:
    QString databasePath() const;
    Result<void> found(FoundingOrder order);
    Result<FoundingOrder> askOffice();
    Result<Founder> askFounder(Role role, const QString& who);
    Result<void> openOffice();
    Result<void> signIn(const QString& who);
    Result<void> signOut();
    Result<void> enrol(const QByteArray& login);

    AdminPlaces m_places;
    const Clock& m_clock;
    Terminal m_terminal {};
    std::unique_ptr<FileLock> m_lock {};
    std::unique_ptr<Office> m_office {};
};

} // namespace ventanilla
