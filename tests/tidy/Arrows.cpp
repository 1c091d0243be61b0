#include "Arrows.h"

#include <QHash>
#include <QRegularExpression>

namespace tidy {

namespace {

const QHash<QString, QStringList>& allowed()
{
    static const QHash<QString, QStringList> table {
        {QStringLiteral("core"), {QStringLiteral("core")}},
        {QStringLiteral("crypto"), {QStringLiteral("core"), QStringLiteral("crypto")}},
        {QStringLiteral("ledger"), {QStringLiteral("core"), QStringLiteral("crypto"), QStringLiteral("ledger")}},
        {QStringLiteral("storage"), {QStringLiteral("core"), QStringLiteral("crypto"), QStringLiteral("ledger"), QStringLiteral("storage")}},
        {QStringLiteral("channels"), {QStringLiteral("core"), QStringLiteral("channels")}},
        {QStringLiteral("services"),
         {QStringLiteral("core"), QStringLiteral("crypto"), QStringLiteral("ledger"), QStringLiteral("storage"), QStringLiteral("channels"),
          QStringLiteral("services")}},
        {QStringLiteral("ui"), {QStringLiteral("core"), QStringLiteral("services"), QStringLiteral("ui")}},
        {QStringLiteral("app"),
         {QStringLiteral("core"), QStringLiteral("crypto"), QStringLiteral("ledger"), QStringLiteral("storage"), QStringLiteral("channels"),
          QStringLiteral("services"), QStringLiteral("ui"), QStringLiteral("app")}},
    };
    return table;
}

/// What a visitor's page may take from the room it shares with the clerk's.
const QStringList& sharedWithVisitor()
{
    static const QStringList list {QStringLiteral("ui/Visit.h"), QStringLiteral("ui/Languages.h"), QStringLiteral("ui/Theme.h"), QStringLiteral("ui/FocusRing.h")};
    return list;
}

struct Home {
    QRegularExpression header;
    QString room;
};

const QList<Home>& homes()
{
    static const QList<Home> list {
        {QRegularExpression(QStringLiteral("^(QSql|QtSql)")), QStringLiteral("storage")},
        {QRegularExpression(QStringLiteral("^sqlite3")), QStringLiteral("storage")},
        {QRegularExpression(QStringLiteral("^(QtCrypto|QCA|qca|openssl/)")), QStringLiteral("crypto")},
        {QRegularExpression(QStringLiteral("^archive(_entry)?\\.h$")), QStringLiteral("storage")},
        {QRegularExpression(QStringLiteral("^curl/")), QStringLiteral("channels")},
        {QRegularExpression(QStringLiteral("^qrcodegen")), QStringLiteral("ui")},
        {QRegularExpression(QStringLiteral("^qt6keychain/")), QStringLiteral("app")},
        {QRegularExpression(QStringLiteral("^(idn2|toml\\+\\+/)")), QStringLiteral("core")},
    };
    return list;
}

QString objection(const SourceFile& file, const QString& header)
{
    const QString room = file.room();
    const QString target = header.section(u'/', 0, 0);
    if (!allowed().contains(target) || !header.contains(u'/'))
        return {};
    if (!allowed().value(room).contains(target))
        return QStringLiteral("%1 may not include %2").arg(room, header);
    const bool scanner = file.path.startsWith(QLatin1String("src/storage/LogScan"));
    if (scanner && target == QLatin1String("storage") && !header.startsWith(QLatin1String("storage/LogScan")))
        return QStringLiteral("the read-only scanner may not include %1: the verifier has no Qt SQL").arg(header);
    const bool visitors = file.path.startsWith(QLatin1String("src/ui/visitor/"));
    if (visitors && target == QLatin1String("ui") && !header.startsWith(QLatin1String("ui/visitor/")) && !sharedWithVisitor().contains(header))
        return QStringLiteral("a visitor's page may not include %1").arg(header);
    return {};
}

} // namespace

Findings checkIncludes(const SourceFile& file)
{
    static const QRegularExpression include(QStringLiteral(R"(^[ \t]*#[ \t]*include[ \t]*([<"])([^>"\n]+)[>"])"), QRegularExpression::MultilineOption);
    Findings out;
    if (!allowed().contains(file.room()))
        return out;
    for (const auto& match : include.globalMatch(file.text)) {
        if (file.code[match.capturedStart() + match.captured().indexOf(u'#')] != u'#')
            continue; // in a comment
        const QString header = match.captured(2);
        const qsizetype line = lineAt(file.text, match.capturedStart());
        if (const QString what = objection(file, header); !what.isEmpty())
            out.append({file.path, line, what});
        for (const Home& home : homes()) {
            if (home.header.match(header).hasMatch() && file.room() != home.room)
                out.append({file.path, line, QStringLiteral("%1 has its home in %2").arg(header, home.room)});
        }
    }
    return out;
}

} // namespace tidy
