#include "gui/BurstJudge.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>

using namespace ventanilla;

/// Bursts by the thousand, as a scanner sends them and as it should not, each held against what BurstJudge wants to see. 1,000 bursts;
/// VENTANILLA_LONG=1: 100,000. VENTANILLA_SEED=n repeats a run. A run that reached any kind too seldom is void.
class ScannerBurstsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<BurstJudge> m_judge {};

private Q_SLOTS:
    void initTestCase();
    void eachBurstIsReadOrRefused();
    void cleanupTestCase() { m_judge.reset(); }
};

void ScannerBurstsTest::initTestCase()
{
    m_judge = std::make_unique<BurstJudge>();
    m_judge->begin();
}

void ScannerBurstsTest::eachBurstIsReadOrRefused()
{
    const int bursts = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1 ? 100'000 : 1'000;
    std::array<int, burstKinds> reached {};
    std::array<int, 1'000> order {}; // of each thousand bursts
    std::iota(order.begin(), order.end(), 0);
    for (int i = 0; i < bursts; ++i) {
        if (i % int(order.size()) == 0)
            std::shuffle(order.begin(), order.end(), m_judge->scanner().random());
        int at = order[std::size_t(i) % order.size()];
        std::size_t kind = 0;
        while (at >= burstShares[kind])
            at -= burstShares[kind++];
        m_judge->play(BurstKind(kind));
        if (QTest::currentTestFailed()) {
            qWarning("burst %d, %s", i, burstNames[kind]);
            return;
        }
        ++reached[kind];
    }
    for (std::size_t kind = 0; kind < burstKinds; ++kind) {
        qInfo("%s: %d", burstNames[kind], reached[kind]);
        QVERIFY2(reached[kind] > 0 && reached[kind] >= bursts / 1'000 * burstShares[kind], burstNames[kind]);
    }
    qInfo("%d bursts, %lld keys", bursts, static_cast<long long>(m_judge->scanner().keys()));
}

QTEST_MAIN(ScannerBurstsTest)
#include "ScannerBurstsTest.moc"
