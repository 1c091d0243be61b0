#pragma once

#include "core/Identifier.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"
#include "services/Approval.h"

#include <QList>

namespace ventanilla {

struct Context;
namespace storage {
class Database;
}

/// Why a person's data are erased. A closed list, in the log as its name.
enum class ErasureReason { PersonAsks, CourtOrder, RegisteredTwice, KeptLongEnough };
QByteArray erasureReasonName(ErasureReason reason); ///< `person-asks`, …
QList<ErasureReason> erasureReasons();

/// Whose data, and why.
struct ErasureAsked {
    PersonId person;
    ErasureReason reason;
};

/// What a second person is shown of the one whose data are to be erased. The last four of the number are not in it: they are read from the
/// request or the document, and retyped.
struct ErasureSummary {
    QString name;
    QString number; ///< its first characters
    QString email;  ///< masked; empty when none
    QString mobile; ///< masked; empty when none
    int age;
    bool visitWaits; ///< a visit of the person waits to be continued; it ends
    ErasureReason reason;
};

/// Finds a person whose data are to be erased. Errors: PersonNotFound, PersonIsClerk (nobody does it to themself), PersonBeingServed (text: the
/// counter).
struct SeekErasure {
    static constexpr Permission permission = Permission::Unlock;
    static constexpr const char* action = "erasure.seek";
    struct Reply {
        PersonId person;
        QString name;
        QString number; ///< its first characters
    };
    Identifier identifier;
};

/// Destroys the person's data key and blanks every row that holds something of the person, in one commit: what the log commits to can be opened
/// by nobody any more, and the log still verifies. The number is free for a new record. Written to the list that a restored backup is taken
/// through before it is true. Errors: PersonNotFound, PersonIsClerk, PersonBeingServed, Approval…, FileFailed (the list), ClockBehind.
struct ErasePerson {
    static constexpr Permission permission = Permission::ErasePerson;
    static constexpr const char* action = "person.erase";
    struct Reply {
        qint64 entry;
        bool settled; ///< false: old bytes are still in the write-ahead log, because somebody is reading; closing the desk takes them away
    };
    PersonId person;
    ErasureReason reason;
    Approval approval;
};

Result<SeekErasure::Reply> execute(Context&, const SeekErasure&);
Result<ErasePerson::Reply> execute(Context&, const ErasePerson&);
Result<Matter> matterOf(const Context&, const ErasePerson&);

/// Erases again, in a database that was restored from a backup, whom the list outside of it names; how many were there and had to be. To be
/// called before anybody works with the database, as the log that the restored office writes from now on; `nowMs`: UTC.
Result<qint64> replayErasures(storage::Database& database, const QList<PersonId>& erased, qint64 nowMs);

} // namespace ventanilla
