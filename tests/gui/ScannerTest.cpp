#include "ui/Scanner.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace ventanilla;

namespace {

const QStringList cardLines {QStringLiteral("I<ECU0123456784<<<<<1712345600"), QStringLiteral("8001151F3306297ECU<SI<<<<<<<<7"), QStringLiteral("PRUEBA<DEMO<<ANA<MARIA<<<<<<<<")};

/// A window with one field of each kind that a burst may fall into.
class Window : public QWidget
{
public:
    Window()
    {
        auto* layout = new QVBoxLayout(this);
        for (QWidget* widget : std::initializer_list<QWidget*> {&edit, &own, &password, &combo, &button})
            layout->addWidget(widget);
        own.setProperty("ownScans", true);
        password.setEchoMode(QLineEdit::Password);
        combo.addItems({QStringLiteral("Abeja"), QStringLiteral("Iguana"), QStringLiteral("17 perros")});
        edit.setMaxLength(20);
    }
    QLineEdit edit, own, password;
    QComboBox combo;
    QPushButton button;
    int entersSeen = 0;

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        entersSeen += event->key() == Qt::Key_Return;
        QWidget::keyPressEvent(event);
    }
};

} // namespace

/// The scanner among the keys of people: told from them, taken out of the fields it fell into, and never a key that does something.
class ScannerTest : public QObject
{
    Q_OBJECT

private:
    /// Keys with times of their own, as a keyboard driver sends them.
    void key(int code, const QString& text = {}, Qt::KeyboardModifiers modifiers = Qt::NoModifier, qint64 afterMs = 5)
    {
        m_now += afterMs;
        QWidget* at = m_window->focusWidget();
        QKeyEvent override(QEvent::ShortcutOverride, code, modifiers, text);
        override.setTimestamp(quint64(m_now));
        override.ignore();
        QCoreApplication::sendEvent(at, &override);
        m_overridden = override.isAccepted();
        for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
            QKeyEvent event(type, code, modifiers, text);
            event.setTimestamp(quint64(m_now));
            QCoreApplication::sendEvent(at, &event);
        }
    }
    void type(const QString& text, qint64 apartMs = 5)
    {
        for (const QChar c : text) {
            if (c == u'\r')
                key(Qt::Key_Return, QStringLiteral("\r"), {}, apartMs);
            else if (c == u'\t')
                key(Qt::Key_Tab, QStringLiteral("\t"), {}, apartMs);
            else
                key(c.toUpper().unicode(), c, {}, apartMs);
        }
    }
    const Scan& scan(int i = 0) const { return m_scans.at(i); }
    void begin(const QString& prefix = {})
    {
        m_policy = {};
        m_policy.scannerPrefix = prefix;
        m_window = std::make_unique<Window>();
        m_window->show();
        m_window->edit.setFocus();
        m_scans.clear();
        auto* scanner = new Scanner(*m_window, m_policy);
        connect(scanner, &Scanner::scanned, this, [this](const Scan& read) { m_scans.append(read); });
        m_now += 10'000;
    }

    Policy m_policy {};
    std::unique_ptr<Window> m_window {};
    QList<Scan> m_scans {};
    qint64 m_now = 1'000;
    bool m_overridden = false;

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { m_window.reset(); }

    void readsABurst_data();
    void readsABurst();
    void takesTheBurstOutOfItsField();
    void readsAfterASilence();
    void leavesAPersonsTypingAlone_data();
    void leavesAPersonsTypingAlone();
    void itsEnterDoesNothing();
    void isNotDeafWhenTimeStartsAnew();
    void readsTheZoneLineByLine();
    void tellsOfAZoneThatWasCut();
    void aPlainNumberStaysInItsOwnField();
    void listensToNoPassword();
    void choosesAndPressesNothing();
    void nothingIsAShortcutInABurst();
    void listensToItsPrefixOnly();
    void listensInItsOwnWindowOnly();
    void holdingAKeyDownIsNoBurst();
    void whatFollowsItsEnterIsNoShortcut();
};

