#pragma once

#include "ui/Visit.h"

#include <QCoreApplication>
#include <QString>

namespace ventanilla {

/// What the visitor is being asked, in the clerk's words: the one place that knows them.
struct AskedWords {
    Q_DECLARE_TR_FUNCTIONS(AskedWords)
public:
    QString screen;  ///< what stands on the visitor's screen, a sentence
    QString step {}; ///< the same in a few words for the rail of steps; empty while the person does none of the acts
    QString why {};  ///< why the clerk has to wait, a sentence; empty likewise

    static AskedWords of(const Visit& visit);
};

} // namespace ventanilla
