#pragma once

#include "core/Facts.h"
#include "services/OpenVisit.h"

#include <QFrame>

#include <memory>
#include <optional>

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

    void describe(const MaskedPerson& person, qint64 folio, bool oneScreen);
    /// The address after the change, masked.
    void showEmail(const QString& masked);
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
    void refreshChips();

    std::optional<MaskedPerson> m_person {};
    qint64 m_folio = 0;
    bool m_oneScreen = false;
    bool m_dense = false;
    bool m_compact = false;
    bool m_whole = false;
    std::unique_ptr<Ui::PersonCard> m_ui;
};

} // namespace ventanilla
