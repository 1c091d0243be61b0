#include "gui_visitor/VisitorAtWork.h"

#include <QSignalSpy>

using namespace ventanilla;

/// The new address and its code, asked of the visitor.
class VisitorEmailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_at = std::make_unique<VisitorAtWork>(); }
    void cleanup() { m_at.reset(); }
    void stopsAddressesThatCannotBeUsed_data();
    void stopsAddressesThatCannotBeUsed();
    void offersTheDomainThatWasMeant();
    void letsARareDomainPassWhenItIsMeant();
    void showsWhereTheCodeWentInFull();
    void countsTheTriesOfAWrongCode();
    void doesNotSendAnotherCodeTooSoon();
    void asksForAnotherAddressInsteadOfACode();
    void everyPageCanBeWalkedWithTab();

private:
    std::unique_ptr<VisitorAtWork> m_at {};
};

void VisitorEmailTest::stopsAddressesThatCannotBeUsed_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    QTest::newRow("nothing") << "" << QStringLiteral("Escriba su correo.");
    QTest::newRow("half an address") << "uno.nuevo" << QStringLiteral("Falta algo en el correo. Se parece a nombre@gmail.com.");
    QTest::newRow("a mailbox of a few days") << "uno@mailinator.com" << QStringLiteral("Ese correo dura pocos días. Escriba uno que use siempre.");
    QTest::newRow("the one that is registered") << QString::fromUtf16(demo::oneEmail) << QStringLiteral("Ese es el correo que ya tiene. Escriba otro.");
    QTest::newRow("somebody else's, nobody learns whose") << QString::fromUtf16(demo::twoEmail) << QStringLiteral("Ese correo no se puede usar aquí. Escriba otro, solo suyo.");
}

void VisitorEmailTest::stopsAddressesThatCannotBeUsed()
{
    QFETCH(QString, typed);
    QFETCH(QString, said);
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->type("emailEdit", typed);
    m_at->enter();
    QVERIFY(m_at->rests());
    QCOMPARE(m_at->page(), QStringLiteral("VisitorEmailPage"));
    QCOMPARE(m_at->words("emailErrorLabel"), said);
    QCOMPARE(m_at->find<QLineEdit>("emailEdit")->text(), typed);
    QVERIFY(m_at->find<QLineEdit>("emailEdit")->hasFocus());
}

void VisitorEmailTest::offersTheDomainThatWasMeant()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    QVERIFY(!m_at->find<QWidget>("emailHintFrame")->isVisible());
    m_at->type("emailEdit", QStringLiteral("uno.nuevo@gmial.com"));
    QVERIFY(m_at->find<QWidget>("emailHintFrame")->isVisible());
    QCOMPARE(m_at->words("emailHintLabel"), QStringLiteral("¿Quiso decir gmail.com?"));
    QTest::mouseClick(m_at->find<QAbstractButton>("useSuggestionButton"), Qt::LeftButton);
    QCOMPARE(m_at->find<QLineEdit>("emailEdit")->text(), QStringLiteral("uno.nuevo@gmail.com"));
    QVERIFY(!m_at->find<QWidget>("emailHintFrame")->isVisible());
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorCodePage"));
}

void VisitorEmailTest::letsARareDomainPassWhenItIsMeant()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->type("emailEdit", QStringLiteral("uno.nuevo@gmial.com"));
    m_at->enter();
    QCOMPARE(m_at->page(), QStringLiteral("VisitorEmailPage"));
    QVERIFY(!m_at->words("emailErrorLabel").isEmpty());
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorCodePage"));
    QCOMPARE(m_at->words("codeAddressLabel"), QStringLiteral("uno.nuevo@gmial.com"));
}

