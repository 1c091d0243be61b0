#include "ledger/ProofFiles.h"

namespace ventanilla::ledger {

namespace {

constexpr qsizetype hashesMax = 64;
constexpr QByteArrayView proofHead = "c2sp.org/tlog-proof@v1\nindex ";

Error malformed(const char* what)
{
    return Error{ErrorCode::NoteMalformed, QString::fromLatin1(what)};
}

} // namespace

Result<QList<Hash>> readHashes(QByteArrayView lines)
{
    QList<Hash> hashes;
    while (!lines.isEmpty()) {
        const qsizetype end = lines.indexOf('\n');
        if (end < 0 || hashes.size() == hashesMax)
            return malformed("hashes that do not end, or too many");
        const QByteArray line = lines.first(end).toByteArray();
        const QByteArray bytes = QByteArray::fromBase64(line);
        if (bytes.toBase64() != line)
            return malformed("base64 that is not written in the one way");
        TRY(hash, hashFromBytes(bytes));
        hashes.append(hash);
        lines = lines.sliced(end + 1);
    }
    return hashes;
}

Result<LogProof> readLogProof(QByteArrayView bytes)
{
    if (!bytes.startsWith(proofHead))
        return malformed("no tlog-proof");
    const QByteArrayView rest = bytes.sliced(proofHead.size());
    const qsizetype end = rest.indexOf('\n');
    const qsizetype blank = rest.indexOf("\n\n");
    if (end < 0 || blank < 0)
        return malformed("a tlog-proof without a checkpoint");
    LogProof proof;
    bool isNumber = false;
    const QByteArray number = rest.first(end).toByteArray();
    proof.index = number.toLongLong(&isNumber);
    if (!isNumber || proof.index < 0 || QByteArray::number(proof.index) != number)
        return malformed("a tlog-proof without an index");
    TRY(path, readHashes(rest.sliced(end + 1, blank - end)));
    proof.path = path;
    proof.note = rest.sliced(blank + 2).toByteArray();
    return proof;
}

} // namespace ventanilla::ledger
