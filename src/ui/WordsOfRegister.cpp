#include "ui/Words.h"

// Why a register's file, or one of its rows, is not brought in.

namespace ventanilla {

QString Words::ofRegisterFile(const Error& error)
{
    const auto is = [&error](const char* which) { return error.text == QLatin1StringView(which); };
    const QString line = number(error.number);
    if (is("special"))
        return tr("Eso no es un archivo corriente. Copie el padrón a un archivo propio y elija ese.");
    if (is("size"))
        return tr("El archivo es demasiado grande para ser el padrón de una oficina.");
    if (is("encoding"))
        return tr("La línea %1 no está en UTF-8. Diga en qué está escrito el archivo: --encoding windows-1252.").arg(line);
    if (is("nul"))
        return tr("En la línea %1 hay bytes que ningún texto lleva. Si el archivo está en UTF-16, guárdelo como CSV UTF-8.").arg(line);
    if (is("header"))
        return tr("La primera línea no es la cabecera. Tiene que decir tipo,numero,apellidos,nombres,nacimiento,correo,movil,estado, separado por comas, por punto y coma o por tabuladores.");
    if (is("quotes"))
        return tr("En la línea %1 hay comillas en medio de una celda. Corrija el archivo.").arg(line);
    if (is("open"))
        return tr("Unas comillas se abren y no se cierran: el archivo está cortado, o falta una comilla.");
    if (is("row"))
        return tr("La línea %1 es más larga que la de cualquier persona. ¿Falta una comilla?").arg(line);
    if (is("empty"))
        return tr("El archivo no trae a nadie.");
    if (is("changed"))
        return tr("El archivo cambió mientras se leía. Espere a que esté entero y vuelva a empezar; lo ya importado queda.");
    if (is("list"))
        return tr("La lista de lo que no se tomó la vez anterior ya no está entera junto al archivo. Devuélvala a su lugar para seguir.");
    //: %1 number of people
    return tr("Son más personas de las que caben en esta oficina (%1). Lo dice la política: [register] people_max.").arg(line);
}

Words::Message Words::ofRegister(const Error& error)
{
    switch (error.code) {
    case ErrorCode::RowColumns:
        return {tr("Tiene %1 columnas, y son ocho.").arg(error.number), {}};
    case ErrorCode::RowKind:
        return {tr("El tipo es cedula, pasaporte o codigo."), {}};
    case ErrorCode::RowState:
        return {tr("El estado es activo, fallecido o bloqueado."), {}};
    case ErrorCode::RowMangled:
        if (error.text.isEmpty())
            return {tr("Una hoja de cálculo convirtió el número. Déle formato de texto a la columna y vuelva a guardarla."), {}};
        return {tr("Tiene nueve dígitos; ¿la hoja de cálculo le quitó el cero del principio? Sería %1.").arg(error.text), {}};
    case ErrorCode::RowTwice:
        return {tr("La misma persona está ya en la línea %1.").arg(number(error.number)), {}};
    case ErrorCode::RowConfirmed:
        //: %1 names of columns
        return {tr("Una visita confirmó otro valor, que se conserva (%1). Lo demás se importó.").arg(error.text), {}};
    default:
        return {ofRegisterFile(error), {}};
    }
}

} // namespace ventanilla
