#include "ui/LogPlaces.h"

namespace ventanilla {

namespace {

void pack(QByteArray& steps, qint64 step)
{
    auto rest = (quint64(step) << 1) ^ quint64(step >> 63);
    for (; rest >= 0x80; rest >>= 7)
        steps.append(char(rest | 0x80));
    steps.append(char(rest));
}

qint64 unpack(const QByteArray& steps, qsizetype& at)
{
    quint64 value = 0;
    for (int shift = 0;; shift += 7) {
        const auto byte = quint8(steps.at(at++));
        value |= quint64(byte & 0x7f) << shift;
        if (byte < 0x80)
            break;
    }
    return qint64(value >> 1) ^ -qint64(value & 1);
}

} // namespace

void LogPlaces::append(const QList<qint64>& positions)
{
    for (const qint64 position : positions) {
        if (m_pages.isEmpty() || m_pages.constLast().count == pageRows) {
            if (!m_pages.isEmpty())
                m_pages.last().steps.squeeze();
            m_pages.append({position, position, 1, {}});
            continue;
        }
        Page& page = m_pages.last();
        pack(page.steps, position - page.last);
        page.last = position;
        ++page.count;
    }
}

qint64 LogPlaces::size() const
{
    return m_pages.isEmpty() ? 0 : (m_pages.size() - 1) * pageRows + m_pages.constLast().count;
}

QList<qint64> LogPlaces::page(qint64 number) const
{
    QList<qint64> positions;
    if (number < 0 || number >= m_pages.size())
        return positions;
    const Page& page = m_pages.at(number);
    positions.reserve(page.count);
    positions.append(page.first);
    qsizetype at = 0;
    while (positions.size() < page.count)
        positions.append(positions.constLast() + unpack(page.steps, at));
    return positions;
}

qint64 LogPlaces::rowOf(qint64 position) const
{
    // Pages go down; within the one that may hold it entry by entry.
    qint64 from = 0;
    qint64 to = m_pages.size();
    while (from < to) {
        const qint64 middle = from + (to - from) / 2;
        if (m_pages.at(middle).last > position)
            from = middle + 1;
        else
            to = middle;
    }
    const QList<qint64> positions = page(from);
    for (qsizetype i = 0; i < positions.size(); ++i) {
        if (positions.at(i) <= position)
            return from * pageRows + i;
    }
    return -1;
}

qint64 LogPlaces::weight() const
{
    qint64 bytes = m_pages.capacity() * qint64(sizeof(Page));
    for (const Page& page : m_pages)
        bytes += page.steps.capacity();
    return bytes;
}

} // namespace ventanilla
