#include "gui/BurstJudge.h"

#include <QComboBox>
#include <QPushButton>
#include <QTest>

namespace ventanilla {

namespace {
constexpr int patienceMs = 20'000;
const QString ownCard = u"I<ECU0123456784<<<<<1712345600\r8001151F3306297ECU<SI<<<<<<<<7\rPRUEBA<DEMO<<UNO<<<<<<<<<<<<<<\r"_s;
} // namespace

void BurstJudge::begin()
{
    m_clerk = std::make_unique<ClerkAtWork>();
    m_clerk->signIn();
    m_clerk->openVisit();
    m_plain = std::make_unique<BurstFields>(QString());
    m_prefixed = std::make_unique<BurstFields>(u"~]"_s);
    m_visitors = std::make_unique<QLineEdit>();
    for (QWidget* window : std::initializer_list<QWidget*> {m_visitors.get(), m_prefixed.get(), m_plain.get()})
        window->show();
    // A shortcut is a shortcut here, when it is a person's.
    m_plain->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_plain.get()));
    m_plain->forget();
    m_scanner.rest(1'000);
    m_scanner.key(m_plain->edit, Qt::Key_L, QString(QChar(0x0C)), Qt::ControlModifier);
    QCOMPARE(m_plain->fired, 1);
}

void BurstJudge::play(BurstKind kind)
{
    m_scanner.rest(1'000 + m_scanner.below(5'000));
    for (BurstFields* window : {m_plain.get(), m_prefixed.get()})
        window->forget();
    m_visitors->clear();
    send(kind);
    if (QTest::currentTestFailed())
        return;
    for (const BurstFields* window : {m_plain.get(), m_prefixed.get()}) {
        QCOMPARE(window->fired, 0);
        QCOMPARE(window->pressed, 0);
    }
}

void BurstJudge::send(BurstKind kind)
{
    switch (kind) {
    case BurstKind::Read:
        return read();
    case BurstKind::OwnField:
        return ownField();
    case BurstKind::Prefixed:
        return prefixed();
    case BurstKind::PrefixMissing:
        return prefixMissing();
    case BurstKind::Cut:
        return cut();
    case BurstKind::CutNumber:
        return cutNumber();
    case BurstKind::Commands:
        return withCommands();
    case BurstKind::FunctionKeys:
        return withFunctionKeys();
    case BurstKind::Tail:
        return tail();
    case BurstKind::Secret:
        return secret();
    case BurstKind::Visitors:
        return visitors();
    case BurstKind::Deaf:
        return deaf();
    case BurstKind::Person:
        return person();
    case BurstKind::Another:
        return another();
    case BurstKind::Answers:
        return answers();
    case BurstKind::Count:
        break;
    }
}

bool BurstJudge::isRead(const BurstFields& window, const Reading& reading)
{
    if (window.scans.size() != 1 || window.scans.constFirst().kind() != reading.kind)
        return false;
    const auto identifier = window.scans.constFirst().identifier();
    return (identifier ? identifier->text() : QString()) == reading.named;
}

void BurstJudge::read()
{
    BurstFields& window = *m_plain;
    QWidget* field = m_scanner.of(QList<QWidget*> {&window.edit, &window.edit, &window.own, &window.combo, &window.button, &window.table});
    Reading read = m_scanner.reading();
    while (field == &window.own && read.kind != Scan::Kind::Card && read.kind != Scan::Kind::Passport && read.kind != Scan::Kind::CedulaInText)
        read = m_scanner.reading();
    const QString before = m_scanner.below(2) == 0 ? QString() : m_scanner.some(ScannerAtWork::capitals, 1 + m_scanner.below(8));
    window.edit.setText(before);
    window.own.setText(before);
    const int chosen = m_scanner.below(window.combo.count());
    window.combo.setCurrentIndex(chosen);
    window.table.setCurrentCell(chosen, 0);
    field->setFocus();
    m_scanner.burst(window, read.typed + (m_scanner.below(3) == 0 ? u'\t' : u'\r'));
    QVERIFY2(isRead(window, read), qPrintable(read.typed));
    for (const QLineEdit* edit : {&window.edit, &window.own})
        QCOMPARE(edit->text(), before);
    QCOMPARE(window.combo.currentIndex(), chosen);
    QCOMPARE(window.table.currentRow(), chosen);
    QCOMPARE(window.enters, 0);
    QCOMPARE(window.focusWidget(), field);
}

void BurstJudge::ownField()
{
    const Reading read = m_scanner.plain();
    m_plain->own.setFocus();
    m_scanner.burst(*m_plain, read.typed + u'\r');
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->own.text(), read.typed);
    QCOMPARE(m_plain->enters, 1);
}

void BurstJudge::prefixed()
{
    const Reading read = m_scanner.reading();
    const bool ours = m_scanner.below(2) == 0;
    m_prefixed->edit.setText(u"abc"_s);
    m_scanner.burst(*m_prefixed, u"~]"_s + (ours ? read.typed : m_scanner.some(ScannerAtWork::capitals + u"/.!"_s, 4 + m_scanner.below(20))) + u'\r');
    if (ours)
        QVERIFY2(isRead(*m_prefixed, read), qPrintable(read.typed));
    else
        QVERIFY(m_prefixed->scans.isEmpty());
    QCOMPARE(m_prefixed->edit.text(), u"abc"_s);
    QCOMPARE(m_prefixed->enters, 0);
}

