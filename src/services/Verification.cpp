#include "services/Verification.h"

#include "ledger/EntryFacts.h"
#include "ledger/HandedNote.h"
#include "services/Context.h"
#include "storage/LogHead.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <map>

namespace ventanilla {

using ledger::Key;
using ledger::Outcome;

namespace {

/// The middle part of `<office>.<domain>/<counter>/<8 hex>`.
QByteArray counterOf(const QByteArray& origin)
{
    const QByteArrayList parts = origin.split('/');
    return parts.size() == 3 ? parts.at(1) : QByteArray();
}

VerifyReport::Anchor::Holds publicHolds(ledger::AnchorSummary::Holds holds)
{
    using Own = ledger::AnchorSummary::Holds;
    using Public = VerifyReport::Anchor::Holds;
    switch (holds) {
    case Own::Yes:
        return Public::Yes;
    case Own::No:
        return Public::No;
    case Own::NotSaid:
        return Public::NotSaid;
    case Own::Unsigned:
        return Public::Unsigned;
    }
    Q_UNREACHABLE_RETURN(Public::NotSaid);
}

/// The verifier speaks in sentences; these are what a desk meets from day to day.
VerifyReport::Unchecked uncheckedOf(const QString& sentence)
{
    using What = VerifyReport::Unchecked::What;
    const std::pair<const char*, What> known[] = {{"the sealed openings", What::Openings},
                                                  {"rows: ", What::RowsWithoutKey},
                                                  {"the contents of", What::RowsWithoutKey},
                                                  {"against a head remembered outside", What::NothingRemembered},
                                                  {"it is of another log", What::OtherLog}};
    for (const auto& [words, what] : known) {
        if (sentence.contains(QLatin1String(words)))
            return {what, sentence};
    }
    return {What::Other, sentence};
}

bool saysWhole(const ledger::Finding& finding)
{
    return finding.verdict == ledger::Verdict::Intact || finding.verdict == ledger::Verdict::IntactAnchored;
}

VerifyReport publicReport(const ledger::Report& found, const QByteArray& ownOrigin)
{
    VerifyReport report;
    report.verdict = int(found.verdict());
    report.rows = found.rowsChecked;
    std::map<QByteArray, qint64> anchored;
    for (const ledger::AnchorSummary& anchor : found.anchors) {
        report.anchors.append({counterOf(anchor.origin), QString::fromUtf8(anchor.place), anchor.size, publicHolds(anchor.holds)});
        if (anchor.holds == ledger::AnchorSummary::Holds::Yes)
            anchored[anchor.origin] = std::max(anchored[anchor.origin], anchor.size);
    }
    for (const ledger::LogSummary& log : found.logs) {
        report.logs.append({log.origin, counterOf(log.origin), log.size, log.rootHex, log.epochs, log.remembered, log.origin == ownOrigin});
        report.entries += log.size;
        report.tail += log.size - anchored[log.origin];
    }
    std::ranges::stable_partition(report.logs, &VerifyReport::Log::own);
    for (const ledger::Finding& finding : found.findings) {
        if (!saysWhole(finding))
            report.findings.append({int(finding.verdict), counterOf(finding.origin), finding.entry, finding.entryLast, finding.epoch, finding.row, finding.detail});
    }
    for (const QString& sentence : found.notChecked)
        report.unchecked.append(uncheckedOf(sentence));
    return report;
}

} // namespace

Result<HandedCheckpoint> HandedCheckpoint::parse(QByteArrayView given, const QString& place)
{
    static_assert(bytesMax == ledger::HandedNote::bytesMax);
    TRY(note, ledger::HandedNote::read(given));
    TRY(checkpoint, ledger::Checkpoint::read(note));
    return HandedCheckpoint(note, place, checkpoint.size, counterOf(checkpoint.origin));
}

VerifyJob::VerifyJob(const Context& context, storage::ScanRequest request)
    : m_request(std::move(request)), m_staff(context.session->staff), m_login(context.session->login), m_ownOrigin(context.database->writer().origin)
{
}

void VerifyJob::work(const WorkProgress& progress)
{
    QElapsedTimer timer;
    timer.start();
    m_request.progress = [this, &progress, given = m_request.progress](qint64 done, qint64 total) {
        return progress(done, total) && !m_stopped && (!given || given(done, total));
    };
    // One core is left to the desk.
    m_request.threads = std::max(1, QThread::idealThreadCount() - 1);
    const auto found = m_stopped ? Result<ledger::Report>(ErrorCode::Cancelled) : storage::scanLog(m_request);
    m_request.progress = {};
    if (!found) {
        m_found = found.error();
        return;
    }
    VerifyReport report = publicReport(found.value(), m_ownOrigin);
    report.tookMs = timer.elapsed();
    m_found = std::move(report);
}

Result<VerifyReport> VerifyJob::settle(Context& context)
{
    Q_ASSERT(m_found);
    if (!m_found->ok()) {
        const bool stopped = m_found->error().code == ErrorCode::Cancelled;
        TRY(recorded, context.record(storage::AuditEvent(VerifyLog::action, Outcome::Fail).by(m_staff).fact("why", stopped ? "stopped" : "failed")));
        return m_found->error();
    }
    VerifyReport report = std::move(*m_found).value();
    storage::AuditEvent event(VerifyLog::action);
    event.by(m_staff).fact("entries", QByteArray::number(report.entries)).fact("verdict", QByteArray::number(report.verdict));
    if (!m_request.anchors.isEmpty())
        event.fact("anchors", QByteArray::number(m_request.anchors.size()));
    TRY(committed, context.record(std::move(event)));
    report.run = {context.clock.utcMs(), m_login, report.verdict, report.entries, context.still ? -1 : committed.last};
    // Where even the first entry cannot be read, the verdict says more than its day would.
    if (const auto leaf = storage::readLeaf(*context.database, context.database->writer().log, 0); leaf) {
        if (const auto first = ledger::Entry::parse(leaf.value()); first)
            report.firstMs = first.value().number(Key::UtcMs);
    }
    return report;
}

Result<VerifyLog::Reply> execute(Context& context, const VerifyLog& command)
{
    if (!context.verification)
        return Error {ErrorCode::KeyMissing, QStringLiteral("nobody said what to verify with")};
    // Heads that are remembered are read here, where they are written, and before the database, which may only be ahead of them.
    storage::ScanRequest request = context.verification();
    for (const HandedCheckpoint& handed : command.checkpoints.first(std::min(command.checkpoints.size(), VerifyLog::checkpointsMax)))
        request.anchors.append({handed.note(), handed.place().toUtf8()});
    return VerifyLog::Reply {std::make_shared<VerifyJob>(context, std::move(request))};
}

Result<std::optional<LastVerification>> lastVerification(Context& context)
{
    TRY(entry, lastOf(*context.database, VerifyLog::action));
    if (!entry)
        return std::optional<LastVerification>();
    const QByteArray facts = entry->text(Key::Facts);
    LastVerification last {entry->number(Key::UtcMs), {}, ledger::factIn(facts, "verdict").value_or(QByteArray()).toInt(), ledger::factIn(facts, "entries").value_or(QByteArray()).toLongLong(), entry->number(Key::Index)};
    if (const auto staff = StaffId::parse(entry->text(Key::Clerk)); staff) {
        TRY(row, storage::staffById(*context.database, staff.value()));
        if (row)
            last.login = row->login;
    }
    return std::optional(last);
}

} // namespace ventanilla
