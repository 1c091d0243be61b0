#include "gui/ClerkAtWork.h"

#include <QAbstractButton>
#include <QTableWidget>

using namespace ventanilla;

/// Steps 4 and 5 as the clerk sees them: what changes, what waits, and what was handed over.
class HandOverTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;
    /// All three, but for the code.
    static void enrol(ClerkAtWork& clerk)
    {
        clerk.begin();
        for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_Return})
            clerk.press(key);
        clerk.typeAddress(ClerkAtWork::newAddress());
        clerk.chooseImage();
        clerk.giveChannels(true, true, QStringLiteral("0990001234"));
        clerk.answerQuestion(0);
        clerk.answerQuestion(1);
    }
    /// One line of the table of changes, its cells between bars.
    static QStringList lines(const ClerkAtWork& clerk)
    {
        QStringList found;
        const auto* table = clerk.find<QTableWidget>(QStringLiteral("changesTable"));
        for (int row = 0; table && row < table->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < table->columnCount(); ++column)
                cells << (table->item(row, column) ? table->item(row, column)->text() : QString());
            found << cells.join(QStringLiteral(" | "));
        }
        return found;
    }
    static bool enabled(const ClerkAtWork& clerk, const char* button)
    {
        const auto* found = clerk.find<QAbstractButton>(QString::fromLatin1(button));
        return found && found->isEnabled();
    }

private Q_SLOTS:
    void listsEveryChange();
    void saysWhatKeepsFromConfirming();
    void listsAnAddressThatWaits();
    void handsOverAllThree();
    void handsOverWithoutTheAddressThatWaits();
    void showsWhatIsRegisteredNow();
    void showsWhyTheSummaryCannotBeShown();
};

void HandOverTest::listsEveryChange()
{
    ClerkAtWork clerk;
    enrol(clerk);
    clerk.typeCode(ClerkAtWork::newAddress());
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.find(QStringLiteral("ConfirmPage")));
    const QStringList found = lines(clerk);
    QCOMPARE(found.size(), 5);
    QVERIFY2(found[0].startsWith(QStringLiteral("Correo | p***@c***")), qPrintable(found[0]));
    QVERIFY2(found[0].contains(QStringLiteral("Código devuelto")), qPrintable(found[0]));
    QCOMPARE(found[1], QStringLiteral("Imagen | Ninguna | Nueva (no se muestra) | La eligió la persona"));
    QCOMPARE(found[2], QStringLiteral("Recuperación | Ninguna | Enlace y en persona | Correo probado"));
    QVERIFY2(found[3].endsWith(QStringLiteral("| 09••••••34 | Sin confirmar: no hay SMS")), qPrintable(found[3]));
    QCOMPARE(found[4], QStringLiteral("Preguntas | Ninguna | 2 nuevas | Contestadas 2 de 2"));
    QCOMPARE(clerk.focus(), QStringLiteral("showSummaryButton"));
    QVERIFY(!clerk.sees(QStringLiteral("prueba.nueva")));
}

void HandOverTest::saysWhatKeepsFromConfirming()
{
    ClerkAtWork clerk;
    clerk.begin();
    clerk.press(Qt::Key_F8);
    QCOMPARE(clerk.text(QStringLiteral("confirmBlockedLabel")), QStringLiteral("Primero elija qué hacer (F7)."));
    clerk.visit().order(Visit::Act::Email | Visit::Act::Image);
    QCOMPARE(clerk.text(QStringLiteral("confirmBlockedLabel")), QStringLiteral("Falta terminar lo pedido (F7)."));
    clerk.typeAddress(ClerkAtWork::newAddress());
    clerk.chooseImage();
    QCOMPARE(clerk.text(QStringLiteral("confirmBlockedLabel")), QStringLiteral("Falta que vuelva el código (F7)."));
    QVERIFY(!enabled(clerk, "showSummaryButton"));
    clerk.typeCode(ClerkAtWork::newAddress());
    QCOMPARE(clerk.text(QStringLiteral("confirmBlockedLabel")), QString());
    QVERIFY(enabled(clerk, "showSummaryButton"));
}

void HandOverTest::listsAnAddressThatWaits()
{
    ClerkAtWork clerk;
    enrol(clerk);
    clerk.visit().leaveCode();
    clerk.press(Qt::Key_Return);
    QVERIFY(clerk.find(QStringLiteral("ConfirmPage")));
    const QStringList found = lines(clerk);
    QCOMPARE(found.size(), 5);
    QVERIFY2(found[0].endsWith(QStringLiteral("| Pendiente: falta el código")), qPrintable(found[0]));
    QVERIFY2(found[2].endsWith(QStringLiteral("| El enlace no cuenta sin el código")), qPrintable(found[2]));
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    QVERIFY(clerk.visit().summary().emailPending);
    QVERIFY(clerk.visit().summary().newEmail.isEmpty());
    QVERIFY(clerk.visit().summary().image);
}

