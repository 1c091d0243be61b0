#include "core/Policy.h"

#include "core/PolicyKeys.h"

#include <QStringView>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

// The header-only form without exceptions: the library installed with the system was built with
// them.
#undef TOML_HEADER_ONLY
#undef TOML_SHARED_LIB
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.hpp>

namespace ventanilla {

using policy_keys::figures;
using policy_keys::switches;
using policy_keys::words;

namespace {

struct NamedKind
{
    DocumentKind kind;
    QByteArrayView name;
};

constexpr std::array<NamedKind, 4> kinds{{
    {DocumentKind::CardWithChip, "cedula-chip"},
    {DocumentKind::CardOlder, "cedula-older"},
    {DocumentKind::CardDigital, "cedula-digital"},
    {DocumentKind::Passport, "passport"},
}};

constexpr std::array<std::string_view, 10> tables{"visit",   "evidence", "preferences", "codes",  "session",
                                                  "channels", "scanner", "anchors",     "register", "office"};

QString latin(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

Error wrong(const toml::source_region& where, const QString& what)
{
    return Error{ErrorCode::PolicyMalformed, QStringLiteral("policy"), qint64(where.begin.line),
                 what};
}

Error wrong(const toml::node& node, std::string_view key, const char* what)
{
    return wrong(node.source(), latin(key) + QLatin1Char(' ') + QLatin1StringView(what));
}

/// The first line, from 1, whose bracket opens no table's name; 0: none. toml++ 3.4 takes for granted that a name follows and stops the program,
/// or does anything at all, where none does. A value that begins a line with two brackets is none of a policy's either.
qint64 namelessHeader(QByteArrayView toml)
{
    constexpr QByteArrayView byteOrderMark = "\xEF\xBB\xBF";
    constexpr QByteArrayView blanks = " \t";
    if (toml.startsWith(byteOrderMark))
        toml = toml.sliced(byteOrderMark.size());
    qsizetype at = 0;
    const auto next = [&] { return at < toml.size() ? toml[at] : '\n'; };
    const auto skipBlanks = [&] {
        while (at < toml.size() && blanks.contains(toml[at]))
            ++at;
    };
    for (qint64 line = 1; at < toml.size(); ++line) {
        skipBlanks();
        if (next() == '[') {
            for (int bracket = 0; bracket < 2 && next() == '['; ++bracket)
                ++at;
            skipBlanks();
            const char c = next();
            const bool begins = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || QByteArrayView("-_\"']").contains(c);
            if (!begins)
                return line;
        }
        const qsizetype end = toml.indexOf('\n', at);
        at = end < 0 ? toml.size() : end + 1;
    }
    return 0;
}

/// Words for a screen or a name: 1 to 80 characters without control characters.
bool isPrintable(const QString& text)
{
    constexpr qsizetype charactersMax = 80;
    return !text.trimmed().isEmpty() && text.size() <= charactersMax &&
           std::none_of(text.begin(), text.end(), [](QChar c) {
               return c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ||
                      c.category() == QChar::Separator_Line ||
                      c.category() == QChar::Separator_Paragraph;
           });
}

/// A host name in lower case, two labels at the least: it becomes part of the log's origin.
bool isDomain(const QString& text)
{
    constexpr qsizetype domainMax = 253, labelMax = 63;
    const auto labels = QStringView(text).split(u'.');
    return text.size() <= domainMax && labels.size() >= 2 &&
           std::all_of(labels.begin(), labels.end(), [](QStringView label) {
               return !label.isEmpty() && label.size() <= labelMax && label.front() != u'-' &&
                      label.back() != u'-' && std::all_of(label.begin(), label.end(), [](QChar c) {
                          return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
                      });
           });
}

Result<void> readDocuments(Policy& policy, const toml::node& node, std::string_view key)
{
    const toml::array* list = node.as_array();
    if (list == nullptr)
        return wrong(node, key, "is not a list of texts");
    if (list->empty())
        return wrong(node, key, "names no document: nobody could be served");
    QList<DocumentKind> accepted;
    for (const toml::node& item : *list) {
        const auto name = item.value_exact<std::string_view>();
        if (!name)
            return wrong(item, key, "is not a list of texts");
        const auto kind = parseDocumentKind(QByteArrayView(name->data(), qsizetype(name->size())));
        if (!kind)
            return wrong(item, key, "names a document that is not known");
        if (accepted.contains(kind.value()))
            return wrong(item, key, "names a document twice");
        accepted.append(kind.value());
    }
    policy.documentsAccepted = accepted;
    return {};
}

/// A name as the log and the rows hold it: 2 to 24 small letters, digits and hyphens, a letter
/// first.
bool isName(const QString& text)
{
    constexpr qsizetype nameMin = 2, nameMax = 24;
    return text.size() >= nameMin && text.size() <= nameMax && text.front() >= u'a' &&
           text.front() <= u'z' && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
           });
}

/// One of a list's tables: a name and its words in both languages, nothing else.
template <typename Named>
Result<Named> readNamed(const toml::node& node, std::string_view key)
{
    const toml::table* table = node.as_table();
    if (table == nullptr)
        return wrong(node, key, "is not a list of tables with name, es and en");
    Named named;
    for (const auto& [innerKey, innerNode] : *table) {
        const auto value = innerNode.template value_exact<std::string_view>();
        if (!value || !isPrintable(latin(*value)))
            return wrong(innerNode, innerKey.str(),
                         "is not a text of 1 to 80 characters without control characters");
        if (innerKey.str() == "name") {
            if (!isName(latin(*value)))
                return wrong(innerNode, "name", "is not 2 to 24 small letters, digits and hyphens");
            named.name = latin(*value).toLatin1();
        } else if (innerKey.str() == "es") {
            named.es = latin(*value);
        } else if (innerKey.str() == "en") {
            named.en = latin(*value);
        } else {
            return wrong(innerKey.source(),
                         QStringLiteral("unknown key %1").arg(latin(innerKey.str())));
        }
    }
    if (named.name.isEmpty() || named.es.isEmpty() || named.en.isEmpty())
        return wrong(node, key, "lacks name, es or en");
    return named;
}

template <typename Named>
Result<QList<Named>> readNamedList(const toml::node& node, std::string_view key)
{
    constexpr std::size_t namedMax = 40;
    const toml::array* list = node.as_array();
    if (list == nullptr)
        return wrong(node, key, "is not a list of tables with name, es and en");
    if (list->size() > namedMax)
        return wrong(node, key, "has more than 40 tables");
    QList<Named> all;
    for (const toml::node& item : *list) {
        TRY(named, readNamed<Named>(item, key));
        const auto alike = [&](const Named& other) { return other.name == named.name; };
        if (std::any_of(all.begin(), all.end(), alike))
            return wrong(item, key, "has a name twice");
        all.append(named);
    }
    return all;
}

/// What the scanner is set to type before each reading: it may be nothing.
Result<void> readPrefix(Policy& policy, const toml::node& node, std::string_view key)
{
    constexpr qsizetype prefixMax = 8;
    const auto value = node.value_exact<std::string_view>();
    if (!value)
        return wrong(node, key, "is not a text");
    const QString text = latin(*value);
    const bool fits =
        text.size() <= prefixMax &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c <= u'~'; });
    if (!fits)
        return wrong(node, key, "is longer than 8 characters or has others than visible ASCII");
    policy.scannerPrefix = text;
    return {};
}

