/* pool.h - many records: batches to threads, answers out in the order of the records */
#ifndef RUB_POOL_H
#define RUB_POOL_H

#include "host/archive/answer.h"
#include "host/archive/output.h"
#include "host/archive/progress.h"

#include <pthread.h>

#define POOL_THREADS_MAX 64u

typedef struct piece { /* a record in a batch's bytes */
    const source *source;
    size_t at, length;
    unsigned long line;
} piece;

typedef struct batch {
    buffer in;     /* the bytes of its records */
    piece *pieces; /* [pool.batch_size] */
    size_t count;
    uint64_t taken; /* bytes of all inputs that were read up to its end */
    buffer out, packed;
    stats stats;
    bool done;
} batch;

typedef struct pool {
    const answer_form *form;
    output *output;
    progress *progress;
    unsigned threads;
    size_t batch_size; /* records */
    stats stats;       /* of all that is written */
    /* below: the pool's own */
    batch *batches, *batch_open; /* batch_open: the one at hand, the reader's alone; NULL: there is none */
    size_t size;
    size_t filled, taken, written; /* counts of batches; each is the next one's number */
    uint64_t bytes_taken;
    bool ended;
    pthread_t workers[POOL_THREADS_MAX];
    unsigned worker_count;
    pthread_mutex_t lock;
    pthread_cond_t work, room;
} pool;

/* Starts the threads; form, output, progress, threads and batch_size are set. */
void pool_start(pool *pool);

/* A record for the batch at hand, which is not full; its bytes are copied. */
void pool_add(pool *pool, const source *source, const char *bytes, size_t length, unsigned long line);

/* The batch at hand leaves now, since the next record may be long in coming. `taken`: bytes read so far. */
void pool_send(pool *pool, uint64_t taken);
bool pool_has_open(const pool *pool); /* a batch at hand holds records */
bool pool_is_full(const pool *pool);  /* and has to be sent */
bool pool_broken(pool *pool);         /* the output takes nothing more */

/* Waits until all is written. */
void pool_end(pool *pool);

#endif
