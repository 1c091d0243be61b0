#pragma once

#include "core/Result.h"
#include "core/Secret.h"

#include <QString>

namespace ventanilla {

/// Questions and answers of a command-line program: on the terminal, or line by line from a pipe. Secrets are not echoed and never come from arguments.
class Terminal
{
public:
    Terminal();

    /// A line, without its end. Errors: Cancelled (end of input), NameMalformed (over 4096 bytes or not UTF-8).
    Result<QString> ask(const QString& question);
    Result<Secret> askSecret(const QString& question);
    /// Twice on a terminal until both are equal, once from a pipe.
    Result<Secret> askNewSecret(const QString& question, const QString& again, const QString& differ);

    void say(const QString& line);
    void complain(const QString& line);

private:
    Result<Secret> readLine();
    bool m_isTerminal;
};

} // namespace ventanilla
