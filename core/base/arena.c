/* arena.c - chunks from the caller's allocator, handed out from the newest, reused by the next document */
#include "base/arena.h"
#include "base/guard.h"

#include <stdlib.h>
#include <string.h>

struct rub_chunk {
    rub_chunk *next;
    size_t size; /* of the whole chunk, this header included */
    char *used;  /* end of what is handed out; for the newest chunk rub_arena.at says so */
    char *limit; /* what is handed out ends here at most: a block larger than CHUNK_MIN has its chunk alone,
                  * so that it can grow in what an earlier document left behind it */
    bool served; /* this document has had it */
};

#define CHUNK_MIN ((size_t)32 << 10)
#define HEADER    ((sizeof(rub_chunk) + 7) & ~(size_t)7)

/* What a piece of `size` bytes takes of a chunk; less than `size` where that is no number. */
static size_t whole(size_t size) {
    return ((size + 7) & ~(size_t)7) + RUB_GUARD_GAP;
}

/* Nothing of the chunk from `at` on is handed out. */
static void close_from(rub_chunk *chunk, char *at) {
    rub_guard_close(at, (size_t)((char *)chunk + chunk->size - at));
}

static void close_chunk(rub_chunk *chunk) {
    close_from(chunk, (char *)chunk + HEADER);
}

static void *heap_resize(void *context, void *block, size_t old_size, size_t new_size) {
    (void)context;
    (void)old_size;
    if (new_size) return realloc(block, new_size);
    free(block);
    return NULL;
}

void rub_arena_init(rub_arena *arena, const rub_allocator *allocator) {
    memset(arena, 0, sizeof *arena);
    if (allocator) arena->allocator = *allocator;
    else arena->allocator.resize = heap_resize;
}

static void release(rub_arena *arena, rub_chunk *chunk) {
    while (chunk) {
        rub_chunk *next = chunk->next;
        arena->allocator.resize(arena->allocator.context, chunk, chunk->size, 0);
        chunk = next;
    }
}

void rub_arena_free(rub_arena *arena) {
    release(arena, arena->chunks);
    release(arena, arena->spare);
    arena->chunks = arena->spare = NULL;
    arena->at = arena->end = NULL;
}

/* Moves the chunks above `chunk` to the spare ones; `at` is where the free part of `chunk` begins. */
static void drop_to(rub_arena *arena, rub_chunk *chunk, char *at) {
    while (arena->chunks != chunk) {
        rub_chunk *top = arena->chunks;
        arena->chunks = top->next;
        top->next = arena->spare;
        arena->spare = top;
        close_chunk(top);
    }
    arena->at = at;
    arena->end = chunk ? chunk->limit : NULL;
    if (chunk) close_from(chunk, at);
}

void rub_arena_empty(rub_arena *arena) {
    drop_to(arena, NULL, NULL);
}

/* What a whole document did not need goes back, so that memory does not creep up with the documents; what it
 * had and gave back before its end stays, since the next one will want it, too. */
void rub_arena_reset(rub_arena *arena) {
    rub_arena_empty(arena);
    for (rub_chunk **at = &arena->spare; *at;) {
        rub_chunk *chunk = *at;
        if (chunk->served) {
            chunk->served = false;
            at = &chunk->next;
            continue;
        }
        *at = chunk->next;
        chunk->next = NULL;
        release(arena, chunk);
    }
}

rub_arena_mark rub_arena_here(const rub_arena *arena) {
    rub_arena_mark mark = {arena->chunks, arena->at};
    return mark;
}

void rub_arena_rewind(rub_arena *arena, rub_arena_mark mark) {
    drop_to(arena, mark.chunk, mark.at);
}

/* The smallest spare chunk of at least `size` bytes, taken off the list, or NULL. One that is far too large
 * stays, and small blocks share chunks of the one size, so that they do not take what the next document's
 * tables will need. */
static rub_chunk *take_spare(rub_arena *arena, size_t size) {
    rub_chunk **best = NULL;
    size_t most = size > CHUNK_MIN ? 4 * size + 3 : CHUNK_MIN;
    for (rub_chunk **at = &arena->spare; *at && !(best && (*best)->size == size); at = &(*at)->next)
        if ((*at)->size >= size && (*at)->size <= most && (!best || (*at)->size < (*best)->size)) best = at;
    if (!best) return NULL;
    rub_chunk *chunk = *best;
    *best = chunk->next;
    return chunk;
}

static rub_chunk *new_chunk(rub_arena *arena, size_t size) {
    rub_chunk *chunk = arena->allocator.resize(arena->allocator.context, NULL, 0, size);
    if (chunk) chunk->size = size;
    return chunk;
}

static bool add_chunk(rub_arena *arena, size_t size) {
    size_t need = size + HEADER;
    if (need < size) return false;
    bool alone = need > CHUNK_MIN;
    if (!alone) need = CHUNK_MIN;
    rub_chunk *chunk = take_spare(arena, need);
    if (!chunk && !(chunk = new_chunk(arena, need))) return false;
    if (arena->chunks) arena->chunks->used = arena->at;
    chunk->served = true;
    chunk->limit = (char *)chunk + (alone ? need : chunk->size);
    chunk->next = arena->chunks;
    arena->chunks = chunk;
    arena->at = (char *)chunk + HEADER;
    arena->end = chunk->limit;
    close_chunk(chunk);
    return true;
}

