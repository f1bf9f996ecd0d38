/* request.h - one request: where it goes, its body, its answer */
#ifndef RUB_REQUEST_H
#define RUB_REQUEST_H

#include "host/serve/connection.h"
#include "host/serve/metrics.h"
#include "host/serve/serve.h"

#define REQUEST_BODY_MAX ((size_t)64 << 20) /* a longer body is refused with 413 */

struct MHD_Daemon;

typedef struct service { /* what all requests share */
    const serve_options *options;
    metrics metrics;
    connections connections;
} service;

/* Starts libmicrohttpd's threads on a socket that listens; NULL where it cannot. */
struct MHD_Daemon *request_start(service *service, int socket, unsigned threads);

/* Takes no new connections, gives those that are open some seconds, stops. */
void request_stop(struct MHD_Daemon *daemon);

#endif
