#include "core/Email.h"

#include <idn2.h>

#include <algorithm>
#include <memory>

namespace ventanilla {

namespace {

constexpr qsizetype lookedAtMax = 1024; ///< characters; longer input is refused unread
constexpr qsizetype localMax = 64;
constexpr qsizetype domainMax = 253;
constexpr qsizetype labelMax = 63;

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

/// Of RFC 5322's atoms, those that people's mailboxes have; left out are the ones that only old
/// routing (`%`, `!`), encoded words (`?`) and shells (`|`, backquote, `/`) know.
bool isLocalCharacter(QChar c)
{
    return isAsciiLetterOrDigit(c) || QStringView(u"._+-'&~#$*=^{}").contains(c);
}

Error malformed(const char16_t* why)
{
    return Error{ErrorCode::EmailMalformed, QString::fromUtf16(why)};
}

Result<void> checkLocal(QStringView local)
{
    for (const QChar c : local) {
        if (c.unicode() > 0x7F && (c.isLetterOrNumber() || c.isMark() || c.isSurrogate()))
            return Error{ErrorCode::EmailNotAscii,
                         QStringLiteral("letters outside ASCII before the @")};
    }
    for (const QChar c : local) {
        if (!isLocalCharacter(c))
            return malformed(u"a character that no mailbox has before the @");
    }
    if (local.isEmpty() || local.startsWith(u'.') || local.endsWith(u'.') ||
        local.contains(QStringView(u"..")))
        return malformed(u"nothing, or dots out of place, before the @");
    if (local.size() > localMax)
        return Error{ErrorCode::EmailTooLong,
                     QStringLiteral("more than 64 characters before the @")};
    return {};
}

/// Lower-case ASCII of a host name, by letters, digits, hyphens and dots (RFC 1123), at least two
/// labels, the last not a number.
Result<void> checkHostName(QStringView name)
{
    if (name.size() > domainMax)
        return Error{ErrorCode::EmailTooLong,
                     QStringLiteral("more than 253 characters in the domain")};
    const auto labels = name.split(u'.');
    if (labels.size() < 2)
        return malformed(u"a domain of one label");
    for (const QStringView label : labels) {
        if (label.isEmpty() || label.size() > labelMax || label.startsWith(u'-') ||
            label.endsWith(u'-'))
            return malformed(
                u"a label of the domain is empty, too long or begins or ends with a hyphen");
        for (const QChar c : label) {
            if (!isAsciiLetterOrDigit(c) && c != u'-')
                return malformed(u"a character that no domain has");
        }
    }
    const QStringView last = labels.last();
    if (last.size() < 2 ||
        std::all_of(last.begin(), last.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return malformed(u"a top-level domain that cannot be");
    return {};
}

bool isAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

/// Letters, digits, marks, hyphens and dots only: IDNA's mapping would let invisible characters
/// vanish, and the person would not see which domain it is.
bool isDomainText(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
            ++i;
        }
        if (c < 0x80 ? !(isAsciiLetterOrDigit(QChar(c)) || c == U'-' || c == U'.')
                     : !(QChar::isLetterOrNumber(c) || QChar::isMark(c)))
            return false;
    }
    return true;
}

/// The domain in lower-case ASCII.
Result<QString> asciiDomain(QStringView typed)
{
    if (typed.isEmpty() || !isDomainText(typed))
        return malformed(u"a character that no domain has");
    // Plain names do not need the library, which would refuse some that exist ("r3---sn.example"
    // has hyphens in places 3 and 4).
    const QString lower = typed.toString().toLower();
    const bool plain = isAscii(lower) && !lower.startsWith(QStringView(u"xn--")) &&
                       !lower.contains(QStringView(u".xn--"));
    if (plain) {
        TRY_DO(checkHostName(lower));
        return lower;
    }
    char* output = nullptr;
    const QByteArray utf8 = lower.toUtf8();
    const int status = idn2_to_ascii_8z(utf8.constData(), &output, IDN2_NONTRANSITIONAL);
    const std::unique_ptr<char, decltype(&idn2_free)> holder(output, &idn2_free);
    if (status != IDN2_OK)
        return Error{ErrorCode::EmailMalformed, QString::fromLatin1(idn2_strerror_name(status))};
    const QString ascii = QString::fromLatin1(output).toLower();
    TRY_DO(checkHostName(ascii));
    return ascii;
}

QString normalForm(QStringView local, const QString& domain)
{
    QString name = local.toString().toLower();
    if (const qsizetype plus = name.indexOf(u'+'); plus > 0)
        name.truncate(plus);
    const bool gmail =
        domain == QStringView(u"gmail.com") || domain == QStringView(u"googlemail.com");
    if (gmail)
        name.remove(u'.');
    name += u'@';
    name += gmail ? QStringLiteral("gmail.com") : domain;
    return name;
}

} // namespace

Result<Email> Email::parse(QStringView typed)
{
    if (typed.size() > lookedAtMax)
        return Error{ErrorCode::EmailTooLong, QStringLiteral("longer than anything typed")};
    // Only blanks are let go: a line break, even at the end, never belongs to an address.
    while (!typed.isEmpty() && (typed.front() == u' ' || typed.front() == u'\t'))
        typed = typed.sliced(1);
    while (!typed.isEmpty() && (typed.back() == u' ' || typed.back() == u'\t'))
        typed.chop(1);
    if (typed.isEmpty())
        return ErrorCode::EmailEmpty;

    const qsizetype at = typed.indexOf(u'@');
    if (at < 0 || typed.indexOf(u'@', at + 1) >= 0)
        return malformed(u"not exactly one @");
    const QStringView local = typed.first(at);
    const QStringView typedDomain = typed.sliced(at + 1);
    TRY_DO(checkLocal(local));
    TRY(domain, asciiDomain(typedDomain));

    QString address = local.toString();
    address += u'@';
    address += isAscii(typedDomain) ? typedDomain.toString() : domain;
    if (address.size() > typedMax)
        return Error{ErrorCode::EmailTooLong, QStringLiteral("more than 254 characters")};
    return Email(address, normalForm(local, domain));
}

QString Email::domain() const
{
    return m_address.sliced(m_address.indexOf(u'@') + 1).toLower();
}

QString Email::masked() const
{
    const QString host = domain();
    return m_address.first(1) + QStringLiteral("***@") + host.first(1) + QStringLiteral("***") +
           host.sliced(host.lastIndexOf(u'.'));
}

} // namespace ventanilla
