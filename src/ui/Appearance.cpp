#include "ui/Appearance.h"

#include <QGuiApplication>
#include <QSettings>
#include <QStyleHints>

#include <algorithm>

namespace ventanilla {

namespace {

constexpr std::array<const char*, 4> choiceNames {"system", "light", "dark", "contrast"};
constexpr std::array<const char*, 2> languageNames {"es", "en"};

template <typename Names> std::size_t indexOf(const Names& names, const QString& name)
{
    const auto found = std::ranges::find(names, name.toStdString());
    return found == names.end() ? 0 : std::size_t(found - names.begin());
}

} // namespace

Appearance::Appearance(Languages* languages, const QString& file, QObject* parent) : QObject(parent), m_languages(languages), m_file(file)
{
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == Choice::System)
            Q_EMIT changed();
    });
    follow({});
}

void Appearance::follow(const QByteArray& login)
{
    m_login = login;
    Language language = Language::Spanish;
    Choice choice = Choice::System;
    int percent = percents.front();
    if (!m_file.isEmpty()) {
        QSettings kept(m_file, QSettings::IniFormat);
        kept.beginGroup(group());
        language = Language(indexOf(languageNames, kept.value(QStringLiteral("language")).toString()));
        choice = Choice(indexOf(choiceNames, kept.value(QStringLiteral("look")).toString()));
        percent = kept.value(QStringLiteral("letters"), percent).toInt();
        if (std::ranges::find(percents, percent) == percents.end())
            percent = percents.front();
    }
    if (language == m_language && choice == m_choice && percent == m_percent)
        return;
    m_language = language;
    m_choice = choice;
    m_percent = percent;
    if (m_languages)
        m_languages->setClerk(language);
    Q_EMIT changed();
}

Theme::Look Appearance::look() const
{
    switch (m_choice) {
    case Choice::System:
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Theme::Look::Dark : Theme::Look::Light;
    case Choice::Light:
        return Theme::Look::Light;
    case Choice::Dark:
        return Theme::Look::Dark;
    case Choice::Contrast:
        return Theme::Look::Contrast;
    }
    return Theme::Look::Light;
}

void Appearance::setLanguage(Language language)
{
    if (language == m_language)
        return;
    m_language = language;
    if (m_languages)
        m_languages->setClerk(language);
    remember();
    Q_EMIT changed();
}

void Appearance::setChoice(Choice choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    remember();
    Q_EMIT changed();
}

void Appearance::setPercent(int percent)
{
    if (percent == m_percent || std::ranges::find(percents, percent) == percents.end())
        return;
    m_percent = percent;
    remember();
    Q_EMIT changed();
}

void Appearance::remember() const
{
    if (m_file.isEmpty())
        return;
    QSettings kept(m_file, QSettings::IniFormat);
    kept.beginGroup(group());
    kept.setValue(QStringLiteral("language"), QLatin1String(languageNames[std::size_t(m_language)]));
    kept.setValue(QStringLiteral("look"), QLatin1String(choiceNames[std::size_t(m_choice)]));
    kept.setValue(QStringLiteral("letters"), m_percent);
}

QString Appearance::group() const
{
    // No sign-in name has a slash.
    return m_login.isEmpty() ? QStringLiteral("desk") : QStringLiteral("staff/") + QString::fromLatin1(m_login);
}

} // namespace ventanilla
