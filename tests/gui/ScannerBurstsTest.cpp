#include "core/Seed.h"
#include "core/Zones.h"
#include "gui/BurstFields.h"
#include "gui/ClerkAtWork.h"

#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <array>
#include <numeric>

using namespace ventanilla;
using namespace zones;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 20'000;
const QString ownCard = u"I<ECU0123456784<<<<<1712345600\r8001151F3306297ECU<SI<<<<<<<<7\rPRUEBA<DEMO<<UNO<<<<<<<<<<<<<<\r"_s;
const QString digits = u"0123456789"_s;
const QString capitals = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ"_s;

/// What may happen between a scanner and a window.
enum class Kind {
    Read,          ///< any reading, in any framing, into any field that is no secret
    OwnField,      ///< a plain number into the field that wants it
    Prefixed,      ///< behind the office's prefix, something of ours or nothing
    PrefixMissing, ///< the office has a prefix, and it is not there
    Cut,           ///< a zone that ends in the middle
    CutNumber,     ///< a number that ends in the middle
    Commands,      ///< characters that come with Ctrl or Alt
    FunctionKeys,  ///< keys of the window in mid-burst
    Tail,          ///< something behind the last Enter
    Secret,        ///< into a password
    Visitors,      ///< the other window has the focus
    Deaf,          ///< Enters behind it
    Person,        ///< fingers, not a scanner
    Another,       ///< another person's card in the middle of a visit
    Answers,       ///< its first letter would answer a question
    Count
};
constexpr std::size_t kinds = std::size_t(Kind::Count);
/// Of a thousand bursts. A burst of Cut waits for a silence, Another and Answers need a whole window.
constexpr std::array<int, kinds> shares {300, 60, 80, 40, 20, 50, 100, 50, 60, 60, 50, 60, 50, 14, 6};
constexpr std::array<const char*, kinds> kindNames {"read", "own field", "prefixed", "prefix missing", "cut", "cut number", "commands", "function keys", "tail", "secret", "visitor's", "deaf", "person", "another's card", "answers"};

struct Reading {
    QString typed; ///< without the key that ends it
    Scan::Kind kind;
    QString named {}; ///< whom it names
};

} // namespace

/// Bursts by the thousand, as a scanner sends them and as it should not: each ends in the right field or is refused, none leaves a trace, none
/// fires a shortcut, presses a button or serves another person unasked. 1,000 bursts; VENTANILLA_LONG=1: 100,000. VENTANILLA_SEED=n repeats a
/// run. A run that reached any kind too seldom is void.
class ScannerBurstsTest : public QObject
{
    Q_OBJECT

private:
    int below(int limit) { return int(m_random.bounded(limit)); }
    template <typename List> auto of(const List& list) { return list[below(int(list.size()))]; }
    QString some(const QString& signs, int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += of(signs);
        return text;
    }
    QString cedula()
    {
        for (;;) {
            const QString nine = u"%1"_s.arg(1 + below(24), 2, 10, QLatin1Char('0')) + digits[below(6)] + some(digits, 6);
            for (const QChar last : digits) {
                if (Cedula::parse(nine + last).ok() && nine + last != QStringView(demo::one))
                    return nine + last;
            }
        }
    }
    QStringList cardOf(const QString& who)
    {
        CardFields fields;
        fields.number = some(capitals + digits, 9);
        fields.cedula = who;
        fields.names = u"PRUEBA<"_s + some(capitals, 5) + u"<<"_s + some(capitals, 4);
        return made(fields).split(u'\n');
    }
    QString joined(const QStringList& lines)
    {
        static const QStringList ends {u"\r"_s, u"\t"_s, u"\r\n"_s, u"\u001D"_s, u"\u0003\u0002"_s, u"\r\r"_s, QString()};
        const QString typed = (below(4) == 0 ? u"\u0002"_s : QString()) + lines.join(of(ends));
        return below(4) == 0 ? typed.toLower() : typed;
    }
    Reading reading()
    {
        const QString who = cedula();
        switch (below(6)) {
        case 0:
            return {joined(cardOf(who)), Scan::Kind::Card, who};
        case 1: {
            PassportFields fields;
            fields.number = some(capitals + digits, 9);
            return {joined(made(fields).split(u'\n')), Scan::Kind::Passport, fields.number};
        }
        case 2:
            return {u"https://ficha.example/?nui="_s + who + u"&v="_s + of(digits), Scan::Kind::CedulaInText, who};
        default:
            return plain();
        }
    }
    Reading plain()
    {
        const QString who = cedula();
        switch (below(3)) {
        case 0:
            return {who, Scan::Kind::Cedula, who};
        case 1:
            return {who + u"001"_s, Scan::Kind::Ruc};
        default:
            return {of(capitals) + u"-"_s + some(digits, 3 + below(3)), Scan::Kind::Turno};
        }
    }

