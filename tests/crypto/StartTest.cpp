#include "core/Error.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

struct Outcome
{
    QByteArray words;
    QByteArray complaint;
    bool crashed;
};

/// Runs the probe in an environment of its own.
Outcome probe(const QStringList& arguments, const QMap<QString, QString>& environment = {})
{
    QProcess process;
    QProcessEnvironment surroundings = QProcessEnvironment::systemEnvironment();
    for (auto it = environment.begin(); it != environment.end(); ++it)
        surroundings.insert(it.key(), it.value());
    // qFatal ends by abort: the sanitizer shall leave that alone. A probe that calls QCA before the
    // start leaves behind what QCA itself never gives back.
    surroundings.insert(u"ASAN_OPTIONS"_s, arguments.isEmpty()
                                               ? u"handle_abort=0"_s
                                               : u"handle_abort=0:detect_leaks=0"_s);
    process.setProcessEnvironment(surroundings);
    process.start(QCoreApplication::applicationDirPath() + u"/StartProbe"_s, arguments);
    process.waitForFinished(60'000);
    return {process.readAllStandardOutput().trimmed(), process.readAllStandardError(),
            process.exitStatus() == QProcess::CrashExit};
}

QByteArray code(ErrorCode value)
{
    return QByteArray::number(int(value));
}

} // namespace

class StartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWhereNothingIsMissing();
    void refusesWithoutTheProvider();
    void refusesWithoutASecureRandomSource();
    void refusesWhenALibraryDoesNotGiveTheKnownAnswers();
    void ignoresForeignPlugIns();
    void drawsNothingWithoutASecureSource_data();
    void drawsNothingWithoutASecureSource();
    void makesNoCodeBeforeTheStart();
};

void StartTest::startsWhereNothingIsMissing()
{
    const Outcome outcome = probe({});
    QVERIFY2(outcome.words == "ok", outcome.words + outcome.complaint);
}

void StartTest::refusesWithoutTheProvider()
{
    const Outcome outcome = probe({}, {{u"QCA_NO_PLUGINS"_s, u"1"_s}});
    QVERIFY2(outcome.words.startsWith(code(ErrorCode::CryptoProviderMissing) + ' '),
             outcome.words + outcome.complaint);
    QVERIFY(!outcome.crashed);
}

void StartTest::refusesWithoutASecureRandomSource()
{
    const Outcome outcome = probe({u"default-random"_s});
    QVERIFY2(outcome.words.startsWith(code(ErrorCode::CryptoRandomMissing) + ' '),
             outcome.words + outcome.complaint);
    QVERIFY(!outcome.crashed);
}

void StartTest::refusesWhenALibraryDoesNotGiveTheKnownAnswers()
{
    // libcrypto is told to offer only what a provider that is not loaded would offer: nothing.
    QTemporaryDir folder;
    QFile file(folder.filePath(u"openssl.cnf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("openssl_conf = start\n[start]\nalg_section = "
               "algorithms\n[algorithms]\ndefault_properties = provider=absent\n");
    file.close();
    const Outcome outcome = probe({}, {{u"OPENSSL_CONF"_s, file.fileName()}});
    QVERIFY2(outcome.words.startsWith(code(ErrorCode::CryptoSelfTestFailed) + ' '),
             outcome.words + outcome.complaint);
    QVERIFY(outcome.words.contains("SHA-256"));
    QVERIFY(!outcome.crashed);
}

void StartTest::ignoresForeignPlugIns()
{
    // A folder that would be searched first, with a file by the provider's name that is no plug-in.
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir(u"crypto"_s));
    QFile file(folder.filePath(u"crypto/libqca-ossl.so"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no plug-in");
    file.close();
    const Outcome outcome = probe({}, {{u"QCA_PLUGIN_PATH"_s, folder.path()}});
    QVERIFY2(outcome.words == "ok", outcome.words + outcome.complaint);
}

void StartTest::drawsNothingWithoutASecureSource_data()
{
    QTest::addColumn<QString>("argument");
    QTest::newRow("before the start") << u"random-unstarted"_s;
    QTest::newRow("after the end") << u"random-ended"_s;
    QTest::newRow("source exchanged after the start") << u"default-random-later"_s;
}

void StartTest::drawsNothingWithoutASecureSource()
{
    QFETCH(QString, argument);
    const Outcome outcome = probe({argument});
    QVERIFY2(outcome.crashed, outcome.words + outcome.complaint);
    QVERIFY(!outcome.words.contains("drawn"));
    QVERIFY2(outcome.complaint.contains("without a secure random source"), outcome.complaint);
}

void StartTest::makesNoCodeBeforeTheStart()
{
    const Outcome outcome = probe({u"mac-unstarted"_s});
    QVERIFY2(outcome.words == code(ErrorCode::CryptoProviderMissing),
             outcome.words + outcome.complaint);
}

QTEST_GUILESS_MAIN(StartTest)
#include "StartTest.moc"
