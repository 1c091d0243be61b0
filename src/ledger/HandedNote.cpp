#include "ledger/HandedNote.h"

#include "ledger/Checkpoint.h"

#include <QList>

#include <algorithm>
#include <optional>

namespace ventanilla::ledger {

namespace {

constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
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

/// What a message says that was saved as it came (RFC 5322), when its body is in base64 (RFC 2045).
std::optional<QByteArray> bodyOf(QByteArray message)
{
    message.replace("\r\n", "\n");
    const qsizetype end = message.indexOf("\n\n");
    const bool encoded = end > 0 && message.first(end).toLower().contains("\ncontent-transfer-encoding: base64");
    return encoded ? unwrapped(message.sliced(end)) : std::nullopt;
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

/// The note among the lines of a letter: three lines and the signatures under them. What stands around it is nobody's concern, but two notes
/// are one too many.
Result<QByteArray> theOneIn(const QList<QByteArray>& lines)
{
    std::optional<QByteArray> found;
    Error nearest = wrong("signature");
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!signatureOf(lines.at(i)))
            continue;
        QByteArray note;
        if (i >= bodyLines) {
            for (qsizetype line = i - bodyLines; line < i; ++line)
                note += lines.at(line) + '\n';
        }
        const bool whole = !note.isEmpty();
        note += '\n';
        for (; i < lines.size(); ++i) {
            const auto signature = signatureOf(lines.at(i));
            if (!signature)
                break;
            note += *signature + '\n';
        }
        const auto checkpoint = Checkpoint::read(note);
        if (whole && checkpoint && found && *found != note)
            return wrong("several");
        if (whole && checkpoint)
            found = note;
        else
            nearest = whole ? wrong("note", checkpoint.error().detail) : wrong("lines");
    }
    return found ? Result<QByteArray>(*found) : nearest;
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
    if (const auto body = bodyOf(text))
        text = *body;
    else if (const auto inside = unwrapped(text))
        text = *inside;
    if (!text.isValidUtf8() || std::any_of(text.begin(), text.end(), [](char c) { return (c >= 0 && c < 0x20 && !isBlank(c)) || c == 0x7F; }))
        return wrong("signs");
    // Files that were put one behind another have theirs in the middle.
    text.replace(byteOrderMark, {});
    return theOneIn(linesOf(std::move(text)));
}

} // namespace ventanilla::ledger
