#include "ui/Dates.h"

namespace ventanilla {

QString withSlashes(const QString& typed)
{
    QString made;
    for (const QChar c : typed) {
        if ((made.size() == 2 || made.size() == 5) && c.isDigit())
            made += u'/';
        made += c;
    }
    return made;
}

} // namespace ventanilla
