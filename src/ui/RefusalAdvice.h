#pragma once

#include "core/Reason.h"

#include <QCoreApplication>
#include <QString>

namespace ventanilla {

/// What a clerk says to a person who is not served, by why: the sentence, what to bring, and what else can be done. It never tells what failed.
class RefusalAdvice
{
    Q_DECLARE_TR_FUNCTIONS(RefusalAdvice)
public:
    struct Point {
        QString head;
        QString detail;
    };
    Point say;
    Point bring;
    Point more;

    static RefusalAdvice on(Reason reason);
};

} // namespace ventanilla
