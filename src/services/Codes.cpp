#include "services/Codes.h"

#include "crypto/Crypto.h"
#include "services/Letters.h"
#include "services/Outbox.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::AuditEvents;
using storage::StagedEmailRow;
using storage::StagedState;
using storage::Table;

namespace {

constexpr quint32 codesCount = 1'000'000;
constexpr int codeLength = 6;
constexpr qint64 hourMs = 3'600'000;

Secret newCode()
{
    QByteArray text = QByteArray::number(crypto::randomBelow(codesCount)).rightJustified(codeLength, '0');
    Secret code = Secret::fromBytes(text);
    wipe(text);
    return code;
}

} // namespace

bool isLive(const std::optional<StagedEmailRow>& staged)
{
    return staged && (staged->state == StagedState::Waiting || staged->state == StagedState::Proved);
}

Result<Email> stagedAddress(const ServedVisit& visit, const StagedEmailRow& staged)
{
    TRY(bytes, storage::openField(visit.dataKey, Table::StagedEmail, staged.visit.hex(), "sealed", staged.sealed));
    return Email::parse(QString::fromUtf8(bytes.view()));
}

Result<StagedEmailRow> stagedRow(const ServedVisit& visit, const Email& email, const QByteArray& index)
{
    QByteArray address = email.address().toUtf8();
    auto sealed = storage::sealField(visit.dataKey, Table::StagedEmail, visit.row.id.hex(), "sealed", address);
    wipe(address);
    if (!sealed)
        return sealed.error();
    return StagedEmailRow {visit.row.id, visit.row.person, StagedState::Waiting, index, sealed.value(), {}};
}

Result<storage::Committed> sendCode(Context& context, StagedEmailRow& staged, const Email& email, storage::AuditEvent cause)
{
    const ServedVisit& visit = *context.visit;
    const Secret code = newCode();
    TRY(mac, context.session->master->codeMac(staged.visit, email, code));
    staged.codeMac = mac;
    staged.state = StagedState::Waiting;
    staged.sentMs = context.now();
    staged.expiresMs = staged.sentMs + context.policy.emailCodeHours * hourMs;
    TRY(transaction, context.database->begin());
    TRY_DO(putStagedEmail(transaction, staged));
    AuditEvents events(std::move(cause));
    TRY_DO(queueMail(context, transaction, events, visit, "code", codeLetter(email, code, context.policy.emailCodeHours)));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    context.tickets.awaitCode(true);
    if (context.mailQueued)
        context.mailQueued();
    return committed;
}

} // namespace ventanilla
