#include "ui/Words.h"

// Why the log is not exported.

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

Words::Message Words::ofExport(const Error& error)
{
    switch (error.code) {
    case ErrorCode::NothingToExport:
        return {tr("No hay entradas como las pedidas."), tr("No se exportó nada. Revise fechas, usuario, acción o folio.")};
    case ErrorCode::OpeningsOfNobody:
        return {tr("Los valores se abren de una persona o de una visita."), tr("No se exportó nada. Diga de cuál.")};
    case ErrorCode::ExportTooLarge:
        return {tr("Son más de %1 entradas.").arg(number(error.number)), tr("No se exportó nada. Elija menos días, o un tramo sin filtros.")};
    default:
        return {ofSigning(error), tr("No se exportó nada. Use un archivo de firma vigente, o exporte sin firma.")};
    }
}

} // namespace ventanilla
