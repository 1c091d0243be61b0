#pragma once

#include "ui/Visit.h"

#include <QFrame>

#include <memory>

namespace Ui {
class PreferencesPanel;
}

namespace ventanilla {

/// How far the person is with the ways of recovering, the mobile and the questions: what was chosen, never what was answered.
class PreferencesPanel : public QFrame
{
    Q_OBJECT
public:
    explicit PreferencesPanel(Visit& visit, QWidget* parent = nullptr);
    ~PreferencesPanel() override;

    void refresh();
    void retranslate();

private:
    void refreshChannels();

    Visit& m_visit;
    std::unique_ptr<Ui::PreferencesPanel> m_ui;
};

} // namespace ventanilla
