#include "storage/ArchiveFile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace ventanilla;
using storage::ArchiveFile;

namespace {

constexpr qint64 madeMs = 1'795'500'000'000;

QByteArray run(const QString& program, const QStringList& arguments, const QString& in)
{
    QProcess process;
    process.setWorkingDirectory(in);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        qFatal("%s does not end", qPrintable(program));
    return process.exitCode() == 0 ? process.readAllStandardOutput()
                                   : "failed: " + process.readAllStandardError();
}

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator random(7);
    for (char& byte : bytes)
        byte = char(random.generate());
    return bytes;
}

} // namespace

/// The ZIP file of an export: what others read out of it, and that it is there whole or not at all.
class ArchiveFileTest : public QObject
{
    Q_OBJECT

private:
    QString path(const char* name) const { return m_folder->filePath(QLatin1String(name)); }
    QStringList left() const
    {
        return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    std::unique_ptr<QTemporaryDir> m_folder{};

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void isReadByOthers()
    {
        const QByteArray large = noise(3'000'000);
        {
            auto file = ArchiveFile::create(path("a.zip"), madeMs);
            QVERIFY(file.ok());
            QVERIFY(file.value().add("uno.txt", "1\n").ok());
            QVERIFY(file.value().begin("carpeta/dos.bin").ok());
            for (qsizetype at = 0; at < large.size(); at += 1000)
                QVERIFY(file.value().write(QByteArrayView(large).sliced(at, 1000)).ok());
            QVERIFY(file.value().end().ok());
            QVERIFY(file.value().add("vacio", {}).ok());
            const auto sums = file.value().sums();
            QVERIFY(sums.ok());
            QCOMPARE(sums.value().count('\n'), 3);
            QVERIFY(file.value().addUnlisted("SHA256SUMS.p7s", "firma").ok());
            QVERIFY(!QFile::exists(path("a.zip"))); // nobody sees it before
            QVERIFY(file.value().finish().ok());
            QVERIFY(file.value().handOver().ok());
        }
        QCOMPARE(left(), QStringList{QStringLiteral("a.zip")});
        QCOMPARE(QFile::permissions(path("a.zip")) & (QFile::ReadGroup | QFile::ReadOther |
                                                      QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
        QCOMPARE(run(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import zipfile; z = zipfile.ZipFile('a.zip'); "
                                     "print(z.testzip(), z.namelist()); z.extractall('out')")},
                     m_folder->path()),
                 QByteArray("None ['uno.txt', 'carpeta/dos.bin', 'vacio', 'SHA256SUMS', "
                            "'SHA256SUMS.p7s']\n"));
        QCOMPARE(run(QStringLiteral("sha256sum"),
                     {QStringLiteral("--check"), QStringLiteral("--quiet"),
                      QStringLiteral("SHA256SUMS")},
                     path("out")),
                 QByteArray());
        QFile dos(path("out/carpeta/dos.bin"));
        QVERIFY(dos.open(QIODevice::ReadOnly));
        QVERIFY(dos.readAll() == large);
    }

    void takesNobodysPlace()
    {
        QFile there(path("a.zip"));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mío") > 0);
        there.close();
        const auto refused = ArchiveFile::create(path("a.zip"), madeMs);
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().code, ErrorCode::FileExists);
        QVERIFY(QFile::link(path("nowhere"), path("link.zip")));
        QVERIFY(!ArchiveFile::create(path("link.zip"), madeMs).ok());
    }

    void takesNobodysPlaceThatCameMeanwhile()
    {
        {
            auto file = ArchiveFile::create(path("a.zip"), madeMs);
            QVERIFY(file.ok());
            QVERIFY(file.value().add("x", "x").ok());
            QVERIFY(file.value().finish().ok());
            QFile there(path("a.zip"));
            QVERIFY(there.open(QIODevice::WriteOnly) && there.write("mío") > 0);
            there.close();
            const auto handed = file.value().handOver();
            QVERIFY(!handed.ok());
            QCOMPARE(handed.error().code, ErrorCode::FileExists);
        }
        QCOMPARE(left(), QStringList{QStringLiteral("a.zip")});
        QFile there(path("a.zip"));
        QVERIFY(there.open(QIODevice::ReadOnly));
        QCOMPARE(there.readAll(), QByteArray("mío"));
    }

    void leavesNothingWhenItIsDropped()
    {
        {
            auto file = ArchiveFile::create(path("a.zip"), madeMs);
            QVERIFY(file.ok());
            QVERIFY(file.value().begin("x").ok());
            QVERIFY(file.value().write(noise(100'000)).ok());
            QCOMPARE(left().size(), 1);
        }
        QCOMPARE(left(), QStringList());
    }

    void leavesNothingOnAFullDisk()
    {
        // The operating system's own limit on a file's size stands for the disk's end.
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const QByteArray large = noise(4'000'000);
        {
            auto file = ArchiveFile::create(path("a.zip"), madeMs);
            QVERIFY(file.ok());
            rlimit few = before;
            few.rlim_cur = 1'000'000;
            QCOMPARE(::setrlimit(RLIMIT_FSIZE, &few), 0);
            Result<void> done = file.value().begin("x");
            for (qsizetype at = 0; done && at < large.size(); at += 10'000)
                done = file.value().write(QByteArrayView(large).sliced(at, 10'000));
            ::setrlimit(RLIMIT_FSIZE, &before);
            std::signal(SIGXFSZ, handler);
            QVERIFY(!done.ok());
            QCOMPARE(done.error().code, ErrorCode::DatabaseFull);
        }
        QCOMPARE(left(), QStringList());
    }

    void saysWhyItCannotBegin()
    {
        QCOMPARE(ArchiveFile::create(path("none/a.zip"), madeMs).error().code,
                 ErrorCode::FileFailed);
        QCOMPARE(ArchiveFile::create(m_folder->path(), madeMs).error().code,
                 ErrorCode::FileExists);
    }
};

QTEST_GUILESS_MAIN(ArchiveFileTest)
#include "ArchiveFileTest.moc"
