#pragma once

#include "core/Ids.h"
#include "core/Policy.h"
#include "core/Result.h"
#include "storage/Tables.h"

#include <optional>

namespace ventanilla {

struct Context;

/// What is guessed at: wrong tries are counted in the log under a handle, slowed down and stopped as the policy says.
struct Guarded {
    const char* action;     ///< whose `fail` leaves are the tries; an `ok` of it clears them
    QByteArray clearedBy;   ///< an action that clears them as well; empty: none
    QByteArray handle;      ///< CounterKeys::loginHandle
    ErrorCode wrong;        ///< what a wrong try is called; number: tries left before a wait
    int freeTries = 0;      ///< tries before the longest wait; 0: waits grow as the policy says for a sign-in
    bool locks = true;      ///< after the policy's greatest number of tries only somebody else opens; else the longest wait stays
};

/// A sign-in name's password.
Guarded passwordOf(const QByteArray& handle);

/// The tries so far. Errors: SignInWait (seconds), SignInLocked; a refusal is a leaf and counts as no try.
Result<storage::Failures> mayTry(Context& context, const Guarded& guarded);
/// The wrong try's leaf, which stands before anybody is told; then the error to tell.
Error wrongTry(Context& context, const Guarded& guarded, const std::optional<StaffId>& whose, const storage::Failures& before);
/// How far a sign-in name has got.
enum class TriesState { Free, Waits, Locked };
Result<TriesState> triesState(const Context& context, const Guarded& guarded);

} // namespace ventanilla
