#pragma once

#include "services/Office.h"
#include "services/SearchLog.h"
#include "ui/Banner.h"
#include "ui/Words.h"

#include <QFutureWatcher>
#include <QObject>

class QWidget;

namespace ventanilla {

/// Takes the entries of a search away in a CSV file: asks where to, has it written down, and writes on the reading thread.
class LogCopy : public QObject
{
    Q_OBJECT
public:
    /// `office` outlives this; dialogs belong to `page`.
    LogCopy(Office& office, QWidget* page);
    ~LogCopy() override;

    void choose(const LogPass& pass, const QHash<QByteArray, QString>& clerks);
    bool isRunning() const { return m_writing.isRunning(); }
    qint64 written() const { return m_writing.progressValue(); }
    /// Nothing is left of the file.
    void stop();

Q_SIGNALS:
    void progressed();
    void ended(ventanilla::Banner::Kind kind, const ventanilla::Words::Telling& telling);
    void failed(const ventanilla::Error& error);

private:
    void write(const LogPass& pass, const QString& path, const QHash<QByteArray, QString>& clerks);
    void tellEnd();

    Office& m_office;
    QWidget* m_page;
    QFutureWatcher<Result<qint64>> m_writing {};
    QString m_path {};
};

} // namespace ventanilla
