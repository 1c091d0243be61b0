#include "ledger/HandedNote.h"

#include "ledger/Checkpoint.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace ventanilla::ledger {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
constexpr QByteArrayView proofHead = "c2sp.org/tlog-proof@";
constexpr QByteArrayView dashMark = "\xE2\x80\x94 "; // em dash and a blank
constexpr qsizetype bodyLines = 3;

Error wrong(const char* why, const QString& detail = {})
{
    return Error{ErrorCode::NoteMalformed, detail, 0, QString::fromLatin1(why)};
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

/// Without blanks at both ends, no-break ones of web pages included.
QByteArray trimmed(const QByteArray& line)
{
    constexpr QByteArrayView noBreak = "\xC2\xA0";
    QByteArray rest = line.trimmed();
    for (;;) {
        if (rest.startsWith(noBreak))
            rest = rest.sliced(noBreak.size()).trimmed();
        else if (rest.endsWith(noBreak))
            rest = rest.chopped(noBreak.size()).trimmed();
        else
            return rest;
    }
}

/// What base64 in one of its alphabets holds, when that looks like a note; a note itself is never base64, for its dash.
std::optional<QByteArray> unwrapped(const QByteArray& text)
{
    QByteArray signs;
    std::copy_if(text.begin(), text.end(), std::back_inserter(signs), [](char c) { return !isBlank(c); });
    if (signs.isEmpty())
        return std::nullopt;
    const bool url = signs.contains('-') || signs.contains('_');
    const auto decoded = QByteArray::fromBase64Encoding(
        signs, (url ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding) | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.contains(dashMark) ? std::optional(decoded.decoded) : std::nullopt;
}

/// The lines that say something.
QList<QByteArray> linesOf(QByteArray text)
{
    if (!text.trimmed().contains('\n'))
        text.replace("\\r", "").replace("\\n", "\n");
    text.replace("\r\n", "\n").replace('\r', '\n');
    QList<QByteArray> lines;
    for (const QByteArray& line : text.split('\n')) {
        if (QByteArray said = trimmed(line); !said.isEmpty())
            lines.append(std::move(said));
    }
    return lines;
}

/// A line that signs, with the dash that it must have; none: another line.
std::optional<QByteArray> signatureOf(const QByteArray& line)
{
    for (const QByteArrayView dash : {dashMark, QByteArrayView("\xE2\x80\x93 "), QByteArrayView("--- "), QByteArrayView("-- "), QByteArrayView("- ")}) {
        if (line.startsWith(dash))
            return dashMark.toByteArray() + line.sliced(dash.size()).trimmed();
    }
    return std::nullopt;
}

} // namespace

Result<QByteArray> HandedNote::read(QByteArrayView given)
{
    if (given.size() > bytesMax)
        return wrong("size");
    QByteArray text = given.toByteArray();
    if (text.startsWith(byteOrderMark))
        text = text.sliced(byteOrderMark.size());
    if (std::all_of(text.begin(), text.end(), isBlank))
        return wrong("empty");
    if (const auto inside = unwrapped(text))
        text = *inside;
    if (!text.isValidUtf8() || std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && !isBlank(c)) || c == 0x7F; }))
        return wrong("signs");

    const QList<QByteArray> lines = linesOf(std::move(text));
    const auto first = std::find_if(lines.begin(), lines.end(), [](const QByteArray& line) { return signatureOf(line).has_value(); });
    if (first == lines.end())
        return wrong("signature");
    const qsizetype before = first - lines.begin();
    if (before < bodyLines || (before > bodyLines && !lines.first().startsWith(proofHead)))
        return wrong("lines");
    QByteArray note;
    for (qsizetype i = before - bodyLines; i < before; ++i)
        note += lines.at(i) + '\n';
    note += '\n';
    for (qsizetype i = before; i < lines.size(); ++i) {
        const auto signature = signatureOf(lines.at(i));
        if (!signature)
            return wrong("lines");
        note += *signature + '\n';
    }
    if (const auto checkpoint = Checkpoint::read(note); !checkpoint)
        return wrong("note", checkpoint.error().detail);
    return note;
}

} // namespace ventanilla::ledger
