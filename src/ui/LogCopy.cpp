#include "ui/LogCopy.h"

#include "ui/AuditWords.h"

#include <QDateTime>
#include <QFileDialog>

namespace ventanilla {

LogCopy::LogCopy(Office& office, QWidget* page) : QObject(page), m_office(office), m_page(page)
{
    connect(&m_writing, &QFutureWatcherBase::started, this, &LogCopy::progressed);
    connect(&m_writing, &QFutureWatcherBase::progressValueChanged, this, &LogCopy::progressed);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &LogCopy::tellEnd);
}

LogCopy::~LogCopy()
{
    m_writing.disconnect(this);
    m_writing.cancel();
}

void LogCopy::stop()
{
    m_writing.cancel();
}

void LogCopy::choose(const LogPass& pass, const QHash<QByteArray, QString>& clerks)
{
    if (isRunning())
        return;
    auto* dialog = new QFileDialog(m_page, tr("Exportar las entradas a un archivo CSV"));
    dialog->setObjectName(QStringLiteral("exportFileDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    //: name of a file; %1 date and time in figures
    dialog->selectFile(tr("registro-%1.csv").arg(QDateTime::currentDateTime().toString(QStringLiteral("yyyyMMdd-HHmm"))));
    connect(dialog, &QFileDialog::fileSelected, this, [this, pass, clerks](const QString& path) { write(pass, path, clerks); });
    dialog->open();
}

void LogCopy::write(const LogPass& pass, const QString& path, const QHash<QByteArray, QString>& clerks)
{
    m_path = path;
    m_office.perform(CopyLog {pass}).then(this, [this, clerks](Result<CopyLog::Reply> answer) {
        if (answer)
            m_writing.setFuture(m_office.reading(answer.value().pass).copy(answer.value().pass, m_path, AuditWords::forCopy(clerks)));
        else
            Q_EMIT failed(answer.error());
    });
}

void LogCopy::tellEnd()
{
    if (m_writing.isCanceled() || m_writing.future().resultCount() == 0)
        Q_EMIT ended(Banner::Kind::Info, [] { return Words::Message {tr("La copia se paró."), tr("No quedó ningún archivo.")}; });
    else if (const Result<qint64> copied = m_writing.result(); copied)
        Q_EMIT ended(Banner::Kind::Ok, [n = int(copied.value()), path = m_path] { return Words::Message {tr("%n entradas copiadas.", nullptr, n), tr("En %1. El registro dice que se copiaron.").arg(path)}; });
    else
        Q_EMIT failed(copied.error());
    Q_EMIT progressed();
}

} // namespace ventanilla
