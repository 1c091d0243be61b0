#include "app/DeskBell.h"

#include <QFile>
#include <QSocketNotifier>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <optional>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>
#include <utility>

namespace ventanilla {

namespace {

/// A socket that is closed with its scope; the number is −1 where none could be made.
class Socket
{
public:
    Socket() : m_number(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)) {}
    Socket(Socket&& other) noexcept : m_number(std::exchange(other.m_number, -1)) {}
    Socket& operator=(Socket&&) = delete;
    ~Socket()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }

private:
    int m_number;
};

Error failed(const char* what)
{
    return Error{ErrorCode::FileFailed,
                 QStringLiteral("%1: %2").arg(QLatin1String(what),
                                              QString::fromLocal8Bit(std::strerror(errno)))};
}

/// Where the bell of this state folder hangs, by the folder itself and not by one of the paths that
/// lead to it. None: there is no such folder, no runtime folder, or its name is too long for a
/// socket.
std::optional<sockaddr_un> placeOf(const QString& stateDir)
{
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    struct stat folder{};
    if (runtime.isEmpty() || ::stat(QFile::encodeName(stateDir).constData(), &folder) != 0)
        return std::nullopt;
    const QByteArray path = QFile::encodeName(runtime) + "/ventanilla-" +
                            QByteArray::number(qulonglong(folder.st_dev), 16) + '-' +
                            QByteArray::number(qulonglong(folder.st_ino), 16) + ".bell";
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    if (path.size() >= qsizetype(sizeof place.sun_path))
        return std::nullopt;
    std::copy(path.begin(), path.end(), place.sun_path);
    return place;
}

const sockaddr* plain(const sockaddr_un& place)
{
    return reinterpret_cast<const sockaddr*>(&place);
}

} // namespace

struct DeskBell::Hung
{
    Hung(Socket socketIn, const sockaddr_un& placeIn, std::function<void(const QByteArray&)> rungIn)
        : socket(std::move(socketIn)),
          place(placeIn),
          rung(std::move(rungIn)),
          notifier(socket.number(), QSocketNotifier::Read)
    {
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this] { hear(); });
    }
    ~Hung()
    {
        notifier.setEnabled(false);
        ::unlink(place.sun_path);
    }

    void hear()
    {
        std::array<char, std::size_t(tokenMax)> token{};
        const ssize_t size = ::recv(socket.number(), token.data(), token.size(), MSG_DONTWAIT);
        if (size >= 0)
            rung(QByteArray(token.data(), qsizetype(size)));
    }

    Socket socket;
    sockaddr_un place;
    std::function<void(const QByteArray&)> rung;
    QSocketNotifier notifier;
};

DeskBell::DeskBell(std::unique_ptr<Hung> hung) : m_hung(std::move(hung)) {}
DeskBell::DeskBell(DeskBell&&) noexcept = default;
DeskBell::~DeskBell() = default;

Result<DeskBell> DeskBell::hang(const QString& stateDir,
                                std::function<void(const QByteArray& token)> rung)
{
    const auto place = placeOf(stateDir);
    if (!place)
        return Error{ErrorCode::FileFailed, QStringLiteral("there is no place for the bell")};
    Socket socket;
    if (socket.number() < 0)
        return failed("socket");
    ::unlink(place->sun_path);
    // 0600 from the first moment on
    const mode_t before = ::umask(0177);
    const int bound = ::bind(socket.number(), plain(*place), sizeof *place);
    ::umask(before);
    if (bound != 0)
        return failed("bind");
    return DeskBell(std::make_unique<Hung>(std::move(socket), *place, std::move(rung)));
}

bool DeskBell::ring(const QString& stateDir, const QByteArray& token)
{
    const auto place = placeOf(stateDir);
    const Socket socket;
    if (!place || socket.number() < 0)
        return false;
    const std::size_t size = std::size_t(std::min(token.size(), tokenMax));
    return ::sendto(socket.number(), token.constData(), size, MSG_NOSIGNAL, plain(*place),
                    sizeof *place) >= 0;
}

} // namespace ventanilla
