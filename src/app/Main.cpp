#include "app/Desk.h"
#include "app/Process.h"
#include "app/StateFolder.h"
#include "crypto/Crypto.h"
#include "ui/Languages.h"

#include <QApplication>
#include <QCommandLineParser>

#include <cstdio>
#include <cstdlib>

namespace {

using namespace ventanilla;

QString text(const char* source)
{
    return QCoreApplication::translate("Main", source);
}

/// What the command line may say.
struct CommandLine
{
    QCommandLineParser parser {};
    QCommandLineOption dataDir {QStringLiteral("data-dir"), text(QT_TRANSLATE_NOOP("Main", "Carpeta de datos.")), QStringLiteral("carpeta"), defaultDataFolder()};
    QCommandLineOption stateDir {QStringLiteral("state-dir"), text(QT_TRANSLATE_NOOP("Main", "Carpeta de claves de este mostrador.")), QStringLiteral("carpeta"), defaultStateFolder()};
    QCommandLineOption policy {QStringLiteral("policy"), text(QT_TRANSLATE_NOOP("Main", "Archivo de política.")), QStringLiteral("archivo")};
    QCommandLineOption printTo {QStringLiteral("print-to"), text(QT_TRANSLATE_NOOP("Main", "Carpeta para la hoja del cierre del día.")), QStringLiteral("carpeta")};
    QCommandLineOption help;
    QCommandLineOption version;

    CommandLine() : help(parser.addHelpOption()), version(parser.addVersionOption())
    {
        parser.setApplicationDescription(text(QT_TRANSLATE_NOOP("Main", "Ventanilla: el mostrador de atención del IESS.")));
        parser.addOptions({dataDir, stateDir, policy, printTo});
    }
};

/// Help and version are for everybody, at a terminal without a screen too; Qt's own options are not known yet and not complained of.
void answerWithoutScreen(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    CommandLine line;
    line.parser.parse(QCoreApplication::arguments());
    if (line.parser.isSet(line.help))
        line.parser.showHelp();
    if (line.parser.isSet(line.version))
        line.parser.showVersion();
}

/// What Qt cannot start without ends the program with words instead of a crash.
void sayNoScreen(QtMsgType type, const QMessageLogContext&, const QString& message)
{
    fputs(qPrintable(message + u'\n'), stderr);
    if (type != QtFatalMsg)
        return;
    fputs(qPrintable(text(QT_TRANSLATE_NOOP("Main", "Ventanilla no encuentra una pantalla. Ábrala desde una sesión de escritorio.")) + u'\n'), stderr);
    std::_Exit(EXIT_FAILURE);
}

} // namespace

int main(int argc, char* argv[])
{
    hardenProcess();
    forgetForeignPlugins();
    QCoreApplication::setApplicationName(QStringLiteral("ventanilla"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VENTANILLA_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral(VENTANILLA_DESKTOP_ID));
    answerWithoutScreen(argc, argv);
    holdSignals();
    const QtMessageHandler usual = qInstallMessageHandler(sayNoScreen);
    QApplication application(argc, argv);
    qInstallMessageHandler(usual);
    QGuiApplication::setQuitOnLastWindowClosed(false);
    Languages languages;
    QCoreApplication::installTranslator(&languages);

    CommandLine line;
    line.parser.process(application);
    const auto value = [&line](const QCommandLineOption& option) { return line.parser.value(option); };

    const auto library = crypto::Library::start();
    Desk desk({value(line.dataDir), value(line.stateDir), value(line.policy), value(line.printTo)}, languages);
    stopOnSignals(&application, [&desk] { desk.stop(); });
    desk.start(library ? Result<void>() : Result<void>(library.error()));
    return QApplication::exec();
}
