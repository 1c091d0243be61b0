#pragma once

#include "support/TestOffice.h"
#include "ui/Languages.h"
#include "ui/Visit.h"
#include "ui/visitor/VisitorWindow.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <memory>

namespace ventanilla {

/// The visitor's window on a real office, driven as a visitor drives it: keys and touches. What cannot be found or reached ends the program.
class VisitorAtWork
{
public:
    static constexpr const char* newEmail = "uno.nuevo@buzon.example";

    /// An office with a clerk signed in, and the window on a screen of this size.
    explicit VisitorAtWork(QSize size = {1024, 768}, std::optional<Policy> policy = {});
    ~VisitorAtWork();

    TestOffice& office() { return m_office; }
    Visit& visit() { return *m_visit; }
    VisitorWindow& window() { return *m_window; }

    QString page() const;
    QWidget& shown() const;
    template <typename T = QWidget> T* find(const char* name) const
    {
        auto* found = m_window->findChild<T*>(QLatin1StringView(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    QString words(const char* label) const { return find<QLabel>(label)->text(); }
    void click(const char* button) { QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton); }
    /// Where the focus is.
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void enter() { press(Qt::Key_Return); }
    void type(const char* edit, const QString& text);
    void retype(const char* edit, const QString& text);
    bool comesTo(const char* page);
    /// No answer is awaited any more.
    bool rests();
    /// What the window's size has become.
    bool resize(QSize size);

    /// The visit open, and the visitor's first question asked.
    void askFacts();
    /// The facts given and the person validated: blank.
    void validate();
    void order(Visit::Acts acts);
    void stageEmail();
    void proveEmail();
    /// A picture marked and chosen; which place.
    void chooseImage(int place = 3);
    void giveChannels();
    void giveAnswer(const QString& answer);
    void askConfirmation();

private:
    TestOffice m_office {};
    std::unique_ptr<Visit> m_visit {};
    std::unique_ptr<VisitorWindow> m_window {};
};

/// The two languages of the program, installed once for all tests of a program.
Languages& installedLanguages();

} // namespace ventanilla
