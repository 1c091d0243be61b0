#include "ui/MarkedLines.h"

#include "ui/Theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace ventanilla {

MarkedLines::MarkedLines(QWidget* parent) : QFrame(parent), m_rows(new QVBoxLayout(this))
{
    setProperty("role", QStringLiteral("plain"));
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(8);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void MarkedLines::say(const QList<Line>& lines)
{
    if (lines == m_said)
        return;
    m_said = lines;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const Line& line : lines)
        add(line, ++number);
}

void MarkedLines::add(const Line& line, int number)
{
    auto* row = new QFrame(this);
    row->setProperty("role", QStringLiteral("plain"));
    const auto name = [this, number](const char* part) { return objectName() + QString::number(number) + QLatin1String(part); };
    const auto label = [&](const char* part, const QString& text, const char* role) {
        auto* made = new QLabel(text, row);
        made->setObjectName(name(part));
        made->setTextFormat(Qt::PlainText);
        made->setProperty("role", QString::fromLatin1(role));
        return made;
    };
    row->setObjectName(name("Row"));
    auto* columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(10);
    auto* icon = label("Icon", {}, "plain");
    icon->setProperty("px", 18);
    columns->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    QLabel* text = label("Label", line.text, line.strong ? "strong" : "plain");
    text->setWordWrap(true);
    words->addWidget(text);
    if (!line.detail.isEmpty()) {
        QLabel* detail = label("DetailLabel", line.detail, "caption");
        detail->setWordWrap(true);
        words->addWidget(detail);
    }
    columns->addLayout(words, 1);
    if (!line.figure.isEmpty()) {
        QLabel* figure = label("EntryLabel", line.figure, "caption");
        figure->setFont(Theme::figures(figure->font()));
        columns->addWidget(figure, 0, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_rows->addWidget(row);
    row->show(); // at once: the layout would show it a moment later
    Theme::setGlyph(*icon, line.glyph, line.token);
}

} // namespace ventanilla
