#include "app/Rules.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

/// Where the office's rules come from.
class RulesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder{};

    QString laid(const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(u"policy.toml"_s);
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
            qFatal("the file cannot be written");
        out.close();
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
        return path;
    }

private Q_SLOTS:
    void theBuiltInFileIsTheBuiltInPolicyWhereverItLies()
    {
        const auto bytes = readPolicyBytes(builtInPolicy);
        QVERIFY(bytes.ok());
        const auto copied = readPolicy(laid(bytes.value()));
        const auto builtIn = readPolicy(builtInPolicy);
        QVERIFY(copied.ok() && builtIn.ok());
        QVERIFY(copied.value().builtIn && builtIn.value().builtIn);
        QCOMPARE(copied.value().hash, builtIn.value().hash);
    }

    void aFileThatDiffersByAByteIsTheOfficesOwn()
    {
        const auto bytes = readPolicyBytes(builtInPolicy);
        const auto changed = readPolicy(laid(bytes.value() + '\n'));
        QVERIFY(changed.ok());
        QVERIFY(!changed.value().builtIn);
        QVERIFY(changed.value().hash != readPolicy(builtInPolicy).value().hash);
    }

    void aFileThatOthersMayWriteIsNotTaken()
    {
        const QString path = laid("version = \"2\"\n");
        QVERIFY(readPolicy(path).ok());
        QVERIFY(
            QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::WriteOther));
        QCOMPARE(readPolicy(path).error().code, ErrorCode::FileUnreadable);
    }
};

QTEST_GUILESS_MAIN(RulesTest)
#include "RulesTest.moc"
