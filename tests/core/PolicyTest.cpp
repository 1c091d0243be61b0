#include "core/Policy.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

struct Range
{
    const char* table;
    const char* key;
    int Policy::*field;
    int min, max;
    const char* company =
        ""; ///< other keys of the table, so that the borders do not contradict their neighbours
};

const QList<Range> ranges{
    {"visit", "ticket_idle_minutes", &Policy::ticketIdleMinutes, 1, 30, "ticket_max_minutes = 60"},
    {"visit", "ticket_max_minutes", &Policy::ticketMaxMinutes, 1, 60,
     "ticket_idle_minutes = 1\nticket_warning_seconds = 10"},
    {"visit", "ticket_warning_seconds", &Policy::ticketWarningSeconds, 10, 600},
    {"visit", "validation_tries_max", &Policy::validationTriesMax, 1, 10},
    {"visit", "reveal_seconds", &Policy::revealSeconds, 5, 60},
    {"visit", "pending_hours", &Policy::pendingHours, 1, 72},
    {"evidence", "facts_needed", &Policy::factsNeeded, 1, 2},
    {"preferences", "questions_needed", &Policy::questionsNeeded, 0, 5},
    {"preferences", "answer_letters_min", &Policy::answerLettersMin, 3, 12},
    {"preferences", "images_shown", &Policy::imagesShown, 12, 24},
    {"codes", "email_code_hours", &Policy::emailCodeHours, 1, 24},
    {"codes", "code_tries_max", &Policy::codeTriesMax, 1, 10},
    {"codes", "resend_seconds", &Policy::resendSeconds, 10, 3600},
    {"session", "idle_lock_seconds", &Policy::idleLockSeconds, 30, 900,
     "idle_warning_seconds = 10"},
    {"session", "idle_warning_seconds", &Policy::idleWarningSeconds, 10, 890,
     "idle_lock_seconds = 900"},
    {"session", "session_hours_max", &Policy::sessionHoursMax, 1, 12},
    {"session", "password_length_min", &Policy::passwordLengthMin, 15, 64},
    {"session", "sign_in_tries_before_wait", &Policy::signInTriesBeforeWait, 1, 10},
    {"session", "sign_in_wait_seconds", &Policy::signInWaitSeconds, 1, 3600,
     "sign_in_wait_seconds_max = 86400"},
    {"session", "sign_in_wait_seconds_max", &Policy::signInWaitSecondsMax, 1, 86400,
     "sign_in_wait_seconds = 1"},
    {"session", "sign_in_tries_max", &Policy::signInTriesMax, 3, 100,
     "sign_in_tries_before_wait = 1"},
};

QByteArray withFigure(const Range& range, const QByteArray& value)
{
    return QByteArray("[") + range.table + "]\n" + range.key + " = " + value + "\n" +
           range.company + "\n";
}

QByteArray builtIn()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/policy/policy.toml"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class PolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInFileSaysTheDefaults();
    void theBuiltInFileSaysEveryKey();
    void anEmptyFileKeepsTheDefaults();
    void bordersAreInside_data();
    void bordersAreInside();
    void beyondTheBordersIsRefusedWithItsLine_data();
    void beyondTheBordersIsRefusedWithItsLine();
    void aTableWithoutANameIsRefusedWithItsLine_data();
    void aTableWithoutANameIsRefusedWithItsLine();
    void aKeyWithOtherLettersIsRefusedWithItsLine();
    void readsWordsSwitchesAndLists();
    void theBuiltInCatalogueCanBeAsked();
    void readsQuestionsAndGroups();
    void refusesWithTheLine_data();
    void refusesWithTheLine();
    void refusesMoreThan64KiB();
    void documentNamesAreReadBack_data();
    void documentNamesAreReadBack();
};