/// Who is told of each close of day: it may be nobody.
Result<void> readAddresses(Policy& policy, const toml::node& node, std::string_view key)
{
    constexpr std::size_t addressesMax = 8;
    const toml::array* list = node.as_array();
    if (list == nullptr)
        return wrong(node, key, "is not a list of texts");
    if (list->size() > addressesMax)
        return wrong(node, key, "has more than 8 addresses");
    QList<Email> addresses;
    for (const toml::node& item : *list) {
        const auto text = item.value_exact<std::string_view>();
        if (!text)
            return wrong(item, key, "is not a list of texts");
        const auto address = Email::parse(latin(*text));
        if (!address)
            return wrong(item, key, "has what is no e-mail address");
        if (addresses.contains(address.value()))
            return wrong(item, key, "names an address twice");
        addresses.append(address.value());
    }
    policy.auditAddresses = addresses;
    return {};
}

Result<void> readOneScreen(Policy& policy, const toml::node& node, std::string_view key)
{
    const auto name = node.value_exact<std::string_view>();
    if (name == "allow")
        policy.oneScreen = OneScreen::Allow;
    else if (name == "second-person")
        policy.oneScreen = OneScreen::SecondPerson;
    else if (name == "refuse")
        policy.oneScreen = OneScreen::Refuse;
    else
        return wrong(node, key, "is not one of \"allow\", \"second-person\", \"refuse\"");
    return {};
}

