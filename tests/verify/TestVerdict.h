#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

/// What one run of the real `ventanilla-verify` said.
class TestVerdict
{
public:
    /// Runs it with these arguments and `--json`.
    static TestVerdict of(const QStringList& arguments);
    /// The same as somebody whom permissions bind, even where the tests run as the super-user.
    static TestVerdict withoutPrivileges(const QStringList& arguments);
    /// Runs it as an auditor would, without `--json`.
    static TestVerdict inWords(const QStringList& arguments);

    int exit() const { return m_exit; }
    const QByteArray& output() const { return m_output; }
    const QByteArray& errors() const { return m_errors; }
    QJsonObject json() const { return m_json; }

    /// How many findings have this exit code.
    int count(int code) const;
    /// Whether one finding has this code and, where they are given, this log, covers this entry and
    /// names this row.
    bool names(int code, const QByteArray& origin, qint64 entry = -1,
               const QByteArray& row = {}) const;
    /// The range of the first finding of this code in this log, as `first-last`.
    QString range(int code, const QByteArray& origin) const;
    bool says(int code, const QString& words) const;
    bool didNotCheck(const QString& words) const;
    qint64 rowsChecked() const;
    /// `origin size root`, sorted.
    QStringList logs() const;

private:
    static TestVerdict run(const QString& program, const QStringList& arguments);
    void readJson();

    int m_exit = -1;
    QByteArray m_output;
    QByteArray m_errors;
    QJsonObject m_json;
};

/// Runs a program to its end and asserts that it ran; its standard output.
struct TestRun
{
    int exit;
    QByteArray output;
    QByteArray errors;
};
TestRun runProgram(const QString& program, const QStringList& arguments,
                   const QByteArray& input = {});