void HandOverTest::handsOverAllThree()
{
    ClerkAtWork clerk;
    enrol(clerk);
    clerk.typeCode(ClerkAtWork::newAddress());
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    QCOMPARE(clerk.text(QStringLiteral("visitorConfirmedLabel")), QStringLiteral("La persona lee el resumen en su pantalla."));
    clerk.visit().confirm();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("HandOverPage")), slowMs);
    QVERIFY(clerk.text(QStringLiteral("messageBannerTitle")).startsWith(QStringLiteral("Guardado. Entradas")));
    QVERIFY(clerk.text(QStringLiteral("emailAppliedDetailLabel")).contains(QStringLiteral("→ p***@c***")));
    QVERIFY(clerk.find(QStringLiteral("imageAppliedLabel")));
    QCOMPARE(clerk.text(QStringLiteral("channelsAppliedDetailLabel")), QStringLiteral("Enlace por correo y en persona. Celular 09••••••34, sin confirmar."));
    QCOMPARE(clerk.text(QStringLiteral("questionsAppliedLabel")), QStringLiteral("2 preguntas nuevas"));
    QVERIFY(!clerk.find(QStringLiteral("pendingCard")));
    QTRY_COMPARE(clerk.text(QStringLiteral("noticesSentLabel")), QStringLiteral("Avisos enviados"));
    QCOMPARE(clerk.focus(), QStringLiteral("closeVisitButton"));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    QCOMPARE(clerk.focus(), QStringLiteral("identifierEdit"));
}

void HandOverTest::handsOverWithoutTheAddressThatWaits()
{
    ClerkAtWork clerk;
    enrol(clerk);
    clerk.visit().leaveCode();
    clerk.press(Qt::Key_Return);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    clerk.visit().confirm();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("HandOverPage")), slowMs);
    QVERIFY(!clerk.find(QStringLiteral("emailApplied")));
    QVERIFY(clerk.find(QStringLiteral("imageAppliedLabel")));
    QVERIFY(clerk.text(QStringLiteral("emailWaitsLabel")).startsWith(QStringLiteral("Correo pendiente de su código hasta el ")));
    QVERIFY(clerk.text(QStringLiteral("emailWaitsDetailLabel")).contains(QStringLiteral("Sigue valiendo el anterior.")));
    QVERIFY(clerk.text(QStringLiteral("emailWaitsDetailLabel")).contains(QStringLiteral("«Continuar visita»")));
    QCOMPARE(clerk.text(QStringLiteral("emailPendingChipLabel")), QStringLiteral("Correo pendiente del código"));
    QVERIFY(clerk.text(QStringLiteral("registeredEmailLabel")).startsWith(QStringLiteral("p***@c***")));
}

void HandOverTest::showsWhatIsRegisteredNow()
{
    ClerkAtWork clerk;
    clerk.signIn();
    clerk.openVisit();
    QCOMPARE(clerk.text(QStringLiteral("registeredImageLabel")), QStringLiteral("Sin imagen"));
    QCOMPARE(clerk.text(QStringLiteral("registeredPreferencesLabel")), QStringLiteral("Sin preferencias"));
    QVERIFY(!clerk.find(QStringLiteral("appliedChip")));
    clerk.validate();
    clerk.visit().order(Visit::Act::Image | Visit::Act::Preferences);
    clerk.chooseImage();
    clerk.giveChannels(false, true);
    clerk.answerQuestion(0);
    clerk.answerQuestion(1);
    QTRY_VERIFY(clerk.visit().isReady());
    clerk.visit().askConfirmation();
    QTRY_COMPARE(clerk.visit().asked(), Visit::Asked::Confirmation);
    clerk.visit().confirm();
    QTRY_VERIFY_WITH_TIMEOUT(clerk.find(QStringLiteral("HandOverPage")), slowMs);
    QCOMPARE(clerk.text(QStringLiteral("registeredImageLabel")), QStringLiteral("Con imagen"));
    QCOMPARE(clerk.text(QStringLiteral("registeredPreferencesLabel")), QStringLiteral("Con preferencias"));
    QVERIFY(clerk.text(QStringLiteral("appliedChipLabel")).startsWith(QStringLiteral("Cambios aplicados ")));
    clerk.press(Qt::Key_Return);
    QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    // The next visit knows it from the office.
    clerk.openVisit();
    QCOMPARE(clerk.text(QStringLiteral("registeredImageLabel")), QStringLiteral("Con imagen"));
    QCOMPARE(clerk.text(QStringLiteral("registeredPreferencesLabel")), QStringLiteral("Con preferencias"));
    QVERIFY(!clerk.find(QStringLiteral("appliedChip")));
}

void HandOverTest::showsWhyTheSummaryCannotBeShown()
{
    ClerkAtWork clerk;
    clerk.begin();
    // The only way of recovering that was chosen is the link, and it does not count without the code.
    clerk.visit().order(Visit::Act::Email | Visit::Act::Preferences);
    clerk.typeAddress(ClerkAtWork::newAddress());
    clerk.giveChannels(true, false);
    clerk.answerQuestion(0);
    clerk.answerQuestion(1);
    clerk.visit().leaveCode();
    clerk.press(Qt::Key_F8);
    clerk.press(Qt::Key_Return);
    QTRY_COMPARE(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Ninguna forma de recuperar la clave vale todavía."));
    QCOMPARE(clerk.visit().asked(), Visit::Asked::Ready);
}

QTEST_MAIN(HandOverTest)
#include "HandOverTest.moc"
