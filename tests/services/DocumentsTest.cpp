#include "support/TestLog.h"
#include "support/TestOffice.h"

#include "services/ConfirmVisit.h"
#include "services/OpenVisit.h"
#include "services/Preferences.h"
#include "services/ValidateIdentity.h"

#include <QTest>

using namespace ventanilla;

namespace {

const QString oneNames = QStringLiteral("PRUEBA<DEMO<<UNO").leftJustified(30, u'<');

QChar digit(const QString& text)
{
    int sum = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int value = text[i].isDigit() ? text[i].unicode() - u'0' : text[i] == u'<' ? 0 : text[i].unicode() - u'A' + 10;
        sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
    }
    return QLatin1Char(char('0' + sum % 10));
}

/// A card's zone whose digits fit; an empty cédula makes the earlier model of it.
Mrz cardZone(const QString& cedula = QString::fromUtf16(demo::one), const QString& birth = QStringLiteral("800115"),
             const QString& expiry = QStringLiteral("330629"), const QString& names = oneNames)
{
    const QString number = QStringLiteral("012345678");
    const QString upper = cedula.isEmpty() ? QString::fromUtf16(demo::one) + QString(15, u'<') : number + digit(number) + QString(5, u'<') + cedula;
    const QString dates = birth + digit(birth), until = expiry + digit(expiry), rest(11, u'<');
    return Mrz::parse(QStringLiteral("I<ECU") + upper + u'\n' + dates + u'F' + until + QStringLiteral("ECU") + rest + digit(upper + dates + until + rest) + u'\n' + names).value();
}

Mrz passportZone(const QString& number = QStringLiteral("AB1234567"))
{
    const QString first = number + digit(number), birth = QStringLiteral("900228"), expiry = QStringLiteral("300101");
    const QString dates = birth + digit(birth), until = expiry + digit(expiry), rest = QString(14, u'<') + u'0';
    return Mrz::parse(QStringLiteral("P<COLPRUEBA<DEMO<<PASAPORTE").leftJustified(44, u'<') + u'\n' + first + QStringLiteral("COL") + dates + u'M' + until + rest +
                      digit(first + dates + until + rest))
        .value();
}

} // namespace

/// What the clerk holds in the hand and what the visitor knows, compared with the record: which of it is enough, and what is said of the rest.
class DocumentsTest : public QObject
{
    Q_OBJECT

private:
    static ErrorCode codeOf(const auto& result) { return result ? ErrorCode::Cancelled : result.error().code; }
    static QDate goodUntil() { return QDate(2033, 6, 29); }
    static VisitId open(TestOffice& office, const Identifier& who)
    {
        const auto opened = office.perform(OpenVisit {who, false});
        [&] { QVERIFY(opened.ok()); }();
        return opened.value().visit;
    }
    static Identifier one() { return Identifier::parse(IdentifierKind::Cedula, QStringView(demo::one)).value(); }
    static Identifier holder() { return Identifier::parse(IdentifierKind::Passport, u"AB1234567").value(); }
    static Identifier foreigner() { return Identifier::parse(IdentifierKind::ForeignCode, u"EXT0012345678").value(); }
    static FactAnswers rightFacts() { return {QDate(1980, 1, 15), QString::fromUtf16(demo::oneEmail)}; }
    /// What the log says but for the messages, which leave when they can.
    static QStringList visitsActions(TestOffice& office)
    {
        QStringList actions = TestLog(office).actions();
        actions.removeIf([](const QString& action) { return action.startsWith(QLatin1String("mail.")); });
        return actions;
    }
    static void enrolQuestions(TestOffice& office);

private Q_SLOTS:
    void takesTheZoneInPlaceOfTheTypedNumber();
    void comparesTheZone_data();
    void comparesTheZone();
    void servesByPassport();
    void servesByTheInstitutesCode();
    void wantsADocumentThatFitsTheRecord_data();
    void wantsADocumentThatFitsTheRecord();
    void takesAnEnrolledAnswerAsTheSecondFact();
    void nobodyLearnsThatTheAnswerFailed();
};

void DocumentsTest::takesTheZoneInPlaceOfTheTypedNumber()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const VisitId visit = open(office, one());
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    QCOMPARE(codeOf(office.perform(ValidateIdentity {visit, DocumentKind::CardWithChip, {}, goodUntil(), true})), ErrorCode::EvidenceMissing);
    QVERIFY(office.perform(ValidateIdentity {visit, DocumentKind::CardWithChip, {}, goodUntil(), true, cardZone()}).ok());
    const ledger::Entry said = TestLog(office).entries().constLast();
    QCOMPARE(said.text(ledger::Key::Facts), QByteArray("document:cedula-chip/facts:2/number:zone/photo:yes"));
    QCOMPARE(TestLog(office).verify().verdict(), ledger::Verdict::Intact);
}

