#include "UnpackedExport.h"

#include "crypto/Crypto.h"
#include "services/ConfirmVisit.h"
#include "support/VisitSteps.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>

namespace ventanilla {

namespace {
constexpr int waitMs = 120'000;
} // namespace

Said runIn(const QString& folder, const QString& program, const QStringList& arguments)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(waitMs)) {
        process.kill();
        return {-1, {}, process.errorString()};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

UnpackedExport::UnpackedExport(const QString& zip)
{
    const Said said = runIn(m_folder.path(), QStringLiteral("python3"), {QStringLiteral("-m"), QStringLiteral("zipfile"), QStringLiteral("-e"), zip, QStringLiteral(".")});
    if (said.code != 0)
        qFatal("the export cannot be unpacked: %s", qPrintable(said.err));
}

UnpackedExport::UnpackedExport(const UnpackedExport& other)
{
    for (const QString& name : other.files())
        write(name, other.read(name));
}

QString UnpackedExport::path(const QString& name) const
{
    return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
}

QByteArray UnpackedExport::read(const QString& name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void UnpackedExport::write(const QString& name, const QByteArray& bytes) const
{
    QDir(m_folder.path()).mkpath(QFileInfo(name).path());
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

void UnpackedExport::remove(const QString& name) const
{
    if (!QFile::remove(path(name)))
        qFatal("%s cannot be removed", qPrintable(name));
}

QStringList UnpackedExport::files() const
{
    QStringList names;
    const QDir top(m_folder.path());
    for (QDirIterator it(m_folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
        names.append(top.relativeFilePath(it.next()));
    names.sort();
    return names;
}

void UnpackedExport::sumAgain() const
{
    QByteArray sums;
    for (const QString& name : files()) {
        if (!name.startsWith(QLatin1String("SHA256SUMS")))
            sums += crypto::sha256(read(name)).toHex() + "  " + name.toUtf8() + '\n';
    }
    write(QStringLiteral("SHA256SUMS"), sums);
}

Said UnpackedExport::verify(const QStringList& arguments) const
{
    return runIn(m_folder.path(), QStringLiteral("python3"), QStringList {QStringLiteral("-B"), QStringLiteral("verify.py")} + arguments);
}

QStringList UnpackedExport::commands() const
{
    QStringList commands;
    for (const QString& line : QString::fromUtf8(read(QStringLiteral("LEAME.txt"))).split(u'\n')) {
        if (line.startsWith(QLatin1String("    $ ")))
            commands.append(line.sliced(6));
    }
    return commands;
}

QString folderOf(const ledger::VerifierKey& key)
{
    return QString::fromLatin1(key.origin().last(8));
}

ledger::VerifierKey deskKey(const TestOffice& office)
{
    const auto keys = office.state().verifierKeys();
    for (const ledger::VerifierKey& key : keys.value()) {
        if (!key.origin().contains("/admin/"))
            return key;
    }
    qFatal("the desk has no key");
}

void workADay(TestOffice& office)
{
    steps::begin(office);
    const IdentityTicket ticket = steps::validated(office);
    steps::proveEmail(office, ticket);
    if (!office.perform(ConfirmVisit {ticket}))
        qFatal("the visit is not confirmed");
    // More than one tile of entries: refusals are entries too.
    for (int i = 0; i < 300; ++i)
        (void)office.perform(ExportLog {QString()});
    office.clock().passMinutes(1);
    if (!office.perform(SignOut {}) || !office.signIn(TestOffice::supervisorLogin))
        qFatal("nobody supervises");
}

Result<Exported> tryToExport(TestOffice& office, ExportLog order)
{
    auto let = office.perform(std::move(order));
    return let ? office.carryOut(std::move(let).value().job) : Result<Exported>(let.error());
}

Exported exported(TestOffice& office, const QString& zip, LogSelection selection, bool openings, std::optional<SigningFile> signing)
{
    auto done = tryToExport(office, ExportLog {zip, std::move(selection), openings, std::move(signing)});
    if (!done)
        qFatal("there is no export: error %d %s", int(done.error().code), qPrintable(done.error().detail));
    return done.value();
}

} // namespace ventanilla
