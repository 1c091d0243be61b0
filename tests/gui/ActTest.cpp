#include "gui/ClerkAtWork.h"

#include <QAbstractButton>
#include <QLabel>

using namespace ventanilla;

/// Step 3 as the clerk sees it: marks, one order for all, and how far the person is, without anything that is the person's alone.
class ActTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    static bool enabled(const ClerkAtWork& clerk, const char* button)
    {
        const auto* found = clerk.find<QAbstractButton>(QString::fromLatin1(button));
        return found && found->isEnabled();
    }

private Q_SLOTS:
    void marksWithOneTwoAndThree();
    void marksWithSpaceAndWithThePointer();
    void asksForAMarkFirst();
    void saysWhatThePersonWillDo();
    void ordersEverythingWithOneEnter();
    void takesNoMarksWhileThePersonAnswers();
    void leadsThePersonFromOneToTheNext();
    void saysHowTheKeyIsRecovered();
    void showsNothingThatIsThePersonsAlone();
    void goesOnWithoutTheCode();
    void takesTheCodeAfterAll();
    void setsTheVisitAsideWhenOnlyTheCodeIsMissing();
    void asksAgainWhatIsMarkedAgain();
    void goesOnWhereTheScreenWasCleared();
    void saysThatSomethingIsToBeCorrected();
    void tellsThatThePersonWantsHelp();
    void takesOutWhatWasPrepared();
};

void ActTest::marksWithOneTwoAndThree()
{
    ClerkAtWork clerk;
    clerk.begin();
    QCOMPARE(clerk.focus(), QStringLiteral("emailActionButton"));
    QCOMPARE(clerk.actState("image"), QStringLiteral("Sin marcar"));
    clerk.press(Qt::Key_2);
    QCOMPARE(clerk.actState("image"), QStringLiteral("Marcado"));
    QCOMPARE(clerk.actState("email"), QStringLiteral("Sin marcar"));
    QVERIFY(clerk.text(QStringLiteral("markedCountLabel")).startsWith(QStringLiteral("1 ")));
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_3, Qt::KeypadModifier);
    QCOMPARE(clerk.text(QStringLiteral("markedCountLabel")), QStringLiteral("3 marcadas"));
    clerk.press(Qt::Key_2);
    QCOMPARE(clerk.actState("image"), QStringLiteral("Sin marcar"));
    QCOMPARE(clerk.text(QStringLiteral("markedCountLabel")), QStringLiteral("2 marcadas"));
    // What is not a key of theirs marks nothing.
    clerk.press(Qt::Key_4);
    clerk.press(Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(clerk.text(QStringLiteral("markedCountLabel")), QStringLiteral("2 marcadas"));
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Nothing);
}

void ActTest::marksWithSpaceAndWithThePointer()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_Space);
    QCOMPARE(clerk.actState("email"), QStringLiteral("Marcado"));
    clerk.press(Qt::Key_Tab);
    QCOMPARE(clerk.focus(), QStringLiteral("imageActionButton"));
    clerk.press(Qt::Key_Space);
    QCOMPARE(clerk.actState("image"), QStringLiteral("Marcado"));
    QTest::mouseClick(clerk.find(QStringLiteral("preferencesActionButton")), Qt::LeftButton);
    QCOMPARE(clerk.actState("preferences"), QStringLiteral("Marcado"));
    QCOMPARE(clerk.find(QStringLiteral("preferencesActionButton"))->accessibleName(), QStringLiteral("Preferencias: Marcado"));
}

void ActTest::asksForAMarkFirst()
{
    ClerkAtWork clerk;
    clerk.begin();
    QCOMPARE(clerk.text(QStringLiteral("actBlockedLabel")), QStringLiteral("Marque al menos una con 1, 2 o 3."));
    QVERIFY(!enabled(clerk, "askVisitorButton"));
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Nothing);
    QCOMPARE(clerk.focus(), QStringLiteral("emailActionButton"));
    clerk.press(Qt::Key_1);
    QCOMPARE(clerk.text(QStringLiteral("actBlockedLabel")), QString());
    QVERIFY(enabled(clerk, "askVisitorButton"));
}

void ActTest::saysWhatThePersonWillDo()
{
    ClerkAtWork clerk;
    clerk.begin();
    QVERIFY(clerk.find(QStringLiteral("planEmptyLabel")));
    QVERIFY(!clerk.find(QStringLiteral("planEmailLabel")));
    clerk.press(Qt::Key_2);
    QVERIFY(!clerk.find(QStringLiteral("planEmptyLabel")));
    QCOMPARE(clerk.text(QStringLiteral("planImageNumberLabel")), QStringLiteral("1"));
    QCOMPARE(clerk.text(QStringLiteral("planConfirmNumberLabel")), QStringLiteral("2"));
    QVERIFY(!clerk.find(QStringLiteral("planCodeLabel")));
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_3);
    const std::array steps {"Email", "Image", "Preferences", "Code", "Confirm"};
    for (std::size_t i = 0; i < steps.size(); ++i)
        QCOMPARE(clerk.text(QStringLiteral("plan%1NumberLabel").arg(QLatin1String(steps[i]))), QString::number(i + 1));
}

