#include "services/ExportLog.h"

#include "crypto/CmsSigner.h"
#include "crypto/Crypto.h"
#include "services/Context.h"
#include "services/Letters.h"
#include "services/LogArchive.h"
#include "services/LogPass.h"
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
    std::optional<qint64> log {}; ///< none: all that are trusted here
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

void wantTimes(qint64 fromMs, qint64 toMs, Wanted& wanted)
{
    wanted.filter.fromMs = fromMs;
    wanted.filter.toMs = toMs;
    if (fromMs > 0) {
        wanted.kinds.append("from");
        wanted.words.append(QStringLiteral("desde ") + dayOf(fromMs));
    }
    if (toMs != std::numeric_limits<qint64>::max()) {
        wanted.kinds.append("to");
        wanted.words.append(QStringLiteral("hasta ") + dayOf(toMs));
    }
}

/// What a search asks, as it is written down there: by pseudonym.
Result<Wanted> resolveSearch(const LogPass& pass)
{
    if (!pass.isValid())
        return ErrorCode::Cancelled;
    const storage::LogFilter& asked = pass.filter();
    Wanted wanted;
    wanted.log = asked.log;
    const auto want = [&wanted](bool is, const char* kind, const QString& words) {
        if (!is)
            return;
        wanted.kinds.append(kind);
        wanted.words.append(words);
    };
    wanted.filter.subject = asked.person;
    wanted.filter.clerk = asked.clerk;
    wanted.filter.actions = asked.actions;
    wanted.filter.outcome = asked.outcome;
    wanted.filter.visit = asked.visit;
    want(!asked.person.isEmpty(), "person", QStringLiteral("de una persona"));
    want(!asked.clerk.isEmpty(), "clerk", QStringLiteral("de quien atendió"));
    want(!asked.actions.isEmpty(), "action", QStringLiteral("de ciertas acciones"));
    want(!asked.outcome.isEmpty(), "outcome", QStringLiteral("con un resultado"));
    want(!asked.visit.isEmpty(), "visit", QStringLiteral("de una visita"));
    if (const auto person = PersonId::parse(asked.person); person)
        wanted.person = person.value();
    if (const auto visit = VisitId::parse(asked.visit); visit)
        wanted.visit = visit.value();
    wantTimes(asked.fromMs, asked.untilMs > 0 ? asked.untilMs - 1 : std::numeric_limits<qint64>::max(), wanted);
    want(wanted.kinds.isEmpty(), "whole", QStringLiteral("entero"));
    return wanted;
}

