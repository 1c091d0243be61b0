#pragma once

#include "core/Result.h"

#include <QStringList>
#include <QStringView>

#include <optional>

namespace ventanilla {

/// An e-mail address, kept as typed and compared by its normal form. One plain address: no quotes,
/// comments, display names, address literals or control characters. RFC 5321 limits (64 before the
/// @, 254 in all); the domain through IDNA 2008 (libidn2).
class Email
{
public:
    static constexpr qsizetype typedMax = 254;

    /// Errors: EmailEmpty, EmailTooLong, EmailNotAscii, EmailMalformed.
    static Result<Email> parse(QStringView typed);

    /// As typed, blanks around it removed; the domain in ASCII (what a mail server is told).
    const QString& address() const { return m_address; }
    /// What is compared: lower case, domain in ASCII, +tag dropped; dots dropped and googlemail.com
    /// folded for Gmail.
    const QString& normal() const { return m_normal; }
    /// The domain in lower-case ASCII.
    QString domain() const;
    /// `a***@d***.ec`: what may stand on the clerk's screen.
    QString masked() const;
    friend bool operator==(const Email& a, const Email& b) { return a.m_normal == b.m_normal; }

private:
    Email(QString address, QString normal)
        : m_address(std::move(address)), m_normal(std::move(normal))
    {}
    QString m_address;
    QString m_normal;
};

/// Knows the domains: which ones people mean when they mistype, which ones throw mail away. Both
/// lists come from files that can be replaced (one domain a line, # comments).
class EmailDomains
{
public:
    /// Errors: PolicyMalformed with the line.
    static Result<EmailDomains> parse(QByteArrayView common, QByteArrayView disposable);

    /// The common domain that is one slip (a letter missing, added, changed, or two swapped) away;
    /// none when the domain is itself common.
    std::optional<QString> suggestion(const Email& email) const;
    /// The domain or one it stands under is in the disposable list.
    bool isDisposable(const Email& email) const;

private:
    EmailDomains() = default;
    QStringList m_common;
    QStringList m_disposable;
};

} // namespace ventanilla
