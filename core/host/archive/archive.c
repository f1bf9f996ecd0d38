/* archive.c - many documents: opens inputs one after the other, hands their records to the pool */
#define _POSIX_C_SOURCE 200809L
#include "host/archive/archive.h"

#include "host/archive/encoding.h"
#include "host/archive/split.h"
#include "host/archive/stop.h"
#include "host/command/report.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct run {
    const archive *archive;
    pool pool;
    output output;
    progress progress;
    source *sources;            /* one an input; batches point to them */
    unsigned long skip, passed; /* records still to be passed over; records passed over or taken */
    uint64_t before;            /* bytes of the inputs before this one */
    bool failed, stopped;
    char *stop_place; /* "line 7 of FILE" */
} run;

static unsigned thread_count(const archive *archive) {
    if (archive->threads) return archive->threads;
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    return processors < 1 ? 1 : processors > 16 ? 16 : (unsigned)processors;
}

/* A whole file in another encoding is refused before anything is made of it. A text is a record: it is
 * answered with an error, and the run goes on. */
static void check_encoding(const input *input, source_kind kind) {
    if (kind == SOURCE_TEXT || input->coding != CODING_NONE) return;
    const char *fault = encoding_fault((const char *)input->raw, input->filled);
    if (fault) report_fail("%s: %s", input->name, fault);
}

static void stop_at(run *run, const source *source, unsigned long line) {
    size_t room = strlen(source->name) + 40;
    run->stopped = true;
    if ((run->stop_place = malloc(room)))
        snprintf(run->stop_place, room, "line %lu of %s", line,
                 strcmp(source->name, "-") ? source->name : "standard input");
}

/* Takes one record; false where the run is over. */
static bool take(run *run, source *source, const split_record *record, const input *input) {
    bool table = source->kind == SOURCE_CSV || source->kind == SOURCE_TSV;
    if (table && !source->columns) {
        source_take_columns(source, record->bytes, record->length);
        return true;
    }
    if (stop_asked()) {
        stop_at(run, source, record->line);
        return false;
    }
    run->passed++;
    if (run->skip) {
        run->skip--;
        return true;
    }
    pool_add(&run->pool, source, record->bytes, record->length, record->line);
    if (!pool_is_full(&run->pool)) return true;
    pool_send(&run->pool, run->before + input->taken);
    return !pool_broken(&run->pool);
}

static bool read_records(run *run, source *source, input *input) {
    split split;
    split_record record;
    bool more = true;
    split_begin(&split, input, source->kind);
    while (more) {
        split_state state = split_next(&split, !pool_has_open(&run->pool), &record);
        if (state == SPLIT_WAIT) pool_send(&run->pool, run->before + input->taken);
        else if (state == SPLIT_RECORD) more = take(run, source, &record, input);
        else break;
    }
    if (more && stop_asked() && !split.ended) stop_at(run, source, split.line), more = false;
    if (split.error) {
        fprintf(stderr, "rubricate: %s: %s\n", source->name, split.error);
        run->failed = true;
    }
    split_end(&split);
    return more;
}

static bool read_input(run *run, source *source, const char *name) {
    static input input; /* large, and one at a time */
    const archive *archive = run->archive;
    *source = (struct source){.name = name, .fields = &archive->fields};
    source->kind = archive->kind_given ? archive->kind : source_kind_of(name);
    input_open(&input, name,
               source->kind == SOURCE_LINES  ? "JSONL"
               : source->kind == SOURCE_TEXT ? "text"
                                             : "table");
    check_encoding(&input, source->kind);
    bool more = read_records(run, source, &input);
    run->before += input.taken;
    input_close(&input);
    return more;
}

static void read_all(run *run) {
    const archive *archive = run->archive;
    bool more = true;
    if (!archive->file_count) more = read_input(run, &run->sources[0], "-");
    for (int i = 0; i < archive->file_count && more; i++)
        more = read_input(run, &run->sources[i], archive->files[i]);
}

/* Bytes of all inputs, or 0 where one does not tell. */
static uint64_t total_size(const archive *archive) {
    uint64_t total = archive->file_count ? 0 : input_size_of("-");
    for (int i = 0; i < archive->file_count; i++) {
        uint64_t size = input_size_of(archive->files[i]);
        if (!size) return 0;
        total += size;
    }
    return total;
}

static void open_output(run *run) {
    const archive *archive = run->archive;
    run->skip = archive->skip;
    if (archive->resume_name) {
        output_resume(&run->output, archive->resume_name);
        run->skip += run->output.found;
    } else output_open(&run->output, archive->output_name);
    buffer head = {NULL, 0, 0, false}, packed = {NULL, 0, 0, false};
    if (!answer_is_table(archive->form.format) || run->skip) return;
    if (answer_head(&archive->form, &head) != RUB_OK || !coding_pack(run->output.coding, &head, &packed))
        report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    output_put(&run->output, &packed);
    buffer_free(&head);
    buffer_free(&packed);
}

static void write_stats(const run *run) {
    const char *name = run->archive->stats_name;
    if (!name) return;
    FILE *file = strcmp(name, "-") == 0 ? stderr : fopen(name, "w");
    double seconds = progress_now() - run->progress.began;
    bool written = file && stats_write(&run->pool.stats, seconds, run->pool.worker_count, run->stopped, file);
    if (file && file != stderr && fclose(file) != 0) written = false;
    if (!written) report_fail("--stats %s: this file cannot be written", name);
}

/* The way to go on is the one that the run was begun with. */
static void tell_stopped(const run *run) {
    const archive *archive = run->archive;
    fprintf(stderr, "rubricate: stopped; %lu documents are answered, the next one is %s; go on with ",
            run->passed, run->stop_place ? run->stop_place : "the one after them");
    if (archive->resume_name) fprintf(stderr, "--resume %s\n", archive->resume_name);
    else if (archive->output_name && run->output.coding == CODING_NONE && !archive->skip)
        fprintf(stderr, "--resume %s in place of --output\n", archive->output_name);
    else fprintf(stderr, "--skip %lu\n", run->passed);
}

static int finish(run *run) {
    pool_end(&run->pool);
    output_close(&run->output);
    if (run->output.broken) report_fail("%s: %s", run->output.name, rub_status_text(RUB_ERR_SINK));
    progress_end(&run->progress, &run->pool.stats, run->before);
    write_stats(run);
    if (run->skip && !run->stopped) {
        fprintf(stderr, "rubricate: the inputs end %lu records before the place to go on from\n", run->skip);
        run->failed = true;
    }
    if (run->stopped) tell_stopped(run);
    free(run->stop_place);
    return run->stopped ? ARCHIVE_STOPPED : run->failed ? 2 : run->pool.stats.errors ? 1 : 0;
}

int archive_run(const archive *archive) {
    run run = {.archive = archive};
    size_t count = archive->file_count ? (size_t)archive->file_count : 1;
    if (!(run.sources = calloc(count, sizeof *run.sources)))
        report_fail("%s", rub_status_text(RUB_ERR_MEMORY));
    stop_listen();
    open_output(&run);
    progress_begin(&run.progress, archive->progress, total_size(archive));
    run.pool = (pool){.form = &archive->form, .output = &run.output, .progress = &run.progress};
    run.pool.threads = thread_count(archive);
    run.pool.batch_size = archive->batch;
    pool_start(&run.pool);
    read_all(&run);
    int status = finish(&run);
    for (size_t i = 0; i < count; i++) source_free(&run.sources[i]);
    free(run.sources);
    return status;
}
