#include "ledger/HeadSlots.h"

#include "crypto/Crypto.h"

namespace ventanilla::ledger {

namespace {

/// `\n` and the hexadecimal SHA-256 of a note, the end of its slot.
QByteArray sealOf(QByteArrayView note)
{
    return '\n' + crypto::sha256(note).toHex() + '\n';
}

constexpr qsizetype sealBytes = 66;

QByteArrayView bytesOf(QByteArrayView file, int index)
{
    return file.size() < (index + 1) * HeadSlots::slotBytes ? QByteArrayView() : file.sliced(index * HeadSlots::slotBytes, HeadSlots::slotBytes);
}

} // namespace

Result<QByteArray> HeadSlots::encode(QByteArrayView note)
{
    if (note.isEmpty() || note.size() > slotBytes - sealBytes || !note.endsWith('\n') || note.endsWith("\n\n"))
        return Error{ErrorCode::NoteMalformed, QStringLiteral("a head does not fit its slot")};
    return note.toByteArray().leftJustified(slotBytes - sealBytes, '\n') + sealOf(note);
}

QByteArray HeadSlots::slot(QByteArrayView file, int index)
{
    Q_ASSERT(index >= 0 && index < slotCount);
    QByteArrayView text = bytesOf(file, index);
    // A note has one blank line, before its signatures; what comes after the next one is not the note's.
    const qsizetype blank = text.indexOf("\n\n");
    if (const qsizetype end = blank < 0 ? -1 : text.indexOf("\n\n", blank + 2); end >= 0)
        text = text.first(end);
    while (text.endsWith('\n'))
        text.chop(1);
    return text.isEmpty() ? QByteArray() : text.toByteArray() + '\n';
}

int HeadSlots::newestIndex(QByteArrayView file, const VerifierKey& first)
{
    int best = -1;
    qint64 size = -1;
    for (int index = 0; index < slotCount; ++index) {
        const QByteArray note = slot(file, index);
        if (note.isEmpty())
            continue;
        const bool whole = bytesOf(file, index).endsWith(sealOf(note));
        const auto head = whole ? Checkpoint::read(note) : Checkpoint::open(note, first);
        if (head && head.value().origin == first.origin() && head.value().size > size) {
            best = index;
            size = head.value().size;
        }
    }
    return best;
}

std::optional<QByteArray> HeadSlots::newest(QByteArrayView file, const VerifierKey& first)
{
    const int index = newestIndex(file, first);
    if (index < 0)
        return std::nullopt;
    return slot(file, index);
}

int HeadSlots::next(QByteArrayView file, const VerifierKey& first)
{
    return newestIndex(file, first) == 0 ? 1 : 0;
}

} // namespace ventanilla::ledger
