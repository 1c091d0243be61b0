#pragma once

#include <QDir>
#include <QRandomGenerator>
#include <QTemporaryDir>

/// What all programs here have in common: a share for every day and a long run, both seeded.
namespace runs {

inline bool isLong()
{
    return qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1;
}
inline int count(int share, int inLong)
{
    // VENTANILLA_RUNS=n: as many as one likes.
    return qEnvironmentVariableIsSet("VENTANILLA_RUNS") ? qEnvironmentVariableIntValue("VENTANILLA_RUNS") : isLong() ? inLong : share;
}
inline quint32 seed()
{
    const quint32 seed = qEnvironmentVariableIsSet("VENTANILLA_SEED") ? qEnvironmentVariable("VENTANILLA_SEED").toUInt() : QRandomGenerator::system()->generate();
    qInfo("seed %u: VENTANILLA_SEED repeats it", seed);
    return seed;
}
/// A folder in memory where there is one: what is lost here is lost on purpose.
inline QString folderTemplate()
{
    const QString memory = QStringLiteral("/dev/shm");
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + QStringLiteral("/ventanilla-XXXXXX");
}

} // namespace runs
