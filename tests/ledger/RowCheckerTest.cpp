#include "Tampering.h"

#include "crypto/Crypto.h"

#include <QTest>

#include <algorithm>
#include <optional>

class RowCheckerTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;

private Q_SLOTS:
    void initTestCase()
    {
        auto library = crypto::Library::start();
        QVERIFY(library.ok());
        m_library.emplace(std::move(library).value());
    }

    void takesTheLaterOfTwoLogsForARow()
    {
        MemoryLog desk('d');
        MemoryLog admin('a');
        desk.add({.action = "staff.add", .row = "staff:s1", .value = "first"});
        desk.add({.action = "staff.add", .row = "staff:s2", .value = "first"});
        admin.t = desk.t;
        admin.add({.action = "staff.role", .row = "staff:s1", .value = "second"});
        desk.t = admin.t;
        desk.add({.action = "staff.role", .row = "staff:s2", .value = "third"});
        admin.t = desk.t;
        admin.add({.action = "staff.delete", .row = "staff:s2", .outcome = "deny"});
        desk.sign();
        admin.sign();
        const auto check = [&](const QList<BoundRow>& rows, bool deskFirst,
                               bool skipAdmin = false) {
            Report report;
            RowChecker checker(MemoryLog::rowKey());
            for (const MemoryLog* log : deskFirst ? QList<const MemoryLog*>{&desk, &admin}
                                                  : QList<const MemoryLog*>{&admin, &desk}) {
                if (skipAdmin && log == &admin) {
                    checker.skippedLog(admin.number());
                    continue;
                }
                LogVerifier verifier(log->vkey(), "given", log->source());
                log->feed(verifier);
                verifier.finish(report);
                checker.log(verifier.log(), verifier.origin(), verifier.takeLastLeaves());
            }
            for (const BoundRow& row : rows)
                checker.row(row);
            checker.finish(report);
            return report;
        };
        const BoundRow first = desk.rows.value("staff:s1");
        const BoundRow second = admin.rows.value("staff:s1");
        const BoundRow third = desk.rows.value("staff:s2");
        for (const bool deskFirst : {true, false}) {
            Report report = check({second, third}, deskFirst);
            QVERIFY2(report.verdict() == Verdict::Intact, told(report));
            QCOMPARE(report.rowsChecked, 2);
            // Desk's row back, with the desk's own leaf to show for it.
            report = check({first, third}, deskFirst);
            QCOMPARE(report.verdict(), Verdict::RowsUnbacked);
            QCOMPARE(report.findings.last().row, QByteArray("staff:s1"));
            QCOMPARE(report.findings.last().origin, admin.origin);
            QCOMPARE(report.findings.last().entry, 0);
        }
        const Report report = check({second, third}, true, true);
        QVERIFY2(report.verdict() == Verdict::Intact, told(report));
        QVERIFY(report.notChecked.last().contains(u"without a trusted key"));
    }

    void takesTheLaterEraWhateverTheTimes()
    {
        MemoryLog desk('d');
        MemoryLog admin('a');
        const qint64 right = desk.t;
        desk.add({.action = "staff.add", .row = "staff:s1", .value = "first"});
        admin.t = right + 400'000'000'000; // the clock was years ahead
        admin.add({.action = "staff.disable", .row = "staff:s1", .value = "second"});
        desk.t = right + 5000;
        desk.add({.action = "clock.set", .row = "clock:1"});
        desk.add({.action = "staff.enable", .row = "staff:s1", .value = "third"});
        desk.sign();
        admin.sign();
        const auto check = [&](const BoundRow& row) {
            Report report;
            RowChecker checker(MemoryLog::rowKey());
            for (const MemoryLog* log : {&admin, &desk}) {
                LogVerifier verifier(log->vkey(), "given", log->source());
                log->feed(verifier);
                verifier.finish(report);
                checker.log(verifier.log(), verifier.origin(), verifier.takeLastLeaves());
            }
            checker.row(row);
            checker.finish(report);
            return report;
        };
        const Report report = check(desk.rows.value("staff:s1"));
        QVERIFY2(report.verdict() == Verdict::Intact, told(report));
        QCOMPARE(check(admin.rows.value("staff:s1")).verdict(), Verdict::RowsUnbacked);
        // Once it has gone over, the administration's times are compared again.
        admin.t = desk.t;
        admin.add({.action = "clock.set", .row = "clock:1"});
        admin.add({.action = "staff.disable", .row = "staff:s1", .value = "fourth"});
        admin.sign();
        QCOMPARE(check(desk.rows.value("staff:s1")).verdict(), Verdict::RowsUnbacked);
        const Report later = check(admin.rows.value("staff:s1"));
        QVERIFY2(later.verdict() == Verdict::Intact, told(later));
    }

    void countsRowsItDoesNotName()
    {
        Report report;
        report.logs.append(LogSummary{});
        RowChecker checker(MemoryLog::rowKey());
        for (int i = 0; i < RowChecker::findingsMax + 7; ++i)
            checker.row(MemoryLog::boundRow("person:" + QByteArray::number(i), "v", 1, i));
        checker.finish(report);
        QCOMPARE(report.verdict(), Verdict::RowsUnbacked);
        QCOMPARE(report.findings.size(), RowChecker::findingsMax + 1);
        QVERIFY(report.findings.last().detail.contains(u'7'));
    }
};

QTEST_GUILESS_MAIN(RowCheckerTest)
#include "RowCheckerTest.moc"
