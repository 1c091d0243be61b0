#include "ui/AuditModel.h"

#include "ui/ActivityWords.h"
#include "ui/Theme.h"
#include "ui/Words.h"

#include <QDateTime>
#include <QWidget>

namespace ventanilla {

namespace {
constexpr int firstFoundMax = int(AuditModel::pageRows); ///< the first stretch ends with the first page
constexpr int foundMax = 8192;
constexpr int rowGlyphPixels = 16;
constexpr qsizetype rowPseudonym = 4;
} // namespace

AuditModel::AuditModel(Office& office, QObject* parent) : QAbstractTableModel(parent), m_office(office) {}

void AuditModel::show(const LogPass& pass)
{
    forget();
    m_pass = pass;
    m_clock.start();
    if (pass.isSought()) {
        m_searching = true;
        searchOn();
    } else {
        fitWindow();
        wantPage(0);
    }
    Q_EMIT grown();
}

void AuditModel::forget()
{
    ++m_turn;
    beginResetModel();
    m_pass.reset();
    m_searching = false;
    m_stopped = false;
    m_lead = LogLead::Undecided;
    m_reached = {};
    m_places.clear();
    m_pages.clear();
    m_wanted.clear();
    m_tookMs = 0;
    m_top = 0;
    m_rows = 0;
    endResetModel();
}

void AuditModel::stop()
{
    if (!m_searching)
        return;
    m_searching = false;
    m_stopped = true;
    m_tookMs = m_clock.elapsed();
    Q_EMIT grown();
}

void AuditModel::setClerks(QHash<QByteArray, QString> loginByPseudonym)
{
    m_clerks = std::move(loginByPseudonym);
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, ClerkColumn), index(m_rows - 1, ClerkColumn));
}

