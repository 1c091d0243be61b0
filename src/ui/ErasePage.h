#pragma once

#include "services/Erasure.h"
#include "services/Office.h"
#include "ui/ClerkSession.h"
#include "ui/Page.h"

#include <memory>
#include <optional>

class QButtonGroup;
namespace Ui {
class ErasePage;
}

namespace ventanilla {

class Scan;

/// Where supervision erases a person's data: whose, why, and then the second person. There is no way back from the last button.
class ErasePage : public Page
{
    Q_OBJECT
public:
    /// `office` outlives the page.
    explicit ErasePage(Office& office, QWidget* parent = nullptr);
    ~ErasePage() override;

    QAbstractButton* primaryButton() const override;
    /// A step back; from the first one to the page before.
    QAbstractButton* backButton() const override;
    void enter() override;
    void leave() override;
    void goToMissing() override;
    void setCompact(bool compact) override;
    /// A document was read while this page is shown: whom it names is looked for.
    void takeScan(const Scan& scan);

Q_SIGNALS:
    void backWanted();
    void failed(const ventanilla::Error& error);

protected:
    void retranslate() override;

private:
    enum class Step { Seek, Reason, Approval };
    /// Who was found.
    struct Found {
        PersonId person;
        QString name;
        QString number;
    };
    void goTo(Step step);
    void goBack();
    void seek();
    void seek(const Identifier& identifier);
    void ask();
    void erase(const Approval& approval, const QByteArray& approver);
    void refresh();
    void showFailure(const Error& error);
    std::optional<ErasureReason> reason() const;

    Office& m_office;
    Step m_step = Step::Seek;
    std::optional<Found> m_found {};
    quint64 m_turn = 0;   ///< counts what was begun: an answer to something left is nobody's
    bool m_busy = false;
    QButtonGroup* m_reasons;
    std::unique_ptr<Ui::ErasePage> m_ui;
};

} // namespace ventanilla
