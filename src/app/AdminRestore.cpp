#include "app/AdminCommands.h"

#include "app/RestoreSwitch.h"
#include "app/Rules.h"
#include "app/VerifyInput.h"
#include "app/VerifyWords.h"
#include "crypto/Crypto.h"
#include "services/Restoring.h"
#include "services/Sessions.h"

#include <QDir>
#include <QFileInfo>

// The office goes back to a backup.

namespace ventanilla {

namespace {

constexpr std::size_t counterKeyBytes = 32;

/// What is wrong with the office that stands there, so that a backup is wanted: nobody can be asked in it.
bool isBeyondUse(ErrorCode code)
{
    switch (code) {
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseLost:
    case ErrorCode::DatabaseNotOurs:
    case ErrorCode::DatabaseSchemaChanged:
    case ErrorCode::DatabaseFailed:
    case ErrorCode::LogAltered:
    case ErrorCode::LogTruncated:
    case ErrorCode::LogHeadInvalid:
    case ErrorCode::KeyMissing:
    case ErrorCode::KeyMalformed:
        return true;
    default:
        return false;
    }
}

} // namespace

Result<bool> AdminCommands::openPresent()
{
    const auto policy = readPolicy(m_places.policyFile);
    const auto builtIn = readPolicy(builtInPolicy);
    auto opened = policy ? openWith(policy.value(), StateFolder::Writer::Admin) : Result<void>(policy.error());
    if (!opened && builtIn && !isBeyondUse(opened.error().code))
        opened = openWith(builtIn.value(), StateFolder::Writer::Admin);
    // One that is behind what is remembered of it writes nothing, so nobody's decision either.
    if (opened && !m_behind)
        return true;
    m_office.reset();
    if (!opened && !isBeyondUse(opened.error().code))
        return opened.error();
    return false;
}

Result<void> AdminCommands::openTrial(const JudgedBackup& judged, const Secret& counterKey)
{
    const RestoreSwitch place(m_places.dataDir, m_places.stateDir);
    TRY_DO(storage::copyDatabase(judged.copy, place.trialPath()));
    JudgedBackup trial = judged;
    trial.copy = place.trialPath();
    TRY(desk, newLog(judged.office.shortName, judged.office.domain, judged.office.counter));
    TRY(admin, newLog(judged.office.shortName, judged.office.domain, adminCounter));
    TRY(made, restoreOffice({&trial, &counterKey, &m_clock}, desk, admin));
    TRY(policy, readPolicy(builtInPolicy));
    TRY(domains, readEmailDomains());
    m_office = std::make_unique<Office>(OfficeParts {place.trialPath(), admin.origin, adminCounter, admin.log, std::move(admin.key), counterKey.clone(), admin.head,
                                                     [](QByteArrayView) { return Result<void>(); }, policy, domains, {}, &m_clock});
    auto opened = m_office->open();
    opened.waitForFinished();
    TRY(report, opened.takeResult());
    return {};
}

int AdminCommands::restore(const QString& path, const QString& vkeyFile)
{
    const auto outcome = [&]() -> Result<void> {
        TRY_DO(makePrivateFolder(m_places.dataDir));
        TRY_DO(makePrivateFolder(m_places.stateDir));
        const StateFolder state(m_places.stateDir);
        // Both: nobody writes while the office changes under its name.
        TRY(deskLock, state.lock(StateFolder::Writer::Desk));
        TRY(adminLock, state.lock(StateFolder::Writer::Admin));
        const RestoreSwitch place(m_places.dataDir, m_places.stateDir);
        if (place.isDecided()) {
            TRY_DO(place.finish());
            m_terminal.complain(tr("Una vuelta a otra copia estaba a medias: ya terminó."));
        }
        TRY_DO(place.clear());
        const auto restored = restoreFrom(path, vkeyFile);
        m_office.reset();
        if (place.isDecided())
            m_terminal.complain(tr("La decisión está tomada y lo que falta es mover archivos: se termina al abrir el mostrador o con otra orden."));
        else
            TRY_DO(place.clear()); // copies of people's data, and keys of nothing
        return restored;
    }();
    return outcome ? 0 : refuse(outcome.error());
}

Result<void> AdminCommands::restoreFrom(const QString& path, const QString& vkeyFile)
{
    const StateFolder state(m_places.stateDir);
    const RestoreSwitch place(m_places.dataDir, m_places.stateDir);
    TRY_DO(storage::copyDatabase(path, place.copyPath()));
    VerifyInput input = VerifyInput::gather({m_places.dataDir, m_places.stateDir, vkeyFile});
    TRY(judged, judgeBackup(place.copyPath(), QFileInfo(path).fileName(), std::move(input.request), !vkeyFile.isEmpty(), databasePath()));
    if (!judged.isWhole()) {
        m_terminal.complain(VerifyWords::text(judged.report, path).trimmed());
        return Error {ErrorCode::BackupNotIntact, {}, qint64(judged.report.verdict())};
    }
    if (m_clock.utcMs() <= judged.office.newestMs)
        return Error {ErrorCode::BackupNewer, {}, judged.office.newestMs};
    TRY(erased, state.erasures());

    auto present = state.counterKey();
    if (!present && !isBeyondUse(present.error().code))
        return present.error();
    const Secret counterKey = present ? std::move(present).value() : crypto::randomSecret(counterKeyBytes);
    TRY(fromPresent, openPresent());
    if (!fromPresent)
        TRY_DO(openTrial(judged, counterKey));
    TRY_DO(signIn(tr("la primera supervisión")));
    TRY(desk, newLog(judged.office.shortName, judged.office.domain, judged.office.counter));
    TRY(admin, newLog(judged.office.shortName, judged.office.domain, adminCounter));
    const RestoreAsked asked {judged, fromPresent, erased.size()};
    TRY(approval, askSecond(asked));
    TRY(decided, perform(DecideRestore {asked, QByteArray::number(admin.log, 16).rightJustified(8, '0'), approval}));
    TRY_DO(signOut());
    m_office.reset();
    // The office that is left has gone on by its last entries meanwhile.
    judged.lost = lostEntries(judged.office, VerifyInput::gather({m_places.dataDir, m_places.stateDir, vkeyFile}).request.trusted, databasePath());

    TRY(erasedAgain, restoreOffice({&judged, &counterKey, &m_clock, erased, decided, fromPresent}, desk, admin));
    RestoreSwitch::NewState laid {present ? nullptr : &counterKey, &desk, &admin, {}, {}};
    for (const ledger::VerifierKey& key : judged.keys) {
        laid.earlier.append(key);
        for (const storage::KeptLog& kept : judged.office.logs) {
            if (kept.log == ledger::logNumber(key.publicKey()))
                laid.earlierHeads.append(kept.note);
        }
    }
    TRY_DO(place.lay(laid));
    TRY(aside, place.decide(m_clock.utcMs()));
    TRY_DO(place.finish());

    m_terminal.say(tr("La oficina es desde ahora la de la copia. Lo de después ya no cuenta; vuelva a hacer lo que haga falta."));
    if (QFile::exists(m_places.dataDir + u'/' + aside.database))
        m_terminal.say(tr("La base de antes quedó en %1; sus claves, en %2.").arg(m_places.dataDir + u'/' + aside.database, m_places.stateDir + u'/' + aside.keys));
    if (erasedAgain > 0)
        m_terminal.say(tr("Personas borradas otra vez: %1.").arg(erasedAgain));
    m_terminal.say(tr("Claves públicas de los registros nuevos, para quien los compruebe:"));
    for (const FoundedLog* log : {&desk, &admin})
        m_terminal.say(QStringLiteral("  ") + QString::fromLatin1(ledger::VerifierKey(log->origin, log->key.publicKey()).write()));
    return {};
}

} // namespace ventanilla
