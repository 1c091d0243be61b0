#pragma once

#include "core/Identifier.h"
#include "core/Result.h"
#include "core/Role.h"
#include "core/Secret.h"

#include <QByteArray>
#include <QString>

#include <limits>
#include <optional>

namespace ventanilla {

struct Context;

/// What of the log is wanted. Times alone give all entries between; whatever is picked besides gives those entries, each with its proof.
struct LogSelection {
    qint64 fromMs = 0;                  ///< UTC
    qint64 toMs = std::numeric_limits<qint64>::max(); ///< inclusive
    std::optional<Identifier> person {};
    QByteArray clerk {};                ///< sign-in name
    QByteArray action {};               ///< as in the log
    qint64 folio = 0;                   ///< of a visit
};

/// A supervisor's PKCS#12 file, and what opens it.
struct SigningFile {
    Secret bytes;
    Secret password;
};

/// Hands the log out: a ZIP file that a third party checks without us (resources/export). The whole database is verified first; what that found
/// stands in the archive, which is made all the same, because a broken log is what somebody will want to look at. The entry is committed when
/// the archive is whole and on disk, and before it has its name; it carries the SHA-256 of the archive's SHA256SUMS. Values are opened only of
/// one person or visit.
/// Errors: FileExists, FileFailed, DatabaseFull, PersonNotFound, StaffUnknown, NothingToExport, ExportTooLarge,
/// OpeningsOfNobody (openings without person or visit), SigningFileRefused, CertificateRefused, KeyMissing (no key to trust here).
struct ExportLog {
    static constexpr Permission permission = Permission::ExportLog;
    static constexpr const char* action = "log.export";
    static constexpr bool whileBehind = true;
    static constexpr bool asksPasswordAgain = true;
    /// Entries that can be picked out at once: each is a file with its proof.
    static constexpr qint64 pickedMax = 100'000;
    struct Reply {
        qint64 entries = 0;             ///< in the archive
        qint64 openings = 0;
        int verdict = 0;                ///< of the full verification, as ventanilla-verify's exit code
        QByteArray sumsHash {};         ///< 64 hexadecimal digits
        qint64 number = 0;              ///< of the entry that says so; −1 where nothing is written (whileBehind)
    };
    QString path;
    LogSelection selection {};
    bool openings = false;
    std::optional<SigningFile> signing {};
};

Result<ExportLog::Reply> execute(Context&, const ExportLog&);

} // namespace ventanilla
