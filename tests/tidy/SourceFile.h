#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace tidy {

/// One thing out of order: where, and what.
struct Finding {
    QString path;
    qsizetype line; ///< from 1; 0: the file as a whole
    QString what;

    QString toString() const { return QStringLiteral("%1:%2: %3").arg(path).arg(line).arg(what); }
};
using Findings = QList<Finding>;

/// A C++ file taken apart. `code`, `strings` and `comments` are as long as `text` and hold only their own part of it: the rest is blanks,
/// ends of lines stay, so that a place in one is the same place in all.
struct SourceFile {
    QString path; ///< from the root of the project, with /
    QString text;
    QString code;
    QString strings;
    QString comments;

    static SourceFile parse(const QString& path, const QString& text);
    /// `src/ui/visitor/X.cpp` → `ui`; empty outside src.
    QString room() const;
};

/// Number of the line, from 1, that a place in a text belongs to.
qsizetype lineAt(QStringView text, qsizetype place);

/// Paths below `root`, from there, of files in `folders` whose names end in one of `endings`. What tools leave behind is no part of the project.
QStringList filesIn(const QString& root, const QStringList& folders, const QStringList& endings);
/// A file's text; a missing file is a null string.
QString readText(const QString& root, const QString& path);

} // namespace tidy
