#include "app/AdminCommands.h"

#include "app/RefusedRows.h"
#include "app/RegisterFile.h"
#include "services/ExportPerson.h"
#include "services/ImportPeople.h"
#include "ui/PersonSheet.h"
#include "ui/Words.h"

#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QLocale>

#include <algorithm>
#include <unistd.h>

// The people of a register's file brought in, and one person's whole file handed out.

namespace ventanilla {

namespace {

constexpr qint64 progressEveryMs = 2'000;
constexpr qsizetype batchRows = 2'500; // so few that the desk, which writes too, is never held up for long

/// Of one stretch: what is to be brought in, and what could not even be read, each with its row.
struct ReadRows {
    QList<RegisterLine> rows {};
    QHash<qint64, QByteArrayList> cells {}; ///< by line
    QList<ImportRefusal> wrong {};
    qint64 end = 0;
    qint64 line = 0;
    qsizetype size() const { return rows.size() + wrong.size(); }
};

/// `numero: El último dígito …`
QString reasonOf(const Error& why)
{
    const QString words = Words::of(why).head;
    return why.detail.isEmpty() ? words : why.detail + QStringLiteral(": ") + words;
}

} // namespace

/// Says now and then how far it is, how fast it goes and how long it will take.
class AdminCommands::Progress
{
public:
    Progress(AdminCommands& admin, qint64 rows, qint64 before) : m_admin(admin), m_rows(rows), m_before(before) { m_timer.start(); }

    void at(qint64 done)
    {
        const qint64 ms = m_timer.elapsed();
        if (ms - m_saidMs < progressEveryMs || done <= m_before)
            return;
        m_saidMs = ms;
        const qint64 perSecond = (done - m_before) * 1000 / std::max<qint64>(ms, 1);
        const qint64 left = perSecond > 0 ? (m_rows - done) / perSecond : 0;
        const QLocale locale;
        m_admin.m_terminal.complain(tr("%1 de %2 personas, %3 por segundo, faltan %4 s").arg(locale.toString(done), locale.toString(m_rows), locale.toString(perSecond)).arg(left));
    }

private:
    AdminCommands& m_admin;
    qint64 m_rows;
    qint64 m_before;
    qint64 m_saidMs = 0;
    QElapsedTimer m_timer {};
};

Result<void> AdminCommands::bringIn(const QString& path, const QString& encoding)
{
    const QString absolute = QDir::current().absoluteFilePath(path);
    TRY(file, RegisterFile::open(absolute, encoding));
    TRY(survey, file.survey([](qint64, qint64) { return true; }));
    TRY(begun, perform(BeginImport {survey.hash, survey.rows}));
    if (begun.goesOn)
        m_terminal.say(tr("Este archivo se quedó en la línea %1: se sigue desde ahí.").arg(begun.from.lines));
    if (begun.goesOn && begun.from.bytes >= survey.bytes)
        return endImport(absolute, survey.hash, begun.from.refusalBytes);
    auto list = RefusedRows::open(absolute, survey.hash, begun.from.refusalBytes);
    if (!list && list.error().code == ErrorCode::RegisterRefused) {
        // The list of before is gone, and with it what it said: it is made again.
        TRY(again, perform(BeginImport {survey.hash, survey.rows, true}));
        begun = again;
        m_terminal.say(tr("La lista de lo que no se tomó la vez anterior ya no está: se empieza desde el principio."));
        list = RefusedRows::open(absolute, survey.hash, 0);
    }
    if (!list)
        return list.error();
    RefusedRows& refused = list.value();

    ImportPlace place = begun.from;
    Progress progress(*this, survey.rows, place.counts.rows());
    const QDate today = QDateTime::fromMSecsSinceEpoch(m_clock.utcMs()).date();
    ReadRows read;
    const auto send = [&]() -> Result<void> {
        ImportBatch batch {survey.hash, place.bytes, read.end, read.line, read.wrong.size(), std::move(read.rows), {}};
        batch.note = [&refused, &read](const QList<ImportRefusal>& told) {
            QList<ImportRefusal> all = read.wrong + told;
            std::ranges::stable_sort(all, {}, &ImportRefusal::line);
            for (const ImportRefusal& one : all)
                refused.add(one.line, reasonOf(one.why), read.cells.value(one.line));
            return refused.sync();
        };
        TRY(reply, perform(std::move(batch)));
        place = reply.place;
        read = {};
        progress.at(place.counts.rows());
        return {};
    };
    auto brought = file.rows(place.bytes, place.lines, [&](RegisterFile::Row row) -> Result<void> {
        read.end = row.end;
        read.line = row.line;
        read.cells.insert(row.line, row.cells);
        const auto twice = survey.twice.constFind(row.line);
        std::optional<Error> wrong = row.wrong;
        if (!wrong && twice != survey.twice.cend())
            wrong = Error {ErrorCode::RowTwice, {}, *twice};
        if (!wrong) {
            auto parsed = RegisterRow::parse(row.cells, today);
            if (parsed)
                read.rows.append({row.line, std::move(parsed).value()});
            else
                wrong = parsed.error();
        }
        if (wrong)
            read.wrong.append({row.line, *wrong});
        return read.size() == batchRows ? send() : Result<void>();
    });
    if (brought && read.size() > 0)
        brought = send();
    if (!brought) {
        m_terminal.complain(tr("Lo traído hasta aquí queda; con el mismo archivo se sigue desde ahí. Lo que no se tomó está en %1: lleva datos personales, bórrelo si ese archivo ya no se usará.").arg(refused.path()));
        return brought.error();
    }
    return endImport(absolute, survey.hash, place.refusalBytes);
}

Result<void> AdminCommands::endImport(const QString& path, const QByteArray& file, qint64 refusalBytes)
{
    // Where a stop came between the two the list has its own name already.
    QString list;
    if (auto refused = RefusedRows::open(path, file, refusalBytes)) {
        TRY(named, refused.value().finish());
        list = named;
    } else if (refused.error().code != ErrorCode::RegisterRefused) {
        return refused.error();
    }
    TRY(ended, perform(EndImport {file}));
    const ImportCounts& counts = ended.counts;
    m_terminal.say(tr("Padrón importado: %1 nuevas, %2 cambiadas, %3 iguales, %4 con algo que una visita confirmó, %5 rechazadas (entrada %6 del registro).")
                       .arg(counts.added).arg(counts.changed).arg(counts.same).arg(counts.conflicts).arg(counts.refused).arg(ended.entry));
    if (!list.isEmpty())
        m_terminal.say(tr("Lo que no se tomó, con su línea y su motivo, está en %1. Lleva datos personales: bórrelo cuando lo haya visto.").arg(list));
    return {};
}

namespace {

/// A file of the caller's own that was not there before, on disk before it returns.
Result<void> writeFile(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (file.exists())
        return Error {ErrorCode::FileExists, {}, 0, path};
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, QFileDevice::ReadOwner | QFileDevice::WriteOwner) || file.write(bytes) != bytes.size() ||
        ::fsync(file.handle()) != 0) {
        file.remove();
        return Error {ErrorCode::FileFailed, file.errorString(), 0, path};
    }
    return {};
}

} // namespace

