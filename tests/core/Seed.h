#pragma once

#include <QRandomGenerator>
#include <QString>
#include <QtLogging>

/// A random source for one test, whose seed is printed; VENTANILLA_SEED plays an earlier run again.
inline QRandomGenerator seededRandom()
{
    bool given = false;
    quint32 seed = qEnvironmentVariable("VENTANILLA_SEED").toUInt(&given);
    if (!given)
        seed = QRandomGenerator::system()->generate();
    qInfo("VENTANILLA_SEED=%u", seed);
    return QRandomGenerator(seed);
}
