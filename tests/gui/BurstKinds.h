#pragma once

#include <array>
#include <cstddef>

namespace ventanilla {

/// What may happen between a scanner and a window.
enum class BurstKind {
    Read,          ///< any reading, in any framing, into any field that is no secret
    OwnField,      ///< a plain number into the field that wants it
    Prefixed,      ///< behind the office's prefix, something of ours or nothing
    PrefixMissing, ///< the office has a prefix, and it is not there
    Cut,           ///< a zone that ends in the middle
    CutNumber,     ///< a number that ends in the middle
    Commands,      ///< characters that come with Ctrl or Alt
    FunctionKeys,  ///< keys of the window in mid-burst
    Tail,          ///< something behind the last Enter
    Secret,        ///< into a password
    Visitors,      ///< the other window has the focus
    Deaf,          ///< Enters behind it
    Person,        ///< fingers, not a scanner
    Another,       ///< another person's card in the middle of a visit
    Answers,       ///< its first letter would answer a question
    Count
};
inline constexpr std::size_t burstKinds = std::size_t(BurstKind::Count);
/// Of a thousand bursts. A burst of Cut waits for a silence, Another and Answers need a whole window.
inline constexpr std::array<int, burstKinds> burstShares {300, 60, 80, 40, 20, 50, 100, 50, 60, 60, 50, 60, 50, 14, 6};
inline constexpr std::array<const char*, burstKinds> burstNames {"read", "own field", "prefixed", "prefix missing", "cut", "cut number", "commands", "function keys",
                                                                    "tail", "secret", "visitor's", "deaf", "person", "another's card", "answers"};

} // namespace ventanilla
