#include "app/AdminCommands.h"
#include "app/Process.h"
#include "app/SystemClock.h"
#include "app/StateFolder.h"
#include "crypto/Crypto.h"
#include "ui/Languages.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace {

using namespace ventanilla;

constexpr int exitUsage = 2;

QString text(const char* source)
{
    return QCoreApplication::translate("AdminMain", source);
}

} // namespace

int main(int argc, char* argv[])
{
    hardenProcess();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ventanilla-admin"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VENTANILLA_VERSION));
    Languages languages;
    QCoreApplication::installTranslator(&languages);

    QCommandLineParser line;
    line.setApplicationDescription(text(QT_TRANSLATE_NOOP("AdminMain", "Ventanilla: puesta en marcha, cuentas y copias de una oficina.")));
    line.addHelpOption();
    line.addVersionOption();
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), text(QT_TRANSLATE_NOOP("AdminMain", "Carpeta de datos.")), QStringLiteral("carpeta"), defaultDataFolder());
    const QCommandLineOption stateDir(QStringLiteral("state-dir"), text(QT_TRANSLATE_NOOP("AdminMain", "Carpeta de claves de este mostrador.")), QStringLiteral("carpeta"), defaultStateFolder());
    const QCommandLineOption policy(QStringLiteral("policy"), text(QT_TRANSLATE_NOOP("AdminMain", "Archivo de política.")), QStringLiteral("archivo"));
    const QCommandLineOption role(QStringLiteral("role"), text(QT_TRANSLATE_NOOP("AdminMain", "Papel de la cuenta nueva: clerk, supervisor, auditor, administrator.")), QStringLiteral("papel"), QStringLiteral("clerk"));
    const QCommandLineOption ifAbsent(QStringLiteral("if-absent"), text(QT_TRANSLATE_NOOP("AdminMain", "No hacer nada si la oficina ya existe.")));
    line.addOptions({dataDir, stateDir, policy, role, ifAbsent});
    line.addPositionalArgument(QStringLiteral("orden"), text(QT_TRANSLATE_NOOP("AdminMain", "init | demo | staff add USUARIO | staff list | backup ARCHIVO")), QStringLiteral("orden …"));
    line.process(application);

    const auto library = crypto::Library::start();
    SystemClock clock;
    AdminCommands commands({line.value(dataDir), line.value(stateDir), line.value(policy)}, clock);
    if (!library)
        return commands.refuse(library.error());

    const QStringList words = line.positionalArguments();
    if (words == QStringList {QStringLiteral("init")})
        return commands.init();
    if (words == QStringList {QStringLiteral("demo")})
        return commands.demo(line.isSet(ifAbsent));
    if (words.size() == 3 && words.at(0) == QLatin1String("staff") && words.at(1) == QLatin1String("add"))
        return commands.addStaff(words.at(2), line.value(role));
    if (words == QStringList {QStringLiteral("staff"), QStringLiteral("list")})
        return commands.listStaff();
    if (words.size() == 2 && words.at(0) == QLatin1String("backup"))
        return commands.backUp(words.at(1));
    fputs(qPrintable(line.helpText()), stderr);
    return exitUsage;
}
