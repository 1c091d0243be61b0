#include "Bans.h"

#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace tidy {

namespace {

struct Ban {
    QRegularExpression pattern;
    QString why;
    bool inStrings; ///< else in code
    std::function<bool(const SourceFile&)> where;
};

bool inSrc(const SourceFile& file) { return !file.room().isEmpty(); }
bool inGui(const SourceFile& file) { return file.room() == QLatin1String("ui"); }
bool anywhere(const SourceFile&) { return true; }
auto outside(std::initializer_list<const char*> rooms)
{
    QSet<QString> homes;
    for (const char* room : rooms)
        homes.insert(QLatin1String(room));
    return [homes](const SourceFile& file) { return inSrc(file) && !homes.contains(file.room()); };
}

const QList<Ban>& bans()
{
    static const QList<Ban> list {
        {QRegularExpression(QStringLiteral(R"(\bexec\s*\()")), QStringLiteral("the GUI runs no nested loop: open() and a signal"), false, inGui},
        {QRegularExpression(QStringLiteral(R"(\b(processEvents|sendPostedEvents)\s*\(|\bQEventLoop\b)")), QStringLiteral("no nested event loop"), false, inSrc},
        {QRegularExpression(QStringLiteral(R"(\b(waitForFinished|waitForDone|waitForReadyRead|takeResult\s*\(\s*\)\s*\.|BlockingQueuedConnection))")),
         QStringLiteral("the GUI never waits"), false, inGui},
        {QRegularExpression(QStringLiteral(R"(\b(sleep|msleep|usleep|nanosleep|sleep_for|sleep_until|qSleep|qWait)\s*\()")), QStringLiteral("nothing sleeps: wait for what happens"),
         false, anywhere},
        {QRegularExpression(QStringLiteral(R"(\bQMessageBox\s*::\s*(question|information|warning|critical|about|aboutQt)\s*\(|\bQInputDialog\s*::\s*get|\bQFileDialog\s*::\s*get)")),
         QStringLiteral("static dialogs run a nested loop"), false, anywhere},
        {QRegularExpression(QStringLiteral(R"(\b(throw|catch)\b)")), QStringLiteral("no exceptions: Result"), false, inSrc},
        {QRegularExpression(QStringLiteral(R"(\bfriend\s+(class|struct)\s+\w*Test\w*|#\s*if(def)?\b[^\n]*TEST)")), QStringLiteral("no doors for tests in the product"), false, inSrc},
        {QRegularExpression(QStringLiteral(R"(\b(class|struct)\s+\w*(Manager|Helper|Helpers|Util|Utils|Impl|Base)\b)")), QStringLiteral("say what it is: the name says nothing"), false,
         anywhere},
        {QRegularExpression(QStringLiteral(R"(\b(SELECT|INSERT\s+INTO|DELETE\s+FROM|PRAGMA|CREATE\s+TABLE|UPDATE\s+\w+\s+SET|BEGIN\s+IMMEDIATE)\b)")),
         QStringLiteral("SQL is said in storage only"), true, outside({"storage"})},
        {QRegularExpression(QStringLiteral(R"(\b(QCA::|EVP_\w|OSSL_\w))")), QStringLiteral("cryptography is said in crypto only"), false, outside({"crypto"})},
        {QRegularExpression(QStringLiteral(R"(\bqDebug\s*\(|\bstd::(cerr|clog)\b)")), QStringLiteral("a print left over: log with a category"), false, inSrc},
        {QRegularExpression(QStringLiteral(R"(\b(qInfo|qWarning|qCritical)\s*\()")), QStringLiteral("log with a category (qC…)"), false, inSrc},
        {QRegularExpression(QStringLiteral(R"((?<![\w.])(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|QCoreApplication::translate)\s*\()")),
         QStringLiteral("words for people are made in ui and app"), false, outside({"ui", "app"})},
        {QRegularExpression(QStringLiteral(R"(\bQT_USE_NAMESPACE\b|\busing\s+namespace\s+std\s*;)")), QStringLiteral("names keep their namespace"), false, anywhere},
    };
    return list;
}

/// FNV-1a, a character at a time. The words are kept as sums, so that the list is not itself a place where they stand.
constexpr quint64 sumOfNothing = 0xcbf29ce484222325ULL;
quint64 sumWith(quint64 sum, char16_t letter)
{
    const char16_t small = letter <= u'Z' ? char16_t(letter + 32) : letter;
    return (sum ^ small) * 0x100000001b3ULL;
}
bool isLetter(char16_t c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

const QSet<quint64>& wordsOfTools()
{
    static const QSet<quint64> sums {0x239194803edf98f7ULL, 0x2524b426199611b3ULL, 0x04dc255460382976ULL, 0x7a3c735f7f6db37fULL, 0x8a1b8f4a0a913503ULL, 0x7f7a754786a664b8ULL, 0xa113d2745d706ce3ULL, 0x125b69191db94ab8ULL, 0xea9e60ad81da16f1ULL, 0xd4c80b5a1bd07e8eULL, 0xe5d3df48eaedb81fULL};
    return sums;
}

} // namespace

Findings checkBans(const SourceFile& file)
{
    Findings out;
    for (const Ban& ban : bans()) {
        if (!ban.where(file))
            continue;
        const QString& part = ban.inStrings ? file.strings : file.code;
        for (const auto& match : ban.pattern.globalMatch(part))
            out.append({file.path, lineAt(part, match.capturedStart()), QStringLiteral("'%1': %2").arg(match.captured().trimmed(), ban.why)});
    }
    return out;
}

Findings checkTraces(const QString& path, const QString& text)
{
    static const QRegularExpression places(QStringLiteral(R"((?<![\w.$}*])/(work|home/[a-z]\w*|Users/\w+|tmp/\w+_jobs\w*)/[\w.]|\bC:\\\\?Users)"));
    static const QRegularExpression registries(
        QStringLiteral(R"(https?://[^\s"'<>]*\b(artifactory|nexus|pypi|npmjs|registry|verdaccio|devpi)\b|https?://(10|172|192)\.\d+\.)"));
    Findings out;
    for (const auto& match : places.globalMatch(text))
        out.append({path, lineAt(text, match.capturedStart()), QStringLiteral("'%1': a path of one machine").arg(match.captured())});
    for (const auto& match : registries.globalMatch(text))
        out.append({path, lineAt(text, match.capturedStart()), QStringLiteral("'%1': a registry's address").arg(match.captured())});
    qsizetype begin = 0;
    quint64 sum = sumOfNothing;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        const char16_t c = i < text.size() ? text.at(i).unicode() : u' ';
        if (isLetter(c)) {
            sum = sumWith(sum, c);
            continue;
        }
        if (i > begin && wordsOfTools().contains(sum))
            out.append({path, lineAt(text, begin), QStringLiteral("'%1': tells of tools, not of the product").arg(text.mid(begin, i - begin))});
        begin = i + 1;
        sum = sumOfNothing;
    }
    return out;
}

} // namespace tidy
