#include "SyncCount.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* The system's file methods are kept as they are, but for xSync: each file gets a copy of its table with that one replaced. */

static sqlite3_vfs counting;
static sqlite3_vfs* below;
static long syncs;

#define TABLES_MAX 8
static struct {
    const sqlite3_io_methods* original;
    sqlite3_io_methods changed;
} tables[TABLES_MAX];
static int tableCount;

static int countSync(sqlite3_file* file, int flags)
{
    ++syncs;
    for (int i = 0; i < tableCount; ++i) {
        if (file->pMethods == &tables[i].changed)
            return tables[i].original->xSync(file, flags);
    }
    return SQLITE_IOERR;
}

static int countOpen(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags)
{
    (void)vfs;
    const int result = below->xOpen(below, name, file, flags, outFlags);
    if (result != SQLITE_OK || !file->pMethods)
        return result;
    int i = 0;
    while (i < tableCount && tables[i].original != file->pMethods)
        ++i;
    if (i == TABLES_MAX)
        abort();
    if (i == tableCount) {
        tables[i].original = file->pMethods;
        tables[i].changed = *file->pMethods;
        tables[i].changed.xSync = countSync;
        ++tableCount;
    }
    file->pMethods = &tables[i].changed;
    return result;
}

int syncCountInstall(void)
{
    below = sqlite3_vfs_find(NULL);
    if (!below)
        return 1;
    counting = *below;
    counting.zName = "counting";
    counting.pNext = NULL;
    counting.xOpen = countOpen;
    return sqlite3_vfs_register(&counting, 1);
}

long syncCount(void)
{
    return syncs;
}
