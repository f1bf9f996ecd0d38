/* pool.c - many records: a ring of batches for the threads
 *
 *     reader (main thread)              workers                       whoever finishes a batch
 *     batches[filled % size]  ->  batches[taken % size]  ->  batches[written % size] while it is done
 *
 * The ring never grows, so that memory does not depend on the number of records. A batch is some dozens of
 * records or some hundred kilobytes, whatever comes first: the lock is taken once for each.
 */
#define _POSIX_C_SOURCE 200809L
#include "host/archive/pool.h"

#include "host/archive/stop.h"
#include "host/command/report.h"

#include <stdlib.h>

#define BATCHES_A_THREAD 3u
#define BATCH_BYTES      ((size_t)128 << 10)

/* ---- one batch, without the lock ---- */

static void do_batch(const pool *pool, batch *batch, rub_doc **doc) {
    for (size_t i = 0; i < batch->count; i++) {
        const piece *piece = &batch->pieces[i];
        answer_record(pool->form, piece->source, batch->in.bytes ? batch->in.bytes + piece->at : "",
                      piece->length, piece->line, doc, &batch->stats, &batch->out);
    }
    if (pool->output->coding == CODING_NONE) return;
    if (!coding_pack(pool->output->coding, &batch->out, &batch->packed)) batch->packed.failed = true;
}

/* ---- all below runs with the lock held, but for do_batch ---- */

static void write_batch(pool *pool, batch *batch) {
    const buffer *out = pool->output->coding == CODING_NONE ? &batch->out : &batch->packed;
    if (out->failed) pool->output->broken = true;
    output_put(pool->output, out);
    stats_add(&pool->stats, &batch->stats);
    progress_tell(pool->progress, &pool->stats, batch->taken);
    buffer_empty(&batch->in);
    buffer_empty(&batch->out);
    buffer_empty(&batch->packed);
    batch->stats = (stats){0};
    batch->count = 0;
    batch->done = false;
}

static void write_done(pool *pool) {
    while (pool->written < pool->taken && pool->batches[pool->written % pool->size].done)
        write_batch(pool, &pool->batches[pool->written++ % pool->size]);
    pthread_cond_signal(&pool->room);
}

static void *work(void *context) {
    pool *pool = context;
    rub_doc *doc = NULL;
    pthread_mutex_lock(&pool->lock);
    for (;;) {
        while (pool->taken == pool->filled && !pool->ended) pthread_cond_wait(&pool->work, &pool->lock);
        if (pool->taken == pool->filled) break;
        batch *batch = &pool->batches[pool->taken++ % pool->size];
        pthread_mutex_unlock(&pool->lock);
        do_batch(pool, batch, &doc);
        pthread_mutex_lock(&pool->lock);
        batch->done = true;
        write_done(pool);
    }
    pthread_mutex_unlock(&pool->lock);
    rub_doc_free(doc);
    return NULL;
}

/* ---- the reader's side ---- */

static void make_batches(pool *pool) {
    pool->size = pool->threads * BATCHES_A_THREAD;
    pool->batches = calloc(pool->size, sizeof *pool->batches);
    for (size_t i = 0; pool->batches && i < pool->size; i++)
        if (!(pool->batches[i].pieces = calloc(pool->batch_size, sizeof *pool->batches[i].pieces)))
            report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    if (!pool->batches) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
}

/* A signal is for the reader: a worker finishes what it has. */
void pool_start(pool *pool) {
    make_batches(pool);
    pthread_mutex_init(&pool->lock, NULL);
    pthread_cond_init(&pool->work, NULL);
    pthread_cond_init(&pool->room, NULL);
    stop_block(true);
    while (pool->worker_count < pool->threads &&
           pthread_create(&pool->workers[pool->worker_count], NULL, work, pool) == 0)
        pool->worker_count++;
    stop_block(false);
    if (!pool->worker_count) report_fail("no thread could be started: memory or processes ran out");
}

/* The batch at hand is the reader's alone: it waits until the ring has room for it. */
static batch *open_batch(pool *pool) {
    pthread_mutex_lock(&pool->lock);
    while (pool->filled - pool->written == pool->size) pthread_cond_wait(&pool->room, &pool->lock);
    pthread_mutex_unlock(&pool->lock);
    return &pool->batches[pool->filled % pool->size];
}

bool pool_has_open(const pool *pool) {
    return pool->batch_open != NULL;
}

void pool_send(pool *pool, uint64_t taken) {
    pool->bytes_taken = taken;
    if (!pool->batch_open) return;
    pool->batch_open->taken = taken;
    pool->batch_open = NULL;
    pthread_mutex_lock(&pool->lock);
    pool->filled++;
    pthread_cond_signal(&pool->work);
    pthread_mutex_unlock(&pool->lock);
}

void pool_add(pool *pool, const source *source, const char *bytes, size_t length, unsigned long line) {
    if (!pool->batch_open) pool->batch_open = open_batch(pool);
    batch *batch = pool->batch_open;
    batch->pieces[batch->count++] = (piece){source, batch->in.length, length, line};
    if (buffer_put(&batch->in, bytes, length)) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
}

bool pool_is_full(const pool *pool) {
    const batch *batch = pool->batch_open;
    return batch && (batch->count == pool->batch_size || batch->in.length >= BATCH_BYTES);
}

bool pool_broken(pool *pool) {
    pthread_mutex_lock(&pool->lock);
    bool broken = pool->output->broken;
    pthread_mutex_unlock(&pool->lock);
    return broken;
}

void pool_end(pool *pool) {
    pool_send(pool, pool->bytes_taken);
    pthread_mutex_lock(&pool->lock);
    pool->ended = true;
    pthread_cond_broadcast(&pool->work);
    pthread_mutex_unlock(&pool->lock);
    for (unsigned i = 0; i < pool->worker_count; i++) pthread_join(pool->workers[i], NULL);
    for (size_t i = 0; i < pool->size; i++) {
        free(pool->batches[i].pieces);
        buffer_free(&pool->batches[i].in);
        buffer_free(&pool->batches[i].out);
        buffer_free(&pool->batches[i].packed);
    }
    free(pool->batches);
    pthread_cond_destroy(&pool->room);
    pthread_cond_destroy(&pool->work);
    pthread_mutex_destroy(&pool->lock);
}
