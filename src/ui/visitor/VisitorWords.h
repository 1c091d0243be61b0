#pragma once

#include "core/Error.h"
#include "core/Policy.h"
#include "ui/Languages.h"

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
    /// In the visitor's language.
    static QString question(const SecurityQuestion& question, Language language);
    /// On the button that hides what is typed, or shows it again.
    static QString hiding(bool hidden);
    /// `+5939…` as it is dialled here: `09…`.
    static QString mobile(const QString& e164);
};

} // namespace ventanilla
