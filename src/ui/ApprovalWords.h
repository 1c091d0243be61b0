#pragma once

#include "services/Approving.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace ventanilla {

/// What a second person reads before approving, made from what the office itself says of it.
class ApprovalWords
{
    Q_DECLARE_TR_FUNCTIONS(ApprovalWords)
public:
    /// Read from above.
    struct Sheet {
        QString why;          ///< why it wants a second person
        QString what;         ///< what would be done
        QString subject;      ///< on whom or what
        QStringList lines;
        QString lastFour;     ///< label of what is retyped, with its letter
        QString lastFourHint; ///< where that is read
    };
    static Sheet of(const Summary& summary);
    static QString of(ErasureReason reason);

private:
    static Sheet sheetOf(const ErasureSummary& summary);
    static Sheet sheetOf(const PolicySummary& summary);
    static Sheet sheetOf(const RestoreSummary& summary);
};

} // namespace ventanilla
