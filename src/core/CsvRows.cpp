#include "core/CsvRows.h"

#include <algorithm>

#include <csv.h>

namespace ventanilla {

struct CsvRows::State
{
    csv_parser parser{};
    Taken taken;
    QByteArrayList cells{};
    qint64 fed = 0;
    qint64 lines = 0;      ///< ended so far
    qint64 rowBytes = 0; ///< of the row at hand
    bool afterReturn = false;
    bool ended = false; ///< libcsv has ended a row

    explicit State(Taken told) : taken(std::move(told))
    {
        csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { csv_free(&parser); }

    static void cell(void* bytes, size_t size, void* self)
    {
        static_cast<State*>(self)->cells.append(QByteArray(static_cast<const char*>(bytes), qsizetype(size)));
    }
    static void row(int, void* self) { static_cast<State*>(self)->ended = true; }

    Error refused(const char* what) const { return {ErrorCode::RegisterRefused, {}, lines + 1, QLatin1StringView(what)}; }

    /// Up to and with one line's end, or what there is of it.
    Result<void> parse(QByteArrayView piece)
    {
        rowBytes += piece.size();
        if (rowBytes > rowBytesMax)
            return refused("row");
        if (csv_parse(&parser, piece.data(), std::size_t(piece.size()), cell, row, this) != std::size_t(piece.size()))
            return refused("quotes");
        fed += piece.size();
        return {};
    }

    void endLine()
    {
        ++lines;
        if (!std::exchange(ended, false))
            return;
        if (!cells.isEmpty())
            taken(cells, lines, fed);
        cells.clear();
        rowBytes = 0;
    }
};

CsvRows::CsvRows(char separator, Taken taken) : m_state(std::make_unique<State>(std::move(taken)))
{
    csv_set_delim(&m_state->parser, static_cast<unsigned char>(separator));
}

CsvRows::CsvRows(CsvRows&&) noexcept = default;
CsvRows::~CsvRows() = default;

void CsvRows::resumeAt(qint64 bytes, qint64 line)
{
    m_state->fed = bytes;
    m_state->lines = line;
}

Result<void> CsvRows::feed(QByteArrayView bytes)
{
    State& state = *m_state;
    while (!bytes.isEmpty()) {
        if (std::exchange(state.afterReturn, false)) {
            // The other half of CR LF belongs to the line before.
            if (bytes.front() == '\n') {
                TRY_DO(state.parse(bytes.first(1)));
                bytes = bytes.sliced(1);
            }
            state.endLine();
            continue;
        }
        const auto end = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const bool endsLine = end != bytes.end();
        const QByteArrayView piece = bytes.first(end - bytes.begin() + (endsLine ? 1 : 0));
        TRY_DO(state.parse(piece));
        if (endsLine && *end == '\r')
            state.afterReturn = true; // told when it is known what follows
        else if (endsLine)
            state.endLine();
        bytes = bytes.sliced(piece.size());
    }
    return {};
}

Result<void> CsvRows::finish()
{
    State& state = *m_state;
    if (csv_fini(&state.parser, State::cell, State::row, &state) != 0)
        return state.refused("open");
    state.endLine();
    return {};
}

} // namespace ventanilla