void AuditModel::setDress(const QWidget& widget)
{
    m_dress = &widget;
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

qint64 AuditModel::total() const
{
    if (!m_pass)
        return 0;
    return m_pass->isSought() ? m_places.size() : m_pass->size();
}

void AuditModel::searchOn()
{
    const int most = m_places.size() == 0 ? firstFoundMax : foundMax;
    room().search(*m_pass, m_lead, m_reached, most).then(this, [this, turn = m_turn](Result<LogFound> answer) {
        if (turn != m_turn || !m_searching)
            return;
        if (!answer) {
            stop();
            Q_EMIT failed(answer.error());
            return;
        }
        const LogFound& found = answer.value();
        m_lead = found.lead;
        m_reached = found.reached;
        // A last page that was read before it was full is read again.
        if (const qint64 size = m_places.size(); !found.positions.isEmpty() && size % pageRows != 0)
            m_pages.remove(size / pageRows);
        m_places.append(found.positions);
        m_searching = !found.ended;
        if (found.ended)
            m_tookMs = m_clock.elapsed();
        fitWindow();
        Q_EMIT grown();
        if (m_searching)
            searchOn();
    });
}

void AuditModel::setTop(qint64 row)
{
    const qint64 top = qBound<qint64>(0, row, qMax<qint64>(0, total() - m_shown));
    if (top == m_top)
        return;
    m_top = top;
    fitWindow();
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void AuditModel::setShown(int rows)
{
    m_shown = qMax(1, rows);
    m_top = qBound<qint64>(0, m_top, qMax<qint64>(0, total() - m_shown));
    fitWindow();
    if (m_rows > 0)
        Q_EMIT dataChanged(index(0, 0), index(m_rows - 1, ColumnCount - 1));
}

void AuditModel::fitWindow()
{
    const int rows = int(qMin<qint64>(m_shown, total() - m_top));
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

void AuditModel::wantPage(qint64 page) const
{
    if (!m_pass || page < 0 || page * pageRows >= total() || m_wanted.contains(page))
        return;
    m_wanted.insert(page);
    // The page comes as soon as it can; until then its rows are placeholders.
    auto* self = const_cast<AuditModel*>(this);
    auto future = m_pass->isSought() ? room().rowsAt(*m_pass, m_places.page(page)) : room().rowsDown(*m_pass, m_pass->size() - 1 - page * pageRows, int(pageRows));
    future.then(self, [self, page, turn = m_turn](Result<QList<LogRow>> answer) {
        if (turn != self->m_turn)
            return;
        self->m_wanted.remove(page);
        if (answer)
            self->takePage(page, std::move(answer).value());
        else
            Q_EMIT self->failed(answer.error());
    });
}

void AuditModel::takePage(qint64 page, QList<LogRow> rows)
{
    // An error here would be asked for again and again: what did not come whole stays away until it is looked at anew.
    if (!m_pass->isSought() && m_tookMs == 0)
        m_tookMs = qMax<qint64>(1, m_clock.elapsed());
    m_pages.insert(page, new QList<LogRow>(std::move(rows)));
    const qint64 from = qMax(m_top, page * pageRows) - m_top;
    const qint64 to = qMin(m_top + m_rows, (page + 1) * pageRows) - 1 - m_top;
    if (from > to)
        return;
    Q_EMIT dataChanged(index(int(from), 0), index(int(to), ColumnCount - 1));
    Q_EMIT rowsCame();
}

const LogRow* AuditModel::rowAt(qint64 row) const
{
    if (row < 0 || row >= total())
        return nullptr;
    const QList<LogRow>* page = m_pages.object(row / pageRows);
    if (!page || row % pageRows >= page->size()) {
        wantPage(row / pageRows);
        return nullptr;
    }
    return &page->at(row % pageRows);
}

qint64 AuditModel::rowOf(qint64 position) const
{
    if (!m_pass || position < 0)
        return -1;
    if (m_pass->isSought())
        return m_places.rowOf(position);
    return m_pass->size() - 1 - qMin(position, m_pass->size() - 1);
}

bool AuditModel::has(qint64 position) const
{
    if (!m_pass || position < 0 || position >= m_pass->size())
        return false;
    const qint64 row = m_places.rowOf(position);
    return !m_pass->isSought() || (row >= 0 && m_places.page(row / pageRows).at(row % pageRows) == position);
}

int AuditModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int AuditModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString AuditModel::wordsOf(const LogRow& row, int column) const
{
    switch (column) {
    case EntryColumn:
        return Words::number(row.seq);
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(row.utcMs).toString(QStringLiteral("dd/MM/yyyy  HH:mm:ss"));
    case ActColumn:
        return ActivityWords::ofAction(row.action);
    case OutcomeColumn:
        return ActivityWords::ofOutcome(row.outcome);
    case PersonColumn:
        return row.person.isEmpty() ? QString() : QStringLiteral("P-") + QString::fromLatin1(row.person.left(rowPseudonym));
    case ClerkColumn:
        return row.clerk.isEmpty() ? tr("(sistema)") : m_clerks.value(row.clerk, QString::fromLatin1(row.clerk.left(rowPseudonym)));
    case VisitColumn:
        return row.folio > 0 ? Words::folio(row.folio) : QString();
    default:
        return {};
    }
}

QVariant AuditModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const bool words = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
    const bool looks = index.column() == OutcomeColumn && m_dress && (role == Qt::DecorationRole || role == Qt::ForegroundRole || role == Qt::FontRole);
    if (!words && !looks)
        return {};
    const LogRow* row = rowAt(m_top + index.row());
    if (!row)
        return words && index.column() == EntryColumn ? QVariant(QStringLiteral("…")) : QVariant();
    if (words)
        return wordsOf(*row, index.column());
    const auto look = ActivityWords::lookOf(row->outcome);
    if (role == Qt::DecorationRole)
        return Theme::icon(QLatin1String(look.glyph), QLatin1String(look.token), rowGlyphPixels, Theme::lookOf(*m_dress));
    if (row->outcome == "ok")
        return {};
    if (role == Qt::ForegroundRole)
        return Theme::color(QLatin1String(look.token), Theme::lookOf(*m_dress));
    QFont font = m_dress->font();
    font.setWeight(QFont::DemiBold);
    return font;
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case EntryColumn:
        return tr("Entrada");
    case TimeColumn:
        return tr("Fecha y hora");
    case ActColumn:
        return tr("Qué pasó");
    case OutcomeColumn:
        return tr("Resultado");
    case PersonColumn:
        return tr("Persona");
    case ClerkColumn:
        return tr("Quién");
    case VisitColumn:
        return tr("Visita");
    default:
        return {};
    }
}

} // namespace ventanilla
