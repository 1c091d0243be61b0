#pragma once

#include <QByteArray>
#include <QList>

namespace ventanilla {

/// Where the found entries stand in the log, in the order of the table: packed by pages, about a byte for an entry that is near the one
/// before it, so that even a search that finds everything fits.
class LogPlaces
{
public:
    static constexpr qint64 pageRows = 256;

    void append(const QList<qint64>& positions);
    void clear() { m_pages.clear(); }
    qint64 size() const;
    /// Positions of a page, counted from 0; the last one may not be full. Empty: there is none.
    QList<qint64> page(qint64 page) const;
    /// Row of the entry at this position, else of the next older one that was found; −1: all are newer.
    qint64 rowOf(qint64 position) const;
    /// Bytes it takes.
    qint64 weight() const;

private:
    struct Page {
        qint64 first;
        qint64 last;
        int count;
        QByteArray steps; ///< from one to the next, seven bits a byte, its sign in the lowest
    };
    QList<Page> m_pages {};
};

} // namespace ventanilla
