#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorChannelsPage;
}

namespace ventanilla {

class Visit;

/// Asks how the person wants to recover the password, and for a mobile if they like. A way that cannot work is shown and cannot be marked.
class VisitorChannelsPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorChannelsPage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorChannelsPage() override;

    void enter() override;
    void leave() override;
    void arrange(int width) override;

protected:
    void retranslate() override;
    void escape() override {}

private:
    bool hasAddress() const;
    /// The link was marked, and its address has never been proved at a counter.
    bool wantsProof() const;
    void give();
    void follow();

    std::unique_ptr<Ui::VisitorChannelsPage> m_ui;
    Visit& m_visit;
    bool m_proving = false; ///< a code for the registered address was asked for; the choice follows
};

} // namespace ventanilla
