#pragma once

#include "core/Cedula.h"
#include "core/Result.h"

#include <QDate>
#include <QString>

#include <optional>

namespace ventanilla {

namespace zone {
struct Places;
}

/// The machine-readable zone of an Ecuadorian card (ICAO 9303-5, TD1: three lines of 30) or of a
/// passport (ICAO 9303-4, TD3: two lines of 44), every check digit right. It says what the zone
/// says, not that the document is genuine.
class Mrz
{
public:
    static constexpr qsizetype typedMax = 200; ///< characters looked at; longer is refused unread

    enum class Format { Card, Passport };
    enum class Sex { Female, Male, Unspecified };

    /// Takes what a scanner types: lines ended by CR, LF, GS, STX or ETX, or by nothing at all;
    /// small letters, « and blanks for < are let pass. Errors: ZoneUnreadable (text: `length`,
    /// `order`, `kind`, `signs`), ZoneCheckDigit (text: `number`, `birth`, `expiry`, `optional`,
    /// `whole`).
    static Result<Mrz> parse(QStringView typed);
    /// The zone as it would be if letters and digits that look alike (O 0, I 1, B 8, S 5) were
    /// exchanged where only the other can stand, or one where both can, and everything fitted
    /// then; empty when nothing fits. Only ever a hint to scan again: it is never taken for the zone.
    static QString suggested(QStringView typed);
    /// Whether it is meant to be a zone, right or wrong: its length and its fillers.
    static bool looksLikeOne(QStringView typed);

    Format format() const { return m_format; }
    /// The document's own number, without fillers: on a card never the cédula.
    const QString& documentNumber() const { return m_documentNumber; }
    /// The card's holder. None in a passport.
    const std::optional<Cedula>& cedula() const { return m_cedula; }
    /// The card's earlier model: the cédula was taken from where the new one has the document's
    /// number. Low confidence: to be compared by eye.
    bool older() const { return m_older; }
    /// Three letters, as `ECU`.
    const QString& issuer() const { return m_issuer; }
    const QString& nationality() const { return m_nationality; }
    Sex sex() const { return m_sex; }
    /// The zone has two digits of the year: of the possible days the last that is not after
    /// `today`. Invalid when the zone leaves it open.
    QDate born(QDate today) const;
    /// Whether `day` reads as the zone's birth.
    bool agreesWithBirth(QDate day) const;
    /// Of the possible days the nearest to `today`.
    QDate expires(QDate today) const;
    /// Whether the zone's names are these, by ICAO's transliteration (Ñ as N or NXX or NN, Ü as U,
    /// UE or UXX, apostrophes let go); a name that fills the zone may be cut.
    bool agreesWithNames(QStringView surnames, QStringView givenNames) const;
    /// Lines joined by a line feed: parses to the same.
    QString lines() const;
    friend bool operator==(const Mrz&, const Mrz&) = default;

private:
    Mrz() = default;
    static Result<Mrz> card(const QStringList& lines);
    static Result<Mrz> passport(const QStringList& lines);
    static Result<Mrz> read(const QStringList& lines);
    static QString exchangedOnce(const QStringList& lines, const QList<zone::Places>& places);

    Format m_format = Format::Card;
    QString m_lines;
    QString m_documentNumber;
    std::optional<Cedula> m_cedula;
    bool m_older = false;
    QString m_issuer;
    QString m_nationality;
    Sex m_sex = Sex::Unspecified;
    QString m_birth;  ///< YYMMDD
    QString m_expiry; ///< YYMMDD
    QString m_names;  ///< with fillers
};

} // namespace ventanilla
