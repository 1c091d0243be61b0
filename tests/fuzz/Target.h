#pragma once

// What the fuzz targets share. A target is one `fuzz()`; LibFuzzer hands it bytes and watches which
// of our lines they reach.

#include <QByteArrayView>
#include <QString>

#include <cstdio>
#include <cstdlib>

namespace fuzz {

/// One input; true: the parser took it. A run in which it took none has reached nothing, which
/// `installer/dev fuzz` does not let pass.
bool take(QByteArrayView given);

/// What must hold whatever is read; when it does not the input is kept and its path printed.
inline void demand(bool holds, const char* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

/// Bytes as what is typed: UTF-8; after the mark FF FE any UTF-16, halves of pairs included.
inline QString typed(QByteArrayView given)
{
    if (!given.startsWith("\xFF\xFE"))
        return QString::fromUtf8(given);
    const QByteArrayView rest = given.sliced(2);
    QString text(rest.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = QChar(char16_t(static_cast<unsigned char>(rest[2 * i]) |
                                 (static_cast<unsigned char>(rest[2 * i + 1]) << 8)));
    return text;
}

} // namespace fuzz
