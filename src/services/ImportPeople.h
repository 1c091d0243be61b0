#pragma once

#include "core/RegisterRow.h"
#include "core/Role.h"

#include <QByteArray>
#include <QList>

#include <functional>

namespace ventanilla {

struct Context;

/// What became of the rows of a register's file.
struct ImportCounts {
    qint64 added = 0;
    qint64 changed = 0;
    qint64 same = 0;
    qint64 conflicts = 0; ///< rows of which something was not taken, because a visit confirmed another value; the rest of the row was
    qint64 refused = 0;   ///< not taken at all
    qint64 rows() const { return added + changed + same + conflicts + refused; }
    friend bool operator==(const ImportCounts&, const ImportCounts&) = default;
};

/// How far into a file an import is: what is before has been brought in, and an entry of the log says so.
struct ImportPlace {
    qint64 bytes = 0;        ///< of the file
    qint64 lines = 0;
    qint64 refusalBytes = 0; ///< of the list of what was not taken
    ImportCounts counts {};
    friend bool operator==(const ImportPlace&, const ImportPlace&) = default;
};

/// The import that this session is at.
struct ImportWork {
    QByteArray file; ///< SHA-256, 32 bytes
    ImportPlace place {};
    qint64 people = 0; ///< that the office has: counted at the beginning, since every count reads an index to its end
};

/// A row with the line of the file that it ends on.
struct RegisterLine {
    qint64 line;
    RegisterRow row;
};

/// A row that was not taken, or not as a whole. Errors: PersonIsClerk (one's own), PersonBeingServed, RowTwice (number: the line before),
/// RowConfirmed (text: `correo`, `movil` or both with a comma; a visit confirmed another value).
struct ImportRefusal {
    qint64 line;
    Error why;
};

/// Begins to bring in the people of a register's file, or goes on where its last batch stopped: by the file's bytes, not by its name.
/// Errors: RegisterRefused (`rows`, number: how many an office has at the most), ClockBehind.
struct BeginImport {
    static constexpr Permission permission = Permission::ImportPeople;
    static constexpr const char* action = "import.begin";
    static constexpr bool asksPasswordAgain = true;
    struct Reply {
        ImportPlace from;
        bool goesOn; ///< an earlier import of this very file did not come to its end
    };
    QByteArray file; ///< SHA-256, 32 bytes
    qint64 rows;     ///< that the file has
    bool fromBeginning = false; ///< even where an earlier import stopped: what it brought in is then the same
};

/// A stretch of the file, in one commit with one entry. Who is not known is added; of who is known, what differs is changed, but nothing that a
/// visit confirmed and nobody who is being served. Errors: VisitNotOpen (no import of this file was begun in this session, or it does not go on
/// from where it is), RegisterRefused (`rows`), ClockBehind, what `note` answers.
struct ImportBatch {
    static constexpr Permission permission = Permission::ImportPeople;
    static constexpr const char* action = "import.batch";
    static constexpr qsizetype rowsMax = 10'000; ///< taken and refused together
    struct Reply {
        ImportPlace place;
    };
    QByteArray file;
    qint64 from;          ///< bytes: ImportPlace::bytes of the stretch before
    qint64 to;            ///< bytes, behind the last row
    qint64 lines;         ///< that end before `to`
    qint64 refused;       ///< rows of the stretch that could not even be read
    QList<RegisterLine> rows;
    /// Called once, before the commit, on the records' thread: writes down what is not taken and syncs it; how many bytes that list then has.
    std::function<Result<qint64>(const QList<ImportRefusal>&)> note;
};

/// The file has been brought in to its end.
struct EndImport {
    static constexpr Permission permission = Permission::ImportPeople;
    static constexpr const char* action = "import.end";
    struct Reply {
        qint64 entry;
        ImportCounts counts;
    };
    QByteArray file;
};

Result<BeginImport::Reply> execute(Context&, const BeginImport&);
Result<ImportBatch::Reply> execute(Context&, const ImportBatch&);
Result<EndImport::Reply> execute(Context&, const EndImport&);

} // namespace ventanilla
