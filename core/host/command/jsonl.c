/* jsonl.c - many documents: lines in, a ring of jobs for the threads, documents out in the order of the lines
 *
 *     reader (main thread)        workers                       whoever finishes a job
 *     jobs[filled % size]  ->  jobs[taken % size]  ->  jobs[written % size] while it is done
 *
 * The ring never grows, so that memory does not depend on the number of lines.
 */
#define _POSIX_C_SOURCE 200809L
#include "host/command/jsonl.h"

#include "host/command/jsonl_line.h"
#include "host/command/report.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define JOBS_A_THREAD 4u
#define KEEP_BYTES    ((size_t)1 << 20) /* a longer buffer is given back after its line */

typedef struct buffer {
    char *bytes;
    size_t length, room;
} buffer;

typedef struct job {
    char *line; /* getline's */
    size_t line_room;
    ssize_t line_length;
    unsigned long number; /* of the line, from 1 */
    buffer out;
    bool done, bad;
} job;

typedef struct pool {
    command *command;
    job *jobs;
    size_t size;
    size_t filled, taken, written; /* counts of jobs; each is the next one's number */
    bool ended, broken;
    pthread_mutex_t lock;
    pthread_cond_t work, room;
} pool;

/* ---- one line ---- */

static int put(void *context, const char *bytes, size_t length) {
    buffer *out = context;
    if (!length) return 0;
    if (out->room - out->length < length) {
        size_t room = (out->length + length) * 2;
        char *bigger = realloc(out->bytes, room);
        if (!bigger) return 1;
        out->bytes = bigger;
        out->room = room;
    }
    memcpy(out->bytes + out->length, bytes, length);
    out->length += length;
    return 0;
}

static void put_text(buffer *out, const char *text) {
    put(out, text, strlen(text));
}

