#include "services/SearchLog.h"

#include "ledger/Entry.h"
#include "services/OpenedExport.h"

#include <algorithm>

namespace ventanilla {

using ledger::Outcome;

namespace {

/// The middle part of `<office>.<domain>/<counter>/<8 hex>`.
QByteArray counterOf(const QByteArray& origin)
{
    const QByteArrayList parts = origin.split('/');
    return parts.size() == 3 ? parts.at(1) : QByteArray();
}

bool isOutcome(const QByteArray& word)
{
    const auto said = [&word](Outcome outcome) { return ledger::outcomeName(outcome) == word; };
    return std::ranges::any_of(std::initializer_list {Outcome::Ok, Outcome::Deny, Outcome::Fail, Outcome::Unknown}, said);
}

/// The kinds of a filter's conditions, not what they say: `clerk+person+time`.
QByteArray kindsOf(const storage::LogFilter& filter)
{
    QByteArrayList kinds;
    const auto add = [&kinds](bool asked, const char* kind) {
        if (asked)
            kinds.append(kind);
    };
    add(!filter.actions.isEmpty(), "action");
    add(!filter.clerk.isEmpty(), "clerk");
    add(!filter.outcome.isEmpty(), "outcome");
    add(!filter.person.isEmpty(), "person");
    add(filter.fromMs != 0 || filter.untilMs != 0, "time");
    add(!filter.visit.isEmpty(), "visit");
    return kinds.isEmpty() ? QByteArray("all") : kinds.join('+');
}

/// Of an export: whom its pseudonyms mean nobody here can say, so none goes into our log.
storage::AuditEvent eventOf(const Context& context, const char* action, const storage::LogFilter& filter, const OpenedExport& opened)
{
    return context.event(action).fact("by", kindsOf(filter)).fact("file", opened.report().fileHash).fact("log", QByteArray::number(filter.log));
}

storage::AuditEvent eventOf(const Context& context, const char* action, const storage::LogFilter& filter)
{
    auto event = context.event(action).fact("by", kindsOf(filter));
    if (filter.log != context.database->writer().log)
        event.fact("log", QByteArray::number(filter.log));
    if (const auto person = PersonId::parse(filter.person); person)
        event.about(person.value());
    return event;
}

/// A search for somebody whom nobody knows is an entry too.
Error foundNobody(Context& context, const Identifier& typed)
{
    auto event = context.event(SearchLog::action, Outcome::Fail).fact("by", "person");
    QString number = typed.indexText();
    number.detach();
    event.changes({"identifier", std::nullopt, Secret::fromText(std::move(number)), context.session->master->logOpening().clone()});
    if (auto recorded = context.record(std::move(event)); !recorded)
        return recorded.error();
    return Error {ErrorCode::PersonNotFound};
}

Result<SearchLog::Reply> searchOpened(Context& context, const SearchLog& command, storage::LogFilter filter)
{
    const auto opened = command.opened->lock();
    if (!opened)
        return ErrorCode::Cancelled;
    if (command.typed)
        return ErrorCode::PersonNotFound;
    const OpenedReport& report = opened->report();
    const OpenedReport::Log* log = command.log ? opened->log(*command.log) : &report.logs.constFirst();
    if (!log)
        return Error {ErrorCode::RowMissing, QStringLiteral("no such log")};
    filter.log = log->number;
    if (command.folio) {
        const auto visit = opened->visit(filter.log, *command.folio);
        if (!visit)
            return Error {ErrorCode::RowMissing, QStringLiteral("no visit has this folio")};
        filter.visit = visit->hex();
    }
    TRY_DO(context.record(eventOf(context, SearchLog::action, filter, *opened)));
    filter.size = log->last + 1;
    return SearchLog::Reply {LogPass(context, std::move(filter), opened, log->count != filter.size)};
}

} // namespace

Result<ListLogs::Reply> execute(Context& context, const ListLogs&)
{
    ListLogs::Reply reply;
    const qint64 own = context.database->writer().log;
    TRY(logs, logHeadlines(*context.database));
    for (const storage::LogHeadline& log : logs)
        reply.logs.append({log.log, counterOf(log.origin), log.size, log.log == own});
    std::ranges::stable_partition(reply.logs, &ListLogs::Log::own);
    TRY(staff, allStaff(*context.database));
    for (const storage::StaffRow& row : staff)
        reply.staff.append({row.id, row.login, row.role});
    return reply;
}

Result<SearchLog::Reply> execute(Context& context, const SearchLog& command)
{
    const qint64 own = context.database->writer().log;
    storage::LogFilter filter;
    filter.log = command.log.value_or(own);
    filter.actions = command.actions.first(std::min<qsizetype>(command.actions.size(), storage::LogReader::actionsMax));
    filter.outcome = command.outcome;
    filter.fromMs = std::max<qint64>(command.fromMs, 0);
    filter.untilMs = std::max<qint64>(command.untilMs, 0);
    if (!filter.outcome.isEmpty() && !isOutcome(filter.outcome))
        return ErrorCode::ReasonUnknown;
    if (command.clerk)
        filter.clerk = command.clerk->hex();
    if (command.person)
        filter.person = command.person->hex();
    if (command.visit)
        filter.visit = command.visit->hex();
    if (command.opened)
        return searchOpened(context, command, std::move(filter));
    if (command.typed) {
        TRY(index, context.session->master->identifierIndex(command.typed->indexText()));
        TRY(person, personByIdentifier(*context.database, index));
        if (!person)
            return foundNobody(context, *command.typed);
        filter.person = person->id.hex();
    }
    if (command.folio) {
        TRY(visit, visitByFolio(*context.database, filter.log, *command.folio));
        if (!visit)
            return Error {ErrorCode::RowMissing, QStringLiteral("no visit has this folio")};
        filter.visit = visit->id.hex();
    }
    TRY(done, context.record(eventOf(context, SearchLog::action, filter)));
    filter.size = done.size;
    if (filter.log != own) {
        TRY(logs, logHeadlines(*context.database));
        const auto found = std::ranges::find(logs, filter.log, &storage::LogHeadline::log);
        if (found == logs.end())
            return Error {ErrorCode::RowMissing, QStringLiteral("no such log")};
        filter.size = found->size;
    }
    return SearchLog::Reply {LogPass(context, std::move(filter))};
}

Result<CopyLog::Reply> execute(Context& context, const CopyLog& command)
{
    if (!command.pass.isValid())
        return ErrorCode::Cancelled;
    const auto opened = command.pass.opened();
    TRY(done, context.record(opened ? eventOf(context, CopyLog::action, command.pass.filter(), *opened) : eventOf(context, CopyLog::action, command.pass.filter())));
    return CopyLog::Reply {CopyPass(context, command.pass)};
}

} // namespace ventanilla
