#pragma once

#include "core/Cedula.h"
#include "core/Error.h"

#include <QFrame>
#include <QList>

#include <memory>
#include <optional>

class QPushButton;
namespace Ui {
class EnrolCard;
}

namespace ventanilla {

class Secret;

/// Where a supervisor gives an account to somebody: whose it is, and the first password, which is changed at the first sign-in.
class EnrolCard : public QFrame
{
    Q_OBJECT
public:
    explicit EnrolCard(QWidget* parent = nullptr);
    ~EnrolCard() override;

    /// Letters that a password has at the least.
    void setPasswordLengthMin(int letters);
    /// In the order of Tab.
    QList<QWidget*> controls() const;
    QPushButton& enrolButton() const;
    void forget();
    /// Whether all was typed that has to be, and well; else it is said at its field, which gets the cursor.
    bool isWhole();
    QString name() const;
    std::optional<Cedula> cedula() const;
    /// A copy, which is wiped; the field keeps what it shows.
    Secret password() const;
    /// At the field that it is about; false: at none of these.
    bool blame(const Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    int m_letters = 0;
    std::unique_ptr<Ui::EnrolCard> m_ui;
};

} // namespace ventanilla
