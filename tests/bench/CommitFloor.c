#include "CommitFloor.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { hashBytes = 32, tileHashes = 256, leavesMax = 2 };

struct CommitFloor {
    sqlite3* database;
    int64_t log;
    int64_t size;
    sqlite3_stmt* head;
    sqlite3_stmt* update;
    sqlite3_stmt* leaf;
    sqlite3_stmt* index;
    sqlite3_stmt* tileRead;
    sqlite3_stmt* tileWrite;
    sqlite3_stmt* headWrite;
    sqlite3_stmt* begin;
    sqlite3_stmt* commit;
    unsigned char frontier[24 * hashBytes];
    int frontierSize;
    char note[512];
    int noteSize;
};

static const char settings[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
                               "PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
                               "PRAGMA trusted_schema=OFF; PRAGMA wal_autocheckpoint=4000;";

static int prepare(struct CommitFloor* floor, const char* sql, sqlite3_stmt** statement)
{
    const int result = sqlite3_prepare_v3(floor->database, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
    if (result != SQLITE_OK)
        fprintf(stderr, "floor: %s: %s\n", sql, sqlite3_errmsg(floor->database));
    return result;
}

struct CommitFloor* commitFloorOpen(const char* path, int64_t log)
{
    struct CommitFloor* floor = calloc(1, sizeof *floor);
    floor->log = log;
    if (sqlite3_open(path, &floor->database) != SQLITE_OK || sqlite3_exec(floor->database, settings, NULL, NULL, NULL) != SQLITE_OK)
        return NULL;
    sqlite3_db_config(floor->database, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
    if (prepare(floor, "SELECT size, frontier, note FROM audit_head WHERE log = ?", &floor->head)
        || prepare(floor, "UPDATE person SET sealed = ?, last_log = ?, last_seq = ? WHERE pseudonym = ?", &floor->update)
        || prepare(floor, "INSERT INTO audit_entry VALUES (?, ?, ?)", &floor->leaf)
        || prepare(floor, "INSERT INTO audit_index VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", &floor->index)
        || prepare(floor, "SELECT hashes FROM audit_tile WHERE log = ? AND level = 0 AND idx = ?", &floor->tileRead)
        || prepare(floor, "INSERT INTO audit_tile VALUES (?, 0, ?, ?) ON CONFLICT DO UPDATE SET hashes = excluded.hashes", &floor->tileWrite)
        || prepare(floor, "UPDATE audit_head SET size = ?, frontier = ?, note = ? WHERE log = ?", &floor->headWrite)
        || prepare(floor, "BEGIN IMMEDIATE", &floor->begin) || prepare(floor, "COMMIT", &floor->commit))
        return NULL;
    return floor;
}

static int run(sqlite3_stmt* statement)
{
    const int result = sqlite3_step(statement);
    sqlite3_reset(statement);
    return result == SQLITE_DONE ? 0 : 1;
}

static int writeTile(struct CommitFloor* floor, int64_t seq)
{
    unsigned char hashes[tileHashes * hashBytes];
    int held = 0;
    sqlite3_bind_int64(floor->tileRead, 1, floor->log);
    sqlite3_bind_int64(floor->tileRead, 2, seq / tileHashes);
    if (sqlite3_step(floor->tileRead) == SQLITE_ROW) {
        held = sqlite3_column_bytes(floor->tileRead, 0);
        memcpy(hashes, sqlite3_column_blob(floor->tileRead, 0), (size_t)held);
    }
    sqlite3_reset(floor->tileRead);
    memset(hashes + held, (int)seq & 0xff, hashBytes);
    sqlite3_bind_int64(floor->tileWrite, 1, floor->log);
    sqlite3_bind_int64(floor->tileWrite, 2, seq / tileHashes);
    sqlite3_bind_blob(floor->tileWrite, 3, hashes, held + hashBytes, SQLITE_STATIC);
    return run(floor->tileWrite);
}

static int readHead(struct CommitFloor* floor)
{
    sqlite3_bind_int64(floor->head, 1, floor->log);
    if (sqlite3_step(floor->head) != SQLITE_ROW)
        return 1;
    floor->size = sqlite3_column_int64(floor->head, 0);
    floor->frontierSize = sqlite3_column_bytes(floor->head, 1);
    memcpy(floor->frontier, sqlite3_column_blob(floor->head, 1), (size_t)floor->frontierSize);
    floor->noteSize = sqlite3_column_bytes(floor->head, 2);
    memcpy(floor->note, sqlite3_column_blob(floor->head, 2), (size_t)floor->noteSize);
    sqlite3_reset(floor->head);
    return 0;
}

static int append(struct CommitFloor* floor, const struct FloorRow* row, const void* leaf, int leafSize)
{
    char handle[64];
    snprintf(handle, sizeof handle, "%s:%s", row->table, row->pseudonym);
    const int64_t seq = floor->size++;
    sqlite3_bind_blob(floor->update, 1, row->sealed, row->sealedSize, SQLITE_STATIC);
    sqlite3_bind_int64(floor->update, 2, floor->log);
    sqlite3_bind_int64(floor->update, 3, seq);
    sqlite3_bind_text(floor->update, 4, row->pseudonym, -1, SQLITE_STATIC);
    sqlite3_bind_int64(floor->leaf, 1, floor->log);
    sqlite3_bind_int64(floor->leaf, 2, seq);
    sqlite3_bind_blob(floor->leaf, 3, leaf, leafSize, SQLITE_STATIC);
    sqlite3_bind_int64(floor->index, 1, floor->log);
    sqlite3_bind_int64(floor->index, 2, seq);
    sqlite3_bind_int64(floor->index, 3, 1795500000000 + seq);
    sqlite3_bind_text(floor->index, 4, row->pseudonym, -1, SQLITE_STATIC);
    sqlite3_bind_null(floor->index, 5);
    sqlite3_bind_text(floor->index, 6, "email.update", -1, SQLITE_STATIC);
    sqlite3_bind_text(floor->index, 7, "ok", -1, SQLITE_STATIC);
    sqlite3_bind_null(floor->index, 8);
    sqlite3_bind_text(floor->index, 9, handle, -1, SQLITE_STATIC);
    return run(floor->update) || run(floor->leaf) || run(floor->index) || writeTile(floor, seq);
}

int commitFloorRun(struct CommitFloor* floor, const struct FloorRow rows[2], const void* leaf, int leafSize)
{
    if (run(floor->begin) || readHead(floor))
        return 1;
    for (int i = 0; i < leavesMax; ++i) {
        if (append(floor, &rows[i], leaf, leafSize))
            return 1;
    }
    sqlite3_bind_int64(floor->headWrite, 1, floor->size);
    sqlite3_bind_blob(floor->headWrite, 2, floor->frontier, floor->frontierSize, SQLITE_STATIC);
    sqlite3_bind_blob(floor->headWrite, 3, floor->note, floor->noteSize, SQLITE_STATIC);
    sqlite3_bind_int64(floor->headWrite, 4, floor->log);
    return run(floor->headWrite) || run(floor->commit);
}

void commitFloorClose(struct CommitFloor* floor)
{
    sqlite3_close_v2(floor->database);
    free(floor);
}
