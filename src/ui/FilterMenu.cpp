#include "ui/FilterMenu.h"

#include "ui/ActivityWords.h"
#include "ui/AuditWords.h"
#include "ui/LogQuestion.h"
#include "ui/Words.h"

namespace ventanilla {

namespace {
constexpr int weekDays = 7;
} // namespace

FilterMenu::FilterMenu(LogQuestion& question, QWidget* parent) : QMenu(parent), m_question(question)
{
    setObjectName(QStringLiteral("filterMenu"));
}

void FilterMenu::add(QMenu& menu, const QString& name, const QString& words, std::function<void()> take)
{
    QAction* action = menu.addAction(words);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, take = std::move(take)] {
        take();
        Q_EMIT chosen();
    });
}

QMenu& FilterMenu::addGroup(const char* name, const QString& words)
{
    QMenu* menu = addMenu(words);
    menu->setObjectName(QLatin1String(name));
    return *menu;
}

void FilterMenu::open(const QPoint& globalPos, const QList<ListLogs::Clerk>& staff, const LogRow* row, bool ours)
{
    clear();
    qDeleteAll(findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    addDays();
    if (row)
        addOfEntry(*row, staff);
    QMenu& clerks = addGroup("clerkFilterMenu", tr("&Quién"));
    for (const ListLogs::Clerk& clerk : staff) {
        const QString name = QString::fromLatin1(clerk.login);
        //: a sign-in name and its role
        add(clerks, name + QLatin1String("ClerkAction"), ours ? tr("%1  ·  %2").arg(name, Words::of(clerk.role)) : name, [this, clerk] { m_question.askClerk(clerk); });
    }
    QMenu& actions = addGroup("actionFilterMenu", tr("Qué &pasó"));
    for (const AuditWords::Group& group : AuditWords::groups())
        add(actions, QString::fromLatin1(group.name) + QLatin1String("GroupAction"), group.words, [this, group] { m_question.askActions(group.actions, group.words); });
    QMenu& outcomes = addGroup("outcomeFilterMenu", tr("&Resultado"));
    for (const QByteArray& outcome : AuditWords::outcomes())
        add(outcomes, QString::fromLatin1(outcome) + QLatin1String("OutcomeAction"), ActivityWords::ofOutcome(outcome), [this, outcome] { m_question.askOutcome(outcome); });
    popup(globalPos);
    setActiveAction(QMenu::actions().constFirst());
}

void FilterMenu::addDays()
{
    const QDate today = QDate::currentDate();
    add(*this, QStringLiteral("todayAction"), tr("&Hoy"), [this, today] { m_question.askDates(today, today); });
    add(*this, QStringLiteral("yesterdayAction"), tr("&Ayer"), [this, today] { m_question.askDates(today.addDays(-1), today.addDays(-1)); });
    add(*this, QStringLiteral("weekAction"), tr("Últimos &7 días"), [this, today] { m_question.askDates(today.addDays(1 - weekDays), today); });
    addSeparator();
}

void FilterMenu::addOfEntry(const LogRow& row, const QList<ListLogs::Clerk>& staff)
{
    if (const auto person = PersonId::parse(row.person); person)
        add(*this, QStringLiteral("thisPersonAction"), tr("La persona de &esta entrada"), [this, id = person.value()] { m_question.askPerson(id); });
    for (const ListLogs::Clerk& clerk : staff) {
        if (clerk.id.hex() == row.clerk)
            add(*this, QStringLiteral("thisClerkAction"), tr("&Lo que hizo %1").arg(QString::fromLatin1(clerk.login)), [this, clerk] { m_question.askClerk(clerk); });
    }
    if (const auto visit = VisitId::parse(row.visit); visit)
        add(*this, QStringLiteral("thisVisitAction"), row.folio > 0 ? tr("La &visita %1").arg(Words::folio(row.folio)) : tr("La &visita de esta entrada"), [this, id = visit.value(), folio = row.folio] { m_question.askVisit(id, folio); });
    addSeparator();
}

} // namespace ventanilla
