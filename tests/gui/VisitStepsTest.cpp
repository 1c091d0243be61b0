#include "gui/ClerkAtWork.h"

#include <QPushButton>
#include <QTableWidget>

using namespace ventanilla;

/// A visit step by step, as the clerk sees it.
class VisitStepsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;

private Q_SLOTS:
    void saysWhatIsMissingBeforeItValidates();
    void validatesByKeysAlone();
    void leadsEnterToWhatIsMissing();
    void refusesADateThatDoesNotExist();
    void saysThatThePrintedNumberIsAnother();
    void asksToRefuseWhenThePhotoIsAnothers();
    void neverSaysWhichFactWasWrong();
    void refusesAtTheLastTry();
    void endsWithAReasonOnly();
    void refusesWithAReason();
    void goesBackFromTheReasonWithEscape();
    void walksTheStepsWithTheirKeys();
    void showsHowLongTheTicketLasts();
    void keepsThePageWhenTheTicketExpires();
    void followsTheVisitorStepByStep();
    void saysWhyAnAddressWasNotTaken();
    void blanksTheVisitorsWindow();
    void handsOverWhatWasConfirmed();
    void goesBackToActingWhenTheVisitorRejects();
};

void VisitStepsTest::saysWhatIsMissingBeforeItValidates()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    QCOMPARE(clerk.text(QStringLiteral("validateBlockedLabel")), QStringLiteral("Falta: el número impreso, la caducidad, la fotografía y los datos de la persona."));
    QVERIFY(!clerk.find<QPushButton>(QStringLiteral("validateButton"))->isEnabled());
    QCOMPARE(clerk.find(QStringLiteral("validateButton"))->toolTip(), clerk.text(QStringLiteral("validateBlockedLabel")));
    clerk.fillEvidence();
    QCOMPARE(clerk.text(QStringLiteral("validateBlockedLabel")), QStringLiteral("Falta: los datos de la persona."));
    QCOMPARE(clerk.focus(), QStringLiteral("sendQuestionsButton"));
    clerk.giveFacts();
    QCOMPARE(clerk.text(QStringLiteral("validateBlockedLabel")), QString());
    QVERIFY(clerk.find<QPushButton>(QStringLiteral("validateButton"))->isEnabled());
    QVERIFY(!clerk.visit().hasTicket());
}

void VisitStepsTest::validatesByKeysAlone()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.giveFacts();
    clerk.fillEvidence();
    QCOMPARE(clerk.text(QStringLiteral("documentExpiryEdit")), QStringLiteral("29/06/2033"));
    QCOMPARE(clerk.focus(), QStringLiteral("validateButton"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("ActPage")), slowMs);
    QCOMPARE(clerk.focus(), QStringLiteral("emailActionButton"));
    QVERIFY(clerk.text(QStringLiteral("validateStepStateLabel")).startsWith(QStringLiteral("Validada")));
}

void VisitStepsTest::leadsEnterToWhatIsMissing()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.type(QString::fromUtf16(demo::one));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.focus(), QStringLiteral("documentExpiryEdit"));
    clerk.type(QStringLiteral("29062033"));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.focus(), QStringLiteral("photoYesButton"));
}

void VisitStepsTest::refusesADateThatDoesNotExist()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_Tab);
    clerk.type(QStringLiteral("31022030"));
    clerk.press(Qt::Key_Tab);
    QVERIFY(clerk.text(QStringLiteral("documentExpiryErrorLabel")).contains(QStringLiteral("Esa fecha no existe")));
    QCOMPARE(clerk.text(QStringLiteral("documentExpiryEdit")), QStringLiteral("31/02/2030"));
}

void VisitStepsTest::saysThatThePrintedNumberIsAnother()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.giveFacts();
    clerk.fillEvidence(demo::two);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("El número impreso no es el de la ficha abierta.")), slowMs);
    QCOMPARE(clerk.focus(), QStringLiteral("documentNumberEdit"));
    QCOMPARE(clerk.text(QStringLiteral("documentNumberEdit")), QString::fromUtf16(demo::two));
    QVERIFY(!clerk.visit().hasTicket());
}

void VisitStepsTest::asksToRefuseWhenThePhotoIsAnothers()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.giveFacts();
    clerk.fillEvidence();
    clerk.find(QStringLiteral("photoNoButton"))->setFocus();
    clerk.type(QStringLiteral("n"));
    QVERIFY(clerk.text(QStringLiteral("validateBlockedLabel")).contains(QStringLiteral("La foto no corresponde")));
    QCOMPARE(clerk.focus(), QStringLiteral("refuseButton"));
}

void VisitStepsTest::neverSaysWhichFactWasWrong()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.giveFacts(QDate(1980, 1, 16));
    clerk.fillEvidence();
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.sees(QStringLiteral("No se pudo validar la identidad. No se ha cambiado nada.")), slowMs);
    QVERIFY(clerk.sees(QStringLiteral("Quedan 2 intentos")));
    for (const QString& telling : {QStringLiteral("nacimiento no"), QStringLiteral("correo no coincide"), QStringLiteral("celular no")})
        QVERIFY(!clerk.sees(telling));
    // The answers are used up: they are asked again.
    QVERIFY(clerk.text(QStringLiteral("validateBlockedLabel")).contains(QStringLiteral("los datos de la persona")));
}

