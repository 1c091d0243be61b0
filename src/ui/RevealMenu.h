#pragma once

#include "services/Office.h"
#include "services/Reveal.h"

#include <QMenu>
#include <QTimer>

namespace ventanilla {

class PersonCard;
class Visit;

/// F4: asks why the person's data are to be seen, has it logged, and shows them for the seconds the policy says. Any other page, the lock and
/// the end of the visit hide them at once.
class RevealMenu : public QMenu
{
    Q_OBJECT
public:
    /// `office` and `visit` outlive the menu.
    RevealMenu(Office& office, const Visit& visit, QWidget* parent = nullptr);

    /// To be called once: where the button is, and the data are shown.
    void serve(PersonCard& card);
    /// Nothing without an open visit.
    void ask();
    void hideAgain();

Q_SIGNALS:
    void failed(const ventanilla::Error& error);

private:
    void show(RevealReason reason);

    Office& m_office;
    const Visit& m_visit;
    PersonCard* m_card = nullptr;
    QTimer m_ticking {};
    int m_left = 0;
    quint64 m_turn = 0; ///< an answer that comes after something else was shown is not shown
};

} // namespace ventanilla
