#pragma once

#include "ui/Page.h"

#include <memory>

namespace Ui {
class HelpPage;
}

namespace ventanilla {

class Appearance;

/// The help for the page at hand, and below it every key: from resources/help, in the window's language.
class HelpPage : public Page
{
    Q_OBJECT
public:
    /// `appearance` outlives the page.
    explicit HelpPage(const Appearance& appearance, QWidget* parent = nullptr);
    ~HelpPage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    /// The topic is the name of a file of resources/help; what has none gets the general one.
    void show(const QString& topic);

Q_SIGNALS:
    void backWanted();

protected:
    void retranslate() override;

private:
    const Appearance& m_appearance;
    QString m_topic {};
    std::unique_ptr<Ui::HelpPage> m_ui;
};

} // namespace ventanilla
