#include "storage/PersonReads.h"

#include "storage/LogHead.h"
#include "storage/Query.h"

namespace ventanilla::storage {

Result<QList<VisitRow>> visitsOfPerson(const Database& database, const PersonId& person, int rowsMax)
{
    QList<VisitId> ids;
    {
        TRY(query, Query::on(database, "SELECT pseudonym FROM visit WHERE person = ? ORDER BY opened, log, folio LIMIT ?"));
        query.text(person.hex()).number(rowsMax);
        for (;;) {
            TRY(found, query.next());
            if (!found)
                break;
            TRY(id, VisitId::parse(query.textAt(0)));
            ids.append(id);
        }
    }
    QList<VisitRow> visits;
    for (const VisitId& id : std::as_const(ids)) {
        TRY(visit, visitById(database, id));
        if (visit)
            visits.append(std::move(*visit));
    }
    return visits;
}

Result<QList<EntryAbout>> entriesAbout(const Database& database, const PersonId& person, int rowsMax)
{
    QList<std::pair<qint64, qint64>> places;
    {
        // A list of an import names its rows by their first 16 bytes; there are as many as people, and this is asked for seldom.
        TRY(query, Query::on(database, "SELECT log, seq FROM (SELECT log, seq, t FROM audit_index WHERE s = ? UNION SELECT i.log, i.seq, i.t FROM audit_batch AS b "
                                       "JOIN audit_index AS i ON i.log = b.log AND i.seq = b.seq WHERE substr(b.mac, 1, 16) = unhex(?)) ORDER BY t, log, seq LIMIT ?"));
        query.text(person.hex()).text(person.hex()).number(rowsMax);
        for (;;) {
            TRY(found, query.next());
            if (!found)
                break;
            places.append({query.numberAt(0), query.numberAt(1)});
        }
    }
    QList<EntryAbout> entries;
    for (const auto& [log, seq] : std::as_const(places)) {
        TRY(leaf, readLeaf(database, log, seq));
        auto entry = ledger::Entry::parse(leaf);
        if (!entry)
            return Error{ErrorCode::LogAltered, QStringLiteral("an entry cannot be read"), seq};
        entries.append({log, std::move(entry).value()});
    }
    return entries;
}

} // namespace ventanilla::storage
