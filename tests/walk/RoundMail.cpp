#include "walk/Round.h"

#include "services/ChangeEmail.h"
#include "services/OpenVisit.h"
#include "services/TurnAway.h"
#include "services/ValidateIdentity.h"

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QTableWidget>

namespace ventanilla {

namespace {

constexpr int mailMs = 60'000;

template <typename Condition> void mailUntil(Condition condition, const char* what)
{
    if (!QTest::qWaitFor(condition, mailMs))
        qFatal("the round waited in vain: %s", what);
}

} // namespace

/// A code waits, because the folder of messages is in nobody's reach; then it is given up.
void Round::mail()
{
    m_clerk.press(Qt::Key_5, Qt::ControlModifier);
    mailUntil([this] { return m_clerk.find(QStringLiteral("mailEmptyLabel")); }, "the mail is read");
    clerks("mail, nothing waits");
    m_clerk.press(Qt::Key_Escape);
    TestOffice& office = m_clerk.office();
    const QString aside = office.mailDir() + QStringLiteral("-aside");
    QVERIFY(!QDir(office.mailDir()).exists() || QDir().rename(office.mailDir(), aside));
    QFile inTheWay(office.mailDir());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    const auto opened = office.perform(OpenVisit {Cedula::parse(QStringView(demo::two)).value(), false});
    QVERIFY(opened.ok());
    QVERIFY(office.perform(GiveFacts {opened.value().visit, {QDate(1951, 6, 2), QString::fromUtf16(demo::twoEmail)}}).ok());
    const auto validated = office.perform(ValidateIdentity {opened.value().visit, DocumentKind::CardWithChip, QString::fromUtf16(demo::two), QDate(2033, 1, 1), true});
    QVERIFY(validated.ok());
    QVERIFY(office.perform(StageEmail {validated.value().ticket, Email::parse(u"prueba.dos@buzon.example").value()}).ok());
    office.office().drainOutbox().waitForFinished();
    m_clerk.press(Qt::Key_5, Qt::ControlModifier);
    const auto* table = m_clerk.window().findChild<QTableWidget*>(QStringLiteral("mailTable"));
    mailUntil([table] { return table->isVisible() && table->rowCount() == 1; }, "a message waits");
    clerks("mail, a message waits");
    m_clerk.find<QTableWidget>(QStringLiteral("mailTable"))->selectRow(0);
    mailUntil([this] { return m_clerk.find(QStringLiteral("giveUpReasonCombo")); }, "a message is chosen");
    clerks("mail, a message is chosen");
    m_clerk.find<QComboBox>(QStringLiteral("giveUpReasonCombo"))->setCurrentIndex(1);
    click("giveUpButton");
    mailUntil([this] { return !m_clerk.find(QStringLiteral("giveUpReasonCombo")); }, "a message is given up");
    clerks("mail, given up");
    m_clerk.press(Qt::Key_Escape);
    QVERIFY(office.perform(AbandonVisit {opened.value().visit, Reason::PersonLeft}).ok());
    QVERIFY(inTheWay.remove());
    QDir().rename(aside, office.mailDir());
}

} // namespace ventanilla
