#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorThanksPage;
}

namespace ventanilla {

class Visit;

/// It is done: what holds from now on, and when.
class VisitorThanksPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorThanksPage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorThanksPage() override;

    void enter() override;

Q_SIGNALS:
    void finished();

protected:
    void retranslate() override;

private:
    QString lastWord() const;

    std::unique_ptr<Ui::VisitorThanksPage> m_ui;
    Visit& m_visit;
};

} // namespace ventanilla
