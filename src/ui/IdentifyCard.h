#pragma once

#include "core/Identifier.h"
#include "core/Policy.h"
#include "core/Ruc.h"
#include "core/Scan.h"
#include "services/OpenVisit.h"
#include "ui/NumberFields.h"
#include "ui/Words.h"

#include <QFrame>

#include <memory>

class QAbstractButton;
namespace Ui {
class IdentifyCard;
}

namespace ventanilla {

/// Whom to serve next: the number, typed or scanned, of the document they come with, and how they came. The ordinary case, a cédula, costs
/// nothing but its digits.
class IdentifyCard : public QFrame
{
    Q_OBJECT
public:
    explicit IdentifyCard(QWidget* parent = nullptr);
    ~IdentifyCard() override;

    /// To be called once: the groups that are served first, in the window's language.
    void offerGroups(const QList<PriorityGroup>& groups);
    QPushButton& searchButton() const;
    void takeFocus();
    /// Takes what was scanned: a number is searched at once, a ticket of the queue fills its field. False: nothing that is of use here.
    bool takeScan(const Scan& scan);
    /// Nothing typed, an ordinary cédula again.
    void forget();
    /// One column, for small windows.
    void setCompact(bool compact);

Q_SIGNALS:
    void edited();
    void searched(const ventanilla::Identifier& identifier, const ventanilla::Arrival& arrival);
    /// An employer's number, well formed.
    void employerFound(const ventanilla::Ruc& ruc);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void search();

    std::unique_ptr<Ui::IdentifyCard> m_ui;
    NumberFields* m_number;
    QList<PriorityGroup> m_groups {};
};

} // namespace ventanilla
