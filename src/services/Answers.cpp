#include "services/Answers.h"

#include "core/Answer.h"
#include "crypto/Crypto.h"
#include "services/Enrolments.h"
#include "services/SealedRecords.h"

namespace ventanilla {

namespace {

constexpr qsizetype answerSaltBytes = 16;
constexpr std::size_t answerHashBytes = 32;
constexpr quint32 answerMemoryKiB = 65'536;

/// Hashed with these figures; the MAC before it makes every answer 32 bytes long.
Result<Secret> stretch(const Context& context, const PersonId& person, const QByteArray& question, const Secret& normal, const AnswerHash& with)
{
    TRY(mac, context.session->master->answerMac(person, question, normal));
    return crypto::argon2id(mac, with.salt, with.argon, answerHashBytes);
}

AnswerHash freshHash()
{
    AnswerHash answer {crypto::randomBytes(answerSaltBytes), {}, {}};
    answer.argon.memoryKiB = answerMemoryKiB;
    return answer;
}

} // namespace

Result<Secret> hashAnswer(const Context& context, const PersonId& person, const QByteArray& question, const Secret& normal)
{
    AnswerHash answer = freshHash();
    TRY(hash, stretch(context, person, question, normal, answer));
    answer.hash = hash.view().toByteArray();
    return writeAnswer(answer);
}

Result<bool> answerMatches(const Context& context, const ServedVisit& visit, const QByteArray& question, const Secret& typed)
{
    const Secret normal = normalAnswer(typed);
    TRY(rows, activeEnrolments(*context.database, visit.row.person));
    AnswerHash answer = freshHash();
    for (const storage::EnrolmentRow& row : rows) {
        if (row.kind != storage::EnrolmentKind::Question || row.item != question)
            continue;
        TRY(bytes, openEnrolment(visit, row));
        TRY(kept, readAnswer(bytes));
        answer = std::move(kept);
    }
    TRY(hash, stretch(context, visit.row.person, question, normal, answer));
    return !answer.hash.isEmpty() && hash.equals(answer.hash);
}

} // namespace ventanilla
