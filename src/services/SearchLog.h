#pragma once

#include "core/Identifier.h"
#include "core/Ids.h"
#include "core/Result.h"
#include "core/Role.h"
#include "services/LogPass.h"

#include <QList>

#include <optional>

namespace ventanilla {

/// Which logs there are, and who writes in them: sign-in names, no names of people.
struct ListLogs {
    static constexpr Permission permission = Permission::ReadLog;
    static constexpr const char* action = "log.list";
    static constexpr bool whileBehind = true;
    struct Log {
        qint64 number;
        QByteArray counter;      ///< `1`, `admin`, …: what the origin says
        qint64 size;
        bool own;                ///< this counter's
    };
    struct Clerk {
        StaffId id;
        QByteArray login;
        Role role;
    };
    struct Reply {
        QList<Log> logs;         ///< this counter's first
        QList<Clerk> staff;
    };
};

/// Looks into one log. One entry says that it was, by which kinds of condition, and about whom; reading on is none.
/// Errors: PersonNotFound (what was typed is sealed in the entry), RowMissing (no such visit or log), ReasonUnknown (no such outcome),
/// Cancelled (the export is closed).
struct SearchLog {
    static constexpr Permission permission = Permission::ReadLog;
    static constexpr const char* action = "view.log";
    static constexpr bool whileBehind = true;
    struct Reply {
        LogPass pass;
    };
    std::optional<qint64> log {};            ///< none: this counter's
    std::optional<Identifier> typed {};      ///< a person by their number
    std::optional<PersonId> person {};       ///< or by the pseudonym of an entry
    std::optional<StaffId> clerk {};
    std::optional<qint64> folio {};          ///< a visit of that log
    std::optional<VisitId> visit {};
    QList<QByteArray> actions {};            ///< any of these, at most 64
    QByteArray outcome {};
    qint64 fromMs = 0;                       ///< UTC; 0: not asked
    qint64 untilMs = 0;                      ///< the first moment after
    /// Not the office's own logs but an export that was opened, which has pseudonyms only: nobody is found by their number.
    std::optional<std::weak_ptr<OpenedExport>> opened {};
};

/// The entries of a search are taken away in a file: an entry of its own, before it is written.
struct CopyLog {
    static constexpr Permission permission = Permission::ReadLog;
    static constexpr const char* action = "log.copy";
    static constexpr bool whileBehind = true;
    struct Reply {
        CopyPass pass;
    };
    LogPass pass;
};

Result<ListLogs::Reply> execute(Context&, const ListLogs&);
Result<SearchLog::Reply> execute(Context&, const SearchLog&);
Result<CopyLog::Reply> execute(Context&, const CopyLog&);

} // namespace ventanilla
