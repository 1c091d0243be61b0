#ifndef VENTANILLA_COMMIT_FLOOR_H
#define VENTANILLA_COMMIT_FLOOR_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The durable action in plain C: the same tables, rows, bytes, indexes and settings as the program's, without hashing, signing or
   checking anything. The database is a copy of the one the program begins with. */
struct CommitFloor;

struct FloorRow {
    const char* table;     /* its name */
    const char* pseudonym; /* of the row that is updated */
    const void* sealed;    /* bytes for its column `sealed` */
    int sealedSize;
};

struct CommitFloor* commitFloorOpen(const char* path, int64_t log);
/* One commit: two row updates with last_log and last_seq, one leaf with its index row, the open tile, the head. 0: done. */
int commitFloorRun(struct CommitFloor* floor, const struct FloorRow rows[2], const void* leaf, int leafSize);
void commitFloorClose(struct CommitFloor* floor);

#ifdef __cplusplus
}
#endif

#endif