void PolicyTest::theBuiltInFileSaysTheDefaults()
{
    const auto parsed = Policy::parse(builtIn());
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text));
    const Policy& read = parsed.value();
    const Policy defaults;
    for (const Range& range : ranges)
        QVERIFY2(read.*range.field == defaults.*range.field, range.key);
    QCOMPARE(read.version, defaults.version);
    QCOMPARE(int(read.oneScreen), int(defaults.oneScreen));
    QVERIFY(read.documentsAccepted == defaults.documentsAccepted);
    QVERIFY((read.documentsAccepted == QList{DocumentKind::CardWithChip, DocumentKind::Passport}));
    QCOMPARE(read.photoNeeded, defaults.photoNeeded);
    QCOMPARE(read.numberTwice, defaults.numberTwice);
    QCOMPARE(read.emailArrives, defaults.emailArrives);
    QCOMPARE(read.figuresDate, defaults.figuresDate);
    QCOMPARE(read.domain, u"iess.example"_s);
    QVERIFY(read == defaults); // and whatever is added later
}

void PolicyTest::theBuiltInFileSaysEveryKey()
{
    QByteArrayList keys{"version",      "one_screen",   "documents_accepted",
                        "photo_needed", "number_twice", "email_arrives",
                        "figures_date", "domain",       "priorities",
                        "questions",    "prefix"};
    for (const Range& range : ranges)
        keys.append(range.key);
    const QByteArray file = '\n' + builtIn();
    for (const QByteArray& key : keys)
        QVERIFY2(file.contains('\n' + key + " = "), key.constData());
}

void PolicyTest::anEmptyFileKeepsTheDefaults()
{
    const auto parsed = Policy::parse({});
    QVERIFY(parsed.ok());
    QVERIFY(parsed.value() == Policy());
    QVERIFY(Policy::parse("# nada\n[visit]\n").value() == Policy());
}

void PolicyTest::bordersAreInside_data()
{
    QTest::addColumn<qsizetype>("index");
    for (qsizetype i = 0; i < ranges.size(); ++i)
        QTest::newRow(ranges[i].key) << i;
}

void PolicyTest::bordersAreInside()
{
    QFETCH(qsizetype, index);
    const Range& range = ranges[index];
    for (const int value : {range.min, range.max}) {
        const auto parsed = Policy::parse(withFigure(range, QByteArray::number(value)));
        QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text));
        QCOMPARE(parsed.value().*range.field, value);
    }
}

void PolicyTest::beyondTheBordersIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("file");
    for (const Range& range : ranges) {
        for (const QByteArray& value :
             {QByteArray::number(range.min - 1), QByteArray::number(range.max + 1),
              QByteArray("-100"), QByteArray("0x7fffffffffffffff"), QByteArray("4294967297"),
              QByteArray("1.0"), QByteArray("\"15\""), QByteArray("true"), QByteArray("[15]"),
              QByteArray("inf"), QByteArray("nan"), QByteArray("2026-05-01")})
            QTest::addRow("%s = %s", range.key, value.constData()) << withFigure(range, value);
    }
}

void PolicyTest::beyondTheBordersIsRefusedWithItsLine()
{
    QFETCH(QByteArray, file);
    const auto parsed = Policy::parse(file);
    QVERIFY(!parsed.ok());
    QVERIFY(parsed.error().code == ErrorCode::PolicyMalformed);
    QCOMPARE(parsed.error().number, 2);
    QVERIFY(!parsed.error().text.isEmpty());
}

void PolicyTest::aTableWithoutANameIsRefusedWithItsLine_data()
{
    QTest::addColumn<QByteArray>("header");
    for (const QByteArray header : {"[[[", "[[[visit]]]", "[", "[ ", "[\n", "[.visit]", "[#visit]", "\t[ [visit]]", "[\xC3\xB1]", "[=", "[\r"})
        QTest::newRow(header.toPercentEncoding().constData()) << header;
}

