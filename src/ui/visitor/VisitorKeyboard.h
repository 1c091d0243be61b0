#pragma once

#include <QFrame>
#include <QGridLayout>
#include <QHash>
#include <QPushButton>

class QLineEdit;

namespace ventanilla {

class VisitorEdit;

/// The keys on the screen, for where touch is all there is. They take no focus: what they type goes to the visitor's field that has it.
class VisitorKeyboard : public QFrame
{
    Q_OBJECT
public:
    /// What is being typed: an address, words, digits only, or a number to be dialled.
    enum class Keys { Address, Words, Digits, Number };

    explicit VisitorKeyboard(QWidget* parent = nullptr);

    /// Types into this field from now on, with the keys that its input method hints ask for.
    void serve(VisitorEdit* edit);
    Keys keys() const { return m_keys; }
    /// A screen to be touched is there.
    static bool touchIsPresent();

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QPushButton* key(QChar letter, const QString& name);
    void press(QChar letter);
    void erase();
    /// Everything from the @ on becomes this.
    void typeDomain(const QString& domain);
    void lay();
    void layLetters();
    void layDomains(int row);
    void layDigits();
    void put(QPushButton* button, int row, int column, int rows, int columns);
    void retranslate();

    QGridLayout* m_grid;
    QHash<QChar, QPushButton*> m_letters {};
    QList<QPushButton*> m_domains {};
    QPushButton* m_space;
    QPushButton* m_erase;
    VisitorEdit* m_edit = nullptr;
    Keys m_keys = Keys::Words;
    int m_laidFor = -1; ///< width and kind the grid was made for
};

} // namespace ventanilla
