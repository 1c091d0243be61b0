#pragma once

#include "services/Office.h"
#include "ui/Appearance.h"
#include "ui/ClerkSession.h"
#include "ui/Visit.h"

#include <QObject>

class QScreen;

namespace ventanilla {

class ClerkWindow;
class VisitorWindow;

/// The two windows of a counter and where they stand: the visitor's fills the second screen; with one screen it takes turns with the
/// clerk's, which stays locked meanwhile. Also the one place that sees input at either window.
class Counter : public QObject
{
    Q_OBJECT
public:
    /// `office` is open and, as `languages`, outlives the counter. Without languages the source's is spoken; how each member of staff likes
    /// the window is kept in `appearanceFile`, when there is one.
    Counter(Office& office, const OpeningReport& report, Languages* languages = nullptr, const QString& appearanceFile = {}, QObject* parent = nullptr);
    ~Counter() override;

    void show();
    /// The machine sleeps, or somebody else sits down at it: the clerk's side is locked, the visitor's window empty.
    void lockForSystem();
    ClerkWindow& clerkWindow() { return *m_clerk; }
    VisitorWindow& visitorWindow() { return *m_visitor; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void followAsked(Visit::Asked asked);
    void followSession(ClerkSession::State state);
    void takeBack();
    bool oneScreen() const;
    /// The visitor has something to do on their window.
    bool visitorActs() const;

    Office& m_office;
    ClerkSession m_session;
    Visit m_visit;
    Appearance m_appearance;
    std::unique_ptr<ClerkWindow> m_clerk;
    std::unique_ptr<VisitorWindow> m_visitor;
    bool m_shown = false;
};

} // namespace ventanilla
