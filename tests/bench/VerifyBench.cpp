// A whole verification on one and two threads, beside its floors in C: the tree alone, and the tree with a reading of the index.
// Arguments: [entries] [rounds] [folder that keeps the made log; else one that is removed].

#include "bench/MadeLog.h"
#include "bench/VerifyFloor.h"

#include "crypto/Crypto.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace ventanilla;

namespace {

double secondsOf(auto work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e9;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return values.at(values.size() / 2);
}

/// Seconds, and the root as hexadecimal digits.
double verify(const MadeLog& log, int threads, QByteArray& root)
{
    return secondsOf([&] {
        storage::ScanRequest request = log.request();
        request.threads = threads;
        const auto report = storage::scanLog(request);
        if (!report || report.value().verdict() != ledger::Verdict::Intact)
            qFatal("the made log does not verify: %s", report && !report.value().findings.isEmpty() ? qPrintable(report.value().findings.first().detail) : "?");
        root = report.value().logs.first().rootHex;
    });
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    const qint64 entries = argc > 1 ? std::atoll(argv[1]) : 1'000'000;
    const int rounds = argc > 2 ? std::atoi(argv[2]) : 3;
    auto library = crypto::Library::start();
    if (!library)
        qFatal("cryptography does not start");
    QTemporaryDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/bench-XXXXXX")); // on the disk, not in memory
    const MadeLog log = MadeLog::at(argc > 3 ? QStringLiteral("%1/log-%2.db").arg(QString::fromLocal8Bit(argv[3])).arg(entries) : folder.filePath(QStringLiteral("log.db")), entries);
    const QByteArray path = log.path().toUtf8();

    QList<double> oneToTree, oneToAll, twoToOne, perSecond;
    for (int r = 0; r < rounds; ++r) {
        unsigned char bytes[32];
        const double tree = secondsOf([&] {
            if (verifyFloorTree(path.constData(), log.log(), bytes) != entries)
                qFatal("the floor fails");
        });
        const double indexes = secondsOf([&] {
            uint64_t sum = 0;
            if (verifyFloorIndexes(path.constData(), &sum) < entries)
                qFatal("the floor fails");
        });
        QByteArray root;
        const double one = verify(log, 1, root);
        const double two = verify(log, 2, root);
        if (root != QByteArray(reinterpret_cast<const char*>(bytes), 32).toHex())
            qFatal("the roots differ");
        std::printf("round %d: floor's tree %.2f s, its indexes %.2f s; ours on one thread %.2f s, on two %.2f s (%.0f k entries/s)\n", r + 1, tree, indexes, one, two, double(entries) / two / 1000);
        oneToTree.append(one / tree);
        oneToAll.append(one / (tree + indexes));
        twoToOne.append(one / two);
        perSecond.append(double(entries) / two);
    }
    std::printf("%lld entries, median of %d rounds: one thread %.2f of the floor (%.2f of its tree alone), two threads %.2f times as fast as one, %.0f k entries/s\n", qlonglong(entries), rounds,
                median(oneToAll), median(oneToTree), median(twoToOne), median(perSecond) / 1000);
    return 0;
}
