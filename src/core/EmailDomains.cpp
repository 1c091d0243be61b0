#include "core/Email.h"

#include <algorithm>

namespace ventanilla {

namespace {

constexpr qsizetype listBytesMax = 1024 * 1024;

/// One domain a line, in lower-case ASCII.
Result<QStringList> parseList(QByteArrayView file, const QString& which)
{
    if (file.size() > listBytesMax)
        return Error{ErrorCode::PolicyMalformed, QStringLiteral("larger than 1 MiB"), 0, which};
    QStringList domains;
    qint64 line = 0;
    for (QByteArrayView rest = file; !rest.isEmpty();) {
        const qsizetype end = rest.indexOf('\n');
        QByteArrayView text = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        ++line;
        if (const qsizetype comment = text.indexOf('#'); comment >= 0)
            text = text.first(comment);
        text = text.trimmed();
        if (text.isEmpty())
            continue;
        const auto email = Email::parse(QStringLiteral("a@") + QString::fromUtf8(text));
        if (!email)
            return Error{ErrorCode::PolicyMalformed,
                         QStringLiteral("not a domain: ") + email.error().detail, line, which};
        domains.append(email.value().domain());
    }
    return domains;
}

/// Whether one letter missing, added or changed, or two neighbours swapped, turns `a` into `b`.
bool oneSlipApart(QStringView a, QStringView b)
{
    if (a.size() > b.size())
        std::swap(a, b);
    if (b.size() - a.size() > 1 || a == b)
        return false;
    const auto [inA, inB] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    const qsizetype same = inA - a.begin();
    if (a.size() < b.size())
        return a.sliced(same) == b.sliced(same + 1);
    if (a.sliced(same + 1) == b.sliced(same + 1))
        return true;
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           a.sliced(same + 2) == b.sliced(same + 2);
}

} // namespace

Result<EmailDomains> EmailDomains::parse(QByteArrayView common, QByteArrayView disposable)
{
    EmailDomains domains;
    TRY(commonList, parseList(common, QStringLiteral("common domains")));
    TRY(disposableList, parseList(disposable, QStringLiteral("disposable domains")));
    domains.m_common =
        std::move(commonList); // in the file's order: the first that fits is suggested
    domains.m_disposable = std::move(disposableList);
    std::sort(domains.m_disposable.begin(), domains.m_disposable.end());
    return domains;
}

std::optional<QString> EmailDomains::suggestion(const Email& email) const
{
    const QString domain = email.domain();
    if (m_common.contains(domain))
        return std::nullopt;
    for (const QString& known : m_common) {
        if (oneSlipApart(domain, known))
            return known;
    }
    return std::nullopt;
}

bool EmailDomains::isDisposable(const Email& email) const
{
    QString domain = email.domain();
    while (domain.contains(u'.')) {
        if (std::binary_search(m_disposable.begin(), m_disposable.end(), domain))
            return true;
        domain = domain.sliced(domain.indexOf(u'.') + 1);
    }
    return false;
}

} // namespace ventanilla
