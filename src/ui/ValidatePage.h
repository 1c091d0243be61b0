#pragma once

#include "core/Scan.h"
#include "ui/Page.h"
#include "ui/Visit.h"
#include "ui/Words.h"

#include <memory>

namespace Ui {
class ValidatePage;
}

namespace ventanilla {

/// Step 2: the document, the photograph, and the facts that the visitor gives on their own window; enough of them gives the ticket.
class ValidatePage : public Page
{
    Q_OBJECT
public:
    ValidatePage(Visit& visit, const Policy& policy, QWidget* parent = nullptr);
    ~ValidatePage() override;

    QAbstractButton* primaryButton() const override;
    QAbstractButton* backButton() const override;
    void enter() override;
    void goToMissing() override;
    /// The document in the clerk's hand was scanned: fills in what it says; another person's is not taken.
    void takeScan(const Scan& scan);
    bool isOfThisPerson(const Scan& scan) const;
    /// What was seen last that does not allow to go on, as a reason to refuse; none: nothing, or only the clerk knows.
    std::optional<Reason> likelyReason() const;

Q_SIGNALS:
    void backWanted();
    void actWanted();
    void refuseWanted();
    void abandonWanted();

protected:
    void retranslate() override;

private:
    void refresh();
    void sayWords();
    void refreshZone();
    void refreshFacts();
    void refreshSummary();
    void startAnew();
    void validate();
    void showFailure(const Error& error);
    void checkExpiry();
    void fill(const Scan& scan);
    void forgetZone();
    bool isKnownByCode() const;
    bool numberWanted() const;
    QStringList missing() const;
    bool factsWanted() const;

    Visit& m_visit;
    const Policy& m_policy;
    qint64 m_folio = 0;            ///< the visit whose evidence stands in the fields
    bool m_validating = false;
    std::optional<Mrz> m_zone {};  ///< of the document in hand, as it was read
    enum class ZoneTrouble { None, Misread, Unread };
    ZoneTrouble m_zoneTrouble = ZoneTrouble::None; ///< why the last reading was not taken
    std::optional<Reason> m_seen {}; ///< of the document, at the last try
    std::unique_ptr<Ui::ValidatePage> m_ui;
};

} // namespace ventanilla