    void key(QWidget& at, int code, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        ++m_keys;
        QKeyEvent override(QEvent::ShortcutOverride, code, modifiers, text);
        override.setTimestamp(quint64(m_now));
        override.ignore();
        QCoreApplication::sendEvent(&at, &override);
        if (!override.isAccepted() && qt_sendShortcutOverrideEvent(&at, ulong(m_now), code, modifiers, text))
            return; // it was a shortcut's
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, modifiers, text);
            event.setTimestamp(quint64(m_now));
            QCoreApplication::sendEvent(&at, &event);
        }
    }
    /// As a keyboard's driver sends it.
    void send(QWidget& at, QChar c)
    {
        if (c == u'\r')
            key(at, Qt::Key_Return, u"\r"_s);
        else if (c == u'\t')
            key(at, Qt::Key_Tab, u"\t"_s);
        else if (c < u' ')
            key(at, c.unicode() + 0x40, c, Qt::ControlModifier);
        else
            key(at, c.toUpper().unicode(), c);
    }
    /// A scanner's pace: at most 20 ms between the first keys; later a busy machine may tear.
    void pace(qsizetype keysBefore)
    {
        m_now += 1 + below(keysBefore > Scanner::keysMin && below(50) == 0 ? Scanner::silenceMs - 1 : int(Scanner::apartMs));
    }
    void burst(QWidget& window, const QString& text)
    {
        for (qsizetype i = 0; i < text.size(); ++i) {
            pace(i);
            send(window.focusWidget() ? *window.focusWidget() : window, text[i]);
        }
    }
    void press(BurstFields& window, int code, qint64 afterMs)
    {
        m_now += afterMs;
        key(*window.focusWidget(), code, code == Qt::Key_Return ? u"\r"_s : QString());
    }

    void play(Kind kind);
    void read();
    void ownField();
    void prefixed();
    void prefixMissing();
    void cut();
    void cutNumber();
    void withCommands();
    void withFunctionKeys();
    void tail();
    void secret();
    void visitors();
    void deaf();
    void person();
    void another();
    void answers();
    bool isRead(const BurstFields& window, const Reading& reading) const
    {
        if (window.scans.size() != 1 || window.scans.constFirst().kind() != reading.kind)
            return false;
        const auto identifier = window.scans.constFirst().identifier();
        return (identifier ? identifier->text() : QString()) == reading.named;
    }

    QRandomGenerator m_random {};
    std::unique_ptr<BurstFields> m_plain {}, m_prefixed {};
    std::unique_ptr<QLineEdit> m_visitors {};
    std::unique_ptr<ClerkAtWork> m_clerk {};
    qint64 m_now = 1'000'000'000;
    qint64 m_keys = 0;

private Q_SLOTS:
    void initTestCase();
    void eachBurstIsReadOrRefused();
    void cleanupTestCase();
};

void ScannerBurstsTest::initTestCase()
{
    m_random = seededRandom();
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
    m_now += 1'000;
    key(m_plain->edit, Qt::Key_L, QString(QChar(0x0C)), Qt::ControlModifier);
    QCOMPARE(m_plain->fired, 1);
}

void ScannerBurstsTest::cleanupTestCase()
{
    m_plain.reset();
    m_prefixed.reset();
    m_visitors.reset();
    m_clerk.reset();
}