void VisitorEmailTest::showsWhereTheCodeWentInFull()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    QCOMPARE(m_at->words("codeAddressLabel"), QLatin1String(VisitorAtWork::newEmail));
    QCOMPARE(m_at->words("stepLabel"), QStringLiteral("Paso 2 de 3"));
    QVERIFY(QTest::qWaitFor([this] { return m_at->words("codeSentLabel").startsWith(QStringLiteral("El mensaje con el código ya salió")); }));
    m_at->visit().clearVisitor();
    QVERIFY(m_at->words("codeAddressLabel").isEmpty());
}

void VisitorEmailTest::countsTheTriesOfAWrongCode()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    m_at->type("codeEdit", QStringLiteral("12345"));
    m_at->enter();
    QCOMPARE(m_at->words("codeErrorLabel"), QStringLiteral("El código tiene seis números."));
    const QString right = m_at->office().newestCodeTo(QLatin1String(VisitorAtWork::newEmail));
    m_at->retype("codeEdit", right == QLatin1StringView("000000") ? QStringLiteral("111111") : QStringLiteral("000000"));
    m_at->enter();
    QVERIFY(m_at->rests());
    QCOMPARE(m_at->words("codeErrorLabel"), QStringLiteral("El código no coincide. Puede probar 4 veces más."));
    QVERIFY(m_at->find<QLineEdit>("codeEdit")->text().isEmpty());
    // With a blank in the middle, as some people write it.
    m_at->type("codeEdit", (right.first(3) + u' ' + right.last(3)));
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorWaitPage"));
    QCOMPARE(m_at->words("waitTitleLabel"), QStringLiteral("Gracias. El código es correcto."));
}

void VisitorEmailTest::doesNotSendAnotherCodeTooSoon()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    auto* resend = m_at->find<QAbstractButton>("resendCodeButton");
    QVERIFY(!resend->isEnabled());
    QVERIFY(resend->text().startsWith(QStringLiteral("Otro código en ")));
    // The window's wait is over before the office's: the office has the last word.
    m_at->window().setResendSeconds(0);
    QVERIFY(resend->isEnabled());
    resend->click();
    QVERIFY(m_at->rests());
    QVERIFY2(m_at->words("codeErrorLabel").startsWith(QStringLiteral("Espere ")), qPrintable(m_at->words("codeErrorLabel")));
    m_at->office().clock().passMinutes(2);
    QSignalSpy resent(&m_at->visit(), &Visit::codeResent);
    resend->click();
    QVERIFY(m_at->rests());
    QCOMPARE(resent.count(), 1);
    QVERIFY(m_at->words("codeErrorLabel").isEmpty());
}

void VisitorEmailTest::asksForAnotherAddressInsteadOfACode()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    QTest::keyClick(m_at->window().focusWidget(), Qt::Key_Escape);
    QCOMPARE(m_at->page(), QStringLiteral("VisitorCodePage"));
    QVERIFY(m_at->find<QAbstractButton>("changeEmailButton")->hasFocus());
    m_at->enter();
    QVERIFY(m_at->comesTo("VisitorEmailPage"));
    QVERIFY(m_at->find<QLineEdit>("emailEdit")->text().isEmpty());
}

void VisitorEmailTest::everyPageCanBeWalkedWithTab()
{
    m_at->validate();
    m_at->order(Visit::Act::Email);
    m_at->stageEmail();
    m_at->window().setResendSeconds(0);
    QStringList walked;
    for (int i = 0; i < 10; ++i) {
        walked.append(m_at->window().focusWidget()->objectName());
        QTest::keyClick(m_at->window().focusWidget(), Qt::Key_Tab);
    }
    QCOMPARE(walked, QStringList({QStringLiteral("codeEdit"), QStringLiteral("checkCodeButton"), QStringLiteral("changeEmailButton"), QStringLiteral("resendCodeButton"),
                                  QStringLiteral("biggerButton"), QStringLiteral("contrastButton"), QStringLiteral("languageButton"), QStringLiteral("keyboardButton"),
                                  QStringLiteral("needHelpButton"), QStringLiteral("codeEdit")}));
}

QTEST_MAIN(VisitorEmailTest)
#include "VisitorEmailTest.moc"
