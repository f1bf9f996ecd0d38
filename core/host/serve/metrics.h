/* metrics.h - what a service has done, in the text form of Prometheus */
#ifndef RUB_METRICS_H
#define RUB_METRICS_H

#include "host/archive/buffer.h"
#include "host/archive/stats.h"

#include <pthread.h>

typedef struct metrics {
    stats stats;
    unsigned long long answers[6]; /* by the first digit of their status */
    double seconds;                /* spent on annotating, all threads together */
    pthread_mutex_t lock;
} metrics;

void metrics_begin(metrics *metrics);
void metrics_answer(metrics *metrics, unsigned status);
void metrics_work(metrics *metrics, const stats *part, double seconds);
void metrics_put(metrics *metrics, buffer *out);

#endif
