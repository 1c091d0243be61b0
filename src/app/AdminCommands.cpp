#include "app/AdminCommands.h"

#include "app/Demonstration.h"
#include "app/RestoreSwitch.h"
#include "app/Rules.h"
#include "app/VerifyInput.h"
#include "core/Login.h"
#include "services/CloseDay.h"
#include "services/Sessions.h"
#include "ui/AlarmWords.h"
#include "ui/CloseSheet.h"
#include "ui/Words.h"

#include <QDir>
#include <QFile>

namespace ventanilla {

namespace {

/// `Quito Sur` → `quito-sur`: the letters that an origin may have.
QByteArray shortNameOf(const QString& name)
{
    QByteArray shortName;
    for (const QChar c : name.normalized(QString::NormalizationForm_D).toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            shortName += char(c.unicode());
        else if (c.isSpace() && !shortName.isEmpty() && !shortName.endsWith('-'))
            shortName += '-';
    }
    while (shortName.endsWith('-'))
        shortName.chop(1);
    return shortName.first(qMin<qsizetype>(shortName.size(), 40));
}

} // namespace

AdminCommands::AdminCommands(AdminPlaces places, const Clock& clock) : m_places(std::move(places)), m_clock(clock) {}

AdminCommands::~AdminCommands() = default;

QString AdminCommands::databasePath() const
{
    return m_places.dataDir + QStringLiteral("/ventanilla.db");
}

int AdminCommands::refuse(const Error& error)
{
    const Words::Message message = Words::of(error);
    m_terminal.complain(message.text.isEmpty() ? message.head : message.head + u' ' + message.text);
    return 1;
}

Result<Founder> AdminCommands::askFounder(Role role, const QString& who)
{
    TRY(typedLogin, m_terminal.ask(tr("Usuario de %1:").arg(who)));
    TRY(login, parseLogin(typedLogin));
    TRY(name, m_terminal.ask(tr("Apellidos y nombres:")));
    if (name.isEmpty())
        return ErrorCode::NameMalformed;
    TRY(typedCedula, m_terminal.ask(tr("Cédula (vacío si no quiere darla):")));
    std::optional<Cedula> cedula;
    if (!typedCedula.isEmpty()) {
        TRY(number, Cedula::parse(typedCedula));
        cedula = number;
    }
    TRY(password, m_terminal.askNewSecret(tr("Contraseña:"), tr("Otra vez la contraseña:"), tr("No son iguales. Escríbala de nuevo.")));
    return Founder {login, role, name, cedula, std::move(password)};
}

Result<FoundingOrder> AdminCommands::askOffice()
{
    FoundingOrder order;
    TRY(policy, readPolicy(m_places.policyFile));
    order.domain = policy.domain.toLatin1();
    order.policyHash = policy.builtIn ? QByteArray() : policy.hash.toHex();
    TRY(name, m_terminal.ask(tr("Nombre de la oficina:")));
    order.name = name;
    order.shortName = shortNameOf(name);
    TRY(counter, m_terminal.ask(tr("Mostrador (número o palabra corta):")));
    order.counter = shortNameOf(counter);
    if (order.shortName.isEmpty() || order.counter.isEmpty() || order.counter == "admin")
        return Error {ErrorCode::NameMalformed};
    TRY(administrator, askFounder(Role::Administrator, tr("quien administra")));
    order.staff.push_back(std::move(administrator));
    for (const QString& who : {tr("la primera supervisión"), tr("la segunda supervisión")}) {
        TRY(supervisor, askFounder(Role::Supervisor, who));
        order.staff.push_back(std::move(supervisor));
    }
    return order;
}

Result<void> AdminCommands::found(FoundingOrder order)
{
    const StateFolder state(m_places.stateDir);
    if (QFile::exists(databasePath()))
        return ErrorCode::DatabaseExists;
    // An office was here: to found another one over what is remembered of it would hide that it is gone.
    if (state.remembers())
        return Error {ErrorCode::DatabaseLost, {}, 0, m_places.stateDir};
    if (state.exists() || RestoreSwitch(m_places.dataDir, m_places.stateDir).isDecided())
        return Error {ErrorCode::FileExists, {}, 0, m_places.stateDir};
    TRY_DO(makePrivateFolder(m_places.dataDir));
    order.databasePath = databasePath();
    order.clock = &m_clock;
    order.keep = [&state](const Secret& counterKey, const FoundedLog& desk, const FoundedLog& admin) { return state.make(counterKey, desk, admin); };
    TRY(office, foundOffice(std::move(order)));
    for (const FoundedLog* log : {&office.desk, &office.admin})
        TRY_DO(state.rememberHead(log->log, ledger::VerifierKey(log->origin, log->key.publicKey()), log->head));
    m_terminal.say(tr("Oficina creada en %1").arg(m_places.dataDir));
    sayCodes(office.recoveryCodes);
    m_terminal.say(tr("Claves públicas del registro, para quien lo compruebe:"));
    for (const FoundedLog* log : {&office.desk, &office.admin}) {
        const ledger::VerifierKey key(log->origin, log->key.publicKey());
        m_terminal.say(QStringLiteral("  ") + QString::fromLatin1(key.write()));
        m_terminal.say(tr("    huella %1").arg(QString::fromLatin1(key.fingerprint())));
    }
    return {};
}

int AdminCommands::init()
{
    auto order = askOffice();
    if (!order)
        return refuse(order.error());
    const auto done = found(std::move(order).value());
    return done ? 0 : refuse(done.error());
}

int AdminCommands::demo(bool ifAbsent)
{
    if (ifAbsent && QFile::exists(databasePath()) && StateFolder(m_places.stateDir).exists()) {
        m_terminal.say(tr("La oficina de demostración ya existe en %1").arg(m_places.dataDir));
        return 0;
    }
    auto demonstration = Demonstration::make();
    if (!demonstration)
        return refuse(demonstration.error());
    const auto policy = readPolicy(m_places.policyFile);
    if (!policy)
        return refuse(policy.error());
    FoundingOrder order;
    order.name = tr("CAU de demostración");
    order.shortName = "demostracion";
    order.domain = policy.value().domain.toLatin1();
    order.policyHash = policy.value().builtIn ? QByteArray() : policy.value().hash.toHex();
    order.counter = "1";
    order.demonstration = true;
    order.staff = std::move(demonstration.value().staff);
    order.people = demonstration.value().people;
    order.states = demonstration.value().states;
    if (const auto done = found(std::move(order)); !done)
        return refuse(done.error());
    m_terminal.say({});
    m_terminal.say(tr("DEMOSTRACIÓN: nada de esto es real. Para entrar (se muestra una sola vez):"));
    for (const DemonstrationSignIn& signIn : demonstration.value().signIns)
        m_terminal.say(QStringLiteral("  %1  %2  (%3)").arg(QString::fromLatin1(signIn.login), -14).arg(QString::fromLatin1(signIn.password.view()), Words::of(signIn.role)));
    return 0;
}

Result<void> AdminCommands::openOffice(StateFolder::Writer writer, bool anyPolicy)
{
    m_office.reset();
    m_lock.reset();
    const StateFolder state(m_places.stateDir);
    TRY(held, state.lock(writer));
    m_lock = std::make_unique<FileLock>(std::move(held));
    TRY_DO(RestoreSwitch::finishIfDecided(m_places.dataDir, m_places.stateDir, writer));
    const auto policy = readPolicy(m_places.policyFile);
    const Result<void> opened = policy ? openWith(policy.value(), writer) : Result<void>(policy.error());
    if (opened || !anyPolicy)
        return opened;
    TRY(builtIn, readPolicy(builtInPolicy));
    return openWith(builtIn, writer);
}

Result<void> AdminCommands::openWith(const Policy& policy, StateFolder::Writer writer)
{
    const StateFolder state(m_places.stateDir);
    if (!QFile::exists(databasePath()) && state.remembers())
        return Error {ErrorCode::DatabaseLost, {}, 0, m_places.stateDir};
    TRY(keys, state.writer(writer));
    TRY(memories, state.memories());
    TRY(counterKey, state.counterKey());
    TRY(domains, readEmailDomains());
    m_office = std::make_unique<Office>(OfficeParts {databasePath(), keys.origin, keys.counter, keys.log, std::move(keys.epochKey), std::move(counterKey), keys.rememberedHead,
                                                     keys.remember, policy, domains, {}, &m_clock, false, std::move(keys.epochs), keys.noteErasure,
                                                     [places = m_places] { return VerifyInput::gather({places.dataDir, places.stateDir}).take(); },
                                                     keys.keepAnchor, memories, state.backups()});
    auto opened = m_office->open();
    opened.waitForFinished();
    TRY(report, opened.takeResult());
    m_behind = report.behind.has_value();
    m_doubt = report.clockInDoubt;
    if (m_behind)
        m_terminal.complain(AlarmWords::of(*report.behind).head + u' ' + AlarmWords::of(*report.behind).text);
    return {};
}

Result<void> AdminCommands::signIn(const QString& who)
{
    TRY(typedLogin, m_terminal.ask(tr("Usuario de %1:").arg(who)));
    TRY(login, parseLogin(typedLogin));
    TRY(password, m_terminal.askSecret(tr("Contraseña:")));
    return enter(login, std::move(password));
}

Result<void> AdminCommands::enter(const QByteArray& login, Secret password)
{
    SignIn in {login, std::move(password)};
    if (m_doubt) {
        const Words::Message message = AlarmWords::of(*m_doubt);
        m_terminal.complain(message.head + u' ' + message.text);
        TRY(answer, m_terminal.ask(tr("¿Es correcta la hora de este equipo? Escriba «sí» para confirmarla:")));
        in.confirmsClock = answer.compare(tr("sí"), Qt::CaseInsensitive) == 0 || answer.compare(QLatin1String("si"), Qt::CaseInsensitive) == 0;
    }
    TRY(reply, perform(std::move(in)));
    m_doubt.reset();
    m_provedBootMs = m_clock.bootMs();
    return {};
}

Result<void> AdminCommands::provePasswordAgain()
{
    constexpr qint64 spareMs = 5'000; // hashing the password takes its time, and it is the door that counts
    if (m_clock.bootMs() - m_provedBootMs < passwordAgainMsMax - spareMs)
        return {};
    TRY(password, m_terminal.askSecret(tr("Otra vez su propia contraseña, para confirmar que es usted:")));
    TRY(reply, perform(ProvePassword {std::move(password)}));
    m_provedBootMs = m_clock.bootMs();
    return {};
}

Result<void> AdminCommands::signOut()
{
    TRY(reply, perform(SignOut {}));
    return {};
}

int AdminCommands::doAs(const QString& who, const std::function<Result<void>()>& work, bool anyPolicy)
{
    const auto outcome = [&]() -> Result<void> {
        TRY_DO(openOffice(StateFolder::Writer::Admin, anyPolicy));
        TRY_DO(signIn(who));
        const Result<void> worked = work();
        TRY_DO(signOut());
        return worked;
    }();
    return outcome ? 0 : refuse(outcome.error());
}

void AdminCommands::sayCodes(const std::vector<Secret>& codes)
{
    m_terminal.say({});
    m_terminal.say(tr("Códigos de recuperación. Anótelos, guárdelos en dos lugares cerrados; no se muestran otra vez:"));
    for (const Secret& code : codes)
        m_terminal.say(QStringLiteral("  ") + QString::fromLatin1(code.view()));
    m_terminal.say({});
}

int AdminCommands::closeDay(const QString& printTo)
{
    const QString folder = printTo.isEmpty() ? printFolderOf(m_places.dataDir) : QDir::current().absoluteFilePath(printTo);
    const auto closeOf = [&](StateFolder::Writer writer, const SignIn& who, bool backsUp) -> Result<qint64> {
        TRY_DO(openOffice(writer));
        TRY_DO(enter(who.login, who.password.clone()));
        const auto closed = perform(CloseDay {true, backsUp});
        if (!closed) {
            TRY_DO(signOut());
            return closed.error();
        }
        // What the close queued for who watches over the log.
        m_office->drainOutbox().waitForFinished();
        sayBackup(closed.value());
        TRY(sheet, CloseSheet::write(closed.value(), folder));
        m_terminal.say(tr("Hoja para imprimir y guardar fuera de este equipo: %1").arg(sheet));
        if (!closed.value().anchor.isKept())
            m_terminal.complain(tr("El cierre no se pudo anotar en la carpeta de claves: este equipo no echará de menos sus entradas. La hoja vale igual."));
        return closed.value().anchor.checkpoint().size;
    };
    const auto outcome = [&]() -> Result<void> {
        TRY(typedLogin, m_terminal.ask(tr("Usuario de quien cierra:")));
        TRY(login, parseLogin(typedLogin));
        TRY(password, m_terminal.askSecret(tr("Contraseña:")));
        const SignIn who {login, std::move(password)};
        const auto desk = closeOf(StateFolder::Writer::Desk, who, true);
        if (!desk && desk.error().code != ErrorCode::LogLocked)
            return desk.error();
        if (desk)
            m_terminal.say(tr("Día cerrado en el mostrador: %1 entradas en su registro.").arg(desk.value()));
        else
            m_terminal.say(tr("El mostrador está abierto: cierre su día allí, al salir."));
        // One copy a day: where the desk was closed here it has been made already.
        TRY(admin, closeOf(StateFolder::Writer::Admin, who, !desk));
        m_terminal.say(tr("Día cerrado en la administración: %1 entradas en su registro.").arg(admin));
        return {};
    }();
    return outcome ? 0 : refuse(outcome.error());
}

void AdminCommands::sayBackup(const CloseDay::Reply& closed)
{
    if (!closed.backup)
        return;
    auto carried = m_office->carryOut(closed.backup);
    carried.waitForFinished();
    const auto made = carried.takeResult();
    if (made)
        m_terminal.say(tr("Copia del día: %1").arg(made.value().path));
    else
        m_terminal.complain(tr("La copia del día no se hizo: %1").arg(Words::of(made.error()).head));
}

int AdminCommands::backUp(const QString& path)
{
    return doAs(tr("quien administra"), [&]() -> Result<void> {
        TRY(reply, perform(BackUp {QDir::current().absoluteFilePath(path)}));
        m_terminal.say(tr("Copia escrita en %1 (entrada %2 del registro). Las claves no están en ella.").arg(path).arg(reply.entry));
        return {};
    });
}

} // namespace ventanilla
