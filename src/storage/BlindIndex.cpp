#include "storage/BlindIndex.h"

namespace ventanilla::storage {

Result<std::optional<PersonRow>> personByIdentifier(const Database& database,
                                                    const BlindIndex& index)
{
    TRY(found, personByIdentifier(database, index.present()));
    if (found || index.earlier().isEmpty())
        return found;
    return personByIdentifier(database, index.earlier());
}

Result<bool> emailUsedByAnother(const Database& database, const BlindIndex& index,
                                const PersonId& person)
{
    TRY(used, emailUsedByAnother(database, index.present(), person));
    if (used || index.earlier().isEmpty())
        return used;
    return emailUsedByAnother(database, index.earlier(), person);
}

Result<bool> mobileUsedByAnother(const Database& database, const BlindIndex& index,
                                 const PersonId& person)
{
    TRY(used, mobileUsedByAnother(database, index.present(), person));
    if (used || index.earlier().isEmpty())
        return used;
    return mobileUsedByAnother(database, index.earlier(), person);
}

} // namespace ventanilla::storage
