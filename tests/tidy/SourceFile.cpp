#include "SourceFile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace tidy {

namespace {

/// Goes through C++ once and sorts every character into code, string or comment.
class Sorter
{
public:
    explicit Sorter(SourceFile& file) : m_file(file), m_text(file.text)
    {
        QString blank(m_text.size(), u' ');
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            if (m_text[i] == u'\n')
                blank[i] = u'\n';
        }
        file.code = file.strings = file.comments = blank;
    }

    void sort()
    {
        while (m_at < m_text.size()) {
            if (startsWith(u"//"))
                takeUntil(m_file.comments, u"\n", false);
            else if (startsWith(u"/*"))
                takeUntil(m_file.comments, u"*/", true);
            else if (rawStringBegins())
                takeRawString();
            else if (m_text[m_at] == u'"')
                takeQuoted(u'"');
            else if (m_text[m_at] == u'\'' && !insideNumber())
                takeQuoted(u'\'');
            else
                take(m_file.code);
        }
    }

private:
    bool startsWith(QStringView what) const { return QStringView(m_text).mid(m_at).startsWith(what); }
    void take(QString& part)
    {
        part[m_at] = m_text[m_at];
        ++m_at;
    }
    void takeUntil(QString& part, QStringView end, bool withEnd)
    {
        qsizetype stop = m_text.indexOf(end, m_at + (withEnd ? end.size() : 0));
        stop = stop < 0 ? m_text.size() : stop + (withEnd ? end.size() : 0);
        while (m_at < stop)
            take(part);
    }
    bool insideNumber() const { return m_at > 0 && m_text[m_at - 1].isDigit() && m_at + 1 < m_text.size() && m_text[m_at + 1].isLetterOrNumber(); }
    bool rawStringBegins() const { return startsWith(u"R\"") && (m_at == 0 || !m_text[m_at - 1].isDigit()); }
    void takeRawString()
    {
        const qsizetype open = m_text.indexOf(u'(', m_at);
        if (open < 0) {
            take(m_file.code);
            return;
        }
        const QString end = u')' + m_text.mid(m_at + 2, open - m_at - 2) + u'"';
        while (m_at <= open)
            take(m_file.code);
        takeUntil(m_file.strings, end, false);
        for (qsizetype i = 0; i < end.size() && m_at < m_text.size(); ++i)
            take(m_file.code);
    }
    void takeQuoted(QChar quote)
    {
        take(m_file.code);
        while (m_at < m_text.size() && m_text[m_at] != quote && m_text[m_at] != u'\n') {
            if (m_text[m_at] == u'\\' && m_at + 1 < m_text.size())
                take(m_file.strings);
            take(m_file.strings);
        }
        if (m_at < m_text.size())
            take(m_file.code);
    }

    SourceFile& m_file;
    const QString m_text;
    qsizetype m_at = 0;
};

} // namespace

SourceFile SourceFile::parse(const QString& path, const QString& text)
{
    SourceFile file {path, text, {}, {}, {}};
    Sorter(file).sort();
    return file;
}

QString SourceFile::room() const
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 && parts.first() == QLatin1String("src") ? parts.at(1) : QString();
}

qsizetype lineAt(QStringView text, qsizetype place)
{
    return text.first(place).count(u'\n') + 1;
}

QStringList filesIn(const QString& root, const QStringList& folders, const QStringList& endings)
{
    QStringList out;
    for (const QString& folder : folders) {
        QDirIterator files(QDir(root).filePath(folder), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = QDir(root).relativeFilePath(files.next());
            if (path.startsWith(QLatin1String("build/")) || path.contains(QLatin1String(".git/")) || path.contains(QLatin1String("__pycache__/")))
                continue;
            if (std::any_of(endings.begin(), endings.end(), [&path](const QString& ending) { return path.endsWith(ending); }))
                out.append(path);
        }
    }
    out.sort();
    return out;
}

QString readText(const QString& root, const QString& path)
{
    QFile file(QDir(root).filePath(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    return text.isNull() ? QStringLiteral("") : text;
}

} // namespace tidy