void ActTest::ordersEverythingWithOneEnter()
{
    ClerkAtWork clerk;
    clerk.begin();
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Return})
        clerk.press(key);
    QCOMPARE(clerk.visit().ordered(), Visit::Act::Email | Visit::Act::Image | Visit::Act::Preferences);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Email);
    QCOMPARE(clerk.actState("email"), QStringLiteral("En la pantalla de la persona"));
    QCOMPARE(clerk.actState("image"), QStringLiteral("Sigue después"));
    QCOMPARE(clerk.actState("preferences"), QStringLiteral("Sigue después"));
    QCOMPARE(clerk.text(QStringLiteral("actStepStateLabel")), QStringLiteral("Correo: lo escribe"));
}

void ActTest::takesNoMarksWhileThePersonAnswers()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Image);
    QVERIFY(!enabled(clerk, "goToConfirmButton"));
    QCOMPARE(clerk.text(QStringLiteral("actBlockedLabel")), QStringLiteral("La persona elige su imagen."));
    const QString before = clerk.actState("email");
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.actState("email"), before);
    QCOMPARE(clerk.visit().ordered(), Visit::Acts(Visit::Act::Image));
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Image);
}

void ActTest::leadsThePersonFromOneToTheNext()
{
    ClerkAtWork clerk;
    clerk.begin();
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Return})
        clerk.press(key);
    clerk.typeAddress(ClerkAtWork::newAddress());
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Image);
    QCOMPARE(clerk.actState("email"), QStringLiteral("Espera el código"));
    QCOMPARE(clerk.actState("image"), QStringLiteral("En la pantalla de la persona"));
    QVERIFY(clerk.text(QStringLiteral("visitorScreenLabel")).contains(QStringLiteral("elige su imagen")));
    QCOMPARE(clerk.text(QStringLiteral("emailCodeSentLabel")), QStringLiteral("Código enviado"));
    clerk.chooseImage();
    QCOMPARE(clerk.actState("image"), QStringLiteral("Hecho"));
    QCOMPARE(clerk.text(QStringLiteral("imageChosenLabel")), QStringLiteral("La persona eligió su imagen; no se muestra aquí"));
    QCOMPARE(clerk.actState("preferences"), QStringLiteral("En la pantalla de la persona"));
    clerk.giveChannels(true, true);
    QCOMPARE(clerk.text(QStringLiteral("linkChannelLabel")), QStringLiteral("Enlace por correo: falta el código"));
    QCOMPARE(clerk.text(QStringLiteral("questionsAnsweredLabel")), QStringLiteral("Preguntas contestadas: 0 de 2"));
    clerk.answerQuestion(0);
    QCOMPARE(clerk.text(QStringLiteral("questionsAnsweredLabel")), QStringLiteral("Preguntas contestadas: 1 de 2"));
    QCOMPARE(clerk.text(QStringLiteral("actStepStateLabel")), QStringLiteral("Preguntas: 1 de 2"));
    clerk.answerQuestion(1);
    QCOMPARE(clerk.actState("preferences"), QStringLiteral("Hecho"));
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Code);
    QCOMPARE(clerk.text(QStringLiteral("actBlockedLabel")), QStringLiteral("Falta que vuelva el código."));
    QVERIFY(!enabled(clerk, "goToConfirmButton"));
    clerk.typeCode(ClerkAtWork::newAddress());
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Ready);
    QCOMPARE(clerk.text(QStringLiteral("linkChannelLabel")), QStringLiteral("Enlace por correo: probado"));
    QCOMPARE(clerk.text(QStringLiteral("actStepStateLabel")), QStringLiteral("3 hechas"));
    QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
    QVERIFY(enabled(clerk, "goToConfirmButton"));
}

void ActTest::saysHowTheKeyIsRecovered()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_3);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.text(QStringLiteral("inPersonChannelLabel")), QStringLiteral("En persona"));
    clerk.giveChannels(false, true, QStringLiteral("0990001234"));
    QCOMPARE(clerk.text(QStringLiteral("linkChannelLabel")), QStringLiteral("Enlace por correo: no lo quiere"));
    QCOMPARE(clerk.text(QStringLiteral("inPersonChannelLabel")), QStringLiteral("En persona: elegido"));
    QCOMPARE(clerk.text(QStringLiteral("smsChannelLabel")), QStringLiteral("Código por SMS: no disponible, sin pasarela"));
    QCOMPARE(clerk.text(QStringLiteral("mobileKeptLabel")), QStringLiteral("Celular 09••••••34: sin confirmar"));
    QVERIFY(!clerk.sees(QStringLiteral("0990001234")));
    QVERIFY(!clerk.sees(QStringLiteral("990001234")));
    QVERIFY(!clerk.find(QStringLiteral("emailPanel")));
    QVERIFY(!clerk.find(QStringLiteral("imagePanel")));
}

