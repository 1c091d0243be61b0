#pragma once

#include "services/OpenVisit.h"

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

    void describe(const MaskedPerson& person, qint64 folio, bool oneScreen);
    /// The address after the change, masked.
    void showEmail(const QString& masked);
    void forget();
    /// Two lines instead of three.
    void setDense(bool dense);
    /// What deserves a second look, each a sentence; empty when nothing does.
    static QStringList warnings(const MaskedPerson& person);

private:
    std::unique_ptr<Ui::PersonCard> m_ui;
};

} // namespace ventanilla
