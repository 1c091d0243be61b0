#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorWelcomePage;
}

namespace ventanilla {

/// Greets the visitor by the hour and says that nobody else sees what is typed.
class VisitorWelcomePage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorWelcomePage(QWidget* parent = nullptr);
    ~VisitorWelcomePage() override;

    void enter() override;

Q_SIGNALS:
    void started();

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorWelcomePage> m_ui;
};

} // namespace ventanilla
