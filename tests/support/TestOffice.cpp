#include "support/TestOffice.h"

#include "app/Demonstration.h"
#include "app/Rules.h"
#include "app/VerifyInput.h"
#include "services/Keys.h"
#include "services/Passwords.h"
#include "storage/Sealing.h"
#include "storage/Tables.h"

#include <QRegularExpression>
#include <QTest>

namespace ventanilla {

namespace {

/// A test cannot go on without its office.
template <typename T> T demand(Result<T> result)
{
    if (!result)
        qFatal("the test's office: error %d %s %s", int(result.error().code), qPrintable(result.error().detail), qPrintable(result.error().text));
    return std::move(result).value();
}

void demand(const Result<void>& result)
{
    if (!result)
        qFatal("the test's office: error %d %s %s", int(result.error().code), qPrintable(result.error().detail), qPrintable(result.error().text));
}

constexpr int mailWaitMs = 10'000;

/// Bytes free on the disk of an office whose test is about something else, wherever it runs.
qint64 plenty()
{
    return 100'000'000'000;
}

/// Headers unfolded, body decoded.
QString readMessage(const QByteArray& raw)
{
    const qsizetype end = raw.indexOf("\r\n\r\n");
    return QString::fromUtf8(raw.first(end)) + u'\n' + QString::fromUtf8(QByteArray::fromBase64(raw.sliced(end + 4)));
}

} // namespace

/// The office every test begins with: founded once a process, copied for each, because hashing its passwords costs a second.
struct TestOffice::Founded {
    QTemporaryDir folder {};
    std::vector<std::pair<QByteArray, Secret>> passwords {};
    std::vector<Secret> recoveryCodes {};

