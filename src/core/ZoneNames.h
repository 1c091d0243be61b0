#pragma once

#include <QStringView>

namespace ventanilla {

/// Whether the names field of a machine-readable zone (`PRUEBA<DEMO<<ANA<MARIA<<<<`) says this
/// name, by the transliteration of ICAO 9303-3, section 6, and the simpler ones that are in use. A
/// field without a filler at its end may have been cut: there each word may be the beginning of the
/// name's.
bool zoneNamesAgree(QStringView field, QStringView surnames, QStringView givenNames);

} // namespace ventanilla
