#include "ui/visitor/VisitorChoice.h"

#include "core/Secret.h"
#include "ui/Theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace ventanilla {

namespace {

constexpr int checkPx = 24;
constexpr int checkGapPx = 4;
/// Border and focus ring stand inside the widget.
constexpr QMargins around(8, 12, 8, 12);

QLabel* label(const char* look, QWidget* parent)
{
    auto* made = new QLabel(parent);
    made->setProperty("v", QLatin1StringView(look));
    made->setTextFormat(Qt::PlainText);
    made->setAlignment(Qt::AlignCenter);
    made->setAttribute(Qt::WA_TransparentForMouseEvents);
    made->hide();
    return made;
}

} // namespace

/// A picture on a white ground, so that it looks the same whatever the colours around it.
class VisitorChoice::Picture : public QWidget
{
public:
    explicit Picture(QWidget* parent) : QWidget(parent)
    {
        setMinimumSize(smallestPx, smallestPx);
        // Else the sheet's least height of a button would count for more than what is in it.
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
        setAttribute(Qt::WA_TransparentForMouseEvents);
        hide();
    }
    void set(const QImage& image)
    {
        m_image = image;
        update();
    }
    int heightForWidth(int) const override { return smallestPx; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        if (m_image.isNull())
            return;
        const int side = std::min({width(), height(), largestPx});
        QRectF square(0, 0, side, side);
        square.moveCenter(QRectF(rect()).center());
        QPainter painter(this);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Qt::white);
        painter.drawRoundedRect(square, cornerPx, cornerPx);
        const double inset = side / 16.0;
        painter.drawImage(square.adjusted(inset, inset, -inset, -inset), m_image);
    }

private:
    static constexpr int smallestPx = 60;
    static constexpr int largestPx = 160;
    static constexpr int cornerPx = 8;
    QImage m_image {};
};

VisitorChoice::VisitorChoice(QWidget* parent)
    : QPushButton(parent), m_picture(new Picture(this)), m_check(label("note", this)), m_words(label("body", this)), m_note(label("note", this))
{
    setCheckable(true);
    m_note->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(checkGapPx);
    row->addStretch();
    row->addWidget(m_check);
    row->addWidget(m_words);
    row->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(around);
    column->setSpacing(4);
    column->addWidget(m_picture, 1);
    column->addLayout(row);
    column->addWidget(m_note);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::MinimumExpanding);
    connect(this, &QPushButton::toggled, this, &VisitorChoice::showMark);
}

void VisitorChoice::setPicture(const QImage& picture)
{
    m_picture->set(picture);
    m_picture->show();
    updateGeometry();
}

void VisitorChoice::setWords(const QString& words, const QString& note)
{
    m_words->setText(words);
    m_words->show();
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    setAccessibleName(note.isEmpty() ? words : words + QStringLiteral(": ") + note);
    updateGeometry();
}

void VisitorChoice::forget()
{
    setChecked(false);
    setDown(false);
    QString held = m_words->text();
    m_words->clear();
    wipe(held);
    m_picture->set({});
    m_note->clear();
    setAccessibleName({});
}

int VisitorChoice::widthNeeded() const
{
    return m_words->sizeHint().width() + checkPx + checkGapPx + around.left() + around.right();
}

QSize VisitorChoice::sizeHint() const
{
    return layout()->totalSizeHint();
}

QSize VisitorChoice::minimumSizeHint() const
{
    return layout()->totalMinimumSize();
}

void VisitorChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        showMark(); // in the colours that hold now
    QPushButton::changeEvent(event);
}

// A marked one stays marked under Enter: only Space and touch take a mark away.
void VisitorChoice::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && isChecked()) {
        event->ignore();
        return;
    }
    QPushButton::keyPressEvent(event);
}

void VisitorChoice::showMark()
{
    if (isChecked())
        m_check->setPixmap(Theme::pixmap(QStringLiteral("check"), QStringLiteral("primary"), checkPx, Theme::lookOf(*this)));
    m_check->setVisible(isChecked());
}

} // namespace ventanilla
