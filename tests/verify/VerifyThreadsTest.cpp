#include "TestOffice.h"

#include "app/VerifyInput.h"
#include "core/Seed.h"
#include "crypto/Crypto.h"
#include "storage/LogScan.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;

namespace {

constexpr int threads = 3;
constexpr qint64 stretch = 37; ///< so that some 600 entries are many stretches, cut within tiles

/// A scan of these folders; `alone`: one thread, one stretch.
Result<ledger::Report> scan(const TestFolders& folders, bool alone)
{
    VerifyInput input = VerifyInput::gather(VerifyPlaces{folders.data(), folders.state(), {}});
    input.request.threads = alone ? 1 : threads;
    if (!alone)
        input.request.stretchEntries = stretch;
    return storage::scanLog(input.request);
}

QStringList words(const ledger::Report& report)
{
    QStringList words;
    for (const ledger::Finding& finding : report.findings)
        words << QStringLiteral("%1 %2 %3-%4 %5 %6").arg(int(finding.verdict)).arg(QLatin1StringView(finding.origin)).arg(finding.entry).arg(finding.entryLast).arg(QLatin1StringView(finding.row), finding.detail);
    for (const ledger::LogSummary& log : report.logs)
        words << QStringLiteral("%1 %2 %3").arg(QLatin1StringView(log.origin)).arg(log.size).arg(QLatin1StringView(log.rootHex));
    words += report.notChecked;
    words.sort();
    return words;
}

} // namespace

/// A scan on several threads finds what a scan on one finds.
class VerifyThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_library.emplace(std::move(crypto::Library::start()).value());
        m_office = std::make_unique<TestOffice>();
    }
    void cleanupTestCase()
    {
        m_office.reset();
        m_library.reset();
    }

    void saysTheSameOfWhatSomebodyChanged_data()
    {
        QTest::addColumn<QByteArray>("statement");
        QTest::newRow("nothing") << QByteArray("SELECT 1");
        const auto onEntry = [](const char* name, const QByteArray& statement) {
            QTest::newRow(name) << statement;
        };
        // 36 and 37 lie on both sides of a border between two stretches.
        for (const QByteArray& seq : {QByteArray("0"), QByteArray("36"), QByteArray("37"), QByteArray("300")}) {
            onEntry(("leaf of " + seq).constData(), "UPDATE audit_entry SET leaf = CAST(replace(CAST(leaf AS TEXT), 'ok', 'fail') AS BLOB) WHERE seq = " + seq);
            onEntry(("no leaf, index alone, " + seq).constData(), "DELETE FROM audit_entry WHERE seq = " + seq);
            onEntry(("no index of " + seq).constData(), "DELETE FROM audit_index WHERE seq = " + seq);
            onEntry(("index of " + seq).constData(), "UPDATE audit_index SET t = t + 1 WHERE seq = " + seq);
        }
        onEntry("end cut", "DELETE FROM audit_entry WHERE seq > 200; DELETE FROM audit_index WHERE seq > 200");
        onEntry("all gone", "DELETE FROM audit_entry");
        onEntry("middle gone", "DELETE FROM audit_entry WHERE seq BETWEEN 30 AND 120");
        onEntry("a log of nobody", "INSERT INTO audit_entry SELECT 5, seq, leaf FROM audit_entry WHERE seq < 3 AND log = (SELECT max(log) FROM audit_head); INSERT INTO audit_index SELECT 6, seq, t, s, c, a, o, r, e FROM audit_index WHERE seq < 3 AND log = (SELECT max(log) FROM audit_head)");
        onEntry("below nothing", "INSERT INTO audit_entry SELECT log, -1, leaf FROM audit_entry WHERE seq = 3");
        onEntry("tile", "UPDATE audit_tile SET hashes = zeroblob(length(hashes)) WHERE level = 0 AND idx = 1");
        onEntry("row", "UPDATE staff SET role = 'supervisor'");
    }
    void saysTheSameOfWhatSomebodyChanged()
    {
        QFETCH(QByteArray, statement);
        const TestFolders folders(m_office->today());
        folders.sqlBehindTriggers(statement);
        const auto alone = scan(folders, true);
        const auto together = scan(folders, false);
        QVERIFY(alone.ok() && together.ok());
        QCOMPARE(words(together.value()), words(alone.value()));
        QCOMPARE(together.value().verdict() == ledger::Verdict::Intact, QByteArrayView(statement) == "SELECT 1");
    }

    /// The bytes of both b-trees, their inner pages too: neither misses what the other sees, and none is silent where the other is not.
    void neverKeepsSilentWhereTheOtherDoesNot()
    {
        QRandomGenerator chance = seededRandom();
        const int flips = qEnvironmentVariableIsSet("VENTANILLA_LONG") ? 20'000 : 150;
        const TestFolders folders(m_office->past());
        folders.sql("PRAGMA journal_mode = DELETE");
        QFile file(folders.database());
        QVERIFY(file.open(QIODevice::ReadWrite));
        int found = 0;
        for (int i = 0; i < flips; ++i) {
            const qint64 at = 100 + chance.bounded(qint64(file.size() - 100));
            char byte = 0;
            QVERIFY(file.seek(at) && file.getChar(&byte));
            const char flipped = char(byte ^ (1 << chance.bounded(8)));
            QVERIFY(file.seek(at) && file.putChar(flipped) && file.flush());
            const auto alone = scan(folders, true);
            const auto together = scan(folders, false);
            QVERIFY(file.seek(at) && file.putChar(byte) && file.flush());
            QVERIFY(alone.ok() && together.ok());
            const bool healthyAlone = alone.value().verdict() == ledger::Verdict::Intact;
            const bool healthyTogether = together.value().verdict() == ledger::Verdict::Intact;
            QVERIFY2(healthyAlone == healthyTogether, qPrintable(QStringLiteral("byte %1: %2 | %3").arg(at).arg(words(alone.value()).join(u'\n'), words(together.value()).join(u'\n'))));
            found += healthyAlone ? 0 : 1;
        }
        QVERIFY2(found > flips / 4, qPrintable(QStringLiteral("only %1 of %2 flips did anything: this run shows nothing").arg(found).arg(flips)));
    }

    void stopsWhenNobodyWaitsAnyMore()
    {
        VerifyInput input = VerifyInput::gather(VerifyPlaces{m_office->today().data(), m_office->today().state(), {}});
        input.request.threads = threads;
        input.request.stretchEntries = stretch;
        for (const qint64 enough : {0, 100, 300}) {
            qint64 last = -1;
            input.request.progress = [&](qint64 done, qint64 total) {
                last = done;
                return done < enough && done <= total;
            };
            const auto report = storage::scanLog(input.request);
            QVERIFY(!report);
            QCOMPARE(report.error().code, ErrorCode::Cancelled);
            QVERIFY(last >= enough);
        }
    }

private:
    std::optional<crypto::Library> m_library;
    std::unique_ptr<TestOffice> m_office;
};

QTEST_GUILESS_MAIN(VerifyThreadsTest)
#include "VerifyThreadsTest.moc"
