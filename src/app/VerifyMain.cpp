#include "app/VerifyInput.h"
#include "app/VerifyWords.h"
#include "crypto/Crypto.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QStandardPaths>

#include <cstdio>

using namespace ventanilla;

namespace {

constexpr int commandLineWrong = 2;

/// The program's arguments, or why they are none.
struct Arguments
{
    VerifyPlaces places{};
    bool json = false;
    bool help = false;
    bool version = false;
    QString complaint{};
    QString helpText{};
};

QString own(QStandardPaths::StandardLocation location)
{
    return QStandardPaths::writableLocation(location) + QStringLiteral("/ventanilla");
}

Arguments parse(const QStringList& words)
{
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("VerifyMain", text);
    };
    QCommandLineParser parser;
    parser.setApplicationDescription(tr(QT_TRANSLATE_NOOP(
        "VerifyMain",
        "Comprueba que el registro de Ventanilla está íntegro y que los datos le corresponden. No "
        "escribe nada.\n"
        "Termina con 0 o 10 (íntegro), 20 alterado, 21 recortado, 22 bifurcado, 23 firma que no "
        "vale, 24 datos sin respaldo,\n"
        "25 reloj anómalo, 30 ilegible, 40 sin clave de confianza, 2 orden mal escrita.")));
    const QCommandLineOption data(QStringLiteral("data-dir"),
                                  tr(QT_TRANSLATE_NOOP("VerifyMain", "Carpeta con ventanilla.db.")),
                                  QStringLiteral("DIR"), own(QStandardPaths::GenericDataLocation));
    const QCommandLineOption state(
        QStringLiteral("state-dir"),
        tr(QT_TRANSLATE_NOOP("VerifyMain", "Carpeta con las claves de este equipo.")),
        QStringLiteral("DIR"), own(QStandardPaths::GenericStateLocation));
    const QCommandLineOption vkey(
        QStringLiteral("vkey"),
        tr(QT_TRANSLATE_NOOP("VerifyMain", "Archivo con las claves públicas en las que se confía, "
                                           "en lugar de las de este equipo.")),
        QStringLiteral("FILE"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  tr(QT_TRANSLATE_NOOP("VerifyMain", "Escribe un objeto JSON.")));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  tr(QT_TRANSLATE_NOOP("VerifyMain", "Muestra esta ayuda.")));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     tr(QT_TRANSLATE_NOOP("VerifyMain", "Muestra la versión.")));
    const QList<QCommandLineOption> options{data, state, vkey, json, help, version};
    parser.addOptions(options);

    Arguments arguments;
    const bool parsed = parser.parse(words);
    arguments.helpText = parser.helpText();
    if (!parsed) {
        arguments.complaint = parser.errorText();
        return arguments;
    }
    if (!parser.positionalArguments().isEmpty()) {
        arguments.complaint = tr(QT_TRANSLATE_NOOP("VerifyMain", "No se esperaba «%1»."))
                                  .arg(parser.positionalArguments().constFirst());
        return arguments;
    }
    for (const QCommandLineOption& option : options) {
        const QString name = option.names().constLast();
        if (parser.optionNames().count(name) +
                (option.names().size() > 1 ? parser.optionNames().count(option.names().constFirst())
                                           : 0) >
            1) {
            arguments.complaint =
                tr(QT_TRANSLATE_NOOP("VerifyMain", "La opción --%1 está dos veces.")).arg(name);
            return arguments;
        }
        if (!option.valueName().isEmpty() && parser.isSet(option) &&
            parser.value(option).isEmpty()) {
            arguments.complaint =
                tr(QT_TRANSLATE_NOOP("VerifyMain", "A la opción --%1 le falta su valor."))
                    .arg(name);
            return arguments;
        }
    }
    arguments.help = parser.isSet(help);
    arguments.version = parser.isSet(version);
    arguments.json = parser.isSet(json);
    arguments.places = VerifyPlaces{parser.value(data), parser.value(state), parser.value(vkey)};
    return arguments;
}

bool print(FILE* stream, const QByteArray& bytes)
{
    return std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream) ==
               std::size_t(bytes.size()) &&
           std::fflush(stream) == 0;
}

/// Everything there is to say of these places. Errors: those of crypto::Library::start.
Result<ledger::Report> verify(const VerifyPlaces& places)
{
    TRY(library, crypto::Library::start());
    VerifyInput input = VerifyInput::gather(places);
    TRY(report, storage::scanLog(input.request));
    report.notChecked = input.notChecked + report.notChecked;
    return report;
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("ventanilla-verify"));
    QCoreApplication::setApplicationVersion(QStringLiteral(VENTANILLA_VERSION));

    const Arguments arguments = parse(QCoreApplication::arguments());
    if (!arguments.complaint.isEmpty()) {
        print(stderr, arguments.complaint.toUtf8() + '\n' + arguments.helpText.toUtf8());
        return commandLineWrong;
    }
    if (arguments.help)
        return print(stdout, arguments.helpText.toUtf8()) ? 0 : 1;
    if (arguments.version)
        return print(stdout, "ventanilla-verify " VENTANILLA_VERSION "\n") ? 0 : 1;

    const auto verified = verify(arguments.places);
    ledger::Report report;
    if (verified)
        report = verified.value();
    else
        report.findings.append(ledger::Finding{
            ledger::Verdict::Unreadable,
            {},
            -1,
            -1,
            {},
            QStringLiteral("the cryptographic library failed: %1").arg(verified.error().detail)});
    const QString path = arguments.places.dataDir + QStringLiteral("/ventanilla.db");
    const bool printed = print(stdout, arguments.json ? VerifyWords::json(report)
                                                      : VerifyWords::text(report, path).toUtf8());
    if (!printed)
        print(stderr, "ventanilla-verify: the report could not be written\n");
    return int(report.verdict());
}
