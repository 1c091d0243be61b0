#pragma once

#include "core/Seed.h"
#include "gui/BurstFields.h"
#include "gui/BurstKinds.h"
#include "gui/ClerkAtWork.h"
#include "gui/ScannerAtWork.h"

#include <QLineEdit>

#include <memory>

namespace ventanilla {

/// Has a scanner send bursts of each kind, and judges what a clerk then has to see: each ends in the right field or is refused, none leaves a
/// trace, none fires a shortcut, presses a button or serves another person unasked.
class BurstJudge
{
public:
    ScannerAtWork& scanner() { return m_scanner; }
    /// A clerk is in mid-visit, and the windows that bursts fall into are shown.
    void begin();
    /// One burst, into windows as they were at the beginning.
    void play(BurstKind kind);

private:
    using Reading = ScannerAtWork::Reading;

    void read();
    void ownField();
    void prefixed();
    void prefixMissing();
    void cut();
    void cutNumber();
    void withCommands();
    void withFunctionKeys();
    void tail();
    void secret();
    void visitors();
    void deaf();
    void person();
    void another();
    void answers();
    void send(BurstKind kind);
    static bool isRead(const BurstFields& window, const Reading& reading);

    ScannerAtWork m_scanner {seededRandom()};
    std::unique_ptr<ClerkAtWork> m_clerk {};
    std::unique_ptr<QLineEdit> m_visitors {};
    std::unique_ptr<BurstFields> m_prefixed {}, m_plain {};
};

} // namespace ventanilla
