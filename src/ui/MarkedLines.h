#pragma once

#include <QFrame>
#include <QList>
#include <QString>

class QVBoxLayout;

namespace ventanilla {

/// A list of sentences, each with an icon before it and, where there is one, a detail below and a figure at its right.
class MarkedLines : public QFrame
{
    Q_OBJECT
public:
    struct Line {
        QString glyph;
        QString token;
        QString text;
        QString detail {};
        QString figure {};
        bool strong = false;
        friend bool operator==(const Line&, const Line&) = default;
    };

    explicit MarkedLines(QWidget* parent = nullptr);

    /// In place of what was said. Widgets are named after this one and the line, from 1.
    void say(const QList<Line>& lines);

private:
    void add(const Line& line, int number);

    QList<Line> m_said {};
    QVBoxLayout* m_rows;
};

} // namespace ventanilla
