#include "VerifyFloor.h"

#include <openssl/evp.h>
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { hashBytes = 32, levelsMax = 63, columnsMax = 16 };

static sqlite3* openToRead(const char* path)
{
    sqlite3* database = NULL;
    if (sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, NULL) != SQLITE_OK ||
        sqlite3_exec(database, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; BEGIN", NULL, NULL, NULL) != SQLITE_OK) {
        fprintf(stderr, "floor: %s\n", sqlite3_errmsg(database));
        sqlite3_close(database);
        return NULL;
    }
    return database;
}

static int hash(EVP_MD_CTX* context, unsigned char prefix, const void* one, size_t oneSize, const void* two, size_t twoSize, unsigned char out[hashBytes])
{
    return EVP_DigestInit_ex2(context, NULL, NULL) == 1 && EVP_DigestUpdate(context, &prefix, 1) == 1 && EVP_DigestUpdate(context, one, oneSize) == 1 &&
           (twoSize == 0 || EVP_DigestUpdate(context, two, twoSize) == 1) && EVP_DigestFinal_ex(context, out, NULL) == 1;
}

int64_t verifyFloorTree(const char* path, int64_t log, unsigned char root[32])
{
    unsigned char stack[levelsMax][hashBytes];
    int depth = 0;
    int64_t size = 0;
    int good = 1;
    sqlite3_stmt* statement = NULL;
    EVP_MD* algorithm = EVP_MD_fetch(NULL, "SHA256", NULL);
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    sqlite3* database = openToRead(path);
    good = database && EVP_DigestInit_ex2(context, algorithm, NULL) == 1 &&
           sqlite3_prepare_v2(database, "SELECT leaf FROM audit_entry WHERE log = ?1 ORDER BY seq", -1, &statement, NULL) == SQLITE_OK &&
           sqlite3_bind_int64(statement, 1, log) == SQLITE_OK;
    while (good && sqlite3_step(statement) == SQLITE_ROW) {
        good = hash(context, 0, sqlite3_column_blob(statement, 0), (size_t)sqlite3_column_bytes(statement, 0), NULL, 0, stack[depth]);
        ++depth;
        ++size;
        for (int64_t whole = size; good && whole % 2 == 0; whole /= 2) {
            good = hash(context, 1, stack[depth - 2], hashBytes, stack[depth - 1], hashBytes, stack[depth - 2]);
            --depth;
        }
    }
    for (; good && depth > 1; --depth)
        good = hash(context, 1, stack[depth - 2], hashBytes, stack[depth - 1], hashBytes, stack[depth - 2]);
    if (good && depth == 1)
        memcpy(root, stack[0], hashBytes);
    sqlite3_finalize(statement);
    sqlite3_close(database);
    EVP_MD_CTX_free(context);
    EVP_MD_free(algorithm);
    return good ? size : -1;
}

static uint64_t mix(uint64_t sum, const unsigned char* bytes, int size)
{
    for (int i = 0; i + 8 <= size; i += 8) {
        uint64_t word;
        memcpy(&word, bytes + i, 8);
        sum = (sum ^ word) * 0x9E3779B97F4A7C15u;
    }
    return sum + (uint64_t)size;
}

static int64_t readAll(sqlite3* database, const char* sql, uint64_t* sum)
{
    sqlite3_stmt* statement = NULL;
    int64_t rows = 0;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, NULL) != SQLITE_OK) {
        fprintf(stderr, "floor: %s: %s\n", sql, sqlite3_errmsg(database));
        return -1;
    }
    const int columns = sqlite3_column_count(statement);
    for (; sqlite3_step(statement) == SQLITE_ROW; ++rows) {
        for (int column = 0; column < columns; ++column) {
            if (sqlite3_column_type(statement, column) == SQLITE_INTEGER)
                *sum = (*sum ^ (uint64_t)sqlite3_column_int64(statement, column)) * 0x9E3779B97F4A7C15u;
            else
                *sum = mix(*sum, sqlite3_column_blob(statement, column), sqlite3_column_bytes(statement, column));
        }
    }
    sqlite3_finalize(statement);
    return rows;
}

int64_t verifyFloorIndexes(const char* path, uint64_t* sum)
{
    static const char* const reads[] = {"SELECT log, seq, t, s, c, a, o, r, e FROM audit_index ORDER BY log, seq",
        "SELECT t, log, seq FROM audit_index INDEXED BY audit_index_t", "SELECT s, t, log, seq FROM audit_index INDEXED BY audit_index_s WHERE s IS NOT NULL",
        "SELECT c, t, log, seq FROM audit_index INDEXED BY audit_index_c WHERE c IS NOT NULL", "SELECT a, t, log, seq FROM audit_index INDEXED BY audit_index_a",
        "SELECT r, t, log, seq FROM audit_index INDEXED BY audit_index_r WHERE r IS NOT NULL",
        "SELECT e, t, log, seq FROM audit_index INDEXED BY audit_index_e WHERE e IS NOT NULL"};
    sqlite3* database = openToRead(path);
    int64_t rows = 0;
    for (size_t i = 0; database && rows >= 0 && i < sizeof reads / sizeof *reads; ++i) {
        const int64_t more = readAll(database, reads[i], sum);
        rows = more < 0 ? -1 : rows + more;
    }
    sqlite3_close(database);
    return database ? rows : -1;
}
