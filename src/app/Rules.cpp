#include "app/Rules.h"

#include "crypto/Crypto.h"

#include <QFile>
#include <QFileInfo>

namespace ventanilla {

namespace {

const QString builtInFolder = QStringLiteral(":/policy/");
const QString siteFolder = QStringLiteral("/etc/ventanilla/");
constexpr qint64 bytesMax = 1 << 20;

Result<QByteArray> read(const QString& path)
{
    QFile in(path);
    const bool builtIn = path.startsWith(u':');
    if (!builtIn && !QFileInfo(path).isFile())
        return Error {ErrorCode::FileMissing, {}, 0, path};
    if (!builtIn && (in.permissions() & (QFileDevice::WriteGroup | QFileDevice::WriteOther)))
        return Error {ErrorCode::FileUnreadable, QStringLiteral("others than its owner may write it"), 0, path};
    if (!in.open(QIODevice::ReadOnly))
        return Error {ErrorCode::FileUnreadable, in.errorString(), 0, path};
    const QByteArray bytes = in.read(bytesMax + 1);
    if (bytes.size() > bytesMax)
        return Error {ErrorCode::FileUnreadable, QStringLiteral("it is too large"), 0, path};
    return bytes;
}

/// The site's file where there is one, else the built-in.
QString inUse(const QString& name)
{
    return QFileInfo(siteFolder + name).isFile() ? siteFolder + name : builtInFolder + name;
}

} // namespace

Result<Policy> readPolicy(const QString& given)
{
    const QString path = given.isEmpty() ? inUse(QStringLiteral("policy.toml")) : given;
    TRY(bytes, read(path));
    auto policy = Policy::parse(bytes);
    if (!policy) {
        Error error = policy.error();
        error.detail = error.text;
        error.text = path;
        return error;
    }
    policy.value().hash = crypto::sha256(bytes);
    // The package lays the built-in policy where a site puts its own: until somebody changes it, it is still the built-in one.
    TRY(builtIn, read(builtInPolicy));
    policy.value().builtIn = bytes == builtIn;
    return policy;
}

Result<QByteArray> readPolicyBytes(const QString& path)
{
    return read(path);
}

Result<EmailDomains> readEmailDomains()
{
    TRY(common, read(inUse(QStringLiteral("email-domains.txt"))));
    TRY(disposable, read(inUse(QStringLiteral("email-disposable.txt"))));
    return EmailDomains::parse(common, disposable);
}

} // namespace ventanilla
