#pragma once

#include "services/Context.h"
#include "storage/LogReader.h"

#include <memory>

namespace ventanilla {

class OpenedExport;

/// A question to one log that the door has let in and written down. Whoever has it may read on, line by line, without asking the door again:
/// until the session ends or is locked. Only who stands behind the door can make one.
class LogPass
{
public:
    LogPass(const Context& context, storage::LogFilter filter) : m_filter(std::move(filter)), m_session(context.session->present) {}
    /// Of somebody's export. `sparse`: not every entry below `filter.size` is there.
    LogPass(const Context& context, storage::LogFilter filter, std::weak_ptr<OpenedExport> opened, bool sparse)
        : m_filter(std::move(filter)), m_session(context.session->present), m_opened(std::move(opened)), m_isOpened(true), m_sparse(sparse)
    {
    }

    const storage::LogFilter& filter() const { return m_filter; }
    qint64 log() const { return m_filter.log; }
    /// Entries of the log when it was asked; later ones are not read.
    qint64 size() const { return m_filter.size; }
    bool isFiltered() const { return !m_filter.isEmpty(); }
    /// Its entries have to be looked for: their positions do not follow from how many there are.
    bool isSought() const { return isFiltered() || m_sparse; }
    bool isValid() const { return !m_session.expired() && (!m_isOpened || !m_opened.expired()); }
    /// Whether it reads in an export that was opened, and not in this office's own logs.
    bool isOpened() const { return m_isOpened; }
    /// That export; null: it is the office's own log, or the export is closed.
    std::shared_ptr<OpenedExport> opened() const { return m_opened.lock(); }
    bool isSparse() const { return m_sparse; }

private:
    storage::LogFilter m_filter;
    std::weak_ptr<const bool> m_session;
    std::weak_ptr<OpenedExport> m_opened {};
    bool m_isOpened = false;
    bool m_sparse = false;
};

/// A pass whose entries may be written into a file: that was asked for and written down too.
class CopyPass : public LogPass
{
public:
    CopyPass(const Context&, const LogPass& pass) : LogPass(pass) {}
};

} // namespace ventanilla
