#pragma once

#include "core/Identifier.h"
#include "core/Mrz.h"
#include "core/Ruc.h"
#include "core/Turno.h"

#include <QString>

#include <optional>
#include <variant>

namespace ventanilla {

/// What a scanner typed, as far as it can be told: the zone of a card or a passport, a cédula, a
/// RUC, a ticket of the queue, or a cédula inside other text (a QR code's), which is trusted no
/// more than that.
class Scan
{
public:
    static constexpr qsizetype typedMax = 4096; ///< characters looked at; longer is nothing

    enum class Kind { Card, Passport, UnreadZone, Cedula, CedulaInText, Ruc, Turno };

    /// None: nothing of ours.
    static std::optional<Scan> read(QStringView typed);

    Kind kind() const;
    /// Of Card and Passport; else none.
    const Mrz* zone() const { return std::get_if<Mrz>(&m_read); }
    /// Of UnreadZone: why; else none.
    const Error* error() const { return std::get_if<Error>(&m_read); }
    /// Of UnreadZone: letters and digits that look alike would make it right. To be scanned again, never to be taken so.
    bool isMisread() const { return m_misread; }
    /// Whom it names: of Card, Passport and the cédulas; else none.
    std::optional<Identifier> identifier() const;
    const Ruc* ruc() const { return std::get_if<Ruc>(&m_read); }
    const Turno* turno() const { return std::get_if<Turno>(&m_read); }

private:
    using Read = std::variant<Mrz, Error, Cedula, Ruc, Turno>;
    explicit Scan(Read read, bool inText = false, bool misread = false)
        : m_read(std::move(read)), m_inText(inText), m_misread(misread)
    {}
    static std::optional<Cedula> only(QStringView text);

    Read m_read;
    bool m_inText;
    bool m_misread;
};

} // namespace ventanilla
