#pragma once

#include "ui/Languages.h"
#include "ui/Theme.h"

#include <QObject>

#include <array>

namespace ventanilla {

/// How the clerk's window speaks and looks, as each member of staff likes it: language, look, size of the letters. Remembered by sign-in
/// name, and for the desk while nobody is signed in; nothing personal is kept. Without a choice the system's light or dark is followed.
class Appearance : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, Light, Dark, Contrast };
    static constexpr std::array<Choice, 4> choices {Choice::System, Choice::Light, Choice::Dark, Choice::Contrast};
    static constexpr std::array<int, 5> percents {100, 125, 150, 175, 200};

    /// `languages` outlives this; none: one language only. An empty `file`: nothing is remembered.
    explicit Appearance(Languages* languages = nullptr, const QString& file = {}, QObject* parent = nullptr);

    /// Takes what this member of staff chose before; empty: what was chosen for the desk.
    void follow(const QByteArray& login);

    Language language() const { return m_language; }
    Choice choice() const { return m_choice; }
    int percent() const { return m_percent; }
    /// What the choice comes to now.
    Theme::Look look() const;

    void setLanguage(Language language);
    void setChoice(Choice choice);
    /// One of `percents`; others are ignored.
    void setPercent(int percent);

Q_SIGNALS:
    void changed();

private:
    void remember() const;
    QString group() const;

    Languages* m_languages;
    const QString m_file;
    QByteArray m_login {};
    Language m_language = Language::Spanish;
    Choice m_choice = Choice::System;
    int m_percent = 100;
};

} // namespace ventanilla
