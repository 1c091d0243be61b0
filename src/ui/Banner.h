#pragma once

#include "ui/Words.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace ventanilla {

/// A band across a page: first what happened, then what is true now and what to do. Stays until the next action.
class Banner : public QFrame
{
    Q_OBJECT
public:
    enum class Kind { Ok, Info, Warn, Danger };

    explicit Banner(QWidget* parent = nullptr);

    /// Said again by itself whenever the window speaks another language.
    void say(Kind kind, Words::Telling telling);
    void say(Kind kind, const Error& error);
    /// At its right end; at most one.
    void addButton(QWidget* button);
    void clear();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void tell();
    /// In a narrow place the words need more lines than the layout around it asks for.
    void fitLines();

    Kind m_kind = Kind::Info;
    Words::Telling m_telling {};
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    QHBoxLayout* m_row;
};

} // namespace ventanilla
