#pragma once

#include "ui/Visit.h"

#include <QCoreApplication>
#include <QString>

namespace ventanilla {

/// What a visit changes, a line for each thing: before, after, and how it was checked. Masked, as the clerk may see it.
class Changes
{
    Q_DECLARE_TR_FUNCTIONS(Changes)
public:
    enum class Check { Proved, Kept, Waits };
    struct Line {
        QString what;
        QString before;
        QString after;
        Check check;
        QString checked;
    };

    /// What is prepared; once the visit is confirmed, what it changed and what still waits. In the order in which the person is asked.
    static QList<Line> of(const Visit& visit);

private:
    static void addEmail(QList<Line>& lines, const Visit& visit);
    static void addChannels(QList<Line>& lines, const Visit& visit);
};

} // namespace ventanilla