void PolicyTest::aTableWithoutANameIsRefusedWithItsLine()
{
    QFETCH(QByteArray, header);
    for (const QByteArray before : {"", "\xEF\xBB\xBF", "version = \"1\"\n"}) {
        const auto parsed = Policy::parse(before + header);
        QVERIFY(!parsed.ok());
        QVERIFY(parsed.error().code == ErrorCode::PolicyMalformed);
        QCOMPARE(parsed.error().number, before.endsWith('\n') ? 2 : 1);
    }
}

void PolicyTest::aKeyWithOtherLettersIsRefusedWithItsLine()
{
    for (const QByteArray key : {"contrase\xC3\xB1""a", "pol\xC3\xAD""tica", "\"\xC3\xB1\"", "\xE3\x80\x81", "\xC2\xA0version", "'\xF0\x9F\x94\x91'"}) {
        const auto parsed = Policy::parse("version = \"1\"\n" + key + " = 1\n");
        QVERIFY2(!parsed.ok(), key.constData());
        QVERIFY(parsed.error().code == ErrorCode::PolicyMalformed);
        QCOMPARE(parsed.error().number, 2);
    }
}

void PolicyTest::readsWordsSwitchesAndLists()
{
    const auto parsed = Policy::parse(
        "version = \"2026-06 Quito\"\n"
        "[visit]\none_screen = 'second-person'\n"
        "[evidence]\ndocuments_accepted = ['passport', 'cedula-older']\nphoto_needed = "
        "false\nnumber_twice = false\n"
        "[channels]\nemail_arrives = \"1 a 2 días\"\nfigures_date = \"junio de 2026\"\n"
        "[office]\ndomain = \"quito.iess.example\"\n");
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text));
    const Policy& policy = parsed.value();
    QCOMPARE(policy.version, u"2026-06 Quito"_s);
    QVERIFY(policy.oneScreen == OneScreen::SecondPerson);
    QVERIFY((policy.documentsAccepted == QList{DocumentKind::Passport, DocumentKind::CardOlder}));
    QVERIFY(!policy.photoNeeded);
    QVERIFY(!policy.numberTwice);
    QCOMPARE(policy.emailArrives, u"1 a 2 días"_s);
    QCOMPARE(policy.figuresDate, u"junio de 2026"_s);
    QCOMPARE(policy.domain, u"quito.iess.example"_s);
    QVERIFY(Policy::parse("[visit]\none_screen = 'refuse'").value().oneScreen == OneScreen::Refuse);
    QVERIFY(Policy::parse("[visit]\none_screen = 'allow'").value().oneScreen == OneScreen::Allow);
}

void PolicyTest::theBuiltInCatalogueCanBeAsked()
{
    const Policy policy;
    QVERIFY(policy.questions.size() >= 10);
    QSet<QByteArray> names;
    for (const SecurityQuestion& question : policy.questions) {
        names.insert(question.name);
        QVERIFY2(question.es.startsWith(u'¿') && question.es.endsWith(u'?'),
                 question.name.constData());
        QVERIFY2(question.en.endsWith(u'?'), question.name.constData());
        QVERIFY2(question.es.split(u' ').size() <= 20, question.name.constData());
    }
    QCOMPARE(names.size(), policy.questions.size());
    QByteArrayList groups;
    for (const PriorityGroup& group : policy.priorities)
        groups.append(group.name);
    QCOMPARE(groups, (QByteArrayList{"older", "pregnant", "disability", "minor"}));
}

