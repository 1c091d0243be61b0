#include "app/VerifyInput.h"

#include "crypto/Crypto.h"
#include "ledger/HandedNote.h"
#include "ledger/HeadSlots.h"
#include "ledger/KeyRing.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <optional>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ventanilla {

namespace {

constexpr qsizetype headBytesMax = ledger::HeadSlots::slotBytes * ledger::HeadSlots::slotCount;
constexpr std::size_t keyBytes = 32;
constexpr qsizetype headFilesMax = 1000;
constexpr mode_t foreignEyes = 0077;  ///< group and others, any right
constexpr mode_t foreignHands = 0002; ///< others may write

/// Reads a small regular file (never a pipe or a device) whose mode has none of the bits `refused`.
/// Errors: FileMissing, FileUnreadable, KeyUnsafePermissions.
Result<Secret> readSmallFile(const QString& path, qsizetype bytesMax, mode_t refused)
{
    const int file =
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (file < 0)
        return errno == ENOENT || errno == ENOTDIR ? ErrorCode::FileMissing
                                                   : ErrorCode::FileUnreadable;
    struct Close
    {
        int file;
        ~Close() { ::close(file); }
    } close{file};
    struct stat status{};
    if (::fstat(file, &status) != 0 || !S_ISREG(status.st_mode) || status.st_size > bytesMax)
        return ErrorCode::FileUnreadable;
    if ((status.st_mode & refused) != 0)
        return ErrorCode::KeyUnsafePermissions;
    Secret bytes(std::size_t(status.st_size));
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t got = ::read(file, bytes.data() + done, bytes.size() - done);
        if (got <= 0)
            return ErrorCode::FileUnreadable;
        done += std::size_t(got);
    }
    return bytes;
}

/// 64 hexadecimal digits and at most one newline.
std::optional<Secret> fromHex(const Secret& text)
{
    QByteArrayView digits = text.view();
    if (digits.endsWith('\n'))
        digits.chop(1);
    if (digits.size() != qsizetype(2 * keyBytes))
        return std::nullopt;
    const auto nibble = [](char c) {
        return c >= '0' && c <= '9'   ? c - '0'
               : c >= 'a' && c <= 'f' ? c - 'a' + 10
               : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                      : -1;
    };
    Secret key(keyBytes);
    for (std::size_t i = 0; i < keyBytes; ++i) {
        const int high = nibble(digits.at(qsizetype(2 * i)));
        const int low = nibble(digits.at(qsizetype(2 * i + 1)));
        if (high < 0 || low < 0)
            return std::nullopt;
        key.data()[i] = char(high * 16 + low);
    }
    if (key.isZero())
        return std::nullopt;
    return key;
}

QString why(ErrorCode code)
{
    switch (code) {
    case ErrorCode::FileMissing:
        return QStringLiteral("it is not there");
    case ErrorCode::KeyUnsafePermissions:
        return QStringLiteral("its permissions are too open");
    default:
        return QStringLiteral("it cannot be read");
    }
}

void readKeys(const VerifyPlaces& places, VerifyInput& input)
{
    const bool given = !places.vkeyFile.isEmpty();
    const QString path =
        given ? places.vkeyFile : QDir(places.stateDir).filePath(QStringLiteral("vkey"));
    const QByteArray trust = given ? "given" : "this PC";
    const QString which =
        given ? QStringLiteral("the given key file") : QStringLiteral("the state folder's vkey");
    const auto text = readSmallFile(path, ledger::KeyRing::bytesMax, foreignHands);
    if (!text) {
        input.notChecked.append(
            QStringLiteral("everything: %1 was not used, %2").arg(which, why(text.error().code)));
        return;
    }
    const auto ring = ledger::KeyRing::parse(text.value().view());
    if (!ring) {
        input.notChecked.append(
            ring.error().code == ErrorCode::KeyMissing
                ? QStringLiteral("everything: %1 holds no key").arg(which)
                : QStringLiteral("everything: %1 was not used, line %2 is no verifier key")
                      .arg(which)
                      .arg(ring.error().number));
        return;
    }
    for (const ledger::VerifierKey& key : ring.value().keys())
        input.request.trusted.append(storage::TrustedLog{key, trust});
}

