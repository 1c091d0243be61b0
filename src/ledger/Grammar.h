#pragma once

#include "ledger/Entry.h"

#include <algorithm>
#include <array>

/// The grammar of a leaf ("AL1") as far as its writer and its reader share it.
namespace ventanilla::ledger::grammar {

inline constexpr qint64 version = 1;
inline constexpr qint64 numberMax = (qint64(1) << 53) - 1;

/// By the order of `Key`, which is the order in a leaf: ascending.
inline constexpr std::array<QByteArrayView, 17> names{
    "a", "b", "c", "cb", "cm", "d", "e", "n", "o", "r", "rh", "s", "t", "u", "v", "w", "x"};
inline constexpr std::array<QByteArrayView, 4> outcomes{"ok", "deny", "fail", "unknown"};

/// Which of the four numbers of a leaf a key is, −1 when it is a text.
constexpr int numberAt(Key key)
{
    switch (key) {
    case Key::Index:
        return 0;
    case Key::UtcMs:
        return 1;
    case Key::BootMs:
        return 2;
    case Key::Version:
        return 3;
    default:
        return -1;
    }
}

constexpr bool isNumber(Key key)
{
    return numberAt(key) >= 0;
}

inline constexpr auto textCharacters = [] {
    std::array<bool, 256> allowed{};
    for (const char c :
         QByteArrayView("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-:/+=@"))
        allowed[static_cast<unsigned char>(c)] = true;
    return allowed;
}();

constexpr bool isTextCharacter(char c)
{
    return textCharacters[static_cast<unsigned char>(c)];
}

inline bool isOutcome(QByteArrayView text)
{
    return std::find(outcomes.begin(), outcomes.end(), text) != outcomes.end();
}

} // namespace ventanilla::ledger::grammar
