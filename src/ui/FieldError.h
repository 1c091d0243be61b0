#pragma once

#include "core/Error.h"

#include <QFrame>
#include <QString>

#include <functional>

class QLabel;
class QLineEdit;

namespace ventanilla {

/// The line under a field: what to do about what was typed. Hidden while there is nothing to say.
class FieldError : public QFrame
{
    Q_OBJECT
public:
    explicit FieldError(QWidget* parent = nullptr);

    /// Makes the words anew, in the language of the moment.
    using Telling = std::function<QString()>;

    /// Marks the field wrong and puts the cursor in it; what was typed is kept. Said again by itself whenever the window speaks another language.
    void blame(QLineEdit& edit, Telling telling);
    void blame(QLineEdit& edit, const Error& error);
    /// Says it without a field.
    void say(Telling telling);
    void clear();

protected:
    void changeEvent(QEvent* event) override;

private:
    void tell();

    Telling m_telling {};
    QLabel* m_icon;
    QLabel* m_label;
    QLineEdit* m_edit = nullptr;
};

} // namespace ventanilla
