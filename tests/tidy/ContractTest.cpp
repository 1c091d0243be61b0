#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// tests/e2e/README.md is what automation may rely on: every name in it is a widget's, and the scripts beside it use no other.
class ContractTest : public QObject
{
    Q_OBJECT

private:
    static QString read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    static QStringList files(const QString& folder, const QStringList& patterns)
    {
        QStringList found;
        QDirIterator each(QStringLiteral(SOURCE_DIR "/") + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            found << each.next();
        return found;
    }
    static QSet<QString> matches(const QString& text, const QString& pattern)
    {
        QSet<QString> found;
        auto each = QRegularExpression(pattern).globalMatch(text);
        while (each.hasNext())
            found.insert(each.next().captured(1));
        return found;
    }
    /// Names in back-ticks that end in a kind of widget; an `N` in the middle stands for a number.
    static QSet<QString> promised()
    {
        return matches(read(QStringLiteral(TESTS_DIR "/e2e/README.md")), QStringLiteral("`([A-Za-z][A-Za-z0-9]*(?:Button|Edit|Label|Combo|Table|Page|Card|Banner|Window|Dialog|Browser|Answer))`"));
    }

private Q_SLOTS:
    void promisesOnlyNamesThatAreThere()
    {
        QString sources;
        for (const QString& file : files(QStringLiteral("ui"), {QStringLiteral("*.ui")}) + files(QStringLiteral("src/ui"), {QStringLiteral("*.cpp"), QStringLiteral("*.h")}))
            sources += read(file);
        QVERIFY(sources.size() > 100'000);
        const QStringList partsOfOthers {QStringLiteral("photoYesButton"), QStringLiteral("photoNoButton"), QStringLiteral("fileNameEdit") /* of Qt's file dialog */};
        QStringList strange;
        const QSet<QString> names = promised();
        for (const QString& name : names) {
            // Made at run time: `reasonNButton` is "reason%1Button", `photoYesButton` a part of `photoAnswer`, `image01Button` one of many.
            const QString part = QString(name).replace(QRegularExpression(QStringLiteral("(N|01)Button$")), QStringLiteral("%1Button"));
            const QString ofField = name.endsWith(QLatin1String("ErrorLabel")) ? name.chopped(5) : name; // what a field's error says in
            const bool madeLater = sources.contains(u'"' + part + u'"') || sources.contains(u'"' + ofField + u'"') || partsOfOthers.contains(name);
            const bool there = madeLater || sources.contains(QRegularExpression(QStringLiteral("\\b%1\\b").arg(name)));
            if (!there)
                strange << name;
        }
        QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u' ')));
        QVERIFY2(names.size() > 80, qPrintable(QString::number(names.size())));
    }

    void scriptsUseOnlyWhatIsPromised()
    {
        const QSet<QString> names = promised();
        QStringList strange;
        int used = 0;
        for (const QString& file : files(QStringLiteral("tests/e2e"), {QStringLiteral("*.py")})) {
            for (const QString& id : matches(read(file), QStringLiteral("id=\"([A-Za-z]+)\""))) {
                ++used;
                if (!names.contains(id))
                    strange << id;
            }
        }
        QVERIFY2(strange.isEmpty(), qPrintable(strange.join(u' ')));
        QVERIFY(used > 20);
    }
};

QTEST_GUILESS_MAIN(ContractTest)
#include "ContractTest.moc"
