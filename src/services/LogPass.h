#pragma once

#include "services/Context.h"
#include "storage/LogReader.h"

#include <memory>

namespace ventanilla {

/// A question to one log that the door has let in and written down. Whoever has it may read on, line by line, without asking the door again:
/// until the session ends or is locked. Only who stands behind the door can make one.
class LogPass
{
public:
    LogPass(const Context& context, storage::LogFilter filter) : m_filter(std::move(filter)), m_session(context.session->present) {}

    const storage::LogFilter& filter() const { return m_filter; }
    qint64 log() const { return m_filter.log; }
    /// Entries of the log when it was asked; later ones are not read.
    qint64 size() const { return m_filter.size; }
    bool isFiltered() const { return !m_filter.isEmpty(); }
    bool isValid() const { return !m_session.expired(); }

private:
    storage::LogFilter m_filter;
    std::weak_ptr<const bool> m_session;
};

/// A pass whose entries may be written into a file: that was asked for and written down too.
class CopyPass : public LogPass
{
public:
    CopyPass(const Context& context, const LogPass& pass) : LogPass(context, pass.filter()) {}
};

} // namespace ventanilla
