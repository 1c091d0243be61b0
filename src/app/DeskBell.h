#pragma once

#include "core/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace ventanilla {

/// The bell of a running desk: a socket in the user's runtime folder (XDG), one for each state
/// folder, which only its owner may ring. A second start rings it and leaves, and the desk that is
/// open comes to the front.
class DeskBell
{
public:
    static constexpr qsizetype tokenMax = 256; ///< bytes

    /// Hangs the bell; `rung` is called on this thread with the activation token that the second
    /// start had (empty: none). Only who holds the desk's lock may, because a bell that a stop left
    /// behind is taken down. Errors: FileFailed.
    static Result<DeskBell> hang(const QString& stateDir,
                                 std::function<void(const QByteArray& token)> rung);
    /// Whether a desk heard it.
    static bool ring(const QString& stateDir, const QByteArray& token);

    DeskBell(DeskBell&&) noexcept;
    DeskBell& operator=(DeskBell&&) = delete;
    ~DeskBell();

private:
    struct Hung;
    explicit DeskBell(std::unique_ptr<Hung> hung);
    std::unique_ptr<Hung> m_hung;
};

} // namespace ventanilla
