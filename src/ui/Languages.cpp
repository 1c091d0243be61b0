#include "ui/Languages.h"

#include <QByteArrayView>
#include <QLocale>

namespace ventanilla {

namespace {
/// `ventanilla::VisitorEmailPage` and its form's `VisitorEmailPage` alike.
bool isVisitors(QByteArrayView context)
{
    return context.sliced(context.lastIndexOf(':') + 1).startsWith("Visitor");
}
} // namespace

Languages::Languages(QObject* parent) : QTranslator(parent)
{
    [[maybe_unused]] const bool spanish = m_spanish.load(QStringLiteral(":/i18n/ventanilla_es.qm"));
    [[maybe_unused]] const bool english = m_english.load(QStringLiteral(":/i18n/ventanilla_en.qm"));
    [[maybe_unused]] const bool qtSpanish = m_spanishOfQt.load(QStringLiteral(":/i18n/qtbase_es.qm"));
    Q_ASSERT(spanish && english && qtSpanish);
    setClerk(m_clerk);
}

void Languages::setClerk(Language language)
{
    m_clerk = language;
    QLocale::setDefault(language == Language::Spanish ? QLocale(QLocale::Spanish, QLocale::Ecuador) : QLocale(QLocale::English, QLocale::UnitedStates));
}

QString Languages::translate(const char* context, const char* source, const char* disambiguation, int n) const
{
    const Language language = isVisitors(context) ? m_visitor : m_clerk;
    if (language == Language::English)
        return m_english.translate(context, source, disambiguation, n);
    const QString ours = m_spanish.translate(context, source, disambiguation, n);
    return ours.isNull() ? m_spanishOfQt.translate(context, source, disambiguation, n) : ours;
}

} // namespace ventanilla
