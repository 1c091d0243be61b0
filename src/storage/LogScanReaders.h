#pragma once

#include "storage/LogScanFile.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

namespace ventanilla::storage {

/// One database read on several threads, each by a connection of its own that sees the same snapshot.
class ScanReaders
{
public:
    /// Between two questions whether to go on, while nothing is ready.
    static constexpr std::chrono::milliseconds questionEvery{100};
    /// How often all are opened again because a desk committed between two of them.
    static constexpr int triesMax = 20;
    static constexpr int threadsMax = 64;

    /// `threads` connections besides `main`, or none where one is enough or where a busy desk let no two see the same.
    /// Errors: as ScanFile::open.
    static Result<ScanReaders> open(const QString& path, int threads);
    /// What is open already, read by itself alone. `file` outlives the readers.
    static ScanReaders of(const ScanFile& file) { return ScanReaders(nullptr, &file, {}); }

    const ScanFile& main() const { return *m_main; }
    int threads() const { return std::max(1, int(m_others.size())); }
    /// Whether a piece of work may stop where it stands: nobody waits for it any more.
    bool stopped() const { return m_stop->load(std::memory_order_relaxed); }

    /// Makes piece 0, 1, … `pieces` − 1 with `make(file, piece)` on the threads, a few ahead, and hands each to `take` on the caller's thread,
    /// in order. `goOn` is asked on the caller's thread now and then. False: `take` or `goOn` wanted no more.
    template <typename Piece>
    bool inOrder(std::size_t pieces, const std::function<Piece(const ScanFile&, std::size_t)>& make, const std::function<bool(Piece&)>& take,
                 const std::function<bool()>& goOn) const
    {
        if (m_others.empty() || pieces < 2) {
            for (std::size_t i = 0; i < pieces; ++i) {
                if (!goOn())
                    return false;
                Piece piece = make(*m_main, i);
                if (!take(piece))
                    return false;
            }
            return true;
        }
        std::mutex mutex;
        std::condition_variable changed;
        std::map<std::size_t, Piece> ready;
        std::size_t next = 0;
        std::size_t taken = 0;
        const std::size_t ahead = 2 * m_others.size();
        const auto work = [&](const ScanFile& file) {
            for (;;) {
                std::size_t mine = 0;
                {
                    std::unique_lock lock(mutex);
                    changed.wait(lock, [&] { return stopped() || next >= pieces || next < taken + ahead; });
                    if (stopped() || next >= pieces)
                        return;
                    mine = next++;
                }
                Piece piece = make(file, mine);
                const std::lock_guard lock(mutex);
                ready.emplace(mine, std::move(piece));
                changed.notify_all();
            }
        };
        bool whole = true;
        {
            std::vector<std::jthread> threads;
            for (const ScanFile& file : m_others)
                threads.emplace_back(work, std::cref(file));
            while (whole && taken < pieces) {
                std::unique_lock lock(mutex);
                const bool there = changed.wait_for(lock, questionEvery, [&] { return ready.contains(taken); });
                auto piece = there ? ready.extract(taken) : typename std::map<std::size_t, Piece>::node_type();
                if (there) {
                    ++taken;
                    changed.notify_all();
                }
                lock.unlock();
                whole = goOn() && (!there || take(piece.mapped()));
            }
            if (!whole) {
                const std::lock_guard lock(mutex);
                m_stop->store(true, std::memory_order_relaxed);
                changed.notify_all();
            }
        }
        return whole;
    }

private:
    ScanReaders(std::unique_ptr<ScanFile> owned, const ScanFile* main, std::vector<ScanFile> others)
        : m_owned(std::move(owned)), m_main(m_owned ? m_owned.get() : main), m_others(std::move(others))
    {}

    std::unique_ptr<ScanFile> m_owned;
    const ScanFile* m_main;
    std::vector<ScanFile> m_others;
    std::unique_ptr<std::atomic<bool>> m_stop = std::make_unique<std::atomic<bool>>(false);
};

} // namespace ventanilla::storage
