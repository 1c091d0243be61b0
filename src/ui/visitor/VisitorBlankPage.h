#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorBlankPage;
}

namespace ventanilla {

/// What the visitor's window shows when nothing is asked: no word about anybody.
class VisitorBlankPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorBlankPage(QWidget* parent = nullptr);
    ~VisitorBlankPage() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorBlankPage> m_ui;
};

} // namespace ventanilla
