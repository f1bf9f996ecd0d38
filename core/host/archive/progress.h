/* progress.h - how far a long run is, for whoever sits before it */
#ifndef RUB_PROGRESS_H
#define RUB_PROGRESS_H

#include "host/archive/stats.h"

#include <stdint.h>

typedef enum progress_wish { PROGRESS_AUTO, PROGRESS_ON, PROGRESS_OFF } progress_wish;

typedef struct progress {
    bool shown;    /* at all */
    bool terminal; /* one line that is written over; else a line every ten seconds */
    double began, last;
    uint64_t size; /* bytes of all inputs, 0: not known */
    bool dirty;    /* a line stands there that the next output must not be glued to */
} progress;

double progress_now(void); /* seconds of a clock that never goes back */
void progress_begin(progress *progress, progress_wish wish, uint64_t size);

/* Says it, where it is time to: `taken` bytes of the inputs are read. */
void progress_tell(progress *progress, const stats *stats, uint64_t taken);
void progress_end(progress *progress, const stats *stats, uint64_t taken);

#endif
