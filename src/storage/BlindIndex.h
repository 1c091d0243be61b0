#pragma once

#include "storage/Tables.h"

namespace ventanilla::storage {

/// A keyed hash that finds a value without showing it. While the master key is being changed a value has two: rows that were not reached yet
/// have the earlier one. What is written is always the present one.
class BlindIndex
{
public:
    explicit BlindIndex(QByteArray present, QByteArray earlier = {}) : m_present(std::move(present)), m_earlier(std::move(earlier)) {}
    operator QByteArray() const { return m_present; }
    operator QByteArrayView() const { return m_present; }
    const QByteArray& present() const { return m_present; }
    /// Empty: there is none.
    const QByteArray& earlier() const { return m_earlier; }

private:
    QByteArray m_present;
    QByteArray m_earlier;
};

// The look-ups of Tables.h, under either of the two.
Result<std::optional<PersonRow>> personByIdentifier(const Database&, const BlindIndex&);
Result<bool> emailUsedByAnother(const Database&, const BlindIndex&, const PersonId& person);
Result<bool> mobileUsedByAnother(const Database&, const BlindIndex&, const PersonId& person);

} // namespace ventanilla::storage
