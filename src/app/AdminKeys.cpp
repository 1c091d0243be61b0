#include "app/AdminCommands.h"

#include "core/Login.h"
#include "services/Accounts.h"

// The master key: its change, and the printed codes.

namespace ventanilla {

int AdminCommands::rotateKeys()
{
    return doAs(tr("quien supervisa"), [&]() -> Result<void> {
        bool begin = true;
        for (;;) {
            auto step = perform(RotateKeys {begin});
            if (!step)
                return step.error();
            begin = false;
            const RotateKeys::Reply& reply = step.value();
            if (reply.finished) {
                m_terminal.say(tr("Claves renovadas: %n personas.", nullptr, int(reply.all)));
                return {};
            }
            if (reply.waits) {
                m_terminal.say(tr("Queda lo de quien está siendo atendido: el mostrador lo termina cuando entre una supervisión, o con esta misma orden."));
                return {};
            }
            m_terminal.say(tr("%1 de %2 personas").arg(reply.done).arg(reply.all));
        }
    });
}

int AdminCommands::renewRecovery()
{
    return doAs(tr("quien supervisa"), [&]() -> Result<void> {
        TRY(reply, perform(RenewRecovery {}));
        sayCodes(reply.codes);
        m_terminal.say(tr("Los códigos de antes ya no abren nada: destruya las hojas."));
        return {};
    });
}

int AdminCommands::recover(const QString& typedRole)
{
    const auto made = [&]() -> Result<RecoverOffice::Reply> {
        TRY(role, parseRole(typedRole.toUtf8()));
        TRY_DO(openOffice());
        TRY(code, m_terminal.askSecret(tr("Código de recuperación:")));
        TRY(typedLogin, m_terminal.ask(tr("Usuario de la cuenta nueva:")));
        TRY(login, parseLogin(typedLogin));
        TRY(name, m_terminal.ask(tr("Apellidos y nombres:")));
        TRY(password, m_terminal.askNewSecret(tr("Contraseña:"), tr("Otra vez la contraseña:"), tr("No son iguales. Escríbala de nuevo.")));
        return perform(RecoverOffice {std::move(code), login, name, role, std::move(password)});
    }();
    if (!made)
        return refuse(made.error());
    m_terminal.say(tr("Cuenta lista. El código usado ya no sirve; este lo reemplaza, no se muestra otra vez:"));
    m_terminal.say(QStringLiteral("  ") + QString::fromLatin1(made.value().nextCode.view()));
    return 0;
}

} // namespace ventanilla