void VisitStepsTest::refusesAtTheLastTry()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.fillEvidence();
    for (int n = 0; n < 3; ++n) {
        clerk.giveFacts(QDate(1980, 1, 16));
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!clerk.visit().isBusy(), slowMs);
    }
    QTRY_VERIFY(clerk.find(QStringLiteral("RefusalPage")));
    QCOMPARE(clerk.text(QStringLiteral("refusalAttemptsLabel")), QStringLiteral("0"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    clerk.search(demo::one);
    QTRY_VERIFY(clerk.sees(QStringLiteral("Ya no quedan intentos")));
}

void VisitStepsTest::endsWithAReasonOnly()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.find<QPushButton>(QStringLiteral("abandonButton"))->click();
    QCOMPARE(clerk.text(QStringLiteral("pageTitleLabel")), QStringLiteral("Abandonar la visita"));
    QCOMPARE(clerk.focus(), QStringLiteral("reason1Button"));
    QVERIFY(!clerk.find<QPushButton>(QStringLiteral("endVisitButton"))->isEnabled());
    clerk.press(Qt::Key_Down);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.focus(), QStringLiteral("endVisitButton"));
    QCOMPARE(clerk.visit().stage(), Visit::Stage::Identified);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    QVERIFY(clerk.sees(QStringLiteral("Visita V-0001 abandonada. No se cambió nada.")));
    QVERIFY(clerk.text(QStringLiteral("messageBannerText")).contains(QStringLiteral("Entrada")));
    QTRY_VERIFY(clerk.sees(QStringLiteral("Abandonada · R-03")));
    QCOMPARE(clerk.focus(), QStringLiteral("identifierEdit"));
}

void VisitStepsTest::refusesWithAReason()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.find<QPushButton>(QStringLiteral("refuseButton"))->click();
    clerk.press(Qt::Key_Space);
    const QString chosen = clerk.text(QStringLiteral("reason1Button"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.find(QStringLiteral("RefusalPage")));
    QVERIFY(clerk.sees(QStringLiteral("No se ha cambiado nada. Lo registrado sigue como estaba.")));
    QVERIFY(chosen.contains(clerk.text(QStringLiteral("refusalReasonLabel")).section(QStringLiteral(" · "), 1)));
    QVERIFY(clerk.text(QStringLiteral("validateStepStateLabel")).startsWith(QStringLiteral("Negada · R-")));
    QCOMPARE(clerk.text(QStringLiteral("refusalAttemptsLabel")), QStringLiteral("2"));
    QCOMPARE(clerk.focus(), QStringLiteral("closeVisitButton"));
}

void VisitStepsTest::goesBackFromTheReasonWithEscape()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.type(QStringLiteral("17"));
    clerk.find<QPushButton>(QStringLiteral("abandonButton"))->click();
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("ValidatePage")));
    QCOMPARE(clerk.text(QStringLiteral("documentNumberEdit")), QStringLiteral("17"));
}

void VisitStepsTest::walksTheStepsWithTheirKeys()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.press(Qt::Key_F5);
    QVERIFY(clerk.find(QStringLiteral("IdentifyPage")));
    clerk.press(Qt::Key_F7);
    QVERIFY(clerk.find(QStringLiteral("ActPage")));
    QVERIFY(clerk.text(QStringLiteral("actBlockedLabel")).contains(QStringLiteral("Primero valide la identidad")));
    QVERIFY(!clerk.find<QPushButton>(QStringLiteral("askVisitorButton"))->isEnabled());
    clerk.press(Qt::Key_F8);
    QVERIFY(clerk.find(QStringLiteral("ConfirmPage")));
    QVERIFY(!clerk.find<QPushButton>(QStringLiteral("showSummaryButton"))->isEnabled());
    clerk.press(Qt::Key_F9);
    QVERIFY(clerk.sees(QStringLiteral("Todavía no hay nada que entregar.")));
    clerk.press(Qt::Key_F6);
    QVERIFY(clerk.find(QStringLiteral("ValidatePage")));
    clerk.press(Qt::Key_Escape);
    QVERIFY(clerk.find(QStringLiteral("IdentifyPage")));
}

void VisitStepsTest::showsHowLongTheTicketLasts()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    QVERIFY(clerk.text(QStringLiteral("ticketStateLabel")).contains(QStringLiteral("Sin boleto no se cambia nada")));
    QVERIFY(!clerk.find(QStringLiteral("ticketTimeLabel")));
    clerk.validate();
    QVERIFY(clerk.find(QStringLiteral("ticketTimeLabel")));
    clerk.office().clock().pass(8 * 60'000 + 30'000);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("ticketStateLabel")).contains(QStringLiteral("Vence pronto")), 10'000);
}

