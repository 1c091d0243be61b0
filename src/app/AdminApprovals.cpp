#include "app/AdminCommands.h"

#include "app/Rules.h"
#include "core/Login.h"
#include "services/PolicyChange.h"
#include "ui/ApprovalWords.h"
#include "ui/Words.h"

// What a second person approves at the same terminal.

namespace ventanilla {

namespace {

Result<ErasureReason> reasonNamed(const QString& name)
{
    for (const ErasureReason reason : erasureReasons()) {
        if (QString::fromLatin1(erasureReasonName(reason)) == name)
            return reason;
    }
    return ErrorCode::ReasonUnknown;
}

} // namespace

Result<Approval> AdminCommands::askSecond(const Asked& what)
{
    TRY(asked, perform(AskApproval {what}));
    const ApprovalWords::Sheet sheet = ApprovalWords::of(asked.summary);
    m_terminal.say(sheet.what);
    m_terminal.say(QStringLiteral("  ") + sheet.subject);
    for (const QString& line : sheet.lines)
        m_terminal.say(QStringLiteral("  ") + line);
    m_terminal.complain(sheet.why);
    TRY(typedLogin, m_terminal.ask(tr("Usuario de quien aprueba:")));
    TRY(login, parseLogin(typedLogin));
    TRY(password, m_terminal.askSecret(tr("Contraseña:")));
    //: %1 "The last four of the number"
    TRY(lastFour, m_terminal.ask(tr("%1 (%2):").arg(QString(sheet.lastFour).remove(u'&'), sheet.lastFourHint)));
    TRY(reply, perform(Approve {login, std::move(password), Secret::fromText(std::move(lastFour)), what, asked.shown}));
    return reply.approval;
}

Result<ErasureReason> AdminCommands::askReason()
{
    const QList<ErasureReason> reasons = erasureReasons();
    for (qsizetype i = 0; i < reasons.size(); ++i)
        m_terminal.complain(QStringLiteral("  %1  %2").arg(i + 1).arg(ApprovalWords::of(reasons.at(i))));
    TRY(typed, m_terminal.ask(tr("Por qué se borran (número de la lista):")));
    const int chosen = typed.toInt();
    if (chosen < 1 || chosen > reasons.size())
        return ErrorCode::ReasonUnknown;
    return reasons.at(chosen - 1);
}

int AdminCommands::erasePerson(const QString& typedKind, const QString& typedReason)
{
    const auto kind = parseIdentifierKind(typedKind.toUtf8());
    if (!kind)
        return refuse(kind.error());
    if (const auto named = reasonNamed(typedReason); !typedReason.isEmpty() && !named)
        return refuse(named.error());
    return doAs(tr("quien supervisa"), [&]() -> Result<void> {
        TRY(typed, m_terminal.ask(tr("Número de la persona:")));
        TRY(identifier, Identifier::parse(kind.value(), typed));
        TRY(found, perform(SeekErasure {identifier}));
        m_terminal.say(QStringLiteral("%1  %2").arg(found.name, found.number));
        TRY(reason, typedReason.isEmpty() ? askReason() : reasonNamed(typedReason));
        TRY(approval, askSecond(ErasureAsked {found.person, reason}));
        TRY(erased, perform(ErasePerson {found.person, reason, approval}));
        m_terminal.say(tr("Datos borrados. Entrada %1 del registro.").arg(erased.entry));
        if (!erased.settled)
            m_terminal.complain(tr("Otro programa está leyendo la base: los últimos restos salen del disco al cerrar el mostrador."));
        return {};
    });
}

int AdminCommands::approvePolicy(const QString& path)
{
    const auto bytes = readPolicyBytes(path);
    if (!bytes)
        return refuse(bytes.error());
    return doAs(
        tr("quien administra"),
        [&]() -> Result<void> {
            const PolicyAsked what {bytes.value()};
            const auto approval = askSecond(what);
            if (!approval && approval.error().code == ErrorCode::PolicyMalformed)
                m_terminal.complain(tr("%1, línea %2: %3").arg(path).arg(approval.error().number).arg(approval.error().text));
            if (!approval)
                return approval.error();
            TRY(reply, perform(ApprovePolicy {what.toml, approval.value()}));
            m_terminal.say(tr("Política aprobada: entrada %1 del registro, huella %2. Vale desde que el mostrador se abra con ese archivo; cualquier otro se rechaza.")
                               .arg(reply.entry)
                               .arg(QString::fromLatin1(reply.hash)));
            return {};
        },
        true);
}

} // namespace ventanilla
