// A signing file that somebody brings along.

#include "Target.h"

#include "core/Secret.h"
#include "crypto/CmsSigner.h"

using namespace ventanilla;

bool fuzz::take(QByteArrayView given)
{
    constexpr qint64 day = 1'795'996'800'000; // 2026-11-30, when the corpus' certificates hold
    const auto signer =
        crypto::CmsSigner::open(Secret::fromBytes(given), Secret::fromBytes("prueba"), day);
    if (!signer)
        return false;
    (void)signer.value().subject();
    return true;
}
