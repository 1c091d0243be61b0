#pragma once

#include <QFrame>

class QLabel;
class QLineEdit;

namespace ventanilla {

/// The line under a field: what to do about what was typed. Hidden while there is nothing to say.
class FieldError : public QFrame
{
    Q_OBJECT
public:
    explicit FieldError(QWidget* parent = nullptr);

    /// Marks the field wrong and puts the cursor in it; what was typed is kept.
    void blame(QLineEdit& edit, const QString& words);
    /// Says it without a field.
    void say(const QString& words);
    void clear();

private:
    QLabel* m_icon;
    QLabel* m_label;
    QLineEdit* m_edit = nullptr;
};

} // namespace ventanilla
