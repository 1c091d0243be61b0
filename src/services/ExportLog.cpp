#include "services/ExportLog.h"

#include "crypto/CmsSigner.h"
#include "crypto/Crypto.h"
#include "services/Context.h"
#include "services/Letters.h"
#include "services/LogArchive.h"
#include "services/Proving.h"
#include "storage/LogScan.h"
#include "storage/Sealing.h"

#include <QDateTime>

#include <algorithm>

namespace ventanilla {

using ledger::Outcome;
using storage::EntryFilter;
using storage::LogSnapshot;
using storage::Table;

namespace {

/// What was asked for, as the log's index has it, with words for it.
struct Wanted {
    EntryFilter filter {};
    std::optional<PersonId> person {};
    std::optional<VisitId> visit {};
    QByteArrayList kinds {};   ///< for the leaf
    QStringList words {};      ///< for the letter: kinds, not whom
};

Result<void> wantPerson(Context& context, const Identifier& identifier, Wanted& wanted)
{
    TRY(index, context.session->master->identifierIndex(identifier.indexText()));
    TRY(person, personByIdentifier(*context.database, index));
    if (!person) {
        TRY(recorded, context.record(context.event(ExportLog::action, Outcome::Fail).fact("why", "person-not-found")));
        return ErrorCode::PersonNotFound;
    }
    wanted.person = person->id;
    wanted.filter.subject = person->id.hex();
    wanted.kinds.append("person");
    wanted.words.append(QStringLiteral("de una persona"));
    return {};
}

Result<void> wantVisit(Context& context, qint64 folio, Wanted& wanted)
{
    TRY(visits, visitsOfFolio(*context.database, folio));
    if (visits.size() != 1)
        return Error {ErrorCode::NothingToExport, QStringLiteral("%1 visits have this folio").arg(visits.size())};
    const storage::VisitRow& visit = visits.first();
    if (wanted.person && *wanted.person != visit.person)
        return ErrorCode::NothingToExport;
    wanted.person = visit.person;
    wanted.visit = visit.id;
    wanted.filter.visit = visit.id.hex();
    wanted.kinds.append("visit");
    wanted.words.append(QStringLiteral("de la visita ") + folioText(folio));
    return {};
}

QString dayOf(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

Result<Wanted> resolve(Context& context, const LogSelection& selection)
{
    Wanted wanted;
    wanted.filter.fromMs = selection.fromMs;
    wanted.filter.toMs = selection.toMs;
    if (selection.person)
        TRY_DO(wantPerson(context, *selection.person, wanted));
    if (!selection.clerk.isEmpty()) {
        TRY(staff, staffByLogin(*context.database, selection.clerk));
        if (!staff)
            return ErrorCode::StaffUnknown;
        wanted.filter.clerk = staff->id.hex();
        wanted.kinds.append("clerk");
        wanted.words.append(QStringLiteral("de quien atendió"));
    }
    if (!selection.action.isEmpty()) {
        wanted.filter.action = selection.action;
        wanted.kinds.append("action");
        wanted.words.append(QStringLiteral("de una acción"));
    }
    if (selection.folio != 0)
        TRY_DO(wantVisit(context, selection.folio, wanted));
    if (selection.fromMs > 0) {
        wanted.kinds.append("from");
        wanted.words.append(QStringLiteral("desde ") + dayOf(selection.fromMs));
    }
    if (selection.toMs != std::numeric_limits<qint64>::max()) {
        wanted.kinds.append("to");
        wanted.words.append(QStringLiteral("hasta ") + dayOf(selection.toMs));
    }
    if (wanted.kinds.isEmpty()) {
        wanted.kinds.append("whole");
        wanted.words.append(QStringLiteral("enteros"));
    }
    return wanted;
}

/// Opens what entries commit to, with the key of the one person that is asked about.
LogArchive::Opens opener(const PersonId& person, const Secret& dataKey)
{
    return [&dataKey, subject = person.hex()](qint64 log, qint64 seq, QByteArrayView of, const LogSnapshot::Opening& sealed) -> Result<std::optional<Secret>> {
        if (of != subject)
            return std::optional<Secret>();
        auto opened = storage::openCommitment(dataKey, log, seq, sealed.field, sealed.sealed);
        if (opened)
            return std::optional(std::move(opened).value());
        // Erased, or changed by somebody: it stays closed, and the archive says how many do.
        return opened.error().code == ErrorCode::CryptoOpenFailed ? Result<std::optional<Secret>>(std::optional<Secret>()) : opened.error();
    };
}

/// The key of `person`; none when it is gone.
Result<std::optional<Secret>> keyOf(Context& context, const PersonId& person)
{
    TRY(row, personById(*context.database, person));
    if (!row)
        return std::optional<Secret>();
    auto key = context.session->master->openDataKey(Table::Person, person.hex(), row->dataKey);
    return key ? Result<std::optional<Secret>>(std::optional(std::move(key).value())) : std::optional<Secret>();
}

/// Everything in the archive but its signature; the sums.
Result<QByteArray> fill(LogArchive& archive, const storage::ScanRequest& verification, const ledger::Report& report, const LogArchive::Opens& opens,
                        const ArchiveWords& words)
{
    for (const storage::TrustedLog& log : verification.trusted)
        TRY_DO(archive.add(log.key, opens));
    return archive.conclude(report, words);
}

storage::AuditEvent leafOf(const Context& context, const ExportLog& command, const Wanted& wanted, const ExportLog::Reply& reply)
{
    auto event = context.event(ExportLog::action);
    if (wanted.person)
        event.about(*wanted.person);
    if (wanted.visit)
        event.in(*wanted.visit);
    event.fact("count", QByteArray::number(reply.entries)).fact("kinds", wanted.kinds.join('+')).fact("openings", QByteArray::number(reply.openings));
    event.fact("signed", command.signing ? "yes" : "no").fact("sums", reply.sumsHash).fact("verdict", QByteArray::number(reply.verdict));
    if (!wanted.filter.clerk.isEmpty())
        event.fact("clerk", wanted.filter.clerk);
    if (!wanted.filter.action.isEmpty())
        event.fact("action", wanted.filter.action);
    if (wanted.kinds.contains("from"))
        event.fact("from", QByteArray::number(wanted.filter.fromMs));
    if (wanted.kinds.contains("to"))
        event.fact("to", QByteArray::number(wanted.filter.toMs));
    return event;
}

bool isAction(QByteArrayView word)
{
    return word.size() <= 64 && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-'; });
}

} // namespace

Result<ExportLog::Reply> execute(Context& context, const ExportLog& command)
{
    if (!isAction(command.selection.action))
        return ErrorCode::NothingToExport;
    if (command.openings && !command.selection.person && command.selection.folio == 0)
        return ErrorCode::OpeningsOfNobody;
    // Nobody's values are opened where no entry can say so.
    if (command.openings && context.still)
        return ErrorCode::DatabaseBehind;
    if (!context.verification)
        return Error {ErrorCode::KeyMissing, QStringLiteral("nobody said what to verify with")};
    const qint64 madeMs = context.clock.utcMs();
    TRY(file, storage::ArchiveFile::create(command.path, madeMs));
    std::optional<crypto::CmsSigner> signer;
    if (command.signing) {
        TRY(opened, crypto::CmsSigner::open(command.signing->bytes, command.signing->password, madeMs));
        signer.emplace(std::move(opened));
    }
    TRY(wanted, resolve(context, command.selection));

    // Heads that are remembered are read before the database, which may only be ahead of them.
    const storage::ScanRequest verification = context.verification();
    if (verification.trusted.isEmpty())
        return Error {ErrorCode::KeyMissing, {}, 0, QStringLiteral("vkey")};
    TRY(snapshot, LogSnapshot::open(verification.path));
    TRY(report, snapshot.verify(verification));

    std::optional<Secret> dataKey;
    LogArchive::Opens opens;
    if (command.openings) {
        TRY(key, keyOf(context, *wanted.person));
        dataKey = std::move(key);
        if (dataKey)
            opens = opener(*wanted.person, *dataKey);
    }
    LogArchive archive(file, snapshot, wanted.filter, ExportLog::pickedMax);
    const ArchiveWords words {context.office->name, madeMs, wanted.words.join(QStringLiteral(", ")), signer ? signer->subject() : QString()};
    TRY(sums, fill(archive, verification, report, opens, words));
    if (signer) {
        TRY(signature, signer->sign(sums));
        TRY_DO(file.addUnlisted("SHA256SUMS.p7s", signature));
    }
    TRY_DO(file.finish());

    // On disk and settled; the entry comes before anybody has it. An archive that then gets no name was handed to nobody, which is said too.
    ExportLog::Reply reply {archive.entries(), archive.openings(), int(report.verdict()), crypto::sha256(sums).toHex()};
    TRY(committed, context.record(leafOf(context, command, wanted, reply)));
    reply.number = context.still ? -1 : committed.last;
    if (auto handed = file.handOver(); !handed) {
        TRY(recorded, context.record(context.event(ExportLog::action, Outcome::Fail).fact("sums", reply.sumsHash).fact("why", "not-handed-over")));
        return handed.error();
    }
    return reply;
}

} // namespace ventanilla
