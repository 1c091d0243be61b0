#pragma once

#include "SourceFile.h"

namespace tidy {

/// One message of a .ts file.
struct Message {
    QString context;
    QString source;
    QString comment;
    bool plural;
    bool finished;      ///< neither unfinished nor of a text that is gone
    QStringList forms;  ///< one text, or one a plural form

    /// What makes it the same message in two files.
    QString key() const { return context + u'\n' + source + u'\n' + comment + (plural ? u'n' : u'1'); }
};

/// What is in a .ts file; an unreadable one is said as a finding.
QList<Message> readMessages(const QString& path, const QString& text, Findings& findings);

/// Every message translated, each plural in both its forms, with the same places to fill (%1, %n) as its source.
Findings checkTranslated(const QString& path, const QList<Message>& messages);
/// `held` is what the sources say now (`said`), no more and no less; of a file that translates only plurals, only those count.
Findings checkComplete(const QString& path, const QList<Message>& held, const QList<Message>& said, bool pluralsOnly);

} // namespace tidy
