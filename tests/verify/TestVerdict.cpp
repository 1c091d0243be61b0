#include "TestVerdict.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

#include <unistd.h>

TestRun runProgram(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60000) || process.exitStatus() != QProcess::NormalExit)
        qFatal("%s did not end by itself: %s", qPrintable(program),
               process.readAllStandardError().constData());
    return TestRun{process.exitCode(), process.readAllStandardOutput(),
                   process.readAllStandardError()};
}

TestVerdict TestVerdict::run(const QString& program, const QStringList& arguments)
{
    TestVerdict verdict;
    const TestRun run = runProgram(program, arguments);
    verdict.m_exit = run.exit;
    verdict.m_output = run.output;
    verdict.m_errors = run.errors;
    if (run.errors.contains("Sanitizer") || run.errors.contains("runtime error"))
        qFatal("the verifier failed: %s", run.errors.constData());
    return verdict;
}

void TestVerdict::readJson()
{
    m_json = QJsonDocument::fromJson(m_output).object();
    if (m_json.value(QStringLiteral("exit")).toInt(-1) != m_exit)
        m_exit = -1; // the object and the exit code must agree
}

TestVerdict TestVerdict::inWords(const QStringList& arguments)
{
    return run(QStringLiteral(VERIFIER), arguments);
}

TestVerdict TestVerdict::of(const QStringList& arguments)
{
    TestVerdict verdict =
        run(QStringLiteral(VERIFIER), arguments + QStringList{QStringLiteral("--json")});
    verdict.readJson();
    return verdict;
}

TestVerdict TestVerdict::withoutPrivileges(const QStringList& arguments)
{
    if (::geteuid() != 0)
        return of(arguments);
    TestVerdict verdict =
        run(QStringLiteral("setpriv"),
            QStringList{QStringLiteral("--bounding-set=-all"), QStringLiteral("--inh-caps=-all"),
                        QStringLiteral(VERIFIER), QStringLiteral("--json")} +
                arguments);
    verdict.readJson();
    return verdict;
}

int TestVerdict::count(int code) const
{
    int found = 0;
    for (const QJsonValue& finding : m_json.value(QStringLiteral("findings")).toArray())
        found += finding[QStringLiteral("exit")].toInt() == code ? 1 : 0;
    return found;
}

bool TestVerdict::names(int code, const QByteArray& origin, qint64 entry,
                        const QByteArray& row) const
{
    for (const QJsonValue& finding : m_json.value(QStringLiteral("findings")).toArray()) {
        if (finding[QStringLiteral("exit")].toInt() != code)
            continue;
        if (!origin.isEmpty() &&
            finding[QStringLiteral("origin")].toString() != QString::fromLatin1(origin))
            continue;
        const qint64 first = finding[QStringLiteral("entry")].toInteger(-1);
        if (entry >= 0 && (first < 0 || entry < first ||
                           entry > finding[QStringLiteral("entryLast")].toInteger(-1)))
            continue;
        if (!row.isEmpty() && finding[QStringLiteral("row")].toString() != QString::fromLatin1(row))
            continue;
        return true;
    }
    return false;
}

QString TestVerdict::range(int code, const QByteArray& origin) const
{
    for (const QJsonValue& finding : m_json.value(QStringLiteral("findings")).toArray()) {
        if (finding[QStringLiteral("exit")].toInt() == code &&
            finding[QStringLiteral("origin")].toString() == QString::fromLatin1(origin)) {
            return QStringLiteral("%1-%2")
                .arg(finding[QStringLiteral("entry")].toInteger(-1))
                .arg(finding[QStringLiteral("entryLast")].toInteger(-1));
        }
    }
    return {};
}

bool TestVerdict::says(int code, const QString& words) const
{
    for (const QJsonValue& finding : m_json.value(QStringLiteral("findings")).toArray()) {
        if (finding[QStringLiteral("exit")].toInt() == code &&
            finding[QStringLiteral("detail")].toString().contains(words))
            return true;
    }
    return false;
}

bool TestVerdict::didNotCheck(const QString& words) const
{
    for (const QJsonValue& sentence : m_json.value(QStringLiteral("notChecked")).toArray()) {
        if (sentence.toString().contains(words))
            return true;
    }
    return false;
}

qint64 TestVerdict::rowsChecked() const
{
    return m_json.value(QStringLiteral("rowsChecked")).toInteger(-1);
}

QStringList TestVerdict::logs() const
{
    QStringList all;
    for (const QJsonValue& log : m_json.value(QStringLiteral("logs")).toArray()) {
        all += QStringLiteral("%1 %2 %3")
                   .arg(log[QStringLiteral("origin")].toString())
                   .arg(log[QStringLiteral("size")].toInteger())
                   .arg(log[QStringLiteral("root")].toString());
    }
    all.sort();
    return all;
}
