#include "Sentences.h"

#include <QRegularExpression>

namespace tidy {

Findings checkSentences(const SourceFile& header)
{
    // Definitions at the margin: what stands by itself. Inner types are explained by their outer one; declarations end in ';'.
    static const QRegularExpression definition(
        QStringLiteral(R"(^(?:template\s*<[^\n]*>\s*)?class\s+(?:\[\[\w+\]\]\s*)?(?:\w+\s+)?(\w+)(?:<[^\n]*>)?(?:\s+final)?\s*(?:[:{][^\n;]*)?$)"),
        QRegularExpression::MultilineOption);
    const QStringList lines = header.text.split(u'\n');
    Findings out;
    for (const auto& match : definition.globalMatch(header.code)) {
        const qsizetype line = lineAt(header.code, match.capturedStart());
        qsizetype above = line - 2;
        while (above >= 0 && lines.at(above).startsWith(QLatin1String("template")))
            --above;
        if (above < 0 || !lines.at(above).startsWith(QLatin1String("///")))
            out.append({header.path, line, QStringLiteral("%1 has no sentence above").arg(match.captured(1))});
    }
    return out;
}

Findings checkLength(const QString& path, const QString& text)
{
    const qsizetype linesMax = path.startsWith(QLatin1String("tests/")) ? testLinesMax : sourceLinesMax;
    const qsizetype lines = text.count(u'\n');
    if (lines <= linesMax)
        return {};
    return {{path, 0, QStringLiteral("%1 lines, more than %2").arg(lines).arg(linesMax)}};
}

} // namespace tidy
