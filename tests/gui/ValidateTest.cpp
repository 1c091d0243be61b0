#include "gui/ClerkAtWork.h"

#include "core/Scan.h"
#include "ui/RefusalAdvice.h"
#include "ui/VisitPage.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ventanilla;
using namespace Qt::StringLiterals;

namespace {

constexpr int slowMs = 20'000;

/// The zone of the demonstration's first person.
const QString oneCard = u"I<ECU0123456784<<<<<1712345600\r8001151F3306297ECU<SI<<<<<<<<7\rPRUEBA<DEMO<<UNO<<<<<<<<<<<<<<\r"_s;
const QString anothersCard = u"I<ECU0123456784<<<<<1710034065\r8001151F3306297ECU<SI<<<<<<<<9\rPRUEBA<DEMO<<ANA<MARIA<<<<<<<<\r"_s;

} // namespace

/// The second step as a clerk lives it with a scanner in the hand: what a document fills in, what is not taken, and what is said of it.
class ValidateTest : public QObject
{
    Q_OBJECT

private:
    static void scan(ClerkAtWork& clerk, const QString& typed)
    {
        const auto read = Scan::read(typed);
        QVERIFY(read.has_value());
        clerk.window().findChild<VisitPage*>()->takeScan(*read);
    }
    static QString kindOf(ClerkAtWork& clerk) { return clerk.find<QComboBox>(u"documentKindCombo"_s)->currentText(); }

private Q_SLOTS:
    void aScannerServesWhereverTheCursorIs();
    void aCardFillsInWhatItSays();
    void validatesWithTheCardAlone();
    void anotherPersonsCardIsNotTaken();
    void asksBeforeAVisitIsGivenUpForAnother();
    void aZoneThatWasNotReadTakesNothing();
    void aCedulaAloneIsOnlyTheNumber();
    void readsAgain();
    void saysThatPrintAndZoneDiffer();
    void scansOnlyWhileThereIsSomethingToValidate();
    void forgetsTheZoneOfTheVisitBefore();
    void asksTheCodeOfWhoHasNoNumberOnPaper();
    void beginsWithThePassportOfWhoIsKnownByOne();
    void theCursorBeginsAtTheReasonThatWasSeen();
    void everyReasonHasItsSentence();
};

void ValidateTest::aScannerServesWhereverTheCursorIs()
{
    ClerkAtWork clerk;
    clerk.signIn();
    const QString card = oneCard.chopped(1), anothers = anothersCard.chopped(1); // the scanner ends with Enter
    clerk.press(Qt::Key_F3);
    QCOMPARE(clerk.focus(), u"visitsFilterEdit"_s);
    clerk.scan(card);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(u"ValidatePage"_s), slowMs);
    QCOMPARE(clerk.window().findChild<QLineEdit*>(u"visitsFilterEdit"_s)->text(), QString());
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString()); // that reading found the person; now the card is looked at
    clerk.giveFacts();
    clerk.find(u"documentKindCombo"_s)->setFocus();
    clerk.scan(card);
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString::fromUtf16(demo::one));
    QCOMPARE(clerk.text(u"documentExpiryEdit"_s), u"29/06/2033"_s);
    QCOMPARE(clerk.focus(), u"photoYesButton"_s);
    clerk.find(u"documentNumberEdit"_s)->setFocus();
    clerk.scan(anothers);
    QVERIFY(clerk.sees(u"Ese documento es de otra persona."_s));
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString::fromUtf16(demo::one));
    QVERIFY(!clerk.visit().hasTicket()); // and no Enter of the scanner's did anything
}

void ValidateTest::aCardFillsInWhatItSays()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    QVERIFY(!clerk.find(u"mrzAgainButton"_s));
    QCOMPARE(clerk.text(u"mrzResultLabel"_s), u"Escanee el documento, o escriba arriba lo impreso."_s);
    scan(clerk, oneCard);
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString::fromUtf16(demo::one));
    QCOMPARE(clerk.text(u"documentExpiryEdit"_s), u"29/06/2033"_s);
    QCOMPARE(kindOf(clerk), Words::of(DocumentKind::CardWithChip));
    QVERIFY(clerk.text(u"mrzResultLabel"_s).contains(u"Los dígitos de control cuadran"_s));
    QVERIFY(clerk.find(u"mrzAgainButton"_s));
    QCOMPARE(clerk.focus(), u"photoYesButton"_s);
}

void ValidateTest::validatesWithTheCardAlone()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.giveFacts();
    scan(clerk, oneCard);
    clerk.type(u"s"_s);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.visit().hasTicket(), slowMs);
}

