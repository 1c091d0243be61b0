#include "services/Enrolments.h"

#include "crypto/Crypto.h"
#include "services/Codes.h"
#include "services/SealedRecords.h"
#include "storage/Sealing.h"

namespace ventanilla {

using storage::AuditEvents;
using storage::EnrolmentRow;
using storage::EnrolmentState;
using storage::StagedEnrolmentRow;
using storage::StagedEnrolmentState;
using storage::Table;

namespace {

EnrolmentId newEnrolment()
{
    return EnrolmentId::fromBytes(crypto::randomBytes(EnrolmentId::bytesCount));
}

/// `image.update`, `channels.revoke`, `answer.apply`, …
QByteArray actionOn(storage::EnrolmentKind kind, const char* what)
{
    switch (kind) {
    case storage::EnrolmentKind::Image:
        return QByteArray("image.") + what;
    case storage::EnrolmentKind::Channels:
        return QByteArray("channels.") + what;
    case storage::EnrolmentKind::Question:
        return QByteArray("answer.") + what;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Result<Enrolled> enrolledBy(const Context& context, const PersonId& person)
{
    TRY(rows, activeEnrolments(*context.database, person));
    Enrolled enrolled;
    for (const EnrolmentRow& row : rows) {
        enrolled.image = enrolled.image || row.kind == storage::EnrolmentKind::Image;
        enrolled.channels = enrolled.channels || row.kind == storage::EnrolmentKind::Channels;
        if (row.kind == storage::EnrolmentKind::Question)
            enrolled.questions.append(row.item);
    }
    return enrolled;
}

Result<std::optional<SecurityImage>> registeredImage(const Context& context, const ServedVisit& visit)
{
    TRY(rows, activeEnrolments(*context.database, visit.row.person));
    for (const EnrolmentRow& row : rows) {
        if (row.kind != storage::EnrolmentKind::Image)
            continue;
        TRY(bytes, openEnrolment(visit, row));
        TRY(image, readImage(bytes));
        return std::optional(image);
    }
    return std::optional<SecurityImage>();
}

Result<void> stageEnrolment(Context& context, const char* action, storage::EnrolmentKind kind, const QByteArray& item, const Secret& plain)
{
    const ServedVisit& visit = *context.visit;
    TRY(transaction, context.database->begin());
    TRY(rows, stagedEnrolments(transaction.database(), visit.row.id));
    StagedEnrolmentRow row {newEnrolment(), visit.row.id, visit.row.person, kind, item};
    for (const StagedEnrolmentRow& earlier : rows) {
        if (earlier.kind == kind && earlier.item == item)
            row = earlier;
    }
    TRY(sealed, storage::sealField(visit.dataKey, Table::StagedEnrolment, row.id.hex(), "sealed", plain.view()));
    row.sealed = sealed;
    TRY_DO(putStagedEnrolment(transaction, row));
    auto event = context.event(action).about(visit.row.person).in(visit.row.id).on(Table::StagedEnrolment, row.id.hex());
    if (!item.isEmpty())
        event.fact("question", item);
    TRY(committed, context.told(transaction.commit(std::move(event))));
    return {};
}

Result<Secret> openStaged(const ServedVisit& visit, const StagedEnrolmentRow& staged)
{
    return storage::openField(visit.dataKey, Table::StagedEnrolment, staged.id.hex(), "sealed", staged.sealed);
}

Result<Secret> openEnrolment(const ServedVisit& visit, const EnrolmentRow& enrolment)
{
    return storage::openField(visit.dataKey, Table::Enrolment, enrolment.id.hex(), "sealed", enrolment.sealed);
}

Result<void> enrol(Context& context, storage::Transaction& transaction, AuditEvents& events, StagedEnrolmentRow staged, const Secret& plain,
                   std::optional<storage::Change> change)
{
    const ServedVisit& visit = *context.visit;
    EnrolmentRow row {newEnrolment(), staged.person, staged.kind, staged.item, EnrolmentState::Active, context.now()};
    TRY(sealed, storage::sealField(visit.dataKey, Table::Enrolment, row.id.hex(), "sealed", plain.view()));
    row.sealed = sealed;
    TRY_DO(putEnrolment(transaction, row));
    auto updated = context.event(actionOn(row.kind, "update")).about(row.person).in(visit.row.id).on(Table::Enrolment, row.id.hex());
    if (!row.item.isEmpty())
        updated.fact("question", row.item);
    if (change)
        updated.changes(std::move(*change));
    events.add(std::move(updated));
    staged.state = StagedEnrolmentState::Applied;
    staged.sealed = QByteArray("");
    TRY_DO(putStagedEnrolment(transaction, staged));
    events.add(context.event(actionOn(row.kind, "apply")).about(row.person).in(visit.row.id).on(Table::StagedEnrolment, staged.id.hex()));
    return {};
}

Result<void> revokeEnrolments(Context& context, storage::Transaction& transaction, AuditEvents& events, storage::EnrolmentKind kind)
{
    const ServedVisit& visit = *context.visit;
    TRY(rows, activeEnrolments(transaction.database(), visit.row.person));
    for (EnrolmentRow& row : rows) {
        if (row.kind != kind)
            continue;
        row.state = EnrolmentState::Revoked;
        TRY_DO(putEnrolment(transaction, row));
        events.add(context.event(actionOn(kind, "revoke")).about(row.person).in(visit.row.id).on(Table::Enrolment, row.id.hex()));
    }
    return {};
}

Result<int> unstage(Context& context, const QList<storage::EnrolmentKind>& kinds, bool alsoCode)
{
    const ServedVisit& visit = *context.visit;
    TRY(transaction, context.database->begin());
    std::vector<storage::AuditEvent> told;
    TRY(rows, stagedEnrolments(transaction.database(), visit.row.id));
    for (StagedEnrolmentRow& row : rows) {
        if (!kinds.contains(row.kind))
            continue;
        row.state = StagedEnrolmentState::Dropped;
        row.sealed = QByteArray("");
        TRY_DO(putStagedEnrolment(transaction, row));
        told.push_back(context.event(actionOn(row.kind, "drop")).about(row.person).in(visit.row.id).on(Table::StagedEnrolment, row.id.hex()));
    }
    TRY(staged, stagedEmail(transaction.database(), visit.row.id));
    bool code = false;
    if (alsoCode && isLive(staged)) {
        TRY(address, stagedAddress(visit, *staged));
        const auto registered = Email::parse(visit.record.email);
        code = registered && registered.value() == address;
    }
    if (code) {
        staged->state = storage::StagedState::Dropped;
        TRY_DO(putStagedEmail(transaction, *staged));
        told.push_back(context.event("email.drop").about(visit.row.person).in(visit.row.id).on(Table::StagedEmail, visit.row.id.hex()));
    }
    if (told.empty())
        return 0;
    AuditEvents events(std::move(told.front()));
    for (std::size_t i = 1; i < told.size(); ++i)
        events.add(std::move(told[i]));
    TRY(committed, context.told(transaction.commit(std::move(events))));
    if (code)
        context.tickets.awaitCode(false);
    return int(told.size());
}

Result<void> dropStagedEnrolments(const Context& context, storage::Transaction& transaction, AuditEvents& events, const storage::VisitRow& visit)
{
    TRY(rows, stagedEnrolments(transaction.database(), visit.id));
    for (StagedEnrolmentRow& row : rows) {
        row.state = StagedEnrolmentState::Dropped;
        row.sealed = QByteArray("");
        TRY_DO(putStagedEnrolment(transaction, row));
        events.add(context.event(actionOn(row.kind, "drop")).about(row.person).in(visit.id).on(Table::StagedEnrolment, row.id.hex()));
    }
    return {};
}

} // namespace ventanilla