void BurstJudge::prefixMissing()
{
    const Reading read = m_scanner.plain();
    m_scanner.burst(*m_prefixed, read.typed + u'\r');
    QVERIFY(m_prefixed->scans.isEmpty());
    QCOMPARE(m_prefixed->edit.text(), read.typed);
    QCOMPARE(m_prefixed->enters, 1);
}

void BurstJudge::cut()
{
    const QString zone = m_scanner.cardOf(m_scanner.cedula()).join(u'\r');
    m_plain->edit.setText(u"abc"_s);
    m_scanner.burst(*m_plain, zone.first(21 + m_scanner.below(int(zone.size()) - 25)));
    QVERIFY(QTest::qWaitFor([this] { return !m_plain->scans.isEmpty(); }, patienceMs));
    QCOMPARE(m_plain->scans.size(), 1);
    QVERIFY(m_plain->scans.constFirst().kind() == Scan::Kind::UnreadZone);
    QVERIFY(!m_plain->scans.constFirst().identifier());
    QCOMPARE(m_plain->edit.text(), u"abc"_s);
    QCOMPARE(m_plain->enters, 0);
}

void BurstJudge::cutNumber()
{
    const QString number = m_scanner.cedula().first(1 + m_scanner.below(9));
    m_scanner.burst(*m_plain, number);
    m_scanner.press(*m_plain, Qt::Key_Return, Scanner::silenceMs + 1 + m_scanner.below(1'000));
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->edit.text(), number);
    QCOMPARE(m_plain->enters, 1);
}

void BurstJudge::withCommands()
{
    const Reading read = m_scanner.reading();
    for (qsizetype i = 0; i < read.typed.size(); ++i) {
        m_scanner.pace(i);
        m_scanner.send(m_plain->edit, read.typed[i]);
        if (read.typed[i] < u' ' || m_scanner.below(6) != 0)
            continue;
        m_scanner.pace(0);
        if (m_scanner.below(2) == 0)
            m_scanner.key(m_plain->edit, Qt::Key_0 + m_scanner.below(10), {}, Qt::AltModifier | Qt::KeypadModifier);
        else // but those that frame
            m_scanner.key(m_plain->edit, m_scanner.of(u"AEFGHKLNOPQRSTUVWXYZ"_s).unicode(), {},
                          m_scanner.below(3) == 0 ? Qt::ControlModifier | Qt::ShiftModifier : Qt::KeyboardModifiers(Qt::ControlModifier));
    }
    m_scanner.pace(0);
    m_scanner.send(m_plain->edit, u'\r');
    QVERIFY2(isRead(*m_plain, read), qPrintable(read.typed));
    QCOMPARE(m_plain->edit.text(), QString());
    QCOMPARE(m_plain->enters, 0);
}

void BurstJudge::withFunctionKeys()
{
    const QString who = m_scanner.cedula();
    const Reading read = m_scanner.below(2) == 0 ? m_scanner.plain() : Reading {m_scanner.cardOf(who).join(u'\r'), Scan::Kind::Card, who};
    const qsizetype at = 2 + m_scanner.below(int(read.typed.size()) - 2);
    m_scanner.burst(*m_plain, read.typed.first(at));
    m_scanner.pace(0);
    m_scanner.key(m_plain->edit, Qt::Key_F1 + m_scanner.below(12));
    m_scanner.burst(*m_plain, read.typed.sliced(at) + u'\r');
    for (const Scan& scan : std::as_const(m_plain->scans)) {
        if (const auto identifier = scan.identifier())
            QVERIFY(read.typed.toUpper().contains(identifier->text()));
    }
}

void BurstJudge::tail()
{
    const Reading read = m_scanner.reading();
    m_scanner.burst(*m_plain, read.typed + u'\r');
    for (int i = 1 + m_scanner.below(4); i > 0; --i) {
        m_scanner.rest(1 + m_scanner.below(20));
        switch (m_scanner.below(4)) {
        case 0:
            m_scanner.key(m_plain->edit, Qt::Key_Return, u"\r"_s, Qt::ControlModifier);
            break;
        case 1:
            m_scanner.send(m_plain->edit, u'\r');
            break;
        default:
            m_scanner.send(m_plain->edit, m_scanner.of(u"\u0003\u0004\n\u001D"_s));
        }
    }
    QVERIFY2(isRead(*m_plain, read), qPrintable(read.typed));
    QCOMPARE(m_plain->edit.text(), QString());
    QCOMPARE(m_plain->enters, 0);
}

void BurstJudge::secret()
{
    const Reading read = m_scanner.plain();
    m_plain->password.setFocus();
    m_scanner.burst(*m_plain, read.typed + u'\r');
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->password.text(), read.typed);
    QCOMPARE(m_plain->enters, 1);
}

