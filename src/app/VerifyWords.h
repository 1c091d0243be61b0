#pragma once

#include "core/Error.h"
#include "ledger/Verdict.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace ventanilla {

/// A verification's report as an auditor reads it, and as a program does.
class VerifyWords
{
    Q_DECLARE_TR_FUNCTIONS(VerifyWords)

public:
    /// The verdict in one sentence, then every finding, then what was not checked. Ends in a
    /// newline.
    static QString text(const ledger::Report& report, const QString& path);
    /// Why a checkpoint that was handed in cannot be used, and what to do. Ends in a newline.
    static QString refusal(const QString& path, const Error& error);
    /// One JSON object: verdict, exit, logs, anchors, findings, notChecked, rowsChecked. Ends in a
    /// newline.
    static QByteArray json(const ledger::Report& report);

private:
    static QString verdictSentence(const ledger::Report& report, const QString& path);
    static QString findingSentence(const ledger::Finding& finding);
    static QString what(ledger::Verdict verdict);
    static QString where(const ledger::Finding& finding);
    static QString logSentence(const ledger::LogSummary& log);
    static QString anchorSentence(const ledger::AnchorSummary& anchor);
};

} // namespace ventanilla
