#include "core/PolicyDifferences.h"

#include "core/PolicyKeys.h"

namespace ventanilla {

namespace {

QString keyOf(std::string_view table, std::string_view key)
{
    const QString name = QString::fromUtf8(key.data(), qsizetype(key.size()));
    if (table.empty())
        return name;
    return QString::fromUtf8(table.data(), qsizetype(table.size())) + u'.' + name;
}

QString screenWord(OneScreen screen)
{
    switch (screen) {
    case OneScreen::Allow:
        return QStringLiteral("allow");
    case OneScreen::SecondPerson:
        return QStringLiteral("second-person");
    case OneScreen::Refuse:
        return QStringLiteral("refuse");
    }
    Q_UNREACHABLE_RETURN({});
}

/// Name and both languages of each, so that a changed word shows too.
template <typename Named>
QString listOf(const QList<Named>& all)
{
    QStringList parts;
    for (const Named& named : all)
        parts << QStringLiteral("%1 (%2 | %3)")
                     .arg(QString::fromLatin1(named.name), named.es, named.en);
    return parts.join(QStringLiteral(", "));
}

} // namespace

QList<PolicyRule> policyRules(const Policy& policy)
{
    QList<PolicyRule> rules;
    for (const auto& known : policy_keys::words)
        rules.append({keyOf(known.table, known.key), policy.*known.field});
    for (const auto& known : policy_keys::figures)
        rules.append({keyOf(known.table, known.key), QString::number(policy.*known.field)});
    for (const auto& known : policy_keys::switches)
        rules.append({keyOf(known.table, known.key),
                      policy.*known.field ? QStringLiteral("true") : QStringLiteral("false")});
    rules.append({QStringLiteral("visit.one_screen"), screenWord(policy.oneScreen)});
    QStringList documents;
    for (const DocumentKind kind : policy.documentsAccepted)
        documents << QString::fromLatin1(documentKindName(kind));
    rules.append({QStringLiteral("evidence.documents_accepted"),
                  documents.join(QStringLiteral(", "))});
    rules.append({QStringLiteral("evidence.priorities"), listOf(policy.priorities)});
    rules.append({QStringLiteral("preferences.questions"), listOf(policy.questions)});
    QStringList addresses;
    for (const Email& address : policy.auditAddresses)
        addresses << address.address();
    rules.append(
        {QStringLiteral("anchors.audit_addresses"), addresses.join(QStringLiteral(", "))});
    rules.append({QStringLiteral("scanner.prefix"), policy.scannerPrefix});
    return rules;
}

QList<PolicyDifference> policyDifferences(const Policy& before, const Policy& after)
{
    const QList<PolicyRule> was = policyRules(before);
    const QList<PolicyRule> will = policyRules(after);
    QList<PolicyDifference> differences;
    for (qsizetype i = 0; i < was.size(); ++i) {
        if (was[i].value != will[i].value)
            differences.append({was[i].key, was[i].value, will[i].value});
    }
    return differences;
}

} // namespace ventanilla