/// The newest note of a log in one of the files with two slots; empty when there is none, and said
/// (as `what`) where there is a file and it cannot be used.
QByteArray readSlots(const QString& path, const QString& what, const ledger::VerifierKey& key,
                     VerifyInput& input)
{
    const auto file = readSmallFile(path, headBytesMax, foreignHands);
    const QString origin = QString::fromLatin1(key.origin());
    if (!file) {
        // That there is none is said by the verifier itself.
        if (file.error().code != ErrorCode::FileMissing)
            input.notChecked.append(QStringLiteral("%1: %2 was not used, %3")
                                        .arg(origin, what, why(file.error().code)));
        return {};
    }
    if (const auto newest = ledger::HeadSlots::newest(file.value().view(), key); newest)
        return *newest;
    // A slot that holds a whole note of this log under another key is for the verifier to judge; a
    // torn one is not.
    for (int slot = 0; slot < ledger::HeadSlots::slotCount; ++slot) {
        const QByteArray note = ledger::HeadSlots::slot(file.value().view(), slot);
        if (!note.isEmpty() && ledger::Checkpoint::read(note))
            return note;
    }
    input.notChecked.append(QStringLiteral("%1: %2 cannot be read").arg(origin, what));
    return {};
}

void readHead(const QString& stateDir, storage::TrustedLog& log, VerifyInput& input)
{
    const QDir folder(stateDir);
    const QString number =
        QStringLiteral("%1").arg(ledger::logNumber(log.key.publicKey()), 8, 16, QLatin1Char('0'));
    log.remembered = readSlots(folder.filePath(QStringLiteral("head-") + number),
                               QStringLiteral("the remembered head"), log.key, input);
    const QString anchor = QStringLiteral("anchor-") + number;
    const QByteArray handedOut =
        readSlots(folder.filePath(anchor), QStringLiteral("the checkpoint that was handed out last"),
                  log.key, input);
    if (!handedOut.isEmpty())
        input.request.anchors.append(storage::GivenAnchor{handedOut, anchor.toLatin1()});
}

void readHeads(const QString& stateDir, VerifyInput& input)
{
    QList<qint64> trusted;
    for (storage::TrustedLog& log : input.request.trusted) {
        trusted.append(ledger::logNumber(log.key.publicKey()));
        readHead(stateDir, log, input);
    }
    const QStringList files =
        QDir(stateDir).entryList({QStringLiteral("head-*"), QStringLiteral("anchor-*")}, QDir::Files,
                                 QDir::Name);
    for (const QString& name : files.first(qMin(files.size(), headFilesMax))) {
        bool number = false;
        const QStringView digits = QStringView(name).sliced(name.indexOf(QLatin1Char('-')) + 1);
        const qint64 log = digits.size() == 8 ? qint64(digits.toUInt(&number, 16)) : -1;
        if (number && !trusted.contains(log) && !input.request.known.contains(log))
            input.request.known.append(log);
    }
}

void readRowKey(const QString& stateDir, VerifyInput& input)
{
    const auto text = readSmallFile(QDir(stateDir).filePath(QStringLiteral("counter.key")),
                                    qsizetype(2 * keyBytes) + 1, foreignEyes);
    if (!text) {
        if (text.error().code != ErrorCode::FileMissing)
            input.notChecked.append(
                QStringLiteral("rows: counter.key was not used, %1").arg(why(text.error().code)));
        return;
    }
    const auto key = fromHex(text.value());
    if (!key) {
        input.notChecked.append(
            QStringLiteral("rows: counter.key was not used, it is no key of 32 bytes"));
        return;
    }
    if (auto rowKey = crypto::hkdfSha256(*key, "row-mac"); rowKey)
        input.request.rowKey = std::move(rowKey).value();
    else
        input.notChecked.append(QStringLiteral("rows: no row key could be derived"));
}

} // namespace

Result<storage::GivenAnchor> VerifyInput::readCheckpoint(const QString& path)
{
    if (path == QLatin1String("-")) {
        QFile in;
        if (!in.open(stdin, QIODevice::ReadOnly))
            return ErrorCode::FileUnreadable;
        TRY(note, ledger::HandedNote::read(in.read(ledger::HandedNote::bytesMax + 1)));
        return storage::GivenAnchor{note, "standard input"};
    }
    TRY(bytes, readSmallFile(path, ledger::HandedNote::bytesMax, 0));
    TRY(note, ledger::HandedNote::read(bytes.view()));
    return storage::GivenAnchor{note, QFile::encodeName(path)};
}

VerifyInput VerifyInput::gather(const VerifyPlaces& places)
{
    VerifyInput input{
        storage::ScanRequest{QDir(places.dataDir).filePath(QStringLiteral("ventanilla.db"))}};
    if (QFile::exists(QDir(places.stateDir).filePath(QStringLiteral("restoring"))))
        input.notChecked.append(QStringLiteral("a restore was decided and stands half done: the next start of the desk, or ventanilla-admin, finishes it"));
    readKeys(places, input);
    readHeads(places.stateDir, input);
    readRowKey(places.stateDir, input);
    return input;
}

} // namespace ventanilla
