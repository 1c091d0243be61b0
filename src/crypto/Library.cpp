#include "crypto/Constructions.h"
#include "crypto/Crypto.h"
#include "crypto/Provider.h"
#include "crypto/SelfTest.h"

#include <QtCrypto>

#include <openssl/provider.h>

#include <algorithm>
#include <limits>

namespace ventanilla::crypto {

/// Keeps QCA alive, and says to the rest of the folder whether it may be called.
struct Library::State
{
    QCA::Initializer qca;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { constructions::setQcaReady(false); } // before `qca` goes
};

Library::Library() : m_state(std::make_unique<State>()) {}
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

Result<Library> Library::start()
{
    // Plug-ins come from where the system installed them: who sets this may otherwise hand us a
    // provider of their own.
    qunsetenv("QCA_PLUGIN_PATH");
    // QCA's plug-in has libcrypto load its module of old ciphers and never gives it back. Nothing
    // here wants one of them: modules are sought nowhere, not even where OPENSSL_MODULES says.
    OSSL_PROVIDER_set_default_search_path(nullptr, "/nonexistent");
    Library library;
    if (QCA::findProvider(providerName()) == nullptr)
        return Error{ErrorCode::CryptoProviderMissing,
                     QStringLiteral("QCA finds no provider %1").arg(providerName())};
    for (const char* feature : {"random", "hmac(sha256)", "hkdf(sha256)"}) {
        if (!QCA::isSupported(feature, providerName()))
            return Error{ErrorCode::CryptoProviderMissing,
                         QStringLiteral("QCA's provider lacks %1").arg(QLatin1StringView(feature))};
    }
    if (!QCA::haveSecureRandom())
        return Error{ErrorCode::CryptoRandomMissing,
                     QStringLiteral("QCA's random source is its default one, std::rand")};
    constructions::setQcaReady(true); // from here on `library` takes it back, whatever happens
    TRY_DO(selfTest());
    return library;
}

namespace {

/// Bytes from QCA's global source. There is no error to return: a program that cannot draw must
/// stop, not go on without chance.
QCA::SecureArray draw(int size)
{
    if (!constructions::qcaReady() || !QCA::haveSecureRandom())
        qFatal("chance was asked for without a secure random source");
    QCA::SecureArray bytes = QCA::Random::randomArray(size);
    constexpr int certainBytes = 16; // so many zeros come by chance once in 2^128
    if (bytes.size() != size ||
        (size >= certainBytes &&
         std::all_of(bytes.constData(), bytes.constData() + size, [](char c) { return c == 0; })))
        qFatal("the random source gives nothing");
    return bytes;
}

} // namespace

QByteArray randomBytes(qsizetype size)
{
    constexpr qsizetype sizeMax = 4096;
    Q_ASSERT(size >= 0 && size <= sizeMax);
    return draw(int(size)).toByteArray();
}

Secret randomSecret(std::size_t size)
{
    constexpr std::size_t sizeMax = 4096;
    Q_ASSERT(size <= sizeMax);
    const QCA::SecureArray drawn = draw(int(size));
    return Secret::fromBytes(QByteArrayView(drawn.constData(), drawn.size()));
}

quint32 randomBelow(quint32 bound)
{
    Q_ASSERT(bound > 0);
    // Numbers of the last, incomplete round are thrown away; without that the first remainders
    // would come more often.
    constexpr quint64 numbers = quint64(std::numeric_limits<quint32>::max()) + 1;
    const quint64 whole = numbers - numbers % bound;
    for (;;) {
        quint64 number = 0;
        for (const char byte : randomBytes(4))
            number = (number << 8) | static_cast<unsigned char>(byte);
        if (number < whole)
            return static_cast<quint32>(number % bound);
    }
}

} // namespace ventanilla::crypto
