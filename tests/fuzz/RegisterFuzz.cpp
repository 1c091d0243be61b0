// A register's file of people: rows of CSV in any pieces, and what a row says of a person. The first byte says how large the pieces are.

#include "Target.h"

#include "core/CsvRows.h"
#include "core/RegisterRow.h"

using namespace ventanilla;

namespace {

struct Read {
    QList<QByteArrayList> rows {};
    qint64 end = 0;
    bool whole = true;
};

Read read(QByteArrayView text, qsizetype piece)
{
    Read read;
    CsvRows rows(',', [&](const QByteArrayList& cells, qint64 line, qint64 end) {
        fuzz::demand(end > read.end && line > 0, "rows come one after another");
        read.end = end;
        read.rows.append(cells);
    });
    for (qsizetype at = 0; at < text.size() && read.whole; at += piece)
        read.whole = rows.feed(text.sliced(at, qMin(piece, text.size() - at))).ok();
    read.whole = read.whole && rows.finish().ok();
    return read;
}

} // namespace

bool fuzz::take(QByteArrayView given)
{
    if (given.isEmpty())
        return false;
    const QByteArrayView text = given.sliced(1);
    const Read pieces = read(text, 1 + qsizetype(static_cast<unsigned char>(given.front())));
    const Read whole = read(text, qMax<qsizetype>(text.size(), 1));
    demand(pieces.whole == whole.whole && (!whole.whole || pieces.rows == whole.rows), "pieces make no difference");
    demand(whole.end <= text.size(), "no row ends behind the file");
    bool taken = false;
    for (const QByteArrayList& cells : whole.rows) {
        if (cells.size() != qsizetype(RegisterColumns::names.size()))
            continue;
        const auto row = RegisterRow::parse(cells, QDate(2026, 11, 23));
        if (!row)
            continue;
        taken = true;
        const PersonRecord& record = row.value().record;
        demand(Identifier::parse(record.kind, record.identifier).ok(), "the number reads back");
        demand(record.born.isValid() && record.born <= QDate(2026, 11, 23), "nobody is born later");
        demand(record.email.isEmpty() || Email::parse(record.email).ok(), "the address reads back");
        demand(row.value().state != PersonState::Erased, "nobody comes erased");
    }
    return taken;
}
