#pragma once

#include "app/StateFolder.h"
#include "core/Clock.h"
#include "crypto/Crypto.h"
#include "services/Office.h"
#include "services/Sessions.h"

#include <QDir>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>

namespace ventanilla {

/// A clock that stands still until the test moves it. Read from every thread.
class TestClock : public Clock
{
public:
    qint64 utcMs() const override { return m_utc; }
    qint64 bootMs() const override { return m_boot; }
    QByteArray bootId() const override { return m_start; }

    /// Both clocks go on, as time does.
    void pass(qint64 milliseconds)
    {
        m_utc += milliseconds;
        m_boot += milliseconds;
    }
    void passMinutes(int minutes) { pass(minutes * 60'000LL); }
    /// The wall clock alone is set.
    void setUtc(qint64 utcMs) { m_utc = utcMs; }
    /// Another start of the machine.
    void restart()
    {
        m_boot = 5'000;
        m_start = "another-start";
    }

private:
    std::atomic<qint64> m_utc = 1'795'500'000'000; // 23 November 2026
    std::atomic<qint64> m_boot = 1'000'000;
    QByteArray m_start = "a-start-of-the-machine";
};

/// What the synthetic office of a test is made of. The synthetic people are those of the demonstration.
namespace demo {
inline constexpr char16_t one[] = u"1712345600";     ///< active, has an e-mail and a mobile
inline constexpr char16_t two[] = u"3050123458";     ///< active, 75 years
inline constexpr char16_t minor[] = u"0960000016";
inline constexpr char16_t deceased[] = u"2400000010";
inline constexpr char16_t blocked[] = u"0100000017";
inline constexpr char16_t clerk[] = u"1799999998";   ///< the clerk's own
inline constexpr char16_t nobody[] = u"1710034065";  ///< well formed, in no record
inline constexpr char16_t oneEmail[] = u"prueba.uno@correo-anterior.example";
inline constexpr char16_t twoEmail[] = u"prueba.dos@correo-anterior.example";
} // namespace demo

/// A demonstration office in a temporary folder, opened as the desk opens it.
class TestOffice
{
public:
    static constexpr char clerkLogin[] = "operadora";
    static constexpr char supervisorLogin[] = "supervisora";
    static constexpr char administratorLogin[] = "administrador";
    static constexpr char auditorLogin[] = "auditora";

    /// A fresh office; asserts that it can be had.
    TestOffice();
    /// The office of another process, in its folder; the clerk's password is the only one known.
    TestOffice(const QString& folder, Secret clerkPassword);
    ~TestOffice();

    QString path() const { return m_path; }
    TestClock& clock() { return m_clock; }
    QString dataDir() const { return m_path + QStringLiteral("/data"); }
    QString stateDir() const { return m_path + QStringLiteral("/state"); }
    QString databasePath() const { return dataDir() + QStringLiteral("/ventanilla.db"); }
    QString mailDir() const { return m_path + QStringLiteral("/mail"); }
    StateFolder state() const { return StateFolder(stateDir()); }
    /// The password of a member of staff.
    Secret password(const QByteArray& login) const;

    /// One of the two printed codes.
    Secret recoveryCode(std::size_t which) const { return m_recoveryCodes.at(which).clone(); }

    /// Opens the desk (again). The office belongs to this.
    Result<OpeningReport> open(StateFolder::Writer writer = StateFolder::Writer::Desk, std::optional<Policy> policy = {});
    /// From the next opening on the desk goes on by itself with a change of the keys.
    void changesKeysItself() { m_changesKeys = true; }
    /// From the next opening on this checkpoint is remembered too, in a place of its own.
    void remembersElsewhere(const QByteArray& note, const QByteArray& place) { m_elsewhere.append({note, place}); }
    /// As a stop of the program: nothing is signed out.
    void stop();
    Office& office() { return *m_office; }

    /// From the next opening on there is a ballast, and so many bytes are free on the disk.
    void saysFree(std::function<qint64()> freeBytes) { m_freeBytes = std::move(freeBytes); }

    /// Every full verification that is asked for from now on asks this too, on the thread that reads.
    void whileScanning(std::function<bool(qint64 done, qint64 total)> asked) { m_whileScanning = std::move(asked); }

    /// The member's way to the master key as it was before there were boxes. While the office is stopped.
    void wrapAsBeforeBoxes(const QByteArray& login);

    /// The answer, waited for.
    template <typename Command> Result<typename Command::Reply> perform(Command command)
    {
        auto future = m_office->perform(std::move(command));
        future.waitForFinished();
        return future.takeResult();
    }
    /// The same of long work that a command let in.
    template <typename Job> Result<typename Job::Reply> carryOut(std::shared_ptr<Job> job)
    {
        auto future = m_office->carryOut(std::move(job));
        future.waitForFinished();
        return future.takeResult();
    }
    Result<SignIn::Reply> signIn(const QByteArray& login = clerkLogin);

    /// Text of the newest message to this address, waited for with a limit; empty when none comes.
    QString newestMailTo(const QString& address) const;
    /// The six digits in it.
    QString newestCodeTo(const QString& address) const;

private:
    struct Founded;
    QTemporaryDir m_folder {};
    QString m_path;
    TestClock m_clock {};
    std::vector<std::pair<QByteArray, Secret>> m_passwords {};
    std::vector<Secret> m_recoveryCodes {};
    bool m_changesKeys = false;
    QList<storage::GivenAnchor> m_elsewhere {};
    std::function<bool(qint64, qint64)> m_whileScanning {};
    std::function<qint64()> m_freeBytes {};
    std::unique_ptr<Office> m_office {};
};

} // namespace ventanilla
