#pragma once

#include <QByteArray>
#include <QCoreApplication>
#include <QHash>
#include <QString>

namespace ventanilla {

/// The words for what an entry notes besides who, what and whom: its facts (`x` of the leaf), which are codes.
class FactWords
{
    Q_DECLARE_TR_FUNCTIONS(FactWords)
public:
    /// `motivo: La foto no es de la persona`; codes that are not known here stay as they are. `clerks`: sign-in names by pseudonym.
    static QString of(const QByteArray& name, const QByteArray& value, const QHash<QByteArray, QString>& clerks);
};

} // namespace ventanilla
