#pragma once

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* What a made entry says: by its number, so that a question to the log can be made without reading it. */
struct LogFloorEntry {
    int64_t t;
    char person[33];
    char clerk[33];
    char visit[33];
    const char* action;
    const char* outcome;
};
void logFloorEntry(int64_t number, struct LogFloorEntry* entry);

/* Fills audit_index of a new database with `count` made entries: sorted, its other indexes made afterwards. 0: done. */
int logFloorFill(const char* path, int64_t log, int64_t count);

struct LogFloor;
struct LogFloor* logFloorOpen(const char* path, int64_t log);
void logFloorClose(struct LogFloor* floor);
/* The bare keyset queries, every column read. Bytes seen, or -1. */
int64_t logFloorPage(struct LogFloor* floor, int64_t newest, int rows);
/* By one index (`s`, `c`, `r`, `a`), the newest first; `clerk` besides, or NULL; from `from` on, or 0. */
int64_t logFloorFind(struct LogFloor* floor, char column, const char* value, const char* clerk, int64_t from, int rows);
/* By time alone. */
int64_t logFloorTime(struct LogFloor* floor, int64_t from, int64_t until, int rows);

#ifdef __cplusplus
}
#endif
