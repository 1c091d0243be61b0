#pragma once

#include "core/Result.h"
#include "core/Role.h"
#include "services/Approval.h"
#include "services/Ticket.h"

#include <concepts>
#include <type_traits>

namespace ventanilla {

struct Context;

template <typename C>
concept NamesPermission = requires {
    { C::permission } -> std::convertible_to<Permission>;
};
template <typename C>
concept NamesAction = requires {
    { C::action } -> std::convertible_to<const char*>;
};
template <typename C>
concept CarriesTicket = requires(const C& command) {
    { command.ticket } -> std::convertible_to<const IdentityTicket&>;
};

template <typename C>
concept CarriesApproval = requires(const C& command) {
    { command.approval } -> std::convertible_to<const Approval&>;
};

template <typename C> constexpr bool changesPerson()
{
    if constexpr (NamesPermission<C>)
        return C::permission == Permission::ChangePerson;
    else
        return false;
}

template <typename C> constexpr bool needsApproval()
{
    if constexpr (NamesPermission<C>)
        return wantsSecondPerson(C::permission);
    else
        return false;
}

/// What every command must be; a wrong one does not compile.
template <typename C> constexpr void checkCommand()
{
    static_assert(NamesPermission<C>, "a command names its permission");
    static_assert(NamesAction<C>, "a command names its action in the log");
    static_assert(!changesPerson<C>() || CarriesTicket<C>, "a command that changes a person carries an IdentityTicket");
    static_assert(!needsApproval<C>() || CarriesApproval<C>, "a command that wants a second person carries an Approval");
}

/// A command that the visitor's window sends says `static constexpr bool fromVisitor = true`: it passes while the clerk's side is locked.
template <typename C> constexpr bool comesFromVisitor()
{
    if constexpr (requires { C::fromVisitor; })
        return C::fromVisitor;
    else
        return false;
}

/// What passes while the password is one that somebody else gave: `static constexpr bool withGivenPassword = true`.
template <typename C> constexpr bool passesWithGivenPassword()
{
    if constexpr (requires { C::withGivenPassword; })
        return C::withGivenPassword;
    else
        return false;
}

/// What the door asks the password again for, unless it was typed in the last `passwordAgainMsMax`: `static constexpr bool asksPasswordAgain = true`,
/// or, where it depends on what is wanted, `bool asksPasswordAgain() const`. Answered with PasswordAgain until ProvePassword has succeeded.
template <typename C> constexpr bool wantsPasswordAgain([[maybe_unused]] const C& command)
{
    if constexpr (requires { { command.asksPasswordAgain() } -> std::convertible_to<bool>; })
        return command.asksPasswordAgain();
    else if constexpr (requires { C::asksPasswordAgain; })
        return C::asksPasswordAgain;
    else
        return false;
}
/// What passes while the database is behind what is remembered of it: `static constexpr bool whileBehind = true`. It reads; the entry that says
/// so is not written, because nothing is.
template <typename C> constexpr bool passesWhileBehind()
{
    if constexpr (requires { C::whileBehind; })
        return C::whileBehind;
    else
        return false;
}
inline constexpr long long passwordAgainMsMax = 60'000;

/// What the door is told of a command.
struct Knock {
    const char* action;
    Permission permission;
    const IdentityTicket* ticket; ///< none: the command carries none
    bool fromVisitor;
    bool whileLocked;             ///< unlocking, signing out
    bool withGivenPassword;       ///< changing it, signing out, the lock
    bool asksPasswordAgain;
    bool whileBehind;
};

/// Session, lock, role and ticket; a refusal becomes a `deny` leaf of its own before the error is returned.
Result<void> admit(Context& context, const Knock& knock);

/// Uses up the approval that an admitted command carries: it must be of `matter`, which is what the command would do now. From then on every
/// event names who approved, until endApproved(). A refusal becomes a `deny` leaf.
Result<void> admitApproved(Context& context, const Knock& knock, const Approval& approval, const Result<Matter>& matter);
void endApproved(Context& context);

/// Behind the door: admitted commands are executed, found by overload of `execute`; what they want approved by overload of `matterOf`.
template <typename C> Result<typename C::Reply> passDoor(Context& context, const C& command)
{
    checkCommand<C>();
    const IdentityTicket* ticket = nullptr;
    if constexpr (CarriesTicket<C>)
        ticket = &command.ticket;
    constexpr bool whileLocked = requires { requires C::whileLocked; };
    const Knock knock {C::action, C::permission, ticket, comesFromVisitor<C>(), whileLocked, passesWithGivenPassword<C>(), wantsPasswordAgain(command), passesWhileBehind<C>()};
    TRY_DO(admit(context, knock));
    if constexpr (CarriesApproval<C>) {
        TRY_DO(admitApproved(context, knock, command.approval, matterOf(context, command)));
        auto done = execute(context, command);
        endApproved(context);
        return done;
    } else {
        return execute(context, command);
    }
}

} // namespace ventanilla
