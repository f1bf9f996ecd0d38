/* progress.c - how far a long run is: "12,300 documents, 26.4 MB, 1,120 a second, 38 %, 3:20 left" */
#define _POSIX_C_SOURCE 200809L
#include "host/archive/progress.h"

#include <time.h>
#include <unistd.h>

double progress_now(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

/* Nobody asked: only somebody at a terminal sees it, and only when it is not the answers' terminal as well.
 */
void progress_begin(progress *progress, progress_wish wish, uint64_t size) {
    bool terminal = isatty(STDERR_FILENO) == 1;
    bool alone = terminal && isatty(STDOUT_FILENO) != 1 && isatty(STDIN_FILENO) != 1;
    *progress = (struct progress){.terminal = terminal, .size = size};
    progress->shown = wish == PROGRESS_ON || (wish == PROGRESS_AUTO && alone);
    progress->began = progress->last = progress_now();
}

/* 1234567 as 1,234,567 */
static const char *grouped(unsigned long long number, char text[32]) {
    char *at = text + 31;
    int digits = 0;
    *at = '\0';
    do {
        if (digits && digits % 3 == 0) *--at = ',';
        *--at = (char)('0' + number % 10);
        digits++;
    } while (number /= 10);
    return at;
}

static void tell_left(double seconds) {
    unsigned long left = (unsigned long)(seconds + 0.5);
    if (left >= 3600) fprintf(stderr, ", %lu:%02lu:%02lu left", left / 3600, left / 60 % 60, left % 60);
    else fprintf(stderr, ", %lu:%02lu left", left / 60, left % 60);
}

static void tell(progress *progress, const stats *stats, uint64_t taken, bool end) {
    char text[32], rate[32], bad[32];
    double passed = progress_now() - progress->began;
    unsigned long long documents = stats->documents + stats->errors;
    if (passed < 0.001) passed = 0.001;
    fprintf(stderr, "%s%s documents, %.1f MB, %s a second", progress->terminal ? "\r" : "",
            grouped(documents, text), (double)stats->bytes / 1e6,
            grouped((unsigned long long)((double)documents / passed + 0.5), rate));
    if (stats->errors) fprintf(stderr, ", %s bad", grouped(stats->errors, bad));
    if (!end && progress->size && taken) {
        fprintf(stderr, ", %.0f %%", 100.0 * (double)taken / (double)progress->size);
        tell_left(passed * (double)(progress->size - taken) / (double)taken);
    }
    if (end) fprintf(stderr, ", %.1f seconds", passed);
    fputs(progress->terminal ? "\x1b[K" : "", stderr);
    if (end || !progress->terminal) fputc('\n', stderr);
    fflush(stderr);
}

void progress_tell(progress *progress, const stats *stats, uint64_t taken) {
    double now = progress->shown ? progress_now() : 0;
    if (!progress->shown || now - progress->last < (progress->terminal ? 0.5 : 10)) return;
    progress->last = now;
    if (taken > progress->size) taken = progress->size;
    tell(progress, stats, taken, false);
}

void progress_end(progress *progress, const stats *stats, uint64_t taken) {
    if (progress->shown) tell(progress, stats, taken, true);
}
