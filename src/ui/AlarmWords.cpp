#include "ui/AlarmWords.h"

namespace ventanilla {

Words::Message AlarmWords::of(const Behind& behind)
{
    const QString place = behind.place.startsWith("head-")     ? tr("la carpeta de claves de este equipo")
                          : behind.place.startsWith("anchor-") ? tr("el último cierre de día, en la carpeta de claves")
                          : behind.place == "keyring"          ? tr("el último cierre de día, en el llavero de este usuario")
                                                               : QString::fromUtf8(behind.place);
    return {tr("Alarma: la base de datos es anterior a lo que se recuerda de ella. Faltan %n entradas del registro.", nullptr, int(behind.remembered - behind.entries)),
            //: %1 where the later state is remembered, %2 name of a log
            tr("Nada se guarda y aquí no se atiende a nadie. Llame a supervisión: puede entrar, leer y exportar el registro. Lo recuerda %1. "
               "La oficina vuelve a trabajar con «ventanilla-admin restore», que nombra el registro anterior: %2.")
                .arg(place, QString::fromUtf8(behind.origin))};
}

} // namespace ventanilla