void PolicyTest::readsQuestionsAndGroups()
{
    const auto parsed = Policy::parse(
        "[preferences]\nquestions_needed = 1\n"
        "[[preferences.questions]]\nname = 'tree'\nes = '¿Qué árbol?'\nen = 'Which tree?'\n"
        "[[preferences.questions]]\nname = 'b-2'\nes = '¿Qué?'\nen = 'What?'\n"
        "[evidence]\npriorities = []\n"
        "[scanner]\nprefix = '~]'\n"
        "[anchors]\naudit_addresses = ['auditoria@control.example', 'jefatura@control.example']\n");
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().text));
    QVERIFY((parsed.value().questions ==
             QList<SecurityQuestion>{{"tree", u"¿Qué árbol?"_s, u"Which tree?"_s},
                                     {"b-2", u"¿Qué?"_s, u"What?"_s}}));
    QVERIFY(parsed.value().priorities.isEmpty());
    QCOMPARE(parsed.value().scannerPrefix, u"~]"_s);
    QCOMPARE(parsed.value().auditAddresses.size(), 2);
    QCOMPARE(parsed.value().auditAddresses.first().address(), u"auditoria@control.example"_s);
    QVERIFY(Policy().auditAddresses.isEmpty());
    QVERIFY(Policy::parse("[scanner]\nprefix = ''").value().scannerPrefix.isEmpty());
    QVERIFY(Policy::parse("[preferences]\nquestions = []\nquestions_needed = 0").ok());
}

