#pragma once

#include <QLabel>

namespace ventanilla {

/// A label for an address of any length: plain text that may break anywhere, so that a long one never widens the window.
class AddressLabel : public QLabel
{
    Q_OBJECT
public:
    explicit AddressLabel(QWidget* parent = nullptr);

    /// Empties the label and overwrites what it held.
    void forget();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int textHeight(int width) const;
};

} // namespace ventanilla
