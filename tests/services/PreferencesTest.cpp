#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "app/Rules.h"
#include "services/ConfirmVisit.h"
#include "services/Preferences.h"
#include "services/SecurityImages.h"

#include <QFile>
#include <QTest>

using namespace ventanilla;
using namespace ventanilla::steps;

/// The ways of recovering, the mobile and the questions: which count, which are refused, and that an answer is nowhere.
class PreferencesTest : public QObject
{
    Q_OBJECT

private:
    static constexpr char question[] = "first-pet";
    static constexpr char another[] = "first-teacher";

    static ErrorCode answered(TestOffice& office, const IdentityTicket& ticket, const char* name, const QString& text)
    {
        return codeOf(office.perform(StageAnswer {ticket, name, secret(text)}));
    }
    static void giveBoth(TestOffice& office, const IdentityTicket& ticket)
    {
        QCOMPARE(answered(office, ticket, question, QStringLiteral("Firulais")), ErrorCode::Cancelled);
        QCOMPARE(answered(office, ticket, another, QStringLiteral("Señorita Clavel")), ErrorCode::Cancelled);
    }

private Q_SLOTS:
    void takesInPersonAlone();
    void countsTheLinkOnlyWhenItsAddressIsProved();
    void provesTheRegisteredAddress();
    void refusesALinkThatCannotCount();
    void refusesAMobile_data();
    void refusesAMobile();
    void keepsTheMobileAsTyped();
    void leavesTheMobileThatIsThere();
    void wantsAsManyAnswersAsThePolicySays();
    void refusesAnAnswer_data();
    void refusesAnAnswer();
    void keepsAnswersNowhere();
    void replacesEveryEarlierAnswer();
    void takesAnAnswerAsAFactTheNextTime_data();
    void takesAnAnswerAsAFactTheNextTime();
    void letsGoOfWhatWasPrepared();
    void letsTheCodeOfTheRegisteredAddressGoWithThem();
};

