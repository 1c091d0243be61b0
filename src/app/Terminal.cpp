#include "app/Terminal.h"

#include <QStringDecoder>

#include <cerrno>
#include <cstdio>
#include <termios.h>
#include <unistd.h>

namespace ventanilla {

namespace {

constexpr std::size_t lineBytesMax = 4096;

/// The terminal shows nothing while this lives.
class NoEcho
{
public:
    explicit NoEcho(bool wanted) : m_changed(wanted && ::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (!m_changed)
            return;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (!m_changed)
            return;
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    termios m_before {};
    bool m_changed;
};

void put(FILE* stream, const QString& text, bool newline)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    if (newline)
        std::fputc('\n', stream);
    std::fflush(stream);
}

} // namespace

Terminal::Terminal() : m_isTerminal(::isatty(STDIN_FILENO) == 1) {}

Result<Secret> Terminal::readLine()
{
    // Byte by byte, so that nothing of the next answer is taken and no buffer keeps a secret.
    Secret line(lineBytesMax);
    std::size_t count = 0;
    for (;;) {
        char c = 0;
        const ssize_t got = ::read(STDIN_FILENO, &c, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0) {
            if (count == 0)
                return ErrorCode::Cancelled;
            break;
        }
        if (c == '\n')
            break;
        if (count == lineBytesMax)
            return ErrorCode::NameMalformed;
        line.data()[count++] = c;
    }
    return line.slice(0, count);
}

Result<QString> Terminal::ask(const QString& question)
{
    if (m_isTerminal)
        put(stderr, question + u' ', false);
    TRY(line, readLine());
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(line.view());
    if (decode.hasError())
        return ErrorCode::NameMalformed;
    return text.trimmed();
}

Result<Secret> Terminal::askSecret(const QString& question)
{
    if (m_isTerminal)
        put(stderr, question + u' ', false);
    const NoEcho quiet(m_isTerminal);
    return readLine();
}

Result<Secret> Terminal::askNewSecret(const QString& question, const QString& again, const QString& differ)
{
    for (;;) {
        TRY(first, askSecret(question));
        if (!m_isTerminal)
            return first;
        TRY(second, askSecret(again));
        if (first.equals(second.view()))
            return first;
        complain(differ);
    }
}

void Terminal::say(const QString& line)
{
    put(stdout, line, true);
}

void Terminal::complain(const QString& line)
{
    put(stderr, line, true);
}

} // namespace ventanilla
