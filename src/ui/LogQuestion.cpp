#include "ui/LogQuestion.h"

#include "core/Facts.h"
#include "ui/ActivityWords.h"
#include "ui/AuditWords.h"
#include "ui/Folded.h"
#include "ui/Words.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace ventanilla {

namespace {

constexpr qsizetype cedulaDigits = 10;
constexpr qsizetype chipPseudonym = 4;

qint64 startOf(QDate day)
{
    return day.startOfDay().toMSecsSinceEpoch();
}

QString dayWords(QDate day)
{
    return Words::date(startOf(day));
}

} // namespace

QList<LogQuestion::Kind> LogQuestion::kinds()
{
    return {Kind::Date, Kind::Person, Kind::Clerk, Kind::Action, Kind::Outcome, Kind::Visit};
}

LogQuestion::Taken LogQuestion::take(const QString& typed, const QList<ListLogs::Clerk>& staff)
{
    using How = Taken::How;
    static const QRegularExpression folio(QStringLiteral("^[vV]-?\\s?(\\d{1,9})$"));
    static const QRegularExpression dates(QStringLiteral("^(\\d\\d?[/-]\\d\\d?[/-]\\d{4})(?:\\s*(?:-|–|a|to)\\s*(\\d\\d?[/-]\\d\\d?[/-]\\d{4}))?$"));
    static const QRegularExpression other(QStringLiteral("^(pasaporte|passport|código|codigo|code)\\s+(\\S.*)$"), QRegularExpression::CaseInsensitiveOption);
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    if (const auto match = folio.match(text); match.hasMatch()) {
        drop(Kind::Visit);
        m_folio = match.captured(1).toLongLong();
        return {How::Condition};
    }
    if (const auto match = dates.match(text); match.hasMatch()) {
        const auto from = parseDate(match.captured(1));
        const auto until = match.captured(2).isEmpty() ? from : parseDate(match.captured(2));
        if (!from || !until)
            return {How::Wrong, -1, Words::of(Error {ErrorCode::DateMalformed}).head};
        askDates(from.value(), until.value());
        return {How::Condition};
    }
    if (const auto match = other.match(text); match.hasMatch()) {
        const auto identifier = Identifier::parse(match.captured(1).startsWith(u'p', Qt::CaseInsensitive) ? IdentifierKind::Passport : IdentifierKind::ForeignCode, match.captured(2));
        if (!identifier)
            return {How::Wrong, -1, Words::of(identifier.error()).head};
        askPerson(identifier.value());
        return {How::Condition};
    }
    static const QRegularExpression spaces(QStringLiteral("[\\s\\x{00A0}\\x{202F}.]"));
    const QString digits = QString(text).remove(spaces);
    static const QRegularExpression number(QStringLiteral("^\\d+$"));
    if (number.match(digits).hasMatch())
        return takeDigits(digits);
    return takeWords(text, staff);
}

LogQuestion::Taken LogQuestion::takeDigits(const QString& digits)
{
    if (digits.size() < cedulaDigits)
        return {Taken::How::Entry, digits.toLongLong()};
    const auto cedula = Cedula::parse(digits);
    if (!cedula)
        return {Taken::How::Wrong, -1, Words::of(cedula.error()).head};
    askPerson(Identifier(cedula.value()));
    return {Taken::How::Condition};
}

LogQuestion::Taken LogQuestion::takeWords(const QString& typed, const QList<ListLogs::Clerk>& staff)
{
    const auto is = [sought = folded(typed)](const QString& words) { return folded(words) == sought; };
    const QDate today = QDate::currentDate();
    //: typed into the search of the log
    if (is(tr("hoy"))) {
        askDates(today, today);
        return {Taken::How::Condition};
    }
    //: typed into the search of the log
    if (is(tr("ayer"))) {
        askDates(today.addDays(-1), today.addDays(-1));
        return {Taken::How::Condition};
    }
    for (const ListLogs::Clerk& clerk : staff) {
        if (is(QString::fromLatin1(clerk.login))) {
            askClerk(clerk);
            return {Taken::How::Condition};
        }
    }
    for (const QByteArray& outcome : AuditWords::outcomes()) {
        if (is(ActivityWords::ofOutcome(outcome))) {
            askOutcome(outcome);
            return {Taken::How::Condition};
        }
    }
    for (const AuditWords::Group& group : AuditWords::groups()) {
        if (is(group.words)) {
            askActions(group.actions, group.words);
            return {Taken::How::Condition};
        }
    }
    const QList<QByteArray> actions = AuditWords::actionsSaid(typed);
    if (actions.isEmpty())
        return {Taken::How::Wrong, -1, tr("Nada se llama así. Escriba un folio, una fecha, una cédula entera, un usuario, una acción o el número de una entrada.")};
    askActions(actions, typed);
    return {Taken::How::Condition};
}