void DocumentsTest::comparesTheZone_data()
{
    QTest::addColumn<int>("zone");
    QTest::addColumn<QDate>("expiry");
    QTest::addColumn<QString>("number");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("text");
    const QString oneNumber = QString::fromUtf16(demo::one);
    const int differs = int(ErrorCode::ZoneDiffers);
    const QString print = QStringLiteral("print"), record = QStringLiteral("record");
    QTest::addRow("all agrees") << 0 << goodUntil() << oneNumber << int(ErrorCode::Cancelled) << QString();
    QTest::addRow("printed expiry is another") << 0 << QDate(2034, 6, 29) << oneNumber << differs << print;
    QTest::addRow("printed number is another") << 0 << goodUntil() << QString::fromUtf16(demo::two) << int(ErrorCode::DocumentNumberDiffers) << QString();
    QTest::addRow("another person's zone") << 1 << goodUntil() << oneNumber << differs << record;
    QTest::addRow("another birth") << 2 << goodUntil() << oneNumber << differs << record;
    QTest::addRow("another name") << 3 << goodUntil() << oneNumber << differs << record;
    QTest::addRow("a passport's zone") << 4 << QDate(2030, 1, 1) << oneNumber << differs << print;
    QTest::addRow("the earlier model") << 5 << goodUntil() << oneNumber << int(ErrorCode::DocumentNeedsSecondPerson) << QString();
    QTest::addRow("expired") << 6 << QDate(2020, 6, 29) << oneNumber << int(ErrorCode::DocumentExpired) << QString();
}

void DocumentsTest::comparesTheZone()
{
    QFETCH(int, zone);
    QFETCH(QDate, expiry);
    QFETCH(QString, number);
    const QString own = QString::fromUtf16(demo::one), birth = QStringLiteral("800115"), until = QStringLiteral("330629");
    const QList<Mrz> zones {cardZone(),
                            cardZone(QString::fromUtf16(demo::two)),
                            cardZone(own, QStringLiteral("800116")),
                            cardZone(own, birth, until, QStringLiteral("PRUEBA<DEMO<<DOS").leftJustified(30, u'<')),
                            passportZone(),
                            cardZone({}),
                            cardZone(own, birth, QStringLiteral("200629"))};
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const VisitId visit = open(office, one());
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    const auto result = office.perform(ValidateIdentity {visit, DocumentKind::CardWithChip, number, expiry, true, zones.at(zone)});
    QTEST(int(codeOf(result)), "code");
    if (result)
        return;
    QTEST(result.error().text, "text");
    QCOMPARE(TestLog(office).actions().constLast(), QStringLiteral("evidence.check:fail"));
    // Not counted: the same facts are still there, and enough.
    QVERIFY(office.perform(ValidateIdentity {visit, DocumentKind::CardWithChip, own, goodUntil(), true, cardZone()}).ok());
}

void DocumentsTest::servesByPassport()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const VisitId visit = open(office, holder());
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1990, 2, 28), QStringLiteral("+57 300 123-4567")}}).ok());
    const QDate until(2030, 1, 1);
    QCOMPARE(codeOf(office.perform(ValidateIdentity {visit, DocumentKind::Passport, QStringLiteral("AB1234568"), until, true})), ErrorCode::DocumentNumberDiffers);
    QCOMPARE(office.perform(ValidateIdentity {visit, DocumentKind::Passport, {}, until, true, passportZone(QStringLiteral("AB1234568"))}).error().text, QStringLiteral("record"));
    QVERIFY(office.perform(ValidateIdentity {visit, DocumentKind::Passport, QStringLiteral("ab 1234567"), until, true, passportZone()}).ok());
}

void DocumentsTest::servesByTheInstitutesCode()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const VisitId visit = open(office, foreigner());
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1975, 7, 9), QStringLiteral("0998765432")}}).ok());
    const QDate until(2030, 1, 1);
    // The code is typed a second time: no document bears it, a zone neither.
    QCOMPARE(codeOf(office.perform(ValidateIdentity {visit, DocumentKind::Passport, {}, until, true, passportZone()})), ErrorCode::EvidenceMissing);
    QCOMPARE(codeOf(office.perform(ValidateIdentity {visit, DocumentKind::Passport, QStringLiteral("EXT0012345679"), until, true})), ErrorCode::IdentifierDiffers);
    QVERIFY(office.perform(ValidateIdentity {visit, DocumentKind::Passport, QStringLiteral("ext-0012345678"), until, true}).ok());
}

