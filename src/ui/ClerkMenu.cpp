#include "ui/ClerkMenu.h"

#include <QActionGroup>

namespace ventanilla {

ClerkMenu::ClerkMenu(Appearance& appearance, QWidget* parent) : QMenu(parent), m_appearance(appearance)
{
    setObjectName(QStringLiteral("clerkMenu"));
}

QAction* ClerkMenu::add(QMenu& menu, const char* name, const QString& words, const QString& key)
{
    // The key is only shown: the window itself listens to it.
    QAction* action = menu.addAction(key.isEmpty() ? words : words + u'\t' + key);
    action->setObjectName(QLatin1String(name));
    return action;
}

QMenu* ClerkMenu::addChoices(const char* name, const QString& words)
{
    QMenu* menu = addMenu(words);
    menu->setObjectName(QLatin1String(name));
    return menu;
}

void ClerkMenu::open(const QPoint& globalPos, const For& who)
{
    clear();
    qDeleteAll(findChildren<QMenu*>(Qt::FindDirectChildrenOnly));

    if (who.pages) {
        connect(add(*this, "menuDeskAction", tr("Mostrador"), QStringLiteral("F2")), &QAction::triggered, this, &ClerkMenu::deskWanted);
        connect(add(*this, "menuActivityAction", tr("Mi actividad")), &QAction::triggered, this, &ClerkMenu::activityWanted);
        if (who.audit)
            connect(add(*this, "menuAuditAction", tr("Registro"), QStringLiteral("Ctrl+2")), &QAction::triggered, this, &ClerkMenu::auditWanted);
        if (who.verify)
            connect(add(*this, "menuVerifyAction", tr("Verificación"), QStringLiteral("Ctrl+3")), &QAction::triggered, this, &ClerkMenu::verifyWanted);
        if (who.mail)
            connect(add(*this, "menuMailAction", tr("Correo"), QStringLiteral("Ctrl+5")), &QAction::triggered, this, &ClerkMenu::mailWanted);
        if (who.staff)
            connect(add(*this, "menuStaffAction", tr("Personal"), QStringLiteral("Ctrl+6")), &QAction::triggered, this, &ClerkMenu::staffWanted);
        if (who.policy)
            connect(add(*this, "menuPolicyAction", tr("Reglas"), QStringLiteral("Ctrl+8")), &QAction::triggered, this, &ClerkMenu::policyWanted);
        if (who.backup)
            connect(add(*this, "menuBackupAction", tr("Respaldo"), QStringLiteral("Ctrl+9")), &QAction::triggered, this, &ClerkMenu::backupWanted);
        if (who.channels)
            connect(add(*this, "menuChannelsAction", tr("Canales"), QStringLiteral("Ctrl+0")), &QAction::triggered, this, &ClerkMenu::channelsWanted);
        connect(add(*this, "menuPasswordAction", tr("Cambiar contraseña…")), &QAction::triggered, this, &ClerkMenu::passwordWanted);
        addSeparator();
    }

    QMenu* language = addChoices("languageMenu", tr("Idioma"));
    // Each language is named in itself, whatever the window speaks.
    const std::initializer_list<std::tuple<Language, const char*, QString>> languages {{Language::Spanish, "spanishAction", QStringLiteral("Español")},
                                                                                      {Language::English, "englishAction", QStringLiteral("English")}};
    auto* spoken = new QActionGroup(language);
    for (const auto& [value, name, words] : languages) {
        QAction* action = add(*language, name, words);
        action->setCheckable(true);
        action->setChecked(m_appearance.language() == value);
        spoken->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = value] { m_appearance.setLanguage(chosen); });
    }

    QMenu* look = addChoices("lookMenu", tr("Apariencia"));
    const std::initializer_list<std::tuple<Appearance::Choice, const char*, QString>> looks {
        {Appearance::Choice::System, "systemLookAction", tr("Como el sistema")},
        {Appearance::Choice::Light, "lightLookAction", tr("Clara")},
        {Appearance::Choice::Dark, "darkLookAction", tr("Oscura")},
        {Appearance::Choice::Contrast, "contrastLookAction", tr("Alto contraste")},
    };
    auto* worn = new QActionGroup(look);
    for (const auto& [value, name, words] : looks) {
        QAction* action = add(*look, name, words);
        action->setCheckable(true);
        action->setChecked(m_appearance.choice() == value);
        worn->addAction(action);
        connect(action, &QAction::triggered, this, [this, chosen = value] { m_appearance.setChoice(chosen); });
    }

    QMenu* letters = addChoices("lettersMenu", tr("Tamaño del texto"));
    auto* sizes = new QActionGroup(letters);
    for (const int percent : Appearance::percents) {
        //: size of the letters; a no-break blank before the sign
        QAction* action = letters->addAction(tr("%1 %").arg(percent));
        action->setObjectName(QStringLiteral("letters%1Action").arg(percent));
        action->setCheckable(true);
        action->setChecked(m_appearance.percent() == percent);
        sizes->addAction(action);
        connect(action, &QAction::triggered, this, [this, percent] { m_appearance.setPercent(percent); });
    }

    addSeparator();
    connect(add(*this, "menuHelpAction", tr("Ayuda"), QStringLiteral("F1")), &QAction::triggered, this, &ClerkMenu::helpWanted);
    QAction* full = add(*this, "menuFullScreenAction", tr("Pantalla completa"), QStringLiteral("F11"));
    full->setCheckable(true);
    full->setChecked(who.fullScreen);
    connect(full, &QAction::triggered, this, &ClerkMenu::fullScreenWanted);
    if (who.open) {
        addSeparator();
        connect(add(*this, "menuLockAction", tr("Bloquear"), QStringLiteral("Ctrl+L")), &QAction::triggered, this, &ClerkMenu::lockWanted);
        connect(add(*this, "menuSignOutAction", tr("Salir")), &QAction::triggered, this, &ClerkMenu::signOutWanted);
    }
    popup(globalPos);
    if (!actions().isEmpty())
        setActiveAction(actions().first());
}

} // namespace ventanilla
