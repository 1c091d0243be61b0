#pragma once

#include "core/Clock.h"
#include "core/Email.h"
#include "core/Policy.h"
#include "core/Role.h"
#include "crypto/Signing.h"
#include "services/Door.h"
#include "services/Opening.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QThread>

#include <functional>
#include <memory>

namespace ventanilla {

/// What an office is opened with; the program reads the files and hands in the bytes.
struct OfficeParts {
    QString databasePath;
    QByteArray origin;                ///< of the log this program writes
    qint64 log;
    crypto::SigningKey epochKey;
    Secret counterKey;                ///< 32 bytes
    QByteArray rememberedHead;        ///< the signed note kept in the state folder; empty for a log never written
    std::function<Result<void>(QByteArrayView note)> remember;
    Policy policy;
    EmailDomains domains;
    QString mailFolder;               ///< the demonstration's; empty: no mail channel
    const Clock* clock;               ///< outlives the office
};

/// The one door: every action of every program goes through `perform`. Work is done one command after another on the `records` thread;
/// the caller's thread never waits.
class Office : public QObject
{
    Q_OBJECT
public:
    explicit Office(OfficeParts parts);
    ~Office() override;

    /// Opens the database, checks the log and puts in order what a crash left. To be called once, before anything is performed.
    QFuture<Result<OpeningReport>> open();

    /// Checks session and permission, records a refusal, executes. The answer comes back as a future; take it with takeResult().
    template <typename Command> QFuture<Result<typename Command::Reply>> perform(Command command)
    {
        checkCommand<Command>();
        using Answer = Result<typename Command::Reply>;
        auto promise = std::make_shared<QPromise<Answer>>();
        auto held = std::make_shared<Command>(std::move(command));
        promise->start();
        auto future = promise->future();
        post([promise, held](Context& context) {
            Answer answer = passDoor(context, *held);
            promise->addResult(std::move(answer));
            promise->finish();
        });
        return future;
    }

    const Policy& policy() const { return m_policy; }
    const EmailDomains& domains() const { return m_domains; }

    /// Delivers what waits, for ten seconds at most; the number still waiting. To be called before signing out.
    QFuture<qint64> drainOutbox();

Q_SIGNALS:
    /// After every commit: entries of this log.
    void logGrew(qint64 entries);
    void outboxChanged(qint64 waiting);
    /// A mail of this visit had this fate: `sent`, `failed`, `unknown`.
    void mailSettled(const QByteArray& visitHex, const QByteArray& kind, const QByteArray& outcome);

private:
    void post(std::function<void(Context&)> work);

    Policy m_policy;
    EmailDomains m_domains;
    QThread m_records;
    QObject* m_desk = nullptr;            ///< lives on m_records; the address commands are sent to
    std::unique_ptr<Context> m_context;   ///< touched on m_records only
};

} // namespace ventanilla
