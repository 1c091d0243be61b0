#pragma once

#include "core/Result.h"

#include <QByteArray>

namespace ventanilla {

/// One of the gallery's pictures. Which one a person chose is a secret: no log, no name of a file and no screen of the clerk's ever says it.
/// 48 pictures are 5.6 bits: they never raise how sure anybody is of an identity.
class SecurityImage
{
public:
    static constexpr int gallerySize = 48;

    /// By its place in the gallery, 1 to 48. Errors: ImageNotOffered.
    static Result<SecurityImage> at(int number);
    int number() const { return m_number; }
    /// `apple`, `bicycle`, …: as stored (sealed) and as the picture's file is called.
    QByteArray name() const;
    static Result<SecurityImage> parse(QByteArrayView name);
    friend bool operator==(SecurityImage, SecurityImage) = default;

private:
    explicit SecurityImage(int number) : m_number(number) {}
    int m_number;
};

} // namespace ventanilla
