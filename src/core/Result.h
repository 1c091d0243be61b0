#pragma once

#include "core/Error.h"

#include <expected>
#include <utility>

namespace ventanilla {

/// A value or an Error. It cannot be ignored: the class itself is [[nodiscard]].
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_value(std::move(value)) {}
    Result(Error error) : m_value(std::unexpected(std::move(error))) {}
    Result(ErrorCode code) : Result(Error{code}) {}

    bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }
    T& value() & { return m_value.value(); }
    const T& value() const& { return m_value.value(); }
    T&& value() && { return std::move(m_value).value(); }
    const Error& error() const { return m_value.error(); }

private:
    std::expected<T, Error> m_value;
};

/// Success without a value, or an Error.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_value(std::unexpected(std::move(error))) {}
    Result(ErrorCode code) : Result(Error{code}) {}

    bool ok() const { return m_value.has_value(); }
    explicit operator bool() const { return ok(); }
    const Error& error() const { return m_value.error(); }

private:
    std::expected<void, Error> m_value;
};

} // namespace ventanilla

/// Binds `name` to the value of a Result, or returns its error from the enclosing function.
#define TRY(name, ...)                                                                             \
    auto name##OrError = (__VA_ARGS__);                                                            \
    if (!name##OrError)                                                                            \
        return name##OrError.error();                                                              \
    [[maybe_unused]] auto name = std::move(name##OrError).value()

/// The same for a Result<void>.
#define TRY_DO(...)                                                                                \
    if (auto done = (__VA_ARGS__); !done)                                                          \
    return done.error()