void PolicyTest::refusesWithTheLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<qint64>("line");
    const auto row = [](const char* name, const QByteArray& file, qint64 line) {
        QTest::newRow(name) << file << line;
    };
    row("a list that is closed by the wrong bracket", "[evidence]\naccepted = [}\n", 2);
    row("so too behind a value", "[evidence]\naccepted = [\"passport\",}\n", 2);
    row("unknown table", "\n[visits]\n", 2);
    row("unknown table above a good one", "[extra]\n[visit]\nticket_idle_minutes = 5\n", 1);
    row("unknown key", "[visit]\nticket_idle_minutes = 5\nticket_idle_minute = 5\n", 3);
    row("unknown key above all tables", "ticket_idle_minutes = 5\n", 1);
    row("a key in another table", "[codes]\nticket_idle_minutes = 5\n", 2);
    row("the version in a table", "[visit]\nversion = \"2\"\n", 2);
    row("a table in a table", "[visit.more]\nx = 1\n", 1);
    row("a key in capitals", "[visit]\nTicket_idle_minutes = 5\n", 2);
    row("a table that is a figure", "visit = 5\n", 1);
    row("a list of tables", "[[visit]]\nticket_idle_minutes = 5\n", 1);
    row("repeated key", "[visit]\nticket_idle_minutes = 5\nticket_idle_minutes = 6\n", 3);
    row("repeated table", "[visit]\nticket_idle_minutes = 5\n[visit]\nticket_max_minutes = 6\n", 3);
    row("too great for a number", "[visit]\nticket_idle_minutes = 99999999999999999999\n", 2);
    row("a number without measure", "[visit]\n\nticket_idle_minutes = 1e400\n", 3);
    row("no value", "[visit]\nticket_idle_minutes =\n", 2);
    row("no TOML", "[visit]\nticket_idle_minutes: 5\n", 2);
    row("open text", "version = \"1\n", 1);
    row("not UTF-8", "# bien\nversion = \"\xff\"\n", 2);
    row("overlong UTF-8", "version = \"\xc0\xaf\"\n", 1);
    row("zero byte", QByteArray("version = \"1\0\"\n", 14), 1);
    row("a switch that is a figure", "[evidence]\nphoto_needed = 1\n", 2);
    row("a switch that is a text", "[evidence]\nnumber_twice = \"true\"\n", 2);
    row("a text that is a figure", "version = 1\n", 1);
    row("an empty text", "version = \"\"\n", 1);
    row("blanks", "version = \"  \"\n", 1);
    row("81 characters", "version = \"" + QByteArray(81, 'v') + "\"\n", 1);
    row("a control character", "[channels]\nemail_arrives = \"5\\u0007\"\n", 2);
    row("a line break", "[channels]\nemail_arrives = \"5\\r\\nBcc: x\"\n", 2);
    row("a line separator", "[channels]\nfigures_date = \"mayo\\u2028junio\"\n", 2);
    row("an invisible space", "[channels]\nfigures_date = \"mayo\\u200B\"\n", 2);
    row("one screen: another word", "[visit]\none_screen = \"never\"\n", 2);
    row("one screen: a switch", "[visit]\none_screen = false\n", 2);
    row("no document", "[evidence]\ndocuments_accepted = []\n", 2);
    row("an unknown document",
        "[evidence]\ndocuments_accepted = [\n  \"cedula-chip\",\n  \"licencia\"]\n", 4);
    row("a document twice", "[evidence]\ndocuments_accepted = [\"passport\", \"passport\"]\n", 2);
    row("a document without list", "[evidence]\ndocuments_accepted = \"passport\"\n", 2);
    row("a figure among documents", "[evidence]\ndocuments_accepted = [\"passport\", 3]\n", 2);
    row("domain with a blank", "[office]\ndomain = \"iess .example\"\n", 2);
    row("domain with a line break", "[office]\ndomain = \"iess.example\\r\\n\"\n", 2);
    row("domain with a scheme", "[office]\ndomain = \"file:iess.example\"\n", 2);
    row("domain with a slash", "[office]\ndomain = \"iess.example/1\"\n", 2);
    row("domain in capitals", "[office]\ndomain = \"IESS.example\"\n", 2);
    row("domain of one label", "[office]\ndomain = \"iess\"\n", 2);
    row("domain with an empty label", "[office]\ndomain = \"iess..example\"\n", 2);
    row("domain with a dot at its end", "[office]\ndomain = \"iess.example.\"\n", 2);
    row("domain with letters outside ASCII", "[office]\ndomain = \"ñandú.example\"\n", 2);
    row("idle beyond the whole", "[visit]\nticket_max_minutes = 5\n", 2);
    row("idle beyond the whole, both said",
        "[visit]\nticket_max_minutes = 5\nticket_idle_minutes = 6\n", 3);
    row("warning longer than the ticket",
        "[visit]\nticket_max_minutes = 2\nticket_idle_minutes = 1\nticket_warning_seconds = 120\n",
        4);
    row("warning after the lock", "[session]\nidle_lock_seconds = 100\n", 2);
    row("first wait longer than the longest", "[session]\nsign_in_wait_seconds = 901\n", 2);
    row("questions: not a list", "[preferences]\nquestions = 'x'\n", 2);
    row("questions: no tables", "[preferences]\nquestions = ['x']\n", 2);
    row("questions: no name", "[preferences]\nquestions = [\n{es = '¿A?', en = 'A?'}]\n", 3);
    row("questions: no English", "[preferences]\nquestions = [\n{name = 'ab', es = '¿A?'}]\n", 3);
    row("questions: a figure", "[preferences]\n[[preferences.questions]]\nname = 3\n", 3);
    row("questions: an empty text", "[[preferences.questions]]\nname = 'ab'\nes = ''\nen = 'A?'\n",
        3);
    row("questions: another key",
        "[[preferences.questions]]\nname = 'ab'\nes = '¿A?'\nen = 'A?'\nfr = 'A?'\n", 5);
    for (const char* name :
         {"a", "Ab", "a b", "a/b", "a:b", "1ab", "-ab", "ñu", "aaaaaaaaaabbbbbbbbbbccccc"})
        row(qPrintable(u"questions: the name %1"_s.arg(QString::fromUtf8(name))),
            QByteArray("[[preferences.questions]]\nname = '") + name + "'\n", 2);
    row("questions: a name twice",
        "[preferences]\nquestions = [\n{name = 'ab', es = '¿A?', en = 'A?'},\n"
        "{name = 'ab', es = '¿B?', en = 'B?'}]\n",
        4);
    QByteArray many("[evidence]\npriorities = [");
    for (int i = 0; i < 41; ++i)
        many += "{name = 'g" + QByteArray::number(i) + "', es = 'A', en = 'A'},";
    row("41 groups", many + "]\n", 2);
    row("groups: a name twice",
        "[evidence]\npriorities = [{name = 'ab', es = 'A', en = 'A'}, {name = 'ab', es = 'B', en = "
        "'B'}]\n",
        2);
    row("more answers than questions",
        "[preferences]\nquestions = [{name = 'ab', es = '¿A?', en = 'A?'}]\n", 2);
    row("more answers than questions, both said",
        "[preferences]\nquestions = [{name = 'ab', es = '¿A?', en = 'A?'}]\nquestions_needed = 2\n",
        3);
    row("prefix: a figure", "[scanner]\nprefix = 3\n", 2);
    row("prefix: a blank", "[scanner]\nprefix = 'a b'\n", 2);
    row("prefix: a control character", "[scanner]\nprefix = \"\\u0002\"\n", 2);
    row("prefix: too long", "[scanner]\nprefix = '123456789'\n", 2);
    row("addresses: a text", "[anchors]\naudit_addresses = 'a@b.example'\n", 2);
    row("addresses: a figure among them", "[anchors]\naudit_addresses = ['a@b.example',\n3]\n", 3);
    row("addresses: no address", "[anchors]\naudit_addresses = ['a@b.example',\n'nobody']\n", 3);
    row("addresses: a header of its own",
        "[anchors]\naudit_addresses = [\"a@b.example\\r\\nBcc: c@d.example\"]\n", 2);
    row("addresses: one twice", "[anchors]\naudit_addresses = ['a@b.example', 'A@b.example']\n", 2);
    row("addresses: too many",
        "[anchors]\naudit_addresses = ['1@b.example', '2@b.example', '3@b.example', '4@b.example', "
        "'5@b.example', '6@b.example', '7@b.example', '8@b.example', '9@b.example']\n",
        2);
    row("locked before the first wait", "[session]\nsign_in_tries_max = 4\n", 2);
}

