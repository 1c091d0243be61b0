#pragma once

#include <QString>
#include <QStringList>

/// The lines of a machine-readable zone, before anything in them is understood.
namespace ventanilla::zone {

inline constexpr qsizetype cardWidth = 30, cardLines = 3;
inline constexpr qsizetype passportWidth = 44, secondSizeWidth = 36, twoLines = 2;

/// Signs of one line.
struct Places
{
    qsizetype line, from, count;
};

bool isZoneDigit(QChar c);
bool isZoneLetter(QChar c);
bool areAll(QStringView text, bool (*is)(QChar), bool fillers);
bool isFilled(QStringView text);
QString slice(const QString& line, qsizetype from, qsizetype count);

/// What was typed as the lines of a zone: framing let go, small letters made large, « and blanks
/// made fillers; where these can be read in two ways, the one that has a zone's widths.
QStringList linesOf(QStringView typed);
/// Whether the lines have the widths of a zone of any kind.
bool haveWidths(const QStringList& lines);
/// Whether the line has no digit and begins with a letter: names.
bool isNameLine(const QString& line);
/// Whether the lines are a card's or a passport's in another order. Demands haveWidths().
bool isSwapped(const QStringList& lines);

} // namespace ventanilla::zone
