#include "gui/SignInSteps.h"
#include "support/TestLog.h"
#include "support/VisitSteps.h"

#include "services/ChangeEmail.h"
#include "services/Channels.h"
#include "services/CloseDay.h"
#include "services/MailDesk.h"

#include <QComboBox>
#include <QTableWidget>

using namespace ventanilla;
using steps::signIn;

/// *Correo*: what has not left, why, and what supervision and administration do about it, by keys.
class MailPageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int slowMs = 20'000;

    static Policy policy()
    {
        Policy rules = Policy::parse("[anchors]\naudit_addresses = [\"auditoria@control.example\"]\n").value();
        rules.builtIn = true;
        return rules;
    }
    /// A checkpoint waits, because nobody answers where the mail server should be.
    static void block(ClerkAtWork& clerk)
    {
        TestOffice& office = clerk.office();
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QVERIFY(office.perform(SetChannel {QStringLiteral("localhost"), 1, channels::Tls::Start, {}, {}, QStringLiteral("avisos@iess.example"), {}}).ok());
        QVERIFY(office.signIn().ok());
        QVERIFY(office.perform(CloseDay {true}).ok());
        office.office().drainOutbox().waitForFinished();
    }
    static QTableWidget* table(const ClerkAtWork& clerk) { return clerk.find<QTableWidget>(QStringLiteral("mailTable")); }
    static void openPage(ClerkAtWork& clerk)
    {
        clerk.press(Qt::Key_5, Qt::ControlModifier);
        QTRY_VERIFY(clerk.find(QStringLiteral("MailPage")));
    }

private Q_SLOTS:
    void saysThatNothingWaits()
    {
        ClerkAtWork clerk;
        signIn(clerk, TestOffice::supervisorLogin);
        openPage(clerk);
        QTRY_VERIFY(clerk.text(QStringLiteral("mailEmptyLabel")).contains(QStringLiteral("Nada espera")));
        QVERIFY(!clerk.find(QStringLiteral("sendAllButton")) && !clerk.find(QStringLiteral("sendNowButton")));
        clerk.press(Qt::Key_Escape);
        QTRY_VERIFY(clerk.find(QStringLiteral("DeskPage")));
    }

    void isThereForNobodyElse()
    {
        for (const char* login : {TestOffice::clerkLogin, TestOffice::auditorLogin}) {
            ClerkAtWork clerk;
            signIn(clerk, login);
            QVERIFY(!clerk.find(QStringLiteral("mailNavButton")) && !clerk.find(QStringLiteral("outboxButton")));
            clerk.press(Qt::Key_5, Qt::ControlModifier);
            QVERIFY(!clerk.find(QStringLiteral("MailPage")));
        }
    }

    void triesAMessageAndGivesItUp()
    {
        ClerkAtWork clerk(policy());
        block(clerk);
        signIn(clerk, TestOffice::supervisorLogin);
        openPage(clerk);
        QTRY_VERIFY(table(clerk) && table(clerk)->rowCount() == 1);
        QVERIFY(clerk.sees(QStringLiteral("el servidor no responde")));
        QVERIFY(clerk.sees(Email::parse(u"auditoria@control.example").value().masked()));
        QVERIFY(!clerk.sees(QStringLiteral("auditoria@control.example")));
        QVERIFY(clerk.text(QStringLiteral("channelBannerTitle")).contains(QStringLiteral("no atiende")));
        // With the arrows to the message, and it is tried.
        for (int n = 0; n < 30 && clerk.focus() != QLatin1String("mailTable"); ++n)
            clerk.press(Qt::Key_Tab);
        clerk.press(Qt::Key_Down);
        QTRY_VERIFY(clerk.find(QStringLiteral("sendNowButton")));
        const auto intents = TestLog(clerk.office()).actions().count(QStringLiteral("mail.send.intent:ok"));
        clerk.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(TestLog(clerk.office()).actions().count(QStringLiteral("mail.send.intent:ok")), intents + 1, slowMs);
        QTRY_VERIFY(table(clerk) && table(clerk)->item(0, 5)->text() == QLatin1String("2"));
        // No reason, no giving up.
        QTRY_VERIFY(clerk.find(QStringLiteral("giveUpButton")));
        QVERIFY(!clerk.find(QStringLiteral("giveUpButton"))->isEnabled());
        auto* reason = clerk.find<QComboBox>(QStringLiteral("giveUpReasonCombo"));
        reason->setFocus();
        clerk.press(Qt::Key_End);
        QVERIFY(clerk.find(QStringLiteral("giveUpButton"))->isEnabled());
        clerk.press(Qt::Key_Tab);
        QCOMPARE(clerk.focus(), QStringLiteral("giveUpButton"));
        clerk.press(Qt::Key_Return);
        QTRY_VERIFY(clerk.sees(QStringLiteral("No salió")));
        QVERIFY(TestLog(clerk.office()).actions().contains(QStringLiteral("mail.giveup:ok")));
        QTRY_VERIFY(!clerk.find(QStringLiteral("giveUpFrame")));
        QTRY_VERIFY(clerk.text(QStringLiteral("outboxLabel")).contains(QStringLiteral("vacía")));
    }

    void tellsAdministrationToo()
    {
        ClerkAtWork clerk(policy());
        block(clerk);
        signIn(clerk, TestOffice::administratorLogin);
        QVERIFY(clerk.find(QStringLiteral("outboxButton")));
        openPage(clerk);
        QTRY_VERIFY(table(clerk) && table(clerk)->rowCount() == 1);
        clerk.find<QAbstractButton>(QStringLiteral("sendAllButton"))->click();
        QTRY_COMPARE(clerk.text(QStringLiteral("messageBannerTitle")), QStringLiteral("Se intenta ahora."));
    }

    void promisesAdministrationNothingThatItCannotDo()
    {
        ClerkAtWork clerk;
        // A notice to a person waits.
        TestOffice& office = clerk.office();
        QVERIFY(office.signIn(TestOffice::administratorLogin).ok());
        QVERIFY(office.perform(SetChannel {QStringLiteral("localhost"), 1, channels::Tls::Start, {}, {}, QStringLiteral("avisos@iess.example"), {}}).ok());
        QVERIFY(office.signIn().ok());
        const IdentityTicket ticket = steps::validated(office);
        QVERIFY(office.perform(StageEmail {ticket, Email::parse(u"uno.nuevo@buzon.example").value()}).ok());
        office.office().drainOutbox().waitForFinished();
        QVERIFY(office.perform(SignOut {}).ok());
        signIn(clerk, TestOffice::administratorLogin);
        openPage(clerk);
        QTRY_VERIFY(table(clerk) && table(clerk)->rowCount() == 1);
        QVERIFY(clerk.sees(QStringLiteral("sellado")));
        clerk.find<QAbstractButton>(QStringLiteral("sendAllButton"))->click();
        QTRY_VERIFY(clerk.text(QStringLiteral("messageBannerTitle")).startsWith(QStringLiteral("Sale en cuanto entre")));
    }
};

QTEST_MAIN(MailPageTest)
#include "MailPageTest.moc"
