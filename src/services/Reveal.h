#pragma once

#include "core/Facts.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"

#include <QList>

namespace ventanilla {

struct Context;

/// Why somebody looks at what is masked. A closed list, in the log as its name.
enum class RevealReason { ReadBack, CompareDocument, PersonAsks, Complaint,
    Review ///< of the log, by supervision or an auditor
};
QByteArray revealReasonName(RevealReason reason); ///< `read-back`, …
QList<RevealReason> revealReasons();    ///< in a visit
QList<RevealReason> logRevealReasons(); ///< in the log

/// The person's record whole, for the seconds the policy says; its own entry in the log, before anything is shown.
/// A clerk in their own visit only. Errors: VisitNotOpen.
struct RevealPerson {
    static constexpr Permission permission = Permission::Reveal;
    static constexpr const char* action = "view.reveal";
    struct Reply {
        PersonRecord record;
        int seconds;          ///< then it is to be hidden again
    };
    VisitId visit;
    RevealReason reason;
};

Result<RevealPerson::Reply> execute(Context&, const RevealPerson&);

} // namespace ventanilla