void PreferencesTest::takesInPersonAlone()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    const auto staged = office.perform(StageChannels {ticket, false, true, {}});
    QVERIFY(staged.ok());
    QVERIFY(!staged.value().linkCounts);
    giveBoth(office, ticket);
    const auto summary = office.perform(SummariseVisit {ticket});
    QVERIFY(summary.ok());
    QVERIFY(summary.value().channels && summary.value().inPerson && !summary.value().linkByEmail);
    QCOMPARE(summary.value().questions, 2);
    const auto confirmed = office.perform(ConfirmVisit {ticket});
    QVERIFY(confirmed.ok());
    QVERIFY(confirmed.value().channelsChanged);
    QCOMPARE(confirmed.value().questionsChanged, 2);
    QCOMPARE(confirmed.value().notices, 1);
    const QString letter = letterTo(office, QString::fromUtf16(demo::oneEmail));
    QVERIFY(letter.contains(QStringLiteral("- la forma de recuperar la clave\n- las preguntas de seguridad\n\n")));
    QVERIFY(!letter.contains(QStringLiteral("imagen")));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void PreferencesTest::countsTheLinkOnlyWhenItsAddressIsProved()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QVERIFY(!office.perform(StageChannels {ticket, true, false, {}}).value().linkCounts);
    giveBoth(office, ticket);
    // The code has not come back: alone, the link counts for nothing.
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket, true})), ErrorCode::ChannelMissing);
    QCOMPARE(codeOf(office.perform(SummariseVisit {ticket})), ErrorCode::ChannelMissing);
    QVERIFY(office.perform(CheckCode {ticket, secret(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")))}).ok());
    QVERIFY(office.perform(StageChannels {ticket, true, false, {}}).value().linkCounts);
    QVERIFY(office.perform(SummariseVisit {ticket}).value().linkByEmail);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    // Proved once at a counter, it counts from then on.
    const IdentityTicket later = validate(office, openOne(office).value().visit, {QDate(1980, 1, 15), QStringLiteral("uno.nuevo@buzon.example")});
    QVERIFY(office.perform(StageChannels {later, true, false, {}}).value().linkCounts);
}

void PreferencesTest::provesTheRegisteredAddress()
{
    TestOffice office;
    begin(office);
    IdentityTicket ticket = validated(office);
    const auto asked = office.perform(ProveRegisteredEmail {ticket});
    QVERIFY(asked.ok());
    QCOMPARE(asked.value().masked, QStringLiteral("p***@c***.example"));
    QVERIFY(!office.perform(StageChannels {ticket, true, false, {}}).value().linkCounts);
    QVERIFY(office.perform(CheckCode {ticket, secret(office.newestCodeTo(QString::fromUtf16(demo::oneEmail)))}).ok());
    giveBoth(office, ticket);
    const auto summary = office.perform(SummariseVisit {ticket});
    QVERIFY(summary.ok());
    QVERIFY(summary.value().newEmail.isEmpty());
    QVERIFY(summary.value().linkByEmail);
    const auto from = TestLog(office).size();
    const auto confirmed = office.perform(ConfirmVisit {ticket});
    QVERIFY(confirmed.ok());
    QVERIFY(confirmed.value().emailAfter.isEmpty());
    const auto actions = TestLog(office).actions(from);
    QVERIFY(actions.contains(QStringLiteral("email.confirm:ok")));
    QVERIFY(!actions.contains(QStringLiteral("email.update:ok")));
    ticket = validated(office);
    QVERIFY(office.perform(StageChannels {ticket, true, false, {}}).value().linkCounts);
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void PreferencesTest::refusesALinkThatCannotCount()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    const auto from = TestLog(office).size();
    QCOMPARE(codeOf(office.perform(StageChannels {ticket, true, false, {}})), ErrorCode::ChannelMissing);
    QCOMPARE(codeOf(office.perform(StageChannels {ticket, false, false, QStringLiteral("0991234567")})), ErrorCode::ChannelMissing);
    QCOMPARE(TestLog(office).actions(from), (QStringList {QStringLiteral("channels.stage:deny"), QStringLiteral("channels.stage:deny")}));
    // Beside one that counts it may be wanted.
    QVERIFY(!office.perform(StageChannels {ticket, true, true, {}}).value().linkCounts);
    giveBoth(office, ticket);
    const auto summary = office.perform(SummariseVisit {ticket});
    QVERIFY(summary.ok());
    QVERIFY(!summary.value().linkByEmail);
}

void PreferencesTest::refusesAMobile_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("code");
    QTest::addRow("another person's") << QStringLiteral("098 765 4321") << int(ErrorCode::PhoneInUse);
    QTest::addRow("a fixed line") << QStringLiteral("02 234 5678") << int(ErrorCode::PhoneNotMobile);
    QTest::addRow("no number") << QStringLiteral("ninguno") << int(ErrorCode::PhoneMalformed);
    QTest::addRow("a digit too few") << QStringLiteral("099123456") << int(ErrorCode::PhoneMalformed);
}

void PreferencesTest::refusesAMobile()
{
    QFETCH(QString, typed);
    QFETCH(int, code);
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QCOMPARE(int(codeOf(office.perform(StageChannels {ticket, false, true, typed}))), code);
}

void PreferencesTest::keepsTheMobileAsTyped()
{
    TestOffice office;
    begin(office);
    IdentityTicket ticket = validated(office);
    QCOMPARE(office.perform(StageChannels {ticket, false, true, QStringLiteral(" 098 111-2222 ")}).value().mobile, QStringLiteral("+593981112222"));
    giveBoth(office, ticket);
    QCOMPARE(office.perform(SummariseVisit {ticket}).value().mobile, QStringLiteral("+593981112222"));
    const auto from = TestLog(office).size();
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    QVERIFY(TestLog(office).actions(from).contains(QStringLiteral("mobile.update:ok")));
    QVERIFY(office.newestMailTo(QString::fromUtf16(demo::oneEmail)).contains(QStringLiteral("- el número de celular")));
    const auto again = openOne(office);
    QVERIFY(again.ok());
    QCOMPARE(again.value().person.mobile, QStringLiteral("09••••••22"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void PreferencesTest::leavesTheMobileThatIsThere()
{
    TestOffice office;
    begin(office);
    const auto opened = openOne(office);
    const IdentityTicket ticket = validate(office, opened.value().visit);
    QVERIFY(office.perform(StageChannels {ticket, false, true, QStringLiteral("  ")}).ok());
    giveBoth(office, ticket);
    const auto from = TestLog(office).size();
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    QVERIFY(!TestLog(office).actions(from).contains(QStringLiteral("mobile.update:ok")));
    QCOMPARE(openOne(office).value().person.mobile, opened.value().person.mobile);
}

void PreferencesTest::wantsAsManyAnswersAsThePolicySays()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
    const auto none = office.perform(ConfirmVisit {ticket});
    QCOMPARE(codeOf(none), ErrorCode::QuestionsMissing);
    QCOMPARE(none.error().number, 2);
    const auto first = office.perform(StageAnswer {ticket, question, secret(QStringLiteral("Firulais"))});
    QVERIFY(first.ok());
    QCOMPARE(first.value().answered, 1);
    QCOMPARE(first.value().needed, 2);
    // The same question again is the same answer, anew.
    QCOMPARE(office.perform(StageAnswer {ticket, question, secret(QStringLiteral("Pelusa"))}).value().answered, 1);
    QCOMPARE(office.perform(SummariseVisit {ticket}).error().number, 1);
    QCOMPARE(office.perform(StageAnswer {ticket, another, secret(QStringLiteral("Señorita Clavel"))}).value().answered, 2);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    // A policy that asks for none asks for none.
    Policy policy = readPolicy({}).value();
    policy.questionsNeeded = 0;
    begin(office, policy);
    const IdentityTicket later = validated(office);
    QVERIFY(office.perform(StageChannels {later, false, true, {}}).ok());
    QCOMPARE(office.perform(ConfirmVisit {later}).value().questionsChanged, 0);
}

void PreferencesTest::refusesAnAnswer_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("code");
    const QString pet = QString::fromLatin1(question);
    QTest::addRow("to no question") << QStringLiteral("shoe-size") << QStringLiteral("Firulais") << int(ErrorCode::QuestionUnknown);
    QTest::addRow("short") << pet << QStringLiteral("sol") << int(ErrorCode::AnswerTooShort);
    QTest::addRow("long") << pet << QString(101, u'a') << int(ErrorCode::AnswerTooLong);
    QTest::addRow("the person's own") << pet << QString::fromUtf16(demo::one) << int(ErrorCode::AnswerObvious);
    QTest::addRow("the question's words") << pet << QStringLiteral("mi mascota") << int(ErrorCode::AnswerObvious);
}

void PreferencesTest::refusesAnAnswer()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(int, code);
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    const auto from = TestLog(office).size();
    QCOMPARE(int(answered(office, ticket, name.toLatin1().constData(), text)), code);
    QCOMPARE(TestLog(office).actions(from), QStringList {QStringLiteral("answer.stage:deny")});
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::NothingStaged);
}

void PreferencesTest::keepsAnswersNowhere()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
    giveBoth(office, ticket);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    // Nor do lengths say anything of them.
    QCOMPARE(TestLog(office).ask("SELECT count(DISTINCT length(sealed)) FROM enrolment WHERE kind = 'question'"), "1");
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM enrolment WHERE kind = 'question' AND state = 'active'"), "2");
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM audit_personal WHERE field LIKE 'answer%' OR field LIKE 'question%'"), "0");
    office.stop();
    QFile file(office.databasePath());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const char* text : {"Firulais", "firulais", "Clavel", "clavel"})
        QVERIFY2(!bytes.contains(text), text);
}

