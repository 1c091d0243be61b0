#include "core/Answer.h"

#include <algorithm>
#include <array>

namespace ventanilla {

namespace {

/// Shorter names are compared as whole words only: "Ana" is no part of "banana".
constexpr qsizetype partLettersMin = 4;
constexpr qsizetype wordLettersMin = 3;
constexpr qsizetype runLettersMin = 3;

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
            // The one folding that Qt, which folds a letter to a letter, leaves out.
            if (c == U'\u00DF' || c == U'\u1E9E')
                kept.append(u"ss");
            else
                kept.append(QStringView(decomposed.text).sliced(i, units));
        } else if (!QChar::isMark(c)) {
            gap = true;
        }
        i += units - 1;
    }
    QString folded = kept.toCaseFolded();
    if (!folded.isSharedWith(kept)) // nothing to fold gives the very same text back
        wipe(kept);
    return folded;
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
    own.parts << year << dayFull + monthFull + yearShort << monthFull + dayFull + yearShort
              << yearShort + monthFull + dayFull << day + month + year << dayFull + monthFull
              << monthFull + dayFull;
    const auto named = static_cast<std::size_t>(born.month() - 1);
    for (const QStringView name : {monthsEs.at(named), monthsEn.at(named)}) {
        const QString text = name.toString();
        for (const QString& number : {day, dayFull}) {
            own.parts << number + text << number + QStringLiteral("de") + text << text + number;
            own.parts << number + QStringLiteral("of") + text;
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
    return isNumber(normal) && std::any_of(own.numbers.begin(), own.numbers.end(),
                                           [&](const QString& n) { return n.contains(normal); });
}

/// Whether hardly anything is left when the question's own words are taken away.
bool repeatsQuestion(const QStringList& words, int lettersMin, const SecurityQuestion& question)
{
    const QStringList asked = wordsOf(question.es) + wordsOf(question.en);
    qsizetype left = 0;
    bool repeats = false;
    for (const QString& word : words) {
        if (asked.contains(word))
            repeats = true;
        else
            left += word.size();
    }
    return repeats && left < lettersMin;
}

bool repeatsALetter(const QString& normal)
{
    const auto all = normal.size();
    return std::any_of(normal.begin(), normal.end(),
                       [&](QChar c) { return normal.count(c) >= all - 1; });
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
    const Passing text(QString::fromUtf8(typed.view()));
    return Secret::fromText(plain(text.text, {}));
}

Result<Secret> checkAnswer(const Secret& typed, int lettersMin, const SecurityQuestion& question,
                           const PersonRecord& person)
{
    const Passing text(QString::fromUtf8(typed.view()));
    if (text.text.size() > answerTypedMax)
        return ErrorCode::AnswerTooLong;
    const Passing normal(plain(text.text, {}));
    if (normal.text.size() < lettersMin)
        return Error{ErrorCode::AnswerTooShort, {}, lettersMin};
    QStringList words = wordsOf(text.text);
    const bool obvious = saysOwnData(normal.text, words, person) ||
                         repeatsQuestion(words, lettersMin, question) ||
                         repeatsALetter(normal.text) || isMadeOfRuns(normal.text) ||
                         std::ranges::find(noAnswers, normal.text) != noAnswers.end();
    for (QString& word : words)
        wipe(word);
    if (obvious)
        return ErrorCode::AnswerObvious;
    return normalAnswer(typed);
}

} // namespace ventanilla
