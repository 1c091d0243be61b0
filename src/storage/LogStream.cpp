#include "storage/LogStream.h"

#include <QSet>

#include <limits>

namespace ventanilla::storage {

namespace {

/// Parameters of a search: 1 the index's value, 2 3 4 the cursor, 5 6 the times, 7 log, 8 size, then the rest.
struct Bound {
    enum Number { Value = 1, CursorMs, CursorLog, CursorSeq, FromMs, UntilMs, Log, Size, Person, Clerk, Visit, Outcome, FirstAction };
};

struct LeadIndex {
    const char* name;
    const char* column;
};

LeadIndex indexOf(LogLead lead)
{
    switch (lead) {
    case LogLead::Person:
        return {"audit_index_s", "s"};
    case LogLead::Clerk:
        return {"audit_index_c", "c"};
    case LogLead::Visit:
        return {"audit_index_r", "r"};
    case LogLead::Action:
        return {"audit_index_a", "a"};
    case LogLead::Undecided:
    case LogLead::Order:
    case LogLead::Time:
        break;
    }
    return {"audit_index_t", nullptr};
}

qint64 untilOf(const LogFilter& filter)
{
    return filter.untilMs != 0 ? filter.untilMs : std::numeric_limits<qint64>::max();
}

/// What the leading index does not settle, as one expression.
QByteArray conditions(const LogFilter& filter, LogLead lead)
{
    QByteArray sql = "log = ?7 AND seq < ?8";
    if (lead == LogLead::Order && (filter.fromMs != 0 || filter.untilMs != 0))
        sql += " AND t >= ?5 AND t < ?6";
    if (!filter.person.isEmpty() && lead != LogLead::Person)
        sql += " AND s IS ?9";
    if (!filter.clerk.isEmpty() && lead != LogLead::Clerk)
        sql += " AND c IS ?10";
    if (!filter.visit.isEmpty() && lead != LogLead::Visit)
        sql += " AND r IS ?11";
    if (!filter.outcome.isEmpty())
        sql += " AND o = ?12";
    if (!filter.actions.isEmpty() && lead != LogLead::Action) {
        sql += " AND a IN (";
        for (qsizetype i = 0; i < filter.actions.size(); ++i)
            sql += (i > 0 ? ", ?" : "?") + QByteArray::number(Bound::FirstAction + i);
        sql += ')';
    }
    return sql;
}

} // namespace

QList<LogStream::Source> LogStream::sources(const LogFilter& filter, LogLead lead)
{
    switch (lead) {
    case LogLead::Person:
        return {{filter.person}};
    case LogLead::Clerk:
        return {{filter.clerk}};
    case LogLead::Visit:
        return {{filter.visit}};
    case LogLead::Action: {
        QList<Source> sources;
        QSet<QByteArray> taken; // an action asked for twice is found once
        for (const QByteArray& action : filter.actions) {
            if (taken.contains(action))
                continue;
            taken.insert(action);
            sources.append({action, int(sources.size())});
        }
        return sources;
    }
    case LogLead::Undecided:
    case LogLead::Order:
    case LogLead::Time:
        break;
    }
    return {{}};
}

QByteArray LogStream::searchSql(const LogFilter& filter, LogLead lead, int slot)
{
    // The number of the stream keeps statements apart that are read side by side.
    const QByteArray head = "SELECT t, log, seq, (" + conditions(filter, lead) + ") FROM audit_index ";
    const QByteArray tail = " -- " + QByteArray::number(slot);
    if (lead == LogLead::Order)
        return head + "WHERE log = ?7 AND seq < ?4 ORDER BY seq DESC" + tail;
    const LeadIndex index = indexOf(lead);
    QByteArray where = "t >= ?5 AND (t, log, seq) < (?2, ?3, ?4)";
    if (index.column)
        where = QByteArray(index.column) + " = ?1 AND " + where;
    return head + "INDEXED BY " + index.name + " WHERE " + where + " ORDER BY t DESC, log DESC, seq DESC" + tail;
}

void LogStream::bindSearch(NativeQuery& query, const Source& source, const LogFilter& filter, LogLead lead, const LogCursor& from)
{
    LogCursor at = from;
    if (lead == LogLead::Order)
        at.seq = qMin(at.seq, filter.size);
    else if (at.utcMs >= untilOf(filter)) // begins below the end of the time asked for
        at = {untilOf(filter), std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::min()};
    if (!source.value.isEmpty())
        query.text(Bound::Value, source.value);
    const bool order = lead == LogLead::Order;
    const bool times = !order || filter.fromMs != 0 || filter.untilMs != 0;
    if (!order)
        query.number(Bound::CursorMs, at.utcMs).number(Bound::CursorLog, at.log);
    query.number(Bound::CursorSeq, at.seq).number(Bound::Log, filter.log).number(Bound::Size, filter.size);
    if (times)
        query.number(Bound::FromMs, filter.fromMs);
    if (order && times)
        query.number(Bound::UntilMs, untilOf(filter));
    if (!filter.person.isEmpty() && lead != LogLead::Person)
        query.text(Bound::Person, filter.person);
    if (!filter.clerk.isEmpty() && lead != LogLead::Clerk)
        query.text(Bound::Clerk, filter.clerk);
    if (!filter.visit.isEmpty() && lead != LogLead::Visit)
        query.text(Bound::Visit, filter.visit);
    if (!filter.outcome.isEmpty())
        query.text(Bound::Outcome, filter.outcome);
    if (!filter.actions.isEmpty() && lead != LogLead::Action) {
        for (qsizetype i = 0; i < filter.actions.size(); ++i)
            query.text(Bound::FirstAction + int(i), filter.actions.at(i));
    }
}

QByteArray LogStream::countSql(LogLead lead)
{
    const LeadIndex index = indexOf(lead);
    const QByteArray value = index.column ? QByteArray(index.column) + " = ?1 AND " : QByteArray();
    return QByteArray("SELECT count(*) FROM (SELECT 1 FROM audit_index INDEXED BY ") + index.name + " WHERE " + value + "t >= ?2 AND t < ?3 LIMIT ?4)";
}

void LogStream::bindCount(NativeQuery& query, const Source& source, const LogFilter& filter, qint64 most)
{
    if (!source.value.isEmpty())
        query.text(1, source.value);
    query.number(2, filter.fromMs).number(3, untilOf(filter)).number(4, most);
}

Result<void> LogStream::advance()
{
    TRY(more, m_query->step());
    m_over = !more;
    if (more) {
        m_at = {m_query->numberAt(0), m_query->numberAt(1), m_query->numberAt(2)};
        m_matches = m_query->numberAt(3) != 0;
    }
    return {};
}

} // namespace ventanilla::storage
