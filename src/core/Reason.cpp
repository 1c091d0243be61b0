#include "core/Reason.h"

#include <array>

namespace ventanilla {

namespace {

struct CodedReason
{
    Reason reason;
    QByteArrayView code;
};

// Written out, not counted: a code that stands in a log keeps its meaning when the enum grows.
constexpr std::array<CodedReason, 29> codes{{
    {Reason::PersonLeft, "R-01"},
    {Reason::WrongPerson, "R-02"},
    {Reason::PersonChangedMind, "R-03"},
    {Reason::DocumentMissing, "R-04"},
    {Reason::DocumentExpired, "R-05"},
    {Reason::DocumentNotAccepted, "R-06"},
    {Reason::DocumentMismatch, "R-07"},
    {Reason::PhotoMismatch, "R-08"},
    {Reason::FactsMismatch, "R-09"},
    {Reason::EvidenceInsufficient, "R-10"},
    {Reason::Pressure, "R-11"},
    {Reason::Minor, "R-12"},
    {Reason::Deceased, "R-13"},
    {Reason::Blocked, "R-14"},
    {Reason::ClerksOwn, "R-15"},
    {Reason::OneScreen, "R-16"},
    {Reason::NoPath, "R-17"},
    {Reason::TicketExpired, "R-18"},
    {Reason::SessionEnded, "R-19"},
    {Reason::DeskStopped, "R-20"},
    {Reason::AnotherUnlocked, "R-21"},
    {Reason::Employer, "R-22"},
    {Reason::Representative, "R-23"},
    {Reason::CannotRead, "R-24"},
    {Reason::SetAside, "R-25"},
    {Reason::CodeAwaited, "R-26"},
    {Reason::NotContinued, "R-27"},
    {Reason::PersonErased, "R-28"},
    {Reason::OfficeRestored, "R-29"},
}};

} // namespace

QByteArray reasonCode(Reason reason)
{
    for (const CodedReason& coded : codes) {
        if (coded.reason == reason)
            return coded.code.toByteArray();
    }
    Q_UNREACHABLE_RETURN({});
}

Result<Reason> parseReason(QByteArrayView code)
{
    for (const CodedReason& coded : codes) {
        if (coded.code == code)
            return coded.reason;
    }
    return ErrorCode::ReasonUnknown;
}

QList<Reason> abandonReasons()
{
    return {Reason::PersonLeft, Reason::PersonChangedMind, Reason::WrongPerson};
}

QList<Reason> refuseReasons()
{
    // What only the program can know (facts that differ, the record's state, the clerk's own id,
    // the screens) is not offered.
    return {Reason::DocumentMissing,
            Reason::DocumentExpired,
            Reason::DocumentNotAccepted,
            Reason::DocumentMismatch,
            Reason::PhotoMismatch,
            Reason::EvidenceInsufficient,
            Reason::Minor,
            Reason::Deceased,
            Reason::Pressure,
            Reason::Representative,
            Reason::CannotRead,
            Reason::NoPath};
}

} // namespace ventanilla
