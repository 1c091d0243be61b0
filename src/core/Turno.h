#pragma once

#include "core/Result.h"

#include <QString>

namespace ventanilla {

/// A ticket of the queue, as `A-045`. It says whose turn it is and never proves who somebody is.
class Turno
{
public:
    static constexpr qsizetype charactersMax = 8; ///< letters and digits, the hyphen not counted

    /// Letters and digits with a digit among them and at most one hyphen inside; blanks around are
    /// let go, letters made large. Errors: TurnoMalformed.
    static Result<Turno> parse(QStringView typed);

    const QString& text() const { return m_text; }
    /// One to three letters, then digits: sure enough to be taken from a scanner.
    bool usual() const;
    friend bool operator==(const Turno&, const Turno&) = default;

private:
    explicit Turno(QString text) : m_text(std::move(text)) {}
    QString m_text;
};

} // namespace ventanilla