void ScannerTest::readsABurst_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("kind");
    const auto row = [](const char* name, const QString& typed, Scan::Kind kind) { QTest::newRow(name) << typed << int(kind); };
    row("cédula, Enter", QStringLiteral("1712345600\r"), Scan::Kind::Cedula);
    row("cédula, Tab", QStringLiteral("1712345600\t"), Scan::Kind::Cedula);
    row("RUC", QStringLiteral("1790011674001\r"), Scan::Kind::Ruc);
    row("turno", QStringLiteral("A-045\r"), Scan::Kind::Turno);
    row("QR", QStringLiteral("https://ficha.example/?nui=1712345600&v=3\r"), Scan::Kind::CedulaInText);
    row("card in one", cardLines.join(QString()) + u'\r', Scan::Kind::Card);
    row("card, Enter", cardLines.join(u'\r') + u'\r', Scan::Kind::Card);
    row("card, Tab", cardLines.join(u'\t') + u'\t', Scan::Kind::Card);
    row("card, two Enters", cardLines.join(QStringLiteral("\r\r")) + u'\r', Scan::Kind::Card);
    row("card in small letters", cardLines.join(u'\r').toLower() + u'\r', Scan::Kind::Card);
    row("passport", QStringLiteral("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\rL898902C36UTO7408122F1204159ZE184226B<<<<<10\r"), Scan::Kind::Passport);
}

void ScannerTest::readsABurst()
{
    QFETCH(QString, typed);
    type(typed);
    QTRY_COMPARE(m_scans.size(), 1);
    QTEST(int(scan().kind()), "kind");
    QCOMPARE(m_window->edit.text(), QString());
    QCOMPARE(m_window->entersSeen, 0);
    QCOMPARE(m_window->focusWidget(), &m_window->edit);
}

void ScannerTest::takesTheBurstOutOfItsField()
{
    m_window->edit.setText(QStringLiteral("lo escrito"));
    m_window->edit.setCursorPosition(3);
    QSignalSpy edited(&m_window->edit, &QLineEdit::textEdited);
    type(QStringLiteral("1712345600"));
    QCOMPARE(m_window->edit.text(), QStringLiteral("lo 1712345600escrito"));
    type(QStringLiteral("\r"));
    QCOMPARE(m_scans.size(), 1);
    QCOMPARE(m_window->edit.text(), QStringLiteral("lo escrito"));
    QCOMPARE(m_window->edit.cursorPosition(), 3);
    QCOMPARE(edited.constLast().constFirst().toString(), QStringLiteral("lo escrito"));
}

void ScannerTest::readsAfterASilence()
{
    type(QStringLiteral("1712345600"));
    QVERIFY(m_scans.isEmpty());
    QTRY_COMPARE(m_scans.size(), 1);
    QCOMPARE(m_window->edit.text(), QString());
}

void ScannerTest::leavesAPersonsTypingAlone_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qint64>("apart");
    QTest::newRow("a person types a cédula") << QStringLiteral("1712345600") << qint64(21);
    QTest::newRow("very slowly") << QStringLiteral("1712345600") << qint64(400);
    QTest::newRow("a burst of nothing") << QStringLiteral("1712345601") << qint64(5);
    QTest::newRow("a word") << QStringLiteral("operadora") << qint64(5);
    QTest::newRow("a date") << QStringLiteral("29062033") << qint64(5);
    QTest::newRow("four keys") << QStringLiteral("A-04") << qint64(5);
}

void ScannerTest::leavesAPersonsTypingAlone()
{
    QFETCH(QString, typed);
    QFETCH(qint64, apart);
    type(typed, apart);
    key(Qt::Key_Return, QStringLiteral("\r"), {}, apart);
    QVERIFY(m_scans.isEmpty());
    QCOMPARE(m_window->edit.text(), typed);
    QCOMPARE(m_window->entersSeen, 1);
}

