#pragma once

#include <QString>

#include <functional>

namespace ventanilla {

/// How much room is left where the database lies.
enum class DiskStage {
    Enough,
    Low,  ///< time to make room
    Spent ///< what is open can be ended and the day closed; nothing new is begun
};
struct DiskRoom {
    DiskStage stage = DiskStage::Enough;
    qint64 freeBytes = -1; ///< −1: not to be known
    friend bool operator==(const DiskRoom&, const DiskRoom&) = default;
};

/// Looks at the room on the database's disk, and keeps a ballast there: a file of nothing that is removed when the disk is as good as full, so
/// that the entries which end visits, sessions and the day can still be written. Belongs to the records thread.
class DiskWatch
{
public:
    static constexpr qint64 warnBytes = 500'000'000;             ///< free: below it the desk warns
    static constexpr qint64 ballastBytes = 16LL * 1024 * 1024;
    static constexpr qint64 floorBytes = 8LL * 1024 * 1024;      ///< free: below it the ballast goes
    static constexpr qint64 remakeBytes = 4 * ballastBytes;      ///< free: from here on there is one (again)
    static inline const QString ballastName = QStringLiteral("lastre");

    /// `freeBytes` of the disk; none: as the system says. Without a ballast it only looks.
    DiskWatch(QString folder, bool keepsBallast, std::function<qint64()> freeBytes = {});

    /// Looks now, and makes or removes the ballast.
    DiskRoom look();
    const DiskRoom& last() const { return m_last; }

private:
    QString ballastPath() const;
    bool hasBallast() const;
    /// Nothing is done where it cannot be: then there is none.
    void makeBallast() const;

    QString m_folder;
    bool m_keepsBallast;
    std::function<qint64()> m_freeBytes;
    DiskRoom m_last {};
};

} // namespace ventanilla
