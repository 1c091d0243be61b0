#pragma once

#include "app/StateFolder.h"
#include "app/SystemClock.h"
#include "services/Office.h"

#include <QObject>

#include <memory>

namespace ventanilla {

class Counter;
class AnchorKeyring;
class DeskBell;
class SystemSession;
class Languages;

/// Where the desk finds its files, as its command line says.
struct DeskPlaces {
    QString dataDir;
    QString stateDir;
    QString policyFile; ///< empty: not given
    QString printFolder; ///< for the sheets of closed days; empty: the data folder's own
};

/// The running program: reads the files, opens the office, shows the windows; where it cannot, says in a window what to do.
class Desk : public QObject
{
    Q_OBJECT
public:
    /// `languages` outlives the desk.
    Desk(DeskPlaces places, Languages& languages);
    ~Desk() override;

    /// `ready`: whether cryptography passed its tests.
    void start(const Result<void>& ready);
    /// Ends the program in order.
    void stop();

private:
    /// `elsewhere`: checkpoints that are kept outside the state folder.
    Result<std::unique_ptr<Office>> prepare(const QList<storage::GivenAnchor>& elsewhere);
    void open(const QList<storage::GivenAnchor>& elsewhere);
    void opened(const Result<OpeningReport>& report);
    void comeToTheFront(const QByteArray& token);
    void refuse(const Error& error);

    DeskPlaces m_places;
    Languages& m_languages;
    SystemClock m_clock {};
    std::unique_ptr<FileLock> m_lock {};
    std::unique_ptr<AnchorKeyring> m_keyring {}; ///< the office keeps checkpoints in it
    std::unique_ptr<Office> m_office {};
    std::unique_ptr<Counter> m_counter {};
    std::unique_ptr<SystemSession> m_system {};
    std::unique_ptr<DeskBell> m_bell {};
};

} // namespace ventanilla
