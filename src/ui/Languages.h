#pragma once

#include <QTranslator>

namespace ventanilla {

enum class Language { Spanish, English };

/// Two languages at once: texts whose class begins with `Visitor` in the visitor's, all others (Qt's own too) in the clerk's.
/// Spanish is what the sources say; its file holds the plurals only. To be installed once, before the first window.
class Languages : public QTranslator
{
    Q_OBJECT
public:
    explicit Languages(QObject* parent = nullptr);

    /// Whoever changes a language tells the windows concerned, and no others, by a LanguageChange event. Numbers and days are written as the clerk's
    /// language writes them, whatever the desktop is set to.
    void setClerk(Language language);
    void setVisitor(Language language) { m_visitor = language; }

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char* disambiguation = nullptr, int n = -1) const override;

private:
    Language m_clerk = Language::Spanish;
    Language m_visitor = Language::Spanish;
    QTranslator m_spanish {};
    QTranslator m_spanishOfQt {};
    QTranslator m_english {};
};

} // namespace ventanilla