void ValidateTest::anotherPersonsCardIsNotTaken()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.type(u"17"_s);
    scan(clerk, anothersCard);
    QVERIFY(clerk.sees(u"Ese documento es de otra persona."_s));
    QVERIFY(!clerk.sees(u"1710034065"_s));
    QVERIFY(!clerk.sees(u"171•••4065"_s));
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), u"17"_s);
    QCOMPARE(clerk.text(u"documentExpiryEdit"_s), QString());
    QVERIFY(!clerk.find(u"mrzAgainButton"_s));
    scan(clerk, u"1710034065"_s);
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), u"17"_s);
}

void ValidateTest::aZoneThatWasNotReadTakesNothing()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    scan(clerk, oneCard.first(50));
    QVERIFY(clerk.sees(u"La lectura de la tarjeta llegó incompleta."_s));
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString());
    QVERIFY(clerk.text(u"mrzResultLabel"_s).contains(u"No se tomó nada"_s));
    scan(clerk, QString(oneCard).replace(u"8001151"_s, u"8001152"_s));
    QVERIFY(clerk.sees(u"no cuadra la fecha de nacimiento"_s));
    scan(clerk, QString(oneCard).replace(u"1712345600"_s, u"17I2345600"_s));
    QVERIFY(clerk.text(u"mrzResultLabel"_s).contains(u"una letra por un dígito"_s));
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString());
    QCOMPARE(clerk.text(u"documentExpiryEdit"_s), QString());
    // What kind of document it is, or that its lines came in another order, is said so.
    scan(clerk, u"I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<\rD231458907UTO7408122F1204159<<<<<<<6\r"_s);
    QVERIFY(clerk.sees(u"no es de una cédula ecuatoriana ni de un pasaporte"_s));
    const QStringList lines = oneCard.split(u'\r');
    scan(clerk, lines[1] + u'\r' + lines[0] + u'\r' + lines[2]);
    QVERIFY(clerk.sees(u"Las líneas de la tarjeta llegaron en otro orden."_s));
    scan(clerk, QString(oneCard).replace(u"DEMO"_s, u"D*MO"_s));
    QVERIFY(clerk.sees(u"hay signos que ahí no pueden estar"_s));
    // A reading that is right puts all of that away.
    scan(clerk, oneCard);
    QVERIFY(!clerk.sees(u"una letra por un dígito"_s));
    QVERIFY(!clerk.sees(u"llegó incompleta"_s));
}

void ValidateTest::aCedulaAloneIsOnlyTheNumber()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    scan(clerk, u"https://ficha.example/?nui=1712345600"_s);
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString::fromUtf16(demo::one));
    QCOMPARE(clerk.text(u"documentExpiryEdit"_s), QString());
    QVERIFY(!clerk.find(u"mrzAgainButton"_s));
    QCOMPARE(clerk.focus(), u"documentExpiryEdit"_s);
}

void ValidateTest::readsAgain()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    scan(clerk, oneCard);
    clerk.find<QPushButton>(u"mrzAgainButton"_s)->click();
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString());
    QCOMPARE(clerk.text(u"documentExpiryEdit"_s), QString());
    QVERIFY(!clerk.find(u"mrzAgainButton"_s));
    QCOMPARE(clerk.focus(), u"documentNumberEdit"_s);
}

void ValidateTest::saysThatPrintAndZoneDiffer()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.giveFacts();
    scan(clerk, oneCard);
    clerk.type(u"s"_s);
    auto* expiry = clerk.find<QLineEdit>(u"documentExpiryEdit"_s);
    expiry->setFocus();
    expiry->selectAll();
    clerk.type(u"29062034"_s);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(u"Lo impreso y la zona de lectura de la tarjeta no dicen lo mismo."_s), slowMs);
    QVERIFY(!clerk.visit().hasTicket());
    QCOMPARE(clerk.focus(), u"mrzAgainButton"_s);
}

void ValidateTest::scansOnlyWhileThereIsSomethingToValidate()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F5);
    QVERIFY(clerk.find(u"IdentifyPage"_s));
    scan(clerk, oneCard);
    QVERIFY(clerk.find(u"ValidatePage"_s));
    clerk.giveFacts();
    clerk.type(u"s"_s);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.visit().hasTicket(), slowMs);
    clerk.press(Qt::Key_F7);
    QVERIFY(clerk.find(u"ActPage"_s));
    scan(clerk, oneCard);
    QVERIFY(!clerk.find(u"anotherDocumentBanner"_s));
    scan(clerk, anothersCard);
    QCOMPARE(clerk.text(u"anotherDocumentBannerTitle"_s), u"Ese documento es de otra persona."_s);
    QVERIFY(clerk.find(u"ActPage"_s));
    QVERIFY(clerk.visit().hasTicket());
}

