#pragma once

#include "core/Error.h"
#include "core/Policy.h"
#include "core/Reason.h"
#include "core/Role.h"

#include <QCoreApplication>
#include <QString>

#include <functional>

namespace ventanilla {

/// The clerk's words for what the program knows by code: failures, reasons, roles, documents, numbers and times.
class Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
public:
    /// What a banner says: first what happened, then what is true now and what to do.
    struct Message {
        QString head;
        QString text;
    };
    /// Makes the words anew: what is shown for long is asked again when the window speaks another language.
    using Telling = std::function<Message()>;
    static Message of(const Error& error);
    /// A zone that letters and digits which look alike would make right.
    static QString misread();
    static QString of(Reason reason);
    static QString of(Role role);
    static QString of(DocumentKind kind);

    /// `a, b y c`
    static QString list(const QStringList& items);
    /// `12 345`, with blanks that do not break.
    static QString number(qint64 number);
    /// `V-0007`
    static QString folio(qint64 folio);
    /// `08:46`, local.
    static QString time(qint64 utcMs);
    /// `20/11/2026`, local.
    static QString date(qint64 utcMs);
    /// `17:18`: minutes and seconds.
    static QString minutes(qint64 milliseconds);

private:
    static QString ruc(const Error& error);
    static Message ofExport(const Error& error);
    static Message ofRegister(const Error& error);
    static QString ofRegisterFile(const Error& error);
    static QString ofSigning(const Error& error);
    static Message ofArchive(const Error& error);
};

} // namespace ventanilla
