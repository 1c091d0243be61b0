#include "app/AnchorKeyring.h"
#include "crypto/Crypto.h"
#include "ledger/Checkpoint.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;

/// A real keyring on a bus of its own: the program starts itself anew there (`--inside`).
class AnchorKeyringTest : public QObject
{
    Q_OBJECT

private:
    std::optional<crypto::Library> m_library;

    static bool inside() { return qEnvironmentVariableIsSet("VENTANILLA_TEST_KEYRING"); }
    static QByteArray noteOf(qint64 size)
    {
        const auto key = crypto::SigningKey::fromSeed(Secret::fromBytes(QByteArray(32, 'k'))).value();
        const QByteArray origin = ledger::makeOrigin("sur", "prueba.ec", "1", key.publicKey()).value();
        return ledger::Checkpoint {origin, size}.sign(key).value();
    }
    static QList<storage::GivenAnchor> readOf(AnchorKeyring& keyring)
    {
        QList<storage::GivenAnchor> found;
        int told = 0;
        keyring.read([&](const QList<storage::GivenAnchor>& anchors) {
            found = anchors;
            ++told;
        });
        if (!QTest::qWaitFor([&] { return told > 0; }, 10'000))
            qFatal("nothing was told");
        return found;
    }
    static bool kept(AnchorKeyring& keyring, const QByteArray& note)
    {
        QSignalSpy spy(&keyring, &AnchorKeyring::kept);
        keyring.keep(note);
        return QTest::qWaitFor([&] { return !spy.isEmpty(); }, 20'000) && spy.first().first().toBool();
    }

private Q_SLOTS:
    void initTestCase() { m_library.emplace(std::move(crypto::Library::start()).value()); }

    void withoutAKeyringNothingIsFoundAndNothingFails()
    {
        QElapsedTimer clock;
        clock.start();
        AnchorKeyring none(QStringLiteral("/somewhere"), QDBusConnection(QStringLiteral("no such bus")));
        QVERIFY(readOf(none).isEmpty());
        QVERIFY(!kept(none, noteOf(7)));
        QVERIFY(clock.elapsed() < AnchorKeyring::waitMsMax);
    }

    void keepsTheLastCheckpointOfEachOffice()
    {
        if (!inside()) {
            QTemporaryDir home;
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            for (const char* folder : {"HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
                environment.insert(QLatin1String(folder), home.path());
            environment.insert(QStringLiteral("VENTANILLA_TEST_KEYRING"), QStringLiteral("1"));
            environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
            process.setProcessEnvironment(environment);
            process.setProcessChannelMode(QProcess::MergedChannels);
            process.start(QStringLiteral("dbus-run-session"),
                          {QStringLiteral("--"), QStringLiteral("sh"), QStringLiteral("-c"),
                           QStringLiteral("printf secreto | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null & daemon=$!; \"$0\"; code=$?; kill $daemon; exit $code"),
                           QCoreApplication::applicationFilePath()});
            QVERIFY(process.waitForStarted());
            QVERIFY(process.waitForFinished(120'000));
            const QByteArray said = process.readAll();
            QVERIFY2(process.exitCode() == 0, said.constData());
            return;
        }
        // The daemon takes a moment to be there.
        AnchorKeyring keyring(QStringLiteral("/one"), QDBusConnection::sessionBus());
        QVERIFY(QTest::qWaitFor([&] { return kept(keyring, noteOf(5)); }, 30'000));
        QCOMPARE(readOf(keyring).size(), 1);
        QCOMPARE(readOf(keyring).first().note, noteOf(5));
        QCOMPARE(readOf(keyring).first().place, QByteArray("keyring"));
        QVERIFY(kept(keyring, noteOf(9)));
        QCOMPARE(readOf(keyring).first().note, noteOf(9));
        AnchorKeyring other(QStringLiteral("/two"), QDBusConnection::sessionBus());
        QVERIFY(readOf(other).isEmpty());
        // What somebody else put there is no checkpoint.
        QVERIFY(kept(other, "no note"));
        QVERIFY(readOf(other).isEmpty());
    }
};

QTEST_GUILESS_MAIN(AnchorKeyringTest)
#include "AnchorKeyringTest.moc"