void LogQuestion::askPerson(const Identifier& identifier)
{
    m_person.reset();
    m_typed = identifier;
}

void LogQuestion::askPerson(const PersonId& person)
{
    m_typed.reset();
    m_person = person;
}

void LogQuestion::askClerk(const ListLogs::Clerk& clerk)
{
    m_clerk = clerk;
}

void LogQuestion::askVisit(const VisitId& visit, qint64 folio)
{
    m_visit = visit;
    m_folio = folio;
}

void LogQuestion::askActions(const QList<QByteArray>& actions, const QString& words)
{
    m_actions = actions;
    m_actionWords = words;
}

void LogQuestion::askOutcome(const QByteArray& outcome)
{
    m_outcome = outcome;
}

void LogQuestion::askDates(QDate from, QDate until)
{
    m_from = from;
    m_until = until;
    if (from.isValid() && until.isValid() && until < from)
        std::swap(m_from, m_until);
}

bool LogQuestion::isAsked(Kind kind) const
{
    switch (kind) {
    case Kind::Date:
        return m_from.isValid() || m_until.isValid();
    case Kind::Person:
        return m_typed || m_person;
    case Kind::Clerk:
        return m_clerk.has_value();
    case Kind::Action:
        return !m_actions.isEmpty();
    case Kind::Outcome:
        return !m_outcome.isEmpty();
    case Kind::Visit:
        return m_visit || m_folio > 0;
    }
    return false;
}

bool LogQuestion::isEmpty() const
{
    const QList<Kind> all = kinds();
    return std::ranges::none_of(all, [this](Kind kind) { return isAsked(kind); });
}

void LogQuestion::forgetNumber(const QByteArray& pseudonym)
{
    if (!m_typed)
        return;
    m_typed.reset();
    if (const auto person = PersonId::parse(pseudonym); person)
        m_person = person.value();
}

void LogQuestion::drop(Kind kind)
{
    switch (kind) {
    case Kind::Date:
        m_from = m_until = QDate();
        break;
    case Kind::Person:
        m_typed.reset();
        m_person.reset();
        break;
    case Kind::Clerk:
        m_clerk.reset();
        break;
    case Kind::Action:
        m_actions.clear();
        m_actionWords.clear();
        break;
    case Kind::Outcome:
        m_outcome.clear();
        break;
    case Kind::Visit:
        m_visit.reset();
        m_folio = 0;
        break;
    }
}

void LogQuestion::dropAll()
{
    for (const Kind kind : kinds())
        drop(kind);
}

QString LogQuestion::words(Kind kind) const
{
    switch (kind) {
    case Kind::Date:
        if (m_from == m_until)
            return m_from == QDate::currentDate() ? tr("Hoy") : dayWords(m_from);
        if (!m_until.isValid())
            return tr("Desde el %1").arg(dayWords(m_from));
        if (!m_from.isValid())
            return tr("Hasta el %1").arg(dayWords(m_until));
        return tr("%1 a %2").arg(dayWords(m_from), dayWords(m_until));
    case Kind::Person:
        return tr("Persona: %1").arg(m_typed ? m_typed->masked() : m_person ? QStringLiteral("P-") + QString::fromLatin1(m_person->hex().left(chipPseudonym)) : QString());
    case Kind::Clerk:
        return tr("Quién: %1").arg(m_clerk ? QString::fromLatin1(m_clerk->login) : QString());
    case Kind::Action:
        return tr("Qué: %1").arg(m_actionWords);
    case Kind::Outcome:
        return tr("Resultado: %1").arg(ActivityWords::ofOutcome(m_outcome));
    case Kind::Visit:
        return tr("Visita: %1").arg(m_folio > 0 ? Words::folio(m_folio) : m_visit ? QStringLiteral("R-") + QString::fromLatin1(m_visit->hex().left(chipPseudonym)) : QString());
    }
    return {};
}

SearchLog LogQuestion::command() const
{
    SearchLog command;
    command.log = m_log;
    command.typed = m_typed;
    command.person = m_person;
    if (m_clerk)
        command.clerk = m_clerk->id;
    command.visit = m_visit;
    if (!m_visit && m_folio > 0)
        command.folio = m_folio;
    command.actions = m_actions;
    command.outcome = m_outcome;
    if (m_from.isValid())
        command.fromMs = startOf(m_from);
    if (m_until.isValid())
        command.untilMs = startOf(m_until.addDays(1));
    return command;
}

} // namespace ventanilla
