#include "ui/BackupWords.h"

#include "services/BackupFolder.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace ventanilla {

qint64 BackupWords::daysSince(qint64 utcMs, qint64 nowMs)
{
    const auto dayOf = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms).date(); };
    return std::max<qint64>(0, dayOf(utcMs).daysTo(dayOf(nowMs)));
}

QString BackupWords::bytes(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString BackupWords::why(const QByteArray& word)
{
    if (word == "disk-full")
        return tr("no hay espacio donde van las copias");
    if (word == "folder-missing")
        return tr("la carpeta de las copias no está");
    if (word == "folder-closed")
        return tr("en la carpeta de las copias no se puede escribir");
    if (word == "folder-unset")
        return tr("no hay carpeta elegida");
    if (word == "stopped")
        return tr("se detuvo antes de terminar");
    return tr("no se pudo leer o escribir");
}

QList<MarkedLines::Line> BackupWords::folder(const BackupState& state)
{
    const auto line = [](const char* token, const char* glyph, const QString& text, const QString& detail = {}) {
        return MarkedLines::Line {QString::fromLatin1(glyph), QString::fromLatin1(token), text, detail};
    };
    if (state.trouble) {
        const Words::Message message = Words::of(*state.trouble);
        return {line(state.folder.isEmpty() ? "warn" : "danger", state.folder.isEmpty() ? "warning" : "stop", message.head, message.text)};
    }
    QList<MarkedLines::Line> lines;
    lines.append(line("ok", "check", tr("La carpeta está y se puede escribir en ella.")));
    if (state.sameDisk)
        lines.append(line("warn", "warning", tr("Está en el mismo disco que los datos."), tr("Si ese disco se daña, se pierden los datos y las copias. Mejor otro disco o una unidad de red.")));
    else
        lines.append(line("ok", "check", tr("Está en otro disco que los datos.")));
    if (state.freeBytes >= 0) {
        const bool room = state.freeBytes >= 2 * state.databaseBytes;
        //: sizes such as 1.2 GB
        lines.append(line(room ? "ok" : "warn", room ? "check" : "warning", tr("Quedan %1 libres; una copia ocupa unos %2.").arg(bytes(state.freeBytes), bytes(state.databaseBytes))));
    }
    return lines;
}

QList<MarkedLines::Line> BackupWords::copies(const BackupState& state, qint64 nowMs)
{
    QList<MarkedLines::Line> lines;
    const auto& last = state.last;
    if (!last || last->doneMs == 0) {
        lines.append({QStringLiteral("warning"), QStringLiteral("warn"), tr("Todavía no se hizo ninguna copia desde este mostrador.")});
    } else {
        const bool old = daysSince(last->doneMs, nowMs) > BackupNews::daysMax;
        //: day and time of the last copy
        lines.append({old ? QStringLiteral("warning") : QStringLiteral("check"), old ? QStringLiteral("warn") : QStringLiteral("ok"), tr("Última copia: %1, %2.").arg(Words::date(last->doneMs), Words::time(last->doneMs)),
                      old ? tr("Hace más de %1 días.").arg(BackupNews::daysMax) : QString()});
    }
    if (last && !last->done)
        lines.append({QStringLiteral("stop"), QStringLiteral("danger"), tr("El último intento falló el %1 a las %2: %3.").arg(Words::date(last->triedMs), Words::time(last->triedMs), why(last->why))});
    if (!state.trouble)
        lines.append({QStringLiteral("database"), QStringLiteral("muted"), tr("En la carpeta hay %n copias de este mostrador.", nullptr, int(state.copies))});
    return lines;
}

BackupWords::Short BackupWords::brief(const BackupNews& news, qint64 nowMs)
{
    if (!news.wanted)
        return {};
    const auto& last = news.last;
    if (last && !last->done)
        return {QStringLiteral("stop"), QStringLiteral("danger"), tr("La copia falló: %1").arg(why(last->why)), true};
    if (!last || last->doneMs == 0)
        return {QStringLiteral("warning"), QStringLiteral("warn"), tr("Todavía sin copia"), true};
    const qint64 days = daysSince(last->doneMs, nowMs);
    if (days > BackupNews::daysMax)
        return {QStringLiteral("warning"), QStringLiteral("warn"), tr("Sin copia desde hace %n días", nullptr, int(days)), true};
    //: the last copy of the database; a day
    return {QStringLiteral("check"), QStringLiteral("ok"), tr("Copia del %1").arg(Words::date(last->doneMs)), false};
}

Words::Message BackupWords::of(const Result<BackupMade>& result)
{
    if (result) {
        const BackupMade& made = result.value();
        QString text = tr("En %1 (%2). Entrada %3 del registro.").arg(made.path, bytes(made.bytes), Words::number(made.entry));
        if (made.pruned > 0)
            text += u' ' + tr("Se borraron %n copias antiguas.", nullptr, made.pruned);
        return {tr("Copia hecha."), text};
    }
    switch (result.error().code) {
    case ErrorCode::Cancelled:
        return {tr("La copia se detuvo."), tr("No quedó ningún archivo a medias. El mostrador sigue igual.")};
    case ErrorCode::DatabaseFull:
        return {tr("La copia no se hizo: no hay espacio donde van las copias."), tr("Libere espacio allí o elija otra carpeta. El mostrador sigue igual.")};
    case ErrorCode::FileExists:
        return {tr("La copia no se hizo: ya hay una de este mismo segundo."), tr("Ninguna se sobrescribe. Vuelva a intentar.")};
    case ErrorCode::FileFailed:
        return {tr("La copia no se hizo: no se pudo escribir en la carpeta."), tr("Elija otra, o pida permiso de escritura en ella. El mostrador sigue igual.")};
    default:
        return {tr("La copia no se hizo."), Words::of(result.error()).head + u' ' + Words::of(result.error()).text};
    }
}

Words::Message BackupWords::of(const DiskRoom& room)
{
    switch (room.stage) {
    case DiskStage::Enough:
        return {};
    case DiskStage::Low:
        return {tr("Queda poco espacio en el disco: %1.").arg(bytes(room.freeBytes)), tr("Se puede seguir trabajando. Llame a quien administra: hay que liberar espacio antes de que se llene.")};
    case DiskStage::Spent:
        return Words::of(Error {ErrorCode::DiskShort, {}, room.freeBytes});
    }
    return {};
}

QString BackupWords::brief(const DiskRoom& room)
{
    return room.stage == DiskStage::Enough ? QString() : tr("Disco: quedan %1").arg(bytes(room.freeBytes));
}

} // namespace ventanilla
