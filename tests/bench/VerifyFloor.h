#ifndef VENTANILLA_VERIFY_FLOOR_H
#define VENTANILLA_VERIFY_FLOOR_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A log read and hashed in plain C on one thread, with SQLite's and libcrypto's own calls and nothing else: every leaf through SHA-256 into an
   RFC 6962 tree. `root` gets its 32 bytes. The number of entries, or -1. */
int64_t verifyFloorTree(const char* path, int64_t log, unsigned char root[32]);
/* The same bytes as a whole verification reads besides: the rows of audit_index and each of its search indexes, with a sum over their
   values. The number of rows read, or -1. */
int64_t verifyFloorIndexes(const char* path, uint64_t* sum);

#ifdef __cplusplus
}
#endif

#endif