static void put_quoted(buffer *out, const char *bytes, size_t length) {
    put(out, "\"", 1);
    for (size_t i = 0; i < length; i++) {
        char escape[8];
        unsigned char c = (unsigned char)bytes[i];
        if (c == '"' || c == '\\') put(out, "\\", 1);
        if (c >= 32) put(out, bytes + i, 1);
        else put(out, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", c));
    }
    put(out, "\"", 1);
}

static void put_id(buffer *out, const line *line) {
    if (!line->id.bytes) put_text(out, "null");
    else if (line->id_is_number) put(out, line->id.bytes, line->id.length);
    else put_quoted(out, line->id.bytes, line->id.length);
}

static void put_error(job *job, const line *line, const char *error) {
    char number[32];
    job->bad = true;
    job->out.length = 0;
    put_text(&job->out, "{\"id\":");
    put_id(&job->out, line);
    put_text(&job->out, ",\"error\":");
    put_quoted(&job->out, error, strlen(error));
    snprintf(number, sizeof number, ",\"line\":%lu}", job->number);
    put_text(&job->out, number);
}

/* The place of "id" is after the first key; writers take strings only, so a number is put there afterwards.
 */
static rub_status put_number_id(buffer *out, const line *line) {
    const char *comma = memchr(out->bytes, ',', out->length);
    size_t head = comma ? (size_t)(comma - out->bytes) + 1 : out->length, added = line->id.length + 6;
    if (put(out, line->id.bytes, line->id.length) || put(out, "\"id\":,", 6)) return RUB_ERR_MEMORY;
    memmove(out->bytes + head + added, out->bytes + head, out->length - added - head);
    memcpy(out->bytes + head, "\"id\":", 5);
    memcpy(out->bytes + head + 5, line->id.bytes, line->id.length);
    out->bytes[head + added - 1] = ',';
    return RUB_OK;
}

static rub_status annotate(const command *command, const line *line, rub_doc **doc, buffer *out) {
    rub_status status =
        rub_annotate(command->model, line->text.bytes, line->text.length, &command->options, doc);
    if (status != RUB_OK) return status;
    rub_sink sink = {put, out};
    bool named = line->id.bytes && !line->id_is_number;
    status = rub_write(*doc, RUB_JSON, named ? line->id.bytes : NULL, named ? line->id.length : 0, &sink);
    if (status == RUB_ERR_SINK) return RUB_ERR_MEMORY;
    return status == RUB_OK && line->id_is_number ? put_number_id(out, line) : status;
}

static void do_job(const command *command, job *job, rub_doc **doc) {
    line line = line_read(job->line, (size_t)job->line_length);
    rub_status status = line.error ? RUB_OK : annotate(command, &line, doc, &job->out);
    if (line.error) put_error(job, &line, line.error);
    else if (status != RUB_OK) put_error(job, &line, rub_status_text(status));
    put(&job->out, "\n", 1);
    line_free(&line);
}

/* ---- many lines: all below runs with the lock held, but for do_job and reading ---- */

static void write_job(pool *pool, job *job) {
    if (fwrite(job->out.bytes, 1, job->out.length, stdout) != job->out.length) pool->broken = true;
    if (job->bad) pool->command->exit_status = 1;
    job->out.length = 0;
    job->done = job->bad = false;
    if (job->out.room > KEEP_BYTES) free(job->out.bytes), job->out = (buffer){NULL, 0, 0};
    if (job->line_room > KEEP_BYTES) free(job->line), job->line = NULL, job->line_room = 0;
}

/* Somebody may wait for the answer to the last line before giving the next, so nothing is kept back. */
static void write_done(pool *pool) {
    while (pool->written < pool->taken && pool->jobs[pool->written % pool->size].done)
        write_job(pool, &pool->jobs[pool->written++ % pool->size]);
    if (pool->written == pool->filled && fflush(stdout) != 0) pool->broken = true;
    pthread_cond_signal(&pool->room);
}

static void *work(void *context) {
    pool *pool = context;
    rub_doc *doc = NULL;
    pthread_mutex_lock(&pool->lock);
    for (;;) {
        while (pool->taken == pool->filled && !pool->ended) pthread_cond_wait(&pool->work, &pool->lock);
        if (pool->taken == pool->filled) break;
        job *job = &pool->jobs[pool->taken++ % pool->size];
        pthread_mutex_unlock(&pool->lock);
        do_job(pool->command, job, &doc);
        pthread_mutex_lock(&pool->lock);
        job->done = true;
        write_done(pool);
    }
    pthread_mutex_unlock(&pool->lock);
    rub_doc_free(doc);
    return NULL;
}

static bool is_blank(const job *job) {
    for (ssize_t i = 0; i < job->line_length; i++)
        if (job->line[i] != ' ' && job->line[i] != '\t' && job->line[i] != '\r' && job->line[i] != '\n')
            return false;
    return true;
}

/* The next line that is not blank goes into `job`. */
static bool read_line(job *job, FILE *in, unsigned long *number) {
    do {
        job->line_length = getline(&job->line, &job->line_room, in);
        job->number = ++*number;
    } while (job->line_length > 0 && is_blank(job));
    return job->line_length > 0;
}

static void feed(pool *pool, FILE *in) {
    unsigned long number = 0;
    for (;;) {
        pthread_mutex_lock(&pool->lock);
        while (pool->filled - pool->written == pool->size) pthread_cond_wait(&pool->room, &pool->lock);
        bool broken = pool->broken;
        pthread_mutex_unlock(&pool->lock);
        if (broken || !read_line(&pool->jobs[pool->filled % pool->size], in, &number)) return;
        pthread_mutex_lock(&pool->lock);
        pool->filled++;
        pthread_cond_signal(&pool->work);
        pthread_mutex_unlock(&pool->lock);
    }
}

static unsigned thread_count(const command *command) {
    if (command->threads) return command->threads;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > 16 ? 16 : (unsigned)processors;
}

static void run(pool *pool, FILE *in, unsigned wanted) {
    pthread_t threads[COMMAND_THREADS_MAX];
    unsigned count = 0;
    while (count < wanted && pthread_create(&threads[count], NULL, work, pool) == 0) count++;
    if (!count) report_fail("no thread could be started; try --threads 1");
    feed(pool, in);
    pthread_mutex_lock(&pool->lock);
    pool->ended = true;
    pthread_cond_broadcast(&pool->work);
    pthread_mutex_unlock(&pool->lock);
    for (unsigned i = 0; i < count; i++) pthread_join(threads[i], NULL);
}

void jsonl_run(command *command, FILE *in) {
    unsigned threads = thread_count(command);
    pool pool = {.command = command, .size = threads * JOBS_A_THREAD};
    pool.jobs = calloc(pool.size, sizeof *pool.jobs);
    if (!pool.jobs) report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    pthread_mutex_init(&pool.lock, NULL);
    pthread_cond_init(&pool.work, NULL);
    pthread_cond_init(&pool.room, NULL);
    run(&pool, in, threads);
    for (size_t i = 0; i < pool.size; i++) free(pool.jobs[i].line), free(pool.jobs[i].out.bytes);
    free(pool.jobs);
    pthread_cond_destroy(&pool.room);
    pthread_cond_destroy(&pool.work);
    pthread_mutex_destroy(&pool.lock);
    if (pool.broken) report_fail("%s", rub_status_text(RUB_ERR_SINK));
    if (ferror(in)) report_fail("the lines could not be read to their end");
}
