#pragma once

#include "core/Policy.h"
#include "ui/Languages.h"
#include "ui/visitor/VisitorPage.h"

#include <QDate>

#include <memory>

namespace Ui {
class VisitorKnownPage;
}

namespace ventanilla {

class Visit;

/// Asks for the e-mail address or the mobile the institute already knows, or for the answer to a question that was answered at a counter
/// before, and gives both facts to the visit.
class VisitorKnownPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorKnownPage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorKnownPage() override;

    /// The other fact, held until this one is given.
    void setBorn(QDate born) { m_born = born; }
    void setCatalogue(const QList<SecurityQuestion>& questions) { m_catalogue = questions; }
    void setLanguage(Language language);
    void enter() override;
    void leave() override;

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorKnownPage> m_ui;
    void give();
    /// The question that the person may answer instead; none: not in the catalogue, or none was ever answered.
    const SecurityQuestion* question() const;
    void askQuestion(bool question);
    void conceal(bool hidden);

    Visit& m_visit;
    QDate m_born {};
    QList<SecurityQuestion> m_catalogue {};
    Language m_language = Language::Spanish;
    bool m_byQuestion = false;
};

} // namespace ventanilla
