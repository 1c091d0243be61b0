#include "app/AdminCommands.h"

#include "core/Login.h"
#include "services/Accounts.h"
#include "services/Staff.h"
#include "ui/StaffWords.h"
#include "ui/Words.h"

#include <QLocale>

// Accounts: of staff, and the lock-outs of the people they serve.

namespace ventanilla {

Result<void> AdminCommands::enrol(const QByteArray& login)
{
    m_terminal.complain(tr("Ahora una supervisión da acceso a %1.").arg(QString::fromLatin1(login)));
    TRY_DO(signIn(tr("quien supervisa")));
    TRY(name, m_terminal.ask(tr("Apellidos y nombres de la cuenta nueva:")));
    if (name.isEmpty())
        return ErrorCode::NameMalformed;
    TRY(typedCedula, m_terminal.ask(tr("Cédula de la cuenta nueva (vacío si no quiere darla):")));
    std::optional<Cedula> cedula;
    if (!typedCedula.isEmpty()) {
        TRY(number, Cedula::parse(typedCedula));
        cedula = number;
    }
    TRY(password, m_terminal.askNewSecret(tr("Contraseña de la cuenta nueva (la cambiará al entrar):"), tr("Otra vez la contraseña:"), tr("No son iguales. Escríbala de nuevo.")));
    TRY(reply, perform(EnrolStaff {login, name, cedula, std::move(password)}));
    return signOut();
}

int AdminCommands::addStaff(const QString& typedLogin, const QString& typedRole)
{
    const auto add = [&]() -> Result<QByteArray> {
        TRY(login, parseLogin(typedLogin));
        TRY(role, parseRole(typedRole.toUtf8()));
        TRY_DO(openOffice());
        TRY_DO(signIn(tr("quien administra")));
        auto added = perform(AddStaff {login, role});
        TRY_DO(signOut());
        // An account that the supervisor did not finish is taken up where it stands.
        if (!added && added.error().code != ErrorCode::LoginTaken)
            return added.error();
        TRY_DO(enrol(login));
        return login;
    };
    const auto done = add();
    if (!done)
        return refuse(done.error());
    m_terminal.say(tr("Cuenta lista: %1").arg(QString::fromLatin1(done.value())));
    return 0;
}

int AdminCommands::listStaff()
{
    return doAs(tr("quien administra o supervisa"), [&]() -> Result<void> {
        TRY(reply, perform(ListStaff {}));
        for (const ListStaff::Member& member : reply.members) {
            const QString state = !member.enabled ? tr("desactivada")
                : !member.enrolled                ? tr("espera a una supervisión")
                : member.locked                   ? tr("bloqueada")
                : member.temporary                ? tr("debe cambiar la contraseña")
                                                  : tr("activa");
            const QString signedIn = member.signedInMs == 0 ? tr("nunca entró") : QLocale().toString(QDateTime::fromMSecsSinceEpoch(member.signedInMs), QLocale::ShortFormat);
            m_terminal.say(QStringLiteral("%1  %2  %3  %4").arg(QString::fromLatin1(member.login), -32).arg(Words::of(member.role), -20).arg(state, -28).arg(signedIn));
        }
        return {};
    });
}

Result<LeaveReason> AdminCommands::askLeave()
{
    const QList<LeaveReason> reasons = leaveReasons();
    for (qsizetype i = 0; i < reasons.size(); ++i)
        m_terminal.complain(QStringLiteral("  %1  %2").arg(i + 1).arg(StaffWords::of(reasons.at(i))));
    TRY(typed, m_terminal.ask(tr("Por qué se da de baja (número de la lista):")));
    const int chosen = typed.toInt();
    if (chosen < 1 || chosen > reasons.size())
        return ErrorCode::ReasonUnknown;
    return reasons.at(chosen - 1);
}

int AdminCommands::disableStaff(const QString& typedLogin, const QString& typedReason)
{
    const auto named = leaveReasonNamed(typedReason.toLatin1());
    if (!typedReason.isEmpty() && !named)
        return refuse(named.error());
    return doAs(tr("quien administra"), [&]() -> Result<void> {
        TRY(login, parseLogin(typedLogin));
        TRY(reason, typedReason.isEmpty() ? askLeave() : named);
        TRY(reply, perform(DisableStaff {login, reason}));
        m_terminal.say(tr("Cuenta desactivada: %1. Si abría datos personales, las claves se renuevan cuando entre una supervisión.").arg(QString::fromLatin1(login)));
        return {};
    });
}

int AdminCommands::resetStaff(const QString& typedLogin)
{
    return doAs(tr("quien supervisa"), [&]() -> Result<void> {
        TRY(login, parseLogin(typedLogin));
        TRY(password, m_terminal.askNewSecret(tr("Contraseña nueva de %1 (la cambiará al entrar):").arg(QString::fromLatin1(login)), tr("Otra vez la contraseña:"),
                                              tr("No son iguales. Escríbala de nuevo.")));
        TRY(reply, perform(ResetPassword {login, std::move(password)}));
        m_terminal.say(tr("Contraseña cambiada: %1").arg(QString::fromLatin1(login)));
        return {};
    });
}

int AdminCommands::unlockStaff(const QString& typedLogin)
{
    return doAs(tr("quien supervisa"), [&]() -> Result<void> {
        TRY(login, parseLogin(typedLogin));
        TRY(reply, perform(UnlockStaff {login}));
        m_terminal.say(tr("Cuenta desbloqueada: %1").arg(QString::fromLatin1(login)));
        return {};
    });
}

int AdminCommands::unlockPerson(const QString& typedKind)
{
    const auto kind = parseIdentifierKind(typedKind.toUtf8());
    if (!kind)
        return refuse(kind.error());
    return doAs(tr("quien supervisa"), [&]() -> Result<void> {
        TRY(typed, m_terminal.ask(tr("Número de la persona:")));
        TRY(identifier, Identifier::parse(kind.value(), typed));
        TRY(reply, perform(UnlockPerson {identifier}));
        m_terminal.say(tr("La persona puede ser validada otra vez."));
        return {};
    });
}

} // namespace ventanilla
