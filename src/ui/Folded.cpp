#include "ui/Folded.h"

namespace ventanilla {

QString folded(QStringView text)
{
    QString apart = text.toString().normalized(QString::NormalizationForm_KD);
    apart.removeIf([](QChar c) { return c.isMark(); });
    return apart.toCaseFolded();
}

} // namespace ventanilla
