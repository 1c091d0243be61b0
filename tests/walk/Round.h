#pragma once

#include "gui/ClerkAtWork.h"
#include "ui/Languages.h"
#include "ui/visitor/VisitorWindow.h"

#include <QMenu>

#include <functional>
#include <memory>

class QLineEdit;

namespace ventanilla {

/// A counter taken through every page of both its windows, by what clerks and visitors do there; each page is shown to whoever looks.
/// Waits for conditions only; whatever language is spoken, it comes along.
class Round
{
public:
    struct Eyes {
        std::function<void(ClerkWindow& window, const QString& page)> clerk;
        std::function<void(VisitorWindow& window, const QString& page)> visitor;
        std::function<void(QMenu& menu, const QString& page)> menu;
    };
    /// `languages` outlives the round; none: the source's.
    explicit Round(Eyes eyes, Languages* languages = nullptr);

    /// Everything, once.
    void walk();
    /// Both windows, for whoever changes what language is spoken.
    ClerkWindow& clerkWindow() { return m_clerk.window(); }
    VisitorWindow& visitorWindow() { return *m_visitor; }
    Appearance& appearance() { return m_clerk.appearance(); }
    const Policy& policy() { return m_clerk.office().office().policy(); }

private:
    static constexpr int patienceMs = 60'000;
    static inline const QString temporaryPassword = QStringLiteral("se la doy en la mano hoy");
    template <typename Condition> static void waitUntil(Condition condition, const char* what)
    {
        if (!QTest::qWaitFor(condition, patienceMs))
            qFatal("the round waited in vain: %s", what);
    }

    void signIn();
    void asides();
    void password();
    void visitOfOne();
    void identify();
    void actAndConfirm();
    void easier();
    void visitOfTwo();
    void stopInMidVisit();
    void locks();
    void staff();
    void mail();
    void erasing();
    void log();
    void exportOpened();
    void verification();
    void closesAnAccount();
    void enrolment();
    void rules();
    void backups();
    void channels();
    void passwordOfAnother();

    void clerks(const char* page);
    /// `first` happens right before it is looked at: what a tick of the clock would take away again.
    void visitors(const char* page, const std::function<void()>& first = {});
    void menu(const char* name, const char* page);
    void comeBack();
    void click(const char* button);
    void signInAs(const char* login, const QString& password);
    void signOut();
    void openStaff();
    void choose(const QString& login);
    void fillEvidence();
    void makeVisitor();
    void pressVisitors(const char* button);
    void typeVisitors(const char* edit, const QString& text);
    QString passwordOf(const char* login);
    QLineEdit& edit(const char* name);

    Eyes m_eyes;
    Languages* m_languages;
    ClerkAtWork m_clerk;
    std::unique_ptr<VisitorWindow> m_visitor {};
};

} // namespace ventanilla
