#pragma once

#include "core/Error.h"

#include <QCoreApplication>
#include <QString>
#include <QTime>

namespace ventanilla {

/// The visitor's words: what happened and what to do, never why by a code, never whose, never a word about the clerk's side.
class VisitorWords
{
    Q_DECLARE_TR_FUNCTIONS(VisitorWords)
public:
    static QString of(const Error& error);
    /// By the hour of the day.
    static QString greeting(QTime now);
};

} // namespace ventanilla
