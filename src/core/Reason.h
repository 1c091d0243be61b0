#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QList>

namespace ventanilla {

/// Why a visit ended without a change. A closed list: people choose, nobody writes.
enum class Reason {
    // abandoned
    PersonLeft,
    WrongPerson,
    PersonChangedMind,
    // refused
    DocumentMissing,
    DocumentExpired,
    DocumentNotAccepted,
    DocumentMismatch,
    PhotoMismatch,
    FactsMismatch,
    EvidenceInsufficient,
    Pressure, ///< somebody seems to be made to do it
    Minor,
    Deceased,
    Blocked,
    ClerksOwn,
    OneScreen,
    NoPath,
    Employer,
    Representative,
    CannotRead, ///< cannot read or see the visitor's window
    // ended by the desk itself
    TicketExpired,
    SessionEnded,
    DeskStopped, ///< the program ended in mid-visit
    AnotherUnlocked,
    // put off, to be continued
    SetAside,
    CodeAwaited,
    NotContinued, ///< its time ran out
    PersonErased, ///< the data of its person were erased
    OfficeRestored, ///< a backup took the office back to a time when it was open
};

/// `R-01` …: as written in the log and shown. Never reused for another meaning.
QByteArray reasonCode(Reason reason);
Result<Reason> parseReason(QByteArrayView code);
/// The ones a clerk may choose for abandoning and for refusing, in the order they are offered.
QList<Reason> abandonReasons();
QList<Reason> refuseReasons();

} // namespace ventanilla
