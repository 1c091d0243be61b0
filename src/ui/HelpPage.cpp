#include "ui/HelpPage.h"

#include "ui/Appearance.h"
#include "ui_HelpPage.h"

#include <QFile>

namespace ventanilla {

namespace {

QString readHelp(Language language, const QString& topic)
{
    QFile file(QStringLiteral(":/help/%1/%2.md").arg(language == Language::English ? QStringLiteral("en") : QStringLiteral("es"), topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpPage::HelpPage(const Appearance& appearance, QWidget* parent) : Page(parent), m_appearance(appearance), m_ui(std::make_unique<Ui::HelpPage>())
{
    m_ui->setupUi(this);
    Theme::dress(*this);
    // The help leads nowhere: no page of ours is on a network.
    m_ui->helpView->setOpenLinks(false);
    connect(m_ui->backButton, &QPushButton::clicked, this, &HelpPage::backWanted);
}

HelpPage::~HelpPage() = default;

QAbstractButton* HelpPage::primaryButton() const
{
    return m_ui->backButton;
}

QAbstractButton* HelpPage::backButton() const
{
    return m_ui->backButton;
}

void HelpPage::enter()
{
    m_ui->helpView->setFocus(Qt::OtherFocusReason);
}

void HelpPage::show(const QString& topic)
{
    m_topic = topic;
    const Language language = m_appearance.language();
    QString text = readHelp(language, topic);
    if (text.isEmpty())
        text = readHelp(language, QStringLiteral("general"));
    m_ui->helpView->document()->setDefaultFont(m_ui->helpView->font());
    m_ui->helpView->setMarkdown(text + u'\n' + readHelp(language, QStringLiteral("keys")));
    m_ui->helpView->moveCursor(QTextCursor::Start);
}

void HelpPage::retranslate()
{
    m_ui->retranslateUi(this);
    Theme::dress(*this);
    if (!m_topic.isEmpty())
        show(m_topic);
}

} // namespace ventanilla
