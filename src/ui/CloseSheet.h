#pragma once

#include "services/CloseDay.h"

#include <QImage>

namespace ventanilla {

/// The page that the close of day leaves for the printer: the signed checkpoint as text and as a QR code, what it is, and how to check it.
/// Always in Spanish, as the office's letters are.
class CloseSheet
{
public:
    /// Writes `close-<date>-<log>.pdf` (0600) into the folder, which is made when it is not there; a second close of one day gets a number
    /// behind its name. The path. Errors: FileFailed, NoteMalformed (a note too long for a QR code).
    static Result<QString> write(const CloseDay::Reply& closed, const QString& folder);
    /// The bytes as a QR code, one pixel a module, with the quiet zone around it. Errors: NoteMalformed.
    static Result<QImage> code(const QByteArray& bytes);
    static constexpr int pagesMax = 1;
};

} // namespace ventanilla
