#pragma once

#include <QFrame>

#include <memory>

namespace Ui {
class AdminTabs;
}

namespace ventanilla {

/// At the head of each of the administrator's pages: which of them it is, and the way to the others.
class AdminTabs : public QFrame
{
    Q_OBJECT
public:
    enum class Tab { Policy, Backup, Channels };

    explicit AdminTabs(QWidget* parent = nullptr);
    ~AdminTabs() override;

    /// The page that these stand on. To be called once.
    void begin(Tab own);

Q_SIGNALS:
    void wanted(ventanilla::AdminTabs::Tab tab);

protected:
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<Ui::AdminTabs> m_ui;
};

} // namespace ventanilla
