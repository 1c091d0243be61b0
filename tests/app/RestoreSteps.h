#pragma once

#include "support/TestOffice.h"

#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

/// A demonstration's office on disk, worked on by the programs themselves, and what a restore of it is told.
namespace ventanilla::restoring {

inline constexpr int waitMs = 120'000;

struct Done {
    int code;
    QString out;
    QString err;
};

inline Done run(const QString& program, const QStringList& arguments, const QStringList& answers = {}, const std::function<void()>& inChild = {})
{
    QProcess process;
    if (inChild)
        process.setChildProcessModifier(inChild);
    process.start(program, arguments);
    if (!process.waitForStarted())
        return {-1, {}, process.errorString()};
    for (const QString& answer : answers)
        process.write(answer.toUtf8() + '\n');
    process.closeWriteChannel();
    if (!process.waitForFinished(waitMs))
        process.kill();
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

inline void copyFile(const QString& from, const QString& to)
{
    if (!QFile::copy(from, to))
        qFatal("%s cannot be copied", qPrintable(from));
}

inline QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void put(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

inline QByteArray ask(const QString& database, const QString& sql)
{
    QProcess process;
    process.start(QStringLiteral("sqlite3"), {database, sql});
    process.waitForFinished(waitMs);
    return process.readAllStandardOutput().trimmed();
}

/// An office below a folder: `data` and `state`.
class Place
{
public:
    explicit Place(const QString& folder) : m_folder(folder) {}

    QString data(const QString& name = {}) const { return m_folder + QStringLiteral("/data/") + name; }
    QString state(const QString& name = {}) const { return m_folder + QStringLiteral("/state/") + name; }
    QString database() const { return data(QStringLiteral("ventanilla.db")); }
    QStringList places() const { return {QStringLiteral("--data-dir"), m_folder + QStringLiteral("/data"), QStringLiteral("--state-dir"), m_folder + QStringLiteral("/state")}; }
    Done admin(const QStringList& order, const QStringList& answers = {}, const std::function<void()>& inChild = {}) const { return run(QStringLiteral(ADMIN), places() + order, answers, inChild); }
    Done verify(const QStringList& more = {}) const { return run(QStringLiteral(VERIFIER), places() + more); }

    /// Founds it; the passwords are what the program printed.
    void found()
    {
        const Done demo = admin({QStringLiteral("demo")});
        if (demo.code != 0)
            qFatal("there is no demonstration: %s", qPrintable(demo.err));
        for (const char* login : {"supervisora", "supervisor", "administrador", "operadora"}) {
            const QRegularExpression line(QStringLiteral("\\b%1 +(\\S+)").arg(QLatin1String(login)));
            m_passwords.insert(QLatin1String(login), line.match(demo.out).captured(1));
        }
        static const QRegularExpression codes(QStringLiteral("Códigos de recuperación[^\\n]*\\n((?:  \\S+\\n)+)"));
        m_codes = codes.match(demo.out).captured(1).split(QRegularExpression(QStringLiteral("\\s+")), Qt::SkipEmptyParts);
    }
    QStringList who(const char* login) const { return {QLatin1String(login), m_passwords.value(QLatin1String(login))}; }
    /// The printed ones.
    QStringList recoveryCodes() const { return m_codes; }
    QString password(const char* login) const { return m_passwords.value(QLatin1String(login)); }
    /// The same people elsewhere.
    void takePasswordsOf(const Place& other)
    {
        m_passwords = other.m_passwords;
        m_codes = other.m_codes;
    }

    Done backUp(const QString& file) const { return admin({QStringLiteral("backup"), file}, who("administrador")); }
    /// Two supervisors restore; the fingerprint's end is read where the program prints it, in an attempt that fails.
    QStringList answers(const QString& file, const QStringList& more = {}) const
    {
        const QStringList asked = who("supervisora") + who("supervisor");
        const Done shown = admin(more + QStringList {QStringLiteral("restore"), file}, asked + QStringList {QStringLiteral("zzzz")});
        static const QRegularExpression print(QStringLiteral("Huella: [0-9a-f]{60}([0-9a-f]{4})"));
        const auto match = print.match(shown.out);
        if (shown.code != 1 || !match.hasMatch())
            qFatal("nobody is asked: %d %s %s", shown.code, qPrintable(shown.out), qPrintable(shown.err));
        return asked + QStringList {match.captured(1)};
    }
    Done restore(const QString& file, const QStringList& more = {}) const { return admin(more + QStringList {QStringLiteral("restore"), file}, answers(file, more)); }

private:
    QString m_folder;
    QMap<QString, QString> m_passwords {};
    QStringList m_codes {};
};

/// Tests that have an office each: a copy of the one that was founded once.
class OfTheFoundedOffice : public QObject
{
protected:
    QTemporaryDir m_folder {};
    std::unique_ptr<Place> m_founded {};

    QString at(const QString& name) const { return m_folder.filePath(QLatin1String(QTest::currentTestFunction()) + QLatin1String(QTest::currentDataTag() ? QTest::currentDataTag() : "") + u'-' + name); }
    /// An office of its own for each test: a copy of the one that was founded once.
    Place office(const QString& name = QStringLiteral("office")) const
    {
        const QString to = at(name);
        if (!QDir().mkpath(to) || QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), m_folder.filePath(QStringLiteral("founded/.")), to}) != 0)
            qFatal("the office cannot be copied");
        Place place(to);
        place.takePasswordsOf(*m_founded);
        return place;
    }

    void foundOnce()
    {
        m_founded = std::make_unique<Place>(m_folder.filePath(QStringLiteral("founded")));
        QVERIFY(QDir().mkpath(m_folder.filePath(QStringLiteral("founded"))));
        m_founded->found();
    }
};

} // namespace ventanilla::restoring
