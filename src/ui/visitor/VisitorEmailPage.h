#pragma once

#include "ui/visitor/VisitorPage.h"

#include <memory>

namespace Ui {
class VisitorEmailPage;
}

namespace ventanilla {

class EmailDomains;
class Visit;

/// Asks for the new address: stops what cannot be one, suggests what was meant, hands it to the visit.
class VisitorEmailPage : public VisitorPage
{
    Q_OBJECT
public:
    VisitorEmailPage(Visit& visit, const EmailDomains& domains, QWidget* parent = nullptr);
    ~VisitorEmailPage() override;

    void enter() override;
    void leave() override;

Q_SIGNALS:
    /// The address went to the visit; the code page says where the code went.
    void emailGiven(const QString& address);

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorEmailPage> m_ui;
    void suggest();
    void useSuggestion();
    void give();
    void showSuggestion(const QString& domain);

    Visit& m_visit;
    const EmailDomains& m_domains;
    QString m_suggested {}; ///< domain offered; empty: none
    bool m_asked = false;   ///< the visitor was held up once to look at the suggestion
};

} // namespace ventanilla
