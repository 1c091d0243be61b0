#include "ui/visitor/VisitorImagePage.h"

#include "ui/Visit.h"
#include "ui/visitor/VisitorChoice.h"
#include "ui/visitor/VisitorImageWords.h"
#include "ui_VisitorImagePage.h"

#include <algorithm>

namespace ventanilla {

namespace {
constexpr int placesMax = 24; // the policy's highest number
} // namespace

VisitorImagePage::VisitorImagePage(Visit& visit, QWidget* parent)
    : VisitorPage(Step::Image, parent), m_ui(std::make_unique<Ui::VisitorImagePage>()), m_visit(visit)
{
    m_ui->setupUi(this);
    QWidget* before = nullptr;
    for (int place = 1; place <= placesMax; ++place) {
        auto* choice = new VisitorChoice(this);
        choice->setObjectName(QStringLiteral("image%1Button").arg(place, 2, 10, QLatin1Char('0')));
        choice->setProperty("v", QStringLiteral("image"));
        choice->hide();
        connect(choice, &VisitorChoice::clicked, this, [this, choice] { mark(choice->isChecked() ? choice : nullptr); });
        if (before)
            setTabOrder(before, choice);
        before = choice;
        m_places.append(choice);
    }
    setTabOrder(before, m_ui->otherImagesButton);
    setTabOrder(m_ui->otherImagesButton, m_ui->chooseImageButton);
    // The focus begins on the page itself: Enter on an untouched page does nothing.
    begin(m_ui->chooseImageButton, nullptr, m_ui->imageErrorLabel);
    connect(m_ui->chooseImageButton, &QPushButton::clicked, this, &VisitorImagePage::choose);
    connect(m_ui->otherImagesButton, &QPushButton::clicked, this, [this] { m_visit.offerImages(); });
    connect(&visit, &Visit::imagesOffered, this, &VisitorImagePage::offer);
    mark(nullptr);
}

VisitorImagePage::~VisitorImagePage() = default;

void VisitorImagePage::enter()
{
    offer();
}

void VisitorImagePage::leave()
{
    VisitorPage::leave();
    forget();
}

void VisitorImagePage::offer()
{
    forget();
    if (m_visit.asked() != Visit::Asked::Image)
        return;
    m_offered = m_visit.offeredImages();
    clearError();
    retranslate();
    for (qsizetype i = 0; i < std::min(m_places.size(), m_offered.size()); ++i) {
        m_places.at(i)->setPicture(VisitorImageWords::picture(m_offered.at(i)));
        m_places.at(i)->show();
    }
    m_columns = 0;
    Q_EMIT shapeChanged();
    if (isVisible())
        takeFocus();
}

void VisitorImagePage::forget()
{
    for (VisitorChoice* choice : std::as_const(m_places)) {
        choice->hide();
        choice->forget();
    }
    m_offered.clear();
    mark(nullptr);
}

void VisitorImagePage::mark(const VisitorChoice* marked)
{
    for (VisitorChoice* choice : std::as_const(m_places))
        choice->setChecked(choice == marked);
    if (!marked && m_ui->chooseImageButton->hasFocus())
        takeFocus();
    m_ui->chooseImageButton->setEnabled(marked != nullptr);
}

void VisitorImagePage::choose()
{
    if (m_visit.isBusy())
        return;
    const auto marked = std::find_if(m_places.begin(), m_places.end(), [](const VisitorChoice* choice) { return choice->isChecked(); });
    const qsizetype place = marked - m_places.begin();
    if (place < m_offered.size())
        m_visit.chooseImage(m_offered.at(place));
}

// Six, four or three in a row, by the room; fewer when large letters need it.
int VisitorImagePage::columnsIn(int width) const
{
    constexpr int sixMinPx = 1100;
    constexpr int fourMinPx = 800;
    int widest = 0;
    for (qsizetype i = 0; i < m_offered.size(); ++i)
        widest = std::max(widest, m_places.at(i)->widthNeeded());
    const QMargins margins = layout()->contentsMargins();
    const int room = width - margins.left() - margins.right() + m_ui->imageLayout->spacing();
    for (const int columns : {6, 4, 3, 2}) {
        if ((columns == 6 && width < sixMinPx) || (columns == 4 && width < fourMinPx))
            continue;
        if (room / columns >= widest + m_ui->imageLayout->spacing())
            return columns;
    }
    return 1;
}

void VisitorImagePage::arrange(int width)
{
    VisitorPage::arrange(width);
    const int columns = columnsIn(width);
    if (columns == m_columns)
        return;
    m_columns = columns;
    auto* grid = m_ui->imageLayout;
    for (VisitorChoice* choice : std::as_const(m_places))
        grid->removeWidget(choice);
    for (int place = 0; place < int(m_offered.size()); ++place)
        grid->addWidget(m_places.at(place), place / columns, place % columns);
    for (int i = 0; i < placesMax; ++i) {
        grid->setColumnStretch(i, i < columns ? 1 : 0);
        grid->setRowStretch(i, i * columns < int(m_offered.size()) ? 1 : 0);
    }
}

void VisitorImagePage::retranslate()
{
    m_ui->retranslateUi(this);
    for (qsizetype i = 0; i < std::min(m_places.size(), m_offered.size()); ++i)
        m_places.at(i)->setWords(VisitorImageWords::name(m_offered.at(i)));
    m_columns = 0;
}

} // namespace ventanilla
