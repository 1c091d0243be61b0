#include "core/Password.h"

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

// Lower case. With a minimum of 15 characters most lists of leaked passwords fall by length; these
// are the stems that people pad with digits and signs.
constexpr std::array commonWords{
    QByteArrayView("password"),
    QByteArrayView("passw0rd"),
    QByteArrayView("p@ssw0rd"),
    QByteArrayView("p@ssword"),
    QByteArrayView("contraseña"),
    QByteArrayView("contrasena"),
    QByteArrayView("contraseñasegura"),
    QByteArrayView("contrasenasegura"),
    QByteArrayView("micontraseña"),
    QByteArrayView("micontrasena"),
    QByteArrayView("laclavesegura"),
    QByteArrayView("clavesegura"),
    QByteArrayView("miclave"),
    QByteArrayView("miclavesegura"),
    QByteArrayView("clave"),
    QByteArrayView("administrador"),
    QByteArrayView("administrator"),
    QByteArrayView("administracion"),
    QByteArrayView("administración"),
    QByteArrayView("admin"),
    QByteArrayView("usuario"),
    QByteArrayView("supervisor"),
    QByteArrayView("ventanilla"),
    QByteArrayView("ecuador"),
    QByteArrayView("vivaecuador"),
    QByteArrayView("siseñor"),
    QByteArrayView("quito"),
    QByteArrayView("guayaquil"),
    QByteArrayView("cuenca"),
    QByteArrayView("barcelona"),
    QByteArrayView("emelec"),
    QByteArrayView("ligadequito"),
    QByteArrayView("segurosocial"),
    QByteArrayView("seguridadsocial"),
    QByteArrayView("letmein"),
    QByteArrayView("welcome"),
    QByteArrayView("iloveyou"),
    QByteArrayView("teamo"),
    QByteArrayView("tequiero"),
    QByteArrayView("tequieromucho"),
    QByteArrayView("teamomucho"),
    QByteArrayView("bienvenido"),
    QByteArrayView("bienvenidos"),
    QByteArrayView("secreto"),
    QByteArrayView("secret"),
    QByteArrayView("monkey"),
    QByteArrayView("dragon"),
    QByteArrayView("princesa"),
    QByteArrayView("princess"),
    QByteArrayView("football"),
    QByteArrayView("futbol"),
    QByteArrayView("sunshine"),
    QByteArrayView("changeme"),
    QByteArrayView("cambiame"),
    QByteArrayView("cambiarclave"),
    QByteArrayView("hola"),
    QByteArrayView("holamundo"),
    QByteArrayView("jesus"),
    QByteArrayView("dios"),
    QByteArrayView("diosmio"),
    QByteArrayView("diosesamor"),
    QByteArrayView("familia"),
    QByteArrayView("mifamilia"),
    QByteArrayView("correcthorsebatterystaple"),
};

constexpr std::array keyboardRows{
    QByteArrayView("1234567890"),
    QByteArrayView("qwertyuiop"),
    QByteArrayView("asdfghjkl"),
    QByteArrayView("zxcvbnm"),
};

/// Lower case of ASCII and of the letters of Spanish and its neighbours (U+00C0–U+00DE), in a
/// Secret of its own.
Secret folded(const Secret& text)
{
    Secret lower = text.clone();
    char* bytes = lower.data();
    for (std::size_t i = 0; i < lower.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const bool second = i > 0 && static_cast<unsigned char>(bytes[i - 1]) == 0xC3;
        if ((byte >= 'A' && byte <= 'Z') ||
            (second && byte >= 0x80 && byte <= 0x9E && byte != 0x97))
            bytes[i] = static_cast<char>(byte + 0x20);
    }
    return lower;
}

/// Characters in well-formed UTF-8 (RFC 3629: no overlong forms, no surrogates), or -1.
int charactersIn(QByteArrayView text)
{
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++count) {
        const auto first = static_cast<unsigned char>(text[i]);
        const int length = first < 0x80                     ? 1
                           : first >= 0xC2 && first <= 0xDF ? 2
                           : (first & 0xF0) == 0xE0         ? 3
                           : first >= 0xF0 && first <= 0xF4 ? 4
                                                            : 0;
        if (length == 0 || text.size() - i < length)
            return -1;
        char32_t c = length == 1 ? first : first & (0xFFU >> (length + 1));
        for (int k = 1; k < length; ++k) {
            const auto next = static_cast<unsigned char>(text[i + k]);
            if ((next & 0xC0) != 0x80)
                return -1;
            c = (c << 6) | (next & 0x3FU);
        }
        if ((length == 3 && (c < 0x800 || (c >= 0xD800 && c <= 0xDFFF))) ||
            (length == 4 && (c < 0x10000 || c > 0x10FFFF)))
            return -1;
        i += length;
    }
    return count;
}

/// One piece said again and again, the last time perhaps cut short.
bool isRepetition(QByteArrayView text)
{
    for (qsizetype period = 1; period <= text.size() / 2; ++period) {
        if (text.sliced(period) == text.first(text.size() - period))
            return true;
    }
    return false;
}

bool follows(char before, char after)
{
    const int step = after - before;
    if (step >= -1 && step <= 1)
        return true;
    for (const QByteArrayView row : keyboardRows) {
        const qsizetype a = row.indexOf(before);
        const qsizetype b = row.indexOf(after);
        if (a >= 0 && b >= 0 && (b - a == 1 || a - b == 1))
            return true;
    }
    return false;
}

/// Hardly a character that its predecessor does not foretell.
bool isSequence(QByteArrayView text)
{
    qsizetype surprising = 1;
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (!follows(text[i - 1], text[i]))
            ++surprising;
    }
    return surprising * 4 <= text.size();
}

bool isPadding(char c)
{
    return static_cast<unsigned char>(c) < 0x80 && (c < 'a' || c > 'z');
}

QByteArrayView withoutPadding(QByteArrayView text)
{
    while (!text.isEmpty() && isPadding(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isPadding(text.back()))
        text.chop(1);
    return text;
}

bool isCommonWord(QByteArrayView text)
{
    return std::find(commonWords.begin(), commonWords.end(), text) != commonWords.end();
}

bool isCommon(QByteArrayView text)
{
    // Padding counts only where it is no more than twice the word: a short word within a long
    // random text is no harm.
    const QByteArrayView core = withoutPadding(text);
    const bool mostly = core.size() * 3 >= text.size();
    return isCommonWord(text) || isRepetition(text) || isSequence(text) ||
           (mostly && (isCommonWord(core) || isRepetition(core)));
}

bool contains(QByteArrayView text, const QString& word)
{
    constexpr qsizetype lettersMin = 4;
    return word.size() >= lettersMin && text.indexOf(word.toLower().toUtf8()) >= 0;
}

} // namespace

Result<void> checkPassword(const Secret& password, int lengthMin, const QStringList& context)
{
    if (password.size() > passwordBytesMax)
        return ErrorCode::PasswordTooLong;
    if (charactersIn(password.view()) < lengthMin || password.isEmpty())
        return Error{ErrorCode::PasswordTooShort, QString(), lengthMin};

    const Secret lower = folded(password);
    if (isCommon(lower.view()))
        return ErrorCode::PasswordCommon;
    for (const QString& said : context) {
        if (contains(lower.view(), said))
            return ErrorCode::PasswordContext;
        QString part;
        for (const QChar c : said + u' ') {
            if (c.isLetterOrNumber()) {
                part.append(c);
                continue;
            }
            if (contains(lower.view(), part))
                return ErrorCode::PasswordContext;
            part.clear();
        }
    }
    return {};
}

} // namespace ventanilla
