#include "app/Process.h"
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
    QStringList checkpoints{};
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
    const QCommandLineOption checkpoint(
        QStringLiteral("checkpoint"),
        tr(QT_TRANSLATE_NOOP(
            "VerifyMain",
            "Constancia firmada de antes (la de un recibo, un cierre impreso, un correo) con la que el registro "
            "debe coincidir; - lee la entrada estándar. Puede repetirse. Sirve el archivo, el texto pegado, "
            "el del código QR, o la prueba de una entrada; en una sola línea, con \\n o en base64.")),
        QStringLiteral("FILE"));
    const QCommandLineOption json(QStringLiteral("json"),
                                  tr(QT_TRANSLATE_NOOP("VerifyMain", "Escribe un objeto JSON.")));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  tr(QT_TRANSLATE_NOOP("VerifyMain", "Muestra esta ayuda.")));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     tr(QT_TRANSLATE_NOOP("VerifyMain", "Muestra la versión.")));
    const QList<QCommandLineOption> options{data, state, vkey, checkpoint, json, help, version};
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
        const bool repeats = name == checkpoint.names().constLast();
        if (!repeats && parser.optionNames().count(name) +
                (option.names().size() > 1 ? parser.optionNames().count(option.names().constFirst())
                                           : 0) >
            1) {
            arguments.complaint =
                tr(QT_TRANSLATE_NOOP("VerifyMain", "La opción --%1 está dos veces.")).arg(name);
            return arguments;
        }
        if (!option.valueName().isEmpty() && parser.isSet(option) &&
            parser.values(option).contains(QString())) {
            arguments.complaint =
                tr(QT_TRANSLATE_NOOP("VerifyMain", "A la opción --%1 le falta su valor."))
                    .arg(name);
            return arguments;
        }
    }
    arguments.checkpoints = parser.values(checkpoint);
    if (arguments.checkpoints.count(QStringLiteral("-")) > 1) {
        arguments.complaint =
            tr(QT_TRANSLATE_NOOP("VerifyMain", "La entrada estándar se lee una sola vez."));
        return arguments;
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
Result<ledger::Report> verify(const VerifyPlaces& places,
                              const QList<storage::GivenAnchor>& anchors)
{
    TRY(library, crypto::Library::start());
    VerifyInput input = VerifyInput::gather(places);
    input.request.anchors += anchors;
    return storage::scanLog(std::move(input).take());
}

} // namespace

int main(int argc, char** argv)
{
    forgetForeignPlugins();
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

    QList<storage::GivenAnchor> anchors;
    for (const QString& path : arguments.checkpoints) {
        auto anchor = VerifyInput::readCheckpoint(path);
        if (!anchor) {
            print(stderr, VerifyWords::refusal(path, anchor.error()).toUtf8());
            return commandLineWrong;
        }
        anchors.append(std::move(anchor).value());
    }

    const auto verified = verify(arguments.places, anchors);
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