Result<Wanted> resolve(Context& context, const LogSelection& selection)
{
    if (selection.found)
        return resolveSearch(*selection.found);
    Wanted wanted;
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
    wantTimes(selection.fromMs, selection.toMs, wanted);
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

storage::AuditEvent leafOf(const Context& context, bool isSigned, const Wanted& wanted, const Exported& reply)
{
    auto event = context.event(ExportLog::action);
    if (wanted.person)
        event.about(*wanted.person);
    if (wanted.visit)
        event.in(*wanted.visit);
    event.fact("count", QByteArray::number(reply.entries)).fact("kinds", wanted.kinds.join('+')).fact("openings", QByteArray::number(reply.openings));
    event.fact("signed", isSigned ? "yes" : "no").fact("sums", reply.sumsHash).fact("verdict", QByteArray::number(reply.verdict));
    if (!wanted.filter.clerk.isEmpty())
        event.fact("clerk", wanted.filter.clerk);
    if (!wanted.filter.action.isEmpty())
        event.fact("action", wanted.filter.action);
    if (wanted.log)
        event.fact("log", QByteArray::number(*wanted.log));
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

/// All that an export is made of, gathered behind the door.
struct ExportJob::Order {
    storage::ArchiveFile file;
    storage::ScanRequest verification;
    Wanted wanted;
    std::optional<Secret> dataKey;
    std::optional<SigningFile> signing;
    QString office;
    qint64 madeMs;
    StaffId staff;
};

ExportJob::ExportJob(Order order) : m_order(std::make_unique<Order>(std::move(order))) {}

ExportJob::~ExportJob() = default;

void ExportJob::work(const WorkProgress& progress)
{
    const WorkProgress goesOn = [this, &progress](qint64 done, qint64 total) { return progress(done, total) && !m_stopped; };
    auto written = m_stopped ? Result<void>(ErrorCode::Cancelled) : write(goesOn);
    if (!written)
        m_failed = written.error();
}

Result<void> ExportJob::write(const WorkProgress& progress)
{
    Order& order = *m_order;
    std::optional<crypto::CmsSigner> signer;
    if (order.signing) {
        TRY(opened, crypto::CmsSigner::open(order.signing->bytes, order.signing->password, order.madeMs));
        signer.emplace(std::move(opened));
    }
    TRY(snapshot, LogSnapshot::open(order.verification.path));
    qint64 all = 0;
    order.verification.progress = [&progress, &all, given = order.verification.progress](qint64 done, qint64 total) {
        all = total;
        return progress(done, 2 * total) && (!given || given(done, total));
    };
    const auto verified = snapshot.verify(order.verification);
    order.verification.progress = {};
    TRY(report, verified);

    LogArchive archive(order.file, snapshot, order.wanted.filter, ExportLog::pickedMax, [&](qint64 entries) { return progress(all + std::min(entries, all), 2 * all); });
    const LogArchive::Opens opens = order.dataKey ? opener(*order.wanted.person, *order.dataKey) : LogArchive::Opens();
    for (const storage::TrustedLog& log : order.verification.trusted) {
        if (!order.wanted.log || *order.wanted.log == ledger::logNumber(log.key.publicKey()))
            TRY_DO(archive.add(log.key, opens));
    }
    const ArchiveWords words {order.office, order.madeMs, order.wanted.words.join(QStringLiteral(", ")), signer ? signer->subject() : QString()};
    TRY(sums, archive.conclude(report, words));
    if (signer) {
        TRY(signature, signer->sign(sums));
        TRY_DO(order.file.addUnlisted("SHA256SUMS.p7s", signature));
    }
    TRY_DO(order.file.finish());
    m_reply = {archive.entries(), archive.openings(), int(report.verdict()), crypto::sha256(sums).toHex()};
    return {};
}

Result<Exported> ExportJob::settle(Context& context)
{
    // Whatever happens, the file is gone or has its name when this is answered.
    const std::unique_ptr<Order> held = std::move(m_order);
    Order& order = *held;
    const bool present = context.session && context.session->staff == order.staff;
    const auto giveUp = [&](const char* why) -> Result<storage::Committed> {
        return context.record(storage::AuditEvent(ExportLog::action, Outcome::Fail).by(order.staff).fact("kinds", order.wanted.kinds.join('+')).fact("why", why));
    };
    if (!m_failed && !present)
        m_failed = Error {ErrorCode::Cancelled};
    if (m_failed) {
        const bool stopped = m_failed->code == ErrorCode::Cancelled;
        TRY(recorded, giveUp(!stopped ? "failed" : m_stopped || present ? "stopped" : "session-over"));
        return *m_failed;
    }
    // On disk and settled; the entry comes before anybody has it. An archive that then gets no name was handed to nobody, which is said too.
    TRY(committed, context.record(leafOf(context, order.signing.has_value(), order.wanted, m_reply)));
    m_reply.number = committed.last;
    if (auto handed = order.file.handOver(); !handed) {
        TRY(recorded, context.record(context.event(ExportLog::action, Outcome::Fail).fact("sums", m_reply.sumsHash).fact("why", "not-handed-over")));
        return handed.error();
    }
    return m_reply;
}

Result<ExportLog::Reply> execute(Context& context, const ExportLog& command)
{
    if (!isAction(command.selection.action))
        return ErrorCode::NothingToExport;
    if (command.openings && !command.selection.person && command.selection.folio == 0)
        return ErrorCode::OpeningsOfNobody;
    if (!context.verification)
        return Error {ErrorCode::KeyMissing, QStringLiteral("nobody said what to verify with")};
    const qint64 madeMs = context.clock.utcMs();
    TRY(file, storage::ArchiveFile::create(command.path, madeMs));
    TRY(wanted, resolve(context, command.selection));
    // Heads that are remembered are read before the database, which may only be ahead of them.
    storage::ScanRequest verification = context.verification();
    if (verification.trusted.isEmpty())
        return Error {ErrorCode::KeyMissing, {}, 0, QStringLiteral("vkey")};
    std::optional<Secret> dataKey;
    if (command.openings) {
        TRY(key, keyOf(context, *wanted.person));
        dataKey = std::move(key);
    }
    std::optional<SigningFile> signing;
    if (command.signing)
        signing = SigningFile {command.signing->bytes.clone(), command.signing->password.clone()};
    return ExportLog::Reply {std::make_shared<ExportJob>(ExportJob::Order {std::move(file), std::move(verification), std::move(wanted), std::move(dataKey), std::move(signing),
                                                                           context.office->name, madeMs, context.session->staff})};
}

} // namespace ventanilla
