#include "PeopleFloor.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { pseudonymBytes = 16, pseudonymDigits = 32, indexBytes = 16, itemBytes = 48, valueBytesMax = 1024, leafBytes = 400 };

struct PeopleFloor {
    sqlite3* database;
    int64_t log;
    int64_t seq;
    sqlite3_stmt* person;
    sqlite3_stmt* item;
    sqlite3_stmt* leaf;
    sqlite3_stmt* index;
    sqlite3_stmt* find;
};

static const char settings[] = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA recursive_triggers=ON;"
                               "PRAGMA cell_size_check=ON; PRAGMA secure_delete=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;"
                               "PRAGMA trusted_schema=OFF; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-262144;";

/* splitmix64: what a keyed hash looks like, the same for the same number. */
static uint64_t mixed(uint64_t x)
{
    x += 0x9e3779b97f4a7c15u;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
    return x ^ (x >> 31);
}

static void fill(unsigned char* bytes, int size, uint64_t seed)
{
    for (int i = 0; i < size; i += 8) {
        const uint64_t word = mixed(seed + (uint64_t)i * 0x10001u);
        memcpy(bytes + i, &word, (size_t)(size - i < 8 ? size - i : 8));
    }
}

static void hexOf(const unsigned char* bytes, int size, char* hex)
{
    static const char digits[] = "0123456789abcdef";
    for (int i = 0; i < size; ++i) {
        hex[2 * i] = digits[bytes[i] >> 4];
        hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    hex[2 * size] = '\0';
}

static int prepare(struct PeopleFloor* floor, const char* sql, sqlite3_stmt** statement)
{
    const int result = sqlite3_prepare_v3(floor->database, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
    if (result != SQLITE_OK)
        fprintf(stderr, "floor: %s: %s\n", sql, sqlite3_errmsg(floor->database));
    return result;
}

struct PeopleFloor* peopleFloorOpen(const char* path, int64_t log)
{
    struct PeopleFloor* floor = calloc(1, sizeof *floor);
    floor->log = log;
    floor->seq = 1000000;
    if (sqlite3_open(path, &floor->database) != SQLITE_OK || sqlite3_exec(floor->database, settings, NULL, NULL, NULL) != SQLITE_OK
        || prepare(floor, "INSERT INTO person (pseudonym, idx_identifier, idx_email, idx_mobile, state, data_key, sealed, email_changed, last_log, last_seq)"
                          " VALUES (?, ?, ?, ?, 'activo', ?, ?, NULL, ?, ?)", &floor->person)
        || prepare(floor, "INSERT INTO audit_batch VALUES (?, ?, ?, ?)", &floor->item)
        || prepare(floor, "INSERT INTO audit_entry VALUES (?, ?, ?)", &floor->leaf)
        || prepare(floor, "INSERT INTO audit_index VALUES (?, ?, ?, NULL, NULL, 'import.batch', 'ok', NULL, 'batch:0123456789abcdef0123456789abcdef')", &floor->index)
        || prepare(floor, "SELECT * FROM person WHERE idx_identifier = ?", &floor->find))
        return NULL;
    return floor;
}

void peopleFloorClose(struct PeopleFloor* floor)
{
    sqlite3_finalize(floor->person);
    sqlite3_finalize(floor->item);
    sqlite3_finalize(floor->leaf);
    sqlite3_finalize(floor->index);
    sqlite3_finalize(floor->find);
    sqlite3_close(floor->database);
    free(floor);
}

static int run(sqlite3_stmt* statement)
{
    const int result = sqlite3_step(statement);
    sqlite3_reset(statement);
    return result == SQLITE_DONE ? 0 : 1;
}

struct Row {
    int64_t n;
    char pseudonym[pseudonymDigits + 1];
};

static int byPseudonym(const void* a, const void* b)
{
    return strcmp(((const struct Row*)a)->pseudonym, ((const struct Row*)b)->pseudonym);
}

static int writeRow(struct PeopleFloor* floor, const struct Row* row, int64_t place, int sealedBytes, int keyBytes)
{
    unsigned char index[3][indexBytes], key[valueBytesMax], sealed[valueBytesMax], item[itemBytes];
    for (int i = 0; i < 3; ++i)
        fill(index[i], indexBytes, mixed((uint64_t)row->n * 4 + (uint64_t)i));
    fill(key, keyBytes, (uint64_t)row->n);
    fill(sealed, sealedBytes, (uint64_t)row->n);
    fill(item, itemBytes, (uint64_t)row->n);
    sqlite3_bind_text(floor->person, 1, row->pseudonym, pseudonymDigits, SQLITE_STATIC);
    for (int i = 0; i < 3; ++i)
        sqlite3_bind_blob(floor->person, 2 + i, index[i], indexBytes, SQLITE_STATIC);
    sqlite3_bind_blob(floor->person, 5, key, keyBytes, SQLITE_STATIC);
    sqlite3_bind_blob(floor->person, 6, sealed, sealedBytes, SQLITE_STATIC);
    sqlite3_bind_int64(floor->person, 7, floor->log);
    sqlite3_bind_int64(floor->person, 8, floor->seq);
    sqlite3_bind_int64(floor->item, 1, floor->log);
    sqlite3_bind_int64(floor->item, 2, floor->seq);
    sqlite3_bind_int64(floor->item, 3, place);
    sqlite3_bind_blob(floor->item, 4, item, itemBytes, SQLITE_STATIC);
    return run(floor->person) || run(floor->item);
}

int peopleFloorFill(struct PeopleFloor* floor, int64_t from, int64_t to, int64_t batch, int sealedBytes, int keyBytes)
{
    struct Row* rows = malloc((size_t)batch * sizeof *rows);
    char leaf[leafBytes];
    memset(leaf, 'x', sizeof leaf);
    int failed = rows == NULL;
    for (int64_t n = from; n < to && !failed; ++floor->seq) {
        const int64_t count = to - n < batch ? to - n : batch;
        for (int64_t i = 0; i < count; ++i) {
            unsigned char pseudonym[pseudonymBytes];
            rows[i].n = n + i;
            fill(pseudonym, pseudonymBytes, mixed((uint64_t)(n + i) * 4 + 3));
            hexOf(pseudonym, pseudonymBytes, rows[i].pseudonym);
        }
        qsort(rows, (size_t)count, sizeof *rows, byPseudonym);
        failed = sqlite3_exec(floor->database, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK;
        for (int64_t i = 0; i < count && !failed; ++i)
            failed = writeRow(floor, &rows[i], i, sealedBytes, keyBytes);
        sqlite3_bind_int64(floor->leaf, 1, floor->log);
        sqlite3_bind_int64(floor->leaf, 2, floor->seq);
        sqlite3_bind_blob(floor->leaf, 3, leaf, leafBytes, SQLITE_STATIC);
        sqlite3_bind_int64(floor->index, 1, floor->log);
        sqlite3_bind_int64(floor->index, 2, floor->seq);
        sqlite3_bind_int64(floor->index, 3, 1795500000000 + floor->seq);
        failed = failed || run(floor->leaf) || run(floor->index) || sqlite3_exec(floor->database, "COMMIT", NULL, NULL, NULL) != SQLITE_OK;
        n += count;
    }
    if (failed)
        fprintf(stderr, "floor: %s\n", sqlite3_errmsg(floor->database));
    free(rows);
    return failed;
}

int peopleFloorFind(struct PeopleFloor* floor, int64_t n)
{
    unsigned char index[indexBytes];
    fill(index, indexBytes, mixed((uint64_t)n * 4));
    sqlite3_bind_blob(floor->find, 1, index, indexBytes, SQLITE_STATIC);
    const int found = sqlite3_step(floor->find) == SQLITE_ROW;
    volatile int64_t read = 0;
    for (int i = 0; found && i < sqlite3_column_count(floor->find); ++i)
        read += sqlite3_column_bytes(floor->find, i);
    sqlite3_reset(floor->find);
    return found ? 0 : 1;
}

int peopleFloorStrangers(const char* path, int64_t count, int sealedBytes, int keyBytes)
{
    static const char sql[] = "WITH RECURSIVE numbers(n) AS (SELECT ?1 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?2)"
                              "INSERT INTO person SELECT printf('%016x%016x', n * ?3, n), unhex(printf('%016x%016x', n * ?3, n)), unhex(printf('%016x%016x', n * ?3, n)),"
                              "unhex(printf('%016x%016x', n * ?3, n)), 'activo', zeroblob(?4), zeroblob(?5), NULL, ?6, 0 FROM numbers";
    enum { batch = 100000 };
    sqlite3* database = NULL;
    sqlite3_stmt* add = NULL;
    int result = sqlite3_open(path, &database);
    if (result == SQLITE_OK)
        result = sqlite3_exec(database, "PRAGMA synchronous=OFF; PRAGMA cache_size=-262144;", NULL, NULL, NULL);
    if (result == SQLITE_OK)
        result = sqlite3_prepare_v2(database, sql, -1, &add, NULL);
    for (int64_t n = 0; result == SQLITE_OK && n < count; n += batch) {
        sqlite3_bind_int64(add, 1, n);
        sqlite3_bind_int64(add, 2, n + batch < count ? n + batch : count);
        sqlite3_bind_int64(add, 3, INT64_MAX / count); /* all over the keys */
        sqlite3_bind_int(add, 4, keyBytes);
        sqlite3_bind_int(add, 5, sealedBytes);
        sqlite3_bind_int64(add, 6, 1);
        sqlite3_step(add);
        result = sqlite3_reset(add);
    }
    if (result != SQLITE_OK)
        fprintf(stderr, "strangers: %s\n", sqlite3_errmsg(database));
    sqlite3_finalize(add);
    sqlite3_close(database);
    return result;
}
