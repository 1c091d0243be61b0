#pragma once

#include "core/Error.h"
#include "core/Role.h"

#include <QFrame>
#include <QList>

#include <memory>

class QPushButton;
namespace Ui {
class NewAccountCard;
}

namespace ventanilla {

/// Where administration makes an account: its sign-in name and its role. Whose it is a supervisor says afterwards.
class NewAccountCard : public QFrame
{
    Q_OBJECT
public:
    explicit NewAccountCard(QWidget* parent = nullptr);
    ~NewAccountCard() override;

    /// In the order of Tab.
    QList<QWidget*> controls() const;
    QPushButton& addButton() const;
    void forget();
    /// What is wrong with the name.
    void blame(const Error& error);

Q_SIGNALS:
    /// A name that may be one, and a role.
    void wanted(const QByteArray& login, ventanilla::Role role);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void take();

    std::unique_ptr<Ui::NewAccountCard> m_ui;
};

} // namespace ventanilla
