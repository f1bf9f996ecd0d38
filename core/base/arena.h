/* arena.h - one owner for a document's memory: allocate, never free, start over */
#ifndef RUB_ARENA_H
#define RUB_ARENA_H

#include "rubricate.h"

#include <stdbool.h>

typedef struct rub_chunk rub_chunk;

typedef struct rub_arena {
    rub_allocator allocator;
    rub_chunk *chunks; /* newest first; all are kept until rub_arena_free */
    rub_chunk *spare;  /* chunks of earlier documents, empty */
    char *at, *end;    /* free part of the newest chunk */
} rub_arena;

void rub_arena_init(rub_arena *arena, const rub_allocator *allocator); /* NULL: malloc */
void rub_arena_reset(rub_arena *arena); /* all memory is free again; what was used is kept for reuse */
void rub_arena_empty(rub_arena *arena); /* all memory is free again and kept, used or not: for scratch */
void rub_arena_free(rub_arena *arena);  /* all memory goes back to the allocator */

/* 8-byte aligned, not cleared; NULL when the allocator has none. size 0 gives a pointer that may not be read.
 */
void *rub_arena_alloc(rub_arena *arena, size_t size);
void *rub_arena_zero(rub_arena *arena, size_t size);

/* A mark to go back to: memory allocated after it is free again after rub_arena_rewind. For a stage's scratch
 * memory. */
typedef struct rub_arena_mark {
    rub_chunk *chunk;
    char *at;
} rub_arena_mark;
rub_arena_mark rub_arena_here(const rub_arena *arena);
void rub_arena_rewind(rub_arena *arena, rub_arena_mark mark);

/* A table that grows in an arena: its type has exactly these fields. */
#define RUB_TABLE(T)                                                                                         \
    struct {                                                                                                 \
        T *rows;                                                                                             \
        uint32_t count, room;                                                                                \
    }

/* One more row at the end of `table`: its address, or NULL when memory ran out, which leaves the table as it
 * was. The rows may move. */
#define RUB_ADD(arena, table)                                                                                \
    ((table).count < (table).room ||                                                                         \
             rub_arena_grow(arena, &(table).rows, (table).count, &(table).room, sizeof *(table).rows)        \
         ? &(table).rows[(table).count++]                                                                    \
         : NULL)

/* Room for `rows` rows in an empty table, so that it need not grow by moving; false: no memory. */
#define RUB_RESERVE(arena, table, count_)                                                                    \
    ((table).rows = rub_arena_alloc(arena, (size_t)(count_) * sizeof *(table).rows),                         \
     (table).room = (table).rows ? (count_) : 0, (table).rows != NULL)

/* Gives back a table that nobody will read again. Its memory is reused if it is large enough to have a chunk
 * for itself. No mark may stand on it. */
#define RUB_DROP(arena, table)                                                                               \
    (rub_arena_drop(arena, (table).rows, (size_t)(table).room * sizeof *(table).rows), (table).rows = NULL,  \
     (table).count = (table).room = 0)
void rub_arena_drop(rub_arena *arena, void *rows, size_t size);

/* Grows the rows that the pointer at `rows` points to (count used of *room) by half, in place where they are
 * the arena's newest block. False: no memory. */
bool rub_arena_grow(rub_arena *arena, void *rows, uint32_t count, uint32_t *room, size_t row_size);

/* The check of every stage: hands an error on to the caller. */
#define RUB_TRY(call)                                                                                        \
    do {                                                                                                     \
        rub_status rub_try_ = (call);                                                                        \
        if (rub_try_ != RUB_OK) return rub_try_;                                                             \
    } while (0)
#define RUB_NEED(pointer)                                                                                    \
    do {                                                                                                     \
        if (!(pointer)) return RUB_ERR_MEMORY;                                                               \
    } while (0)

#endif