void ActTest::showsNothingThatIsThePersonsAlone()
{
    ClerkAtWork clerk;
    clerk.begin();
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Return})
        clerk.press(key);
    clerk.typeAddress(ClerkAtWork::newAddress());
    QTRY_VERIFY(!clerk.visit().offeredImages().isEmpty());
    const QByteArray image = clerk.visit().offeredImages().first().name();
    clerk.chooseImage();
    clerk.giveChannels(true, false);
    clerk.answerQuestion(0);
    clerk.answerQuestion(1);
    const QString code = clerk.office().newestCodeTo(ClerkAtWork::newAddress());
    QCOMPARE(code.size(), 6);
    QStringList secrets {QStringLiteral("prueba.nueva"), code, QStringLiteral("sinsonte"), QString::fromLatin1(image) + QStringLiteral(".")};
    for (const SecurityQuestion& question : clerk.office().office().policy().questions)
        secrets << question.es;
    for (const Qt::Key step : {Qt::Key_F5, Qt::Key_F6, Qt::Key_F8, Qt::Key_F7}) {
        clerk.press(step);
        for (const QWidget* widget : clerk.window().findChildren<QWidget*>()) {
            for (const QString& secret : std::as_const(secrets)) {
                QVERIFY2(!widget->accessibleName().contains(secret) && !widget->accessibleDescription().contains(secret) && !widget->toolTip().contains(secret),
                         qPrintable(widget->objectName()));
            }
        }
        for (const QString& secret : std::as_const(secrets))
            QVERIFY2(!clerk.sees(secret), qPrintable(secret));
    }
}

void ActTest::goesOnWithoutTheCode()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.typeAddress(ClerkAtWork::newAddress());
    clerk.chooseImage();
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Code);
    QCOMPARE(clerk.text(QStringLiteral("parkCodeButton")), QStringLiteral("Seguir sin el &código"));
    clerk.press(Qt::Key_C, Qt::AltModifier);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Ready);
    QVERIFY(clerk.visit().emailPending());
    QCOMPARE(clerk.actState("email"), QStringLiteral("Pendiente: sigue sin el código"));
    QCOMPARE(clerk.text(QStringLiteral("emailStateChipLabel")), QStringLiteral("Pendiente del código"));
    QVERIFY(clerk.text(QStringLiteral("emailCodeAwaitedDetailLabel")).contains(QStringLiteral("24 h")));
    QCOMPARE(clerk.text(QStringLiteral("actStepStateLabel")), QStringLiteral("Sigue sin el código"));
    QVERIFY(!clerk.find(QStringLiteral("parkCodeButton")));
    QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
}

void ActTest::takesTheCodeAfterAll()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.typeAddress(ClerkAtWork::newAddress());
    clerk.chooseImage();
    clerk.visit().leaveCode();
    QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
    // Marked again, the person is asked for the code, not for another address.
    clerk.find(QStringLiteral("emailActionButton"))->setFocus();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Code);
    clerk.typeCode(ClerkAtWork::newAddress());
    QVERIFY(!clerk.visit().emailPending());
    QCOMPARE(clerk.actState("email"), QStringLiteral("Probado: el código volvió"));
    QCOMPARE(clerk.actState("image"), QStringLiteral("Hecho"));
}

void ActTest::setsTheVisitAsideWhenOnlyTheCodeIsMissing()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_Return);
    clerk.typeAddress(ClerkAtWork::newAddress());
    QCOMPARE(clerk.text(QStringLiteral("parkCodeButton")), QStringLiteral("Apartar hasta que llegue el &código"));
    clerk.press(Qt::Key_C, Qt::AltModifier);
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("DeskPage")), slowMs);
    QVERIFY(clerk.sees(QStringLiteral("Visita V-0001 apartada. No se cambió nada.")));
    QCOMPARE(clerk.visit().stage(), Visit::Stage::None);
}

void ActTest::asksAgainWhatIsMarkedAgain()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.chooseImage();
    QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
    clerk.find(QStringLiteral("imageActionButton"))->setFocus();
    clerk.press(Qt::Key_2);
    QCOMPARE(clerk.actState("image"), QStringLiteral("Marcado para pedirlo otra vez"));
    QVERIFY(clerk.find(QStringLiteral("askVisitorButton")));
    QVERIFY(!clerk.find(QStringLiteral("goToConfirmButton")));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Image);
    clerk.chooseImage();
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Ready);
    QCOMPARE(clerk.focus(), QStringLiteral("goToConfirmButton"));
}

