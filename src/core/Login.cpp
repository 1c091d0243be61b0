#include "core/Login.h"

namespace ventanilla {

Result<QByteArray> parseLogin(QStringView typed)
{
    constexpr qsizetype lookedAtMax = 256;
    if (typed.size() > lookedAtMax)
        return ErrorCode::LoginMalformed;
    const QStringView trimmed = typed.trimmed();
    if (trimmed.size() < loginMin || trimmed.size() > loginMax)
        return ErrorCode::LoginMalformed;
    QByteArray login;
    login.reserve(loginMax);
    for (const QChar c : trimmed) {
        // By hand: lower-casing by Unicode turns some letters outside ASCII into letters inside it
        // (the Kelvin sign into k).
        char lower = 0;
        if (c >= u'A' && c <= u'Z')
            lower = static_cast<char>(c.unicode() - u'A' + u'a');
        else if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-')
            lower = static_cast<char>(c.unicode());
        else
            return ErrorCode::LoginMalformed;
        login.append(lower);
    }
    if (login.front() < 'a' || login.front() > 'z')
        return ErrorCode::LoginMalformed;
    return login;
}

} // namespace ventanilla
