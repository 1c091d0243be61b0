#include "ui/visitor/VisitorKeyboard.h"

#include "ui/visitor/VisitorEdit.h"

#include <QEvent>
#include <QInputDevice>
#include <QPointer>

#include <array>

namespace ventanilla {

namespace {

const std::array rows {QStringLiteral("1234567890"), QStringLiteral("qwertyuiop"), QStringLiteral("asdfghjklñ"), QStringLiteral("zxcvbnm.-_")};
const std::array domains {QStringLiteral("@gmail.com"), QStringLiteral("@hotmail.com"), QStringLiteral("@outlook.com")};
constexpr int columns = 10;
constexpr int parts = 2;          ///< of a key, so that wide keys may end between two
constexpr int spacingPx = 8;
constexpr int digitHeightPx = 72;
constexpr int keyHeightPx = 54;
constexpr int narrowestPx = 480;

QString nameOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'.': return QStringLiteral("keyDotButton");
    case u'-': return QStringLiteral("keyHyphenButton");
    case u'_': return QStringLiteral("keyUnderscoreButton");
    case u'+': return QStringLiteral("keyPlusButton");
    case u'@': return QStringLiteral("keyAtButton");
    case u'ñ': return QStringLiteral("keyEnyeButton");
    default: return QStringLiteral("key%1Button").arg(letter.toUpper());
    }
}

} // namespace

VisitorKeyboard::VisitorKeyboard(QWidget* parent)
    : QFrame(parent), m_grid(new QGridLayout(this)), m_space(new QPushButton(this)), m_erase(new QPushButton(this))
{
    m_grid->setContentsMargins(40, 4, 40, 8);
    m_grid->setSpacing(spacingPx);
    for (const QString& row : rows) {
        for (const QChar letter : row)
            m_letters.insert(letter, key(letter, nameOf(letter)));
    }
    for (const QChar sign : {u'@', u'+'})
        m_letters.insert(sign, key(sign, nameOf(sign)));
    int number = 0;
    for (const QString& domain : domains) {
        auto* button = new QPushButton(domain, this);
        button->setObjectName(QStringLiteral("domain%1Button").arg(++number));
        connect(button, &QPushButton::clicked, this, [this, domain] { typeDomain(domain); });
        m_domains.append(button);
    }
    m_letters.value(u'@')->setProperty("v", QStringLiteral("domain"));
    for (QPushButton* button : std::as_const(m_domains))
        button->setProperty("v", QStringLiteral("domain"));
    m_space->setObjectName(QStringLiteral("keySpaceButton"));
    m_erase->setObjectName(QStringLiteral("keyEraseButton"));
    m_erase->setProperty("glyph", QStringLiteral("backspace"));
    m_erase->setProperty("token", QStringLiteral("ink"));
    m_erase->setProperty("px", 28);
    for (QPushButton* button : {m_space, m_erase})
        button->setProperty("v", QStringLiteral("key"));
    connect(m_space, &QPushButton::clicked, this, [this] { press(u' '); });
    connect(m_erase, &QPushButton::clicked, this, &VisitorKeyboard::erase);
    for (QPushButton* button : findChildren<QPushButton*>()) {
        button->setFocusPolicy(Qt::NoFocus);
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    retranslate();
    lay();
}

QPushButton* VisitorKeyboard::key(QChar letter, const QString& name)
{
    auto* button = new QPushButton(letter, this);
    button->setObjectName(name);
    button->setProperty("v", QStringLiteral("key"));
    connect(button, &QPushButton::clicked, this, [this, letter] { press(letter); });
    return button;
}

bool VisitorKeyboard::touchIsPresent()
{
    const auto devices = QInputDevice::devices();
    return std::any_of(devices.begin(), devices.end(), [](const QInputDevice* device) { return device->type() == QInputDevice::DeviceType::TouchScreen; });
}

// The keys lie down anew when the window gets narrower: as they lie now they must not keep it wide.
QSize VisitorKeyboard::minimumSizeHint() const
{
    return {narrowestPx, QFrame::minimumSizeHint().height()};
}

void VisitorKeyboard::serve(VisitorEdit* edit)
{
    m_edit = edit;
    if (!edit)
        return;
    const Qt::InputMethodHints hints = edit->inputMethodHints();
    if (hints.testFlag(Qt::ImhDialableCharactersOnly))
        m_keys = Keys::Number;
    else if (hints.testAnyFlags(Qt::ImhDigitsOnly | Qt::ImhPreferNumbers))
        m_keys = Keys::Digits;
    else
        m_keys = hints.testFlag(Qt::ImhNoAutoUppercase) ? Keys::Address : Keys::Words;
    lay();
}

void VisitorKeyboard::press(QChar letter)
{
    if (m_edit)
        m_edit->insert(m_keys == Keys::Words ? letter.toUpper() : letter);
}

void VisitorKeyboard::erase()
{
    if (m_edit)
        m_edit->backspace();
}

void VisitorKeyboard::typeDomain(const QString& domain)
{
    if (!m_edit)
        return;
    const qsizetype at = m_edit->text().indexOf(u'@');
    m_edit->end(false);
    if (at >= 0) {
        m_edit->setSelection(int(at), int(m_edit->text().size() - at));
        m_edit->backspace();
    }
    m_edit->insert(domain);
}

void VisitorKeyboard::put(QPushButton* button, int row, int column, int rowSpan, int columnSpan)
{
    m_grid->addWidget(button, row, column, rowSpan, columnSpan);
    button->setMinimumHeight(m_keys == Keys::Digits || m_keys == Keys::Number ? digitHeightPx : keyHeightPx);
    button->show();
}

void VisitorKeyboard::lay()
{
    const int wanted = width() * 4 + int(m_keys);
    if (wanted == m_laidFor)
        return;
    m_laidFor = wanted;
    for (QPushButton* button : findChildren<QPushButton*>()) {
        m_grid->removeWidget(button);
        button->hide();
    }
    if (m_keys == Keys::Digits || m_keys == Keys::Number)
        layDigits();
    else
        layLetters();
    for (int column = 0; column < columns * parts; ++column)
        m_grid->setColumnStretch(column, 1);
    updateGeometry();
}

void VisitorKeyboard::layLetters()
{
    int row = 0;
    for (const QString& letters : rows) {
        for (int column = 0; column < columns; ++column) {
            QPushButton* button = m_letters.value(letters.at(column));
            button->setText(m_keys == Keys::Words ? letters.at(column).toUpper() : letters.at(column));
            put(button, row, column * parts, 1, parts);
        }
        ++row;
    }
    if (m_keys == Keys::Address) {
        layDomains(row);
        return;
    }
    put(m_space, row, 0, 1, 7 * parts);
    put(m_erase, row, 7 * parts, 1, 3 * parts);
}

void VisitorKeyboard::layDomains(int row)
{
    const std::array keys {m_letters.value(u'@'), m_domains.at(0), m_domains.at(1), m_domains.at(2), m_erase};
    const auto fits = [this, &keys](const std::array<int, 5>& spans) {
        const QMargins margins = m_grid->contentsMargins();
        const double part = double(width() - margins.left() - margins.right() + spacingPx) / (columns * parts);
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (keys.at(i)->sizeHint().width() > part * spans.at(i) - spacingPx)
                return false;
        }
        return true;
    };
    constexpr std::array oneRow {2, 4, 5, 5, 4};
    constexpr std::array twoRows {10, 6, 7, 7, 10}; // @ and Borrar below
    const bool one = fits(oneRow);
    const std::array spans = one ? oneRow : twoRows;
    int column = one ? spans.front() : 0;
    for (std::size_t i = 1; i + 1 < keys.size(); ++i) {
        put(keys.at(i), row, column, 1, spans.at(i));
        column += spans.at(i);
    }
    put(keys.front(), one ? row : row + 1, 0, 1, spans.front());
    put(keys.back(), one ? row : row + 1, columns * parts - spans.back(), 1, spans.back());
}

