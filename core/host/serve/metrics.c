/* metrics.c - what a service has done, in the text form of Prometheus */
#include "host/serve/metrics.h"

#include <stdio.h>

void metrics_begin(metrics *metrics) {
    *metrics = (struct metrics){.seconds = 0};
    pthread_mutex_init(&metrics->lock, NULL);
}

void metrics_answer(metrics *metrics, unsigned status) {
    pthread_mutex_lock(&metrics->lock);
    metrics->answers[status / 100 % 6]++;
    pthread_mutex_unlock(&metrics->lock);
}

void metrics_work(metrics *metrics, const stats *part, double seconds) {
    pthread_mutex_lock(&metrics->lock);
    stats_add(&metrics->stats, part);
    metrics->seconds += seconds;
    pthread_mutex_unlock(&metrics->lock);
}

static void put_counter(buffer *out, const char *name, const char *help, double value) {
    char text[400];
    int length = snprintf(
        text, sizeof text,
        "# HELP rubricate_%s_total %s\n# TYPE rubricate_%s_total counter\nrubricate_%s_total %.17g\n", name,
        help, name, name, value);
    buffer_put(out, text, (size_t)length);
}

static void put_answers(const metrics *metrics, buffer *out) {
    char text[100];
    buffer_text(out, "# HELP rubricate_requests_total Answers by the kind of their status.\n"
                     "# TYPE rubricate_requests_total counter\n");
    for (int i = 2; i < 6; i++)
        buffer_put(out, text,
                   (size_t)snprintf(text, sizeof text, "rubricate_requests_total{code=\"%dxx\"} %llu\n", i,
                                    metrics->answers[i]));
}

void metrics_put(metrics *metrics, buffer *out) {
    pthread_mutex_lock(&metrics->lock);
    const stats *stats = &metrics->stats;
    put_answers(metrics, out);
    put_counter(out, "documents", "Documents annotated.", (double)stats->documents);
    put_counter(out, "errors", "Records that were bad.", (double)stats->errors);
    put_counter(out, "text_bytes", "Bytes of text annotated.", (double)stats->bytes);
    put_counter(out, "words", "Words annotated.", (double)stats->words);
    put_counter(out, "mentions", "Names and values found.", (double)stats->mentions);
    put_counter(out, "quotations", "Quotations found.", (double)stats->quotes);
    put_counter(out, "work_seconds", "Seconds spent on annotating.", metrics->seconds);
    pthread_mutex_unlock(&metrics->lock);
}
