#pragma once

#include "core/Error.h"
#include "services/VerifyReport.h"
#include "ui/Chip.h"
#include "ui/MarkedLines.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace ventanilla {

/// The words for what a verification found.
class VerdictWords
{
    Q_DECLARE_TR_FUNCTIONS(VerdictWords)
public:
    static constexpr qsizetype findingsShownMax = 20;

    /// `El registro está íntegro.`; by the exit code of ventanilla-verify.
    static QString headline(int verdict);
    /// What is true now, or what to do.
    static QString sentence(const VerifyReport& report);
    /// How much of the end only this machine vouches for; empty where the log is not whole.
    static QString tail(const VerifyReport& report);
    /// `Código 10: íntegro, con final sin testigo`
    static QString code(int verdict);
    static Chip::Kind kind(int verdict);
    static bool isWhole(int verdict) { return verdict == 0 || verdict == 10; }

    static QList<MarkedLines::Line> findings(const VerifyReport& report);
    static QList<MarkedLines::Line> anchors(const VerifyReport& report);
    static QList<MarkedLines::Line> checked(const VerifyReport& report);
    static QList<MarkedLines::Line> notChecked(const VerifyReport& report);

    /// The place of the `number`th checkpoint that was pasted, and how the place of any is called.
    static QString pasted(int number);
    static QString placeOf(const QString& place);

    /// When the last one was, by whom and what came of it.
    static QString last(const LastVerification& last);
    /// Why a checkpoint that was handed in is none, and what to do.
    static QString ofHanded(const Error& error);
};

} // namespace ventanilla
