#include "LogFloor.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { people = 200000, clerks = 12, entriesAVisit = 24, indexesMax = 16, sqlMax = 512 };

struct LogFloor {
    sqlite3* database;
    int64_t log;
    sqlite3_stmt* page;
    sqlite3_stmt* find[4];
    sqlite3_stmt* findClerk[4];
    sqlite3_stmt* time;
};

static const char columns[] = "scra";

/* splitmix64: any number becomes one that looks like chance. */
static uint64_t mixed(uint64_t x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

static void pseudonym(char kind, uint64_t number, char* text)
{
    const uint64_t a = mixed(number * 256 + (uint64_t)kind);
    snprintf(text, 33, "%016llx%016llx", (unsigned long long)a, (unsigned long long)mixed(a));
}

void logFloorEntry(int64_t number, struct LogFloorEntry* entry)
{
    static const char* const actions[] = {"visit.open", "view.person", "facts.give", "identity.validate", "email.stage", "code.check", "visit.summary", "visit.confirm",
                                          "email.update", "mail.queue", "mail.send.intent", "mail.send.ok"};
    const uint64_t visit = (uint64_t)number / entriesAVisit;
    const uint64_t chance = mixed((uint64_t)number) % 1000;
    entry->t = 1700000000000 + number * 3000;
    pseudonym('s', mixed(visit) % people, entry->person);
    pseudonym('c', mixed(visit + 77) % clerks, entry->clerk);
    pseudonym('r', visit, entry->visit);
    entry->action = chance < 2 ? "person.unlock" : actions[number % 12];
    entry->outcome = chance < 950 ? "ok" : chance < 975 ? "fail" : chance < 999 ? "deny" : "unknown";
}

static int run(sqlite3* database, const char* sql)
{
    char* message = NULL;
    const int result = sqlite3_exec(database, sql, NULL, NULL, &message);
    if (result != SQLITE_OK)
        fprintf(stderr, "floor: %s: %s\n", sql, message);
    sqlite3_free(message);
    return result;
}

static int insertAll(sqlite3* database, int64_t log, int64_t count)
{
    sqlite3_stmt* insert = NULL;
    if (sqlite3_prepare_v2(database, "INSERT INTO audit_index (log, seq, t, s, c, a, o, r) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", -1, &insert, NULL) != SQLITE_OK)
        return 1;
    for (int64_t number = 0; number < count; ++number) {
        struct LogFloorEntry entry;
        logFloorEntry(number, &entry);
        sqlite3_bind_int64(insert, 1, log);
        sqlite3_bind_int64(insert, 2, number);
        sqlite3_bind_int64(insert, 3, entry.t);
        sqlite3_bind_text(insert, 4, entry.person, 32, SQLITE_STATIC);
        sqlite3_bind_text(insert, 5, entry.clerk, 32, SQLITE_STATIC);
        sqlite3_bind_text(insert, 6, entry.action, -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 7, entry.outcome, -1, SQLITE_STATIC);
        sqlite3_bind_text(insert, 8, entry.visit, 32, SQLITE_STATIC);
        if (sqlite3_step(insert) != SQLITE_DONE)
            return 1;
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    return 0;
}

int logFloorFill(const char* path, int64_t log, int64_t count)
{
    sqlite3* database = NULL;
    if (sqlite3_open(path, &database) != SQLITE_OK)
        return 1;
    char made[indexesMax][sqlMax];
    char drops[indexesMax][sqlMax];
    int indexes = 0;
    sqlite3_stmt* list = NULL;
    sqlite3_prepare_v2(database, "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'audit_index' AND sql IS NOT NULL", -1, &list, NULL);
    while (sqlite3_step(list) == SQLITE_ROW && indexes < indexesMax) {
        snprintf(drops[indexes], sqlMax, "DROP INDEX %s", (const char*)sqlite3_column_text(list, 0));
        snprintf(made[indexes], sqlMax, "%s", (const char*)sqlite3_column_text(list, 1));
        ++indexes;
    }
    sqlite3_finalize(list);
    int result = run(database, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA temp_store = FILE; BEGIN");
    for (int i = 0; i < indexes && result == 0; ++i)
        result = run(database, drops[i]);
    if (result == 0)
        result = insertAll(database, log, count);
    for (int i = 0; i < indexes && result == 0; ++i)
        result = run(database, made[i]);
    if (result == 0)
        result = run(database, "COMMIT; PRAGMA journal_mode = WAL");
    sqlite3_close(database);
    return result;
}

static int prepare(struct LogFloor* floor, const char* sql, sqlite3_stmt** statement)
{
    const int result = sqlite3_prepare_v3(floor->database, sql, -1, SQLITE_PREPARE_PERSISTENT, statement, NULL);
    if (result != SQLITE_OK)
        fprintf(stderr, "floor: %s: %s\n", sql, sqlite3_errmsg(floor->database));
    return result;
}

struct LogFloor* logFloorOpen(const char* path, int64_t log)
{
    struct LogFloor* floor = calloc(1, sizeof *floor);
    floor->log = log;
    if (sqlite3_open_v2(path, &floor->database, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK || run(floor->database, "PRAGMA mmap_size = 0; PRAGMA cache_size = -4000"))
        return NULL;
    if (prepare(floor, "SELECT seq, t, a, o, s, c, r FROM audit_index WHERE log = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT ?3", &floor->page)
        || prepare(floor, "SELECT seq, t, a, o, s, c, r FROM audit_index INDEXED BY audit_index_t WHERE t >= ?1 AND t < ?2 AND log = ?3 ORDER BY t DESC LIMIT ?4", &floor->time))
        return NULL;
    for (int i = 0; i < 4; ++i) {
        char sql[sqlMax];
        snprintf(sql, sqlMax, "SELECT seq, t, a, o, s, c, r FROM audit_index WHERE %c = ?1 AND t >= ?2 AND log = ?3 ORDER BY t DESC LIMIT ?4", columns[i]);
        if (prepare(floor, sql, &floor->find[i]))
            return NULL;
        snprintf(sql, sqlMax, "SELECT seq, t, a, o, s, c, r FROM audit_index INDEXED BY audit_index_%c WHERE %c = ?1 AND t >= ?2 AND log = ?3 AND c = ?5 ORDER BY t DESC LIMIT ?4", columns[i], columns[i]);
        if (prepare(floor, sql, &floor->findClerk[i]))
            return NULL;
    }
    return floor;
}

void logFloorClose(struct LogFloor* floor)
{
    sqlite3_finalize(floor->page);
    sqlite3_finalize(floor->time);
    for (int i = 0; i < 4; ++i) {
        sqlite3_finalize(floor->find[i]);
        sqlite3_finalize(floor->findClerk[i]);
    }
    sqlite3_close(floor->database);
    free(floor);
}

static int64_t readAll(sqlite3_stmt* statement)
{
    int64_t bytes = 0;
    int result = SQLITE_ROW;
    while ((result = sqlite3_step(statement)) == SQLITE_ROW) {
        bytes += sqlite3_column_int64(statement, 0) & 1;
        bytes += sqlite3_column_int64(statement, 1) & 1;
        for (int i = 2; i < 7; ++i) {
            bytes += sqlite3_column_bytes(statement, i);
            bytes += sqlite3_column_blob(statement, i) != NULL;
        }
    }
    sqlite3_reset(statement);
    return result == SQLITE_DONE ? bytes : -1;
}

int64_t logFloorPage(struct LogFloor* floor, int64_t newest, int rows)
{
    sqlite3_bind_int64(floor->page, 1, floor->log);
    sqlite3_bind_int64(floor->page, 2, newest);
    sqlite3_bind_int(floor->page, 3, rows);
    return readAll(floor->page);
}

int64_t logFloorFind(struct LogFloor* floor, char column, const char* value, const char* clerk, int64_t from, int rows)
{
    sqlite3_stmt* statement = (clerk ? floor->findClerk : floor->find)[strchr(columns, column) - columns];
    sqlite3_bind_text(statement, 1, value, -1, SQLITE_STATIC);
    sqlite3_bind_int64(statement, 2, from);
    sqlite3_bind_int64(statement, 3, floor->log);
    sqlite3_bind_int(statement, 4, rows);
    if (clerk)
        sqlite3_bind_text(statement, 5, clerk, -1, SQLITE_STATIC);
    return readAll(statement);
}

int64_t logFloorTime(struct LogFloor* floor, int64_t from, int64_t until, int rows)
{
    sqlite3_bind_int64(floor->time, 1, from);
    sqlite3_bind_int64(floor->time, 2, until);
    sqlite3_bind_int64(floor->time, 3, floor->log);
    sqlite3_bind_int(floor->time, 4, rows);
    return readAll(floor->time);
}