void BurstJudge::visitors()
{
    const Reading read = m_scanner.plain();
    for (qsizetype i = 0; i < read.typed.size(); ++i) {
        m_scanner.pace(i);
        m_scanner.send(*m_visitors, read.typed[i]);
    }
    m_scanner.pace(0);
    m_scanner.send(*m_visitors, u'\r');
    QCOMPARE(m_visitors->text(), read.typed);
    for (const BurstFields* window : {m_plain.get(), m_prefixed.get()}) {
        QVERIFY(window->scans.isEmpty());
        QCOMPARE(window->edit.text(), QString());
        QCOMPARE(window->enters, 0);
    }
}

void BurstJudge::deaf()
{
    const Reading read = m_scanner.reading();
    m_scanner.burst(*m_plain, read.typed + u'\r');
    QVERIFY2(isRead(*m_plain, read), qPrintable(read.typed));
    const qint64 until = m_scanner.now() + Scanner::deafMs;
    while (m_scanner.now() < until) {
        m_scanner.press(*m_plain, Qt::Key_Return, 0);
        QCOMPARE(m_plain->enters, 0);
        m_scanner.rest(1 + m_scanner.below(60));
    }
    m_scanner.press(*m_plain, Qt::Key_Return, 0);
    QCOMPARE(m_plain->enters, 1);
}

void BurstJudge::person()
{
    const Reading read = m_scanner.plain();
    for (const QChar c : read.typed) {
        m_scanner.rest(Scanner::apartMs + 1 + m_scanner.below(200));
        m_scanner.send(m_plain->edit, c);
    }
    m_scanner.press(*m_plain, Qt::Key_Return, Scanner::apartMs + 1 + m_scanner.below(200));
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->edit.text(), read.typed);
    QCOMPARE(m_plain->enters, 1);
}

void BurstJudge::another()
{
    ClerkAtWork& clerk = *m_clerk;
    const int folio = int(clerk.visit().folio());
    auto* number = clerk.find<QLineEdit>(u"documentNumberEdit"_s);
    auto* expiry = clerk.find<QLineEdit>(u"documentExpiryEdit"_s);
    number->setText(u"17"_s);
    expiry->clear();
    auto* kind = clerk.find<QComboBox>(u"documentKindCombo"_s);
    const int chosen = kind->currentIndex();
    QWidget* field = m_scanner.of(QList<QWidget*> {number, expiry, kind, clerk.find(u"photoYesButton"_s), clerk.find(u"abandonButton"_s)});
    field->setFocus();
    const QStringList card = m_scanner.cardOf(m_scanner.cedula());
    m_scanner.burst(clerk.window(), (m_scanner.below(3) == 0 ? m_scanner.cedula() : card.join(m_scanner.below(2) == 0 ? u"\r"_s : QString())) + u'\r');
    // A plain number in the field that wants one stays there, as if it had been typed.
    const bool stays = field == number && number->text() != u"17"_s;
    QVERIFY2(stays || clerk.find(u"anotherDocumentBanner"_s), qPrintable(field->objectName()));
    QVERIFY(stays || number->text() == u"17"_s);
    QCOMPARE(expiry->text(), QString());
    QCOMPARE(kind->currentIndex(), chosen);
    QVERIFY(clerk.find(u"ValidatePage"_s));
    QVERIFY(!clerk.visit().hasTicket() && !clerk.visit().isBusy());
    QCOMPARE(int(clerk.visit().folio()), folio);
    QCOMPARE(clerk.visit().stage(), Visit::Stage::Identified);
    // The right one answers the question.
    m_scanner.rest(1'000);
    expiry->setFocus();
    m_scanner.burst(clerk.window(), ownCard);
    QVERIFY(!clerk.find(u"anotherDocumentBanner"_s));
    QCOMPARE(number->text(), QString::fromUtf16(demo::one));
    QCOMPARE(expiry->text(), u"29/06/2033"_s);
    QVERIFY(!clerk.visit().hasTicket() && !clerk.visit().isBusy());
    clerk.find<QPushButton>(u"mrzAgainButton"_s)->click();
}

void BurstJudge::answers()
{
    ClerkAtWork& clerk = *m_clerk;
    auto* yes = clerk.find<QPushButton>(u"photoYesButton"_s);
    auto* no = clerk.find<QPushButton>(u"photoNoButton"_s);
    if (m_scanner.below(2) == 0) {
        yes->setFocus();
        m_scanner.send(*yes, u's'); // a person's
        QVERIFY(yes->isChecked());
        m_scanner.rest(1'000);
    }
    const bool before = yes->isChecked();
    yes->setFocus();
    m_scanner.burst(clerk.window(), m_scanner.of(u"SN"_s) + u"-"_s + m_scanner.some(ScannerAtWork::digits, 3) + u'\r');
    QCOMPARE(yes->isChecked(), before);
    QVERIFY(!no->isChecked());
    QVERIFY(!clerk.visit().hasTicket() && !clerk.visit().isBusy());
    QVERIFY(clerk.find(u"ValidatePage"_s));
}

} // namespace ventanilla
