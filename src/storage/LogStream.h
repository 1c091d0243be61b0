#pragma once

#include "storage/LogReader.h"
#include "storage/NativeQuery.h"

#include <tuple>

namespace ventanilla::storage {

/// One index read downwards, the newest first: the entries that a search looks at, one by one, each with whether all conditions hold. Several
/// actions are several streams, merged by their place.
class LogStream
{
public:
    /// What an index is asked for.
    struct Source {
        QByteArray value {}; ///< none for Order and Time
        int slot = 0;        ///< streams that run side by side have statements of their own
    };
    static QList<Source> sources(const LogFilter& filter, LogLead lead);
    static QByteArray searchSql(const LogFilter& filter, LogLead lead, int slot);
    static void bindSearch(NativeQuery& query, const Source& source, const LogFilter& filter, LogLead lead, const LogCursor& from);
    static QByteArray countSql(LogLead lead);
    static void bindCount(NativeQuery& query, const Source& source, const LogFilter& filter, qint64 most);

    explicit LogStream(NativeQuery& query) : m_query(&query) {}
    Result<void> advance();
    bool isOver() const { return m_over; }
    bool matches() const { return m_matches; }
    const LogCursor& cursor() const { return m_at; }
    /// Greater is newer; a stream that is over is below all.
    std::tuple<bool, qint64, qint64, qint64> place() const { return {!m_over, m_at.utcMs, m_at.log, m_at.seq}; }
    void rest() { m_query->rest(); }

private:
    NativeQuery* m_query;
    LogCursor m_at {};
    bool m_matches = false;
    bool m_over = false;
};

} // namespace ventanilla::storage
