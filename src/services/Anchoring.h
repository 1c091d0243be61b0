#pragma once

#include "ledger/Checkpoint.h"
#include "storage/Database.h"

#include <QByteArray>
#include <QList>

namespace ventanilla {

struct Context;

/// Ways in which a checkpoint leaves this machine, so that it can be held against the log later.
enum class AnchorKind { Print, Mail };
/// `print`, `mail`: in the log.
QByteArray anchorKindName(AnchorKind kind);

/// A checkpoint that may be handed out: its commit has returned, and its tree counts the leaf that says that it was handed out. Only
/// recordAnchor() makes one.
class Anchor
{
public:
    const QByteArray& note() const { return m_note; }                        ///< signed
    const ledger::Checkpoint& checkpoint() const { return m_checkpoint; }
    /// It is kept outside the database too. If not, the checkpoint is as good, but this machine will not miss its entries.
    bool isKept() const { return m_kept; }

private:
    friend Result<Anchor> recordAnchor(Context&, storage::Transaction&, storage::AuditEvents, const QList<AnchorKind>&);
    Anchor(QByteArray note, ledger::Checkpoint checkpoint, bool kept) : m_note(std::move(note)), m_checkpoint(std::move(checkpoint)), m_kept(kept) {}
    QByteArray m_note;
    ledger::Checkpoint m_checkpoint;
    bool m_kept;
};

/// Commits `events` with a leaf `anchor.record` behind them (fact `kinds`), keeps the checkpoint of that commit outside the database
/// (OfficeParts::keepAnchor), and then hands it out. Errors: those of a commit.
Result<Anchor> recordAnchor(Context& context, storage::Transaction& transaction, storage::AuditEvents events, const QList<AnchorKind>& kinds);

} // namespace ventanilla
