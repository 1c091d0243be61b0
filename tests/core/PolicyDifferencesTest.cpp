#include "core/PolicyDifferences.h"
#include "core/PolicyKeys.h"

#include <QSet>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

/// Two policies side by side: whatever a file can say is told when it differs.
class PolicyDifferencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsNothingOfEqualPolicies();
    void tellsEveryRuleThatDiffers();
    void tellsAChangedWordOfAList();
};

void PolicyDifferencesTest::tellsNothingOfEqualPolicies()
{
    Policy other;
    other.hash = "another file's";
    other.builtIn = true;
    QVERIFY(policyDifferences(Policy(), other).isEmpty());
}

void PolicyDifferencesTest::tellsEveryRuleThatDiffers()
{
    QList<Policy> others;
    const auto another = [&others](auto change) {
        Policy policy;
        change(policy);
        others.append(policy);
    };
    for (const auto& known : policy_keys::figures)
        another([&](Policy& policy) { ++(policy.*known.field); });
    for (const auto& known : policy_keys::switches)
        another([&](Policy& policy) { policy.*known.field = !(policy.*known.field); });
    for (const auto& known : policy_keys::words)
        another([&](Policy& policy) { policy.*known.field += u'x'; });
    another([](Policy& policy) { policy.oneScreen = OneScreen::SecondPerson; });
    another([](Policy& policy) { policy.oneScreen = OneScreen::Refuse; });
    another([](Policy& policy) { policy.documentsAccepted.removeFirst(); });
    another([](Policy& policy) { policy.priorities.removeFirst(); });
    another([](Policy& policy) { policy.questions.removeFirst(); });
    another([](Policy& policy) { policy.scannerPrefix = u"~"_s; });
    another([](Policy& policy) {
        policy.auditAddresses.append(Email::parse(u"auditoria@control.example").value());
    });
    QSet<QString> keys;
    for (const Policy& policy : others) {
        const auto differences = policyDifferences(Policy(), policy);
        QCOMPARE(differences.size(), 1);
        QVERIFY(differences.first().before != differences.first().after);
        keys.insert(differences.first().key);
    }
    QCOMPARE(keys.size(), others.size() - 1); // one_screen twice
}

void PolicyDifferencesTest::tellsAChangedWordOfAList()
{
    Policy policy;
    policy.questions.first().en += u'?';
    const auto differences = policyDifferences(Policy(), policy);
    QCOMPARE(differences.size(), 1);
    QCOMPARE(differences.first().key, u"preferences.questions"_s);
}

QTEST_GUILESS_MAIN(PolicyDifferencesTest)
#include "PolicyDifferencesTest.moc"
