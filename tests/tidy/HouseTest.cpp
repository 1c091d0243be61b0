#include "Arrows.h"
#include "Bans.h"
#include "Forms.h"
#include "Sentences.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tidy;

namespace {

const QString root = QStringLiteral(SOURCE_DIR);
const QStringList cpp {QStringLiteral(".cpp"), QStringLiteral(".h")};

QByteArray told(const Findings& findings)
{
    QStringList lines;
    for (const Finding& finding : findings)
        lines.append(finding.toString());
    return QByteArray::number(findings.size()) + " out of order:\n" + lines.join(u'\n').toUtf8();
}

} // namespace

/// The rules of the house, held against the whole house.
class HouseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        for (const QString& path : filesIn(root, {QStringLiteral("src"), QStringLiteral("tests")}, cpp))
            m_sources.append(SourceFile::parse(path, readText(root, path)));
        QVERIFY2(m_sources.size() > 60, "the sources are not where they are looked for");
    }
    void roomsIncludeOnlyWhatTheyMay() { expectNone([](const SourceFile& file) { return checkIncludes(file); }); }
    void nothingBannedIsWritten() { expectNone([](const SourceFile& file) { return checkBans(file); }); }
    void filesStayShort() { expectNone([](const SourceFile& file) { return checkLength(file.path, file.text); }); }
    void classesHaveTheirSentence()
    {
        expectNone([](const SourceFile& file) { return file.path.startsWith(QLatin1String("src/")) && file.path.endsWith(QLatin1String(".h")) ? checkSentences(file) : Findings(); });
    }
    void formsAreNamedLabelledAndInOrder()
    {
        Findings findings;
        const QStringList forms = filesIn(root, {QStringLiteral("ui")}, {QStringLiteral(".ui")});
        QVERIFY(forms.size() > 9);
        for (const QString& path : forms)
            findings += checkForm(path, readText(root, path));
        QVERIFY2(findings.isEmpty(), told(findings));
    }
    /// What an entry is called by a code a supervisor reads in words, each once.
    void actionsHaveWords()
    {
        static const QRegularExpression said(QStringLiteral("Act \\{\"([a-z.-]+)\""));
        static const QRegularExpression written(QStringLiteral("(?:AuditEvent\\(|\\baction(?:\\[\\])? = )\"([a-z.-]+)\""));
        QSet<QString> known;
        Findings findings;
        const QString words = QStringLiteral("src/ui/ActivityWords.cpp");
        for (const QRegularExpressionMatch& match : said.globalMatch(readText(root, words))) {
            if (known.contains(match.captured(1)))
                findings.append({words, 0, QStringLiteral("%1 stands there twice").arg(match.captured(1))});
            known.insert(match.captured(1));
        }
        qsizetype actions = 0;
        for (const QString& path : filesIn(root, {QStringLiteral("src")}, cpp)) {
            for (const QRegularExpressionMatch& match : written.globalMatch(readText(root, path))) {
                ++actions;
                if (!known.contains(match.captured(1)))
                    findings.append({path, 0, QStringLiteral("%1 has no words in ActivityWords").arg(match.captured(1))});
            }
        }
        QVERIFY(actions > 40);
        QVERIFY2(findings.isEmpty(), told(findings));
    }
    void factsHaveWords()
    {
        static const QRegularExpression named(QStringLiteral("FactName \\{\"([a-z-]+)\""));
        static const QRegularExpression valued(QStringLiteral("FactValue \\{\"([a-z-]*)\", \"([a-z-]+)\""));
        static const QRegularExpression written(QStringLiteral("\\.fact\\(\"([a-z-]+)\", (?:[^()\"]+ \\? )?(?:\"([a-z-]+)\"(?: : \"([a-z-]+)\")?)?"));
        QSet<QString> known;
        Findings findings;
        const QString text = readText(root, QStringLiteral("src/ui/FactWords.cpp"));
        for (const QRegularExpressionMatch& match : named.globalMatch(text))
            known.insert(match.captured(1));
        for (const QRegularExpressionMatch& match : valued.globalMatch(text))
            known.insert(match.captured(1) + u':' + match.captured(2));
        static const QRegularExpression listed(QStringLiteral("\\bkinds\\.append\\(\"([a-z]+)\"\\)"));
        qsizetype facts = 0;
        for (const QString& path : filesIn(root, {QStringLiteral("src/services"), QStringLiteral("src/storage"), QStringLiteral("src/app")}, cpp)) {
            for (const QRegularExpressionMatch& match : listed.globalMatch(readText(root, path))) {
                ++facts;
                if (!known.contains(QStringLiteral("kinds:") + match.captured(1)))
                    findings.append({path, 0, QStringLiteral("%1, a kind of what is exported, has no words in FactWords").arg(match.captured(1))});
            }
            for (const QRegularExpressionMatch& match : written.globalMatch(readText(root, path))) {
                const QString name = match.captured(1);
                if (!known.contains(name))
                    findings.append({path, 0, QStringLiteral("the fact %1 has no words in FactWords").arg(name)});
                for (const QString& value : {match.captured(2), match.captured(3)}) {
                    facts += !value.isEmpty();
                    if (!value.isEmpty() && !known.contains(name + u':' + value) && !known.contains(u':' + value))
                        findings.append({path, 0, QStringLiteral("what the fact %1 says, %2, has no words in FactWords").arg(name, value)});
                }
            }
        }
        QVERIFY(facts > 20);
        QVERIFY2(findings.isEmpty(), told(findings));
    }
    void nothingTellsOfMachinesOrTools()
    {
        Findings findings;
        QStringList paths = filesIn(root,
                                    {QStringLiteral("src"), QStringLiteral("tests"), QStringLiteral("ui"), QStringLiteral("resources"), QStringLiteral("translations"),
                                     QStringLiteral("installer"), QStringLiteral("cmake"), QStringLiteral("docs"), QStringLiteral(".ci")},
                                    {QString()});
        for (const char* top : {"CMakeLists.txt", "CMakePresets.json", "README.md", "CONTRIBUTING.md", "LICENSE", ".gitignore", ".clang-format"})
            paths.append(QLatin1String(top));
        for (const QString& path : paths)
            findings += checkTraces(path, readText(root, path));
        QVERIFY2(findings.isEmpty(), told(findings));
    }

private:
    template <typename Check> void expectNone(Check check)
    {
        Findings findings;
        for (const SourceFile& file : m_sources)
            findings += check(file);
        QVERIFY2(findings.isEmpty(), told(findings));
    }

    QList<SourceFile> m_sources;
};

QTEST_APPLESS_MAIN(HouseTest)
#include "HouseTest.moc"
