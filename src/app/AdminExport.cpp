#include "app/AdminCommands.h"

#include "core/Login.h"
#include "crypto/CmsSigner.h"
#include "ui/Words.h"

#include <QDate>
#include <QDir>
#include <QFile>

// The log, handed out.

namespace ventanilla {

namespace {

/// The first millisecond of a day of this machine's time zone.
Result<qint64> beginningOf(const QString& typed, int daysLater)
{
    const QDate day = QDate::fromString(typed, Qt::ISODate);
    if (!day.isValid())
        return ErrorCode::DateMalformed;
    return day.addDays(daysLater).startOfDay().toMSecsSinceEpoch();
}

Result<qint64> folioOf(const QString& typed)
{
    bool isNumber = false;
    const QString digits = typed.startsWith(QLatin1String("V-"), Qt::CaseInsensitive) ? typed.sliced(2) : typed;
    const qint64 folio = digits.toLongLong(&isNumber);
    if (!isNumber || folio < 1)
        return ErrorCode::NothingToExport;
    return folio;
}

/// A signing file's bytes, and nothing of what is too large to be one.
Result<Secret> readSigningFile(const QString& path)
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return Error {ErrorCode::FileUnreadable, in.errorString(), 0, path};
    QByteArray bytes = in.read(qint64(crypto::CmsSigner::fileBytesMax) + 1);
    Secret secret = Secret::fromBytes(bytes);
    wipe(bytes);
    return secret;
}

} // namespace

Result<LogSelection> AdminCommands::selectionOf(const ExportWords& words)
{
    LogSelection selection;
    if (!words.from.isEmpty()) {
        TRY(from, beginningOf(words.from, 0));
        selection.fromMs = from;
    }
    if (!words.to.isEmpty()) {
        TRY(after, beginningOf(words.to, 1));
        selection.toMs = after - 1;
    }
    if (!words.clerk.isEmpty()) {
        TRY(login, parseLogin(words.clerk));
        selection.clerk = login;
    }
    selection.action = words.action.toUtf8();
    if (!words.visit.isEmpty()) {
        TRY(folio, folioOf(words.visit));
        selection.folio = folio;
    }
    return selection;
}

Result<void> AdminCommands::writeExport(const ExportWords& words, LogSelection selection)
{
    if (words.person) {
        TRY(kind, parseIdentifierKind(words.kind.toUtf8()));
        TRY(typed, m_terminal.ask(tr("Número de la persona:")));
        TRY(identifier, Identifier::parse(kind, typed));
        selection.person = identifier;
    }
    ExportLog order {QDir::current().absoluteFilePath(words.file), std::move(selection), words.openings};
    if (!words.signing.isEmpty()) {
        TRY(bytes, readSigningFile(words.signing));
        TRY(password, m_terminal.askSecret(tr("Contraseña del archivo de firma:")));
        order.signing = SigningFile {std::move(bytes), std::move(password)};
    }
    TRY(let, perform(std::move(order)));
    auto exported = m_office->carryOut(let.job);
    exported.waitForFinished();
    TRY(reply, exported.takeResult());
    m_terminal.say(tr("Exportación escrita en %1: %n entradas. Dice cómo comprobarla LEAME.txt, dentro.", nullptr, int(reply.entries)).arg(words.file));
    m_terminal.say(tr("Entrada %1 de este registro, sums:%2").arg(reply.number).arg(QString::fromLatin1(reply.sumsHash)));
    if (words.openings)
        m_terminal.say(tr("Valores abiertos: %1. Trátela como datos personales.").arg(reply.openings));
    // The verdicts of ventanilla-verify: 0 and 10 are whole.
    if (reply.verdict != 0 && reply.verdict != 10)
        m_terminal.complain(tr("ATENCIÓN: el registro no está íntegro (veredicto %1); la exportación lo dice. Véalo con ventanilla-verify.").arg(reply.verdict));
    return {};
}

int AdminCommands::exportLog(const ExportWords& words)
{
    auto selection = selectionOf(words);
    if (!selection)
        return refuse(selection.error());
    return doAs(tr("quien supervisa o audita"), [&] { return writeExport(words, std::move(selection).value()); });
}

} // namespace ventanilla
