#pragma once

#include "ledger/Entry.h"
#include "ledger/Verdict.h"

#include <QList>
#include <QString>

namespace ventanilla {

class TestOffice;

/// What the log of a test's office says, read from the file beside the running office.
class TestLog
{
public:
    explicit TestLog(const TestOffice& office) : m_office(office) {}

    /// The leaves of the desk's log, oldest first.
    QList<ledger::Entry> entries() const;
    /// Actions with their outcome, from position `from` on: `visit.open:ok`, `login:fail`, …
    QStringList actions(qsizetype from = 0) const;
    qsizetype size() const { return entries().size(); }
    /// How many leaves from position `from` on have this outcome.
    int count(ledger::Outcome outcome, qsizetype from = 0) const;
    /// The first column of the first row of a question to the database itself.
    QByteArray ask(const char* sql) const;
    /// Somebody else's hand on the database, past the office.
    void change(const char* sql) const;
    /// A whole verification, with the row key, as `ventanilla-verify` makes it.
    ledger::Report verify() const;

private:
    const TestOffice& m_office;
};

} // namespace ventanilla
