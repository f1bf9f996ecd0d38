/* serve.h - the engine behind HTTP, for those who want a service: POST a text or lines, nothing is kept */
#ifndef RUB_SERVE_H
#define RUB_SERVE_H

#include "host/archive/answer.h"

typedef struct serve_options {
    const char *address; /* "127.0.0.1:8080", "[::1]:8080" or "unix:/run/rubricate.sock" */
    answer_form form;    /* html is for text/html bodies, whatever it says here */
    unsigned threads;    /* 0: as many as there are processors */
} serve_options;

/* Serves until SIGINT or SIGTERM; returns the exit status. */
int serve_run(const serve_options *options);

#endif
