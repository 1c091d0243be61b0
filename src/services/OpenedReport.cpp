#include "services/OpenedReport.h"

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

constexpr int altered = 20;
constexpr int truncated = 21;
constexpr int forked = 22;
constexpr int keysBroken = 23;
constexpr int unbacked = 24;
constexpr std::array worstFirst {keysBroken, forked, truncated, altered, unbacked, 10, 0};

} // namespace

int OpenedReport::verdictOf(What what)
{
    switch (what) {
    case What::FileChanged:
    case What::FileMissing:
    case What::SumsMalformed:
    case What::EntryAltered:
    case What::EntryUnproved:
    case What::EntryUnreadable:
    case What::CountDiffers:
        return altered;
    case What::EntriesMissing:
        return truncated;
    case What::EpochDiffers:
        return forked;
    case What::KeyOther:
    case What::KeyMisnamed:
    case What::HeadUnsigned:
    case What::EpochBroken:
    case What::CheckpointBad:
    case What::SignatureBad:
        return keysBroken;
    case What::OpeningUnbacked:
        return unbacked;
    }
    return keysBroken;
}

void OpenedReport::add(Finding finding)
{
    const auto rank = [](int code) { return std::ranges::find(worstFirst, code) - worstFirst.begin(); };
    if (const int code = verdictOf(finding.what); rank(code) < rank(verdict))
        verdict = code;
    if (findings.size() < findingsMax)
        findings.append(std::move(finding));
}

OpenedReport::Trust OpenedReport::trust() const
{
    const auto is = [this](Trust trust) { return std::ranges::any_of(logs, [trust](const Log& log) { return log.trust == trust; }); };
    return is(Trust::Other) ? Trust::Other : is(Trust::Unknown) ? Trust::Unknown : Trust::Known;
}

} // namespace ventanilla