void ScannerTest::itsEnterDoesNothing()
{
    type(QStringLiteral("1712345600\r\r\r"));
    QCOMPARE(m_scans.size(), 1);
    QCOMPARE(m_window->entersSeen, 0);
    key(Qt::Key_Return, QStringLiteral("\r"), {}, 100);
    QCOMPARE(m_window->entersSeen, 0);
    key(Qt::Key_Return, QStringLiteral("\r"), {}, 100);
    QCOMPARE(m_window->entersSeen, 1); // a person's again
}

void ScannerTest::isNotDeafWhenTimeStartsAnew()
{
    m_now += 4'000'000'000;
    type(QStringLiteral("1712345600\r"));
    QCOMPARE(m_scans.size(), 1);
    type(QStringLiteral("17123"));
    m_now = 1'000;
    key(Qt::Key_Return, QStringLiteral("\r"));
    QCOMPARE(m_window->entersSeen, 1);
    m_window->edit.clear();
    type(QStringLiteral("1712345600\r"));
    QCOMPARE(m_scans.size(), 2);
}

void ScannerTest::readsTheZoneLineByLine()
{
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(m_scans.size(), 0);
        type(cardLines[i]);
        key(Qt::Key_Return, QStringLiteral("\r"), {}, 40); // a scanner that thinks at the end of a line
    }
    QCOMPARE(m_scans.size(), 1);
    QCOMPARE(scan().identifier()->text(), QStringLiteral("1712345600"));
}

void ScannerTest::tellsOfAZoneThatWasCut()
{
    type(cardLines[0] + u'\r' + cardLines[1].first(17));
    QVERIFY(m_scans.isEmpty());
    QTRY_COMPARE(m_scans.size(), 1);
    QVERIFY(scan().kind() == Scan::Kind::UnreadZone);
    QVERIFY(!scan().identifier());
    QCOMPARE(m_window->edit.text(), QString());
    // The rest of it, later, is nothing that names anybody.
    m_now += 500;
    type(cardLines[1].sliced(17) + u'\r');
    for (const Scan& read : std::as_const(m_scans))
        QVERIFY(!read.identifier());
}

void ScannerTest::aPlainNumberStaysInItsOwnField()
{
    m_window->own.setFocus();
    type(QStringLiteral("1712345600\r"));
    QVERIFY(m_scans.isEmpty());
    QCOMPARE(m_window->own.text(), QStringLiteral("1712345600"));
    QCOMPARE(m_window->entersSeen, 1);
    // A card is taken wherever it falls.
    m_window->own.clear();
    m_now += 500;
    type(cardLines.join(u'\r') + u'\r');
    QCOMPARE(m_scans.size(), 1);
    QCOMPARE(m_window->own.text(), QString());
}

void ScannerTest::listensToNoPassword()
{
    m_window->password.setFocus();
    type(QStringLiteral("1712345600\r"));
    QCOMPARE(m_window->password.text(), QStringLiteral("1712345600"));
    QCOMPARE(m_window->entersSeen, 1);
    QVERIFY(!QTest::qWaitFor([this] { return !m_scans.isEmpty(); }, 2 * Scanner::silenceMs));
}

void ScannerTest::choosesAndPressesNothing()
{
    int pressed = 0;
    connect(&m_window->button, &QPushButton::clicked, this, [&] { ++pressed; });
    m_window->combo.setFocus();
    type(cardLines.join(u'\r') + u'\r');
    QCOMPARE(m_scans.size(), 1);
    QCOMPARE(m_window->combo.currentIndex(), 0);
    m_now += 500;
    m_window->button.setFocus();
    type(cardLines.join(u'\r').replace(u'<', u' ') + u'\r');
    QCOMPARE(m_scans.size(), 2);
    QCOMPARE(pressed, 0);
}

