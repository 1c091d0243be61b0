// Starts the cryptographic library and prints what came of it: `ok`, or the error's code and
// detail. What is taken away before is said by arguments and environment. Further arguments try
// what must not work without a start.

#include "crypto/Crypto.h"
#include "crypto/Signing.h"

#include <QCoreApplication>
#include <QtCrypto>

#include <cstdio>
#include <memory>

using namespace ventanilla;

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QByteArray what = argc > 1 ? argv[1] : "";

    if (what == "random-unstarted") {
        crypto::randomBytes(16);
        std::puts("drawn");
        return 0;
    }
    if (what == "random-ended") {
        {
            const auto library = crypto::Library::start();
        }
        crypto::randomBytes(16);
        std::puts("drawn");
        return 0;
    }
    if (what == "mac-unstarted") {
        const auto code = crypto::hmacSha256(Secret::fromBytes("clave"), "texto");
        std::printf("%d\n", code ? -1 : int(code.error().code));
        return 0;
    }

    std::unique_ptr<QCA::Initializer> earlier;
    if (what == "default-random") {
        // The plug-in is there, but QCA draws from std::rand.
        earlier = std::make_unique<QCA::Initializer>();
        QCA::setGlobalRandomProvider(QStringLiteral("default"));
    }
    const auto library = crypto::Library::start();
    if (!library) {
        std::printf("%d %s\n", int(library.error().code), qPrintable(library.error().detail));
        return 1;
    }
    if (what == "default-random-later") {
        QCA::setGlobalRandomProvider(QStringLiteral("default"));
        crypto::randomBytes(16);
        std::puts("drawn");
        return 0;
    }
    // Everything once, so that a start that is "ok" has also worked.
    const auto sealed = crypto::seal(crypto::randomSecret(32), "texto", {});
    const auto signature = crypto::SigningKey::generate().sign("texto");
    std::puts(sealed && signature ? "ok" : "started, but does not work");
    return 0;
}