void DocumentsTest::wantsADocumentThatFitsTheRecord_data()
{
    QTest::addColumn<bool>("byPassport");
    QTest::addColumn<int>("document");
    QTest::addRow("a card of who is known by a passport") << true << int(DocumentKind::CardWithChip);
    QTest::addRow("a passport of who is known by a cédula") << false << int(DocumentKind::Passport);
}

void DocumentsTest::wantsADocumentThatFitsTheRecord()
{
    QFETCH(bool, byPassport);
    QFETCH(int, document);
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    const VisitId visit = open(office, byPassport ? holder() : one());
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    const QString number = byPassport ? QStringLiteral("AB1234567") : QString::fromUtf16(demo::one);
    QCOMPARE(codeOf(office.perform(ValidateIdentity {visit, DocumentKind(document), number, goodUntil(), true})), ErrorCode::DocumentNeedsSecondPerson);
}

void DocumentsTest::enrolQuestions(TestOffice& office)
{
    const VisitId visit = open(office, one());
    QVERIFY(office.perform(GiveFacts {visit, rightFacts()}).ok());
    const auto validated = office.perform(ValidateIdentity {visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), goodUntil(), true});
    QVERIFY(validated.ok());
    const IdentityTicket ticket = validated.value().ticket;
    QVERIFY(office.perform(StageChannels {ticket, false, true, {}}).ok());
    QVERIFY(office.perform(StageAnswer {ticket, "first-pet", Secret::fromBytes("Ñaño el loro")}).ok());
    QVERIFY(office.perform(StageAnswer {ticket, "first-trip", Secret::fromBytes("laguna lejana")}).ok());
    QVERIFY(office.perform(ConfirmVisit {ticket}).ok());
}

void DocumentsTest::takesAnEnrolledAnswerAsTheSecondFact()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    enrolQuestions(office);
    const auto opened = office.perform(OpenVisit {one(), false});
    QVERIFY(opened.ok());
    QVERIFY(opened.value().person.channelsEnrolled);
    QVERIFY(!opened.value().person.imageEnrolled);
    QVERIFY(QByteArrayList({"first-pet", "first-trip"}).contains(opened.value().person.question));
    const VisitId visit = opened.value().visit;
    QVERIFY(office.perform(GiveFacts {visit, {QDate(1980, 1, 15), {}}, "first-pet", Secret::fromBytes("  ñaño EL  loro ")}).ok());
    QVERIFY(office.perform(ValidateIdentity {visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), goodUntil(), true}).ok());
}

void DocumentsTest::nobodyLearnsThatTheAnswerFailed()
{
    TestOffice office;
    QVERIFY(office.open().ok());
    QVERIFY(office.signIn().ok());
    enrolQuestions(office);
    const VisitId visit = open(office, one());
    const ValidateIdentity validation {visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::one), goodUntil(), true};
    struct Wrong {
        QDate born;
        QByteArray question;
        QByteArray answer;
    };
    const QDate born(1980, 1, 15);
    // A wrong answer, a question that was never answered: alike in everything that is told and logged. A wrong birth with the right answer ends it.
    const QList<Wrong> all {{born, "first-pet", "otro"}, {born, "first-book", "laguna lejana"}, {QDate(1980, 1, 16), "first-pet", "Ñaño el loro"}};
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QStringList before = visitsActions(office);
        QVERIFY(office.perform(GiveFacts {visit, {all[i].born, {}}, all[i].question, Secret::fromBytes(all[i].answer)}).ok());
        QCOMPARE(visitsActions(office), before);
        const auto refused = office.perform(validation);
        const bool last = i == all.size() - 1;
        QCOMPARE(codeOf(refused), last ? ErrorCode::PersonNeedsSupervisor : ErrorCode::EvidenceRefused);
        QVERIFY(refused.error().text.isEmpty());
        QCOMPARE(visitsActions(office).at(before.size()), QStringLiteral("identity.validate:fail"));
    }
}

QTEST_GUILESS_MAIN(DocumentsTest)
#include "DocumentsTest.moc"
