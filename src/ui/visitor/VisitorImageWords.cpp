#include "ui/visitor/VisitorImageWords.h"

#include <array>
#include <utility>

namespace ventanilla {

namespace {

/// The gallery's names beside the visitor's words.
constexpr std::array<std::pair<const char*, const char*>, SecurityImage::gallerySize> words {{
    //: From here on: one word for each security picture, without an article.
    {"apple", QT_TRANSLATE_NOOP("VisitorImageWords", "manzana")},
    {"balloon", QT_TRANSLATE_NOOP("VisitorImageWords", "globo")},
    {"banana", QT_TRANSLATE_NOOP("VisitorImageWords", "banana")},
    {"bed", QT_TRANSLATE_NOOP("VisitorImageWords", "cama")},
    {"bell", QT_TRANSLATE_NOOP("VisitorImageWords", "campana")},
    {"bicycle", QT_TRANSLATE_NOOP("VisitorImageWords", "bicicleta")},
    {"boat", QT_TRANSLATE_NOOP("VisitorImageWords", "velero")},
    {"book", QT_TRANSLATE_NOOP("VisitorImageWords", "libro")},
    {"bread", QT_TRANSLATE_NOOP("VisitorImageWords", "pan")},
    {"bulb", QT_TRANSLATE_NOOP("VisitorImageWords", "foco")},
    {"bus", QT_TRANSLATE_NOOP("VisitorImageWords", "bus")},
    {"butterfly", QT_TRANSLATE_NOOP("VisitorImageWords", "mariposa")},
    {"cactus", QT_TRANSLATE_NOOP("VisitorImageWords", "cactus")},
    {"camera", QT_TRANSLATE_NOOP("VisitorImageWords", "cámara")},
    {"candle", QT_TRANSLATE_NOOP("VisitorImageWords", "vela")},
    {"carrot", QT_TRANSLATE_NOOP("VisitorImageWords", "zanahoria")},
    {"cat", QT_TRANSLATE_NOOP("VisitorImageWords", "gato")},
    {"chair", QT_TRANSLATE_NOOP("VisitorImageWords", "silla")},
    {"cheese", QT_TRANSLATE_NOOP("VisitorImageWords", "queso")},
    {"clock", QT_TRANSLATE_NOOP("VisitorImageWords", "reloj")},
    {"dog", QT_TRANSLATE_NOOP("VisitorImageWords", "perro")},
    {"door", QT_TRANSLATE_NOOP("VisitorImageWords", "puerta")},
    {"drum", QT_TRANSLATE_NOOP("VisitorImageWords", "tambor")},
    {"fish", QT_TRANSLATE_NOOP("VisitorImageWords", "pez")},
    {"football", QT_TRANSLATE_NOOP("VisitorImageWords", "pelota")},
    {"glasses", QT_TRANSLATE_NOOP("VisitorImageWords", "gafas")},
    {"grapes", QT_TRANSLATE_NOOP("VisitorImageWords", "uvas")},
    {"guitar", QT_TRANSLATE_NOOP("VisitorImageWords", "guitarra")},
    {"hammer", QT_TRANSLATE_NOOP("VisitorImageWords", "martillo")},
    {"hat", QT_TRANSLATE_NOOP("VisitorImageWords", "sombrero")},
    {"horse", QT_TRANSLATE_NOOP("VisitorImageWords", "caballo")},
    {"house", QT_TRANSLATE_NOOP("VisitorImageWords", "casa")},
    {"key", QT_TRANSLATE_NOOP("VisitorImageWords", "llave")},
    {"kite", QT_TRANSLATE_NOOP("VisitorImageWords", "cometa")},
    {"moon", QT_TRANSLATE_NOOP("VisitorImageWords", "luna")},
    {"mushroom", QT_TRANSLATE_NOOP("VisitorImageWords", "hongo")},
    {"pencil", QT_TRANSLATE_NOOP("VisitorImageWords", "lápiz")},
    {"plane", QT_TRANSLATE_NOOP("VisitorImageWords", "avión")},
    {"rainbow", QT_TRANSLATE_NOOP("VisitorImageWords", "arcoíris")},
    {"rooster", QT_TRANSLATE_NOOP("VisitorImageWords", "gallo")},
    {"scissors", QT_TRANSLATE_NOOP("VisitorImageWords", "tijeras")},
    {"shirt", QT_TRANSLATE_NOOP("VisitorImageWords", "camiseta")},
    {"spoon", QT_TRANSLATE_NOOP("VisitorImageWords", "cuchara")},
    {"sunflower", QT_TRANSLATE_NOOP("VisitorImageWords", "girasol")},
    {"teapot", QT_TRANSLATE_NOOP("VisitorImageWords", "tetera")},
    {"telephone", QT_TRANSLATE_NOOP("VisitorImageWords", "teléfono")},
    {"tree", QT_TRANSLATE_NOOP("VisitorImageWords", "árbol")},
    {"umbrella", QT_TRANSLATE_NOOP("VisitorImageWords", "paraguas")},
}};

} // namespace

QString VisitorImageWords::name(SecurityImage image)
{
    const QByteArray name = image.name();
    for (const auto& [key, word] : words) {
        if (name == key)
            return tr(word);
    }
    return {};
}

QImage VisitorImageWords::picture(SecurityImage image)
{
    return QImage(QStringLiteral(":/gallery/%1.png").arg(QLatin1StringView(image.name())));
}

} // namespace ventanilla
