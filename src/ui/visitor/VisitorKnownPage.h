#pragma once

#include "ui/visitor/VisitorPage.h"

#include <QDate>

#include <memory>

namespace Ui {
class VisitorKnownPage;
}

namespace ventanilla {

class Visit;

/// Asks for the e-mail address or the mobile the institute already knows, and gives both facts to the visit.
class VisitorKnownPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorKnownPage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorKnownPage() override;

    /// The other fact, held until this one is given.
    void setBorn(QDate born) { m_born = born; }
    void leave() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorKnownPage> m_ui;
    void give();

    Visit& m_visit;
    QDate m_born {};
};

} // namespace ventanilla
