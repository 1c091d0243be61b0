#include "gui/ClerkAtWork.h"

#include "services/Waiting.h"

#include <QAbstractButton>

using namespace ventanilla;

/// A visit that is put off and continued: evidence is given anew, what was prepared is still there.
class ContinuedVisitTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    /// Without the key of the button: Alt and its letter.
    static void park(ClerkAtWork& clerk)
    {
        clerk.press(Qt::Key_T, Qt::AltModifier);
        QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), slowMs);
    }

private Q_SLOTS:
    void putsAVisitOff();
    void continuesAVisitThatWasPutOff();
    void continuesWithTheCodeAlone();
    void continuesFromTheList();
    void continuesOnceMoreWhenItIsCut();
};

void ContinuedVisitTest::putsAVisitOff()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.chooseImage();
    park(clerk);
    QVERIFY(clerk.sees(QStringLiteral("Visita V-0001 apartada. No se cambió nada.")));
    QVERIFY(clerk.text(QStringLiteral("messageBannerText")).startsWith(QStringLiteral("Lo preparado se conserva hasta el ")));
    QCOMPARE(clerk.focus(), QStringLiteral("identifierEdit"));
    QCOMPARE(clerk.visit().stage(), Visit::Stage::None);
    // Another person can be served.
    clerk.openVisit(demo::two);
    QVERIFY(!clerk.visit().continued());
}

void ContinuedVisitTest::continuesAVisitThatWasPutOff()
{
    ClerkAtWork clerk;
    clerk.begin();
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Return})
        clerk.press(key);
    clerk.typeAddress(ClerkAtWork::newAddress());
    clerk.chooseImage();
    clerk.giveChannels(true, true);
    clerk.answerQuestion(0);
    const qint64 folio = clerk.visit().folio();
    park(clerk);
    clerk.openVisit();
    QVERIFY(clerk.visit().continued());
    QCOMPARE(clerk.visit().folio(), folio);
    QCOMPARE(clerk.text(QStringLiteral("continuedBannerTitle")), QStringLiteral("Visita continuada: valide otra vez. Lo preparado se conserva."));
    QCOMPARE(clerk.text(QStringLiteral("continuedChipLabel")), QStringLiteral("Visita continuada"));
    QVERIFY(!clerk.visit().hasTicket());
    // Nothing is asked before the identity is validated again.
    clerk.press(Qt::Key_F7);
    QVERIFY(!clerk.find<QAbstractButton>(QStringLiteral("goToConfirmButton"))->isEnabled());
    clerk.press(Qt::Key_F6);
    clerk.validate();
    QTRY_VERIFY(clerk.find(QStringLiteral("ActPage")));
    QVERIFY(!clerk.find(QStringLiteral("continuedBanner")));
    QCOMPARE(clerk.actState("email"), QStringLiteral("Espera el código"));
    QCOMPARE(clerk.actState("image"), QStringLiteral("Hecho"));
    QCOMPARE(clerk.actState("preferences"), QStringLiteral("Falta"));
    // What was chosen before is said as if it had been chosen now.
    QCOMPARE(clerk.text(QStringLiteral("linkChannelLabel")), QStringLiteral("Enlace por correo: falta el código"));
    QCOMPARE(clerk.text(QStringLiteral("inPersonChannelLabel")), QStringLiteral("En persona: elegido"));
    QCOMPARE(clerk.text(QStringLiteral("mobileKeptLabel")), QStringLiteral("Celular: ninguno nuevo"));
    QCOMPARE(clerk.text(QStringLiteral("questionsAnsweredLabel")), QStringLiteral("Preguntas contestadas: 1 de 2"));
    QCOMPARE(clerk.focus(), QStringLiteral("askVisitorButton"));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Questions);
    clerk.answerQuestion(1);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Code);
    clerk.typeCode(ClerkAtWork::newAddress());
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    QCOMPARE(clerk.visit().summary().newEmail, ClerkAtWork::newAddress());
    QVERIFY(clerk.visit().summary().image && clerk.visit().summary().channels);
    QCOMPARE(clerk.visit().summary().questions, 2);
    clerk.visit().confirm();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("HandOverPage")), slowMs);
}

void ContinuedVisitTest::continuesWithTheCodeAlone()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.typeAddress(ClerkAtWork::newAddress());
    clerk.chooseImage();
    clerk.visit().leaveCode();
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    clerk.visit().confirm();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("HandOverPage")), slowMs);
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    // The image is registered; what waits is the address.
    clerk.office().clock().passMinutes(90);
    clerk.openVisit();
    QVERIFY(clerk.visit().continued());
    QCOMPARE(clerk.text(QStringLiteral("registeredImageLabel")), QStringLiteral("Con imagen"));
    clerk.validate();
    QTRY_VERIFY(clerk.find(QStringLiteral("ActPage")));
    QCOMPARE(clerk.actState("image"), QStringLiteral("Sin marcar"));
    QCOMPARE(clerk.actState("email"), QStringLiteral("Espera el código"));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Code);
    clerk.typeCode(ClerkAtWork::newAddress());
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    clerk.visit().confirm();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("HandOverPage")), slowMs);
    QVERIFY(clerk.text(QStringLiteral("emailAppliedDetailLabel")).contains(QStringLiteral("→ p***@c***")));
    QVERIFY(!clerk.find(QStringLiteral("imageApplied")));
    QVERIFY(!clerk.find(QStringLiteral("pendingCard")));
}

void ContinuedVisitTest::continuesFromTheList()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.chooseImage();
    park(clerk);
    const auto waiting = clerk.office().perform(WaitingWork {});
    QVERIFY(waiting.ok());
    QCOMPARE(waiting.value().visits.size(), 1);
    QVERIFY(!waiting.value().visits.first().codeAwaited);
    clerk.visit().resume(waiting.value().visits.first().visit, false);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("ValidatePage")), slowMs);
    QVERIFY(clerk.visit().continued());
    QVERIFY(clerk.find(QStringLiteral("continuedBanner")));
    clerk.validate();
    QTRY_VERIFY(clerk.find(QStringLiteral("ActPage")));
    QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
}

void ContinuedVisitTest::continuesOnceMoreWhenItIsCut()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.chooseImage();
    clerk.restart();
    clerk.signIn();
    clerk.openVisit();
    QVERIFY(clerk.visit().continued());
    QVERIFY(clerk.visit().isDone(Visit::Act::Image));
}

QTEST_MAIN(ContinuedVisitTest)
#include "ContinuedVisitTest.moc"