void ScannerTest::nothingIsAShortcutInABurst()
{
    type(cardLines[0]);
    for (const auto& [code, modifiers] : {std::pair {Qt::Key_L, Qt::KeyboardModifiers(Qt::ControlModifier)}, {Qt::Key_4, Qt::AltModifier | Qt::KeypadModifier}, {Qt::Key_F2, {}}}) {
        key(code, {}, modifiers);
        QVERIFY(m_overridden);
    }
    // A person's Ctrl+L is one.
    key(Qt::Key_L, QString(QChar(0x0C)), Qt::ControlModifier, 500);
    QVERIFY(!m_overridden);
    m_window->edit.clear();
    m_scans.clear();
    // GS comes as Ctrl+]: it parts the lines and is no shortcut.
    m_now += 500;
    type(cardLines[0]);
    key(Qt::Key_BracketRight, QString(QChar(0x1D)), Qt::ControlModifier);
    type(cardLines[1]);
    key(Qt::Key_BracketRight, QString(QChar(0x1D)), Qt::ControlModifier);
    type(cardLines[2] + u'\r');
    QCOMPARE(m_scans.size(), 1);
    QVERIFY(scan().kind() == Scan::Kind::Card);
    QCOMPARE(m_window->edit.text(), QString());
}

void ScannerTest::listensToItsPrefixOnly()
{
    begin(QStringLiteral("~]"));
    type(QStringLiteral("1712345600\r"));
    QVERIFY(m_scans.isEmpty());
    QCOMPARE(m_window->edit.text(), QStringLiteral("1712345600"));
    m_window->edit.clear();
    m_now += 500;
    type(QStringLiteral("~]1712345600\r"));
    QCOMPARE(m_scans.size(), 1);
    QCOMPARE(m_window->edit.text(), QString());
    // Certainly the scanner, and nothing of ours: it leaves no trace and its Enter does nothing.
    m_now += 500;
    const int enters = m_window->entersSeen;
    type(QStringLiteral("~]ABC-99999-XYZ\r"));
    QCOMPARE(m_scans.size(), 1);
    QCOMPARE(m_window->edit.text(), QString());
    QCOMPARE(m_window->entersSeen, enters);
}

void ScannerTest::listensInItsOwnWindowOnly()
{
    QLineEdit visitors;
    visitors.show();
    visitors.setFocus();
    for (const QChar c : QStringLiteral("1712345600")) {
        QKeyEvent event(QEvent::KeyPress, c.unicode(), Qt::NoModifier, c);
        event.setTimestamp(quint64(++m_now));
        QCoreApplication::sendEvent(&visitors, &event);
    }
    QCOMPARE(visitors.text(), QStringLiteral("1712345600"));
    QVERIFY(!QTest::qWaitFor([this] { return !m_scans.isEmpty(); }, 2 * Scanner::silenceMs));
    QCOMPARE(visitors.text(), QStringLiteral("1712345600"));
}

void ScannerTest::holdingAKeyDownIsNoBurst()
{
    for (int i = 0; i < 30; ++i) {
        QKeyEvent event(QEvent::KeyPress, Qt::Key_0, Qt::NoModifier, QStringLiteral("0"), i > 0);
        event.setTimestamp(quint64(m_now += 10));
        QCoreApplication::sendEvent(&m_window->edit, &event);
    }
    type(QStringLiteral("\r"));
    QVERIFY(m_scans.isEmpty());
    QCOMPARE(m_window->entersSeen, 1);
}

void ScannerTest::whatFollowsItsEnterIsNoShortcut()
{
    // ETX comes as Ctrl+C, which would put what is marked on the clipboard.
    type(cardLines.join(u'\r') + u'\r');
    m_window->edit.setText(QStringLiteral("1712345600"));
    m_window->edit.selectAll();
    QGuiApplication::clipboard()->setText(QStringLiteral("nada"));
    key(Qt::Key_C, QString(QChar(0x03)), Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("nada"));
    key(Qt::Key_L, QString(QChar(0x0C)), Qt::ControlModifier);
    QVERIFY(m_overridden);
    // A person's, later, are what they are.
    key(Qt::Key_L, QString(QChar(0x0C)), Qt::ControlModifier, Scanner::deafMs);
    QVERIFY(!m_overridden);
    key(Qt::Key_C, QString(QChar(0x03)), Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("1712345600"));
    QCOMPARE(m_scans.size(), 1);
}

QTEST_MAIN(ScannerTest)
#include "ScannerTest.moc"
