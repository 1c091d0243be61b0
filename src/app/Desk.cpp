#include "app/Desk.h"

#include "app/AnchorKeyring.h"
#include "app/DeskBell.h"
#include "app/RestoreSwitch.h"
#include "app/Rules.h"
#include "app/SystemSession.h"
#include "app/VerifyInput.h"
#include "ui/ClerkWindow.h"
#include "ui/Counter.h"
#include "ui/Theme.h"
#include "ui/Words.h"

#include <QApplication>
#include <QFile>
#include <QFutureWatcher>
#include <QMessageBox>
#include <QPointer>

namespace ventanilla {

namespace {
constexpr int exitRefused = 1;
} // namespace

Desk::Desk(DeskPlaces places, Languages& languages) : m_places(std::move(places)), m_languages(languages) {}

Desk::~Desk() = default;

Result<std::unique_ptr<Office>> Desk::prepare(const QList<storage::GivenAnchor>& elsewhere)
{
    const StateFolder state(m_places.stateDir);
    const QString database = m_places.dataDir + QStringLiteral("/ventanilla.db");
    if (!QFile::exists(database) && (state.remembers() || !elsewhere.isEmpty()))
        return Error {ErrorCode::DatabaseLost, {}, 0, m_places.stateDir};
    if (!QFile::exists(database) && !state.exists())
        return Error {ErrorCode::DatabaseMissing, {}, 0, m_places.dataDir};
    TRY(held, state.lock(StateFolder::Writer::Desk));
    m_lock = std::make_unique<FileLock>(std::move(held));
    TRY_DO(RestoreSwitch::finishIfDecided(m_places.dataDir, m_places.stateDir, StateFolder::Writer::Desk));
    TRY(keys, state.writer(StateFolder::Writer::Desk));
    TRY(memories, state.memories());
    // A log that was given up, as a restored office gives up its earlier ones, is missed by nobody.
    for (const storage::GivenAnchor& anchor : elsewhere) {
        const auto kept = ledger::Checkpoint::read(anchor.note);
        if (kept && kept.value().origin == keys.origin)
            memories.append(anchor);
    }
    TRY(counterKey, state.counterKey());
    TRY(policy, readPolicy(m_places.policyFile));
    TRY(domains, readEmailDomains());
    return std::make_unique<Office>(OfficeParts {database, keys.origin, keys.counter, keys.log, std::move(keys.epochKey), std::move(counterKey), keys.rememberedHead, keys.remember,
                                                 policy, domains, m_places.dataDir + QStringLiteral("/correo-demostracion"), &m_clock, true, std::move(keys.epochs), keys.noteErasure,
                                                 [places = m_places] { return VerifyInput::gather({places.dataDir, places.stateDir}).take(); },
                                                 [keep = keys.keepAnchor, keyring = m_keyring.get()](QByteArrayView note) {
                                                     keyring->keep(note.toByteArray());
                                                     return keep(note);
                                                 },
                                                 memories, state.backups(), true});
}

void Desk::start(const Result<void>& ready)
{
    Theme::apply(*qApp);
    if (!ready) {
        refuse(ready.error());
        return;
    }
    // Without a keyring it goes on at once, with a slow one soon.
    m_keyring = std::make_unique<AnchorKeyring>(m_places.stateDir, QDBusConnection::sessionBus());
    m_keyring->read([this](const QList<storage::GivenAnchor>& elsewhere) { open(elsewhere); });
}

void Desk::open(const QList<storage::GivenAnchor>& elsewhere)
{
    auto office = prepare(elsewhere);
    if (!office && office.error().code == ErrorCode::LogLocked && DeskBell::ring(m_places.stateDir, qgetenv("XDG_ACTIVATION_TOKEN"))) {
        fputs(qPrintable(tr("Ventanilla ya está abierta: su ventana viene al frente.") + u'\n'), stderr);
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return;
    }
    if (!office) {
        refuse(office.error());
        return;
    }
    m_office = std::move(office).value();
    auto* watcher = new QFutureWatcher<Result<OpeningReport>>(this);
    connect(watcher, &QFutureWatcher<Result<OpeningReport>>::finished, this, [this, watcher] {
        watcher->deleteLater();
        opened(watcher->future().takeResult());
    });
    watcher->setFuture(m_office->open());
}

void Desk::opened(const Result<OpeningReport>& report)
{
    if (!report) {
        refuse(report.error());
        return;
    }
    m_counter = std::make_unique<Counter>(*m_office, report.value(), &m_languages, m_places.stateDir + QStringLiteral("/appearance.ini"));
    m_counter->clerkWindow().setPrintFolder(m_places.printFolder.isEmpty() ? printFolderOf(m_places.dataDir) : m_places.printFolder);
    m_counter->show();
    // Without a bell a second start says that the desk is open, instead of showing it.
    if (auto bell = DeskBell::hang(m_places.stateDir, [this](const QByteArray& token) { comeToTheFront(token); }))
        m_bell = std::make_unique<DeskBell>(std::move(bell).value());
    m_system = std::make_unique<SystemSession>(QDBusConnection::systemBus());
    connect(m_system.get(), &SystemSession::lockWanted, m_counter.get(), &Counter::lockForSystem);
}

void Desk::comeToTheFront(const QByteArray& token)
{
    // Of who rang: without one the desktop may take the window for an intruder. Qt hands it on from here.
    if (!token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token);
    ClerkWindow& window = m_counter->clerkWindow();
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.raise();
    window.activateWindow();
}

void Desk::refuse(const Error& error)
{
    const Words::Message message = Words::of(error);
    fputs(qPrintable(message.head + u' ' + message.text + u'\n'), stderr);
    auto* box = new QMessageBox(QMessageBox::Critical, QStringLiteral("Ventanilla"), message.head, QMessageBox::Close);
    box->setObjectName(QStringLiteral("startRefusedBox"));
    box->setInformativeText(message.text);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &QMessageBox::finished, qApp, [] { QCoreApplication::exit(exitRefused); });
    box->show();
}

void Desk::stop()
{
    m_bell.reset();
    m_system.reset();
    m_counter.reset();
    m_office.reset();
    m_keyring.reset();
    QCoreApplication::quit();
}

} // namespace ventanilla
