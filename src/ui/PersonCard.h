#pragma once

#include "core/Facts.h"
#include "ui/Visit.h"

#include <QFrame>

#include <memory>

namespace Ui {
class PersonCard;
}

namespace ventanilla {

/// The head of a visit: who it is about and what is registered, masked, with what to look at twice.
class PersonCard : public QFrame
{
    Q_OBJECT
public:
    explicit PersonCard(QWidget* parent = nullptr);
    ~PersonCard() override;

    /// From an open visit on, and again once it is confirmed: what is registered then. `visit` outlives the card, or forget() comes first.
    void describe(const Visit& visit);
    void forget();
    /// Two lines instead of three.
    void setDense(bool dense);
    /// Name and number only; what deserves a second look is counted.
    void setCompact(bool compact);
    /// What is masked, whole, until hideWhole().
    void showWhole(const PersonRecord& record, int seconds);
    void showSeconds(int seconds);
    void hideWhole();
    /// Where the reasons are asked.
    QWidget* revealButton() const;
    /// What deserves a second look, each a sentence; empty when nothing does.
    static QStringList warnings(const MaskedPerson& person);

Q_SIGNALS:
    void revealWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void sayWhole();
    void refreshRegistered();
    void refreshChips();
    void sayWarnings();
    void sayState();

    const Visit* m_visit = nullptr;
    bool m_dense = false;
    bool m_compact = false;
    bool m_whole = false;
    PersonRecord m_record {};  ///< while it is shown whole
    int m_seconds = 0;
    std::unique_ptr<Ui::PersonCard> m_ui;
};

} // namespace ventanilla
