#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorWaitPage;
}

namespace ventanilla {

/// Thanks for what was given, and asks for a moment.
class VisitorWaitPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorWaitPage(QWidget* parent = nullptr);
    ~VisitorWaitPage() override;

    /// Why the visitor waits: the code came back, or the facts were given.
    void setCodeProved(bool proved);

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorWaitPage> m_ui;
    bool m_codeProved = false;
};

} // namespace ventanilla
