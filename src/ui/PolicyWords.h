#pragma once

#include "core/Error.h"
#include "core/PolicyDifferences.h"

#include <QCoreApplication>

namespace ventanilla {

/// The office's rules in words: what each is about, its value with the unit, and what is wrong with a file of rules.
class PolicyWords
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
public:
    /// What the rule belongs to: `Visita`, `Sesión`, …
    static QString group(const QString& key);
    static QString name(const QString& key);
    static QString value(const PolicyRule& rule);
    /// A fingerprint in groups of eight that can be read out.
    static QString fingerprint(const QByteArray& hex);
    /// Which line of the file, and what is wrong with it.
    static QString wrong(const Error& malformed);
    /// Whether wrong() has words of its own for it: where the file is not even TOML it can only quote.
    static bool knows(const Error& malformed);

private:
    static QString list(const QString& value, QString (*word)(const QString& item));
};

} // namespace ventanilla