    static const Founded& once()
    {
        static const auto library = demand(crypto::Library::start());
        static const Founded founded;
        Q_UNUSED(library)
        return founded;
    }

private:
    Founded()
    {
        const QString data = folder.filePath(QStringLiteral("data"));
        const StateFolder state(folder.filePath(QStringLiteral("state")));
        demand(makePrivateFolder(data));
        Demonstration demonstration = demand(Demonstration::make());
        for (DemonstrationSignIn& signIn : demonstration.signIns)
            passwords.emplace_back(signIn.login, std::move(signIn.password));
        const TestClock clock;
        FoundingOrder order;
        order.databasePath = data + QStringLiteral("/ventanilla.db");
        order.name = QStringLiteral("CAU de prueba");
        order.shortName = "prueba";
        order.domain = demand(readPolicy({})).domain.toLatin1();
        order.counter = "1";
        order.demonstration = true;
        order.staff = std::move(demonstration.staff);
        order.people = demonstration.people;
        order.states = demonstration.states;
        order.clock = &clock;
        order.keep = [&state](const Secret& counterKey, const FoundedLog& desk, const FoundedLog& admin) { return state.make(counterKey, desk, admin); };
        auto office = demand(foundOffice(std::move(order)));
        for (const FoundedLog* log : {&office.desk, &office.admin})
            demand(state.rememberHead(log->log, ledger::VerifierKey(log->origin, log->key.publicKey()), log->head));
        recoveryCodes = std::move(office.recoveryCodes);
    }
};

TestOffice::TestOffice(const QString& folder, Secret clerkPassword) : m_path(folder)
{
    static const auto library = demand(crypto::Library::start());
    Q_UNUSED(library)
    m_passwords.emplace_back(clerkLogin, std::move(clerkPassword));
}

TestOffice::TestOffice() : m_path(m_folder.path())
{
    const Founded& founded = Founded::once();
    for (const char* part : {"data", "state"}) {
        const QDir from(founded.folder.filePath(QLatin1String(part)));
        const QString to = m_folder.filePath(QLatin1String(part));
        demand(makePrivateFolder(to));
        for (const QString& name : from.entryList(QDir::Files))
            QFile::copy(from.filePath(name), to + u'/' + name); // with its permissions
    }
    for (const auto& [login, secret] : founded.passwords)
        m_passwords.emplace_back(login, secret.clone());
    for (const Secret& code : founded.recoveryCodes)
        m_recoveryCodes.push_back(code.clone());
}

TestOffice::~TestOffice() = default;

Secret TestOffice::password(const QByteArray& login) const
{
    for (const auto& [name, secret] : m_passwords) {
        if (name == login)
            return secret.clone();
    }
    qFatal("no such member of the test's staff: %s", login.constData());
}

Result<OpeningReport> TestOffice::open(StateFolder::Writer writer, std::optional<Policy> policy)
{
    stop();
    m_clock.pass(1); // two programs never write about one row in the same millisecond
    TRY(keys, state().writer(writer));
    TRY(memories, state().memories());
    TRY(counterKey, state().counterKey());
    TRY(builtIn, readPolicy({}));
    TRY(domains, readEmailDomains());
    if (policy)
        policy->builtIn = true;
    m_office = std::make_unique<Office>(OfficeParts {databasePath(), keys.origin, keys.counter, keys.log, std::move(keys.epochKey), std::move(counterKey), keys.rememberedHead,
                                                     keys.remember, policy.value_or(builtIn), domains, mailDir(), &m_clock, m_changesKeys, std::move(keys.epochs), keys.noteErasure,
                                                     [this] {
                                                         storage::ScanRequest request = VerifyInput::gather({dataDir(), stateDir()}).take();
                                                         request.progress = m_whileScanning;
                                                         return request;
                                                     },
                                                     keys.keepAnchor, memories + m_elsewhere, state().backups(), m_freeBytes != nullptr, m_freeBytes ? m_freeBytes : plenty});
    auto future = m_office->open();
    future.waitForFinished();
    return future.takeResult();
}

void TestOffice::stop()
{
    m_office.reset();
}

void TestOffice::wrapAsBeforeBoxes(const QByteArray& login)
{
    using storage::Table;
    m_clock.pass(1);
    auto keys = demand(state().writer(StateFolder::Writer::Admin));
    const CounterKeys counter = demand(CounterKeys::derive(demand(state().counterKey())));
    auto database = demand(storage::Database::open(databasePath(), {keys.origin, keys.counter, keys.log, std::move(keys.epochKey), counter.rowKey().clone(), &m_clock, keys.remember}));
    auto row = demand(staffByLogin(database, login));
    const PasswordHash hash = demand(hashPassword(password(login), row->salt, row->argon));
    const Secret master = demand(storage::unboxField(demand(hash.ownKey()), Table::Staff, row->id.hex(), "wrap", row->wrap.sliced(33)));
    row->wrap = demand(storage::sealField(hash.wrappingKey, Table::Staff, row->id.hex(), "wrap", master.view()));
    auto transaction = demand(database.begin());
    demand(updateStaff(transaction, *row));
    demand(transaction.commit(storage::AuditEvent("staff.add").on(Table::Staff, row->id.hex()).fact("role", roleName(row->role))));
}

Result<SignIn::Reply> TestOffice::signIn(const QByteArray& login)
{
    return perform(SignIn {login, password(login)});
}

QString TestOffice::newestMailTo(const QString& address) const
{
    const QString header = QStringLiteral("To: <") + address + u'>';
    QString newest;
    // The sender has a thread of its own: look until the message is there.
    (void)QTest::qWaitFor(
        [&] {
            const QStringList names = QDir(mailDir()).entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name | QDir::Reversed);
            for (const QString& name : names) {
                QFile file(mailDir() + u'/' + name);
                if (!file.open(QIODevice::ReadOnly))
                    continue;
                const QString text = readMessage(file.readAll());
                if (!text.contains(header))
                    continue;
                newest = text;
                return true;
            }
            return false;
        },
        mailWaitMs);
    return newest;
}

QString TestOffice::newestCodeTo(const QString& address) const
{
    static const QRegularExpression digits(QStringLiteral("Su código es: (\\d{6})"));
    return digits.match(newestMailTo(address)).captured(1);
}

} // namespace ventanilla