void PolicyTest::refusesWithTheLine()
{
    QFETCH(QByteArray, file);
    QFETCH(qint64, line);
    const auto parsed = Policy::parse(file);
    QVERIFY(!parsed.ok());
    QVERIFY(parsed.error().code == ErrorCode::PolicyMalformed);
    QCOMPARE(parsed.error().number, line);
    QVERIFY(!parsed.error().text.isEmpty());
}

void PolicyTest::refusesMoreThan64KiB()
{
    QByteArray file("version = \"1\" #");
    file.append(QByteArray(Policy::bytesMax - file.size(), 'x'));
    QVERIFY(Policy::parse(file).ok());
    const auto parsed = Policy::parse(file + 'x');
    QVERIFY(!parsed.ok());
    QVERIFY(parsed.error().code == ErrorCode::PolicyMalformed);
    // Many brackets open: refused by the reader's own depth, not by the end of the stack.
    QVERIFY(!Policy::parse("version = " + QByteArray(60'000, '[')).ok());
}

void PolicyTest::documentNamesAreReadBack_data()
{
    QTest::addColumn<DocumentKind>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("chip") << DocumentKind::CardWithChip << QByteArray("cedula-chip");
    QTest::newRow("older") << DocumentKind::CardOlder << QByteArray("cedula-older");
    QTest::newRow("digital") << DocumentKind::CardDigital << QByteArray("cedula-digital");
    QTest::newRow("passport") << DocumentKind::Passport << QByteArray("passport");
}

void PolicyTest::documentNamesAreReadBack()
{
    QFETCH(DocumentKind, kind);
    QFETCH(QByteArray, name);
    QCOMPARE(documentKindName(kind), name);
    QVERIFY(parseDocumentKind(name).value() == kind);
    QVERIFY(!parseDocumentKind(name.toUpper()).ok());
}

QTEST_GUILESS_MAIN(PolicyTest)
#include "PolicyTest.moc"
