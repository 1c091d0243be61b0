#pragma once

#include "core/Result.h"

namespace ventanilla::crypto {

/// Puts known questions of the standards to every construction and compares the answers.
/// Errors: CryptoSelfTestFailed; the detail names the construction.
Result<void> selfTest();

} // namespace ventanilla::crypto