void ActTest::goesOnWhereTheScreenWasCleared()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.typeAddress(ClerkAtWork::newAddress());
    clerk.press(Qt::Key_F12);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Nothing);
    QCOMPARE(clerk.actState("image"), QStringLiteral("Falta"));
    QCOMPARE(clerk.text(QStringLiteral("askVisitorButton")).trimmed(), QStringLiteral("&Pedir lo que falta"));
    QCOMPARE(clerk.focus(), QStringLiteral("askVisitorButton"));
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Image);
}

void ActTest::saysThatSomethingIsToBeCorrected()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    clerk.chooseImage();
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    clerk.visit().reject();
    QTRY_VERIFY(clerk.find(QStringLiteral("ActPage")));
    QVERIFY(clerk.sees(QStringLiteral("La persona dijo que el resumen no es correcto.")));
    QCOMPARE(clerk.actState("image"), QStringLiteral("Por corregir"));
    QCOMPARE(clerk.actState("email"), QStringLiteral("Sin marcar"));
    clerk.find(QStringLiteral("imageActionButton"))->setFocus();
    clerk.press(Qt::Key_2);
    clerk.press(Qt::Key_Return);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Image);
    clerk.chooseImage();
    QCOMPARE(clerk.actState("image"), QStringLiteral("Hecho"));
}

void ActTest::tellsThatThePersonWantsHelp()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_1);
    clerk.press(Qt::Key_Return);
    const QString before = clerk.focus();
    QVERIFY(!clerk.find(QStringLiteral("helpBanner")));
    clerk.visit().askHelp();
    QVERIFY(clerk.text(QStringLiteral("helpBannerTitle")).startsWith(QStringLiteral("La persona pide ayuda en su pantalla.")));
    QCOMPARE(clerk.focus(), before);
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Email);
    clerk.press(Qt::Key_Y, Qt::AltModifier);
    QTRY_VERIFY(!clerk.find(QStringLiteral("helpBanner")));
    // The next visit begins without it.
    clerk.visit().askHelp();
    clerk.visit().abandon(Reason::PersonLeft);
    QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    clerk.openVisit();
    QVERIFY(!clerk.find(QStringLiteral("helpBanner")));
}

void ActTest::takesOutWhatWasPrepared()
{
    ClerkAtWork clerk;
    clerk.begin();
    for (const Qt::Key key : {Qt::Key_2, Qt::Key_3, Qt::Key_Return})
        clerk.press(key);
    clerk.chooseImage();
    clerk.giveChannels(false, true);
    // In the middle of the questions: the preferences are out, the image stays and is all there is.
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Questions);
    clerk.find<QAbstractButton>(QStringLiteral("dropPreferencesButton"))->click();
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Ready);
    QCOMPARE(clerk.actState("preferences"), QStringLiteral("Sin marcar"));
    QVERIFY(!clerk.find(QStringLiteral("preferencesPanel")));
    QVERIFY(!clerk.find(QStringLiteral("dropPreferencesButton")));
    QCOMPARE(clerk.actState("image"), QStringLiteral("Hecho"));
    // They can be asked for again, and be taken out while the summary is read: it follows.
    clerk.find(QStringLiteral("preferencesActionButton"))->setFocus();
    for (const Qt::Key key : {Qt::Key_3, Qt::Key_Return})
        clerk.press(key);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Channels);
    clerk.giveChannels(false, true);
    clerk.answerQuestion(0);
    clerk.answerQuestion(1);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Ready);
    clerk.visit().askConfirmation();
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    QVERIFY(clerk.visit().summary().image && clerk.visit().summary().channels);
    clerk.press(Qt::Key_F7);
    QVERIFY(clerk.find(QStringLiteral("dropImageButton")));
    clerk.find<QAbstractButton>(QStringLiteral("dropImageButton"))->click();
    QTRY_VERIFY(clerk.visit().asked() == Visit::Asked::Confirmation && !clerk.visit().summary().image);
    QVERIFY(clerk.visit().summary().channels);
    // Nothing is left: the visitor's window is empty and the clerk may begin again.
    clerk.press(Qt::Key_F7);
    QVERIFY(clerk.find(QStringLiteral("dropPreferencesButton")));
    clerk.find<QAbstractButton>(QStringLiteral("dropPreferencesButton"))->click();
    QTRY_VERIFY(clerk.visit().ordered() == Visit::Acts {});
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Nothing);
    QCOMPARE(clerk.visit().stage(), Visit::Stage::Validated);
    clerk.press(Qt::Key_F7);
    QVERIFY(clerk.find(QStringLiteral("planCard")));
}

QTEST_MAIN(ActTest)
#include "ActTest.moc"