Result<void> readKey(Policy& policy, std::string_view table, const toml::key& key,
                     const toml::node& node)
{
    const std::string_view name = key.str();
    const auto here = [&](const auto& known) { return known.table == table && known.key == name; };

    if (const auto figure = std::find_if(figures.begin(), figures.end(), here);
        figure != figures.end()) {
        const auto value = node.value_exact<int64_t>();
        if (!value)
            return wrong(node, name, "is not a whole number");
        if (*value < figure->min || *value > figure->max) {
            return wrong(node.source(), QStringLiteral("%1 is not between %2 and %3")
                                            .arg(latin(name))
                                            .arg(figure->min)
                                            .arg(figure->max));
        }
        policy.*figure->field = int(*value);
        return {};
    }
    if (const auto known = std::find_if(switches.begin(), switches.end(), here);
        known != switches.end()) {
        const auto value = node.value_exact<bool>();
        if (!value)
            return wrong(node, name, "is not true or false");
        policy.*known->field = *value;
        return {};
    }
    if (const auto known = std::find_if(words.begin(), words.end(), here); known != words.end()) {
        const auto value = node.value_exact<std::string_view>();
        if (!value)
            return wrong(node, name, "is not a text");
        const QString text = latin(*value);
        if (!isPrintable(text))
            return wrong(node, name,
                         "is empty, longer than 80 characters or has control characters");
        if (name == "domain" && !isDomain(text))
            return wrong(node, name, "is not a domain in lower case");
        policy.*known->field = text;
        return {};
    }
    if (table == "visit" && name == "one_screen")
        return readOneScreen(policy, node, name);
    if (table == "evidence" && name == "documents_accepted")
        return readDocuments(policy, node, name);
    if (table == "evidence" && name == "priorities") {
        TRY(groups, readNamedList<PriorityGroup>(node, name));
        policy.priorities = std::move(groups);
        return {};
    }
    if (table == "preferences" && name == "questions") {
        TRY(questions, readNamedList<SecurityQuestion>(node, name));
        policy.questions = std::move(questions);
        return {};
    }
    if (table == "scanner" && name == "prefix")
        return readPrefix(policy, node, name);
    if (table == "anchors" && name == "audit_addresses")
        return readAddresses(policy, node, name);
    return wrong(key.source(), QStringLiteral("unknown key %1").arg(latin(name)));
}

/// Figures that are right alone and wrong together. The line is that of the first of the two that
/// the file says.
Result<void> checkTogether(const Policy& policy, const toml::table& root)
{
    struct Pair
    {
        std::string_view table, less, more;
        bool fits;
    };
    const std::array pairs{
        Pair{"visit", "ticket_idle_minutes", "ticket_max_minutes",
             policy.ticketIdleMinutes <= policy.ticketMaxMinutes},
        Pair{"visit", "ticket_warning_seconds", "ticket_max_minutes",
             policy.ticketWarningSeconds < policy.ticketMaxMinutes * 60},
        Pair{"preferences", "questions_needed", "questions",
             policy.questionsNeeded <= policy.questions.size()},
        Pair{"session", "idle_warning_seconds", "idle_lock_seconds",
             policy.idleWarningSeconds < policy.idleLockSeconds},
        Pair{"session", "sign_in_wait_seconds", "sign_in_wait_seconds_max",
             policy.signInWaitSeconds <= policy.signInWaitSecondsMax},
        Pair{"session", "sign_in_tries_before_wait", "sign_in_tries_max",
             policy.signInTriesBeforeWait <= policy.signInTriesMax},
    };
    for (const Pair& pair : pairs) {
        if (pair.fits)
            continue;
        const auto table = root[pair.table];
        const toml::node* said =
            table[pair.less].node() != nullptr ? table[pair.less].node() : table[pair.more].node();
        return wrong(said->source(),
                     QStringLiteral("%1 does not fit %2").arg(latin(pair.less), latin(pair.more)));
    }
    return {};
}

} // namespace

Result<Policy> Policy::parse(QByteArrayView toml)
{
    if (toml.size() > bytesMax)
        return Error{ErrorCode::PolicyMalformed, QStringLiteral("policy"), 0,
                     QStringLiteral("larger than 64 KiB")};
    if (const qint64 line = namelessHeader(toml); line > 0)
        return Error{ErrorCode::PolicyMalformed, QStringLiteral("policy"), line, QStringLiteral("a table without a name")};
    const toml::parse_result parsed =
        toml::parse(std::string_view(toml.data(), static_cast<std::size_t>(toml.size())));
    if (!parsed)
        return wrong(parsed.error().source(), latin(parsed.error().description()));

    Policy policy;
    const toml::table& root = parsed.table();
    for (const auto& [key, node] : root) {
        const toml::table* table = node.as_table();
        if (std::find(tables.begin(), tables.end(), key.str()) != tables.end()) {
            if (table == nullptr)
                return wrong(key.source(), latin(key.str()) + QStringLiteral(" is not a table"));
            for (const auto& [innerKey, innerNode] : *table)
                TRY_DO(readKey(policy, key.str(), innerKey, innerNode));
        } else if (table != nullptr) {
            return wrong(key.source(), QStringLiteral("unknown table %1").arg(latin(key.str())));
        } else {
            TRY_DO(readKey(policy, {}, key, node));
        }
    }
    TRY_DO(checkTogether(policy, root));
    return policy;
}

QByteArray documentKindName(DocumentKind kind)
{
    for (const NamedKind& named : kinds) {
        if (named.kind == kind)
            return named.name.toByteArray();
    }
    Q_UNREACHABLE_RETURN({});
}

Result<DocumentKind> parseDocumentKind(QByteArrayView name)
{
    for (const NamedKind& named : kinds) {
        if (named.name == name)
            return named.kind;
    }
    return Error{ErrorCode::PolicyMalformed, QStringLiteral("no such kind of document")};
}

} // namespace ventanilla
