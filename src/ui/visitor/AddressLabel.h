#pragma once

#include <QLabel>

namespace ventanilla {

/// A label for an address of any length: plain text that may break anywhere, so that a long one never widens the window.
class AddressLabel : public QLabel
{
    Q_OBJECT
public:
    explicit AddressLabel(QWidget* parent = nullptr);

    /// Shows a copy of its own: overwriting it later spares whoever gave it.
    void setAddress(QStringView address);
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
