#pragma once

#include "support/TestOffice.h"

#include "services/ExportLog.h"

#include <QTemporaryDir>

namespace ventanilla {

/// What a program said.
struct Said {
    int code;
    QString out;
    QString err;
};
Said runIn(const QString& folder, const QString& program, const QStringList& arguments);

/// An export unpacked into a folder of its own; a copy is an attacker's to play with.
class UnpackedExport
{
public:
    /// Unpacks with Python's own library.
    explicit UnpackedExport(const QString& zip);
    explicit UnpackedExport(const UnpackedExport& other);
    UnpackedExport& operator=(const UnpackedExport&) = delete;

    QString path(const QString& name = {}) const;
    QByteArray read(const QString& name) const;
    void write(const QString& name, const QByteArray& bytes) const;
    void remove(const QString& name) const;
    /// Relative names, sorted.
    QStringList files() const;
    /// Writes SHA256SUMS anew, as somebody who wants to hide what they did.
    void sumAgain() const;

    /// `python3 verify.py …` in the folder.
    Said verify(const QStringList& arguments) const;
    /// The commands that LEAME.txt gives, each after `    $ `.
    QStringList commands() const;

private:
    QTemporaryDir m_folder {};
};

/// The folder of a log in an export: the last eight digits of its origin.
QString folderOf(const ledger::VerifierKey& key);

/// The desk's key of an office; the administration's.
ledger::VerifierKey deskKey(const TestOffice& office);

/// An office in which a visit changed a person's e-mail, with some more in its log: the desk is open, a supervisor has signed in.
void workADay(TestOffice& office);
/// Exports by whoever has signed in. Fails the program when it does not go.
/// Asked for, made and handed over.
Result<Exported> tryToExport(TestOffice& office, ExportLog order);
Exported exported(TestOffice& office, const QString& zip, LogSelection selection = {}, bool openings = false, std::optional<SigningFile> signing = {});

} // namespace ventanilla