void ValidateTest::asksBeforeAVisitIsGivenUpForAnother()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    scan(clerk, anothersCard);
    QVERIFY(clerk.find(u"anotherDocumentBanner"_s));
    // The right document answers it: the visit goes on.
    scan(clerk, oneCard);
    QVERIFY(!clerk.find(u"anotherDocumentBanner"_s));
    scan(clerk, anothersCard);
    clerk.find<QPushButton>(u"abandonForAnotherButton"_s)->click();
    QVERIFY(clerk.find(u"ReasonPage"_s));
    QVERIFY(!clerk.find(u"anotherDocumentBanner"_s));
    QCOMPARE(clerk.visit().stage(), Visit::Stage::Identified);
    // Asked again over the question for the reason, the way back is still the page before.
    scan(clerk, anothersCard);
    clerk.find<QPushButton>(u"abandonForAnotherButton"_s)->click();
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(u"ValidatePage"_s));
    QCOMPARE(clerk.visit().stage(), Visit::Stage::Identified);
}

void ValidateTest::forgetsTheZoneOfTheVisitBefore()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    scan(clerk, oneCard);
    clerk.visit().abandon(Reason::PersonLeft);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().stage(), Visit::Stage::None, slowMs);
    clerk.openVisit(demo::two);
    QCOMPARE(clerk.text(u"documentNumberEdit"_s), QString());
    QVERIFY(!clerk.find(u"mrzAgainButton"_s));
}

void ValidateTest::asksTheCodeOfWhoHasNoNumberOnPaper()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.visit().open(Identifier::parse(IdentifierKind::ForeignCode, u"EXT0012345678").value(), false);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(u"ValidatePage"_s), slowMs);
    QVERIFY(clerk.text(u"documentNumberLabel"_s).remove(u'&').startsWith(u"Código, otra vez"_s));
    QVERIFY(clerk.text(u"validateBlockedLabel"_s).contains(u"el código, otra vez"_s));
    clerk.giveFacts(QDate(1975, 7, 9));
    clerk.find(u"documentNumberEdit"_s)->setFocus();
    clerk.type(u"EXT0012345679"_s);
    clerk.press(Qt::Key_Tab);
    clerk.type(u"01012030"_s);
    clerk.find(u"photoYesButton"_s)->setFocus();
    clerk.type(u"s"_s);
    auto* kind = clerk.find<QComboBox>(u"documentKindCombo"_s);
    kind->setCurrentIndex(kind->findData(int(DocumentKind::Passport)));
    clerk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(u"Las dos veces no coinciden."_s), slowMs);
    QCOMPARE(clerk.focus(), u"documentNumberEdit"_s);
}

void ValidateTest::beginsWithThePassportOfWhoIsKnownByOne()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.visit().open(Identifier::parse(IdentifierKind::Passport, u"AB1234567").value(), false);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(u"ValidatePage"_s), slowMs);
    QCOMPARE(kindOf(clerk), Words::of(DocumentKind::Passport));
    scan(clerk, oneCard);
    QVERIFY(clerk.sees(u"Ese documento es de otra persona."_s));
}

void ValidateTest::theCursorBeginsAtTheReasonThatWasSeen()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.giveFacts();
    scan(clerk, QString(oneCard).replace(u"8001151F3306297ECU<SI<<<<<<<<7"_s, u"8001151F2001012ECU<SI<<<<<<<<7"_s));
    clerk.type(u"s"_s);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(u"El documento está caducado."_s), slowMs);
    clerk.find<QPushButton>(u"refuseButton"_s)->click();
    QVERIFY(clerk.window().focusWidget()->property("text").toString().contains(u"R-05"_s));
    // Chosen by one Enter, ended by another.
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().stage(), Visit::Stage::Identified);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(clerk.visit().stage(), Visit::Stage::Refused, slowMs);
    QVERIFY(clerk.text(u"refusalHelp1Label"_s).contains(u"está caducado"_s));
    QVERIFY(clerk.text(u"refusalHelp2Label"_s).contains(u"se renueva en el Registro Civil"_s));
}

void ValidateTest::everyReasonHasItsSentence()
{
    QSet<QString> sentences;
    for (const Reason reason : refuseReasons()) {
        const RefusalAdvice advice = RefusalAdvice::on(reason);
        QVERIFY2(advice.say.head.startsWith(u'«') && advice.say.head.endsWith(u'»'), reasonCode(reason).constData());
        for (const QString& text : {advice.say.detail, advice.bring.head, advice.bring.detail, advice.more.head, advice.more.detail})
            QVERIFY2(text.endsWith(u'.'), reasonCode(reason).constData());
        sentences.insert(advice.say.head);
    }
    QVERIFY(sentences.size() > 8);
    // What came out of the evidence is told in one sentence, so that it tells nothing.
    QCOMPARE(RefusalAdvice::on(Reason::FactsMismatch).say.head, RefusalAdvice::on(Reason::PhotoMismatch).say.head);
    QCOMPARE(RefusalAdvice::on(Reason::FactsMismatch).say.head, RefusalAdvice::on(Reason::EvidenceInsufficient).say.head);
}

QTEST_MAIN(ValidateTest)
#include "ValidateTest.moc"
