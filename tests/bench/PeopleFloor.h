#ifndef VENTANILLA_PEOPLE_FLOOR_H
#define VENTANILLA_PEOPLE_FLOOR_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Bare libsqlite3 with the desk's settings: writes rows of the same size into the same tables and indexes, `batch` rows a commit, and finds
   people by the index of their number. Nothing is sealed, hashed or signed. */
struct PeopleFloor;

struct PeopleFloor* peopleFloorOpen(const char* path, int64_t log);
void peopleFloorClose(struct PeopleFloor* floor);
/* People `from` to `to`; 0: done. */
int peopleFloorFill(struct PeopleFloor* floor, int64_t from, int64_t to, int64_t batch, int sealedBytes, int keyBytes);
/* So many people whom nobody looks for, put straight into the table in the order of its keys: an office that is there already. 0: done. */
int peopleFloorStrangers(const char* path, int64_t count, int sealedBytes, int keyBytes);
/* The row of person `n`, read whole; 0: there. */
int peopleFloorFind(struct PeopleFloor* floor, int64_t n);

#ifdef __cplusplus
}
#endif
#endif
