#include "Target.h"

#include "crypto/Crypto.h"

#include <QCoreApplication>

#include <cstddef>
#include <cstdint>

namespace {

unsigned long long taken = 0;

void tell()
{
    std::fprintf(stderr, "taken: %llu\n", taken);
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv)
{
    static QCoreApplication application(*argc, *argv);
    static const auto library = ventanilla::crypto::Library::start();
    fuzz::demand(library.ok(), "cryptography starts");
    std::atexit(tell);
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    if (fuzz::take(QByteArrayView(bytes, qsizetype(size))))
        ++taken;
    return 0;
}
