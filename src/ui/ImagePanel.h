#pragma once

#include "ui/Visit.h"

#include <QFrame>

#include <memory>

namespace Ui {
class ImagePanel;
}

namespace ventanilla {

/// Whether the person has chosen a picture. Which one is nowhere on the clerk's side.
class ImagePanel : public QFrame
{
    Q_OBJECT
public:
    explicit ImagePanel(Visit& visit, QWidget* parent = nullptr);
    ~ImagePanel() override;

    void refresh();
    void retranslate();

private:
    Visit& m_visit;
    std::unique_ptr<Ui::ImagePanel> m_ui;
};

} // namespace ventanilla
