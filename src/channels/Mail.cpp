#include "channels/Mail.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace ventanilla::channels {

namespace {

constexpr qsizetype encodedWordBytesMax = 42; // 42 bytes become 56 of base64; with =?UTF-8?B??= they stay under 75 (RFC 2047 §2)
constexpr qsizetype plainMax = 66;             // of a header's text, which with its name then fits into a line (RFC 5322 §2.1.1)
constexpr qsizetype bodyLineBytes = 57;       // 76 characters of base64 (RFC 2045 §6.8)

bool isPlain(const QString& text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u' ' && c <= u'~'; });
}

/// Words of RFC 2047, never cutting a character, folded one a line; as it is what is short, and what no reader would strip of its blanks.
QByteArray encodedHeader(const QString& text)
{
    if (text.size() <= plainMax && isPlain(text) && text.trimmed() == text && !text.contains(QLatin1String("=?")))
        return text.toLatin1();
    QByteArrayList words;
    QByteArray piece;
    const auto close = [&words, &piece] {
        if (!piece.isEmpty())
            words.append("=?UTF-8?B?" + piece.toBase64() + "?=");
        piece.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray utf8 = QString::fromUcs4(&character, 1).toUtf8();
        if (piece.size() + utf8.size() > encodedWordBytesMax)
            close();
        piece += utf8;
    }
    close();
    return words.join("\r\n ");
}

} // namespace

Result<QByteArray> composeMessage(const Mail& mail, const Email& from, QByteArrayView id, qint64 utcMs)
{
    for (const QChar c : mail.subject) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            return Error {ErrorCode::MailRefused, QStringLiteral("a control character in the subject")};
    }
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::UTC);
    const QByteArray date = QLocale::c().toString(when, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
    QByteArray message;
    message += "From: <" + from.address().toLatin1() + ">\r\n";
    message += "To: <" + mail.to.address().toLatin1() + ">\r\n";
    message += "Subject: " + encodedHeader(mail.subject) + "\r\n";
    message += "Date: " + date + "\r\n";
    message += "Message-ID: <" + id.toByteArray() + '@' + from.domain().toLatin1() + ">\r\n";
    message += "Auto-Submitted: auto-generated\r\n";
    message += "MIME-Version: 1.0\r\n";
    message += "Content-Type: text/plain; charset=utf-8\r\n";
    message += "Content-Transfer-Encoding: base64\r\n\r\n";
    QString text = mail.body;
    text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\n', QLatin1String("\r\n"));
    const QByteArray utf8 = text.toUtf8();
    for (qsizetype at = 0; at < utf8.size(); at += bodyLineBytes)
        message += utf8.sliced(at, qMin(bodyLineBytes, utf8.size() - at)).toBase64() + "\r\n";
    return message;
}

} // namespace ventanilla::channels
