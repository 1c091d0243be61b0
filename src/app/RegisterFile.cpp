#include "app/RegisterFile.h"

#include "core/CsvRows.h"
#include "crypto/Sha256.h"

#include <QRandomGenerator>
#include <QStringDecoder>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <tuple>
#include <vector>

namespace ventanilla {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;
constexpr qint64 headerBytesMax = 4096;

Error refused(const char* what, qint64 line = 0)
{
    return {ErrorCode::RegisterRefused, {}, line, QLatin1StringView(what)};
}

bool isUtf8(const QByteArrayList& cells)
{
    return std::ranges::all_of(cells, [](const QByteArray& cell) { return QUtf8StringView(cell).isValidUtf8(); });
}

/// A person seen in the file, by a hash that nobody outside can aim at: equal numbers have equal ones.
struct Seen {
    std::size_t number;
    qint64 line;
};

} // namespace

Result<RegisterFile::Stamp> RegisterFile::stampOf(const QFile& file)
{
    struct stat status {};
    if (::fstat(file.handle(), &status) != 0)
        return Error {ErrorCode::FileUnreadable, QStringLiteral("fstat"), 0, file.fileName()};
    if (!S_ISREG(status.st_mode))
        return refused("special");
    return Stamp {status.st_size, qint64(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec};
}

Result<RegisterFile> RegisterFile::open(const QString& path, const QString& encoding)
{
    QByteArray name = encoding.toLatin1().toLower();
    if (name == "utf-8" || name == "utf8")
        name.clear();
    // A wider one would break lines in the middle of a letter.
    if (!name.isEmpty() && (name.startsWith("utf") || name.startsWith("ucs") || !QStringDecoder(name.constData()).isValid()))
        return refused("encoding", 1);
    // Never waits for the other end of a pipe, and never follows a link to somewhere else.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0 && errno == ELOOP)
        return refused("special");
    if (descriptor < 0)
        return Error {errno == ENOENT ? ErrorCode::FileMissing : ErrorCode::FileUnreadable, {}, 0, path};
    auto file = std::make_unique<QFile>(path);
    if (!file->open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle))
        return Error {ErrorCode::FileUnreadable, file->errorString(), 0, path};
    RegisterFile opened(std::move(file), name);
    TRY(stamp, stampOf(*opened.m_file));
    if (stamp.size > bytesMax)
        return refused("size");
    opened.m_stamp = stamp;
    TRY_DO(opened.readHeader());
    return opened;
}

Result<void> RegisterFile::readHeader()
{
    const QByteArray beginning = m_file->read(headerBytesMax);
    if (beginning.contains('\0') || beginning.startsWith("\xFF\xFE") || beginning.startsWith("\xFE\xFF"))
        return refused("nul", 1);
    const auto end = std::ranges::find_if(beginning, [](char c) { return c == '\n' || c == '\r'; });
    const QByteArrayView line = QByteArrayView(beginning).first(end - beginning.begin());
    TRY(separator, RegisterColumns::separatorOf(line));
    m_separator = separator;
    m_headerEnd = line.size();
    if (m_headerEnd < beginning.size() && beginning.at(m_headerEnd) == '\r')
        ++m_headerEnd;
    if (m_headerEnd < beginning.size() && beginning.at(m_headerEnd) == '\n')
        ++m_headerEnd;
    std::optional<Result<RegisterColumns>> columns;
    CsvRows header(m_separator, [&columns](const QByteArrayList& cells, qint64, qint64) { columns = RegisterColumns::parse(cells); });
    TRY_DO(header.feed(line));
    TRY_DO(header.finish());
    if (!columns)
        return refused("header", 1);
    if (!*columns)
        return columns->error();
    m_columns = columns->value();
    return {};
}

Result<void> RegisterFile::checkUnchanged() const
{
    TRY(now, stampOf(*m_file));
    if (!(now == m_stamp))
        return refused("changed");
    return {};
}

