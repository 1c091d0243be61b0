#include "app/DeskBell.h"

#include <QFile>
#include <QSocketNotifier>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace ventanilla {

namespace {

constexpr char bellName[] = "desk.bell";

/// A descriptor that is closed with its scope.
class Descriptor
{
public:
    explicit Descriptor(int number) : m_number(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    int number() const { return m_number; }
    int take() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

Error failed(const char* what)
{
    return Error {ErrorCode::FileFailed, QStringLiteral("%1: %2").arg(QLatin1String(what), QString::fromLocal8Bit(std::strerror(errno)))};
}

int openFolder(const QString& path)
{
    return ::open(QFile::encodeName(path).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/// The bell by way of its folder's descriptor: a folder's own path may be longer than a socket's name can be.
sockaddr_un addressIn(int folder)
{
    sockaddr_un address {};
    address.sun_family = AF_UNIX;
    const QByteArray path = "/proc/self/fd/" + QByteArray::number(folder) + '/' + bellName;
    std::copy_n(path.constData(), std::min<std::size_t>(std::size_t(path.size()), sizeof address.sun_path - 1), address.sun_path);
    return address;
}

const sockaddr* plain(const sockaddr_un& address)
{
    return reinterpret_cast<const sockaddr*>(&address);
}

} // namespace

struct DeskBell::Hung
{
    Hung(int socketIn, int folderIn, std::function<void(const QByteArray&)> rungIn)
        : socket(socketIn), folder(folderIn), rung(std::move(rungIn)), notifier(socketIn, QSocketNotifier::Read)
    {
        QObject::connect(&notifier, &QSocketNotifier::activated, &notifier, [this] { hear(); });
    }
    ~Hung()
    {
        notifier.setEnabled(false);
        ::unlinkat(folder.number(), bellName, 0);
    }

    void hear()
    {
        std::array<char, std::size_t(tokenMax)> token {};
        const ssize_t size = ::recv(socket.number(), token.data(), token.size(), MSG_DONTWAIT);
        if (size >= 0)
            rung(QByteArray(token.data(), qsizetype(size)));
    }

    Descriptor socket;
    Descriptor folder;
    std::function<void(const QByteArray&)> rung;
    QSocketNotifier notifier;
};

DeskBell::DeskBell(std::unique_ptr<Hung> hung) : m_hung(std::move(hung)) {}
DeskBell::DeskBell(DeskBell&&) noexcept = default;
DeskBell::~DeskBell() = default;

Result<DeskBell> DeskBell::hang(const QString& stateDir, std::function<void(const QByteArray& token)> rung)
{
    Descriptor folder(openFolder(stateDir));
    if (folder.number() < 0)
        return failed("open");
    Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (socket.number() < 0)
        return failed("socket");
    ::unlinkat(folder.number(), bellName, 0);
    const sockaddr_un address = addressIn(folder.number());
    // 0600 from the first moment on
    const mode_t before = ::umask(0177);
    const int bound = ::bind(socket.number(), plain(address), sizeof address);
    ::umask(before);
    if (bound != 0)
        return failed("bind");
    return DeskBell(std::make_unique<Hung>(socket.take(), folder.take(), std::move(rung)));
}

bool DeskBell::ring(const QString& stateDir, const QByteArray& token)
{
    const Descriptor folder(openFolder(stateDir));
    const Descriptor socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
    if (folder.number() < 0 || socket.number() < 0)
        return false;
    const sockaddr_un address = addressIn(folder.number());
    const std::size_t size = std::size_t(std::min(token.size(), tokenMax));
    return ::sendto(socket.number(), token.constData(), size, MSG_NOSIGNAL, plain(address), sizeof address) >= 0;
}

} // namespace ventanilla
