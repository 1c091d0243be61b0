#include "crypto/CmsSigner.h"
#include "crypto/Crypto.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;
using crypto::CmsSigner;

namespace {

constexpr qint64 nowMs = 1'795'500'000'000; // 23 November 2026
constexpr char word[] = "clave-del-archivo";
constexpr char elliptic[] = "ec -pkeyopt ec_paramgen_curve:P-256"; ///< keys that are made at once

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

Result<CmsSigner> open(const QByteArray& file, const QByteArray& password = word,
                       qint64 when = nowMs)
{
    return CmsSigner::open(Secret::fromBytes(file), Secret::fromBytes(password), when);
}

/// `code text`, as a person would write down why it was refused; empty when it opens.
QByteArray refusal(const Result<CmsSigner>& opened)
{
    if (opened)
        return {};
    const QByteArray what = opened.error().code == ErrorCode::SigningFileRefused   ? "file "
                            : opened.error().code == ErrorCode::CertificateRefused ? "certificate "
                                                                                   : "other ";
    return what + opened.error().text.toLatin1();
}

} // namespace

/// Signing files made by openssl as the test runs: good ones, and all the wrong ones that were
/// thought of.
class CmsSignerTest : public QObject
{
    Q_OBJECT

private:
    QString path(const char* name) const { return m_folder.filePath(QLatin1String(name)); }