void VisitStepsTest::keepsThePageWhenTheTicketExpires()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.validate();
    clerk.proveEmail(QStringLiteral("prueba.nueva@correo.example"));
    clerk.office().clock().passMinutes(21);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.text(QStringLiteral("ticketStateLabel")).contains(QStringLiteral("vuelva a validar (F6)")), 10'000);
    QVERIFY(clerk.find(QStringLiteral("ActPage")));
    QVERIFY(clerk.text(QStringLiteral("actBlockedLabel")).contains(QStringLiteral("F6")));
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Nothing);
    clerk.press(Qt::Key_F6);
    QCOMPARE(clerk.text(QStringLiteral("documentNumberEdit")), QString::fromUtf16(demo::one));
    // Validated again, what had been proved is still there.
    clerk.giveFacts();
    clerk.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.visit().hasTicket(), slowMs);
    QVERIFY(clerk.find<QPushButton>(QStringLiteral("goToConfirmButton"))->isEnabled());
}

void VisitStepsTest::followsTheVisitorStepByStep()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.validate();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Email);
    QVERIFY(clerk.text(QStringLiteral("visitorScreenLabel")).contains(QStringLiteral("escribe su correo")));
    QCOMPARE(clerk.text(QStringLiteral("actBlockedLabel")), QStringLiteral("La persona escribe su correo."));
    clerk.visit().stageEmail(Email::parse(u"prueba.nueva@correo.example").value());
    QTRY_COMPARE(clerk.text(QStringLiteral("emailActionStateLabel")), QStringLiteral("Espera el código"));
    QVERIFY(clerk.text(QStringLiteral("emailTypedDetailLabel")).contains(QStringLiteral("p***@c***")));
    QVERIFY(!clerk.sees(QStringLiteral("prueba.nueva")));
    QVERIFY(clerk.text(QStringLiteral("emailStateChipLabel")).contains(QStringLiteral("todavía no vale")));
    QTRY_COMPARE(clerk.text(QStringLiteral("emailCodeSentLabel")), QStringLiteral("Código enviado"));
    clerk.visit().checkCode(Secret::fromBytes(clerk.office().newestCodeTo(QStringLiteral("prueba.nueva@correo.example")).toLatin1()));
    QTRY_COMPARE(clerk.text(QStringLiteral("emailCodeAwaitedLabel")), QStringLiteral("El código volvió"));
    QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
}

void VisitStepsTest::saysWhyAnAddressWasNotTaken()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.validate();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_Return);
    clerk.visit().stageEmail(Email::parse(QString::fromUtf16(demo::twoEmail)).value());
    QTRY_VERIFY(clerk.sees(QStringLiteral("El correo no se guardó: ya lo usa otra persona.")));
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Email);
}

void VisitStepsTest::blanksTheVisitorsWindow()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.validate();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Email);
    clerk.press(Qt::Key_F12);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Nothing);
    QVERIFY(clerk.find<QPushButton>(QStringLiteral("askVisitorButton"))->isEnabled());
}

void VisitStepsTest::handsOverWhatWasConfirmed()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.validate();
    clerk.proveEmail(QStringLiteral("prueba.nueva@correo.example"));
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.find(QStringLiteral("ConfirmPage")));
    QVERIFY(clerk.sees(QStringLiteral("Código devuelto")));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.sees(QStringLiteral("La persona lee el resumen en su pantalla.")));
    QVERIFY(!clerk.sees(QStringLiteral("prueba.nueva")));
    clerk.visit().confirm();
    QTRY_VERIFY(clerk.find(QStringLiteral("HandOverPage")));
    QVERIFY(clerk.text(QStringLiteral("messageBannerTitle")).startsWith(QStringLiteral("Guardado. Entrada")));
    QVERIFY(clerk.text(QStringLiteral("emailAppliedDetailLabel")).contains(QStringLiteral("→ p***@c***")));
    QVERIFY(clerk.sees(QStringLiteral("Registrado en ventanilla; vigente cuando el IESS lo confirme.")));
    QTRY_COMPARE(clerk.text(QStringLiteral("noticesSentLabel")), QStringLiteral("Avisos enviados"));
    clerk.press(Qt::Key_Return);
    const auto done = [&clerk] {
        const auto* table = clerk.find<QTableWidget>(QStringLiteral("visitsTable"));
        return table && !table->findItems(QStringLiteral("Correo"), Qt::MatchExactly).isEmpty();
    };
    QTRY_VERIFY(done());
    QVERIFY(clerk.find(QStringLiteral("DeskPage")));
}

void VisitStepsTest::goesBackToActingWhenTheVisitorRejects()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    clerk.validate();
    clerk.proveEmail(QStringLiteral("prueba.nueva@correo.example"));
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    clerk.visit().reject();
    QTRY_VERIFY(clerk.find(QStringLiteral("ActPage")));
    QVERIFY(clerk.sees(QStringLiteral("La persona dijo que el resumen no es correcto.")));
    QVERIFY(clerk.find<QPushButton>(QStringLiteral("askVisitorButton"))->isEnabled());
}

QTEST_MAIN(VisitStepsTest)
#include "VisitStepsTest.moc"
