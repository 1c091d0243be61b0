#include "ui/AlarmWords.h"

#include <QDateTime>

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

Words::Message AlarmWords::of(const ClockInDoubt& doubt)
{
    //: %1 day and %2 time of this machine
    return {tr("La hora de este equipo es %1, %2.").arg(Words::date(doubt.wallMs), Words::time(doubt.wallMs)),
            //: %1 day and %2 time of the newest entry
            tr("El registro va por el %1, %2. Si la hora no es correcta, corríjala en el equipo y vuelva a abrir Ventanilla; si lo es, un supervisor lo confirma al entrar.")
                .arg(Words::date(doubt.newestMs), Words::time(doubt.newestMs))};
}

Words::Message AlarmWords::ofClock(const Error& error)
{
    if (error.code == ErrorCode::ClockUnconfirmed && !error.text.isEmpty())
        return {tr("La hora de este equipo cambió desde que se abrió Ventanilla."), tr("No entró nadie. Cierre Ventanilla y ábrala otra vez para ver la hora que hay ahora.")};
    if (error.code == ErrorCode::ClockUnconfirmed)
        return {tr("La hora de este equipo no está confirmada."), tr("No entró nadie. Llame a su supervisor: si la hora es correcta, lo confirma al entrar; después entra usted.")};
    const qint64 nowMs = QDateTime::currentMSecsSinceEpoch();
    //: day and time of this machine, then of the newest entry
    return {tr("El reloj de este equipo está atrasado: dice %1, %2; la última entrada es del %3, %4.").arg(Words::date(nowMs), Words::time(nowMs), Words::date(error.number), Words::time(error.number)),
            tr("No se guardó nada. Ponga la hora correcta y vuelva a empezar.")};
}

Words::Message AlarmWords::ofStorage(const Error& error)
{
    switch (error.code) {
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseNotOurs:
    case ErrorCode::DatabaseNewer:
    case ErrorCode::DatabaseSchemaChanged:
    case ErrorCode::DatabaseExists:
        return {tr("La base de datos no es la de esta oficina o de esta versión."), tr("No se cambió nada. Llame a la persona que administra la oficina.")};
    case ErrorCode::DatabaseLost:
        //: %1 a folder
        return {tr("Falta la base de datos: este equipo recuerda una oficina y su base no está."),
                tr("No se creó nada en su lugar. Llame a supervisión: se repone una copia con «ventanilla-admin restore». Si de verdad quiere otra oficina, guarde antes en otro lugar la carpeta %1.").arg(error.text)};
    case ErrorCode::DatabaseBehind:
        return {tr("La base de datos es más antigua que lo que este equipo recuerda."),
                tr("No se guarda nada hasta que se aclare. Llame a supervisión: puede entrar, leer y exportar el registro; la oficina sigue con «ventanilla-admin restore».")};
    case ErrorCode::DatabaseBusy:
        return {tr("La base está ocupada."), tr("No se guardó y nada cambió. Vuelva a intentar; si sigue, llame al supervisor.")};
    case ErrorCode::DatabaseFull:
        return {tr("No queda espacio en el disco."), tr("No se guardó y nada cambió. Llame al supervisor: hay que liberar espacio y volver a empezar.")};
    case ErrorCode::BackupNotIntact:
        return {tr("La copia no está íntegra (veredicto %1).").arg(Words::number(error.number)), tr("No se cambió nada. Busque otra copia, y llame a auditoría.")};
    case ErrorCode::BackupOfAnother:
        return {tr("La copia es de otra oficina."), tr("No se cambió nada. Busque la copia de esta oficina.")};
    case ErrorCode::BackupNewer:
        return {tr("La copia dice ser de después: su última entrada es del %1, %2.").arg(Words::date(error.number), Words::time(error.number)), tr("No se cambió nada. Ponga en hora el reloj de este equipo y vuelva a empezar.")};
    case ErrorCode::BackupFolderUnset:
        return {tr("No hay carpeta para las copias."), tr("Administración la elige en «Respaldo».")};
    case ErrorCode::BackupFolderMissing:
        //: %1 a folder
        return {tr("La carpeta de las copias no está: %1.").arg(error.text), tr("Conecte el disco o la unidad de red, o elija otra carpeta.")};
    case ErrorCode::BackupFolderClosed:
        return {tr("En la carpeta de las copias no se puede escribir: %1.").arg(error.text), tr("Elija otra, o pida permiso de escritura en ella para la cuenta de este equipo.")};
    case ErrorCode::DiskShort:
        return {tr("Queda muy poco espacio en el disco: no se abren visitas nuevas."), tr("Lo que está abierto se puede terminar, y el día se puede cerrar. Llame a quien administra: hay que liberar espacio.")};
    case ErrorCode::DatabaseReadOnly:
        return {tr("El mostrador está en solo lectura desde que falló una escritura."), tr("No se guardó y nada cambió. Cierre el programa, ábralo otra vez y llame al supervisor.")};
    case ErrorCode::DatabaseFailed:
    case ErrorCode::RowMissing:
        return {tr("No se guardó y nada cambió: falló la base de datos."), tr("Vuelva a intentar o llame al supervisor.")};
    default:
        return {};
    }
}

} // namespace ventanilla