QByteArray RegisterFile::toUtf8(const QByteArray& cell) const
{
    if (m_encoding.isEmpty())
        return cell;
    return QString(QStringDecoder(m_encoding.constData())(cell)).toUtf8();
}

Result<void> RegisterFile::read(qint64 from, qint64 line, const std::function<Result<void>(QByteArrayView)>& piece, const std::function<Result<void>(Row)>& take)
{
    std::optional<Error> failed;
    CsvRows rows(m_separator, [&](const QByteArrayList& cells, qint64 at, qint64 end) {
        if (failed)
            return;
        if (m_encoding.isEmpty() && !isUtf8(cells)) {
            failed = refused("encoding", at);
            return;
        }
        QByteArrayList utf8;
        for (const QByteArray& cell : cells)
            utf8.append(toUtf8(cell));
        auto sorted = m_columns.sorted(utf8);
        Row row {sorted ? sorted.value() : utf8, at, end, sorted ? std::nullopt : std::optional(sorted.error())};
        if (auto taken = take(std::move(row)); !taken)
            failed = taken.error();
    });
    rows.resumeAt(from, line);
    if (!m_file->seek(from))
        return Error {ErrorCode::FileUnreadable, m_file->errorString(), 0, m_file->fileName()};
    qint64 at = from;
    while (at < m_stamp.size) {
        const QByteArray bytes = m_file->read(std::min(pieceBytes, m_stamp.size - at));
        if (bytes.isEmpty()) {
            TRY_DO(checkUnchanged());
            return Error {ErrorCode::FileUnreadable, m_file->errorString(), 0, m_file->fileName()};
        }
        if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
            return refused("nul", line + 1 + bytes.first(nul).count('\n'));
        TRY_DO(piece(bytes));
        TRY_DO(rows.feed(bytes));
        if (failed)
            return *failed;
        at += bytes.size();
        line += bytes.count('\n');
    }
    TRY_DO(rows.finish());
    if (failed)
        return *failed;
    return checkUnchanged();
}

Result<RegisterFile::Survey> RegisterFile::survey(const std::function<bool(qint64 done, qint64 all)>& goOn)
{
    Survey survey;
    survey.bytes = m_stamp.size;
    crypto::RunningSha256 hash;
    if (!m_file->seek(0))
        return Error {ErrorCode::FileUnreadable, m_file->errorString(), 0, m_file->fileName()};
    hash.add(m_file->read(m_headerEnd));
    std::vector<Seen> seen;
    const std::size_t seed = QRandomGenerator::system()->generate64();
    qint64 bytesRead = m_headerEnd;
    TRY_DO(read(m_headerEnd, 1,
                [&](QByteArrayView bytes) -> Result<void> {
                    hash.add(bytes);
                    bytesRead += bytes.size();
                    if (!goOn(bytesRead, survey.bytes))
                        return ErrorCode::Cancelled;
                    return {};
                },
                [&](Row row) -> Result<void> {
                    ++survey.rows;
                    if (row.wrong)
                        return {};
                    if (const auto number = RegisterRow::identifierOf(row.cells); number)
                        seen.push_back({qHash(number.value().indexText(), seed), row.line});
                    return {};
                }));
    if (survey.rows == 0)
        return refused("empty");
    const crypto::Sha256::Digest digest = hash.finish();
    survey.hash = QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size()));
    std::ranges::sort(seen, [](const Seen& a, const Seen& b) { return std::tie(a.number, a.line) < std::tie(b.number, b.line); });
    qint64 first = 0;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        if (i == 0 || seen[i].number != seen[i - 1].number)
            first = seen[i].line;
        else
            survey.twice.insert(seen[i].line, first);
    }
    return survey;
}

Result<void> RegisterFile::rows(qint64 from, qint64 line, const std::function<Result<void>(Row)>& take)
{
    TRY_DO(checkUnchanged());
    const bool atBeginning = from < m_headerEnd;
    return read(atBeginning ? m_headerEnd : from, atBeginning ? 1 : line, [](QByteArrayView) { return Result<void>(); }, take);
}

} // namespace ventanilla
