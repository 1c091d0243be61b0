#include "app/AdminCommands.h"
#include "app/Process.h"
#include "app/SystemClock.h"
#include "app/StateFolder.h"
#include "crypto/Crypto.h"
#include "ui/Languages.h"

#include <QCommandLineParser>
#include <QGuiApplication>

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
    forgetForeignPlugins();
    // The sheet of a closed day is painted; nothing is ever shown.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
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
    const QCommandLineOption role(QStringLiteral("role"), text(QT_TRANSLATE_NOOP("AdminMain", "Papel de la cuenta nueva: clerk, supervisor, auditor, administrator. Si no se dice: clerk; al recuperar, supervisor.")), QStringLiteral("papel"));
    const QCommandLineOption kind(QStringLiteral("kind"), text(QT_TRANSLATE_NOOP("AdminMain", "Clase de número de la persona: cedula, pasaporte, codigo.")), QStringLiteral("clase"), QStringLiteral("cedula"));
    const QCommandLineOption reason(QStringLiteral("reason"), text(QT_TRANSLATE_NOOP("AdminMain", "Por qué se borran los datos de la persona: person-asks, court-order, registered-twice, kept-long-enough. Por qué se da de baja una cuenta: left, other-work, long-absence, misuse, by-mistake. Si no se dice, se pregunta.")), QStringLiteral("motivo"));
    const QCommandLineOption ifAbsent(QStringLiteral("if-absent"), text(QT_TRANSLATE_NOOP("AdminMain", "No hacer nada si la oficina ya existe.")));
    const QCommandLineOption from(QStringLiteral("from"), text(QT_TRANSLATE_NOOP("AdminMain", "Exportar desde este día (2026-11-23).")), QStringLiteral("día"));
    const QCommandLineOption to(QStringLiteral("to"), text(QT_TRANSLATE_NOOP("AdminMain", "Exportar hasta este día, entero.")), QStringLiteral("día"));
    const QCommandLineOption person(QStringLiteral("person"), text(QT_TRANSLATE_NOOP("AdminMain", "Exportar solo lo de una persona, cuyo número se pregunta.")));
    const QCommandLineOption clerk(QStringLiteral("clerk"), text(QT_TRANSLATE_NOOP("AdminMain", "Exportar solo lo de quien atendió.")), QStringLiteral("usuario"));
    const QCommandLineOption action(QStringLiteral("action"), text(QT_TRANSLATE_NOOP("AdminMain", "Exportar solo una acción, como la escribe el registro.")), QStringLiteral("acción"));
    const QCommandLineOption visit(QStringLiteral("visit"), text(QT_TRANSLATE_NOOP("AdminMain", "Exportar solo una visita.")), QStringLiteral("folio"));
    const QCommandLineOption openings(QStringLiteral("openings"), text(QT_TRANSLATE_NOOP("AdminMain", "Abrir los valores: solo con --person o --visit.")));
    const QCommandLineOption sign(QStringLiteral("sign"), text(QT_TRANSLATE_NOOP("AdminMain", "Firmar la exportación con este archivo PKCS#12; su contraseña se pregunta.")), QStringLiteral("archivo"));
    const QCommandLineOption vkey(QStringLiteral("vkey"), text(QT_TRANSLATE_NOOP("AdminMain", "Al volver a una copia: archivo con las claves públicas en las que se confía, si este equipo no las tiene.")), QStringLiteral("archivo"));
    const QCommandLineOption printTo(QStringLiteral("print-to"), text(QT_TRANSLATE_NOOP("AdminMain", "Carpeta para la hoja del cierre del día.")), QStringLiteral("carpeta"));
    const QCommandLineOption encoding(QStringLiteral("encoding"), text(QT_TRANSLATE_NOOP("AdminMain", "Al importar: en qué está escrito el archivo, si no es UTF-8 (windows-1252).")), QStringLiteral("nombre"));
    line.addOptions({dataDir, stateDir, policy, printTo, encoding, role, kind, reason, ifAbsent, from, to, person, clerk, action, visit, openings, sign, vkey});
    line.addPositionalArgument(QStringLiteral("orden"), text(QT_TRANSLATE_NOOP("AdminMain", "init: crear la oficina | demo: crear una de demostración | staff add USUARIO: cuenta nueva | staff list: las cuentas | staff disable USUARIO: alguien se va | staff reset USUARIO: contraseña olvidada | staff unlock USUARIO: demasiados intentos | person unlock: persona con demasiadas validaciones fallidas | person erase: borrar los datos de una persona, con otra supervisión | policy approve ARCHIVO: cambiar la política, con una supervisión | channels show: cómo salen los correos | channels set: el servidor de correo | channels test DIRECCIÓN: un mensaje de prueba | keys rotate: renovar las claves | recovery renew: códigos de recuperación nuevos | recover: entrar con un código de recuperación | backup ARCHIVO: copia | restore ARCHIVO: volver a una copia, con dos supervisiones | close-day: cerrar el día | export ARCHIVO.zip: el registro, para quien lo compruebe sin Ventanilla | export people NOMBRE: todo lo de una persona, para ella (NOMBRE.pdf y NOMBRE.json) | import people ARCHIVO.csv: el padrón de personas")), QStringLiteral("orden …"));
    line.process(application);

    const auto library = crypto::Library::start();
    SystemClock clock;
    AdminCommands commands({line.value(dataDir), line.value(stateDir), line.value(policy)}, clock);
    if (!library)
        return commands.refuse(library.error());

    const QStringList words = line.positionalArguments();
    const auto is = [&words](const char* first, const char* second) { return words == QStringList {QLatin1String(first), QLatin1String(second)}; };
    const auto isOf = [&words](const char* first, const char* second) { return words.size() == 3 && words.at(0) == QLatin1String(first) && words.at(1) == QLatin1String(second); };
    if (words == QStringList {QStringLiteral("init")})
        return commands.init();
    if (words == QStringList {QStringLiteral("demo")})
        return commands.demo(line.isSet(ifAbsent));
    if (isOf("staff", "add"))
        return commands.addStaff(words.at(2), line.isSet(role) ? line.value(role) : QStringLiteral("clerk"));
    if (is("staff", "list"))
        return commands.listStaff();
    if (isOf("staff", "disable"))
        return commands.disableStaff(words.at(2), line.value(reason));
    if (isOf("staff", "reset"))
        return commands.resetStaff(words.at(2));
    if (isOf("staff", "unlock"))
        return commands.unlockStaff(words.at(2));
    if (is("person", "unlock"))
        return commands.unlockPerson(line.value(kind));
    if (is("person", "erase"))
        return commands.erasePerson(line.value(kind), line.value(reason));
    if (isOf("policy", "approve"))
        return commands.approvePolicy(words.at(2));
    if (is("channels", "show"))
        return commands.showChannels();
    if (is("channels", "set"))
        return commands.setChannels();
    if (isOf("channels", "test"))
        return commands.testChannels(words.at(2));
    if (is("keys", "rotate"))
        return commands.rotateKeys();
    if (is("recovery", "renew"))
        return commands.renewRecovery();
    if (words == QStringList {QStringLiteral("recover")})
        return commands.recover(line.isSet(role) ? line.value(role) : QStringLiteral("supervisor"));
    if (words == QStringList {QStringLiteral("close-day")})
        return commands.closeDay(line.value(printTo));
    if (words.size() == 2 && words.at(0) == QLatin1String("backup"))
        return commands.backUp(words.at(1));
    if (words.size() == 2 && words.at(0) == QLatin1String("restore"))
        return commands.restore(words.at(1), line.value(vkey));
    if (isOf("export", "people"))
        return commands.exportPerson(words.at(2), line.value(kind));
    if (isOf("import", "people"))
        return commands.importPeople(words.at(2), line.value(encoding));
    if (words.size() == 2 && words.at(0) == QLatin1String("export"))
        return commands.exportLog({words.at(1), line.value(from), line.value(to), line.isSet(person), line.value(kind), line.value(clerk), line.value(action), line.value(visit),
                                   line.isSet(openings), line.value(sign)});
    fputs(qPrintable(line.helpText()), stderr);
    return exitUsage;
}
