#include "ui/visitor/VisitorBirthPage.h"

#include "core/Facts.h"
#include "ui/visitor/VisitorWords.h"
#include "ui_VisitorBirthPage.h"

#include <array>

namespace ventanilla {

namespace {
constexpr int oldestYear = 1880;
constexpr std::array<qsizetype, 3> groupDigitsMax {2, 2, 4};
} // namespace

VisitorBirthPage::VisitorBirthPage(QWidget* parent) : VisitorPage(Step::None, parent), m_ui(std::make_unique<Ui::VisitorBirthPage>())
{
    m_ui->setupUi(this);
    begin(m_ui->birthConfirmButton, m_ui->birthEdit, m_ui->birthErrorLabel);
    connect(m_ui->birthEdit, &QLineEdit::textEdited, this, &VisitorBirthPage::group);
    connect(m_ui->birthConfirmButton, &QPushButton::clicked, this, &VisitorBirthPage::give);
}

VisitorBirthPage::~VisitorBirthPage() = default;

QString VisitorBirthPage::grouped(QStringView typed)
{
    QString out;
    std::size_t group = 0;
    qsizetype digits = 0;
    for (const QChar c : typed) {
        const bool last = group + 1 == groupDigitsMax.size();
        if (c < u'0' || c > u'9') {
            if (digits > 0 && !last) {
                out += u'/';
                ++group;
                digits = 0;
            }
            continue;
        }
        if (digits == groupDigitsMax.at(group)) {
            if (last)
                continue;
            out += u'/';
            ++group;
            digits = 0;
        }
        out += c;
        ++digits;
    }
    return out;
}

void VisitorBirthPage::group()
{
    auto* edit = m_ui->birthEdit;
    if (edit->cursorPosition() != int(edit->text().size()))
        return; // mending something in the middle: the strokes stay the visitor's
    const QString better = grouped(edit->text());
    if (better != edit->text())
        edit->setText(better);
}

void VisitorBirthPage::give()
{
    const auto born = parseDate(grouped(m_ui->birthEdit->text()));
    if (!born || born.value().year() < oldestYear || born.value() > QDate::currentDate()) {
        showError(VisitorWords::of({ErrorCode::DateMalformed}));
        return;
    }
    Q_EMIT bornGiven(born.value());
}

void VisitorBirthPage::retranslate()
{
    m_ui->retranslateUi(this);
}

} // namespace ventanilla
