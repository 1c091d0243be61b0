#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace ventanilla {

/// The clerk's words for what the log calls by a code: actions and outcomes.
class ActivityWords
{
    Q_DECLARE_TR_FUNCTIONS(ActivityWords)
public:
    /// Icon and token of an outcome.
    struct Mark {
        const char* glyph;
        const char* token;
    };
    /// The code itself for an action that is not known here.
    static QString ofAction(const QByteArray& action);
    /// All that have words.
    static QList<QByteArray> known();
    static QString ofOutcome(const QByteArray& outcome);
    static Mark lookOf(const QByteArray& outcome);
};

} // namespace ventanilla
