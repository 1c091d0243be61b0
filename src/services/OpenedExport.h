#pragma once

#include "core/Ids.h"
#include "services/ExportCheck.h"
#include "services/OpenedReport.h"
#include "services/ReadingRoom.h"

#include <QLockFile>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace ventanilla {

/// Somebody's export, checked and open for reading: a private folder with a database of our own schema, which goes with this object, and a
/// reading room of its own. Belongs to whoever shows it; passes only know it.
class OpenedExport
{
public:
    static constexpr qsizetype peopleMax = ExportCheck::peopleMax;

    /// A folder for one, beside the database: 0700, in use while this lives and taken away with it.
    class Folder
    {
    public:
        /// Errors: FileFailed.
        static Result<std::unique_ptr<Folder>> make(const QString& dataFolder);
        /// What a stop of the program left is taken away; folders in use stay.
        static void sweep(const QString& dataFolder);
        ~Folder();

        QString path(const QString& name) const { return m_folder.filePath(name); }

    private:
        explicit Folder(const QString& dataFolder);
        QTemporaryDir m_folder;
        std::unique_ptr<QLockFile> m_lock {};
    };

    OpenedExport(std::unique_ptr<Folder> folder, QString databasePath, OpenedReport report, QHash<qint64, HeadKey> keys, QHash<std::pair<qint64, qint64>, QByteArray> visits)
        : m_folder(std::move(folder)), m_path(std::move(databasePath)), m_report(std::move(report)), m_keys(std::move(keys)), m_visits(std::move(visits))
    {
    }

    const OpenedReport& report() const { return m_report; }
    /// Null: it has no such log.
    const OpenedReport::Log* log(qint64 number) const;
    /// The visit of this folio in that log, if its first entry is here.
    std::optional<VisitId> visit(qint64 log, qint64 folio) const;
    /// On the thread of the windows.
    ReadingRoom& reading();

private:
    const std::unique_ptr<Folder> m_folder; // goes after the room that reads in it
    const QString m_path;
    const OpenedReport m_report;
    const QHash<qint64, HeadKey> m_keys;
    const QHash<std::pair<qint64, qint64>, QByteArray> m_visits;
    std::unique_ptr<ReadingRoom> m_reading {};
};

} // namespace ventanilla