Result<void> AdminCommands::handOver(const QString& base, const QString& typedKind)
{
    TRY(kind, parseIdentifierKind(typedKind.toUtf8()));
    TRY(typed, m_terminal.ask(tr("Número de la persona:")));
    TRY(identifier, Identifier::parse(kind, typed));
    const QString path = QDir::current().absoluteFilePath(base);
    const QString pdfPath = path + QStringLiteral(".pdf");
    const QString jsonPath = path + QStringLiteral(".json");
    for (const QString& there : {pdfPath, jsonPath}) {
        if (QFile::exists(there))
            return Error {ErrorCode::FileExists, {}, 0, there};
    }
    TRY(reply, perform(ExportPerson {identifier}));
    TRY(pdf, PersonSheet::pdf(reply.file));
    TRY_DO(writeFile(pdfPath, pdf));
    if (const auto written = writeFile(jsonPath, PersonSheet::json(reply.file)); !written) {
        QFile::remove(pdfPath);
        return written;
    }
    m_terminal.say(tr("Escrito en %1 y %2 (entrada %3 del registro). Entréguelo a la persona y borre estos archivos: llevan todos sus datos.").arg(pdfPath, jsonPath).arg(reply.entry));
    return {};
}

int AdminCommands::exportPerson(const QString& base, const QString& kind)
{
    return doAs(tr("quien supervisa"), [&] { return handOver(base, kind); });
}

int AdminCommands::importPeople(const QString& path, const QString& encoding)
{
    return doAs(tr("quien supervisa"), [&] { return bringIn(path, encoding); });
}

} // namespace ventanilla
