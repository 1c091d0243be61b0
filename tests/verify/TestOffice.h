#pragma once

#include "TestVerdict.h"

#include "core/Clock.h"
#include "storage/Tables.h"

#include <QTemporaryDir>

/// A clock that goes on by a millisecond a question.
class TestClock : public ventanilla::Clock
{
public:
    qint64 utcMs() const override { return 1'800'000'000'000 + ++m_ms; }
    qint64 bootMs() const override { return 5'000 + m_ms; }
    QByteArray bootId() const override { return "6f0e3a52-5f0b-4f6e-9a55-000000000001"; }

private:
    mutable qint64 m_ms = 0;
};

/// One writer of the office: the key of its first epoch, its log and memory outside the database.
struct TestWriter
{
    QByteArray counter;
    ventanilla::crypto::SigningKey key;
    QByteArray origin;
    qint64 log;

    TestWriter(const QByteArray& counter, char seed);
    ventanilla::ledger::VerifierKey verifierKey() const { return {origin, key.publicKey()}; }
    /// `head-<log>` in a state folder.
    QString headFile(const QString& state) const;
    /// `epoch-<log>.key` there.
    QString keyFile(const QString& state) const;
};

/// An office's folders on disk. A copy is an attacker's to play with.
class TestFolders
{
public:
    TestFolders();
    /// Copies everything in both folders.
    explicit TestFolders(const TestFolders& other);
    TestFolders& operator=(const TestFolders&) = delete;

    QString data() const { return m_folder.filePath(QStringLiteral("data")); }
    QString state() const { return m_folder.filePath(QStringLiteral("state")); }
    QString database() const { return data() + QStringLiteral("/ventanilla.db"); }
    QString path(const QString& name) const { return m_folder.filePath(name); }

    /// Runs statements in the sqlite3 shell, as somebody who owns the file; asserts that they work.
    /// What they print.
    QByteArray sql(const QByteArray& statements) const;
    /// The same with the log's triggers dropped before and made again after, as somebody who wants
    /// to hide it.
    void sqlBehindTriggers(const QByteArray& statements) const;

    TestVerdict verify(const QStringList& more = {}) const;
    QStringList arguments(const QStringList& more = {}) const;

private:
    QTemporaryDir m_folder;
};

/// An office made by the product's own storage: the desk's log of some 600 entries (or as few as
/// there must be) with people, staff, visits and mail, the administrator's of a few; as it is
/// today, as it was before some of that, and as a killed desk leaves it.
class TestOffice
{
public:
    enum class Size { Ordinary, Small };
    explicit TestOffice(Size size = Size::Ordinary);

    const TestWriter& desk() const { return m_desk; }
    const TestWriter& admin() const { return m_admin; }
    const TestFolders& today() const { return m_today; }
    const TestFolders& past() const { return m_past; }
    const TestFolders& killed() const { return m_killed; }
    qint64 deskSize() const { return m_deskSize; }
    qint64 pastSize() const { return m_pastSize; }

    /// Opens the office in `folders` as one of its writers.
    ventanilla::storage::Database open(const TestFolders& folders, const TestWriter& writer) const;
    /// Commits `events` entries that speak of no row.
    static void fill(ventanilla::storage::Database& database, int events);
    /// Commits two entries, the second of which ends the epoch.
    static void endEpoch(ventanilla::storage::Database& database);

    static constexpr int brought = 3; ///< people by an import, in the desk's log and the administrator's

private:
    ventanilla::storage::LogWriter writer(const TestFolders& folders, const TestWriter& who) const;
    void writeState(const TestFolders& folders) const;
    void found(ventanilla::storage::Database& database, int people);
    void serve(ventanilla::storage::Database& database, int person);
    void enrol(ventanilla::storage::Database& database, int person);
    void change(ventanilla::storage::Database& database);

    TestClock m_clock;
    TestWriter m_desk{"1", 'd'};
    TestWriter m_admin{"admin", 'a'};
    TestFolders m_today;
    QList<ventanilla::PersonId> m_people;
    QList<ventanilla::StaffId> m_staff;
    QList<ventanilla::VisitId> m_visits;
    qint64 m_deskSize = 0;
    qint64 m_pastSize = 0;
    TestFolders m_past;
    TestFolders m_killed;
};

/// The tables whose rows are bound to the log, as the file says.
QList<QByteArray> boundTables(const TestFolders& folders);
/// A table's columns, as the file says.
struct TestColumn
{
    QByteArray name;
    QByteArray type;
    bool mayBeNull;
};
QList<TestColumn> columnsOf(const TestFolders& folders, const QByteArray& table);
