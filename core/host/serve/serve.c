/* serve.c - a service: starts, waits for a signal, stops */
#define _POSIX_C_SOURCE 200809L
#include "host/serve/serve.h"

#include "host/archive/stop.h"
#include "host/command/report.h"
#include "host/serve/address.h"
#include "host/serve/request.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static bool serve_built(void) {
#ifdef RUB_HTTP
    return true;
#else
    return false;
#endif
}

static unsigned thread_count(unsigned wanted) {
    long processors = sysconf(_SC_NPROCESSORS_ONLN);
    if (!wanted) wanted = processors < 1 ? 1 : processors > 16 ? 16 : (unsigned)processors;
    return wanted < 2 ? 2 : wanted; /* one long text must not keep /health waiting */
}

int serve_run(const serve_options *options) {
    static service service;
    if (!serve_built())
        report_fail(
            "--serve: this rubricate was built without libmicrohttpd; install its development package and "
            "build again");
    service.options = options;
    metrics_begin(&service.metrics);
    connections_begin(&service.connections);
    int socket = address_listen(options->address);
    stop_listen();
    signal(SIGPIPE, SIG_IGN); /* a client that goes away is no reason to end */
    stop_block(true);         /* for the threads of the service: the signal is for the one that waits */
    struct MHD_Daemon *daemon = request_start(&service, socket, thread_count(options->threads));
    if (!daemon) report_fail("--serve %s: the service could not be started", options->address);
    fprintf(stderr, "rubricate: serving at %s; POST a text to /annotate\n", options->address);
    while (!stop_wait(1)) connections_sweep(&service.connections);
    request_stop(daemon);
    address_leave(options->address);
    return 0;
}