void VisitorKeyboard::layDigits()
{
    constexpr int wide = 3; // five keys of three parts, and what is left
    for (int i = 0; i < columns; ++i)
        put(m_letters.value(rows.front().at(i)), i / 5, (i % 5) * wide, 1, wide);
    const bool plus = m_keys == Keys::Number; // abroad numbers begin with it
    if (plus)
        put(m_letters.value(u'+'), 0, 5 * wide, 1, columns * parts - 5 * wide);
    put(m_erase, plus ? 1 : 0, 5 * wide, plus ? 1 : 2, columns * parts - 5 * wide);
}

void VisitorKeyboard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange) {
        m_laidFor = -1;
        lay();
    }
    QFrame::changeEvent(event);
}

void VisitorKeyboard::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    lay();
}

void VisitorKeyboard::retranslate()
{
    m_space->setText(tr("Espacio"));
    m_erase->setText(tr("Borrar"));
    //: Below: the names of signs, as a screen reader says them.
    m_letters.value(u'.')->setAccessibleName(tr("punto"));
    m_letters.value(u'-')->setAccessibleName(tr("guion"));
    m_letters.value(u'_')->setAccessibleName(tr("guion bajo"));
    m_letters.value(u'@')->setAccessibleName(tr("arroba"));
    m_letters.value(u'+')->setAccessibleName(tr("más"));
}

} // namespace ventanilla