void ScannerBurstsTest::eachBurstIsReadOrRefused()
{
    const int bursts = qEnvironmentVariableIntValue("VENTANILLA_LONG") == 1 ? 100'000 : 1'000;
    std::array<int, kinds> reached {};
    std::array<int, 1'000> order {}; // of each thousand bursts
    std::iota(order.begin(), order.end(), 0);
    for (int i = 0; i < bursts; ++i) {
        if (i % int(order.size()) == 0)
            std::shuffle(order.begin(), order.end(), m_random);
        int at = order[std::size_t(i) % order.size()];
        std::size_t kind = 0;
        while (at >= shares[kind])
            at -= shares[kind++];
        m_now += 1'000 + below(5'000);
        for (BurstFields* window : {m_plain.get(), m_prefixed.get()})
            window->forget();
        m_visitors->clear();
        play(Kind(kind));
        if (QTest::currentTestFailed()) {
            qWarning("burst %d, %s", i, kindNames[kind]);
            return;
        }
        for (const BurstFields* window : {m_plain.get(), m_prefixed.get()}) {
            QVERIFY2(window->fired == 0, kindNames[kind]);
            QVERIFY2(window->pressed == 0, kindNames[kind]);
        }
        ++reached[kind];
    }
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        qInfo("%s: %d", kindNames[kind], reached[kind]);
        QVERIFY2(reached[kind] > 0 && reached[kind] >= bursts / 1'000 * shares[kind], kindNames[kind]);
    }
    qInfo("%d bursts, %lld keys", bursts, static_cast<long long>(m_keys));
}

void ScannerBurstsTest::play(Kind kind)
{
    switch (kind) {
    case Kind::Read:
        return read();
    case Kind::OwnField:
        return ownField();
    case Kind::Prefixed:
        return prefixed();
    case Kind::PrefixMissing:
        return prefixMissing();
    case Kind::Cut:
        return cut();
    case Kind::CutNumber:
        return cutNumber();
    case Kind::Commands:
        return withCommands();
    case Kind::FunctionKeys:
        return withFunctionKeys();
    case Kind::Tail:
        return tail();
    case Kind::Secret:
        return secret();
    case Kind::Visitors:
        return visitors();
    case Kind::Deaf:
        return deaf();
    case Kind::Person:
        return person();
    case Kind::Another:
        return another();
    case Kind::Answers:
        return answers();
    case Kind::Count:
        break;
    }
}

void ScannerBurstsTest::read()
{
    BurstFields& window = *m_plain;
    QWidget* field = of(QList<QWidget*> {&window.edit, &window.edit, &window.own, &window.combo, &window.button, &window.table});
    Reading read = reading();
    while (field == &window.own && read.kind != Scan::Kind::Card && read.kind != Scan::Kind::Passport && read.kind != Scan::Kind::CedulaInText)
        read = reading();
    const QString before = below(2) == 0 ? QString() : some(capitals, 1 + below(8));
    window.edit.setText(before);
    window.own.setText(before);
    const int chosen = below(window.combo.count());
    window.combo.setCurrentIndex(chosen);
    window.table.setCurrentCell(chosen, 0);
    field->setFocus();
    burst(window, read.typed + (below(3) == 0 ? u'\t' : u'\r'));
    QVERIFY2(isRead(window, read), qPrintable(read.typed));
    for (const QLineEdit* edit : {&window.edit, &window.own})
        QCOMPARE(edit->text(), before);
    QCOMPARE(window.combo.currentIndex(), chosen);
    QCOMPARE(window.table.currentRow(), chosen);
    QCOMPARE(window.enters, 0);
    QCOMPARE(window.focusWidget(), field);
}

void ScannerBurstsTest::ownField()
{
    const Reading read = plain();
    m_plain->own.setFocus();
    burst(*m_plain, read.typed + u'\r');
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->own.text(), read.typed);
    QCOMPARE(m_plain->enters, 1);
}

void ScannerBurstsTest::prefixed()
{
    const Reading read = reading();
    const bool ours = below(2) == 0;
    m_prefixed->edit.setText(u"abc"_s);
    burst(*m_prefixed, u"~]"_s + (ours ? read.typed : some(capitals + u"/.!"_s, 4 + below(20))) + u'\r');
    if (ours)
        QVERIFY2(isRead(*m_prefixed, read), qPrintable(read.typed));
    else
        QVERIFY(m_prefixed->scans.isEmpty());
    QCOMPARE(m_prefixed->edit.text(), u"abc"_s);
    QCOMPARE(m_prefixed->enters, 0);
}

