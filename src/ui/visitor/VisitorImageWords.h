#pragma once

#include "core/SecurityImage.h"

#include <QCoreApplication>
#include <QImage>
#include <QString>

namespace ventanilla {

/// What the gallery's pictures are called and how they look; spoken and shown on the page where one is chosen, and nowhere else.
class VisitorImageWords
{
    Q_DECLARE_TR_FUNCTIONS(VisitorImageWords)
public:
    /// One word, without an article.
    static QString name(SecurityImage image);
    /// 256 pixels wide and high, nothing behind it.
    static QImage picture(SecurityImage image);
};

} // namespace ventanilla