void *rub_arena_alloc(rub_arena *arena, size_t size) {
    size_t taken = whole(size);
    if (taken < size) return NULL;
    if ((size_t)(arena->end - arena->at) < taken || !arena->at)
        if (!add_chunk(arena, taken)) return NULL;
    void *block = arena->at;
    arena->at += taken;
    rub_guard_open(block, size);
    return block;
}

void *rub_arena_zero(rub_arena *arena, size_t size) {
    void *block = rub_arena_alloc(arena, size);
    if (block) memset(block, 0, size);
    return block;
}

/* True when [rows, rows + old) is the newest block and can become `size` bytes long where it is. */
static bool extend(rub_arena *arena, char *rows, size_t old, size_t size) {
    if (!rows || rows + whole(old) != arena->at) return false;
    if (whole(size) > (size_t)(arena->end - rows)) return false;
    arena->at = rows + whole(size);
    rub_guard_open(rows, size);
    return true;
}

/* Where the list of chunks names the chunk that holds nothing but [rows, rows + old), or NULL. */
static rub_chunk **sole_chunk(rub_arena *arena, const char *rows, size_t old) {
    if (old < CHUNK_MIN / 2) return NULL;
    for (rub_chunk **at = &arena->chunks; *at; at = &(*at)->next) {
        const char *used = *at == arena->chunks ? arena->at : (*at)->used;
        if ((const char *)*at + HEADER == rows) return used == rows + whole(old) ? at : NULL;
    }
    return NULL;
}

/* `chunk` made larger, or a spare one with its bytes, while it goes to the spare ones; NULL: no memory. */
static rub_chunk *larger_chunk(rub_arena *arena, rub_chunk *chunk, size_t need) {
    if (chunk->size >= need) return chunk;
    rub_chunk *spare = take_spare(arena, need);
    if (!spare && chunk->size > CHUNK_MIN) {
        chunk = arena->allocator.resize(arena->allocator.context, chunk, chunk->size, need);
        if (chunk) chunk->size = need;
        return chunk;
    }
    if (!spare && !(spare = new_chunk(arena, need))) return NULL;
    rub_guard_open((char *)spare + HEADER, spare->size - HEADER);
    rub_guard_open((char *)chunk + HEADER, chunk->size - HEADER);
    memcpy((char *)spare + HEADER, (char *)chunk + HEADER, chunk->size - HEADER);
    spare->served = true;
    spare->next = chunk->next;
    chunk->next = arena->spare;
    arena->spare = chunk;
    close_chunk(chunk);
    return spare;
}

/* A table that has a chunk for itself grows with it, so that its smaller forms do not stay behind. NULL: it
 * has none. */
static void *grow_chunk(rub_arena *arena, char *rows, size_t old, size_t size) {
    rub_chunk **at = rows ? sole_chunk(arena, rows, old) : NULL;
    size_t need = HEADER + whole(size);
    if (!at || need < size) return NULL;
    bool newest = *at == arena->chunks;
    rub_chunk *chunk = larger_chunk(arena, *at, need);
    if (!chunk) return NULL;
    *at = chunk;
    chunk->used = chunk->limit = (char *)chunk + need;
    close_chunk(chunk);
    rub_guard_open((char *)chunk + HEADER, size);
    if (newest) arena->at = arena->end = chunk->used;
    return (char *)chunk + HEADER;
}

void rub_arena_drop(rub_arena *arena, void *rows, size_t size) {
    rub_chunk **at = rows ? sole_chunk(arena, rows, size) : NULL;
    if (!at) return;
    rub_chunk *chunk = *at;
    bool newest = chunk == arena->chunks;
    *at = chunk->next;
    chunk->next = arena->spare;
    arena->spare = chunk;
    close_chunk(chunk);
    if (!newest) return;
    arena->at = arena->chunks ? arena->chunks->used : NULL;
    arena->end = arena->chunks ? arena->chunks->limit : NULL;
}

static void *move(rub_arena *arena, const void *rows, size_t used, size_t size) {
    void *bigger = rub_arena_alloc(arena, size);
    if (bigger && used) memcpy(bigger, rows, used);
    return bigger;
}

bool rub_arena_grow(rub_arena *arena, void *rows, uint32_t count, uint32_t *room, size_t row_size) {
    uint32_t wanted = *room < 16 ? 16 : *room + *room / 2;
    if (wanted < *room || wanted > SIZE_MAX / row_size) return false;
    size_t size = (size_t)wanted * row_size;
    void *old, *bigger;
    memcpy(&old, rows, sizeof old); /* a pointer to rows of any type */
    bigger = old;
    if (!extend(arena, old, (size_t)*room * row_size, size))
        bigger = grow_chunk(arena, old, (size_t)*room * row_size, size);
    if (!bigger) {
        if (!(bigger = move(arena, old, (size_t)count * row_size, size))) return false;
        if (old) rub_guard_close(old, (size_t)*room * row_size); /* nobody reads the rows where they were */
    }
    memcpy(rows, &bigger, sizeof bigger);
    *room = wanted;
    return true;
}