void PreferencesTest::replacesEveryEarlierAnswer()
{
    TestOffice office;
    begin(office);
    for (const char* second : {another, "dearest-toy"}) {
        const IdentityTicket ticket = validated(office);
        QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
        QCOMPARE(answered(office, ticket, question, QStringLiteral("Firulais")), ErrorCode::Cancelled);
        QCOMPARE(answered(office, ticket, second, QStringLiteral("Señorita Clavel")), ErrorCode::Cancelled);
        QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    }
    QCOMPARE(TestLog(office).ask("SELECT group_concat(item) FROM (SELECT item FROM enrolment WHERE kind = 'question' AND state = 'active' ORDER BY item)"),
             "dearest-toy,first-pet");
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM enrolment WHERE kind = 'question' AND state = 'revoked'"), "2");
    QCOMPARE(TestLog(office).ask("SELECT count(*) FROM enrolment WHERE kind = 'channels' AND state = 'active'"), "1");
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void PreferencesTest::takesAnAnswerAsAFactTheNextTime_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("right");
    const QString pet = QString::fromLatin1(question);
    QTest::addRow("as it was given") << pet << QStringLiteral("Firulais") << true;
    QTest::addRow("in another writing") << pet << QStringLiteral(" FÍRU-LAIS. ") << true;
    QTest::addRow("another word") << pet << QStringLiteral("Firulai") << false;
    QTest::addRow("nothing") << pet << QString() << false;
    QTest::addRow("the other question's") << QString::fromLatin1(another) << QStringLiteral("Firulais") << false;
    QTest::addRow("a question that was never answered") << QStringLiteral("first-book") << QStringLiteral("Firulais") << false;
    QTest::addRow("no question of ours") << QStringLiteral("shoe-size") << QStringLiteral("Firulais") << false;
}

