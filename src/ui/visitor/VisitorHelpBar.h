#pragma once

#include <QFrame>

#include <initializer_list>
#include <memory>

class QPushButton;

namespace Ui {
class VisitorHelpBar;
}

namespace ventanilla {

/// The foot of the visitor's window: larger letters, other colours, the other language, keys on the screen, and a hand that calls for help.
/// One row where there is room, else two.
class VisitorHelpBar : public QFrame
{
    Q_OBJECT
public:
    explicit VisitorHelpBar(QWidget* parent = nullptr);
    ~VisitorHelpBar() override;

    /// There is another language to be had.
    void offerLanguages(bool offered);
    /// There is something to type on this page.
    void offerKeys(bool offered);
    /// Help was called and is on its way; or nobody called yet.
    void setHelpCalled(bool called);
    /// One row or two, by the room; to be asked for when the letters have changed.
    void arrange();

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void largerWanted();
    void colorsWanted();
    void languageWanted();
    void keysWanted();
    void helpWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int widthOf(std::initializer_list<QPushButton*> row) const;
    void retranslate();

    std::unique_ptr<Ui::VisitorHelpBar> m_ui;
    bool m_helpCalled = false;
};

} // namespace ventanilla
