#pragma once

#include "core/SecurityImage.h"
#include "services/Context.h"
#include "storage/Tables.h"

namespace ventanilla {

/// What a person has enrolled, as far as anybody may be told: that there is something, never what.
struct Enrolled {
    bool image = false;
    bool channels = false;
    QList<QByteArray> questions {}; ///< by their names in the catalogue
};
Result<Enrolled> enrolledBy(const Context& context, const PersonId& person);
/// The picture a person has now. Errors: CryptoOpenFailed.
Result<std::optional<SecurityImage>> registeredImage(const Context& context, const ServedVisit& visit);

/// Prepares one thing in the served visit, sealed, in a transaction and with the leaf `action`; what was prepared of this kind and item before
/// is replaced.
Result<void> stageEnrolment(Context& context, const char* action, storage::EnrolmentKind kind, const QByteArray& item, const Secret& plain);
/// Errors: CryptoOpenFailed.
Result<Secret> openStaged(const ServedVisit& visit, const storage::StagedEnrolmentRow& staged);
Result<Secret> openEnrolment(const ServedVisit& visit, const storage::EnrolmentRow& enrolment);

/// One thing made true in `transaction`: what it replaces is revoked, `staged` is applied and forgets its contents, and `plain` is enrolled.
/// `change` is what the leaf `<what>.update` commits to; none: nothing but the row.
Result<void> enrol(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, storage::StagedEnrolmentRow staged, const Secret& plain,
                   std::optional<storage::Change> change);
/// Revokes the person's active ones of a kind.
Result<void> revokeEnrolments(Context& context, storage::Transaction& transaction, storage::AuditEvents& events, storage::EnrolmentKind kind);
/// Drops what the served visit has staged of these kinds, contents too, in a transaction of its own; how many. `alsoCode`: and the code that is
/// awaited from the registered address, which was for the link alone.
Result<int> unstage(Context& context, const QList<storage::EnrolmentKind>& kinds, bool alsoCode = false);
/// Drops what is still staged in a visit, contents too.
Result<void> dropStagedEnrolments(const Context& context, storage::Transaction& transaction, storage::AuditEvents& events, const storage::VisitRow& visit);

} // namespace ventanilla
