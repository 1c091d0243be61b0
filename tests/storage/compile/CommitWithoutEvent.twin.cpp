// A change without its trace: does not compile.

#include "storage/Database.h"

ventanilla::Result<ventanilla::storage::Committed> forget(ventanilla::storage::Transaction& transaction)
{
    return transaction.commit(ventanilla::storage::AuditEvent("view.log"));
}
