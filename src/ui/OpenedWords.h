#pragma once

#include "services/OpenedReport.h"
#include "ui/MarkedLines.h"

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace ventanilla {

/// The words for an export that was opened: whose it is, what was found, and who vouches for it.
class OpenedWords
{
    Q_DECLARE_TR_FUNCTIONS(OpenedWords)
public:
    static constexpr qsizetype findingsShownMax = 4;

    /// Office, counter and days of the log that is shown.
    static QString title(const OpenedReport::Log& log);
    static QString verdict(const OpenedReport& report);
    static QString trust(const OpenedReport::Log& log);
    /// What more there is to know: how it was chosen, who signed, what was not checked.
    static QString notes(const OpenedReport& report, const OpenedReport::Log& log);
    /// What was found wrong, the first few of it.
    static QList<MarkedLines::Line> findings(const OpenedReport& report);
    /// Who acted, as an export names them: `Q-1a2b`.
    static QByteArray person(const QByteArray& pseudonym);

private:
    static QString finding(const OpenedReport::Finding& finding);
};

} // namespace ventanilla
