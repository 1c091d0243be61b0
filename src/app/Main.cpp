#include "app/Desk.h"
#include "app/Process.h"
#include "app/StateFolder.h"
#include "crypto/Crypto.h"
#include "ui/Languages.h"

#include <QApplication>
#include <QCommandLineParser>

namespace {

QString text(const char* source)
{
    return QCoreApplication::translate("Main", source);
}

} // namespace

int main(int argc, char* argv[])
{
    using namespace ventanilla;
    hardenProcess();
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ventanilla"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VENTANILLA_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("ventanilla"));
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Languages languages;
    QCoreApplication::installTranslator(&languages);

    QCommandLineParser line;
    line.setApplicationDescription(text(QT_TRANSLATE_NOOP("Main", "Ventanilla: el mostrador de atención del IESS.")));
    line.addHelpOption();
    line.addVersionOption();
    const QCommandLineOption dataDir(QStringLiteral("data-dir"), text(QT_TRANSLATE_NOOP("Main", "Carpeta de datos.")), QStringLiteral("carpeta"), defaultDataFolder());
    const QCommandLineOption stateDir(QStringLiteral("state-dir"), text(QT_TRANSLATE_NOOP("Main", "Carpeta de claves de este mostrador.")), QStringLiteral("carpeta"), defaultStateFolder());
    const QCommandLineOption policy(QStringLiteral("policy"), text(QT_TRANSLATE_NOOP("Main", "Archivo de política.")), QStringLiteral("archivo"));
    const QCommandLineOption printTo(QStringLiteral("print-to"), text(QT_TRANSLATE_NOOP("Main", "Carpeta para la hoja del cierre del día.")), QStringLiteral("carpeta"));
    line.addOptions({dataDir, stateDir, policy, printTo});
    line.process(application);

    const auto library = crypto::Library::start();
    Desk desk({line.value(dataDir), line.value(stateDir), line.value(policy), line.value(printTo)}, languages);
    stopOnSignals(&application, [&desk] { desk.stop(); });
    desk.start(library ? Result<void>() : Result<void>(library.error()));
    return QApplication::exec();
}
