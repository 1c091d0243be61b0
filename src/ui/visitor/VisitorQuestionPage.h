#pragma once

#include "core/Policy.h"
#include "ui/Languages.h"
#include "ui/visitor/VisitorPage.h"

#include <QSet>

#include <memory>

namespace Ui {
class VisitorQuestionPage;
}

namespace ventanilla {

class Visit;

/// Asks security questions, one after the other; each may be exchanged for another of the catalogue.
class VisitorQuestionPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorQuestionPage(Visit& visit, QWidget* parent = nullptr);
    ~VisitorQuestionPage() override;

    void setCatalogue(const QList<SecurityQuestion>& questions);
    void setLanguage(Language language);
    /// Another visit: nothing was answered yet.
    void restart();
    void enter() override;
    void leave() override;

protected:
    void retranslate() override;
    void escape() override;

private:
    /// The next one that was not answered, after the one shown.
    void turn();
    void conceal(bool hidden);
    void give();
    void follow();

    std::unique_ptr<Ui::VisitorQuestionPage> m_ui;
    Visit& m_visit;
    QList<SecurityQuestion> m_catalogue {};
    Language m_language = Language::Spanish;
    qsizetype m_shown = -1;
    QSet<QByteArray> m_answered {}; ///< names, in this visit
    QByteArray m_given {};          ///< its answer is on its way
};

} // namespace ventanilla
