#pragma once

#include "ui/LogQuestion.h"

#include <QHash>
#include <QWidget>

class QPushButton;

namespace ventanilla {

/// The conditions of a search as chips in a row: each goes with a press or with Delete.
class FilterChips : public QWidget
{
    Q_OBJECT
public:
    explicit FilterChips(QWidget* parent = nullptr);

    void show(const LogQuestion& question);
    /// The cursor goes to the first; false: there is none.
    bool takeFocus();
    /// In the order of the Tab key.
    QList<QWidget*> controls() const;

protected:
    void changeEvent(QEvent* event) override;

Q_SIGNALS:
    void dropped(ventanilla::LogQuestion::Kind kind);

private:
    void nameHidden();
    QPushButton* chip(LogQuestion::Kind kind) const { return m_chips.at(qsizetype(kind)); }

    QList<QPushButton*> m_chips {}; ///< by LogQuestion::Kind
};

} // namespace ventanilla
