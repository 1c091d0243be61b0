#include "storage/Eras.h"

#include "storage/Query.h"

#include <algorithm>

namespace ventanilla::storage {

Result<Eras> erasOf(const Database& database)
{
    TRY(query, Query::on(database, "SELECT log, t, CAST(substr(e, 7) AS INTEGER) FROM audit_index INDEXED BY "
                                   "audit_index_a WHERE a = 'clock.set' AND o = 'ok'"));
    Eras eras;
    for (;;) {
        TRY(found, query.next());
        if (!found)
            return eras;
        const qint64 t = query.numberAt(1);
        const qint64 era = query.numberAt(2);
        if (query.numberAt(0) == database.writer().log)
            eras.ours = std::max(eras.ours, era);
        if (era > eras.present || (era == eras.present && t < eras.beganMs))
            eras.beganMs = t;
        eras.present = std::max(eras.present, era);
    }
}

} // namespace ventanilla::storage
