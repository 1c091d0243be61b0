#include "gui/ClerkAtWork.h"
#include "FaultyDisk.h"
#include "Runs.h"

#include "services/Sessions.h"

#include <QLineEdit>
#include <QTimer>

#include <functional>

using namespace ventanilla;

/// Two seconds a sync: whatever the clerk does, the window lives on; no gap of its event loop is longer than 100 ms while a commit hangs.
/// Each action once; long: until 500 syncs have been slow.
class SlowDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesAWindowThatFreezes();
    void theWindowLives();

private:
    static constexpr int syncMs = 2000;
    static constexpr int gapMsMax = 100;
    static constexpr int patienceMs = 120'000;

    /// When the event loop came by, every few milliseconds if it can.
    class Heart
    {
    public:
        Heart()
        {
            m_timer.setTimerType(Qt::PreciseTimer);
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { m_beats.append(FaultyDisk::nowNs()); });
            m_beats.append(FaultyDisk::nowNs());
            m_timer.start(beatMs);
        }
        /// Longest time without a beat within one of the spans, ms.
        qint64 longestGapMs(const QList<FaultyDisk::Span>& spans)
        {
            m_beats.append(FaultyDisk::nowNs());
            qint64 longest = 0;
            for (const FaultyDisk::Span& span : spans) {
                for (qsizetype i = 1; i < m_beats.size(); ++i)
                    longest = qMax(longest, qMin(m_beats.at(i), span.to) - qMax(m_beats.at(i - 1), span.from));
            }
            return longest / 1'000'000;
        }

    private:
        static constexpr int beatMs = 5;
        QTimer m_timer {};
        QList<qint64> m_beats {};
    };

    /// Longest gap of the loop while `action` hangs in its slow syncs, until `isDone`; −1 when no sync was slow.
    static qint64 gapOf(FaultyDisk& disk, const std::function<void()>& action, const std::function<bool()>& isDone)
    {
        const qsizetype before = disk.slowSyncs().size();
        Heart heart;
        QCoreApplication::processEvents();
        disk.setSyncMs(syncMs);
        action();
        const bool done = QTest::qWaitFor(isDone, patienceMs);
        disk.setSyncMs(0);
        const QList<FaultyDisk::Span> spans = disk.slowSyncs().sliced(before);
        if (!done || spans.isEmpty())
            return -1;
        return heart.longestGapMs(spans);
    }
};

/// The eyes see: the same commit, waited for where the window lives.
void SlowDiskTest::seesAWindowThatFreezes()
{
    FaultyDisk disk;
    ClerkAtWork clerk;
    bool isDone = false;
    const qint64 gap = gapOf(
        disk,
        [&] {
            QVERIFY(clerk.office().signIn().ok());
            isDone = true;
        },
        [&] { return isDone; });
    QVERIFY2(gap >= syncMs * 9 / 10, qPrintable(QString::number(gap)));
}

void SlowDiskTest::theWindowLives()
{
    const int wanted = runs::count(1, 500);
    qint64 longest = 0;
    int syncs = 0;
    // A machine that is busy with others takes the loop's turn away now and then; a window that waits for its disk does so every time.
    constexpr int triesMax = 3;
    QMap<QByteArray, qint64> best;
    for (int tries = 0; syncs < wanted || (tries < triesMax && longest > gapMsMax); ++tries) {
        FaultyDisk disk;
        ClerkAtWork clerk;
        const auto measure = [&](const char* name, const std::function<void()>& action, const std::function<bool()>& isDone) {
            const qint64 gap = gapOf(disk, action, isDone);
            QVERIFY2(gap >= 0, name);
            best[name] = best.contains(name) ? qMin(best[name], gap) : gap;
        };
        const auto enter = [&] { clerk.press(Qt::Key_Return); };

        clerk.type(QString::fromLatin1(TestOffice::clerkLogin));
        clerk.press(Qt::Key_Tab);
        clerk.type(clerk.password());
        measure("sign in", enter, [&] { return clerk.focus() == QLatin1String("identifierEdit"); });
        clerk.type(QString::fromUtf16(demo::one));
        measure("open a visit", enter, [&] { return clerk.find(QStringLiteral("ValidatePage")) && !clerk.visit().isBusy(); });
        clerk.giveFacts();
        clerk.fillEvidence();
        measure("validate", enter, [&] { return clerk.visit().hasTicket() && !clerk.visit().isBusy(); });
        clerk.visit().order(Visit::Act::Email);
        clerk.office().clock().pass(1000);
        measure(
            "stage an address and send its code", [&] { clerk.visit().stageEmail(Email::parse(QStringLiteral("uno.nuevo@buzon.example")).value()); },
            [&] { return !clerk.visit().stagedEmail().isEmpty() && !clerk.visit().codeMail().isEmpty() && !clerk.visit().isBusy(); });
        measure("set the visit aside", [&] { clerk.visit().park(); }, [&] { return clerk.visit().stage() == Visit::Stage::None; });
        if (QTest::currentTestFailed())
            return;
        syncs += int(disk.slowSyncs().size());
        longest = 0;
        for (const qint64 gap : std::as_const(best))
            longest = qMax(longest, gap);
    }
    for (auto gap = best.cbegin(); gap != best.cend(); ++gap)
        qInfo("%s: %lld ms", gap.key().constData(), gap.value());
    qInfo("%d syncs of %d ms", syncs, syncMs);
    QVERIFY(best.size() == 5 && syncs >= 5);
    QVERIFY2(longest <= gapMsMax, qPrintable(QString::number(longest)));
}

QTEST_MAIN(SlowDiskTest)
#include "SlowDiskTest.moc"
