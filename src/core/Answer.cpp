#include "core/Answer.h"

#include <QStringTokenizer>

#include <algorithm>
#include <array>
#include <functional>

namespace ventanilla {

namespace {

/// Shorter names are compared as whole words only: "Ana" is no part of "banana".
constexpr qsizetype partLettersMin = 4;
constexpr qsizetype wordLettersMin = 3;
constexpr qsizetype runLettersMin = 3;
/// No unit of UTF-16 takes more than three bytes of UTF-8.
constexpr std::size_t typedBytesMax = 3 * answerTypedMax;

constexpr std::array<QStringView, 12> monthsEs{
    u"enero", u"febrero", u"marzo",      u"abril",   u"mayo",      u"junio",
    u"julio", u"agosto",  u"septiembre", u"octubre", u"noviembre", u"diciembre"};
constexpr std::array<QStringView, 12> monthsEn{u"january",   u"february", u"march",    u"april",
                                               u"may",       u"june",     u"july",     u"august",
                                               u"september", u"october",  u"november", u"december"};

/// What is typed instead of an answer.
constexpr std::array<QStringView, 14> noAnswers{
    u"nose",     u"nolose",  u"nosabe",    u"ninguno",    u"ninguna",  u"notengo", u"nada",
    u"noaplica", u"secreto", u"respuesta", u"contrasena", u"password", u"clave",   u"iess"};

/// Rows that fingers run along, each read in both directions.
constexpr std::array<QStringView, 6> rows{u"abcdefghijklmnopqrstuvwxyz",
                                          u"abcdefghijklmnnopqrstuvwxyz", // with an ñ
                                          u"01234567890",
                                          u"qwertyuiop",
                                          u"asdfghjkl",
                                          u"zxcvbnm"};

/// Particles of names: they say nothing of anybody.
constexpr std::array<QStringView, 5> particles{u"del", u"las", u"los", u"von", u"van"};

/// Text that is wiped when it goes; a copy of its own, because wiping spares no shared one.
struct Passing
{
    QString text;
    explicit Passing(QString given) : text(std::move(given)) { text.detach(); }
    ~Passing() { wipe(text); }
    Q_DISABLE_COPY_MOVE(Passing)
};

/// What Unicode does not decompose and other keyboards write without: Turkish and Nordic letters.
struct Folding
{
    char32_t from;
    QStringView to;
};
constexpr std::array<Folding, 13> foldings{{{U'\u00DF', u"ss"},
                                            {U'\u1E9E', u"ss"},
                                            {U'\u0131', u"i"},
                                            {U'\u0142', u"l"},
                                            {U'\u0141', u"l"},
                                            {U'\u00F8', u"o"},
                                            {U'\u00D8', u"o"},
                                            {U'\u0111', u"d"},
                                            {U'\u0110', u"d"},
                                            {U'\u00E6', u"ae"},
                                            {U'\u00C6', u"ae"},
                                            {U'\u0153', u"oe"},
                                            {U'\u0152', u"oe"}}};

/// A digit of any script as the keyboard's, a folded letter, or nothing.
QString folded(char32_t c)
{
    if (const int digit = QChar::digitValue(c); digit >= 0)
        return QString(QChar(char16_t(u'0' + digit)));
    const auto found = std::ranges::find(foldings, c, &Folding::from);
    return found == foldings.end() ? QString() : found->to.toString();
}

/// Letters and digits, folded; `apart` is left between what stood apart.
QString plain(const QString& typed, const QString& apart)
{
    Passing decomposed(typed.normalized(QString::NormalizationForm_KD));
    QString kept;
    kept.reserve(decomposed.text.size());
    bool gap = false;
    for (qsizetype i = 0; i < decomposed.text.size(); ++i) {
        char32_t c = decomposed.text.at(i).unicode();
        qsizetype units = 1;
        if (QChar::isHighSurrogate(c) && i + 1 < decomposed.text.size() &&
            decomposed.text.at(i + 1).isLowSurrogate()) {
            c = QChar::surrogateToUcs4(decomposed.text.at(i), decomposed.text.at(i + 1));
            units = 2;
        }
        if (QChar::isLetterOrNumber(c)) {
            if (gap && !kept.isEmpty())
                kept.append(apart);
            gap = false;
            if (const QString other = folded(c); !other.isEmpty())
                kept.append(other);
            else
                kept.append(QStringView(decomposed.text).sliced(i, units));
        } else if (!QChar::isMark(c) && QChar::category(c) != QChar::Other_Format) {
            gap = true; // what nobody sees parts no word
        }
        i += units - 1;
    }
    QString small = kept.toCaseFolded();
    if (!small.isSharedWith(kept)) // nothing to fold gives the very same text back
        wipe(kept);
    return small;
}

/// Letters and digits, however many units of UTF-16 each of them takes.
qsizetype lettersOf(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

QStringList wordsOf(const QString& text)
{
    const Passing spaced(plain(text, QStringLiteral(" ")));
    return spaced.text.split(u' ', Qt::SkipEmptyParts);
}

bool isNumber(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// What the person's papers and records say, in normal form.
struct OwnData
{
    QStringList words;   ///< compared with whole words
    QStringList names;   ///< of which an answer may not be made altogether
    QStringList parts;   ///< may not even be a part
    QStringList numbers; ///< nor may the answer be a part of them
};

void addBirthDate(OwnData& own, QDate born)
{
    if (!born.isValid())
        return;
    const QString year = QString::number(born.year());
    const QString yearShort = year.last(2);
    const QString day = QString::number(born.day());
    const QString dayFull = day.rightJustified(2, u'0');
    const QString month = QString::number(born.month());
    const QString monthFull = month.rightJustified(2, u'0');
    own.parts << year << dayFull + monthFull << monthFull + dayFull;
    for (const QString& d : {day, dayFull}) {
        for (const QString& m : {month, monthFull})
            own.parts << d + m + yearShort << m + d + yearShort << yearShort + m + d;
    }
    const auto named = static_cast<std::size_t>(born.month() - 1);
    for (const QStringView name : {monthsEs.at(named), monthsEn.at(named)}) {
        const QString text = name.toString();
        for (const QString& number : {day, dayFull}) {
            own.parts << number + text << number + QStringLiteral("de") + text << text + number;
            own.parts << number + QStringLiteral("of") + text;
            // Short, as on a form; as a part it would stand in "15 enemigos".
            const QString brief = text.first(3);
            for (const QString& ending : {QString(), yearShort})
                own.words << number + brief + ending << number + QStringLiteral("de") + brief + ending << brief + number + ending;
        }
    }
}

void addNumber(OwnData& own, const QString& text)
{
    const QString number = plain(text, {});
    if (number.size() < partLettersMin)
        return;
    own.parts << number;
    own.numbers << number;
}

OwnData ownDataOf(const PersonRecord& person)
{
    OwnData own;
    const QString local = person.email.section(u'@', 0, 0);
    for (const QString& name : {person.surnames, person.givenNames, local}) {
        for (const QString& word : wordsOf(name)) {
            own.names << word;
            if (word.size() < wordLettersMin ||
                std::ranges::find(particles, word) != particles.end())
                continue;
            own.words << word;
            if (word.size() >= partLettersMin)
                own.parts << word;
        }
    }
    addBirthDate(own, person.born);
    addNumber(own, person.identifier);
    // Without the country the same digits stand behind a nought.
    const QStringView mobile(person.mobile);
    addNumber(own, mobile.startsWith(QStringView(u"+593")) ? mobile.sliced(4).toString()
                                                           : person.mobile);
    if (const QString whole = plain(local, {}); whole.size() >= partLettersMin)
        own.parts << whole;
    return own;
}

/// Whether the answer is a part of the number, or has a long one of it in it.
bool saysNumber(const QString& normal, const QString& number)
{
    constexpr qsizetype longPart = 6;
    if (isNumber(normal) && number.contains(normal))
        return true;
    for (qsizetype at = 0; at + longPart <= number.size(); ++at) {
        if (normal.contains(QStringView(number).sliced(at, longPart)))
            return true;
    }
    return false;
}

bool saysOwnData(const QString& normal, const QStringList& words, const PersonRecord& person)
{
    const OwnData own = ownDataOf(person);
    for (const QString& word : own.words) {
        if (words.contains(word) || normal == word)
            return true;
    }
    for (const QString& part : own.parts) {
        if (normal.contains(part))
            return true;
    }
    if (std::ranges::all_of(words, [&](const QString& word) { return own.names.contains(word); }))
        return true;
    return std::ranges::any_of(own.numbers,
                               [&](const QString& number) { return saysNumber(normal, number); });
}

/// Whether hardly anything is left when the question's own words are taken away, even from words
/// that were written as one.
bool repeatsQuestion(const QString& normal, const QStringList& words, int lettersMin,
                     const SecurityQuestion& question)
{
    QStringList asked = wordsOf(question.es) + wordsOf(question.en);
    qsizetype left = 0;
    bool repeats = false;
    for (const QString& word : words) {
        if (asked.contains(word))
            repeats = true;
        else
            left += lettersOf(word);
    }
    if (repeats && left < lettersMin)
        return true;
    std::ranges::sort(asked, std::ranges::greater{}, &QString::size);
    Passing rest(normal);
    for (const QString& word : std::as_const(asked)) {
        if (word.size() >= partLettersMin)
            rest.text.replace(word, QStringLiteral(" "));
    }
    left = 0;
    for (const QStringView piece : QStringView(rest.text).tokenize(u' ')) {
        if (!asked.contains(piece))
            left += lettersOf(piece);
    }
    return rest.text != normal && left < lettersMin;
}

bool repeatsALetter(const QString& normal)
{
    const qsizetype letters = lettersOf(normal);
    for (qsizetype at = 0, units = 1; at < normal.size(); at += units) {
        units = normal.at(at).isHighSurrogate() && at + 1 < normal.size() ? 2 : 1;
        if (normal.count(QStringView(normal).sliced(at, units)) >= letters - 1)
            return true;
    }
    return false;
}

/// Letters that go on along one row from `from`, in one direction.
qsizetype runAt(QStringView text, qsizetype from)
{
    qsizetype longest = 1;
    for (const QStringView row : rows) {
        for (const int step : {1, -1}) {
            for (qsizetype start = 0; start < row.size(); ++start) {
                qsizetype length = 0;
                for (qsizetype at = start;
                     at >= 0 && at < row.size() && from + length < text.size() &&
                     row.at(at) == text.at(from + length);
                     at += step)
                    ++length;
                longest = std::max(longest, length);
            }
        }
    }
    return longest;
}

bool isMadeOfRuns(QStringView text)
{
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype run = runAt(text, at);
        if (run < runLettersMin)
            return false;
        at += run;
    }
    return true;
}

} // namespace

Secret normalAnswer(const Secret& typed)
{
    if (typed.size() > typedBytesMax)
        return {};
    const Passing text(QString::fromUtf8(typed.view()));
    return Secret::fromText(plain(text.text, {}));
}

Result<Secret> checkAnswer(const Secret& typed, int lettersMin, const SecurityQuestion& question,
                           const PersonRecord& person)
{
    if (typed.size() > typedBytesMax)
        return ErrorCode::AnswerTooLong;
    const Passing text(QString::fromUtf8(typed.view()));
    if (text.text.size() > answerTypedMax)
        return ErrorCode::AnswerTooLong;
    const Passing normal(plain(text.text, {}));
    if (lettersOf(normal.text) < lettersMin)
        return Error{ErrorCode::AnswerTooShort, {}, lettersMin};
    QStringList words = wordsOf(text.text);
    const bool obvious = saysOwnData(normal.text, words, person) ||
                         repeatsQuestion(normal.text, words, lettersMin, question) ||
                         repeatsALetter(normal.text) || isMadeOfRuns(normal.text) ||
                         std::ranges::find(noAnswers, normal.text) != noAnswers.end();
    for (QString& word : words)
        wipe(word);
    if (obvious)
        return ErrorCode::AnswerObvious;
    return normalAnswer(typed);
}

} // namespace ventanilla