void ScannerBurstsTest::prefixMissing()
{
    const Reading read = plain();
    burst(*m_prefixed, read.typed + u'\r');
    QVERIFY(m_prefixed->scans.isEmpty());
    QCOMPARE(m_prefixed->edit.text(), read.typed);
    QCOMPARE(m_prefixed->enters, 1);
}

void ScannerBurstsTest::cut()
{
    const QString zone = cardOf(cedula()).join(u'\r');
    m_plain->edit.setText(u"abc"_s);
    burst(*m_plain, zone.first(21 + below(int(zone.size()) - 25)));
    QVERIFY(QTest::qWaitFor([this] { return !m_plain->scans.isEmpty(); }, patienceMs));
    QCOMPARE(m_plain->scans.size(), 1);
    QVERIFY(m_plain->scans.constFirst().kind() == Scan::Kind::UnreadZone);
    QVERIFY(!m_plain->scans.constFirst().identifier());
    QCOMPARE(m_plain->edit.text(), u"abc"_s);
    QCOMPARE(m_plain->enters, 0);
}

void ScannerBurstsTest::cutNumber()
{
    const QString number = cedula().first(1 + below(9));
    burst(*m_plain, number);
    press(*m_plain, Qt::Key_Return, Scanner::silenceMs + 1 + below(1'000));
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->edit.text(), number);
    QCOMPARE(m_plain->enters, 1);
}

void ScannerBurstsTest::withCommands()
{
    const Reading read = reading();
    for (qsizetype i = 0; i < read.typed.size(); ++i) {
        pace(i);
        send(m_plain->edit, read.typed[i]);
        if (read.typed[i] < u' ' || below(6) != 0)
            continue;
        pace(0);
        if (below(2) == 0)
            key(m_plain->edit, Qt::Key_0 + below(10), {}, Qt::AltModifier | Qt::KeypadModifier);
        else // but those that frame
            key(m_plain->edit, of(u"AEFGHKLNOPQRSTUVWXYZ"_s).unicode(), {}, below(3) == 0 ? Qt::ControlModifier | Qt::ShiftModifier : Qt::KeyboardModifiers(Qt::ControlModifier));
    }
    pace(0);
    send(m_plain->edit, u'\r');
    QVERIFY2(isRead(*m_plain, read), qPrintable(read.typed));
    QCOMPARE(m_plain->edit.text(), QString());
    QCOMPARE(m_plain->enters, 0);
}

void ScannerBurstsTest::withFunctionKeys()
{
    const QString who = cedula();
    const Reading read = below(2) == 0 ? plain() : Reading {cardOf(who).join(u'\r'), Scan::Kind::Card, who};
    const qsizetype at = 2 + below(int(read.typed.size()) - 2);
    burst(*m_plain, read.typed.first(at));
    pace(0);
    key(m_plain->edit, Qt::Key_F1 + below(12));
    burst(*m_plain, read.typed.sliced(at) + u'\r');
    for (const Scan& scan : std::as_const(m_plain->scans)) {
        if (const auto identifier = scan.identifier())
            QVERIFY(read.typed.toUpper().contains(identifier->text()));
    }
}

void ScannerBurstsTest::tail()
{
    const Reading read = reading();
    burst(*m_plain, read.typed + u'\r');
    for (int i = 1 + below(4); i > 0; --i) {
        m_now += 1 + below(20);
        switch (below(4)) {
        case 0:
            key(m_plain->edit, Qt::Key_Return, u"\r"_s, Qt::ControlModifier);
            break;
        case 1:
            send(m_plain->edit, u'\r');
            break;
        default:
            send(m_plain->edit, of(u"\u0003\u0004\n\u001D"_s));
        }
    }
    QVERIFY2(isRead(*m_plain, read), qPrintable(read.typed));
    QCOMPARE(m_plain->edit.text(), QString());
    QCOMPARE(m_plain->enters, 0);
}

void ScannerBurstsTest::secret()
{
    const Reading read = plain();
    m_plain->password.setFocus();
    burst(*m_plain, read.typed + u'\r');
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->password.text(), read.typed);
    QCOMPARE(m_plain->enters, 1);
}

