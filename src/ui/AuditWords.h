#pragma once

#include "services/ReadingRoom.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QList>
#include <QString>

namespace ventanilla {

/// The supervisor's words for the log: groups of actions, values, which log it is.
class AuditWords
{
    Q_DECLARE_TR_FUNCTIONS(AuditWords)
public:
    /// Actions that are looked for together.
    struct Group {
        QByteArray name;
        QString words;
        QList<QByteArray> actions;
    };
    static QList<Group> groups();
    /// Actions whose words or code contain this, whatever the case; the code's beginning counts.
    static QList<QByteArray> actionsSaid(const QString& typed);
    static QList<QByteArray> outcomes();
    /// What a commitment's field is.
    static QString ofField(const QByteArray& field);
    /// By the counter that writes it: `Mostrador 1`, `Administración`.
    static QString ofLog(const QByteArray& counter);
    /// For a file that leaves the program.
    static CopyWords forCopy(const QHash<QByteArray, QString>& clerks);
};

} // namespace ventanilla