void PreferencesTest::takesAnAnswerAsAFactTheNextTime()
{
    QFETCH(QString, name);
    QFETCH(QString, text);
    QFETCH(bool, right);
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
    giveBoth(office, ticket);
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
    const auto opened = openOne(office);
    QVERIFY(QByteArrayList({question, another}).contains(opened.value().person.question));
    const VisitId visit = opened.value().visit;
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1980, 1, 15), QString()}, name.toLatin1(), secret(text)}).ok());
    const auto reply = office.perform(rightEvidence(visit));
    QCOMPARE(codeOf(reply), right ? ErrorCode::Cancelled : ErrorCode::EvidenceRefused);
}

void PreferencesTest::letsGoOfWhatWasPrepared()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    const auto images = office.perform(OfferImages {ticket}).value().images;
    QVERIFY(office.perform(StageImage {ticket, images.first()}).ok());
    QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
    giveBoth(office, ticket);
    QVERIFY(office.perform(SummariseVisit {ticket}).value().channels);
    auto from = TestLog(office).size();
    QCOMPARE(office.perform(DropPreferences {ticket}).value().dropped, 3);
    QStringList actions = TestLog(office).actions(from);
    actions.sort();
    QCOMPARE(actions, QStringList({QStringLiteral("answer.drop:ok"), QStringLiteral("answer.drop:ok"), QStringLiteral("channels.drop:ok")}));
    // The visit goes on, and the summary says what is left.
    auto summary = office.perform(SummariseVisit {ticket});
    QVERIFY(summary.ok());
    QVERIFY(summary.value().image && !summary.value().channels);
    QCOMPARE(summary.value().questions, 0);
    // Nothing left to let go of is no error and no entry.
    from = TestLog(office).size();
    QCOMPARE(office.perform(DropPreferences {ticket}).value().dropped, 0);
    QCOMPARE(TestLog(office).size(), from);
    QCOMPARE(office.perform(DropImage {ticket}).value().dropped, 1);
    QCOMPARE(codeOf(office.perform(SummariseVisit {ticket})), ErrorCode::NothingStaged);
    QCOMPARE(codeOf(office.perform(ConfirmVisit {ticket})), ErrorCode::NothingStaged);
    // Prepared once more it counts once more.
    QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
    giveBoth(office, ticket);
    const auto confirmed = office.perform(ConfirmVisit {ticket});
    QVERIFY(confirmed.ok());
    QVERIFY(confirmed.value().channelsChanged);
    QVERIFY(!TestLog(office).actions().contains(QStringLiteral("image.update:ok")));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void PreferencesTest::letsTheCodeOfTheRegisteredAddressGoWithThem()
{
    TestOffice office;
    begin(office);
    const IdentityTicket ticket = validated(office);
    QVERIFY(office.perform(ProveRegisteredEmail {ticket}).ok());
    QVERIFY(office.perform(StageChannels {ticket, true, false, {}}).ok());
    const auto from = TestLog(office).size();
    QCOMPARE(office.perform(DropPreferences {ticket}).value().dropped, 2);
    QVERIFY(TestLog(office).actions(from).contains(QStringLiteral("email.drop:ok")));
    QCOMPARE(codeOf(office.perform(SummariseVisit {ticket})), ErrorCode::NothingStaged);
    // A new address is not theirs, and stays.
    QVERIFY(office.perform(StageEmail {ticket, email("uno.nuevo@buzon.example")}).ok());
    QVERIFY(office.perform(StageChannels {ticket, true, false, {}}).ok());
    QCOMPARE(office.perform(DropPreferences {ticket}).value().dropped, 1);
    QVERIFY(office.perform(CheckCode {ticket, secret(office.newestCodeTo(QStringLiteral("uno.nuevo@buzon.example")))}).ok());
    QVERIFY(!office.perform(ConfirmVisit {ticket}).value().emailAfter.isEmpty());
}

QTEST_GUILESS_MAIN(PreferencesTest)
#include "PreferencesTest.moc"
