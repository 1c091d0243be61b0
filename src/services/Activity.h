#pragma once

#include "core/Result.h"
#include "core/Role.h"

#include <QByteArray>
#include <QList>

namespace ventanilla {

struct Context;

/// What the member of staff who is signed in has done, from the log, the newest first: no names, no values.
struct MyActivity {
    static constexpr Permission permission = Permission::Session;
    static constexpr const char* action = "activity.list";
    struct Entry {
        qint64 number;
        qint64 utcMs;
        QByteArray action;    ///< as in the log
        QByteArray outcome;   ///< `ok`, `deny`, `fail`, `unknown`
        qint64 folio;         ///< 0: no visit
    };
    struct Reply {
        QList<Entry> entries; ///< at most 500
    };
    int days;                 ///< today and so many days less one before it; 0: all
};

Result<MyActivity::Reply> execute(Context&, const MyActivity&);

} // namespace ventanilla
