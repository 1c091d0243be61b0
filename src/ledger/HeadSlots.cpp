#include "ledger/HeadSlots.h"

namespace ventanilla::ledger {

Result<QByteArray> HeadSlots::encode(QByteArrayView note)
{
    if (note.isEmpty() || note.size() > slotBytes || !note.endsWith('\n') || note.endsWith("\n\n"))
        return Error{ErrorCode::NoteMalformed, QStringLiteral("a head does not fit its slot")};
    QByteArray bytes = note.toByteArray();
    bytes.append(slotBytes - bytes.size(), '\n');
    return bytes;
}

QByteArray HeadSlots::slot(QByteArrayView file, int index)
{
    Q_ASSERT(index >= 0 && index < slotCount);
    if (file.size() < (index + 1) * slotBytes)
        return {};
    QByteArrayView text = file.sliced(index * slotBytes, slotBytes);
    while (text.endsWith('\n'))
        text.chop(1);
    return text.isEmpty() ? QByteArray() : text.toByteArray() + '\n';
}

int HeadSlots::newestIndex(QByteArrayView file, const VerifierKey& key)
{
    int best = -1;
    qint64 size = -1;
    for (int index = 0; index < slotCount; ++index) {
        const QByteArray note = slot(file, index);
        if (note.isEmpty())
            continue;
        const auto head = Checkpoint::open(note, key);
        if (head && head.value().size > size) {
            best = index;
            size = head.value().size;
        }
    }
    return best;
}

std::optional<QByteArray> HeadSlots::newest(QByteArrayView file, const VerifierKey& key)
{
    const int index = newestIndex(file, key);
    if (index < 0)
        return std::nullopt;
    return slot(file, index);
}

int HeadSlots::next(QByteArrayView file, const VerifierKey& key)
{
    return newestIndex(file, key) == 0 ? 1 : 0;
}

} // namespace ventanilla::ledger
