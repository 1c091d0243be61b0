#include "ui/Words.h"

// Why the log is not exported, and why an export is not opened.

namespace ventanilla {

QString Words::ofSigning(const Error& error)
{
    const auto is = [&error](const char* which) { return error.text == QLatin1StringView(which); };
    if (is("password"))
        return tr("La contraseña no abre el archivo de firma.");
    if (is("rounds"))
        return tr("El archivo de firma pide un trabajo desmedido para abrirse.");
    if (is("certificate"))
        return tr("En el archivo de firma no hay certificado.");
    if (is("key"))
        return tr("En el archivo de firma no hay clave.");
    if (is("several"))
        return tr("En el archivo de firma hay más de una clave.");
    if (is("pair"))
        return tr("El certificado y la clave del archivo de firma no son el uno del otro.");
    if (is("early"))
        return tr("El certificado de firma todavía no vale.");
    if (is("expired"))
        return tr("El certificado de firma está caducado.");
    if (is("usage"))
        return tr("El certificado no es para firmar.");
    if (is("weak"))
        return tr("La clave del certificado es demasiado corta.");
    return tr("Eso no es un archivo de firma (PKCS#12), o está dañado.");
}

Words::Message Words::ofArchive(const Error& error)
{
    const auto is = [&error](const char* which) { return error.text == QLatin1StringView(which); };
    const QString again = tr("No se abrió nada. Pida otra vez la exportación a quien la hizo, o elija otro archivo.");
    if (is("zip"))
        return {tr("Ese archivo no es un ZIP, o le falta el final."), tr("No se abrió nada. Elija el archivo .zip de una exportación; si es ese, vuelva a copiarlo entero.")};
    if (is("name"))
        return {tr("El ZIP trae un archivo con un nombre que ninguna exportación lleva."), again};
    if (is("twice"))
        return {tr("El ZIP trae dos archivos con el mismo nombre."), again};
    if (is("files") || is("size"))
        return {tr("El ZIP trae más de lo que una exportación puede traer."), again};
    if (is("missing"))
        return {tr("El ZIP no es una exportación del registro."), tr("No se abrió nada. Tiene que traer SHA256SUMS y export.json: elija otro archivo.")};
    if (is("version"))
        //: %1 number of a format
        return {tr("La exportación es de un Ventanilla más nuevo (formato %1).").arg(number(error.number)), tr("No se abrió nada. Compruébela con su verify.py, o con un Ventanilla de esa versión.")};
    if (is("log"))
        return {tr("A un registro de la exportación le faltan la clave, el final firmado o las entradas."), again};
    return {tr("El ZIP está dañado."), again};
}

Words::Message Words::ofExport(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NothingToExport:
        return {tr("No hay entradas como las pedidas."), tr("No se exportó nada. Revise fechas, usuario, acción o folio.")};
    case ErrorCode::OpeningsOfNobody:
        return {tr("Los valores se abren de una persona o de una visita."), tr("No se exportó nada. Diga de cuál.")};
    case ErrorCode::ExportTooLarge:
        return {tr("Son más de %1 entradas.").arg(number(error.number)), tr("No se exportó nada. Elija menos días, o un tramo sin filtros.")};
    case ErrorCode::ArchiveRefused:
        return ofArchive(error);
    default:
        return {ofSigning(error), tr("No se exportó nada. Use un archivo de firma vigente, o exporte sin firma.")};
    }
}

} // namespace ventanilla
