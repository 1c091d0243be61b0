#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace ventanilla {

/// A ZIP file made by hand, as strange as somebody wants it: any names, files twice, what is packed and what is not.
class MadeZip
{
public:
    /// As it is.
    MadeZip& store(const QByteArray& name, const QByteArray& bytes) { return add(name, bytes, bytes, 0); }
    /// Packed by deflate.
    MadeZip& pack(const QByteArray& name, const QByteArray& bytes)
    {
        // Qt puts four bytes of length and zlib two of its own before the stream, and four behind it.
        return add(name, bytes, qCompress(bytes, 9).sliced(6).chopped(4), 8);
    }
    QByteArray bytes() const
    {
        QByteArray all = m_files + m_directory;
        all += QByteArray("PK\5\6\0\0\0\0", 8);
        put(all, m_count, 2);
        put(all, m_count, 2);
        put(all, quint32(m_directory.size()), 4);
        put(all, quint32(m_files.size()), 4);
        put(all, 0, 2);
        return all;
    }

private:
    static void put(QByteArray& to, quint32 value, int bytes)
    {
        for (; bytes > 0; --bytes, value >>= 8)
            to += char(value & 0xff);
    }
    static quint32 crc(const QByteArray& bytes)
    {
        quint32 sum = 0xffffffff;
        for (const char byte : bytes) {
            sum ^= quint8(byte);
            for (int bit = 0; bit < 8; ++bit)
                sum = (sum >> 1) ^ ((sum & 1) ? 0xedb88320 : 0);
        }
        return ~sum;
    }
    MadeZip& add(const QByteArray& name, const QByteArray& bytes, const QByteArray& packed, quint32 method)
    {
        QByteArray common;
        put(common, 20, 2);
        put(common, 0, 2);
        put(common, method, 2);
        put(common, 0x21 << 16, 4); // 1 January 1980
        put(common, crc(bytes), 4);
        put(common, quint32(packed.size()), 4);
        put(common, quint32(bytes.size()), 4);
        put(common, quint32(name.size()), 2);
        put(common, 0, 2);
        m_directory += QByteArray("PK\1\2") + QByteArray("\24\3", 2) + common;
        put(m_directory, 0, 2); // no comment
        put(m_directory, 0, 2);
        put(m_directory, 0, 2);
        put(m_directory, 0100644u << 16, 4);
        put(m_directory, quint32(m_files.size()), 4);
        m_directory += name;
        m_files += QByteArray("PK\3\4") + common + name + packed;
        ++m_count;
        return *this;
    }

    QByteArray m_files {};
    QByteArray m_directory {};
    quint32 m_count = 0;
};

} // namespace ventanilla