void ScannerBurstsTest::visitors()
{
    const Reading read = plain();
    for (qsizetype i = 0; i < read.typed.size(); ++i) {
        pace(i);
        send(*m_visitors, read.typed[i]);
    }
    pace(0);
    send(*m_visitors, u'\r');
    QCOMPARE(m_visitors->text(), read.typed);
    for (const BurstFields* window : {m_plain.get(), m_prefixed.get()}) {
        QVERIFY(window->scans.isEmpty());
        QCOMPARE(window->edit.text(), QString());
        QCOMPARE(window->enters, 0);
    }
}

void ScannerBurstsTest::deaf()
{
    const Reading read = reading();
    burst(*m_plain, read.typed + u'\r');
    QVERIFY2(isRead(*m_plain, read), qPrintable(read.typed));
    const qint64 until = m_now + Scanner::deafMs;
    while (m_now < until) {
        press(*m_plain, Qt::Key_Return, 0);
        QCOMPARE(m_plain->enters, 0);
        m_now += 1 + below(60);
    }
    press(*m_plain, Qt::Key_Return, 0);
    QCOMPARE(m_plain->enters, 1);
}

void ScannerBurstsTest::person()
{
    const Reading read = plain();
    for (const QChar c : read.typed) {
        m_now += Scanner::apartMs + 1 + below(200);
        send(m_plain->edit, c);
    }
    press(*m_plain, Qt::Key_Return, Scanner::apartMs + 1 + below(200));
    QVERIFY(m_plain->scans.isEmpty());
    QCOMPARE(m_plain->edit.text(), read.typed);
    QCOMPARE(m_plain->enters, 1);
}

void ScannerBurstsTest::another()
{
    ClerkAtWork& clerk = *m_clerk;
    const int folio = int(clerk.visit().folio());
    auto* number = clerk.find<QLineEdit>(u"documentNumberEdit"_s);
    auto* expiry = clerk.find<QLineEdit>(u"documentExpiryEdit"_s);
    number->setText(u"17"_s);
    expiry->clear();
    auto* kind = clerk.find<QComboBox>(u"documentKindCombo"_s);
    const int chosen = kind->currentIndex();
    QWidget* field = of(QList<QWidget*> {number, expiry, kind, clerk.find(u"photoYesButton"_s), clerk.find(u"abandonButton"_s)});
    field->setFocus();
    const QStringList card = cardOf(cedula());
    burst(clerk.window(), (below(3) == 0 ? cedula() : card.join(below(2) == 0 ? u"\r"_s : QString())) + u'\r');
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
    m_now += 1'000;
    expiry->setFocus();
    burst(clerk.window(), ownCard);
    QVERIFY(!clerk.find(u"anotherDocumentBanner"_s));
    QCOMPARE(number->text(), QString::fromUtf16(demo::one));
    QCOMPARE(expiry->text(), u"29/06/2033"_s);
    QVERIFY(!clerk.visit().hasTicket() && !clerk.visit().isBusy());
    clerk.find<QPushButton>(u"mrzAgainButton"_s)->click();
}

void ScannerBurstsTest::answers()
{
    ClerkAtWork& clerk = *m_clerk;
    auto* yes = clerk.find<QPushButton>(u"photoYesButton"_s);
    auto* no = clerk.find<QPushButton>(u"photoNoButton"_s);
    if (below(2) == 0) {
        yes->setFocus();
        send(*yes, u's'); // a person's
        QVERIFY(yes->isChecked());
        m_now += 1'000;
    }
    const bool before = yes->isChecked();
    yes->setFocus();
    burst(clerk.window(), of(u"SN"_s) + u"-"_s + some(digits, 3) + u'\r');
    QCOMPARE(yes->isChecked(), before);
    QVERIFY(!no->isChecked());
    QVERIFY(!clerk.visit().hasTicket() && !clerk.visit().isBusy());
    QVERIFY(clerk.find(u"ValidatePage"_s));
}

QTEST_MAIN(ScannerBurstsTest)
#include "ScannerBurstsTest.moc"
