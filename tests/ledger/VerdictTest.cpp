#include "ledger/Verdict.h"

#include <QTest>

#include <algorithm>

using namespace ventanilla::ledger;

class VerdictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysTheWorstOfAnyTwoFindings()
    {
        const QList<int> worstFirst{30, 40, 23, 22, 21, 20, 24, 25, 10, 0};
        for (qsizetype i = 0; i < worstFirst.size(); ++i) {
            for (qsizetype j = 0; j < worstFirst.size(); ++j) {
                Report report;
                report.logs.append(LogSummary{});
                report.findings = {Finding{.verdict = Verdict(worstFirst.at(i))},
                                   Finding{.verdict = Verdict(worstFirst.at(j))}};
                QCOMPARE(int(report.verdict()), worstFirst.at(std::min(i, j)));
            }
        }
    }

    void isNeverHealthyWithoutALog()
    {
        QCOMPARE(Report().verdict(), Verdict::NoTrustedKey);
        Report report;
        report.logs.append(LogSummary{});
        QCOMPARE(report.verdict(), Verdict::IntactAnchored);
    }
};

QTEST_GUILESS_MAIN(VerdictTest)
#include "VerdictTest.moc"
