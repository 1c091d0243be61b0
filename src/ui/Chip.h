#pragma once

#include <QFrame>

class QLabel;

namespace ventanilla {

/// A fact in a few words, with an icon when it means something.
class Chip : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Plain, Info, Ok, Warn, Danger };

    explicit Chip(QWidget* parent = nullptr);

    void say(Kind kind, const QString& words);

private:
    QLabel* m_icon;
    QLabel* m_label;
};

} // namespace ventanilla
