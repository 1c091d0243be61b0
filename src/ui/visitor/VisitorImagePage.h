#pragma once

#include "core/SecurityImage.h"
#include "ui/visitor/VisitorPage.h"

#include <QList>

#include <memory>

namespace Ui {
class VisitorImagePage;
}

namespace ventanilla {

class Visit;
class VisitorChoice;

/// Shows the pictures that are offered, in the order they are offered; one is marked, then chosen. What they are is known to this page
/// only while it is seen.
class VisitorImagePage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorImagePage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorImagePage() override;

    void enter() override;
    void leave() override;
    void arrange(int width) override;

protected:
    void retranslate() override;
    void escape() override {}

private:
    void offer();
    void forget();
    void mark(const VisitorChoice* marked);
    void choose();
    int columnsIn(int width) const;

    std::unique_ptr<Ui::VisitorImagePage> m_ui;
    Visit& m_visit;
    QList<VisitorChoice*> m_places {};
    QList<SecurityImage> m_offered {};
    int m_columns = 0;
};

} // namespace ventanilla
