#pragma once

#include <functional>

namespace ventanilla {

/// A widget to which a single letter or digit does something. The first key of a scanner's burst cannot be told from a person's: what it did
/// is put back.
class PutsBack
{
public:
    virtual ~PutsBack() = default;
    /// Makes it as it is now.
    virtual std::function<void()> keep() = 0;
};

} // namespace ventanilla
