#pragma once

#include "ui/visitor/VisitorPage.h"

#include <QDate>

#include <memory>

namespace Ui {
class VisitorBirthPage;
}

namespace ventanilla {

/// Asks the date of birth: day, month and year in one field that puts the strokes itself.
class VisitorBirthPage : public VisitorPage
{
    Q_OBJECT
public:
    explicit VisitorBirthPage(QWidget* parent = nullptr);
    ~VisitorBirthPage() override;

    /// Digits in groups of two, two and four with strokes between; what is no digit ends a group.
    static QString grouped(QStringView typed);

Q_SIGNALS:
    void bornGiven(QDate born);

protected:
    void retranslate() override;

private:
    std::unique_ptr<Ui::VisitorBirthPage> m_ui;
    void group();
    void give();

};

} // namespace ventanilla