    /// Runs openssl in the test's folder; asserts that it works.
    QByteArray openssl(const QByteArray& arguments, bool mayFail = false) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(QStringLiteral("openssl"), QString::fromUtf8(arguments).split(u' '));
        if (!process.waitForFinished(120'000) || (process.exitCode() != 0 && !mayFail))
            qFatal("openssl %s: %s", arguments.constData(),
                   process.readAllStandardError().constData());
        return process.exitCode() == 0 ? "ok" : "failed";
    }

    /// A self-signed certificate and its key: `<name>.pem`, `<name>.key`, `<name>.p12`.
    QByteArray make(const QByteArray& name, const QByteArray& key, const QByteArray& more = {}) const
    {
        openssl("req -x509 -newkey " + key + " -nodes -subj /CN=Prueba-" + name + " -keyout " +
                name + ".key -out " + name + ".pem" +
                (more.contains("-not_") ? QByteArray() : QByteArray(" -not_before 20260101000000Z "
                                                                   "-not_after 20300101000000Z")) +
                more);
        openssl("pkcs12 -export -inkey " + name + ".key -in " + name + ".pem -out " + name +
                ".p12 -iter 1000 -passout pass:" + word);
        return read(path((name + ".p12").constData()));
    }

    QTemporaryDir m_folder{};
    std::unique_ptr<crypto::Library> m_library{};
    QByteArray m_rsa{};
    QByteArray m_ec{};

private Q_SLOTS:
    void initTestCase()
    {
        auto library = crypto::Library::start();
        QVERIFY(library.ok());
        m_library = std::make_unique<crypto::Library>(std::move(library).value());
        m_rsa = make("rsa", "rsa:2048");
        m_ec = make("ec", elliptic);
    }

    void signsWhatOpensslVerifies_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("file");
        QTest::addRow("RSA") << QByteArray("rsa") << m_rsa;
        QTest::addRow("elliptic curve") << QByteArray("ec") << m_ec;
        QTest::addRow("Ed25519") << QByteArray("ed") << make("ed", "ed25519");
        QTest::addRow("with its uses named")
            << QByteArray("use")
            << make("use", elliptic, " -addext keyUsage=digitalSignature");
        QTest::addRow("for undeniable signatures")
            << QByteArray("nr") << make("nr", elliptic, " -addext keyUsage=nonRepudiation");
    }
    void signsWhatOpensslVerifies()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, file);
        const auto signer = open(file);
        QVERIFY2(signer.ok(), refusal(signer).constData());
        QCOMPARE(signer.value().subject(), QString::fromLatin1("CN=Prueba-" + name));
        // Bytes that a text mode would change.
        const QByteArray content("una línea\notra\r\nfin sin salto \x00\xff", 34);
        const auto signature = signer.value().sign(content);
        QVERIFY(signature.ok());
        write(path("content"), content);
        write(path("signature"), signature.value());
        const QByteArray verify("cms -verify -binary -inform DER -in signature -content content "
                                "-out /dev/null ");
        QCOMPARE(openssl(verify + "-noverify"), QByteArray("ok"));
        QCOMPARE(openssl(verify + "-purpose any -CAfile " + name + ".pem"), QByteArray("ok"));
        write(path("content"), content + 'x');
        QCOMPARE(openssl(verify + "-noverify", true), QByteArray("failed"));
    }

    void carriesTheCertificatesOfTheFile()
    {
        openssl("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=Prueba-hija -keyout child.key -out child.csr");
        openssl("x509 -req -in child.csr -CA rsa.pem -CAkey rsa.key -not_before 20260101000000Z "
                "-not_after 20300101000000Z -out child.pem");
        openssl("pkcs12 -export -inkey child.key -in child.pem -certfile rsa.pem -out child.p12 "
                "-passout pass:" +
                QByteArray(word));
        const auto signer = open(read(path("child.p12")));
        QVERIFY2(signer.ok(), refusal(signer).constData());
        QCOMPARE(signer.value().subject(), QStringLiteral("CN=Prueba-hija"));
        const auto signature = signer.value().sign("x");
        QVERIFY(signature.ok());
        QVERIFY(signature.value().contains("Prueba-rsa"));
        write(path("content"), "x");
        write(path("signature"), signature.value());
        openssl("cms -verify -binary -inform DER -in signature -content content -purpose any -CAfile "
                "rsa.pem -out /dev/null");
    }

    void refusesFilesThatCannotSign_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("why");
        const QByteArray out = QByteArray(" -passout pass:") + word;
        const auto exported = [&](const QByteArray& how) {
            openssl("pkcs12 -export -out other.p12 " + how + out);
            return read(path("other.p12"));
        };
        QTest::addRow("no certificate") << exported("-nocerts -inkey rsa.key")
                                        << QByteArray("certificate certificate");
        QTest::addRow("no key") << exported("-nokeys -in rsa.pem")
                                << QByteArray("certificate key");
        QTest::addRow("no seal") << exported("-nomac -inkey rsa.key -in rsa.pem")
                                 << QByteArray("file format");
        QTest::addRow("too many rounds") << exported("-iter 1000001 -inkey rsa.key -in rsa.pem")
                                         << QByteArray("file rounds");
        QTest::addRow("too many rounds within, few of the seal")
            << exported("-iter 1000001 -nomaciter -inkey rsa.key -in rsa.pem")
            << QByteArray("file rounds");
        QTest::addRow("too many rounds of the key alone")
            << exported("-certpbe NONE -iter 1000001 -nomaciter -inkey rsa.key -in rsa.pem")
            << QByteArray("file rounds");
        QTest::addRow("expired") << make("old", elliptic,
                                         " -not_before 20200101000000Z -not_after 20260101000000Z")
                                 << QByteArray("certificate expired");
        QTest::addRow("not yet") << make("young", elliptic,
                                         " -not_before 20280101000000Z -not_after 20300101000000Z")
                                 << QByteArray("certificate early");
        QTest::addRow("for ciphering")
            << make("cipher", elliptic, " -addext keyUsage=keyEncipherment")
            << QByteArray("certificate usage");
        QTest::addRow("an authority's")
            << make("ca", elliptic, " -addext keyUsage=keyCertSign,cRLSign")
            << QByteArray("certificate usage");
        QTest::addRow("short") << make("short", "rsa:1024") << QByteArray("certificate weak");
        QTest::addRow("nothing") << QByteArray() << QByteArray("file size");
        QTest::addRow("a text") << QByteArray("esto no es un archivo de firma\n")
                                << QByteArray("file format");
        QTest::addRow("a PEM") << read(path("rsa.pem")) << QByteArray("file format");
        QTest::addRow("much") << QByteArray(300'000, '0') << QByteArray("file size");
        QTest::addRow("something behind") << m_rsa + '\0' << QByteArray("file format");
        QTest::addRow("twice") << m_rsa + m_rsa << QByteArray("file format");
        for (int sixteenth = 1; sixteenth < 16; ++sixteenth)
            QTest::addRow("%d sixteenths", sixteenth)
                << m_rsa.first(m_rsa.size() * sixteenth / 16) << QByteArray("file format");
        QTest::addRow("one byte short") << m_rsa.chopped(1) << QByteArray("file format");
    }
    void refusesFilesThatCannotSign()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, why);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(refusal(open(file)), why);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void refusesAKeyAndACertificateOfTwo()
    {
        // Which openssl itself does not put into one file.
        write(path("pair.py"),
              "from cryptography.hazmat.primitives import serialization as s\n"
              "from cryptography.hazmat.primitives.serialization import pkcs12\n"
              "from cryptography import x509\n"
              "key = s.load_pem_private_key(open('rsa.key','rb').read(), None)\n"
              "other = x509.load_pem_x509_certificate(open('ec.pem','rb').read())\n"
              "open('pair.p12','wb').write(pkcs12.serialize_key_and_certificates(b'x', key, None, "
              "[other], s.BestAvailableEncryption(b'" +
                  QByteArray(word) + "')))\n");
        QProcess python;
        python.setWorkingDirectory(m_folder.path());
        python.start(QStringLiteral("python3"), {QStringLiteral("pair.py")});
        QVERIFY(python.waitForFinished(60'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().constData());
        QCOMPARE(refusal(open(read(path("pair.p12")))), QByteArray("certificate pair"));
    }

    void refusesAnotherPassword()
    {
        for (const QByteArray& wrong :
             {QByteArray(), QByteArray("x"), QByteArray(word) + 'x', QByteArray(2000, 'x')})
            QCOMPARE(refusal(open(m_rsa, wrong)), QByteArray("file password"));
    }

    void isNotHeldUpByABomb()
    {
        // The number of rounds of the seal, made eight million where it stands.
        openssl("pkcs12 -export -iter 100000 -inkey rsa.key -in rsa.pem -out bomb.p12 -passout "
                "pass:" +
                QByteArray(word));
        QByteArray bomb = read(path("bomb.p12"));
        const QByteArray rounds = QByteArray::fromHex("02030186a0");
        QVERIFY(bomb.count(rounds) >= 2);
        bomb.replace(rounds, QByteArray::fromHex("02037fffff"));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(refusal(open(bomb)), QByteArray("file rounds"));
        QVERIFY(timer.elapsed() < 100);
        bomb.replace(QByteArray::fromHex("02037fffff"), QByteArray::fromHex("0203ff0000"));
        QCOMPARE(refusal(open(bomb)), QByteArray("file rounds")); // below zero
    }

    void survivesChangedBytes()
    {
        const quint32 seed = QRandomGenerator::system()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        int refused = 0;
        constexpr int trials = 3000;
        for (int i = 0; i < trials; ++i) {
            QByteArray file = m_ec;
            for (int flips = 1 + random.bounded(3); flips > 0; --flips) {
                const qsizetype at = random.bounded(file.size());
                file[at] = char(file.at(at) ^ (1 << random.bounded(8)));
            }
            const auto opened = open(file);
            if (!opened)
                ++refused;
            else
                QCOMPARE(opened.value().subject(), QStringLiteral("CN=Prueba-ec"));
        }
        QVERIFY(refused > trials * 9 / 10);
    }

    void believesNoOtherSignature()
    {
        const auto rsa = open(m_rsa);
        const auto ec = open(m_ec);
        QVERIFY(rsa.ok() && ec.ok());
        const QByteArray content = "lo que se firma";
        const QByteArray good = rsa.value().sign(content).value();
        QVERIFY(rsa.value().hasSigned(good, content));
        QVERIFY(!rsa.value().hasSigned({}, content));
        QVERIFY(!rsa.value().hasSigned(good, content + 'x'));
        QVERIFY(!rsa.value().hasSigned(good, {}));
        QVERIFY(!rsa.value().hasSigned(good + '\0', content));
        QVERIFY(!rsa.value().hasSigned(good.chopped(1), content));
        QVERIFY(!ec.value().hasSigned(good, content));
        QVERIFY(!rsa.value().hasSigned(ec.value().sign(content).value(), content));
        write(path("content"), content);
        const auto signedBy = [&](const QByteArray& how) {
            openssl("cms -sign -binary -in content -outform DER -out other " + how);
            return read(path("other"));
        };
        QVERIFY(rsa.value().hasSigned(signedBy("-signer rsa.pem -inkey rsa.key"), content));
        QVERIFY(!rsa.value().hasSigned(
            signedBy("-signer rsa.pem -inkey rsa.key -signer ec.pem -inkey ec.key"), content));
        QVERIFY(
            !rsa.value().hasSigned(signedBy("-nodetach -signer rsa.pem -inkey rsa.key"), content));
        for (qsizetype i = 0; i < good.size(); ++i) {
            QByteArray torn = good;
            torn[i] = char(torn.at(i) ^ 0x40);
            // Only what is not signed may change: names and numbers of certificates that are
            // carried along.
            if (i + 256 >= good.size())
                QVERIFY(!rsa.value().hasSigned(torn, content));
            else
                static_cast<void>(rsa.value().hasSigned(torn, content));
        }
    }
};

QTEST_GUILESS_MAIN(CmsSignerTest)
#include "CmsSignerTest.moc"
