#include "core/SecurityImage.h"

#include <array>

namespace ventanilla {

namespace {

/// The gallery: things that everybody in the country can call by one word, and no two that are
/// taken for each other (no lemon beside the banana, no orange beside the ball). A place is stored
/// nowhere and a name everywhere, so names never change their meaning; places may.
constexpr std::array<const char*, SecurityImage::gallerySize> gallery{
    "apple",    "balloon", "banana", "bed",       "bell",   "bicycle",   "boat",    "book",
    "bread",    "bulb",    "bus",    "butterfly", "cactus", "camera",    "candle",  "carrot",
    "cat",      "chair",   "cheese", "clock",     "dog",    "door",      "drum",    "fish",
    "football", "glasses", "grapes", "guitar",    "hammer", "hat",       "horse",   "house",
    "key",      "kite",    "moon",   "mushroom",  "pencil", "plane",     "rainbow", "rooster",
    "scissors", "shirt",   "spoon",  "sunflower", "teapot", "telephone", "tree",    "umbrella",
};

} // namespace

Result<SecurityImage> SecurityImage::at(int number)
{
    if (number < 1 || number > gallerySize)
        return Error{ErrorCode::ImageNotOffered, QStringLiteral("no picture has this number")};
    return SecurityImage(number);
}

QByteArray SecurityImage::name() const
{
    return gallery.at(static_cast<std::size_t>(m_number - 1));
}

Result<SecurityImage> SecurityImage::parse(QByteArrayView name)
{
    for (int number = 1; number <= gallerySize; ++number)
        if (name == QByteArrayView(gallery.at(static_cast<std::size_t>(number - 1))))
            return SecurityImage(number);
    return Error{ErrorCode::ImageNotOffered, QStringLiteral("no picture has this name")};
}

} // namespace ventanilla
