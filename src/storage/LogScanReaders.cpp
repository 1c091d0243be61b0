#include "storage/LogScanReaders.h"

namespace ventanilla::storage {

namespace {

/// What changes with every commit: the signed heads of all logs. Empty where they cannot be read, which the scan itself then tells.
QByteArray headsOf(const ScanFile& file)
{
    QByteArray heads;
    auto query = file.query("SELECT log, size, note FROM audit_head ORDER BY log");
    if (!query)
        return {};
    for (;;) {
        const auto row = query.value().step();
        if (!row)
            return {};
        if (!row.value())
            return heads;
        heads += QByteArray::number(query.value().integer(0)) + ' ' + QByteArray::number(query.value().integer(1)) + ' ';
        heads += query.value().bytes(2);
    }
}

} // namespace

Result<ScanReaders> ScanReaders::open(const QString& path, int threads)
{
    for (int attempt = 0;; ++attempt) {
        TRY(opened, ScanFile::open(path));
        auto main = std::make_unique<ScanFile>(std::move(opened));
        const int others = attempt < triesMax && threads > 1 ? std::min(threads, threadsMax) : 0;
        if (others == 0)
            return ScanReaders(std::move(main), nullptr, {});
        const QByteArray heads = headsOf(*main);
        std::vector<ScanFile> files;
        for (int i = 0; i < others; ++i) {
            auto file = ScanFile::open(path);
            if (!file || headsOf(file.value()) != heads)
                break;
            files.push_back(std::move(file).value());
        }
        if (int(files.size()) == others)
            return ScanReaders(std::move(main), nullptr, std::move(files));
    }
}

} // namespace ventanilla::storage
