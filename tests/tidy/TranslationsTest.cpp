#include "Translations.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace tidy;

namespace {

const QString root = QStringLiteral(SOURCE_DIR);

QByteArray told(const Findings& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines.append(finding.toString());
    return QByteArray::number(findings.size()) + " out of order:\n" + lines.join(u'\n').toUtf8();
}

} // namespace

/// The translations hold exactly what the sources say today, and all of it is translated.
class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        const QString fresh = folder.filePath(QStringLiteral("said.ts"));
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE),
                      {QStringLiteral("-silent"), QStringLiteral("-no-obsolete"), QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-source-language"),
                       QStringLiteral("es"), QStringLiteral("-target-language"), QStringLiteral("en"), QStringLiteral("-I"), root + QStringLiteral("/src"), root + QStringLiteral("/src/ui"), root + QStringLiteral("/src/app"),
                       root + QStringLiteral("/ui"), QStringLiteral("-ts"), fresh});
        QVERIFY2(lupdate.waitForFinished(), "lupdate is not there or does not end");
        QCOMPARE(lupdate.exitCode(), 0);
        QCOMPARE(lupdate.readAllStandardError(), QByteArray()); // it complains of classes whose context it had to guess
        Findings findings;
        m_said = readMessages(fresh, readText(folder.path(), QStringLiteral("said.ts")), findings);
        QVERIFY2(findings.isEmpty(), told(findings));
        QVERIFY(m_said.size() > 50);
    }
    void translationsAreWhole_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("pluralsOnly");
        QTest::newRow("Spanish, the language of the sources") << QStringLiteral("translations/ventanilla_es.ts") << true;
        QTest::newRow("English") << QStringLiteral("translations/ventanilla_en.ts") << false;
    }
    void translationsAreWhole()
    {
        QFETCH(QString, path);
        QFETCH(bool, pluralsOnly);
        Findings findings;
        const QString text = readText(root, path);
        QVERIFY2(!text.isEmpty(), qPrintable(path));
        const QList<Message> held = readMessages(path, text, findings);
        findings += checkTranslated(path, held);
        findings += checkComplete(path, held, m_said, pluralsOnly);
        QVERIFY2(findings.isEmpty(), told(findings));
    }

private:
    QList<Message> m_said;
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "TranslationsTest.moc"
