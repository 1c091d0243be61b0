#pragma once

#include "services/Office.h"
#include "services/Reveal.h"

#include <QMenu>
#include <QTimer>

namespace ventanilla {

class Visit;

/// F4: asks why the person's data are to be seen, has it logged, and shows them for the seconds the policy says. Any other page, the lock and
/// the end of the visit hide them at once.
class RevealMenu : public QMenu
{
    Q_OBJECT
public:
    /// `office` and `visit` outlive the menu.
    RevealMenu(Office& office, const Visit& visit, QWidget* parent = nullptr);

    /// Nothing without an open visit.
    void ask(const QPoint& globalPos);
    void hideAgain();

Q_SIGNALS:
    void shown(const ventanilla::PersonRecord& record, int seconds);
    /// Seconds left.
    void ticked(int seconds);
    void hidden();
    void failed(const ventanilla::Error& error);

private:
    void show(RevealReason reason);

    Office& m_office;
    const Visit& m_visit;
    QTimer m_ticking {};
    int m_left = 0;
    quint64 m_turn = 0; ///< an answer that comes after something else was shown is not shown
};

} // namespace ventanilla
