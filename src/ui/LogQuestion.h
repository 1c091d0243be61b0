#pragma once

#include "services/SearchLog.h"

#include <QCoreApplication>
#include <QDate>
#include <QString>

#include <optional>

namespace ventanilla {

/// What the supervisor asks of the log, condition by condition, and what is typed read into it. Has no widgets.
class LogQuestion
{
    Q_DECLARE_TR_FUNCTIONS(LogQuestion)
public:
    /// One condition of each kind at the most, in the order in which they are shown.
    enum class Kind { Date, Person, Clerk, Action, Outcome, Visit };
    static QList<Kind> kinds();

    /// What became of something typed.
    struct Taken {
        enum class How { Nothing, Condition, Entry, Wrong };
        How how = How::Nothing;
        qint64 entry = -1;       ///< of Entry: go there
        QString wrong {};        ///< of Wrong: what to do about it
    };
    /// A folio, a date or two, a whole cédula, `pasaporte …`, `código …`, an entry's number, a sign-in name, words of an action or outcome.
    Taken take(const QString& typed, const QList<ListLogs::Clerk>& staff);
    /// As scanned.
    void askPerson(const Identifier& identifier);
    void askPerson(const PersonId& person);
    void askClerk(const ListLogs::Clerk& clerk);
    void askVisit(const VisitId& visit, qint64 folio);
    void askActions(const QList<QByteArray>& actions, const QString& words);
    void askOutcome(const QByteArray& outcome);
    /// Both days belong to it; an invalid one is open.
    void askDates(QDate from, QDate until);
    QDate from() const { return m_from; }
    QDate until() const { return m_until; }
    void askLog(std::optional<qint64> log) { m_log = log; }

    bool isAsked(Kind kind) const;
    bool isEmpty() const;
    /// A number that was typed is let go; its person stays asked for by this pseudonym.
    void forgetNumber(const QByteArray& pseudonym);
    void drop(Kind kind);
    /// All conditions; the log stays.
    void dropAll();
    /// In words, for a chip.
    QString words(Kind kind) const;
    SearchLog command() const;

private:
    Taken takeDigits(const QString& digits);
    Taken takeWords(const QString& typed, const QList<ListLogs::Clerk>& staff);

    std::optional<qint64> m_log {};
    QDate m_from {};
    QDate m_until {};
    std::optional<Identifier> m_typed {};
    std::optional<PersonId> m_person {};
    std::optional<ListLogs::Clerk> m_clerk {};
    QList<QByteArray> m_actions {};
    QString m_actionWords {};
    QByteArray m_outcome {};
    std::optional<VisitId> m_visit {};
    qint64 m_folio = 0;
};

} // namespace ventanilla
