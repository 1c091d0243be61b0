#pragma once

#include "services/ExportPerson.h"

#include <QCoreApplication>

namespace ventanilla {

/// One person's whole file, to be handed over: a page for people, and the same as data for programs. In the language of the program.
class PersonSheet
{
    Q_DECLARE_TR_FUNCTIONS(PersonSheet)
public:
    static Result<QByteArray> pdf(const PersonFile& file);
    /// RFC 8259; times are ISO 8601 in UTC, codes are those of the log.
    static QByteArray json(const PersonFile& file);
};

} // namespace ventanilla
